//! The times of a plan as a picture of the day: each line of words with its stretch of time
//! beneath, all on the same scale.

use crate::browser::dom::{El, drawing, el};
use crate::keep::live::Keep;
use crate::locale::Locale;
use crate::preparation::clock_times::{ClockTime, TimeOf};
use crate::time::{DateTime, Instant, Zone};

/// The width of the picture, in units of its own.
const WIDTH: i64 = 1000;
const HOUR: i64 = 3_600_000;

/// `times` are in order and have an appointment among them.
pub(super) fn timeline(keep: Keep, times: &[ClockTime], zone: &dyn Zone) -> El {
    let text = keep.text();
    let begins: Vec<Instant> = times.iter().map(|time| time.when.begins(zone)).collect();
    let of = |what| times.iter().position(|time| time.what == what).map(|place| begins[place].0);
    let appointment = of(TimeOf::Appointment).unwrap_or_default();
    // What ends on another day runs out of the picture, which shows the day itself.
    let first = begins.first().map_or(appointment, |begin| begin.0).min(appointment - HOUR);
    let last = of(TimeOf::Ride).unwrap_or(appointment).max(appointment + 2 * HOUR) + 2 * HOUR;
    let place = |at: i64| (at - first).clamp(0, last - first) * WIDTH / (last - first);

    let rows = times.iter().zip(&begins).map(|(time, at)| {
        let (from, to) = match time.what {
            TimeOf::LastFood | TimeOf::LastDrink => (at.0, appointment),
            TimeOf::Driving | TimeOf::Decisions => (appointment, at.0),
            TimeOf::Arrival | TimeOf::Appointment | TimeOf::Ride => (at.0, at.0),
        };
        let path = format!("M{} 5H{}", place(from), place(to));
        let track = drawing("track", "0 0 1000 10", true, "M0 5H1000");
        let stretch = drawing("stretch", "0 0 1000 10", true, &path);
        el("li")
            .add(el("span").text(&(text.clock_time)(&keep.locale, *time)))
            .add(el("span").class("day-line").add(track).add(stretch))
    });
    let hours = [first, (first + last) / 2, last]
        .map(|at| el("span").text(&keep.locale.clock(DateTime::at(Instant(at), zone))));
    let hours = el("li").class("hours").attr("aria-hidden", "true").add_all(hours);
    el("ul").class("times").attr("role", "list").add_all(rows).add(hours)
}
