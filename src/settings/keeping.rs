//! How what is kept is kept: how long, sealed or not, and how it is taken along or erased.

use super::backup_part;
use crate::browser::dom::{El, el};
use crate::browser::live::Live;
use crate::browser::persistence::{self, Room};
use crate::browser::task::spawn_local;
use crate::keep::live::Keep;
use crate::ui::{button, h2, link, p, row};
use crate::vault::lock::Stage;

pub(super) fn keeping(keep: Keep) -> El {
    let words = &keep.text().settings;
    el("section")
        .class("keeping")
        .add(h2(words.keeping))
        .add(p("hint", words.keeping_why))
        .add(facts(keep))
        .live_one(move || Some(lock_row(keep)))
        .live(move || taken_along(keep))
        .live_one(move || aside(keep))
        .add(erasing(keep))
}

/// How long this browser keeps it, how much there is, and how old the last backup is.
fn facts(keep: Keep) -> El {
    let text = keep.text();
    let words = &text.keeping;
    let told: Live<Option<(Option<bool>, Option<Room>)>> = Live::new(None);
    spawn_local(async move {
        told.set(Some((persistence::is_lasting().await, persistence::room().await)));
    });
    let lines = move || {
        let backed_up = keep.contents.with(|kept| kept.backed_up);
        let backed_up = backed_up.map_or(words.never.into(), |at| (words.last)(&keep.day_of(at)));
        let mut lines = vec![backed_up];
        if let Some((lasting, room)) = told.get() {
            lines.push((words.lasting)(lasting).to_owned());
            lines.extend(
                room.map(|Room { used, allowed }| {
                    (words.room)(megabytes(used), megabytes(allowed))
                }),
            );
        }
        lines.iter().map(|line| p("", line)).collect()
    };
    el("div").class("facts").live(lines)
}

/// Whole megabytes, at least one.
#[expect(clippy::cast_possible_truncation, reason = "a store is far smaller than that")]
#[expect(clippy::cast_sign_loss, reason = "a browser uses no less than nothing")]
fn megabytes(bytes: f64) -> u64 {
    (bytes as u64).div_ceil(1_000_000).max(1)
}

fn lock_row(keep: Keep) -> El {
    let text = keep.text();
    let state = match keep.stage.get() {
        None => text.keeping.lock_off,
        Some(Stage::On) => text.keeping.lock_on,
        Some(Stage::Sealing) => text.lock.unfinished,
        Some(Stage::Opening) => text.lock.still_opening,
    };
    row("#/settings/lock", text.lock.title, state)
}

/// Only what is within reach can be taken along whole.
fn taken_along(keep: Keep) -> Vec<El> {
    if keep.locked.get() {
        return vec![p("", keep.text().lock.first_unlock)];
    }
    vec![backup_part::export(keep), backup_part::import(keep)]
}

fn aside(keep: Keep) -> Option<El> {
    let count = keep.contents.with(|kept| kept.set_aside.len());
    let words = || (keep.text().keeping.aside)(count);
    (count > 0).then(|| el("p").add(link("", "#/settings/set-aside", &words())))
}

fn erasing(keep: Keep) -> El {
    let words = &keep.text().settings;
    let asking = Live::new(false);
    let erase = button("quiet grave", words.erase, move || asking.set(true));
    let question = move || asking.get().then(|| erase_question(keep, asking));
    el("div").class("parts").add(el("p").add(erase)).live_one(question)
}

fn erase_question(keep: Keep, asking: Live<bool>) -> El {
    let words = &keep.text().settings;
    let erase = button("grave", words.erase_yes, move || spawn_local(erase(keep, asking)));
    question(keep, asking, "erase-question", [words.erase_question, words.erase_what], erase)
}

/// Asks before something is done, with what it does; the way out comes first.
pub(super) fn question(
    keep: Keep,
    asking: Live<bool>,
    id: &str,
    [asked, what]: [&str; 2],
    act: El,
) -> El {
    el("div")
        .class("ask")
        .attr("role", "group")
        .attr("aria-labelledby", id)
        .add(el("h3").attr("id", id).text(asked))
        .add(p("", what))
        .add(button("quiet", keep.text().common.cancel, move || asking.set(false)).focused())
        .add(act)
}

async fn erase(keep: Keep, asking: Live<bool>) {
    match keep.erase().await {
        Ok(()) => {
            asking.set(false);
            keep.say(keep.text().settings.erased);
        }
        Err(error) => keep.say((keep.text().store_error)(&error)),
    }
}
