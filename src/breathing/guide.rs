//! The moving picture and the words of each phase, run by the compositor from one start time.

use super::pace::levels;
use super::pattern::{Pattern, Phase};
use crate::browser::animation::{Cycle, Keyframe};
use crate::browser::dom::El;
use crate::browser::page;
use crate::ui::tide::Tide;
use std::time::Duration;

/// How the sea moves within a phase: like a pendulum, slow at both ends.
const SWELL: &str = "cubic-bezier(0.37, 0, 0.63, 1)";
/// Words change over this share of a cycle's edge.
const FADE: Duration = Duration::from_millis(240);

/// Where the top of a layer stands at low and at high tide, in per cent of the picture's height.
struct Range {
    low: f64,
    high: f64,
}

const SEA: Range = Range { low: 78.0, high: 34.0 };
const FAR: Range = Range { low: 70.0, high: 28.0 };
/// The light of the sea at low and at high tide, in per cent, where it does not move.
const LIGHT: Range = Range { low: 55.0, high: 100.0 };

impl Range {
    /// Whole per cents in hundredths: formatting fractions would cost the download 7 kB.
    fn at(&self, level: f64) -> u16 {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a level from 0 to 1 gives at most 10,000"
        )]
        let hundredths = ((self.low + (self.high - self.low) * level) * 100.0) as u16;
        hundredths
    }
}

/// The running animations of one session; they go when dropped.
pub(super) struct Guide(Vec<Cycle>);

impl Guide {
    /// Starts picture and words as far into the session as `elapsed`.
    pub(super) fn start(
        pattern: &Pattern,
        elapsed: Duration,
        tide: &Tide,
        words: &[(Phase, El)],
    ) -> Self {
        let run = |element: &El, property, frames: &[Keyframe]| {
            Cycle::start(element.element(), property, frames, pattern.cycle(), elapsed)
        };
        let still = page::wants_stillness();
        let layer = |element: &El, range: &Range| {
            // Less movement: the sea stays, and its light comes and goes with the breath.
            if still {
                run(element, "opacity", &frames(pattern, |level| percent(LIGHT.at(level))))
            } else {
                let rise = |level| format!("translateY({})", percent(range.at(level)));
                run(element, "transform", &frames(pattern, rise))
            }
        };
        let mut running = vec![layer(&tide.sea, &SEA), layer(&tide.far, &FAR)];
        let words = words.iter();
        running.extend(words.map(|(phase, word)| run(word, "opacity", &shown(pattern, *phase))));
        Self(running)
    }

    /// Holds everything where it is.
    pub(super) fn hold(&self) {
        self.0.iter().for_each(Cycle::hold);
    }
}

fn percent(hundredths: u16) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// The breath's level as keyframes, phase by phase.
fn frames(pattern: &Pattern, value: impl Fn(f64) -> String) -> Vec<Keyframe> {
    let mut frames = Vec::new();
    let mut begins = Duration::ZERO;
    for (phase, length) in pattern.parts() {
        let (from, to) = levels(pattern, phase);
        let easing = if (from - to).abs() < f64::EPSILON { "linear" } else { SWELL };
        frames.push(Keyframe { offset: share(pattern, begins), value: value(from), easing });
        begins += length;
    }
    frames.push(Keyframe { offset: 1.0, value: value(0.0), easing: "linear" });
    frames
}

/// When the word of one phase is to be seen: faded in from its edge, faded out before the next.
fn shown(pattern: &Pattern, wanted: Phase) -> Vec<Keyframe> {
    let frame = |at: Duration, value: &str| Keyframe {
        offset: share(pattern, at),
        value: value.to_owned(),
        easing: "linear",
    };
    let mut frames = vec![frame(Duration::ZERO, "0")];
    let mut begins = Duration::ZERO;
    for (phase, length) in pattern.parts() {
        let ends = begins + length;
        if phase == wanted {
            frames.push(frame(begins, "0"));
            frames.push(frame(begins + FADE, "1"));
            frames.push(frame(ends.saturating_sub(FADE), "1"));
            frames.push(frame(ends, "0"));
        }
        begins = ends;
    }
    frames.push(frame(begins, "0"));
    frames
}

fn share(pattern: &Pattern, at: Duration) -> f64 {
    at.as_secs_f64() / pattern.cycle().as_secs_f64()
}
