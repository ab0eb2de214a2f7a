//! What is not a plan, or not meant well.

use super::payload;
use crate::through::{self, decode};
use proptest::prelude::*;
use shoreline::base64url;
use shoreline::fields::{Hours, Phone, Words, ZoneName};
use shoreline::json;
use shoreline::preparation::plan::Plan;
use shoreline::sharing::link::LinkError;
use std::fs;
use std::path::Path;

proptest! {
    #[test]
    fn no_bytes_make_any_part_of_the_decoder_panic(bytes in any::<Vec<u8>>()) {
        for place in 0..5 {
            through::go(&[&[place], bytes.as_slice()].concat());
        }
    }

    #[test]
    fn no_text_makes_the_decoder_panic(
        text in "\\PC{0,200}",
        marks in "[%#/&?.=A-Fa-f0-9plan ]{0,60}",
        body in "[A-Za-z0-9_-]{0,200}",
    ) {
        for text in [&text, &marks, &format!("#/plan/{marks}"), &format!("1.{body}"), &format!("1e.{body}.{body}")] {
            for place in 0..5 {
                through::go(&[&[place], text.as_bytes()].concat());
            }
        }
    }

    #[test]
    fn no_text_makes_a_field_panic_or_grow(text in any::<String>()) {
        let words = Words::<20>::new(&text);
        prop_assert!(words.is_err() || words.is_ok_and(|words| words.as_str().chars().count() <= 20));
        let phone = Phone::new(&text);
        prop_assert!(phone.is_err() || phone.is_ok_and(|phone| phone.as_str().is_ascii()));
        let _ = (text.parse::<Hours>(), ZoneName::new(&text), json::parse::<Plan>(&text));
    }

    #[test]
    fn words_once_clean_stay_as_they_are(text in any::<String>()) {
        if let Ok(words) = Words::<400>::new(&text) {
            prop_assert_eq!(Words::new(words.as_str()), Ok(words));
        }
    }
}

#[test]
fn what_is_not_a_plan_is_refused_with_its_reason() {
    let deep = |depth| format!(r#"{{"title":"T","x":{}{}}}"#, "[".repeat(depth), "]".repeat(depth));
    assert!(decode(&payload(&deep(7))).is_ok());
    let cases = [
        (String::new(), LinkError::Empty),
        ("1".into(), LinkError::Empty),
        ("1.".into(), LinkError::Empty),
        ("1.!!!".into(), LinkError::Empty),
        ("2.abc".into(), LinkError::Newer),
        ("2e.abc".into(), LinkError::Newer),
        ("4294967296.abc".into(), LinkError::Damaged),
        ("0.abc".into(), LinkError::Damaged),
        ("-1.abc".into(), LinkError::Damaged),
        ("x.abc".into(), LinkError::Damaged),
        ("1e.abc".into(), LinkError::Damaged),
        ("1.a.b".into(), LinkError::Damaged),
        (format!("1.{}", "A".repeat(17_000)), LinkError::TooLong),
        (" ".repeat(17_000), LinkError::TooLong),
        (payload(&" ".repeat(70_000)), LinkError::TooLarge),
        (payload(&format!(r#"{{"title":"T"{}}}"#, " ".repeat(70_000))), LinkError::TooLarge),
        (payload("not json"), LinkError::Damaged),
        (payload(r#"{"title":"T"} "#).replace('.', ".AAAA"), LinkError::Damaged),
        (payload(r#"{"title":"T"}{}"#), LinkError::Damaged),
        (payload(r#"{"title":"\ud800"}"#), LinkError::Damaged),
        (payload("[]"), LinkError::NotAPlan),
        (payload("null"), LinkError::NotAPlan),
        (payload("{}"), LinkError::NotAPlan),
        (payload(&deep(8)), LinkError::NotAPlan),
        (payload(&"[".repeat(60_000)), LinkError::NotAPlan),
    ];
    for (link, reason) in cases {
        assert_eq!(decode(&link), Err(reason), "{}", &link[..link.len().min(60)]);
    }
}

#[test]
fn a_field_that_holds_something_else_refuses_the_whole_link() {
    for field in [
        r#""title":7"#,
        r#""title":null"#,
        r#""title":"""#,
        r#""title":"\u200b\u3164""#,
        r#""title":["T"]"#,
        r#""at":"2026-02-30T10:00""#,
        r#""at":"2026-11-24""#,
        r#""at":1795514400000"#,
        r#""zone":"../etc""#,
        r#""zone":"Europe/Berlin\u0000""#,
        r#""food":"six""#,
        r#""food":-1"#,
        r#""food":1e300"#,
        r#""drive":73"#,
        r#""companion":"yes""#,
        r#""companion":1"#,
        r#""office":"javascript:1""#,
        r#""office":"tel:123456""#,
        r#""office":"0800,,1#""#,
        r#""office":1234567"#,
        r#""out_of_hours":"١٢٣٤٥٦""#,
        r#""country":"XX""#,
        r#""country":"de""#,
        r#""patterns":{}"#,
        r#""patterns":[{"name":"fast","lengths":[2,0,0,2,0]}]"#,
        r#""patterns":[{"name":"","lengths":[9,0,0,13,0]}]"#,
        r#""holds":"false""#,
        r#""exercises":["feet","feet"]"#,
        r#""exercises":["fly"]"#,
        r#""language":"xx""#,
    ] {
        let plan = format!(r#"{{"title":"T",{field}}}"#);
        assert_eq!(decode(&payload(&plan)), Err(LinkError::NotAPlan), "{field}");
    }
}

#[test]
fn a_hostile_token_is_refused_before_a_passphrase_is_asked() {
    let token = |header: &str| {
        let part = |length| base64url::encode(&vec![0; length]);
        let header = base64url::encode(header.as_bytes());
        format!("1e.{header}.{}.{}.{}.{}", part(40), part(12), part(30), part(16))
    };
    let header = r#"{"alg":"PBES2-HS512+A256KW","enc":"A256GCM","zip":"DEF","p2c":210000,"p2s":"AAAAAAAAAAAAAAAAAAAAAA"}"#;
    assert_eq!(decode(&token(header)), Err(LinkError::Protected));
    assert_eq!(decode(&format!("{}).", token(header))), Err(LinkError::Protected));
    for (part, other) in [("210000", "4000000000"), ("210000", "1"), ("PBES2-HS512+A256KW", "dir")]
    {
        assert_eq!(decode(&token(&header.replace(part, other))), Err(LinkError::Unfamiliar));
    }
    assert_eq!(decode(&token("{}")), Err(LinkError::Unfamiliar));
    assert_eq!(decode(&token("nothing")), Err(LinkError::Damaged));
}

#[test]
fn what_fuzzing_found_worth_keeping_makes_nothing_panic() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/fuzz");
    let mut count = 0;
    for entry in fs::read_dir(folder).expect("kept inputs") {
        through::go(&fs::read(entry.expect("an entry").path()).expect("readable"));
        count += 1;
    }
    assert!(count >= 20, "only {count} are kept");
}
