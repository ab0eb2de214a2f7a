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

/// Goes on from a place, unless the person has gone elsewhere meanwhile.
pub(crate) fn go_from(here: &str, fragment: &str) {
    if read() == here {
        go(fragment);
    }
}

/// Remembers with this entry of the history whether the one before it is the app's. The first time
/// counts: going back and forth changes nothing about it.
pub(crate) fn remember_origin(from_within: bool) {
    if let Ok(history) = super::window().history()
        && history.state().is_ok_and(|state| state.is_null())
    {
        let _ = history.replace_state(&from_within.into(), "");
    }
}

/// Whether the entry before this one is where the person came from.
pub(crate) fn came_from_within() -> bool {
    let state = super::window().history().and_then(|history| history.state());
    state.is_ok_and(|state| state.is_truthy())
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

/// Calls whenever the fragment changes, with the one before.
pub(crate) fn on_change(mut call: impl FnMut(String) + 'static) {
    let told = move |event: Event| {
        let former = js_sys::Reflect::get(&event, &"oldURL".into()).ok();
        let former = former.and_then(|url| url.as_string()).unwrap_or_default();
        call(former.find('#').map(|at| former[at..].to_owned()).unwrap_or_default());
    };
    Listener::on(&super::window(), "hashchange", Box::new(told)).hold();
}
