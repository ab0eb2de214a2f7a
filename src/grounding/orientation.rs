//! The answers that orient: shown, never asked, and left out where they are not known.

use crate::preparation::people::People;
use crate::preparation::plan::Plan;
use crate::time::{DateTime, Instant, Zone};

/// What a person who has lost the thread is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Orientation {
    /// The time and day where the person is.
    pub now: DateTime,
    pub place: Option<String>,
    pub companion: Option<String>,
    /// Whether the plan's appointment is today, by the calendar of its own zone.
    pub treated_today: bool,
}

impl Orientation {
    /// `here` is the device's zone; `there` the zone of the appointment.
    #[must_use]
    pub fn new(
        now: Instant,
        here: &dyn Zone,
        there: &dyn Zone,
        plan: Option<&Plan>,
        people: &People,
    ) -> Self {
        let appointment = plan.and_then(|plan| plan.at);
        let begun = appointment.is_some_and(|at| {
            at.date == DateTime::at(now, there).date && now >= at.instant(there)
        });
        Self {
            now: DateTime::at(now, here),
            place: people.place.as_ref().map(ToString::to_string),
            companion: people.companion.as_ref().map(ToString::to_string),
            treated_today: begun,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Utc;
    impl Zone for Utc {
        fn offset_minutes(&self, _: Instant) -> i64 {
            0
        }
    }

    fn plan(at: &str) -> Plan {
        let mut plan = Plan::titled("Tuesday").expect("a title");
        plan.at = Some(at.parse().expect("a time"));
        plan
    }

    fn at(text: &str) -> Instant {
        text.parse::<DateTime>().expect("a time").instant(&Utc)
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let orientation =
            Orientation::new(at("2026-11-24T18:05"), &Utc, &Utc, None, &People::default());
        assert_eq!(orientation.now.clock(), "18:05");
        assert_eq!((orientation.place, orientation.companion), (None, None));
        assert!(!orientation.treated_today);
    }

    #[test]
    fn the_treatment_is_named_from_its_time_until_midnight() {
        let plan = plan("2026-11-24T10:00");
        let told = |now| {
            Orientation::new(at(now), &Utc, &Utc, Some(&plan), &People::default()).treated_today
        };
        assert!(!told("2026-11-24T09:59"));
        assert!(told("2026-11-24T10:00") && told("2026-11-24T23:59"));
        assert!(!told("2026-11-25T00:00"));
    }
}
