//! What a browser may refuse: to keep the screen on, to sound, to store anything at all.

use e2e::{Browser, Engine, Result, Site, checks, ensure, on};

use crate::breath::{GENTLE, begin, has_ended, in_breath, picture_and_phase_agree, soften};
use crate::parts::{Copied, is_listed};

on!(every engine:
    a_screen_that_may_go_dark_and_sound_that_does_not_come_are_mentioned_and_stop_nothing
    where_there_is_no_store_at_all_the_app_works_and_says_so
);

/// In the place of what only the device can do.
const REFUSE: &str = "
    const stub = (on, name, value) => Object.defineProperty(on, name, { value, configurable: true });
    const request = () => Promise.reject(new Error('refused'));
    stub(window.navigator, 'wakeLock', { request });
    const state = { get: () => 'suspended' };
    Object.defineProperty(window.AudioContext.prototype, 'state', state)";

async fn a_screen_that_may_go_dark_and_sound_that_does_not_come_are_mentioned_and_stop_nothing(
    engine: Engine,
) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/breathe/gentle").await?;
    page.press("Picture, sound and touch").await?;
    page.choose("Sound", "Soft bell").await?;
    page.script(REFUSE).await?;
    page.press("Start").await?;
    page.hears("Your screen may go dark").await?;
    page.hears("No sound now").await?;
    in_breath(&page, "1").await?;
    soften(&page, 2).await?;
    in_breath(&page, "2").await?;
    picture_and_phase_agree(&page, &GENTLE).await?;
    page.press("Stop").await?;
    has_ended(&page).await?;

    // Who chose silence is not told that it is silent.
    page.choose("Sound", "None").await?;
    begin(&page, "Breathe again").await?;
    ensure!(!page.status().await?.contains("No sound"), "silence was chosen");
    checks::all_is_well(&page, &site).await
}

/// Older browsers and some windows have no database; some throw at the small store.
const NO_STORE: &str = "
    Object.defineProperty(window, 'indexedDB', { value: undefined });
    for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, { get() { throw new Error('no store') } });";

async fn where_there_is_no_store_at_all_the_app_works_and_says_so(engine: Engine) -> Result<()> {
    let copied = Copied::whole()?;
    copied.add("refuse.js", NO_STORE)?;
    copied.replace("index.html", "<head>", "<head><script src=\"refuse.js\"></script>")?;
    let page = Browser::fresh(engine, &copied.site).await?;
    page.go("#/reflect/new").await?;
    page.sees("This browser does not let the app store anything.").await?;
    page.fill("Your words", "Only for now").await?;
    page.press("Save").await?;
    // Nothing is called saved that goes with the page.
    page.hears("Kept until you close this page").await?;
    is_listed(&page, "Only for now").await?;
    page.press("Help").await?;
    page.sees("Emergency now").await?;
    page.go("#/breathe/gentle").await?;
    begin(&page, "Start").await?;
    checks::all_is_well(&page, &copied.site).await
}
