//! Starts of the after place without a network, with nothing of the app open before.

use e2e::{Browser, Context, Engine, Json, Result, Site, Viewport, json, until};

use crate::day_and_browser;
use crate::statistics::Spread;

const STARTS: usize = 10;
/// How much slower a processor is pretended to be.
const SLOWED: u32 = 4;
/// Notes when the app is there, in ms since the start.
pub(crate) const WATCH: &str = "
    new MutationObserver(() => {
        if (document.body?.dataset.ready !== undefined) globalThis.readyAt ??= performance.now();
    }).observe(document, { subtree: true, attributeFilter: ['data-ready'] })";
const TIMES: &str = "
    const paint = performance.getEntriesByName('first-paint')[0]?.startTime ?? null;
    return [paint, globalThis.readyAt ?? null]";

pub(crate) struct Figures {
    /// The day, as YYYY-MM-DD.
    pub(crate) date: String,
    pub(crate) browser: String,
    pub(crate) plain: Starts,
    pub(crate) slowed: Starts,
}

/// From the start of going to the address, in ms.
pub(crate) struct Starts {
    pub(crate) paint: Spread,
    pub(crate) ready: Spread,
}

pub(crate) async fn measure() -> Result<Figures> {
    let mut site = Site::start()?;
    let page = Browser::fresh(Engine::Chromium, &site).await?;
    page.go("").await?;
    until("the worker to be active", async || {
        let state = "return (await navigator.serviceWorker.getRegistration())?.active?.state";
        Ok((page.script_async(state).await? == "activated").then_some(()))
    })
    .await?;
    let (date, browser) = day_and_browser(&page).await?;
    site.go_away();
    page.visit("about:blank").await?;
    page.devtools("ServiceWorker.enable", json!({})).await?;
    let plain = starts(&page, 1).await?;
    let slowed = starts(&page, SLOWED).await?;
    page.close().await?;
    Ok(Figures { date, browser, plain, slowed })
}

async fn starts(page: &Browser, slower: u32) -> Result<Starts> {
    let (mut paint, mut ready) = (Vec::new(), Vec::new());
    for number in 1..=STARTS {
        eprintln!("start {number} of {STARTS}, with a processor {slower} times slower");
        let [painted_at, ready_at] = start(page, slower).await?;
        paint.push(painted_at);
        ready.push(ready_at);
    }
    let spread = |times: &[f64]| Spread::of(times).context("every start has its times");
    Ok(Starts { paint: spread(&paint)?, ready: spread(&ready)? })
}

/// When the first picture came, and when the app was ready.
async fn start(page: &Browser, slower: u32) -> Result<[f64; 2]> {
    // After half a minute without work the browser ends it by itself.
    page.devtools("ServiceWorker.stopAllWorkers", json!({})).await?;
    page.new_tab().await?;
    page.set_viewport(Viewport::PHONE).await?;
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": slower })).await?;
    let watch = json!({ "source": WATCH });
    page.devtools("Page.addScriptToEvaluateOnNewDocument", watch).await?;
    page.go("#/after").await?;
    let times = until("both times", async || {
        let times: Vec<Json> = serde_json::from_value(page.script(TIMES).await?)?;
        Ok(times[0].as_f64().zip(times[1].as_f64()))
    })
    .await?;
    page.close_tab().await?;
    Ok(times.into())
}
