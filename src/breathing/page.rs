//! Choosing a pattern, and breathing with it.

use super::guide::Guide;
use super::pattern::{Pattern, PatternId, Phase};
use super::session::{Session, State};
use super::sound::Bells;
use crate::browser::dom::{El, el};
use crate::browser::live::Live;
use crate::browser::timer::Timer;
use crate::browser::wake_lock::Awake;
use crate::browser::{clock, lifecycle, vibration};
use crate::keep::live::Keep;
use crate::route::Route;
use crate::settings::choices::Volume;
use crate::ui::field::{self, Label};
use crate::ui::tide::Tide;
use crate::ui::{bullets, button, link, list, p, page as titled, row, way_out};
use std::time::Duration;

/// Timers may fire a little early; a millisecond on top lands them past the edge.
const PAST_THE_EDGE: Duration = Duration::from_millis(1);

pub(crate) fn choose(keep: Keep) -> El {
    let words = &keep.text().breathe;
    let patterns = PatternId::ALL.map(|id| {
        let name = (keep.text().pattern)(id);
        let parts = id.pattern();
        let seconds: Vec<u64> = parts.parts().map(|(_, length)| length.as_secs()).collect();
        let lengths = el("span").class("lengths").text(&(words.seconds)(&seconds));
        row(&Route::BreatheWith(id).to_string(), name.title, name.line).add(lengths)
    });
    titled(words.title)
        .add(p("lead", words.intro))
        .add(list("rooms", patterns))
        .add(bullets(words.cautions.iter().copied()))
        .add(not_breathing(keep))
}

fn not_breathing(keep: Keep) -> El {
    el("p").add(link("button quiet", "#/ground", keep.text().breathe.not_breathing))
}

/// What a session holds besides its state, all of it let go of when the page goes.
#[derive(Default)]
struct Running {
    timer: Option<Timer>,
    guide: Option<Guide>,
    bells: Option<Bells>,
    awake: Option<Awake>,
}

/// One page of breathing: the session, and everything that follows it.
#[derive(Clone, Copy)]
struct Sitting {
    keep: Keep,
    pattern: Pattern,
    session: Live<Option<Session>>,
    /// The breath and phase under way, for the page's attributes and its spoken word.
    moment: Live<Option<(u64, Phase)>>,
    running: Live<Running>,
    tide: Live<Tide>,
    /// The word of each phase, of which the guide shows one.
    words: Live<Vec<(Phase, El)>>,
}

impl Sitting {
    fn new(keep: Keep, pattern: Pattern, tide: Tide, words: Vec<(Phase, El)>) -> Self {
        Self {
            keep,
            pattern,
            session: Live::new(None),
            moment: Live::new(None),
            running: Live::new(Running::default()),
            tide: Live::new(tide),
            words: Live::new(words),
        }
    }

    fn begin(self) {
        let settings = self.keep.settings.get_untracked();
        self.running.update_untracked(|running| {
            running.bells = settings.sound.then(|| Bells::new(settings.volume.gain())).flatten();
        });
        let session = Session::begin(self.pattern, clock::page_time());
        self.enter(session);
    }

    /// Puts the session into a new state and has everything follow: picture, sound, screen.
    fn enter(self, session: Session) {
        let now = clock::page_time();
        self.session.set(Some(session));
        self.running.update_untracked(|running| match session.state() {
            State::Breathing { .. } | State::Landing { .. } => {
                let elapsed = session.elapsed(now).unwrap_or_default();
                let words = self.words.get_untracked();
                let tide = self.tide.get_untracked();
                running.guide = Some(Guide::start(session.pattern(), elapsed, &tide, &words));
                if running.awake.is_none() {
                    running.awake = Some(Awake::ask());
                }
            }
            State::Paused { .. } => {
                running.awake = None;
                if let Some(guide) = &running.guide {
                    guide.hold();
                }
            }
            State::Landed { .. } => {
                // The closing bell may ring out.
                *running = Running { bells: running.bells.take(), ..Running::default() };
            }
        });
        self.follow(now);
    }

    /// Brings the page up to the clock, and waits for the next change.
    fn tick(self) {
        let now = clock::page_time();
        let Some(session) = self.session.get_untracked() else {
            return;
        };
        let advanced = session.advance(now);
        if advanced.state() == session.state() { self.follow(now) } else { self.enter(advanced) }
    }

    fn follow(self, now: Duration) {
        let Some(session) = self.session.get_untracked() else {
            return;
        };
        let moment = session.moment(now).map(|moment| (moment.cycle, moment.phase));
        if moment != self.moment.get_untracked() {
            self.moment.set(moment);
            if let Some((_, phase)) = moment {
                self.touch(phase);
            }
        }
        let next = session.next_change(now).map(|at| at.saturating_sub(now) + PAST_THE_EDGE);
        self.running.update_untracked(|running| {
            if let Some(bells) = &mut running.bells {
                bells.schedule(&session, now);
            }
            running.timer = next.map(|delay| Timer::after(delay, move || self.tick()));
        });
    }

    fn touch(self, phase: Phase) {
        if self.keep.settings.get_untracked().vibration {
            vibration::pulse(match phase {
                Phase::Inhale | Phase::TopUp => &[120],
                Phase::Exhale => &[50, 90, 50],
                Phase::HoldFull | Phase::HoldEmpty => &[30],
            });
        }
    }

    fn change(self, change: impl FnOnce(Session, Duration) -> Session) {
        if let Some(session) = self.session.get_untracked() {
            self.enter(change(session, clock::page_time()));
        }
    }

    /// A page that comes back shows where the breath truly is, and asks for the screen again.
    fn shown_again(self) {
        self.running.update_untracked(|running| {
            if running.awake.is_some() {
                running.awake = Some(Awake::ask());
            }
        });
        self.tick();
    }

    fn set_sound(self, on: bool) {
        self.keep.choose(|settings| settings.sound = on);
        let under_way = self
            .session
            .get_untracked()
            .is_some_and(|session| !matches!(session.state(), State::Landed { .. }));
        let gain = self.keep.settings.get_untracked().volume.gain();
        self.running.update_untracked(|running| {
            running.bells = (on && under_way).then(|| Bells::new(gain)).flatten();
        });
        self.tick();
    }

    fn set_volume(self, level: u8) {
        self.keep.choose(|settings| settings.volume = Volume::from(level));
        let gain = self.keep.settings.get_untracked().volume.gain();
        self.running.update_untracked(|running| {
            if let Some(bells) = &running.bells {
                bells.set_gain(gain);
            }
        });
    }
}

pub(crate) fn breathe(keep: Keep, id: PatternId) -> El {
    let text = keep.text();
    let tide = Tide::new("tide");
    let picture = tide.picture.clone();
    let pattern = id.pattern();
    let words: Vec<(Phase, El)> =
        pattern.parts().map(|(phase, _)| (phase, el("span").text((text.phase)(phase)))).collect();
    let shown = p("breath-words", "").attr("aria-hidden", "true");
    let shown = shown.add_all(words.iter().map(|(_, word)| word.clone()));
    let sitting = Sitting::new(keep, pattern, tide, words);
    lifecycle::on_visibility(move |shown| {
        if shown {
            sitting.shown_again();
        }
    });
    lifecycle::on_key(move |key| {
        if key == "Escape" {
            sitting.change(Session::end);
        }
    });

    let moment = sitting.moment;
    let spoken = move || moment.get().map_or("", |(_, phase)| (text.phase)(phase)).to_owned();
    let slot = el("div")
        .class("breath-slot")
        .live_class("telling", move || told(sitting).is_some())
        .add(shown)
        .live_one(move || told(sitting).map(|line| p("told", &line)));
    titled((text.pattern)(id).title)
        .class("page breathing")
        .live_attr("data-phase", move || moment.get().map(|(_, phase)| phase.name().to_owned()))
        .live_attr("data-cycle", move || moment.get().map(|(cycle, _)| cycle.to_string()))
        .add(picture)
        .add(slot)
        .add(el("p").class("sr-only").attr("aria-live", "polite").live_text(spoken))
        .add(el("div").class("controls").live(move || buttons(sitting)))
        .add(sounds(sitting))
        .add(bullets(text.breathe.cautions.iter().copied()))
        .add(not_breathing(keep))
}

/// What stands where the words of the breath stand, while there is no breath to follow.
fn told(sitting: Sitting) -> Option<String> {
    let words = &sitting.keep.text().breathe;
    match sitting.session.get().map(|session| session.state()) {
        None => Some(words.ready.to_owned()),
        Some(State::Paused { .. }) => Some(words.paused.to_owned()),
        Some(State::Landed { breaths }) => {
            Some(format!("{} {}", (words.breaths)(breaths), words.ending))
        }
        Some(State::Breathing { .. } | State::Landing { .. }) => None,
    }
}

fn buttons(sitting: Sitting) -> Vec<El> {
    let text = sitting.keep.text();
    let words = &text.breathe;
    let begin = |label| button("big", label, move || sitting.begin());
    let stop = |class, label| button(class, label, move || sitting.change(Session::stop));
    match sitting.session.get().map(|session| session.state()) {
        None => vec![begin(words.start)],
        Some(State::Breathing { .. }) => vec![
            stop("big", words.stop),
            button("big quiet", words.pause, move || sitting.change(Session::pause)),
        ],
        Some(State::Paused { .. }) => vec![
            button("big", words.resume, move || sitting.change(Session::resume)),
            stop("big quiet", words.stop),
        ],
        Some(State::Landing { .. }) => {
            vec![stop("big quiet", words.stop_now), p("hint", words.landing)]
        }
        Some(State::Landed { .. }) => {
            vec![begin(words.again), way_out(text)]
        }
    }
}

fn sounds(sitting: Sitting) -> El {
    let words = &sitting.keep.text().breathe;
    let settings = sitting.keep.settings;
    let sound = move || settings.get().sound;
    let level = move || {
        let label = Label { id: "volume", words: words.volume, hint: "" };
        let volume = move || settings.get().volume.into();
        let choose = move |level| sitting.set_volume(level);
        sound().then(|| field::level(label, Volume::LOUDEST, volume, choose))
    };
    let switch = field::switch(words.sound, sound, move |on| sitting.set_sound(on));
    el("div").class("sounds").add(switch).live_one(level)
}
