//! Crisis lines and emergency numbers, each with the day it was checked.

use crate::json::{Read, Value};
use serde::{Serialize, Serializer};

/// A country with lines of its own here, written as its ISO 3166 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Country {
    UnitedStates,
    Canada,
    UnitedKingdom,
    Ireland,
    Australia,
    NewZealand,
    Germany,
    France,
    Spain,
    Netherlands,
}

/// The numbers of one country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lines {
    /// A crisis line, spaced as people read it.
    pub crisis: &'static str,
    pub emergency: &'static str,
    /// The day both were last compared with their source, as `YYYY-MM-DD`.
    pub checked_on: &'static str,
}

impl Lines {
    /// What dials a number: `tel:` and its digits.
    #[must_use]
    pub fn href(number: &str) -> String {
        number.split(' ').fold("tel:".to_owned(), |href, part| href + part)
    }
}

/// The service that lists lines for every other country. It is not ours: following it leaves the app.
pub const ELSEWHERE: &str = "https://findahelpline.com";

impl Country {
    pub const ALL: [Self; 10] = [
        Self::UnitedStates,
        Self::Canada,
        Self::UnitedKingdom,
        Self::Ireland,
        Self::Australia,
        Self::NewZealand,
        Self::Germany,
        Self::France,
        Self::Spain,
        Self::Netherlands,
    ];

    /// The ISO 3166 code, as in plans and settings.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnitedStates => "US",
            Self::Canada => "CA",
            Self::UnitedKingdom => "GB",
            Self::Ireland => "IE",
            Self::Australia => "AU",
            Self::NewZealand => "NZ",
            Self::Germany => "DE",
            Self::France => "FR",
            Self::Spain => "ES",
            Self::Netherlands => "NL",
        }
    }

    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|country| country.code() == code)
    }

    #[must_use]
    pub const fn lines(self) -> Lines {
        let (crisis, emergency) = match self {
            Self::UnitedStates | Self::Canada => ("988", "911"),
            Self::UnitedKingdom => ("116 123", "999"),
            Self::Ireland => ("116 123", "112"),
            Self::Australia => ("13 11 14", "000"),
            Self::NewZealand => ("1737", "111"),
            Self::Germany => ("0800 111 0 111", "112"),
            Self::France => ("3114", "112"),
            Self::Spain => ("024", "112"),
            Self::Netherlands => ("113", "112"),
        };
        Lines { crisis, emergency, checked_on: "2026-11-22" }
    }
}

impl Read for Country {
    fn read(value: &Value) -> Option<Self> {
        Self::from_code(value.as_str()?)
    }
}

impl Serialize for Country {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[test]
    fn a_country_is_stored_under_the_code_it_is_found_by() {
        for country in Country::ALL {
            assert_eq!(json::parse::<Country>(&json::text(&country)), Some(country));
            assert_eq!(Country::from_code(country.code()), Some(country));
        }
    }

    #[test]
    fn every_number_dials_digits_only() {
        for country in Country::ALL {
            for number in [country.lines().crisis, country.lines().emergency] {
                let href = Lines::href(number);
                let digits = href.strip_prefix("tel:").expect("a tel: address");
                assert!(!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()), "{href}");
            }
        }
    }
}
