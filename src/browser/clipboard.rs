//! The clipboard, to write to.

use wasm_bindgen_futures::JsFuture;

/// Copies a text, and says whether the browser did.
pub(crate) async fn copy(text: &str) -> bool {
    // Absent where the page is not served securely.
    let navigator = super::window().navigator();
    let there = js_sys::Reflect::has(&navigator, &"clipboard".into()).unwrap_or(false);
    there && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
