//! One write after the other: what is read back is what was written, not what came after it.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

/// Those who wait for their turn, first come, first served. Nobody who waits goes away.
#[derive(Default)]
pub struct Queue {
    taken: Cell<bool>,
    waiting: RefCell<VecDeque<Rc<Waiting>>>,
}

#[derive(Default)]
struct Waiting {
    granted: Cell<bool>,
    waker: RefCell<Option<Waker>>,
}

/// A turn; dropping it gives it to the next.
pub struct Turn<'a>(&'a Queue);

impl Queue {
    /// Waits until nobody else has the turn.
    pub async fn turn(&self) -> Turn<'_> {
        if self.taken.replace(true) {
            let waiting = Rc::new(Waiting::default());
            self.waiting.borrow_mut().push_back(Rc::clone(&waiting));
            poll_fn(|context| {
                if waiting.granted.get() {
                    return Poll::Ready(());
                }
                *waiting.waker.borrow_mut() = Some(context.waker().clone());
                Poll::Pending
            })
            .await;
        }
        Turn(self)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let Some(next) = self.0.waiting.borrow_mut().pop_front() else {
            return self.0.taken.set(false);
        };
        next.granted.set(true);
        if let Some(waker) = next.waker.take() {
            waker.wake();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::pin::pin;
    use std::task::Context;

    #[test]
    fn the_next_one_waits_until_the_turn_is_given_back() {
        let queue = Queue::default();
        let mut context = Context::from_waker(Waker::noop());
        let Poll::Ready(first) = pin!(queue.turn()).poll(&mut context) else {
            panic!("nobody has the turn")
        };
        let mut second = pin!(queue.turn());
        assert!(second.as_mut().poll(&mut context).is_pending());
        drop(first);
        // Who comes now waits behind the one who was there before.
        assert!(pin!(queue.turn()).poll(&mut context).is_pending());
        assert!(second.as_mut().poll(&mut context).is_ready());
    }
}
