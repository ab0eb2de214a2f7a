//! The page coming and going.

use super::listener::Listener;

/// Calls at the last moment at which a page can still do something.
pub(crate) fn on_leave(mut call: impl FnMut() + 'static) -> Listener {
    Listener::on(&super::window(), "pagehide", move |_| call())
}

/// Calls when the page is shown again or hidden, saying whether it is shown.
pub(crate) fn on_visibility(mut call: impl FnMut(bool) + 'static) -> Listener {
    let document = super::document();
    Listener::on(&super::document(), "visibilitychange", move |_| {
        call(!document.hidden())
    })
}

/// Calls for each key pressed anywhere, with its name, such as "Escape".
pub(crate) fn on_key(mut call: impl FnMut(&str) + 'static) -> Listener {
    Listener::on(&super::document(), "keydown", move |event| {
        if let Some(key) = wasm_bindgen::JsCast::dyn_ref::<web_sys::KeyboardEvent>(&event) {
            call(&key.key());
        }
    })
}
