//! Vibration, where the device has it.

fn there() -> bool {
    js_sys::Reflect::has(&super::window().navigator(), &"vibrate".into()).unwrap_or(false)
}

/// Whether the device can vibrate at all.
pub(crate) fn available() -> bool {
    there()
}

/// Vibrates for these milliseconds: on, off, on… Does nothing where it cannot.
pub(crate) fn pulse(pattern: &[u32]) {
    if there() {
        let pattern: js_sys::Array =
            pattern.iter().map(|ms| wasm_bindgen::JsValue::from(*ms)).collect();
        super::window().navigator().vibrate_with_pattern(&pattern);
    }
}
