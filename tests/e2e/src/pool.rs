//! Browsers that go from one story to the next, because starting one costs more than most stories.
//!
//! What a story stores stays its own: every site has a port of its own, and so is another origin. A
//! browser is handed on only after a story that ended well, with a tab that has been nowhere.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{LazyLock, Mutex, PoisonError};

use anyhow::{Context, Result};
use tempfile::TempDir;

use crate::engine::Engine;
use crate::running::{Running, USUAL_LANGUAGE};

/// Those that wait for a story.
static WAITING: Mutex<Vec<Running>> = Mutex::new(Vec::new());

thread_local! {
    /// Those that the story on this thread is done with.
    static USED: RefCell<Vec<Running>> = const { RefCell::new(Vec::new()) };
}

fn waiting() -> std::sync::MutexGuard<'static, Vec<Running>> {
    // A list that somebody panicked beside is still a list.
    WAITING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A browser for a story that wants nothing of it but to be new to the site.
pub(crate) async fn take(engine: Engine) -> Result<Running> {
    let found = {
        let mut waiting = waiting();
        waiting.iter().position(|it| it.engine == engine).map(|at| waiting.swap_remove(at))
    };
    match found {
        Some(running) => Ok(running),
        None => {
            let profile = TempDir::with_prefix_in("profile-", litter())?;
            let path = profile.path().to_owned();
            Running::start(engine, &path, Some(profile), USUAL_LANGUAGE).await
        }
    }
}

/// The story is done with it.
pub(crate) fn give_back(running: Running) {
    USED.with_borrow_mut(|used| used.push(running));
}

/// After a story: what it used waits for the next one, or ends.
pub(crate) async fn story_is_over(well: bool) {
    let used = USED.take();
    for mut running in used {
        // One that does not tidy up is no loss but of time.
        if well && running.tidy_up().await.is_ok() {
            waiting().push(running);
        }
    }
}

/// Where everything goes that browsers leave behind. Nothing runs at the end of a test process, so
/// a shell waits for that end and clears up.
struct Litter {
    folder: PathBuf,
    _sweeper: Child,
}

static LITTER: LazyLock<Litter> =
    LazyLock::new(|| Litter::new().expect("a folder for temporary files, and a shell"));

pub(crate) fn litter() -> &'static Path {
    &LITTER.folder
}

/// Its standard input ends with the process that holds the other end. Browsers, which end at the
/// same time, may still be writing.
const SWEEP: &str = r#"cat; while ! rm -rf "$1"; do sleep 0.1; done"#;

impl Litter {
    fn new() -> Result<Self> {
        use std::os::unix::process::CommandExt;

        let folder = TempDir::with_prefix("shoreline-e2e-")?.keep();
        let sweeper = Command::new("sh")
            .args(["-c", SWEEP, "sh"])
            .arg(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .context("cannot start a shell")?;
        Ok(Self { folder, _sweeper: sweeper })
    }
}
