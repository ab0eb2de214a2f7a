//! What a person writes: revisions of entries, and drafts.

use super::live::Keep;
use super::records;
use crate::browser::{clock, persistence, random, storage};
use crate::id::Id;
use crate::json;
use crate::reflection::draft::{self, Draft};
use crate::reflection::entry::{Revision, Writing};
use crate::vault::schema::migrated;
use crate::vault::store::Table;

const LAST_DRAFT: &str = "draft";

impl Keep {
    /// Adds a revision to the log and lets go of the draft it came from.
    pub(crate) async fn add_revision(
        self,
        entry: Id,
        follows: Vec<Id>,
        writing: Option<Writing>,
        draft: Option<Id>,
    ) -> bool {
        let id = Id::from_random(random::bits());
        let revision = Revision { id, entry, follows, at: clock::now(), writing };
        let mut changes = vec![records::revision_record(&revision)];
        changes.extend(draft.as_ref().map(records::no_draft));
        let first = self.contents.with_untracked(|kept| kept.log.is_empty());
        let saved = self.commit(&changes).await;
        if saved {
            // From now on there is something to lose. Some browsers ask the person, so only once.
            if first {
                persistence::ask();
            }
            self.contents.update(|kept| {
                kept.log.add(revision);
                if let Some(draft) = &draft {
                    kept.drop_draft(draft);
                }
            });
            if let Some(draft) = draft {
                self.forget_last_draft(&draft);
            }
        }
        saved
    }

    /// Keeps a draft: at once for this page, and in the database, there instead of the one it went
    /// on from. Silent unless that fails.
    pub(crate) fn keep_draft(self, draft: Draft, instead_of: Option<&Id>) {
        let mut changes = vec![records::draft_record(&draft)];
        changes.extend(instead_of.map(records::no_draft));
        self.show_draft(draft.clone(), instead_of);
        let former = instead_of.cloned();
        self.commit_then(changes, move || {
            // Whatever was read of the store meanwhile.
            self.show_draft(draft, former.as_ref());
            if let Some(former) = former {
                self.forget_last_draft(&former);
            }
        });
    }

    fn show_draft(self, draft: Draft, instead_of: Option<&Id>) {
        self.contents.update(|kept| {
            if let Some(former) = instead_of {
                kept.drop_draft(former);
            }
            if kept.draft(&draft.id).is_none_or(|shown| shown.at < draft.at) {
                kept.set_draft(draft);
            }
        });
    }

    pub(crate) fn drop_draft(self, draft: &Id) {
        let draft = draft.clone();
        self.forget_last_draft(&draft);
        self.commit_then(vec![records::no_draft(&draft)], move || {
            self.contents.update(|kept| kept.drop_draft(&draft));
        });
    }

    /// The one write a closing page can still make in time. Where there is a lock, or no room, there
    /// is none: the browser seals nothing at once, and no plain copy is left.
    /// Says whether it is on its way to the database instead.
    pub(crate) fn keep_last_draft(self, draft: &Draft) -> bool {
        let instead = self.seals() || !storage::write(LAST_DRAFT, &json::text(draft));
        if instead {
            self.keep_draft(draft.clone(), None);
        }
        instead
    }

    pub(super) fn forget_last_draft(self, draft: &Id) {
        if last_draft().is_some_and(|last| last.id == *draft) {
            storage::remove(LAST_DRAFT);
        }
    }

    /// Brings the words of a closed page into the database, unless later ones are there.
    pub(super) fn recover_last_draft(self) {
        let Some(last) = last_draft() else {
            return;
        };
        let id = last.id.clone();
        let stored = self.contents.with_untracked(|kept| kept.draft(&id).cloned());
        let Some(draft) = draft::later(stored, Some(last)) else {
            return;
        };
        self.contents.update_untracked(|kept| {
            kept.set_draft(draft.clone());
        });
        self.commit_then(vec![records::draft_record(&draft)], move || {
            self.forget_last_draft(&id);
        });
    }
}

/// The draft of a closed page, which may have been one of the first schema's.
fn last_draft() -> Option<Draft> {
    let text = storage::read(LAST_DRAFT)?;
    json::parse(&text).or_else(|| json::parse(&migrated(1, Table::Drafts, &text)?))
}
