//! The therapist's page, which a patient never downloads.
#![cfg(target_arch = "wasm32")]

use shoreline::text::{EN, SHARE_EN};
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(start)]
fn start() {
    shoreline::app::start_desk(&EN, &SHARE_EN);
}
