//! The page coming and going, and the keys pressed on it, for as long as a place in it stands.

use super::listener::Listener;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;

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

/// A key held down presses a button once: the next button that comes under it stays as it is.
pub(crate) fn press_once() {
    let held = Rc::new(Cell::new(false));
    let (down, up, away) = (Rc::clone(&held), Rc::clone(&held), held);
    let pressed = move |event: web_sys::Event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let presses = matches!(super::dom::key_of(&event).as_str(), "Enter" | " ");
        if presses && down.replace(true) && target.is_some_and(|it| it.tag_name() == "BUTTON") {
            event.prevent_default();
        }
    };
    Listener::on(&super::document(), "keydown", Box::new(pressed)).hold();
    Listener::on(&super::document(), "keyup", Box::new(move |_| up.set(false))).hold();
    // A key let go of elsewhere is not heard here.
    Listener::on(&super::window(), "blur", Box::new(move |_| away.set(false))).hold();
}
