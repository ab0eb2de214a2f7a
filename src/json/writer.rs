//! To JSON text from what serde takes apart, as far as this app keeps it.

use super::value::push_quoted;
use serde::Serialize;
use serde::ser::{self, Impossible, SerializeSeq, SerializeStruct, SerializeTuple};

/// The text of something, without white space.
#[must_use]
pub fn text(thing: &impl Serialize) -> String {
    let mut writer = Writer(String::new());
    let Ok(()) = thing.serialize(&mut writer);
    writer.0
}

/// Writing into memory does not fail.
#[derive(Debug, thiserror::Error)]
enum Never {}

impl ser::Error for Never {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        not_kept()
    }
}

/// Maps, floats and whatever else this app keeps nothing of: what a type of its own asks for here
/// is found by the first test that writes it.
fn not_kept() -> ! {
    unreachable!("nothing of this kind is kept")
}

struct Writer(String);

impl Writer {
    /// Makes room for the next part of a list or an object. Only a first part follows its bracket:
    /// every other follows a part, and none ends in one that opens.
    fn next(&mut self) {
        if !self.0.ends_with(['[', '{']) {
            self.0.push(',');
        }
    }

    #[inline(never)]
    fn name(&mut self, name: &str) {
        self.next();
        push_quoted(name, &mut self.0);
        self.0.push(':');
    }

    fn push(&mut self, text: &str) -> Result<(), Never> {
        self.0.push_str(text);
        Ok(())
    }
}

macro_rules! not_kept {
    ($($kind:ident($($of:ty),*) -> $to:ty;)*) => {
        $(fn $kind(self, $(_: $of),*) -> Result<$to, Never> { not_kept() })*
    };
}

impl<'a> ser::Serializer for &'a mut Writer {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = &'a mut Writer;
    type SerializeTuple = &'a mut Writer;
    type SerializeStruct = &'a mut Writer;
    type SerializeTupleStruct = Impossible<(), Never>;
    type SerializeTupleVariant = Impossible<(), Never>;
    type SerializeMap = Impossible<(), Never>;
    type SerializeStructVariant = Impossible<(), Never>;

    fn serialize_bool(self, yes: bool) -> Result<(), Never> {
        self.push(if yes { "true" } else { "false" })
    }

    fn serialize_u8(self, number: u8) -> Result<(), Never> {
        self.serialize_i64(number.into())
    }

    fn serialize_u16(self, number: u16) -> Result<(), Never> {
        self.serialize_i64(number.into())
    }

    #[inline(never)]
    fn serialize_i64(self, number: i64) -> Result<(), Never> {
        self.push(&number.to_string())
    }

    fn serialize_str(self, text: &str) -> Result<(), Never> {
        push_quoted(text, &mut self.0);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Never> {
        self.push("null")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, thing: &T) -> Result<(), Never> {
        thing.serialize(self)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
    ) -> Result<(), Never> {
        self.serialize_str(name)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        thing: &T,
    ) -> Result<(), Never> {
        thing.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Never> {
        self.push("[")?;
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Never> {
        self.serialize_seq(None)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        self.push("{")?;
        Ok(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Never> {
        not_kept()
    }

    not_kept! {
        serialize_i8(i8) -> ();
        serialize_i16(i16) -> ();
        serialize_i32(i32) -> ();
        serialize_u32(u32) -> ();
        serialize_u64(u64) -> ();
        serialize_f32(f32) -> ();
        serialize_f64(f64) -> ();
        serialize_char(char) -> ();
        serialize_bytes(&[u8]) -> ();
        serialize_unit() -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_map(Option<usize>) -> Self::SerializeMap;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }
}

impl SerializeSeq for &mut Writer {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, thing: &T) -> Result<(), Never> {
        self.next();
        thing.serialize(&mut **self)
    }

    fn end(self) -> Result<(), Never> {
        self.push("]")
    }
}

impl SerializeTuple for &mut Writer {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, thing: &T) -> Result<(), Never> {
        SerializeSeq::serialize_element(self, thing)
    }

    fn end(self) -> Result<(), Never> {
        SerializeSeq::end(self)
    }
}

impl SerializeStruct for &mut Writer {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        thing: &T,
    ) -> Result<(), Never> {
        self.name(name);
        thing.serialize(&mut **self)
    }

    fn end(self) -> Result<(), Never> {
        self.push("}")
    }
}
