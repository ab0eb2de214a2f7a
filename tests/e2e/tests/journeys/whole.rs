//! One plan and one patient, all the way.

use std::path::{Path, PathBuf};

use e2e::{Browser, Engine, Json, Result, Site, Viewport, checks, ensure, json, on};

use crate::breathing::three_breaths;
use crate::parts::{days_ahead, is_listed, lines, nothing_is_stored, records};

on!(every engine: from_a_plan_to_a_restored_log);

const TITLE: &str = "Thursday’s visit";
/// What a person may write: two scripts, a picture, and something that must never become markup.
const WORDS: &str = "Light on water 🌊 then שקט מאוד\n<img src=x onerror=alert(1)>";

async fn from_a_plan_to_a_restored_log(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let plan = composed_by_a_therapist(engine, &site).await?;

    let profile = tempfile::tempdir()?;
    let page = Browser::open(engine, site.base(), profile.path(), Viewport::PHONE).await?;
    the_plan_is_accepted(&page, &plan).await?;
    steps_are_marked(&page).await?;
    page.press("Shoreline").await?;
    page.press("Breathe").await?;
    page.press("Gentle").await?;
    three_breaths(&page).await?;
    the_senses_are_walked_through(&page).await?;
    checks::all_is_well(&page, &site).await?;
    a_reflection_is_saved(&page).await?;

    let page = killed_and_started_again(page, &site, profile.path()).await?;
    everything_is_there(&page, &plan).await?;
    the_look_is_chosen(&page).await?;
    let file = everything_is_exported(&page).await?;
    everything_is_erased(&page).await?;
    everything_is_imported(&page, &file).await?;
    everything_is_there(&page, &plan).await?;
    the_look_is(&page, "dark", "large").await?;
    checks::all_is_well(&page, &site).await?;
    page.close().await
}

struct Composed {
    link: String,
    weekday: String,
    /// As home writes it.
    day: String,
}

async fn composed_by_a_therapist(engine: Engine, site: &Site) -> Result<Composed> {
    let page = Browser::fresh(engine, site).await?;
    page.go("#/share").await?;
    let (date, weekday, day) = days_ahead(&page, 5).await?;
    for (label, value) in [
        ("Title", TITLE),
        ("Appointment", &format!("{date}T10:00")),
        ("Time zone", "Europe/Berlin"),
        ("Last food, hours before", "6"),
        ("Last drink, hours before", "2"),
        ("Message", "Bring something warm."),
        ("Phone, office hours", "+49 30 1234567"),
    ] {
        page.fill(label, value).await?;
    }
    page.choose("Country", "Germany").await?;
    page.eventually_script(
        "the whole plan in the preview",
        "return ['Bring something warm.', '1234567', 'Germany']
             .every((part) => document.querySelector('.plan')?.innerText.includes(part))",
    )
    .await?;
    let link = page.value_of("The link").await?;
    ensure!(link.starts_with(&site.url("#/plan/1.")), "the link is {link}");
    checks::all_is_well(&page, site).await?;
    page.close().await?;
    Ok(Composed { link, weekday, day })
}

async fn the_plan_is_accepted(page: &Browser, plan: &Composed) -> Result<()> {
    page.visit(&plan.link).await?;
    page.ready().await?;
    page.sees(TITLE).await?;
    page.sees(&format!("Last food by 04:00 on {}", plan.weekday)).await?;
    page.sees(&format!("Nothing to drink after 08:00 on {}", plan.weekday)).await?;
    page.sees("From your clinic’s link, not checked by this app").await?;
    nothing_is_stored(page).await?;

    page.press("Keep this plan").await?;
    page.hears("Saved").await?;
    page.eventually_address("the prepare room", |url| url.ends_with("#/prepare")).await?;
    let kept = records(page, "kept").await?;
    ensure!(kept["plan"]["title"] == TITLE, "kept is {kept:?}");
    // The stage that fits the plan's date is marked, and says how much of it is left.
    let stage = lines(page, ".room.now").await?;
    ensure!(stage[0] == "The week before" && stage[1].starts_with("7 left"), "today is {stage:?}");
    page.press("Shoreline").await?;
    page.sees(&format!(": {}, 10:00.", plan.day)).await?;
    // The room took the place of the link, so going back does not bring the link back.
    page.back().await?;
    page.eventually_address("the prepare room", |url| url.ends_with("#/prepare")).await?;
    page.press("Shoreline").await?;
    page.sees(&format!(": {}, 10:00.", plan.day)).await
}

async fn steps_are_marked(page: &Browser) -> Result<()> {
    page.press("Prepare").await?;
    page.press("The day before").await?;
    page.choose("Put a few things in a bag", "Done").await?;
    page.choose("No alcohol or cannabis", "Unsure").await?;
    page.eventually("both marks to be kept", async || {
        let kept = records(page, "kept").await?;
        let mark = |step: &str| kept.get(step).and_then(Json::as_str);
        Ok(mark("mark/bag") == Some("done") && mark("mark/no-alcohol") == Some("unsure"))
    })
    .await?;
    only_the_unsure_step_is_asked(page).await
}

async fn only_the_unsure_step_is_asked(page: &Browser) -> Result<()> {
    page.go("#/prepare/questions").await?;
    page.sees("No alcohol or cannabis: I am unsure about this.").await?;
    let asked = page.text_of(".asked").await?;
    ensure!(!asked.contains("bag"), "done, and still asked: {asked}");
    Ok(())
}

async fn the_senses_are_walked_through(page: &Browser) -> Result<()> {
    page.press("Shoreline").await?;
    page.press("Ground").await?;
    page.press("Look and hear").await?;
    page.sees("Smell and taste can be skipped.").await?;
    page.press("Start").await?;
    for (sense, onward) in [
        ("See five things", "Next"),
        ("Feel four things", "Next"),
        ("Hear three sounds", "Next"),
        ("Smell two things", "Next"),
        ("Taste one thing", "Finish"),
    ] {
        page.sees(sense).await?;
        page.press(onward).await?;
    }
    page.sees("That is all of it. You may feel better, the same, or worse.").await
}

async fn a_reflection_is_saved(page: &Browser) -> Result<()> {
    page.press("Shoreline").await?;
    page.press("Reflect").await?;
    page.press("Write").await?;
    page.press("Something to start from").await?;
    page.press("Seeing myself").await?;
    page.press("No question").await?;
    page.fill("Your words", WORDS).await?;
    ensure!(!page.status().await?.contains("Saved"), "an earlier word still stands");
    page.press("Save").await?;
    page.hears("Saved").await
}

/// As after an empty battery; where the engine forgets everything when it ends, as after a reload.
async fn killed_and_started_again(page: Browser, site: &Site, profile: &Path) -> Result<Browser> {
    let engine = page.engine();
    if !engine.remembers() {
        page.reload().await?;
        return Ok(page);
    }
    page.kill().await?;
    let page = Browser::open(engine, site.base(), profile, Viewport::PHONE).await?;
    page.go("").await?;
    Ok(page)
}

async fn everything_is_there(page: &Browser, plan: &Composed) -> Result<()> {
    page.go("#/").await?;
    page.sees(&format!(": {}, 10:00.", plan.day)).await?;
    page.press("Prepare").await?;
    page.sees(TITLE).await?;
    page.press("Everything in the plan").await?;
    page.sees("Bring something warm.").await?;
    only_the_unsure_step_is_asked(page).await?;
    page.go("#/reflect").await?;
    is_listed(page, WORDS).await?;
    page.sees("Seeing myself").await?;
    ensure!(page.count(".entries img").await? == 0, "the words became markup");
    Ok(())
}

async fn the_look_is_chosen(page: &Browser) -> Result<()> {
    page.go("#/settings").await?;
    page.choose("Colours", "Dark").await?;
    page.choose("Text size", "Large").await?;
    the_look_is(page, "dark", "large").await
}

async fn the_look_is(page: &Browser, theme: &str, text: &str) -> Result<()> {
    let chosen = page
        .script("return [...document.querySelectorAll('html')].map((e) => [e.dataset.theme, e.dataset.text])[0]")
        .await?;
    ensure!(chosen == json!([theme, text]), "the page looks {chosen}");
    Ok(())
}

async fn everything_is_exported(page: &Browser) -> Result<PathBuf> {
    page.press("Export everything").await?;
    page.hears("The file is ready.").await?;
    page.downloaded(".json").await
}

async fn everything_is_erased(page: &Browser) -> Result<()> {
    page.script("localStorage.setItem('other.app', 'untouched')").await?;
    page.press("Erase everything").await?;
    page.sees("Erase everything in this browser?").await?;
    page.press("Yes, erase everything").await?;
    page.hears("Everything is erased.").await?;
    nothing_is_stored(page).await?;
    let left = page
        .script("return [Object.keys(localStorage), localStorage.getItem('other.app')]")
        .await?;
    ensure!(left == json!([["other.app"], "untouched"]), "what is left: {left}");
    page.go("#/reflect").await?;
    page.sees("Nothing here yet.").await?;
    page.reload().await?;
    page.press("Shoreline").await?;
    page.sees("Breathe with the tide, or choose a room.").await
}

async fn everything_is_imported(page: &Browser, file: &Path) -> Result<()> {
    let exported: Json = serde_json::from_str(&std::fs::read_to_string(file)?)?;
    let count = exported["records"].as_array().map_or(0, Vec::len);
    ensure!(count >= 4, "only {count} records in {exported}");
    page.press("Settings").await?;
    page.attach("Import a file", file).await?;
    page.sees(&format!("{count} new, 0 already here.")).await?;
    nothing_is_stored(page).await?;
    page.press("Add what is new").await?;
    page.hears("Added and saved.").await
}
