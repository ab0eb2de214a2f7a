//! A session on the page: what the person does to it, and everything that follows it.

use super::absence::{Reading, was_away};
use super::guide::{Guide, anchor};
use super::key::PatternKey;
use super::pace::{Course, Pace};
use super::pattern::{Pattern, Phase};
use super::rhythm::{Heard, Rhythm};
use super::scene::{Face, Scene};
use super::session::{SETTLING, Session, State};
use super::sound::{RINGING, Track};
use crate::browser::dom::follow;
use crate::browser::live::Live;
use crate::browser::media_session::Controls;
use crate::browser::timer::Timer;
use crate::browser::wake_lock::Awake;
use crate::browser::{clock, lifecycle, vibration};
use crate::keep::live::Keep;
use crate::settings::choices::Sound;
use crate::ui::senses::Sensed;
use std::time::Duration;

/// Timers may fire a little early; a millisecond on top lands them past the edge.
const PAST_THE_EDGE: Duration = Duration::from_millis(1);

/// What the page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    Ready,
    /// Hearing the person's own rhythm.
    Listening,
    Settling,
    Breathing,
    Paused,
    Landing,
    Landed,
}

/// What a session holds besides its state, all of it let go of when the page goes.
#[derive(Default)]
struct Running {
    timer: Option<Timer>,
    guide: Option<Guide>,
    track: Option<Track>,
    awake: Option<Awake>,
    controls: Option<Controls>,
    /// The clocks when the session was last looked after.
    seen: Option<Reading>,
}

/// One page of breathing. Copies share the same state.
#[derive(Clone, Copy)]
pub(super) struct Sitting {
    pub(super) keep: Keep,
    pub(super) pattern: Pattern,
    key: Live<PatternKey>,
    pub(super) session: Live<Option<Session>>,
    /// The breath and phase under way, for the page's attributes and its spoken word.
    pub(super) moment: Live<Option<(u64, Phase)>>,
    pub(super) stage: Live<Stage>,
    /// Whether it was the app that paused, because time was lost.
    pub(super) away: Live<bool>,
    pub(super) rhythm: Live<Option<Rhythm>>,
    /// Distress before and after, from 0 to 10.
    pub(super) before: Live<Option<usize>>,
    pub(super) after: Live<Option<usize>>,
    /// Whether a line of this session is in the log.
    pub(super) kept: Live<bool>,
    scene: Live<Option<Scene>>,
    face: Live<Face>,
    running: Live<Running>,
}

impl Sitting {
    pub(super) fn new(keep: Keep, key: PatternKey, pattern: Pattern, face: Face) -> Self {
        let session: Live<Option<Session>> = Live::new(None);
        let moment = Live::new(None);
        let rhythm: Live<Option<Rhythm>> = Live::new(None);
        let stage = move || {
            if rhythm.with(Option::is_some) {
                return Stage::Listening;
            }
            let begun = moment.with(Option::is_some);
            match session.with(|session| session.as_ref().map(Session::state)) {
                None => Stage::Ready,
                Some(State::Breathing { .. }) if !begun => Stage::Settling,
                Some(State::Breathing { .. }) => Stage::Breathing,
                Some(State::Paused { .. }) => Stage::Paused,
                Some(State::Landing { .. }) => Stage::Landing,
                Some(State::Landed { .. }) => Stage::Landed,
            }
        };
        Self {
            keep,
            pattern,
            key: Live::new(key),
            session,
            moment,
            stage: Live::computed(stage),
            away: Live::new(false),
            rhythm,
            before: Live::new(None),
            after: Live::new(None),
            kept: Live::new(false),
            scene: Live::new(None),
            face: Live::new(face),
            running: Live::new(Running::default()),
        }
    }

    /// Looks after the session while the page stands.
    pub(super) fn follow_the_page(self) {
        lifecycle::on_visibility(move |shown| {
            if shown {
                self.shown_again();
            }
        });
        // Nobody breathes along behind Help.
        follow(Box::new(move || {
            if self.keep.helping.get() {
                self.leave_rhythm();
                match self.stage.get_untracked() {
                    // Nothing was breathed yet, so there is nothing to hold.
                    Stage::Settling => {
                        self.session.set(None);
                        self.running.set(Running::default());
                    }
                    Stage::Breathing | Stage::Landing => self.change(Session::pause),
                    _ => {}
                }
            }
        }));
        lifecycle::on_key(move |key| {
            if key == "Escape" && !self.keep.helping.get_untracked() {
                self.leave_rhythm();
                self.change(Session::end);
            }
        });
    }

    /// Begins after a few quiet seconds, at the pace that suited the person.
    pub(super) fn begin(self) {
        let key = self.key.get_untracked();
        let pace = self.keep.contents.with_untracked(|kept| kept.pace(&key));
        self.rhythm.set(None);
        self.listen();
        self.begin_with(Course::steady(self.pattern, pace), clock::page_time() + SETTLING);
    }

    fn begin_with(self, course: Course, first_breath: Duration) {
        // The page may have been open since yesterday.
        if self.pattern.has_holds() && self.keep.shuts_holds(clock::now()) {
            return self.keep.say(self.keep.text().breathe.shut);
        }
        // What was felt after is what is felt before.
        self.before.set(self.after.get_untracked().or(self.before.get_untracked()));
        self.after.set(None);
        self.kept.set(false);
        let length = self.keep.settings.get_untracked().length;
        self.enter(Session::begin(course, length, first_breath));
    }

    /// Makes the sound, which has to happen within a tap.
    fn listen(self) {
        let settings = self.keep.settings.get_untracked();
        // What goes takes its handlers along: it has to go first.
        self.running.update_untracked(|running| running.controls = None);
        let again = move || self.sound_again();
        let track = Track::new(settings.sound, settings.volume.gain(), again);
        let controls = (settings.sound != Sound::None).then(|| {
            Controls::listen([
                ("play", Box::new(move || self.play())),
                ("pause", Box::new(move || self.change(Session::pause))),
                ("stop", Box::new(move || self.change(Session::stop))),
            ])
        });
        self.running.update_untracked(|running| {
            running.track = track;
            running.controls = controls.flatten();
        });
    }

    /// Says so where sound was chosen and none comes. The breath goes on without.
    fn mention_silence(self) {
        let chosen = self.keep.settings.with_untracked(|settings| settings.sound != Sound::None);
        let heard =
            self.running.with_untracked(|running| running.track.as_ref().is_some_and(Track::runs));
        if chosen && !heard {
            self.keep.say(self.keep.text().breathe.no_sound);
        }
    }

    /// The device's own "play" goes on with the breath, but not behind Help.
    fn play(self) {
        if !self.keep.helping.get_untracked() {
            self.change(Session::resume);
        }
    }

    /// Listens to the person's own rhythm. The sound is made now, because a press is no tap.
    pub(super) fn ask_for_rhythm(self) {
        self.listen();
        self.rhythm.set(Some(Rhythm::default()));
    }

    /// Listens no more, and has no use for the sound.
    pub(super) fn leave_rhythm(self) {
        if self.rhythm.with_untracked(Option::is_some) {
            self.rhythm.set(None);
            self.running.update_untracked(|running| {
                running.track = None;
                running.controls = None;
            });
        }
    }

    /// Takes in a press or a release; with enough of them, the guide joins in.
    pub(super) fn hear(self, change: fn(&mut Rhythm, Duration)) {
        let now = clock::page_time();
        self.rhythm.update(|rhythm| {
            if let Some(rhythm) = rhythm {
                change(rhythm, now);
            }
        });
        let heard = self.rhythm.with_untracked(|rhythm| rhythm.as_ref().map(|one| one.heard(now)));
        if let Some(Heard::Breath { length, since }) = heard {
            self.rhythm.set(None);
            let pace = Pace::of_breath(&self.pattern, length);
            self.begin_with(Course::lengthening(self.pattern, pace), since);
        }
    }

    /// Puts the session into a new state and has everything follow: picture, sound, screen.
    fn enter(self, session: Session) {
        let now = clock::page_time();
        self.away.set(false);
        let ends = self.session.with_untracked(|former| former.as_ref().and_then(Session::ends));
        // Its closing bell is due this very moment.
        let by_itself =
            matches!(session.state(), State::Landed { lasted, .. } if ends == Some(lasted));
        self.session.set(Some(session.clone()));
        self.running.update_untracked(|running| {
            match session.state() {
                State::Breathing { .. } | State::Landing { .. } => {
                    if running.awake.is_none() {
                        let keep = self.keep;
                        let refused = move || keep.say(keep.text().breathe.may_go_dark);
                        running.awake = Some(Awake::ask(refused));
                    }
                }
                State::Paused { .. } => {
                    running.awake = None;
                    if let Some(guide) = &running.guide {
                        guide.hold();
                    }
                }
                State::Landed { .. } => {
                    running.awake = None;
                    running.guide = None;
                    running.controls = None;
                }
            }
            if let Some(controls) = &running.controls {
                controls.show(session.since().is_some());
            }
            if let Some(track) = running.track.as_mut().filter(|_| !by_itself) {
                track.anew(&session, now);
            }
        });
        self.follow(now);
    }

    /// Has the picture begin, where it does not move yet or another has taken its place; in a
    /// pause it stands where the breath stands.
    fn start_guide(self, session: &Session, now: Duration) -> Option<Guide> {
        let elapsed = session.elapsed(now);
        let since = session.since().or_else(|| now.checked_sub(elapsed?))?;
        let counting = self.keep.settings.get_untracked().count;
        let scene = self.scene.get_untracked()?;
        let face = self.face.get_untracked();
        let anchor = anchor(since, session.stretch(now));
        let guide = Guide::start(session.pattern(), anchor, &scene, &face, counting);
        if session.since().is_none() {
            guide.hold();
        }
        Some(guide)
    }

    /// Brings the page up to the clock, and waits for the next change.
    fn tick(self) {
        let Some(session) = self.session.get_untracked() else {
            return;
        };
        let reading = Reading { steady: clock::page_time(), wall: clock::now() };
        let seen = self.running.with_untracked(|running| running.seen);
        let breathing = session.since().is_some();
        if let Some(seen) = seen.filter(|seen| breathing && was_away(*seen, reading)) {
            // Nobody breathed with it meanwhile: it waits where it was last seen, picture and all.
            self.running.update_untracked(|running| running.guide = None);
            self.enter(session.pause(seen.steady));
            self.away.set(true);
            return;
        }
        let advanced = session.clone().advance(reading.steady);
        if advanced.state() == session.state() {
            self.follow(reading.steady);
        } else {
            self.enter(advanced);
        }
    }

    fn follow(self, now: Duration) {
        let Some(session) = self.session.get_untracked() else {
            return;
        };
        let moment = session.moment(now).map(|moment| (moment.cycle, moment.phase));
        let former = self.moment.get_untracked();
        if moment != former {
            if former.is_none() {
                self.mention_silence();
            }
            self.moment.set(moment);
            if let (Some((_, phase)), Some(_)) = (moment, session.since()) {
                self.touch(phase);
            }
        }
        let next = session.next_change(now).map(|at| at.saturating_sub(now) + PAST_THE_EDGE);
        let fresh = self.running.with_untracked(|running| running.guide.is_none());
        let fresh = fresh.then(|| self.start_guide(&session, now)).flatten();
        self.running.update_untracked(|running| {
            if fresh.is_some() {
                running.guide = fresh;
            } else if let (Some(guide), Some(since)) = (&mut running.guide, session.since()) {
                guide.follow(anchor(since, session.stretch(now)));
            }
            if let Some(track) = &mut running.track {
                track.follow(&session, now);
            }
            running.seen = Some(Reading { steady: now, wall: clock::now() });
            running.timer = next.map(|delay| Timer::after(delay, move || self.tick()));
            if matches!(session.state(), State::Landed { .. }) && running.track.is_some() {
                // The closing bell may ring out; then it is silent.
                let silence = move || self.running.update_untracked(|running| running.track = None);
                running.timer = Some(Timer::after(RINGING, silence));
            }
        });
    }

    fn touch(self, phase: Phase) {
        if self.keep.settings.get_untracked().vibration {
            vibration::pulse(match phase {
                Phase::Inhale | Phase::TopUp => &[400],
                Phase::Exhale => &[90, 120, 90],
                Phase::HoldFull | Phase::HoldEmpty => &[30],
            });
        }
    }

    pub(super) fn change(self, change: fn(Session, Duration) -> Session) {
        if let Some(session) = self.session.get_untracked() {
            self.enter(change(session, clock::page_time()));
        }
    }

    /// A step shorter or longer, and remembered for the next time.
    pub(super) fn change_pace(self, change: fn(Session, Duration) -> Session) {
        self.change(change);
        let now = clock::page_time();
        if let Some(session) = self.session.get_untracked() {
            self.keep.keep_pace(self.key.get_untracked(), session.stretch(now).pace);
        }
    }

    /// Moves another picture, or the same one in another way.
    pub(super) fn show(self, scene: Scene) {
        self.scene.update_untracked(|shown| *shown = Some(scene));
        self.dress();
    }

    /// Starts the picture anew where one is moving.
    fn dress(self) {
        self.running.update_untracked(|running| running.guide = None);
        self.tick();
    }

    /// A page that comes back shows where the breath truly is, and asks for screen and sound again.
    fn shown_again(self) {
        self.running.update_untracked(|running| {
            if running.awake.is_some() {
                running.awake = Some(Awake::ask(|| {}));
            }
            if let Some(track) = &running.track {
                track.resume();
            }
        });
        self.tick();
    }

    /// The sound was interrupted or came back: it goes on where the breath truly is.
    fn sound_again(self) {
        if let Some(session) = self.session.get_untracked() {
            self.running.update_untracked(|running| {
                if let Some(track) = &mut running.track {
                    track.anew(&session, clock::page_time());
                }
                if let Some(controls) = &running.controls {
                    controls.show(session.since().is_some());
                }
            });
        }
    }

    /// What is seen or heard was chosen anew, within a tap.
    pub(super) fn sense(self, sensed: Sensed) {
        let stage = self.stage.get_untracked();
        if matches!(stage, Stage::Ready | Stage::Landed) {
            return;
        }
        match sensed {
            Sensed::Sight => self.dress(),
            Sensed::Sound => {
                self.listen();
                self.sound_again();
            }
            Sensed::Loudness => {
                let gain = self.keep.settings.get_untracked().volume.gain();
                self.running.update_untracked(|running| {
                    if let Some(track) = &running.track {
                        track.set_gain(gain);
                    }
                });
            }
        }
    }
}
