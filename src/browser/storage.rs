//! The small, synchronous store: what the first paint needs, and the last words of a closing page.
//!
//! Every key begins with `shoreline.`; nothing else is ever touched.

use gloo_storage::{LocalStorage, Storage};

const PREFIX: &str = "shoreline.";

/// Whether there is such a store. Asking gloo without asking this first panics where it is denied.
fn allowed() -> bool {
    matches!(super::window().local_storage(), Ok(Some(_)))
}

fn key(name: &str) -> String {
    PREFIX.to_owned() + name
}

/// The text stored under a name, if there is any.
pub(crate) fn read(name: &str) -> Option<String> {
    allowed().then(|| LocalStorage::raw().get_item(&key(name)).ok()).flatten()?
}

/// Stores a text, and says whether it did.
pub(crate) fn write(name: &str, text: &str) -> bool {
    allowed() && LocalStorage::raw().set_item(&key(name), text).is_ok()
}

pub(crate) fn remove(name: &str) {
    if allowed() {
        LocalStorage::delete(key(name));
    }
}

/// Removes everything of this app's, and nothing else.
pub(crate) fn erase() {
    if !allowed() {
        return;
    }
    let raw = LocalStorage::raw();
    let keys = (0..raw.length().unwrap_or(0)).filter_map(|index| raw.key(index).ok().flatten());
    for key in keys.filter(|key| key.starts_with(PREFIX)).collect::<Vec<_>>() {
        LocalStorage::delete(key);
    }
}
