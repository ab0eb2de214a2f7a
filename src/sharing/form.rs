//! The form of a plan: what is typed, kept as it is typed.

use crate::breathing::pattern::{NamedPattern, Pattern, PatternId};
use crate::fields::Words;
use crate::grounding::exercise::ExerciseId;
use crate::id::Id;
use crate::json::{Read, Value, field, optional};
use serde::Serialize;

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Title,
    At,
    Zone,
    Route,
    Arrive,
    Ride,
    Food,
    Drink,
    Medicines,
    Drive,
    Decide,
    Message,
    Office,
    OutOfHours,
    Emergency,
    Country,
    Language,
    /// The clinic's own breathing patterns, which are no single text.
    Patterns,
}

impl Field {
    /// Every field that is one text, in the order of the form.
    pub const TYPED: [Self; 17] = [
        Self::Title,
        Self::At,
        Self::Zone,
        Self::Route,
        Self::Arrive,
        Self::Ride,
        Self::Food,
        Self::Drink,
        Self::Medicines,
        Self::Drive,
        Self::Decide,
        Self::Message,
        Self::Office,
        Self::OutOfHours,
        Self::Emergency,
        Self::Country,
        Self::Language,
    ];

    /// Those that hold hours before or after the appointment.
    pub const HOURS: [Self; 6] =
        [Self::Arrive, Self::Ride, Self::Food, Self::Drink, Self::Drive, Self::Decide];

    /// The name in the store.
    const fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::At => "at",
            Self::Zone => "zone",
            Self::Route => "route",
            Self::Arrive => "arrive",
            Self::Ride => "ride",
            Self::Food => "food",
            Self::Drink => "drink",
            Self::Medicines => "medicines",
            Self::Drive => "drive",
            Self::Decide => "decide",
            Self::Message => "message",
            Self::Office => "office",
            Self::OutOfHours => "out_of_hours",
            Self::Emergency => "emergency",
            Self::Country => "country",
            Self::Language => "language",
            Self::Patterns => "patterns",
        }
    }
}

/// One text of the form, by the name of its field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Typed {
    field: &'static str,
    text: String,
}

/// A breathing pattern as it is typed: the name may be empty, and the lengths too quick.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TypedPattern {
    pub name: String,
    /// In half seconds, as in [`Pattern`].
    pub lengths: [u8; 5],
}

impl TypedPattern {
    pub(super) fn of(named: &NamedPattern) -> Self {
        Self { name: named.name.to_string(), lengths: named.lengths.halves() }
    }

    /// The pattern, if the name says something and the breath is slow enough.
    #[must_use]
    pub fn pattern(&self) -> Option<NamedPattern> {
        let name = Words::new(&self.name).ok()?;
        Some(NamedPattern { name, lengths: Pattern::new(self.lengths).ok()? })
    }
}

impl Read for TypedPattern {
    fn read(value: &Value) -> Option<Self> {
        let name = value.get("name")?.as_str()?.to_owned();
        let typed = value.get("lengths")?.as_array()?;
        let mut lengths = [0; 5];
        if typed.len() != lengths.len() {
            return None;
        }
        for (length, typed) in lengths.iter_mut().zip(typed) {
            *length = typed.as_number().filter(|half| *half <= Pattern::LONGEST_PART)?;
        }
        Some(Self { name, lengths })
    }
}

/// Everything in the form, as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Form {
    /// The texts that are not empty.
    typed: Vec<Typed>,
    pub companion: Option<bool>,
    pub holds: Option<bool>,
    /// In the order chosen.
    pub exercises: Vec<ExerciseId>,
    /// The app's own breathing patterns, in the order chosen.
    pub breathe: Vec<PatternId>,
    pub patterns: Vec<TypedPattern>,
    /// The template that is being edited, which saving offers to replace.
    pub template: Option<Id>,
}

impl Form {
    /// What stands in a field.
    #[must_use]
    pub fn text(&self, field: Field) -> &str {
        let typed = self.typed.iter().find(|typed| typed.field == field.name());
        typed.map_or("", |typed| &typed.text)
    }

    pub fn set(&mut self, field: Field, text: &str) {
        self.typed.retain(|typed| typed.field != field.name());
        if !text.is_empty() {
            self.typed.push(Typed { field: field.name(), text: text.to_owned() });
        }
    }

    /// Whether anything is in it but a title and the zone, which stands there from the start.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        let mut rest = self.clone();
        rest.set(Field::Title, "");
        rest.set(Field::Zone, "");
        rest != Self::default()
    }
}

impl Read for Form {
    fn read(value: &Value) -> Option<Self> {
        let fields = value.as_object()?;
        let mut form = Self {
            typed: Vec::new(),
            companion: optional(fields, "companion")?,
            holds: optional(fields, "holds")?,
            exercises: field(fields, "exercises")?,
            breathe: field(fields, "breathe")?,
            patterns: field(fields, "patterns")?,
            template: optional(fields, "template")?,
        };
        for typed in fields.get("typed")?.as_array()? {
            let name = typed.get("field")?.as_str()?;
            let text = typed.get("text")?.as_str()?;
            // A field of another version has no place to stand.
            if let Some(field) = Field::TYPED.into_iter().find(|field| field.name() == name) {
                form.set(field, text);
            }
        }
        Some(form)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;
    use crate::sharing::form_plan::tests::filled;

    #[test]
    fn what_is_typed_comes_back_as_it_was_typed() {
        let mut form = filled();
        form.set(Field::Drink, "half a da");
        form.patterns[0].name.clear();
        form.template = Some(Id::from_random([7; 16]));
        assert_eq!(json::parse(&json::text(&form)), Some(form));
    }

    #[test]
    fn an_empty_form_is_read_back_too() {
        assert_eq!(json::parse(&json::text(&Form::default())), Some(Form::default()));
    }

    #[test]
    fn a_field_of_another_version_is_passed_over() {
        let text = json::text(&filled()).replace("\"drive\"", "\"colour\"");
        let mut without = filled();
        without.set(Field::Drive, "");
        let read: Form = json::parse(&text).expect("a form");
        assert_eq!(read, without);
    }
}
