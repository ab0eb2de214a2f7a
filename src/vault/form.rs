//! The form in which a record stands in the store: with a checksum, or sealed. Either notices a
//! change, also when a record stands in another's place. Before schema 2 it was JSON alone.

use super::envelope::{DirectToken, EnvelopeError};
use super::store::Table;
use crate::crc32::crc32;
use std::fmt::Write as _;

/// What leads a checked record; no JSON text and no token begins so.
const MARK: char = '=';
/// The length of a checksum in hexadecimal.
const SUM: usize = 8;

/// A record, as its text says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form<'a> {
    /// JSON, as schema 1 had it.
    Bare(&'a str),
    /// JSON whose checksum holds.
    Checked(&'a str),
    Sealed(DirectToken),
}

/// The record is not what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the record is not what was written")]
pub struct Damaged;

impl From<EnvelopeError> for Damaged {
    fn from(_: EnvelopeError) -> Self {
        Self
    }
}

/// Reads the form of a record.
///
/// # Errors
/// When its checksum does not hold, or its token is not of this record.
pub fn read<'a>(table: Table, key: &str, text: &'a str) -> Result<Form<'a>, Damaged> {
    if let Some(checked) = text.strip_prefix(MARK) {
        let json = checked.get(SUM..).ok_or(Damaged)?;
        return if self::checked(table, key, json) == text {
            Ok(Form::Checked(json))
        } else {
            Err(Damaged)
        };
    }
    if is_token(text) {
        return Ok(Form::Sealed(DirectToken::read(table, key, text)?));
    }
    Ok(Form::Bare(text))
}

/// Whether a text is a token, whole or not: none of its words can be read in it.
#[must_use]
pub fn is_token(text: &str) -> bool {
    // Every token begins with a header, which begins with `{"`; no JSON text begins like this.
    text.starts_with("ey")
}

/// The text of a record with its checksum.
#[must_use]
pub fn checked(table: Table, key: &str, json: &str) -> String {
    let sum = crc32(&[table.name().as_bytes(), b"/", key.as_bytes(), b"\n", json.as_bytes()]);
    let mut text = String::with_capacity(json.len() + 1 + SUM);
    write!(text, "{MARK}{sum:08x}").expect("a string takes any text");
    text.push_str(json);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checked_record_is_read_as_it_was_written() {
        let text = checked(Table::Kept, "plan", "{}");
        assert_eq!(text, "=7bdbba05{}");
        assert_eq!(read(Table::Kept, "plan", &text), Ok(Form::Checked("{}")));
        assert_eq!(read(Table::Kept, "plan", "{}"), Ok(Form::Bare("{}")));
    }

    #[test]
    fn a_changed_record_and_one_in_anothers_place_are_noticed() {
        let text = checked(Table::Log, "a", r#""words 🌊""#);
        assert_eq!(read(Table::Log, "b", &text), Err(Damaged));
        assert_eq!(read(Table::Kept, "a", &text), Err(Damaged));
        for (place, _) in text.char_indices().skip(1) {
            assert_eq!(read(Table::Log, "a", &text[..place]), Err(Damaged));
        }
        for odd in ["=", "=1234567", "=ABCDEF00{}", "eyJ", "ey....", "=é1234567{}"] {
            assert_eq!(read(Table::Log, "a", odd), Err(Damaged), "{odd}");
        }
    }
}
