//! What the records of the store mean.

use super::records::{
    ASIDE, BACKED_UP, COMPOSE, INTENTION, KIT, LEFT, MARK, NOTE, PACE, PAST, PATTERN, PEOPLE, PLAN,
    QUESTIONS, TEMPLATE, THREAD, WATCH,
};
use crate::after::left::Left;
use crate::breathing::key::PatternKey;
use crate::breathing::pace::Pace;
use crate::breathing::pattern::{NamedPattern, Pattern};
use crate::fields::Words;
use crate::grounding::kit::Kit;
use crate::id::Id;
use crate::json::{self, Read, Value};
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
use crate::vault::safe::Record;
use crate::vault::store::{Change, Table};

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
    /// Unsaved words, a draft for each sitting.
    pub drafts: Vec<Draft>,
    /// When the last backup was made.
    pub backed_up: Option<Instant>,
    /// Records that could not be read. They stay in the store, and in every export.
    pub set_aside: Vec<SetAside>,
}

/// A record that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// Where it stands, or stood before something else was written there.
    pub table: Table,
    pub key: String,
    pub text: String,
    /// The record it was moved to, if it was.
    pub moved_to: Option<String>,
}

impl Contents {
    /// What records mean as a whole. One that cannot be read is set aside and stops nothing.
    #[must_use]
    pub fn of(records: Vec<Record>) -> Self {
        let mut contents = Self::default();
        let mut revisions = Vec::new();
        for Record { table, key, json } in records {
            // One by one, each would be sorted into a log that grows.
            let revision = match &json {
                Ok(json) if table == Table::Log => revision(&key, json),
                _ => None,
            };
            match revision {
                Some(revision) => revisions.push(revision),
                None => contents.take(table, &key, Some(json)),
            }
        }
        contents.log = Log::of(revisions);
        contents
    }

    /// Lets go of all that a lock seals.
    pub fn forget_sealed(&mut self) {
        self.notes = Vec::new();
        self.questions = Questions::default();
        self.intention = None;
        self.past = Vec::new();
        self.threads = Vec::new();
        self.left = Vec::new();
        self.log = Log::default();
        self.drafts = Vec::new();
        self.set_aside = Vec::new();
    }

    /// Takes a record in as it is now, or as it is gone.
    pub fn take(&mut self, table: Table, key: &str, json: Option<Result<String, String>>) {
        self.stand_aside_no_more(table, key);
        let text = match json {
            None => {
                let _ = self.understand(table, key, None);
                return;
            }
            Some(Ok(json)) => {
                if self.understand(table, key, Some(&json)).is_some() {
                    return;
                }
                json
            }
            Some(Err(text)) => text,
        };
        self.set_aside.push(SetAside { table, key: key.to_owned(), text, moved_to: None });
    }

    /// After records that could not be read were moved: something else stands in their place.
    pub fn moved_aside(&mut self, changes: &[Change]) {
        for change in changes {
            if let Change::Put { table, key, value } = change {
                if key.starts_with(ASIDE) {
                    self.take(*table, key, Some(Ok(value.clone())));
                } else {
                    self.stand_aside_no_more(*table, key);
                }
            } else if let Change::Remove { table, key } = change {
                self.stand_aside_no_more(*table, key);
            }
        }
    }

    fn stand_aside_no_more(&mut self, table: Table, key: &str) {
        let stays = |it: &SetAside| it.moved_to.is_some() || (it.table, &*it.key) != (table, key);
        self.set_aside.retain(stays);
    }

    /// The same records, of which those that mean nothing here count as unreadable.
    #[must_use]
    pub fn judged(&self, records: Vec<Record>) -> Vec<Record> {
        let judge = |Record { table, key, json }| {
            let json = json.and_then(|json| match self.standing_aside(table, &key) {
                Some(_) => Err(json),
                None => Ok(json),
            });
            Record { table, key, json }
        };
        records.into_iter().map(judge).collect()
    }

    /// The text of a record that is set aside where it stands.
    #[must_use]
    pub fn standing_aside(&self, table: Table, key: &str) -> Option<&str> {
        let here =
            |it: &&SetAside| it.moved_to.is_none() && (it.table, it.key.as_str()) == (table, key);
        self.set_aside.iter().find(here).map(|it| it.text.as_str())
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

    /// Nothing where it cannot be read. A revision that is gone is let go of elsewhere.
    fn understand(&mut self, table: Table, key: &str, text: Option<&str>) -> Option<()> {
        // Parsed in one place for all kinds.
        let parsed = text.map(json::parse_value);
        let value = parsed.as_ref();
        match (table, key) {
            (Table::Log, _) => match read::<Revision>(value)? {
                Some(revision) => (revision.id.as_str() == key).then(|| self.log.add(revision))?,
                None => self.log.forget(&[Id::try_from(key.to_owned()).ok()?]),
            },
            (Table::Drafts, _) => {
                let id = Id::try_from(key.to_owned()).ok()?;
                match read::<Draft>(value)? {
                    Some(draft) => (draft.id == id).then(|| self.set_draft(draft))?,
                    None => self.drop_draft(&id),
                }
            }
            (Table::Kept, PLAN) => self.plan = read(value)?,
            (Table::Kept, PEOPLE) => self.people = read(value)?.unwrap_or_default(),
            (Table::Kept, KIT) => self.kit = read(value)?.unwrap_or_default(),
            (Table::Kept, QUESTIONS) => self.questions = read(value)?.unwrap_or_default(),
            (Table::Kept, INTENTION) => self.intention = read(value)?,
            (Table::Kept, WATCH) => self.watch = read(value)?,
            (Table::Kept, BACKED_UP) => self.backed_up = read(value)?,
            (Table::Kept, COMPOSE) => self.compose = text.map(str::to_owned),
            (Table::Kept, _) => {
                let (kind, name) = key.split_once('/')?;
                self.understand_one_of(kind, name, text, value)?;
            }
            (Table::Meta, _) => {}
        }
        Some(())
    }

    /// A record of which there are several of a kind.
    fn understand_one_of(
        &mut self,
        kind: &str,
        name: &str,
        text: Option<&str>,
        value: Option<&Option<Value>>,
    ) -> Option<()> {
        let id = || Id::try_from(name.to_owned()).ok();
        match kind {
            TEMPLATE => set(&mut self.templates, &id()?, text.map(str::to_owned)),
            NOTE => self.set_note(StepId::from_name(name)?, read(value)?),
            MARK => self.set_mark(StepId::from_name(name)?, read(value)?),
            PAST => self.set_past(&id()?, read(value)?),
            THREAD => self.set_thread(&id()?, read(value)?),
            LEFT => self.set_left(&[(id()?, read(value)?)]),
            PATTERN => self.set_pattern(&id()?, read(value)?),
            PACE => {
                let pace = read(value)?.unwrap_or(Pace::WHOLE);
                self.set_pace(&PatternKey::from_name(name)?, pace);
            }
            ASIDE => {
                self.set_aside.retain(|it| it.moved_to.as_deref() != Some(name));
                if let Some(value) = value {
                    let fields = value.as_ref()?.as_object()?;
                    let table = Table::from_name(&json::field::<String>(fields, "table")?)?;
                    self.set_aside.push(SetAside {
                        table,
                        key: json::field(fields, "key")?,
                        text: json::field(fields, "text")?,
                        moved_to: Some(name.to_owned()),
                    });
                }
            }
            _ => return None,
        }
        Some(())
    }
}

fn revision(key: &str, value: &str) -> Option<Revision> {
    json::parse::<Revision>(value).filter(|revision| revision.id.as_str() == key)
}

/// Nothing where a value is there and cannot be read; one that is no JSON is there and empty.
fn read<T: Read>(value: Option<&Option<Value>>) -> Option<Option<T>> {
    value.map_or(Some(None), |value| T::read(value.as_ref()?).map(Some))
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
