//! How dates, times and numbers are written where the person is. Browsers know it by `Intl`.

use crate::time::{Date, DateTime};

/// What is told of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// "Tuesday".
    Weekday,
    /// "Tuesday 24 November".
    Day,
    /// "Tuesday 24 November 2026".
    DayOfYear,
    /// "24 Nov 2026".
    Short,
}

/// A language as it is written in some place.
pub trait Locale {
    fn date(&self, date: Date, form: Form) -> String;
    /// "09:30", or "9:30 AM".
    fn clock(&self, at: DateTime) -> String;
    /// "9", "9.5" or "9,25", from hundredths.
    fn number(&self, hundredths: u32) -> String;

    /// "Tuesday 24 November, 09:30".
    fn date_time(&self, at: DateTime, form: Form) -> String {
        [self.date(at.date, form), self.clock(at)].join(", ")
    }
}

/// As the app's formats write them: for tests, which have no browser.
#[cfg(test)]
pub(crate) struct Plain;

#[cfg(test)]
impl Locale for Plain {
    fn date(&self, date: Date, _: Form) -> String {
        DateTime::midnight(date).to_string()[..10].to_owned()
    }

    fn clock(&self, at: DateTime) -> String {
        at.clock()
    }

    fn number(&self, hundredths: u32) -> String {
        (f64::from(hundredths) / 100.0).to_string()
    }
}
