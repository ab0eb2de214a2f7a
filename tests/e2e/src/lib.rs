//! Opens the built site in Chromium, Firefox and WebKit and acts on it as a person would.
//!
//! Start with [`Site::start`] and [`Browser::fresh`]; a journey then reads as sentences:
//! `page.go("#/reflect").await?; page.press("New entry").await?; page.sees("Saved").await?`.
//!
//! | file | what it knows |
//! |---|---|
//! | `site` | the server the pages come from, and what it was asked |
//! | `engine`, `leash` | starting a driver, and ending everything it started |
//! | `running`, `pool` | a browser that runs, and how stories share it |
//! | `browser` | opening, going somewhere, being killed |
//! | `acting`, `seeing` | what a person does, and what they notice |
//! | `chromium` | abilities that only Chromium offers |
//! | `checks` | promises that hold on every page |
//! | `store` | what the database holds, past the app |
//! | `tls` | a host with TLS before the site |
//! | `kills` | rounds of saving, being killed, and looking what is left |

mod acting;
mod browser;
pub mod checks;
mod chromium;
mod engine;
pub mod kills;
mod leash;
mod pool;
mod running;
mod seeing;
mod site;
pub mod store;
mod tls;
mod wait;

use std::sync::LazyLock;

use tokio::runtime::Runtime;

pub use anyhow::{Context, Error, Result, bail, ensure};
pub use browser::{Browser, Viewport};
pub use engine::{Engine, NOWHERE};
pub use fantoccini::key::Key;
pub use serde_json::{Value as Json, json};
pub use site::Site;
pub use tls::SecureHost;
pub use wait::until;

/// Every place of the app, and a few of each room's, for what has to hold everywhere.
pub const PLACES: &[&str] = &[
    "#/",
    "#/prepare",
    "#/prepare/first-visit",
    "#/prepare/week-before",
    "#/prepare/day-before",
    "#/prepare/morning",
    "#/prepare/questions",
    "#/prepare/range",
    "#/prepare/intention",
    "#/prepare/people",
    "#/prepare/sheet",
    "#/prepare/kit",
    "#/plan/",
    "#/breathe",
    "#/breathe/longer-exhale",
    "#/breathe/gentle",
    "#/breathe/box",
    "#/breathe/new",
    "#/ground",
    "#/ground/feet",
    "#/ground/senses",
    "#/ground/orient",
    "#/after",
    "#/reflect",
    "#/reflect/new",
    "#/reflect/bin",
    "#/reflect/back",
    "#/reflect/sheet",
    "#/reflect/threads",
    "#/companion",
    "#/share",
    "#/help",
    "#/settings",
    "#/settings/lock",
    "#/settings/set-aside",
    "#/about",
    "#/about/timing",
];

/// Turns journeys into tests, one for each engine, so that a failure says where it happened:
/// `on!(every engine: a_plan_can_be_kept);` or `on!([Chromium, Firefox]: a_plan_survives_a_kill);`.
#[macro_export]
macro_rules! on {
    (every engine: $($journey:ident)+) => { $crate::on!([Chromium, Firefox, WebKit]: $($journey)+); };
    ($engines:tt: $($journey:ident)+) => { $( $crate::on!(@one $journey $engines); )+ };
    (@one $journey:ident [$($engine:ident),+]) => {
        #[allow(non_snake_case, reason = "an engine keeps its own spelling in the test's name")]
        mod $journey {
            $(
                #[test]
                fn $engine() -> Result<(), $crate::Failure> {
                    $crate::run(super::$journey($crate::Engine::$engine))
                }
            )+
        }
    };
}

/// Runs a journey to its end.
pub fn run(journey: impl Future<Output = Result<()>>) -> Result<(), Failure> {
    // One for all stories: a browser's connection lives in it, and goes from one to the next.
    static RUNTIME: LazyLock<std::io::Result<Runtime>> = LazyLock::new(|| {
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()
    });
    let runtime = RUNTIME.as_ref().map_err(|error| Failure(Error::msg(error)))?;
    runtime.block_on(async {
        let done = journey.await;
        pool::story_is_over(done.is_ok()).await;
        done.map_err(Failure)
    })
}

/// What went wrong, told to a person; `RUST_BACKTRACE=1` adds the journey's own lines, not the
/// fifty below them.
pub struct Failure(anyhow::Error);

impl std::fmt::Debug for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:#}", self.0)?;
        let backtrace = self.0.backtrace().to_string();
        let lines = backtrace.lines().map(str::trim);
        lines
            .filter(|line| line.starts_with("at ./tests/"))
            .try_for_each(|line| write!(f, "\n  {line}"))
    }
}
