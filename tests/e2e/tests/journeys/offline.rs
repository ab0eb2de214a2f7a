//! A start without a network, and how one version follows another.

use std::path::Path;

use e2e::{Browser, Engine, Json, Result, Site, Viewport, bail, checks, ensure, json, on};

use crate::parts::Copied;

on!(every engine:
    after_a_first_visit_the_app_starts_without_a_network
    a_file_that_is_missing_comes_from_the_network
    a_version_that_does_not_come_whole_is_not_kept
    a_new_version_serves_the_next_start
    no_other_script_may_be_named
);

async fn after_a_first_visit_the_app_starts_without_a_network(engine: Engine) -> Result<()> {
    let mut site = Site::start()?;
    let profile = tempfile::tempdir()?;
    let page = Browser::open(engine, site.base(), profile.path(), Viewport::PHONE).await?;
    page.go("").await?;
    is_kept(&page).await?;

    site.go_away();
    let page = started_again(page, profile.path()).await?;
    page.go("#/after").await?;
    page.sees("This passes.").await?;
    page.press("Help").await?;
    page.sees("Emergency now").await?;
    page.go("#/ground").await?;
    page.sees("Look and hear").await?;
    // Whatever stands before the fragment, it is the same page.
    page.go("index.html?from=a-friend#/help").await?;
    page.sees("Emergency now").await?;
    checks::nothing_left_the_origin(&page).await?;

    site.come_back()?;
    page.go("#/").await?;
    checks::all_is_well(&page, &site).await
}

async fn a_file_that_is_missing_comes_from_the_network(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("").await?;
    is_kept(&page).await?;
    let lost = page
        .script_async(
            "const [name] = await caches.keys();
             const cache = await caches.open(name);
             const files = (await cache.keys()).map(({ url }) => url);
             const lost = files.filter((url) => url.endsWith('/') || url.endsWith('.wasm'));
             return await Promise.all(lost.map((url) => cache.delete(url)));",
        )
        .await?;
    ensure!(lost == json!([true, true]), "the page and the app were kept, and lost: {lost}");
    let asked = || site.requests().iter().filter(|it| it.path == "/").count();
    let before = asked();
    page.visit("about:blank").await?;
    page.go("#/after").await?;
    page.sees("This passes.").await?;
    ensure!(asked() > before, "the page was not asked for");
    checks::all_is_well(&page, &site).await
}

async fn a_version_that_does_not_come_whole_is_not_kept(engine: Engine) -> Result<()> {
    let copied = Copied::without("after.webmanifest")?;
    let page = Browser::fresh(engine, &copied.site).await?;
    page.go("").await?;
    page.eventually("the missing file to be asked for", async || {
        Ok(copied.site.requests().iter().any(|it| it.path == "/after.webmanifest"))
    })
    .await?;
    page.eventually("the worker to give up", async || {
        let left = page
            .script_async("return await navigator.serviceWorker.getRegistration() === undefined")
            .await?;
        Ok(left == true)
    })
    .await?;
    let kept = page
        .script_async(
            "const all = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
             return (await Promise.all(all.map((cache) => cache.keys()))).flat().length",
        )
        .await?;
    ensure!(kept == 0, "{kept} files are kept");
    page.press("Help").await?;
    page.sees("Emergency now").await
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
    page.visit("about:blank").await?;
    page.go("").await?;
    let served = page.script("return navigator.serviceWorker.controller !== null").await?;
    ensure!(served == true, "the worker does not serve the page");

    copied.replace("index.html", "<body>", "<body class=\"next\">")?;
    copied.replace("sw.js", &first, "next")?;
    page.go("#/reflect").await?;
    page.script_async("await (await navigator.serviceWorker.ready).update()").await?;
    page.eventually("the new version to be there, and to wait", async || {
        let waits = "return (await navigator.serviceWorker.ready).waiting?.state === 'installed'";
        Ok(page.script_async(waits).await? == true)
    })
    .await?;
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

async fn no_other_script_may_be_named(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("").await?;
    let refusals = page
        .script(
            "return ['other.js', './sw.js', 'sw.js?x', ' sw.js', 'sw.js'].map((name) => {
                 try {
                     document.createElement('script').src = name;
                     return 'taken';
                 } catch (error) {
                     return error.name;
                 }
             })",
        )
        .await?;
    let no = "TypeError";
    ensure!(refusals == json!([no, no, no, no, "taken"]), "{refusals}");
    Ok(())
}

/// Ends the browser and starts it again; where it forgets everything at its end, only the page.
pub(crate) async fn started_again(page: Browser, profile: &Path) -> Result<Browser> {
    let (engine, base) = (page.engine(), page.base().to_owned());
    if !engine.remembers() {
        page.visit("about:blank").await?;
        return Ok(page);
    }
    page.close().await?;
    Browser::open(engine, &base, profile, Viewport::PHONE).await
}

/// Waits until a whole version is there and would serve a start.
pub(crate) async fn is_kept(page: &Browser) -> Result<()> {
    page.eventually("the worker to be active", async || {
        let state = "return (await navigator.serviceWorker.getRegistration())?.active?.state";
        Ok(page.script_async(state).await? == "activated")
    })
    .await
}

async fn caches(page: &Browser) -> Result<Json> {
    page.script_async("return await caches.keys()").await
}

/// The name of the version that is kept.
pub(crate) async fn version(page: &Browser) -> Result<String> {
    let names: Vec<String> = serde_json::from_value(caches(page).await?)?;
    match names.iter().filter_map(|name| name.strip_prefix("shoreline-")).collect::<Vec<_>>()[..] {
        [version] => Ok(version.to_owned()),
        _ => bail!("the caches are {names:?}"),
    }
}
