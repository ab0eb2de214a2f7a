//! The moving picture and the words of each phase, run by the compositor from one start time.

use super::pace::levels;
use super::pattern::{Pattern, Phase};
use crate::browser::animation::{Cycle, Keyframe};
use crate::browser::page;
use crate::ui::tide::Tide;
use leptos::html::Span;
use leptos::prelude::*;
use leptos::web_sys::Element;
use std::time::Duration;

/// How the sea moves within a phase: like a pendulum, slow at both ends.
const SWELL: &str = "cubic-bezier(0.37, 0, 0.63, 1)";
/// Words change over this share of a cycle's edge.
const FADE: Duration = Duration::from_millis(240);

/// A level of the sea, from the top of the picture.
struct Range {
    low: f64,
    high: f64,
}

const SEA: Range = Range {
    low: 78.0,
    high: 34.0,
};
const FAR: Range = Range {
    low: 70.0,
    high: 28.0,
};

/// The running animations of one session; they go when dropped.
pub(super) struct Guide(Vec<Cycle>);

impl Guide {
    /// Starts picture and words as far into the session as `elapsed`.
    pub(super) fn start(
        pattern: &Pattern,
        elapsed: Duration,
        tide: Tide,
        words: &[(Phase, NodeRef<Span>)],
    ) -> Self {
        let cycle = pattern.cycle();
        let mut running = Vec::new();
        let mut run = |element: Option<Element>, property, frames: &[Keyframe]| {
            if let Some(element) = element {
                running.push(Cycle::start(&element, property, frames, cycle, elapsed));
            }
        };
        let still = page::wants_stillness();
        for (node, range) in [(tide.sea, SEA), (tide.far, FAR)] {
            let element = node.get_untracked().map(Element::from);
            // Less movement: the sea stays, and its light comes and goes with the breath.
            if still {
                run(
                    element,
                    "opacity",
                    &frames(pattern, |level| format!("{}", 0.55 + 0.45 * level)),
                );
            } else {
                run(
                    element,
                    "transform",
                    &frames(pattern, |level| rise(&range, level)),
                );
            }
        }
        for (phase, node) in words {
            run(
                node.get_untracked().map(Element::from),
                "opacity",
                &shown(pattern, *phase),
            );
        }
        Self(running)
    }

    /// Holds everything where it is.
    pub(super) fn hold(&self) {
        self.0.iter().for_each(Cycle::hold);
    }
}

fn rise(range: &Range, level: f64) -> String {
    format!(
        "translateY({}%)",
        range.low + (range.high - range.low) * level
    )
}

/// The breath's level as keyframes, phase by phase.
fn frames(pattern: &Pattern, value: impl Fn(f64) -> String) -> Vec<Keyframe> {
    let mut frames = Vec::new();
    let mut begins = Duration::ZERO;
    for (phase, length) in pattern.parts() {
        let (from, to) = levels(pattern, phase);
        let easing = if (from - to).abs() < f64::EPSILON {
            "linear"
        } else {
            SWELL
        };
        frames.push(Keyframe {
            offset: share(pattern, begins),
            value: value(from),
            easing,
        });
        begins += length;
    }
    frames.push(Keyframe {
        offset: 1.0,
        value: value(0.0),
        easing: "linear",
    });
    frames
}

/// When the word of one phase is to be seen: faded in from its edge, faded out before the next.
fn shown(pattern: &Pattern, wanted: Phase) -> Vec<Keyframe> {
    let frame = |at: Duration, value: &str| Keyframe {
        offset: share(pattern, at),
        value: value.to_owned(),
        easing: "linear",
    };
    let mut frames = vec![];
    let mut begins = Duration::ZERO;
    for (phase, length) in pattern.parts() {
        let ends = begins + length;
        if phase == wanted {
            if !begins.is_zero() {
                frames.extend([frame(Duration::ZERO, "0"), frame(begins, "0")]);
            } else {
                frames.push(frame(begins, "0"));
            }
            frames.extend([
                frame(begins + FADE, "1"),
                frame(ends.saturating_sub(FADE), "1"),
            ]);
            frames.push(frame(ends, "0"));
            if ends < pattern.cycle() {
                frames.push(frame(pattern.cycle(), "0"));
            }
        }
        begins = ends;
    }
    frames
}

fn share(pattern: &Pattern, at: Duration) -> f64 {
    at.as_secs_f64() / pattern.cycle().as_secs_f64()
}
