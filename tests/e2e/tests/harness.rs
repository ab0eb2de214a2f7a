//! The harness itself, on a page of its own, so that a failing journey blames the app.

use std::path::Path;

use e2e::{Browser, Engine, Key, Result, Site, Viewport, bail, checks, ensure, on, until};

on!(every engine:
    a_person_finds_things_by_their_words
    a_broken_policy_is_noticed
    two_tabs_share_what_is_stored
    a_site_that_went_away_comes_back
    a_saved_file_is_found
);

on!([Chromium, Firefox]: a_record_that_was_committed_survives_a_kill);

on!([Chromium]:
    what_is_missing_is_named_in_the_failure
    the_page_has_exactly_the_size_asked_for
    an_error_in_the_console_is_noticed
);

fn stand_in() -> Result<Site> {
    Site::serve(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/page"))
}

async fn a_person_finds_things_by_their_words(engine: Engine) -> Result<()> {
    let site = stand_in()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    page.sees("At #/").await?;
    page.press("Help").await?;
    page.sees("At #/help").await?;
    page.back().await?;
    page.sees_not("At #/help").await?;

    page.fill("Title", "first").await?;
    page.fill("Title", "Tide 🌊 — ebb").await?;
    page.fill("Note", "two").await?;
    page.keys(&(" more".to_owned() + &Key::Backspace)).await?;
    page.fill("Day", "2026-03-09").await?;
    page.choose("Mood", "Tense").await?;
    page.choose("Language", "Deutsch").await?;
    page.press("Remind me").await?;
    ensure!(page.is_on("Remind me").await?, "the check box took the press");
    ensure!(page.value_of("Day").await? == "2026-03-09", "the date was set");
    page.press("Save").await?;
    page.press("Yes").await?;
    page.hears("Saved, Tide 🌊 — ebb, two mor, 2026-03-09, tense, Deutsch, remind").await?;
    checks::all_is_well(&page, &site).await
}

async fn what_is_missing_is_named_in_the_failure(engine: Engine) -> Result<()> {
    let site = stand_in()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    let Err(failure) = page.press("Save as").await else {
        bail!("a hidden button was pressed");
    };
    let told = format!("{failure:#}");
    for part in ["no pressable is called \"Save as\"", "Save | Help", "At #/", site.base()] {
        ensure!(told.contains(part), "{part:?} is missing from: {told}");
    }
    Ok(())
}

async fn a_broken_policy_is_noticed(engine: Engine) -> Result<()> {
    let site = stand_in()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    checks::no_policy_violation(&page, &site).await?;
    page.script("const s = document.createElement('style'); s.textContent = 'p {}'; document.head.append(s)")
        .await?;
    let Err(failure) = checks::no_policy_violation(&page, &site).await else {
        bail!("an inline style went unnoticed");
    };
    let told = format!("{failure:#}");
    ensure!(told.contains("style-src"), "{told}");
    Ok(())
}

async fn two_tabs_share_what_is_stored(engine: Engine) -> Result<()> {
    let site = stand_in()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    page.script("localStorage.setItem('tab', 'first')").await?;
    let first = page.tabs().await?.remove(0);
    page.new_tab().await?;
    page.go("#/second").await?;
    page.sees("At #/second").await?;
    page.eventually_script(
        "the other tab's words",
        "return localStorage.getItem('tab') === 'first'",
    )
    .await?;
    page.switch_to(&first).await?;
    page.sees_not("At #/second").await
}

async fn a_site_that_went_away_comes_back(engine: Engine) -> Result<()> {
    let mut site = stand_in()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    site.go_away();
    let answered = "return await fetch('page.js').then((answer) => answer.ok, () => false)";
    ensure!(page.script_async(answered).await? == false, "somebody answered");
    site.come_back()?;
    ensure!(page.script_async(answered).await? == true, "nobody answered");
    Ok(())
}

async fn a_saved_file_is_found(engine: Engine) -> Result<()> {
    let site = stand_in()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    page.press("Export").await?;
    let file = page.downloaded(".json").await?;
    ensure!(std::fs::read_to_string(&file)? == "[\"ashore\"]", "it holds something else");
    page.attach("Restore from", &file).await?;
    page.sees("Read [\"ashore\"]").await
}

async fn a_record_that_was_committed_survives_a_kill(engine: Engine) -> Result<()> {
    let site = stand_in()?;
    let profile = tempfile::tempdir()?;
    let page = Browser::open(engine, site.base(), profile.path(), Viewport::DESKTOP).await?;
    page.go("#/").await?;
    page.script_async(&format!("{DATABASE} {WRITE}")).await?;
    page.kill().await?;

    let page = Browser::open(engine, site.base(), profile.path(), Viewport::DESKTOP).await?;
    page.go("#/").await?;
    let kept = page.script_async(&format!("{DATABASE} {READ}")).await?;
    ensure!(kept == "ashore", "the record came back as {kept}");
    page.close().await
}

async fn the_page_has_exactly_the_size_asked_for(engine: Engine) -> Result<()> {
    let site = stand_in()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    for viewport in [Viewport::NARROW, Viewport::PHONE, Viewport::DESKTOP] {
        let size = page.set_viewport(viewport).await?;
        ensure!(size == viewport, "asked for {viewport:?}, got {size:?}");
    }
    page.emulate("dark", true).await?;
    page.eventually_script(
        "dark and still",
        "return matchMedia('(prefers-color-scheme: dark) and (prefers-reduced-motion)').matches",
    )
    .await
}

async fn an_error_in_the_console_is_noticed(engine: Engine) -> Result<()> {
    let site = stand_in()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    checks::console_is_quiet(&page).await?;
    page.script("setTimeout(() => { throw new Error('a planted error') })").await?;
    until("the console check to fail", async || {
        Ok(checks::console_is_quiet(&page).await.is_err().then_some(()))
    })
    .await
}

const DATABASE: &str = "
    localStorage.setItem('kept', 'perhaps');
    const asked = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
    const opening = indexedDB.open('harness', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('records');
    const database = await asked(opening);
";
const WRITE: &str = "
    const writing = database.transaction('records', 'readwrite', { durability: 'strict' });
    writing.objectStore('records').put('ashore', 'boat');
    await new Promise((resolve, reject) => { writing.oncomplete = resolve; writing.onabort = reject; });
";
const READ: &str = "
    return await asked(database.transaction('records').objectStore('records').get('boat'));
";
