//! Values that pages follow.
//!
//! A signal of Leptos is code of its own for every type it holds. Here one kind of trigger and one
//! kind of shelf serve all types, which a third of the download depended on.

use super::dom::follow;
use leptos::prelude::*;
use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

/// A value that lasts as long as the page that made it. Copies are the same value.
///
/// Reading it where a page is built makes that part of the page follow it.
pub(crate) struct Live<T: 'static> {
    shelf: StoredValue<Rc<dyn Any>, LocalStorage>,
    changed: Trigger,
    held: PhantomData<fn() -> T>,
}

impl<T> Clone for Live<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Live<T> {}

impl<T: 'static> Live<T> {
    pub(crate) fn new(value: T) -> Self {
        let shelf: Rc<dyn Any> = Rc::new(RefCell::new(value));
        Self { shelf: StoredValue::new_local(shelf), changed: Trigger::new(), held: PhantomData }
    }

    pub(crate) fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
        let shelf = take_down(self.shelf).expect("a value is read only while its page stands");
        read(&cell(&shelf).borrow())
    }

    pub(crate) fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        track(self.changed);
        self.with_untracked(read)
    }

    /// Changes the value without telling anyone. Does nothing once the page has gone.
    pub(crate) fn update_untracked(self, change: impl FnOnce(&mut T)) {
        if let Some(shelf) = take_down(self.shelf) {
            change(&mut cell(&shelf).borrow_mut());
        }
    }

    /// Changes the value and everything that follows it.
    pub(crate) fn update(self, change: impl FnOnce(&mut T)) {
        self.update_untracked(change);
        notify(self.changed);
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

/// The cell on a shelf, which holds what was put there.
fn cell<T: 'static>(shelf: &Rc<dyn Any>) -> &RefCell<T> {
    shelf.downcast_ref().expect("a shelf holds what was put there")
}

#[inline(never)]
fn take_down(shelf: StoredValue<Rc<dyn Any>, LocalStorage>) -> Option<Rc<dyn Any>> {
    shelf.try_get_value()
}

fn track(changed: Trigger) {
    changed.track();
}

fn notify(changed: Trigger) {
    changed.notify();
}
