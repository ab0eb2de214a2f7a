//! How fast the breaths of a session follow each other, and how that may change without a jump.

use super::moment::{self, Moment};
use super::pattern::{Pattern, Phase};
use crate::json::{Read, Value};
use serde::Serialize;
use std::time::Duration;

/// How long breaths last, in per cent of the pattern as it is written; at most 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Pace(u8);

impl Pace {
    /// The pattern as it is written.
    pub const WHOLE: Self = Self(100);
    /// What one press of softer takes away, and slower gives back.
    const STEP: u8 = 10;
    /// What one minute gives back to a session that began at a person's own rhythm.
    const LENGTHENING: u8 = 5;
    /// No part of a breath gets shorter than this.
    const SHORTEST_PART: Duration = Duration::from_millis(500);

    /// The shortest this pattern may get: twelve breaths a minute, and no part a mere blink.
    #[must_use]
    pub fn floor(pattern: &Pattern) -> Self {
        let shares = |pace: u8| {
            let parts = pattern.parts().all(|(_, part)| scaled(part, pace) >= Self::SHORTEST_PART);
            parts && scaled(pattern.cycle(), pace) >= Pattern::SHORTEST_CYCLE
        };
        Self((1..100).find(|pace| shares(*pace)).unwrap_or(100))
    }

    /// The pace nearest to this one that the pattern allows.
    #[must_use]
    pub fn within(self, pattern: &Pattern) -> Self {
        self.max(Self::floor(pattern)).min(Self::WHOLE)
    }

    /// The pace at which one breath lasts this long, as far as the pattern allows.
    #[must_use]
    pub fn of_breath(pattern: &Pattern, length: Duration) -> Self {
        let percent = nanos(length) * 100 / nanos(pattern.cycle());
        Self(u8::try_from(percent).unwrap_or(u8::MAX)).within(pattern)
    }

    /// One step shorter; nothing at the floor.
    #[must_use]
    pub fn softer(self, pattern: &Pattern) -> Option<Self> {
        let next = Self((self.0 - 1) / Self::STEP * Self::STEP).within(pattern);
        (next < self).then_some(next)
    }

    /// One step back towards the pattern as it is written; nothing when it is there.
    #[must_use]
    pub fn slower(self) -> Option<Self> {
        (self < Self::WHOLE).then_some(Self((self.0 / Self::STEP + 1) * Self::STEP))
    }

    #[must_use]
    pub const fn percent(self) -> u8 {
        self.0
    }
}

impl Read for Pace {
    fn read(value: &Value) -> Option<Self> {
        let percent = value.as_number()?;
        (1..=100).contains(&percent).then_some(Self(percent))
    }
}

/// From this point on the breaths follow at one pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// Time into the session.
    pub from: Duration,
    /// Time into the pattern as it is written.
    pub breathed: Duration,
    pub pace: Pace,
}

/// The breaths of a session: one pattern, at a pace that may change along the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    pattern: Pattern,
    /// In the order of time; the first begins at zero.
    stretches: Vec<Stretch>,
}

impl Course {
    /// The same pace all along, as far as the pattern allows it.
    #[must_use]
    pub fn steady(pattern: Pattern, pace: Pace) -> Self {
        let pace = pace.within(&pattern);
        let first = Stretch { from: Duration::ZERO, breathed: Duration::ZERO, pace };
        Self { pattern, stretches: vec![first] }
    }

    /// Begins at a person's own pace and gives back a little each minute, at the start of a
    /// breath, until the pattern is as it is written.
    #[must_use]
    pub fn lengthening(pattern: Pattern, from: Pace) -> Self {
        let mut course = Self::steady(pattern, from);
        let cycle = pattern.cycle();
        for minute in 1.. {
            let pace = course.last().pace;
            if pace == Pace::WHOLE {
                break;
            }
            let breathed = course.breathed(Duration::from_secs(60 * minute));
            let begun = u32::try_from(nanos(breathed) / nanos(cycle));
            let breathed = cycle * (begun.unwrap_or(u32::MAX - 1) + 1);
            let pace = Pace((pace.0 + Pace::LENGTHENING).min(100));
            course.stretches.push(Stretch { from: course.when(breathed), breathed, pace });
        }
        course
    }

    #[must_use]
    pub const fn pattern(&self) -> &Pattern {
        &self.pattern
    }

    /// What holds at this time into the session.
    #[must_use]
    pub fn stretch(&self, elapsed: Duration) -> Stretch {
        self.before(|stretch| stretch.from <= elapsed)
    }

    /// Whether the pace is to change by itself after this.
    #[must_use]
    pub fn lengthens_after(&self, elapsed: Duration) -> bool {
        self.last().from > elapsed
    }

    /// Time into the pattern as it is written.
    #[must_use]
    pub fn breathed(&self, elapsed: Duration) -> Duration {
        let stretch = self.stretch(elapsed);
        let since = nanos(elapsed.saturating_sub(stretch.from));
        stretch.breathed + Duration::from_nanos(since * 100 / u64::from(stretch.pace.0))
    }

    /// Time into the session at which the pattern has come this far; never a moment early.
    #[must_use]
    pub fn when(&self, breathed: Duration) -> Duration {
        let stretch = self.before(|stretch| stretch.breathed <= breathed);
        stretch.from + scaled(breathed.saturating_sub(stretch.breathed), stretch.pace.0)
    }

    #[must_use]
    pub fn moment(&self, elapsed: Duration) -> Moment {
        Moment::at(&self.pattern, self.breathed(elapsed))
    }

    /// How full the breath is, from 0 to 1.
    #[must_use]
    pub fn level(&self, elapsed: Duration) -> f32 {
        moment::level(&self.pattern, self.breathed(elapsed))
    }

    /// The next change of phase after this time, and the phase that begins there.
    #[must_use]
    pub fn edge_after(&self, elapsed: Duration) -> (Duration, Phase) {
        let breathed = self.breathed(elapsed);
        let at = breathed + Moment::at(&self.pattern, breathed).left;
        (self.when(at), Moment::at(&self.pattern, at).phase)
    }

    /// Where a session that is to end now lands: at the end of an out-breath.
    #[must_use]
    pub fn landing(&self, elapsed: Duration) -> Duration {
        let breathed = self.breathed(elapsed);
        let landing = moment::landing(&self.pattern, breathed);
        // Where it rests empty, it may end at once.
        if landing == breathed { elapsed } else { self.when(landing) }
    }

    /// Goes on at another pace from here; the breath stays where it is. What was to come is off.
    pub fn change(&mut self, elapsed: Duration, pace: Pace) {
        let stretch = Stretch {
            from: elapsed,
            breathed: self.breathed(elapsed),
            pace: pace.within(&self.pattern),
        };
        self.stretches.retain(|earlier| earlier.from < elapsed);
        self.stretches.push(stretch);
    }

    fn before(&self, is_before: impl Fn(&Stretch) -> bool) -> Stretch {
        let found = self.stretches.iter().rev().find(|stretch| is_before(stretch));
        *found.unwrap_or(&self.stretches[0])
    }

    fn last(&self) -> Stretch {
        self.before(|_| true)
    }
}

/// This time at that per cent, rounded up.
fn scaled(time: Duration, percent: u8) -> Duration {
    Duration::from_nanos((nanos(time) * u64::from(percent)).div_ceil(100))
}

/// Sessions last hours; nanoseconds times a hundred in 64 bits last five years.
fn nanos(time: Duration) -> u64 {
    u64::try_from(time.as_nanos()).unwrap_or(u64::MAX / 100)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::moment::tests::{any_pattern, any_time};
    use super::*;
    use crate::breathing::pattern::PatternId;
    use proptest::prelude::*;

    const HALF_HOUR: Duration = Duration::from_secs(30 * 60);
    const MICROSECOND: Duration = Duration::from_micros(1);

    /// Changes of pace at any times, as softer, slower and a person's own rhythm make them.
    fn any_course() -> impl Strategy<Value = Course> {
        let changes = prop::collection::vec((any_time(), 1u8..=100), 0..6);
        (any_pattern(), 1u8..=100, any::<bool>(), changes).prop_map(
            |(pattern, first, lengthens, mut changes)| {
                let pace = Pace(first).within(&pattern);
                let mut course = if lengthens {
                    Course::lengthening(pattern, pace)
                } else {
                    Course::steady(pattern, pace)
                };
                changes.sort_unstable();
                for (at, percent) in changes {
                    course.change(at, Pace(percent));
                }
                course
            },
        )
    }

    fn apart(one: Duration, other: Duration) -> Duration {
        one.max(other) - one.min(other)
    }

    proptest! {
        #[test]
        fn no_pace_passes_twelve_breaths_a_minute(course in any_course(), elapsed in any_time()) {
            let pace = course.stretch(elapsed).pace;
            prop_assert!(scaled(course.pattern().cycle(), pace.0) >= Pattern::SHORTEST_CYCLE);
            prop_assert!(pace <= Pace::WHOLE);
        }

        #[test]
        fn a_change_of_pace_leaves_the_breath_where_it_is(
            course in any_course(),
            elapsed in any_time(),
            percent in 1u8..=100,
        ) {
            let mut changed = course.clone();
            changed.change(elapsed, Pace(percent));
            prop_assert_eq!(changed.breathed(elapsed), course.breathed(elapsed));
            let (before, after) = (course.level(elapsed), changed.level(elapsed));
            prop_assert!((before - after).abs() < 1e-6, "{before} to {after}");
            // What has been is not rewritten.
            let earlier = elapsed / 2;
            prop_assert_eq!(changed.breathed(earlier), course.breathed(earlier));
        }

        #[test]
        fn the_breath_moves_on_without_a_jump_at_any_pace(course in any_course(), elapsed in any_time()) {
            let step = Duration::from_millis(10);
            let moved = course.breathed(elapsed + step) - course.breathed(elapsed);
            let fastest = step * 100 / u32::from(Pace::floor(course.pattern()).0);
            prop_assert!(moved >= step - MICROSECOND && moved <= fastest + MICROSECOND, "{moved:?}");
        }

        #[test]
        fn the_time_of_a_breath_and_the_breath_at_a_time_agree(course in any_course(), breathed in any_time()) {
            let at = course.when(breathed);
            prop_assert!(apart(course.breathed(at), breathed) < MICROSECOND);
            prop_assert!(course.breathed(at) >= breathed, "a moment early");
        }

        #[test]
        fn edges_come_in_order_and_each_begins_its_phase(course in any_course(), elapsed in any_time()) {
            let mut at = elapsed;
            for _ in 0..12 {
                let (edge, phase) = course.edge_after(at);
                prop_assert!(edge > at);
                let moment = course.moment(edge);
                prop_assert!(moment.phase == phase && moment.into < MICROSECOND, "{moment:?}");
                at = edge;
            }
        }

        #[test]
        fn a_landing_ends_an_out_breath_at_any_pace(course in any_course(), elapsed in any_time()) {
            let end = course.landing(elapsed);
            prop_assert!(end >= elapsed);
            let landed = course.moment(end);
            prop_assert!(
                landed.phase == Phase::HoldEmpty
                    || (landed.phase == Phase::Inhale && landed.into < MICROSECOND),
                "{landed:?}"
            );
        }

        #[test]
        fn half_an_hour_of_any_pattern_ends_within_a_microsecond_of_true(
            pattern in any_pattern(),
            first in 1u8..=100,
            changes in prop::collection::vec(1u8..=100, 30),
        ) {
            let mut course = Course::steady(pattern, Pace(first));
            let mut paces = vec![course.stretch(Duration::ZERO).pace.0];
            for (minute, percent) in (1u64..).zip(&changes[1..]) {
                course.change(Duration::from_secs(60 * minute), Pace(*percent));
                paces.push(course.last().pace.0);
            }
            // Each minute by itself, with no rounding on the way but that of a float: 0.01 ns.
            let breathed: f64 = paces.iter().map(|pace| 60.0 * 100.0 / f64::from(*pace)).sum();
            let exact = Duration::from_secs_f64(breathed);
            prop_assert!(apart(course.breathed(HALF_HOUR), exact) < MICROSECOND);
        }

        #[test]
        fn slower_undoes_softer(pattern in any_pattern()) {
            let mut pace = Pace::WHOLE;
            let mut way = vec![pace];
            while let Some(softer) = pace.softer(&pattern) {
                pace = softer;
                way.push(pace);
            }
            prop_assert_eq!(pace, Pace::floor(&pattern));
            while let Some(slower) = pace.slower() {
                way.pop();
                pace = slower;
                prop_assert_eq!(Some(&pace), way.last());
            }
            prop_assert_eq!(way, [Pace::WHOLE]);
        }

        #[test]
        fn a_persons_own_pace_lengthens_at_the_start_of_a_breath_until_it_is_whole(
            pattern in any_pattern(),
            first in 1u8..=100,
        ) {
            let course = Course::lengthening(pattern, Pace(first));
            prop_assert_eq!(course.last().pace, Pace::WHOLE);
            for pair in course.stretches.windows(2) {
                prop_assert!(pair[0].pace < pair[1].pace);
                prop_assert!(pair[1].pace.0 - pair[0].pace.0 <= Pace::LENGTHENING);
                let moment = Moment::at(&pattern, pair[1].breathed);
                prop_assert!(moment.into.is_zero() && moment.phase == Phase::Inhale);
            }
        }
    }

    #[test]
    fn softer_is_a_second_less_of_the_default_pattern_and_stops_at_twelve_a_minute() {
        let pattern = PatternId::LongerExhale.pattern();
        let softer = Pace::WHOLE.softer(&pattern).expect("a step");
        assert_eq!(scaled(pattern.cycle(), softer.0), Duration::from_secs(9));
        assert_eq!(Pace::floor(&pattern), Pace(50));
        assert_eq!(Pace(50).softer(&pattern), None);
    }

    #[test]
    fn a_persons_own_pace_is_kept_within_what_the_pattern_allows() {
        let pattern = PatternId::LongerExhale.pattern();
        let own = |seconds| Pace::of_breath(&pattern, Duration::from_secs(seconds));
        assert_eq!((own(2), own(7), own(30)), (Pace(50), Pace(70), Pace::WHOLE));
    }

    #[test]
    fn pressing_softer_ends_the_lengthening() {
        let pattern = PatternId::LongerExhale.pattern();
        let mut course = Course::lengthening(pattern, Pace(60));
        course.change(Duration::from_secs(30), Pace(50));
        assert_eq!(course.stretch(HALF_HOUR).pace, Pace(50));
    }
}
