//! Small steps: kept, and looked at again in the morning of wherever the person is.
#![cfg(not(target_arch = "wasm32"))]

mod zones;

use shoreline::fields::Words;
use shoreline::reflection::thread::{Look, Said, Standing, Thread};
use shoreline::time::Instant;
use zones::{time, zone};

fn step(begun: Instant) -> Thread {
    Thread::of(Words::new("Ring my sister").expect("words"), begun)
}

#[test]
fn a_step_is_looked_at_in_the_morning_also_when_clocks_change() {
    for (name, begun, days) in [
        ("Europe/Berlin", "2026-03-28T23:30", ["2026-03-29", "2026-03-31", "2026-04-04"]),
        ("Europe/Berlin", "2026-10-24T00:10", ["2026-10-25", "2026-10-27", "2026-10-31"]),
        ("Australia/Lord_Howe", "2026-10-03T12:00", ["2026-10-04", "2026-10-06", "2026-10-10"]),
    ] {
        let here = zone(name);
        let thread = step(time(begun).instant(&here));
        let mut answered = thread.clone();
        for day in days {
            let morning = time(&format!("{day}T06:00"));
            let minute_before = morning.instant(&here).plus_minutes(-1);
            assert_eq!(answered.standing(minute_before, &here), Standing::Waits(morning.date));
            assert_eq!(thread.standing(morning.instant(&here), &here), Standing::Due, "{begun}");
            let look = Look { at: morning.instant(&here), said: Said::Some, words: None };
            answered.looks.push(look);
        }
    }
}

#[test]
fn who_travels_is_asked_in_their_own_morning() {
    let (berlin, new_york) = (zone("Europe/Berlin"), zone("America/New_York"));
    let thread = step(time("2026-11-24T12:00").instant(&berlin));
    let morning_in_berlin = time("2026-11-25T06:00").instant(&berlin);
    assert_eq!(thread.standing(morning_in_berlin, &berlin), Standing::Due);
    let there = thread.standing(morning_in_berlin, &new_york);
    assert_eq!(there, Standing::Waits(time("2026-11-25T00:00").date), "it is night there");
}
