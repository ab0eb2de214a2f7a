//! What is left for later, and the entries it begins.

use super::live::Keep;
use super::records as store;
use crate::after::left::{Left, What};
use crate::browser::task::spawn_local;
use crate::browser::{clock, fragment, random};
use crate::id::Id;
use crate::reflection::draft::Draft;
use crate::reflection::entry::Writing;
use crate::reflection::prompt;
use crate::vault::store::Change;

/// Things left, each with what becomes of it.
type Becomes = Vec<(Id, Option<Left>)>;

impl Keep {
    /// Leaves something with one tap.
    pub(crate) fn leave(self, what: What) {
        let id = Id::from_random(random::bits());
        let words = &self.text().after;
        let said = if what.is_decision() { words.parked } else { words.kept };
        self.put_left(vec![(id, Some(left_now(what)))], said);
        fragment::go("#/after");
    }

    /// Has a decision come back a morning later.
    pub(crate) fn park_again(self, id: Id, what: What) {
        self.put_left(vec![(id, Some(left_now(what)))], self.text().after.parked);
    }

    pub(crate) fn let_go(self, ids: Vec<Id>) {
        let gone = ids.into_iter().map(|id| (id, None)).collect();
        self.put_left(gone, self.text().after.gone);
    }

    /// Keeps what becomes of each, then says so with a way back.
    fn put_left(self, becomes: Becomes, said: &'static str) {
        let former = self.former(&becomes);
        self.commit_then(records(&becomes), move || {
            self.contents.update(|kept| kept.set_left(&becomes));
            let lasts = self.lasts();
            let said = if lasts { said } else { self.text().common.kept_for_now };
            self.say_with_undo(said, move || self.take_back(former.clone()));
        });
    }

    /// Undoes, once: a second press in the same spot brings nothing back again.
    fn take_back(self, former: Becomes) {
        self.commit_then(records(&former), move || {
            self.contents.update(|kept| kept.set_left(&former));
            self.say(self.text().after.taken_back);
        });
    }

    /// The same things as they are now.
    fn former(self, becomes: &Becomes) -> Becomes {
        let mut former = becomes.clone();
        self.contents.with_untracked(|kept| {
            former.iter_mut().for_each(|(id, left)| *left = kept.left(id));
        });
        former
    }

    /// Begins an entry with what was left, or goes on with the one under way. The draft and what
    /// it came from change together: nothing is lost or doubled between them.
    pub(crate) fn write_about(self, ids: &[Id]) {
        if !self.is_open() {
            return;
        }
        let now = clock::now();
        let id = Id::from_random(random::bits());
        let new = || Draft {
            id: id.clone(),
            entry: Id::from_random(random::bits()),
            follows: Vec::new(),
            at: now,
            writing: Writing::default(),
        };
        let found = self
            .contents
            .with_untracked(|kept| kept.new_drafts().first().map(|draft| Draft::clone(draft)));
        // Under a name of its own: another tab may be writing the one that is there.
        let former = found.as_ref().map(|draft| draft.id.clone());
        let mut draft = Draft { id: id.clone(), at: now, ..found.unwrap_or_else(new) };
        let lines = self.lines_about(ids);
        if lines.is_empty() {
            return;
        }
        prompt::append(&mut draft.writing, &lines);
        let here = fragment::read();
        self.take_in(ids, draft, former, move || fragment::go_from(&here, "#/reflect/new"));
    }

    /// What was left, as lines of an entry.
    pub(crate) fn lines_about(self, ids: &[Id]) -> String {
        let text = self.text();
        let mut lines = String::new();
        for left in ids.iter().filter_map(|id| self.contents.with_untracked(|kept| kept.left(id))) {
            let at = self.moment(left.at);
            lines.push_str(&(text.after.entry_line)(&at, left.what));
            lines.push('\n');
        }
        lines
    }

    /// Keeps a draft that says what was left, in the place of both that and the former draft.
    pub(crate) fn take_in(
        self,
        ids: &[Id],
        draft: Draft,
        instead_of: Option<Id>,
        then: impl FnOnce() + 'static,
    ) {
        let gone: Becomes = ids.iter().map(|id| (id.clone(), None)).collect();
        // What was said of them holds no longer.
        self.notice.set(None);
        let mut changes = records(&gone);
        changes.push(store::draft_record(&draft));
        changes.extend(instead_of.as_ref().map(store::no_draft));
        // At once, unseen, so that a second press finds nothing to begin with.
        let former = self.former(&gone);
        self.contents.update_untracked(|kept| kept.set_left(&gone));
        spawn_local(async move {
            if self.commit(&changes).await {
                self.contents.update(|kept| {
                    kept.set_draft(draft);
                    if let Some(former) = &instead_of {
                        kept.drop_draft(former);
                    }
                });
                if let Some(former) = &instead_of {
                    self.forget_last_draft(former);
                }
                then();
            } else {
                self.contents.update(|kept| kept.set_left(&former));
            }
        });
    }
}

fn left_now(what: What) -> Left {
    Left::now(what, clock::now(), &clock::LocalZone)
}

fn records(becomes: &Becomes) -> Vec<Change> {
    becomes.iter().map(|(id, left)| store::left_record(id, left.as_ref())).collect()
}
