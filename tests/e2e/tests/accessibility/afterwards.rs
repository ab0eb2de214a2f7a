//! The day of a treatment, and what comes back on the next.

use e2e::{Engine, Result, Site, on};

use crate::inspection::{Inspection, plan};

on!([Chromium]: every_state_for_afterwards_is_accessible);

async fn every_state_for_afterwards_is_accessible(_: Engine) -> Result<()> {
    let site = Site::start()?;
    let mut inspection = Inspection::open(&site).await?;
    inspection.page.go("#/").await?;
    for theme in ["light", "dark"] {
        inspection.dress(theme).await?;
        the_day_of_a_treatment_begins(&inspection).await?;
        inspection.page.press("Shoreline").await?;
        inspection.page.sees("You had a treatment today.").await?;
        inspection.look(&format!("home on the day, {theme}")).await?;
        while_settling(&mut inspection, theme).await?;
        in_the_kit(&mut inspection, theme).await?;
        // From here on everything is dim, and the theme is one of two.
        inspection.dress(if theme == "light" { "light" } else { "black" }).await?;
        the_day_of_a_treatment_begins(&inspection).await?;
        in_the_after_place(&mut inspection, theme).await?;
        while_settling(&mut inspection, &format!("{theme}, dim")).await?;
        inspection.dress(theme).await?;
        when_it_comes_back(&mut inspection, theme).await?;
    }
    inspection.finish()
}

/// In the afternoon, with a plan for the morning, and someone who is there.
async fn the_day_of_a_treatment_begins(inspection: &Inspection) -> Result<()> {
    let page = &inspection.page;
    page.set_clock(0, "18:00").await?;
    let today = page.script("return new Date(Date.now()).toLocaleDateString('sv')").await?;
    page.go(&plan(today.as_str().unwrap_or_default())).await?;
    page.press("Keep this plan").await?;
    page.eventually_address("prepare", |url| url.ends_with("#/prepare")).await?;
    page.go("#/prepare/people").await?;
    page.fill("Where I will be", "At home, in the blue room").await?;
    page.fill("Who will be with me", "Sam").await?;
    page.fill("Their phone number", "+49 30 7654321").await?;
    page.press("Save").await?;
    page.hears("Saved").await
}

/// An exercise in each of its states, a set of taps, one that is left out, and Help from there.
async fn while_settling(inspection: &mut Inspection, theme: &str) -> Result<()> {
    macro_rules! look {
        ($at:expr) => {
            inspection.look(&format!("{}, {theme}", $at)).await?
        };
    }
    inspection.page.go("#/ground").await?;
    look!("Ground");
    inspection.page.press("Feet on the floor").await?;
    inspection.page.press("More").await?;
    inspection.page.choose("Distress before, 0 none to 10 most (optional)", "7").await?;
    look!("an exercise, ready, with More open");
    inspection.page.press("Start").await?;
    inspection.page.sees("1 of 4").await?;
    look!("a step");
    if theme == "light" {
        inspection.look_in_forced_colors("a step").await?;
    }
    inspection.page.press("More").await?;
    look!("a step, with More open");
    // Another number each time: the same one again would take it back.
    for (ending, over, distress) in [
        ("Stop", "Stopped. That is fine.", "7"),
        ("This makes it worse", "Leave this one for now.", "8"),
        ("Finish", "That is all of it.", "9"),
    ] {
        if ending == "Finish" {
            for _ in 0..3 {
                inspection.page.press("Next").await?;
            }
        }
        inspection.page.press(ending).await?;
        inspection.page.sees(over).await?;
        inspection.page.press("More").await?;
        inspection.page.choose("Distress now, 0 none to 10 most (optional)", distress).await?;
        inspection.page.sees("The same or worse is common.").await?;
        look!(over);
        inspection.page.press("Back").await?;
    }
    inspection.page.go("#/ground/butterfly").await?;
    inspection.page.press("Start").await?;
    inspection.page.press("Next").await?;
    inspection.page.find(".tap").await?;
    look!("taps");
    inspection.page.press("Help").await?;
    inspection.page.sees("Send a message to Sam").await?;
    inspection.page.press("All countries").await?;
    look!("Help before an exercise");
    inspection.page.press("Back to where you were").await?;
    inspection.page.go("#/ground/container").await?;
    inspection.page.sees("This one is left out").await?;
    look!("an exercise that is left out");
    Ok(())
}

async fn in_the_kit(inspection: &mut Inspection, theme: &str) -> Result<()> {
    inspection.page.go("#/prepare/kit").await?;
    let full = inspection.page.text().await?.contains("3 of 3 picked");
    for name in ["feet", "senses", "breathe", "body"] {
        if !full || name == "body" {
            inspection.page.find(&format!(".step:has(#kit-{name}) button")).await?.click().await?;
        }
    }
    inspection.page.hears("Three is the most. Take one out first.").await?;
    inspection.look(&format!("a full kit, {theme}")).await
}

async fn in_the_after_place(inspection: &mut Inspection, theme: &str) -> Result<()> {
    macro_rules! look {
        ($at:expr) => {
            inspection.look(&format!("{}, {theme}", $at)).await?
        };
    }
    inspection.page.go("#/after").await?;
    inspection.page.link("Call Sam").await?;
    look!("the after place");
    for corner in ["more", "mark", "mood", "body", "tomorrow"] {
        inspection.page.go(&format!("#/after/{corner}")).await?;
        inspection.page.link("Back").await?;
        look!(corner);
    }
    inspection.page.press("Another decision").await?;
    inspection.page.button("Undo").await?;
    look!("a decision that was parked");
    inspection.page.go("#/after/tomorrow").await?;
    inspection.page.button("Open it now").await?;
    look!("the box with a decision");
    inspection.page.go("#/after/mood").await?;
    inspection.page.press("Tender").await?;
    inspection.page.hears("Kept for later").await?;
    look!("a mark that was left");
    Ok(())
}

/// The next morning; and everything is let go of.
async fn when_it_comes_back(inspection: &mut Inspection, theme: &str) -> Result<()> {
    inspection.page.set_clock(1, "08:30").await?;
    inspection.page.go("#/reflect").await?;
    inspection.page.sees("From the hours after").await?;
    inspection.look(&format!("marks in Reflect, {theme}")).await?;
    inspection.page.press("Let these go").await?;
    inspection.page.press("Shoreline").await?;
    inspection.page.sees("A decision you parked is back.").await?;
    inspection.look(&format!("a decision on home, {theme}")).await?;
    inspection.page.press("Let it go").await?;
    inspection.page.sees_not("A decision you parked is back.").await
}
