//! Whether a session was watched over all along, or the device slept in between.

use crate::time::Instant;
use std::time::Duration;

/// Both clocks of the device at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The steady clock, on which breaths are timed.
    pub steady: Duration,
    /// The wall clock, which sleep moves on and people set.
    pub wall: Instant,
}

/// Browsers let a hidden page run once a minute; a page that waited longer was frozen.
const FROZEN: Duration = Duration::from_secs(90);
/// The clocks run apart by less than this unless one was set or stood still.
const APART: u64 = 2_000;

/// Whether time was lost between two readings: a frozen page, a sleeping device, a clock set.
#[must_use]
pub fn was_away(before: Reading, now: Reading) -> bool {
    let steady = now.steady.saturating_sub(before.steady);
    let wall = now.wall.0.saturating_sub(before.wall.0);
    let millis = i64::try_from(steady.as_millis()).unwrap_or(i64::MAX);
    steady > FROZEN || wall.abs_diff(millis) > APART
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(steady: u64, wall: i64) -> Reading {
        Reading { steady: Duration::from_millis(steady), wall: Instant(1_795_514_400_000 + wall) }
    }

    #[test]
    fn a_breath_a_stall_and_a_hidden_minute_are_no_absence() {
        for (steady, wall) in [(6_000, 6_300), (9_000, 8_900), (61_000, 61_000)] {
            let now = reading(5_000 + steady, wall);
            assert!(!was_away(reading(5_000, 0), now), "{steady}");
        }
    }

    #[test]
    fn a_frozen_page_a_sleep_and_a_clock_set_are() {
        let before = reading(5_000, 0);
        assert!(was_away(before, reading(125_000, 120_000)), "frozen");
        assert!(was_away(before, reading(9_000, 3_600_000)), "asleep, with the steady clock");
        assert!(was_away(before, reading(9_000, -3_600_000)), "set back");
    }
}
