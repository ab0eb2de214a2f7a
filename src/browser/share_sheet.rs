//! The share sheet of the device, where there is one.

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    type Sharing;
    #[wasm_bindgen(catch, method)]
    fn share(this: &Sharing, data: &Object) -> Result<Promise, JsValue>;
}

pub(crate) fn available() -> bool {
    let navigator = super::window().navigator();
    Reflect::has(&navigator, &"share".into()).unwrap_or(false)
}

/// Offers an address under a title, within a tap. Silent when the person turns it down.
pub(crate) async fn share(title: &str, url: &str) {
    let data = Object::new();
    for (key, value) in [("title", title), ("url", url)] {
        // A plain object takes any field.
        let _ = Reflect::set(&data, &key.into(), &value.into());
    }
    let sharing: Sharing = super::window().navigator().unchecked_into();
    if let Ok(sheet) = sharing.share(&data) {
        let _ = JsFuture::from(sheet).await;
    }
}
