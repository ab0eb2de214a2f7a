//! The entries as the list shows them: which of them, under which headings, in which blocks.

use super::entry::{Kind, Writing};
use super::feeling::Feeling;
use super::log::Entry;
use crate::after::left::Mood;
use crate::time::{Date, DateTime, Zone};
use std::ops::Range;
use std::rc::Rc;

/// Something an entry bears, by which it can be picked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    Kind(Kind),
    Feeling(Feeling),
    /// The day of the treatment it belongs to, or that it belongs to none.
    Treatment(Option<Date>),
}

/// The feeling of the same word, if there is one.
const fn as_feeling(mood: Mood) -> Option<Feeling> {
    match mood {
        Mood::Calm => Some(Feeling::Calm),
        Mood::Tender => Some(Feeling::Tender),
        Mood::Afraid => Some(Feeling::Afraid),
        Mood::Heavy | Mood::FarAway => None,
    }
}

impl Sign {
    fn is_on(self, writing: &Writing) -> bool {
        match self {
            Self::Kind(kind) => writing.kind == kind,
            Self::Feeling(feeling) => {
                let mood = writing.mood.and_then(as_feeling);
                writing.feelings.contains(&feeling) || mood == Some(feeling)
            }
            Self::Treatment(day) => writing.treatment == day,
        }
    }

    fn is_like(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }
}

/// Whether a writing bears one of the chosen signs of each sort of which any is chosen.
#[must_use]
pub fn bears(writing: &Writing, chosen: &[Sign]) -> bool {
    let met = |sign: &Sign| chosen.iter().any(|other| other.is_like(*sign) && other.is_on(writing));
    chosen.iter().all(met)
}

/// The signs that tell these entries apart: kinds, feelings and treatments, each in its order, and
/// none where all entries are alike.
#[must_use]
pub fn signs(entries: &[Rc<Entry>]) -> [Vec<Sign>; 3] {
    let borne = |sign: &Sign| entries.iter().any(|entry| sign.is_on(&entry.writing));
    let mut kinds: Vec<Sign> = Kind::ALL.map(|(kind, _)| Sign::Kind(kind)).into();
    let mut feelings: Vec<Sign> = Feeling::ALL.map(|(one, _)| Sign::Feeling(one)).into();
    kinds.retain(borne);
    feelings.retain(borne);
    let mut treatments: Vec<Sign> =
        treatments_of(entries).into_iter().map(Sign::Treatment).collect();
    for alike in [&mut kinds, &mut treatments] {
        if alike.len() == 1 {
            alike.clear();
        }
    }
    [kinds, feelings, treatments]
}

/// The treatments that entries belong to, the latest first; none comes last.
fn treatments_of(entries: &[Rc<Entry>]) -> Vec<Option<Date>> {
    let mut days: Vec<Option<Date>> = Vec::new();
    for entry in entries {
        let day = entry.writing.treatment;
        if let Err(place) = days.binary_search_by(|one| day.cmp(one)) {
            days.insert(place, day);
        }
    }
    days
}

/// How the list is arranged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Arranged {
    #[default]
    ByDay,
    ByTreatment,
}

/// Entries under one heading: the day they were written, or that of the treatment they belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group {
    pub day: Option<Date>,
    /// The place of its first entry in the list.
    pub first: usize,
}

/// Puts the entries, newest first, into the order of the list and finds its headings. Those of no
/// treatment come last.
#[must_use]
pub fn arrange(entries: &mut Vec<Rc<Entry>>, arranged: Arranged, zone: &dyn Zone) -> Vec<Group> {
    let by_treatment = arranged == Arranged::ByTreatment;
    if by_treatment {
        let of = |day| entries.iter().filter(move |entry| entry.writing.treatment == day);
        *entries = treatments_of(entries).into_iter().flat_map(of).cloned().collect();
    }
    let mut groups: Vec<Group> = Vec::new();
    for (first, entry) in entries.iter().enumerate() {
        let day = if by_treatment {
            entry.writing.treatment
        } else {
            Some(DateTime::at(entry.written_at, zone).date)
        };
        if groups.last().is_none_or(|group| group.day != day) {
            groups.push(Group { day, first });
        }
    }
    groups
}

/// The headings within a block of rows, each with its rows. Where a group goes on from the block
/// before, its rows come first and without their heading.
#[must_use]
pub fn parts(groups: &[Group], block: Range<usize>) -> Vec<(Option<Group>, Range<usize>)> {
    let next = groups.partition_point(|group| group.first < block.start);
    let mut parts: Vec<(Option<Group>, Range<usize>)> = Vec::new();
    let within = groups[next..].iter().take_while(|group| group.first < block.end);
    let mut heading = None;
    let mut begin = block.start;
    for group in within {
        if group.first > begin {
            parts.push((heading, begin..group.first));
        }
        heading = Some(*group);
        begin = group.first;
    }
    parts.push((heading, begin..block.end));
    parts
}

/// As much of an entry's words as a row may show.
#[must_use]
pub fn first_words(writing: &Writing) -> String {
    const MOST: usize = 300;
    let mut words = writing.words();
    if let Some((end, _)) = words.char_indices().nth(MOST) {
        let end = words[..end].rfind(char::is_whitespace).unwrap_or(end);
        words.truncate(end);
        words.push('…');
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Id;
    use crate::time::Utc;

    fn day(day: u8) -> Date {
        Date::new(2026, 11, day).expect("a date")
    }

    /// Written at ten in the morning of a day in November.
    fn entry(on: u8, writing: Writing) -> Rc<Entry> {
        let id = Id::from_random([on; 16]);
        let at = DateTime::new(day(on), 10, 0).expect("a time").instant(&Utc);
        Rc::new(Entry {
            id: id.clone(),
            written_at: at,
            head: id.clone(),
            writing,
            changed_at: at,
            beside: Vec::new(),
            heads: vec![id],
        })
    }

    fn of(kind: Kind, feelings: &[Feeling], treatment: Option<u8>) -> Writing {
        let feelings = feelings.to_vec();
        Writing { kind, feelings, treatment: treatment.map(day), ..Writing::default() }
    }

    #[test]
    fn of_each_sort_of_sign_one_is_enough_and_every_sort_counts() {
        let one = of(Kind::Release, &[Feeling::Sad, Feeling::Moved], Some(3));
        let (sad, calm) = (Sign::Feeling(Feeling::Sad), Sign::Feeling(Feeling::Calm));
        assert!(bears(&one, &[]));
        assert!(bears(&one, &[calm, sad]));
        assert!(!bears(&one, &[calm]));
        assert!(bears(&one, &[sad, Sign::Kind(Kind::Release)]));
        assert!(!bears(&one, &[sad, Sign::Kind(Kind::Free)]));
        assert!(!bears(&one, &[Sign::Treatment(None)]));
        assert!(bears(&one, &[Sign::Treatment(None), Sign::Treatment(Some(day(3)))]));
    }

    #[test]
    fn only_what_tells_entries_apart_can_be_chosen() {
        let free = of(Kind::Free, &[Feeling::Sad], None);
        let entries = [entry(4, free.clone()), entry(3, free.clone())];
        assert_eq!(signs(&entries), [vec![], vec![Sign::Feeling(Feeling::Sad)], vec![]]);
        let entries = [entry(4, of(Kind::Habit, &[Feeling::Calm], Some(3))), entry(3, free)];
        let [kinds, feelings, treatments] = signs(&entries);
        assert_eq!(kinds, [Sign::Kind(Kind::Free), Sign::Kind(Kind::Habit)]);
        assert_eq!(feelings, [Sign::Feeling(Feeling::Calm), Sign::Feeling(Feeling::Sad)]);
        assert_eq!(treatments, [Sign::Treatment(Some(day(3))), Sign::Treatment(None)]);
    }

    #[test]
    fn days_have_a_heading_each_and_treatments_too() {
        let none = || of(Kind::Free, &[], None);
        let mut entries = vec![
            entry(9, none()),
            entry(9, of(Kind::Free, &[], Some(3))),
            entry(5, of(Kind::Free, &[], Some(4))),
            entry(4, of(Kind::Free, &[], Some(3))),
        ];
        let group = |on: Option<u8>, first| Group { day: on.map(day), first };
        let days = arrange(&mut entries, Arranged::ByDay, &Utc);
        assert_eq!(days, [group(Some(9), 0), group(Some(5), 2), group(Some(4), 3)]);
        let treatments = arrange(&mut entries, Arranged::ByTreatment, &Utc);
        assert_eq!(treatments, [group(Some(4), 0), group(Some(3), 1), group(None, 3)]);
        let written: Vec<Date> =
            entries.iter().map(|one| DateTime::at(one.written_at, &Utc).date).collect();
        assert_eq!(written, [day(5), day(9), day(4), day(9)], "the newest first in each");
    }

    #[test]
    fn a_block_begins_with_what_goes_on_from_the_one_before() {
        let group = |on, first| Group { day: Some(day(on)), first };
        let groups = [group(9, 0), group(8, 5), group(7, 6)];
        let all = |block| parts(&groups, block);
        assert_eq!(all(0..3), [(Some(groups[0]), 0..3)]);
        assert_eq!(all(3..5), [(None, 3..5)]);
        assert_eq!(all(3..8), [(None, 3..5), (Some(groups[1]), 5..6), (Some(groups[2]), 6..8)]);
        assert_eq!(all(6..7), [(Some(groups[2]), 6..7)]);
        assert_eq!(all(7..9), [(None, 7..9)]);
    }

    #[test]
    fn a_row_holds_the_first_words_of_a_long_text() {
        let short = "Two lines\nand a sign 🌊";
        assert_eq!(first_words(&Writing::of(Kind::Free, short.into())), short);
        let long = first_words(&Writing::of(Kind::Free, "wörter ".repeat(200)));
        assert!(long.ends_with("wörter…") && long.chars().count() < 301, "{long}");
        let unbroken = first_words(&Writing::of(Kind::Free, "🌊".repeat(2000)));
        assert_eq!(unbroken.chars().count(), 301);
    }
}
