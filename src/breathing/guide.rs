//! The moving picture and the words of each phase, run by the compositor from one start time.

use super::moment::{level, levels};
use super::pace::Stretch;
use super::pattern::Pattern;
use super::scene::{Face, LIGHT, Motion, Range, Scene};
use crate::browser::animation::{Anchor, Cycle, Keyframe};
use crate::browser::dom::El;
use crate::browser::page;
use std::time::Duration;

/// The picture changes this often a second. A swell is slow, and drawn in software half the
/// pictures took about two thirds of the processor time.
const PICTURES: u32 = 30;
/// Words come and go within this much of a phase's edge.
const FADE: Duration = Duration::from_millis(240);

/// The running animations of one session; they go when dropped.
pub(super) struct Guide {
    cycles: Vec<Cycle>,
    anchor: Anchor,
}

/// Where a stretch of a session that began at `since` passes on the clock of the page.
pub(super) fn anchor(since: Duration, stretch: Stretch) -> Anchor {
    let rate = 100.0 / f64::from(stretch.pace.percent());
    Anchor { at: since + stretch.from, reached: stretch.breathed, rate }
}

impl Guide {
    /// Starts picture, words and, if asked for, the count.
    pub(super) fn start(
        pattern: &Pattern,
        anchor: Anchor,
        scene: &Scene,
        face: &Face,
        counting: bool,
    ) -> Self {
        let run = |element: &El, property, frames: &[Keyframe]| {
            Cycle::start(element.element(), property, frames, pattern.cycle(), anchor)
        };
        let still = page::wants_stillness();
        let mut cycles = Vec::new();
        for (element, motion) in &scene.movers {
            // Less movement: the picture stays, and its light comes and goes with the breath.
            let motion = match motion {
                Motion::Rise(_) | Motion::Grow(_) if still => LIGHT,
                motion => *motion,
            };
            cycles.push(run(element, property(motion), &frames(pattern, motion)));
        }
        let counted: &[_] = if counting { &face.counted } else { &[] };
        for (from, until, span) in face.shown.iter().chain(counted) {
            cycles.push(run(span, "opacity", &seen(pattern, *from, *until)));
        }
        Self { cycles, anchor }
    }

    /// Goes on at another pace, from where everything is.
    pub(super) fn follow(&mut self, anchor: Anchor) {
        if self.anchor != anchor {
            self.anchor = anchor;
            self.cycles.iter().for_each(|cycle| cycle.follow(anchor));
        }
    }

    /// Holds everything where it is.
    pub(super) fn hold(&self) {
        self.cycles.iter().for_each(Cycle::hold);
    }

    /// How far the picture and the words had come when the picture under way was made.
    pub(super) fn reached(&self) -> Option<(Duration, Duration)> {
        Some((self.cycles.first()?.reached()?, self.cycles.last()?.reached()?))
    }
}

const fn property(motion: Motion) -> &'static str {
    match motion {
        Motion::Rise(_) | Motion::Grow(_) => "transform",
        Motion::Shine(_) => "opacity",
    }
}

fn value(motion: Motion, level: f32) -> String {
    match motion {
        Motion::Rise(range) => format!("translateY({})", percent(range, level)),
        Motion::Grow(range) => format!("scale({})", percent(range, level)),
        Motion::Shine(range) => percent(range, level),
    }
}

/// Per cents in whole hundredths: formatting fractions would cost the download 7 kB.
fn percent(range: Range, level: f32) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a level from 0 to 1 gives at most 10,000"
    )]
    let hundredths = ((range.empty + (range.full - range.empty) * level) * 100.0) as u16;
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// The breath's level as keyframes, each held until the next; what stands still needs one.
fn frames(pattern: &Pattern, motion: Motion) -> Vec<Keyframe> {
    let mut frames = Vec::new();
    let mut begins = Duration::ZERO;
    for (phase, length) in pattern.parts() {
        let (from, to) = levels(pattern, phase);
        let moves = (from - to).abs() > f32::EPSILON;
        let count = if moves { pictures(length) } else { 1 };
        for number in 0..count {
            let at = begins + length * number / count;
            // As it is in the middle of the time that it is to be seen.
            let level = level(pattern, at + length / (2 * count));
            frames.push(Keyframe {
                offset: share(pattern, at),
                value: value(motion, level),
                easing: "step-end",
            });
        }
        begins += length;
    }
    frames.push(Keyframe { offset: 1.0, value: value(motion, 0.0), easing: "linear" });
    frames
}

/// How many pictures a part of a breath gets.
fn pictures(length: Duration) -> u32 {
    // A part lasts seconds.
    u32::try_from(length.as_millis()).unwrap_or(u32::MAX) * PICTURES / 1000
}

/// To be seen between two points of the breath: faded in from the first, out before the second.
fn seen(pattern: &Pattern, from: Duration, until: Duration) -> Vec<Keyframe> {
    let whole = pattern.cycle();
    let fade = FADE.min((until - from) / 4);
    let points = [
        (Duration::ZERO, "0"),
        (from, "0"),
        (from + fade, "1"),
        (until - fade, "1"),
        (until, "0"),
        (whole, "0"),
    ];
    let frame = |(at, value): (Duration, &str)| Keyframe {
        offset: share(pattern, at),
        value: value.to_owned(),
        easing: "linear",
    };
    points.map(frame).into()
}

fn share(pattern: &Pattern, at: Duration) -> f64 {
    at.as_secs_f64() / pattern.cycle().as_secs_f64()
}
