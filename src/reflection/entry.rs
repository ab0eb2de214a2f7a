//! What a person wrote, one revision at a time.

use crate::time::Instant;
use base64ct::{Base64UrlUnpadded, Encoding as _};
use serde::{Deserialize, Serialize};
use std::fmt;

/// 128 random bits that name an entry or a revision, written as 22 characters of base64url.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Id(String);

/// The text is not a name this app gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an id has 22 characters of base64url")]
pub struct NotAnId;

impl Id {
    /// `random` comes from the browser's generator.
    #[must_use]
    pub fn from_random(random: [u8; 16]) -> Self {
        Self(Base64UrlUnpadded::encode_string(&random))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Id {
    type Error = NotAnId;

    fn try_from(text: String) -> Result<Self, NotAnId> {
        let whole = Base64UrlUnpadded::decode(&text, &mut [0; 16]).is_ok_and(|id| id.len() == 16);
        whole.then_some(Self(text)).ok_or(NotAnId)
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0
    }
}

/// What an entry is about: one of the five facets, or none of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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

/// The words of one revision.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    pub id: Id,
    pub entry: Id,
    /// The revision this one follows; none for the first.
    pub parent: Option<Id>,
    pub at: Instant,
    /// None where the entry was deleted.
    pub writing: Option<Writing>,
}
