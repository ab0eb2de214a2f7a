//! What Lighthouse says of the places, as on a phone; installed apart, for it is large.

use std::path::Path;

use e2e::{Context, Json, NOWHERE, Result, Site, ensure};
use xtask::{node, process};

/// With their names in the table.
pub(crate) const CATEGORIES: [(&str, &str); 4] = [
    ("performance", "performance"),
    ("accessibility", "accessibility"),
    ("best-practices", "best practices"),
    ("seo", "SEO"),
];
/// Times that the scores of performance come from.
const TIMES: [&str; 3] =
    ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time"];
const PLACES: [&str; 6] = ["#/", "#/after", "#/breathe", "#/reflect", "#/help", "#/share"];
/// The run with the median performance counts, since times vary.
const RUNS: usize = 3;
const CHROMIUM: &str = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run \
                        --disable-background-networking --disable-component-update --disable-sync";

pub(crate) struct Figures {
    /// The day, as YYYY-MM-DD.
    pub(crate) date: String,
    pub(crate) version: String,
    /// Lighthouse's own figure of how fast this machine is; a fast desktop has about 2000.
    pub(crate) pace: f64,
    pub(crate) places: Vec<Place>,
}

pub(crate) struct Place {
    pub(crate) place: &'static str,
    /// Of 100, as [`CATEGORIES`].
    pub(crate) scores: [f64; 4],
    /// First paint, largest paint, blocked; in ms.
    pub(crate) times: [f64; 3],
    /// What took away from the scores.
    pub(crate) faults: Vec<String>,
}

pub(crate) fn measure() -> Result<Figures> {
    let folder = node::ensure_lighthouse()?;
    let site = Site::start()?;
    let mut all = Vec::new();
    for place in PLACES {
        let mut runs = Vec::new();
        for number in 1..=RUNS {
            eprintln!("{place}, {number} of {RUNS}");
            let report =
                run(&folder.join("node_modules/lighthouse/cli/index.js"), &site.url(place))?;
            runs.push((read(place, &report)?, report));
        }
        runs.sort_by(|(one, _), (other, _)| one.scores[0].total_cmp(&other.scores[0]));
        all.push(runs.swap_remove(RUNS / 2));
    }
    let (_, last) = all.last().context("there are places")?;
    let text = |key: &str| last[key].as_str().unwrap_or_default().to_owned();
    Ok(Figures {
        date: text("fetchTime").chars().take_while(|it| *it != 'T').collect(),
        version: text("lighthouseVersion"),
        pace: last["environment"]["benchmarkIndex"].as_f64().unwrap_or_default(),
        places: all.into_iter().map(|(place, _)| place).collect(),
    })
}

/// Nothing is reported to anyone, and no name but this machine's is found.
fn run(lighthouse: &Path, url: &str) -> Result<Json> {
    let chromium = ["chromium", "chromium-browser", "google-chrome"];
    let chromium = chromium.iter().find_map(|name| process::find(name)).context("no Chromium")?;
    let flags = format!("--chrome-flags={CHROMIUM} --host-resolver-rules='{NOWHERE}'");
    let mut command = process::command("node");
    command.arg(lighthouse).args([url, "--output=json", "--quiet", "--no-enable-error-reporting"]);
    let report = process::output(command.arg(flags).env("CHROME_PATH", chromium))?;
    let report: Json = serde_json::from_str(&report).context("Lighthouse printed no report")?;
    let error = &report["runtimeError"]["message"];
    ensure!(error.is_null(), "Lighthouse at {url}: {error}");
    Ok(report)
}

fn read(place: &'static str, report: &Json) -> Result<Place> {
    let mut scores = [0.0; 4];
    let mut faults = Vec::new();
    for (score, (category, name)) in scores.iter_mut().zip(CATEGORIES) {
        let category = &report["categories"][category];
        let whole = category["score"].as_f64();
        *score = 100.0 * whole.with_context(|| format!("no score for {name} of {place}"))?;
        for part in category["auditRefs"].as_array().into_iter().flatten() {
            let audit = &report["audits"][part["id"].as_str().unwrap_or_default()];
            let counts = part["weight"].as_f64().is_some_and(|it| it > 0.0);
            if counts && audit["score"].as_f64().is_some_and(|it| it < 0.995) {
                let text = |key: &str| audit[key].as_str().unwrap_or_default();
                faults
                    .push(format!("{} {}", text("title"), text("displayValue")).trim().to_owned());
            }
        }
    }
    let time = |id: &str| report["audits"][id]["numericValue"].as_f64().unwrap_or_default();
    Ok(Place { place, scores, times: TIMES.map(time), faults })
}

#[cfg(test)]
mod tests {
    use super::*;
    use e2e::json;

    #[test]
    fn a_score_below_100_names_its_faults() {
        let fine = json!({ "score": 1, "auditRefs": [] });
        let report = json!({
            "categories": {
                "performance": { "score": 0.98, "auditRefs": [
                    { "id": "blocked", "weight": 30 }, { "id": "hint", "weight": 0 },
                ] },
                "accessibility": fine, "best-practices": fine, "seo": fine,
            },
            "audits": {
                "blocked": { "score": 0.9, "title": "Total Blocking Time", "displayValue": "90 ms" },
                "hint": { "score": 0, "title": "A hint" },
                "first-contentful-paint": { "numericValue": 800 },
            },
        });
        let place = read("#/", &report).expect("a report");
        assert_eq!(place.scores, [98.0, 100.0, 100.0, 100.0]);
        assert_eq!(place.times, [800.0, 0.0, 0.0]);
        assert_eq!(place.faults, ["Total Blocking Time 90 ms"]);
    }

    #[test]
    fn a_report_without_scores_is_no_report() {
        assert!(read("#/", &json!({})).is_err());
    }
}
