//! Real zones, from a time-zone database.

use jiff::tz::TimeZone;
use shoreline::time::{DateTime, Instant, Zone};

pub(crate) struct Named(TimeZone);

impl Zone for Named {
    fn offset_minutes(&self, at: Instant) -> i64 {
        let timestamp = jiff::Timestamp::from_millisecond(at.0).expect("within jiff's range");
        i64::from(self.0.to_offset(timestamp).seconds()) / 60
    }
}

pub(crate) fn zone(name: &str) -> Named {
    Named(TimeZone::get(name).expect("a zone of the database"))
}

pub(crate) fn time(text: &str) -> DateTime {
    text.parse().expect("a time")
}
