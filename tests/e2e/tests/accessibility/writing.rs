//! Writing, Help with a clinic, and what is kept.

use e2e::{Engine, Result, Site, on};

use crate::inspection::{Inspection, plan};

on!([Chromium]: every_state_of_writing_and_keeping_is_accessible);

async fn every_state_of_writing_and_keeping_is_accessible(_: Engine) -> Result<()> {
    let site = Site::start()?;
    let mut inspection = Inspection::open(&site).await?;
    inspection.page.go(&plan("2040-01-05")).await?;
    inspection.page.press("Keep this plan").await?;
    inspection.page.hears("Saved").await?;
    inspection.page.go("#/prepare/intention").await?;
    inspection.page.fill("My line", "To rest").await?;
    inspection.page.press("Save").await?;
    inspection.page.hears("Saved").await?;
    for theme in ["light", "dark"] {
        inspection.dress(theme).await?;
        while_writing(&mut inspection, theme).await?;
    }
    inspection.finish()
}

async fn while_writing(inspection: &mut Inspection, theme: &str) -> Result<()> {
    macro_rules! look {
        ($at:literal) => {
            inspection.look(&format!("{}, {theme}", $at)).await?
        };
    }
    inspection.page.go("#/reflect/new").await?;
    inspection.page.sees("Before, you hoped: To rest").await?;
    inspection.page.press("Save").await?;
    inspection.page.hears("There are no words to save").await?;
    look!("a notice");
    inspection.page.fill("Your words", "Words").await?;
    inspection.page.press("Something to start from").await?;
    look!("kinds to choose from");
    inspection.page.press("A thought").await?;
    inspection.page.field("What happened?").await?;
    inspection.page.press("Feelings").await?;
    look!("a thought in steps, with feelings");
    inspection.page.press("Save").await?;
    inspection.page.find(".entry").await?;
    look!("an entry in the list");
    inspection.page.press("Words").await?;
    inspection.page.button("Delete").await?;
    look!("an entry as it is read");
    inspection.page.press("Earlier versions").await?;
    inspection.page.sees("stands now").await?;
    look!("the versions of an entry");
    inspection.page.press("To the entry").await?;
    inspection.page.press("Delete").await?;
    inspection.page.button("Undo").await?;
    look!("a notice with a way back");
    inspection.page.go("#/reflect/bin").await?;
    inspection.page.press("Erase now").await?;
    inspection.page.button("Yes, erase it").await?;
    look!("the question before erasing an entry");
    inspection.page.press("Cancel").await?;

    inspection.page.go("#/help").await?;
    inspection.page.sees("Your clinic From your clinic’s link").await?;
    look!("help, with a clinic");

    inspection.page.go("#/settings").await?;
    if theme == "light" {
        inspection.page.press("Export everything").await?;
    }
    let file = inspection.page.downloaded(".json").await?;
    inspection.page.attach("Import a file", &file).await?;
    inspection.page.button("Cancel").await?;
    look!("a file that asks");
    inspection.page.press("Erase everything").await?;
    inspection.page.button("Yes, erase everything").await?;
    look!("the question before erasing");
    Ok(())
}
