//! What is kept of preparing: the plan and those before it, what was said of each step, questions,
//! people, and the hope.

use super::live::Keep;
use super::records;
use crate::browser::task::spawn_local;
use crate::browser::{clock, random};
use crate::fields::Words;
use crate::id::Id;
use crate::json;
use crate::preparation::people::People;
use crate::preparation::plan::Plan;
use crate::preparation::questions::{Question, Questions, Topic, raised};
use crate::preparation::season::Season;
use crate::preparation::steps::{Mark, StepId};
use crate::preparation::treatment::{Preparation, Treatment};
use crate::sharing::form::Form;
use crate::sharing::template::Template;
use crate::time::Instant;
use crate::vault::safe::Record;
use crate::vault::store::Table;

/// Treatments put away, each with what becomes of its record.
type Past = Vec<(Id, Option<Treatment>)>;

impl Keep {
    pub(crate) fn mark(self, step: StepId, mark: Option<Mark>) {
        self.change(records::mark_record(step, mark), true, move |kept| kept.set_mark(step, mark));
    }

    pub(crate) fn note(self, step: StepId, words: Option<Words<300>>, say: bool) {
        let record = records::note_record(step, words.as_ref());
        self.change(record, say, move |kept| kept.set_note(step, words));
    }

    pub(crate) fn keep_people(self, people: People, say: bool) {
        self.change(records::people_record(&people), say, move |kept| kept.people = people);
    }

    /// What is asked now: the list as it was put in order, with what the steps raise.
    pub(crate) fn questions(self) -> Questions {
        self.contents.with(|kept| kept.questions.with(&raised(kept.plan.as_ref(), &kept.marks)))
    }

    /// What a question says, and the few words that were noted with it.
    pub(crate) fn asked(self, question: &Question) -> (String, Option<String>) {
        let text = self.text();
        match &question.topic {
            Topic::Own(words) => (words.to_string(), None),
            Topic::Step(step) => self.contents.with(|kept| {
                let title = text.steps.get(*step).title;
                let asked = (text.questions.of_step)(*step, kept.mark(*step), title);
                (asked, kept.note(*step).map(ToString::to_string))
            }),
        }
    }

    /// Shown at once, so that quick presses add up; `say` tells it once it is saved.
    pub(crate) fn keep_questions(self, questions: Questions, say: Box<dyn FnOnce()>) {
        let record = records::questions_record(&questions);
        self.contents.update(|kept| kept.questions = questions);
        self.commit_then(vec![record], say);
    }

    pub(crate) fn keep_intention(self, intention: Option<Words<200>>, say: bool) {
        let record = records::intention_record(intention.as_ref());
        self.change(record, say, move |kept| kept.intention = intention);
    }

    pub(crate) fn keep_watch(self, since: Option<Instant>) {
        self.change(records::watch_record(since), true, move |kept| kept.watch = since);
    }

    /// Keeps a therapist's template, or takes it away; says whether it did.
    pub(crate) async fn keep_template(self, id: Id, template: Option<Template>) -> bool {
        let saved = self.commit(&[records::template_record(&id, template.as_ref())]).await;
        if saved {
            self.contents.update(|kept| kept.set_template(&id, template.as_ref()));
        }
        saved
    }

    /// Keeps a therapist's form as it is, and says whether it did. Silent unless that fails.
    pub(crate) async fn keep_compose(self, form: Form) -> bool {
        self.contents.update_untracked(|kept| kept.set_compose(&form));
        self.commit(&[records::compose_record(&form)]).await
    }

    /// Keeps a plan, and goes on once that is done. A former one is put away, not lost; after its
    /// day the next treatment begins.
    pub(crate) fn keep_plan(self, plan: Plan, then: Box<dyn FnOnce()>) {
        let before = self.preparation();
        let after = if self.treatment_is_over() {
            before.clone().next(Some(plan))
        } else {
            Preparation { plan: Some(plan), ..before.clone() }
        };
        let past = if before.plan == after.plan { Past::new() } else { put_away(&before) };
        let told = if past.is_empty() { "" } else { self.text().prepare.former_kept };
        self.turn(before, after, past, told, then);
    }

    /// Whether the day of the plan has passed.
    pub(crate) fn treatment_is_over(self) -> bool {
        matches!(self.season(clock::now()), Season::After { .. } | Season::Between)
    }

    /// Ends a treatment: its plan and intention are put away, and what stays true stays.
    pub(crate) fn finish_plan(self) {
        let before = self.preparation();
        let past = put_away(&before);
        let told = self.text().prepare.finished;
        let after = before.clone().next(None);
        self.turn(before, after, past, told, Box::new(|| {}));
    }

    /// Takes a treatment that is over away for good, unless that is undone.
    pub(crate) fn forget_past(self, id: &Id) {
        let before = self.preparation();
        let (gone, told) = (vec![(id.clone(), None)], self.text().prepare.forgotten);
        self.turn(before.clone(), before, gone, told, Box::new(|| {}));
    }

    fn preparation(self) -> Preparation {
        self.contents.with_untracked(|kept| Preparation {
            plan: kept.plan.clone(),
            intention: kept.intention.clone(),
            marks: kept.marks.clone(),
            people: kept.people.clone(),
            questions: kept.questions.clone(),
        })
    }

    /// Whether the plan is the one that was acted on: not after a second press, nor where another tab
    /// has kept one meanwhile. Then what is there is shown, and nothing changes.
    async fn is_still(self, before: &Preparation) -> bool {
        let here = self.contents.with_untracked(|kept| kept.plan == before.plan);
        let stored = self.vault.get(Table::Kept, records::PLAN).await;
        let there = |found: Option<Record>| json::parse::<Plan>(&found?.json.ok()?);
        let still = here && stored.is_ok_and(|stored| there(stored) == before.plan);
        if !still {
            self.reload().await;
            self.say(self.text().prepare.plan_changed);
        }
        still
    }

    /// Goes over from one state to another in one transaction, says so, and offers the way back.
    fn turn(
        self,
        before: Preparation,
        after: Preparation,
        past: Past,
        told: &'static str,
        then: Box<dyn FnOnce()>,
    ) {
        // What was written for a treatment goes with it, and has to be within reach.
        if !past.is_empty() && !self.is_open() {
            return;
        }
        let mut changes = records::preparation_records(&before, &after);
        changes.extend(past.iter().map(|(id, one)| records::past_record(id, one.as_ref())));
        spawn_local(async move {
            if self.is_still(&before).await && self.commit(&changes).await {
                self.turned(before, after, past, told);
                then();
            }
        });
    }

    /// Shows what is kept by now.
    fn turned(self, before: Preparation, after: Preparation, past: Past, told: &'static str) {
        let former = self.contents.with_untracked(|kept| {
            let of =
                |id: &Id| kept.past.iter().find(|(one, _)| one == id).map(|(_, it)| it.clone());
            past.iter().map(|(id, _)| (id.clone(), of(id))).collect::<Past>()
        });
        let shown = after.clone();
        self.contents.update(move |kept| {
            kept.plan = shown.plan;
            kept.intention = shown.intention;
            kept.marks = shown.marks;
            kept.people = shown.people;
            kept.questions = shown.questions;
            for (id, one) in past {
                kept.set_past(&id, one);
            }
        });
        if told.is_empty() {
            self.say_saved();
        } else {
            self.say_with_undo(told, move || {
                let (from, to) = (after.clone(), before.clone());
                self.turn(from, to, former.clone(), "", Box::new(|| {}));
            });
        }
    }
}

fn put_away(preparation: &Preparation) -> Past {
    let Preparation { plan, intention, .. } = preparation.clone();
    let put = |plan| Treatment { plan, intention, at: clock::now() };
    plan.map(put).into_iter().map(|it| (Id::from_random(random::bits()), Some(it))).collect()
}
