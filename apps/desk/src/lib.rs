//! The therapist's page, which a patient never downloads.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(start)]
fn start() {
    shoreline::app::start_desk();
}
