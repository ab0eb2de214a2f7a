//! The therapist's page is an app of its own: the way there and back, and what is downloaded.

use e2e::{Browser, Engine, Result, Site, Viewport, checks, ensure, on};

use crate::offline::{app_is_kept, is_kept, started_again, version};
use crate::parts::{Copied, has_the_numbers};

on!(every engine:
    home_and_the_desk_lead_to_each_other
    help_at_the_desk_leaves_it_as_it_was
    help_leads_back_to_the_other_app
    a_first_visit_loads_one_app_and_not_the_other
    once_used_the_desk_starts_without_a_network
    never_used_it_says_that_it_cannot_load
    a_new_version_has_the_desk_where_it_was_used
    a_version_too_old_for_the_desk_gives_way
);

const BACK: &str = "Back to where you were";
const HOME: &str = "Breathe with the tide, or choose a room.";

/// The form is there, and it works.
async fn composes(page: &Browser) -> Result<()> {
    page.fill("Title", "A visit").await?;
    page.find("#share-link").await?;
    Ok(())
}

async fn home_and_the_desk_lead_to_each_other(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    page.press("For therapists: share a plan").await?;
    composes(&page).await?;
    ensure!(page.url().await? == site.url("#/share"), "at {}", page.url().await?);
    page.back().await?;
    page.sees(HOME).await?;
    page.script("history.forward()").await?;
    composes(&page).await?;
    page.press("Shoreline").await?;
    page.sees(HOME).await?;
    // As a person types it.
    page.script("location.hash = '#/share/'").await?;
    composes(&page).await?;
    page.script("location.hash = '#/reflect'").await?;
    page.sees("Nothing here yet.").await?;
    page.script("location.hash = '#share'").await?;
    composes(&page).await?;
    page.script("location.hash = '#/share/nowhere'").await?;
    page.hears("There is no such page").await?;
    page.sees(HOME).await?;
    checks::all_is_well(&page, &site).await
}

async fn help_at_the_desk_leaves_it_as_it_was(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/share").await?;
    page.fill("Title", "Half a tit").await?;
    page.script("document.body.dataset.same = ''; scrollTo(0, 240)").await?;
    page.press("Help").await?;
    page.sees("Emergency now").await?;
    page.press(BACK).await?;
    page.sees_not("Emergency now").await?;
    ensure!(page.value_of("Title").await? == "Half a tit", "the title is gone");
    ensure!(page.count("body[data-same]").await? == 1, "the page was loaded anew");
    checks::all_is_well(&page, &site).await
}

async fn help_leads_back_to_the_other_app(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    page.press("Help").await?;
    page.sees("Emergency now").await?;
    page.script("location.hash = '#/share'").await?;
    composes(&page).await?;
    page.back().await?;
    page.press(BACK).await?;
    page.eventually_address("home", |url| url.ends_with("#/")).await?;
    page.sees(HOME).await?;

    page.go("#/share").await?;
    page.press("Help").await?;
    page.sees("Emergency now").await?;
    page.reload().await?;
    page.press(BACK).await?;
    composes(&page).await?;
    checks::all_is_well(&page, &site).await
}

/// The files that the page itself has loaded, the worker apart.
async fn loaded(page: &Browser) -> Result<Vec<String>> {
    let names = page
        .script(
            "return performance.getEntriesByType('resource')
                 .map((entry) => new URL(entry.name).pathname.slice(1))",
        )
        .await?;
    Ok(serde_json::from_value(names)?)
}

async fn a_first_visit_loads_one_app_and_not_the_other(engine: Engine) -> Result<()> {
    for (place, own, other) in [("#/", "shoreline", "desk"), ("#/share", "desk", "shoreline")] {
        let site = Site::start()?;
        let page = Browser::fresh(engine, &site).await?;
        page.go(place).await?;
        let files = loaded(&page).await?;
        let of = |name| files.iter().filter(move |file| file.starts_with(name));
        ensure!(of(own).any(|file| file.ends_with(".wasm")), "{place} loaded {files:?}");
        ensure!(of(other).count() == 0, "{place} loaded {files:?}");
        is_kept(&page).await?;
        let asked = site.requests();
        let times = asked.iter().filter(|it| it.path.starts_with(&format!("/{own}_bg"))).count();
        // WebKitGTK keeps nothing of this size for the one who asks next.
        if engine != Engine::WebKit {
            ensure!(times == 1, "the app of {place} was asked for {times} times");
        }
        let others = asked.iter().any(|it| it.path.starts_with(&format!("/{other}")));
        ensure!(!others, "the worker asked for the other app");
    }
    Ok(())
}

async fn once_used_the_desk_starts_without_a_network(engine: Engine) -> Result<()> {
    let mut site = Site::start()?;
    let profile = tempfile::tempdir()?;
    let page = Browser::open(engine, site.base(), profile.path(), Viewport::DESKTOP).await?;
    page.go("#/share").await?;
    app_is_kept(&page, "desk", "").await?;
    page.press("Shoreline").await?;
    page.sees(HOME).await?;
    app_is_kept(&page, "shoreline", "").await?;

    site.go_away();
    let page = started_again(page, profile.path()).await?;
    page.go("#/share").await?;
    composes(&page).await?;
    page.press("Shoreline").await?;
    page.sees(HOME).await?;
    checks::nothing_left_the_origin(&page).await
}

async fn never_used_it_says_that_it_cannot_load(engine: Engine) -> Result<()> {
    let mut site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    is_kept(&page).await?;
    site.go_away();
    page.press("For therapists: share a plan").await?;
    page.sees("The rest of the app could not load.").await?;
    has_the_numbers(&page).await?;
    page.press("Shoreline").await?;
    page.sees(HOME).await
}

async fn a_version_too_old_for_the_desk_gives_way(engine: Engine) -> Result<()> {
    let copied = Copied::whole()?;
    let page = Browser::fresh(engine, &copied.site).await?;
    page.go("#/").await?;
    is_kept(&page).await?;
    page.reload().await?;
    let first = version(&page).await?;

    // The host has the next version, and of the former one nothing.
    let (boot, wasm) = (copied.name("boot-")?, copied.name("desk_bg-")?);
    let (next_boot, next_wasm) = ("boot-0000000000.js", "desk_bg-0000000000.wasm");
    copied.rename(&boot, next_boot)?;
    copied.rename(&wasm, next_wasm)?;
    copied.replace(next_boot, &wasm, next_wasm)?;
    copied.replace("index.html", &boot, next_boot)?;
    copied.replace("sw.js", &first, "next")?;
    copied.replace("sw.js", &boot, next_boot)?;
    copied.replace("sw.js", &wasm, next_wasm)?;
    page.press("For therapists: share a plan").await?;
    composes(&page).await?;
    app_is_kept(&page, "desk", "next").await?;
    page.press("Shoreline").await?;
    page.sees(HOME).await
}

async fn a_new_version_has_the_desk_where_it_was_used(engine: Engine) -> Result<()> {
    let copied = Copied::whole()?;
    let page = Browser::fresh(engine, &copied.site).await?;
    page.go("#/share").await?;
    app_is_kept(&page, "desk", "").await?;
    let first = version(&page).await?;
    copied.replace("sw.js", &first, "next")?;
    page.script_async("await (await navigator.serviceWorker.ready).update()").await?;
    app_is_kept(&page, "desk", "next").await
}
