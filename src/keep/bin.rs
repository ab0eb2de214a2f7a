//! What is erased for good.

use super::live::Keep;
use super::records;
use crate::browser::clock;
use crate::id::Id;

impl Keep {
    /// Removes the records of these revisions, with the drafts of their entries, and goes on once
    /// that is done.
    pub(crate) fn erase_revisions(self, ids: Vec<Id>, then: Box<dyn FnOnce()>) {
        let mut drafts = self.contents.with_untracked(|kept| kept.drafts.clone());
        let entries = self.contents.with_untracked(|kept| kept.log.entries_of(&ids));
        drafts.retain(|draft| entries.contains(&draft.entry));
        let mut changes: Vec<_> = ids.iter().map(records::no_revision).collect();
        changes.extend(drafts.iter().map(|draft| records::no_draft(&draft.id)));
        self.commit_then(changes, move || {
            self.contents.update(|kept| {
                kept.log.forget(&ids);
                drafts.iter().for_each(|draft| kept.drop_draft(&draft.id));
            });
            then();
        });
    }

    /// Erases what was deleted 30 days ago or more. Silent unless that fails.
    pub(super) fn empty_bin(self) {
        let over = self.contents.with_untracked(|kept| kept.log.expired(clock::now()));
        if !over.is_empty() {
            self.erase_revisions(over, Box::new(|| {}));
        }
    }
}
