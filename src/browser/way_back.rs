//! By which link a person left a page, kept with the page's entry in the history, so that Back
//! leads to where they were.

use super::dom::{El, hold};
use super::timer::Timer;
use std::time::Duration;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement};

/// Remembers the link that is followed.
pub(crate) fn remember(event: &Event) {
    let link = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let link = link.and_then(|element| element.closest("a").ok().flatten());
    let place = link.and_then(|link| link.get_attribute("href"));
    if let (Some(place), Ok(history)) = (place, super::window().history()) {
        // It stays the same entry; only what is kept with it changes.
        let _ = history.replace_state(&place.into(), "");
    }
}

/// The place the person went to from here, where they have come back.
pub(crate) fn remembered() -> Option<String> {
    super::window().history().ok()?.state().ok()?.as_string()
}

/// Goes back to the link to this place, once the page stands.
pub(crate) fn return_to(page: &El, place: &str) {
    let page = page.element().clone();
    let link = ["a[href=\"", place, "\"]"].concat();
    // After the page was arrived at, which moves to its top.
    hold(Timer::after(Duration::ZERO, move || {
        if let Ok(Some(link)) = page.query_selector(&link) {
            let _ = link.unchecked_into::<HtmlElement>().focus();
        }
    }));
}
