//! Texts made equal that differ in nothing a search should see.

use js_sys::JsString;

/// Small letters, and signs taken apart from their marks. Slow to call, fast over a long text.
pub(crate) fn folded(text: &str) -> String {
    String::from(JsString::from(text).normalize("NFKD").to_lower_case())
}
