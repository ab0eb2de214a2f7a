//! Looking back: the marks a person made, over time. Nothing is added to them: no average, no
//! trend, no verdict.

use super::feeling::Feeling;
use super::log::Entry;
use crate::time::{Date, DateTime, Instant, Zone};
use std::rc::Rc;

/// The width of a chart, in units of its own.
pub const WIDTH: i64 = 1000;
/// Its height: ten for each step of distress.
pub const HEIGHT: i64 = 100;

/// The time a chart shows, and the treatments in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    pub first: Instant,
    pub last: Instant,
    /// The earliest first.
    pub treatments: Vec<Date>,
}

impl Span {
    /// From the first mark to the last, and back to the last treatment before them. Nothing where
    /// there is no mark.
    #[must_use]
    pub fn of(marked: &[Rc<Entry>], known: &[Date], zone: &dyn Zone) -> Option<Self> {
        let first = marked.iter().map(|entry| entry.written_at).min()?;
        let last = marked.iter().map(|entry| entry.written_at).max()?;
        let mut treatments: Vec<Date> = Vec::new();
        let told = marked.iter().filter_map(|entry| entry.writing.treatment);
        for day in known.iter().copied().chain(told) {
            if let Err(place) = treatments.binary_search(&day) {
                treatments.insert(place, day);
            }
        }
        let day = |at| DateTime::at(at, zone).date;
        treatments.retain(|treatment| *treatment <= day(last));
        let before = treatments.partition_point(|treatment| *treatment < day(first));
        treatments.drain(..before.saturating_sub(1));
        let begins = treatments.first().map(|day| DateTime::midnight(*day).instant(zone));
        Some(Self { first: begins.map_or(first, |begins| begins.min(first)), last, treatments })
    }

    /// How far to the right something stands, from 0 to [`WIDTH`]. What stands alone is in the middle.
    #[must_use]
    pub fn place(&self, at: Instant) -> i64 {
        let length = self.last.0.saturating_sub(self.first.0);
        if length <= 0 {
            return WIDTH / 2;
        }
        let from = at.0.saturating_sub(self.first.0).clamp(0, length);
        // In seconds, so that no length overflows.
        (from / 1000).saturating_mul(WIDTH) / (length / 1000).max(1)
    }
}

/// Whether something was written in the last 30 days.
#[must_use]
pub fn is_recent(at: Instant, now: Instant) -> bool {
    const DAYS: i64 = 30 * 24 * 60 * 60 * 1000;
    now.0.saturating_sub(at.0) <= DAYS
}

/// Whether an entry has a mark that a chart shows.
#[must_use]
pub fn is_marked(entry: &Entry) -> bool {
    let writing = &entry.writing;
    is_rated(entry) || !writing.feelings.is_empty()
}

/// Whether an entry says how strong the distress was.
#[must_use]
pub fn is_rated(entry: &Entry) -> bool {
    entry.writing.before.is_some() || entry.writing.after.is_some()
}

/// The chart of distress, as paths: marks before, marks after, and the lines that join two.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Distress {
    pub before: String,
    pub after: String,
    pub joins: String,
}

impl Distress {
    #[must_use]
    pub fn of(marked: &[Rc<Entry>], span: &Span) -> Self {
        let mut paths = Self::default();
        for entry in marked {
            let place = span.place(entry.written_at);
            let height = |level: u8| HEIGHT - i64::from(level) * (HEIGHT / 10);
            let (before, after) = (entry.writing.before, entry.writing.after);
            if let Some(level) = before {
                dot(&mut paths.before, place, height(level));
            }
            if let Some(level) = after {
                dot(&mut paths.after, place, height(level));
            }
            if let (Some(before), Some(after)) = (before, after) {
                move_to(&mut paths.joins, place, height(before));
                line_to(&mut paths.joins, height(after));
            }
        }
        paths
    }
}

/// The feelings that were ever chosen, in the order in which they are offered, each with its marks
/// as a path.
#[must_use]
pub fn feelings(marked: &[Rc<Entry>], span: &Span) -> Vec<(Feeling, String)> {
    let row = |(feeling, _): (Feeling, &str)| {
        let mut path = String::new();
        for entry in marked.iter().filter(|entry| entry.writing.feelings.contains(&feeling)) {
            dot(&mut path, span.place(entry.written_at), HEIGHT / 2);
        }
        (!path.is_empty()).then_some((feeling, path))
    };
    Feeling::ALL.into_iter().filter_map(row).collect()
}

/// The treatments as upright lines, as a path.
#[must_use]
pub fn treatments(span: &Span, zone: &dyn Zone) -> String {
    let mut path = String::new();
    for day in &span.treatments {
        move_to(&mut path, span.place(DateTime::midnight(*day).instant(zone)), 0);
        line_to(&mut path, HEIGHT);
    }
    path
}

/// A line too short to be one: its round ends are the mark.
fn dot(path: &mut String, x: i64, y: i64) {
    move_to(path, x, y);
    path.push_str("h.01");
}

fn move_to(path: &mut String, x: i64, y: i64) {
    path.push('M');
    path.push_str(&x.to_string());
    path.push(' ');
    path.push_str(&y.to_string());
}

fn line_to(path: &mut String, y: i64) {
    path.push('V');
    path.push_str(&y.to_string());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Id;
    use crate::reflection::entry::Writing;

    struct Utc;

    impl Zone for Utc {
        fn offset_minutes(&self, _: Instant) -> i64 {
            0
        }
    }

    fn day(day: u8) -> Date {
        Date::new(2026, 11, day).expect("a date")
    }

    fn midnight(on: u8) -> Instant {
        DateTime::midnight(day(on)).instant(&Utc)
    }

    /// Written at the first minute of a day in November.
    fn entry(on: u8, writing: Writing) -> Rc<Entry> {
        let id = Id::from_random([on; 16]);
        Rc::new(Entry {
            id: id.clone(),
            written_at: midnight(on),
            head: id.clone(),
            writing,
            changed_at: midnight(on),
            beside: Vec::new(),
            heads: vec![id],
        })
    }

    fn rated(on: u8, before: Option<u8>, after: Option<u8>) -> Rc<Entry> {
        entry(on, Writing { before, after, ..Writing::default() })
    }

    #[test]
    fn the_time_begins_with_the_last_treatment_before_the_first_mark() {
        let marked = [rated(21, Some(2), None), rated(11, Some(7), Some(3))];
        let known = [2, 6, 14, 21, 24].map(day);
        let span = Span::of(&marked, &known, &Utc).expect("marks");
        assert_eq!(span.treatments, [6, 14, 21].map(day), "none that is still to come");
        assert_eq!((span.first, span.last), (midnight(6), midnight(21)));
        assert_eq!(span.place(midnight(6)), 0);
        assert_eq!(span.place(midnight(21)), WIDTH);
        assert_eq!(span.place(midnight(9)), WIDTH / 5);
        assert_eq!(Span::of(&[], &known, &Utc), None);
    }

    #[test]
    fn a_mark_alone_stands_in_the_middle() {
        let span = Span::of(&[rated(3, Some(1), None)], &[], &Utc).expect("a mark");
        assert_eq!(span.place(midnight(3)), WIDTH / 2);
    }

    #[test]
    fn the_marks_are_those_that_were_made_and_no_others() {
        let marked = [
            rated(11, None, Some(10)),
            rated(6, Some(4), Some(4)),
            rated(3, Some(7), None),
            rated(1, Some(0), Some(3)),
        ];
        let span = Span::of(&marked, &[], &Utc).expect("marks");
        assert_eq!(
            Distress::of(&marked, &span),
            Distress {
                before: "M500 60h.01M200 30h.01M0 100h.01".into(),
                after: "M1000 0h.01M500 60h.01M0 70h.01".into(),
                joins: "M500 60V60M0 100V70".into(),
            }
        );
    }

    #[test]
    fn a_feeling_has_a_mark_for_each_time_and_a_row_only_if_it_was_chosen() {
        let felt = |on, feelings: &[Feeling]| {
            entry(on, Writing { feelings: feelings.to_vec(), ..Writing::default() })
        };
        let marked =
            [felt(11, &[Feeling::Sad, Feeling::Calm]), felt(6, &[]), felt(1, &[Feeling::Sad])];
        let span = Span::of(&marked, &[day(6)], &Utc).expect("marks");
        let rows = feelings(&marked, &span);
        let row = |feeling, path: &str| (feeling, path.to_owned());
        assert_eq!(
            rows,
            [row(Feeling::Calm, "M1000 50h.01"), row(Feeling::Sad, "M1000 50h.01M0 50h.01")]
        );
        assert_eq!(treatments(&span, &Utc), "M500 0V100");
        assert!(is_marked(&marked[0]) && !is_rated(&marked[0]) && !is_marked(&marked[1]));
    }

    #[test]
    fn thirty_days_ago_is_recent_and_a_moment_more_is_not() {
        let now = midnight(30);
        assert!(is_recent(Instant(now.0 - 30 * 86_400_000), now));
        assert!(!is_recent(Instant(now.0 - 30 * 86_400_000 - 1), now));
        assert!(is_recent(Instant(now.0 + 1), now), "a clock may have been set back");
    }

    #[test]
    fn a_clock_set_far_away_breaks_no_chart() {
        let far = |at| {
            let entry = rated(1, Some(1), None);
            Rc::new(Entry { written_at: Instant(at), ..Rc::into_inner(entry).expect("one") })
        };
        let marked = [far(i64::MAX / 8), far(0)];
        let span = Span { first: Instant(0), last: Instant(i64::MAX / 8), treatments: Vec::new() };
        assert_eq!(Distress::of(&marked, &span).before.matches('M').count(), 2);
        let place = span.place(Instant(i64::MAX));
        assert!((0..=WIDTH).contains(&place), "{place}");
    }
}
