//! The reader against serde's, which is everybody's.

use super::{Object, Value, parse_value};
use proptest::prelude::*;

/// The same value as serde has it.
fn theirs(value: &Value) -> serde_json::Value {
    serde_json::from_str(&value.to_text()).expect("what is written is JSON")
}

/// One object that says the same, its fields in the order of their names.
fn object(mut fields: Vec<(String, Value)>) -> Value {
    fields.sort_by(|a, b| a.0.cmp(&b.0));
    fields.dedup_by(|a, b| a.0 == b.0);
    Value::Object(Object(fields))
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(|number| Value::Number(number.to_string())),
        r"-?(0|[1-9][0-9]{0,9})\.([0-9]{0,9}[1-9]|0)([eE][+-]?[0-9]{1,2})?".prop_map(Value::Number),
        any::<String>().prop_map(Value::String),
    ];
    leaf.prop_recursive(6, 64, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Value::Array),
            prop::collection::vec((any::<String>(), inner), 0..8).prop_map(object),
        ]
    })
}

/// Text made of what JSON is made of, so that much of it is JSON, or nearly.
fn almost_json() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"b\":", "\\", "\\u", "\\ud83c", "\\udf0a",
        "\\u00e9", "\\n", "null", "true", "false", "0", "-", "12", ".", ".50", "e", "E+", " ",
        "\n", "\t", "\u{1}", "\u{a0}", "é", "🌊",
    ]);
    prop::collection::vec(part, 0..12).prop_map(|parts| parts.concat())
}

/// A JSON string of any escapes, paired or not.
fn any_escapes() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        r"\\u[dD][89a-fA-F][0-9a-f]{2}",
        r"\\u[0-9a-fA-F]{3,4}",
        r#"\\["\\/bfnrtux]"#,
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(part, 0..5).prop_map(|parts| format!("\"{}\"", parts.concat()))
}

fn agrees(json: &str) -> Result<(), TestCaseError> {
    let parsed = parse_value(json);
    match serde_json::from_str::<serde_json::Value>(json) {
        Ok(value) => prop_assert_eq!(parsed.as_ref().map(theirs), Some(value), "{}", json),
        // Ours keeps the digits of a number that is too large for theirs.
        Err(error) if error.to_string().starts_with("number out of range") => {}
        Err(error) => prop_assert_eq!(parsed, None, "{}: {}", json, error),
    }
    Ok(())
}

proptest! {
    #[test]
    fn what_is_written_reads_back_the_same_here_and_elsewhere(value in any_value()) {
        let written = value.to_text();
        prop_assert_eq!(parse_value(&written), Some(value));
        let spaced = serde_json::from_str::<serde_json::Value>(&written).expect("JSON");
        agrees(&serde_json::to_string_pretty(&spaced).expect("JSON"))?;
    }

    #[test]
    fn any_text_is_refused_or_read_as_elsewhere(json in any::<String>()) {
        agrees(&json)?;
    }

    #[test]
    fn almost_json_is_refused_or_read_as_elsewhere(json in almost_json()) {
        agrees(&json)?;
    }

    #[test]
    fn escapes_are_refused_or_read_as_elsewhere(json in any_escapes()) {
        agrees(&json)?;
    }

    #[test]
    fn a_text_cut_short_is_refused_or_read_as_elsewhere(value in any_value(), share in 0.0..1.0) {
        let written = value.to_text();
        let kept = written.chars().count() as f64 * share;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the text")]
        let cut: String = written.chars().take(kept as usize).collect();
        agrees(&cut)?;
    }
}

#[test]
fn nesting_is_refused_where_it_is_refused_elsewhere() {
    for depth in [1, 126, 127, 128, 100_000] {
        let json = "[".repeat(depth) + &"]".repeat(depth);
        assert_eq!(parse_value(&json).is_some(), depth <= 127, "{depth}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&json).is_ok(), depth <= 127);
    }
}

#[test]
fn a_name_that_comes_again_counts_as_it_comes_last() {
    let json = r#"{"b":1,"a":2,"b":{"c":3,"c":4}}"#;
    assert_eq!(parse_value(json).expect("JSON").to_text(), r#"{"a":2,"b":{"c":4}}"#);
    agrees(json).expect("the same elsewhere");
}

#[test]
fn the_form_of_a_fraction_makes_no_difference() {
    assert_eq!(parse_value("[6.50,6.0]"), parse_value("[6.5,6.000]"));
    assert_ne!(parse_value("6.0"), parse_value("6"));
}
