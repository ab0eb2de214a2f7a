//! What is taken along of the log, line by line: on a sheet exactly what was chosen, in a file
//! everything.

use super::entry::Writing;
use super::log::Entry;
use super::thread::{Look, Thread};
use crate::id::Id;
use crate::time::Instant;
use std::rc::Rc;

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Heading,
    /// A question that the words beneath answer.
    Asked,
    /// The person's own words.
    Words,
    /// What the app says.
    Said,
}

pub type Line = (Part, String);

/// What can come along with the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Along {
    /// Mood and feelings.
    Feelings,
    Distress,
    /// Small steps.
    Steps,
    /// Questions for the clinic.
    Questions,
}

impl Along {
    /// In the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Feelings, Self::Distress, Self::Steps, Self::Questions];
}

/// What was chosen for a sheet: at first, nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// Entries, each with the numbers of the lines that are left out.
    entries: Vec<(Id, Vec<usize>)>,
    along: [bool; Along::ALL.len()],
}

impl Choice {
    #[must_use]
    pub fn has(&self, entry: &Id) -> bool {
        self.left_out(entry).is_some()
    }

    /// Chooses an entry with all its lines, or none of it.
    pub fn choose(&mut self, entry: &Id, on: bool) {
        self.entries.retain(|(one, _)| one != entry);
        if on {
            self.entries.push((entry.clone(), Vec::new()));
        }
    }

    /// Whether a line of an entry comes along.
    #[must_use]
    pub fn has_line(&self, entry: &Id, line: usize) -> bool {
        self.left_out(entry).is_some_and(|out| !out.contains(&line))
    }

    pub fn choose_line(&mut self, entry: &Id, line: usize, on: bool) {
        if let Some((_, out)) = self.entries.iter_mut().find(|(one, _)| one == entry) {
            out.retain(|one| *one != line);
            if !on {
                out.push(line);
            }
        }
    }

    #[must_use]
    pub const fn takes(&self, along: Along) -> bool {
        self.along[along as usize]
    }

    pub const fn take(&mut self, along: Along, on: bool) {
        self.along[along as usize] = on;
    }

    fn left_out(&self, entry: &Id) -> Option<&Vec<usize>> {
        self.entries.iter().find(|(one, _)| one == entry).map(|(_, out)| out)
    }
}

/// How the words around a person's own are said.
pub struct Spoken<'a> {
    /// When an entry was written.
    pub heading: &'a dyn Fn(Instant) -> String,
    /// When a small step was begun.
    pub begun: &'a dyn Fn(Instant) -> String,
    /// Everything of a writing but its words; nothing where there is none.
    pub marks: &'a dyn Fn(&Writing) -> String,
    /// Intention, insight, small step.
    pub thread: [&'static str; 3],
    pub look: &'a dyn Fn(&Look) -> String,
}

/// The lines of a writing that can be chosen, each with the number of the piece it is of.
pub fn lines(writing: &Writing) -> impl Iterator<Item = (usize, &str)> {
    let pieces = writing.pieces.iter().enumerate();
    pieces.flat_map(|(number, piece)| {
        let lines = piece.text.lines().filter(|line| !line.trim().is_empty());
        lines.map(move |line| (number, line))
    })
}

/// The sheet: of the entries what was chosen, the earliest first, and the small steps that are to
/// come along.
#[must_use]
pub fn chosen(
    choice: &Choice,
    entries: &[Rc<Entry>],
    steps: &[(Id, Thread)],
    spoken: &Spoken,
) -> Vec<Line> {
    let mut sheet = Vec::new();
    for entry in entries.iter().rev().filter(|entry| choice.has(&entry.id)) {
        let mut marks = Writing { pieces: Vec::new(), treatment: None, ..entry.writing.clone() };
        if !choice.takes(Along::Feelings) {
            marks.mood = None;
            marks.feelings.clear();
        }
        if !choice.takes(Along::Distress) {
            (marks.before, marks.after) = (None, None);
        }
        head(&mut sheet, entry.written_at, &marks, spoken);
        let mut asked = None;
        for (number, (piece, line)) in lines(&entry.writing).enumerate() {
            if choice.has_line(&entry.id, number) {
                if asked.replace(piece) != Some(piece) {
                    push(&mut sheet, Part::Asked, &entry.writing.pieces[piece].asked);
                }
                push(&mut sheet, Part::Words, line);
            }
        }
    }
    if choice.takes(Along::Steps) {
        add_steps(&mut sheet, steps, spoken);
    }
    sheet
}

/// The whole log, the earliest entry first, then every thread.
#[must_use]
pub fn everything(entries: &[Rc<Entry>], steps: &[(Id, Thread)], spoken: &Spoken) -> Vec<Line> {
    let mut file = Vec::new();
    for entry in entries.iter().rev() {
        head(&mut file, entry.written_at, &entry.writing, spoken);
        for piece in &entry.writing.pieces {
            push(&mut file, Part::Asked, &piece.asked);
            push(&mut file, Part::Words, &piece.text);
        }
    }
    add_steps(&mut file, steps, spoken);
    file
}

fn head(lines: &mut Vec<Line>, at: Instant, marks: &Writing, spoken: &Spoken) {
    lines.push((Part::Heading, (spoken.heading)(at)));
    push(lines, Part::Said, &(spoken.marks)(marks));
}

fn add_steps(lines: &mut Vec<Line>, steps: &[(Id, Thread)], spoken: &Spoken) {
    let mut steps: Vec<&Thread> = steps.iter().map(|(_, thread)| thread).collect();
    steps.sort_by_key(|thread| thread.begun);
    for thread in steps {
        lines.push((Part::Heading, (spoken.begun)(thread.begun)));
        let intention = thread.intention.as_ref().map_or("", |words| words.as_str());
        let insight = thread.insight.as_ref().map_or("", |words| words.as_str());
        for (asked, words) in
            spoken.thread.into_iter().zip([intention, insight, thread.step.as_str()])
        {
            if !words.is_empty() {
                push(lines, Part::Asked, asked);
                push(lines, Part::Words, words);
            }
        }
        for look in &thread.looks {
            push(lines, Part::Said, &(spoken.look)(look));
            push(lines, Part::Words, look.words.as_ref().map_or("", |words| words.as_str()));
        }
    }
}

/// A line, unless there is nothing to read in it.
fn push(lines: &mut Vec<Line>, part: Part, text: &str) {
    if !text.trim().is_empty() {
        lines.push((part, text.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::after::left::Mood;
    use crate::fields::Words;
    use crate::reflection::entry::{Kind, Piece};
    use crate::reflection::feeling::Feeling;
    use crate::reflection::thread::Said;

    fn id(number: u8) -> Id {
        Id::from_random([number; 16])
    }

    fn entry(number: u8, pieces: &[(&str, &str)]) -> Rc<Entry> {
        let piece = |(asked, text): &(&str, &str)| Piece {
            asked: (*asked).to_owned(),
            text: (*text).to_owned(),
        };
        let writing = Writing {
            kind: Kind::Release,
            pieces: pieces.iter().map(piece).collect(),
            mood: Some(Mood::Tender),
            before: Some(6),
            after: Some(3),
            feelings: vec![Feeling::Sad],
            treatment: "2026-11-24T00:00".parse::<crate::time::DateTime>().ok().map(|at| at.date),
        };
        Rc::new(Entry {
            id: id(number),
            written_at: Instant(i64::from(number)),
            head: id(number),
            writing,
            changed_at: Instant(0),
            beside: Vec::new(),
            heads: Vec::new(),
        })
    }

    fn entries() -> [Rc<Entry>; 3] {
        [
            entry(3, &[("", "third")]),
            entry(2, &[("What came?", "one\n\ntwo \r\n  \nthree"), ("And now?", "four")]),
            entry(1, &[("", "first")]),
        ]
    }

    fn steps() -> Vec<(Id, Thread)> {
        let mut thread = Thread::of(Words::new("Ring my sister").expect("words"), Instant(9));
        thread.insight = Words::new("She is there").ok();
        thread.looks.push(Look {
            at: Instant(10),
            said: Said::Some,
            words: Words::new("short").ok(),
        });
        vec![(id(7), thread)]
    }

    fn spoken<'a>() -> Spoken<'a> {
        Spoken {
            heading: &|at| format!("at {}", at.0),
            begun: &|at| format!("begun at {}", at.0),
            marks: &|marks| {
                let Writing { mood, before, after, feelings, treatment, .. } = marks;
                let nothing = Writing { kind: marks.kind, ..Writing::default() };
                if *marks == nothing {
                    return String::new();
                }
                format!("{mood:?} {feelings:?} {before:?} {after:?} {}", treatment.is_some())
            },
            thread: ["hoped", "seen", "step"],
            look: &|look| format!("{:?} at {}", look.said, look.at.0),
        }
    }

    fn sheet(choice: &Choice) -> Vec<String> {
        let lines = chosen(choice, &entries(), &steps(), &spoken());
        lines.into_iter().map(|(part, text)| format!("{part:?} {text}")).collect()
    }

    #[test]
    fn nothing_is_on_a_sheet_for_which_nothing_was_chosen() {
        assert!(sheet(&Choice::default()).is_empty());
        let mut choice = Choice::default();
        choice.choose(&id(2), true);
        choice.take(Along::Steps, true);
        choice.choose(&id(2), false);
        choice.take(Along::Steps, false);
        assert!(sheet(&choice).is_empty());
    }

    #[test]
    fn a_sheet_has_the_lines_that_were_chosen_and_nothing_else() {
        let mut choice = Choice::default();
        choice.choose(&id(2), true);
        let all = ["Heading at 2", "Asked What came?", "Words one", "Words two ", "Words three"];
        let rest = ["Asked And now?", "Words four"];
        assert_eq!(sheet(&choice), [&all[..], &rest].concat());
        choice.choose_line(&id(2), 1, false);
        choice.choose_line(&id(2), 3, false);
        let some = ["Heading at 2", "Asked What came?", "Words one", "Words three"];
        assert_eq!(sheet(&choice), some);
        choice.choose_line(&id(2), 3, true);
        choice.choose_line(&id(2), 0, false);
        choice.choose_line(&id(2), 2, false);
        assert_eq!(sheet(&choice), [&["Heading at 2"], &rest[..]].concat());
    }

    #[test]
    fn entries_stand_in_the_order_of_their_time_and_marks_come_only_when_asked_for() {
        let mut choice = Choice::default();
        choice.choose(&id(3), true);
        choice.choose(&id(1), true);
        assert_eq!(sheet(&choice), ["Heading at 1", "Words first", "Heading at 3", "Words third"]);
        choice.choose(&id(3), false);
        choice.take(Along::Feelings, true);
        assert_eq!(sheet(&choice)[1], "Said Some(Tender) [Sad] None None false");
        choice.take(Along::Feelings, false);
        choice.take(Along::Distress, true);
        assert_eq!(sheet(&choice)[1], "Said None [] Some(6) Some(3) false");
    }

    #[test]
    fn small_steps_come_along_with_what_was_said_of_them() {
        let mut choice = Choice::default();
        choice.take(Along::Steps, true);
        let step = [
            "Heading begun at 9",
            "Asked seen",
            "Words She is there",
            "Asked step",
            "Words Ring my sister",
            "Said Some at 10",
            "Words short",
        ];
        assert_eq!(sheet(&choice), step);
    }

    #[test]
    fn a_file_has_everything_with_the_words_as_they_are() {
        let lines = everything(&entries(), &steps(), &spoken());
        let words = lines.iter().filter(|(part, _)| *part == Part::Words);
        let words: Vec<&str> = words.map(|(_, text)| text.as_str()).collect();
        let all = ["first", "one\n\ntwo \r\n  \nthree", "four", "third"];
        assert_eq!(words, [&all[..], &["She is there", "Ring my sister", "short"]].concat());
        let marks = lines.iter().filter(|(_, text)| text.contains("[Sad] Some(6) Some(3) true"));
        assert_eq!(marks.count(), 3);
    }
}
