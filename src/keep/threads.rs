//! What is kept of threads, and the log as a file for other apps.

use super::live::Keep;
use super::records::thread_record;
use crate::browser::clock::{self, LocalZone};
use crate::browser::{files, random};
use crate::id::Id;
use crate::reflection::thread::Thread;
use crate::reflection::{markdown, sheet};
use crate::time::DateTime;

impl Keep {
    /// Keeps a thread that was just begun, and goes on once that is done.
    pub(crate) fn begin_thread(self, thread: Thread, then: Box<dyn FnOnce()>) {
        self.put_thread(Id::from_random(random::bits()), Some(thread), None, then);
    }

    /// Keeps what becomes of a thread, then says so with a way back. `said` is nothing for "Saved".
    pub(crate) fn keep_thread(self, id: Id, thread: Option<Thread>, said: Option<&'static str>) {
        self.put_thread(id, thread, said, Box::new(|| {}));
    }

    /// Changes a thread, if it is still there.
    pub(crate) fn change_thread(
        self,
        id: &Id,
        said: Option<&'static str>,
        change: &dyn Fn(&mut Thread),
    ) {
        if let Some(mut thread) = self.contents.with_untracked(|kept| kept.thread(id).cloned()) {
            change(&mut thread);
            self.keep_thread(id.clone(), Some(thread), said);
        }
    }

    fn put_thread(
        self,
        id: Id,
        thread: Option<Thread>,
        said: Option<&'static str>,
        then: Box<dyn FnOnce()>,
    ) {
        let former = self.contents.with_untracked(|kept| kept.thread(&id).cloned());
        self.commit_then(vec![thread_record(&id, thread.as_ref())], move || {
            self.contents.update(|kept| kept.set_thread(&id, thread));
            let words = &self.text().common;
            let lasts = self.lasts();
            let said = if lasts { said.unwrap_or(words.saved) } else { words.kept_for_now };
            self.say_with_undo(said, move || self.take_thread_back(id.clone(), former.clone()));
            then();
        });
    }

    /// Undoes, once: a second press in the same spot brings nothing back again.
    fn take_thread_back(self, id: Id, former: Option<Thread>) {
        self.commit_then(vec![thread_record(&id, former.as_ref())], move || {
            self.contents.update(|kept| kept.set_thread(&id, former));
            self.say(self.text().after.taken_back);
        });
    }

    /// Hands the whole log over as a Markdown file, such as `shoreline-log-2026-11-24.md`, and says
    /// whether the browser took it.
    pub(crate) fn hand_over_markdown(self) -> bool {
        let text = self.text();
        let words = &text.thread.sheet;
        let stamp = |at| DateTime::at(at, &LocalZone).to_string().replace('T', " ");
        let spoken = sheet::Spoken {
            heading: &stamp,
            begun: &|at| (words.begun)(&stamp(at)[..10]),
            marks: &|marks| (words.marks)(marks, text),
            thread: words.thread,
            look: &|look| (words.look)(look, &stamp(look.at)[..10]),
        };
        let log = self.contents.with_untracked(|kept| {
            let entries = kept.log.entries();
            markdown::text(words.log, &sheet::everything(&entries, &kept.threads, &spoken))
        });
        let today = &stamp(clock::now())[..10];
        files::hand_over(&["shoreline-log-", today, ".md"].concat(), "text/markdown", &log)
    }
}
