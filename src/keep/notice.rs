//! The line at the foot of the screen.

use super::live::Keep;
use crate::browser::dom::Act;
use crate::browser::{clock, page};
use std::rc::Rc;
use std::time::Duration;

/// A notice that is older was not brought along by the press that led to the next place.
const TIME_TO_SEE: Duration = Duration::from_secs(1);

/// A line that tells what happened, with a way back where there is one.
#[derive(Clone)]
pub(crate) struct Notice {
    pub(crate) text: String,
    /// When it was said, on the clock of the page.
    at: Duration,
    pub(crate) undo: Option<Rc<dyn Act>>,
}

impl Keep {
    pub(crate) fn say(self, text: impl Into<String>) {
        self.tell(text.into(), None);
    }

    /// "Saved", or how far that goes here. Only after the commit was read back.
    pub(crate) fn say_saved(self) {
        let words = &self.text().common;
        self.say(if self.lasts() { words.saved } else { words.kept_for_now });
    }

    pub(crate) fn say_with_undo(self, text: &str, undo: impl Fn() + 'static) {
        let undo: Rc<dyn Act> = Rc::new(undo);
        self.tell(text.to_owned(), Some(undo));
    }

    fn tell(self, text: String, undo: Option<Rc<dyn Act>>) {
        self.notice.set(Some(Notice { text, at: clock::page_time(), undo }));
    }

    /// Takes a notice away that the person has had time to see. An undo stays in reach, but in the
    /// after place nothing lies over what they turn to next.
    pub(crate) fn leave_notice_behind(self) {
        let seen = |notice: &Notice| {
            let old = clock::page_time() - notice.at > TIME_TO_SEE;
            old && (page::is_dim() || notice.undo.is_none())
        };
        if self.notice.with_untracked(|notice| notice.as_ref().is_some_and(seen)) {
            self.notice.set(None);
        }
    }
}
