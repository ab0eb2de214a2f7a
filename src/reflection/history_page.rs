//! Everything an entry ever said.

use super::desk::settle;
use super::entry::{Revision, Writing};
use super::reading::{compared, told, when};
use crate::browser::dom::{self, El, el};
use crate::browser::live::Live;
use crate::id::Id;
use crate::keep::live::Keep;
use crate::route::Route;
use crate::ui::{button, controls, link, list, p, page as titled};

pub(crate) fn page(keep: Keep, id: &Id) -> El {
    let text = keep.text();
    let words = &text.writing;
    let id = id.clone();
    let back = Route::ReflectOn(id.clone()).to_string();
    let shown = Live::computed({
        let id = id.clone();
        move || keep.contents.with(|kept| kept.log.revisions(&id).to_vec())
    });
    let revisions = move || {
        let entry = keep.contents.with_untracked(|kept| kept.log.entry(&id));
        let (head, stands) = match &entry {
            Some(entry) => (Some(&entry.head), Some(&entry.writing)),
            None => (None, None),
        };
        let all = shown.get();
        if all.is_empty() {
            return Some(p("lead", text.reflect.gone));
        }
        let rows = all.into_iter().rev();
        let rows = rows.map(|one| row(keep, head == Some(&one.id), one, stands.cloned()));
        Some(list("revisions", rows))
    };
    titled(words.history)
        .class("page reading")
        .add(p("lead", words.history_line))
        .live_one(revisions)
        .add(el("p").add(link("", &back, words.to_entry)))
}

/// A revision, folded; what it says is made only once it is opened.
fn row(keep: Keep, stands: bool, revision: Revision, now: Option<Writing>) -> El {
    let words = &keep.text().writing;
    let mut title = vec![when(keep, revision.at)];
    title.extend(stands.then(|| words.stands.to_owned()));
    title.extend(revision.writing.is_none().then(|| words.was_deleted.to_owned()));
    let title = title.join(" · ");
    let Revision { entry, writing: Some(writing), .. } = revision else {
        return p("deleted", &title);
    };
    let open = Live::new(false);
    let content = move || {
        open.get().then(|| {
            let differs = now.as_ref().filter(|now| **now != writing);
            let text = match differs {
                Some(now) => compared(keep, &writing, now, true),
                None => told(keep, &writing),
            };
            let legend = differs.map(|_| p("hint", words.compared));
            let (entry, again) = (entry.clone(), writing.clone());
            let to = Route::ReflectOn(entry.clone()).to_string();
            let bring = move || {
                let (entry, again) = (entry.clone(), Some(again.clone()));
                settle(keep, entry, again, words.brought_back, Some(to.clone()));
            };
            let bring = || controls([button("", words.bring_this_back, bring)]);
            let differs = differs.is_some() || now.is_none();
            el("div").class("version-words").add_all(legend).add(text).add_all(differs.then(bring))
        })
    };
    el("details")
        .on("toggle", move |event| open.set(dom::opened(&event)))
        .add(el("summary").text(&title))
        .live_one(content)
}
