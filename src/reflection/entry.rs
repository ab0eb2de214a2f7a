//! What a person wrote, one revision at a time.

use crate::id::Id;
use crate::json::{Read, Value, Write, field};
use crate::time::Instant;

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

impl Write for Kind {
    fn write(&self) -> Value {
        self.name().write()
    }
}

/// The words of one revision.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
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
#[derive(Debug, Clone, PartialEq, Eq)]
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

impl Write for Writing {
    fn write(&self) -> Value {
        Value::object(vec![("kind", self.kind.write()), ("text", self.text.write())])
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

impl Write for Revision {
    fn write(&self) -> Value {
        Value::object(vec![
            ("id", self.id.write()),
            ("entry", self.entry.write()),
            ("parent", self.parent.write()),
            ("at", self.at.write()),
            ("writing", self.writing.write()),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_read_as_it_is_written() {
        for kind in Kind::ALL {
            assert_eq!(Kind::read(&kind.write()), Some(kind));
        }
    }
}
