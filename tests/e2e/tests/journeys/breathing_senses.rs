//! What is seen of the breath, with and without movement, and the whole way by keyboard.

use e2e::{Browser, Engine, Key, Result, Site, ensure, json, on};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};

use crate::breath::{MOVING, begin, has_ended, in_breath, picture_and_phase_agree};
use crate::parts::tab_to;

on!(every engine:
    every_picture_moves_with_the_breath
    where_less_movement_is_chosen_the_picture_only_shines
    the_keyboard_is_enough_from_the_first_breath_to_the_last
);

on!([Chromium]: where_the_device_asks_for_less_movement_the_picture_only_shines);

const GENTLE: [(&str, f64); 2] = [("inhale", 3.0), ("exhale", 4.0)];

async fn every_picture_moves_with_the_breath(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/breathe/gentle").await?;
    page.press("Picture, sound and touch").await?;
    begin(&page, "Start").await?;
    picture_and_phase_agree(&page, &GENTLE).await?;
    for picture in ["Ring", "Words only", "Tide"] {
        page.choose("Picture", picture).await?;
        page.eventually_script(&format!("{picture}, moving"), MOVING).await?;
        ensure!(page.count("[data-pacer]").await? == 1, "one picture at a time");
        // The new picture is where the breath is.
        picture_and_phase_agree(&page, &GENTLE).await?;
        page.press("Pause").await?;
        page.eventually_script(
            &format!("{picture}, standing still"),
            "return document.querySelector('[data-pacer]').getAnimations()
                 .every(({ playState, pending }) => playState === 'paused' && !pending)",
        )
        .await?;
        page.press("Go on").await?;
        page.eventually_script(&format!("{picture}, moving again"), MOVING).await?;
        picture_and_phase_agree(&page, &GENTLE).await?;
    }
    Ok(())
}

/// What of the picture is animated.
async fn animates(page: &Browser, property: &str) -> Result<()> {
    page.eventually(&format!("a picture of changing {property}"), async || {
        let animated = page
            .script(
                "const frames = document.querySelector('[data-pacer]').getAnimations()
                     .flatMap((animation) => animation.effect.getKeyframes());
                 return ['transform', 'opacity'].filter((one) => frames.some((frame) => one in frame))",
            )
            .await?;
        Ok(animated == json!([property]))
    })
    .await
}

async fn where_less_movement_is_chosen_the_picture_only_shines(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/breathe/gentle").await?;
    for (motion, property) in [("system", "transform"), ("still", "opacity")] {
        for picture in ["tide", "ring"] {
            let settings = json!({ "motion": motion, "picture": picture }).to_string();
            page.script_with(
                "localStorage.setItem('shoreline.settings', arguments[0])",
                vec![json!(settings)],
            )
            .await?;
            page.reload().await?;
            page.press("Start").await?;
            animates(&page, property).await?;
        }
    }
    Ok(())
}

async fn where_the_device_asks_for_less_movement_the_picture_only_shines(
    engine: Engine,
) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/breathe/gentle").await?;
    for (reduced, property) in [(false, "transform"), (true, "opacity")] {
        page.emulate("light", reduced).await?;
        page.reload().await?;
        page.press("Start").await?;
        animates(&page, property).await?;
    }
    Ok(())
}

async fn the_keyboard_is_enough_from_the_first_breath_to_the_last(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/breathe").await?;
    page.sees("Make your own").await?;
    tab_to(&page, "Longer out-breath").await?;
    enter(&page).await?;
    page.sees("Ready when you are").await?;
    tab_to(&page, "Start").await?;
    enter(&page).await?;
    focus_is_on(&page, "Stop").await?;
    in_breath(&page, "1").await?;
    focus_is_on(&page, "Stop").await?;
    tab_to(&page, "Pause").await?;
    enter(&page).await?;
    focus_is_on(&page, "Go on").await?;
    enter(&page).await?;
    focus_is_on(&page, "Stop").await?;
    tab_to(&page, "Softer").await?;
    enter(&page).await?;
    page.sees("9 seconds a breath").await?;
    focus_is_on(&page, "Softer").await?;
    tab_to(&page, "Slower").await?;
    enter(&page).await?;
    page.sees("10 seconds a breath").await?;
    focus_is_on(&page, "Slower").await?;
    for before in ["Softer", "Pause", "Stop"] {
        tab_back(&page).await?;
        focus_is_on(&page, before).await?;
    }
    enter(&page).await?;
    focus_is_on(&page, "Stop now").await?;
    page.keys(&Key::Escape.to_string()).await?;
    has_ended(&page).await?;
    focus_is_on(&page, "Breathe again").await?;
    enter(&page).await?;
    focus_is_on(&page, "Stop").await?;
    enter(&page).await?;
    focus_is_on(&page, "Breathe again").await
}

async fn enter(page: &Browser) -> Result<()> {
    page.keys(&Key::Enter.to_string()).await
}

async fn tab_back(page: &Browser) -> Result<()> {
    let (shift, tab) = (char::from(Key::Shift), char::from(Key::Tab));
    let keys = KeyActions::new("keyboard".to_owned())
        .then(KeyAction::Down { value: shift })
        .then(KeyAction::Down { value: tab })
        .then(KeyAction::Up { value: tab })
        .then(KeyAction::Up { value: shift });
    Ok(page.find("body").await?.client().perform_actions(keys).await?)
}

async fn focus_is_on(page: &Browser, button: &str) -> Result<()> {
    page.eventually_script(
        &format!("the focus on {button:?}"),
        &format!(
            "return document.activeElement.matches('button')
                 && document.activeElement.textContent === '{button}'"
        ),
    )
    .await
}
