//! Without script, without the app, without anything to store in.

use std::path::Path;

use e2e::{Browser, Engine, Result, Site, Viewport, checks, ensure, on};

use crate::parts::{Copied, has_the_numbers, is_listed, write_an_entry};

on!(every engine:
    without_the_app_the_page_breathes_and_has_the_numbers
    without_any_script_so_it_does
    without_its_glue_so_it_does_and_says_so
    without_the_style_sheet_the_app_is_plain_and_works
);

on!([Chromium, Firefox]: without_a_store_the_app_works_and_says_so);

on!([Chromium]: without_movement_the_words_still_change);

async fn without_the_app_the_page_breathes_and_has_the_numbers(engine: Engine) -> Result<()> {
    let copied = Copied::without(".wasm")?;
    let page = Browser::fresh(engine, &copied.site).await?;
    page.visit(&copied.site.url("#/prepare")).await?;
    page.eventually_script(
        "the page to know that the app failed",
        "return document.body.dataset.failed !== undefined",
    )
    .await?;
    page.sees("The rest of the app could not load.").await?;
    ensure!(!page.text().await?.contains("is loading"), "it still says that it loads");
    has_the_numbers(&page).await?;
    the_tide_moves(&page).await?;
    checks::nothing_left_the_origin(&page).await?;
    checks::no_policy_violation(&page, &copied.site).await
}

async fn without_its_glue_so_it_does_and_says_so(engine: Engine) -> Result<()> {
    let copied = Copied::without("shoreline-")?;
    let page = Browser::fresh(engine, &copied.site).await?;
    page.visit(copied.site.base()).await?;
    page.sees("The rest of the app could not load.").await?;
    page.sees_not("is loading").await?;
    has_the_numbers(&page).await?;
    the_tide_moves(&page).await
}

async fn without_the_style_sheet_the_app_is_plain_and_works(engine: Engine) -> Result<()> {
    let copied = Copied::without("style-")?;
    let page = Browser::fresh(engine, &copied.site).await?;
    page.go("#/").await?;
    page.press("Help").await?;
    page.sees("Emergency now").await?;
    write_an_entry(&page, "In plain letters").await?;
    checks::nothing_left_the_origin(&page).await?;
    checks::no_policy_violation(&page, &copied.site).await
}

async fn without_any_script_so_it_does(engine: Engine) -> Result<()> {
    let copied = Copied::without(".js")?;
    let page = Browser::fresh(engine, &copied.site).await?;
    page.visit(copied.site.base()).await?;
    page.sees("The rest of the app is loading.").await?;
    has_the_numbers(&page).await?;
    the_tide_moves(&page).await?;
    // Nothing can tell the page that no script comes, so the line comes by itself after a while.
    page.script(
        "document.querySelectorAll('.season span').forEach((line) =>
             line.getAnimations().forEach((animation) => animation.finish()))",
    )
    .await?;
    page.sees("The rest of the app could not load.").await?;
    page.sees_not("is loading").await
}

async fn the_tide_moves(page: &Browser) -> Result<()> {
    page.eventually_script(
        "a moving tide",
        "return document.querySelector('[data-pacer]').getAnimations()
             .some((animation) => animation.playState === 'running')",
    )
    .await
}

async fn without_movement_the_words_still_change(engine: Engine) -> Result<()> {
    let copied = Copied::without(".js")?;
    let page = Browser::fresh(engine, &copied.site).await?;
    page.emulate("light", true).await?;
    page.visit(copied.site.base()).await?;
    let place = "return document.querySelector('[data-pacer]').getBoundingClientRect().top";
    let before = page.script(place).await?;
    for word in [".word-in", ".word-out", ".word-in"] {
        page.eventually_script(
            &format!("{word} to show"),
            &format!(
                "return Number(getComputedStyle(document.querySelector('{word}')).opacity) > 0.9"
            ),
        )
        .await?;
        ensure!(page.script(place).await? == before, "the sea moved");
    }
    Ok(())
}

async fn without_a_store_the_app_works_and_says_so(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let profile = tempfile::tempdir()?;
    forbid_storing(engine, profile.path())?;
    let page = Browser::open(engine, site.base(), profile.path(), Viewport::PHONE).await?;
    page.go("#/").await?;
    let denied = "try { return localStorage.length } catch (error) { return error.name }";
    ensure!(page.script(denied).await? == "SecurityError", "the browser stores after all");
    page.sees("This browser does not let the app store anything.").await?;
    ensure!(page.count(".banner p").await? == 1, "it says so once");
    page.go("#/reflect/new").await?;
    page.fill("Your words", "Only for now").await?;
    page.press("Save").await?;
    // Nothing is called saved that goes with the page.
    page.hears("Kept until you close this page").await?;
    is_listed(&page, "Only for now").await?;
    page.press("Only for now").await?;
    page.press("Delete").await?;
    page.sees("Nothing here yet.").await?;
    page.press("Undo").await?;
    is_listed(&page, "Only for now").await?;
    page.press("Shoreline").await?;
    page.press("Settings").await?;
    page.choose("Colours", "Black").await?;
    page.eventually_script(
        "a black page",
        "return document.documentElement.dataset.theme === 'black'",
    )
    .await?;
    page.sees("This browser does not let the app store anything.").await?;
    checks::all_is_well(&page, &site).await
}

/// As a person who forbids sites to store anything sets their browser up.
pub(crate) fn forbid_storing(engine: Engine, profile: &Path) -> Result<()> {
    let (file, setting) = match engine {
        Engine::Firefox => ("user.js", r#"user_pref("network.cookie.cookieBehavior", 2);"#),
        _ => (
            "Default/Preferences",
            r#"{"profile":{"default_content_setting_values":{"cookies":2}}}"#,
        ),
    };
    let file = profile.join(file);
    std::fs::create_dir_all(file.parent().unwrap_or(profile))?;
    Ok(std::fs::write(file, setting)?)
}
