//! Days and times as they are written where the person is.

use super::live::Keep;
use crate::browser::clock::{self, LocalZone};
use crate::locale::{Form, Locale};
use crate::time::{Date, DateTime, Instant};

impl Keep {
    /// "Tuesday 24 November", with the year where it is not this one.
    pub(crate) fn date(self, day: Date) -> String {
        self.locale.date(day, form(day))
    }

    /// "Tuesday 24 November, 09:30", with the year where it is not this one.
    pub(crate) fn date_time(self, at: DateTime) -> String {
        self.locale.date_time(at, form(at.date))
    }

    /// The same for an instant, as the device's zone has it.
    pub(crate) fn moment(self, at: Instant) -> String {
        self.date_time(DateTime::at(at, &LocalZone))
    }

    /// The day of an instant, as the device's zone has it.
    pub(crate) fn day_of(self, at: Instant) -> String {
        self.date(DateTime::at(at, &LocalZone).date)
    }
}

fn form(day: Date) -> Form {
    let today = DateTime::at(clock::now(), &LocalZone).date;
    if day.year() == today.year() { Form::Day } else { Form::DayOfYear }
}
