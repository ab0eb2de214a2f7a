//! Breaths get softer, slower, and as long as one's own.

use std::time::Duration;

use e2e::{Browser, Engine, Key, Result, Site, ensure, on};
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction};

use crate::breath::{begin, has_ended, has_rate, in_breath, remember, remembered, soften};
use crate::parts::records;

on!(every engine:
    softer_leaves_the_breath_where_it_is_and_two_breaths_end_by_themselves
    the_guide_joins_a_rhythm_that_a_pointer_or_a_key_keeps
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

async fn softer_leaves_the_breath_where_it_is_and_two_breaths_end_by_themselves(
    engine: Engine,
) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/breathe/box").await?;
    lasts_two_breaths(&page).await?;
    remember(&page).await?;
    begin(&page, "Start").await?;
    page.sees("16 seconds a breath").await?;
    is_at_its_end(&page, "Slower", true).await?;
    page.eventually_script(
        "the middle of the in-breath",
        "return document.querySelector('[data-pacer]').getAnimations()[0].currentTime > 800",
    )
    .await?;
    page.script(NOTE_PRESSES).await?;
    moves_without_a_jump(&page, "Softer", 1.0, 10.0 / 9.0).await?;
    page.sees("14.4 seconds a breath").await?;
    is_at_its_end(&page, "Slower", false).await?;
    moves_without_a_jump(&page, "Slower", 10.0 / 9.0, 1.0).await?;
    page.sees("16 seconds a breath").await?;

    soften(&page, 6).await?;
    is_at_its_end(&page, "Softer", false).await?;
    moves_without_a_jump(&page, "Softer", 10.0 / 4.0, FLOOR).await?;
    page.sees("5.1 seconds a breath").await?;
    is_at_its_end(&page, "Softer", true).await?;
    moves_without_a_jump(&page, "Softer", FLOOR, FLOOR).await?;

    in_breath(&page, "2").await?;
    has_ended(&page).await?;
    two_boxes_were_breathed(&page).await?;
    page.eventually("the pace to be kept", async || {
        Ok(records(&page, "kept").await?.get("pace/box").is_some_and(|pace| *pace == 32))
    })
    .await?;

    page.go("#/breathe").await?;
    page.press("Box").await?;
    page.press("Start").await?;
    has_rate(&page, FLOOR).await?;
    page.go("#/breathe/gentle").await?;
    page.press("Start").await?;
    // Another pattern keeps its own pace.
    has_rate(&page, 1.0).await?;
    page.go("#/breathe/box").await?;
    page.reload().await?;
    page.sees("2 breaths").await?;
    begin(&page, "Start").await?;
    has_rate(&page, FLOOR).await?;
    page.sees("5.1 seconds a breath").await
}

async fn lasts_two_breaths(page: &Browser) -> Result<()> {
    page.sees("5 minutes").await?;
    page.choose("How long", "Breaths").await?;
    page.sees("20 breaths").await?;
    for fewer in ["15", "10", "9", "8", "7", "6", "5", "4", "3", "2"] {
        page.press("Shorter: How long").await?;
        page.sees(&format!("{fewer} breaths")).await?;
    }
    Ok(())
}

/// Every part of them, and said; the last one ends with its out-breath.
async fn two_boxes_were_breathed(page: &Browser) -> Result<()> {
    const END: &str =
        "2 breaths. You may feel calmer, the same, or worse. All of these are common.";
    page.sees(END).await?;
    let phases = remembered(page, "phases").await?;
    let [inhale, full, exhale, empty] = ["inhale", "hold-full", "exhale", "hold-empty"];
    ensure!(phases == [inhale, full, exhale, empty, inhale, full, exhale], "{phases:?}");
    ensure!(remembered(page, "cycles").await? == ["1", "2"], "one breath, then another");
    let said = remembered(page, "spoken").await?;
    let [settling, inward, hold, out] =
        ["Let your shoulders drop", "Breathe in", "Hold", "Breathe out"];
    let words = [settling, inward, hold, out, hold, inward, hold, out, END];
    ensure!(said == words, "{said:?}");
    Ok(())
}

/// Sixteen seconds at 32 per cent are the least above five.
const FLOOR: f64 = 100.0 / 32.0;

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
/// Far from a tap, and together shorter than any breath of the guide.
const IN: Duration = Duration::from_millis(1000);
const OUT: Duration = Duration::from_millis(800);

async fn the_guide_joins_a_rhythm_that_a_pointer_or_a_key_keeps(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/breathe/longer-exhale").await?;
    a_tap_is_answered_kindly(&page).await?;

    remember(&page).await?;
    page.press("My rhythm").await?;
    page.sees_not("That was hard to follow").await?;
    for heard in ["0 of 3", "1 of 3", "2 of 3"] {
        hold_the_pointer(&page).await?;
        page.sees(heard).await?;
    }
    hold_the_pointer(&page).await?;
    guides_at_once(&page).await?;

    page.reload().await?;
    remember(&page).await?;
    page.press("My rhythm").await?;
    // The pad took the place of the button that asked for it, and the focus.
    page.eventually("the focus on the pad", async || Ok(page.focused().await? == PAD)).await?;
    for heard in ["0 of 3", "1 of 3", "2 of 3"] {
        hold_the_space_bar(&page).await?;
        page.sees(heard).await?;
    }
    hold_the_space_bar(&page).await?;
    guides_at_once(&page).await
}

async fn a_tap_is_answered_kindly(page: &Browser) -> Result<()> {
    page.press("My rhythm").await?;
    page.sees("Breathe as you do now. The guide joins in after three breaths").await?;
    page.press(PAD).await?;
    page.sees("That was hard to follow. No hurry: hold again with your next breath in").await?;
    ensure!(page.count("[data-phase]").await? == 0, "a tap began a breath");
    page.press("Start as it is").await?;
    page.sees("Let your shoulders drop").await?;
    has_rate(page, 1.0).await?;
    page.reload().await?;
    page.press("My rhythm").await?;
    page.press("Back").await?;
    page.sees("Ready when you are").await
}

/// Out for a while, then in.
async fn hold_the_pointer(page: &Browser) -> Result<()> {
    const LEFT: u64 = 0;
    let pad = page.button(PAD).await?;
    let breath = MouseActions::new("mouse".to_owned())
        .then(PointerAction::MoveToElement { element: pad.clone(), duration: None, x: 0.0, y: 0.0 })
        .then(PointerAction::Pause { duration: OUT })
        .then(PointerAction::Down { button: LEFT })
        .then(PointerAction::Pause { duration: IN })
        .then(PointerAction::Up { button: LEFT });
    Ok(pad.client().perform_actions(breath).await?)
}

/// A key that stays down repeats itself. With the last breath in, the pad gives way to other
/// buttons meanwhile, and none of them was meant.
async fn hold_the_space_bar(page: &Browser) -> Result<()> {
    let breath = KeyActions::new("keyboard".to_owned())
        .then(KeyAction::Pause { duration: OUT })
        .then(KeyAction::Down { value: ' ' })
        .then(KeyAction::Pause { duration: IN / 2 })
        .then(KeyAction::Down { value: ' ' })
        .then(KeyAction::Pause { duration: IN / 2 })
        .then(KeyAction::Up { value: ' ' });
    Ok(page.find("body").await?.client().perform_actions(breath).await?)
}

/// The guide breathes in with the person, not after a quiet, at twelve breaths a minute; and it
/// goes on.
async fn guides_at_once(page: &Browser) -> Result<()> {
    ensure!(page.count("[data-phase][data-cycle='1']").await? == 1, "the guide does not join");
    let phases = remembered(page, "phases").await?;
    ensure!(phases.first().is_some_and(|phase| phase == "inhale"), "it began with {phases:?}");
    page.sees("5 seconds a breath").await?;
    has_rate(page, 2.0).await?;
    page.button("Pause").await?;
    page.keys(&Key::Escape.to_string()).await?;
    has_ended(page).await
}
