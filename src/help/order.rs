//! What Help shows, in which order: whom to call before what to read.

use super::lines::Country;

/// A part of Help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Emergency(Country),
    /// Someone to talk to.
    Crisis(Country),
    /// The clinic's numbers, from the plan.
    Clinic,
    /// The person's own companion.
    Person,
    ChooseCountry,
    /// What is usual and passes.
    Usual,
    /// What to call the clinic about.
    CallClinic,
    /// What is an emergency.
    Signs,
    /// Every country's numbers, open where none is chosen.
    Countries {
        open: bool,
    },
}

/// The parts in order. The numbers of a country come before those of a plan, which only adds.
#[must_use]
pub fn parts(country: Option<Country>, has_clinic: bool, has_person: bool) -> Vec<Part> {
    let mut parts = match country {
        Some(country) => vec![Part::Emergency(country), Part::Crisis(country)],
        // Nobody who needs a number now has to choose first: all of them stand open beneath.
        None => vec![Part::ChooseCountry, Part::Countries { open: true }],
    };
    parts.extend(has_clinic.then_some(Part::Clinic));
    parts.extend(has_person.then_some(Part::Person));
    parts.extend(country.map(|_| Part::ChooseCountry));
    parts.extend([Part::Usual, Part::CallClinic, Part::Signs]);
    parts.extend(country.map(|_| Part::Countries { open: false }));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emergency_comes_first_then_someone_to_talk_to_then_ones_own_people_then_what_to_read() {
        let country = Country::Germany;
        let expected = [
            Part::Emergency(country),
            Part::Crisis(country),
            Part::Clinic,
            Part::Person,
            Part::ChooseCountry,
            Part::Usual,
            Part::CallClinic,
            Part::Signs,
            Part::Countries { open: false },
        ];
        assert_eq!(parts(Some(country), true, true), expected);
    }

    #[test]
    fn without_a_country_every_countrys_numbers_come_first() {
        let first = [Part::ChooseCountry, Part::Countries { open: true }, Part::Clinic];
        assert_eq!(parts(None, true, false)[..3], first);
    }

    #[test]
    fn every_countrys_numbers_are_there_once_whatever_is_known() {
        for country in Country::ALL.map(Some).into_iter().chain([None]) {
            for (clinic, person) in [(true, true), (true, false), (false, true), (false, false)] {
                let parts = parts(country, clinic, person);
                let tables = parts.iter().filter(|part| matches!(part, Part::Countries { .. }));
                assert_eq!(tables.count(), 1);
            }
        }
    }
}
