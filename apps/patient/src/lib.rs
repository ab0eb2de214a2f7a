//! The app of the person in treatment: every place but the therapist's.
#![cfg(target_arch = "wasm32")]

use shoreline::text::EN;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(start)]
fn start() {
    shoreline::app::start(&EN);
}
