//! Questions for my clinic: in the person's order, to take along on paper or in a message.

use super::nook::Nook;
use super::page::way_back;
use super::questions::{Question, Questions, Topic};
use crate::browser::dom::{El, el};
use crate::browser::live::Live;
use crate::browser::task::spawn_local;
use crate::browser::{clipboard, printing, share_sheet};
use crate::fields::Words;
use crate::keep::live::Keep;
use crate::ui::field::{self, Label};
use crate::ui::{button, controls, p, page as titled};
use leptos::prelude::*;

pub(super) fn page(keep: Keep) -> El {
    let text = keep.text();
    let title = (text.prepare.nook)(Nook::Questions);
    let list = move || {
        let now = keep.questions();
        let rows = now.all().iter().enumerate().map(|(place, one)| row(keep, place, one));
        let list = el("ol").class("steps asked").attr("role", "list").add_all(rows);
        if now.all().is_empty() { p("hint", text.questions.none) } else { list }
    };
    titled(title.title)
        .add(p("lead", title.line))
        .live_one(move || Some(list()))
        .add(add(keep))
        .add(take_along(keep))
        .add(way_back(keep))
}

fn row(keep: Keep, place: usize, question: &Question) -> El {
    let words = &keep.text().questions;
    let (asked, note) = keep.asked(question);
    let name = format!("question-{place}");
    let answered = question.answered;
    let answer = changing(keep, words.answered, move |now| now.answer(place, !answered));
    let mut ways = vec![answer.attr("aria-pressed", &answered.to_string())];
    if place > 0 {
        ways.push(changing(keep, words.up, move |now| now.move_up(place)));
    }
    if matches!(question.topic, Topic::Own(_)) {
        ways.push(button("chip", words.remove, move || remove(keep, place)));
    }
    let ways = ways.into_iter().map(|way| way.attr("aria-describedby", &name));
    let asked = el("p").class("asked-words").attr("id", &name).attr("dir", "auto").text(&asked);
    el("li")
        .class(if answered { "step done" } else { "step" })
        .add(asked)
        .add_all(note.map(|note| p("clinic-words", &note).attr("dir", "auto")))
        .add(el("div").class("chips").add_all(ways))
}

/// A press that changes the list as it is by then.
fn changing(keep: Keep, words: &str, change: impl Fn(&mut Questions) + 'static) -> El {
    button("chip", words, move || {
        let mut now = untrack(|| keep.questions());
        change(&mut now);
        keep.keep_questions(now, Box::new(move || keep.say_saved()));
    })
}

/// Leaves a question out, with a way back.
fn remove(keep: Keep, place: usize) {
    let mut now = untrack(|| keep.questions());
    let Some(gone) = now.remove(place) else { return };
    let back = move || {
        let mut now = untrack(|| keep.questions());
        now.put_back(place, gone.clone());
        keep.keep_questions(now, Box::new(move || keep.say_saved()));
    };
    let told = keep.text().questions.removed;
    keep.keep_questions(now, Box::new(move || keep.say_with_undo(told, back)));
}

fn add(keep: Keep) -> El {
    let words = &keep.text().questions;
    let typed = Live::new(String::new());
    let label = Label { id: "question", words: words.add, hint: "" };
    el("form")
        .add(field::line(label, "text", 200, typed))
        .add(el("button").text(words.add_button))
        .on("submit", move |event| {
            event.prevent_default();
            if let Ok(asked) = Words::new(&typed.get_untracked()) {
                let mut now = untrack(|| keep.questions());
                now.add(asked);
                keep.keep_questions(now, Box::new(move || keep.say_saved()));
                typed.set(String::new());
            }
        })
}

/// The open questions as a text, one a line.
fn as_text(keep: Keep) -> String {
    let now = untrack(|| keep.questions());
    let open = now.all().iter().filter(|question| !question.answered);
    let mut text = String::new();
    for question in open {
        let (asked, note) = untrack(|| keep.asked(question));
        text.push_str("- ");
        text.push_str(&asked);
        if let Some(note) = note {
            text.push_str(" (");
            text.push_str(&note);
            text.push(')');
        }
        text.push('\n');
    }
    text
}

fn take_along(keep: Keep) -> El {
    let text = keep.text();
    let copy = button("quiet", text.common.copy, move || {
        let list = as_text(keep);
        spawn_local(async move {
            let copied = clipboard::copy(&list).await;
            keep.say(if copied { text.common.copied } else { text.common.not_copied });
        });
    });
    let share = share_sheet::is_there().then(|| {
        button("quiet", text.prepare.share, move || {
            let list = as_text(keep);
            spawn_local(async move {
                if !share_sheet::share(&list).await {
                    keep.say(text.prepare.not_shared);
                }
            });
        })
    });
    controls([button("quiet", text.prepare.print, printing::print), copy]).add_all(share)
}
