//! `cargo xtask bench`: measures the built site in headless Chromium and prints a table.
//!
//! | file | what it knows |
//! |---|---|
//! | `breathing` | what happens when, on the page of one pattern |
//! | `watch.js`, `bare.js` | noting what the page does; the simplest pacer to compare with |
//! | `edges`, `picture`, `compositor` | what is true, and how far off the page was |
//! | `cpu`, `memory` | what it costs |
//! | `statistics`, `table` | figures, and how they are told |

mod breathing;
mod compositor;
mod cpu;
mod edges;
mod memory;
mod picture;
mod statistics;
mod table;

use std::env;

use e2e::{Context, Failure, Result, bail, ensure, run};

fn main() -> Result<(), Failure> {
    run(bench())
}

async fn bench() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [topic, minutes] = &arguments[..] else {
        bail!("tell what to measure, and for how many minutes: breathing 10");
    };
    ensure!(topic == "breathing", "nothing is known about measuring {topic:?}");
    let minutes: f64 = minutes.parse().with_context(|| format!("{minutes:?} minutes"))?;
    ensure!((0.5..=60.0).contains(&minutes), "{minutes} minutes are too few or too many");
    println!("{}", table::of(&breathing::measure(minutes).await?));
    Ok(())
}
