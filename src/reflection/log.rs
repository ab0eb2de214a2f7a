//! The log: what the revisions add up to.

use super::entry::{Id, Revision, Writing};
use crate::time::Instant;
use std::collections::{BTreeMap, BTreeSet};

/// Every revision there is. Reading it never changes one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Log {
    revisions: BTreeMap<Id, Revision>,
}

/// An entry as it stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub id: Id,
    pub written_at: Instant,
    /// The revision that the next one follows.
    pub head: Id,
    pub writing: Writing,
    /// Other versions that were written beside this one, in another tab, newest first.
    pub beside: Vec<Writing>,
}

impl Log {
    pub fn add(&mut self, revision: Revision) {
        self.revisions.insert(revision.id.clone(), revision);
    }

    /// The entries that are not deleted, newest first.
    #[must_use]
    pub fn entries(&self) -> Vec<Entry> {
        let ids: BTreeSet<&Id> = self
            .revisions
            .values()
            .map(|revision| &revision.entry)
            .collect();
        let mut entries: Vec<Entry> = ids.into_iter().filter_map(|id| self.entry(id)).collect();
        entries.sort_by(|a, b| (b.written_at, &b.id).cmp(&(a.written_at, &a.id)));
        entries
    }

    /// One entry, unless it is deleted or was never written.
    #[must_use]
    pub fn entry(&self, id: &Id) -> Option<Entry> {
        let revisions: Vec<&Revision> = self
            .revisions
            .values()
            .filter(|revision| revision.entry == *id)
            .collect();
        let followed: BTreeSet<&Id> = revisions
            .iter()
            .filter_map(|revision| revision.parent.as_ref())
            .collect();
        // A head with words wins over one that deletes: nobody's words vanish by accident.
        let mut heads: Vec<(&Revision, &Writing)> = revisions
            .iter()
            .filter(|revision| !followed.contains(&revision.id))
            .filter_map(|revision| Some((*revision, revision.writing.as_ref()?)))
            .collect();
        heads.sort_by(|(a, _), (b, _)| (b.at, &b.id).cmp(&(a.at, &a.id)));
        let (head, writing) = *heads.first()?;
        Some(Entry {
            id: id.clone(),
            written_at: revisions.iter().map(|revision| revision.at).min()?,
            head: head.id.clone(),
            writing: writing.clone(),
            beside: heads
                .iter()
                .skip(1)
                .map(|(_, writing)| (*writing).clone())
                .collect(),
        })
    }

    /// The newest head of an entry, deleted or not: what an undo follows.
    #[must_use]
    pub fn head(&self, id: &Id) -> Option<&Revision> {
        let followed: BTreeSet<&Id> = self
            .revisions
            .values()
            .filter_map(|revision| revision.parent.as_ref())
            .collect();
        let heads = self
            .revisions
            .values()
            .filter(|revision| revision.entry == *id);
        heads
            .filter(|revision| !followed.contains(&revision.id))
            .max_by_key(|revision| revision.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reflection::entry::Kind;
    use proptest::prelude::*;

    fn id(number: u8) -> Id {
        Id::from_random([number; 16])
    }

    fn writing(text: &str) -> Writing {
        Writing {
            kind: Kind::Free,
            text: text.into(),
        }
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
        let log = log([
            revision(1, None, Some("first")),
            revision(2, Some(1), Some("second")),
        ]);
        let entry = log.entry(&id(200)).expect("the entry");
        assert_eq!(entry.writing, writing("second"));
        assert_eq!(
            (entry.written_at, entry.head, entry.beside.len()),
            (Instant(1), id(2), 0)
        );
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
        assert_eq!(
            log.entry(&id(200)).map(|entry| entry.writing),
            Some(writing("more"))
        );
    }

    proptest! {
        #[test]
        fn revisions_add_up_to_the_same_log_in_any_order(
            order in Just((1u8..9).collect::<Vec<_>>()).prop_shuffle(),
        ) {
            let revision = |n: u8| revision(n, (n > 1).then(|| n - 1), Some("words"));
            prop_assert_eq!(log(order.into_iter().map(revision)), log((1..9).map(revision)));
        }

        #[test]
        fn a_revision_is_stored_to_the_letter(text in any::<String>(), at in any::<i64>()) {
            let revision = Revision { at: Instant(at), ..revision(1, None, Some(&text)) };
            let stored = serde_json::to_string(&revision).expect("a revision is JSON");
            prop_assert_eq!(serde_json::from_str::<Revision>(&stored).ok(), Some(revision));
        }
    }
}
