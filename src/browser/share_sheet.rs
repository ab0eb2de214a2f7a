//! The device's own way to hand a text to another app.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// Absent on many desktops.
fn sheet() -> Option<Function> {
    let navigator = super::window().navigator();
    Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()
}

pub(crate) fn is_there() -> bool {
    sheet().is_some()
}

/// Offers a text to other apps, within a press. Says whether it went well; dismissing it is no
/// failure.
pub(crate) async fn share(text: &str) -> bool {
    offer(text).await.unwrap_or(false)
}

async fn offer(text: &str) -> Option<bool> {
    let what = Object::new();
    Reflect::set(&what, &"text".into(), &text.into()).ok()?;
    let asked = sheet()?.call1(&super::window().navigator(), &what).ok()?;
    let Err(error) = JsFuture::from(asked.dyn_into::<Promise>().ok()?).await else {
        return Some(true);
    };
    Some(Reflect::get(&error, &"name".into()).ok()?.as_string()? == "AbortError")
}
