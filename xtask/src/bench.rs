//! `cargo xtask bench`: figures of the release site, measured in headless Chromium.

use anyhow::Result;
use clap::ValueEnum;

use crate::bundle::{self, Profile};
use crate::process::{self, cargo};
use crate::setup;

/// What can be measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Topic {
    /// Punctuality, CPU and memory of a breathing session.
    Breathing,
    /// How soon the after place is there without a network.
    Start,
}

impl Topic {
    fn name(self) -> &'static str {
        match self {
            Self::Breathing => "breathing",
            Self::Start => "start",
        }
    }
}

/// Builds the site and prints its figures; the longest session lasts so many minutes.
pub fn run(topic: Topic, minutes: f64) -> Result<()> {
    setup::ensure_browsers()?;
    let site = bundle::build(Profile::Release)?;
    let mut bench = cargo(["run", "--quiet", "-p", "e2e", "--bin", "bench", "--", topic.name()]);
    if topic == Topic::Breathing {
        bench.arg(minutes.to_string());
    }
    process::run(bench.env("SHORELINE_DIST", site))
}
