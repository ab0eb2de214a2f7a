//! First visits over a slow line with a slow processor, each by a browser that nobody used before.

use e2e::{Browser, Context, Engine, Json, Result, Site, Viewport, json, until};

use crate::day_and_browser;
use crate::start::WATCH as WATCH_READY;
use crate::statistics::Spread;

pub(crate) const VISITS: usize = 7;
/// How much slower a processor is pretended to be.
const SLOWED: u32 = 4;
/// Slow 4G: ms until an answer begins, and bytes a second of 1.6 and 0.75 Mbit/s.
const LATENCY: u32 = 150;
const DOWN: u32 = 200_000;
const UP: u32 = 93_750;
/// Notes the first frame after the one in which the pacer began to move beside the help numbers.
const WATCH_PACER: &str = "
    const look = () => {
        const moving = document.querySelector('[data-pacer]')?.getAnimations()
            .some((it) => it.playState === 'running' && !it.pending);
        const numbers = document.querySelector('.lines')?.getBoundingClientRect().height > 0;
        if (moving && numbers) globalThis.guidesAt = performance.now();
        else requestAnimationFrame(look);
    };
    requestAnimationFrame(look)";
const TIMES: &str = "
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null;
    return [paint, globalThis.guidesAt ?? null, globalThis.readyAt ?? null]";

pub(crate) struct Figures {
    /// The day, as YYYY-MM-DD.
    pub(crate) date: String,
    pub(crate) browser: String,
    /// All from the start of going to the site, in ms.
    pub(crate) paint: Spread,
    pub(crate) guide: Spread,
    pub(crate) ready: Spread,
}

pub(crate) async fn measure() -> Result<Figures> {
    let site = Site::start()?;
    let mut times: [Vec<f64>; 3] = Default::default();
    let mut about = None;
    for number in 1..=VISITS {
        eprintln!("first visit {number} of {VISITS}");
        let page = Browser::fresh(Engine::Chromium, &site).await?;
        for (times, time) in times.iter_mut().zip(visit(&page).await?) {
            times.push(time);
        }
        about = Some(day_and_browser(&page).await?);
        page.close().await?;
    }
    let (date, browser) = about.context("there are visits")?;
    let spread = |times: &[f64]| Spread::of(times).context("every visit has its times");
    let [paint, guide, ready] = &times;
    let (paint, guide, ready) = (spread(paint)?, spread(guide)?, spread(ready)?);
    Ok(Figures { date, browser, paint, guide, ready })
}

/// When something stood on the screen, when the pacer moved there, and when the app was ready.
async fn visit(page: &Browser) -> Result<[f64; 3]> {
    page.set_viewport(Viewport::PHONE).await?;
    page.devtools("Network.enable", json!({})).await?;
    let line = json!({
        "offline": false, "latency": LATENCY, "downloadThroughput": DOWN, "uploadThroughput": UP,
    });
    page.devtools("Network.emulateNetworkConditions", line).await?;
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWED })).await?;
    for source in [WATCH_READY, WATCH_PACER] {
        let watch = json!({ "source": source });
        page.devtools("Page.addScriptToEvaluateOnNewDocument", watch).await?;
    }
    page.go("#/").await?;
    until("all three times", async || {
        let times: Vec<Json> = serde_json::from_value(page.script(TIMES).await?)?;
        let times: Option<Vec<f64>> = times.iter().map(Json::as_f64).collect();
        Ok(times.and_then(|times| times.try_into().ok()))
    })
    .await
}
