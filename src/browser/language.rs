//! The language of the app. Each is an app of its own, and boot.js picks one before it starts.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = shorelineSpeaks)]
    async fn shoreline_speaks(tag: &str) -> JsValue;

    #[wasm_bindgen(js_name = shorelineSpeak)]
    fn shoreline_speak(tag: &str);
}

/// Whether the app can be had in this language, a BCP 47 tag such as "es". It is fetched for that.
pub(crate) async fn is_there(tag: &str) -> bool {
    shoreline_speaks(tag).await.is_truthy()
}

/// Starts the app anew, in this language for the rest of the visit. Where the browser stores
/// nothing, all stays as it is.
pub(crate) fn begin_anew_in(tag: &str) {
    shoreline_speak(tag);
}
