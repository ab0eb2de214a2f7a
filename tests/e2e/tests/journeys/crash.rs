//! What is left when the app is gone.

use e2e::{Browser, Engine, Result, Site, Viewport, checks, ensure, on};

use crate::parts::{Copied, has_the_numbers};

on!(every engine:
    after_a_crash_help_and_the_words_are_there
    a_crash_before_the_app_stands_says_that_it_could_not_load
);

/// From here on the app can build nothing, and building is all it does.
const BREAK: &str = "Document.prototype.createElement = () => { throw new Error('gone') }";

/// As the app hears of what a person does.
const LISTEN: &str = "
    const hear = () => { document.body.dataset.heard = '' };
    document.querySelector('#app').addEventListener('touched', hear)";
const AGAIN: &str = "
    const error = new WebAssembly.RuntimeError('again');
    dispatchEvent(new ErrorEvent('error', { error }))";

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
    ensure!(page.text_of("[role=alert]:not(.failed)").await?.contains("Nothing you saved is lost"));
    has_the_numbers(&page).await?;
    ensure!(page.count(".help-link").await? == 1, "Help is there once");
    page.script("scrollTo(0, 0)").await?;
    ensure!(page.link("Help").await?.rectangle().await? == place, "Help has moved");
    ensure!(page.count("#shell [data-pacer]").await? == 0, "the picture takes room");
    ensure!(page.value_of("Your words").await? == "Half a thought", "the words are gone");

    page.script("document.querySelector('#app').dispatchEvent(new Event('touched'))").await?;
    ensure!(page.count("[data-heard]").await? == 0, "what is left of the app still hears");
    ensure!(page.count("button:enabled").await? == 0, "a button of the app does nothing");

    // Help leads to the numbers, and a second crash changes nothing.
    page.press("Help").await?;
    page.eventually_script(
        "the numbers in view",
        "return document.querySelector('#lines').getBoundingClientRect().top < innerHeight / 2",
    )
    .await?;
    page.script(AGAIN).await?;
    ensure!(page.count("[role=alert]:not(.failed)").await? == 1, "it is said once");
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
