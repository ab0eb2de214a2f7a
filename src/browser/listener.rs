//! An event listener that goes when it is dropped.

use super::dom;
use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

/// What an event leads to; a trait of our own for the reason of [`dom::Act`].
pub(crate) trait Hear {
    fn hear(&mut self, event: Event);
}

impl<F: FnMut(Event)> Hear for F {
    fn hear(&mut self, event: Event) {
        self(event);
    }
}

pub(crate) struct Listener {
    target: EventTarget,
    event: &'static str,
    handler: Closure<dyn FnMut(Event)>,
}

impl Listener {
    pub(crate) fn on(
        target: &EventTarget,
        event: &'static str,
        mut handler: Box<dyn Hear>,
    ) -> Self {
        let handler: Closure<dyn FnMut(Event)> = Closure::new(move |event| handler.hear(event));
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
