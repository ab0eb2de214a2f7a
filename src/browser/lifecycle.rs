//! The page coming and going, and the keys pressed on it, for as long as a place in it stands.

use super::listener::Listener;

/// Calls at the last moment at which a page can still do something.
pub(crate) fn on_leave(mut call: impl FnMut() + 'static) {
    Listener::on(&super::window(), "pagehide", Box::new(move |_| call())).hold();
}

/// Calls when the page is shown again or hidden, saying whether it is shown.
pub(crate) fn on_visibility(mut call: impl FnMut(bool) + 'static) {
    let document = super::document();
    let tell = move |_| call(!document.hidden());
    Listener::on(&super::document(), "visibilitychange", Box::new(tell)).hold();
}

/// Calls for each key pressed anywhere, with its name, such as "Escape".
pub(crate) fn on_key(mut call: impl FnMut(&str) + 'static) {
    let tell = move |event: web_sys::Event| call(&super::dom::key_of(&event));
    Listener::on(&super::document(), "keydown", Box::new(tell)).hold();
}
