//! An entry as it is read, and its versions beside each other.

use super::compare::{self, Fate};
use super::desk::settle;
use super::editor;
use super::entry::Writing;
use super::feeling::Feeling;
use super::log::Entry;
use crate::after::left::What;
use crate::browser::dom::{El, el};
use crate::browser::live::Live;
use crate::id::Id;
use crate::keep::live::Keep;
use crate::route::Route;
use crate::time::Instant;
use crate::ui::{button, controls, h2, link, p, page as titled};

/// An entry that is there, or the word that it is gone.
pub(super) fn entry(keep: Keep, entry: Option<&Entry>, id: &Id, editing: Live<bool>) -> El {
    let text = keep.text();
    let words = &text.writing;
    let Some(entry) = entry else {
        let back = link("button", "#/reflect", text.common.back);
        return titled(text.reflect.title).add(p("lead", text.reflect.gone)).add(el("p").add(back));
    };
    let mut about = vec![(text.kind)(entry.writing.kind).title.to_owned()];
    if entry.changed_at != entry.written_at {
        about.push((words.changed_at)(&when(keep, entry.changed_at)));
    }
    let begun = {
        let id = id.clone();
        move || keep.contents.with(|kept| kept.draft_of(&id).is_some())
    };
    let edit = button("", "", move || editing.set(true))
        .live_text(move || if begun() { words.go_on } else { words.edit }.to_owned());
    let (history, gone) = (Route::ReflectHistory(id.clone()).to_string(), id.clone());
    let step = Route::ThreadFrom(entry.id.clone()).to_string();
    titled(&when(keep, entry.written_at))
        .class("page reading")
        .add(p("hint", &about.join(" · ")))
        .add_all((!entry.beside.is_empty()).then(|| versions(keep, entry)))
        .add_all(entry.beside.is_empty().then(|| told(keep, &entry.writing)))
        .add(controls([
            edit,
            link("button quiet", &step, words.small_step),
            link("button quiet", &history, words.history),
            button("quiet", text.reflect.delete, move || editor::delete(keep, gone.clone())),
        ]))
        .add(link("", "#/reflect", text.reflect.title))
}

pub(super) fn when(keep: Keep, at: Instant) -> String {
    keep.moment(at)
}

/// Questions, words, and what was said with a tap.
pub(super) fn told(keep: Keep, writing: &Writing) -> El {
    let pieces = writing.pieces.iter().filter(|piece| !piece.text.trim().is_empty());
    let parts = pieces.flat_map(|piece| {
        let asked = (!piece.asked.is_empty()).then(|| h2(&piece.asked).class("asked"));
        asked.into_iter().chain([p("own-words", &piece.text).attr("dir", "auto")])
    });
    let parts: Vec<El> = parts.collect();
    let silent = parts.is_empty().then(|| p("hint", keep.text().writing.no_words));
    el("div").class("version-words").add_all(parts).add_all(silent).add_all(marks(keep, writing))
}

/// What was said with a tap, where anything was.
fn marks(keep: Keep, writing: &Writing) -> Option<El> {
    let text = keep.text();
    let words = &text.writing;
    let lines = [
        (words.mood_was, writing.mood.map(|mood| (text.left)(What::Mood(mood)).to_owned())),
        (words.distress, Some((words.from_to)(writing.before, writing.after))),
        (words.feelings, Some(feelings(keep, &writing.feelings))),
        (words.treatment_was, writing.treatment.map(|day| keep.date(day))),
    ];
    let said = lines.into_iter().filter_map(|(name, said)| {
        let said = said.filter(|said| !said.is_empty())?;
        Some(p("", "").add(el("strong").text(name)).text(&format!(": {said}")))
    });
    let said: Vec<El> = said.collect();
    (!said.is_empty()).then(|| el("div").class("said").add_all(said))
}

pub(super) fn feelings(keep: Keep, feelings: &[Feeling]) -> String {
    let names = feelings.iter().map(|feeling| (keep.text().writing.feeling)(*feeling));
    names.collect::<Vec<_>>().join(", ")
}

/// One version whole, with what differs from another marked; with what went, where that is told.
pub(super) fn compared(keep: Keep, from: &Writing, to: &Writing, with_gone: bool) -> El {
    let words = &keep.text().writing;
    let parts = compare::compare(&compare::as_text(from), &compare::as_text(to));
    let shown = parts.into_iter().filter_map(|(fate, text)| {
        let (tag, said) = match fate {
            Fate::Stayed => return Some(el("span").text(&text)),
            Fate::Went if !with_gone => return None,
            Fate::Went => ("del", words.went),
            Fate::Came if with_gone => ("ins", words.came),
            Fate::Came => ("mark", words.only_here),
        };
        let aloud = |words: &str| el("span").class("sr-only").text(words);
        Some(el(tag).add(aloud(said)).text(&text).add(aloud(words.end_of_mark)))
    });
    let shown: Vec<El> = shown.collect();
    let silent = shown.is_empty().then(|| p("hint", words.no_words));
    let whole = if with_gone { from } else { to };
    let text = el("p").class("own-words").attr("dir", "auto").add_all(shown);
    el("div").class("version-words").add(text).add_all(silent).add_all(marks(keep, whole))
}

/// The versions that wait for a choice.
fn versions(keep: Keep, entry: &Entry) -> El {
    let words = &keep.text().writing;
    let beside = entry.beside.iter().map(|version| (version.at, &version.writing));
    let all: Vec<(Instant, &Writing)> =
        beside.chain([(entry.changed_at, &entry.writing)]).collect();
    let shown = all.iter().enumerate().map(|(number, (at, writing))| {
        // The last is held against the one before, each other against the last.
        let other = if number + 1 == all.len() { number - 1 } else { all.len() - 1 };
        let (id, chosen) = (entry.id.clone(), Writing::clone(writing));
        let keep_this = move || {
            settle(keep, id.clone(), Some(chosen.clone()), words.kept_this, None);
        };
        let name = format!("version-{number}");
        let keep_this = button("", words.keep_this, keep_this).attr("aria-describedby", &name);
        el("section")
            .class("version")
            .add(el("h3").attr("id", &name).text(&(words.version)(&when(keep, *at))))
            .add(compared(keep, all[other].1, writing, false))
            .add(controls([keep_this]))
    });
    let whole = compare::one_after_the_other(all.iter().map(|(_, writing)| *writing));
    let id = entry.id.clone();
    let both = move || settle(keep, id.clone(), Some(whole.clone()), words.kept_both, None);
    el("section")
        .class("versions")
        .add(h2(words.two))
        .add(p("", words.two_line))
        .add(el("div").class("side-by-side").add_all(shown))
        .add(controls([button("quiet", words.keep_both, both)]))
}
