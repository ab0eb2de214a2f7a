//! Slow taps, left and right in turn, as a pure function of the time since a set began.

use std::time::Duration;

/// A set is short, and over before it can carry anyone off.
pub const TAPS: u32 = 12;
/// From one tap to the next.
pub const EACH: Duration = Duration::from_secs(1);
/// The quiet before the first tap.
pub const LEAD: Duration = Duration::from_secs(2);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Left,
    Right,
}

/// The side of a tap counted from 0.
#[must_use]
pub const fn side(tap: u32) -> Side {
    if tap.is_multiple_of(2) { Side::Left } else { Side::Right }
}

/// When a tap counted from 0 comes, after the set began.
#[must_use]
pub fn time_of(tap: u32) -> Duration {
    LEAD + EACH * tap
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grounding::exercise::{ExerciseId, Form};

    #[test]
    fn a_set_begins_quietly_goes_evenly_and_alternates() {
        assert_eq!(time_of(0), LEAD);
        assert!((0..TAPS).all(|tap| time_of(tap + 1) - time_of(tap) == EACH));
        assert!((0..TAPS).all(|tap| side(tap) != side(tap + 1)));
    }

    #[test]
    fn a_step_with_taps_is_as_long_as_its_set() {
        let steps = ExerciseId::Butterfly.steps(Form::Full, 0);
        for step in steps.iter().filter(|step| step.taps) {
            assert_eq!(Duration::from_secs(step.seconds.into()), time_of(TAPS));
        }
    }
}
