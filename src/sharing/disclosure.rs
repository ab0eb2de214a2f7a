//! What a link tells whoever holds it, field by field.

use crate::preparation::plan::Plan;

/// One thing a plan says. The text file has the words for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disclosed {
    Title,
    Appointment,
    Fasting,
    Driving,
    Medicines,
    Companion,
    Message,
    Phones,
    Country,
    Breathing,
}

/// Everything a plan reveals, in the order a reader meets it.
#[must_use]
pub fn disclosed(plan: &Plan) -> Vec<Disclosed> {
    [
        (Disclosed::Title, true),
        (Disclosed::Appointment, plan.at.is_some() || plan.zone.is_some()),
        (Disclosed::Fasting, plan.food.is_some() || plan.drink.is_some()),
        (Disclosed::Driving, plan.drive.is_some()),
        (Disclosed::Medicines, plan.medicines.is_some()),
        (Disclosed::Companion, plan.companion.is_some()),
        (Disclosed::Message, plan.message.is_some()),
        (Disclosed::Phones, plan.office.is_some() || plan.out_of_hours.is_some()),
        (Disclosed::Country, plan.country.is_some()),
        (Disclosed::Breathing, !plan.patterns.is_empty() || plan.holds.is_some()),
    ]
    .into_iter()
    .filter_map(|(what, said)| said.then_some(what))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_plan_says_is_disclosed() {
        let mut plan = Plan::titled("Tuesday").expect("a title");
        assert_eq!(disclosed(&plan), [Disclosed::Title]);
        plan.companion = Some(false);
        assert_eq!(disclosed(&plan), [Disclosed::Title, Disclosed::Companion]);
    }
}
