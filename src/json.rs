//! Reading JSON field by field. What is stored, linked or imported is checked here and believed
//! nowhere else.
//!
//! Reading by hand, where writing is derived: derived reading brings sentences for every mistake,
//! which nobody sees, and a tenth of the download.

use serde_json::{Map, Value};

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
}
