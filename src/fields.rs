//! Values a stranger may have written, each with one constructor that makes them harmless.

use crate::json::{Read, Value};
use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// Words of at most `MAX` characters, never empty, without characters that hide or reorder text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
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
        let clean = plain(text);
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

/// The text as it is seen: without deceptive characters, and with a space for each that moves on,
/// so that two numbers with a tab between them do not become one.
fn plain(text: &str) -> String {
    let moves =
        |c| matches!(c, '\t' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let spaced = text.chars().map(|c| if moves(c) { ' ' } else { c });
    spaced.filter(|c| !is_deceptive(*c)).collect()
}

/// Whether a character is not seen, or changes what is seen of others: controls other than line
/// breaks, everything of no width, fillers that pass for a space, marks that turn the reading order,
/// and the tags and variation selectors in which a text can be hidden. The two selectors that
/// choose between the black and the coloured form of a sign stay: phones write them by themselves.
fn is_deceptive(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0D}' | '\u{FEFF}'
            | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

impl<const MAX: usize> fmt::Display for Words<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<const MAX: usize> Read for Words<MAX> {
    fn read(value: &Value) -> Option<Self> {
        Self::new(value.as_str()?).ok()
    }
}

impl<const MAX: usize> From<Words<MAX>> for String {
    fn from(words: Words<MAX>) -> Self {
        words.0
    }
}

/// A telephone number as a person writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
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
        // Contact lists copy numbers with marks of direction around them, and spaces that do not break.
        let text = plain(text).replace('\u{A0}', " ");
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
        format!("tel:{}", self.dialled())
    }

    fn dialled(&self) -> String {
        self.0.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
    }

    /// The address a phone writes a message to.
    #[must_use]
    pub fn sms(&self) -> String {
        format!("sms:{}", self.dialled())
    }
}

impl Read for Phone {
    fn read(value: &Value) -> Option<Self> {
        Self::new(value.as_str()?).ok()
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.0
    }
}

/// A length of time in whole quarter hours, 0 to 72 h; in JSON a number of hours, or its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    quarters: u16,
}

/// The text is not a length of time the app can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("hours are a number from 0 to 72, in quarters")]
pub struct NotHours;

impl Hours {
    /// Hundredths of an hour.
    #[must_use]
    pub fn hundredths(self) -> u32 {
        u32::from(self.quarters) * 25
    }

    #[must_use]
    pub fn minutes(self) -> i64 {
        i64::from(self.quarters) * 15
    }

    fn from_quarters(quarters: u16) -> Option<Self> {
        (quarters <= 72 * 4).then_some(Self { quarters })
    }
}

/// Reads "6", "0.5" or, as many countries write it, "0,25".
impl FromStr for Hours {
    type Err = NotHours;

    fn from_str(text: &str) -> Result<Self, NotHours> {
        let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, "0"));
        let quarters = match part.trim_end_matches('0') {
            "" => 0,
            "25" => 1,
            "5" => 2,
            "75" => 3,
            _ => return Err(NotHours),
        };
        let whole: u16 = whole.parse().map_err(|_| NotHours)?;
        whole.checked_mul(4).and_then(|q| Self::from_quarters(q + quarters)).ok_or(NotHours)
    }
}

/// "6" or "0.5".
impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = ["", ".25", ".5", ".75"][usize::from(self.quarters % 4)];
        write!(f, "{}{part}", self.quarters / 4)
    }
}

/// Whole hours as a number, parts of hours as text: the first apps wrote them so.
impl Serialize for Hours {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.quarters % 4 {
            0 => serializer.serialize_u16(self.quarters / 4),
            _ => serializer.collect_str(self),
        }
    }
}

impl Read for Hours {
    fn read(value: &Value) -> Option<Self> {
        match value {
            Value::String(text) => text.parse().ok(),
            number => number.as_number(),
        }
    }
}

/// The name of a time zone in the IANA database, such as `Europe/Berlin`. Whether it exists is
/// for the browser to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
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

impl Read for ZoneName {
    fn read(value: &Value) -> Option<Self> {
        Self::new(value.as_str()?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[test]
    fn words_lose_what_would_hide_or_turn_them_and_keep_the_rest() {
        let words = Words::<40>::new("  Hello\u{202E}\u{200B} wörld \n שלום\u{0} ").expect("words");
        assert_eq!(words.as_str(), "Hello wörld \n שלום");
        assert_eq!(Words::<40>::new("\u{200B} \t"), Err(WordsError::Empty));
        assert_eq!(Words::<40>::new("4\t5\r\n6").expect("words").as_str(), "4 5 \n6");
        assert_eq!(Words::<3>::new("four"), Err(WordsError::TooLong(3)));
    }

    #[test]
    fn nothing_that_is_not_seen_stays_in_words() {
        for unseen in [
            "\u{AD}",
            "\u{34F}",
            "\u{61C}",
            "\u{3164}",
            "\u{180E}",
            "\u{2062}",
            "\u{FE01}",
            "\u{FFFA}",
            "\u{1D175}",
            "\u{E0001}",
            "\u{E0041}",
            "\u{E01EF}",
        ] {
            let words = Words::<40>::new(&format!("a{unseen}b")).expect("words");
            assert_eq!(words.as_str(), "ab", "{unseen:?}");
            assert_eq!(Words::<40>::new(unseen), Err(WordsError::Empty), "{unseen:?}");
        }
        for seen in ["❤\u{FE0F}", "e\u{301}", "日本語", "العربية", "ไทย", "👍🏽", "—"]
        {
            assert_eq!(Words::<40>::new(seen).expect("words").as_str(), seen);
        }
    }

    #[test]
    fn a_phone_number_dials_its_digits_and_nothing_else() {
        assert_eq!(Phone::new(" +49 (30) 123-456 ").expect("a number").href(), "tel:+4930123456");
        let copied = Phone::new("\u{202D}+49\u{A0}30 123\u{202C}").expect("a number");
        assert_eq!(copied.as_str(), "+49 30 123");
        for hostile in [
            "",
            "12",
            "+",
            "javascript:alert(1)",
            "tel:1234",
            "0800,,1#",
            "*123#",
            "+1+2345",
            "1+234",
            "1234567890123456",
            "١٢٣٤٥",
            "１２３４５",
            "123 ext 4",
            "123\n456",
            "%31%32%33",
            "123;phone-context=x",
            "-----------------------------123--",
            "<123>",
        ] {
            assert_eq!(Phone::new(hostile), Err(NotAPhone), "{hostile}");
        }
    }

    #[test]
    fn hours_are_read_as_people_and_programs_write_them() {
        for (text, minutes) in
            [("6", 360), ("0.5", 30), ("0,25", 15), ("71.75", 4305), ("6.0", 360)]
        {
            assert_eq!(text.parse().map(Hours::minutes), Ok(minutes), "{text}");
        }
        for json in ["6", "6.0", "0.5", "\"0.5\"", "72"] {
            let hours: Hours = json::parse(json).expect("hours");
            assert_eq!(json::parse::<Hours>(&json::text(&hours)), Some(hours), "{json}");
        }
    }

    #[test]
    fn hours_out_of_range_or_between_quarters_are_refused() {
        for text in ["", "-1", "0.3", "72.25", "1e1", "99999", "six"] {
            assert_eq!(text.parse::<Hours>(), Err(NotHours), "{text}");
        }
        for json in ["-1", "0.3", "72.25", "1e9", "true", "\"six\"", "[]"] {
            assert_eq!(json::parse::<Hours>(json), None, "{json}");
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
