//! Where today stands in relation to a plan's appointment.

use super::plan::Plan;
use crate::time::{DateTime, Instant, Zone};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Season {
    /// No plan, or a plan without a date.
    Undated,
    /// Days to go, 1 or more.
    Before { days: i64 },
    /// The day itself, ahead of the appointment.
    DayOf,
    /// The day itself, from the appointment on.
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
        let Some(at) = plan.and_then(|plan| plan.at) else {
            return Self::Undated;
        };
        let today = DateTime::at(now, zone).date;
        match today.days_until(at.date) {
            days if days > 0 => Self::Before { days },
            0 if now < at.instant(zone) => Self::DayOf,
            0 => Self::SameDay,
            days if days >= -30 => Self::After { days: -days },
            _ => Self::Between,
        }
    }
}
