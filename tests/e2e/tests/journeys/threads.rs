//! A small step: begun from what was hoped for, offered again when its day has come, and let go.

use e2e::{Browser, Engine, Json, Result, Site, checks, ensure, json, on};

use crate::parts::{days_ahead_here, records};

on!(every engine: a_small_step_comes_back_when_its_day_has_come_and_may_go);

const OFFER: &str = "A small step of yours";

/// Home on another day, at eight in the morning.
async fn home_in(page: &Browser, days: u8) -> Result<()> {
    page.go("#/about").await?;
    page.sees("Privacy, sources, limits").await?;
    page.set_clock(days, "08:00").await?;
    page.press("Shoreline").await?;
    page.link("For the person beside you").await?;
    Ok(())
}

/// The small steps in the database.
async fn steps(page: &Browser) -> Result<Vec<Json>> {
    let kept = records(page, "kept").await?.into_iter();
    Ok(kept.filter(|(key, _)| key.starts_with("thread/")).map(|(_, step)| step).collect())
}

async fn a_small_step_comes_back_when_its_day_has_come_and_may_go(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/prepare/intention").await?;
    page.fill("My line", "To rest").await?;
    page.press("Save").await?;
    page.hears("Saved").await?;
    page.go("#/reflect").await?;
    page.press("Small steps").await?;
    page.sees("No small steps yet.").await?;
    ensure!(page.value_of("What I hoped for (optional)").await? == "To rest", "another hope");
    page.press("Keep this step").await?;
    page.hears("Write a step first, in a few words.").await?;
    page.fill("What I saw or understood (optional)", "I hurry").await?;
    page.fill("My small step", "Sit for a cup of tea").await?;
    page.press("Keep this step").await?;
    page.hears("Saved").await?;
    let (.., next) = days_ahead_here(&page, 1).await?;
    page.sees(&format!("Sit for a cup of tea Next look: {next}")).await?;

    home_in(&page, 0).await?;
    page.sees_not(OFFER).await?;
    home_in(&page, 1).await?;
    page.sees(&format!("{OFFER} Sit for a cup of tea")).await?;
    ensure!(page.count(".waiting").await? == 1, "it is offered more than once");
    page.press("Not now").await?;
    page.hears("It comes back another day.").await?;
    page.sees_not(OFFER).await?;
    page.press("Undo").await?;
    page.sees(OFFER).await?;
    page.press("Not now").await?;
    page.sees_not(OFFER).await?;
    // It rests until the next of its days.
    home_in(&page, 2).await?;
    ensure!(!page.text().await?.contains(OFFER), "it comes back too soon");
    home_in(&page, 3).await?;
    page.press("Look at it").await?;
    page.sees("What I hoped for To rest What I saw or understood I hurry").await?;
    page.fill("A few words (optional)", "Twice, in fact").await?;
    page.press("Some of it").await?;
    page.hears("Saved").await?;
    page.sees("Looks so far").await?;
    page.sees("Twice, in fact").await?;
    let kept = steps(&page).await?;
    ensure!(kept.len() == 1 && kept[0]["intention"] == "To rest", "{kept:?}");
    ensure!(
        kept[0]["insight"] == "I hurry" && kept[0]["step"] == "Sit for a cup of tea",
        "{kept:?}"
    );
    let look = &kept[0]["looks"][0];
    ensure!(look["said"] == "some" && look["words"] == "Twice, in fact", "{look}");

    home_in(&page, 3).await?;
    ensure!(!page.text().await?.contains(OFFER), "what was answered is asked again");
    home_in(&page, 7).await?;
    page.press("Look at it").await?;
    page.press("It no longer fits").await?;
    page.hears("Saved").await?;
    page.sees("Resting").await?;
    page.press("Undo").await?;
    page.hears("Taken back").await?;
    page.sees("Every answer is a full answer.").await?;
    ensure!(steps(&page).await?[0]["looks"] == json!([look]), "not as it was");
    page.press("It no longer fits").await?;
    page.sees("Begin it anew").await?;
    home_in(&page, 30).await?;
    ensure!(!page.text().await?.contains(OFFER), "what no longer fits comes back");
    page.reload().await?;
    page.press("Reflect").await?;
    page.press("Small steps").await?;
    page.press("Resting (1)").await?;
    page.press("Sit for a cup of tea").await?;
    page.press("Remove").await?;
    page.hears("The step is removed.").await?;
    ensure!(steps(&page).await?.is_empty(), "it is still there");
    page.press("Undo").await?;
    page.sees("I hurry").await?;
    ensure!(steps(&page).await?[0]["looks"][1]["said"] == "no-longer-fits", "not all is back");
    checks::all_is_well(&page, &site).await
}
