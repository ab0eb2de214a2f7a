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
}

impl Topic {
    fn name(self) -> &'static str {
        match self {
            Self::Breathing => "breathing",
        }
    }
}

/// Builds the site and prints its figures; the longest session lasts so many minutes.
pub fn run(topic: Topic, minutes: f64) -> Result<()> {
    setup::ensure_browsers()?;
    let site = bundle::build(Profile::Release)?;
    let minutes = minutes.to_string();
    let bench = ["run", "--quiet", "-p", "e2e", "--bin", "bench", "--", topic.name(), &minutes];
    process::run(cargo(bench).env("SHORELINE_DIST", site))
}
