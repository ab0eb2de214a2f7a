//! The breath, from its patterns to its end.

use e2e::{Engine, Result, Site, ensure, on};

use crate::inspection::{Inspection, plan};

on!([Chromium]: every_state_of_the_breath_is_accessible);

async fn every_state_of_the_breath_is_accessible(_: Engine) -> Result<()> {
    let site = Site::start()?;
    let mut inspection = Inspection::open(&site).await?;
    inspection.page.go("#/").await?;
    for theme in ["light", "dark", "black"] {
        inspection.dress(theme).await?;
        while_breathing(&mut inspection, theme).await?;
    }
    inspection.finish()
}

async fn while_breathing(inspection: &mut Inspection, theme: &str) -> Result<()> {
    macro_rules! look {
        ($at:literal) => {
            inspection.look(&format!("{}, {theme}", $at)).await?
        };
    }
    let today = inspection
        .page
        .script("return new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin' }).format()")
        .await?;
    inspection.page.go(&plan(today.as_str().unwrap_or_default())).await?;
    inspection.page.press("Keep this plan").await?;
    inspection.page.eventually_address("prepare", |url| url.ends_with("#/prepare")).await?;
    inspection.page.go("#/breathe/new").await?;
    inspection.page.press("Save").await?;
    inspection.page.hears("Give it a name to save it.").await?;
    look!("a pattern without a name");
    inspection.page.fill("Name", "By the sea").await?;
    inspection.page.press("Save").await?;
    inspection.page.sees("Your own").await?;
    inspection.page.sees("From your clinic’s link").await?;
    ensure!(inspection.page.count(".room.shut").await? == 3, "today the holds are shut");
    look!("patterns of all kinds, some of them shut");
    inspection.page.press("By the sea").await?;
    inspection.page.press("Change it").await?;
    inspection.page.button("Remove").await?;
    look!("a pattern in the editor");
    inspection.page.go("#/breathe/box").await?;
    inspection.page.sees("Not on the day of a treatment").await?;
    look!("a pattern that is shut");

    inspection.page.go("#/breathe/gentle").await?;
    inspection.page.press("My rhythm").await?;
    inspection.page.press("Hold while you breathe in. Let go while you breathe out.").await?;
    inspection.page.sees("That was hard to follow.").await?;
    look!("one’s own rhythm");
    inspection.page.press("Back").await?;
    inspection.page.press("Picture, sound and touch").await?;
    inspection.page.choose("Sound", "Soft bell").await?;
    inspection.page.press("Count along").await?;
    inspection.page.choose("Distress before, 0 none to 10 most (optional)", "7").await?;
    look!("breathing, ready, with everything open");
    inspection.page.press("Start").await?;
    inspection.page.sees("Let your shoulders drop").await?;
    look!("breathing, in the quiet before");
    inspection.page.find("[data-phase]").await?;
    look!("breathing");
    if theme == "light" {
        inspection.look_in_forced_colors("breathing").await?;
    }
    for picture in ["Ring", "Words only"] {
        inspection.page.choose("Picture", picture).await?;
        inspection.look(&format!("breathing, {picture}, {theme}")).await?;
    }
    inspection.page.press("Stop").await?;
    look!("breathing, landing");
    inspection.page.button("Breathe again").await?;
    inspection.page.choose("Distress now, 0 none to 10 most (optional)", "8").await?;
    inspection.page.sees("The same or worse is common.").await?;
    look!("breathing, ended");
    inspection.page.press("Breathe again").await?;
    inspection.page.press("Pause").await?;
    inspection.page.button("Go on").await?;
    look!("breathing, paused");
    Ok(())
}
