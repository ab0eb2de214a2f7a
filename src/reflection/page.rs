//! The log: the way to write, what waits, and the list of entries.

use super::draft::Draft;
use super::finder::{self, Finder};
use super::shelf::first_words;
use super::{editor, rows};
use crate::browser::dom::{El, el, follow};
use crate::browser::live::Live;
use crate::browser::{clock, fragment, way_back};
use crate::id::Id;
use crate::keep::live::Keep;
use crate::route::Route;
use crate::ui::{button, h2, link, list, p, page as titled, safekeeping, waiting};

pub(crate) fn entries(keep: Keep) -> El {
    let text = keep.text();
    let all = Live::computed(move || keep.contents.with(|kept| kept.log.entries()));
    let some = Live::computed(move || all.with(|all| !all.is_empty()));
    follow(Box::new(move || {
        if !some.get() {
            finder::forget();
        }
    }));
    let write = move || {
        let waiting = keep.contents.with(|kept| !kept.new_drafts().is_empty());
        let words = if waiting { text.reflect.go_on } else { text.reflect.write };
        words.to_owned()
    };
    let empty = move || {
        let waits = keep.contents.with(|kept| kept.left.iter().any(|(_, it)| it.due.is_none()));
        (!some.get() && !waits).then(|| p("hint empty", text.reflect.empty))
    };
    titled(text.reflect.title)
        .class("page log")
        .add(p("lead", text.reflect.intro))
        .add(el("p").add(link("button big", &Route::ReflectNew.to_string(), "").live_text(write)))
        .live_one(move || waiting::marks(keep))
        .live_one(move || drafts(keep))
        .add(safekeeping::notes(keep))
        .live_one(empty)
        .live_one(move || Some(ways(keep, some.get())))
        .live(move || if some.get() { shown(keep, Finder::new(keep, all)) } else { Vec::new() })
}

/// The search and the list.
fn shown(keep: Keep, finder: Finder) -> Vec<El> {
    let unsaved = Live::computed(move || {
        keep.contents.with(|kept| -> Vec<Id> {
            kept.drafts.iter().map(|draft| draft.entry.clone()).collect()
        })
    });
    let left_by = way_back::remembered();
    let back = left_by.clone();
    let found = move || {
        let found = finder.found.get();
        if found.is_empty() {
            return Some(p("lead", keep.text().log.none));
        }
        let (arranged, unsaved) = (finder.arranged.get(), unsaved.get());
        Some(rows::rows(keep, found, arranged, unsaved, left_by.as_deref()))
    };
    let list = el("div").on("click", |event| way_back::remember(&event)).live_one(found);
    if let Some(place) = back {
        way_back::return_to(&list, &place);
    }
    vec![finder.parts(), list]
}

/// What else there is; less of it while nothing is written.
fn ways(keep: Keep, some: bool) -> El {
    let places = [Route::Threads, Route::Sheet, Route::LookingBack, Route::Bin];
    let ways = places.into_iter().zip(keep.text().log.ways);
    let ways = ways.filter(|(place, _)| some || matches!(place, Route::Threads | Route::Bin));
    list("ways", ways.map(|(place, words)| link("", &place.to_string(), words)))
}

/// Drafts of further entries, besides the one that writing goes on with.
fn drafts(keep: Keep) -> Option<El> {
    let text = keep.text();
    let more: Vec<Draft> =
        keep.contents.with(|kept| kept.new_drafts().into_iter().skip(1).cloned().collect());
    let row = |draft: Draft| {
        let at = keep.moment(draft.at);
        let words = p("", &first_words(&draft.writing)).class("entry-words").attr("dir", "auto");
        let go_on = button("quiet", &(text.log.draft)(&at), move || {
            // Writing goes on with the draft that was touched last.
            keep.keep_draft(Draft { at: clock::now(), ..draft.clone() }, None);
            fragment::go("#/reflect/new");
        });
        el("div").add(words).add(go_on)
    };
    (!more.is_empty()).then(|| {
        el("section")
            .class("waiting")
            .add(h2(text.log.drafts))
            .add(list("drafts", more.into_iter().map(row)))
    })
}

/// Writing a new entry, or changing one.
pub(crate) fn write(keep: Keep, id: Option<&Id>) -> El {
    let words = &keep.text().reflect;
    let Some(id) = id else {
        return editor::editor(keep, None);
    };
    match keep.contents.with_untracked(|kept| kept.log.entry(id)) {
        Some(entry) => editor::editor(keep, Some(entry)),
        None => titled(words.title).add(p("lead", words.gone)).add(el("p").add(link(
            "button",
            "#/reflect",
            keep.text().common.back,
        ))),
    }
}
