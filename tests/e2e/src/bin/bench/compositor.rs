//! When the compositor showed what: scripts cannot see this, the browser's own trace can.

use std::collections::BTreeMap;
use std::time::Duration;

use e2e::{Browser, Context, Json, Result, json, until};

use crate::picture::FRAME;

/// The life of each frame of the compositor, and little else.
const CATEGORY: &str = "disabled-by-default-devtools.timeline.frame";
const LIFE: &str = "PipelineReporter";

/// A frame with a moving picture, as it came to the screen. Times are milliseconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Shown {
    /// The time for which the compositor drew.
    drawn_for: f64,
    at: f64,
}

impl Shown {
    /// How old the picture was when it came to the screen.
    pub(crate) fn late(&self) -> f64 {
        self.at - self.drawn_for
    }
}

/// Watches for this time, with nothing in the page.
pub(crate) async fn watch(page: &Browser, length: Duration) -> Result<Vec<Shown>> {
    let categories = json!({ "includedCategories": [CATEGORY], "excludedCategories": ["*"] });
    let trace = json!({ "transferMode": "ReturnAsStream", "traceConfig": categories });
    page.devtools("Tracing.start", trace).await?;
    tokio::time::sleep(length).await;
    page.devtools("Tracing.end", json!({})).await?;
    let trace = read_trace(page).await?;
    let events = trace["traceEvents"].as_array().context("a trace has events")?;
    Ok(shown(events))
}

/// The stream's name comes in an event, which WebDriver does not pass on; but streams are numbered
/// from 1, and this one is the only one open.
async fn read_trace(page: &Browser) -> Result<Json> {
    let mut text = String::new();
    let (name, trace) = until("the trace", async || {
        for number in 1..=9 {
            let name = json!({ "handle": number.to_string() });
            while let Ok(part) = page.devtools("IO.read", name.clone()).await {
                text.push_str(part["data"].as_str().context("a trace is text")?);
                // The end so far: the browser may still be writing.
                if part["eof"] == Json::Bool(true) {
                    return Ok(Some((name, serde_json::from_str(&text)?)));
                }
            }
        }
        Ok(None)
    })
    .await?;
    page.devtools("IO.close", name).await?;
    Ok(trace)
}

/// Pairs the beginning and end of each frame's life, and keeps those that moved the picture.
fn shown(events: &[Json]) -> Vec<Shown> {
    let mut lives: Vec<&Json> = events.iter().filter(|event| event["name"] == LIFE).collect();
    lives.sort_by_key(|event| event["ts"].as_u64());
    let mut open = BTreeMap::new();
    let mut shown: Vec<Shown> = Vec::new();
    for event in lives {
        let id = (event["pid"].as_u64(), event["id2"]["local"].as_str());
        let time = event["ts"].as_f64().unwrap_or_default() / 1000.0;
        if event["ph"] == "b" {
            open.insert(id, (time, moves_the_picture(&event["args"]["frame_reporter"])));
        } else if let Some((drawn_for, true)) = open.remove(&id) {
            shown.push(Shown { drawn_for, at: time });
        }
    }
    // What the page's own thread adds late comes with a newer picture and is not a picture of its own.
    shown.sort_by(|one, other| one.drawn_for.total_cmp(&other.drawn_for));
    shown.reverse();
    let mut earliest = f64::INFINITY;
    shown.retain(|frame| {
        let new = frame.at < earliest;
        earliest = earliest.min(frame.at);
        new
    });
    shown.reverse();
    shown
}

fn moves_the_picture(life: &Json) -> bool {
    let state = life["state"].as_str().unwrap_or_default();
    state.starts_with("STATE_PRESENTED") && life["has_compositor_animation"] == true
}

/// The picture changes thirty times a second: two frames apart is as it should be.
const MOST_FRAMES_APART: f64 = 2.0;

/// How many frames too many passed between two changes of the picture.
pub(crate) fn missed(shown: &[Shown]) -> f64 {
    let apart = shown.windows(2).map(|pair| pair[1].drawn_for - pair[0].drawn_for);
    let too_many = apart.map(|apart| (apart / FRAME).round() - MOST_FRAMES_APART);
    too_many.filter(|frames| *frames > 0.0).fold(0.0, |all, more| all + more)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn life(id: &str, from_us: u64, to_us: u64, state: &str) -> [Json; 2] {
        let report = json!({ "state": state, "has_compositor_animation": true });
        let common = |phase: &str, at: u64| json!({ "name": LIFE, "ph": phase, "ts": at, "pid": 1, "id2": { "local": id } });
        let mut begin = common("b", from_us);
        begin["args"]["frame_reporter"] = report;
        [begin, common("e", to_us)]
    }

    const ALL: &str = "STATE_PRESENTED_ALL";

    #[test]
    fn a_frame_is_late_by_its_way_to_the_screen() {
        let frames = shown(&life("0x1", 1_000, 4_500, ALL));
        assert_eq!(frames, [Shown { drawn_for: 1.0, at: 4.5 }]);
        assert_eq!(frames[0].late(), 3.5);
    }

    #[test]
    fn frames_that_never_came_are_missed() {
        let lives = [
            life("0x1", 0, 3_000, ALL),
            life("0x2", 16_667, 30_000, "STATE_DROPPED"),
            life("0x1", 33_333, 36_000, ALL),
            life("0x3", 83_333, 86_000, ALL),
        ];
        let frames = shown(&lives.concat());
        assert_eq!(frames.len(), 3);
        assert_eq!(missed(&frames), 1.0);
    }

    #[test]
    fn what_a_stalled_page_adds_later_is_no_late_picture() {
        let lives = [
            life("0x1", 0, 3_000, "STATE_PRESENTED_PARTIAL"),
            life("0x2", 0, 19_000, ALL),
            life("0x3", 16_667, 19_000, "STATE_PRESENTED_PARTIAL"),
        ];
        let late: Vec<f64> = shown(&lives.concat()).iter().map(Shown::late).collect();
        assert_eq!(late.len(), 2);
        assert!(late.iter().all(|late| *late <= 3.0));
    }
}
