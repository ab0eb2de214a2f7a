//! The list of entries, and the way to write one.

use super::editor;
use super::log::Entry;
use crate::browser::clock;
use crate::browser::dom::{El, el};
use crate::id::Id;
use crate::keep::live::Keep;
use crate::route::Route;
use crate::time::DateTime;
use crate::ui::{link, p, page as titled, waiting};

pub(crate) fn entries(keep: Keep) -> El {
    let text = keep.text();
    let shown = move || {
        let entries = keep.contents.with(|kept| kept.log.entries());
        if entries.is_empty() {
            let waits = keep.contents.with(|kept| kept.left.iter().any(|(_, it)| it.due.is_none()));
            return (!waits).then(|| p("hint", text.reflect.empty));
        }
        let list = el("ol").class("entries").attr("role", "list");
        Some(list.add_all(entries.into_iter().map(|entry| el("li").add(row(keep, &entry)))))
    };
    let write = move || {
        let waiting = keep.contents.with(|kept| !kept.new_drafts().is_empty());
        let words = if waiting { text.reflect.go_on } else { text.reflect.write };
        words.to_owned()
    };
    titled(text.reflect.title)
        .add(p("lead", text.reflect.intro))
        .add(el("p").add(link("button", &Route::ReflectNew.to_string(), "").live_text(write)))
        .live_one(move || waiting::marks(keep))
        .live_one(shown)
}

fn row(keep: Keep, entry: &Entry) -> El {
    let text = keep.text();
    let at = DateTime::at(entry.written_at, &clock::LocalZone);
    let head = el("span")
        .class("entry-head")
        .add(el("span").text(&(text.date_time)(at)))
        .add(el("span").text((text.kind)(entry.writing.kind).title));
    let words = el("span").class("entry-words").attr("dir", "auto").text(&entry.writing.words());
    let href = Route::ReflectOn(entry.id.clone()).to_string();
    link("entry", &href, "").add(head).add(words)
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
