//! Which record of the store each thing becomes.

use crate::after::left::Left;
use crate::breathing::key::PatternKey;
use crate::breathing::pace::Pace;
use crate::breathing::pattern::NamedPattern;
use crate::fields::Words;
use crate::grounding::kit::Kit;
use crate::id::Id;
use crate::json;
use crate::preparation::people::People;
use crate::preparation::plan::Plan;
use crate::preparation::questions::Questions;
use crate::preparation::steps::{Mark, StepId};
use crate::preparation::treatment::{Preparation, Treatment};
use crate::reflection::draft::Draft;
use crate::reflection::entry::Revision;
use crate::reflection::thread::Thread;
use crate::sharing::form::Form;
use crate::sharing::template::Template;
use crate::time::Instant;
use crate::vault::safe::Secrecy;
use crate::vault::store::{Change, Table};
use serde::Serialize;

pub(super) const PLAN: &str = "plan";
pub(super) const PEOPLE: &str = "people";
pub(super) const MARK: &str = "mark";
pub(super) const PATTERN: &str = "pattern";
pub(super) const PACE: &str = "pace";
pub(super) const KIT: &str = "kit";
pub(super) const LEFT: &str = "left";
pub(super) const NOTE: &str = "note";
pub(super) const QUESTIONS: &str = "questions";
pub(super) const INTENTION: &str = "intention";
pub(super) const PAST: &str = "past";
pub(super) const TEMPLATE: &str = "template";
pub(super) const COMPOSE: &str = "compose";
pub(super) const THREAD: &str = "thread";
pub(super) const WATCH: &str = "watch";
pub(super) const BACKED_UP: &str = "backed-up";
pub(super) const ASIDE: &str = "aside";

/// What a lock seals: all that a person wrote or chose for themselves alone. The plan with what
/// belongs to it, the people and what settles stay within reach, since they are needed by whoever
/// is too dizzy for a passphrase. One tap in the after place must always be possible.
#[must_use]
pub fn secrecy(table: Table, key: &str) -> Secrecy {
    const SEALED: [&str; 6] = [NOTE, QUESTIONS, INTENTION, PAST, THREAD, ASIDE];
    let kind = key.split('/').next().unwrap_or(key);
    match table {
        Table::Log | Table::Drafts => Secrecy::Sealed,
        Table::Kept if kind == LEFT => Secrecy::Waits,
        Table::Kept if SEALED.contains(&kind) => Secrecy::Sealed,
        Table::Kept | Table::Meta => Secrecy::Open,
    }
}

/// The record of when the last backup was made.
#[must_use]
pub fn backed_up_record(at: Instant) -> Change {
    put(Table::Kept, BACKED_UP.to_owned(), &at)
}

fn put(table: Table, key: String, value: &impl Serialize) -> Change {
    Change::Put { table, key, value: json::text(value) }
}

fn put_or_remove(key: String, value: Option<&impl Serialize>) -> Change {
    match value {
        Some(value) => put(Table::Kept, key, value),
        None => Change::Remove { table: Table::Kept, key },
    }
}

/// The record of the plan, or its removal.
#[must_use]
pub fn plan_record(plan: Option<&Plan>) -> Change {
    put_or_remove(PLAN.to_owned(), plan)
}

#[must_use]
pub fn people_record(people: &People) -> Change {
    put(Table::Kept, PEOPLE.to_owned(), people)
}

#[must_use]
pub fn kit_record(kit: &Kit) -> Change {
    put(Table::Kept, KIT.to_owned(), kit)
}

/// The records that turn one preparation into another: those in which they differ.
#[must_use]
pub fn preparation_records(from: &Preparation, to: &Preparation) -> Vec<Change> {
    let mut changes = Vec::new();
    changes.extend((from.plan != to.plan).then(|| plan_record(to.plan.as_ref())));
    let hope = from.intention != to.intention;
    changes.extend(hope.then(|| intention_record(to.intention.as_ref())));
    changes.extend((from.people != to.people).then(|| people_record(&to.people)));
    changes.extend((from.questions != to.questions).then(|| questions_record(&to.questions)));
    let mark = |of: &Preparation, step| {
        of.marks.iter().find(|(one, _)| *one == step).map(|(_, mark)| *mark)
    };
    let changed = StepId::ALL.iter().filter(|step| mark(from, **step) != mark(to, **step));
    changes.extend(changed.map(|step| mark_record(*step, mark(to, *step))));
    changes
}

#[must_use]
pub fn questions_record(questions: &Questions) -> Change {
    put(Table::Kept, QUESTIONS.to_owned(), questions)
}

/// The record of what the person hopes for, or its removal.
#[must_use]
pub fn intention_record(intention: Option<&Words<200>>) -> Change {
    put_or_remove(INTENTION.to_owned(), intention)
}

/// The record of a few words about a step, or its removal.
#[must_use]
pub fn note_record(step: StepId, words: Option<&Words<300>>) -> Change {
    put_or_remove(format!("{NOTE}/{}", step.name()), words)
}

/// The record of a treatment that is over, or its removal.
#[must_use]
pub fn past_record(id: &Id, treatment: Option<&Treatment>) -> Change {
    put_or_remove(format!("{PAST}/{id}"), treatment)
}

/// The record of when someone began to watch over the person, or its removal.
#[must_use]
pub fn watch_record(since: Option<Instant>) -> Change {
    put_or_remove(WATCH.to_owned(), since.as_ref())
}

/// The record of a therapist's template, or its removal.
#[must_use]
pub fn template_record(id: &Id, template: Option<&Template>) -> Change {
    put_or_remove(format!("{TEMPLATE}/{id}"), template)
}

/// The record of a plan's form as it is typed.
#[must_use]
pub fn compose_record(form: &Form) -> Change {
    put(Table::Kept, COMPOSE.to_owned(), form)
}

/// The record of something left for later, or its removal.
#[must_use]
pub fn left_record(id: &Id, left: Option<&Left>) -> Change {
    put_or_remove(format!("{LEFT}/{id}"), left)
}

/// The record of a thread, or its removal.
#[must_use]
pub fn thread_record(id: &Id, thread: Option<&Thread>) -> Change {
    put_or_remove(format!("{THREAD}/{id}"), thread)
}

/// The record of a step's mark, or its removal.
#[must_use]
pub fn mark_record(step: StepId, mark: Option<Mark>) -> Change {
    put_or_remove(format!("{MARK}/{}", step.name()), mark.as_ref())
}

/// The record of a pattern of the person's own, or its removal.
#[must_use]
pub fn pattern_record(id: &Id, named: Option<&NamedPattern>) -> Change {
    put_or_remove(format!("{PATTERN}/{id}"), named)
}

/// The record of the pace that suited the person; none for the pattern's own.
#[must_use]
pub fn pace_record(pattern: &PatternKey, pace: Pace) -> Change {
    let own = (pace != Pace::WHOLE).then_some(pace);
    put_or_remove(format!("{PACE}/{pattern}"), own.as_ref())
}

/// The record of a revision, which can only be added.
#[must_use]
pub fn revision_record(revision: &Revision) -> Change {
    let value = json::text(revision);
    Change::Append { table: Table::Log, key: revision.id.to_string(), value }
}

/// The removal of a revision, for good.
#[must_use]
pub fn no_revision(revision: &Id) -> Change {
    Change::Remove { table: Table::Log, key: revision.to_string() }
}

#[must_use]
pub fn draft_record(draft: &Draft) -> Change {
    put(Table::Drafts, draft.id.to_string(), draft)
}

/// The removal of a draft.
#[must_use]
pub fn no_draft(draft: &Id) -> Change {
    Change::Remove { table: Table::Drafts, key: draft.to_string() }
}
