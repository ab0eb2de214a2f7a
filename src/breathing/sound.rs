//! A soft bell at each change of breath, scheduled ahead so that a hidden page keeps ringing.

use super::pace::{Moment, edges};
use super::pattern::Phase;
use super::session::{Session, State};
use crate::browser::audio::{Audio, Tone};
use std::collections::VecDeque;
use std::time::Duration;

/// Hidden pages may run only once a minute.
const AHEAD: Duration = Duration::from_secs(90);
/// How long a bell rings, with some to spare.
const RINGING: Duration = Duration::from_secs(3);

pub(super) struct Bells {
    audio: Audio,
    /// Tones to come and under way, by their time in the session.
    tones: VecDeque<(Duration, Option<Tone>)>,
}

impl Bells {
    /// Must be made within a tap, or it stays silent.
    pub(super) fn new(gain: f32) -> Option<Self> {
        Some(Self { audio: Audio::new(gain)?, tones: VecDeque::new() })
    }

    pub(super) fn set_gain(&self, gain: f32) {
        self.audio.set_gain(gain);
    }

    /// Schedules the changes of the next minute and a half, or the last bell of a landing.
    pub(super) fn schedule(&mut self, session: &Session, now: Duration) {
        let Some(elapsed) = session.elapsed(now) else {
            return self.ring_out();
        };
        let (until, closing) = match session.state() {
            State::Breathing { .. } => (elapsed + AHEAD, None),
            State::Landing { ends, .. } => (ends, Some(ends)),
            // A session that goes on is scheduled anew.
            State::Paused { .. } | State::Landed { .. } => return self.ring_out(),
        };
        while self.tones.front().is_some_and(|(at, _)| *at + RINGING < elapsed) {
            self.tones.pop_front();
        }
        while self.tones.back().is_some_and(|(at, _)| *at >= until) {
            self.tones.pop_back();
        }
        let scheduled = self.tones.back().map(|(at, _)| *at);
        let begins = Moment::at(session.pattern(), elapsed);
        let first =
            (scheduled.is_none() && begins.into.is_zero()).then_some((elapsed, begins.phase));
        let coming = edges(session.pattern(), scheduled.unwrap_or(elapsed));
        for (at, phase) in first.into_iter().chain(coming.take_while(|(at, _)| *at < until)) {
            self.ring(pitch(phase), at, elapsed);
        }
        if let Some(ends) = closing {
            self.ring(CLOSING, ends, elapsed);
        }
    }

    fn ring(&mut self, pitch: f32, at: Duration, elapsed: Duration) {
        if at >= elapsed {
            self.tones.push_back((at, self.audio.bell(pitch, at - elapsed)));
        }
    }

    /// Silences what is to come, and lets what has begun fade.
    fn ring_out(&mut self) {
        let audio = &self.audio;
        self.tones.retain(|(_, tone)| tone.as_ref().is_some_and(|tone| audio.has_begun(tone)));
    }
}

/// The last bell of a session, in Hz.
const CLOSING: f32 = 196.0;

/// Up for in, down for out, in between for a hold; in Hz.
const fn pitch(phase: Phase) -> f32 {
    match phase {
        Phase::Inhale => 392.0,
        Phase::TopUp => 440.0,
        Phase::HoldFull | Phase::HoldEmpty => 329.6,
        Phase::Exhale => 261.6,
    }
}
