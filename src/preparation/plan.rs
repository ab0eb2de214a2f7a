//! A plan for one treatment, as a clinic writes it and a link carries it.

use crate::breathing::pattern::{NamedPattern, PatternId};
use crate::fields::{Hours, Phone, Words, WordsError, ZoneName};
use crate::grounding::exercise::ExerciseId;
use crate::help::lines::Country;
use crate::json::{Optional, Read, Value, field};
use crate::settings::choices::Language;
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
    /// How the treatment is given, in plain words and without a dose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub route: Option<Words<80>>,
    /// Be there this long before the appointment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arrive: Option<Hours>,
    /// The ride home comes this long after the appointment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ride: Option<Hours>,
    /// The last food comes this long before the appointment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub food: Option<Hours>,
    /// The last drink comes this long before the appointment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub drink: Option<Hours>,
    /// No driving for this long after the appointment; the label's next day holds besides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub drive: Option<Hours>,
    /// No big decisions for this long after the appointment; never before the next day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decide: Option<Hours>,
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
    /// What to do in an emergency, in the clinic's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emergency: Option<Words<200>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// The language the clinic wrote in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The exercises the clinic suggests, none twice.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub exercises: Vec<ExerciseId>,
    /// The built-in patterns the clinic suggests, none twice.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub breathe: Vec<PatternId>,
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
    pub const FIELDS: [&'static str; 22] = [
        "title",
        "at",
        "zone",
        "route",
        "arrive",
        "ride",
        "food",
        "drink",
        "drive",
        "decide",
        "medicines",
        "companion",
        "message",
        "office",
        "out_of_hours",
        "emergency",
        "country",
        "language",
        "exercises",
        "breathe",
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
            route: None,
            arrive: None,
            ride: None,
            food: None,
            drink: None,
            drive: None,
            decide: None,
            medicines: None,
            companion: None,
            message: None,
            office: None,
            out_of_hours: None,
            emergency: None,
            country: None,
            language: None,
            exercises: Vec::new(),
            breathe: Vec::new(),
            patterns: Vec::new(),
            holds: None,
        })
    }
}

impl Read for Plan {
    fn read(value: &Value) -> Option<Self> {
        let object = value.as_object()?;
        let title = field(object, "title")?;
        let mut fields = Optional::of(object);
        let plan = Self {
            title,
            at: fields.field("at"),
            zone: fields.field("zone"),
            route: fields.field("route"),
            arrive: fields.field("arrive"),
            ride: fields.field("ride"),
            food: fields.field("food"),
            drink: fields.field("drink"),
            drive: fields.field("drive"),
            decide: fields.field("decide"),
            medicines: fields.field("medicines"),
            companion: fields.field("companion"),
            message: fields.field("message"),
            office: fields.field("office"),
            out_of_hours: fields.field("out_of_hours"),
            emergency: fields.field("emergency"),
            country: fields.field("country"),
            language: fields.field("language"),
            exercises: fields.list("exercises"),
            breathe: fields.list("breathe"),
            patterns: fields.field("patterns").unwrap_or_default(),
            holds: fields.field("holds"),
        };
        fields.whole(plan).filter(|plan| plan.patterns.len() <= Self::MOST_PATTERNS)
    }
}
