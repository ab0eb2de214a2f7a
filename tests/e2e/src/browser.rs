//! One open browser: where it is, and how it ends.

use std::fs::DirEntry;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use fantoccini::wd::WindowHandle;
use serde_json::Value as Json;

use crate::engine::{Driver, Engine};
use crate::leash::any_running;
use crate::pool;
use crate::running::{Running, USUAL_LANGUAGE};
use crate::site::Site;
use crate::wait::until;

/// The therapist's page is an app of its own, and on the way to it the page before still stands a
/// while under the new address.
const READY: &str = "
    const isAt = (place) => new RegExp(`^#/?(${place})/*$`).test(location.hash);
    const atDesk = document.querySelector('link[rel=modulepreload][href^=desk]') !== null;
    return document.body?.dataset.ready !== undefined
        && (isAt('help|lines') || isAt('share') === atDesk)";

/// The size of the page, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewport {
    pub width: u32,
    pub height: u32,
}

impl Viewport {
    /// A desktop page at 400 % zoom, the narrowest that WCAG asks for.
    pub const NARROW: Self = Self { width: 320, height: 640 };
    /// A desktop page of 1280 by 1024 at 400 % zoom.
    pub const ZOOMED: Self = Self { width: 320, height: 256 };
    pub const PHONE: Self = Self { width: 390, height: 844 };
    pub const DESKTOP: Self = Self { width: 1280, height: 800 };
}

/// A browser with one site in it. Dropping it ends it, or leaves it to the next story;
/// [`Browser::close`] lets it say goodbye.
#[derive(Debug)]
pub struct Browser {
    pub(crate) client: fantoccini::Client,
    /// Until it is dropped.
    running: Option<Running>,
    engine: Engine,
    base: String,
    /// Whether other stories may have it before and after.
    shared: bool,
}

impl Browser {
    /// A browser that never saw this site before.
    pub async fn fresh(engine: Engine, site: &Site) -> Result<Self> {
        Self::with(pool::take(engine).await?, site.base(), Viewport::DESKTOP, true).await
    }

    /// A browser that nobody used before, and that keeps what it stores in `profile`, for a site at
    /// `base` (`http://host:port/`).
    pub async fn open(
        engine: Engine,
        base: &str,
        profile: &Path,
        viewport: Viewport,
    ) -> Result<Self> {
        let running = Running::start(engine, profile, None, USUAL_LANGUAGE).await?;
        Self::with(running, base, viewport, false).await
    }

    /// The same on a phone, for a person who reads this language: such as "es-MX".
    pub async fn speaking(
        language: &str,
        engine: Engine,
        base: &str,
        profile: &Path,
    ) -> Result<Self> {
        let running = Running::start(engine, profile, None, language).await?;
        Self::with(running, base, Viewport::PHONE, false).await
    }

    async fn with(running: Running, base: &str, size: Viewport, shared: bool) -> Result<Self> {
        let (client, engine) = (running.client.clone(), running.engine);
        let running = Some(running);
        let browser = Self { client, running, engine, base: base.to_owned(), shared };
        browser.set_viewport(size).await?;
        if engine == Engine::Chromium {
            // What it said to others.
            browser.console().await?;
        }
        Ok(browser)
    }

    fn driver(&self) -> &Driver {
        let running = self.running.as_ref().expect("it runs until it is dropped");
        &running.driver
    }

    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The ids of every process of the browser: its windows, its pages, what draws them.
    pub fn processes(&self) -> Result<Vec<i32>> {
        Ok(self.driver().leash.offspring()?)
    }

    /// Where the site lives, with a closing slash.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Follows an address inside the site, such as `#/help`, and waits until the app is there.
    pub async fn go(&self, fragment: &str) -> Result<()> {
        self.visit(&format!("{}{fragment}", self.base)).await?;
        self.ready().await
    }

    /// Follows any address and waits for nothing but the document.
    pub async fn visit(&self, url: &str) -> Result<()> {
        self.client.goto(url).await.with_context(|| format!("going to {url}"))
    }

    /// Loads the page anew and waits until the app is there.
    pub async fn reload(&self) -> Result<()> {
        self.client.refresh().await?;
        self.ready().await
    }

    pub async fn back(&self) -> Result<()> {
        Ok(self.client.back().await?)
    }

    /// Waits until the app has mounted, and is the one that has this place.
    pub async fn ready(&self) -> Result<()> {
        self.eventually_script("the app to be ready", READY).await
    }

    pub async fn url(&self) -> Result<String> {
        Ok(self.client.current_url().await?.into())
    }

    pub async fn title(&self) -> Result<String> {
        Ok(self.client.title().await?)
    }

    /// Runs the body of a function; `return` gives its answer.
    pub async fn script(&self, body: &str) -> Result<Json> {
        self.script_with(body, vec![]).await
    }

    /// The same, with `arguments`.
    pub async fn script_with(&self, body: &str, arguments: Vec<Json>) -> Result<Json> {
        Ok(self.client.execute(body, arguments).await?)
    }

    /// Runs the body of an async function, so `await` works, and waits for its answer.
    pub async fn script_async(&self, body: &str) -> Result<Json> {
        // WebKit's driver does not await a promise, so the answer comes through the callback.
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async () => {{ {body} }})().then(
                 (value) => done([value === undefined ? null : value, null]),
                 (error) => done([null, String(error)]),
             );"
        );
        let mut answer = self.client.execute_async(&script, vec![]).await?;
        match answer.get(1).and_then(Json::as_str) {
            Some(error) => Err(anyhow!("the page's script failed: {error}")),
            None => Ok(answer.get_mut(0).map(Json::take).unwrap_or_default()),
        }
    }

    /// Waits until a file has been saved under a name that ends so, and answers where it is.
    pub async fn downloaded(&self, ending: &str) -> Result<PathBuf> {
        let folder = self.driver().downloads();
        self.patiently(&format!("a saved file …{ending}"), async || {
            let entries = std::fs::read_dir(&folder)?.collect::<Result<Vec<_>, _>>()?;
            let mut files = entries.iter().map(DirEntry::path);
            // A file that is still being written has another ending, or is empty.
            Ok(files.find(|file| {
                file.to_string_lossy().ends_with(ending)
                    && file.metadata().is_ok_and(|file| file.len() > 0)
            }))
        })
        .await
    }

    /// Opens another tab and moves there; the first answer of [`Browser::tabs`] is where it began.
    pub async fn new_tab(&self) -> Result<WindowHandle> {
        let tab = self.client.new_window(true).await?.handle;
        self.client.switch_to_window(tab.clone()).await?;
        Ok(tab)
    }

    /// Closes this tab and moves to the one where it began.
    pub async fn close_tab(&self) -> Result<()> {
        self.client.close_window().await?;
        let first = self.tabs().await?.into_iter().next().context("one tab is left")?;
        self.switch_to(&first).await
    }

    pub async fn tabs(&self) -> Result<Vec<WindowHandle>> {
        Ok(self.client.windows().await?)
    }

    pub async fn switch_to(&self, tab: &WindowHandle) -> Result<()> {
        Ok(self.client.switch_to_window(tab.clone()).await?)
    }

    /// Lets the browser end in its own time.
    pub async fn close(mut self) -> Result<()> {
        self.shared = false;
        Ok(self.client.clone().close().await?)
    }

    /// Ends the browser as an empty battery would: no warning, nothing flushed.
    pub async fn kill(mut self) -> Result<()> {
        self.shared = false;
        let killed = self.driver().leash.kill_offspring()?;
        until("the killed browser is gone", async || Ok((!any_running(&killed)?).then_some(())))
            .await
    }

    /// Asks until `probe` has something; a failure also tells what the page showed.
    pub(crate) async fn patiently<T>(
        &self,
        what: &str,
        probe: impl AsyncFnMut() -> Result<Option<T>>,
    ) -> Result<T> {
        let error = match until(what, probe).await {
            Ok(found) => return Ok(found),
            Err(error) => error,
        };
        let url = self.url().await.unwrap_or_else(|e| format!("unknown ({e:#})"));
        let text = self.text().await.unwrap_or_else(|e| format!("unknown ({e:#})"));
        Err(anyhow!("{error:#}\n  in {:?} at {url}\n  the page says: {text}", self.engine))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(running) = self.running.take()
            && self.shared
        {
            pool::give_back(running);
        }
    }
}
