//! What is kept of preparing comes back, and one treatment follows another without a loss.
#![cfg(not(target_arch = "wasm32"))]

mod storage;

use shoreline::fields::Words;
use shoreline::grounding::exercise::ExerciseId;
use shoreline::grounding::kit::Tool;
use shoreline::id::Id;
use shoreline::keep::contents::Contents;
use shoreline::keep::records::{
    intention_record, mark_record, note_record, past_record, plan_record, preparation_records,
    questions_record, watch_record,
};
use shoreline::preparation::people::{People, Promise};
use shoreline::preparation::plan::Plan;
use shoreline::preparation::questions::{Questions, Topic};
use shoreline::preparation::steps::{Mark, StepId};
use shoreline::preparation::treatment::{Preparation, Treatment};
use shoreline::time::Instant;
use shoreline::vault::store::{Change, Table};
use storage::{contents, now, take_in, vault};

fn id(number: u8) -> Id {
    Id::from_random([number; 16])
}

fn plan(title: &str) -> Plan {
    Plan::titled(title).expect("a title")
}

fn preparation(contents: &Contents) -> Preparation {
    Preparation {
        plan: contents.plan.clone(),
        intention: contents.intention.clone(),
        marks: contents.marks.clone(),
        people: contents.people.clone(),
        questions: contents.questions.clone(),
    }
}

/// As these records were written when they came.
#[test]
fn the_frozen_records_of_preparing_are_still_understood() {
    let vault = vault();
    take_in(&vault, include_str!("fixtures/backup-1-preparing.json"));
    let kept = contents(&vault);
    assert_eq!(kept.set_aside, []);
    let plan = kept.plan.as_ref().expect("a plan");
    assert_eq!(plan.route.as_ref().map(Words::as_str), Some("A nasal spray"));
    assert_eq!(plan.exercises, [ExerciseId::Feet]);
    assert_eq!(kept.people.companion_promise, Some(Promise::Confirmed));
    assert_eq!(kept.people.ride_promise, Some(Promise::Asked));
    let note = kept.note(StepId::Ride).map(Words::as_str);
    assert_eq!(note, Some("My sister may work that day"));
    let [own, drink] = kept.questions.all() else { panic!("two questions") };
    assert_eq!((own.answered, &drink.topic), (true, &Topic::Step(StepId::LastDrink)));
    assert_eq!(kept.hope().map(Words::as_str), Some("To be a little kinder"));
    assert_eq!(kept.past[0].1.plan.title.as_str(), "First visit");
    assert_eq!(kept.watch, Some(Instant(1_795_514_200_000)));
    assert_eq!(kept.templates()[0].1.name.as_str(), "Mornings");
}

#[test]
fn what_is_taken_back_of_preparing_is_gone() {
    let vault = vault();
    let mut questions = Questions::default();
    questions.add(Words::new("May I bring music?").expect("words"));
    let said = [
        note_record(StepId::Ride, Words::new("Ask Kim").ok().as_ref()),
        questions_record(&questions),
        intention_record(Words::new("Rest").ok().as_ref()),
        watch_record(Some(Instant(5))),
    ];
    now(vault.commit(&said)).expect("room enough");
    let there = contents(&vault);
    assert_eq!((there.notes.len(), there.questions.all().len()), (1, 1));
    let taken_back = [
        note_record(StepId::Ride, None),
        questions_record(&Questions::default()),
        intention_record(None),
        watch_record(None),
    ];
    now(vault.commit(&taken_back)).expect("room enough");
    assert_eq!(contents(&vault), Contents::default());
}

/// Finishing and its undo, as the app does both.
#[test]
fn a_finished_treatment_is_put_away_whole_and_comes_back_whole() {
    let vault = vault();
    let before = Preparation {
        plan: Some(plan("First visit")),
        intention: Words::new("Rest").ok(),
        marks: vec![(StepId::ListMedicines, Mark::Done), (StepId::Ride, Mark::Unsure)],
        people: People { companion: Words::new("Sam").ok(), ..People::default() },
        questions: Questions::default(),
    };
    let nothing = preparation(&Contents::default());
    now(vault.commit(&preparation_records(&nothing, &before))).expect("room enough");
    let put_away = Treatment {
        plan: plan("First visit"),
        intention: before.intention.clone(),
        at: Instant(7),
    };
    let after = before.clone().next(None);
    let mut changes = preparation_records(&before, &after);
    changes.push(past_record(&id(1), Some(&put_away)));
    now(vault.commit(&changes)).expect("room enough");
    let over = contents(&vault);
    assert_eq!((over.plan.clone(), over.mark(StepId::Ride)), (None, None));
    assert_eq!(over.mark(StepId::ListMedicines), Some(Mark::Done));
    assert_eq!(over.past, [(id(1), put_away)]);
    assert_eq!(over.hope().map(Words::as_str), Some("Rest"), "shown beside the reflection");

    let mut back = preparation_records(&after, &before);
    back.push(past_record(&id(1), None));
    now(vault.commit(&back)).expect("room enough");
    let again = contents(&vault);
    assert_eq!(preparation(&again), before);
    assert!(again.past.is_empty());
}

#[test]
fn a_treatment_is_finished_whole_or_not_at_all() {
    let vault = vault();
    now(vault.commit(&[plan_record(Some(&plan("First visit")))])).expect("room enough");
    let taken = Change::Append { table: Table::Log, key: "taken".into(), value: "1".into() };
    now(vault.commit(std::slice::from_ref(&taken))).expect("room enough");
    let before = preparation(&contents(&vault));
    let mut changes = preparation_records(&before, &before.clone().next(None));
    // A taken key fails the transaction at its very end.
    changes.extend([mark_record(StepId::Bag, Some(Mark::Done)), taken]);
    assert!(now(vault.commit(&changes)).is_err());
    let still = contents(&vault);
    assert_eq!(still.plan, Some(plan("First visit")));
    assert_eq!(still.mark(StepId::Bag), None);
}

#[test]
fn an_empty_kit_is_what_the_clinic_suggests() {
    let mut contents = Contents::default();
    contents.plan = Some(plan("First visit"));
    assert!(contents.kit_at_hand().tools().is_empty());
    if let Some(plan) = &mut contents.plan {
        plan.exercises = vec![ExerciseId::Senses, ExerciseId::Feet];
    }
    let [senses, feet] = [ExerciseId::Senses, ExerciseId::Feet].map(Tool::Exercise);
    assert_eq!(contents.kit_at_hand().tools(), [senses, feet]);
    contents.kit = contents.kit.toggled(Tool::Breathe).expect("room in it");
    assert_eq!(contents.kit_at_hand().tools(), [Tool::Breathe], "one's own comes first");
}
