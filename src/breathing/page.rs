//! Choosing a pattern, and breathing with it.

use super::guide::Guide;
use super::pattern::{Pattern, PatternId, Phase};
use super::session::{Session, State};
use super::sound::Bells;
use crate::browser::listener::Listener;
use crate::browser::timer::Timer;
use crate::browser::wake_lock::Awake;
use crate::browser::{clock, lifecycle, vibration};
use crate::keep::live::{Keep, use_keep};
use crate::route::Route;
use crate::settings::choices::Volume;
use crate::ui::tide::Tide;
use crate::ui::{bullets, field, heading};
use leptos::html::Span;
use leptos::prelude::*;
use std::time::Duration;

/// Timers may fire a little early; a millisecond on top lands them past the edge.
const PAST_THE_EDGE: Duration = Duration::from_millis(1);

pub(crate) fn choose() -> AnyView {
    let text = use_keep().text();
    let patterns: Vec<_> = PatternId::ALL
        .into_iter()
        .map(|id| {
            let words = (text.pattern)(id);
            view! {
                <li>
                    <a class="room" href=Route::BreatheWith(id).to_string()>
                        <span class="room-words">
                            <strong>{words.title}</strong>
                            <span>{words.line}</span>
                        </span>
                        <span class="lengths">{lengths(&id.pattern())}</span>
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <div class="page">
            {heading(text.breathe.title)}
            <p class="lead">{text.breathe.intro}</p>
            <ul class="rooms">{patterns}</ul>
            {bullets(text.breathe.cautions)}
            <p><a class="button quiet" href="#/ground">{text.breathe.not_breathing}</a></p>
        </div>
    }
    .into_any()
}

fn lengths(pattern: &Pattern) -> String {
    let seconds: Vec<u64> = pattern
        .parts()
        .map(|(_, length)| length.as_secs())
        .collect();
    (use_keep().text().breathe.seconds)(&seconds)
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
    pattern: StoredValue<Pattern>,
    session: RwSignal<Option<Session>>,
    /// The breath and phase under way, for the page's attributes and its spoken word.
    moment: RwSignal<Option<(u64, Phase)>>,
    running: StoredValue<Running, LocalStorage>,
    tide: Tide,
    words: StoredValue<Vec<(Phase, NodeRef<Span>)>>,
}

impl Sitting {
    fn new(keep: Keep, pattern: Pattern) -> Self {
        let words = pattern
            .parts()
            .map(|(phase, _)| (phase, NodeRef::new()))
            .collect();
        Self {
            keep,
            pattern: StoredValue::new(pattern),
            session: RwSignal::new(None),
            moment: RwSignal::new(None),
            running: StoredValue::new_local(Running::default()),
            tide: Tide::new(),
            words: StoredValue::new(words),
        }
    }

    fn begin(self) {
        let settings = self.keep.settings.get_untracked();
        self.running.update_value(|running| {
            running.bells = settings
                .sound
                .then(|| Bells::new(settings.volume.gain()))
                .flatten();
        });
        let session = Session::begin(self.pattern.get_value(), clock::page_time());
        self.become_(session);
    }

    /// Puts the session into a new state and has everything follow: picture, sound, screen.
    fn become_(self, session: Session) {
        let now = clock::page_time();
        self.session.set(Some(session));
        self.running.update_value(|running| match session.state() {
            State::Breathing { .. } | State::Landing { .. } => {
                let elapsed = session.elapsed(now).unwrap_or_default();
                let words = self.words.get_value();
                running.guide = Some(Guide::start(session.pattern(), elapsed, self.tide, &words));
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
                *running = Running {
                    bells: running.bells.take(),
                    ..Running::default()
                };
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
        if advanced.state() == session.state() {
            self.follow(now)
        } else {
            self.become_(advanced)
        }
    }

    fn follow(self, now: Duration) {
        let Some(session) = self.session.get_untracked() else {
            return;
        };
        let moment = session
            .moment(now)
            .map(|moment| (moment.cycle, moment.phase));
        if moment != self.moment.get_untracked() {
            self.moment.set(moment);
            if let Some((_, phase)) = moment {
                self.touch(phase);
            }
        }
        let next = session
            .next_change(now)
            .map(|at| at.saturating_sub(now) + PAST_THE_EDGE);
        self.running.update_value(|running| {
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
            self.become_(change(session, clock::page_time()));
        }
    }

    /// A page that comes back shows where the breath truly is, and asks for the screen again.
    fn shown_again(self) {
        self.running.update_value(|running| {
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
        self.running.update_value(|running| {
            running.bells = (on && under_way).then(|| Bells::new(gain)).flatten();
        });
        self.tick();
    }

    fn set_volume(self, level: u8) {
        self.keep
            .choose(|settings| settings.volume = Volume::from(level));
        let gain = self.keep.settings.get_untracked().volume.gain();
        self.running.update_value(|running| {
            if let Some(bells) = &running.bells {
                bells.set_gain(gain);
            }
        });
    }
}

pub(crate) fn breathe(id: PatternId) -> AnyView {
    let keep = use_keep();
    let text = keep.text();
    let sitting = Sitting::new(keep, id.pattern());
    let listeners: [Listener; 2] = [
        lifecycle::on_visibility(move |shown| {
            if shown {
                sitting.shown_again()
            }
        }),
        lifecycle::on_key(move |key| {
            if key == "Escape" {
                sitting.change(Session::end)
            }
        }),
    ];
    let _listening: StoredValue<_, LocalStorage> = StoredValue::new_local(listeners);

    let phase = move || sitting.moment.get().map(|(_, phase)| phase.name());
    let cycle = move || sitting.moment.get().map(|(cycle, _)| cycle.to_string());
    let spoken = move || sitting.moment.get().map(|(_, phase)| (text.phase)(phase));
    let words: Vec<_> = sitting
        .words
        .get_value()
        .into_iter()
        .map(|(phase, node)| view! { <span node_ref=node>{(text.phase)(phase)}</span> })
        .collect();
    view! {
        <div class="page breathing" data-phase=phase data-cycle=cycle>
            {heading((text.pattern)(id).title)}
            {sitting.tide.view(false)}
            <p class="breath-words guided" aria-hidden="true">{words}</p>
            <p class="sr-only" aria-live="polite">{spoken}</p>
            {controls(sitting)}
            {sounds(sitting)}
            {bullets(text.breathe.cautions)}
            <p><a class="button quiet" href="#/ground">{text.breathe.not_breathing}</a></p>
        </div>
    }
    .into_any()
}

fn controls(sitting: Sitting) -> impl IntoView {
    let words = &sitting.keep.text().breathe;
    let state = Memo::new(move |_| sitting.session.get().map(|session| session.state()));
    let begin = move |_| sitting.begin();
    let stop = move |_| sitting.change(|session, now| session.stop(now));
    move || match state.get() {
        None => view! {
            <p class="told">{words.ready}</p>
            <div class="controls">
                <button type="button" class="big" on:click=begin>{words.start}</button>
            </div>
        }
        .into_any(),
        Some(State::Breathing { .. }) => view! {
            <div class="controls">
                <button type="button" class="big" on:click=stop>{words.stop}</button>
                <button
                    type="button"
                    class="big quiet"
                    on:click=move |_| sitting.change(Session::pause)
                >
                    {words.pause}
                </button>
            </div>
        }
        .into_any(),
        Some(State::Paused { .. }) => view! {
            <p class="told">{words.paused}</p>
            <div class="controls">
                <button
                    type="button"
                    class="big"
                    on:click=move |_| sitting.change(Session::resume)
                >
                    {words.resume}
                </button>
                <button type="button" class="big quiet" on:click=stop>{words.stop}</button>
            </div>
        }
        .into_any(),
        Some(State::Landing { .. }) => view! {
            <p class="told">{words.landing}</p>
            <div class="controls">
                <button type="button" class="big quiet" on:click=stop>{words.stop_now}</button>
            </div>
        }
        .into_any(),
        Some(State::Landed { breaths }) => view! {
            <p class="told">{(words.breaths)(breaths)} " " {words.ending}</p>
            <div class="controls">
                <button type="button" class="big" on:click=begin>{words.again}</button>
                <a class="button big quiet" href="#/">{sitting.keep.text().common.home}</a>
            </div>
        }
        .into_any(),
    }
}

fn sounds(sitting: Sitting) -> impl IntoView {
    let words = &sitting.keep.text().breathe;
    let settings = sitting.keep.settings;
    let sound = Signal::derive(move || settings.get().sound);
    let volume = Signal::derive(move || settings.get().volume.into());
    view! {
        <div class="sounds">
            {field::switch(words.sound, sound, move |on| sitting.set_sound(on))}
            {move || sound.get().then(|| {
                field::level(
                    "volume",
                    words.volume,
                    Volume::LOUDEST,
                    volume,
                    move |level| sitting.set_volume(level),
                )
            })}
        </div>
    }
}
