//! Prepare: the plan, the people, and the steps by stage.

use super::clock_times::clock_times;
use super::people::People;
use super::season::Season;
use super::steps::{Mark, Stage, StepId};
use crate::browser::clock;
use crate::browser::dom::{El, el};
use crate::browser::live::Live;
use crate::fields::{Phone, Words};
use crate::keep::live::{Keep, zone_of};
use crate::ui::field::{self, Label};
use crate::ui::plan_view::plan_view;
use crate::ui::{bullets, button, h2, link, p, page as titled};
use leptos::prelude::*;

const MARKS: [Mark; 3] = [Mark::Done, Mark::Unsure, Mark::NotForMe];

pub(crate) fn page(keep: Keep) -> El {
    let text = keep.text();
    let plan = move || {
        keep.contents.with(|kept| {
            Some(match &kept.plan {
                Some(plan) => plan_view(keep, plan),
                None => p("hint", text.prepare.no_plan),
            })
        })
    };
    let current = stage_of(keep.season(clock::now()));
    titled(text.prepare.title)
        .add(p("lead", text.prepare.intro))
        .add(p("hint", text.common.clinic_first))
        .live_one(plan)
        .add_all(Stage::ALL.map(|one| stage(keep, one, one == current)))
        .live_one(move || questions(keep))
        .add(people(keep))
        .add(
            el("div")
                .class("controls")
                .add(link("button quiet", "#/prepare/kit", text.kit.title))
                .add(link("button quiet", "#/after", text.prepare.after_link)),
        )
}

/// The stage that stands open: the one that today belongs to.
const fn stage_of(season: Season) -> Stage {
    match season {
        Season::Undated | Season::Between => Stage::FirstVisit,
        Season::Before { days: 1 } => Stage::DayBefore,
        Season::Before { .. } => Stage::WeekBefore,
        Season::DayOf => Stage::Morning,
        Season::SameDay => Stage::ComingHome,
        Season::After { .. } => Stage::DaysAfter,
    }
}

fn stage(keep: Keep, stage: Stage, open: bool) -> El {
    let text = keep.text();
    let left = move || {
        let unmarked = keep
            .contents
            .with(|kept| StepId::of_stage(stage).filter(|step| kept.mark(*step).is_none()).count());
        (text.prepare.left)(unmarked)
    };
    let summary = el("summary").add(h2((text.stage)(stage)));
    let summary = summary.add(el("span").class("left").live_text(left));
    let steps = el("ol").class("steps").attr("role", "list");
    let steps = steps.add_all(StepId::of_stage(stage).map(|one| step(keep, one)));
    let details = el("details").class("stage").add(summary).add(steps);
    if open { details.attr("open", "") } else { details }
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
    el("li")
        .class("step")
        .live_class("done", move || mark() == Some(Mark::Done))
        .add(p("aspect", (text.aspect)(step.aspect())))
        .add(el("h3").attr("id", &name).text(words.title))
        .live_one(move || clock_line(keep, step))
        .add(p("", words.why))
        .add(p("source", &source))
        .add(marks.attr("aria-labelledby", &name))
}

/// The plan's own time for a step that has one; otherwise the advice to ask.
fn clock_line(keep: Keep, step: StepId) -> Option<El> {
    let text = keep.text();
    let what = step.time()?;
    let found = keep.contents.with(|kept| {
        let plan = kept.plan.as_ref()?;
        clock_times(plan, zone_of(Some(plan)).as_ref()).into_iter().find(|time| time.what == what)
    });
    match found {
        Some(time) => Some(p("clock-line", &(text.clock_time)(time))),
        None => matches!(step, StepId::LastFood | StepId::LastDrink)
            .then(|| p("clock-line", text.prepare.ask_hours)),
    }
}

/// What was marked unsure or not for me, as a list to take along.
fn questions(keep: Keep) -> Option<El> {
    let text = keep.text();
    let asked: Vec<String> = keep.contents.with(|kept| {
        let open = kept.marks.iter().filter(|(_, mark)| *mark != Mark::Done);
        open.map(|(step, mark)| format!("{} ({})", text.steps.get(*step).title, (text.mark)(*mark)))
            .collect()
    });
    (!asked.is_empty()).then(|| {
        el("section")
            .class("questions")
            .add(h2(text.prepare.questions))
            .add(p("hint", text.prepare.questions_why))
            .add(bullets(asked.iter().map(String::as_str)))
    })
}

fn people(keep: Keep) -> El {
    let text = keep.text();
    let words = &text.prepare;
    let kept = keep.contents.with_untracked(|kept| kept.people.clone());
    let place = Live::new(kept.place.map(String::from).unwrap_or_default());
    let person = Live::new(kept.companion.map(String::from).unwrap_or_default());
    let phone = Live::new(kept.phone.map(String::from).unwrap_or_default());
    let save = move || {
        let number = phone.get_untracked();
        let number = match number.trim() {
            "" => None,
            written => match Phone::new(written) {
                Ok(phone) => Some(phone),
                Err(_) => return keep.say(words.not_a_phone),
            },
        };
        // The fields stop at the length that words may have, so only nothing becomes nothing.
        keep.keep_people(People {
            place: Words::new(&place.get_untracked()).ok(),
            companion: Words::new(&person.get_untracked()).ok(),
            phone: number,
            ..People::default()
        });
    };
    let label = |id, words| Label { id, words, hint: "" };
    let form = el("form")
        .add(field::line(label("people-place", words.place), "text", 80, place))
        .add(field::line(label("people-person", words.person), "text", 80, person))
        .add(field::line(label("people-phone", words.phone), "tel", 32, phone))
        .add(el("button").text(text.common.save))
        // Leaving a field keeps it: nobody should lose this to a forgotten button.
        .on("change", move |_| save())
        .on("submit", move |event| {
            event.prevent_default();
            save();
        });
    el("section").class("people").add(h2(words.people)).add(p("hint", words.people_why)).add(form)
}
