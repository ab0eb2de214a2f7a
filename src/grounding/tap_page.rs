//! Taps, seen as two lights in turn, heard as two bells, and felt: all from one beginning.

use super::taps::{EACH, LEAD, Side, TAPS, side, time_of};
use crate::browser::animation::{Anchor, Cycle, Keyframe};
use crate::browser::audio::{Audio, Bell};
use crate::browser::dom::{El, el};
use crate::browser::timer::Timer;
use crate::browser::{clock, vibration};
use crate::keep::live::Keep;
use crate::settings::choices::Sound;
use std::time::Duration;

/// The pitch of each side, in Hz: a fourth apart.
const PITCH: [f32; 2] = [294.0, 392.0];

/// A set of taps, or none. Dropping its parts ends them.
#[derive(Default)]
pub(super) struct Taps {
    since: Option<Duration>,
    lights: Option<[El; 2]>,
    cycles: Vec<Cycle>,
    bells: Vec<Bell>,
    audio: Option<Audio>,
    timers: Vec<Timer>,
}

impl Taps {
    /// Begins the set that began then, or ends the one under way. Within a press.
    pub(super) fn follow(&mut self, keep: Keep, since: Option<Duration>) {
        if self.since == since {
            return;
        }
        self.stop();
        let Some(since) = since else { return };
        let settings = keep.settings.get_untracked();
        let now = clock::page_time();
        let lights = ["tap left", "tap right"].map(|class| el("span").class(class));
        self.cycles = lights.iter().enumerate().map(|(at, light)| glow(light, at, since)).collect();
        self.lights = Some(lights);
        self.since = Some(since);
        if settings.sound != Sound::None {
            self.audio = Audio::new(settings.volume.gain(), || {});
        }
        if let Some(audio) = &self.audio {
            let clock = audio.clock();
            let bells = (0..TAPS).filter_map(|tap| {
                audio.bell(PITCH[place(tap)], clock.heard_at(since + time_of(tap)))
            });
            self.bells = bells.collect();
        }
        if settings.vibration {
            let wait = |tap| (since + time_of(tap)).saturating_sub(now);
            let felt = (0..TAPS).map(|tap| Timer::after(wait(tap), || vibration::pulse(&[60])));
            self.timers = felt.collect();
        }
    }

    pub(super) fn stop(&mut self) {
        *self = Self::default();
    }

    /// The lights, for the step to show.
    pub(super) fn view(&self) -> El {
        let view = el("div").class("taps").attr("aria-hidden", "true");
        view.add_all(self.lights.iter().flatten().cloned())
    }
}

fn place(tap: u32) -> usize {
    usize::from(side(tap) == Side::Right)
}

/// Has a light glow at each tap of its side, and rest between them and after the last.
fn glow(light: &El, at: usize, since: Duration) -> Cycle {
    let frame = |offset, value: &str, easing| Keyframe { offset, value: value.to_owned(), easing };
    let dark = |offset| frame(offset, "0.25", "step-end");
    let taps = (0..TAPS).filter(|tap| place(*tap) == at).flat_map(|tap| {
        let share = |taps: f64| (f64::from(tap) + taps) / f64::from(TAPS);
        [frame(share(0.0), "1", "ease-out"), dark(share(0.9))]
    });
    let before = (at == 1).then(|| dark(0.0));
    let frames: Vec<Keyframe> = before.into_iter().chain(taps).chain([dark(1.0)]).collect();
    let anchor = Anchor { at: since + LEAD, reached: Duration::ZERO, rate: 1.0 };
    Cycle::once(light.element(), "opacity", &frames, EACH * TAPS, anchor)
}
