//! With less movement, and with the keyboard alone.

use e2e::{Browser, Engine, Key, Result, Site, json, on};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};

use crate::breath::{has_ended, in_breath};
use crate::parts::tab_to;

on!(every engine:
    where_less_movement_is_wanted_the_picture_only_shines
    the_keyboard_is_enough_from_the_first_breath_to_the_last
);

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

async fn where_less_movement_is_wanted_the_picture_only_shines(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/breathe/gentle").await?;
    for (motion, picture, property) in [
        ("system", "ring", "transform"),
        ("still", "ring", "opacity"),
        ("still", "tide", "opacity"),
        ("system", "tide", "transform"),
    ] {
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
    // Only Chromium can be made to ask for it in the name of the device.
    if engine == Engine::Chromium {
        page.emulate("light", true).await?;
        page.reload().await?;
        page.press("Start").await?;
        animates(&page, "opacity").await?;
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
    tab_back(&page).await?;
    focus_is_on(&page, "Pause").await?;
    enter(&page).await?;
    focus_is_on(&page, "Go on").await?;
    enter(&page).await?;
    focus_is_on(&page, "Pause").await?;
    tab_to(&page, "Softer").await?;
    enter(&page).await?;
    page.sees("9 seconds a breath").await?;
    focus_is_on(&page, "Softer").await?;
    tab_to(&page, "Slower").await?;
    enter(&page).await?;
    page.sees("10 seconds a breath").await?;
    focus_is_on(&page, "Slower").await?;
    for before in ["Softer", "Stop"] {
        tab_back(&page).await?;
        focus_is_on(&page, before).await?;
    }
    enter(&page).await?;
    focus_is_on(&page, "Stop now").await?;
    enter(&page).await?;
    has_ended(&page).await?;
    // At once: the first of ten seconds' breaths has not come to its end.
    page.sees("You stopped within the first breath.").await?;
    focus_is_on(&page, "Breathe again").await?;
    enter(&page).await?;
    focus_is_on(&page, "Stop").await?;
    page.keys(&Key::Escape.to_string()).await?;
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
