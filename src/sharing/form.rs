//! The form of a plan: what is typed, kept as it is typed, and the plan it makes.

use crate::breathing::pattern::{NamedPattern, Pattern, PatternId};
use crate::fields::{Hours, Phone, Words, ZoneName};
use crate::grounding::exercise::ExerciseId;
use crate::help::lines::Country;
use crate::id::Id;
use crate::json::{Read, Value, field, optional};
use crate::preparation::plan::Plan;
use crate::settings::choices::Language;
use crate::time::DateTime;
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
    fn of(named: &NamedPattern) -> Self {
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

/// Why a field makes no plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The title, without which there is no plan.
    Missing,
    /// It is not written as the field has to be.
    Unreadable,
    /// Hours become clock times only from an appointment.
    NeedsAppointment,
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

    /// The form that makes this plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let mut form = Self {
            companion: plan.companion,
            holds: plan.holds,
            exercises: plan.exercises.clone(),
            breathe: plan.breathe.clone(),
            patterns: plan.patterns.iter().map(TypedPattern::of).collect(),
            ..Self::default()
        };
        let hours = |hours: Option<Hours>| hours.map(|hours| hours.to_string());
        let phone = |phone: &Option<Phone>| phone.as_ref().map(|it| it.as_str().to_owned());
        for (field, text) in [
            (Field::Title, Some(plan.title.to_string())),
            (Field::At, plan.at.map(|at| at.to_string())),
            (Field::Zone, plan.zone.as_ref().map(|zone| zone.as_str().to_owned())),
            (Field::Route, plan.route.as_ref().map(ToString::to_string)),
            (Field::Arrive, hours(plan.arrive)),
            (Field::Ride, hours(plan.ride)),
            (Field::Food, hours(plan.food)),
            (Field::Drink, hours(plan.drink)),
            (Field::Medicines, plan.medicines.as_ref().map(ToString::to_string)),
            (Field::Drive, hours(plan.drive)),
            (Field::Decide, hours(plan.decide)),
            (Field::Message, plan.message.as_ref().map(ToString::to_string)),
            (Field::Office, phone(&plan.office)),
            (Field::OutOfHours, phone(&plan.out_of_hours)),
            (Field::Emergency, plan.emergency.as_ref().map(ToString::to_string)),
            (Field::Country, plan.country.map(|country| country.code().to_owned())),
            (Field::Language, plan.language.map(|language| language.tag().to_owned())),
        ] {
            form.set(field, &text.unwrap_or_default());
        }
        form
    }

    /// The plan that the fields make.
    ///
    /// # Errors
    /// Every field that makes none, and why.
    pub fn plan(&self, knows_zone: &dyn Fn(&str) -> bool) -> Result<Plan, Vec<(Field, Trouble)>> {
        let mut plan = self.template_plan(knows_zone)?;
        plan.at = self.text(Field::At).parse().ok();
        if plan.at.is_some() {
            return Ok(plan);
        }
        // Without a time there is nothing for a zone to tell, but where the clinic is.
        plan.zone = None;
        let timed = Field::HOURS.into_iter();
        let timed = timed.filter(|field| !self.text(*field).trim().is_empty());
        let lost: Vec<_> = timed.map(|field| (field, Trouble::NeedsAppointment)).collect();
        if lost.is_empty() { Ok(plan) } else { Err(lost) }
    }

    /// The plan of a template: all but the appointment, which is another for each patient.
    ///
    /// # Errors
    /// Every field that makes no plan, the appointment included, and why.
    pub fn template_plan(
        &self,
        knows_zone: &dyn Fn(&str) -> bool,
    ) -> Result<Plan, Vec<(Field, Trouble)>> {
        let mut reader = Reader { form: self, troubles: Vec::new() };
        let titled = Plan::titled(self.text(Field::Title));
        if titled.is_err() {
            reader.troubles.push((Field::Title, Trouble::Missing));
        }
        let mut plan =
            titled.or_else(|_| Plan::titled("?")).expect("a question mark is something to read");
        reader.read(Field::At, |text| text.parse::<DateTime>().ok());
        plan.zone =
            reader.read(Field::Zone, |name| ZoneName::new(name).ok().filter(|_| knows_zone(name)));
        plan.route = reader.words(Field::Route);
        plan.arrive = reader.hours(Field::Arrive);
        plan.ride = reader.hours(Field::Ride);
        plan.food = reader.hours(Field::Food);
        plan.drink = reader.hours(Field::Drink);
        plan.medicines = reader.words(Field::Medicines);
        plan.drive = reader.hours(Field::Drive);
        plan.decide = reader.hours(Field::Decide);
        plan.companion = self.companion;
        plan.exercises.clone_from(&self.exercises);
        plan.breathe.clone_from(&self.breathe);
        plan.patterns = reader.patterns();
        plan.holds = self.holds;
        plan.message = reader.words(Field::Message);
        plan.office = reader.phone(Field::Office);
        plan.out_of_hours = reader.phone(Field::OutOfHours);
        plan.emergency = reader.words(Field::Emergency);
        plan.country = reader.read(Field::Country, Country::from_code);
        plan.language = reader.read(Field::Language, Language::from_tag);
        if reader.troubles.is_empty() { Ok(plan) } else { Err(reader.troubles) }
    }
}

/// Reads the fields, and remembers those that cannot be read.
struct Reader<'a> {
    form: &'a Form,
    troubles: Vec<(Field, Trouble)>,
}

impl Reader<'_> {
    /// Nothing for an empty field, and for one that cannot be read.
    fn read<T>(&mut self, field: Field, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.form.text(field).trim();
        if text.is_empty() {
            return None;
        }
        let read = read(text);
        if read.is_none() {
            self.troubles.push((field, Trouble::Unreadable));
        }
        read
    }

    fn hours(&mut self, field: Field) -> Option<Hours> {
        self.read(field, |text| text.parse().ok())
    }

    fn phone(&mut self, field: Field) -> Option<Phone> {
        self.read(field, |text| Phone::new(text).ok())
    }

    fn words<const MOST: usize>(&mut self, field: Field) -> Option<Words<MOST>> {
        self.read(field, |text| Words::new(text).ok())
    }

    fn patterns(&mut self) -> Vec<NamedPattern> {
        let typed = &self.form.patterns;
        let patterns: Vec<NamedPattern> = typed.iter().filter_map(TypedPattern::pattern).collect();
        if patterns.len() < typed.len() || patterns.len() > Plan::MOST_PATTERNS {
            self.troubles.push((Field::Patterns, Trouble::Unreadable));
        }
        patterns
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

    fn filled() -> Form {
        let mut form = Form::default();
        for (field, text) in [
            (Field::Title, "First visit"),
            (Field::At, "2026-11-24T10:00"),
            (Field::Zone, "Europe/Berlin"),
            (Field::Route, "A spray for the nose"),
            (Field::Arrive, "0.25"),
            (Field::Ride, "2,5"),
            (Field::Food, "6"),
            (Field::Drink, "2"),
            (Field::Medicines, "As agreed"),
            (Field::Drive, "0,5"),
            (Field::Decide, "24"),
            (Field::Message, "Bring a blanket"),
            (Field::Office, "+49 30 1234567"),
            (Field::OutOfHours, "+49 30 7654321"),
            (Field::Emergency, "Call 112"),
            (Field::Country, "DE"),
            (Field::Language, "en"),
        ] {
            form.set(field, text);
        }
        form.companion = Some(true);
        form.holds = Some(false);
        form.exercises = vec![ExerciseId::Feet, ExerciseId::Senses];
        form.breathe = vec![PatternId::Gentle];
        form.patterns = vec![TypedPattern { name: "By the sea".into(), lengths: [8, 0, 0, 12, 0] }];
        form
    }

    fn berlin(name: &str) -> bool {
        name == "Europe/Berlin"
    }

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

    #[test]
    fn a_plan_fills_the_form_that_makes_it() {
        let plan = filled().plan(&berlin).expect("a plan");
        let written = json::text(&plan);
        let said = |field: &&str| written.contains(&format!("\"{field}\":"));
        assert!(Plan::FIELDS.iter().all(said), "{written}");
        assert_eq!(Form::of(&plan).plan(&berlin), Ok(plan));
    }

    #[test]
    fn every_field_that_cannot_be_read_is_named() {
        let mut form = filled();
        for (field, text) in [
            (Field::Title, "  "),
            (Field::At, "tomorrow"),
            (Field::Zone, "Europe/Atlantis"),
            (Field::Food, "six"),
            (Field::Office, "call us"),
            (Field::Country, "XX"),
        ] {
            form.set(field, text);
        }
        form.patterns[0].name.clear();
        let fields: Vec<Field> =
            form.plan(&berlin).expect_err("no plan").into_iter().map(|(field, _)| field).collect();
        assert_eq!(
            fields,
            [
                Field::Title,
                Field::At,
                Field::Zone,
                Field::Food,
                Field::Patterns,
                Field::Office,
                Field::Country
            ]
        );
    }

    #[test]
    fn hours_without_an_appointment_make_no_link_but_a_template() {
        let mut form = filled();
        form.set(Field::At, "");
        let lost = Field::HOURS.map(|field| (field, Trouble::NeedsAppointment));
        assert_eq!(form.plan(&berlin), Err(lost.to_vec()));
        assert!(form.template_plan(&berlin).is_ok());
    }

    #[test]
    fn the_zone_is_told_with_an_appointment_only() {
        let mut form = Form::default();
        form.set(Field::Title, "First visit");
        form.set(Field::Zone, "Europe/Berlin");
        assert_eq!(form.plan(&berlin).expect("a plan").zone, None);
        assert!(form.template_plan(&berlin).expect("a plan").zone.is_some());
    }

    #[test]
    fn a_template_leaves_the_appointment_out() {
        assert_eq!(filled().template_plan(&berlin).expect("a plan").at, None);
    }
}
