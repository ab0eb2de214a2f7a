//! A start without a network, and what is kept for it.

use std::path::Path;

use e2e::{Browser, Engine, Json, PLACES, Result, Site, Viewport, bail, checks, ensure, json, on};

use crate::parts::Copied;

on!(every engine:
    after_a_first_visit_the_app_starts_without_a_network
    every_place_starts_without_a_network
    a_half_broken_cache_heals
    a_version_that_does_not_come_whole_is_not_kept
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

async fn every_place_starts_without_a_network(engine: Engine) -> Result<()> {
    let mut site = Site::start()?;
    let profile = tempfile::tempdir()?;
    let page = Browser::open(engine, site.base(), profile.path(), Viewport::PHONE).await?;
    for app in ["#/share", "#/"] {
        page.go(app).await?;
        is_kept(&page).await?;
        app_is_kept(&page, if app == "#/" { "shoreline" } else { "desk" }, "").await?;
    }
    site.go_away();
    let page = started_again(page, profile.path()).await?;
    for place in PLACES {
        page.visit("about:blank").await?;
        page.go(place).await?;
        ensure!(page.count("main h1").await? > 0, "{place} is empty");
        ensure!(page.count("#shell, [data-failed]").await? == 0, "{place} did not start");
    }
    checks::nothing_left_the_origin(&page).await
}

async fn a_half_broken_cache_heals(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("").await?;
    is_kept(&page).await?;
    app_is_kept(&page, "shoreline", "").await?;
    let whole = kept_files(&page).await?;
    let cache = format!("const cache = await caches.open('shoreline-{}');", version(&page).await?);
    // A browser may lose a file, or give out another's bytes.
    page.script_async(&format!(
        "{cache} for (const {{ url }} of await cache.keys())
             if (url.endsWith('/') || url.endsWith('.css')) await cache.delete(url);"
    ))
    .await?;
    page.visit("about:blank").await?;
    page.go("#/after").await?;
    page.sees("This passes.").await?;
    page.eventually("the lost files to be kept again", async || {
        Ok(kept_files(&page).await? == whole)
    })
    .await?;

    let damaged = "(await cache.match(url)).headers.has('damaged')";
    let wasm = "(await cache.keys()).map(({ url }) => url).find((url) => url.endsWith('.wasm'))";
    page.script_async(&format!(
        "{cache} const url = {wasm};
         const headers = {{ 'content-type': 'application/wasm', damaged: '' }};
         await cache.put(url, new Response('half of it', {{ headers }}));"
    ))
    .await?;
    page.visit("about:blank").await?;
    page.go("#/after").await?;
    page.sees("This passes.").await?;
    is_kept(&page).await?;
    page.eventually("the damaged file to be replaced", async || {
        let look = format!("{cache} const url = {wasm}; return {damaged}");
        Ok(page.script_async(&look).await? == false)
    })
    .await?;
    ensure!(kept_files(&page).await? == whole, "other files are kept than before");
    checks::nothing_left_the_origin(&page).await
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
    let kept = kept_files(&page).await?;
    ensure!(kept.is_empty(), "{kept:?} is kept");
    page.press("Help").await?;
    page.sees("Emergency now").await
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

/// Waits until the files of this app are kept, in the version of this name, or in any.
pub(crate) async fn app_is_kept(page: &Browser, app: &str, version: &str) -> Result<()> {
    let prefix = format!("shoreline-{version}");
    page.eventually(&format!("{app} to be kept"), async || {
        let files = files_in(page, &prefix).await?;
        let glue = |name: &str| is_of(name, app, "js");
        let wasm = |name: &str| is_of(name, &format!("{app}_bg"), "wasm");
        Ok(files.iter().any(|it| glue(it)) && files.iter().any(|it| wasm(it)))
    })
    .await
}

/// Whether the file was called `stem.ending` before its name had a hash.
pub(crate) fn is_of(file: &str, stem: &str, ending: &str) -> bool {
    let hash = file.strip_prefix(stem).and_then(|rest| rest.strip_prefix('-'));
    hash.and_then(|rest| rest.strip_suffix(ending)).is_some_and(|hash| hash.len() == 11)
}

/// The names of all files that are kept.
async fn kept_files(page: &Browser) -> Result<Vec<String>> {
    files_in(page, "shoreline-").await
}

async fn files_in(page: &Browser, prefix: &str) -> Result<Vec<String>> {
    let names = page
        .script_async(&format!(
            "const names = (await caches.keys()).filter((name) => name.startsWith('{prefix}') && name !== 'shoreline-used');
             const all = names.map(async (name) => (await caches.open(name)).keys());
             return (await Promise.all(all)).flat().map(({{ url }}) => url.split('/').pop()).sort();"
        ))
        .await?;
    Ok(serde_json::from_value(names)?)
}

/// The caches, but for the note of what this device uses.
pub(crate) async fn caches(page: &Browser) -> Result<Json> {
    page.script_async("return (await caches.keys()).filter((name) => name !== 'shoreline-used')")
        .await
}

/// The name of the version that is kept.
pub(crate) async fn version(page: &Browser) -> Result<String> {
    let names: Vec<String> = serde_json::from_value(caches(page).await?)?;
    match names.iter().filter_map(|name| name.strip_prefix("shoreline-")).collect::<Vec<_>>()[..] {
        [version] => Ok(version.to_owned()),
        _ => bail!("the caches are {names:?}"),
    }
}
