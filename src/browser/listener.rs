//! An event listener that goes when it is dropped.

use super::dom;
use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

pub(crate) struct Listener {
    target: EventTarget,
    event: &'static str,
    handler: Closure<dyn FnMut(Event)>,
}

impl Listener {
    pub(crate) fn on(
        target: &EventTarget,
        event: &'static str,
        handler: Box<dyn FnMut(Event)>,
    ) -> Self {
        let handler = Closure::wrap(handler);
        // Adding a listener for an event of a fixed name does not fail.
        let _ = target.add_event_listener_with_callback(event, handler.as_ref().unchecked_ref());
        Self { target: target.clone(), event, handler }
    }

    /// Listens for as long as the page that asked stands.
    pub(crate) fn hold(self) {
        dom::hold(self);
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let handler = self.handler.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback(self.event, handler);
    }
}
