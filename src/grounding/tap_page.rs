//! Taps, seen as two lights in turn, heard as two bells, and felt: all from one beginning.

use super::taps::{Side, TAPS, side, time_of};
use crate::browser::audio::{Audio, Bell};
use crate::browser::dom::{El, el};
use crate::browser::timer::Timer;
use crate::browser::{clock, vibration};
use crate::keep::live::Keep;
use crate::settings::choices::Sound;
use std::time::Duration;

/// The pitch of each side, in Hz: a fourth apart.
const LEFT: f32 = 294.0;
const RIGHT: f32 = 392.0;

/// What is heard and felt of a set of taps, or nothing. Dropping it ends it.
#[derive(Default)]
pub(super) struct Taps {
    since: Option<Duration>,
    bells: Vec<Option<Bell>>,
    audio: Option<Audio>,
    timers: Vec<Timer>,
}

impl Taps {
    /// Begins the set that began then, or ends the one under way. Within a press. `again` is called
    /// when the sound has come, late or after an interruption: the bells are due to ring anew.
    pub(super) fn follow(
        &mut self,
        keep: Keep,
        since: Option<Duration>,
        again: impl FnMut() + 'static,
    ) {
        if self.since == since {
            return;
        }
        *self = Self { since, ..Self::default() };
        let Some(since) = since else { return };
        let settings = keep.settings.get_untracked();
        if settings.sound != Sound::None {
            self.audio = Audio::new(settings.volume.gain(), again);
        }
        self.ring();
        let now = clock::page_time();
        if settings.vibration {
            for tap in 0..TAPS {
                let wait = (since + time_of(tap)).saturating_sub(now);
                self.timers.push(Timer::after(wait, || vibration::pulse(&[60])));
            }
        }
    }

    /// Schedules the bells still to come, on the audio clock as it runs now.
    pub(super) fn ring(&mut self) {
        self.bells.clear();
        let (Some(audio), Some(since)) = (&self.audio, self.since) else { return };
        let now = clock::page_time();
        for tap in 0..TAPS {
            let at = since + time_of(tap);
            if at >= now {
                let pitch = if side(tap) == Side::Left { LEFT } else { RIGHT };
                self.bells.push(audio.bell(pitch, audio.clock().heard_at(at)));
            }
        }
    }
}

/// The lights. The style sheet has them take turns from the moment they stand on the page.
pub(super) fn lights() -> El {
    let light = |class| el("span").class(class);
    el("div").class("taps").attr("aria-hidden", "true").add(light("tap")).add(light("tap right"))
}
