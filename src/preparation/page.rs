//! Prepare: the plan, the people, and the steps by stage.

use super::clock_times::{ClockTime, clock_times};
use super::fields::{Phone, Words};
use super::people::People;
use super::season::Season;
use super::steps::{Mark, Stage, StepId};
use crate::browser::clock;
use crate::keep::live::{Keep, use_keep, zone_of};
use crate::ui::plan_view::plan_view;
use crate::ui::{field, heading};
use leptos::prelude::*;

const MARKS: [Mark; 3] = [Mark::Done, Mark::Unsure, Mark::NotForMe];

pub(crate) fn page() -> AnyView {
    let keep = use_keep();
    let text = keep.text();
    let plan = move || {
        keep.contents.with(|kept| match &kept.plan {
            Some(plan) => plan_view(plan),
            None => view! { <p class="hint">{text.prepare.no_plan}</p> }.into_any(),
        })
    };
    let current = stage_of(keep.season(clock::now()));
    let stages: Vec<_> = Stage::ALL
        .into_iter()
        .map(|one| stage(keep, one, one == current))
        .collect();
    view! {
        <div class="page">
            {heading(text.prepare.title)}
            <p class="lead">{text.prepare.intro}</p>
            <p class="hint">{text.common.clinic_first}</p>
            {plan}
            {stages}
            {move || questions(keep)}
            {people(keep)}
            <p><a class="button quiet" href="#/after">{text.prepare.after_link}</a></p>
        </div>
    }
    .into_any()
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

fn stage(keep: Keep, stage: Stage, open: bool) -> impl IntoView {
    let text = keep.text();
    let left = move || {
        let marks = keep.contents.with(|kept| {
            StepId::of_stage(stage)
                .filter(|step| !kept.marks.contains_key(step))
                .count()
        });
        (text.prepare.left)(marks)
    };
    let steps: Vec<_> = StepId::of_stage(stage).map(|one| step(keep, one)).collect();
    view! {
        <details class="stage" open=open>
            <summary>
                <h2>{(text.stage)(stage)}</h2>
                <span class="left">{left}</span>
            </summary>
            <ol class="steps">{steps}</ol>
        </details>
    }
}

fn step(keep: Keep, step: StepId) -> impl IntoView {
    let text = keep.text();
    let words = text.steps.get(step);
    let marked = Memo::new(move |_| keep.contents.with(|kept| kept.marks.get(&step).copied()));
    let marks: Vec<_> = MARKS
        .into_iter()
        .map(|mark| {
            let pressed = move || (marked.get() == Some(mark)).to_string();
            // Pressing a mark again takes it back.
            let press = move |_| {
                let now = marked.get_untracked();
                keep.mark(step, (now != Some(mark)).then_some(mark));
            };
            view! {
                <button type="button" class="chip" aria-pressed=pressed on:click=press>
                    {(text.mark)(mark)}
                </button>
            }
        })
        .collect();
    let name = format!("step-{}", step.name());
    view! {
        <li class="step" class:done=move || marked.get() == Some(Mark::Done)>
            <p class="aspect">{(text.aspect)(step.aspect())}</p>
            <h3 id=name.clone()>{words.title}</h3>
            {move || clock_line(keep, step)}
            <p>{words.why}</p>
            <p class="source">{text.common.source} ": " {(text.source)(step.source())}</p>
            <div class="chips" role="group" aria-labelledby=name>{marks}</div>
        </li>
    }
}

/// The plan's own time for a step that has one; otherwise the advice to ask.
fn clock_line(keep: Keep, step: StepId) -> Option<impl IntoView> {
    let text = keep.text();
    let times = keep.contents.with(|kept| {
        let plan = kept.plan.as_ref();
        plan.map(|plan| clock_times(plan, zone_of(Some(plan)).as_ref()))
            .unwrap_or_default()
    });
    let found = times.into_iter().find(|time| {
        matches!(
            (step, time),
            (StepId::LastFood, ClockTime::LastFood(_))
                | (StepId::LastDrink, ClockTime::LastDrink(_))
                | (
                    StepId::NoDriving,
                    ClockTime::NoDrivingBefore(_) | ClockTime::NoDrivingBeforeDay(_)
                )
        )
    });
    let asks = matches!(step, StepId::LastFood | StepId::LastDrink);
    let line = match found {
        Some(time) => Some((text.clock_time)(time)),
        None => asks.then(|| text.prepare.ask_hours.to_owned()),
    };
    line.map(|line| view! { <p class="clock-line">{line}</p> })
}

/// What was marked unsure or not for me, as a list to take along.
fn questions(keep: Keep) -> Option<impl IntoView> {
    let text = keep.text();
    let open = |mark: &Mark| matches!(mark, Mark::Unsure | Mark::NotForMe);
    let asked: Vec<_> = keep.contents.with(|kept| {
        let asked = kept.marks.iter().filter(|(_, mark)| open(mark));
        asked
            .map(|(step, mark)| {
                view! { <li>{text.steps.get(*step).title} " (" {(text.mark)(*mark)} ")"</li> }
            })
            .collect()
    });
    (!asked.is_empty()).then(|| {
        view! {
            <section class="questions">
                <h2>{text.prepare.questions}</h2>
                <p class="hint">{text.prepare.questions_why}</p>
                <ul class="bullets">{asked}</ul>
            </section>
        }
    })
}

fn people(keep: Keep) -> impl IntoView {
    let text = keep.text();
    let kept = keep.contents.with_untracked(|kept| kept.people.clone());
    let place = RwSignal::new(kept.place.map(String::from).unwrap_or_default());
    let person = RwSignal::new(kept.companion.map(String::from).unwrap_or_default());
    let phone = RwSignal::new(kept.phone.map(String::from).unwrap_or_default());
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let number = phone.get();
        let number = match number.trim() {
            "" => None,
            written => match Phone::new(written) {
                Ok(phone) => Some(phone),
                Err(_) => return keep.say(text.prepare.not_a_phone),
            },
        };
        // The fields stop at the length that words may have, so only nothing becomes nothing.
        keep.keep_people(People {
            place: Words::new(&place.get()).ok(),
            companion: Words::new(&person.get()).ok(),
            phone: number,
        });
    };
    view! {
        <section class="people">
            <h2>{text.prepare.people}</h2>
            <p class="hint">{text.prepare.people_why}</p>
            <form on:submit=save>
                {field::line("people-place", "text", text.prepare.place, "", 80, place)}
                {field::line("people-person", "text", text.prepare.person, "", 80, person)}
                {field::line("people-phone", "tel", text.prepare.phone, "", 32, phone)}
                <button type="submit">{text.common.save}</button>
            </form>
        </section>
    }
}
