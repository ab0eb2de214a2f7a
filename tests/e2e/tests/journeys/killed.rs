//! Browsers that are killed without warning, after "Saved" and half-way through sealing.
//! `cargo xtask bench kills` does twenty rounds of each.

use std::time::Duration;

use e2e::kills::Kills;
use e2e::{Engine, Result, ensure, on};

on!([Chromium, Firefox]: nothing_called_saved_is_lost_when_the_browser_is_killed);

async fn nothing_called_saved_is_lost_when_the_browser_is_killed(engine: Engine) -> Result<()> {
    let mut kills = Kills::begin(engine).await?;
    for seconds in [0, 1, 5] {
        let lost = kills.after_saved(Duration::from_secs(seconds)).await?;
        ensure!(lost == 0, "{lost} entries lost {seconds} s after \"Saved\"");
    }
    let sealed = kills.while_sealing().await?;
    ensure!(sealed.lost == 0, "{} entries lost while sealing", sealed.lost);
    ensure!(sealed.plain == 0, "{} records were left unsealed", sealed.plain);
    kills.end().await
}
