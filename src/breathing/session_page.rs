//! One pattern: make ready, breathe, land.

use super::key::PatternKey;
use super::length::Length;
use super::page::{chosen, not_breathing};
use super::pattern::PatternId;
use super::rhythm_pad;
use super::scene::{Face, Scene};
use super::session::{Session, State};
use super::sitting::{Sitting, Stage};
use crate::browser::dom::{El, el};
use crate::browser::live::Live;
use crate::browser::page::is_dim;
use crate::browser::task::spawn_local;
use crate::browser::{clock, random};
use crate::grounding::kit::Tool;
use crate::id::Id;
use crate::keep::live::Keep;
use crate::reflection::entry::{Kind, Writing};
use crate::settings::choices::{Picture, Settings};
use crate::text::Sat;
use crate::ui::senses::senses;
use crate::ui::{bullets, button, field, h2, link, p, page as titled, tool, way_out};

const GENTLE: PatternKey = PatternKey::BuiltIn(PatternId::Gentle);

pub(crate) fn breathe(keep: Keep, key: PatternKey) -> El {
    let text = keep.text();
    let words = &text.breathe;
    let Some((name, pattern)) = chosen(keep, &key) else {
        return titled(words.title).add(p("", words.gone)).add(back(keep));
    };
    if pattern.has_holds() && keep.shuts_holds(clock::now()) {
        return titled(&name).add(p("warning", words.shut)).add(back(keep));
    }
    keep.at_hand.set(key.clone());
    if key == GENTLE {
        keep.begin_tool(Tool::Breathe);
    }
    let face = Face::of(&pattern, text);
    let sitting = Sitting::new(keep, key.clone(), pattern, face.clone());
    sitting.follow_the_page();

    let picture = Live::computed(move || keep.settings.get().picture);
    let on_show = face.clone();
    let scene = move || {
        let scene = Scene::new(picture.get(), &on_show);
        sitting.show(scene.clone());
        Some(scene.view)
    };
    let moment = sitting.moment;
    // What is told between breaths is said in any case.
    let spoken = move || {
        told(sitting).unwrap_or_else(|| {
            let word = moment.get().map(|(_, phase)| (text.phase)(phase));
            word.filter(|_| keep.settings.get().spoken).unwrap_or_default().to_owned()
        })
    };
    let slot = el("div")
        .class("breath-slot")
        .live_class("telling", move || told(sitting).is_some())
        .add(
            face.words.live_attr("data-pacer", move || {
                (picture.get() == Picture::Words).then(String::new)
            }),
        )
        .live_one(move || told(sitting).map(|line| p("told", &line).attr("aria-hidden", "true")));
    let options = el("details")
        .add(el("summary").text(words.options))
        .add(senses(keep, move |sensed| sitting.sense(sensed)));
    titled(&name)
        .class("page breathing")
        .live_class("counting", move || keep.settings.get().count)
        .live_attr("data-picture", move || Some(picture_name(picture.get()).to_owned()))
        .live_attr("data-phase", move || moment.get().map(|(_, phase)| phase.name().to_owned()))
        .live_attr("data-cycle", move || moment.get().map(|(cycle, _)| cycle.to_string()))
        .add(el("div").class("scene").live_one(scene))
        .add(slot)
        .add(face.count)
        .add(el("p").class("sr-only").attr("aria-live", "polite").live_text(spoken))
        .add(el("div").class("breath-controls").live(move || controls(sitting)))
        .add(options)
        .live(move || around(sitting, &key))
        .add(not_breathing(keep))
}

const fn picture_name(picture: Picture) -> &'static str {
    match picture {
        Picture::Tide => "tide",
        Picture::Ring => "ring",
        Picture::Words => "words",
    }
}

fn back(keep: Keep) -> El {
    el("p").add(link("button", "#/breathe", keep.text().breathe.title))
}

/// What stands where the words of the breath stand, while there is no breath to follow.
fn told(sitting: Sitting) -> Option<String> {
    let words = &sitting.keep.text().breathe;
    match sitting.stage.get() {
        Stage::Ready => Some(words.ready.to_owned()),
        Stage::Settling => Some(words.settling.to_owned()),
        Stage::Paused if sitting.away.get() => Some(words.away.to_owned()),
        Stage::Paused => Some(words.paused.to_owned()),
        Stage::Landed => sitting.session.with(|session| match session.as_ref()?.state() {
            State::Landed { breaths, .. } => {
                Some(format!("{} {}", (words.breaths)(breaths), words.ending))
            }
            _ => None,
        }),
        Stage::Listening => Some(words.own_rhythm_how.to_owned()),
        Stage::Breathing | Stage::Landing => None,
    }
}

fn controls(sitting: Sitting) -> Vec<El> {
    let text = sitting.keep.text();
    let words = &text.breathe;
    let begin = |label| button("big", label, move || sitting.begin());
    let stop = |class, label| button(class, label, move || sitting.change(Session::stop));
    // Each has its place: what goes on to the left, what ends to the right.
    let slot = |button: Option<El>| button.unwrap_or_else(|| el("span"));
    let row = |left: Option<El>, right: Option<El>| {
        el("div").class("controls slots").add(slot(left)).add(slot(right))
    };
    match sitting.stage.get() {
        Stage::Ready => {
            let rhythm = button("big quiet", words.own_rhythm, move || sitting.ask_for_rhythm());
            vec![row(Some(begin(words.start)), Some(rhythm))]
        }
        Stage::Listening => rhythm_pad::pad(sitting),
        Stage::Settling => vec![row(None, Some(stop("big quiet", words.stop)))],
        Stage::Breathing => {
            let pause = button("big quiet", words.pause, move || sitting.change(Session::pause));
            vec![row(Some(pause), Some(stop("big", words.stop))), pace(sitting)]
        }
        Stage::Paused => {
            let resume = button("big", words.resume, move || sitting.change(Session::resume));
            vec![row(Some(resume), Some(stop("big quiet", words.stop)))]
        }
        Stage::Landing => {
            vec![row(None, Some(stop("big quiet", words.stop_now))), p("hint", words.landing)]
        }
        Stage::Landed => vec![row(Some(begin(words.again)), Some(way_out(text)))],
    }
}

/// Softer and slower, and what the breath comes to.
fn pace(sitting: Sitting) -> El {
    let words = &sitting.keep.text().breathe;
    let pattern = sitting.pattern;
    let now = move || {
        // A pace that lengthens by itself does so with a breath.
        sitting.moment.get();
        sitting.session.with(|session| {
            session.as_ref().map(|session| session.stretch(clock::page_time()).pace)
        })
    };
    let at_floor = move || {
        sitting.moment.get();
        sitting.session.with(|session| {
            session.as_ref().is_some_and(|session| !session.can_soften(clock::page_time()))
        })
    };
    let whole = move || now().is_some_and(|pace| pace.slower().is_none());
    let softer = button("quiet", words.softer, move || sitting.change_pace(Session::softer))
        .live_attr("aria-disabled", move || at_floor().then(|| "true".to_owned()));
    let slower = button("quiet", words.slower, move || sitting.change_pace(Session::slower))
        .live_attr("aria-disabled", move || whole().then(|| "true".to_owned()));
    let halves: u32 = pattern.halves().into_iter().map(u32::from).sum();
    let lasts = move || {
        let percent = now().map_or(100, |pace| u32::from(pace.percent()));
        // Five tenths to the half second.
        (words.pace)(&sitting.keep.locale, halves * 5 * percent / 100)
    };
    let buttons = el("div").class("controls").add(softer).add(slower);
    el("div").class("pace").add(buttons).add(el("p").class("hint").live_text(lasts))
}

/// What stands around the controls before and after.
fn around(sitting: Sitting, key: &PatternKey) -> Vec<El> {
    let keep = sitting.keep;
    let words = &keep.text().breathe;
    match sitting.stage.get() {
        Stage::Ready => {
            let cautions = words.cautions.iter().copied();
            let holds = sitting.pattern.has_holds().then_some(words.holds_caution);
            // Nothing to read or choose where the after place leads, but what keeps safe.
            if is_dim() {
                return vec![bullets(cautions.chain(holds))];
            }
            let mut parts = vec![
                how_long(keep),
                field::rating("before", words.before, sitting.before),
                bullets(cautions.chain(holds)),
            ];
            if let PatternKey::BuiltIn(id) = key {
                let known = el("section").add(h2(words.about)).add(p("", (words.known)(*id)));
                parts.push(known.add(el("p").add(link(
                    "",
                    "#/about/timing",
                    keep.text().timing.link,
                ))));
            }
            if let PatternKey::Own(id) = key {
                let edit = format!("#/breathe/{id}/edit");
                parts.push(el("p").add(link("", &edit, words.edit)));
            }
            parts
        }
        Stage::Landed => {
            let worse = move || {
                let (before, after) = (sitting.before.get()?, sitting.after.get()?);
                (after >= before).then(|| next_thing(keep))
            };
            let rating = field::rating("after", words.after, sitting.after);
            let sat_key = key.clone();
            let keep_line = move || {
                let key = sat_key.clone();
                let breathed = sitting.session.with(|session| {
                    let state = session.as_ref().map(Session::state);
                    matches!(state, Some(State::Landed { breaths: 1.., .. }))
                });
                (breathed && !sitting.kept.get())
                    .then(|| button("quiet", words.keep_line, move || keep_a_line(sitting, &key)))
            };
            // Gentle breathing is one of the ways to settle, and others follow it.
            let next = (*key == GENTLE).then(|| tool::next(keep, Tool::Breathe, false)).flatten();
            let next = next.map(|next| {
                let title = tool::words(keep.text(), next).title;
                link(
                    "button huge",
                    &tool::route(next).to_string(),
                    &(keep.text().ground.next)(title),
                )
            });
            let asked = el("div").class("ask-next").live_one(worse).live_one(keep_line);
            [Some(rating), next, Some(asked)].into_iter().flatten().collect()
        }
        _ => Vec::new(),
    }
}

fn next_thing(keep: Keep) -> El {
    let text = keep.text();
    let ways = el("div").class("controls");
    let ways = ways.add(link("button quiet", "#/ground", text.ground.title));
    let ways = ways.add(link("button quiet", "#/help", text.help.title));
    el("div").class("next-thing").add(p("", text.breathe.next_thing)).add(ways)
}

fn how_long(keep: Keep) -> El {
    let words = &keep.text().breathe;
    let length = move || keep.settings.get().length;
    let kind = Live::computed(move || match length() {
        Length::Minutes(_) => 0,
        Length::Breaths(_) => 1,
        Length::Open => 2,
    });
    let choose = move |number: usize| {
        let length = [Length::Minutes(5), Length::Breaths(20), Length::Open][number];
        keep.choose(Settings { length, ..keep.chosen() });
    };
    let kinds =
        field::choice("length", words.how_long, &words.lengths, move || Some(kind.get()), choose);
    let number = move || {
        if kind.get() == 2 {
            return None;
        }
        let told = move || match length() {
            Length::Minutes(number) => (words.minutes)(number),
            Length::Breaths(number) => (words.breaths_to_go)(number),
            Length::Open => String::new(),
        };
        let step = move |up| {
            let settings = keep.chosen();
            keep.choose(Settings { length: settings.length.step(up), ..settings });
        };
        Some(field::stepper(words.how_long, [words.shorter, words.longer], told, step))
    };
    el("div").class("how-long").add(kinds).live_one(number)
}

/// Adds a line to the log, with a way back.
fn keep_a_line(sitting: Sitting, key: &PatternKey) {
    let keep = sitting.keep;
    if !keep.is_open() {
        return;
    }
    let words = &keep.text().breathe;
    let state = sitting.session.with_untracked(|session| session.as_ref().map(Session::state));
    let (Some(State::Landed { breaths, lasted }), Some((name, _))) = (state, chosen(keep, key))
    else {
        return;
    };
    let line = (words.log_line)(&Sat {
        pattern: &name,
        breaths,
        seconds: lasted.as_secs(),
        before: sitting.before.get_untracked(),
        after: sitting.after.get_untracked(),
    });
    let entry = Id::from_random(random::bits());
    spawn_local(async move {
        let writing = Writing {
            before: level(sitting.before),
            after: level(sitting.after),
            ..Writing::of(Kind::BodyAndBreath, line)
        };
        sitting.kept.set(true);
        if !keep.add_revision(entry.clone(), Vec::new(), Some(writing), None).await {
            sitting.kept.set(false);
        } else {
            keep.say_with_undo(words.line_kept, move || {
                let entry = entry.clone();
                spawn_local(async move {
                    let heads = keep.contents.with_untracked(|kept| kept.log.heads(&entry));
                    if keep.add_revision(entry, heads, None, None).await {
                        sitting.kept.set(false);
                        keep.say(words.line_removed);
                    }
                });
            });
        }
    });
}

/// A rating from 0 to 10, as an entry keeps it.
fn level(rating: Live<Option<usize>>) -> Option<u8> {
    rating.get_untracked().and_then(|level| u8::try_from(level).ok())
}
