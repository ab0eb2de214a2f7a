//! The app itself made anew: a version that waits, and the same one once more. boot.js does it.

use super::live::Live;
use super::page;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = shorelineUpdate)]
    async fn shoreline_update() -> JsValue;

    #[wasm_bindgen(js_name = shorelineReset)]
    async fn shoreline_reset() -> JsValue;
}

/// Whether a newer version waits, now and from now on.
pub(crate) fn waits() -> Live<bool> {
    page::marked("data-update")
}

/// Begins anew with the version that waits; no where other pages still use the former one.
pub(crate) async fn begin() -> bool {
    shoreline_update().await.is_truthy()
}

/// Loads the app anew and leaves what is stored; no where it is out of reach, and then it stays.
pub(crate) async fn reset() -> bool {
    shoreline_reset().await.is_truthy()
}
