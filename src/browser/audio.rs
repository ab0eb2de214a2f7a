//! Bells and a tone, scheduled ahead on the audio clock.

use super::clock::page_time;
use super::listener::Listener;
use js_sys::{Function, Reflect};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    AudioContext, AudioNode, AudioParam, BiquadFilterNode, ConstantSourceNode, GainNode,
    OscillatorNode, OscillatorType,
};

/// A place for sounds, with one volume. Must be made within a tap, or it stays silent.
pub(crate) struct Audio {
    context: AudioContext,
    master: GainNode,
    /// Kept for as long as there is sound.
    _heard: Listener,
}

impl Audio {
    /// Silent, rather than an error, where the browser has no sound. `changed` is called when the
    /// sound begins, is interrupted, or comes back.
    pub(crate) fn new(gain: f32, changed: impl FnMut() + 'static) -> Option<Self> {
        let mut changed = changed;
        play_with_the_screen_off();
        let context = AudioContext::new().ok()?;
        let heard = Listener::on(&context, "statechange", Box::new(move |_| changed()));
        // The promise settles later; sounds are scheduled on a clock that runs from then on.
        let _ = context.resume().ok()?;
        let master = context.create_gain().ok()?;
        master.connect_with_audio_node(&context.destination()).ok()?;
        master.gain().set_value(gain);
        Some(Self { context, master, _heard: heard })
    }

    pub(crate) fn set_gain(&self, gain: f32) {
        let now = self.context.current_time();
        // Glide over 50 ms: a jump would click.
        let _ = self.master.gain().set_target_at_time(gain, now, 0.05);
    }

    /// Comes back after an interruption, where the browser agrees.
    pub(crate) fn resume(&self) {
        let _ = self.context.resume();
    }

    /// Whether anything would be heard now: a browser may refuse, or be asked by another app.
    pub(crate) fn runs(&self) -> bool {
        let state = Reflect::get(&self.context, &"state".into()).ok();
        state.and_then(|state| state.as_string()).as_deref() == Some("running")
    }

    /// How the audio clock and the page's belong together just now.
    pub(crate) fn clock(&self) -> AudioClock {
        let told = self.output_time();
        let (audio, page) =
            told.unwrap_or_else(|| (self.context.current_time(), page_time().as_secs_f64()));
        AudioClock { ahead: audio - page }
    }

    /// What leaves the loudspeaker, on the audio clock, and when, on the page's; in seconds. Not
    /// every browser tells, and none before the sound runs.
    pub(crate) fn output_time(&self) -> Option<(f64, f64)> {
        let read = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).ok();
        let method: Function = read(&self.context, "getOutputTimestamp")?.dyn_into().ok()?;
        let stamp = method.call0(&self.context).ok()?;
        let audio = read(&stamp, "contextTime")?.as_f64()?;
        let page = read(&stamp, "performanceTime")?.as_f64()?;
        (audio > 0.0 && page > 0.0).then_some((audio, page / 1000.0))
    }

    /// A soft bell of this pitch (Hz), at this time of the audio clock.
    pub(crate) fn bell(&self, pitch: f32, at: f64) -> Option<Bell> {
        self.ring(pitch, at).ok()
    }

    fn ring(&self, pitch: f32, at: f64) -> Result<Bell, JsValue> {
        let start = at.max(self.context.current_time());
        let envelope = self.context.create_gain()?;
        envelope.connect_with_audio_node(&self.master)?;
        let oscillator = self.oscillator(OscillatorType::Sine, pitch, &envelope)?;
        let level = envelope.gain();
        level.set_value_at_time(0.0, start)?;
        level.linear_ramp_to_value_at_time(0.5, start + 0.08)?;
        level.exponential_ramp_to_value_at_time(0.001, start + 1.6)?;
        oscillator.start_with_when(start)?;
        oscillator.stop_with_when(start + 1.7)?;
        Ok(Bell { oscillator, start })
    }

    /// Whether the bell began this long ago or longer.
    pub(crate) fn has_begun(&self, bell: &Bell, ago: Duration) -> bool {
        bell.start + ago.as_secs_f64() <= self.context.current_time()
    }

    /// A tone that waits to be heard.
    pub(crate) fn voice(&self) -> Option<Voice> {
        self.sing().ok()
    }

    /// One source carries the breath's level; pitch and brightness follow it, in cents.
    fn sing(&self) -> Result<Voice, JsValue> {
        let level = self.context.create_constant_source()?;
        level.offset().set_value(0.0);
        let loudness = self.context.create_gain()?;
        loudness.gain().set_value(0.0);
        loudness.connect_with_audio_node(&self.master)?;
        let filter: BiquadFilterNode = self.context.create_biquad_filter()?;
        filter.frequency().set_value(DARKEST);
        filter.connect_with_audio_node(&loudness)?;
        self.bend(&level, BRIGHTER, &filter.detune())?;
        let mut sources: Vec<OscillatorNode> = Vec::new();
        for (kind, pitch) in
            [(OscillatorType::Triangle, LOWEST), (OscillatorType::Sawtooth, LOWEST * 1.003)]
        {
            let oscillator = self.oscillator(kind, pitch, &filter)?;
            self.bend(&level, HIGHER, &oscillator.detune())?;
            oscillator.start()?;
            sources.push(oscillator);
        }
        level.start()?;
        Ok(Voice { context: self.context.clone(), level, loudness, sources })
    }

    fn oscillator(
        &self,
        kind: OscillatorType,
        pitch: f32,
        to: &AudioNode,
    ) -> Result<OscillatorNode, JsValue> {
        let oscillator = self.context.create_oscillator()?;
        oscillator.set_type(kind);
        oscillator.frequency().set_value(pitch);
        oscillator.connect_with_audio_node(to)?;
        Ok(oscillator)
    }

    /// Has a parameter follow the level, by this many cents from empty to full.
    fn bend(
        &self,
        level: &ConstantSourceNode,
        cents: f32,
        param: &AudioParam,
    ) -> Result<(), JsValue> {
        let scale = self.context.create_gain()?;
        scale.gain().set_value(cents);
        level.connect_with_audio_node(&scale)?;
        scale.connect_with_audio_param(param)
    }
}

/// The tone of an empty breath, in Hz, and how much a full one is higher: a fifth.
const LOWEST: f32 = 130.8;
const HIGHER: f32 = 700.0;
/// Where the tone's overtones end when the breath is empty, in Hz, and two octaves more.
const DARKEST: f32 = 260.0;
const BRIGHTER: f32 = 2400.0;

impl Drop for Audio {
    fn drop(&mut self) {
        // The promise says when the device is free; nobody waits for it.
        let _ = self.context.close();
    }
}

/// Two clocks that run at one rate and began at different times.
#[derive(Clone, Copy)]
pub(crate) struct AudioClock {
    /// The audio clock's reading less the page's, in seconds.
    ahead: f64,
}

impl AudioClock {
    /// Whether so much has come between the two readings that it could be heard. Sound devices
    /// stumble when the machine is busy, and the audio clock stands still meanwhile.
    pub(crate) fn is_off(self, earlier: Self) -> bool {
        (self.ahead - earlier.ahead).abs() > 0.02
    }

    /// The time of the audio clock that leaves the loudspeaker at this time of the page.
    pub(crate) fn heard_at(self, page: Duration) -> f64 {
        (page.as_secs_f64() + self.ahead).max(0.0)
    }

    /// The time of the page at which this time of the audio clock leaves the loudspeaker.
    pub(crate) fn page_time(self, audio: f64) -> Duration {
        Duration::from_secs_f64((audio - self.ahead).max(0.0))
    }
}

/// A bell to come or under way; silenced when dropped.
pub(crate) struct Bell {
    oscillator: OscillatorNode,
    /// On the audio clock, in seconds.
    start: f64,
}

impl Drop for Bell {
    fn drop(&mut self) {
        // Fails only for a bell that is already over.
        let _ = self.oscillator.stop();
    }
}

/// A tone whose pitch and brightness are a level from 0 to 1. Times are those of the audio clock.
pub(crate) struct Voice {
    context: AudioContext,
    level: ConstantSourceNode,
    loudness: GainNode,
    sources: Vec<OscillatorNode>,
}

impl Voice {
    /// Forgets what was to come and stands at this level from then on.
    pub(crate) fn stand(&self, level: f32, at: f64) {
        let offset = self.level.offset();
        let _ = offset.cancel_scheduled_values(at);
        let _ = offset.set_value_at_time(level, at);
    }

    /// Goes evenly to this level, to be there then.
    pub(crate) fn glide(&self, level: f32, at: f64) {
        let _ = self.level.offset().linear_ramp_to_value_at_time(level, at);
    }

    /// Is heard, or falls silent, softly from then on.
    pub(crate) fn sound(&self, on: bool, at: f64) {
        let gain = self.loudness.gain();
        let _ = gain.cancel_scheduled_values(at);
        let _ = gain.set_target_at_time(if on { 0.35 } else { 0.0 }, at, 0.3);
    }
}

impl Drop for Voice {
    fn drop(&mut self) {
        let now = self.context.current_time();
        self.sound(false, now);
        for source in &self.sources {
            let _ = source.stop_with_when(now + 2.0);
        }
        let _ = self.level.stop_with_when(now + 2.0);
    }
}

/// Asks for sound that the silent switch and the locked screen leave alone, where that can be asked.
fn play_with_the_screen_off() {
    let session = Reflect::get(&super::window().navigator(), &"audioSession".into());
    if let Ok(session) = session
        && session.is_object()
    {
        let _ = Reflect::set(&session, &"type".into(), &"playback".into());
    }
}
