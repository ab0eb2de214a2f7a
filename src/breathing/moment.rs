//! Where a breath stands: a pure function of the pattern and the time breathed in it so far.
//!
//! Times here are those of the pattern as it is written; [`super::pace`] says how they pass.

use super::pattern::{Pattern, Phase};
use std::time::Duration;

/// One point in a series of breaths.
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
    pub fn at(pattern: &Pattern, breathed: Duration) -> Self {
        let (done, mut into) = divide(breathed, pattern.cycle());
        for (phase, length) in pattern.parts() {
            if into < length {
                return Self { cycle: done + 1, phase, into, left: length - into };
            }
            into -= length;
        }
        unreachable!("the parts of a pattern fill its cycle")
    }
}

/// How full the breath is at the start and the end of a phase, from 0 to 1.
///
/// A top-up tops off a breath that stopped short of full, in proportion to its length.
#[must_use]
pub fn levels(pattern: &Pattern, phase: Phase) -> (f32, f32) {
    let inhale = pattern.length(Phase::Inhale).as_secs_f32();
    let inhaled = inhale / (inhale + pattern.length(Phase::TopUp).as_secs_f32());
    match phase {
        Phase::Inhale => (0.0, inhaled),
        Phase::TopUp => (inhaled, 1.0),
        Phase::HoldFull => (1.0, 1.0),
        Phase::Exhale => (1.0, 0.0),
        Phase::HoldEmpty => (0.0, 0.0),
    }
}

/// How full the breath is, from 0 to 1: slow at both ends of a phase, like the swell.
///
/// Within a phase this is 3x² − 2x³, which the style sheet writes cubic-bezier(⅓, 0, ⅔, 1): the
/// picture and the tone follow the very same curve.
#[must_use]
pub fn level(pattern: &Pattern, breathed: Duration) -> f32 {
    let moment = Moment::at(pattern, breathed);
    let (from, to) = levels(pattern, moment.phase);
    let share = moment.into.as_secs_f32() / (moment.into + moment.left).as_secs_f32();
    from + (to - from) * share * share * (3.0 - 2.0 * share)
}

/// The end of the out-breath under way, or of the next one: where stopping lands.
#[must_use]
pub fn landing(pattern: &Pattern, breathed: Duration) -> Duration {
    let (done, into) = divide(breathed, pattern.cycle());
    // Just at its end, or resting empty after it: that breath is already whole.
    if done > 0 && into.is_zero() {
        return breathed;
    }
    breathed + out_breath_ends(pattern).saturating_sub(into)
}

/// How many out-breaths have come to their end.
#[must_use]
pub fn breaths(pattern: &Pattern, breathed: Duration) -> u64 {
    let (done, into) = divide(breathed, pattern.cycle());
    done + u64::from(into >= out_breath_ends(pattern))
}

/// When the out-breath of this breath ends; breaths count from 1.
#[must_use]
pub fn end_of_breath(pattern: &Pattern, breath: u8) -> Duration {
    pattern.cycle() * u32::from(breath.saturating_sub(1)) + out_breath_ends(pattern)
}

fn out_breath_ends(pattern: &Pattern) -> Duration {
    pattern.cycle() - pattern.length(Phase::HoldEmpty)
}

/// Whole cycles in a time, and what is left over.
fn divide(breathed: Duration, cycle: Duration) -> (u64, Duration) {
    // Nanoseconds in 64 bits last 584 years.
    let nanos = |time: Duration| u64::try_from(time.as_nanos()).unwrap_or(u64::MAX);
    let (breathed, cycle) = (nanos(breathed), nanos(cycle));
    (breathed / cycle, Duration::from_nanos(breathed % cycle))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    pub(in super::super) fn any_pattern() -> impl Strategy<Value = Pattern> {
        let part = prop_oneof![Just(0u8), 2u8..=40];
        (2u8..=40, part.clone(), part.clone(), 2u8..=40, part).prop_filter_map(
            "within the limits",
            |(inhale, top_up, full, exhale, empty)| {
                Pattern::new([inhale, top_up, full, exhale, empty]).ok()
            },
        )
    }

    pub(in super::super) fn any_time() -> impl Strategy<Value = Duration> {
        (0u64..3_600_000_000).prop_map(Duration::from_micros)
    }

    proptest! {
        #[test]
        fn the_phase_repeats_with_every_cycle(pattern in any_pattern(), breathed in any_time()) {
            let now = Moment::at(&pattern, breathed);
            let later = Moment::at(&pattern, breathed + pattern.cycle());
            prop_assert_eq!(later.cycle, now.cycle + 1);
            prop_assert_eq!((later.phase, later.into, later.left), (now.phase, now.into, now.left));
        }

        #[test]
        fn phases_follow_each_other_without_a_gap(pattern in any_pattern(), breathed in any_time()) {
            let now = Moment::at(&pattern, breathed);
            let next = Moment::at(&pattern, breathed + now.left);
            prop_assert!(next.into.is_zero());
            prop_assert_eq!(Moment::at(&pattern, breathed - now.into).phase, now.phase);
        }

        #[test]
        fn the_phases_of_a_cycle_are_the_parts_of_the_pattern(pattern in any_pattern(), cycle in 0u32..1000) {
            let mut breathed = pattern.cycle() * cycle;
            for (phase, length) in pattern.parts() {
                let moment = Moment::at(&pattern, breathed);
                prop_assert_eq!((moment.cycle, moment.phase, moment.left), (u64::from(cycle) + 1, phase, length));
                breathed += length;
            }
            prop_assert_eq!(breathed, pattern.cycle() * (cycle + 1));
        }

        #[test]
        fn the_breath_is_as_full_after_an_edge_as_before_it(pattern in any_pattern(), breathed in any_time()) {
            let edge = breathed + Moment::at(&pattern, breathed).left;
            let before = level(&pattern, edge - Duration::from_micros(1));
            let after = level(&pattern, edge);
            prop_assert!((before - after).abs() < 1e-5, "{before} to {after}");
            prop_assert!((0.0..=1.0).contains(&after));
        }

        #[test]
        fn the_breath_never_jumps_within_a_phase(pattern in any_pattern(), breathed in any_time()) {
            let step = Duration::from_millis(10);
            let change = level(&pattern, breathed + step) - level(&pattern, breathed);
            // The fastest part is one second from empty to full, at most 1.5 times its mean speed.
            prop_assert!(change.abs() <= 0.0151, "{change}");
        }

        #[test]
        fn landing_comes_within_one_breath_and_ends_an_out_breath(
            pattern in any_pattern(),
            breathed in any_time(),
        ) {
            let end = landing(&pattern, breathed);
            prop_assert!(end >= breathed && end - breathed <= pattern.cycle());
            let landed = Moment::at(&pattern, end);
            let empty = landed.phase == Phase::HoldEmpty
                || (landed.phase == Phase::Inhale && landed.into.is_zero());
            prop_assert!(empty, "landed in {landed:?}");
            prop_assert!(breaths(&pattern, end) > breaths(&pattern, breathed) || end == breathed);
        }

        #[test]
        fn a_breath_counts_when_its_out_breath_has_ended(pattern in any_pattern(), breath in 1u8..) {
            let end = end_of_breath(&pattern, breath);
            prop_assert_eq!(breaths(&pattern, end), u64::from(breath));
            prop_assert_eq!(breaths(&pattern, end - Duration::from_nanos(1)), u64::from(breath) - 1);
        }

        #[test]
        fn half_an_hour_of_any_pattern_is_where_whole_breaths_put_it(pattern in any_pattern()) {
            let half_hour = Duration::from_secs(30 * 60);
            let moment = Moment::at(&pattern, half_hour);
            let cycles = u32::try_from(moment.cycle - 1).expect("few breaths");
            let before: Duration =
                pattern.parts().take_while(|(phase, _)| *phase != moment.phase).map(|(_, length)| length).sum();
            prop_assert_eq!(pattern.cycle() * cycles + before + moment.into, half_hour);
        }
    }
}
