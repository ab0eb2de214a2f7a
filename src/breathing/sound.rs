//! What is heard of the breath, scheduled ahead so that a hidden page goes on sounding.

use super::pattern::Phase;
use super::session::Session;
use crate::browser::audio::{Audio, AudioClock, Bell, Voice};
use crate::settings::choices::Sound;
use std::time::Duration;

/// Hidden pages may run only once a minute.
const AHEAD: Duration = Duration::from_secs(90);
/// The tone is drawn in straight lines this long.
const STROKE: Duration = Duration::from_millis(250);
const JUST_BEGUN: Duration = Duration::from_millis(100);
/// How long a bell rings, with some to spare.
pub(super) const RINGING: Duration = Duration::from_secs(3);

pub(super) struct Track {
    audio: Audio,
    /// Where the tone is wanted; bells otherwise.
    voice: Option<Voice>,
    /// Bells to come and under way.
    bells: Vec<Bell>,
    /// How far into the session everything is scheduled; nothing before the first.
    through: Option<Duration>,
    /// How the clocks belonged together when it was.
    clock: Option<AudioClock>,
}

impl Track {
    /// Must be made within a tap, or it stays silent. `changed` is called when the sound was
    /// interrupted or came back.
    pub(super) fn new(sound: Sound, gain: f32, changed: impl FnMut() + 'static) -> Option<Self> {
        if sound == Sound::None {
            return None;
        }
        let audio = Audio::new(gain, changed)?;
        let voice = (sound == Sound::Tone).then(|| audio.voice()).flatten();
        Some(Self { audio, voice, bells: Vec::new(), through: None, clock: None })
    }

    pub(super) fn set_gain(&self, gain: f32) {
        self.audio.set_gain(gain);
    }

    /// Whether anything would be heard now.
    pub(super) fn runs(&self) -> bool {
        self.audio.runs()
    }

    pub(super) fn resume(&self) {
        self.audio.resume();
    }

    /// Takes back what was to come and schedules it anew: the session, or the clock, has changed.
    pub(super) fn anew(&mut self, session: &Session, now: Duration) {
        self.take_back();
        let audio = &self.audio;
        if session.since().is_none()
            && let Some(voice) = &self.voice
        {
            voice.sound(false, audio.clock().heard_at(now));
        }
        self.follow(session, now);
    }

    fn take_back(&mut self) {
        let audio = &self.audio;
        self.bells.retain(|bell| audio.has_begun(bell, Duration::ZERO));
        self.through = None;
        self.clock = None;
    }

    /// Schedules what comes within the next minute and a half, and the end where it lies in that.
    pub(super) fn follow(&mut self, session: &Session, now: Duration) {
        let Some(since) = session.since() else { return };
        let elapsed = now.saturating_sub(since);
        let ends = session.ends();
        let until = ends.map_or(elapsed + AHEAD, |ends| ends.min(elapsed + AHEAD));
        let now_clock = self.audio.clock();
        if self.clock.is_some_and(|clock| now_clock.is_off(clock)) {
            self.take_back();
        }
        let from = self.through;
        if from.is_some_and(|from| from >= until) {
            return;
        }
        let clock = *self.clock.get_or_insert(now_clock);
        match &self.voice {
            Some(voice) => draw(voice, session, (since, from, until), elapsed, clock),
            None => self.ring(session, (since, from, until), elapsed, clock),
        }
        self.through = Some(until);
        if ends == Some(until) {
            let at = clock.heard_at(since + until);
            if let Some(voice) = &self.voice {
                voice.sound(false, at);
            }
            self.bells.extend(self.audio.bell(CLOSING, at));
        }
    }

    fn ring(
        &mut self,
        session: &Session,
        (since, from, until): (Duration, Option<Duration>, Duration),
        elapsed: Duration,
        clock: AudioClock,
    ) {
        let course = session.course();
        // The very first breath begins without an edge before it, and may just have begun.
        if from.is_none() && elapsed < JUST_BEGUN {
            let pitch = pitch(course.moment(elapsed).phase);
            self.bells.extend(self.audio.bell(pitch, clock.heard_at(since)));
        }
        let (mut at, mut phase) = course.edge_after(from.unwrap_or(elapsed));
        // At its very end a session breathes in no more.
        while at < until || (at == until && session.ends() != Some(until)) {
            self.bells.extend(self.audio.bell(pitch(phase), clock.heard_at(since + at)));
            (at, phase) = course.edge_after(at);
        }
        let audio = &self.audio;
        self.bells.retain(|bell| !audio.has_begun(bell, RINGING));
    }
}

/// Draws the breath's level on the tone.
fn draw(
    voice: &Voice,
    session: &Session,
    (since, from, until): (Duration, Option<Duration>, Duration),
    elapsed: Duration,
    clock: AudioClock,
) {
    let course = session.course();
    let mut at = from.unwrap_or_else(|| {
        let at = clock.heard_at(since + elapsed);
        voice.stand(course.level(elapsed), at);
        voice.sound(true, at);
        elapsed
    });
    while at < until {
        // Corners of the curve fall on the edges, where the breath turns.
        at = (at + STROKE).min(course.edge_after(at).0).min(until);
        voice.glide(course.level(at), clock.heard_at(since + at));
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
