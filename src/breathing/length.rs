//! How long a session is to be, as a person chooses it.

use serde::{Serialize, Serializer};
use std::fmt;

/// How long a session goes on by itself. It always ends on a whole out-breath.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// 1 to 60.
    Minutes(u8),
    /// 1 to 100.
    Breaths(u8),
    Open,
}

const MINUTES: &str = "minutes-";
const BREATHS: &str = "breaths-";

impl Length {
    pub const MOST_MINUTES: u8 = 60;
    pub const MOST_BREATHS: u8 = 100;

    /// One more, or one less, as far as it goes; breaths in fives from ten on.
    #[must_use]
    pub const fn step(self, up: bool) -> Self {
        match self {
            Self::Minutes(number) => Self::Minutes(step(number, 1, up, Self::MOST_MINUTES)),
            Self::Breaths(number) => {
                let by = if number > 10 || (up && number == 10) { 5 } else { 1 };
                Self::Breaths(step(number, by, up, Self::MOST_BREATHS))
            }
            Self::Open => self,
        }
    }

    /// Reads the name that stands in the settings.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let number = |prefix, most| {
            let number: u8 = name.strip_prefix(prefix)?.parse().ok()?;
            (1..=most).contains(&number).then_some(number)
        };
        number(MINUTES, Self::MOST_MINUTES)
            .map(Self::Minutes)
            .or_else(|| number(BREATHS, Self::MOST_BREATHS).map(Self::Breaths))
            .or_else(|| (name == "open").then_some(Self::Open))
    }
}

const fn step(number: u8, by: u8, up: bool, most: u8) -> u8 {
    let stepped = if up { number.saturating_add(by) } else { number.saturating_sub(by) };
    match stepped {
        0 => 1,
        stepped if stepped > most => most,
        stepped => stepped,
    }
}

impl Default for Length {
    fn default() -> Self {
        Self::Minutes(5)
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Minutes(number) => write!(f, "{MINUTES}{number}"),
            Self::Breaths(number) => write!(f, "{BREATHS}{number}"),
            Self::Open => f.write_str("open"),
        }
    }
}

impl Serialize for Length {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_read_as_it_is_written() {
        for length in [Length::Minutes(60), Length::Breaths(1), Length::Open] {
            assert_eq!(Length::from_name(&length.to_string()), Some(length));
        }
        for odd in ["", "minutes-0", "minutes-61", "breaths-101", "hours-1"] {
            assert_eq!(Length::from_name(odd), None, "{odd}");
        }
    }

    #[test]
    fn a_length_goes_up_and_down_and_stays_within_its_limits() {
        let up = |length: Length| length.step(true);
        let down = |length: Length| length.step(false);
        assert_eq!(
            (up(Length::Minutes(5)), down(Length::Minutes(1))),
            (Length::Minutes(6), Length::Minutes(1))
        );
        assert_eq!(up(Length::Minutes(60)), Length::Minutes(60));
        assert_eq!(
            (up(Length::Breaths(10)), down(Length::Breaths(10))),
            (Length::Breaths(15), Length::Breaths(9))
        );
        assert_eq!(
            (up(Length::Breaths(100)), up(Length::Open)),
            (Length::Breaths(100), Length::Open)
        );
    }
}
