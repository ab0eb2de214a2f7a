//! Values a stranger may have written, each with one constructor that makes them harmless.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Words of at most `MAX` characters, never empty, without characters that hide or reorder text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Words<const MAX: usize>(String);

/// Why words were refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WordsError {
    #[error("there is nothing to read in it")]
    Empty,
    #[error("it is longer than {0} characters")]
    TooLong(usize),
}

impl<const MAX: usize> Words<MAX> {
    /// Cleans and checks a text.
    ///
    /// # Errors
    /// When nothing is left of it, or more than `MAX` characters.
    pub fn new(text: &str) -> Result<Self, WordsError> {
        let clean: String = text.chars().filter(|c| !is_deceptive(*c)).collect();
        let clean = clean.trim();
        match clean.chars().count() {
            0 => Err(WordsError::Empty),
            count if count > MAX => Err(WordsError::TooLong(MAX)),
            _ => Ok(Self(clean.to_owned())),
        }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Controls other than line breaks, zero-width characters, and marks that turn the reading order.
fn is_deceptive(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

impl<const MAX: usize> fmt::Display for Words<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<const MAX: usize> TryFrom<String> for Words<MAX> {
    type Error = WordsError;

    fn try_from(text: String) -> Result<Self, WordsError> {
        Self::new(&text)
    }
}

impl<const MAX: usize> From<Words<MAX>> for String {
    fn from(words: Words<MAX>) -> Self {
        words.0
    }
}

/// A telephone number as a person writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

/// The text is not a telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a phone number has 3 to 15 digits, and besides them only + - ( ) / . and spaces")]
pub struct NotAPhone;

impl Phone {
    /// Reads a number as people write it.
    ///
    /// # Errors
    /// When it holds anything but digits and the usual marks, or too few or many digits.
    pub fn new(text: &str) -> Result<Self, NotAPhone> {
        let text = text.trim();
        let digits = text.chars().filter(char::is_ascii_digit).count();
        let usual = text.chars().all(|c| c.is_ascii_digit() || "+-()/. ".contains(c));
        let plus_leads = !text.trim_start_matches('+').contains('+') && !text.starts_with("++");
        if (3..=15).contains(&digits) && usual && plus_leads && text.len() <= 32 {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotAPhone)
        }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address a phone dials: `tel:` and nothing but a plus and digits.
    #[must_use]
    pub fn href(&self) -> String {
        let dialled: String = self.0.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        format!("tel:{dialled}")
    }
}

impl TryFrom<String> for Phone {
    type Error = NotAPhone;

    fn try_from(text: String) -> Result<Self, NotAPhone> {
        Self::new(&text)
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.0
    }
}

/// A length of time in whole quarter hours, 0 to 72 h; written as a number of hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Hours {
    quarters: u16,
}

/// The number is not a length of time the app can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("hours are a number from 0 to 72, in quarters")]
pub struct NotHours;

impl Hours {
    #[must_use]
    pub const fn minutes(self) -> i64 {
        self.quarters as i64 * 15
    }
}

impl TryFrom<f64> for Hours {
    type Error = NotHours;

    fn try_from(hours: f64) -> Result<Self, NotHours> {
        (0..=72 * 4)
            .find(|quarters| (f64::from(*quarters) / 4.0 - hours).abs() < 1e-9)
            .map(|quarters| Self { quarters })
            .ok_or(NotHours)
    }
}

impl From<Hours> for f64 {
    fn from(hours: Hours) -> Self {
        Self::from(hours.quarters) / 4.0
    }
}

/// "6" or "0.5", as a person writes hours.
impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f64::from(*self).fmt(f)
    }
}

/// The name of a time zone in the IANA database, such as `Europe/Berlin`. Whether it exists is
/// for the browser to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ZoneName(String);

/// The text cannot be the name of a time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a time zone is written like Europe/Berlin")]
pub struct NotAZone;

impl ZoneName {
    /// Takes a name of letters, digits and `_ + - /`, at most 64 long.
    ///
    /// # Errors
    /// When it has any other form.
    pub fn new(text: &str) -> Result<Self, NotAZone> {
        let named = text.chars().all(|c| c.is_ascii_alphanumeric() || "_+-/".contains(c));
        let starts = text.starts_with(|c: char| c.is_ascii_alphabetic());
        (named && starts && text.len() <= 64).then(|| Self(text.to_owned())).ok_or(NotAZone)
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for ZoneName {
    type Error = NotAZone;

    fn try_from(text: String) -> Result<Self, NotAZone> {
        Self::new(&text)
    }
}

impl From<ZoneName> for String {
    fn from(zone: ZoneName) -> Self {
        zone.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lose_what_would_hide_or_turn_them_and_keep_the_rest() {
        let words = Words::<40>::new("  Hello\u{202E}\u{200B} wörld \n שלום\u{0} ").expect("words");
        assert_eq!(words.as_str(), "Hello wörld \n שלום");
        assert_eq!(Words::<40>::new("\u{200B} \t"), Err(WordsError::Empty));
        assert_eq!(Words::<3>::new("four"), Err(WordsError::TooLong(3)));
    }

    #[test]
    fn a_phone_number_dials_its_digits_and_nothing_else() {
        assert_eq!(Phone::new(" +49 (30) 123-456 ").expect("a number").href(), "tel:+4930123456");
        for hostile in ["", "12", "javascript:alert(1)", "0800,,1#", "+1+2345", "1234567890123456"]
        {
            assert_eq!(Phone::new(hostile), Err(NotAPhone), "{hostile}");
        }
    }

    #[test]
    fn hours_come_in_quarters() {
        assert_eq!(Hours::try_from(0.5).map(Hours::minutes), Ok(30));
        assert_eq!(Hours::try_from(6.0).map(|h| h.to_string()), Ok("6".into()));
        for odd in [-1.0, 0.3, 72.25, f64::NAN, f64::INFINITY] {
            assert_eq!(Hours::try_from(odd), Err(NotHours), "{odd}");
        }
    }

    #[test]
    fn a_zone_name_has_the_form_of_the_database() {
        assert!(ZoneName::new("America/Argentina/Buenos_Aires").is_ok());
        assert!(ZoneName::new("Etc/GMT+5").is_ok());
        for odd in ["", "../etc", "Europe/Berlin\n", "<b>"] {
            assert_eq!(ZoneName::new(odd), Err(NotAZone), "{odd:?}");
        }
    }
}
