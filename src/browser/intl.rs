//! The browser's `Intl`, which knows time zones, and how dates are written.

use js_sys::{Array, Date, Object, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl, js_name = DateTimeFormat)]
    pub(super) type Format;
    #[wasm_bindgen(catch, constructor, js_namespace = Intl, js_class = DateTimeFormat)]
    fn new(locale: &str, options: &Object) -> Result<Format, JsValue>;
    #[wasm_bindgen(method)]
    pub(super) fn format(this: &Format, date: &Date) -> String;
    #[wasm_bindgen(method, js_name = formatToParts)]
    pub(super) fn format_to_parts(this: &Format, date: &Date) -> Array;
    #[wasm_bindgen(method, js_name = resolvedOptions)]
    pub(super) fn resolved_options(this: &Format) -> Object;
}

/// Nothing where the browser does not know the locale or the time zone.
pub(super) fn format(locale: &str, options: &[(&str, &str)]) -> Option<Format> {
    let all = Object::new();
    for (name, value) in options {
        Reflect::set(&all, &(*name).into(), &(*value).into()).ok()?;
    }
    Format::new(locale, &all).ok()
}

/// The date of an instant in milliseconds since 1970.
pub(super) fn date(millis: i64) -> Date {
    Date::new(&JsValue::from_f64(millis as f64))
}
