//! The after-treatment place: what is known, in large type, and three things to do.

use crate::breathing::key::PatternKey;
use crate::breathing::pattern::PatternId;
use crate::browser::clock;
use crate::browser::dom::{El, el};
use crate::grounding::exercise::ExerciseId;
use crate::grounding::orientation::{Answer, answers};
use crate::keep::live::Keep;
use crate::route::Route;
use crate::ui::{link, minute, p};

pub(crate) fn page(keep: Keep) -> El {
    let text = keep.text();
    let now = minute::now();
    let told = move || {
        let (season, now) = (keep.season(now.get()), now.get());
        let told = keep.contents.with(|kept| answers(now, &clock::LocalZone, season, &kept.people));
        told.into_iter().flat_map(|answer| words(keep, answer)).collect()
    };
    let orient = Route::GroundWith(ExerciseId::Orient).to_string();
    let breathe = Route::BreatheWith(PatternKey::BuiltIn(PatternId::Gentle)).to_string();
    let ways = el("nav")
        .class("after-ways")
        .attr("aria-label", text.after.title)
        .add(link("button huge", &orient, text.after.orient))
        .add(link("button huge", &breathe, text.after.breathe))
        .add(link("button huge quiet", "#/help", text.after.help));
    el("div")
        .class("page after")
        .add(el("h1").attr("tabindex", "-1").class("sr-only").text(text.after.title))
        .add(el("div").class("after-told").live(told))
        .add(ways)
        .add(el("p").add(link("after-leave", "#/", text.after.leave)))
}

fn words(keep: Keep, answer: Answer) -> Vec<El> {
    let text = keep.text();
    match answer {
        Answer::Now(at) => {
            vec![p("after-clock", &at.clock()), p("after-day", &(text.date)(at.date))]
        }
        Answer::Place(place) => vec![p("", &(text.ground.you_are)(&place))],
        Answer::Companion(person) => vec![p("", &(text.ground.with_you)(&person))],
        Answer::TreatedToday => vec![p("", text.ground.treated)],
        Answer::Passes => vec![p("after-passes", text.after.passes)],
    }
}
