//! Waiting for a condition, never for a length of time.

use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};

/// How long anything may take before we call it broken; a busy machine is not a broken one.
const PATIENCE: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(25);

/// Asks again and again until `probe` has something; an error counts as "not yet".
pub async fn until<T>(what: &str, mut probe: impl AsyncFnMut() -> Result<Option<T>>) -> Result<T> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let answer = probe().await;
        if let Ok(Some(found)) = answer {
            return Ok(found);
        }
        if Instant::now() > deadline {
            return Err(match answer {
                Err(error) => error.context(format!("waited in vain: {what}")),
                Ok(_) => anyhow!("waited in vain: {what}"),
            });
        }
        tokio::time::sleep(PAUSE).await;
    }
}
