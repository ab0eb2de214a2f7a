//! A timer that is cancelled when it is dropped.

use std::time::Duration;
use wasm_bindgen::prelude::*;

pub(crate) struct Timer {
    id: i32,
    _handler: Closure<dyn FnMut()>,
}

impl Timer {
    /// Calls once, after at least this long; hidden pages wait longer.
    pub(crate) fn after(delay: Duration, call: impl FnMut() + 'static) -> Self {
        Self::start(delay, Closure::wrap(Box::new(call)))
    }

    fn start(delay: Duration, handler: Closure<dyn FnMut()>) -> Self {
        let millis = i32::try_from(delay.as_millis()).unwrap_or(i32::MAX);
        let id = super::window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(
                handler.as_ref().unchecked_ref(),
                millis,
            )
            .unwrap_or(0);
        Self { id, _handler: handler }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        super::window().clear_timeout_with_handle(self.id);
    }
}
