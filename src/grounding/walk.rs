//! One walk through an exercise: from its caution, step by step, to an end. No place in it is a
//! dead end, and stopping is never further than one act.

use super::exercise::{ExerciseId, Form, Step};
use std::time::Duration;

/// Where a person is in an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Before the first step, with the caution.
    Ready,
    /// At this step, from 0.
    Step(usize),
    Over(End),
}

/// How a walk ended. None of them is a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    Finished,
    Stopped,
    /// It made things worse: the next thing is of another kind.
    Worse,
}

/// What a person can do in a walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Start,
    Next,
    Back,
    /// Goes on as `Next` does: nothing is counted, so nothing is missed.
    Skip,
    Stop,
    Worse,
    Again,
    /// Leaves a shorter exercise, from about here.
    Shorter,
    Longer,
    /// Steps go on by themselves, gently.
    ByItself,
    OwnPace,
    /// Leads away; the walk stays where it is.
    Help,
}

/// A walk at one place. Times are those of one clock that never goes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Walk {
    id: ExerciseId,
    form: Form,
    by_itself: bool,
    place: Place,
    /// The place before the end, for the way back.
    last: Place,
    /// When the present place was entered.
    since: Duration,
    /// How many things `Orient` has to tell.
    answers: usize,
}

impl Walk {
    /// A walk ahead of its first step.
    #[must_use]
    pub const fn new(id: ExerciseId, answers: usize) -> Self {
        Self {
            id,
            form: Form::Full,
            by_itself: false,
            place: Place::Ready,
            last: Place::Ready,
            since: Duration::ZERO,
            answers,
        }
    }

    #[must_use]
    pub const fn place(&self) -> Place {
        self.place
    }

    /// When the present place was entered.
    #[must_use]
    pub const fn since(&self) -> Duration {
        self.since
    }

    #[must_use]
    pub fn steps(&self) -> Vec<Step> {
        self.id.steps(self.form, self.answers)
    }

    /// The step under way.
    #[must_use]
    pub fn step(&self) -> Option<Step> {
        match self.place {
            Place::Step(step) => self.steps().get(step).copied(),
            _ => None,
        }
    }

    /// The step under way counted from 1, and how many there are.
    #[must_use]
    pub fn count(&self) -> Option<(usize, usize)> {
        match self.place {
            Place::Step(step) => Some((step + 1, self.steps().len())),
            _ => None,
        }
    }

    /// Everything that can be done here, what is wanted most first.
    #[must_use]
    pub fn acts(&self) -> Vec<Act> {
        let form = if self.form == Form::Full { Act::Shorter } else { Act::Longer };
        let pace = if self.by_itself { Act::OwnPace } else { Act::ByItself };
        match self.place {
            Place::Ready => vec![Act::Start, Act::Stop, form, pace, Act::Help],
            Place::Step(_) => {
                let mut acts = vec![Act::Next, Act::Back, Act::Stop, Act::Worse, Act::Skip];
                acts.extend([form, pace, Act::Help]);
                acts
            }
            Place::Over(_) => vec![Act::Again, Act::Back, Act::Help],
        }
    }

    /// The walk after an act. One that this place does not offer changes nothing.
    #[must_use]
    pub fn act(mut self, act: Act, now: Duration) -> Self {
        if !self.acts().contains(&act) {
            return self;
        }
        match act {
            Act::Start | Act::Again => self.enter(Place::Step(0), now),
            Act::Next | Act::Skip => self.enter(self.onward(), now),
            Act::Back => self.enter(self.backward(), now),
            Act::Stop => self.enter(Place::Over(End::Stopped), now),
            Act::Worse => self.enter(Place::Over(End::Worse), now),
            Act::Shorter => self.take_form(Form::Short, now),
            Act::Longer => self.take_form(Form::Full, now),
            Act::ByItself | Act::OwnPace => {
                self.by_itself = act == Act::ByItself;
                self.since = now;
            }
            Act::Help => {}
        }
        self
    }

    /// The present place entered anew: what was away, the person or the page, missed nothing.
    #[must_use]
    pub const fn entered_at(mut self, now: Duration) -> Self {
        self.since = now;
        self
    }

    /// When the present step goes on by itself, if it does.
    #[must_use]
    pub fn due(&self) -> Option<Duration> {
        let step = self.step().filter(|_| self.by_itself)?;
        Some(self.since + Duration::from_secs(step.seconds.into()))
    }

    /// The walk as it stands at this time. A page that was away for long goes one step on, not to
    /// the end.
    #[must_use]
    pub fn at(self, now: Duration) -> Self {
        if self.due().is_some_and(|due| due <= now) { self.act(Act::Next, now) } else { self }
    }

    fn onward(&self) -> Place {
        match self.place {
            Place::Step(step) if step + 1 < self.steps().len() => Place::Step(step + 1),
            _ => Place::Over(End::Finished),
        }
    }

    const fn backward(&self) -> Place {
        match self.place {
            Place::Step(0) | Place::Ready => Place::Ready,
            Place::Step(step) => Place::Step(step - 1),
            Place::Over(_) => self.last,
        }
    }

    fn enter(&mut self, place: Place, now: Duration) {
        if !matches!(place, Place::Over(_)) {
            self.last = place;
        }
        (self.place, self.since) = (place, now);
    }

    /// Goes on in the other form from about here: at the first of its steps that was not passed
    /// yet, or where it has none of those, at its first.
    fn take_form(&mut self, form: Form, now: Duration) {
        let here = self.step().map(|step| step.words);
        self.form = form;
        if let Some(here) = here {
            let ahead = self.steps().iter().position(|step| step.words >= here);
            self.enter(Place::Step(ahead.unwrap_or(0)), now);
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOW: Duration = Duration::from_secs(100);

    const ACTS: [Act; 12] = [
        Act::Start,
        Act::Next,
        Act::Back,
        Act::Skip,
        Act::Stop,
        Act::Worse,
        Act::Again,
        Act::Shorter,
        Act::Longer,
        Act::ByItself,
        Act::OwnPace,
        Act::Help,
    ];

    fn started(id: ExerciseId) -> Walk {
        Walk::new(id, 4).act(Act::Start, NOW)
    }

    #[test]
    fn a_walk_goes_through_every_step_once_and_finishes() {
        for id in ExerciseId::ALL {
            let mut walk = started(id);
            let steps = walk.steps().len();
            for step in 0..steps {
                assert_eq!(walk.place(), Place::Step(step));
                walk = walk.act(Act::Next, NOW);
            }
            assert_eq!(walk.place(), Place::Over(End::Finished), "{id:?}");
            assert_eq!(walk.act(Act::Back, NOW).place(), Place::Step(steps - 1));
        }
    }

    #[test]
    fn stopping_and_worse_are_undone_by_one_step_back() {
        let walk = started(ExerciseId::Senses).act(Act::Next, NOW);
        for act in [Act::Stop, Act::Worse] {
            let over = walk.act(act, NOW);
            assert!(matches!(over.place(), Place::Over(_)));
            assert_eq!(over.act(Act::Back, NOW).place(), Place::Step(1));
        }
    }

    #[test]
    fn the_shorter_form_goes_on_where_the_longer_was() {
        let walk = started(ExerciseId::Feet).act(Act::Next, NOW).act(Act::Next, NOW);
        let here = walk.step().map(|step| step.words);
        let short = walk.act(Act::Shorter, NOW);
        assert_eq!(short.step().map(|step| step.words), here);
        assert!(short.steps().len() < walk.steps().len());
        assert_eq!(short.act(Act::Next, NOW).place(), Place::Over(End::Finished));
    }

    #[test]
    fn steps_go_on_by_themselves_only_when_asked_to() {
        let own = started(ExerciseId::Feet);
        assert_eq!((own.due(), own.at(NOW * 100)), (None, own));
        let gentle = own.act(Act::ByItself, NOW);
        let due = gentle.due().expect("a step that goes by itself");
        assert_eq!(gentle.at(due - Duration::from_millis(1)), gentle);
        assert_eq!(gentle.at(due).place(), Place::Step(1));
        assert_eq!(gentle.at(NOW * 100).place(), Place::Step(1), "one step, however long the wait");
    }

    proptest! {
        #[test]
        fn no_order_of_acts_leads_to_a_dead_end(
            id in prop::sample::select(ExerciseId::ALL.to_vec()),
            answers in 0usize..6,
            acts in prop::collection::vec(prop::sample::select(ACTS.to_vec()), 0..60),
        ) {
            let mut walk = Walk::new(id, answers);
            for act in acts {
                walk = walk.act(act, NOW).at(NOW);
                let offered = walk.acts();
                prop_assert!(offered.contains(&Act::Help));
                let over = matches!(walk.place(), Place::Over(_));
                let stops = matches!(walk.act(Act::Stop, NOW).place(), Place::Over(_));
                prop_assert!(over || (offered.contains(&Act::Stop) && stops));
                for act in offered.iter().filter(|act| **act != Act::Help) {
                    prop_assert_ne!(walk.act(*act, NOW + NOW), walk, "{:?} does nothing", act);
                }
                if let Some((step, of)) = walk.count() {
                    prop_assert!(1 <= step && step <= of);
                    prop_assert!(walk.step().is_some());
                    prop_assert!(offered.contains(&Act::Worse));
                }
            }
        }
    }
}
