//! Deleted entries.

use super::desk::settle;
use super::log::Deleted;
use super::reading::{told, when};
use crate::browser::clock;
use crate::browser::dom::{El, el};
use crate::browser::live::Live;
use crate::id::Id;
use crate::keep::live::Keep;
use crate::ui::{button, controls, link, p, page as titled};

pub(crate) fn page(keep: Keep) -> El {
    let words = &keep.text().writing;
    let asking: Live<Option<Id>> = Live::new(None);
    let bin = Live::computed(move || keep.contents.with(|kept| kept.log.bin(clock::now())));
    let shown = move || {
        let bin = bin.get();
        if bin.is_empty() {
            return vec![p("hint empty", words.bin_empty)];
        }
        bin.into_iter().map(|deleted| row(keep, asking, deleted)).collect()
    };
    titled(words.bin)
        .class("page reading")
        .add(p("lead", words.bin_line))
        .live(shown)
        .add(el("p").add(link("", "#/reflect", keep.text().reflect.title)))
}

fn row(keep: Keep, asking: Live<Option<Id>>, deleted: Deleted) -> El {
    let text = keep.text();
    let words = &text.writing;
    let days = deleted.days_left(clock::now());
    let line = (words.binned)(&when(keep, deleted.deleted_at), days);
    let said = told(keep, &deleted.last.writing);
    let ways = move || {
        let (id, last) = (deleted.entry.clone(), deleted.last.writing.clone());
        if asking.with(|asking| asking.as_ref() == Some(&id)) {
            let erase = move || {
                let all = keep.contents.with_untracked(|kept| {
                    kept.log.revisions(&id).iter().map(|revision| revision.id.clone()).collect()
                });
                keep.erase_revisions(all, Box::new(move || keep.say(words.erased)));
            };
            let no = button("quiet", text.common.cancel, move || asking.set(None)).focused();
            return Some(
                el("div")
                    .class("ask")
                    .attr("role", "group")
                    .attr("aria-label", words.erase_question)
                    .add(p("", words.erase_question))
                    .add(controls([no, button("grave", words.erase_yes, erase)])),
            );
        }
        let again = id.clone();
        let bring = move || {
            settle(keep, again.clone(), Some(last.clone()), words.brought_back, None);
        };
        Some(controls([
            button("", words.bring_back, bring),
            button("quiet", words.erase, move || asking.set(Some(id.clone()))),
        ]))
    };
    el("section").class("binned").add(p("hint", &line)).add(said).live_one(ways)
}
