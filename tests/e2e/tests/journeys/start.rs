//! The two apps that a home screen can hold.

use e2e::{Browser, Engine, Json, Result, Site, checks, ensure, json, on};

on!(every engine: settings_offer_the_home_screen_once);

on!([Chromium]: the_app_and_the_after_place_can_be_put_on_a_home_screen);

async fn the_app_and_the_after_place_can_be_put_on_a_home_screen(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    for (place, file, name, start) in [
        ("#/", "manifest.webmanifest", "Shoreline", ""),
        ("#/after", "after.webmanifest", "Settle", "#/after"),
        ("#/help", "manifest.webmanifest", "Shoreline", ""),
    ] {
        page.go(place).await?;
        let found = page.devtools("Page.getAppManifest", json!({})).await?;
        ensure!(found["url"] == site.url(file), "at {place} the manifest is {}", found["url"]);
        ensure!(found["errors"] == json!([]), "{file}: {}", found["errors"]);
        let read = &found["manifest"];
        ensure!(read["name"] == name, "{file} is read as {read}");
        ensure!(read["startUrl"] == site.url(start), "{file} starts at {}", read["startUrl"]);
        let shortcuts = read["shortcuts"].as_array().map_or(0, Vec::len);
        ensure!(shortcuts == if start.is_empty() { 3 } else { 0 }, "{file} has {shortcuts}");
        let errors = page.devtools("Page.getInstallabilityErrors", json!({})).await?;
        ensure!(errors["installabilityErrors"] == json!([]), "{file}: {errors}");
    }
    let mut ids = Vec::<Json>::new();
    for place in ["#/", "#/after"] {
        page.go(place).await?;
        ids.push(page.devtools("Page.getAppId", json!({})).await?["appId"].take());
    }
    ensure!(ids[0] != ids[1], "one app would take the place of the other: {ids:?}");
    checks::all_is_well(&page, &site).await
}

/// As a browser says that the app may offer it.
const MAY_OFFER: &str = "
    const event = new Event('beforeinstallprompt', { cancelable: true });
    event.prompt = () => { document.body.dataset.prompted = ''; };
    // Chromium may have an offer of its own by now.
    const own = window.BeforeInstallPromptEvent;
    if (own) own.prototype.prompt = event.prompt;
    dispatchEvent(event);
    return event.defaultPrevented";
const INSTALL: &str = "Put it on the home screen";
const BY_HAND: &str = "On an iPhone or iPad it is under Share.";

async fn settings_offer_the_home_screen_once(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/after").await?;
    // Before the app listens in Settings, and where nobody should be asked.
    ensure!(page.script(MAY_OFFER).await? == true, "the browser itself offers it");
    ensure!(!page.text().await?.contains(INSTALL), "the after place offers it");
    page.script("location.hash = '#/settings'").await?;
    page.sees(INSTALL).await?;
    page.sees_not(BY_HAND).await?;
    page.press(INSTALL).await?;
    page.sees(BY_HAND).await?;
    page.sees_not(INSTALL).await?;
    ensure!(page.count("body[data-prompted]").await? == 1, "the browser did not ask");

    page.reload().await?;
    ensure!(page.script(MAY_OFFER).await? == true, "the browser itself offers it");
    page.sees(BY_HAND).await?;
    page.sees_not(INSTALL).await?;
    checks::all_is_well(&page, &site).await
}
