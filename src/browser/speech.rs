//! Reading aloud with a voice of the device's own. A voice that sends the text to a server is no
//! voice here.

use super::listener::Listener;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

fn speech() -> Option<SpeechSynthesis> {
    let speech = js_sys::Reflect::get(&super::window(), &"speechSynthesis".into()).ok()?;
    speech.is_object().then(|| speech.unchecked_into())
}

/// A voice of this device for this language, such as "en".
fn voice(language: &str) -> Option<SpeechSynthesisVoice> {
    let mut found: Option<SpeechSynthesisVoice> = None;
    for voice in speech()?.get_voices().iter() {
        let voice: SpeechSynthesisVoice = voice.unchecked_into();
        let fits = voice.local_service() && voice.lang().starts_with(language);
        // Some devices list voices for fun before the one they read with.
        if fits && (found.is_none() || voice.default()) {
            found = Some(voice);
        }
    }
    found
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
    _ended: [Listener; 2],
}

impl Reading {
    /// Begins to read. Nothing where there is no voice for it.
    pub(crate) fn aloud(text: &str, language: &str, ended: impl FnMut() + 'static) -> Option<Self> {
        let (speech, voice) = (speech()?, voice(language)?);
        let utterance = SpeechSynthesisUtterance::new_with_text(text).ok()?;
        utterance.set_voice(Some(&voice));
        utterance.set_rate(0.85);
        let ended = Rc::new(RefCell::new(ended));
        let listeners = ["end", "error"].map(|event| {
            let ended = Rc::clone(&ended);
            Listener::on(&utterance, event, Box::new(move |_| ended.borrow_mut()()))
        });
        speech.speak(&utterance);
        Some(Self { speech, _ended: listeners })
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        self.speech.cancel();
    }
}
