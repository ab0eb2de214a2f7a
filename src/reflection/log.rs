//! The log: what the revisions add up to.

use super::entry::{Revision, Writing};
use crate::id::Id;
use crate::time::Instant;

/// Every revision there is. Reading it never changes one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Log {
    revisions: Vec<Revision>,
}

/// An entry as it stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub id: Id,
    pub written_at: Instant,
    /// The revision that the next one follows.
    pub head: Id,
    pub writing: Writing,
    /// Other versions that were written beside this one, in another tab.
    pub beside: Vec<Writing>,
}

impl Log {
    /// Adds a revision. Its id is random or comes from the store, where it stands once.
    pub fn add(&mut self, revision: Revision) {
        self.revisions.push(revision);
    }

    /// The entries that are not deleted, newest first.
    #[must_use]
    pub fn entries(&self) -> Vec<Entry> {
        let mut revisions: Vec<&Revision> = self.revisions.iter().collect();
        revisions.sort_unstable_by(|a, b| a.entry.cmp(&b.entry));
        let mut newest_first: Vec<Entry> = Vec::new();
        for revisions in revisions.chunk_by(|a, b| a.entry == b.entry) {
            if let Some(entry) = Entry::of(revisions) {
                let newer = |one: &Entry| (one.written_at, &one.id) > (entry.written_at, &entry.id);
                newest_first.insert(newest_first.partition_point(newer), entry);
            }
        }
        newest_first
    }

    /// One entry, unless it is deleted or was never written.
    #[must_use]
    pub fn entry(&self, id: &Id) -> Option<Entry> {
        Entry::of(&self.of_entry(id))
    }

    /// The newest head of an entry, deleted or not: what an undo follows.
    #[must_use]
    pub fn head(&self, id: &Id) -> Option<&Revision> {
        heads(&self.of_entry(id)).max_by_key(|revision| revision.at)
    }

    fn of_entry(&self, id: &Id) -> Vec<&Revision> {
        self.revisions.iter().filter(|revision| revision.entry == *id).collect()
    }
}

/// The revisions of one entry that no other follows.
fn heads<'a>(revisions: &[&'a Revision]) -> impl Iterator<Item = &'a Revision> {
    revisions.iter().copied().filter(|revision| {
        !revisions.iter().any(|other| other.parent.as_ref() == Some(&revision.id))
    })
}

impl Entry {
    /// What the revisions of one entry add up to; nothing where it is deleted.
    fn of(revisions: &[&Revision]) -> Option<Self> {
        // A head with words wins over one that deletes: nobody's words vanish by accident.
        let written = |revision: &&Revision| revision.writing.is_some();
        let head =
            heads(revisions).filter(written).max_by_key(|head| (head.at, head.id.clone()))?;
        let others = heads(revisions).filter(|revision| revision.id != head.id);
        Some(Self {
            id: head.entry.clone(),
            written_at: revisions.iter().map(|revision| revision.at).min()?,
            head: head.id.clone(),
            writing: head.writing.clone()?,
            beside: others.filter_map(|revision| revision.writing.clone()).collect(),
        })
    }
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
        Writing { kind: Kind::Free, text: text.into() }
    }

    fn revision(number: u8, parent: Option<u8>, text: Option<&str>) -> Revision {
        Revision {
            id: id(number),
            entry: id(200),
            parent: parent.map(id),
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
        let log = log([revision(1, None, Some("first")), revision(2, Some(1), Some("second"))]);
        let entry = log.entry(&id(200)).expect("the entry");
        assert_eq!(entry.writing, writing("second"));
        assert_eq!((entry.written_at, entry.head, entry.beside.len()), (Instant(1), id(2), 0));
    }

    #[test]
    fn a_deleted_entry_is_gone_and_an_undo_brings_it_back() {
        let mut log = log([revision(1, None, Some("kept")), revision(2, Some(1), None)]);
        assert_eq!(log.entries(), []);
        assert_eq!(log.head(&id(200)).map(|head| head.id.clone()), Some(id(2)));
        log.add(revision(3, Some(2), Some("kept")));
        assert_eq!(log.entries().len(), 1);
    }

    #[test]
    fn two_tabs_writing_at_once_lose_neither_version() {
        let log = log([
            revision(1, None, Some("start")),
            revision(2, Some(1), Some("from one tab")),
            revision(3, Some(1), Some("from the other")),
        ]);
        let entry = log.entry(&id(200)).expect("the entry");
        assert_eq!(entry.writing, writing("from the other"));
        assert_eq!(entry.beside, [writing("from one tab")]);
    }

    #[test]
    fn deleting_in_one_tab_does_not_hide_what_was_written_in_another() {
        let log = log([
            revision(1, None, Some("start")),
            revision(2, Some(1), Some("more")),
            revision(3, Some(1), None),
        ]);
        assert_eq!(log.entry(&id(200)).map(|entry| entry.writing), Some(writing("more")));
    }

    proptest! {
        #[test]
        fn revisions_add_up_to_the_same_log_in_any_order(
            order in Just((1u8..9).collect::<Vec<_>>()).prop_shuffle(),
        ) {
            let revision = |n: u8| revision(n, (n > 1).then(|| n - 1), Some("words"));
            let in_any_order = log(order.into_iter().map(revision)).entries();
            prop_assert_eq!(in_any_order, log((1..9).map(revision)).entries());
        }

        #[test]
        fn a_revision_is_stored_to_the_letter(text in any::<String>(), at in any::<i64>()) {
            let revision = Revision { at: Instant(at), ..revision(1, None, Some(&text)) };
            let stored = json::text(&revision);
            prop_assert_eq!(json::parse::<Revision>(&stored), Some(revision));
        }
    }
}
