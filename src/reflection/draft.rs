//! Words on their way: kept at every pause in typing, before anyone says "Saved".

use super::entry::Writing;
use crate::id::Id;
use crate::json::{Read, Value, field};
use crate::time::Instant;
use serde::Serialize;

/// The unsaved state of one entry, in one sitting. Each sitting has a draft of its own, so that two
/// tabs at one entry do not write over each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Draft {
    pub id: Id,
    /// The entry it will become, or change.
    pub entry: Id,
    /// The revisions it started from; none for a new entry.
    pub follows: Vec<Id>,
    pub at: Instant,
    pub writing: Writing,
}

impl Read for Draft {
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

/// The later of the draft in the database and the one saved at the last moment of a page.
#[must_use]
pub fn later(stored: Option<Draft>, last_moment: Option<Draft>) -> Option<Draft> {
    [stored, last_moment].into_iter().flatten().max_by_key(|draft| draft.at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_typed_last_are_the_ones_that_come_back() {
        let draft = |at| Draft {
            id: Id::from_random([2; 16]),
            entry: Id::from_random([1; 16]),
            follows: Vec::new(),
            at: Instant(at),
            writing: Writing::default(),
        };
        assert_eq!(later(Some(draft(1)), Some(draft(2))), Some(draft(2)));
        assert_eq!(later(Some(draft(3)), Some(draft(2))), Some(draft(3)));
        assert_eq!(later(Some(draft(3)), None), Some(draft(3)));
        assert_eq!(later(None, None), None);
    }
}
