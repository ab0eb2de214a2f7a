//! Which language it is, what it downloads, and how a person turns to another.

use std::path::Path;

use e2e::{Browser, Engine, Result, Site, Viewport, checks, ensure, json, on};

use crate::offline::{app_is_kept, is_kept, is_of, started_again};
use crate::parts::{payload, small_plan};

on!(every engine:
    a_visit_downloads_one_language_only
    the_language_is_as_the_browser_the_plan_and_then_the_person_has_it
    the_other_language_starts_without_a_network_once_it_was_used
    a_language_out_of_reach_changes_nothing_and_is_told
);

/// The whole page is in this language, and so is the app that made it.
async fn speaks(page: &Browser, tag: &str) -> Result<()> {
    page.eventually_script(
        &format!("the app in {tag}"),
        &format!(
            "const glue = document.querySelector('link[rel=modulepreload]').getAttribute('href');
             return document.body?.dataset.ready !== undefined
                 && document.documentElement.lang === '{tag}'
                 && /-es[-.]/.test(glue) === ('{tag}' === 'es')"
        ),
    )
    .await
}

/// Chooses in Settings, whatever language they are in.
async fn choose(page: &Browser, tag: &str) -> Result<()> {
    page.go("#/settings").await?;
    page.press(if tag == "es" { "Español" } else { "English" }).await
}

async fn in_spanish(engine: Engine, site: &Site, profile: &Path) -> Result<Browser> {
    Browser::speaking("es-MX", engine, site.base(), profile).await
}

async fn a_visit_downloads_one_language_only(engine: Engine) -> Result<()> {
    for (place, own) in [("#/", "shoreline"), ("#/share", "desk")] {
        for (tag, prefers) in [("en", "en-IE"), ("es", "es-MX")] {
            let (site, profile) = (Site::start()?, tempfile::tempdir()?);
            let page = Browser::speaking(prefers, engine, site.base(), profile.path()).await?;
            page.go(place).await?;
            speaks(&page, tag).await?;
            is_kept(&page).await?;
            let app = if tag == "es" { format!("{own}-es") } else { own.to_owned() };
            app_is_kept(&page, &app, "").await?;
            let asked = site.requests();
            let of_apps = ["shoreline", "desk", "shoreline-es", "desk-es"].map(|one| {
                let wasm = format!("{one}_bg");
                let files = asked.iter().map(|it| it.path.trim_start_matches('/'));
                (one, files.filter(|it| is_of(it, one, "js") || is_of(it, &wasm, "wasm")).count())
            });
            for (one, files) in of_apps {
                ensure!((one == app) == (files > 0), "in {tag}, {place} asked for {of_apps:?}");
            }
            checks::all_is_well(&page, &site).await?;
        }
    }
    Ok(())
}

async fn the_language_is_as_the_browser_the_plan_and_then_the_person_has_it(
    engine: Engine,
) -> Result<()> {
    let (site, profile) = (Site::start()?, tempfile::tempdir()?);
    let page = in_spanish(engine, &site, profile.path()).await?;
    page.go("#/").await?;
    speaks(&page, "es").await?;
    let plan = |tag: &str| {
        let mut plan = small_plan();
        plan["language"] = json!(tag);
        format!("#/plan/{}", payload(&plan))
    };
    // A plan that is opened speaks for the visit, and leaves no trace of itself.
    page.go(&plan("en")).await?;
    speaks(&page, "en").await?;
    page.go("#/help").await?;
    speaks(&page, "en").await?;
    let chosen = "return JSON.parse(localStorage.getItem('shoreline.settings'))?.language ?? null";
    ensure!(page.script(chosen).await?.is_null(), "a plan that was only opened was kept");

    // What the person chose holds, also against a plan and at the next start.
    choose(&page, "es").await?;
    speaks(&page, "es").await?;
    ensure!(page.script(chosen).await? == "es", "the choice is not kept");
    page.go(&plan("en")).await?;
    speaks(&page, "es").await?;
    choose(&page, "en").await?;
    speaks(&page, "en").await?;
    page.reload().await?;
    speaks(&page, "en").await?;
    checks::all_is_well(&page, &site).await
}

async fn the_other_language_starts_without_a_network_once_it_was_used(
    engine: Engine,
) -> Result<()> {
    let (mut site, profile) = (Site::start()?, tempfile::tempdir()?);
    let page = Browser::open(engine, site.base(), profile.path(), Viewport::PHONE).await?;
    page.go("#/").await?;
    is_kept(&page).await?;
    choose(&page, "es").await?;
    speaks(&page, "es").await?;
    app_is_kept(&page, "shoreline-es", "").await?;

    site.go_away();
    let page = started_again(page, profile.path()).await?;
    page.go("#/after").await?;
    speaks(&page, "es").await?;
    // And so does the first, still.
    choose(&page, "en").await?;
    speaks(&page, "en").await?;
    page.visit("about:blank").await?;
    page.go("#/").await?;
    speaks(&page, "en").await?;
    checks::nothing_left_the_origin(&page).await
}

async fn a_language_out_of_reach_changes_nothing_and_is_told(engine: Engine) -> Result<()> {
    let mut site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/settings").await?;
    is_kept(&page).await?;
    site.go_away();
    page.script("document.body.dataset.same = ''").await?;
    page.press("Español").await?;
    page.hears("That language could not be loaded.").await?;
    speaks(&page, "en").await?;
    ensure!(page.is_on("English").await?, "it looks as if it had been chosen");
    ensure!(page.count("body[data-same]").await? == 1, "the page was loaded anew");
    let stored = "return (localStorage.getItem('shoreline.settings') ?? '').includes('\"es\"')";
    ensure!(page.script(stored).await? == false, "it is kept all the same");
    Ok(())
}
