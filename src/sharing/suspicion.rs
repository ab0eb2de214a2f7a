//! What in a plan's free texts looks like more than a link should carry. A guess, made to be
//! looked at: it knows common words and forms, and overlooks the rest.

use super::form::Field;
use super::telling_words::{
    BIRTH, COUNTED, DIAGNOSES, GIVEN, GREETINGS, ILLNESSES, MONTHS, NUMBERS, ORDINARY, TITLES,
    TOWARDS, UNITS, WAYS,
};
use crate::preparation::plan::Plan;

/// What words look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Name,
    BirthDate,
    Diagnosis,
    Dose,
    Email,
}

/// Words in a field that look like something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suspicion {
    pub field: Field,
    pub kind: Kind,
    /// As they are written, but for what stands around each word.
    pub words: String,
}

/// Everything suspicious in the texts of a plan, in the order of the form.
#[must_use]
pub fn suspicions(plan: &Plan) -> Vec<Suspicion> {
    let texts = [
        (Field::Title, Some(plan.title.as_str())),
        (Field::Route, plan.route.as_ref().map(|words| words.as_str())),
        (Field::Medicines, plan.medicines.as_ref().map(|words| words.as_str())),
        (Field::Message, plan.message.as_ref().map(|words| words.as_str())),
        (Field::Emergency, plan.emergency.as_ref().map(|words| words.as_str())),
    ];
    let texts = texts.into_iter().filter_map(|(field, text)| Some((field, text?)));
    let patterns = plan.patterns.iter().map(|named| (Field::Patterns, named.name.as_str()));
    let found = texts.chain(patterns).flat_map(|(field, text)| {
        let found = suspicious(text).into_iter();
        found.map(move |(kind, words)| Suspicion { field, kind, words })
    });
    found.collect()
}

/// One word of a text, without the marks around it.
struct Word<'a> {
    word: &'a str,
    /// The word in lower case, without a possessive ending.
    lower: String,
    /// Whether it begins a sentence.
    first: bool,
    /// Whether a comma or the like parts it from the next.
    parted: bool,
}

impl Word<'_> {
    fn is_in(&self, list: &str) -> bool {
        has(list, &self.lower)
    }

    /// Written as names are: a capital, then small letters.
    fn is_capital(&self) -> bool {
        let name = |c: char| c.is_alphabetic() || "-'’.".contains(c);
        self.word.starts_with(char::is_uppercase)
            && self.word.chars().all(name)
            && self.word.chars().any(char::is_lowercase)
    }

    /// A capital that may be a person's: not the name of a way or of anything usual.
    fn may_be_a_name(&self) -> bool {
        let way = WAYS.split(' ').any(|end| self.lower.ends_with(end));
        self.is_capital() && !self.is_in(ORDINARY) && !way
    }

    fn number(&self) -> Option<u32> {
        self.word.parse().ok()
    }
}

/// Whether a list of words parted by spaces has this one.
fn has(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word> = Vec::new();
    let mut first = true;
    for line in text.lines() {
        first |= !words.is_empty();
        for written in line.split([' ', '\t', '\u{a0}', '(', ')', '“', '”', '"', ';']) {
            let word = written.trim_matches(|c: char| !c.is_alphanumeric() && c != '@');
            if word.is_empty() {
                continue;
            }
            let lower = word.to_lowercase();
            let own = ["'s", "’s"].iter().find_map(|end| lower.strip_suffix(end));
            let lower = own.map_or(lower.clone(), str::to_owned);
            let after = written.rsplit(char::is_alphanumeric).next().unwrap_or_default();
            let title = has(TITLES, &lower);
            words.push(Word { word, lower, first, parted: after.contains([',', ':', '!', '?']) });
            first = !title && after.contains(['.', '!', '?', ':', '…']);
        }
    }
    words
}

/// The kinds and words found, each word once for each kind.
fn suspicious(text: &str) -> Vec<(Kind, String)> {
    let words = words(text);
    let mut found: Vec<(Kind, std::ops::Range<usize>)> = Vec::new();
    for place in 0..words.len() {
        let rest = &words[place..];
        let before = place.checked_sub(1).map(|before| &words[before]);
        let kinds = [
            (Kind::Email, email(rest)),
            (Kind::BirthDate, birth_date(rest)),
            (Kind::Dose, dose(rest)),
            (Kind::Diagnosis, diagnosis(rest)),
            (Kind::Name, name(rest, before)),
        ];
        for (kind, length) in kinds {
            let known = found.iter().any(|(one, range)| *one == kind && range.contains(&place));
            if length > 0 && !known {
                found.push((kind, place..place + length));
            }
        }
    }
    let told = |range: std::ops::Range<usize>| {
        words[range].iter().map(|word| word.word).collect::<Vec<_>>().join(" ")
    };
    let mut told: Vec<_> = found.into_iter().map(|(kind, range)| (kind, told(range))).collect();
    let mut seen = Vec::new();
    told.retain(|one| {
        let new = !seen.contains(one);
        seen.push(one.clone());
        new
    });
    told
}

/// How many words from here on are an e-mail address: one, or none. The same holds for the others.
fn email(rest: &[Word]) -> usize {
    let address = rest[0].word.split_once('@');
    let address = address.is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    usize::from(address)
}

/// Years in which patients are born, not seen.
fn is_birth_year(year: u32) -> bool {
    (1900..2020).contains(&year)
}

fn birth_date(rest: &[Word]) -> usize {
    if rest[0].is_in(BIRTH) {
        let dated = |word: &Word| word.word.contains(|c: char| c.is_ascii_digit());
        let near = &rest[..rest.len().min(5)];
        return near.iter().rposition(dated).map_or(0, |end| end + 1);
    }
    if numeric_date(rest[0].word).is_some_and(is_birth_year) {
        return 1;
    }
    // "3 April 1981", "April 3rd, 1981", "April 1981".
    let year = rest.iter().take(3).position(|word| word.number().is_some_and(is_birth_year));
    let Some(year) = year.filter(|year| *year > 0) else { return 0 };
    let month = |word: &Word| MONTHS.split(' ').any(|month| word.lower.starts_with(month));
    let day = |word: &Word| word.word.starts_with(|c: char| c.is_ascii_digit());
    let date = &rest[..year];
    let told = date.iter().any(month) && date.iter().all(|word| month(word) || day(word));
    if told { year + 1 } else { 0 }
}

/// The year of a date in figures: day, month and year in any order people write them.
fn numeric_date(word: &str) -> Option<u32> {
    let parts: Vec<&str> = word.split(['.', '/', '-']).collect();
    let [one, other, last] = parts[..] else { return None };
    let (year, small) = if one.len() == 4 { (one, [other, last]) } else { (last, [one, other]) };
    let small = small.map(|part| part.parse::<u32>().ok().filter(|_| part.len() <= 2));
    let [Some(one), Some(other)] = small else { return None };
    let calendar = (1..=31).contains(&one) && (1..=31).contains(&other) && one.min(other) <= 12;
    let written: u32 = year.parse().ok()?;
    let year = match year.len() {
        4 => written,
        // Two figures of this decade are an appointment's.
        2 if written >= 30 => 1900 + written,
        2 => 2000 + written,
        _ => return None,
    };
    calendar.then_some(year)
}

fn dose(rest: &[Word]) -> usize {
    // "50mg", "0.5mg/kg", and the unit alone after its number.
    let figures = |c: char| c.is_ascii_digit() || ".,-–/½".contains(c);
    let word = &rest[0].lower;
    let unit = word.trim_start_matches(figures);
    let counted = word.len() > unit.len();
    let is_unit = |unit: &str| has(UNITS, unit.split('/').next().unwrap_or_default());
    if counted && is_unit(unit) {
        return 1;
    }
    let number = (counted && unit.is_empty()) || rest[0].is_in(NUMBERS);
    if !number {
        return 0;
    }
    // "half a tablet".
    let article = rest.get(1).is_some_and(|word| word.is_in("a an of eine"));
    let measured = 1 + usize::from(article);
    let of = rest.get(measured);
    let told = of.is_some_and(|of| of.is_in(COUNTED) || (counted && is_unit(&of.lower)));
    if told { measured + 1 } else { 0 }
}

fn diagnosis(rest: &[Word]) -> usize {
    let word = &rest[0];
    let begins = ILLNESSES.split(' ').any(|illness| word.lower.starts_with(illness));
    usize::from(begins || word.is_in(DIAGNOSES) || is_icd(word.word))
}

/// A code of the International Classification of Diseases: "F32", "F43.1", "G40.3", "6B40".
fn is_icd(word: &str) -> bool {
    let digits = |text: &str, most| {
        (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let (code, after) =
        word.split_once('.').map_or((word, None), |(code, rest)| (code, Some(rest)));
    let tenth = match code.as_bytes() {
        [b'A'..=b'Z', b'0'..=b'9', b'0'..=b'9'] => {
            after.map_or(code.starts_with('F'), |after| digits(after, 2))
        }
        _ => false,
    };
    let eleventh = matches!(code.as_bytes(), [b'6', b'A'..=b'E', b'0'..=b'9', _]);
    tenth || eleventh
}

fn name(rest: &[Word], before: Option<&Word>) -> usize {
    let word = &rest[0];
    let capitals = |from: usize| {
        let names = rest.iter().skip(from).take(3);
        let mut length = 0;
        for name in names {
            if !name.may_be_a_name() || (length > 0 && name.first) {
                break;
            }
            length += 1;
            if name.parted {
                break;
            }
        }
        length
    };
    let titled = word.is_in(TITLES) && word.is_capital();
    let greeted = word.is_in(GREETINGS) && (word.is_capital() || word.parted);
    if titled || greeted {
        let named = capitals(1);
        if named > 0 {
            return 1 + named;
        }
    }
    let towards = before.is_some_and(|before| before.is_in(TOWARDS));
    let follows_a_name = |length: usize| {
        let next = rest.get(length).filter(|_| !rest[length - 1].parted);
        !next.is_some_and(|next| next.is_capital() && next.is_in(ORDINARY))
    };
    let length = capitals(0);
    if length > 0 && word.is_in(GIVEN) {
        // "Victoria Station", "Anna Street".
        return if follows_a_name(length) { length } else { 0 };
    }
    // Two capitals in the midst of a sentence, or all of a text.
    let alone = before.is_none() && rest.len() == length;
    let amid = !word.first && !towards && follows_a_name(length.max(1));
    if length >= 2 && (alone || amid) { length } else { 0 }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn what_would_give_a_person_away_is_found() {
        for (text, kind, words) in [
            ("Dear Anna, come at ten.", Kind::Name, "Dear Anna"),
            ("dear Anna", Kind::Name, "Anna"),
            ("Hello Priya Raghunathan,", Kind::Name, "Hello Priya Raghunathan"),
            ("Please tell Mrs. Miller.", Kind::Name, "Mrs Miller"),
            ("Dr Okonkwo will see you", Kind::Name, "Dr Okonkwo"),
            ("Frau Schmidt", Kind::Name, "Frau Schmidt"),
            ("Anna Miller", Kind::Name, "Anna Miller"),
            ("Raghunathan Priyanka", Kind::Name, "Raghunathan Priyanka"),
            ("Anna’s first visit", Kind::Name, "Anna’s"),
            ("Second visit, Thomas", Kind::Name, "Thomas"),
            ("Patient: Okonkwo", Kind::Name, "Patient Okonkwo"),
            ("A note for Chidi Okonkwo.", Kind::Name, "Chidi Okonkwo"),
            ("Ride with Mary.", Kind::Name, "Mary"),
            ("born 3.4.1981", Kind::BirthDate, "born 3.4.1981"),
            ("DOB: 12/05/79", Kind::BirthDate, "DOB 12/05/79"),
            ("(12/05/1979)", Kind::BirthDate, "12/05/1979"),
            ("1979-05-12", Kind::BirthDate, "1979-05-12"),
            ("3 April 1981", Kind::BirthDate, "3 April 1981"),
            ("on April 3rd, 1981.", Kind::BirthDate, "April 3rd 1981"),
            ("date of birth 3 April 2001", Kind::BirthDate, "birth 3 April 2001"),
            ("for your depression", Kind::Diagnosis, "depression"),
            ("PTSD group", Kind::Diagnosis, "PTSD"),
            ("with C-PTSD.", Kind::Diagnosis, "C-PTSD"),
            ("bipolar disorder", Kind::Diagnosis, "bipolar"),
            ("F32.1", Kind::Diagnosis, "F32.1"),
            ("G40.3 since May", Kind::Diagnosis, "G40.3"),
            ("Code 6B40.", Kind::Diagnosis, "6B40"),
            ("take 50 mg", Kind::Dose, "50 mg"),
            ("0.5mg/kg", Kind::Dose, "0.5mg/kg"),
            ("1,5 ml", Kind::Dose, "1,5 ml"),
            ("25–50 µg", Kind::Dose, "25–50 µg"),
            ("Take two tablets.", Kind::Dose, "two tablets"),
            ("half a tablet", Kind::Dose, "half a tablet"),
            ("1 lozenge", Kind::Dose, "1 lozenge"),
            ("write to a@b.org.", Kind::Email, "a@b.org"),
            ("<anna.miller+x@mail.example.com>", Kind::Email, "anna.miller+x@mail.example.com"),
        ] {
            let found = suspicious(text);
            assert!(found.contains(&(kind, words.to_owned())), "{text}: {found:?}");
        }
    }

    #[test]
    fn what_a_clinic_usually_writes_is_left_in_peace() {
        for text in [
            "Bring a blanket",
            "Come on 5 Jan or Mon 6 Feb 2027",
            "Call us on Monday 23 November",
            "Call us on Monday, 23 November 2026, before 10:30.",
            "Europe/Berlin",
            "First visit",
            "First Ketamine Session",
            "Tuesday’s visit",
            "Tuesday Morning",
            "Your Treatment Day",
            "Appointment on 24.11.2026 or 11/24/26",
            "Take your usual medicines as your doctor told you.",
            "Do not take your morning tablets before you have asked us.",
            "Nothing to eat for 6 hours, nothing to drink for 2 hours.",
            "Dear Patient, please bring a friend.",
            "Hello, and welcome.",
            "Hi there! We look forward to seeing you.",
            "Dear all",
            "Take Bus 12 to Charing Cross and walk down Victoria Street.",
            "From Berlin Mitte take the U8 to Hermannplatz.",
            "Get off at Prenzlauer Allee. Ring at Room B12, 2nd floor.",
            "Main entrance, Station Road 5, near King George Square.",
            "U-Bahn 6 to Kottbusser Tor, exit Adalbertstraße.",
            "Leave the car at home. An adult should drive you.",
            "The room is on floor 3, the door is to the left.",
            "You may feel anxious at first. May we call you in May?",
            "It lasts about two hours. Some people need three.",
            "Ring 030 123 45 67 or +49 30 1234567.",
            "If you cannot be woken, chest pain, a seizure: call 112.",
            "In an emergency go to the Red Cross Hospital.",
            "Wear warm socks (A4 form, page 2 of 3).",
            "Bitte bringen Sie Ihre Decke und warme Socken mit.",
            "Open Monday to Friday, 9.30 to 17.00.",
            "Bring a playlist\nBring Water\nWear loose clothes",
            "longer-exhale, 4 in and 6 out",
        ] {
            assert_eq!(suspicious(text), [], "{text}");
        }
    }

    #[test]
    fn each_finding_is_told_once_and_with_its_field() {
        let mut plan = Plan::titled("Anna").expect("a title");
        plan.message = crate::fields::Words::new("Dear Anna. Dear Anna. 5 mg, 5 mg").ok();
        let found = suspicions(&plan);
        let told: Vec<_> = found.iter().map(|it| (it.field, it.kind, it.words.as_str())).collect();
        assert_eq!(
            told,
            [
                (Field::Title, Kind::Name, "Anna"),
                (Field::Message, Kind::Name, "Dear Anna"),
                (Field::Message, Kind::Dose, "5 mg"),
            ]
        );
    }

    #[test]
    fn no_text_makes_the_guess_stumble() {
        for text in [
            "",
            "@",
            "a@",
            "@.",
            "1",
            "..",
            "F",
            "6",
            "é",
            "Mr",
            "born",
            "1/2/",
            "½",
            "🌊 🌊",
            "6Bº",
            "Fº1",
        ] {
            suspicious(text);
        }
    }

    proptest::proptest! {
        #[test]
        fn no_words_whatever_make_the_guess_stumble(
            text in "[A-F6ºß0-9./@ ]{0,12}", other in "\\PC{0,40}",
        ) {
            suspicious(&text);
            suspicious(&other);
        }
    }
}
