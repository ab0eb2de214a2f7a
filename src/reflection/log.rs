//! The log: what the revisions add up to.

use super::entry::{Revision, Writing};
use crate::id::Id;
use crate::time::Instant;
use std::rc::Rc;

/// How long a deleted entry can be brought back, in milliseconds: 30 days.
const BIN: i64 = 30 * 24 * 60 * 60 * 1000;

/// Every revision there is, by entry. Reading it never changes one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Log {
    /// In the order of the entries' ids.
    histories: Vec<History>,
}

/// Everything that was ever written of one entry.
#[derive(Debug, Clone, PartialEq, Eq)]
struct History {
    entry: Id,
    /// The earliest first.
    revisions: Vec<Revision>,
    /// What they add up to; nothing where the entry is deleted.
    shown: Option<Rc<Entry>>,
}

/// An entry as it stands now.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    pub id: Id,
    pub written_at: Instant,
    /// The revision that says what `writing` does.
    pub head: Id,
    pub writing: Writing,
    /// When that revision was made.
    pub changed_at: Instant,
    /// Other versions that nothing follows, written beside this one in another tab. The person
    /// chooses what becomes of them.
    pub beside: Vec<Version>,
    /// Everything that nothing follows: what a revision follows that settles the entry as a whole.
    pub heads: Vec<Id>,
}

/// What an entry said at one time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub revision: Id,
    pub at: Instant,
    pub writing: Writing,
}

/// An entry that was deleted and can be brought back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deleted {
    pub entry: Id,
    pub deleted_at: Instant,
    /// The last that it said.
    pub last: Version,
    /// What bringing it back follows.
    pub heads: Vec<Id>,
}

impl Log {
    /// Adds a revision, unless it is there already.
    pub fn add(&mut self, revision: Revision) {
        match self.place(&revision.entry) {
            Ok(place) => self.histories[place].add(revision),
            Err(place) => self.histories.insert(place, History::of(vec![revision])),
        }
    }

    /// Adds many revisions to an empty log at once, which is faster than one by one.
    #[must_use]
    pub fn of(mut revisions: Vec<Revision>) -> Self {
        revisions.sort_unstable_by(|a, b| (&a.entry, a.at, &a.id).cmp(&(&b.entry, b.at, &b.id)));
        revisions.dedup_by(|a, b| a.id == b.id);
        let mut histories: Vec<History> = Vec::new();
        let mut run: Vec<Revision> = Vec::new();
        for revision in revisions {
            if run.last().is_some_and(|last| last.entry != revision.entry) {
                histories.push(History::of(std::mem::take(&mut run)));
            }
            run.push(revision);
        }
        histories.extend((!run.is_empty()).then(|| History::of(run)));
        Self { histories }
    }

    /// The entries that are not deleted, newest first.
    #[must_use]
    pub fn entries(&self) -> Vec<Rc<Entry>> {
        let mut entries: Vec<Rc<Entry>> =
            self.histories.iter().filter_map(|history| history.shown.clone()).collect();
        entries.sort_unstable_by(|a, b| (b.written_at, &b.id).cmp(&(a.written_at, &a.id)));
        entries
    }

    /// Whether nothing was written, or everything deleted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.histories.iter().all(|history| history.shown.is_none())
    }

    /// One entry, unless it is deleted or was never written.
    #[must_use]
    pub fn entry(&self, id: &Id) -> Option<Rc<Entry>> {
        self.history(id)?.shown.clone()
    }

    /// Everything that nothing follows in an entry, deletions included: what an undo follows.
    #[must_use]
    pub fn heads(&self, id: &Id) -> Vec<Id> {
        let heads = self.history(id).into_iter().flat_map(History::heads);
        heads.map(|head| head.id.clone()).collect()
    }

    /// The revisions of an entry, the earliest first.
    #[must_use]
    pub fn revisions(&self, id: &Id) -> &[Revision] {
        self.history(id).map_or(&[], |history| &history.revisions)
    }

    /// What was deleted less than 30 days ago, the latest first.
    #[must_use]
    pub fn bin(&self, now: Instant) -> Vec<Deleted> {
        let mut bin: Vec<Deleted> = self.histories.iter().filter_map(History::deleted).collect();
        bin.retain(|deleted| !deleted.is_over(now));
        bin.sort_by_key(|deleted| std::cmp::Reverse(deleted.deleted_at));
        bin
    }

    /// The revisions of every entry deleted 30 days ago or more.
    #[must_use]
    pub fn expired(&self, now: Instant) -> Vec<Id> {
        let over = |history: &&History| history.deleted().is_some_and(|gone| gone.is_over(now));
        let revisions = self.histories.iter().filter(over).flat_map(|gone| &gone.revisions);
        revisions.map(|revision| revision.id.clone()).collect()
    }

    /// The entries that these revisions are of.
    #[must_use]
    pub fn entries_of(&self, revisions: &[Id]) -> Vec<Id> {
        let mut entries = Vec::new();
        for history in &self.histories {
            if history.revisions.iter().any(|revision| revisions.contains(&revision.id)) {
                entries.push(history.entry.clone());
            }
        }
        entries
    }

    /// Lets go of revisions whose records are gone.
    pub fn forget(&mut self, revisions: &[Id]) {
        let mut gone: Vec<&Id> = revisions.iter().collect();
        gone.sort_unstable();
        for history in &mut self.histories {
            let before = history.revisions.len();
            history.revisions.retain(|revision| gone.binary_search(&&revision.id).is_err());
            if history.revisions.len() != before {
                history.add_up();
            }
        }
        self.histories.retain(|history| !history.revisions.is_empty());
    }

    fn place(&self, id: &Id) -> Result<usize, usize> {
        self.histories.binary_search_by(|history| history.entry.cmp(id))
    }

    fn history(&self, id: &Id) -> Option<&History> {
        self.place(id).ok().map(|place| &self.histories[place])
    }
}

impl Deleted {
    /// For how many days it can still be brought back, the day under way included.
    #[must_use]
    pub fn days_left(&self, now: Instant) -> i64 {
        const DAY: i64 = 24 * 60 * 60 * 1000;
        let left = BIN - now.0.saturating_sub(self.deleted_at.0);
        left.saturating_add(DAY - 1) / DAY
    }

    fn is_over(&self, now: Instant) -> bool {
        now.0.saturating_sub(self.deleted_at.0) >= BIN
    }
}

impl History {
    /// At least one revision, the earliest first.
    fn of(revisions: Vec<Revision>) -> Self {
        let entry = revisions[0].entry.clone();
        let mut history = Self { entry, revisions, shown: None };
        history.add_up();
        history
    }

    fn add(&mut self, revision: Revision) {
        if self.revisions.iter().all(|one| one.id != revision.id) {
            let earlier = |one: &Revision| (one.at, &one.id) < (revision.at, &revision.id);
            self.revisions.insert(self.revisions.partition_point(earlier), revision);
            self.add_up();
        }
    }

    /// The revisions that no other follows, the earliest first.
    fn heads(&self) -> impl DoubleEndedIterator<Item = &Revision> {
        self.revisions.iter().filter(|revision| {
            !self.revisions.iter().any(|other| other.follows.contains(&revision.id))
        })
    }

    fn add_up(&mut self) {
        self.shown = self.entry().map(Rc::new);
    }

    fn entry(&self) -> Option<Entry> {
        // A head with words wins over one that deletes: nobody's words vanish by accident.
        let mut written: Vec<Version> = self.heads().filter_map(version).collect();
        let head = written.pop()?;
        Some(Entry {
            id: self.entry.clone(),
            written_at: self.revisions.first()?.at,
            head: head.revision,
            writing: head.writing,
            changed_at: head.at,
            beside: written,
            heads: self.heads().map(|head| head.id.clone()).collect(),
        })
    }

    fn deleted(&self) -> Option<Deleted> {
        if self.shown.is_some() {
            return None;
        }
        Some(Deleted {
            entry: self.entry.clone(),
            deleted_at: self.revisions.last()?.at,
            last: self.revisions.iter().rev().find_map(version)?,
            heads: self.heads().map(|head| head.id.clone()).collect(),
        })
    }
}

fn version(revision: &Revision) -> Option<Version> {
    let writing = revision.writing.clone()?;
    Some(Version { revision: revision.id.clone(), at: revision.at, writing })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::json;
    use crate::reflection::entry::Kind;
    use proptest::prelude::*;

    fn id(number: u8) -> Id {
        Id::from_random([number; 16])
    }

    fn writing(text: &str) -> Writing {
        Writing::of(Kind::Free, text.into())
    }

    fn revision(number: u8, follows: &[u8], text: Option<&str>) -> Revision {
        Revision {
            id: id(number),
            entry: id(200),
            follows: follows.iter().copied().map(id).collect(),
            at: Instant(i64::from(number)),
            writing: text.map(writing),
        }
    }

    fn log(revisions: impl IntoIterator<Item = Revision>) -> Log {
        let mut log = Log::default();
        revisions.into_iter().for_each(|revision| log.add(revision));
        log
    }

    #[test]
    fn the_latest_revision_is_what_an_entry_says() {
        let log = log([revision(1, &[], Some("first")), revision(2, &[1], Some("second"))]);
        let entry = log.entry(&id(200)).expect("the entry");
        assert_eq!(entry.writing, writing("second"));
        assert_eq!((entry.written_at, &entry.head, entry.beside.len()), (Instant(1), &id(2), 0));
    }

    #[test]
    fn a_deleted_entry_is_gone_and_an_undo_brings_it_back() {
        let mut log = log([revision(1, &[], Some("kept")), revision(2, &[1], None)]);
        assert_eq!(log.entries(), []);
        assert!(log.is_empty());
        assert_eq!(log.heads(&id(200)), [id(2)]);
        log.add(revision(3, &[2], Some("kept")));
        assert_eq!(log.entries().len(), 1);
    }

    #[test]
    fn two_tabs_writing_at_once_lose_neither_version() {
        let mut log = log([
            revision(1, &[], Some("start")),
            revision(2, &[1], Some("from one tab")),
            revision(3, &[1], Some("from the other")),
        ]);
        let entry = log.entry(&id(200)).expect("the entry");
        assert_eq!(entry.writing, writing("from the other"));
        assert_eq!(entry.beside[0].writing, writing("from one tab"));
        assert_eq!(entry.heads, [id(2), id(3)]);

        // Whoever chooses settles it, and both stay in the history.
        log.add(revision(4, &[2, 3], Some("from one tab")));
        let entry = log.entry(&id(200)).expect("the entry");
        assert_eq!((entry.writing.words(), entry.beside.len()), ("from one tab".into(), 0));
        assert_eq!(log.revisions(&id(200)).len(), 4);
    }

    #[test]
    fn deleting_in_one_tab_does_not_hide_what_was_written_in_another() {
        let mut log = log([
            revision(1, &[], Some("start")),
            revision(2, &[1], Some("more")),
            revision(3, &[1], None),
        ]);
        let entry = log.entry(&id(200)).expect("the entry");
        assert_eq!(entry.writing, writing("more"));
        // Deleting it once more follows both.
        assert_eq!(entry.heads, [id(2), id(3)]);
        log.add(revision(4, &[2, 3], None));
        assert_eq!(log.entry(&id(200)), None);
    }

    #[test]
    fn what_is_deleted_can_be_brought_back_for_thirty_days() {
        let mut log = log([revision(1, &[], Some("words")), revision(2, &[1], None)]);
        let last_moment = Instant(2 + BIN - 1);
        let bin = log.bin(last_moment);
        assert_eq!((bin.len(), bin[0].last.writing.words()), (1, "words".into()));
        assert_eq!((bin[0].deleted_at, &bin[0].heads), (Instant(2), &vec![id(2)]));
        assert_eq!((bin[0].days_left(Instant(2)), bin[0].days_left(last_moment)), (30, 1));
        assert_eq!(log.expired(last_moment), []);
        assert_eq!(log.bin(Instant(2 + BIN)), []);
        let expired = log.expired(Instant(2 + BIN));
        assert_eq!(expired, [id(1), id(2)]);
        log.forget(&expired);
        assert_eq!(log, Log::default());
    }

    proptest! {
        #[test]
        fn revisions_add_up_to_the_same_log_in_any_order(
            order in Just((1u8..9).collect::<Vec<_>>()).prop_shuffle(),
        ) {
            let revision = |n: u8| {
                let before = [n - 1];
                revision(n, if n > 1 { &before } else { &[] }, Some("words"))
            };
            let one_by_one = log(order.iter().copied().map(revision));
            let twice = log(order.iter().chain(&order).copied().map(revision));
            let at_once = Log::of(order.into_iter().map(revision).collect());
            prop_assert_eq!(&one_by_one, &at_once);
            prop_assert_eq!(&twice, &at_once);
        }

        #[test]
        fn a_revision_is_stored_to_the_letter(text in any::<String>(), at in any::<i64>()) {
            let revision = Revision { at: Instant(at), ..revision(1, &[], Some(&text)) };
            let stored = json::text(&revision);
            prop_assert_eq!(json::parse::<Revision>(&stored), Some(revision));
        }
    }
}
