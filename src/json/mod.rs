//! JSON. What is stored, linked or imported is checked here and believed nowhere else.
//!
//! Reading is by hand, because a library brings sentences for every mistake, which nobody sees, and
//! floats. Writing is derived by serde.

mod parser;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
mod value;
mod writer;

pub use parser::{depth, parse_value};
pub use value::{Object, Value};
pub use writer::text;

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
        let mut all = Self::new();
        // A loop: `collect` would be made anew for each type, three functions of it.
        for value in value.as_array()? {
            all.push(T::read(value)?);
        }
        Some(all)
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
    T::read(&parse_value(text)?)
}

/// A field that has to be there.
#[must_use]
pub fn field<T: Read>(fields: &Object, name: &str) -> Option<T> {
    T::read(fields.get(name)?)
}

/// A field that may be left out; nothing at all where it is there and cannot be read.
#[must_use]
pub fn optional<T: Read>(fields: &Object, name: &str) -> Option<Option<T>> {
    fields.get(name).map_or(Some(None), Read::read)
}

/// Reads the optional fields of an object one after the other. What is wrong is told at the end,
/// which is less code than turning back at each.
pub struct Optional<'a> {
    fields: &'a Object,
    wrong: bool,
}

impl<'a> Optional<'a> {
    #[must_use]
    pub const fn of(fields: &'a Object) -> Self {
        Self { fields, wrong: false }
    }

    /// A field that may be left out, empty where it is or cannot be read.
    pub fn field<T: Read>(&mut self, name: &str) -> Option<T> {
        let read = optional(self.fields, name);
        self.wrong |= read.is_none();
        read.flatten()
    }

    /// A list that may be left out and has nothing twice.
    pub fn list<T: Read + PartialEq>(&mut self, name: &str) -> Vec<T> {
        let list: Vec<T> = self.field(name).unwrap_or_default();
        self.wrong |= (1..list.len()).any(|end| list[..end].contains(&list[end]));
        list
    }

    /// What was made of the fields, unless one of them could not be read.
    #[must_use]
    pub fn whole<T>(&self, made: T) -> Option<T> {
        (!self.wrong).then_some(made)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_may_be_absent_or_null_but_not_wrong() {
        let value = parse_value(r#"{"a":"x","b":null,"c":1}"#).expect("JSON");
        let fields = value.as_object().expect("an object");
        assert_eq!(optional::<String>(fields, "a"), Some(Some("x".into())));
        assert_eq!(optional::<String>(fields, "b"), Some(None));
        assert_eq!(optional::<String>(fields, "absent"), Some(None));
        assert_eq!(optional::<String>(fields, "c"), None);
        assert_eq!(field::<String>(fields, "absent"), None);
    }

    #[test]
    fn one_wrong_field_of_many_spoils_the_whole() {
        let read = |text: &str| {
            let value = parse_value(text).expect("JSON");
            let mut fields = Optional::of(value.as_object().expect("an object"));
            let made = (fields.field::<String>("a"), fields.field::<bool>("b"), fields.list("c"));
            fields.whole(made)
        };
        let made = (Some("x".to_owned()), None, vec![true, false]);
        assert_eq!(read(r#"{"a":"x","b":null,"c":[true,false]}"#), Some(made));
        assert_eq!(read("{}"), Some((None, None, Vec::new())));
        for wrong in [r#"{"a":1}"#, r#"{"a":"x","b":"y"}"#, r#"{"c":[true,true]}"#, r#"{"c":{}}"#] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_value_is_written_as_it_was_read() {
        for written in [
            r#"{"a":[1,-2,null,true,"\"\n🌊"],"b":{"c":0.25,"d":-6.5,"e":6.0}}"#,
            r#"[0.1234567,1e300,-0,18446744073709551615,"\u0001\\/",[],{}]"#,
        ] {
            assert_eq!(parse_value(written).expect("JSON").to_text(), written);
        }
    }
}
