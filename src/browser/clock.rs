//! The clocks of the device, and the rules of time zones from `Intl`.

use super::intl::{self, Format};
use crate::time::{Instant, Zone};
use js_sys::{Date, Reflect};
use std::time::Duration;
use wasm_bindgen::prelude::*;

/// The wall clock, which a person or the network may set.
pub(crate) fn now() -> Instant {
    instant(Date::now())
}

/// The steady clock of the page: time since it was opened. Animations run on the same one.
pub(crate) fn page_time() -> Duration {
    let millis = super::window().performance().map_or(0.0, |clock| clock.now());
    Duration::from_secs_f64(millis.max(0.0) / 1000.0)
}

#[expect(clippy::cast_possible_truncation, reason = "whole milliseconds of a date fit an i64")]
fn instant(millis: f64) -> Instant {
    Instant(millis.floor() as i64)
}

/// The zone the device is in.
pub(crate) struct LocalZone;

impl Zone for LocalZone {
    fn offset_minutes(&self, at: Instant) -> i64 {
        #[expect(clippy::cast_possible_truncation, reason = "an offset is below 1,000 minutes")]
        let behind = intl::date(at.0).get_timezone_offset() as i64;
        -behind
    }
}

fn text(object: &JsValue, key: &str) -> Option<String> {
    Reflect::get(object, &key.into()).ok()?.as_string()
}

/// The name of the device's zone, such as `Europe/Berlin`.
pub(crate) fn local_zone_name() -> Option<String> {
    text(&intl::format("en-US", &[])?.resolved_options(), "timeZone")
}

/// A zone by its name in the IANA database.
pub(crate) struct NamedZone(Format);

impl NamedZone {
    /// The zone, unless this browser does not know its name.
    pub(crate) fn new(name: &str) -> Option<Self> {
        let options = [("timeZone", name), ("timeZoneName", "longOffset")];
        intl::format("en-US", &options).map(Self)
    }
}

impl Zone for NamedZone {
    fn offset_minutes(&self, at: Instant) -> i64 {
        let parts = self.0.format_to_parts(&intl::date(at.0));
        let offset =
            parts.iter().find(|part| text(part, "type").as_deref() == Some("timeZoneName"));
        offset.and_then(|part| minutes_of(&text(&part, "value")?)).unwrap_or(0)
    }
}

/// Reads "GMT", "GMT+5:45" or "GMT-03:00".
fn minutes_of(offset: &str) -> Option<i64> {
    let rest = offset.strip_prefix("GMT")?;
    let Some(sign) = rest.chars().next() else {
        return Some(0);
    };
    let (hours, minutes) = rest.get(1..)?.split_once(':')?;
    let magnitude = hours.parse::<i64>().ok()? * 60 + minutes.get(..2)?.parse::<i64>().ok()?;
    // Browsers write the minus as a hyphen or as U+2212.
    Some(if sign == '+' { magnitude } else { -magnitude })
}
