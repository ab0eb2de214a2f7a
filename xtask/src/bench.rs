//! `cargo xtask bench`: figures of the release site, measured in headless Chromium.

use anyhow::Result;
use clap::ValueEnum;

use crate::bundle::{self, Profile};
use crate::process::{self, cargo};
use crate::setup;

/// How often a browser is killed at each moment.
const ROUNDS: usize = 20;

/// What can be measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Topic {
    /// Punctuality, CPU and memory of a breathing session.
    Breathing,
    /// How soon the after place is there without a network.
    Start,
    /// A log of ten thousand entries.
    Log,
    /// What is left when Chromium and Firefox are killed, twenty times at each of four moments.
    Kills,
}

impl Topic {
    fn name(self) -> &'static str {
        match self {
            Self::Breathing => "breathing",
            Self::Start => "start",
            Self::Log => "log",
            Self::Kills => "kills",
        }
    }
}

/// Builds the site and prints its figures; the longest session lasts so many minutes.
pub fn run(topic: Topic, minutes: f64) -> Result<()> {
    setup::ensure_browsers()?;
    let site = bundle::build(Profile::Release)?;
    let mut bench = cargo(["run", "--quiet", "-p", "e2e", "--bin", "bench", "--", topic.name()]);
    match topic {
        Topic::Breathing => drop(bench.arg(minutes.to_string())),
        Topic::Kills => drop(bench.arg(ROUNDS.to_string())),
        Topic::Start | Topic::Log => {}
    }
    process::run(bench.env("SHORELINE_DIST", site))
}
