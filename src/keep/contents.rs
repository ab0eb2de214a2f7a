//! What the records of the store mean.

use super::records::{
    COMPOSE, INTENTION, KIT, LEFT, MARK, NOTE, PACE, PAST, PATTERN, PEOPLE, PLAN, QUESTIONS,
    TEMPLATE, THREAD, WATCH,
};
use crate::after::left::Left;
use crate::breathing::key::PatternKey;
use crate::breathing::pace::Pace;
use crate::breathing::pattern::{NamedPattern, Pattern};
use crate::fields::Words;
use crate::grounding::kit::Kit;
use crate::id::Id;
use crate::json;
use crate::preparation::people::People;
use crate::preparation::plan::Plan;
use crate::preparation::questions::Questions;
use crate::preparation::steps::{Mark, StepId};
use crate::preparation::treatment::Treatment;
use crate::reflection::draft::Draft;
use crate::reflection::entry::Revision;
use crate::reflection::log::Log;
use crate::reflection::thread::Thread;
use crate::sharing::form::Form;
use crate::sharing::template::Template;
use crate::time::{Date, Instant};
use crate::vault::store::{Store, StoreError, Table};

/// Everything kept, as it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contents {
    pub plan: Option<Plan>,
    pub people: People,
    pub marks: Vec<(StepId, Mark)>,
    /// A few words about a step.
    pub notes: Vec<(StepId, Words<300>)>,
    /// Questions for the clinic, as they were last put in order.
    pub questions: Questions,
    /// What the person hopes for from the treatment ahead.
    pub intention: Option<Words<200>>,
    /// Treatments that are over, the latest last.
    pub past: Vec<(Id, Treatment)>,
    /// Since when someone watches over the person.
    pub watch: Option<Instant>,
    /// A therapist's templates, unread: only the therapist's page knows how.
    templates: Vec<(Id, String)>,
    /// A therapist's form as it was left, unread.
    compose: Option<String>,
    /// Breathing patterns of the person's own.
    pub patterns: Vec<(Id, NamedPattern)>,
    /// The pace that suited the person, where it is not the pattern's own.
    pub paces: Vec<(PatternKey, Pace)>,
    /// What the person picked to settle with.
    pub kit: Kit,
    /// What was left for later, in the order of its time.
    pub left: Vec<(Id, Left)>,
    /// Small steps, each with what it came from and what became of it.
    pub threads: Vec<(Id, Thread)>,
    pub log: Log,
    /// Unsaved words, at most one draft for each entry.
    pub drafts: Vec<Draft>,
    /// Records that could not be read. They stay in the store, and in every export.
    pub set_aside: usize,
}

impl Contents {
    /// Reads the whole store. A record that cannot be read is set aside and stops nothing.
    ///
    /// # Errors
    /// When the store itself cannot be read.
    pub async fn read(store: &dyn Store) -> Result<Self, StoreError> {
        let mut contents = Self::default();
        for table in [Table::Log, Table::Kept, Table::Drafts] {
            for (key, value) in store.read(table).await? {
                if !contents.take(table, &key, &value) {
                    contents.set_aside += 1;
                }
            }
        }
        Ok(contents)
    }

    /// Takes one record in, and says whether it could be read.
    pub fn take(&mut self, table: Table, key: &str, value: &str) -> bool {
        self.understand(table, key, value).is_some()
    }

    /// What was said about a step.
    #[must_use]
    pub fn mark(&self, step: StepId) -> Option<Mark> {
        self.marks.iter().find(|(one, _)| *one == step).map(|(_, mark)| *mark)
    }

    pub fn set_mark(&mut self, step: StepId, mark: Option<Mark>) {
        self.marks.retain(|(one, _)| *one != step);
        self.marks.extend(mark.map(|mark| (step, mark)));
    }

    /// What settles this person: what they picked, or else what their clinic suggests.
    #[must_use]
    pub fn kit_at_hand(&self) -> Kit {
        match &self.plan {
            Some(plan) if self.kit.tools().is_empty() => Kit::suggested(&plan.exercises),
            _ => self.kit.clone(),
        }
    }

    /// What the person hoped for from the treatment ahead, or else from the last one.
    #[must_use]
    pub fn hope(&self) -> Option<&Words<200>> {
        let past = || self.past.last().and_then(|(_, treatment)| treatment.intention.as_ref());
        self.intention.as_ref().or_else(past)
    }

    /// The few words about a step.
    #[must_use]
    pub fn note(&self, step: StepId) -> Option<&Words<300>> {
        self.notes.iter().find(|(one, _)| *one == step).map(|(_, words)| words)
    }

    pub fn set_note(&mut self, step: StepId, words: Option<Words<300>>) {
        self.notes.retain(|(one, _)| *one != step);
        self.notes.extend(words.map(|words| (step, words)));
    }

    /// Puts a treatment among those that are over, or takes it away.
    pub fn set_past(&mut self, id: &Id, treatment: Option<Treatment>) {
        self.past.retain(|(one, _)| one != id);
        self.past.extend(treatment.map(|treatment| (id.clone(), treatment)));
        self.past.sort_by_key(|(_, treatment)| treatment.at);
    }

    /// A pattern by its key, unless it is gone.
    #[must_use]
    pub fn pattern(&self, key: &PatternKey) -> Option<Pattern> {
        match key {
            PatternKey::BuiltIn(id) => Some(id.pattern()),
            _ => self.named_pattern(key).map(|named| named.lengths),
        }
    }

    /// A pattern that the person or their clinic made.
    #[must_use]
    pub fn named_pattern(&self, key: &PatternKey) -> Option<&NamedPattern> {
        match key {
            PatternKey::BuiltIn(_) => None,
            PatternKey::Own(id) => {
                self.patterns.iter().find(|(one, _)| one == id).map(|(_, named)| named)
            }
            PatternKey::Plan(number) => {
                self.plan.as_ref()?.patterns.get(usize::from(*number).checked_sub(1)?)
            }
        }
    }

    /// Puts a pattern in its place, or takes it away.
    pub fn set_pattern(&mut self, id: &Id, named: Option<NamedPattern>) {
        set(&mut self.patterns, id, named);
    }

    /// A therapist's templates, as far as they can be read.
    #[must_use]
    pub fn templates(&self) -> Vec<(Id, Template)> {
        let read = |(id, text): &(Id, String)| Some((id.clone(), json::parse(text)?));
        self.templates.iter().filter_map(read).collect()
    }

    /// Puts a template in its place, or takes it away.
    pub fn set_template(&mut self, id: &Id, template: Option<&Template>) {
        set(&mut self.templates, id, template.map(json::text));
    }

    /// A therapist's form as it was left.
    #[must_use]
    pub fn compose(&self) -> Option<Form> {
        json::parse(self.compose.as_ref()?)
    }

    pub fn set_compose(&mut self, form: &Form) {
        self.compose = Some(json::text(form));
    }

    /// The pace that suited the person with this pattern.
    #[must_use]
    pub fn pace(&self, key: &PatternKey) -> Pace {
        self.paces.iter().find(|(one, _)| one == key).map_or(Pace::WHOLE, |(_, pace)| *pace)
    }

    pub fn set_pace(&mut self, key: &PatternKey, pace: Pace) {
        self.paces.retain(|(one, _)| one != key);
        if pace != Pace::WHOLE {
            self.paces.push((key.clone(), pace));
        }
    }

    /// Something left for later, unless it is gone.
    #[must_use]
    pub fn left(&self, id: &Id) -> Option<Left> {
        self.left.iter().find(|(one, _)| one == id).map(|(_, left)| *left)
    }

    /// Puts each thing among what is left, or takes it away.
    pub fn set_left(&mut self, becomes: &[(Id, Option<Left>)]) {
        for (id, left) in becomes {
            self.left.retain(|(one, _)| one != id);
            if let Some(left) = left {
                let later = self.left.iter().position(|(_, one)| one.at > left.at);
                self.left.insert(later.unwrap_or(self.left.len()), (id.clone(), *left));
            }
        }
    }

    /// A thread, unless it is gone.
    #[must_use]
    pub fn thread(&self, id: &Id) -> Option<&Thread> {
        self.threads.iter().find(|(one, _)| one == id).map(|(_, thread)| thread)
    }

    /// Puts a thread in its place, or takes it away.
    pub fn set_thread(&mut self, id: &Id, thread: Option<Thread>) {
        set(&mut self.threads, id, thread);
    }

    /// A draft by its name.
    #[must_use]
    pub fn draft(&self, id: &Id) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.id == *id)
    }

    /// The latest unsaved words of an entry.
    #[must_use]
    pub fn draft_of(&self, entry: &Id) -> Option<&Draft> {
        self.drafts.iter().filter(|draft| draft.entry == *entry).max_by_key(|draft| draft.at)
    }

    /// The drafts of entries that are not in the log, with something in them, the latest first.
    #[must_use]
    pub fn new_drafts(&self) -> Vec<&Draft> {
        let new = |draft: &&Draft| {
            !draft.writing.is_blank() && self.log.revisions(&draft.entry).is_empty()
        };
        let mut drafts: Vec<&Draft> = self.drafts.iter().filter(new).collect();
        drafts.sort_by_key(|draft| std::cmp::Reverse(draft.at));
        drafts
    }

    pub fn set_draft(&mut self, draft: Draft) {
        self.drop_draft(&draft.id);
        self.drafts.push(draft);
    }

    pub fn drop_draft(&mut self, id: &Id) {
        self.drafts.retain(|draft| draft.id != *id);
    }

    /// The days of the treatments known here, the latest first, as far as they have a date.
    #[must_use]
    pub fn treatment_days(&self) -> Vec<Date> {
        let past = self.past.iter().map(|(_, treatment)| &treatment.plan);
        let dated = self.plan.iter().chain(past).filter_map(|plan| plan.at);
        let mut days: Vec<Date> = dated.map(|at| at.date).collect();
        days.sort_unstable_by(|a, b| b.cmp(a));
        days.dedup();
        days
    }

    fn understand(&mut self, table: Table, key: &str, value: &str) -> Option<()> {
        match (table, key) {
            (Table::Log, _) => {
                let revision: Revision = json::parse(value)?;
                (revision.id.as_str() == key).then(|| self.log.add(revision))?;
            }
            (Table::Drafts, _) => {
                let draft: Draft = json::parse(value)?;
                (draft.id.as_str() == key).then(|| self.set_draft(draft))?;
            }
            (Table::Kept, PLAN) => self.plan = Some(json::parse(value)?),
            (Table::Kept, PEOPLE) => self.people = json::parse(value)?,
            (Table::Kept, KIT) => self.kit = json::parse(value)?,
            (Table::Kept, QUESTIONS) => self.questions = json::parse(value)?,
            (Table::Kept, INTENTION) => self.intention = Some(json::parse(value)?),
            (Table::Kept, WATCH) => self.watch = Some(json::parse(value)?),
            (Table::Kept, COMPOSE) => self.compose = Some(value.to_owned()),
            (Table::Kept, _) if key.starts_with(TEMPLATE) => {
                let id = Id::try_from(key.strip_prefix(TEMPLATE)?.to_owned()).ok()?;
                set(&mut self.templates, &id, Some(value.to_owned()));
            }
            (Table::Kept, _) if key.starts_with(THREAD) => {
                let id = Id::try_from(key.strip_prefix(THREAD)?.to_owned()).ok()?;
                self.set_thread(&id, Some(json::parse(value)?));
            }
            (Table::Kept, _) if key.starts_with(NOTE) => {
                let step = StepId::from_name(key.strip_prefix(NOTE)?)?;
                self.set_note(step, Some(json::parse(value)?));
            }
            (Table::Kept, _) if key.starts_with(PAST) => {
                let id = Id::try_from(key.strip_prefix(PAST)?.to_owned()).ok()?;
                self.set_past(&id, Some(json::parse(value)?));
            }
            (Table::Kept, _) if key.starts_with(LEFT) => {
                let id = Id::try_from(key.strip_prefix(LEFT)?.to_owned()).ok()?;
                self.set_left(&[(id, Some(json::parse(value)?))]);
            }
            (Table::Kept, _) if key.starts_with(PATTERN) => {
                let id = Id::try_from(key.strip_prefix(PATTERN)?.to_owned()).ok()?;
                self.set_pattern(&id, Some(json::parse(value)?));
            }
            (Table::Kept, _) if key.starts_with(PACE) => {
                let key = PatternKey::from_name(key.strip_prefix(PACE)?)?;
                self.set_pace(&key, json::parse(value)?);
            }
            (Table::Kept, _) => {
                let step = StepId::from_name(key.strip_prefix(MARK)?)?;
                self.set_mark(step, Some(json::parse(value)?));
            }
            (Table::Meta, _) => {}
        }
        Some(())
    }
}

/// Puts something in its place, which it keeps, or takes it away.
fn set<T>(all: &mut Vec<(Id, T)>, id: &Id, thing: Option<T>) {
    let place = all.iter().position(|(one, _)| one == id);
    match (place, thing) {
        (Some(place), Some(thing)) => all[place].1 = thing,
        (None, Some(thing)) => all.push((id.clone(), thing)),
        (Some(place), None) => drop(all.remove(place)),
        (None, None) => {}
    }
}
