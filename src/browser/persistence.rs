//! How long and how much the browser stores.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Bytes used here, and how many the browser allows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Room {
    pub(crate) used: f64,
    pub(crate) allowed: f64,
}

impl Room {
    /// Less than a tenth, or than ten megabytes.
    pub(crate) fn is_scarce(self) -> bool {
        let left = self.allowed - self.used;
        left < self.allowed / 10.0 || left < 10e6
    }
}

/// Asks the browser to keep what is stored, even when the device runs out of room. Some browsers ask
/// the person.
pub(crate) fn ask() {
    drop(begun("persist"));
}

/// Whether the browser keeps what is stored; nothing where it does not tell.
pub(crate) async fn is_lasting() -> Option<bool> {
    told("persisted").await?.as_bool()
}

/// Nothing where the browser does not tell.
pub(crate) async fn room() -> Option<Room> {
    let told = told("estimate").await?;
    let number = |name: &str| Reflect::get(&told, &name.into()).ok()?.as_f64();
    Some(Room { used: number("usage")?, allowed: number("quota")? })
}

async fn told(act: &str) -> Option<JsValue> {
    JsFuture::from(begun(act)?).await.ok()
}

/// `navigator.storage` is missing in some browsers, and in some private windows.
fn begun(act: &str) -> Option<Promise> {
    let storage = Reflect::get(&super::window().navigator(), &"storage".into()).ok()?;
    let function: Function = Reflect::get(&storage, &act.into()).ok()?.dyn_into().ok()?;
    function.call0(&storage).ok()?.dyn_into().ok()
}
