//! Tasks: what waits for the browser and goes on by itself.

use std::pin::Pin;

pub(crate) fn spawn_local(task: impl Future<Output = ()> + 'static) {
    start(Box::pin(task));
}

/// Apart from its callers, of which each would make it anew.
#[inline(never)]
fn start(task: Pin<Box<dyn Future<Output = ()>>>) {
    leptos::task::spawn_local(task);
}
