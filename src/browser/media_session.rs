//! The keys of a headset and the controls of a locked screen. web-sys has them only behind its
//! unstable flag, so they are bound here.

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    type MediaSession;
    #[wasm_bindgen(method, setter, js_name = playbackState)]
    fn set_playback_state(this: &MediaSession, state: &str);
    #[wasm_bindgen(catch, method, js_name = setActionHandler)]
    fn set_action_handler(
        this: &MediaSession,
        action: &str,
        handler: Option<&Function>,
    ) -> Result<(), JsValue>;
}

/// What a person can ask for without the page in sight ("play", "pause", "stop"), and what it does.
pub(crate) type Action = (&'static str, Box<dyn FnMut()>);

struct Handler {
    action: &'static str,
    act: Closure<dyn FnMut()>,
}

/// Listens to the controls of the device until it is dropped.
pub(crate) struct Controls {
    session: MediaSession,
    handlers: Vec<Handler>,
}

impl Controls {
    /// Nothing where the browser has no such controls.
    pub(crate) fn listen(actions: [Action; 3]) -> Option<Self> {
        let session = Reflect::get(&super::window().navigator(), &"mediaSession".into()).ok()?;
        if session.is_undefined() {
            return None;
        }
        let session: MediaSession = session.unchecked_into();
        let handlers = actions.map(|(action, act)| Handler { action, act: Closure::wrap(act) });
        for Handler { action, act } in &handlers {
            // A browser that does not know an action refuses it, and the page has its own button.
            let _ = session.set_action_handler(action, Some(act.as_ref().unchecked_ref()));
        }
        Some(Self { session, handlers: handlers.into() })
    }

    /// Shows the device whether something plays.
    pub(crate) fn show(&self, playing: bool) {
        self.session.set_playback_state(if playing { "playing" } else { "paused" });
    }
}

impl Drop for Controls {
    fn drop(&mut self) {
        for Handler { action, .. } in &self.handlers {
            let _ = self.session.set_action_handler(action, None);
        }
        self.session.set_playback_state("none");
    }
}
