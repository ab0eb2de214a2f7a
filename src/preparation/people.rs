//! Where the person will be afterwards, and who is with them.

use crate::fields::{Phone, Words};
use crate::json::{Read, Value, optional};
use serde::Serialize;

/// Filled in while well, shown when it is hard to read. Every part is optional.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct People {
    /// "At home, in the blue room".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Words<80>>,
    /// "Sam, my sister".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub companion: Option<Words<80>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
}

impl Read for People {
    fn read(value: &Value) -> Option<Self> {
        let fields = value.as_object()?;
        Some(Self {
            place: optional(fields, "place")?,
            companion: optional(fields, "companion")?,
            phone: optional(fields, "phone")?,
        })
    }
}
