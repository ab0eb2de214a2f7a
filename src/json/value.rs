//! A JSON value, and its text.

use std::fmt::Write as _;
use std::str::FromStr;

/// What a JSON text says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Null,
    Bool(bool),
    /// As it is written, so that no digit is lost; without zeros at the end of a fraction.
    Number(String),
    String(String),
    Array(Vec<Value>),
    Object(Object),
}

/// The fields of an object. Parsed, they are in the order of their names, each there once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Object(pub(super) Vec<(String, Value)>);

impl Object {
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|(one, _)| one == name).map(|(_, value)| value)
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }

    /// Adds a field or replaces its value, and keeps the order.
    pub(super) fn put(&mut self, name: String, value: Value) {
        match self.0.binary_search_by(|(one, _)| one.cmp(&name)) {
            Ok(place) => self.0[place].1 = value,
            Err(place) => self.0.insert(place, (name, value)),
        }
    }
}

impl Value {
    #[must_use]
    pub fn is_null(&self) -> bool {
        *self == Self::Null
    }

    #[must_use]
    pub const fn as_bool(&self) -> Option<bool> {
        if let Self::Bool(value) = self { Some(*value) } else { None }
    }

    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    /// A number that this type reads.
    #[must_use]
    pub fn as_number<N: FromStr>(&self) -> Option<N> {
        if let Self::Number(text) = self { text.parse().ok() } else { None }
    }

    #[must_use]
    pub fn as_array(&self) -> Option<&[Self]> {
        if let Self::Array(values) = self { Some(values) } else { None }
    }

    #[must_use]
    pub const fn as_object(&self) -> Option<&Object> {
        if let Self::Object(fields) = self { Some(fields) } else { None }
    }

    /// A field of an object.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.as_object()?.get(name)
    }

    /// Its text, without white space.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        self.push_to(&mut text);
        text
    }

    fn push_to(&self, text: &mut String) {
        match self {
            Self::Null => text.push_str("null"),
            Self::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
            Self::Number(number) => text.push_str(number),
            Self::String(words) => push_quoted(words, text),
            Self::Array(values) => {
                text.push('[');
                for (number, value) in values.iter().enumerate() {
                    push_comma(number, text);
                    value.push_to(text);
                }
                text.push(']');
            }
            Self::Object(Object(fields)) => {
                text.push('{');
                for (number, (name, value)) in fields.iter().enumerate() {
                    push_comma(number, text);
                    push_quoted(name, text);
                    text.push(':');
                    value.push_to(text);
                }
                text.push('}');
            }
        }
    }
}

fn push_comma(number: usize, text: &mut String) {
    if number > 0 {
        text.push(',');
    }
}

pub(super) fn push_quoted(words: &str, text: &mut String) {
    text.push('"');
    for c in words.chars() {
        match c {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '\u{8}' => text.push_str("\\b"),
            '\u{C}' => text.push_str("\\f"),
            '\0'..' ' => {
                write!(text, "\\u{:04x}", u32::from(c)).expect("a string takes any text");
            }
            _ => text.push(c),
        }
    }
    text.push('"');
}
