//! A plan through a link and back, and everything that is not a plan turned away.
#![cfg(not(target_arch = "wasm32"))]

mod any;
#[path = "links/forgiving.rs"]
mod forgiving;
#[path = "links/hostile.rs"]
mod hostile;
#[path = "links/python.rs"]
mod python;
#[path = "links/through.rs"]
mod through;

use any::any_plan;
use miniz_oxide::deflate::compress_to_vec;
use proptest::prelude::*;
use shoreline::breathing::pattern::PatternId;
use shoreline::fields::{Phone, Words, ZoneName};
use shoreline::grounding::exercise::ExerciseId;
use shoreline::help::lines::Country;
use shoreline::json;
use shoreline::preparation::plan::Plan;
use shoreline::settings::choices::Language;
use shoreline::sharing::link::{LinkError, to_json, to_payload};
use through::decode;

fn full_plan() -> Plan {
    Plan {
        title: Words::new("First visit").expect("a title"),
        at: Some("2026-11-24T10:00".parse().expect("a time")),
        zone: Some(ZoneName::new("Europe/Berlin").expect("a zone")),
        food: Some("6".parse().expect("hours")),
        drink: Some("2".parse().expect("hours")),
        drive: Some("24".parse().expect("hours")),
        medicines: Some(Words::new("Call us about each one.").expect("words")),
        companion: Some(true),
        message: Some(Words::new("Ring the lower bell.\nWe come down.").expect("words")),
        office: Some(Phone::new("+49 30 123456").expect("a number")),
        out_of_hours: Some(Phone::new("+49 30 654321").expect("a number")),
        patterns: vec![
            json::parse(r#"{"name":"Like waves","lengths":[9,0,0,13,0]}"#).expect("a pattern"),
        ],
        holds: Some(false),
        country: Some(Country::Germany),
        route: Some(Words::new("A nasal spray").expect("words")),
        arrive: Some("0.25".parse().expect("hours")),
        ride: Some("2.5".parse().expect("hours")),
        decide: Some("24".parse().expect("hours")),
        emergency: Some(Words::new("Dial 112, then call us.").expect("words")),
        language: Some(Language::English),
        exercises: vec![ExerciseId::Feet],
        breathe: vec![PatternId::Gentle],
    }
}

fn payload(json: &str) -> String {
    to_payload(&compress_to_vec(json.as_bytes(), 9))
}

fn encode(plan: &Plan) -> String {
    payload(&to_json(plan))
}

proptest! {
    #[test]
    fn any_plan_comes_out_of_its_link_unchanged(plan in any_plan()) {
        let opened = decode(&encode(&plan)).expect("our own link opens");
        prop_assert_eq!((opened.plan, opened.unknown), (plan, 0));
    }

    #[test]
    fn a_link_cut_short_is_refused_or_still_whole(keep in 0usize..300) {
        let link = encode(&full_plan());
        let cut = &link[..keep.min(link.len() - 1)];
        prop_assert!(decode(cut).is_err());
    }
}

#[test]
fn the_frozen_link_of_format_one_still_opens() {
    let opened = decode(include_str!("fixtures/link-1.txt")).expect("the frozen link opens");
    // It was frozen before plans could hold patterns.
    let with_patterns = Plan {
        route: None,
        arrive: None,
        ride: None,
        decide: None,
        emergency: None,
        language: None,
        exercises: Vec::new(),
        breathe: Vec::new(),
        ..full_plan()
    };
    let first = Plan { patterns: Vec::new(), holds: None, ..with_patterns.clone() };
    assert_eq!((opened.plan, opened.unknown), (first, 0));
    let opened = decode(include_str!("fixtures/link-1-breathing.txt")).expect("it opens");
    assert_eq!((opened.plan, opened.unknown), (with_patterns, 0));
    let opened = decode(include_str!("fixtures/link-1-preparing.txt")).expect("it opens");
    assert_eq!((opened.plan, opened.unknown), (full_plan(), 0));
}

#[test]
fn the_frozen_protected_link_asks_for_its_passphrase() {
    let link = include_str!("fixtures/link-1e.txt");
    assert_eq!(decode(link), Err(LinkError::Protected));
    // Cut, it is known to be without asking.
    assert_eq!(decode(&link[..link.len() / 2]), Err(LinkError::Damaged));
}

#[test]
fn a_full_plan_names_every_field_of_the_format() {
    let value = json::parse_value(&to_json(&full_plan())).expect("JSON");
    let mut written: Vec<_> =
        value.as_object().expect("an object").names().map(str::to_owned).collect();
    let mut documented = Plan::FIELDS.map(str::to_owned).to_vec();
    written.sort();
    documented.sort();
    assert_eq!(written, documented);
}
