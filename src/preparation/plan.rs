//! A plan for one treatment, as a clinic writes it and a link carries it.

use crate::breathing::pattern::NamedPattern;
use crate::fields::{Hours, Phone, Words, WordsError, ZoneName};
use crate::help::lines::Country;
use crate::json::{Read, Value, field, optional};
use crate::time::DateTime;
use serde::Serialize;

/// All of it is the clinic's own word, and all but the title is optional.
///
/// The field names are the link format of `docs/formats.md`: they stay as they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Plan {
    pub title: Words<80>,
    /// The appointment, on the wall clock of `zone`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<DateTime>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<ZoneName>,
    /// The last food comes this long before the appointment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub food: Option<Hours>,
    /// The last drink comes this long before the appointment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub drink: Option<Hours>,
    /// No driving for this long after the appointment; the label's next day holds besides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub drive: Option<Hours>,
    /// What to do about medicines, in the clinic's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub medicines: Option<Words<300>>,
    /// Whether an adult should stay with the person afterwards.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub companion: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<Words<600>>,
    /// The clinic's number in office hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub office: Option<Phone>,
    /// The clinic's number at any other time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub out_of_hours: Option<Phone>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// Breathing patterns of the clinic's own, at most [`Self::MOST_PATTERNS`].
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub patterns: Vec<NamedPattern>,
    /// Whether patterns that hold the breath are allowed on the treatment day and the day after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holds: Option<bool>,
}

impl Plan {
    pub const MOST_PATTERNS: usize = 8;

    /// Every field name of the format, in the order of `docs/formats.md`.
    pub const FIELDS: [&'static str; 14] = [
        "title",
        "at",
        "zone",
        "food",
        "drink",
        "drive",
        "medicines",
        "companion",
        "message",
        "office",
        "out_of_hours",
        "country",
        "patterns",
        "holds",
    ];

    /// A plan that says nothing but its title.
    ///
    /// # Errors
    /// When the title is empty or longer than 80 characters.
    pub fn titled(title: &str) -> Result<Self, WordsError> {
        Ok(Self {
            title: Words::new(title)?,
            at: None,
            zone: None,
            food: None,
            drink: None,
            drive: None,
            medicines: None,
            companion: None,
            message: None,
            office: None,
            out_of_hours: None,
            country: None,
            patterns: Vec::new(),
            holds: None,
        })
    }
}

impl Read for Plan {
    fn read(value: &Value) -> Option<Self> {
        let fields = value.as_object()?;
        let patterns: Vec<NamedPattern> = optional(fields, "patterns")?.unwrap_or_default();
        if patterns.len() > Self::MOST_PATTERNS {
            return None;
        }
        Some(Self {
            title: field(fields, "title")?,
            at: optional(fields, "at")?,
            zone: optional(fields, "zone")?,
            food: optional(fields, "food")?,
            drink: optional(fields, "drink")?,
            drive: optional(fields, "drive")?,
            medicines: optional(fields, "medicines")?,
            companion: optional(fields, "companion")?,
            message: optional(fields, "message")?,
            office: optional(fields, "office")?,
            out_of_hours: optional(fields, "out_of_hours")?,
            country: optional(fields, "country")?,
            patterns,
            holds: optional(fields, "holds")?,
        })
    }
}
