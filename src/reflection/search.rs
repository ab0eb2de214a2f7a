//! Finding words in the log. Everything is folded once, so that a search compares plain text.

use super::log::Entry;
use crate::id::Id;
use crate::time::Instant;
use std::rc::Rc;

/// What stands between two texts that are folded at once.
const BETWEEN: char = '\0';

/// An entry with all that a search looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    entry: Rc<Entry>,
    /// Nothing only while it is about to be made.
    folded: Option<String>,
}

/// Every entry of the log, newest first, ready to be searched.
#[derive(Debug, Default)]
pub struct Index {
    lines: Vec<Line>,
}

impl Index {
    /// Follows the log. Only entries whose head is new are folded, all of them in one call.
    ///
    /// `named` is what the entry says in the app's own words, such as the names of its feelings.
    /// `fold` makes texts equal that differ in nothing a search should see; it may come from the
    /// browser, and leaves U+0000 where it is.
    pub fn follow(
        &mut self,
        entries: &[Rc<Entry>],
        named: &dyn Fn(&Entry, &mut String),
        fold: &dyn Fn(&str) -> String,
    ) {
        let same = |(line, entry): (&Line, &Rc<Entry>)| Rc::ptr_eq(&line.entry, entry);
        if self.lines.len() == entries.len() && self.lines.iter().zip(entries).all(same) {
            return;
        }
        let former = std::mem::take(&mut self.lines);
        let mut former = former.into_iter().peekable();
        let mut unfolded = String::new();
        for entry in entries {
            // Both are in the order of the log, so what fits comes next or not at all.
            while former.next_if(|line| place(&line.entry) > place(entry)).is_some() {}
            let same = former.next_if(|line| line.entry.head == entry.head);
            let folded = same.and_then(|line| line.folded);
            if folded.is_none() {
                say(entry, named, &mut unfolded);
                unfolded.push(BETWEEN);
            }
            self.lines.push(Line { entry: Rc::clone(entry), folded });
        }
        if !unfolded.is_empty() {
            let folded = without_marks(&fold(&unfolded));
            let fresh = self.lines.iter_mut().filter(|line| line.folded.is_none());
            for (line, folded) in fresh.zip(folded.split(BETWEEN)) {
                line.folded = Some(folded.to_owned());
            }
        }
    }

    /// The entries that hold every one of the words, or parts of words, newest first.
    #[must_use]
    pub fn find(&self, words: &str, fold: &dyn Fn(&str) -> String) -> Vec<Rc<Entry>> {
        let folded = without_marks(&fold(words));
        let words: Vec<&str> = folded.split_whitespace().collect();
        let folded = |line: &Line, word| line.folded.as_ref().is_some_and(|it| it.contains(word));
        let holds = |line: &&Line| words.iter().all(|word| folded(line, *word));
        self.lines.iter().filter(holds).map(|line| Rc::clone(&line.entry)).collect()
    }
}

/// The later, the greater.
fn place(entry: &Entry) -> (Instant, &Id) {
    (entry.written_at, &entry.id)
}

/// Adds all that a search looks at.
fn say(entry: &Entry, named: &dyn Fn(&Entry, &mut String), said: &mut String) {
    let begin = said.len();
    for piece in &entry.writing.pieces {
        for part in [&piece.asked, &piece.text] {
            said.push_str(part);
            said.push('\n');
        }
    }
    named(entry, said);
    if said[begin..].contains(BETWEEN) {
        let clean = said[begin..].replace(BETWEEN, " ");
        said.truncate(begin);
        said.push_str(&clean);
    }
}

/// "cafe" finds "café": the marks that folding took off their letters are left out.
fn without_marks(folded: &str) -> String {
    folded.chars().filter(|sign| !('\u{300}'..='\u{36f}').contains(sign)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reflection::entry::{Kind, Piece, Revision, Writing};
    use crate::reflection::log::Log;
    use std::cell::Cell;

    fn id(n: u8) -> Id {
        Id::from_random([n; 16])
    }

    fn revision(n: u8, entry: u8, follows: &[u8], asked: &str, text: &str) -> Revision {
        let piece = Piece { asked: asked.into(), text: text.into() };
        let writing = Writing { pieces: vec![piece], ..Writing::default() };
        let follows = follows.iter().copied().map(id).collect();
        Revision {
            id: id(n),
            entry: id(entry),
            follows,
            at: Instant(i64::from(n)),
            writing: Some(writing),
        }
    }

    fn fold(text: &str) -> String {
        text.to_lowercase().replace('é', "e\u{301}")
    }

    fn named(entry: &Entry, said: &mut String) {
        if entry.writing.kind == Kind::Free {
            said.push_str("Anything");
        }
    }

    fn found(index: &Index, words: &str) -> Vec<Id> {
        index.find(words, &fold).iter().map(|entry| entry.id.clone()).collect()
    }

    fn log() -> Log {
        Log::of(vec![
            revision(1, 1, &[], "What was it like?", "A CAFÉ by the sea\0side"),
            revision(2, 2, &[], "", "The tide went out"),
        ])
    }

    #[test]
    fn every_word_has_to_be_there_in_any_order_and_in_any_part() {
        let mut index = Index::default();
        index.follow(&log().entries(), &named, &fold);
        assert_eq!(found(&index, ""), [id(2), id(1)]);
        assert_eq!(found(&index, "tide"), [id(2)]);
        assert_eq!(found(&index, " OUT  ti "), [id(2)]);
        assert_eq!(found(&index, "tide sea"), []);
        assert_eq!(found(&index, "like"), [id(1)], "the question");
        assert_eq!(found(&index, "anything"), [id(2), id(1)], "the kind");
    }

    #[test]
    fn a_letter_is_found_with_and_without_its_mark() {
        let mut index = Index::default();
        index.follow(&log().entries(), &named, &fold);
        assert_eq!(found(&index, "cafe"), [id(1)]);
        assert_eq!(found(&index, "café"), [id(1)]);
    }

    #[test]
    fn a_sign_that_parts_texts_does_not_part_one() {
        let mut index = Index::default();
        index.follow(&log().entries(), &named, &fold);
        assert_eq!(found(&index, "cafe side anything"), [id(1)]);
    }

    #[test]
    fn only_what_is_new_is_folded_again() {
        let folded = Cell::new(0);
        let count = |text: &str| {
            folded.set(folded.get() + text.split(BETWEEN).count() - 1);
            fold(text)
        };
        let mut log = log();
        let mut index = Index::default();
        index.follow(&log.entries(), &named, &count);
        assert_eq!(folded.replace(0), 2);
        index.follow(&log.entries(), &named, &count);
        assert_eq!(folded.replace(0), 0);
        log.add(revision(3, 1, &[1], "", "A harbour"));
        index.follow(&log.entries(), &named, &count);
        assert_eq!(folded.replace(0), 1);
        assert_eq!(found(&index, "cafe"), []);
        assert_eq!(found(&index, "harbour"), [id(1)]);
        assert_eq!(found(&index, "tide"), [id(2)]);
    }
}
