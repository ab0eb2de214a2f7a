//! A small step that is to be looked at again, offered where the person is anyway.

use super::{button, controls, h2, link, p};
use crate::browser::clock::{self, LocalZone};
use crate::browser::dom::{El, el};
use crate::browser::live::Live;
use crate::id::Id;
use crate::keep::live::Keep;
use crate::reflection::thread::{self, Thread};
use crate::route::Route;
use crate::time::Instant;

/// One step at most, and none on the day of a treatment; made anew only when it is another.
pub(crate) fn offer(keep: Keep, now: Live<Instant>) -> impl Fn() -> Option<El> {
    let offered = Live::computed(move || {
        if keep.is_treatment_day(now.get()) {
            return None;
        }
        keep.contents.with(|kept| thread::offered(&kept.threads, now.get(), &LocalZone).cloned())
    });
    move || offered.get().map(|(id, thread)| section(keep, id, &thread))
}

fn section(keep: Keep, id: Id, thread: &Thread) -> El {
    let words = &keep.text().thread;
    let name = format!("step-{id}");
    let look = link("button", &Route::Thread(id.clone()).to_string(), words.look_at_it);
    let ways = [look, not_now(keep, id)];
    el("section")
        .class("waiting")
        .add(h2(words.offer))
        .add(p("", thread.step.as_str()).attr("id", &name).attr("dir", "auto"))
        .add(controls(ways.map(|way| way.attr("aria-describedby", &name))))
}

/// Lets it rest until the next of its days.
pub(crate) fn not_now(keep: Keep, id: Id) -> El {
    let words = &keep.text().thread;
    button("quiet", words.not_now, move || {
        keep.change_thread(&id, Some(words.put_off), &|thread| thread.put_off = Some(clock::now()));
    })
}
