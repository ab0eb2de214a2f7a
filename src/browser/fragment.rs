//! The part of the address after `#`, which never reaches a server.

use super::listener::Listener;
use web_sys::Event;

/// The fragment with its `#`, or nothing.
pub(crate) fn read() -> String {
    super::window().location().hash().unwrap_or_default()
}

/// Goes to a place, leaving the present one in the history.
pub(crate) fn go(fragment: &str) {
    // Setting a fragment does not fail: it loads nothing.
    let _ = super::window().location().set_hash(fragment);
}

/// Goes to a place that takes the place of this one, so that the history no longer holds it.
pub(crate) fn supersede(fragment: &str) {
    replace(fragment);
    // Replacing is silent, and the app listens.
    if let Ok(change) = Event::new("hashchange") {
        let _ = super::window().dispatch_event(&change);
    }
}

/// Goes back to the place before, as it was.
pub(crate) fn back() {
    if let Ok(history) = super::window().history() {
        let _ = history.back();
    }
}

/// Puts another fragment in the place of this one without going there.
pub(crate) fn replace(fragment: &str) {
    if let Ok(history) = super::window().history() {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(fragment));
    }
}

/// The address of this page without fragment or query, as a link to it begins.
pub(crate) fn base() -> String {
    let location = super::window().location();
    let origin = location.origin().unwrap_or_default();
    origin + &location.pathname().unwrap_or_default()
}

/// Calls whenever the fragment changes.
pub(crate) fn on_change(mut call: impl FnMut() + 'static) {
    Listener::on(&super::window(), "hashchange", Box::new(move |_| call())).hold();
}
