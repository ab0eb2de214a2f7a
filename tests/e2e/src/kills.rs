//! Rounds of saving, being killed as by an empty battery, and looking what is left.

use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::json;
use tempfile::TempDir;

use crate::browser::{Browser, Viewport};
use crate::engine::Engine;
use crate::site::Site;
use crate::store;

/// Entries that are there to be sealed: enough for a kill to come before the last of them.
pub const TO_SEAL: usize = 400;
const PASSPHRASE: &str = "two quiet boats";
/// Waits until sealing has begun, and answers at once.
const SEALING: &str = "
    const asked = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
    const database = await asked(indexedDB.open('shoreline'));
    for (;;) {
        const lock = await asked(database.transaction('meta').objectStore('meta').get('lock'));
        if (lock) return lock.includes('\"sealing\"');
    }";

/// One browser after the other, with the same profile.
#[derive(Debug)]
pub struct Kills {
    engine: Engine,
    site: Site,
    profile: TempDir,
    page: Option<Browser>,
    /// What was called saved.
    saved: Vec<String>,
}

/// What a kill half-way through sealing left behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Entries called saved that are gone.
    pub lost: usize,
    /// Records in which words can still be read, once the lock was opened again.
    pub plain: usize,
    /// How many were sealed when the kill came.
    pub by_then: usize,
}

impl Kills {
    /// Starts a browser, with a log in it that takes a while to seal.
    pub async fn begin(engine: Engine) -> Result<Self> {
        let (site, profile) = (Site::start()?, TempDir::with_prefix("shoreline-killed-")?);
        let mut kills = Self { engine, site, profile, page: None, saved: Vec::new() };
        let page = kills.start().await?;
        page.visit(&kills.site.url("robots.txt")).await?;
        let keys: Vec<String> = (0..TO_SEAL).map(store::id).collect();
        let mut records = vec![("meta", "schema", Some("2".to_owned()))];
        for (number, key) in keys.iter().enumerate() {
            let words = format!("Seeded {number:03}");
            let revision = store::revision(number, 1_790_000_000_000, &store::writing(&words));
            records.push(("log", key.as_str(), Some(store::checked("log", key, &revision))));
            kills.saved.push(words);
        }
        page.put_stored(Some(2), &records).await?;
        kills.page = Some(page);
        Ok(kills)
    }

    async fn start(&self) -> Result<Browser> {
        Browser::open(self.engine, self.site.base(), self.profile.path(), Viewport::PHONE).await
    }

    async fn running(&mut self) -> Result<Browser> {
        match self.page.take() {
            Some(page) => Ok(page),
            None => self.start().await,
        }
    }

    /// Writes an entry, sees "Saved", waits, kills; answers how many entries are gone after a
    /// restart of all that were ever called saved.
    pub async fn after_saved(&mut self, wait: Duration) -> Result<usize> {
        let page = self.running().await?;
        let words = format!("Written {:03}", self.saved.len());
        page.go("#/reflect/new").await?;
        page.fill("Your words", &words).await?;
        page.press("Save").await?;
        page.hears("Saved").await?;
        self.saved.push(words);
        tokio::time::sleep(wait).await;
        page.kill().await?;
        let page = self.start().await?;
        page.go("#/reflect").await?;
        page.sees("entries").await?;
        let lost = self.lost(&page).await?;
        self.page = Some(page);
        Ok(lost)
    }

    /// Has the lock turned on, kills once sealing has begun, restarts and opens the lock; in the end
    /// the lock is off again.
    pub async fn while_sealing(&mut self) -> Result<Sealed> {
        let page = self.running().await?;
        page.go("#/settings/lock").await?;
        page.fill("New passphrase", PASSPHRASE).await?;
        page.press("Turn the lock on").await?;
        page.script_async(SEALING).await?;
        page.kill().await?;
        let page = self.start().await?;
        // Not the app, which would go on.
        page.visit(&self.site.url("robots.txt")).await?;
        let by_then = self.saved.len() - plain(&page).await?;

        page.go("#/settings/lock").await?;
        page.fill("Passphrase", PASSPHRASE).await?;
        page.press("Unlock").await?;
        page.sees("The lock is on.").await?;
        page.eventually("the sealing to be over", async || {
            let meta = page.stored("meta").await?;
            Ok(meta.get("lock").is_some_and(|lock| lock.contains(r#""stage":"on""#)))
        })
        .await?;
        let left = plain(&page).await?;

        page.press("Turn the lock off").await?;
        page.fill("The passphrase you have now", PASSPHRASE).await?;
        page.find("details[open] form button.big").await?.click().await?;
        page.sees("The lock is off").await?;
        let lost = self.lost(&page).await?;
        self.page = Some(page);
        Ok(Sealed { lost, plain: left, by_then })
    }

    /// How many entries called saved are not in the database.
    async fn lost(&self, page: &Browser) -> Result<usize> {
        let log = page.stored("log").await?;
        let words = |text: &String| store::said(text)["writing"]["pieces"][0]["text"].clone();
        let there: Vec<_> = log.values().map(words).collect();
        Ok(self.saved.iter().filter(|words| !there.contains(&json!(words))).count())
    }

    /// Ends the last browser in its own time.
    pub async fn end(self) -> Result<()> {
        self.page.context("a browser that was started")?.close().await
    }
}

/// Revisions whose words can be read.
async fn plain(page: &Browser) -> Result<usize> {
    let log = page.stored("log").await?;
    let readable = |text: &&String| text.contains("Seeded") || text.contains("Written");
    Ok(log.values().filter(readable).count())
}
