//! The steps of one stage, by the part of life they look after.

use super::clock_times::clock_times;
use super::nook::Nook;
use super::page::{stage_left, way_back};
use super::steps::{Aspect, Mark, Stage, StepId};
use crate::browser::dom::{self, El, el};
use crate::browser::live::Live;
use crate::fields::Words;
use crate::keep::live::{Keep, zone_of};
use crate::route::Route;
use crate::ui::{button, h2, link, p, page as titled, typed};
use leptos::prelude::*;

const MARKS: [Mark; 3] = [Mark::Done, Mark::Unsure, Mark::NotForMe];

pub(super) fn page(keep: Keep, stage: Stage) -> El {
    let text = keep.text();
    let left = el("p").class("hint").live_text(move || stage_left(keep, stage));
    let mut page = titled((text.stage)(stage)).add(left);
    for aspect in Aspect::ALL {
        let steps = StepId::of_stage(stage).filter(|one| one.aspect() == aspect);
        let mut steps = steps.map(|one| step(keep, one)).peekable();
        if steps.peek().is_some() {
            let steps = el("ol").class("steps").attr("role", "list").add_all(steps);
            page = page.add(el("section").add(h2((text.aspect)(aspect))).add(steps));
        }
    }
    let next = Stage::ALL.into_iter().find(|one| *one > stage).map(|next| {
        let words = (text.prepare.next_stage)((text.stage)(next));
        el("p").add(link("button", &Route::Prepare(Nook::Stage(next)).to_string(), &words))
    });
    page.add_all(next).add(way_back(keep))
}

fn step(keep: Keep, step: StepId) -> El {
    let text = keep.text();
    let words = text.steps.get(step);
    let mark = move || keep.contents.with(|kept| kept.mark(step));
    let marks = MARKS.map(|one| {
        let press = move || {
            // Pressing a mark again takes it back.
            let again = untrack(mark) == Some(one);
            keep.mark(step, (!again).then_some(one));
        };
        let pressed = move || Some((mark() == Some(one)).to_string());
        button("chip", (text.mark)(one), press).live_attr("aria-pressed", pressed)
    });
    let name = format!("step-{}", step.name());
    let source = format!("{}: {}", text.common.source, (text.source)(step.source()));
    let marks = el("div").class("chips").attr("role", "group").add_all(marks);
    let way = leads_to(step).map(|to| {
        let (href, words) = match to {
            Some(nook) => (Route::Prepare(nook).to_string(), (text.prepare.look)(nook)),
            None => (Route::Kit.to_string(), text.kit.change),
        };
        el("p").add(link("", &href, words))
    });
    // Made once: what is typed in it does not go when a mark changes.
    let has_note = Live::computed(move || {
        let there = keep.contents.with(|kept| kept.note(step).is_some());
        // What is sealed is not written over unseen.
        !keep.locked.get() && (there || mark().is_some())
    });
    el("li")
        .class("step")
        .live_class("done", move || mark() == Some(Mark::Done))
        .add(el("h3").attr("id", &name).text(words.title))
        .live_one(move || clock_line(keep, step))
        .live_one(move || medicines(keep, step))
        .add(p("", words.why))
        .add_all(way)
        .add(marks.attr("aria-labelledby", &name))
        .live_one(move || has_note.get().then(|| untrack(|| note(keep, step, &name))))
        .add(p("source", &source))
}

/// What the clinic says about medicines, where a step is about them.
fn medicines(keep: Keep, step: StepId) -> Option<El> {
    let asks = matches!(step, StepId::AskMedicines | StepId::MorningMedicines);
    let said = keep.contents.with(|kept| kept.plan.as_ref()?.medicines.clone()).filter(|_| asks)?;
    let origin = p("origin", keep.text().common.from_link);
    Some(el("div").class("said").add(p("clinic-words", said.as_str())).add(origin))
}

/// A few words about a step.
fn note(keep: Keep, step: StepId, title: &str) -> El {
    let id = format!("note-{}", step.name());
    let words = keep.contents.with(|kept| kept.note(step).map(ToString::to_string));
    let words = Live::new(words.unwrap_or_default());
    let field = el("input").attr("type", "text").attr("maxlength", "300").attr("id", &id);
    let field = field.attr("autocomplete", "off").attr("aria-describedby", title);
    let field = field.live_property("value", move || words.get().into());
    let field = field.on("input", move |event| words.set(dom::value_of(&event)));
    let field = typed::kept(field, move |say| {
        keep.note(step, Words::new(&words.get_untracked()).ok(), say);
    });
    let label = el("label").attr("for", &id).text(keep.text().prepare.note);
    el("div").class("field note").add(label).add(field)
}

/// The place where a step is carried out; the kit where there is no such place within Prepare.
const fn leads_to(step: StepId) -> Option<Option<Nook>> {
    match step {
        StepId::PractiseCalm => Some(None),
        StepId::LearnRange => Some(Some(Nook::Range)),
        StepId::Hopes | StepId::Intention => Some(Some(Nook::Hope)),
        StepId::Ride | StepId::Companion | StepId::ConfirmRide => Some(Some(Nook::People)),
        StepId::AskFasting | StepId::AskMedicines => Some(Some(Nook::Questions)),
        _ => None,
    }
}

/// The plan's own time for a step that has one; otherwise that it has to be asked for.
pub(super) fn clock_line(keep: Keep, step: StepId) -> Option<El> {
    let text = keep.text();
    let what = step.time()?;
    let found = keep.contents.with(|kept| {
        let plan = kept.plan.as_ref()?;
        clock_times(plan, zone_of(Some(plan)).as_ref()).into_iter().find(|time| time.what == what)
    });
    match found {
        Some(time) => Some(p("clock-line", &(text.clock_time)(&keep.locale, time))),
        None => matches!(step, StepId::LastFood | StepId::LastDrink)
            .then(|| p("clock-line", text.prepare.ask_hours)),
    }
}
