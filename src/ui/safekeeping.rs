//! What a person should know of how their words are kept: little room, and no backup for long.

use super::{button, controls, link, p};
use crate::browser::dom::{El, el};
use crate::browser::live::Live;
use crate::browser::task::spawn_local;
use crate::browser::{clock, persistence, storage};
use crate::keep::live::Keep;
use crate::time::Instant;
use crate::vault::nudge;

const RESTED: &str = "rested";

/// Said where there is time to read it; never in the after place.
pub(crate) fn notes(keep: Keep) -> El {
    let words = &keep.text().keeping;
    let scarce = Live::new(false);
    spawn_local(async move {
        let room = persistence::room().await;
        scarce.set(room.is_some_and(|room| room.is_scarce()));
    });
    let rested = Live::new(storage::read(RESTED).and_then(|at| at.parse().ok()).map(Instant));
    let due = Live::computed(move || {
        keep.contents.with(|kept| {
            let entries = kept.log.entries();
            let span = entries.last().zip(entries.first());
            let span = span.map(|(oldest, newest)| [oldest.written_at, newest.written_at]);
            span.is_some_and(|span| {
                nudge::is_due(entries.len(), span, kept.backed_up, rested.get(), clock::now())
            })
        })
    });
    let not_now = move || {
        let now = clock::now();
        storage::write(RESTED, &now.0.to_string());
        rested.set(Some(now));
    };
    let nudge = move || {
        let ways = [
            link("button quiet", "#/settings", words.to_export),
            button("quiet", words.not_now, not_now),
        ];
        let nudge = el("section").class("waiting").add(p("", words.nudge)).add(controls(ways));
        due.get().then_some(nudge)
    };
    el("div")
        .class("safekeeping")
        .live_one(move || scarce.get().then(|| p("warning", words.scarce)))
        .live_one(nudge)
}
