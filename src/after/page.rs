//! The after-treatment place: what is known, in large type, and three things to do.

use crate::breathing::pattern::PatternId;
use crate::browser::clock;
use crate::grounding::exercise::ExerciseId;
use crate::grounding::orientation::{Answer, answers};
use crate::keep::live::use_keep;
use crate::route::Route;
use crate::ui::minute;
use leptos::prelude::*;

pub(crate) fn page() -> AnyView {
    let keep = use_keep();
    let text = keep.text();
    let now = minute::now();
    let told = move || {
        let season = keep.season(now.get());
        let told = keep
            .contents
            .with(|kept| answers(now.get(), &clock::LocalZone, season, &kept.people));
        told.into_iter()
            .map(|answer| match answer {
                Answer::Now(at) => {
                    let words = (text.ground.it_is)(at);
                    view! {
                        <p class="after-clock">{words.title}</p>
                        <p class="after-day">{words.line}</p>
                    }
                    .into_any()
                }
                Answer::Place(place) => view! { <p>{(text.ground.you_are)(&place)}</p> }.into_any(),
                Answer::Companion(person) => {
                    view! { <p>{(text.ground.with_you)(&person)}</p> }.into_any()
                }
                Answer::TreatedToday => view! { <p>{text.ground.treated}</p> }.into_any(),
                Answer::Passes => {
                    view! { <p class="after-passes">{text.after.passes}</p> }.into_any()
                }
            })
            .collect::<Vec<_>>()
    };
    let orient = Route::GroundWith(ExerciseId::Orient).to_string();
    let breathe = Route::BreatheWith(PatternId::Gentle).to_string();
    view! {
        <div class="page after">
            <h1 tabindex="-1" class="sr-only">{text.after.title}</h1>
            <div class="after-told">{told}</div>
            <nav class="after-ways" aria-label=text.after.title>
                <a class="button huge" href=orient>{text.after.orient}</a>
                <a class="button huge" href=breathe>{text.after.breathe}</a>
                <a class="button huge quiet" href="#/help">{text.after.help}</a>
            </nav>
            <p><a class="after-leave" href="#/">{text.after.leave}</a></p>
        </div>
    }
    .into_any()
}
