//! The other tabs of this app in this browser.

use super::listener::Listener;
use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, Event, MessageEvent};

pub(crate) struct Tabs(BroadcastChannel);

impl Tabs {
    /// Nothing in a browser that has no such channel.
    pub(crate) fn open() -> Option<Self> {
        BroadcastChannel::new("shoreline").ok().map(Self)
    }

    /// Says something to every other tab.
    pub(crate) fn post(&self, message: &str) {
        // A text can always be sent.
        let _ = self.0.post_message(&message.into());
    }

    /// Calls with what another tab says.
    pub(crate) fn on_message(&self, mut call: impl FnMut(String) + 'static) {
        let tell = move |event: Event| {
            let message = event.dyn_ref::<MessageEvent>().and_then(|it| it.data().as_string());
            if let Some(message) = message {
                call(message);
            }
        };
        Listener::on(&self.0, "message", Box::new(tell)).hold();
    }
}
