//! A plan through a link and back, and everything that is not a plan turned away.
#![cfg(not(target_arch = "wasm32"))]

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use proptest::prelude::*;
use shoreline::breathing::pattern::PatternId;
use shoreline::fields::{Phone, Words, ZoneName};
use shoreline::grounding::exercise::ExerciseId;
use shoreline::help::lines::Country;
use shoreline::json;
use shoreline::preparation::plan::Plan;
use shoreline::settings::choices::Language;
use shoreline::sharing::link::{
    Carried, LARGEST_JSON, LinkError, Opened, from_json, from_payload, to_json, to_payload,
};

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

/// As the app opens a link, with a library in the place of the browser's stream.
fn decode(payload: &str) -> Result<Opened, LinkError> {
    let Carried::Plain(packed) = from_payload(payload)? else {
        return Err(LinkError::Protected);
    };
    let json = decompress_to_vec_with_limit(&packed, LARGEST_JSON + 1);
    from_json(&json.unwrap_or_else(|error| error.output))
}

fn any_plan() -> impl Strategy<Value = Plan> {
    let words = "[\\PC ]{0,60}";
    (words, prop::option::of(0u16..=288), prop::option::of(words), prop::option::of(any::<bool>()))
        .prop_filter_map("a title with something in it", |(title, quarters, message, companion)| {
            let mut plan = Plan::titled(&title).ok()?;
            plan.food = quarters.and_then(|q| (f64::from(q) / 4.0).to_string().parse().ok());
            plan.message = message.and_then(|text| Words::new(&text).ok());
            plan.companion = companion;
            Some(plan)
        })
}

proptest! {
    #[test]
    fn any_plan_comes_out_of_its_link_unchanged(plan in any_plan()) {
        let opened = decode(&encode(&plan)).expect("our own link opens");
        prop_assert_eq!((opened.plan, opened.unknown), (plan, 0));
    }

    #[test]
    fn no_text_makes_the_decoder_panic(text in "\\PC{0,200}", body in "[A-Za-z0-9_-]{0,200}") {
        let _ = decode(&text);
        let _ = decode(&format!("1.{body}"));
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
fn a_full_plan_names_every_field_of_the_format() {
    let value = json::parse_value(&to_json(&full_plan())).expect("JSON");
    let mut written: Vec<_> =
        value.as_object().expect("an object").names().map(str::to_owned).collect();
    let mut documented = Plan::FIELDS.map(str::to_owned).to_vec();
    written.sort();
    documented.sort();
    assert_eq!(written, documented);
}

#[test]
fn what_mail_programs_add_is_forgiven() {
    let link = encode(&full_plan());
    let (start, end) = link.split_at(40);
    for mangled in [
        format!("{link}&utm_source=mail"),
        format!("{start}\r\n {end}"),
        format!("{link}."),
        format!("{link}=="),
    ] {
        assert_eq!(decode(&mangled).map(|opened| opened.plan), Ok(full_plan()), "{mangled}");
    }
}

#[test]
fn fields_of_a_later_app_are_ignored_and_counted() {
    let opened = decode(&payload(r#"{"title":"T","moon":"full","tide":{"high":[1]}}"#));
    assert_eq!(opened.map(|opened| opened.unknown), Ok(2));
}

#[test]
fn what_is_not_a_plan_is_refused_with_its_reason() {
    let deep = format!(r#"{{"title":"T","x":{}{}}}"#, "[".repeat(8), "]".repeat(8));
    let cases = [
        (String::new(), LinkError::Empty),
        ("1".into(), LinkError::Empty),
        ("2.abc".into(), LinkError::Newer),
        ("1e.abc".into(), LinkError::Damaged),
        ("x.abc".into(), LinkError::Damaged),
        ("1.!!!".into(), LinkError::Damaged),
        (format!("1.{}", "A".repeat(17_000)), LinkError::TooLong),
        (payload(&" ".repeat(70_000)), LinkError::TooLarge),
        (payload("not json"), LinkError::Damaged),
        (payload("[]"), LinkError::NotAPlan),
        (payload("{}"), LinkError::NotAPlan),
        (payload(r#"{"title":7}"#), LinkError::NotAPlan),
        (payload(r#"{"title":"T","food":"six"}"#), LinkError::NotAPlan),
        (payload(r#"{"title":"T","office":"javascript:1"}"#), LinkError::NotAPlan),
        (payload(r#"{"title":"T","at":"2026-02-30T10:00"}"#), LinkError::NotAPlan),
        (payload(&deep), LinkError::NotAPlan),
    ];
    for (link, reason) in cases {
        assert_eq!(decode(&link), Err(reason), "{}", &link[..link.len().min(60)]);
    }
}

#[test]
fn text_that_turns_or_hides_itself_is_made_plain() {
    let opened = decode(&payload(r#"{"title":"\u202eevil\u200b plan"}"#)).expect("a plan");
    assert_eq!(opened.plan.title.as_str(), "evil plan");
}
