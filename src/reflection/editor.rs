//! An entry as it is read, and the sheet on which it is written.

use super::compare;
use super::desk::{self, Desk};
use super::entry::{Kind, Piece};
use super::feeling::Feeling;
use super::log::Entry;
use super::prompt;
use super::reading;
use crate::after::left::{Mood, What};
use crate::browser::dom::{self, El, el};
use crate::browser::live::Live;
use crate::browser::task::spawn_local;
use crate::browser::{clipboard, files};
use crate::id::Id;
use crate::keep::live::Keep;
use crate::ui::field::{self, Label};
use crate::ui::many::many;
use crate::ui::{button, controls, p, page as titled};
use std::rc::Rc;

/// Bytes of a field beyond which Chromium takes seconds to find the direction of each paragraph.
const LONG: usize = 200_000;

/// An entry to read and change, or a new one to write.
pub(super) fn editor(keep: Keep, entry: Option<Rc<Entry>>) -> El {
    let Some(entry) = entry else {
        return sheet(Desk::new(keep, None), None);
    };
    let id = entry.id.clone();
    // Who was writing goes on writing.
    let begun = keep.contents.with_untracked(|kept| kept.draft_of(&id).is_some());
    let editing = Live::new(begun);
    let found = id.clone();
    let shown = Live::computed(move || keep.contents.with(|kept| kept.log.entry(&found)));
    el("div").live_one(move || {
        if editing.get() {
            // What changes meanwhile is told there, and makes nothing anew.
            let entry = shown.get_untracked().unwrap_or_else(|| Rc::clone(&entry));
            return Some(sheet(Desk::new(keep, Some((&entry, editing))), Some(&entry)));
        }
        Some(reading::entry(keep, shown.get().as_deref(), &id, editing))
    })
}

fn sheet(desk: Desk, entry: Option<&Entry>) -> El {
    let keep = desk.keep;
    let text = keep.text();
    desk.follow_the_page();
    let title = if entry.is_some() { text.reflect.edit_title } else { text.reflect.new_title };
    let hope = keep.contents.with_untracked(|kept| {
        kept.hope().map(|line| p("hoped", &(text.hope.hoped)(line.as_str())).attr("dir", "auto"))
    });
    let elsewhere = entry.map(|entry| {
        let id = entry.id.clone();
        p("warning", "").live_text(move || elsewhere(desk, &id).unwrap_or_default().to_owned())
    });
    titled(title)
        .class("page writing")
        .add_all(hope)
        .add_all(elsewhere)
        .add(el("div").class("fields").live(move || fields(desk)))
        .add(start(desk))
        .live_one(move || waiting(desk))
        .add(marks(desk))
        .live_one(move || trouble(desk))
        .add(ways(desk))
        .add(p("hint", &format!("{} {}", text.reflect.optional, text.reflect.draft_note)))
}

/// What happened to the entry in another tab, if anything did.
fn elsewhere(desk: Desk, id: &Id) -> Option<&'static str> {
    let words = &desk.keep.text().writing;
    let follows = desk.draft.with_untracked(|draft| draft.follows.clone());
    desk.keep.contents.with(|kept| match kept.log.entry(id) {
        None => Some(words.deleted_elsewhere),
        Some(entry) if follows.contains(&entry.head) => None,
        Some(_) => (!desk.saving.get_untracked()).then_some(words.changed_elsewhere),
    })
}

/// A field for each question, or for none.
fn fields(desk: Desk) -> Vec<El> {
    let write_in = desk.sheet.get();
    let (pieces, kind) =
        desk.draft.with_untracked(|draft| (draft.writing.pieces.clone(), draft.writing.kind));
    let text = desk.keep.text();
    let last = pieces.len() - 1;
    let line = if kind.asks_in_steps() {
        text.writing.each_may_stay_empty
    } else {
        (text.kind)(kind).line
    };
    let hint = (!line.is_empty()).then(|| p("hint", line));
    let steps = kind.asks_in_steps();
    // The first of several steps is where to begin.
    let empty = |piece: &Piece| piece.text.is_empty();
    let begin = if steps { pieces.iter().position(empty).unwrap_or(last) } else { last };
    let made = pieces.into_iter().enumerate().map(|(number, piece)| {
        let area = el("textarea").attr("rows", if last > 0 { "3" } else { "10" });
        let area = if number == begin { area.attr("data-begin", "") } else { area };
        let focused = number == begin && (write_in.is_some() || is_new(desk));
        field_of(desk, number, &piece, if focused { area.focused() } else { area })
    });
    hint.into_iter().chain(made.collect::<Vec<_>>()).collect()
}

fn is_new(desk: Desk) -> bool {
    desk.draft.with_untracked(|draft| draft.follows.is_empty())
}

fn field_of(desk: Desk, number: usize, piece: &Piece, area: El) -> El {
    let text = desk.keep.text();
    let (id, told) = (format!("words-{number}"), format!("words-{number}-trouble"));
    let half = move || desk.half.with(|half| half.contains(&number));
    let long = Live::new(piece.text.len() > LONG);
    let asked = !piece.asked.is_empty();
    let label = if asked { &piece.asked } else { text.reflect.words };
    let area = area
        .attr("id", &id)
        .live_attr("dir", move || Some(if long.get() { "ltr" } else { "auto" }.to_owned()))
        .attr("aria-describedby", &told)
        .live_attr("aria-invalid", move || half().then(|| "true".to_owned()))
        .text(&piece.text)
        .on("input", move |event| {
            let typed = dom::text_of(&event);
            desk::set(long, typed.0.len() > LONG);
            desk.type_in(number, typed);
        });
    let trouble = move || if half() { text.writing.half_a_sign } else { "" }.to_owned();
    el("div")
        .class(if asked { "field asked" } else { "field" })
        .add(el("label").attr("for", &id).text(label))
        .add(area)
        .add(p("trouble", "").attr("id", &told).live_text(trouble))
}

/// Questions, and where they come from: folded away until wanted.
fn start(desk: Desk) -> El {
    let text = desk.keep.text();
    let words = &text.writing;
    let kind = move || desk.draft.with(|draft| draft.writing.kind);
    let open = Live::new(false);
    let about = move || match kind() {
        Kind::Free => words.start_from.to_owned(),
        kind => (words.about)((text.kind)(kind).title),
    };
    let chips = Kind::ALL.map(|(one, _)| {
        let choose = move || {
            open.set(false);
            desk.lay(|writing| {
                let questions = match one {
                    // Words are enough here.
                    Kind::Free | Kind::LittleHappened => &[""],
                    _ => (words.questions)(one),
                };
                prompt::turn_to(writing, one, questions);
            });
        };
        let chip = button("chip", (text.kind)(one).title, choose);
        chip.live_attr("aria-pressed", move || Some((kind() == one).to_string()))
    });
    let asked = move || {
        desk.sheet.get();
        desk.draft.with_untracked(|draft| {
            draft.writing.pieces.last().is_some_and(|piece| !piece.asked.is_empty())
        })
    };
    let questions = move || {
        if kind().asks_in_steps() {
            return Vec::new();
        }
        let another = move || {
            desk.lay(|writing| {
                let next = prompt::another(writing, (words.questions)(writing.kind));
                prompt::ask(writing, &[next]);
            });
        };
        let ask = if asked() { words.another_question } else { words.a_question };
        let none =
            || button("quiet", words.no_question, move || desk.lay(|it| prompt::ask(it, &[""])));
        [button("quiet", ask, another)].into_iter().chain(asked().then(none)).collect()
    };
    let folded = el("details")
        .live_attr("open", move || open.get().then(String::new))
        .on("toggle", move |event| open.set(dom::opened(&event)))
        .add(el("summary").live_text(about))
        .add(el("div").class("chips").add_all(chips));
    el("div").class("start").add(controls([]).live(questions)).add(folded)
}

/// What was left in the after place and can become part of this entry.
fn waiting(desk: Desk) -> Option<El> {
    let text = desk.keep.text();
    let left = desk.keep.contents.with(|kept| kept.left.clone());
    let ids: Vec<Id> =
        left.into_iter().filter(|it| !it.1.what.is_decision()).map(|it| it.0).collect();
    let lines = desk.keep.lines_about(&ids);
    (!ids.is_empty()).then(|| {
        el("section")
            .class("waiting")
            .add(p("", text.after.waiting))
            .add_all(lines.lines().map(|line| p("", line)))
            .add(controls([button("quiet", text.writing.put_in, move || desk.take_in(&ids))]))
    })
}

/// What can be said with a tap.
fn marks(desk: Desk) -> El {
    let text = desk.keep.text();
    let words = &text.writing;
    let moods = Mood::ALL.map(|(mood, _)| (text.left)(What::Mood(mood)));
    let mood = desk.tapped(
        |writing| Mood::ALL.iter().position(|(mood, _)| Some(*mood) == writing.mood),
        |writing, number| writing.mood = number.map(|number| Mood::ALL[number].0),
    );
    let before = desk.tapped(
        |writing| writing.before.map(usize::from),
        |writing, level| writing.before = level.and_then(|level| u8::try_from(level).ok()),
    );
    let after = desk.tapped(
        |writing| writing.after.map(usize::from),
        |writing, level| writing.after = level.and_then(|level| u8::try_from(level).ok()),
    );
    let again = move || {
        let offered = desk.worded.get() || after.with_untracked(Option::is_some);
        offered.then(|| field::rating("after", words.after, after))
    };
    el("div")
        .class("marks")
        .add(field::optional("mood", words.mood, &moods, mood))
        .add(field::rating("before", words.before, before))
        .live_one(again)
        .add(p("hint", words.distress_hint))
        .add(feelings(desk))
        .add_all(treatment(desk))
}

fn feelings(desk: Desk) -> El {
    let words = &desk.keep.text().writing;
    let names = Feeling::ALL.map(|(feeling, _)| (words.feeling)(feeling));
    let chosen = move |number: usize| {
        desk.draft.with(|draft| draft.writing.feelings.contains(&Feeling::ALL[number].0))
    };
    let choose = move |number: usize, on: bool| {
        desk.write(|writing| {
            writing.feelings.retain(|one| *one != Feeling::ALL[number].0);
            writing.feelings.extend(on.then_some(Feeling::ALL[number].0));
        });
    };
    let summary = move || {
        let chosen = desk.draft.with(|draft| reading::feelings(desk.keep, &draft.writing.feelings));
        if chosen.is_empty() {
            words.feelings.to_owned()
        } else {
            format!("{}: {chosen}", words.feelings)
        }
    };
    el("details").add(el("summary").live_text(summary)).add(many(
        words.feelings_hint,
        &names,
        chosen,
        choose,
    ))
}

/// Which treatment it belongs to, where there is one.
fn treatment(desk: Desk) -> Option<El> {
    let text = desk.keep.text();
    let mut days = desk.keep.contents.with_untracked(|kept| kept.treatment_days());
    let chosen = desk.draft.with_untracked(|draft| draft.writing.treatment);
    days.extend(chosen.filter(|day| !days.contains(day)));
    if days.is_empty() {
        return None;
    }
    let option = |value: &str, words: &str| el("option").attr("value", value).text(words);
    let numbered = days.iter().enumerate();
    let options = numbered.map(|(number, day)| option(&number.to_string(), &desk.keep.date(*day)));
    let select = el("select").add(option("", text.writing.no_treatment)).add_all(options);
    let place = chosen.and_then(|chosen| days.iter().position(|day| *day == chosen));
    let place = place.map(|place| place.to_string()).unwrap_or_default();
    // As it stands at the start; after that the field knows.
    let select = select.live_property("value", move || place.as_str().into());
    let select = select.on("change", move |event| {
        let number = dom::value_of(&event).parse::<usize>().ok();
        let day = number.and_then(|number| days.get(number)).copied();
        desk.write(|writing| writing.treatment = day);
    });
    let label = Label { id: "treatment", words: text.writing.treatment, hint: "" };
    Some(field::labelled(label, select))
}

/// Saving went wrong: the words are safe where they are, and can be taken elsewhere.
fn trouble(desk: Desk) -> Option<El> {
    let keep = desk.keep;
    let words = &keep.text().writing;
    let all = move || desk.draft.with_untracked(|draft| compare::as_text(&draft.writing));
    let copy = move || {
        spawn_local(async move {
            let common = &keep.text().common;
            keep.say(if clipboard::copy(&all()).await { common.copied } else { common.not_copied });
        });
    };
    let hand = move || {
        files::hand_over(words.file_name, "text/plain", &all());
    };
    let ways = [button("", words.copy_words, copy), button("quiet", words.save_as_file, hand)];
    desk.failed.get().map(|why| {
        let alert = el("div").class("ask").attr("role", "alert");
        alert.add(p("", &why)).add(controls(ways))
    })
}

fn ways(desk: Desk) -> El {
    let text = desk.keep.text();
    let save = button("big", text.common.save, move || desk.save());
    let save = save.live_property("disabled", move || desk.saving.get().into());
    let away = move || {
        if desk.changed.get() {
            return Some(button("big quiet", text.reflect.discard, move || desk.discard()));
        }
        let back = || button("big quiet", text.common.cancel, move || desk.rise(""));
        (!is_new(desk)).then(back)
    };
    controls([save]).live_one(away)
}

/// Deletes an entry, with a way back.
pub(super) fn delete(keep: Keep, id: Id) {
    desk::settle(keep, id, None, keep.text().reflect.deleted, Some("#/reflect".to_owned()));
}
