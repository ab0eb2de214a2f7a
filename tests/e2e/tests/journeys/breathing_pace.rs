//! Breaths get softer, slower, and as long as one's own.

use std::time::Duration;

use e2e::{Browser, Engine, Key, Result, Site, ensure, on};
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction};

use crate::breath::{begin, has_ended, has_rate, in_breath, remember, remembered};
use crate::parts::records;

on!(every engine:
    softer_leaves_the_breath_where_it_is_and_is_remembered
    the_guide_joins_a_rhythm_that_a_pointer_keeps
    the_guide_joins_a_rhythm_that_a_key_keeps
    a_tap_is_answered_kindly
);

/// Notes the picture's time and rate, and the age of its frame, as a press comes in and when all
/// that follows from it is done.
const NOTE_PRESSES: &str = "
    const note = (name) => () => {
        const [picture] = document.querySelector('[data-pacer]').getAnimations();
        const age = performance.now() - document.timeline.currentTime;
        const noted = [picture.currentTime, picture.playbackRate, age];
        document.documentElement.dataset[name] = JSON.stringify(noted);
    };
    document.addEventListener('click', note('before'), true);
    document.addEventListener('click', note('after'));
";

async fn softer_leaves_the_breath_where_it_is_and_is_remembered(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/breathe/longer-exhale").await?;
    begin(&page, "Start").await?;
    page.sees("10 seconds a breath").await?;
    is_at_its_end(&page, "Slower", true).await?;
    page.eventually_script(
        "the middle of the in-breath",
        "return document.querySelector('[data-pacer]').getAnimations()[0].currentTime > 1000",
    )
    .await?;
    page.script(NOTE_PRESSES).await?;
    moves_without_a_jump(&page, "Softer", 1.0, 10.0 / 9.0).await?;
    page.sees("9 seconds a breath").await?;
    is_at_its_end(&page, "Slower", false).await?;
    moves_without_a_jump(&page, "Slower", 10.0 / 9.0, 1.0).await?;
    page.sees("10 seconds a breath").await?;

    for seconds in ["9", "8", "7", "6", "5"] {
        is_at_its_end(&page, "Softer", false).await?;
        page.press("Softer").await?;
        page.sees(&format!("{seconds} seconds a breath")).await?;
    }
    is_at_its_end(&page, "Softer", true).await?;
    moves_without_a_jump(&page, "Softer", 2.0, 2.0).await?;
    page.sees("5 seconds a breath").await?;
    moves_without_a_jump(&page, "Slower", 2.0, 10.0 / 6.0).await?;
    page.sees("6 seconds a breath").await?;
    page.eventually("the pace to be kept", async || {
        Ok(records(&page, "kept").await?.get("pace/longer-exhale").is_some_and(|pace| *pace == 60))
    })
    .await?;

    page.go("#/breathe").await?;
    page.press("Longer out-breath").await?;
    page.press("Start").await?;
    has_rate(&page, 10.0 / 6.0).await?;
    page.reload().await?;
    begin(&page, "Start").await?;
    has_rate(&page, 10.0 / 6.0).await?;
    page.sees("6 seconds a breath").await?;
    page.go("#/breathe/gentle").await?;
    page.press("Start").await?;
    // Another pattern keeps its own pace.
    has_rate(&page, 1.0).await
}

async fn is_at_its_end(page: &Browser, button: &str, at_its_end: bool) -> Result<()> {
    page.eventually(&format!("{button} to be at its end: {at_its_end}"), async || {
        let disabled = page.button(button).await?.attr("aria-disabled").await?;
        Ok((disabled.as_deref() == Some("true")) == at_its_end)
    })
    .await
}

/// The button takes the picture from one rate to the other, and the picture stays where it is.
async fn moves_without_a_jump(page: &Browser, button: &str, from: f64, to: f64) -> Result<()> {
    page.press(button).await?;
    let noted = page
        .script("return ['before', 'after'].map((name) => JSON.parse(document.documentElement.dataset[name]))")
        .await?;
    let [before, after]: [[f64; 3]; 2] = serde_json::from_value(noted)?;
    let rates = (before[1] - from).abs() < 0.001 && (after[1] - to).abs() < 0.001;
    ensure!(rates, "{button} led from {} to {}", before[1], after[1]);
    // The change holds from now on, and the frame in view is a little older: as much as the
    // picture would have moved otherwise in that time is explained, and the rounding of clocks.
    let jump = (after[0] - before[0]).abs();
    let explained = before[2].max(after[2]).max(0.0) * (to - from).abs() + 3.0;
    ensure!(jump <= explained, "{button}: the picture jumped by {jump} ms, of which {explained}");
    Ok(())
}

const PAD: &str = "Hold while you breathe in. Let go while you breathe out.";
/// Shorter than the guide will ever be, and longer than a tap.
const IN: Duration = Duration::from_millis(1000);
const OUT: Duration = Duration::from_millis(1200);

async fn the_guide_joins_a_rhythm_that_a_pointer_keeps(engine: Engine) -> Result<()> {
    let breath = |pad: fantoccini::elements::Element| {
        const LEFT: u64 = 0;
        MouseActions::new("mouse".to_owned())
            .then(PointerAction::MoveToElement { element: pad, duration: None, x: 0.0, y: 0.0 })
            .then(PointerAction::Down { button: LEFT })
            .then(PointerAction::Pause { duration: IN })
            .then(PointerAction::Up { button: LEFT })
            .then(PointerAction::Pause { duration: OUT })
    };
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    listens(&page).await?;
    for heard in ["0 of 3", "1 of 3", "2 of 3"] {
        let pad = page.button(PAD).await?;
        pad.clone().client().perform_actions(breath(pad)).await?;
        page.sees(heard).await?;
    }
    let pad = page.button(PAD).await?;
    pad.clone().client().perform_actions(breath(pad)).await?;
    guides_at_the_floor(&page).await
}

async fn the_guide_joins_a_rhythm_that_a_key_keeps(engine: Engine) -> Result<()> {
    let breath = || {
        KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: ' ' })
            .then(KeyAction::Pause { duration: IN })
            .then(KeyAction::Up { value: ' ' })
            .then(KeyAction::Pause { duration: OUT })
    };
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    listens(&page).await?;
    // The pad took the place of the button that asked for it, and the focus.
    page.eventually("the focus on the pad", async || Ok(page.focused().await? == PAD)).await?;
    for heard in ["0 of 3", "1 of 3", "2 of 3"] {
        page.find("body").await?.client().perform_actions(breath()).await?;
        page.sees(heard).await?;
    }
    // A key that stays down repeats itself, and by then the pad has given way to other buttons.
    let last = KeyActions::new("keyboard".to_owned())
        .then(KeyAction::Down { value: ' ' })
        .then(KeyAction::Pause { duration: IN / 2 })
        .then(KeyAction::Down { value: ' ' })
        .then(KeyAction::Pause { duration: IN / 2 })
        .then(KeyAction::Up { value: ' ' });
    page.find("body").await?.client().perform_actions(last).await?;
    guides_at_the_floor(&page).await
}

async fn listens(page: &Browser) -> Result<()> {
    page.go("#/breathe/longer-exhale").await?;
    remember(page).await?;
    page.press("My rhythm").await?;
    page.sees("Breathe as you do now. The guide joins in after three breaths").await
}

/// The guide breathes in with the person, at twelve breaths a minute, and goes on.
async fn guides_at_the_floor(page: &Browser) -> Result<()> {
    page.sees("5 seconds a breath").await?;
    has_rate(page, 2.0).await?;
    page.button("Pause").await?;
    in_breath(page, "2").await?;
    let phases = remembered(page, "phases").await?;
    ensure!(phases == ["inhale", "exhale", "inhale"], "it joined elsewhere: {phases:?}");
    page.keys(&Key::Escape.to_string()).await?;
    has_ended(page).await
}

async fn a_tap_is_answered_kindly(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    listens(&page).await?;
    page.press(PAD).await?;
    page.sees("That was hard to follow. No hurry: hold again with your next breath in").await?;
    ensure!(page.count("[data-phase]").await? == 0, "a tap began a breath");
    page.press("Back").await?;
    page.sees("Ready when you are").await?;
    page.press("My rhythm").await?;
    page.sees_not("That was hard to follow").await?;
    page.press("Start as it is").await?;
    page.sees("Let your shoulders drop").await?;
    has_rate(&page, 1.0).await
}
