//! Values that pages follow.
//!
//! A signal of Leptos is code of its own for every type it holds, and so is looking a value up in
//! its arena. Here one kind of trigger serves all types, and a value stands in a place of its own.

use super::dom::{follow, hold};
use leptos::prelude::*;
use std::cell::RefCell;
use std::mem::needs_drop;

/// A value that lasts as long as the page that made it. Copies are the same value.
///
/// Reading it where a page is built makes that part of the page follow it. No more than a place,
/// since closures hold so many of them.
pub(crate) struct Live<T: 'static>(&'static Place<T>);

struct Place<T> {
    /// Empty once the page has gone, where there is something to let go of. The few bytes of an
    /// empty place are never given back.
    held: RefCell<Option<T>>,
    changed: Trigger,
}

impl<T> Clone for Live<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Live<T> {}

impl<T: 'static> Live<T> {
    pub(crate) fn new(value: T) -> Self {
        let place = Place { held: RefCell::new(Some(value)), changed: Trigger::new() };
        let place: &Place<_> = Box::leak(Box::new(place));
        // A number or a mark may stay.
        if needs_drop::<T>() {
            hold(Emptied(place));
        }
        Self(place)
    }

    pub(crate) fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
        let held = self.0.held.borrow();
        read(held.as_ref().expect("a value is read only while its page stands"))
    }

    pub(crate) fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        track(self.0.changed);
        self.with_untracked(read)
    }

    /// Changes the value without telling anyone. Does nothing once the page has gone.
    pub(crate) fn update_untracked(self, change: impl FnOnce(&mut T)) {
        if let Some(held) = self.0.held.borrow_mut().as_mut() {
            change(held);
        }
    }

    /// Changes the value and everything that follows it.
    pub(crate) fn update(self, change: impl FnOnce(&mut T)) {
        self.update_untracked(change);
        notify(self.0.changed);
    }

    pub(crate) fn set(self, value: T) {
        self.update(|held| *held = value);
    }
}

impl<T: Clone + 'static> Live<T> {
    pub(crate) fn get(self) -> T {
        self.with(T::clone)
    }

    pub(crate) fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

impl<T: PartialEq + 'static> Live<T> {
    /// A value computed from others, which changes only when its result does.
    pub(crate) fn computed(compute: impl Fn() -> T + 'static) -> Self {
        let computed = Self::new(untrack(&compute));
        follow(Box::new(move || {
            let fresh = compute();
            if computed.with_untracked(|held| *held != fresh) {
                computed.set(fresh);
            }
        }));
        computed
    }
}

trait Empty {
    fn empty(&self);
}

impl<T> Empty for Place<T> {
    fn empty(&self) {
        // Out of its place first: what goes may look at it once more.
        drop(self.held.take());
    }
}

/// Empties a place when it is let go of.
struct Emptied(&'static dyn Empty);

impl Drop for Emptied {
    fn drop(&mut self) {
        self.0.empty();
    }
}

fn track(changed: Trigger) {
    changed.track();
}

fn notify(changed: Trigger) {
    changed.notify();
}
