//! The therapist's page in Spanish, which a patient never downloads.
#![cfg(target_arch = "wasm32")]

use shoreline::text::{ES, SHARE_ES};
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(start)]
fn start() {
    shoreline::app::start_desk(&ES, &SHARE_ES);
}
