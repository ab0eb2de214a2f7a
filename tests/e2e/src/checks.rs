//! Promises that hold on every page.

use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Result, ensure};

use crate::browser::Browser;
use crate::engine::Engine;
use crate::site::Site;
use crate::wait::until;

/// Part of an address we let the policy refuse on purpose.
const CANARY: &str = "harness-canary";

/// Everything this module knows, in one sentence for the end of a journey.
pub async fn all_is_well(page: &Browser, site: &Site) -> Result<()> {
    nothing_left_the_origin(page).await?;
    no_policy_violation(page, site).await?;
    console_is_quiet(page).await
}

/// Whatever this page asked for came from the site itself.
pub async fn nothing_left_the_origin(page: &Browser) -> Result<()> {
    let asked = page
        .script(
            "return ['navigation', 'resource']
                 .flatMap((kind) => performance.getEntriesByType(kind)).map((entry) => entry.name)",
        )
        .await?;
    let asked: Vec<String> = serde_json::from_value(asked)?;
    ensure!(!asked.is_empty(), "the page recorded no request, not even for itself");
    let own = |url: &&String| {
        url.starts_with(page.base()) || url.starts_with("data:") || url.starts_with("blob:")
    };
    let strange: Vec<_> = asked.iter().filter(|url| !own(url) && !url.contains(CANARY)).collect();
    ensure!(strange.is_empty(), "the page reached beyond its origin: {strange:?}");
    Ok(())
}

/// No page of this site broke its content security policy.
pub async fn no_policy_violation(page: &Browser, site: &Site) -> Result<()> {
    // Reports arrive late. One that we provoke, and wait for, comes after all the others, and
    // shows that reports arrive at all.
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let canary = format!("{CANARY}-{}.invalid", COUNT.fetch_add(1, Ordering::Relaxed));
    page.script(&format!("new Image().src = 'https://{canary}/'")).await?;
    until("a provoked policy violation is reported", async || {
        Ok(site.violations().iter().any(|report| report.contains(&canary)).then_some(()))
    })
    .await?;
    let violations: Vec<_> =
        site.violations().into_iter().filter(|report| !report.contains(CANARY)).collect();
    ensure!(violations.is_empty(), "the policy was broken: {violations:#?}");
    Ok(())
}

/// The console holds no error; only Chromium lets us look.
pub async fn console_is_quiet(page: &Browser) -> Result<()> {
    if page.engine() != Engine::Chromium {
        return Ok(());
    }
    let errors: Vec<_> = page
        .console()
        .await?
        .into_iter()
        .filter(|(level, message)| level == "SEVERE" && !message.contains(CANARY))
        .collect();
    ensure!(errors.is_empty(), "the console holds errors: {errors:#?}");
    Ok(())
}
