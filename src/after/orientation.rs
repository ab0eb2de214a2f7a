//! The answers that orient: shown, never asked, and left out where they are not known.

use crate::preparation::people::People;
use crate::preparation::season::Season;
use crate::time::{DateTime, Instant, Zone};

/// One thing a person who has lost the thread is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The time and day where the person is.
    Now(DateTime),
    Place(String),
    Companion(String),
    /// The plan's appointment was today, by the calendar of its own zone.
    TreatedToday,
    /// It passes: always the last.
    Passes,
}

/// Everything that is known, in the order it helps. `here` is the device's zone.
#[must_use]
pub fn answers(now: Instant, here: &dyn Zone, season: Season, people: &People) -> Vec<Answer> {
    let place = people.place.as_ref().map(|place| Answer::Place(place.to_string()));
    let companion = people.companion.as_ref().map(|name| Answer::Companion(name.to_string()));
    let treated = (season == Season::SameDay).then_some(Answer::TreatedToday);
    [Some(Answer::Now(DateTime::at(now, here))), place, companion, treated, Some(Answer::Passes)]
        .into_iter()
        .flatten()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::Words;
    use crate::time::Utc;

    fn now() -> Instant {
        "2026-11-24T18:05".parse::<DateTime>().expect("a time").instant(&Utc)
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let told = answers(now(), &Utc, Season::Undated, &People::default());
        assert_eq!(told, [Answer::Now(DateTime::at(now(), &Utc)), Answer::Passes]);
    }

    #[test]
    fn what_is_known_comes_in_order_and_ends_with_this_passes() {
        let people = People {
            place: Words::new("At home").ok(),
            companion: Words::new("Sam").ok(),
            ..People::default()
        };
        let told = answers(now(), &Utc, Season::SameDay, &people);
        let expected = [
            Answer::Place("At home".into()),
            Answer::Companion("Sam".into()),
            Answer::TreatedToday,
            Answer::Passes,
        ];
        assert_eq!(told[1..], expected);
    }
}
