//! A place on the home screen, where the browser lets a page offer it.

use super::live::Live;
use super::page;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = shorelineInstall)]
    fn shoreline_install();
}

/// Whether it can be offered, now and from now on: until it was answered once.
pub(crate) fn can_be_offered() -> Live<bool> {
    page::marked("data-install")
}

/// Has the browser ask the person.
pub(crate) fn ask() {
    shoreline_install();
}

/// Whether the app was opened from a home screen.
pub(crate) fn is_done() -> bool {
    page::prefers("(display-mode: standalone)")
}
