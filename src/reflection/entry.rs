//! What a person wrote, one revision at a time.

use super::feeling::Feeling;
use crate::after::left::Mood;
use crate::id::Id;
use crate::json::{Object, Optional, Read, Value, field};
use crate::time::{Date, Instant};
use serde::{Serialize, Serializer};

/// What an entry is about: one of the five facets, a way of writing, or nothing in particular.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    #[default]
    Free,
    Release,
    Awareness,
    Meaning,
    Perspective,
    Habit,
    /// Most treatments bring no peak; this is a full entry.
    LittleHappened,
    ThoughtRecord,
    BodyAndBreath,
    FreeAssociation,
}

impl Kind {
    /// Every kind, with its name in the store, in the order in which they are offered.
    pub const ALL: [(Self, &'static str); 10] = [
        (Self::Free, "free"),
        (Self::Release, "release"),
        (Self::Awareness, "awareness"),
        (Self::Meaning, "meaning"),
        (Self::Perspective, "perspective"),
        (Self::Habit, "habit"),
        (Self::LittleHappened, "little-happened"),
        (Self::ThoughtRecord, "thought-record"),
        (Self::BodyAndBreath, "body-and-breath"),
        (Self::FreeAssociation, "free-association"),
    ];

    /// The name in the store.
    #[must_use]
    pub const fn name(self) -> &'static str {
        // The list is in the order of the kinds themselves.
        Self::ALL[self as usize].1
    }
}

impl Read for Kind {
    fn read(value: &Value) -> Option<Self> {
        let name = value.as_str()?;
        Self::ALL.into_iter().find(|(_, one)| *one == name).map(|(kind, _)| kind)
    }
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// Some words, and the question they answer.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Piece {
    /// The question as it was shown, so that it can be read years later, in whatever language the
    /// app then has; empty where there was none.
    pub asked: String,
    pub text: String,
}

impl Read for Piece {
    fn read(value: &Value) -> Option<Self> {
        let fields = value.as_object()?;
        Some(Self { asked: field(fields, "asked")?, text: field(fields, "text")? })
    }
}

/// The greatest distress; the least is 0.
pub const MOST_DISTRESS: u8 = 10;

/// What one revision says.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Writing {
    pub kind: Kind,
    pub pieces: Vec<Piece>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mood: Option<Mood>,
    /// From 0 to 10, before writing or before an exercise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<u8>,
    /// The same afterwards.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<u8>,
    /// In the order in which they were chosen, none twice.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub feelings: Vec<Feeling>,
    /// The day of the treatment it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub treatment: Option<Date>,
}

impl Writing {
    /// Words under no question.
    #[must_use]
    pub fn of(kind: Kind, text: String) -> Self {
        let pieces = vec![Piece { asked: String::new(), text }];
        Self { kind, pieces, ..Self::default() }
    }

    /// Whether there is nothing in it to keep. "Little happened" says something by itself.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let said = self.mood.is_some() || self.before.is_some() || self.after.is_some();
        let silent = self.pieces.iter().all(|piece| piece.text.trim().is_empty());
        silent && !said && self.feelings.is_empty() && self.kind != Kind::LittleHappened
    }

    /// The person's own words, those of each question after an empty line.
    #[must_use]
    pub fn words(&self) -> String {
        let texts = self.pieces.iter().map(|piece| piece.text.as_str());
        texts.filter(|text| !text.trim().is_empty()).collect::<Vec<_>>().join("\n\n")
    }
}

impl Read for Writing {
    fn read(value: &Value) -> Option<Self> {
        let fields = value.as_object()?;
        let mut may = Optional::of(fields);
        let writing = Self {
            kind: field(fields, "kind")?,
            pieces: field(fields, "pieces")?,
            mood: may.field("mood"),
            before: distress(fields, "before")?,
            after: distress(fields, "after")?,
            feelings: may.list("feelings"),
            treatment: may.field("treatment"),
        };
        may.whole(writing)
    }
}

/// From 0 to 10, or left out.
fn distress(fields: &Object, name: &str) -> Option<Option<u8>> {
    let Some(value) = fields.get(name) else {
        return Some(None);
    };
    value.as_number().filter(|level| *level <= MOST_DISTRESS).map(Some)
}

/// One state of an entry. Revisions are added and never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Revision {
    pub id: Id,
    pub entry: Id,
    /// The revisions this one follows; none for the first, several where it settles which of
    /// several versions holds.
    pub follows: Vec<Id>,
    pub at: Instant,
    /// None where the entry was deleted.
    pub writing: Option<Writing>,
}

impl Read for Revision {
    fn read(value: &Value) -> Option<Self> {
        let fields = value.as_object()?;
        Some(Self {
            id: field(fields, "id")?,
            entry: field(fields, "entry")?,
            follows: field(fields, "follows")?,
            at: field(fields, "at")?,
            writing: field(fields, "writing")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[test]
    fn a_kind_is_read_as_it_is_written() {
        for (kind, name) in Kind::ALL {
            assert_eq!(kind.name(), name);
            assert_eq!(json::parse::<Kind>(&json::text(&kind)), Some(kind));
        }
    }

    #[test]
    fn one_tap_is_enough_for_an_entry() {
        assert!(Writing::of(Kind::Free, " \n".into()).is_blank());
        assert!(!Writing::of(Kind::LittleHappened, String::new()).is_blank());
        assert!(!Writing { mood: Some(Mood::Calm), ..Writing::default() }.is_blank());
        assert!(!Writing { before: Some(0), ..Writing::default() }.is_blank());
        assert!(!Writing { feelings: vec![Feeling::Numb], ..Writing::default() }.is_blank());
    }

    #[test]
    fn a_writing_with_a_part_that_cannot_be_read_is_not_half_read() {
        for wrong in [
            r#"{"kind":"free"}"#,
            r#"{"kind":"free","pieces":[{"text":"x"}]}"#,
            r#"{"kind":"free","pieces":[],"before":11}"#,
            r#"{"kind":"free","pieces":[],"after":-1}"#,
            r#"{"kind":"free","pieces":[],"before":null}"#,
            r#"{"kind":"free","pieces":[],"mood":"grand"}"#,
            r#"{"kind":"free","pieces":[],"feelings":["calm","calm"]}"#,
            r#"{"kind":"free","pieces":[],"treatment":"2026-02-30"}"#,
        ] {
            assert_eq!(json::parse::<Writing>(wrong), None, "{wrong}");
        }
    }
}
