//! Which parts of a long page are near the screen, and where they stand.

use super::dom::{El, hold};
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{
    Element, HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit,
};

/// How far above and below the screen is still near: a few turns of a wheel.
const NEAR: &str = "1500px 0px";
/// Which of the parts an element is.
const PART: &str = "data-part";

struct Watch {
    observer: IntersectionObserver,
    _told: Closure<dyn FnMut(Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Tells which parts have come near or gone, for as long as the page that asked stands.
pub(crate) fn watch(parts: &[El], told: impl Fn(Vec<(usize, bool)>) + 'static) {
    let told = Closure::wrap(Box::new(move |seen: Array| {
        let one = |seen: JsValue| {
            let seen: IntersectionObserverEntry = seen.unchecked_into();
            Some((part_of(&seen.target())?, seen.is_intersecting()))
        };
        told(seen.iter().filter_map(one).collect());
    }) as Box<dyn FnMut(Array)>);
    let options = IntersectionObserverInit::new();
    options.set_root_margin(NEAR);
    let observer = IntersectionObserver::new_with_options(told.as_ref().unchecked_ref(), &options);
    if let Ok(observer) = observer {
        for (number, part) in parts.iter().enumerate() {
            let element = part.element();
            // A fixed attribute name is always taken.
            let _ = element.set_attribute(PART, &number.to_string());
            observer.observe(element);
        }
        hold(Watch { observer, _told: told });
    }
}

fn part_of(element: &Element) -> Option<usize> {
    element.get_attribute(PART)?.parse().ok()
}

/// Which part holds the focus.
pub(crate) fn part_with_focus() -> Option<usize> {
    let focused = super::document().active_element()?;
    part_of(&focused.closest("[data-part]").ok()??)
}

/// Where an element begins and ends, in pixels below the top of the screen.
pub(crate) fn edges(element: &El) -> (f64, f64) {
    let edges = element.element().get_bounding_client_rect();
    (edges.top(), edges.bottom())
}

/// How tall an element is, in whole pixels.
pub(crate) fn height(element: &El) -> i32 {
    element.element().unchecked_ref::<HtmlElement>().offset_height()
}

/// Takes everything out of an element.
pub(crate) fn empty(element: &El) {
    element.element().set_text_content(None);
}

/// Moves the page by this many pixels.
pub(crate) fn move_by(down: f64) {
    super::window().scroll_by_with_x_and_y(0.0, down);
}
