//! Names for what a person makes.

use crate::base64url;
use crate::json::{Read, Value};
use serde::Serialize;
use std::fmt;

/// 128 random bits that name an entry, a revision or a pattern, written as 22 characters of
/// base64url.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Id(String);

/// The text is not a name this app gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an id has 22 characters of base64url")]
pub struct NotAnId;

impl Id {
    /// `random` comes from the browser's generator.
    #[must_use]
    pub fn from_random(random: [u8; 16]) -> Self {
        Self(base64url::encode(&random))
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
        let whole = base64url::decode(&text).is_some_and(|id| id.len() == 16);
        whole.then_some(Self(text)).ok_or(NotAnId)
    }
}

impl Read for Id {
    fn read(value: &Value) -> Option<Self> {
        Self::try_from(value.as_str()?.to_owned()).ok()
    }
}
