//! What was left for later, where it comes back.

use super::{button, controls, h2, p};
use crate::after::left::Left;
use crate::browser::clock;
use crate::browser::dom::{El, el};
use crate::browser::live::Live;
use crate::id::Id;
use crate::keep::live::Keep;
use crate::time::Instant;

/// The marks that wait for an entry.
pub(crate) fn marks(keep: Keep) -> Option<El> {
    let text = keep.text();
    let words = &text.after;
    let mut lines = el("div");
    let mut ids: Vec<Id> = Vec::new();
    for (id, left) in keep.contents.with(|kept| kept.left.clone()) {
        if !left.what.is_decision() {
            let at = keep.moment(left.at);
            lines = lines.add(p("", &(words.entry_line)(&at, left.what)));
            ids.push(id);
        }
    }
    let gone = ids.clone();
    (!ids.is_empty()).then(|| {
        el("section")
            .class("waiting")
            .add(h2(words.waiting))
            .add(p("hint", words.waiting_line))
            .add(lines)
            .add(controls([
                button("", words.begin, move || keep.write_about(&ids)),
                button("quiet", words.let_these_go, move || keep.let_go(gone.clone())),
            ]))
    })
}

/// The decisions whose morning has come; made anew only when they change.
pub(crate) fn decisions(keep: Keep, now: Live<Instant>) -> impl Fn() -> Vec<El> {
    let due = Live::computed(move || {
        let mut due = keep.contents.with(|kept| kept.left.clone());
        due.retain(|(_, left)| left.is_due(now.get(), &clock::LocalZone));
        due
    });
    move || due.get().into_iter().map(|(id, left)| decision(keep, id, left)).collect()
}

fn decision(keep: Keep, id: Id, left: Left) -> El {
    let text = keep.text();
    let words = &text.after;
    let name = format!("left-{id}");
    let ids = [id.clone()];
    let (gone, again) = (ids.to_vec(), id);
    let ways = [
        button("", words.write_about, move || keep.write_about(&ids)),
        button("quiet", words.let_go, move || keep.let_go(gone.clone())),
        button("quiet", words.one_more_night, move || keep.park_again(again.clone(), left.what)),
    ];
    el("section")
        .class("waiting")
        .add(h2(words.back_again))
        .add(p("", (text.left)(left.what)).attr("id", &name))
        .add(controls(ways.map(|way| way.attr("aria-describedby", &name))))
}
