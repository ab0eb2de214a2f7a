//! `cargo xtask bench`: figures of the release site, in the places that docs/benchmarks.md has for them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use clap::ValueEnum;

use crate::bundle::{self, Profile};
use crate::process::{self, cargo, root};
use crate::setup;
use crate::site::Site;
use crate::size_report::SizeReport;

/// How often a browser is killed at each moment.
const ROUNDS: &str = "20";
const PAGE: &str = "docs/benchmarks.md";
const END: &str = "<!-- end -->";

/// What can be measured, the quick things first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Topic {
    /// What a first visit downloads, by kind of file.
    Bytes,
    /// What the patient's app is made of, by room and by crate.
    Weight,
    /// How soon a first visit over a slow line sees something, and can use all of it.
    Paint,
    /// How soon the after place is there without a network.
    Start,
    /// What Lighthouse says of six places.
    Lighthouse,
    /// A log of ten thousand entries.
    Log,
    /// What is left when Chromium and Firefox are killed, twenty times at each of four moments.
    Kills,
    /// Punctuality, CPU and memory of a breathing session.
    Breathing,
}

impl Topic {
    fn name(self) -> &'static str {
        match self {
            Self::Bytes => "bytes",
            Self::Weight => "weight",
            Self::Paint => "paint",
            Self::Start => "start",
            Self::Lighthouse => "lighthouse",
            Self::Log => "log",
            Self::Kills => "kills",
            Self::Breathing => "breathing",
        }
    }

    /// A table, and what has to be known with it.
    fn measure(self, site: &Path, minutes: f64) -> Result<String> {
        let minutes = minutes.to_string();
        let more = match self {
            Self::Bytes => return Ok(SizeReport::of(&Site::read(site)?)?.by_kind()),
            Self::Weight => return bundle::weight(),
            Self::Breathing => Some(minutes.as_str()),
            Self::Kills => Some(ROUNDS),
            Self::Paint | Self::Start | Self::Lighthouse | Self::Log => None,
        };
        let mut bench = cargo(["run", "--quiet", "-p", "e2e", "--bin", "bench", "--", self.name()]);
        bench.args(more).env("SHORELINE_DIST", site).stderr(Stdio::inherit());
        process::output(&mut bench)
    }
}

/// Measures this, or everything in turn, of the site in `dist` or else of one built for it; prints
/// each table and writes it down. What cannot be measured does not keep the rest from it.
///
/// `minutes`: how long the longest breathing session lasts.
pub fn run(topic: Option<Topic>, minutes: f64, dist: Option<PathBuf>) -> Result<()> {
    setup::ensure_browsers()?;
    let site = match dist {
        Some(dist) => fs::canonicalize(&dist).with_context(|| dist.display().to_string())?,
        None => bundle::build(Profile::Release)?,
    };
    let topics = topic.map_or_else(|| Topic::value_variants().to_vec(), |topic| vec![topic]);
    let mut missing = Vec::new();
    for topic in topics {
        let name = topic.name();
        eprintln!("Measuring {name}");
        let done = topic.measure(&site, minutes).and_then(|figures| {
            println!("{}\n", figures.trim());
            write_down(name, &figures)
        });
        if let Err(error) = done {
            eprintln!("{error:#}");
            missing.push(name);
        }
    }
    ensure!(missing.is_empty(), "Not measured: {}.", missing.join(", "));
    Ok(())
}

fn write_down(topic: &str, figures: &str) -> Result<()> {
    let file = root().join(PAGE);
    let page = with_figures(&fs::read_to_string(&file)?, topic, figures);
    Ok(fs::write(&file, page.with_context(|| format!("{PAGE} has no place for {topic}"))?)?)
}

/// The page with these figures in the stead of the former ones; nothing without a place for them.
fn with_figures(page: &str, topic: &str, figures: &str) -> Option<String> {
    let opening = format!("<!-- figures: {topic} -->\n");
    let start = page.find(&opening)? + opening.len();
    let end = start + page[start..].find(END)?;
    Some(format!("{}\n{}\n\n{}", &page[..start], figures.trim(), &page[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_take_the_place_of_the_former_ones() {
        let page = "# All\n<!-- figures: a -->\n\nold\n\n<!-- end -->\nWhy.\n\
                    <!-- figures: b -->\n<!-- end -->\n";
        let once = with_figures(page, "a", "| new |\n").expect("a place");
        assert_eq!(once, page.replace("old", "| new |"));
        let twice = with_figures(&once, "a", "| new |\n").expect("a place");
        assert_eq!(once, twice);
        let other = with_figures(&once, "b", "| b |").expect("a place");
        assert!(other.contains("| new |") && other.ends_with("-->\n\n| b |\n\n<!-- end -->\n"));
        assert_eq!(with_figures(page, "c", "| new |"), None);
    }

    #[test]
    fn the_page_has_a_place_for_every_topic() {
        let page = fs::read_to_string(root().join(PAGE)).expect("the page");
        for topic in Topic::value_variants() {
            assert!(with_figures(&page, topic.name(), "").is_some(), "{}", topic.name());
        }
    }
}
