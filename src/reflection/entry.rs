//! What a person wrote, one revision at a time.

use crate::id::Id;
use crate::json::{Read, Value, field};
use crate::time::Instant;
use serde::{Serialize, Serializer};

/// What an entry is about: one of the five facets, or none of them.
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
}

impl Kind {
    pub const ALL: [Self; 7] = [
        Self::Free,
        Self::Release,
        Self::Awareness,
        Self::Meaning,
        Self::Perspective,
        Self::Habit,
        Self::LittleHappened,
    ];
}

impl Kind {
    /// The name in the store.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Release => "release",
            Self::Awareness => "awareness",
            Self::Meaning => "meaning",
            Self::Perspective => "perspective",
            Self::Habit => "habit",
            Self::LittleHappened => "little-happened",
        }
    }
}

impl Read for Kind {
    fn read(value: &Value) -> Option<Self> {
        let name = value.as_str()?;
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// The words of one revision.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Writing {
    pub kind: Kind,
    pub text: String,
}

impl Writing {
    /// Whether there is nothing in it to keep. "Little happened" says something by itself.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty() && self.kind != Kind::LittleHappened
    }
}

/// One state of an entry. Revisions are added and never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Revision {
    pub id: Id,
    pub entry: Id,
    /// The revision this one follows; none for the first.
    pub parent: Option<Id>,
    pub at: Instant,
    /// None where the entry was deleted.
    pub writing: Option<Writing>,
}

impl Read for Writing {
    fn read(value: &Value) -> Option<Self> {
        let fields = value.as_object()?;
        Some(Self { kind: field(fields, "kind")?, text: field(fields, "text")? })
    }
}

impl Read for Revision {
    fn read(value: &Value) -> Option<Self> {
        let fields = value.as_object()?;
        Some(Self {
            id: field(fields, "id")?,
            entry: field(fields, "entry")?,
            parent: field(fields, "parent")?,
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
        for kind in Kind::ALL {
            assert_eq!(json::parse::<Kind>(&json::text(&kind)), Some(kind));
        }
    }
}
