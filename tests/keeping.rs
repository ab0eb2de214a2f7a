//! What is kept is understood, and a backup brings everything back.
#![cfg(not(target_arch = "wasm32"))]

mod storage;

use shoreline::after::left::{About, Left, Mood, What};
use shoreline::breathing::key::PatternKey;
use shoreline::breathing::pace::Pace;
use shoreline::breathing::pattern::{NamedPattern, Pattern, PatternId};
use shoreline::fields::{Phone, Words};
use shoreline::id::Id;
use shoreline::keep::contents::Contents;
use shoreline::keep::records::{
    draft_record, left_record, mark_record, no_draft, no_revision, pace_record, pattern_record,
    people_record, plan_record, revision_record, thread_record,
};
use shoreline::preparation::people::People;
use shoreline::preparation::plan::Plan;
use shoreline::preparation::steps::{Mark, StepId};
use shoreline::reflection::draft::Draft;
use shoreline::reflection::entry::{Kind, Revision, Writing};
use shoreline::reflection::thread::{Look, Said, Thread};
use shoreline::time::Instant;
use shoreline::vault::backup::{Backup, BackupError, LARGEST, Preview};
use shoreline::vault::safe::Vault;
use shoreline::vault::store::{Change, StoreError, Table};
use storage::{contents, now, take_in, vault};

fn append(key: &str, value: &str) -> Change {
    Change::Append { table: Table::Log, key: key.into(), value: value.into() }
}

fn put(key: &str, value: &str) -> Change {
    Change::Put { table: Table::Kept, key: key.into(), value: value.into() }
}

/// A backup of everything in a vault.
fn backup(vault: &Vault) -> String {
    let records = contents(vault).judged(now(vault.read()).expect("readable"));
    Backup::of(records, vault.schema(), r#"{"theme":"dark"}"#.to_owned(), Instant(5)).to_text()
}

fn counts(preview: &Preview) -> (usize, usize, usize) {
    (preview.additions.len(), preview.same, preview.different)
}

fn furnished() -> Vault {
    let vault = vault();
    let changes = [
        revision_record(&revision(1, "first")),
        revision_record(&revision(2, "second")),
        put("plan", r#"{"title":"T"}"#),
    ];
    now(vault.commit(&changes)).expect("memory takes everything");
    vault
}

#[test]
fn a_backup_brings_everything_back_after_erasing() {
    let vault = furnished();
    let before = contents(&vault);
    let text = backup(&vault);
    now(vault.erase()).expect("memory erases");
    assert_eq!(counts(&take_in(&vault, &text)), (3, 0, 0));
    assert_eq!(contents(&vault), before);
    assert_eq!(Backup::parse(&text).expect("a backup").settings, r#"{"theme":"dark"}"#);
}

#[test]
fn taking_a_backup_in_overwrites_nothing() {
    let vault = furnished();
    let text = backup(&vault);
    now(vault.commit(&[put("plan", r#"{"title":"Changed since"}"#)])).expect("room enough");
    assert_eq!(counts(&take_in(&vault, &text)), (0, 2, 1));
}

#[test]
fn the_frozen_backup_of_schema_one_still_opens() {
    let vault = vault();
    take_in(&vault, include_str!("fixtures/backup-1.json"));
    let kept = contents(&vault);
    assert_eq!((kept.set_aside.len(), kept.log.entries().len()), (0, 1));
    assert_eq!(kept.log.entries()[0].writing.words(), "A quiet afternoon. 🌊");
}

/// As the records of breathing were written when they came.
#[test]
fn the_frozen_records_of_breathing_are_still_understood() {
    let vault = vault();
    take_in(&vault, include_str!("fixtures/backup-1-breathing.json"));
    let kept = contents(&vault);
    assert_eq!((kept.set_aside.len(), kept.patterns.len(), kept.paces.len()), (0, 1, 2));
    assert_eq!(kept.named_pattern(&PatternKey::Own(id(3))), Some(&by_the_sea()));
}

/// As the kit and what was left for later were written when they came.
#[test]
fn the_frozen_records_of_the_after_place_are_still_understood() {
    let vault = vault();
    take_in(&vault, include_str!("fixtures/backup-1-after.json"));
    let kept = contents(&vault);
    assert_eq!((kept.set_aside.len(), kept.kit.tools().len()), (0, 3));
    let left: Vec<What> = kept.left.iter().map(|(_, left)| left.what).collect();
    assert_eq!(left, [What::Decision(About::Work), What::Mood(Mood::Tender)], "earlier first");
    assert_eq!(kept.left[0].1.due, "2026-11-25T08:00".parse().ok());
}

/// Marks become the start of an entry in one transaction: all of it happens, or none.
#[test]
fn what_was_left_goes_only_together_with_the_draft_it_begins() {
    let vault = vault();
    let left = Left { what: What::SomethingToTell, at: Instant(5), due: None };
    now(vault.commit(&[left_record(&id(3), Some(&left))])).expect("room enough");
    let draft = Draft {
        id: id(5),
        entry: id(4),
        follows: Vec::new(),
        at: Instant(6),
        writing: Writing::of(Kind::Free, "Something to tell".into()),
    };
    let changes = [left_record(&id(3), None), draft_record(&draft)];
    // A taken key fails the transaction at its very end.
    now(vault.commit(&[append("taken", "1")])).expect("room enough");
    let failing = [changes.to_vec(), vec![append("taken", "2")]].concat();
    assert_eq!(now(vault.commit(&failing)), Err(StoreError::Taken));
    let kept = contents(&vault);
    assert_eq!((kept.left.len(), kept.drafts.len()), (1, 0));
    now(vault.commit(&changes)).expect("room enough");
    let kept = contents(&vault);
    assert_eq!((kept.left.len(), kept.new_drafts()), (0, vec![&draft]));
}

#[test]
fn a_file_that_is_not_a_whole_backup_is_refused() {
    let record = r#"{"table":"log","key":"a","value":1}"#;
    let file = |head: &str, records: &str| {
        format!(r#"{{{head},"made_at":1,"settings":null,"records":[{records}]}}"#)
    };
    let ours = r#""format":"shoreline-backup","schema":2"#;
    let cases = [
        (String::new(), BackupError::NotABackup),
        ("[1,2".into(), BackupError::NotABackup),
        (file(r#""format":"other","schema":1"#, record), BackupError::NotABackup),
        (file(r#""format":"shoreline-backup","schema":3"#, record), BackupError::Newer),
        (file(r#""format":"shoreline-backup","schema":0"#, record), BackupError::Damaged),
        (file(ours, &format!("{record},{record}")), BackupError::Damaged),
        (file(ours, r#"{"table":"meta","key":"schema","value":9}"#), BackupError::Damaged),
        (file(ours, r#"{"table":"log","value":9}"#), BackupError::Damaged),
        (file(ours, r#"{"table":"log","key":"a","value":{"__proto__":1}}"#), BackupError::Damaged),
        (file(&ours.replace('2', "1"), record), BackupError::Damaged),
        (file(ours, record).replace("]}", "]"), BackupError::Damaged),
        (" ".repeat(LARGEST + 1), BackupError::TooLarge),
    ];
    for (text, reason) in cases {
        assert_eq!(Backup::parse(&text), Err(reason), "{:.200}", text);
    }
    assert!(Backup::parse(&file(ours, record)).is_ok());
}

fn id(number: u8) -> Id {
    Id::from_random([number; 16])
}

fn writing(text: &str) -> Writing {
    Writing::of(Kind::Perspective, text.into())
}

fn revision(number: u8, text: &str) -> Revision {
    Revision {
        id: id(number),
        entry: id(2),
        follows: Vec::new(),
        at: Instant(5),
        writing: Some(writing(text)),
    }
}

fn draft() -> Draft {
    let writing = writing("on its way 🌊");
    Draft { id: id(8), entry: id(9), follows: Vec::new(), at: Instant(7), writing }
}

fn by_the_sea() -> NamedPattern {
    let lengths = Pattern::new([9, 0, 0, 13, 0]).expect("within the limits");
    NamedPattern { name: Words::new("By the sea").expect("a name"), lengths }
}

/// One step below the pattern as it is written.
fn softer() -> Pace {
    Pace::WHOLE.softer(&by_the_sea().lengths).expect("a step")
}

/// A store with one of everything that can be kept.
fn lived_in() -> Vault {
    let vault = vault();
    let revision = revision(1, "שלום <b>");
    let people = People {
        place: Words::new("At home").ok(),
        companion: Words::new("Sam").ok(),
        phone: Phone::new("+49 30 123456").ok(),
        ..People::default()
    };
    let changes = [
        plan_record(Some(&Plan::titled("Tuesday").expect("a title"))),
        people_record(&people),
        mark_record(StepId::Ride, Some(Mark::Done)),
        mark_record(StepId::Bag, Some(Mark::NotForMe)),
        revision_record(&revision),
        draft_record(&draft()),
        pattern_record(&id(3), Some(&by_the_sea())),
        pace_record(&PatternKey::Own(id(3)), softer()),
    ];
    now(vault.commit(&changes)).expect("memory takes everything");
    vault
}

#[test]
fn everything_kept_is_read_back_as_it_was() {
    let kept = contents(&lived_in());
    assert_eq!(kept.plan.as_ref().map(|plan| plan.title.as_str()), Some("Tuesday"));
    assert_eq!(kept.people.companion.as_ref().map(Words::as_str), Some("Sam"));
    assert_eq!(kept.mark(StepId::Ride), Some(Mark::Done));
    assert_eq!(kept.mark(StepId::Bag), Some(Mark::NotForMe));
    assert_eq!(kept.mark(StepId::History), None);
    let entry = kept.log.entry(&id(2)).expect("the entry");
    assert_eq!(entry.writing, writing("שלום <b>"));
    assert_eq!(kept.draft(&id(8)), Some(&draft()));
    let own = PatternKey::Own(id(3));
    assert_eq!(kept.named_pattern(&own), Some(&by_the_sea()));
    assert_eq!(kept.pace(&own), softer());
    assert_eq!(kept.pace(&PatternKey::BuiltIn(PatternId::Box)), Pace::WHOLE);
    assert_eq!(kept.set_aside, []);
}

#[test]
fn what_is_taken_back_is_gone_and_the_rest_stays() {
    let vault = lived_in();
    let taken_back = [
        mark_record(StepId::Ride, None),
        no_draft(&id(8)),
        pattern_record(&id(3), None),
        pace_record(&PatternKey::Own(id(3)), Pace::WHOLE),
    ];
    now(vault.commit(&taken_back)).expect("room enough");
    let kept = contents(&vault);
    assert_eq!((kept.mark(StepId::Ride), kept.draft(&id(8))), (None, None));
    assert_eq!((kept.patterns.len(), kept.paces.len()), (0, 0));
    assert_eq!(kept.mark(StepId::Bag), Some(Mark::NotForMe));
}

#[test]
fn a_record_that_cannot_be_read_is_set_aside_and_stops_nothing() {
    let vault = lived_in();
    let damaged = [
        put("plan", "{\"title\":"),
        put("mark/ride", "\"maybe\""),
        put("pattern/AwMDAwMDAwMDAwMDAwMDAw", r#"{"name":"Rapid","lengths":[2,0,0,2,0]}"#),
        put("pace/box", "0"),
        put("mark/of-a-later-version", "\"done\""),
        append("not-its-id", r#"{"id":"AQEBAQEBAQEBAQEBAQEBAQ"}"#),
    ];
    now(vault.commit(&damaged)).expect("room enough");
    let kept = contents(&vault);
    assert_eq!(kept.set_aside.len(), 6);
    assert_eq!((kept.plan, kept.log.entries().len()), (None, 1));

    // Nothing of it is lost: it is in every backup, and what takes one in has it too.
    let other = storage::vault();
    let text = backup(&vault);
    assert_eq!(counts(&take_in(&other, &text)).0, 6 + lived_in_records());
    let aside = contents(&other).set_aside;
    assert!(aside.iter().any(|it| it.key == "plan" && it.text == r#"{"title":"#));
    assert_eq!(aside.len(), 6);
    // Taking it in twice changes nothing.
    assert_eq!(counts(&take_in(&other, &text)).0, 0);
}

/// How many records a vault that was lived in has, but the three that were damaged.
fn lived_in_records() -> usize {
    now(lived_in().read()).expect("readable").len() - 3
}

#[test]
fn a_thread_is_kept_changed_and_removed() {
    let (vault, id) = (vault(), id(3));
    let mut thread = Thread::of(Words::new("Ring my sister").expect("words"), Instant(7));
    for said in [Said::NotYet, Said::Did] {
        thread.looks.push(Look { at: Instant(8), said, words: Words::new("שלום <b>").ok() });
        now(vault.commit(&[thread_record(&id, Some(&thread))])).expect("memory takes everything");
        assert_eq!(contents(&vault).thread(&id), Some(&thread));
    }
    now(vault.commit(&[thread_record(&id, None)])).expect("memory takes everything");
    assert_eq!(contents(&vault), Contents::default());
}

#[test]
fn a_thread_that_cannot_be_read_is_no_thread() {
    let mut contents = Contents::default();
    let named = format!("thread/{}", id(3));
    for (key, value) in
        [(named.as_str(), r#"{"step":"","begun":1}"#), ("thread/x", r#"{"step":"x","begun":1}"#)]
    {
        contents.take(Table::Kept, key, Some(Ok(value.to_owned())));
    }
    assert_eq!((contents.threads.len(), contents.set_aside.len()), (0, 2));
}

#[test]
fn an_erased_entry_leaves_no_record_and_no_other_goes_with_it() {
    let revision = |number: u8, entry: u8, follows: &[u8], words: Option<&str>| Revision {
        id: id(number),
        entry: id(entry),
        follows: follows.iter().copied().map(id).collect(),
        at: Instant(i64::from(number)),
        writing: words.map(|words| Writing::of(Kind::Free, words.into())),
    };
    let all = [
        revision(1, 100, &[], Some("to be erased")),
        revision(2, 100, &[1], None),
        revision(3, 101, &[], Some("to stay")),
    ];
    let vault = vault();
    let changes: Vec<Change> = all.iter().map(revision_record).collect();
    now(vault.commit(&changes)).expect("memory takes everything");
    now(vault.commit(&[no_revision(&id(1)), no_revision(&id(2))])).expect("memory erases");
    let contents = contents(&vault);
    assert_eq!(contents.log.revisions(&id(100)), []);
    assert_eq!(contents.log.entries()[0].writing.words(), "to stay");
}
