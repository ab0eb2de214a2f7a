//! The calendar file, read by a parser of RFC 5545 and held against a time-zone database.
#![cfg(not(target_arch = "wasm32"))]

mod zones;

use icalendar::parser::{Component, read_calendar, unfold};
use proptest::prelude::*;
use shoreline::preparation::calendar::{Titles, calendar};
use shoreline::preparation::clock_times::TimeOf;
use shoreline::preparation::plan::Plan;
use shoreline::time::{DateTime, Instant};
use zones::{time, zone};

const ZONES: [&str; 7] = [
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Africa/Cairo",
    "Pacific/Auckland",
];

fn full_plan(at: &str) -> Plan {
    let mut plan = Plan::titled("Words of the plan").expect("a title");
    plan.at = Some(time(at));
    let hours = |text: &str| Some(text.parse().expect("hours"));
    (plan.food, plan.drink, plan.arrive) = (hours("6"), hours("2"), hours("0.5"));
    (plan.ride, plan.drive) = (hours("2.5"), hours("24"));
    plan
}

fn title(what: TimeOf) -> &'static str {
    match what {
        TimeOf::LastFood => "Last food",
        TimeOf::LastDrink => "Last drink",
        TimeOf::Arrival => "Be there",
        TimeOf::Appointment => "Appointment",
        TimeOf::Ride => "Ride; home, and rest",
        TimeOf::Driving => "No driving",
        TimeOf::Decisions => "No big decisions",
    }
}

fn file(plan: &Plan, zone_name: &str) -> String {
    let titles = Titles {
        time_of: &title,
        reflect: "Ein paar Wörter – nur für mich, und nur wenn ich mag, vielleicht am Abend",
    };
    let now = time("2026-01-02T03:04").instant(&zone("UTC"));
    calendar(plan, (zone_name, &zone(zone_name)), &titles, now).expect("a dated plan")
}

/// The parts of a kind, as the parser has them.
fn parts<'a>(components: &'a [Component<'a>], kind: &str) -> Vec<&'a Component<'a>> {
    components.iter().filter(|part| part.name == kind).collect()
}

fn value(component: &Component<'_>, name: &str) -> Option<String> {
    component.find_prop(name).map(|property| property.val.to_string())
}

/// "20261124T100000" as the app's own time.
fn moment(text: &str) -> DateTime {
    let at = |range: std::ops::Range<usize>| &text[range];
    let text = format!("{}-{}-{}T{}:{}", at(0..4), at(4..6), at(6..8), at(9..11), at(11..13));
    time(&text)
}

/// Minutes of "+0530".
fn minutes(offset: &str) -> i64 {
    let number = |range: std::ops::Range<usize>| offset[range].parse::<i64>().expect("digits");
    let size = number(1..3) * 60 + number(3..5);
    if offset.starts_with('-') { -size } else { size }
}

/// When a local time comes, by the rules the file itself brings.
fn by_the_file(zone_part: &Component<'_>, local: DateTime) -> Instant {
    let utc = zone("UTC");
    let offset = |part: &Component<'_>, name| minutes(&value(part, name).expect("an offset"));
    let begins = |part: &Component<'_>| moment(&value(part, "DTSTART").expect("a start"));
    let mut rules: Vec<_> = zone_part.components.iter().collect();
    rules.sort_by_key(|part| begins(part));
    let rule = rules.iter().rev().find(|part| begins(part) <= local).expect("a rule for it");
    local.instant(&utc).plus_minutes(-offset(rule, "TZOFFSETTO"))
}

#[test]
fn the_times_of_a_plan_are_events_in_the_zone_of_the_appointment() {
    let file = file(&full_plan("2026-11-24T10:00"), "Europe/Berlin");
    let unfolded = unfold(&file);
    let calendar = read_calendar(&unfolded).expect("a calendar of RFC 5545");
    let events = parts(&calendar.components, "VEVENT");
    let told: Vec<_> = events
        .iter()
        .map(|event| {
            let start = event.find_prop("DTSTART").expect("a start");
            let zoned = start.params.iter().any(|param| {
                param.key == "TZID" && param.val.as_ref().is_some_and(|it| *it == "Europe/Berlin")
            });
            assert!(zoned, "{start:?}");
            (value(event, "SUMMARY").expect("a title"), start.val.to_string())
        })
        .take(7)
        .collect();
    let expected = [
        ("Last food", "20261124T040000"),
        ("Last drink", "20261124T080000"),
        ("Be there", "20261124T093000"),
        ("Appointment", "20261124T100000"),
        ("Ride; home, and rest", "20261124T123000"),
        ("No big decisions", "20261124T100000"),
        ("No driving", "20261124T100000"),
    ];
    assert_eq!(told, expected.map(|(title, start)| (title.to_owned(), start.to_owned())));
    let ends = |place: usize| value(events[place], "DTEND");
    assert_eq!(ends(3).as_deref(), Some("20261124T123000"), "until the ride");
    assert_eq!(ends(5).as_deref(), Some("20261125T000000"), "until the next day");
    assert_eq!(ends(6).as_deref(), Some("20261125T100000"), "until the plan's own time");
}

#[test]
fn a_few_words_are_offered_tonight_and_after_1_3_7_and_30_days() {
    let days = |at: &str| {
        let file = file(&full_plan(at), "Europe/Berlin");
        let unfolded = unfold(&file);
        let calendar = read_calendar(&unfolded).expect("a calendar");
        let events = parts(&calendar.components, "VEVENT");
        events[events.len() - 5..]
            .iter()
            .map(|event| value(event, "DTSTART").expect("a start"))
            .collect::<Vec<_>>()
    };
    let morning = days("2026-11-24T10:00");
    let expected = [
        "20261124T200000",
        "20261125T200000",
        "20261127T200000",
        "20261201T200000",
        "20261224T200000",
    ];
    assert_eq!(morning, expected);
    assert_eq!(days("2026-11-24T18:30")[0], "20261124T223000", "with time to rest");
}

#[test]
fn an_event_that_ends_as_it_begins_has_no_end() {
    let mut plan = full_plan("2026-11-24T10:00");
    plan.ride = Some("0".parse().expect("hours"));
    let unfolded = unfold(&file(&plan, "UTC"));
    let calendar = read_calendar(&unfolded).expect("a calendar");
    for event in parts(&calendar.components, "VEVENT") {
        assert_ne!(value(event, "DTEND"), value(event, "DTSTART"));
    }
}

#[test]
fn a_time_that_clocks_skip_is_told_as_clocks_show_it() {
    // In Cairo on 24 April 2026 the hour from midnight does not come.
    let file = file(&full_plan("2026-04-23T10:00"), "Africa/Cairo");
    assert!(!file.contains("20260424T000000\r\nSUMMARY"), "{file}");
    assert!(file.contains("DTEND;TZID=Africa/Cairo:20260424T010000"), "{file}");
}

#[test]
fn nothing_in_it_tells_what_it_is_about() {
    let mut plan = full_plan("2026-11-24T10:00");
    plan.message = shoreline::fields::Words::new("Words of the clinic").ok();
    let file = file(&plan, "Europe/Berlin").to_lowercase();
    for word in ["words of", "ketamin", "treatment", "clinic", "therap"] {
        assert!(!file.contains(word), "{word}");
    }
}

#[test]
fn lines_end_and_fold_as_the_standard_says() {
    let file = file(&full_plan("2026-11-24T10:00"), "Europe/Berlin");
    assert!(file.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
    assert!(file.split("\r\n").all(|line| line.len() <= 75), "75 bytes at most");
    assert!(file.contains("\r\n "), "a long title is folded");
    assert!(unfold(&file).contains("vielleicht am Abend"), "and whole again");
}

#[test]
fn the_same_plan_makes_the_same_names_and_another_plan_others() {
    let names = |at: &str| {
        let file = file(&full_plan(at), "UTC");
        file.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect::<Vec<_>>()
    };
    let first = names("2026-11-24T10:00");
    assert_eq!(first, names("2026-11-24T10:00"));
    assert!(names("2026-11-24T11:00").iter().all(|name| !first.contains(name)));
}

#[test]
fn a_plan_without_a_date_makes_no_calendar() {
    let plan = Plan::titled("Some day").expect("a title");
    let titles = Titles { time_of: &title, reflect: "" };
    assert_eq!(calendar(&plan, ("UTC", &zone("UTC")), &titles, Instant(0)), None);
}

proptest! {
    #[test]
    fn every_event_comes_at_the_same_instant_by_the_files_rules_and_by_the_database(
        name in prop::sample::select(&ZONES[..]),
        // 2026 and 2027, at any minute.
        minutes in 0i64..(2 * 365 * 24 * 60),
    ) {
        let start = time("2026-01-01T00:00").instant(&zone("UTC")).plus_minutes(minutes);
        let at = DateTime::at(start, &zone(name)).to_string();
        let file = file(&full_plan(&at), name);
        let unfolded = unfold(&file);
        let calendar = read_calendar(&unfolded).expect("a calendar of RFC 5545");
        let rules = parts(&calendar.components, "VTIMEZONE");
        prop_assert_eq!(value(rules[0], "TZID"), Some(name.to_owned()));
        for event in parts(&calendar.components, "VEVENT") {
            for point in ["DTSTART", "DTEND"] {
                if let Some(written) = value(event, point) {
                    let local = moment(&written);
                    let theirs = local.instant(&zone(name));
                    // A time that comes twice may be read as either.
                    let ours = by_the_file(rules[0], local);
                    prop_assert_eq!(DateTime::at(ours, &zone(name)), DateTime::at(theirs, &zone(name)));
                }
            }
        }
    }
}
