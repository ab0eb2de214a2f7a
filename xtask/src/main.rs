//! `cargo xtask`: build, serve, test.

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;
use xtask::bench::{self, Topic};
use xtask::bundle::{self, Profile};
use xtask::{checks, hashes, review, serve};

/// The developer's commands for Shoreline.
#[derive(Debug, Clone, Parser)]
#[command(name = "cargo xtask")]
enum Task {
    /// Build the release site into `dist/` and report its size.
    Build {
        /// The quick build that `serve` uses, into `target/site/dev`.
        #[arg(long)]
        dev: bool,
    },
    /// Print the SHA-256 of each file in `dist/`, if they are what the build left there.
    Hashes,
    /// Build and serve at 127.0.0.1, with the production headers.
    Serve {
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// What visitors get, instead of the quick build.
        #[arg(long)]
        release: bool,
        /// Build again at every change.
        #[arg(long)]
        watch: bool,
    },
    /// Run every check; stop at the first that fails.
    Test {
        /// Only those that need no browser.
        #[arg(long)]
        quick: bool,
    },
    /// Take the pictures of the app.
    Pictures,
    /// Write the sheet on which a clinician reads and signs every sentence.
    ReviewSheet,
    /// Measure the release site, and write the figures into docs/benchmarks.md.
    Bench {
        /// Everything in turn, if none is named.
        topic: Option<Topic>,
        /// Breathing: how long the longest session lasts; all is about twice that. Fewer are for
        /// trying out.
        #[arg(long, default_value_t = 10.0)]
        minutes: f64,
        /// A release site that is there already, which `SHORELINE_DIST` names as well.
        #[arg(long)]
        dist: Option<PathBuf>,
    },
}

fn profile(release: bool) -> Profile {
    if release { Profile::Release } else { Profile::Dev }
}

fn main() -> ExitCode {
    match run(Task::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // One sentence, where returning the error would print a backtrace under it.
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<()> {
    match task {
        Task::Build { dev } => bundle::build(profile(!dev)).map(drop),
        Task::Hashes => hashes::print(&bundle::folder(Profile::Release)),
        Task::Serve { port, release, watch } => serve::serve(port, profile(release), watch),
        Task::Test { quick } => checks::run(quick),
        Task::Pictures => checks::pictures(),
        Task::ReviewSheet => review::write(),
        Task::Bench { topic, minutes, dist } => {
            let named = env::var_os("SHORELINE_DIST").map(PathBuf::from);
            bench::run(topic, minutes, dist.or(named))
        }
    }
}
