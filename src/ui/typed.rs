//! What is typed into small forms is kept without a button: at each pause, when a field is left,
//! and when the page, or the place in it, goes.

use crate::browser::dom::{self, El};
use crate::browser::lifecycle;
use crate::browser::live::Live;
use crate::browser::timer::Timer;
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

/// A pause in typing.
const PAUSE: Duration = Duration::from_millis(400);

/// `save` is told whether to say so: not in the midst of typing.
pub(crate) fn kept(form: El, save: impl Fn(bool) + 'static) -> El {
    keep(form, Rc::new(save))
}

/// Apart from its callers, of which each would make it anew.
fn keep(form: El, save: Rc<dyn Fn(bool)>) -> El {
    let waits = Rc::new(Cell::new(false));
    let flush = {
        let (save, waits) = (Rc::clone(&save), Rc::clone(&waits));
        move || {
            if waits.take() {
                save(false);
            }
        }
    };
    let pause: Live<Option<Timer>> = Live::new(None);
    let (typing, left) = (Rc::clone(&waits), waits);
    let (paused, hidden, gone) = (flush.clone(), flush.clone(), flush.clone());
    dom::on_leaving(gone);
    lifecycle::on_leave(flush);
    lifecycle::on_visibility(move |shown| {
        if !shown {
            hidden();
        }
    });
    form.on("input", move |_| {
        typing.set(true);
        let paused = paused.clone();
        pause.set(Some(Timer::after(PAUSE, paused)));
    })
    .on("change", move |_| {
        left.set(false);
        save(true);
    })
}
