//! Soft tones, scheduled ahead on the audio clock.

use std::time::Duration;
use wasm_bindgen::JsValue;
use web_sys::{AudioContext, GainNode, OscillatorNode};

/// A place for tones, with one volume. Must be made within a tap, or it stays silent.
pub(crate) struct Audio {
    context: AudioContext,
    master: GainNode,
}

/// A tone to come or under way; silenced when dropped.
pub(crate) struct Tone {
    oscillator: OscillatorNode,
    /// On the audio clock, in seconds.
    start: f64,
}

impl Drop for Tone {
    fn drop(&mut self) {
        // Fails only for a tone that is already over.
        let _ = self.oscillator.stop();
    }
}

impl Audio {
    /// Silent sound, rather than an error, where the browser has none.
    pub(crate) fn new(gain: f32) -> Option<Self> {
        let context = AudioContext::new().ok()?;
        // The promise settles later; tones are scheduled on a clock that runs from then on.
        let _ = context.resume().ok()?;
        let master = context.create_gain().ok()?;
        master.connect_with_audio_node(&context.destination()).ok()?;
        master.gain().set_value(gain);
        Some(Self { context, master })
    }

    pub(crate) fn set_gain(&self, gain: f32) {
        let now = self.context.current_time();
        // Glide over 50 ms: a jump would click.
        let _ = self.master.gain().set_target_at_time(gain, now, 0.05);
    }

    pub(crate) fn has_begun(&self, tone: &Tone) -> bool {
        tone.start <= self.context.current_time()
    }

    /// A soft bell of this pitch (Hz), this long from now.
    pub(crate) fn bell(&self, pitch: f32, delay: Duration) -> Option<Tone> {
        self.ring(pitch, delay).ok()
    }

    fn ring(&self, pitch: f32, delay: Duration) -> Result<Tone, JsValue> {
        let start = self.context.current_time() + delay.as_secs_f64();
        let oscillator = self.context.create_oscillator()?;
        let envelope = self.context.create_gain()?;
        oscillator.frequency().set_value(pitch);
        oscillator.connect_with_audio_node(&envelope)?;
        envelope.connect_with_audio_node(&self.master)?;
        let level = envelope.gain();
        level.set_value_at_time(0.0, start)?;
        level.linear_ramp_to_value_at_time(0.5, start + 0.08)?;
        level.exponential_ramp_to_value_at_time(0.001, start + 1.6)?;
        oscillator.start_with_when(start)?;
        oscillator.stop_with_when(start + 1.7)?;
        Ok(Tone { oscillator, start })
    }
}

impl Drop for Audio {
    fn drop(&mut self) {
        // The promise says when the device is free; nobody waits for it.
        let _ = self.context.close();
    }
}
