//! The therapist's desk: a full form, what stands in its way, and all it makes.

use e2e::{Engine, Result, Site, Viewport, on};

use crate::inspection::{Inspection, OPEN_ALL};

on!([Chromium]: every_state_of_the_desk_is_accessible);

async fn every_state_of_the_desk_is_accessible(_: Engine) -> Result<()> {
    let site = Site::start()?;
    let mut inspection = Inspection::open(&site).await?;
    inspection.page.go("#/share").await?;
    for (theme, viewport) in [
        ("light", Viewport::PHONE),
        ("dark", Viewport::PHONE),
        ("black", Viewport::PHONE),
        ("light", Viewport::DESKTOP),
        ("dark", Viewport::DESKTOP),
    ] {
        inspection.dress(theme).await?;
        inspection.page.set_viewport(viewport).await?;
        let at = format!("{theme}, {} px", viewport.width);
        while_composing(&mut inspection, &at).await?;
    }
    inspection.finish()
}

async fn while_composing(inspection: &mut Inspection, at: &str) -> Result<()> {
    macro_rules! look {
        ($what:literal) => {
            inspection.look(&format!("{}, {at}", $what)).await?
        };
    }
    inspection.page.press("Empty the form").await?;
    inspection.page.sees("The link is made once these are in order:").await?;
    look!("an empty form");
    inspection.page.script(OPEN_ALL).await?;
    inspection.page.fill("Title", "A quiet visit").await?;
    inspection.page.fill("Appointment", "2031-05-06T10:00").await?;
    inspection.page.fill("Last food, hours before", "many").await?;
    inspection.page.fill("Phone, office hours", "ask me").await?;
    inspection.page.sees("Phone, office hours: A phone number has").await?;
    look!("a form with troubles");
    inspection.page.fill("Last food, hours before", "6").await?;
    inspection.page.fill("Phone, office hours", "+49 30 1234567").await?;
    inspection.page.choose("An adult stays with the patient", "Yes").await?;
    inspection.page.choose("Exercises you suggest", "Where am I").await?;
    inspection.page.choose("Breathing patterns you suggest", "Gentle").await?;
    inspection.page.press("Add a pattern of your own").await?;
    inspection.page.fill("Name of the pattern", "Like waves").await?;
    inspection.page.fill("Message", "Dear Mary Miller, come early.").await?;
    inspection.page.sees("Look at these words first").await?;
    look!("words to look at first");
    if at == "light, 390 px" {
        inspection.look_in_forced_colors("words to look at first").await?;
    }
    inspection.page.press("I have looked, it may stay").await?;
    inspection.page.fill("Passphrase", "two quiet boats").await?;
    inspection.page.sees("the passphrase another way").await?;
    inspection
        .page
        .eventually_script(
            "a link that may be copied",
            "return [...document.querySelectorAll('button')]
                 .some((it) => it.innerText === 'Copy the link' && !it.disabled)",
        )
        .await?;
    inspection.page.script(OPEN_ALL).await?;
    look!("a full form with its link and its code");
    inspection.page.fill("Passphrase", "").await?;
    if inspection.page.count("#share-template").await? == 0 {
        inspection.page.fill("Name of the template", "Morning visits").await?;
        inspection.page.press("Save as a template").await?;
        inspection.page.hears("Saved").await?;
        inspection.page.press("Save all as a file").await?;
    }
    let file = inspection.page.downloaded(".json").await?;
    inspection.page.choose("Your templates", "Morning visits").await?;
    inspection.page.press("Edit").await?;
    inspection.page.button("Save changes to “Morning visits”").await?;
    inspection.page.attach("Add from a file", &file).await?;
    inspection.page.button("Cancel").await?;
    inspection.page.script(OPEN_ALL).await?;
    look!("a template that is changed, and a file that asks");
    inspection.page.press("Cancel").await
}
