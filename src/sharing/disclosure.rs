//! What a link tells whoever holds it, field by field, and which fields make it long.

use super::form::Field;
use crate::preparation::plan::Plan;

/// One thing a plan says. The text file has the words for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disclosed {
    Title,
    Appointment,
    Route,
    Coming,
    Fasting,
    Medicines,
    Driving,
    Deciding,
    Companion,
    Exercises,
    Breathing,
    Message,
    Phones,
    Emergency,
    Country,
    Language,
}

/// Everything a plan reveals, in the order a reader meets it.
#[must_use]
pub fn disclosed(plan: &Plan) -> Vec<Disclosed> {
    [
        (Disclosed::Title, true),
        (Disclosed::Appointment, plan.at.is_some() || plan.zone.is_some()),
        (Disclosed::Route, plan.route.is_some()),
        (Disclosed::Coming, plan.arrive.is_some() || plan.ride.is_some()),
        (Disclosed::Fasting, plan.food.is_some() || plan.drink.is_some()),
        (Disclosed::Medicines, plan.medicines.is_some()),
        (Disclosed::Driving, plan.drive.is_some()),
        (Disclosed::Deciding, plan.decide.is_some()),
        (Disclosed::Companion, plan.companion.is_some()),
        (Disclosed::Exercises, !plan.exercises.is_empty()),
        (
            Disclosed::Breathing,
            !plan.breathe.is_empty() || !plan.patterns.is_empty() || plan.holds.is_some(),
        ),
        (Disclosed::Message, plan.message.is_some()),
        (Disclosed::Phones, plan.office.is_some() || plan.out_of_hours.is_some()),
        (Disclosed::Emergency, plan.emergency.is_some()),
        (Disclosed::Country, plan.country.is_some()),
        (Disclosed::Language, plan.language.is_some()),
    ]
    .into_iter()
    .filter_map(|(what, said)| said.then_some(what))
    .collect()
}

/// A text shorter than this is not worth shortening, in characters.
const SHORT: usize = 40;

/// The texts that make a link long, the longest first, each with its characters.
#[must_use]
pub fn longest(plan: &Plan) -> Vec<(Field, usize)> {
    let count = |text: Option<&str>| text.map_or(0, |text| text.chars().count());
    let patterns = plan.patterns.iter().map(|named| count(Some(named.name.as_str())) + 30);
    let mut lengths = [
        (Field::Title, count(Some(plan.title.as_str()))),
        (Field::Route, count(plan.route.as_ref().map(|words| words.as_str()))),
        (Field::Medicines, count(plan.medicines.as_ref().map(|words| words.as_str()))),
        (Field::Message, count(plan.message.as_ref().map(|words| words.as_str()))),
        (Field::Emergency, count(plan.emergency.as_ref().map(|words| words.as_str()))),
        (Field::Patterns, patterns.sum()),
    ]
    .to_vec();
    lengths.retain(|(_, length)| *length >= SHORT);
    lengths.sort_by_key(|(_, length)| std::cmp::Reverse(*length));
    lengths
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::Words;

    #[test]
    fn the_longest_text_is_told_first_and_short_ones_not_at_all() {
        let mut plan = Plan::titled("Tuesday").expect("a title");
        plan.medicines = Words::new(&"m".repeat(50)).ok();
        plan.message = Words::new(&"m".repeat(300)).ok();
        plan.emergency = Words::new("Call 112").ok();
        assert_eq!(longest(&plan), [(Field::Message, 300), (Field::Medicines, 50)]);
    }

    #[test]
    fn only_what_the_plan_says_is_disclosed() {
        let mut plan = Plan::titled("Tuesday").expect("a title");
        assert_eq!(disclosed(&plan), [Disclosed::Title]);
        plan.companion = Some(false);
        assert_eq!(disclosed(&plan), [Disclosed::Title, Disclosed::Companion]);
    }
}
