//! Wall-clock times against the real rules of real zones.
#![cfg(not(target_arch = "wasm32"))]

mod zones;

use jiff::civil;
use jiff::tz::{Disambiguation, TimeZone};
use proptest::prelude::*;
use shoreline::after::left::{About, Left, What};
use shoreline::preparation::clock_times::{ClockTime, TimeOf, When, clock_times};
use shoreline::preparation::plan::Plan;
use shoreline::preparation::season::Season;
use shoreline::time::{Date, DateTime, Instant};
use zones::{time, zone};

/// Zones that change at midnight, by half an hour, by a whole day, or never.
const ZONES: [&str; 8] = [
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "America/Sao_Paulo",
    "Pacific/Apia",
    "Africa/Casablanca",
];

fn plan(at: &str, food: &str, drive: Option<&str>) -> Plan {
    let mut plan = Plan::titled("Tuesday").expect("a title");
    plan.at = Some(time(at));
    plan.food = Some(food.parse().expect("hours"));
    plan.drive = drive.map(|hours| hours.parse().expect("hours"));
    plan
}

fn last_food(at: &str) -> ClockTime {
    ClockTime { what: TimeOf::LastFood, when: When::At(time(at)) }
}

proptest! {
    #[test]
    fn an_instant_shows_as_the_same_wall_clock_as_in_the_database(
        name in prop::sample::select(&ZONES[..]),
        minutes in 0i64..40_000_000,
    ) {
        let instant = Instant(minutes * 60_000);
        let theirs = jiff::Timestamp::from_millisecond(instant.0)
            .expect("within jiff's range")
            .to_zoned(TimeZone::get(name).expect("a zone"));
        prop_assert_eq!(
            DateTime::at(instant, &zone(name)).to_string(),
            theirs.strftime("%Y-%m-%dT%H:%M").to_string()
        );
    }

    #[test]
    fn a_wall_clock_time_is_the_same_instant_as_in_the_database(
        name in prop::sample::select(&ZONES[..]),
        minutes in 0i64..40_000_000,
    ) {
        // Any wall-clock time, also one that a change skips or repeats.
        let local = DateTime::at(Instant(minutes * 60_000), &zone("UTC"));
        let theirs: civil::DateTime = local.to_string().parse().expect("the same form");
        let theirs = TimeZone::get(name)
            .expect("a zone")
            .into_ambiguous_zoned(theirs)
            .disambiguate(Disambiguation::Compatible)
            .expect("a time the zone has");
        prop_assert_eq!(local.instant(&zone(name)).0, theirs.timestamp().as_millisecond());
    }

    #[test]
    fn a_date_and_its_days_agree(days in 0i64..100_000) {
        let first = Date::new(1970, 1, 1).expect("a date");
        let date = first.plus_days(days);
        prop_assert_eq!(first.days_until(date), days);
        prop_assert_eq!(Date::new(date.year(), date.month(), date.day()), Some(date));
    }
}

#[test]
fn last_food_is_six_hours_that_really_pass_when_the_clocks_go_back() {
    // In Berlin on 25 October 2026 the hour from 02:00 comes twice: six and seven hours before
    // 08:00 both show as 02:00.
    let times = clock_times(&plan("2026-10-25T08:00", "6", None), &zone("Europe/Berlin"));
    assert_eq!(times[0], last_food("2026-10-25T02:00"));
    let earlier = clock_times(&plan("2026-10-25T08:00", "7", None), &zone("Europe/Berlin"));
    assert_eq!(earlier[0], last_food("2026-10-25T02:00"));
}

#[test]
fn last_food_is_six_hours_that_really_pass_when_the_clocks_go_forward() {
    let times = clock_times(&plan("2026-03-29T08:00", "6", None), &zone("Europe/Berlin"));
    assert_eq!(times[0], last_food("2026-03-29T01:00"));
}

#[test]
fn last_food_before_a_morning_appointment_is_on_the_same_morning() {
    let times = clock_times(&plan("2026-11-24T10:00", "6", None), &zone("America/New_York"));
    assert_eq!(times[0], last_food("2026-11-24T04:00"));
}

#[test]
fn driving_waits_for_the_stricter_of_plan_and_label() {
    let berlin = zone("Europe/Berlin");
    let driving = |hours| {
        let times = clock_times(&plan("2026-11-24T10:00", "6", hours), &berlin);
        times.into_iter().find(|time| time.what == TimeOf::Driving).expect("a time").when
    };
    let next_day = Date::new(2026, 11, 25).expect("a date");
    assert_eq!(driving(None), When::On(next_day));
    assert_eq!(driving(Some("8")), When::On(next_day));
    assert_eq!(driving(Some("24")), When::At(time("2026-11-25T10:00")));
}

#[test]
fn the_day_is_the_day_of_the_appointments_own_zone() {
    let plan = plan("2026-11-24T10:00", "6", None);
    let auckland = zone("Pacific/Auckland");
    // 23 November, 20:00 in London is 24 November, 09:00 in Auckland.
    let now = time("2026-11-23T20:00").instant(&zone("UTC"));
    assert_eq!(Season::of(Some(&plan), now, &auckland), Season::DayOf);
    assert_eq!(Season::of(Some(&plan), now.plus_minutes(60), &auckland), Season::SameDay);
    assert_eq!(Season::of(Some(&plan), now, &zone("UTC")), Season::Before { days: 1 });
    assert_eq!(Season::of(None, now, &auckland), Season::Undated);
}

#[test]
fn the_night_after_a_treatment_is_still_its_day() {
    let (plan, utc) = (plan("2026-11-24T19:00", "6", None), zone("UTC"));
    let at = |text| Season::of(Some(&plan), time(text).instant(&utc), &utc);
    assert_eq!(at("2026-11-25T03:59"), Season::SameDay);
    assert_eq!(at("2026-11-25T04:00"), Season::After { days: 1 });
}

#[test]
fn holds_are_shut_on_the_day_and_the_day_after_in_the_appointments_own_zone() {
    let mut plan = plan("2026-11-24T10:00", "6", None);
    let auckland = zone("Pacific/Auckland");
    let shut = |plan: &Plan, text: &str| {
        let now = time(text).instant(&auckland);
        Season::of(Some(plan), now, &auckland).shuts_holds(Some(plan))
    };
    assert!(!shut(&plan, "2026-11-23T23:59"));
    for held in ["2026-11-24T00:00", "2026-11-24T09:59", "2026-11-24T10:00", "2026-11-25T23:59"] {
        assert!(shut(&plan, held), "{held}");
    }
    // The day after ends like any other: for someone awake at night, in the morning.
    assert!(shut(&plan, "2026-11-26T03:59") && !shut(&plan, "2026-11-26T04:00"));
    assert!(!Season::Undated.shuts_holds(None));

    plan.holds = Some(false);
    assert!(shut(&plan, "2026-11-24T12:00"));
    plan.holds = Some(true);
    assert!(!shut(&plan, "2026-11-24T12:00"));
}

#[test]
fn a_month_after_the_appointment_is_between_treatments() {
    let plan = plan("2026-11-24T10:00", "6", None);
    let utc = zone("UTC");
    let on =
        |date: &str| Season::of(Some(&plan), time(&format!("{date}T12:00")).instant(&utc), &utc);
    assert_eq!(on("2026-11-25"), Season::After { days: 1 });
    assert_eq!(on("2026-12-24"), Season::After { days: 30 });
    assert_eq!(on("2026-12-25"), Season::Between);
}

#[test]
fn a_time_is_read_strictly() {
    for odd in ["", "2026-02-30T10:00", "2026-11-24 10:00", "2026-11-24T24:00", "2026-1-24T10:000"]
    {
        assert!(odd.parse::<DateTime>().is_err(), "{odd}");
    }
    assert_eq!(time("2028-02-29T23:59").to_string(), "2028-02-29T23:59");
}

const DECISION: What = What::Decision(About::Someone);

#[test]
fn a_parked_decision_comes_back_in_the_morning_after_the_night() {
    for (parked, due) in [
        ("2026-11-24T21:30", "2026-11-25T08:00"),
        // Still awake: the night has not been slept yet.
        ("2026-11-25T00:10", "2026-11-25T08:00"),
        ("2026-11-25T03:59", "2026-11-25T08:00"),
        ("2026-11-25T04:00", "2026-11-26T08:00"),
        ("2026-12-31T23:00", "2027-01-01T08:00"),
    ] {
        for name in ZONES {
            let here = zone(name);
            let now = time(parked).instant(&here);
            let decision = Left::now(DECISION, now, &here);
            assert_eq!(decision.due, Some(time(due)), "{parked} in {name}");
            assert!(!decision.is_due(now, &here), "{parked} in {name}");
            assert!(!decision.is_due(time(due).instant(&here).plus_minutes(-1), &here));
            assert!(decision.is_due(time(due).instant(&here), &here));
        }
    }
}

#[test]
fn a_parked_decision_comes_back_in_the_morning_of_wherever_the_person_is() {
    let (berlin, new_york) = (zone("Europe/Berlin"), zone("America/New_York"));
    let now = time("2026-11-24T21:00").instant(&berlin);
    let decision = Left::now(DECISION, now, &berlin);
    let morning_in_berlin = time("2026-11-25T08:00").instant(&berlin);
    assert!(!decision.is_due(morning_in_berlin, &new_york), "it is night there");
    assert!(decision.is_due(time("2026-11-25T08:00").instant(&new_york), &new_york));
}

#[test]
fn a_parked_decision_waits_for_a_morning_also_when_clocks_change() {
    let berlin = zone("Europe/Berlin");
    for (night, morning) in [
        ("2026-03-28T23:30", "2026-03-29T08:00"),
        ("2026-03-29T03:30", "2026-03-29T08:00"),
        ("2026-03-29T04:30", "2026-03-30T08:00"),
        ("2026-10-24T23:30", "2026-10-25T08:00"),
        ("2026-10-25T03:30", "2026-10-25T08:00"),
        ("2026-10-25T04:30", "2026-10-26T08:00"),
    ] {
        let decision = Left::now(DECISION, time(night).instant(&berlin), &berlin);
        assert_eq!(decision.due, Some(time(morning)));
    }
}

#[test]
fn a_mark_is_no_decision_and_never_comes_back_by_itself() {
    let berlin = zone("Europe/Berlin");
    let mark = Left::now(What::SomethingToTell, time("2026-11-24T21:00").instant(&berlin), &berlin);
    assert!(!mark.is_due(time("2026-12-24T21:00").instant(&berlin), &berlin));
}

#[test]
fn the_day_of_a_treatment_is_that_of_the_appointments_own_zone() {
    let plan = plan("2026-11-24T10:00", "4", None);
    for name in ZONES {
        // Whatever zone the phone is in, the appointment's own is asked.
        let there = zone(name);
        for (wall, treatment_day) in [
            ("2026-11-23T23:59", false),
            ("2026-11-24T00:00", true),
            ("2026-11-24T10:00", true),
            ("2026-11-25T03:59", true),
            ("2026-11-25T04:00", false),
        ] {
            let season = Season::of(Some(&plan), time(wall).instant(&there), &there);
            assert_eq!(season.is_treatment_day(), treatment_day, "{wall} in {name}");
        }
    }
}
