//! The plan that a form makes, or why it makes none.

use super::form::{Field, Form, TypedPattern};
use crate::breathing::pattern::NamedPattern;
use crate::fields::{Hours, Phone, Words, ZoneName};
use crate::help::lines::Country;
use crate::preparation::plan::Plan;
use crate::settings::choices::Language;
use crate::time::DateTime;

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
    /// The form that makes this plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let mut form = Self::default();
        form.companion = plan.companion;
        form.holds = plan.holds;
        form.exercises.clone_from(&plan.exercises);
        form.breathe.clone_from(&plan.breathe);
        form.patterns = plan.patterns.iter().map(TypedPattern::of).collect();
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

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::breathing::pattern::PatternId;
    use crate::grounding::exercise::ExerciseId;
    use crate::json;

    /// A form with something in every field.
    pub(in crate::sharing) fn filled() -> Form {
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
