//! What is left when the app is gone.

use e2e::{Browser, Engine, Json, Result, Site, Viewport, checks, ensure, json, on};

use crate::offline::is_kept;
use crate::parts::{
    Copied, before_anything, has_the_numbers, is_listed, turn_lock_on, write_an_entry,
};
use crate::without::forbid_storing;

on!(every engine:
    after_a_crash_help_and_the_words_are_there
    a_crash_before_the_app_stands_says_that_it_could_not_load
    all_that_is_stored_can_be_saved_after_a_crash
    an_app_that_does_not_start_can_be_loaded_anew
);

on!([Chromium, Firefox]: where_nothing_is_given_out_it_says_so);

on!([Chromium]: without_a_database_the_small_store_is_saved);

const SAVE: &str = "Save all that is stored as a file";
const RESET: &str = "Reset the app, keep what I wrote";

/// From here on the app can build nothing, and building is all it does.
const BREAK: &str = "Document.prototype.createElement = () => { throw new Error('gone') }";

/// As the app hears of what a person does.
const LISTEN: &str = "
    const hear = () => { document.body.dataset.heard = '' };
    document.querySelector('#app').addEventListener('touched', hear)";
const AGAIN: &str = "
    // Firefox's driver has an error of its own.
    const error = new window.WebAssembly.RuntimeError('again');
    window.dispatchEvent(new window.ErrorEvent('error', { error }))";

async fn after_a_crash_help_and_the_words_are_there(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let profile = tempfile::tempdir()?;
    let page = Browser::open(engine, site.base(), profile.path(), Viewport::PHONE).await?;
    page.go("#/reflect/new").await?;
    let place = page.link("Help").await?.rectangle().await?;
    page.fill("Your words", "Half a thought").await?;
    page.script(LISTEN).await?;
    page.script(BREAK).await?;
    page.script("location.hash = '#/breathe'").await?;

    page.sees("Something went wrong in the app.").await?;
    ensure!(page.text_of(".crashed").await?.contains("Nothing you saved is lost"));
    has_the_numbers(&page).await?;
    ensure!(page.count(".help-link").await? == 1, "Help is there once");
    page.script("scrollTo(0, 0)").await?;
    ensure!(page.link("Help").await?.rectangle().await? == place, "Help has moved");
    ensure!(page.count("#shell [data-pacer]").await? == 0, "the picture takes room");
    ensure!(page.value_of("Your words").await? == "Half a thought", "the words are gone");

    page.script("document.querySelector('#app').dispatchEvent(new Event('touched'))").await?;
    ensure!(page.count("[data-heard]").await? == 0, "what is left of the app still hears");
    ensure!(page.count("#app button:enabled").await? == 0, "a button of the app does nothing");

    // Help leads to the numbers, and a second crash changes nothing.
    page.press("Help").await?;
    page.eventually_script(
        "the numbers in view",
        "return document.querySelector('#lines').getBoundingClientRect().top < innerHeight / 2",
    )
    .await?;
    page.script(AGAIN).await?;
    ensure!(page.count(".crashed").await? == 1, "it is said once");
    ensure!(page.value_of("Your words").await? == "Half a thought", "the words are gone");
    checks::nothing_left_the_origin(&page).await?;
    checks::no_policy_violation(&page, &site).await?;

    page.press("Reload").await?;
    page.ready().await?;
    page.sees_not("Something went wrong").await?;
    page.press("Reflect").await?;
    page.press("Go on with your draft").await?;
    page.eventually(
        "the draft",
        async || Ok(page.value_of("Your words").await? == "Half a thought"),
    )
    .await
}

async fn a_crash_before_the_app_stands_says_that_it_could_not_load(engine: Engine) -> Result<()> {
    let copied = Copied::whole()?;
    copied.add("break.js", BREAK)?;
    copied.replace("index.html", "</head>", "<script src=\"break.js\"></script></head>")?;
    let page = Browser::fresh(engine, &copied.site).await?;
    page.visit(copied.site.base()).await?;
    page.sees("The rest of the app could not load.").await?;
    page.sees_not("Something went wrong").await?;
    has_the_numbers(&page).await
}

/// Crashes the app that stands, and answers what the page then saves.
async fn saved_after_a_crash(page: &Browser) -> Result<Json> {
    page.script(AGAIN).await?;
    page.sees("Something went wrong in the app.").await?;
    page.press(SAVE).await?;
    let file = page.downloaded("shoreline-raw.json").await?;
    let raw = serde_json::from_str(&std::fs::read_to_string(&file)?)?;
    std::fs::remove_file(file)?;
    Ok(raw)
}

async fn all_that_is_stored_can_be_saved_after_a_crash(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    write_an_entry(&page, "Written before the crash").await?;
    page.go("#/settings").await?;
    page.choose("Colours", "Black").await?;
    let raw = saved_after_a_crash(&page).await?;
    ensure!(raw["format"] == "shoreline-raw-1" && raw["unread"] == json!([]), "{raw}");
    let pairs = |raw: &Json, store: &str| -> Result<Vec<(String, String)>> {
        Ok(serde_json::from_value(raw["stores"][store].clone())?)
    };
    let log = pairs(&raw, "log")?;
    ensure!(log == page.stored("log").await?.into_iter().collect::<Vec<_>>(), "it holds {log:?}");
    ensure!(log[0].1.contains("Written before the crash"), "it holds {log:?}");
    let small = raw["small"]["shoreline.settings"].as_str().unwrap_or_default();
    ensure!(small.contains("black"), "the choices are {small}");

    // Sealed records stay sealed, and a newer app's database is read as it is.
    page.press("Reload").await?;
    page.ready().await?;
    turn_lock_on(&page, "two quiet boats").await?;
    page.put_stored(Some(9), &[("meta", "schema", Some("9".to_owned()))]).await?;
    page.reload().await?;
    let raw = saved_after_a_crash(&page).await?;
    ensure!(raw["version"] == 9, "the version is {}", raw["version"]);
    ensure!(!raw.to_string().contains("before the crash"), "something sealed was opened");
    let log = pairs(&raw, "log")?;
    ensure!(log == page.stored("log").await?.into_iter().collect::<Vec<_>>(), "it holds {log:?}");
    checks::no_policy_violation(&page, &site).await
}

async fn an_app_that_does_not_start_can_be_loaded_anew(engine: Engine) -> Result<()> {
    let copied = Copied::whole()?;
    let page = Browser::fresh(engine, &copied.site).await?;
    write_an_entry(&page, "Written before").await?;
    is_kept(&page).await?;
    // Nothing that is kept is damaged, so nothing is loaded anew by itself a second time.
    page.script("sessionStorage.setItem('shoreline.renewed', 1)").await?;
    page.script_async(
        "const name = (await caches.keys()).find((name) => !name.endsWith('-used'));
         const cache = await caches.open(name);
         const url = (await cache.keys()).map(({ url }) => url).find((url) => url.endsWith('.wasm'));
         const headers = { 'content-type': 'application/wasm' };
         await cache.put(url, new Response('half of it', { headers }));",
    )
    .await?;
    page.visit("about:blank").await?;
    page.visit(&copied.site.url("#/reflect")).await?;
    page.sees("The rest of the app could not load.").await?;
    has_the_numbers(&page).await?;
    page.press(RESET).await?;
    page.ready().await?;
    is_listed(&page, "Written before").await
}

async fn where_nothing_is_given_out_it_says_so(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let profile = tempfile::tempdir()?;
    forbid_storing(engine, profile.path())?;
    let page = Browser::open(engine, site.base(), profile.path(), Viewport::PHONE).await?;
    page.go("#/").await?;
    page.script(AGAIN).await?;
    page.press(SAVE).await?;
    page.sees("This browser does not give out what is stored.").await?;
    page.sees_not("The app cannot be reached now").await
}

async fn without_a_database_the_small_store_is_saved(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    before_anything(&page, "delete Window.prototype.indexedDB; delete window.indexedDB").await?;
    page.go("#/settings").await?;
    page.choose("Colours", "Black").await?;
    let raw = saved_after_a_crash(&page).await?;
    ensure!(raw["stores"].is_null() && raw["unread"].as_array().is_some_and(|it| it.len() == 1));
    ensure!(raw["small"]["shoreline.settings"].as_str().is_some_and(|it| it.contains("black")));
    Ok(())
}
