//! The lock: how the data key is wrapped, and how far sealing has come.

use crate::id::Id;
use crate::json::{Optional, Read, Value, field};
use serde::Serialize;

/// Where the store stands between open and sealed. Sealing and opening begin with the lock and end
/// with it, and whoever finds one half done goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Being turned on: what is there is still being sealed.
    Sealing,
    On,
    /// Being turned off: what is there is still being opened.
    Opening,
}

/// The record of the lock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lock {
    pub stage: Stage,
    /// A name for the data key, which stays the same when it is wrapped anew.
    pub key: Id,
    /// The data key as a JWK, sealed with the passphrase: a JWE token.
    pub passphrase: String,
    /// The same, sealed with the recovery code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recovery: Option<String>,
}

impl Read for Stage {
    fn read(value: &Value) -> Option<Self> {
        match value.as_str()? {
            "sealing" => Some(Self::Sealing),
            "on" => Some(Self::On),
            "opening" => Some(Self::Opening),
            _ => None,
        }
    }
}

impl Read for Lock {
    fn read(value: &Value) -> Option<Self> {
        let fields = value.as_object()?;
        let mut may = Optional::of(fields);
        let lock = Self {
            stage: field(fields, "stage")?,
            key: field(fields, "key")?,
            passphrase: field(fields, "passphrase")?,
            recovery: may.field("recovery"),
        };
        may.whole(lock)
    }
}

impl Lock {
    /// What stands for a lock of which both copies are damaged: nothing opens it, and what it does
    /// not seal stays within reach.
    #[must_use]
    pub fn damaged() -> Self {
        let (key, passphrase) = (Id::from_random([0; 16]), String::new());
        Self { stage: Stage::On, key, passphrase, recovery: None }
    }

    /// Whether what is written now is written sealed.
    #[must_use]
    pub fn seals(&self) -> bool {
        self.stage != Stage::Opening
    }
}
