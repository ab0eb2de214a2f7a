//! Where today stands in relation to a plan's appointment.

use super::plan::Plan;
use crate::time::{DateTime, Instant, Zone};

/// The day of the treatment ends at four in the morning.
const NIGHT_ENDS: u8 = 4;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Season {
    /// No plan, or a plan without a date.
    Undated,
    /// Days to go, 1 or more.
    Before { days: i64 },
    /// The day itself, ahead of the appointment.
    DayOf,
    /// The day itself, from the appointment until four the next morning.
    SameDay,
    /// Days since, 1 to 30.
    After { days: i64 },
    /// More than a month since: between treatments.
    Between,
}

impl Season {
    /// `zone` is the appointment's own: its days count, wherever the phone is.
    #[must_use]
    pub fn of(plan: Option<&Plan>, now: Instant, zone: &dyn Zone) -> Self {
        let Some(at) = plan.and_then(|plan| plan.at) else { return Self::Undated };
        if now < at.instant(zone) {
            return match DateTime::at(now, zone).date.days_until(at.date) {
                days if days > 0 => Self::Before { days },
                _ => Self::DayOf,
            };
        }
        // For someone awake at two in the morning it is still the same day.
        let now = DateTime::at(now, zone);
        let day = if now.hour() < NIGHT_ENDS { now.date.plus_days(-1) } else { now.date };
        match at.date.days_until(day) {
            days if days <= 0 => Self::SameDay,
            days if days <= 30 => Self::After { days },
            _ => Self::Between,
        }
    }

    /// The day itself, before the appointment or after it.
    #[must_use]
    pub const fn is_treatment_day(self) -> bool {
        matches!(self, Self::DayOf | Self::SameDay)
    }

    /// The treatment day and the day after, on which nobody holds their breath unless the plan
    /// allows it.
    #[must_use]
    pub fn shuts_holds(self, plan: Option<&Plan>) -> bool {
        let allowed = plan.is_some_and(|plan| plan.holds == Some(true));
        let near = matches!(self, Self::DayOf | Self::SameDay | Self::After { days: 1 });
        near && !allowed
    }
}
