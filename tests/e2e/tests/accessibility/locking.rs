//! How what is kept is kept: what was set aside, exports, the lock, its door, and the cover.

use e2e::{Engine, Result, Site, on};

use crate::inspection::{Inspection, OPEN_ALL};

on!([Chromium]: every_state_of_keeping_and_locking_is_accessible);

const PASSPHRASE: &str = "four quiet words here";

async fn every_state_of_keeping_and_locking_is_accessible(_: Engine) -> Result<()> {
    let site = Site::start()?;
    let mut inspection = Inspection::open(&site).await?;
    inspection.page.go("#/settings").await?;
    let damaged = ("kept", "intention", Some("=00000000\"To rest\"".to_owned()));
    inspection.page.put_stored(None, &[damaged]).await?;
    for theme in ["light", "dark", "black"] {
        inspection.dress(theme).await?;
        around_the_lock(&mut inspection, theme).await?;
    }
    inspection.finish()
}

/// From no lock to a lock and back.
async fn around_the_lock(inspection: &mut Inspection, theme: &str) -> Result<()> {
    macro_rules! look {
        ($at:literal) => {
            inspection.look(&format!("{}, {theme}", $at)).await?
        };
    }
    inspection.page.go("#/settings").await?;
    inspection.page.sees("1 record set aside").await?;
    inspection.page.script(OPEN_ALL).await?;
    look!("settings, with every form open");
    inspection.page.go("#/settings/set-aside").await?;
    inspection.page.sees("Stood at kept/intention").await?;
    look!("what was set aside");
    inspection.page.go("#/settings/lock").await?;
    inspection.page.press("Turn the lock on").await?;
    inspection.page.sees("Please take at least 8 characters.").await?;
    look!("a lock that is off, and a passphrase that is too short");
    inspection.page.fill("New passphrase", PASSPHRASE).await?;
    inspection.page.press("Turn the lock on").await?;
    inspection.page.sees("Your recovery code").await?;
    look!("a recovery code");
    inspection.page.press("I have it").await?;
    inspection.page.sees("The lock is on.").await?;
    inspection.page.script(OPEN_ALL).await?;
    look!("a lock that is on, with every form open");
    inspection.page.go("#/reflect").await?;
    inspection.page.press("Cover").await?;
    inspection.page.button("Show it again").await?;
    look!("the cover");
    inspection.page.press("Lock").await?;
    inspection.page.field("Passphrase").await?;
    inspection.page.fill("Passphrase", "something else").await?;
    inspection.page.press("Unlock").await?;
    inspection.page.sees("That does not open it.").await?;
    look!("the door, after a wrong passphrase");
    if theme == "light" {
        inspection.look_in_forced_colors("the door").await?;
    }
    inspection.page.go("#/settings").await?;
    inspection.page.sees("This is locked.").await?;
    look!("settings, locked");
    inspection.page.go("#/settings/lock").await?;
    inspection.page.fill("Passphrase", PASSPHRASE).await?;
    inspection.page.press("Unlock").await?;
    inspection.page.sees("The lock is on.").await?;
    inspection.page.script(OPEN_ALL).await?;
    let last = "[...document.querySelectorAll('details')].at(-1)";
    inspection
        .page
        .script(&format!(
            "document.querySelectorAll('details').forEach((it) => {{ it.open = it === {last} }})"
        ))
        .await?;
    inspection.page.fill("The passphrase you have now", PASSPHRASE).await?;
    // The summary has the same name.
    inspection.page.keys("\u{e007}").await?;
    inspection.page.hears("The lock is off").await
}
