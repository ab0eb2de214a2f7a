//! What differs between two versions of an entry, sentence by sentence.

use super::entry::Writing;
use std::ops::Range;

/// What became of a part of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Stayed,
    Went,
    Came,
}

/// The most pairs of sentences that are held against each other. Beyond, what lies between the
/// equal beginning and the equal end counts as rewritten.
const MOST_PAIRS: usize = 1_000_000;

/// The questions and the words of an entry as one text.
#[must_use]
pub fn as_text(writing: &Writing) -> String {
    let mut text = String::new();
    for piece in writing.pieces.iter().filter(|piece| !piece.text.trim().is_empty()) {
        for part in [&piece.asked, &piece.text].into_iter().filter(|part| !part.is_empty()) {
            text.push_str(if text.is_empty() { "" } else { "\n\n" });
            text.push_str(part);
        }
    }
    text
}

/// Several versions as one, each after the one before; what they share stands once.
#[must_use]
pub fn one_after_the_other<'a>(versions: impl IntoIterator<Item = &'a Writing>) -> Writing {
    let mut whole = Writing::default();
    for version in versions {
        for piece in &version.pieces {
            if !whole.pieces.contains(piece) {
                whole.pieces.push(piece.clone());
            }
        }
        for feeling in &version.feelings {
            if !whole.feelings.contains(feeling) {
                whole.feelings.push(*feeling);
            }
        }
        whole.kind = version.kind;
        whole.mood = version.mood.or(whole.mood);
        whole.before = version.before.or(whole.before);
        whole.after = version.after.or(whole.after);
        whole.treatment = version.treatment.or(whole.treatment);
    }
    whole
}

/// From one text to another: what stayed and went make up the first, what stayed and came the
/// second, to the letter.
#[must_use]
pub fn compare(from: &str, to: &str) -> Vec<(Fate, String)> {
    let (from, to) = (sentences(from), sentences(to));
    let start = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let ends = from[start..].iter().rev().zip(to[start..].iter().rev());
    let end = ends.take_while(|(a, b)| a == b).count();
    let (old, new) = (&from[start..from.len() - end], &to[start..to.len() - end]);

    let mut parts = Parts::default();
    parts.add(Fate::Stayed, &from[..start]);
    let kept = if old.len().saturating_mul(new.len()) > MOST_PAIRS {
        Vec::new()
    } else {
        common(old, new)
    };
    let (mut a, mut b) = (0, 0);
    for (i, j) in kept {
        parts.add(Fate::Went, &old[a..i]);
        parts.add(Fate::Came, &new[b..j]);
        parts.add(Fate::Stayed, &old[i..=i]);
        (a, b) = (i + 1, j + 1);
    }
    parts.add(Fate::Went, &old[a..]);
    parts.add(Fate::Came, &new[b..]);
    parts.add(Fate::Stayed, &from[from.len() - end..]);
    parts.0
}

#[derive(Default)]
struct Parts(Vec<(Fate, String)>);

impl Parts {
    fn add(&mut self, fate: Fate, sentences: &[&str]) {
        if sentences.is_empty() {
            return;
        }
        match self.0.last_mut() {
            Some((last, text)) if *last == fate => text.push_str(&sentences.concat()),
            _ => self.0.push((fate, sentences.concat())),
        }
    }
}

/// The longest run of equal pairs in both, in order.
fn common(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    // The length of the longest run from each pair to the ends.
    let width = new.len() + 1;
    let mut longest = vec![0u32; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            longest[i * width + j] = if old[i] == new[j] {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < old.len() && j < new.len() {
        if old[i] == new[j] {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if longest[(i + 1) * width + j] >= longest[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// The sentences and lines of a text, and the space between them.
fn sentences(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut part: Range<usize> = 0..0;
    let mut ended = false;
    for (place, sign) in text.char_indices() {
        let space = sign.is_whitespace();
        if ended && !space {
            push(&mut parts, &text[part.clone()]);
            part.start = place;
            ended = false;
        }
        let stop = text[part.start..place].ends_with(['.', '!', '?', '…', '؟', '。']);
        ended = ended || sign == '\n' || (space && stop);
        part.end = place + sign.len_utf8();
    }
    push(&mut parts, &text[part]);
    parts
}

/// The space behind a sentence is a part of its own: the last of a text has none.
fn push<'a>(parts: &mut Vec<&'a str>, sentence: &'a str) {
    let (words, space) = sentence.split_at(sentence.trim_end().len());
    parts.extend([words, space].into_iter().filter(|part| !part.is_empty()));
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::after::left::Mood;
    use crate::reflection::entry::{Kind, Piece};
    use crate::reflection::feeling::Feeling;
    use Fate::{Came, Stayed, Went};
    use proptest::prelude::*;

    fn parts(from: &str, to: &str) -> Vec<(Fate, String)> {
        compare(from, to)
    }

    #[test]
    fn only_the_sentence_that_differs_is_marked() {
        assert_eq!(
            parts("It rained. I slept. Good.\nMore", "It rained. I lay awake. Good.\nMore"),
            [
                (Stayed, "It rained. ".into()),
                (Went, "I slept.".into()),
                (Came, "I lay awake.".into()),
                (Stayed, " Good.\nMore".into()),
            ]
        );
        let more = [(Stayed, "I slept.".into()), (Came, " Later I ate.".into())];
        assert_eq!(parts("I slept.", "I slept. Later I ate."), more, "the last one stays, too");
        assert_eq!(parts("Same.", "Same."), [(Stayed, "Same.".into())]);
        assert_eq!(parts("", "New"), [(Came, "New".into())]);
        assert_eq!(parts("", ""), []);
    }

    #[test]
    fn a_number_with_a_point_is_no_end_of_a_sentence() {
        assert_eq!(
            sentences("It was 3.5 miles. Far?\n\nYes"),
            ["It was 3.5 miles.", " ", "Far?", "\n\n", "Yes"]
        );
    }

    #[test]
    fn the_questions_stand_above_their_answers() {
        let piece = |asked: &str, text: &str| Piece { asked: asked.into(), text: text.into() };
        let pieces = vec![piece("", "Words"), piece("What?", "That"), piece("Skipped?", " ")];
        let writing = Writing { kind: Kind::Free, pieces, ..Writing::default() };
        assert_eq!(as_text(&writing), "Words\n\nWhat?\n\nThat");
    }

    #[test]
    fn two_versions_become_one_and_lose_nothing() {
        let piece = |text: &str| Piece { text: text.into(), ..Piece::default() };
        let one = Writing {
            pieces: vec![piece("Shared"), piece("Here")],
            mood: Some(Mood::Heavy),
            feelings: vec![Feeling::Sad, Feeling::Calm],
            ..Writing::default()
        };
        let other = Writing {
            pieces: vec![piece("Shared"), piece("There")],
            before: Some(3),
            feelings: vec![Feeling::Calm, Feeling::Numb],
            ..Writing::default()
        };
        let both = one_after_the_other([&one, &other]);
        assert_eq!(both.words(), "Shared\n\nHere\n\nThere");
        assert_eq!((both.mood, both.before), (Some(Mood::Heavy), Some(3)));
        assert_eq!(both.feelings, [Feeling::Sad, Feeling::Calm, Feeling::Numb]);
    }

    #[test]
    fn a_huge_text_is_compared_within_bounds() {
        let lines = |odd: &str| (0..2_000).map(|n| format!("{n}{odd}\n")).collect::<String>();
        let text = format!("start\n{}end", lines("x"));
        let parts = parts(&text, &format!("start\n{}end", lines("y")));
        assert_eq!(
            parts.iter().map(|(fate, _)| *fate).collect::<Vec<_>>(),
            [Stayed, Went, Came, Stayed]
        );
    }

    proptest! {
        #[test]
        fn both_versions_can_be_read_out_of_the_comparison(
            from in "([ab]\\. |[cd]\n|é|\u{202e}){0,12}", to in "([ab]\\. |[cd]\n|é|\u{202e}){0,12}",
        ) {
            let parts = compare(&from, &to);
            let without = |fate| -> String {
                parts.iter().filter(|(one, _)| *one != fate).map(|(_, text)| text.as_str()).collect()
            };
            prop_assert_eq!(without(Came), from);
            prop_assert_eq!(without(Went), to);
        }
    }
}
