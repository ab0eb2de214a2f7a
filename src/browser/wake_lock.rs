//! Keeping the screen on. web-sys has it only behind its unstable flag, so it is bound here.

use js_sys::{Promise, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

#[wasm_bindgen]
extern "C" {
    type WakeLock;
    #[wasm_bindgen(catch, method)]
    fn request(this: &WakeLock, kind: &str) -> Result<Promise, JsValue>;

    type Sentinel;
    #[wasm_bindgen(method)]
    fn release(this: &Sentinel) -> Promise;
}

/// The screen stays on until this is dropped, where the browser agrees. Nothing depends on it.
#[derive(Default)]
pub(crate) struct Awake {
    sentinel: Rc<RefCell<Option<Sentinel>>>,
}

impl Awake {
    /// Asks for the screen to stay on. The browser lets go of it when the page is hidden: ask again.
    /// `refused` is called where a browser that could will not, and the page is in sight.
    pub(crate) fn ask(refused: impl FnOnce() + 'static) -> Self {
        let awake = Self::default();
        let lock = Reflect::get(&super::window().navigator(), &"wakeLock".into());
        if let Ok(lock) = lock
            && !lock.is_undefined()
        {
            let slot = Rc::downgrade(&awake.sentinel);
            spawn_local(async move {
                let Ok(promise) = lock.unchecked_ref::<WakeLock>().request("screen") else {
                    return;
                };
                match (JsFuture::from(promise).await, slot.upgrade()) {
                    (Ok(sentinel), Some(slot)) => {
                        *slot.borrow_mut() = Some(sentinel.unchecked_into());
                    }
                    // Dropped while the browser was thinking.
                    (Ok(sentinel), None) => drop(sentinel.unchecked_ref::<Sentinel>().release()),
                    (Err(_), Some(_)) if !super::document().hidden() => refused(),
                    (Err(_), _) => {}
                }
            });
        }
        awake
    }
}

impl Drop for Awake {
    fn drop(&mut self) {
        if let Some(sentinel) = self.sentinel.borrow_mut().take() {
            drop(sentinel.release());
        }
    }
}
