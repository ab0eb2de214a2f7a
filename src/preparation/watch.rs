//! Quarter hours for the person who sits beside: a moment to look, and how long until the next.

use crate::time::Instant;

/// Milliseconds.
const QUARTER: i64 = 15 * 60_000;

/// Where a watch that was begun stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Watch {
    /// Whole quarter hours since it was begun.
    pub quarters: i64,
    /// Whole minutes until the next, rounded up: 1 to 15.
    pub minutes_to_next: i64,
}

impl Watch {
    /// A clock that was set back counts as no time passed.
    #[must_use]
    pub fn at(since: Instant, now: Instant) -> Self {
        let passed = (now.0 - since.0).max(0);
        let to_next = QUARTER - passed % QUARTER;
        Self { quarters: passed / QUARTER, minutes_to_next: (to_next + 59_999) / 60_000 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_hour_is_told_when_it_has_passed() {
        let at = |minutes: i64| Watch::at(Instant(0), Instant(0).plus_minutes(minutes));
        assert_eq!(at(0), Watch { quarters: 0, minutes_to_next: 15 });
        assert_eq!(at(14), Watch { quarters: 0, minutes_to_next: 1 });
        assert_eq!(at(15), Watch { quarters: 1, minutes_to_next: 15 });
        assert_eq!(at(125), Watch { quarters: 8, minutes_to_next: 10 });
        assert_eq!(Watch::at(Instant(0), Instant(1)).minutes_to_next, 15);
    }

    #[test]
    fn a_clock_set_back_begins_the_quarter_again() {
        assert_eq!(Watch::at(Instant(60_000), Instant(0)).quarters, 0);
    }
}
