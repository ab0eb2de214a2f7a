//! The two apps that a home screen can hold.

use e2e::{Browser, Engine, Json, Result, Site, checks, ensure, json, on};

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
