//! How one version follows another, and how the same one is loaded anew.

use e2e::{Browser, Engine, Result, Site, Viewport, checks, ensure, json, on};

use crate::offline::{caches, is_kept, started_again, version};
use crate::parts::{Copied, is_listed, write_an_entry};

on!(every engine:
    a_new_version_serves_the_next_start
    a_new_version_is_offered_and_taken_on_consent
    a_new_version_waits_while_another_tab_is_open
    nothing_is_offered_or_loaded_in_the_midst_of_something
    loaded_anew_the_app_keeps_what_was_written
);

const OFFER: &str = "A new version is ready.";
const USE_IT: &str = "Use it now";

/// The host has another version from now on, whose page says so.
fn release(copied: &Copied, former: &str) -> Result<()> {
    copied.replace("index.html", "<body>", "<body class=\"next\">")?;
    copied.replace("sw.js", former, "next")
}

/// Starts from what is kept: a first visit is served by no worker, so that no version waits for it.
async fn served(page: &Browser, place: &str) -> Result<()> {
    page.visit("about:blank").await?;
    page.go(place).await?;
    let served = page.script("return navigator.serviceWorker.controller !== null").await?;
    ensure!(served == true, "the worker does not serve the page");
    Ok(())
}

/// The browser looks for a newer version, which then waits.
async fn it_comes(page: &Browser) -> Result<()> {
    page.script_async("await (await navigator.serviceWorker.ready).update()").await?;
    page.eventually("the new version to be there, and to wait", async || {
        let waits = "return (await navigator.serviceWorker.ready).waiting?.state === 'installed'";
        Ok(page.script_async(waits).await? == true)
    })
    .await
}

async fn is_next(page: &Browser) -> Result<()> {
    page.eventually_script("the new version", "return document.body.matches('.next[data-ready]')")
        .await
}

async fn a_new_version_serves_the_next_start(engine: Engine) -> Result<()> {
    let copied = Copied::whole()?;
    let profile = tempfile::tempdir()?;
    let base = copied.site.base();
    let page = Browser::open(engine, base, profile.path(), Viewport::PHONE).await?;
    page.go("").await?;
    is_kept(&page).await?;
    page.script_async("await caches.open('another-app')").await?;
    let first = version(&page).await?;
    served(&page, "").await?;

    release(&copied, &first)?;
    page.go("#/reflect").await?;
    it_comes(&page).await?;
    let still = "return (await (await fetch('./')).text()).includes('class=\"next\"')";
    ensure!(page.script_async(still).await? == false, "the open page got another version");
    let names = json!([format!("shoreline-{first}"), "another-app", "shoreline-next"]);
    ensure!(caches(&page).await? == names, "both versions are kept meanwhile");

    let page = started_again(page, profile.path()).await?;
    page.go("").await?;
    ensure!(page.count("body.next").await? == 1, "the next start has the former version");
    page.eventually("the former version to be gone, and nothing else", async || {
        Ok(caches(&page).await? == json!(["another-app", "shoreline-next"]))
    })
    .await?;
    checks::all_is_well(&page, &copied.site).await
}

async fn a_new_version_is_offered_and_taken_on_consent(engine: Engine) -> Result<()> {
    let copied = Copied::whole()?;
    let page = Browser::fresh(engine, &copied.site).await?;
    page.go("#/").await?;
    is_kept(&page).await?;
    served(&page, "#/").await?;
    release(&copied, &version(&page).await?)?;
    it_comes(&page).await?;
    page.sees(OFFER).await?;
    // There it is marked already when the place begins to listen.
    page.press("Settings").await?;
    page.sees(OFFER).await?;
    ensure!(page.count("body.next").await? == 0, "it came without being asked");
    page.press(USE_IT).await?;
    is_next(&page).await?;
    ensure!(caches(&page).await? == json!(["shoreline-next"]), "the former one is still kept");
    page.go("#/").await?;
    page.sees_not(OFFER).await?;
    checks::all_is_well(&page, &copied.site).await
}

async fn a_new_version_waits_while_another_tab_is_open(engine: Engine) -> Result<()> {
    let copied = Copied::whole()?;
    let page = Browser::fresh(engine, &copied.site).await?;
    page.go("#/").await?;
    is_kept(&page).await?;
    served(&page, "#/").await?;
    release(&copied, &version(&page).await?)?;
    let first = page.tabs().await?.remove(0);
    let second = page.new_tab().await?;
    page.go("#/reflect/new").await?;
    page.fill("Your words", "In the midst of it").await?;
    page.switch_to(&first).await?;
    it_comes(&page).await?;
    page.press(USE_IT).await?;
    page.hears("It comes once the other tabs with this app are closed.").await?;
    ensure!(page.count("body.next").await? == 0, "it came all the same");
    page.switch_to(&second).await?;
    ensure!(page.value_of("Your words").await? == "In the midst of it", "the words are gone");
    page.close_tab().await?;
    page.press(USE_IT).await?;
    is_next(&page).await
}

async fn nothing_is_offered_or_loaded_in_the_midst_of_something(engine: Engine) -> Result<()> {
    let copied = Copied::whole()?;
    let page = Browser::fresh(engine, &copied.site).await?;
    page.go("#/ground/feet").await?;
    is_kept(&page).await?;
    served(&page, "#/ground/feet").await?;
    page.script("document.body.dataset.same = ''").await?;
    release(&copied, &version(&page).await?)?;
    it_comes(&page).await?;
    page.eventually_script(
        "the app to have heard of it",
        "return document.documentElement.matches('[data-update]')",
    )
    .await?;
    ensure!(!page.text().await?.contains(OFFER), "an exercise was disturbed");
    for place in ["#/breathe/longer-exhale", "#/after", "#/help", "#/reflect/new"] {
        page.script(&format!("location.hash = '{place}'")).await?;
        page.eventually_address(place, |url| url.ends_with(place)).await?;
        ensure!(!page.text().await?.contains(OFFER), "{place} was disturbed");
    }
    page.fill("Your words", "Half a thought").await?;
    ensure!(page.count("body[data-same]").await? == 1, "the page was loaded anew");
    page.press("Shoreline").await?;
    page.sees(OFFER).await?;
    ensure!(page.count("body[data-same]").await? == 1, "the page was loaded anew");
    Ok(())
}

async fn loaded_anew_the_app_keeps_what_was_written(engine: Engine) -> Result<()> {
    let mut site = Site::start()?;
    let profile = tempfile::tempdir()?;
    let page = Browser::open(engine, site.base(), profile.path(), Viewport::PHONE).await?;
    write_an_entry(&page, "Before it was reset").await?;
    page.go("#/settings").await?;
    page.choose("Colours", "Black").await?;
    is_kept(&page).await?;
    let asked = |site: &Site| site.requests().iter().filter(|it| it.path == "/").count();

    site.go_away();
    page.script("document.body.dataset.same = ''").await?;
    page.press("Reset the app, keep what I wrote").await?;
    page.press("Yes, reset the app").await?;
    page.hears("The app cannot be reached now, so it stays as it is.").await?;
    ensure!(page.count("body[data-same]").await? == 1, "the page was loaded anew");
    let kept = version(&page).await?;

    site.come_back()?;
    let before = asked(&site);
    page.press("Reset the app, keep what I wrote").await?;
    page.press("Yes, reset the app").await?;
    page.eventually_script(
        "a new beginning",
        "return !document.body.matches('[data-same]') && document.body.matches('[data-ready]')",
    )
    .await?;
    ensure!(asked(&site) > before, "the page was not asked for anew");
    is_kept(&page).await?;
    ensure!(version(&page).await? == kept, "another version is kept");
    let theme = page.script("return document.documentElement.dataset.theme").await?;
    ensure!(theme == "black", "the choices are gone");
    page.go("#/reflect").await?;
    is_listed(&page, "Before it was reset").await
}
