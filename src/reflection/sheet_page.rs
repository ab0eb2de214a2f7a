//! The sheet for the therapist: what is chosen, and the very paper it will be.

use super::log::Entry;
use super::markdown;
use super::sheet::{self, Along, Choice, Line, Part, Spoken};
use crate::browser::clock::{self, LocalZone};
use crate::browser::dom::{self, El, el};
use crate::browser::live::Live;
use crate::browser::task::spawn_local;
use crate::browser::{clipboard, printing};
use crate::keep::live::Keep;
use crate::reflection::thread::Standing;
use crate::time::Instant;
use crate::ui::many::many;
use crate::ui::{button, controls, h2, p, page as titled};
use leptos::prelude::untrack;
use std::rc::Rc;

/// Entries that are shown at first: those since the last visit, for most.
const AT_FIRST: usize = 10;
/// Entries that each press adds.
const MORE: usize = 30;

pub(crate) fn page(keep: Keep) -> El {
    let words = &keep.text().thread.sheet;
    let choice = Live::new(Choice::default());
    let left = el("div").class("off-paper").add(entries(keep, choice)).add(along(keep, choice));
    let right = el("div")
        .add(h2(words.preview).class("off-paper"))
        .live_one(move || Some(paper(keep, choice)))
        .add(ways(keep, choice));
    titled(words.title)
        .class("page wide take")
        .add(p("lead off-paper", words.intro))
        .add(el("div").class("halves").add(left).add(right))
        .add(whole(keep))
}

fn entries(keep: Keep, choice: Live<Choice>) -> El {
    let words = &keep.text().thread.sheet;
    let most = Live::new(AT_FIRST);
    // The list stays as it was when the page was opened; so does the order of what is chosen.
    let entries = keep.contents.with_untracked(|kept| kept.log.entries());
    let section = el("section").add(h2(words.choose));
    if entries.is_empty() {
        return section.add(p("hint", words.no_entries));
    }
    let count = entries.len();
    let shown = move || {
        let rows = entries.iter().take(most.get());
        let rows = rows.map(|one| el("li").add(entry(keep, choice, one)));
        Some(el("ol").class("entries").attr("role", "list").add_all(rows))
    };
    let all = move || (most.get() >= count).then(String::new);
    let older = button("quiet", words.older, move || most.update(|most| *most += MORE));
    section.live_one(shown).add(controls([older.live_attr("hidden", all)]))
}

/// An entry, and once it is chosen its lines.
fn entry(keep: Keep, choice: Live<Choice>, entry: &Rc<Entry>) -> El {
    let id = entry.id.clone();
    let chosen = Live::computed({
        let id = id.clone();
        move || choice.with(|choice| choice.has(&id))
    });
    let name = heading(keep, entry.written_at);
    let words = entry.writing.words();
    let kind = (keep.text().kind)(entry.writing.kind).title;
    let first = words.lines().next().unwrap_or(kind);
    let label = el("span").class("pick-words").add(el("strong").text(&name));
    let label = label.add(el("span").attr("dir", "auto").text(first));
    let whole = pick(label, chosen, move |on| choice.update(|choice| choice.choose(&id, on)));
    let entry = Rc::clone(entry);
    let lines = move || chosen.get().then(|| lines(keep, choice, &entry));
    el("div").add(whole).live_one(lines)
}

fn lines(keep: Keep, choice: Live<Choice>, entry: &Entry) -> El {
    let words = &keep.text().thread.sheet;
    let lines = sheet::lines(&entry.writing).enumerate().map(|(number, (_, line))| {
        let (id, of) = (entry.id.clone(), entry.id.clone());
        let on = Live::computed(move || choice.with(|choice| choice.has_line(&of, number)));
        let label = el("span").class("pick-words").attr("dir", "auto").text(line);
        pick(label, on, move |on| choice.update(|choice| choice.choose_line(&id, number, on)))
    });
    el("div")
        .class("pick-lines")
        .attr("role", "group")
        .attr("aria-label", words.lines)
        .add_all(lines)
}

fn pick(label: El, on: Live<bool>, choose: impl Fn(bool) + 'static) -> El {
    picked(label, on, Box::new(choose))
}

/// Apart from its callers, of which each would make it anew.
fn picked(label: El, on: Live<bool>, choose: Box<dyn Fn(bool)>) -> El {
    let input = el("input").attr("type", "checkbox");
    let input = input.live_property("checked", move || on.get().into());
    let input = input.on("change", move |event| choose(dom::checked(&event)));
    el("label").class("pick").add(input).add(label)
}

fn along(keep: Keep, choice: Live<Choice>) -> El {
    let words = &keep.text().thread.sheet;
    let questions = !untrack(|| questions(keep)).is_empty();
    let offered = if questions { &Along::ALL[..] } else { &Along::ALL[..3] };
    let options: Vec<&str> = offered.iter().map(|one| (words.along_of)(*one)).collect();
    let chosen = move |number: usize| choice.with(|choice| choice.takes(Along::ALL[number]));
    let choose = move |number: usize, on| choice.update(|it| it.take(Along::ALL[number], on));
    many(words.along, &options, chosen, choose)
}

/// What stands on it, in the words of the app and the person's own.
fn chosen(keep: Keep, choice: &Choice) -> Vec<Line> {
    let text = keep.text();
    let words = &text.thread.sheet;
    let day = |at| keep.day_of(at);
    let spoken = Spoken {
        heading: &|at| heading(keep, at),
        marks: &|marks| (words.marks)(marks, text),
        thread: words.thread,
        begun: &|at| (words.begun)(&day(at)),
        look: &|look| (words.look)(look, &day(look.at)),
    };
    let mut lines = keep.contents.with(|kept| {
        let mut steps = kept.threads.clone();
        let now = clock::now();
        steps.retain(|(_, one)| one.standing(now, &LocalZone) != Standing::Rests);
        sheet::chosen(choice, &kept.log.entries(), &steps, &spoken)
    });
    if choice.takes(Along::Questions) {
        lines.push((Part::Heading, words.questions.to_owned()));
        lines.extend(questions(keep).into_iter().map(|asked| (Part::Words, asked)));
    }
    lines
}

fn heading(keep: Keep, at: Instant) -> String {
    keep.moment(at)
}

/// The open questions for the clinic.
fn questions(keep: Keep) -> Vec<String> {
    let open = keep.questions();
    let open = open.all().iter().filter(|question| !question.answered);
    open.map(|question| keep.asked(question).0).collect()
}

/// The paper as it is printed: this element, and no other.
fn paper(keep: Keep, choice: Live<Choice>) -> El {
    let words = &keep.text().thread.sheet;
    let lines = choice.with(|choice| chosen(keep, choice));
    let paper = el("section").class("paper").add(el("h3").text(words.paper_title));
    if lines.is_empty() {
        return paper.add(p("hint", words.empty));
    }
    paper.add_all(lines.into_iter().map(|(part, text)| match part {
        Part::Heading => el("h4").text(&text),
        Part::Asked => p("asked-of", &text).attr("dir", "auto"),
        Part::Words => p("own", &text).attr("dir", "auto"),
        Part::Said => p("hint", &text),
    }))
}

fn ways(keep: Keep, choice: Live<Choice>) -> El {
    let text = keep.text();
    let words = &text.thread.sheet;
    let copy = button("quiet", words.copy, move || {
        let lines = untrack(|| choice.with(|choice| chosen(keep, choice)));
        let sheet = markdown::text(words.paper_title, &lines);
        spawn_local(async move {
            let copied = clipboard::copy(&sheet).await;
            keep.say(if copied { text.common.copied } else { text.common.not_copied });
        });
    });
    let ways = controls([button("", words.print, printing::print), copy]);
    let none = move || (choice.with(|choice| *choice == Choice::default())).then(String::new);
    ways.live_attr("hidden", none)
}

/// Everything at once, for another app.
fn whole(keep: Keep) -> El {
    let text = keep.text();
    let words = &text.thread.sheet;
    let save = button("quiet", words.hand_over, move || {
        if keep.hand_over_markdown() {
            keep.say(text.settings.exported);
        }
    });
    let section = el("section").class("off-paper").add(h2(words.whole.title));
    section.add(p("hint", words.whole.line)).add(controls([save]))
}
