//! Where a breath stands: a pure function of the pattern and the time breathed so far.

use super::pattern::{Pattern, Phase};
use std::time::Duration;

/// One point in a session of breathing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moment {
    /// Which breath this is, from 1.
    pub cycle: u64,
    pub phase: Phase,
    /// Time since this phase began.
    pub into: Duration,
    /// Time until the next phase begins; never zero.
    pub left: Duration,
}

impl Moment {
    /// The moment this long after the first in-breath began.
    #[must_use]
    pub fn at(pattern: &Pattern, elapsed: Duration) -> Self {
        let cycle = pattern.cycle();
        let (done, mut into) = divide(elapsed, cycle);
        for (phase, length) in pattern.parts() {
            if into < length {
                return Self { cycle: done + 1, phase, into, left: length - into };
            }
            into -= length;
        }
        unreachable!("the parts of a pattern fill its cycle")
    }
}

/// How full the breath is at the start and the end of a phase.
///
/// A top-up tops off a breath that stopped short of full, in proportion to its length.
#[must_use]
pub fn levels(pattern: &Pattern, phase: Phase) -> (f64, f64) {
    let length = |wanted| {
        let found = pattern.parts().find(|(phase, _)| *phase == wanted);
        found.map_or(0.0, |(_, length)| length.as_secs_f64())
    };
    let inhaled = length(Phase::Inhale) / (length(Phase::Inhale) + length(Phase::TopUp));
    match phase {
        Phase::Inhale => (0.0, inhaled),
        Phase::TopUp => (inhaled, 1.0),
        Phase::HoldFull => (1.0, 1.0),
        Phase::Exhale => (1.0, 0.0),
        Phase::HoldEmpty => (0.0, 0.0),
    }
}

/// The end of the out-breath under way, or of the next one: where stopping lands.
#[must_use]
pub fn landing(pattern: &Pattern, elapsed: Duration) -> Duration {
    let (_, into) = divide(elapsed, pattern.cycle());
    let breath_ends: Duration =
        pattern.parts().filter(|(phase, _)| *phase != Phase::HoldEmpty).map(|(_, l)| l).sum();
    // Resting empty after an out-breath: that breath is already whole.
    elapsed + breath_ends.saturating_sub(into)
}

/// Every phase edge from `from` on: when it comes and which phase begins there.
pub fn edges(pattern: &Pattern, from: Duration) -> impl Iterator<Item = (Duration, Phase)> + use<> {
    let pattern = *pattern;
    let mut at = from + Moment::at(&pattern, from).left;
    std::iter::repeat_with(move || {
        let moment = Moment::at(&pattern, at);
        let edge = (at, moment.phase);
        at += moment.left;
        edge
    })
}

/// Whole cycles in a time, and what is left over.
fn divide(elapsed: Duration, cycle: Duration) -> (u64, Duration) {
    let whole = elapsed.as_nanos() / cycle.as_nanos();
    let rest = elapsed.as_nanos() % cycle.as_nanos();
    let rest = u64::try_from(rest).expect("a remainder is shorter than a cycle");
    (u64::try_from(whole).unwrap_or(u64::MAX), Duration::from_nanos(rest))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::breathing::pattern::PatternId;
    use proptest::prelude::*;

    fn any_pattern() -> impl Strategy<Value = Pattern> {
        let part = prop_oneof![Just(0u64), 1u64..=40];
        (10u64..=40, part.clone(), part.clone(), 1u64..=40, part).prop_filter_map(
            "within the limits",
            |(inhale, top_up, full, exhale, empty)| {
                let halves = [inhale, top_up, full, exhale, empty];
                Pattern::new(halves.map(|half| Duration::from_millis(half * 500))).ok()
            },
        )
    }

    fn any_elapsed() -> impl Strategy<Value = Duration> {
        (0u64..3_600_000_000).prop_map(Duration::from_micros)
    }

    proptest! {
        #[test]
        fn the_phase_repeats_with_every_cycle(pattern in any_pattern(), elapsed in any_elapsed()) {
            let now = Moment::at(&pattern, elapsed);
            let later = Moment::at(&pattern, elapsed + pattern.cycle());
            prop_assert_eq!(later.cycle, now.cycle + 1);
            prop_assert_eq!((later.phase, later.into, later.left), (now.phase, now.into, now.left));
        }

        #[test]
        fn phases_follow_each_other_without_a_gap(pattern in any_pattern(), elapsed in any_elapsed()) {
            let now = Moment::at(&pattern, elapsed);
            let next = Moment::at(&pattern, elapsed + now.left);
            prop_assert!(next.into.is_zero());
            prop_assert_eq!(Moment::at(&pattern, elapsed - now.into).phase, now.phase);
        }

        #[test]
        fn the_breath_is_as_full_after_an_edge_as_before_it(pattern in any_pattern()) {
            let phases: Vec<Phase> = pattern.parts().map(|(phase, _)| phase).collect();
            for (index, phase) in phases.iter().enumerate() {
                let next = phases[(index + 1) % phases.len()];
                let (ends, begins) = (levels(&pattern, *phase).1, levels(&pattern, next).0);
                prop_assert!((ends - begins).abs() < 1e-12, "{phase:?} to {next:?}");
                prop_assert!((0.0..=1.0).contains(&ends));
            }
        }

        #[test]
        fn landing_comes_within_one_breath_and_ends_an_out_breath(
            pattern in any_pattern(),
            elapsed in any_elapsed(),
        ) {
            let end = landing(&pattern, elapsed);
            prop_assert!(end >= elapsed && end - elapsed <= pattern.cycle());
            let landed = Moment::at(&pattern, end);
            let empty = landed.phase == Phase::HoldEmpty
                || (landed.phase == Phase::Inhale && landed.into.is_zero());
            prop_assert!(empty, "landed in {landed:?}");
        }

        #[test]
        fn edges_come_in_order_and_each_begins_its_phase(
            pattern in any_pattern(),
            elapsed in any_elapsed(),
        ) {
            let edges: Vec<_> = edges(&pattern, elapsed).take(12).collect();
            prop_assert!(edges.windows(2).all(|pair| pair[0].0 < pair[1].0));
            for (at, phase) in edges {
                let moment = Moment::at(&pattern, at);
                prop_assert!(moment.phase == phase && moment.into.is_zero());
            }
        }
    }

    #[test]
    fn half_an_hour_of_the_default_pattern_ends_exactly_on_a_breath() {
        let pattern = PatternId::LongerExhale.pattern();
        let moment = Moment::at(&pattern, Duration::from_secs(30 * 60));
        assert_eq!((moment.cycle, moment.into), (181, Duration::ZERO));
    }
}
