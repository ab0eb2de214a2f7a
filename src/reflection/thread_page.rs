//! Small steps: the list, a form to begin one, and one of them as a chain.

use super::log::Entry;
use super::thread::{Look, Said, Standing, Thread};
use crate::browser::clock::{self, LocalZone};
use crate::browser::dom::{self, El, el};
use crate::browser::live::Live;
use crate::fields::Words;
use crate::id::Id;
use crate::keep::live::Keep;
use crate::route::Route;
use crate::time::Instant;
use crate::ui::field::{self, Label, labelled};
use crate::ui::{button, controls, h2, link, list, p, page as titled, revisit, row};
use std::rc::Rc;

/// Entries a thread can be begun from: the latest.
const RECENT: usize = 20;
/// Characters of an entry's words that tell it apart.
const FIRST_WORDS: usize = 40;

/// All there are, and a form for another, which may come from an entry.
pub(crate) fn threads(keep: Keep, from: Option<&Id>) -> El {
    let words = &keep.text().thread;
    titled(words.title).add(p("lead", words.intro)).live(move || all(keep)).add(begin(keep, from))
}

/// What is to be looked at, then what waits, and folded away what rests.
fn all(keep: Keep) -> Vec<El> {
    let words = &keep.text().thread;
    let now = clock::now();
    let mut threads = keep.contents.with(|kept| kept.threads.clone());
    threads.sort_by_key(|(_, thread)| std::cmp::Reverse(thread.begun));
    let mut kinds: [Vec<El>; 3] = Default::default();
    for (id, thread) in &threads {
        let standing = thread.standing(now, &LocalZone);
        let kind = match standing {
            Standing::Due => 0,
            Standing::Waits(_) => 1,
            Standing::Rests => 2,
        };
        let href = Route::Thread(id.clone()).to_string();
        let one = row(&href, thread.step.as_str(), &told(keep, standing)).attr("dir", "auto");
        kinds[kind].push(one);
    }
    let [due, waiting, resting] = kinds;
    let none = threads.is_empty().then(|| p("hint empty", words.none));
    let open: Vec<El> = due.into_iter().chain(waiting).collect();
    let open = (!open.is_empty()).then(|| list("rooms", open));
    let count = resting.len();
    let resting = (count > 0).then(|| {
        let summary = el("summary").text(&(words.resting)(count));
        el("details").add(summary).add(list("rooms", resting))
    });
    none.into_iter().chain(open).chain(resting).collect()
}

fn told(keep: Keep, standing: Standing) -> String {
    let text = keep.text();
    match standing {
        Standing::Due => text.thread.due.to_owned(),
        Standing::Waits(day) => (text.thread.waits)(&keep.date(day)),
        Standing::Rests => text.thread.rests.to_owned(),
    }
}

/// A form for a new thread, with what the person hoped for.
fn begin(keep: Keep, from: Option<&Id>) -> El {
    let words = &keep.text().thread;
    let hope = keep.contents.with_untracked(|kept| kept.hope().map(ToString::to_string));
    let intention = Live::new(hope.unwrap_or_default());
    let [insight, step, entry] = [(); 3].map(|()| Live::new(String::new()));
    entry.set(from.map(ToString::to_string).unwrap_or_default());
    let label = |id, words, hint| Label { id, words, hint };
    let form = el("form")
        .add(field::line(label("intention", words.intention, ""), "text", 200, intention))
        .add(field::line(
            label("insight", words.insight.title, words.insight.line),
            "text",
            300,
            insight,
        ))
        .add(field::line(label("step", words.step.title, words.step.line), "text", 200, step))
        .add_all(entries(keep, entry))
        .add(el("button").text(words.begin));
    let form = form.on("submit", move |event| {
        event.prevent_default();
        let Ok(small) = Words::new(&step.get_untracked()) else {
            keep.say(words.step_missing);
            return;
        };
        let mut thread = Thread::of(small, clock::now());
        thread.intention = Words::new(&intention.get_untracked()).ok();
        thread.insight = Words::new(&insight.get_untracked()).ok();
        thread.entry = Id::try_from(entry.get_untracked()).ok();
        let done = move || {
            for typed in [insight, step, entry] {
                typed.set(String::new());
            }
        };
        keep.begin_thread(thread, Box::new(done));
    });
    el("section").class("begin").add(h2(words.begin_title)).add(form)
}

/// The entry it came from, where there are any.
fn entries(keep: Keep, chosen: Live<String>) -> Option<El> {
    let words = &keep.text().thread;
    let entries = keep.contents.with_untracked(|kept| kept.log.entries());
    let option = |value: &str, words: &str| el("option").attr("value", value).text(words);
    // The one it is begun from is always there.
    let from = chosen.get_untracked();
    let offered = entries.iter().enumerate();
    let offered = offered.filter(|(place, entry)| *place < RECENT || entry.id.as_str() == from);
    let recent = offered.map(|(_, entry)| option(entry.id.as_str(), &name(keep, entry)));
    let select = el("select").add(option("", words.no_entry)).add_all(recent);
    let select = select.live_property("value", move || chosen.get().into());
    let select = select.on("change", move |event| chosen.set(dom::value_of(&event)));
    let label = Label { id: "from-entry", words: words.entry, hint: "" };
    (!entries.is_empty()).then(|| labelled(label, select))
}

/// An entry by its day and first words.
fn name(keep: Keep, entry: &Rc<Entry>) -> String {
    let mut name = day(keep, entry.written_at);
    let words = entry.writing.words();
    let mut first = words.lines().next().unwrap_or_default().chars();
    if !words.is_empty() {
        name.push_str(": ");
        name.extend(first.by_ref().take(FIRST_WORDS));
        name.push_str(if first.next().is_some() { "…" } else { "" });
    }
    name
}

fn day(keep: Keep, at: Instant) -> String {
    keep.day_of(at)
}

pub(crate) fn thread(keep: Keep, id: &Id) -> El {
    let id = id.clone();
    let words = &keep.text().thread;
    // What is typed stays while other things change.
    let thread = Live::computed({
        let id = id.clone();
        move || keep.contents.with(|kept| kept.thread(&id).cloned())
    });
    let shown = move || {
        thread.get().map_or_else(|| vec![p("lead", words.gone)], |thread| one(keep, &id, &thread))
    };
    let back = link("button quiet", &Route::Threads.to_string(), words.title);
    titled(words.one_title).live(shown).add(el("p").class("way-back").add(back))
}

fn one(keep: Keep, id: &Id, thread: &Thread) -> Vec<El> {
    let words = &keep.text().thread;
    let standing = thread.standing(clock::now(), &LocalZone);
    let mut parts = vec![chain(keep, thread)];
    parts.extend((standing != Standing::Due).then(|| p("hint", &told(keep, standing))));
    match standing {
        Standing::Due => {
            let section = el("section").class("waiting").add(h2(words.look_title));
            let again = controls([revisit::not_now(keep, id.clone())]);
            parts.push(section.add_all(look(keep, id)).add(again));
        }
        Standing::Waits(_) => {
            let early = el("details").add(el("summary").text(words.look_early));
            parts.push(early.add(p("", words.look_title)).add_all(look(keep, id)));
        }
        Standing::Rests => {}
    }
    if !thread.looks.is_empty() {
        let looks = thread.looks.iter().rev().map(|look| {
            let said = (words.sheet.look)(look, &day(keep, look.at));
            let more =
                look.words.as_ref().map(|words| p("own", words.as_str()).attr("dir", "auto"));
            el("div").add(p("", &said)).add_all(more)
        });
        parts.push(el("section").add(h2(words.looks)).add(list("looks", looks)));
    }
    parts.push(change(keep, id, thread));
    parts.push(ways(keep, id, standing));
    parts
}

/// Intention, insight and step, each leading to the next.
fn chain(keep: Keep, thread: &Thread) -> El {
    let words = &keep.text().thread;
    let intention = thread.intention.as_ref().map(Words::as_str);
    let insight = thread.insight.as_ref().map(Words::as_str);
    let links = [intention, insight, Some(thread.step.as_str())];
    let links = words.sheet.thread.into_iter().zip(links).filter_map(|(name, said)| {
        let said = el("strong").attr("dir", "auto").text(said?);
        Some(el("li").add(p("hint", name)).add(said))
    });
    let chain = el("ol").class("chain").attr("role", "list").add_all(links);
    let entry = thread
        .entry
        .as_ref()
        .and_then(|id| keep.contents.with_untracked(|kept| kept.log.entry(id)));
    let entry = entry.map(|entry| {
        let words = (words.from_entry)(&day(keep, entry.written_at));
        el("p").add(link("", &Route::ReflectOn(entry.id.clone()).to_string(), &words))
    });
    el("div").class("thread").add(chain).add_all(entry)
}

/// Four answers, each in one tap, with a few words before it for who likes.
fn look(keep: Keep, id: &Id) -> [El; 3] {
    let words = &keep.text().thread;
    let typed = Live::new(String::new());
    let label = Label { id: "few-words", words: words.few_words, hint: "" };
    let answers = Said::ALL.map(|(said, _)| {
        let id = id.clone();
        button("quiet", (words.said)(said), move || {
            let words = Words::new(&typed.get_untracked()).ok();
            keep.change_thread(&id, None, &|thread| {
                thread.looks.push(Look { at: clock::now(), said, words: words.clone() });
            });
        })
    });
    let answers = controls(answers).attr("role", "group").attr("aria-label", words.look_title);
    [p("hint", words.look_line), field::line(label, "text", 300, typed), answers]
}

fn change(keep: Keep, id: &Id, thread: &Thread) -> El {
    let text = keep.text();
    let words = &text.thread;
    let step = Live::new(thread.step.to_string());
    let label = Label { id: "step", words: words.step.title, hint: words.step.line };
    let id = id.clone();
    let form = el("form")
        .add(field::line(label, "text", 200, step))
        .add(el("button").text(text.common.save))
        .on("submit", move |event| {
            event.prevent_default();
            match Words::new(&step.get_untracked()) {
                Ok(words) => keep.change_thread(&id, None, &|thread| thread.step = words.clone()),
                Err(_) => keep.say(words.step_missing),
            }
        });
    el("details").add(el("summary").text(words.change)).add(form)
}

fn ways(keep: Keep, id: &Id, standing: Standing) -> El {
    let words = &keep.text().thread;
    let (changed, gone) = (id.clone(), id.clone());
    let turn = if standing == Standing::Rests {
        button("quiet", words.begin_anew, move || {
            keep.change_thread(&changed, None, &|thread| thread.begin_anew(clock::now()));
        })
    } else {
        button("quiet", words.end, move || {
            keep.change_thread(&changed, Some(words.ended), &|thread| {
                thread.ended = Some(clock::now());
            });
        })
    };
    let remove = button("quiet", words.remove, move || {
        keep.keep_thread(gone.clone(), None, Some(words.removed));
    });
    controls([turn, remove])
}
