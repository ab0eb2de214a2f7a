//! How hard the words of each place are to read.
//!
//! English by the grade of Flesch and Kincaid, counted by the packages `syllable` and
//! `flesch-kincaid`. What is measured:
//!
//! - Whole texts of at least five words. Titles, buttons and labels are left out: each would count
//!   as a very short sentence and make its place look easier than it is.
//! - A sentence ends at a full stop or a question mark, and at the end of its text. A colon or a
//!   semicolon ends none, and a list in one sentence is one sentence.
//! - A value that is filled in counts as one short word.
//! - The average of a place is over all of its words, so that long texts weigh more.
//! - The therapist's place is left out.
//!
//! An average hides a sentence that nobody understands, so that long ones are held to a grade each.

use std::io::Write;
use std::process::Stdio;

use super::places::{SHARE, place};
use super::*;
use crate::node;
use crate::process::{self, root};

/// The highest grade of a place on average: read with ease at about twelve years.
const GRADE: f64 = 7.0;

/// The highest grade of one long sentence, of so many words or more.
const LONG: (f64, usize) = (12.0, 15);

/// Fewer words are a title, a button or a label.
const TEXT: usize = 5;

/// Not measured, and why.
const EXCEPTIONS: &[(&str, &str)] =
    &[("source.", "names of studies, journals and authorities, which have to be exact")];

/// Long sentences that are harder, and why.
const HARD: &[(&str, &str)] = &[
    ("steps.tell_clinic.why", "a list of conditions, by the names that people were told"),
    ("about.approval_text", "names an authority, a medicine and what it is for, exactly"),
];

pub(super) fn measured(language: &str) -> Vec<(&'static str, Words)> {
    let all = sentences(&root().join("src/text"), language).expect("readable texts");
    let excepted = |path: &str| EXCEPTIONS.iter().any(|(start, _)| path.starts_with(start));
    let long = |one: &Words| one.text.split_whitespace().count() >= TEXT;
    let placed = all.into_iter().map(|one| (place(&one.path).expect("a place"), one));
    placed.filter(|(place, one)| *place != SHARE && long(one) && !excepted(&one.path)).collect()
}

/// The sentences of a text.
pub(super) fn split(text: &str) -> Vec<String> {
    let text = text.replace(HOLE, " one ").replace(" one .", " one.");
    let mut found = vec![String::new()];
    for word in text.split_whitespace() {
        let last = found.last_mut().expect("at least one");
        if !last.is_empty() {
            last.push(' ');
        }
        last.push_str(word);
        if word.trim_end_matches(['”', ')', '"']).ends_with(['.', '?']) {
            found.push(String::new());
        }
    }
    found.retain(|sentence| sentence.contains(char::is_alphanumeric));
    found
}

/// The grade of each place, by its name.
fn grades(texts: &[(String, String)]) -> BTreeMap<String, f64> {
    node::ensure_packages().expect("the packages from npm");
    let mut command = process::command("node");
    command.arg("xtask/src/words/grade.mjs").stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().expect("node starts");
    let mut input = child.stdin.take().expect("a piped input");
    for (place, text) in texts {
        for sentence in split(text) {
            writeln!(input, "{place}\t{sentence}").expect("node reads");
        }
    }
    drop(input);
    let output = child.wait_with_output().expect("node ends");
    assert!(output.status.success(), "grade.mjs failed");
    let printed = String::from_utf8(output.stdout).expect("UTF-8");
    let line = |line: &str| {
        let (place, grade) = line.split_once('\t').expect("two columns");
        (place.to_owned(), grade.parse().expect("a number"))
    };
    printed.lines().map(line).collect()
}

#[test]
fn every_place_is_read_with_ease_at_about_twelve() {
    let measured = measured("en");
    let mut texts: Vec<(String, String)> =
        measured.iter().map(|(place, one)| ((*place).to_owned(), one.text.clone())).collect();
    // Each text alone as well, so that a place that is too hard names those to mend.
    texts.extend(measured.iter().map(|(_, one)| (one.path.clone(), one.text.clone())));
    let grades = grades(&texts);
    let mut hard = Vec::new();
    let places: BTreeSet<&str> = measured.iter().map(|(place, _)| *place).collect();
    for place in places {
        let grade = grades[place];
        println!("{grade:5.1}  {place}");
        if grade > GRADE {
            let of_place = measured.iter().filter(|(other, _)| *other == place);
            let mut worst: Vec<_> =
                of_place.map(|(_, one)| (grades[&one.path], &one.path, &one.text)).collect();
            worst.sort_by(|one, other| other.0.total_cmp(&one.0));
            let worst = worst
                .iter()
                .take(12)
                .map(|(grade, path, text)| format!("  {grade:.1} {path}: {text}"));
            hard.push(format!("{place}, grade {grade}:\n{}", worst.collect::<Vec<_>>().join("\n")));
        }
    }
    assert!(hard.is_empty(), "too hard: {}", hard.join("\n"));
}

#[test]
fn no_long_sentence_is_hard_but_those_that_say_why() {
    let measured = measured("en");
    let mut texts = Vec::new();
    for (_, one) in &measured {
        for sentence in split(&one.text) {
            if sentence.split_whitespace().count() >= LONG.1 {
                texts.push((format!("{}: {sentence}", one.path), sentence));
            }
        }
    }
    let hard = grades(&texts).into_iter().filter(|(_, grade)| *grade > LONG.0);
    let hard: Vec<String> = hard.map(|(sentence, _)| sentence).collect();
    let is = |sentence: &String, path: &str| sentence.starts_with(&format!("{path}: "));
    let named = |sentence: &&String| HARD.iter().any(|(path, _)| is(sentence, path));
    let unnamed: Vec<&String> = hard.iter().filter(|one| !named(one)).collect();
    assert!(unnamed.is_empty(), "too hard: {unnamed:#?}");
    for (path, why) in HARD {
        assert!(hard.iter().any(|one| is(one, path)), "{path} is no longer hard: {why}");
    }
}

#[test]
fn the_measure_tells_plain_words_from_hard_ones() {
    let text = |place: &str, text: &str| (place.to_owned(), text.to_owned());
    let grades = grades(&[
        text("plain", "Sit down. Put both feet on the floor. Rest for a while."),
        text(
            "hard",
            "Psychotherapeutic integration necessitates systematic contemplation of \
             extraordinary experiential phenomena encountered during administration.",
        ),
    ]);
    assert!(grades["plain"] < 2.0, "{grades:?}");
    assert!(grades["hard"] > 20.0, "{grades:?}");
}

#[test]
fn a_sentence_ends_at_its_stop_and_nowhere_else() {
    assert_eq!(
        split("Add 0.25 of it: one, two; three. Is … “so?” Yes"),
        ["Add 0.25 of it: one, two; three.", "Is one “so?”", "Yes"]
    );
    assert_eq!(split("……have passed at ….").len(), 1);
}

#[test]
fn every_exception_stands_for_words_that_are_there() {
    let all = sentences(&root().join("src/text"), "en").expect("readable texts");
    for (start, why) in EXCEPTIONS {
        assert!(all.iter().any(|one| one.path.starts_with(start)), "{start}: {why}");
    }
}
