//! The present minute as a signal.

use crate::browser::live::Live;
use crate::browser::timer::Timer;
use crate::browser::{clock, dom};
use crate::time::Instant;
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

/// The present, renewed as each minute begins, for as long as its page stands.
pub(crate) fn now() -> Live<Instant> {
    let now = Live::new(clock::now());
    let waiting = Rc::default();
    wait(now, &waiting);
    dom::hold(waiting);
    now
}

fn wait(now: Live<Instant>, waiting: &Rc<RefCell<Option<Timer>>>) {
    let into = u64::try_from(clock::now().0.rem_euclid(60_000)).unwrap_or(0);
    // A page that is gone takes its timer with it.
    let slot = Rc::downgrade(waiting);
    let timer = Timer::after(Duration::from_millis(60_000 - into), move || {
        now.set(clock::now());
        if let Some(waiting) = slot.upgrade() {
            wait(now, &waiting);
        }
    });
    *waiting.borrow_mut() = Some(timer);
}
