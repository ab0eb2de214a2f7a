//! The exercises as step machines: forward, back, stop, and never a dead end.

/// An exercise in the order suggested after a treatment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExerciseId {
    Orient,
    Feet,
    Senses,
}

impl ExerciseId {
    pub const ALL: [Self; 3] = [Self::Orient, Self::Feet, Self::Senses];

    /// The name in routes and plans.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Orient => "orient",
            Self::Feet => "feet",
            Self::Senses => "senses",
        }
    }

    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|id| id.name() == name)
    }
}

/// Where a person is in an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// At this step, from 0.
    Step(usize),
    /// Past the last step.
    Finished,
    /// Left early, which is never a failure.
    Stopped,
}

/// One walk through an exercise of a known number of steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Walk {
    steps: usize,
    place: Place,
}

impl Walk {
    /// A walk at its first step; an exercise has at least one.
    #[must_use]
    pub fn begin(steps: usize) -> Self {
        Self { steps: steps.max(1), place: Place::Step(0) }
    }

    #[must_use]
    pub const fn place(self) -> Place {
        self.place
    }

    /// Goes to the next step, or past the last. Skipping a step is the same: nothing is counted.
    #[must_use]
    pub fn forward(self) -> Self {
        let place = match self.place {
            Place::Step(step) if step + 1 < self.steps => Place::Step(step + 1),
            Place::Step(_) => Place::Finished,
            over => over,
        };
        Self { place, ..self }
    }

    /// Goes one step back; from the end, to the last step. The first step stays.
    #[must_use]
    pub fn back(self) -> Self {
        let place = match self.place {
            Place::Step(step) => Place::Step(step.saturating_sub(1)),
            Place::Finished => Place::Step(self.steps - 1),
            Place::Stopped => Place::Stopped,
        };
        Self { place, ..self }
    }

    /// Stops where it is, from anywhere.
    #[must_use]
    pub fn stop(self) -> Self {
        Self { place: Place::Stopped, ..self }
    }

    /// The same exercise from its first step.
    #[must_use]
    pub fn again(self) -> Self {
        Self::begin(self.steps)
    }

    /// The step under way counted from 1, and how many there are.
    #[must_use]
    pub const fn count(self) -> Option<(usize, usize)> {
        match self.place {
            Place::Step(step) => Some((step + 1, self.steps)),
            Place::Finished | Place::Stopped => None,
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_walk_goes_through_every_step_once_and_finishes() {
        let mut walk = Walk::begin(5);
        for step in 0..5 {
            assert_eq!(walk.place(), Place::Step(step));
            walk = walk.forward();
        }
        assert_eq!(walk.place(), Place::Finished);
        assert_eq!(walk.back().place(), Place::Step(4));
    }

    proptest! {
        #[test]
        fn no_order_of_presses_leaves_the_exercise_or_loses_the_way_out(
            steps in 0usize..8,
            presses in prop::collection::vec(0u8..3, 0..40),
        ) {
            let mut walk = Walk::begin(steps);
            for press in presses {
                walk = match press {
                    0 => walk.forward(),
                    1 => walk.back(),
                    _ => walk.again(),
                };
                prop_assert_eq!(walk.stop().place(), Place::Stopped);
                if let Some((step, of)) = walk.count() {
                    prop_assert!(1 <= step && step <= of);
                }
            }
        }
    }

    #[test]
    fn every_exercise_is_found_by_its_name() {
        for id in ExerciseId::ALL {
            assert_eq!(ExerciseId::from_name(id.name()), Some(id));
        }
        assert_eq!(ExerciseId::from_name("unknown"), None);
    }
}
