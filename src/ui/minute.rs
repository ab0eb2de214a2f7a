//! The present minute as a signal.

use crate::browser::clock;
use crate::browser::timer::Timer;
use crate::time::Instant;
use leptos::prelude::*;
use std::time::Duration;

/// The present, renewed as each minute begins, for as long as its page stands.
pub(crate) fn now() -> RwSignal<Instant> {
    let now = RwSignal::new(clock::now());
    let waiting: StoredValue<Option<Timer>, LocalStorage> = StoredValue::new_local(None);
    wait(now, waiting);
    now
}

fn wait(now: RwSignal<Instant>, waiting: StoredValue<Option<Timer>, LocalStorage>) {
    let into = u64::try_from(clock::now().0.rem_euclid(60_000)).unwrap_or(0);
    let timer = Timer::after(Duration::from_millis(60_000 - into), move || {
        now.set(clock::now());
        wait(now, waiting);
    });
    waiting.set_value(Some(timer));
}
