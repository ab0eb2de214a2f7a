//! `cargo xtask bench`: measures the built site in headless Chromium and prints a table.
//!
//! | file | what it knows |
//! |---|---|
//! | `paint` | first visits over a slow line |
//! | `lighthouse` | what Lighthouse says |
//! | `start` | starts of the after place without a network |
//! | `log` | a log of ten thousand entries |
//! | `kills` | what is left when browsers are killed |
//! | `breathing` | what happens when, on the page of one pattern |
//! | `watch.js`, `bare.js` | noting what the page does; the simplest pacer to compare with |
//! | `edges`, `picture`, `compositor` | what is true, and how far off the page was |
//! | `cpu`, `memory` | what it costs |
//! | `statistics`, `table` | figures, and how they are told |

mod breathing;
mod compositor;
mod cpu;
mod edges;
mod kills;
mod lighthouse;
mod log;
mod memory;
mod paint;
mod picture;
mod start;
mod statistics;
mod table;

use std::env;

use e2e::{Browser, Context, Failure, Result, bail, ensure, json, run};

fn main() -> Result<(), Failure> {
    run(bench())
}

async fn bench() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let load = std::fs::read_to_string("/proc/loadavg")?;
    let load = load.split(' ').take(3).collect::<Vec<_>>().join(", ");
    let table = match arguments[..] {
        ["breathing", minutes] => {
            let minutes: f64 = minutes.parse().with_context(|| format!("{minutes:?} minutes"))?;
            ensure!((0.5..=60.0).contains(&minutes), "{minutes} minutes are too few or too many");
            table::of(&breathing::measure(minutes).await?)
        }
        ["log"] => table::of_log(&log::measure().await?),
        ["kills", rounds] => table::of_kills(&kills::measure(rounds.parse()?).await?),
        ["paint"] => table::of_visits(&paint::measure().await?),
        ["lighthouse"] => table::of_lighthouse(&lighthouse::measure()?),
        ["start"] => table::of_starts(&start::measure().await?),
        _ => bail!(
            "tell what to measure: paint; lighthouse; start; log; breathing, and for how many minutes; kills, and how many rounds"
        ),
    };
    println!("{table}\n\nLoad before: {load}.");
    Ok(())
}

/// The day, as YYYY-MM-DD, and the browser with its version.
async fn day_and_browser(page: &Browser) -> Result<(String, String)> {
    let day = page.script("return new Date().toISOString().slice(0, 10)").await?;
    let browser = page.devtools("Browser.getVersion", json!({})).await?;
    let text = |value: &e2e::Json| value.as_str().unwrap_or_default().to_owned();
    Ok((text(&day), text(&browser["product"])))
}
