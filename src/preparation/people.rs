//! Where the person will be afterwards, who is with them, and who takes them home.

use crate::fields::{Phone, Words};
use crate::json::{Optional, Read, Value};
use serde::Serialize;

/// How far an arrangement has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Promise {
    Asked,
    Confirmed,
}

impl Promise {
    pub const ALL: [Self; 2] = [Self::Asked, Self::Confirmed];
}

impl Read for Promise {
    fn read(value: &Value) -> Option<Self> {
        match value.as_str()? {
            "asked" => Some(Self::Asked),
            "confirmed" => Some(Self::Confirmed),
            _ => None,
        }
    }
}

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
    #[serde(skip_serializing_if = "Option::is_none")]
    pub companion_promise: Option<Promise>,
    /// Who or what takes the person home: "Sam, with the car".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ride: Option<Words<80>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ride_promise: Option<Promise>,
}

impl People {
    /// The same people, of whom the next treatment has to be asked anew.
    #[must_use]
    pub fn not_asked_yet(self) -> Self {
        Self { companion_promise: None, ride_promise: None, ..self }
    }
}

impl Read for People {
    fn read(value: &Value) -> Option<Self> {
        let mut fields = Optional::of(value.as_object()?);
        let people = Self {
            place: fields.field("place"),
            companion: fields.field("companion"),
            phone: fields.field("phone"),
            companion_promise: fields.field("companion_promise"),
            ride: fields.field("ride"),
            ride_promise: fields.field("ride_promise"),
        };
        fields.whole(people)
    }
}
