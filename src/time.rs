//! Wall-clock arithmetic: instants, civil dates, and the zone that joins them.
//!
//! The rules of a zone are an argument, [`Zone`]: the browser answers from `Intl`, tests from a
//! time-zone database. Nothing here reads a clock.

use crate::json::{Read, Value};
use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// A point in time: milliseconds since 1970-01-01T00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Instant(pub i64);

impl Instant {
    /// This instant moved by whole minutes, which may be negative.
    #[must_use]
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        Self(self.0 + minutes * MINUTE)
    }
}

/// The offsets of one time zone.
pub trait Zone {
    /// Minutes that local time is ahead of UTC at this instant (−720 to 840).
    fn offset_minutes(&self, at: Instant) -> i64;
}

/// The zone without an offset.
pub struct Utc;

impl Zone for Utc {
    fn offset_minutes(&self, _: Instant) -> i64 {
        0
    }
}

/// A date in the Gregorian calendar, with no time and no zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: i64,
    month: u8,
    day: u8,
}

impl Date {
    /// A date that exists, or nothing. Years 1970 to 9999.
    #[must_use]
    pub fn new(year: i64, month: u8, day: u8) -> Option<Self> {
        let date = Self { year, month, day };
        ((1970..=9999).contains(&year) && Self::from_days(date.days()) == date).then_some(date)
    }

    #[must_use]
    pub const fn year(self) -> i64 {
        self.year
    }

    /// 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }

    #[must_use]
    pub fn weekday(self) -> Weekday {
        // 1970-01-01, day 0, was a Thursday.
        match (self.days() + 3).rem_euclid(7) {
            0 => Weekday::Monday,
            1 => Weekday::Tuesday,
            2 => Weekday::Wednesday,
            3 => Weekday::Thursday,
            4 => Weekday::Friday,
            5 => Weekday::Saturday,
            _ => Weekday::Sunday,
        }
    }

    /// Whole days from this date to the other; negative when the other is earlier.
    #[must_use]
    pub fn days_until(self, other: Self) -> i64 {
        other.days() - self.days()
    }

    /// This date moved by whole days.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self::from_days(self.days() + days)
    }

    /// Days since 1970-01-01, counting years from March so that a leap day ends its year.
    fn days(self) -> i64 {
        let (month, day) = (i64::from(self.month), i64::from(self.day));
        let year = if month <= 2 { self.year - 1 } else { self.year };
        let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year
            - 719_468
    }

    fn from_days(days: i64) -> Self {
        let shifted = days + 719_468;
        let (era, day_of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        Self {
            year: era * 400 + year_of_era + i64::from(month <= 2),
            month: u8::try_from(month).expect("a month is 1 to 12"),
            day: u8::try_from(day).expect("a day of a month is 1 to 31"),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// What a wall clock and a calendar show together, to the minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DateTime {
    pub date: Date,
    hour: u8,
    minute: u8,
}

impl DateTime {
    /// A time that a clock can show, or nothing.
    #[must_use]
    pub fn new(date: Date, hour: u8, minute: u8) -> Option<Self> {
        (hour < 24 && minute < 60).then_some(Self { date, hour, minute })
    }

    /// The first minute of a day.
    #[must_use]
    pub const fn midnight(date: Date) -> Self {
        Self { date, hour: 0, minute: 0 }
    }

    /// What the wall clock shows in this zone at this instant.
    #[must_use]
    pub fn at(instant: Instant, zone: &dyn Zone) -> Self {
        Self::from_local_millis(instant.0 + zone.offset_minutes(instant) * MINUTE)
    }

    /// When this wall-clock time comes in this zone.
    ///
    /// A time that comes twice (clocks going back) means the first. A time that is skipped
    /// (clocks going forward) means as much later as the clocks jumped.
    #[must_use]
    pub fn instant(self, zone: &dyn Zone) -> Instant {
        let local = self.local_millis();
        // Offsets a day to either side enclose any one change between them.
        let before = local - zone.offset_minutes(Instant(local - DAY)) * MINUTE;
        let after = local - zone.offset_minutes(Instant(local + DAY)) * MINUTE;
        [before, after]
            .into_iter()
            .map(Instant)
            .find(|candidate| Self::at(*candidate, zone) == self)
            .unwrap_or(Instant(before))
    }

    /// "04:00", on the 24-hour clock.
    #[must_use]
    pub fn clock(self) -> String {
        format!("{:02}:{:02}", self.hour, self.minute)
    }

    /// 0 to 23.
    #[must_use]
    pub const fn hour(self) -> u8 {
        self.hour
    }

    fn local_millis(self) -> i64 {
        self.date.days() * DAY + i64::from(self.hour) * HOUR + i64::from(self.minute) * MINUTE
    }

    fn from_local_millis(local: i64) -> Self {
        let minutes = local.rem_euclid(DAY) / MINUTE;
        Self {
            date: Date::from_days(local.div_euclid(DAY)),
            hour: u8::try_from(minutes / 60).expect("an hour of a day is below 24"),
            minute: u8::try_from(minutes % 60).expect("a minute of an hour is below 60"),
        }
    }
}

/// "2026-11-24T10:00", as a `datetime-local` field and the plan format write it.
impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Date { year, month, day } = self.date;
        write!(f, "{year:04}-{month:02}-{day:02}T{:02}:{:02}", self.hour, self.minute)
    }
}

/// The text is not a date and time of the form `2026-11-24T10:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a date and time is written like 2026-11-24T10:00")]
pub struct NotADateTime;

impl FromStr for DateTime {
    type Err = NotADateTime;

    fn from_str(text: &str) -> Result<Self, NotADateTime> {
        let bytes = text.as_bytes();
        let punctuated = bytes.len() == 16
            && [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':')]
                .iter()
                .all(|&(place, mark)| bytes[place] == mark);
        if !punctuated {
            return Err(NotADateTime);
        }
        let number = |range: std::ops::Range<usize>| {
            let digits = text.get(range).filter(|part| part.bytes().all(|b| b.is_ascii_digit()));
            digits.and_then(|part| part.parse::<u16>().ok()).ok_or(NotADateTime)
        };
        let small = |range| u8::try_from(number(range)?).map_err(|_| NotADateTime);
        Date::new(i64::from(number(0..4)?), small(5..7)?, small(8..10)?)
            .and_then(|date| Self::new(date, small(11..13).ok()?, small(14..16).ok()?))
            .ok_or(NotADateTime)
    }
}

impl Serialize for DateTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Read for DateTime {
    fn read(value: &Value) -> Option<Self> {
        value.as_str()?.parse().ok()
    }
}

/// `2026-11-24`.
impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let midnight = DateTime::midnight(*self).to_string();
        serializer.serialize_str(&midnight[..10])
    }
}

impl Read for Date {
    fn read(value: &Value) -> Option<Self> {
        let day = value.as_str().filter(|text| text.len() == 10)?;
        let midnight: DateTime = format!("{day}T00:00").parse().ok()?;
        Some(midnight.date)
    }
}

impl Read for Instant {
    fn read(value: &Value) -> Option<Self> {
        value.as_number().map(Self)
    }
}
