//! Walking through an exercise: what to know, each step in large type, and what may come next.

use super::exercise::ExerciseId;
use super::kit::Tool;
use super::kit_page::pick;
use super::tap_page::{Taps, lights};
use super::walk::{Act, End, Place, Walk};
use crate::after::orientation::{Answer, answers};
use crate::browser::clock;
use crate::browser::dom::{self, El, el};
use crate::browser::live::Live;
use crate::browser::page::{self, is_dim};
use crate::browser::timer::Timer;
use crate::keep::live::Keep;
use crate::locale::Locale;
use crate::preparation::season::Season;
use crate::time::Instant;
use crate::ui::{button, controls, field, link, minute, p, page as titled, tool, way_out};
use std::cell::Cell;

/// One walk on the page. Copies share the same state.
#[derive(Clone, Copy)]
struct Walking {
    keep: Keep,
    id: ExerciseId,
    walk: Live<Walk>,
    timer: Live<Option<Timer>>,
    taps: Live<Taps>,
    /// Whether what stands under "more" is open; every act closes it.
    more: Live<bool>,
    /// Distress before and after, from 0 to 10.
    before: Live<Option<usize>>,
    after: Live<Option<usize>>,
}

pub(crate) fn walk(keep: Keep, id: ExerciseId) -> El {
    let text = keep.text();
    let title = (text.exercise)(id).title;
    if id.waits_for_another_day() && keep.is_treatment_day(clock::now()) {
        let others = link("button", "#/ground", text.ground.others);
        return titled(title).add(p("lead", text.ground.not_today)).add(el("p").add(others));
    }
    keep.begin_tool(Tool::Exercise(id));
    let now = minute::now();
    // The clock moves on, but what there is to tell stays until the walk is over.
    let season = keep.season(clock::now());
    let told = Live::computed(move || told(keep, id, season, now.get()));
    let walking = Walking {
        keep,
        id,
        walk: Live::new(Walk::new(id, told.with_untracked(Vec::len))),
        timer: Live::new(None),
        taps: Live::new(Taps::default()),
        more: Live::new(false),
        before: Live::new(None),
        after: Live::new(None),
    };
    walking.follow_help();
    // Where there is nothing to know first, nothing stands before the start.
    if (text.caution)(id).is_empty() {
        walking.walk.update(|walk| *walk = walk.act(Act::Start, clock::page_time()));
        walking.follow();
    }
    let line = move |part: fn(&(String, String)) -> &String| {
        move || {
            let said = walking.said();
            let step = walking.walk.get().step();
            let told =
                step.and_then(|step| told.with(|told| Some(part(told.get(step.words)?).clone())));
            said.as_ref().map(part).cloned().or(told).unwrap_or_default()
        }
    };
    let count = move || {
        let walk = walking.walk.get();
        let count = walk.count().map(|(step, of)| (text.ground.step_of)(step, of))?;
        Some(if walk.due().is_some() { count + text.ground.by_itself } else { count })
    };
    let words = el("div")
        .class("step-words")
        .attr("aria-live", "polite")
        .add(el("p").class("count").live_text(move || count().unwrap_or_default()))
        .add(el("p").class("step-title").live_text(line(|words| &words.0)))
        .add(el("p").class("step-line").live_text(line(|words| &words.1)));
    titled(title).class("page walk").add(words).live(move || vec![walking.ways()])
}

impl Walking {
    fn act(self, act: Act) {
        if matches!(act, Act::Start | Act::Again) {
            // What was felt after is what is felt before.
            self.before.set(self.after.get_untracked().or(self.before.get_untracked()));
            self.after.set(None);
        }
        self.more.update_untracked(|more| *more = false);
        self.walk.update(|walk| *walk = walk.act(act, clock::page_time()));
        self.follow();
        // On a small screen the words come first, however far down the press was.
        page::show_again(".step-words");
    }

    /// Has taps and timer follow where the walk is. Sound has to begin within the press.
    fn follow(self) {
        let walk = self.walk.get_untracked();
        let since = walk.step().filter(|step| step.taps).map(|_| walk.since());
        let again = move || self.taps.update_untracked(Taps::ring);
        self.taps.update_untracked(|taps| taps.follow(self.keep, since, again));
        let timer = walk
            .due()
            .map(|due| Timer::after(due.saturating_sub(clock::page_time()), move || self.tick()));
        self.timer.update_untracked(|slot| *slot = timer);
    }

    /// Nothing goes on behind Help; afterwards the step begins again.
    fn follow_help(self) {
        let helped = Cell::new(false);
        dom::follow(Box::new(move || {
            let helping = self.keep.helping.get();
            if helping {
                self.timer.update_untracked(|slot| *slot = None);
                self.taps.update_untracked(|taps| *taps = Taps::default());
            } else if helped.get() {
                let enter = |walk: &mut Walk| *walk = walk.entered_at(clock::page_time());
                self.walk.update_untracked(enter);
                // Only lights have to be made anew; anything else stays in its place, focus and all.
                if self.walk.with_untracked(|walk| walk.step().is_some_and(|step| step.taps)) {
                    self.walk.update(|_| {});
                }
                self.follow();
            }
            helped.set(helping);
        }));
    }

    fn tick(self) {
        self.walk.update(|walk| *walk = walk.at(clock::page_time()));
        self.follow();
    }

    /// What is said where no step is under way.
    fn said(self) -> Option<(String, String)> {
        let text = self.keep.text();
        match self.walk.get().place() {
            Place::Ready => {
                Some(((text.exercise)(self.id).line.to_owned(), (text.caution)(self.id).to_owned()))
            }
            Place::Over(end) => {
                let words = (text.ground.over)(end);
                Some((words.title.to_owned(), words.line.to_owned()))
            }
            Place::Step(_) => None,
        }
    }

    /// What can be done here: the first thing large, the way back and out beside each other, and
    /// the rest under "more".
    fn ways(self) -> El {
        let walk = self.walk.get();
        let ways = el("div").class("walk-ways");
        match walk.place() {
            Place::Over(end) => self.over(ways, end),
            place => {
                let acts = walk.acts();
                let last = walk.count().is_some_and(|(step, of)| step == of);
                let ready = place == Place::Ready;
                let taps = walk.step().filter(|step| step.taps);
                let taps = taps.map(|_| lights());
                let near: &[Act] =
                    if ready { &[Act::Stop] } else { &[Act::Back, Act::Stop, Act::Worse] };
                let more = acts[1..].iter().filter(|act| !near.contains(act));
                let more = more.map(|act| self.way("quiet", *act, false));
                let rating =
                    ready.then(|| field::rating("before", self.words().before, self.before));
                ways.add_all(taps)
                    .add(self.way("huge", acts[0], last))
                    .add(controls(near.iter().map(|act| self.way("quiet", *act, ready))))
                    .add(self.more(more).add_all(rating))
            }
        }
    }

    fn more(self, ways: impl IntoIterator<Item = El>) -> El {
        let summary = el("summary").text(self.keep.text().ground.more);
        // Made anew where a step goes on by itself, it stays as it was.
        let open = self.more.get_untracked();
        let details = el("details").live_attr("open", move || open.then(String::new));
        let opened = move |event| self.more.update_untracked(|more| *more = dom::opened(&event));
        details.on("toggle", opened).add(summary).add(controls(ways))
    }

    fn words(self) -> &'static crate::text::Breathe {
        &self.keep.text().breathe
    }

    /// The button of an act. `ends` has it say what it comes to at the first or last step.
    fn way(self, class: &str, act: Act, ends: bool) -> El {
        let text = self.keep.text();
        let words = match act {
            Act::Next if ends => text.ground.finish,
            Act::Stop if ends => text.ground.not_now,
            act => (text.act)(act),
        };
        if act == Act::Help {
            return link(&format!("button {class}"), "#/help", words);
        }
        button(class, words, move || self.act(act))
    }

    fn over(self, ways: El, end: End) -> El {
        let keep = self.keep;
        let text = keep.text();
        let now = Tool::Exercise(self.id);
        let next = tool::next(keep, now, end == End::Worse);
        let first = match next {
            Some(next) => {
                let words = (text.ground.next)(tool::words(text, next).title);
                link("button huge", &tool::route(next).to_string(), &words)
            }
            None => el("div").class("all-tried").add(p("", text.ground.all_tried)).add(link(
                "button huge",
                "#/help",
                text.after.help,
            )),
        };
        let rated = self.before.with_untracked(Option::is_some);
        let rating = rated.then(|| field::rating("after", self.words().after, self.after));
        let worse = move || {
            let (before, after) = (self.before.get()?, self.after.get()?);
            (after >= before).then(|| {
                el("div").class("same-or-worse").add(p("", text.ground.same_or_worse)).add(link(
                    "button quiet",
                    "#/help",
                    text.after.help,
                ))
            })
        };
        let small = |act| self.way("quiet", act, false);
        let out = way_out(text).class("button quiet");
        // Where it got worse, a person is as near as the next thing.
        let (near, far) = match end {
            End::Worse => (small(Act::Help), out),
            End::Finished | End::Stopped => (out, small(Act::Help)),
        };
        let others = link("button quiet", "#/ground", text.ground.others);
        let kit = (!is_dim()).then(|| link("button quiet", "#/prepare/kit", text.kit.change));
        // Nobody is asked to choose anything where the after place leads.
        let picks = !is_dim() && end != End::Worse;
        let pick = picks.then(|| pick(keep, now));
        ways.add_all(rating)
            .add(el("div").attr("role", "status").live_one(worse))
            .add(first)
            .add(controls([small(Act::Back), near]))
            .add_all(pick.map(|pick| controls([pick])))
            .add(self.more([small(Act::Again), others, far]).add_all(kit))
    }
}

/// The words of each step. Those of `Orient` are the answers that are known.
fn told(keep: Keep, id: ExerciseId, season: Season, now: Instant) -> Vec<(String, String)> {
    let text = keep.text();
    let own = |title: &str, line: &str| (title.to_owned(), line.to_owned());
    if id != ExerciseId::Orient {
        let steps = (text.exercise_steps)(id).iter();
        return steps.map(|step| own(step.title, step.line)).collect();
    }
    let told = keep.contents.with(|kept| answers(now, &clock::LocalZone, season, &kept.people));
    let words = told.into_iter().map(|answer| match answer {
        Answer::Now(at) => (keep.locale.clock(at), keep.date(at.date)),
        Answer::Place(place) => own(&(text.ground.you_are)(&place), ""),
        Answer::Companion(person) => own(&(text.ground.with_you)(&person), ""),
        Answer::TreatedToday => own(text.ground.treated, ""),
        Answer::Passes => own(text.ground.passes.title, text.ground.passes.line),
    });
    words.collect()
}
