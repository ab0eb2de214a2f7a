//! The clinic's hours as times on a clock.
//!
//! Hours before or after an appointment are hours that really pass, so a night with a clock
//! change in it comes out right.

use super::plan::Plan;
use crate::fields::Hours;
use crate::time::{Date, DateTime, Instant, Zone};

/// One time a person has to know, on the wall clock of the appointment's zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockTime {
    LastFood(DateTime),
    LastDrink(DateTime),
    Appointment(DateTime),
    /// No driving before this, nor before a night's sleep.
    NoDrivingBefore(DateTime),
    /// The plan gives no hours: no driving before this day, nor before a night's sleep.
    NoDrivingBeforeDay(Date),
}

/// The times a plan gives, in the order they come. None without an appointment.
#[must_use]
pub fn clock_times(plan: &Plan, zone: &dyn Zone) -> Vec<ClockTime> {
    let Some(appointment) = plan.at else {
        return Vec::new();
    };
    let start = appointment.instant(zone);
    let local = |instant: Instant| DateTime::at(instant, zone);
    let before = |hours: Hours| local(start.plus_minutes(-hours.minutes()));

    let mut times = Vec::new();
    times.extend(plan.food.map(|hours| ClockTime::LastFood(before(hours))));
    times.extend(plan.drink.map(|hours| ClockTime::LastDrink(before(hours))));
    // Where drink has to stop first, it is told first.
    if plan.drink.map(Hours::minutes) > plan.food.map(Hours::minutes) {
        times.reverse();
    }
    times.push(ClockTime::Appointment(appointment));
    times.push(no_driving(plan, appointment, zone));
    times
}

/// The stricter of the plan's hours and the next day of the esketamine label.
fn no_driving(plan: &Plan, appointment: DateTime, zone: &dyn Zone) -> ClockTime {
    let next_day = appointment.date.plus_days(1);
    let by_plan = plan
        .drive
        .map(|hours| DateTime::at(appointment.instant(zone).plus_minutes(hours.minutes()), zone))
        .filter(|until| until.date >= next_day);
    by_plan.map_or(ClockTime::NoDrivingBeforeDay(next_day), ClockTime::NoDrivingBefore)
}
