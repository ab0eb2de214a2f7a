//! Choosing an exercise, and walking through it.

use super::exercise::{ExerciseId, Place, Walk};
use super::orientation::{Answer, answers};
use crate::browser::clock;
use crate::browser::dom::{El, el};
use crate::browser::live::Live;
use crate::keep::live::Keep;
use crate::route::Route;
use crate::text::Titled;
use crate::time::Instant;
use crate::ui::{button, controls, h2, link, list, minute, p, page as titled, row, way_out};

pub(crate) fn choose(keep: Keep) -> El {
    let text = keep.text();
    titled(text.ground.title)
        .add(p("lead", text.ground.intro))
        .add(exercises(keep, None))
        .add(el("p").add(link("button quiet", "#/breathe", text.breathe.title)))
}

/// The exercises, but for the one that was just done.
fn exercises(keep: Keep, but: Option<ExerciseId>) -> El {
    let rest = ExerciseId::ALL.into_iter().filter(|id| Some(*id) != but);
    let rows = rest.map(|id| {
        let words = (keep.text().exercise)(id);
        row(&Route::GroundWith(id).to_string(), words.title, words.line)
    });
    list("rooms", rows)
}

pub(crate) fn walk(keep: Keep, id: ExerciseId) -> El {
    let now = minute::now();
    let steps = Live::computed(move || steps(keep, id, now.get()));
    let walk = Live::new(Walk::begin(steps.with_untracked(Vec::len)));
    // The words follow the clock by themselves; the step and its buttons follow the walk only.
    let shown = move || match walk.get().place() {
        Place::Step(step) => at_step(keep, walk, steps, step),
        Place::Finished => over(keep, walk, id, keep.text().ground.ended),
        Place::Stopped => over(keep, walk, id, keep.text().ground.stopped),
    };
    titled((keep.text().exercise)(id).title).class("page walk").live(shown)
}

fn at_step(
    keep: Keep,
    walk: Live<Walk>,
    steps: Live<Vec<(String, String)>>,
    step: usize,
) -> Vec<El> {
    let text = keep.text();
    let words = &text.ground;
    let go = |to: fn(Walk) -> Walk| move || walk.update(|walk| *walk = to(*walk));
    let last = step + 1 == steps.with_untracked(Vec::len);
    let onward = if last { words.finish } else { words.next };
    let count = walk.get_untracked().count();
    let count = count.map(|(step, of)| p("count", &(words.step_of)(step, of)));
    let title =
        move || steps.with(|steps| steps.get(step).map(|it| it.0.clone()).unwrap_or_default());
    let line =
        move || steps.with(|steps| steps.get(step).map(|it| it.1.clone()).unwrap_or_default());
    let told = el("div").class("step-words").attr("aria-live", "polite");
    let told = told.add(p("step-title", "").live_text(title));
    let told = told.add(p("step-line", "").live_text(line));
    let back = (step > 0).then(|| button("quiet", text.common.back, go(Walk::back)));
    let ways = controls([
        button("big", onward, go(Walk::forward)),
        button("big quiet", words.stop, go(Walk::stop)),
    ]);
    count.into_iter().chain([told, ways]).chain(back).collect()
}

fn over(keep: Keep, walk: Live<Walk>, id: ExerciseId, told: &str) -> Vec<El> {
    let text = keep.text();
    let words = &text.ground;
    let again = move || walk.update(|walk| *walk = walk.again());
    let told = el("div")
        .class("step-words")
        .attr("aria-live", "polite")
        .add(p("step-title", told))
        .add(p("step-line", words.ending));
    let ways = controls([button("big", words.again, again), way_out(text)]);
    vec![told, ways, h2(words.others), exercises(keep, Some(id))]
}

/// The words of each step. Those of `orient` are the answers that are known.
fn steps(keep: Keep, id: ExerciseId, now: Instant) -> Vec<(String, String)> {
    let text = keep.text();
    let fixed = |steps: &[Titled]| {
        steps.iter().map(|step| (step.title.to_owned(), step.line.to_owned())).collect()
    };
    match id {
        ExerciseId::Senses => fixed(&text.ground.senses),
        ExerciseId::Feet => fixed(&text.ground.feet),
        ExerciseId::Orient => {
            let season = keep.season(now);
            let told =
                keep.contents.with(|kept| answers(now, &clock::LocalZone, season, &kept.people));
            told.into_iter().map(|answer| words(keep, answer)).collect()
        }
    }
}

fn words(keep: Keep, answer: Answer) -> (String, String) {
    let text = keep.text();
    match answer {
        Answer::Now(at) => (at.clock(), (text.date)(at.date)),
        Answer::Place(place) => ((text.ground.you_are)(&place), String::new()),
        Answer::Companion(person) => ((text.ground.with_you)(&person), String::new()),
        Answer::TreatedToday => (text.ground.treated.to_owned(), String::new()),
        Answer::Passes => (text.ground.passes.title.to_owned(), text.ground.passes.line.to_owned()),
    }
}
