//! Opening a plan, preparing with it, and sitting beside someone.

use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine as _};
use e2e::{Engine, Result, Site, on};

use crate::inspection::{Inspection, OPEN_ALL, plan};

on!([Chromium]:
    every_state_of_opening_a_plan_is_accessible
    every_state_of_preparing_is_accessible
);

/// A link that asks for a passphrase, and that none opens.
fn protected() -> String {
    let header = r#"{"alg":"PBES2-HS512+A256KW","enc":"A256GCM","zip":"DEF","p2c":210000,"p2s":"AAAAAAAAAAAAAAAAAAAAAA"}"#;
    let [header, key, iv, tag] = [header.as_bytes(), &[0; 40], &[0; 12], &[0; 16]]
        .map(|part| BASE64_URL_SAFE_NO_PAD.encode(part));
    format!("#/plan/1e.{header}.{key}.{iv}.AAAA.{tag}")
}

async fn every_state_of_opening_a_plan_is_accessible(_: Engine) -> Result<()> {
    let site = Site::start()?;
    let mut inspection = Inspection::open(&site).await?;
    inspection.page.go("#/").await?;
    for theme in ["light", "dark", "black"] {
        macro_rules! look {
            ($at:literal) => {
                inspection.look(&format!("{}, {theme}", $at)).await?
            };
        }
        inspection.dress(theme).await?;
        inspection.page.go("#/plan/rubbish").await?;
        inspection.page.sees("This link cannot be opened").await?;
        look!("a broken link");
        inspection.page.go(&protected()).await?;
        inspection.page.fill("Passphrase", "two quiet boats").await?;
        look!("a link that asks for its passphrase");
        inspection.page.press("Open the plan").await?;
        inspection.page.sees("The link did not open.").await?;
        look!("a wrong passphrase");
        inspection.page.go("#/").await?;
        inspection.page.go(&plan("2040-01-05")).await?;
        inspection.page.button("Keep this plan").await?;
        look!("a plan that asks");
        inspection.page.press("Keep this plan").await?;
        inspection.page.hears("Saved").await?;
        inspection.page.go("#/").await?;
        inspection.page.go(&plan("2020-01-06")).await?;
        inspection.page.sees("You already have a plan").await?;
        inspection.page.sees("is in the past").await?;
        look!("a plan beside the one that is there");
        inspection.page.press("Only look").await?;
        inspection.page.sees("You are only looking").await?;
        look!("a plan that is only looked at");
    }
    inspection.finish()
}

async fn every_state_of_preparing_is_accessible(_: Engine) -> Result<()> {
    let site = Site::start()?;
    let mut inspection = Inspection::open(&site).await?;
    inspection.page.go("#/").await?;
    for theme in ["light", "dark", "black"] {
        inspection.dress(theme).await?;
        inspection.page.go("#/").await?;
        inspection.page.go(&plan("2040-01-05")).await?;
        inspection.page.press("Keep this plan").await?;
        inspection.page.hears("Saved").await?;
        inspection.page.find(".ahead").await?;
        inspection.page.script(OPEN_ALL).await?;
        inspection.look(&format!("prepare, with everything open, {theme}")).await?;
        while_preparing(&mut inspection, theme).await?;
    }
    inspection.finish()
}

async fn while_preparing(inspection: &mut Inspection, theme: &str) -> Result<()> {
    macro_rules! look {
        ($at:literal) => {
            inspection.look(&format!("{}, {theme}", $at)).await?
        };
    }
    inspection.page.go("#/prepare/week-before").await?;
    for (step, mark) in [
        ("Ask when to stop eating and drinking", "Done"),
        ("Ask about each of your medicines", "Unsure"),
        ("Arrange care for children", "Not for me"),
    ] {
        inspection.page.choose(step, mark).await?;
    }
    inspection.page.fill("A few words, if you like", "The white ones").await?;
    look!("a stage with marks and words");
    inspection.page.go("#/prepare/morning").await?;
    inspection.page.sees("Last food by 04:00").await?;
    look!("a stage with clock times");
    inspection.page.go("#/prepare/questions").await?;
    inspection.page.fill("A question of my own", "May my dog come along?").await?;
    inspection.page.press("Add").await?;
    inspection.page.button("Remove").await?;
    inspection.page.press("Answered").await?;
    inspection.page.find(".asked .done").await?;
    look!("questions");
    inspection.page.press("Remove").await?;
    inspection.page.button("Undo").await?;
    look!("a question that was removed");
    inspection.page.go("#/prepare/range").await?;
    inspection.page.sees("How often").await?;
    look!("what it can be like");
    inspection.page.go("#/prepare/intention").await?;
    inspection.page.fill("My line", "To rest").await?;
    inspection.page.press("Save").await?;
    look!("a line of one’s own");
    inspection.page.go("#/prepare/people").await?;
    inspection.page.fill("Who will be with me", "Sam").await?;
    inspection.page.choose("Will they be there?", "They said yes").await?;
    inspection.page.fill("Their phone number", "ask her").await?;
    inspection.page.press("Save").await?;
    inspection.page.hears("It is not saved yet").await?;
    look!("people, with a number that is none");
    inspection.page.fill("Their phone number", "+49 30 7654321").await?;
    inspection.page.press("Save").await?;
    inspection.page.hears("Saved").await?;
    inspection.page.go("#/prepare/sheet").await?;
    inspection.page.sees("A quiet visit").await?;
    look!("the checklist");
    inspection.page.go("#/companion").await?;
    inspection.page.press("Begin").await?;
    inspection.page.sees("The next look is in").await?;
    look!("the page for the person beside, watching");
    inspection.page.press("End").await?;
    inspection.page.go("#/prepare").await?;
    inspection.page.press("This treatment is over").await?;
    inspection.page.button("Undo").await?;
    inspection.page.script(OPEN_ALL).await?;
    look!("a treatment that was put away");
    Ok(())
}
