//! The document around the app: its look, its readiness, and where the focus is.

use super::listener::Listener;
use super::live::Live;
use crate::browser::task::spawn_local;
use leptos::task::tick;
use wasm_bindgen::prelude::*;
use web_sys::{FocusOptions, HtmlElement, HtmlTextAreaElement};

#[wasm_bindgen]
extern "C" {
    /// boot.js: reads the stored look and the place, and dresses the document.
    #[wasm_bindgen(js_name = shorelineLook)]
    fn shoreline_look(settings: &str);
}

/// Dresses the document after the place or the settings changed. The rule has one home, boot.js,
/// because the first paint needs it before this code is there. `settings` is their JSON.
pub(crate) fn dress(settings: &str) {
    shoreline_look(settings);
}

/// Removes the page that stood before the app, once the app stands in its place.
pub(crate) fn take_over(version: &str) {
    if let Some(shell) = super::document().get_element_by_id("shell") {
        shell.remove();
    }
    if let Some(body) = super::document().body() {
        // A fixed attribute name is always taken.
        let _ = body.set_attribute("data-ready", version);
    }
}

/// Where a person is on the page: how far down, and what has the focus.
pub(crate) struct Stay {
    down: f64,
    focused: Option<HtmlElement>,
}

/// Where the person is now.
pub(crate) fn stay() -> Stay {
    let focused = super::document().active_element();
    Stay {
        down: super::window().scroll_y().unwrap_or(0.0),
        focused: focused.and_then(|element| element.dyn_into().ok()),
    }
}

/// Goes back to where the person was, in a place that waited.
pub(crate) fn return_to(stay: &Stay) {
    match stay.focused.as_ref().filter(|element| element.is_connected()) {
        Some(element) => {
            // Where it was is where it goes, also if part of it was under the bar.
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = element.focus_with_options(&options);
        }
        None => focus_heading(),
    }
    super::window().scroll_to_with_x_and_y(0.0, stay.down);
}

/// Scrolls until a part of the page begins at the top, once what is under way has been drawn.
pub(crate) fn show_again(selector: &'static str) {
    spawn_local(async move {
        tick().await;
        if let Ok(Some(part)) = super::document().query_selector(selector) {
            part.scroll_into_view();
        }
    });
}

/// Moves to the top of a new place, with the focus on its heading for those who hear the page, or
/// in the field that the place is for.
pub(crate) fn arrive() {
    super::window().scroll_to_with_x_and_y(0.0, 0.0);
    if !focus("main > :not([hidden]) [data-begin]") {
        focus_heading();
    }
}

/// Puts the focus where a place begins, for those who hear the page or work by keyboard.
pub(crate) fn focus_heading() {
    focus("main > :not([hidden]) h1");
}

/// Moves the focus to what a style sheet would find so, and says whether it is there.
pub(crate) fn focus(selector: &str) -> bool {
    let found = super::document().query_selector(selector).ok().flatten();
    let found = found.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    // Words go on where they end.
    if let Some(words) = found.as_ref().and_then(|it| it.dyn_ref::<HtmlTextAreaElement>()) {
        let end = words.text_length();
        let _ = words.set_selection_range(end, end);
    }
    found.is_some_and(|element| element.focus().is_ok())
}

/// Whether the page is as dim as the after place, which led here.
pub(crate) fn is_dim() -> bool {
    super::document().document_element().is_some_and(|root| root.has_attribute("data-dim"))
}

/// Whether less movement is asked for, by the device or in the settings.
pub(crate) fn wants_stillness() -> bool {
    let by_setting = super::document()
        .document_element()
        .is_some_and(|root| root.get_attribute("data-motion").as_deref() == Some("still"));
    by_setting || prefers("(prefers-reduced-motion: reduce)")
}

/// Whether the device and its window are as a style sheet would ask.
pub(crate) fn prefers(query: &str) -> bool {
    super::window().match_media(query).ok().flatten().is_some_and(|query| query.matches())
}

/// Whether boot.js has marked the document so, now and from now on.
pub(crate) fn marked(name: &'static str) -> Live<bool> {
    let is =
        move || super::document().document_element().is_some_and(|root| root.has_attribute(name));
    let marked = Live::new(is());
    let follow = move |_| marked.set(is());
    Listener::on(&super::window(), "shoreline-app", Box::new(follow)).hold();
    marked
}
