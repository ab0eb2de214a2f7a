//! What single places promise, and the way there by keyboard.

use e2e::{Browser, Engine, Key, Result, Site, Viewport, checks, ensure, json, on};

use crate::parts::{brightness, keep_a_plan, small_plan, tab_to};

on!([Chromium]: the_largest_text_fits_the_narrowest_phone);
on!(every engine:
    the_after_place_is_dark_large_and_asks_nothing
    the_keyboard_leads_everywhere
    an_unknown_place_is_home_with_a_notice
    help_shows_the_numbers_of_ones_country_and_clinic
);

async fn the_after_place_is_dark_large_and_asks_nothing(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/settings").await?;
    page.choose("Colours", "Light").await?;
    ensure!(brightness(&page).await? > 200.0, "light is bright");
    page.go("#/after").await?;
    page.sees("This passes.").await?;
    ensure!(brightness(&page).await? < 60.0, "the after place is dark");
    for way in ["Where am I", "Breathe gently", "Get help"] {
        let (_, _, _, height) = page.link(way).await?.rectangle().await?;
        ensure!(height >= 64.0, "{way} is {height} px high");
    }
    let fields = page.count("input, textarea, select, [contenteditable]").await?;
    ensure!(fields == 0, "{fields} fields ask for something");
    ensure!(page.count(".after-ways a").await? == 3, "three ways, no more");

    page.press("Where am I").await?;
    let clock = "const now = new Date();
         return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')";
    page.eventually("the time", async || {
        let now = page.script(clock).await?;
        Ok(json!(page.text_of(".step-title").await?) == now)
    })
    .await?;
    ensure!(brightness(&page).await? < 60.0, "what the after place leads to is dark");
    page.press("Shoreline").await?;
    page.sees("Breathe with the tide").await?;
    ensure!(brightness(&page).await? > 200.0, "home is as it was chosen");
    checks::all_is_well(&page, &site).await
}

/// Chromium is the only engine whose window gets this narrow.
async fn the_largest_text_fits_the_narrowest_phone(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let profile = tempfile::tempdir()?;
    let page = Browser::open(engine, site.base(), profile.path(), Viewport::NARROW).await?;
    page.go("#/settings").await?;
    page.choose("Text size", "Largest").await?;
    let places = [
        "#/",
        "#/prepare",
        "#/breathe",
        "#/breathe/gentle",
        "#/breathe/box",
        "#/breathe/new",
        "#/ground",
        "#/ground/senses",
        "#/after",
        "#/reflect",
        "#/reflect/new",
        "#/companion",
        "#/share",
        "#/help",
        "#/settings",
        "#/about",
        "#/about/timing",
    ];
    for place in places {
        page.go(place).await?;
        fits(&page, place).await?;
    }
    page.go("#/breathe/gentle").await?;
    page.press("Picture, sound and touch").await?;
    page.choose("Sound", "Tone").await?;
    fits(&page, "the choices").await?;
    page.press("My rhythm").await?;
    page.button("Start as it is").await?;
    fits(&page, "one’s own rhythm").await?;
    page.press("Start as it is").await?;
    page.button("Softer").await?;
    fits(&page, "the breathing").await?;
    page.keys(&Key::Escape.to_string()).await?;
    page.button("Breathe again").await?;
    fits(&page, "its end").await
}

/// Nothing stands beyond the edge of a phone of 320 px, where it could not be seen.
async fn fits(page: &Browser, what: &str) -> Result<()> {
    // What scrolls in a box of its own may be wider.
    let beyond = page
        .script(
            "return [...document.querySelectorAll('body *')]
                 .filter((it) => it.getBoundingClientRect().right > 320.5)
                 .filter((it) => !it.closest('.scrolls') && !it.closest('.tide'))
                 .map((it) => `${it.tagName}.${it.className} ${it.textContent.slice(0, 30)}`)",
        )
        .await?;
    ensure!(beyond == json!([]), "beyond the edge of {what}: {beyond}");
    Ok(())
}

async fn the_keyboard_leads_everywhere(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    for stop in [
        "Skip to the page",
        "Shoreline",
        "Help",
        "Pause",
        "Breathe",
        "Prepare",
        "Ground",
        "After treatment",
        "Reflect",
        "For the person beside you",
        "For therapists: share a plan",
        "Settings",
        "Privacy, sources, limits",
    ] {
        page.keys(&Key::Tab.to_string()).await?;
        let at = page.focused().await?;
        ensure!(at.starts_with(stop), "after Tab: {at:?}, not {stop:?}");
    }

    page.reload().await?;
    page.keys(&Key::Tab.to_string()).await?;
    page.keys(&Key::Enter.to_string()).await?;
    focus_is_on(&page, "Shoreline").await?;

    tab_to(&page, "Breathe").await?;
    page.keys(&Key::Enter.to_string()).await?;
    focus_is_on(&page, "Breathe").await?;
    tab_to(&page, "Gentle").await?;
    page.keys(&Key::Enter.to_string()).await?;
    focus_is_on(&page, "Gentle").await?;
    tab_to(&page, "Start").await?;
    page.keys(" ").await?;
    page.find("[data-phase]").await?;
    page.keys(&Key::Escape.to_string()).await?;
    page.eventually_script(
        "Escape to end it",
        "return document.querySelector('[data-phase]') === null",
    )
    .await?;
    page.sees("You stopped within the first breath.").await
}

/// The heading of the place has the focus.
async fn focus_is_on(page: &Browser, heading: &str) -> Result<()> {
    page.eventually_script(
        &format!("the focus on the heading {heading:?}"),
        &format!("return document.activeElement.matches('main h1') && document.activeElement.textContent === '{heading}'"),
    )
    .await
}

async fn an_unknown_place_is_home_with_a_notice(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    for place in ["#/nowhere", "#/breathe/fast", "#/reflect/1"] {
        page.go("#/help").await?;
        page.sees("Emergency now").await?;
        page.go(place).await?;
        page.hears("There is no such page here. This is home.").await?;
        page.sees("Breathe with the tide, or choose a room.").await?;
    }
    Ok(())
}

async fn help_shows_the_numbers_of_ones_country_and_clinic(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/help").await?;
    page.sees("Choose your country").await?;
    page.choose("Country, for help numbers", "Australia").await?;
    dials(&page, &[("Emergency", "tel:000"), ("Someone to talk to", "tel:131114")]).await?;

    // What a person chose counts for more than what a link says.
    keep_a_plan(&page, &small_plan()).await?;
    page.press("Help").await?;
    dials(&page, &[("Emergency", "tel:000"), ("Office hours", "tel:+49301234567")]).await?;
    page.sees("Your clinic From your clinic’s link, not checked by this app").await?;
    page.choose("Country, for help numbers", "Not chosen").await?;
    dials(&page, &[("Emergency", "tel:112"), ("Someone to talk to", "tel:08001110111")]).await
}

/// The calls that are offered lead to these numbers.
async fn dials(page: &Browser, calls: &[(&str, &str)]) -> Result<()> {
    for (name, number) in calls {
        page.eventually(&format!("{name:?} to dial {number}"), async || {
            let call = format!("a.call[href='{number}']");
            Ok(page.count(&call).await? == 1 && page.text_of(&call).await?.starts_with(name))
        })
        .await?;
    }
    Ok(())
}
