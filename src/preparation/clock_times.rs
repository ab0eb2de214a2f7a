//! The clinic's hours as times on a clock.
//!
//! Hours before or after an appointment are hours that really pass, so a night with a clock
//! change in it comes out right.

use super::plan::Plan;
use crate::fields::Hours;
use crate::time::{Date, DateTime, Instant, Zone};

/// What a person has to know the time of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeOf {
    LastFood,
    LastDrink,
    Arrival,
    Appointment,
    /// When the ride home comes.
    Ride,
    /// No driving before this, nor before a night's sleep.
    Driving,
    /// No big decisions before this, nor before a night's sleep.
    Decisions,
}

/// A time, or a whole day where the plan gives no hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    At(DateTime),
    On(Date),
}

impl When {
    #[must_use]
    pub const fn date(self) -> Date {
        match self {
            Self::At(at) => at.date,
            Self::On(day) => day,
        }
    }

    /// When it begins.
    #[must_use]
    pub fn begins(self, zone: &dyn Zone) -> Instant {
        match self {
            Self::At(at) => at.instant(zone),
            Self::On(day) => DateTime::midnight(day).instant(zone),
        }
    }
}

/// One time a person has to know, on the wall clock of the appointment's zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockTime {
    pub what: TimeOf,
    pub when: When,
}

/// The times a plan gives, in the order they come. None without an appointment.
#[must_use]
pub fn clock_times(plan: &Plan, zone: &dyn Zone) -> Vec<ClockTime> {
    let Some(appointment) = plan.at else {
        return Vec::new();
    };
    let start = appointment.instant(zone);
    let shifted = |minutes| When::At(DateTime::at(start.plus_minutes(minutes), zone));
    let before = |hours: Hours| shifted(-hours.minutes());
    // The stricter of the plan's hours and the next day of the esketamine label.
    let next_day = appointment.date.plus_days(1);
    let not_before = |hours: Option<Hours>| {
        let by_plan = hours.map(|hours| shifted(hours.minutes()));
        by_plan.filter(|until| until.date() >= next_day).unwrap_or(When::On(next_day))
    };
    let times = [
        (TimeOf::LastFood, plan.food.map(before)),
        (TimeOf::LastDrink, plan.drink.map(before)),
        (TimeOf::Arrival, plan.arrive.map(before)),
        (TimeOf::Appointment, Some(When::At(appointment))),
        (TimeOf::Ride, plan.ride.map(|hours| shifted(hours.minutes()))),
        (TimeOf::Driving, Some(not_before(plan.drive))),
        (TimeOf::Decisions, Some(not_before(plan.decide))),
    ];
    let times = times.into_iter().filter_map(|(what, when)| Some(ClockTime { what, when: when? }));
    let mut times: Vec<ClockTime> = times.collect();
    times.sort_by_key(|time| time.when.begins(zone));
    times
}
