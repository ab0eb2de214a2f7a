//! A plan's times as a calendar file (RFC 5545).
//!
//! Titles are neutral and nothing of the plan's own words is in it: others may see a calendar.

use super::clock_times::{ClockTime, TimeOf, When, clock_times};
use super::plan::Plan;
use crate::json;
use crate::time::{DateTime, Instant, Utc, Zone};
use std::fmt::Write;

/// When to write a few words: days after the treatment.
const REFLECT_AFTER: [i64; 5] = [0, 1, 3, 7, 30];
/// The hour of the evening for it.
const EVENING: u8 = 20;
/// But not sooner after the appointment than this, in minutes.
const REST: i64 = 4 * 60;
/// Longest line, in bytes without its end.
const LONGEST_LINE: usize = 75;
const DAY: i64 = 24 * 60;

/// What the entries are called.
pub struct Titles<'a> {
    pub time_of: &'a dyn Fn(TimeOf) -> &'static str,
    pub reflect: &'a str,
}

struct Event<'a> {
    from: DateTime,
    until: Option<DateTime>,
    title: &'a str,
}

/// The file's text; none where the plan has no appointment. `zone_name` is the IANA name of
/// `zone`.
#[must_use]
pub fn calendar(
    plan: &Plan,
    (zone_name, zone): (&str, &dyn Zone),
    titles: &Titles<'_>,
    now: Instant,
) -> Option<String> {
    let appointment = plan.at?;
    let events = events(plan, appointment, zone, titles);
    let mut file = File(String::new());
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line("PRODID:-//Shoreline//Plan//EN");
    file.zone(zone_name, zone, &events);
    let stamp = compact(DateTime::at(now, &Utc));
    // The same plan makes the same names: taken in twice, it is there once.
    let plan = fingerprint(&json::text(plan));
    for (number, event) in events.iter().enumerate() {
        file.line("BEGIN:VEVENT");
        file.line(&format!("UID:{plan:016x}-{number}"));
        file.line(&format!("DTSTAMP:{stamp}Z"));
        file.line(&format!("DTSTART;TZID={zone_name}:{}", compact(event.from)));
        if let Some(until) = event.until.filter(|until| *until > event.from) {
            file.line(&format!("DTEND;TZID={zone_name}:{}", compact(until)));
        }
        file.line(&format!("SUMMARY:{}", escaped(event.title)));
        file.line("CLASS:PRIVATE");
        file.line("TRANSP:TRANSPARENT");
        file.line("END:VEVENT");
    }
    file.line("END:VCALENDAR");
    Some(file.0)
}

fn events<'a>(
    plan: &Plan,
    appointment: DateTime,
    zone: &dyn Zone,
    titles: &Titles<'a>,
) -> Vec<Event<'a>> {
    let times = clock_times(plan, zone);
    let moment = |when| match when {
        When::At(at) => at,
        When::On(day) => DateTime::midnight(day),
    };
    let ride = times.iter().find(|time| time.what == TimeOf::Ride).map(|time| moment(time.when));
    let mut events: Vec<Event<'a>> = Vec::new();
    for ClockTime { what, when } in times {
        let (from, until) = match what {
            TimeOf::Appointment => (appointment, ride),
            TimeOf::Driving | TimeOf::Decisions => (appointment, Some(moment(when))),
            _ => (moment(when), None),
        };
        events.push(Event { from, until, title: (titles.time_of)(what) });
    }
    let start = appointment.instant(zone);
    for days in REFLECT_AFTER {
        let day = appointment.date.plus_days(days);
        let evening = DateTime::new(day, EVENING, 0).expect("an hour of the day");
        let rested = DateTime::at(start.plus_minutes(REST), zone);
        let from = if days == 0 { evening.max(rested) } else { evening };
        events.push(Event { from, until: None, title: titles.reflect });
    }
    // Midnight, or any time, may be skipped where clocks go forward: the file has what they show.
    let shown = |at: DateTime| DateTime::at(at.instant(zone), zone);
    for event in &mut events {
        event.from = shown(event.from);
        event.until = event.until.map(shown);
    }
    events
}

struct File(String);

impl File {
    /// One line, folded where it is longer than a line may be.
    fn line(&mut self, text: &str) {
        let mut used = 0;
        for c in text.chars() {
            if used + c.len_utf8() > LONGEST_LINE {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(c);
            used += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// The rules of the zone, as far as these events need them.
    fn zone(&mut self, name: &str, zone: &dyn Zone, events: &[Event<'_>]) {
        let instants = || {
            let ends = events.iter().filter_map(|event| event.until);
            events.iter().map(|event| event.from).chain(ends).map(|at| at.instant(zone))
        };
        let (Some(first), Some(last)) = (instants().min(), instants().max()) else {
            return;
        };
        self.line("BEGIN:VTIMEZONE");
        self.line(&format!("TZID:{name}"));
        let mut at = first.plus_minutes(-DAY);
        let mut offset = zone.offset_minutes(at);
        self.observance(DateTime::at(at, zone), offset, offset);
        while at < last {
            let next = at.plus_minutes(DAY);
            if zone.offset_minutes(next) != offset {
                let change = change_between(at, next, zone);
                let to = zone.offset_minutes(change);
                // A change begins on the clock as it was before it.
                let begins = DateTime::at(change.plus_minutes(offset), &Utc);
                self.observance(begins, offset, to);
                offset = to;
            }
            at = next;
        }
        self.line("END:VTIMEZONE");
    }

    fn observance(&mut self, begins: DateTime, from: i64, to: i64) {
        let kind = if to > from { "DAYLIGHT" } else { "STANDARD" };
        self.line(&format!("BEGIN:{kind}"));
        self.line(&format!("DTSTART:{}", compact(begins)));
        self.line(&format!("TZOFFSETFROM:{}", offset(from)));
        self.line(&format!("TZOFFSETTO:{}", offset(to)));
        self.line(&format!("END:{kind}"));
    }
}

/// The first minute with the offset that holds at `after`, of the one change in between.
fn change_between(before: Instant, after: Instant, zone: &dyn Zone) -> Instant {
    let to = zone.offset_minutes(after);
    let (mut before, mut after) = (before, after);
    while after.0 - before.0 > 60_000 {
        let middle = before.plus_minutes((after.0 - before.0) / 120_000);
        if zone.offset_minutes(middle) == to { after = middle } else { before = middle }
    }
    after
}

/// "20261124T100000".
fn compact(at: DateTime) -> String {
    let plain: String = at.to_string().chars().filter(char::is_ascii_alphanumeric).collect();
    plain + "00"
}

/// "+0530".
fn offset(minutes: i64) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        let mark = if matches!(c, '\\' | ';' | ',') { "\\" } else { "" };
        // Writing to a text does not fail.
        let _ = write!(escaped, "{mark}{c}");
    }
    escaped
}

/// FNV-1a of 64 bits: tells plans apart, and hides nothing.
fn fingerprint(text: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}
