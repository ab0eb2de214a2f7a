//! Reading aloud with a voice of the device's own. A voice that sends the text to a server is no
//! voice here.

use super::listener::Listener;
use wasm_bindgen::JsCast;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

fn speech() -> Option<SpeechSynthesis> {
    let speech = js_sys::Reflect::get(&super::window(), &"speechSynthesis".into()).ok()?;
    speech.is_object().then(|| speech.unchecked_into())
}

/// A voice of this device for this language, such as "en".
fn voice(language: &str) -> Option<SpeechSynthesisVoice> {
    let voices = speech()?.get_voices();
    let mut voices = voices.iter().map(|voice| voice.unchecked_into::<SpeechSynthesisVoice>());
    voices.find(|voice| voice.local_service() && voice.lang().starts_with(language))
}

/// Whether the device can read this language aloud by itself.
pub(crate) fn can_read(language: &str) -> bool {
    voice(language).is_some()
}

/// Calls when voices come or go; browsers find theirs late.
pub(crate) fn on_voices(mut call: impl FnMut() + 'static) {
    if let Some(speech) = speech() {
        Listener::on(&speech, "voiceschanged", Box::new(move |_| call())).hold();
    }
}

/// A reading under way; silent when dropped.
pub(crate) struct Reading {
    speech: SpeechSynthesis,
    /// Kept for as long as it reads.
    _ended: Listener,
}

impl Reading {
    /// Begins to read. Nothing where there is no voice for it.
    pub(crate) fn aloud(
        text: &str,
        language: &str,
        mut ended: impl FnMut() + 'static,
    ) -> Option<Self> {
        let (speech, voice) = (speech()?, voice(language)?);
        let utterance = SpeechSynthesisUtterance::new_with_text(text).ok()?;
        utterance.set_voice(Some(&voice));
        utterance.set_rate(0.85);
        let listener = Listener::on(&utterance, "end", Box::new(move |_| ended()));
        speech.speak(&utterance);
        Some(Self { speech, _ended: listener })
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        self.speech.cancel();
    }
}
