//! Quarter hours for the person who sits beside: a moment to look, and how long until the next.

use crate::time::Instant;

/// Milliseconds.
const QUARTER: i64 = 15 * 60_000;
/// Quarter hours.
const LONGEST: i64 = 12 * 4;

/// Where a watch that was begun stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Watch {
    /// Whole quarter hours since it was begun.
    pub quarters: i64,
    /// Whole minutes until the next, rounded up: 1 to 15.
    pub minutes_to_next: i64,
}

impl Watch {
    /// A clock that was set back counts as no time passed. A watch that nobody ended is over after
    /// twelve hours.
    #[must_use]
    pub fn at(since: Instant, now: Instant) -> Option<Self> {
        let passed = (now.0 - since.0).max(0);
        let to_next = QUARTER - passed % QUARTER;
        let watch =
            Self { quarters: passed / QUARTER, minutes_to_next: (to_next + 59_999) / 60_000 };
        (watch.quarters <= LONGEST).then_some(watch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_hour_is_told_when_it_has_passed() {
        let at = |minutes: i64| Watch::at(Instant(0), Instant(0).plus_minutes(minutes));
        let watch = |quarters, minutes_to_next| Some(Watch { quarters, minutes_to_next });
        assert_eq!(at(0), watch(0, 15));
        assert_eq!(at(14), watch(0, 1));
        assert_eq!(at(15), watch(1, 15));
        assert_eq!(at(125), watch(8, 10));
        assert_eq!(Watch::at(Instant(0), Instant(1)), watch(0, 15));
    }

    #[test]
    fn a_watch_that_nobody_ended_ends_by_itself() {
        let at = |minutes: i64| Watch::at(Instant(0), Instant(0).plus_minutes(minutes));
        assert!(at(12 * 60).is_some());
        assert_eq!(at(12 * 60 + 15), None);
    }

    #[test]
    fn a_clock_set_back_begins_the_quarter_again() {
        assert_eq!(Watch::at(Instant(60_000), Instant(0)).map(|it| it.quarters), Some(0));
    }
}
