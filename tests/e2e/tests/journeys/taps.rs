//! What is seen, heard and felt of the butterfly taps.

use e2e::{Browser, Engine, Result, Site, ensure, json, on};

use crate::breathing_sound::{LISTEN, bells_to_come};
use crate::exercises::is_at;
use crate::parts::before_anything;

on!(every engine: two_lights_take_turns);
on!([Chromium]: taps_are_heard_and_felt_when_asked_for);

async fn at_the_taps(page: &Browser) -> Result<()> {
    page.press("Start").await?;
    page.press("Next").await?;
    is_at(page, "Tap, left and right").await
}

async fn two_lights_take_turns(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/ground/butterfly").await?;
    at_the_taps(&page).await?;
    let brighter = |one: &str, other: &str| {
        format!(
            "const bright = (light) => Number(getComputedStyle(document.querySelector(light)).opacity);
             return bright('{one}') > bright('{other}') + 0.1"
        )
    };
    let (left, right) = (".tap:not(.right)", ".tap.right");
    for (one, other) in [(left, right), (right, left), (left, right)] {
        page.eventually_script(&format!("{one} to shine"), &brighter(one, other)).await?;
    }
    // Six times each, and then they rest.
    let times = page
        .script(
            "return [...document.querySelectorAll('.tap')].map((light) =>
                 light.getAnimations().map(({ effect }) => effect.getTiming().iterations))",
        )
        .await?;
    ensure!(times == json!([[6], [6]]), "{times}");
    page.press("Next").await?;
    is_at(&page, "Rest").await?;
    ensure!(page.count(".tap").await? == 0, "the lights are still there");
    Ok(())
}

async fn taps_are_heard_and_felt_when_asked_for(engine: Engine) -> Result<()> {
    const LEFT: i64 = 294;
    const RIGHT: i64 = 392;
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    let feel = "globalThis.felt = [];
        Navigator.prototype.vibrate = (pattern) => felt.push([...pattern]) > 0;";
    before_anything(&page, &format!("{LISTEN} {feel}")).await?;
    page.go("#/ground/butterfly").await?;
    at_the_taps(&page).await?;
    page.eventually_script(
        "the first light",
        "return Number(getComputedStyle(document.querySelector('.tap')).opacity) > 0.5",
    )
    .await?;
    let unasked = page.script("return [heard.contexts.length, felt]").await?;
    ensure!(unasked == json!([0, []]), "unasked: {unasked}");

    page.script(
        "localStorage.setItem('shoreline.settings', '{\"sound\":\"bell\",\"vibration\":true}')",
    )
    .await?;
    page.reload().await?;
    at_the_taps(&page).await?;
    // A bell that has rung already is none to come.
    page.eventually("bells a second apart, one to each side", async || {
        let bells = bells_to_come(&page).await?;
        let in_turn = bells.windows(2).all(|pair| {
            let sides = (pair[0].pitch, pair[1].pitch);
            matches!(sides, (LEFT, RIGHT) | (RIGHT, LEFT))
                && (pair[1].ahead - pair[0].ahead - 1.0).abs() < 0.05
        });
        let last = bells.last().is_some_and(|bell| bell.pitch == RIGHT);
        Ok(in_turn && last && (8..=12).contains(&bells.len()))
    })
    .await?;
    page.eventually_script("three taps to be felt", "return felt.length >= 3").await?;
    let felt = page.script("return felt.every(([one]) => one === 60)").await?;
    ensure!(felt == true, "some taps are longer");
    page.press("Stop").await?;
    is_at(&page, crate::exercises::STOPPED).await?;
    ensure!(bells_to_come(&page).await?.is_empty(), "it rings on");
    page.eventually_script(
        "the sound to be let go of",
        "return heard.contexts.every(({ state }) => state === 'closed')",
    )
    .await
}
