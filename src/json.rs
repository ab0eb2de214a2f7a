//! Reading JSON field by field. What is stored, linked or imported is checked here and believed
//! nowhere else.
//!
//! Reading by hand, where writing is derived: derived reading brings sentences for every mistake,
//! which nobody sees, and a tenth of the download.

use serde_json::{Map, Number, Value};

/// Something that JSON can hold. A value that is not quite it is nothing.
pub trait Read: Sized {
    fn read(value: &Value) -> Option<Self>;
}

impl Read for String {
    fn read(value: &Value) -> Option<Self> {
        value.as_str().map(str::to_owned)
    }
}

impl Read for bool {
    fn read(value: &Value) -> Option<Self> {
        value.as_bool()
    }
}

/// All of them, or nothing.
impl<T: Read> Read for Vec<T> {
    fn read(value: &Value) -> Option<Self> {
        value.as_array()?.iter().map(T::read).collect()
    }
}

/// Null is nothing; anything else has to be read.
impl<T: Read> Read for Option<T> {
    fn read(value: &Value) -> Option<Self> {
        if value.is_null() { Some(None) } else { T::read(value).map(Some) }
    }
}

/// Reads a whole text.
#[must_use]
pub fn parse<T: Read>(text: &str) -> Option<T> {
    T::read(&serde_json::from_str(text).ok()?)
}

/// Writes a value as it was read, but for white space and the form of fractions. Nothing where it
/// has a fraction finer than a millionth.
///
/// serde writes any fraction, for which it needs tables of 2 kB.
#[must_use]
pub fn text(value: &Value) -> Option<String> {
    let joined = |parts: Option<Vec<String>>| parts.map(|parts| parts.join(","));
    match value {
        Value::Null => Some("null".to_owned()),
        Value::Bool(value) => Some(value.to_string()),
        Value::Number(number) => decimal(number),
        Value::String(text) => serde_json::to_string(text).ok(),
        Value::Array(values) => Some(format!("[{}]", joined(values.iter().map(text).collect())?)),
        Value::Object(fields) => {
            let field = |(name, value): (&String, &Value)| {
                Some(format!("{}:{}", serde_json::to_string(name).ok()?, text(value)?))
            };
            Some(format!("{{{}}}", joined(fields.iter().map(field).collect())?))
        }
    }
}

fn decimal(number: &Number) -> Option<String> {
    if let Some(whole) = number.as_i64() {
        return Some(whole.to_string());
    }
    let millionths = number.as_f64()? * 1e6;
    // Up to here every whole number is one of a float's.
    if millionths.abs() > 9e15 || millionths.fract() != 0.0 {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "whole, and far from an i64's end")]
    let millionths = millionths as i64;
    let sign = if millionths < 0 { "-" } else { "" };
    let (whole, part) = (millionths.abs() / 1_000_000, millionths.abs() % 1_000_000);
    Some(format!("{sign}{whole}.{part:06}"))
}

/// A field that has to be there.
#[must_use]
pub fn field<T: Read>(fields: &Map<String, Value>, name: &str) -> Option<T> {
    T::read(fields.get(name)?)
}

/// A field that may be left out; nothing at all where it is there and cannot be read.
#[must_use]
pub fn optional<T: Read>(fields: &Map<String, Value>, name: &str) -> Option<Option<T>> {
    fields.get(name).map_or(Some(None), Read::read)
}

/// How deep arrays and objects nest, found before anything is parsed.
#[must_use]
pub fn depth(json: &str) -> usize {
    let (mut depth, mut deepest, mut in_text, mut escaped) = (0usize, 0, false, false);
    for byte in json.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'{' | b'[' if !in_text => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_inside_strings_do_not_nest() {
        assert_eq!(depth(r#"{"a":[1,{"b":"]}[[\\"}]}"#), 3);
        assert_eq!(depth("7"), 0);
    }

    #[test]
    fn a_field_may_be_absent_or_null_but_not_wrong() {
        let value: Value = serde_json::from_str(r#"{"a":"x","b":null,"c":1}"#).expect("JSON");
        let fields = value.as_object().expect("an object");
        assert_eq!(optional::<String>(fields, "a"), Some(Some("x".into())));
        assert_eq!(optional::<String>(fields, "b"), Some(None));
        assert_eq!(optional::<String>(fields, "absent"), Some(None));
        assert_eq!(optional::<String>(fields, "c"), None);
        assert_eq!(field::<String>(fields, "absent"), None);
    }

    #[test]
    fn a_value_is_written_as_it_was_read() {
        let written = r#"{"a":[1,-2,null,true,"\"\n🌊"],"b":{"c":0.25,"d":-6.5,"e":6.0}}"#;
        let value: Value = serde_json::from_str(written).expect("JSON");
        let again: Value = serde_json::from_str(&text(&value).expect("a text")).expect("JSON");
        assert_eq!(value, again);
    }

    #[test]
    fn a_number_that_would_change_is_not_written() {
        for odd in ["0.1234567", "1e300", "18446744073709551615"] {
            let value: Value = serde_json::from_str(odd).expect("JSON");
            assert_eq!(text(&value), None, "{odd}");
        }
    }
}
