//! The clinic's hours on the wall clock, against a table of zones and of days when clocks change,
//! and what is left to do before which of them.
#![cfg(not(target_arch = "wasm32"))]

mod zones;

use proptest::prelude::*;
use shoreline::preparation::ahead::{ahead, deadline};
use shoreline::preparation::clock_times::{TimeOf, When, clock_times};
use shoreline::preparation::plan::Plan;
use shoreline::preparation::steps::{Mark, Stage, StepId};
use shoreline::time::{DateTime, Instant};
use zones::{time, zone};

/// A plan with hours before it (food, drink, arrival) and after it (ride, driving, decisions).
fn plan(at: &str, [food, drink, arrive]: [&str; 3], [ride, drive, decide]: [&str; 3]) -> Plan {
    let hours = |text: &str| (!text.is_empty()).then(|| text.parse().expect("hours"));
    let mut plan = Plan::titled("Tuesday").expect("a title");
    plan.at = Some(time(at));
    (plan.food, plan.drink, plan.arrive) = (hours(food), hours(drink), hours(arrive));
    (plan.ride, plan.drive, plan.decide) = (hours(ride), hours(drive), hours(decide));
    plan
}

fn of(plan: &Plan, zone_name: &str, what: TimeOf) -> String {
    let times = clock_times(plan, &zone(zone_name));
    let found = times.into_iter().find(|time| time.what == what).expect("a time");
    match found.when {
        When::At(at) => at.to_string(),
        When::On(day) => DateTime::midnight(day).to_string() + " on",
    }
}

#[test]
fn hours_that_really_pass_are_right_on_every_wall_clock() {
    for (zone_name, at, food, last_food, drive, driving) in [
        // An ordinary night, and one across a month, a year and a leap day.
        ("Europe/Berlin", "2026-11-24T10:00", "6", "2026-11-24T04:00", "24", "2026-11-25T10:00"),
        ("Europe/Berlin", "2027-01-01T03:00", "6", "2026-12-31T21:00", "24", "2027-01-02T03:00"),
        ("America/Denver", "2028-03-01T05:00", "8", "2028-02-29T21:00", "24", "2028-03-02T05:00"),
        // Clocks go back: the night has an hour more.
        ("Europe/Berlin", "2026-10-25T08:00", "8", "2026-10-25T01:00", "24", "2026-10-26T08:00"),
        ("Europe/Berlin", "2026-10-24T10:00", "6", "2026-10-24T04:00", "24", "2026-10-25T09:00"),
        ("America/New_York", "2026-11-01T08:00", "8", "2026-11-01T01:00", "24", "2026-11-02T08:00"),
        // Clocks go forward: the night has an hour less.
        ("Europe/Berlin", "2026-03-29T08:00", "8", "2026-03-28T23:00", "24", "2026-03-30T08:00"),
        ("America/New_York", "2026-03-07T10:00", "6", "2026-03-07T04:00", "24", "2026-03-08T11:00"),
        ("Pacific/Auckland", "2026-09-27T09:00", "8", "2026-09-27T00:00", "24", "2026-09-28T09:00"),
        // By half an hour, at midnight, and by a zone of three quarters.
        (
            "Australia/Lord_Howe",
            "2026-04-05T08:00",
            "8",
            "2026-04-05T00:30",
            "24",
            "2026-04-06T08:00",
        ),
        ("Africa/Cairo", "2026-04-24T08:00", "9", "2026-04-23T22:00", "24", "2026-04-25T08:00"),
        ("Asia/Kathmandu", "2026-11-24T07:15", "7.5", "2026-11-23T23:45", "36", "2026-11-25T19:15"),
    ] {
        let plan = plan(at, [food, "", ""], ["", drive, ""]);
        let told = (of(&plan, zone_name, TimeOf::LastFood), of(&plan, zone_name, TimeOf::Driving));
        assert_eq!(told, (last_food.to_owned(), driving.to_owned()), "{zone_name} {at}");
    }
}

#[test]
fn every_time_of_a_plan_is_told_in_its_order() {
    let plan = plan("2026-11-24T10:00", ["6", "2", "0.25"], ["2.5", "24", ""]);
    let told: Vec<TimeOf> =
        clock_times(&plan, &zone("Europe/Berlin")).into_iter().map(|time| time.what).collect();
    use TimeOf::{Appointment, Arrival, Decisions, Driving, LastDrink, LastFood, Ride};
    assert_eq!(told, [LastFood, LastDrink, Arrival, Appointment, Ride, Decisions, Driving]);
    assert_eq!(of(&plan, "Europe/Berlin", TimeOf::Arrival), "2026-11-24T09:45");
    assert_eq!(of(&plan, "Europe/Berlin", TimeOf::Ride), "2026-11-24T12:30");
    assert_eq!(of(&plan, "Europe/Berlin", TimeOf::Decisions), "2026-11-25T00:00 on");
}

#[test]
fn drink_that_stops_before_food_is_told_first() {
    let plan = plan("2026-11-24T10:00", ["2", "6", ""], ["", "", ""]);
    let times = clock_times(&plan, &zone("UTC"));
    assert_eq!((times[0].what, times[1].what), (TimeOf::LastDrink, TimeOf::LastFood));
}

#[test]
fn decisions_wait_for_the_next_day_however_few_hours_a_plan_gives() {
    let few = plan("2026-11-24T10:00", ["", "", ""], ["", "", "4"]);
    assert_eq!(of(&few, "UTC", TimeOf::Decisions), "2026-11-25T00:00 on");
    let many = plan("2026-11-24T10:00", ["", "", ""], ["", "", "48"]);
    assert_eq!(of(&many, "UTC", TimeOf::Decisions), "2026-11-26T10:00");
}

#[test]
fn each_stage_ends_before_the_time_that_needs_it() {
    let plan = plan("2026-11-24T10:00", ["6", "", "0.5"], ["", "", ""]);
    let utc = zone("UTC");
    let ends = |stage| deadline(stage, &plan, &utc);
    assert_eq!(ends(Stage::WeekBefore), Some(When::On(time("2026-11-23T00:00").date)));
    assert_eq!(ends(Stage::DayBefore), Some(When::On(time("2026-11-24T00:00").date)));
    assert_eq!(ends(Stage::Morning), Some(When::At(time("2026-11-24T09:30"))));
    assert_eq!(ends(Stage::ComingHome), None);
    assert_eq!(deadline(Stage::Morning, &Plan::titled("Some day").expect("a title"), &utc), None);
}

#[test]
fn what_is_left_comes_by_its_time_and_goes_once_it_is_said_or_over() {
    let plan = plan("2026-11-24T10:00", ["6", "2", ""], ["", "", ""]);
    let utc = zone("UTC");
    let at =
        |text: &str, marks: &[(StepId, Mark)]| ahead(&plan, marks, time(text).instant(&utc), &utc);
    let week = at("2026-11-20T12:00", &[]);
    assert_eq!(week[0].before, When::On(time("2026-11-23T00:00").date));
    assert!(week[0].steps.contains(&StepId::Ride));
    let marked = at("2026-11-20T12:00", &[(StepId::Ride, Mark::Unsure)]);
    assert!(!marked[0].steps.contains(&StepId::Ride));
    // On the morning the nearest time comes first, and what was not done before still waits.
    let morning = at("2026-11-24T03:00", &[]);
    assert_eq!(morning[0].before, When::At(time("2026-11-24T04:00")));
    assert_eq!(morning[0].steps, [StepId::LastFood]);
    let last = morning.last().expect("the appointment");
    assert_eq!(last.before, When::At(time("2026-11-24T10:00")));
    assert!(last.steps.contains(&StepId::Ride) && last.steps.contains(&StepId::ConfirmRide));
    let later = at("2026-11-24T04:00", &[]);
    assert_eq!(later[0].steps, [StepId::LastDrink]);
    assert!(at("2026-11-24T10:00", &[]).is_empty());
}

#[test]
fn no_time_to_stop_eating_is_told_where_the_clinic_set_none() {
    let utc = zone("UTC");
    let silent = plan("2026-11-24T10:00", ["", "", ""], ["2.5", "", ""]);
    let groups = ahead(&silent, &[], time("2026-11-24T03:00").instant(&utc), &utc);
    let steps: Vec<_> = groups.iter().flat_map(|group| &group.steps).collect();
    assert!(!steps.contains(&&StepId::LastFood) && !steps.contains(&&StepId::LastDrink));
    assert!(
        groups
            .iter()
            .all(|group| group.before.begins(&utc) <= time("2026-11-24T10:00").instant(&utc))
    );
}

proptest! {
    #[test]
    fn what_is_left_names_no_step_twice_and_nothing_that_is_over(
        minutes in -20_000i64..20_000,
        marked in prop::sample::subsequence(StepId::ALL.to_vec(), 0..10),
        food in 0u8..20,
    ) {
        let berlin = zone("Europe/Berlin");
        let plan = plan("2026-10-25T10:00", [&food.to_string(), "2", "0.5"], ["2", "24", ""]);
        let now: Instant = time("2026-10-25T10:00").instant(&berlin).plus_minutes(minutes);
        let marks: Vec<_> = marked.iter().map(|step| (*step, Mark::Done)).collect();
        let groups = ahead(&plan, &marks, now, &berlin);
        let begins: Vec<_> = groups.iter().map(|group| group.before.begins(&berlin)).collect();
        prop_assert!(begins.is_sorted());
        prop_assert!(begins.iter().all(|begin| *begin > now));
        let mut steps: Vec<_> = groups.iter().flat_map(|group| &group.steps).collect();
        let count = steps.len();
        steps.sort();
        steps.dedup();
        prop_assert_eq!(steps.len(), count);
        prop_assert!(steps.iter().all(|step| !marked.contains(step)));
    }
}
