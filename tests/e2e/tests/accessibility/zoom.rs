//! Every place at 400 %, and with its letters, words and lines set as wide as WCAG asks for.

use e2e::{Browser, Engine, Json, PLACES, Result, Site, Viewport, ensure, json, on};

use crate::inspection::OPEN_ALL;

on!([Chromium]: every_place_can_be_read_at_400_percent);

/// What WCAG 1.4.12 has a person set.
const WIDE: &str = "
    const wide = new CSSStyleSheet();
    wide.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets = [wide]";

/// How wide the page is, how much of the screen the bar takes at the top and further down, and
/// what has words that its own edges cut.
const MEASURE: &str = "
    const page = document.scrollingElement;
    const bar = document.querySelector('.bar');
    const taken = [0, page.scrollHeight].map((down) => {
        scrollTo(0, down);
        return Math.max(0, bar.getBoundingClientRect().bottom) / innerHeight;
    });
    scrollTo(0, 0);
    const cut = [...document.querySelectorAll('button, .button, summary, .chip span, .room, .call')]
        .filter((it) => it.checkVisibility() && it.clientWidth > 0)
        .filter((it) => it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1)
        .map((it) => it.textContent.slice(0, 40));
    return { width: page.scrollWidth, taken, cut }";

async fn every_place_can_be_read_at_400_percent(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.set_viewport(Viewport::ZOOMED).await?;
    let mut faults = Vec::new();
    for place in PLACES {
        page.go(place).await?;
        page.script(OPEN_ALL).await?;
        faults.extend(amiss(&page.script(MEASURE).await?, place, 0));
        page.script(WIDE).await?;
        // The bar may take two lines then, as long as it does not stay.
        faults.extend(amiss(&page.script(MEASURE).await?, &format!("{place}, set wide"), 1));
        page.script("document.adoptedStyleSheets = []").await?;
    }
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}

/// From `first` on, of the top and the foot of the page, the bar has to leave two thirds.
fn amiss(measured: &Json, place: &str, first: usize) -> Option<String> {
    let fits = measured["width"].as_f64().is_some_and(|width| width <= 320.0);
    let taken = (first..2).filter_map(|at| measured["taken"][at].as_f64());
    let spares = taken.fold(0.0, f64::max) <= 1.0 / 3.0;
    let whole = measured["cut"] == json!([]);
    (!(fits && spares && whole)).then(|| format!("{place}: {measured}"))
}
