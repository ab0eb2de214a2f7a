//! What was left for later, where it comes back.

use super::{button, controls, h2, list, p};
use crate::browser::clock;
use crate::browser::dom::{El, el};
use crate::keep::live::Keep;
use crate::time::{DateTime, Instant};

/// The marks that wait for an entry.
pub(crate) fn marks(keep: Keep) -> Option<El> {
    let text = keep.text();
    let words = &text.after;
    let left = keep.contents.with(|kept| kept.waypoints.clone());
    let lines = left.iter().map(|(_, left)| {
        let at = DateTime::at(left.at, &clock::LocalZone);
        p("", &(words.entry_line)(&(text.date_time)(at), (text.left)(left.mark)))
    });
    (!left.is_empty()).then(|| {
        el("section")
            .class("waiting")
            .add(h2(words.waiting))
            .add(p("hint", words.waiting_line))
            .add(list("", lines))
            .add(controls([
                button("", words.begin, move || keep.write_about_marks()),
                button("quiet", words.let_these_go, move || keep.let_marks_go()),
            ]))
    })
}

/// The decisions whose morning has come.
pub(crate) fn decisions(keep: Keep, now: Instant) -> Vec<El> {
    let text = keep.text();
    let words = &text.after;
    let due = keep.contents.with(|kept| kept.parked.clone());
    let due = due.into_iter().filter(|(_, parked)| parked.is_due(now, &clock::LocalZone));
    due.map(|(id, parked)| {
        let about = parked.about;
        let (open, go, again) = (id.clone(), id.clone(), id);
        el("section")
            .class("waiting")
            .add(h2(words.back_again))
            .add(p("", (text.decision)(about)))
            .add(controls([
                button("", words.write_about, move || {
                    keep.write_about_decision(open.clone(), about);
                }),
                button("quiet", words.let_go, move || keep.let_go(go.clone())),
                button("quiet", words.one_more_night, move || {
                    keep.park_again(again.clone(), about);
                }),
            ]))
    })
    .collect()
}
