//! Being called once for each picture of the screen, until dropped.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::prelude::*;

type Call = Closure<dyn FnMut(f64)>;

pub(crate) struct Frames {
    _call: Rc<RefCell<Option<Call>>>,
    asked: Rc<Cell<i32>>,
}

impl Frames {
    /// `call` gets the time of the picture, on the page's clock. A hidden page has none.
    pub(crate) fn each(mut call: impl FnMut(Duration) + 'static) -> Self {
        let asked = Rc::new(Cell::new(0));
        let slot: Rc<RefCell<Option<Call>>> = Rc::default();
        let (next, this) = (Rc::clone(&asked), Rc::downgrade(&slot));
        let each = Closure::wrap(Box::new(move |millis: f64| {
            call(Duration::from_secs_f64(millis / 1000.0));
            if let Some(this) = this.upgrade()
                && let Some(each) = &*this.borrow()
            {
                next.set(ask(each));
            }
        }) as Box<dyn FnMut(f64)>);
        asked.set(ask(&each));
        *slot.borrow_mut() = Some(each);
        Self { _call: slot, asked }
    }
}

fn ask(call: &Call) -> i32 {
    super::window().request_animation_frame(call.as_ref().unchecked_ref()).unwrap_or_default()
}

impl Drop for Frames {
    fn drop(&mut self) {
        // What is not asked for is not refused.
        let _ = super::window().cancel_animation_frame(self.asked.get());
    }
}
