//! Choosing an exercise, and walking through it.

use super::exercise::{ExerciseId, Place, Walk};
use super::orientation::{Answer, answers};
use crate::browser::clock;
use crate::keep::live::{Keep, use_keep};
use crate::route::Route;
use crate::text::Titled2;
use crate::ui::{heading, minute};
use leptos::prelude::*;

pub(crate) fn choose() -> AnyView {
    let text = use_keep().text();
    view! {
        <div class="page">
            {heading(text.ground.title)}
            <p class="lead">{text.ground.intro}</p>
            {exercises(None)}
            <p><a class="button quiet" href="#/breathe">{text.breathe.title}</a></p>
        </div>
    }
    .into_any()
}

/// The exercises, but for the one that was just done.
fn exercises(but: Option<ExerciseId>) -> impl IntoView {
    let text = use_keep().text();
    let list: Vec<_> = ExerciseId::ALL
        .into_iter()
        .filter(|id| Some(*id) != but)
        .map(|id| {
            let words = (text.exercise)(id);
            view! {
                <li>
                    <a class="room" href=Route::GroundWith(id).to_string()>
                        <span class="room-words">
                            <strong>{words.title}</strong>
                            <span>{words.line}</span>
                        </span>
                    </a>
                </li>
            }
        })
        .collect();
    view! { <ul class="rooms">{list}</ul> }
}

pub(crate) fn walk(id: ExerciseId) -> AnyView {
    let keep = use_keep();
    let text = keep.text();
    let now = minute::now();
    let steps = Memo::new(move |_| steps(keep, id, now.get()));
    let walk = RwSignal::new(Walk::begin(steps.with_untracked(Vec::len)));
    let go = move |to: fn(Walk) -> Walk| move |_| walk.update(|walk| *walk = to(*walk));
    let count = move |step, of| (text.ground.step_of)(step, of);
    let shown = move || match walk.get().place() {
        Place::Step(step) => {
            let last = step + 1 == steps.with(Vec::len);
            let onward = if last {
                text.ground.finish
            } else {
                text.ground.next
            };
            let words = move || steps.with(|steps| steps.get(step).cloned());
            view! {
                <p class="count">{walk.get().count().map(|(step, of)| count(step, of))}</p>
                <div class="step-words" aria-live="polite">
                    <p class="step-title">{move || words().map(|(title, _)| title)}</p>
                    <p class="step-line">{move || words().map(|(_, line)| line)}</p>
                </div>
                <div class="controls">
                    <button type="button" class="big" on:click=go(Walk::forward)>{onward}</button>
                    <button type="button" class="big quiet" on:click=go(Walk::stop)>
                        {text.ground.stop}
                    </button>
                </div>
                {(step > 0).then(|| view! {
                    <button type="button" class="quiet" on:click=go(Walk::back)>
                        {text.common.back}
                    </button>
                })}
            }
            .into_any()
        }
        over => {
            let told = if over == Place::Finished {
                text.ground.ended
            } else {
                text.ground.stopped
            };
            view! {
                <div class="step-words" aria-live="polite">
                    <p class="step-title">{told}</p>
                    <p class="step-line">{text.ground.ending}</p>
                </div>
                <div class="controls">
                    <button type="button" class="big" on:click=go(Walk::again)>
                        {text.ground.again}
                    </button>
                    <a class="button big quiet" href="#/">{text.common.home}</a>
                </div>
                <h2>{text.ground.others}</h2>
                {exercises(Some(id))}
            }
            .into_any()
        }
    };
    view! { <div class="page walk">{heading((text.exercise)(id).title)} {shown}</div> }.into_any()
}

/// The words of each step. Those of `orient` are the answers that are known.
fn steps(keep: Keep, id: ExerciseId, now: crate::time::Instant) -> Vec<(String, String)> {
    let text = keep.text();
    let fixed = |steps: &[crate::text::Titled]| {
        steps
            .iter()
            .map(|step| (step.title.to_owned(), step.line.to_owned()))
            .collect()
    };
    match id {
        ExerciseId::Senses => fixed(&text.ground.senses),
        ExerciseId::Feet => fixed(&text.ground.feet),
        ExerciseId::Orient => {
            let season = keep.season(now);
            let told = keep
                .contents
                .with(|kept| answers(now, &clock::LocalZone, season, &kept.people));
            told.into_iter().map(|answer| words(keep, answer)).collect()
        }
    }
}

fn words(keep: Keep, answer: Answer) -> (String, String) {
    let text = &keep.text().ground;
    match answer {
        Answer::Now(at) => {
            let Titled2 { title, line } = (text.it_is)(at);
            (title, line)
        }
        Answer::Place(place) => ((text.you_are)(&place), String::new()),
        Answer::Companion(person) => ((text.with_you)(&person), String::new()),
        Answer::TreatedToday => (text.treated.to_owned(), String::new()),
        Answer::Passes => (text.passes.title.to_owned(), text.passes.line.to_owned()),
    }
}
