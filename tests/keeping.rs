//! What is called saved is there, and a backup brings everything back.
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
    people_record, plan_record, revision_record,
};
use shoreline::preparation::people::People;
use shoreline::preparation::plan::Plan;
use shoreline::preparation::steps::{Mark, StepId};
use shoreline::reflection::draft::Draft;
use shoreline::reflection::entry::{Kind, Revision, Writing};
use shoreline::time::Instant;
use shoreline::vault::backup::{Backup, BackupError};
use shoreline::vault::store::{Answer, Change, MemoryStore, Store, StoreError, Table, save};
use storage::now;

fn append(key: &str, value: &str) -> Change {
    Change::Append { table: Table::Log, key: key.into(), value: value.into() }
}

fn put(key: &str, value: &str) -> Change {
    Change::Put { table: Table::Kept, key: key.into(), value: value.into() }
}

/// A store that says yes and keeps nothing.
struct Liar;

impl Store for Liar {
    fn read(&self, _: Table) -> Answer<'_, Vec<(String, String)>> {
        Box::pin(async { Ok(Vec::new()) })
    }
    fn get<'a>(&'a self, _: Table, _: &'a str) -> Answer<'a, Option<String>> {
        Box::pin(async { Ok(None) })
    }
    fn commit<'a>(&'a self, _: &'a [Change]) -> Answer<'a, ()> {
        Box::pin(async { Ok(()) })
    }
    fn erase(&self) -> Answer<'_, ()> {
        Box::pin(async { Ok(()) })
    }
}

fn furnished() -> MemoryStore {
    let store = MemoryStore::default();
    let changes = [
        append("a", r#"{"words":"first"}"#),
        append("b", r#"{"words":"second"}"#),
        put("plan", r#"{"title":"T"}"#),
    ];
    now(save(&store, &changes)).expect("memory takes everything");
    store
}

#[test]
fn nothing_is_called_saved_that_cannot_be_read_back() {
    assert_eq!(now(save(&Liar, &[append("a", "1")])), Err(StoreError::NotReadBack));
    assert_eq!(now(save(&MemoryStore::default(), &[append("a", "1")])), Ok(()));
}

#[test]
fn a_transaction_happens_whole_or_not_at_all() {
    let store = furnished();
    let changes = [put("plan", r#"{"title":"New"}"#), append("a", "again")];
    assert_eq!(now(save(&store, &changes)), Err(StoreError::Taken));
    assert_eq!(now(store.get(Table::Kept, "plan")), Ok(Some(r#"{"title":"T"}"#.into())));
}

#[test]
fn a_backup_brings_everything_back_after_erasing() {
    let store = furnished();
    let everything =
        |store: &MemoryStore| (now(store.read(Table::Log)), now(store.read(Table::Kept)));
    let before = everything(&store);
    let text = now(Backup::of(&store, r#"{"theme":"dark"}"#.to_owned(), Instant(5)))
        .expect("readable")
        .to_text();

    now(store.erase()).expect("memory erases");
    let backup = Backup::parse(&text).expect("our own backup");
    let preview = now(backup.preview(&store)).expect("readable");
    assert_eq!((preview.additions.len(), preview.same, preview.different), (3, 0, 0));
    now(save(&store, &preview.additions)).expect("room enough");

    assert_eq!(everything(&store), before);
    assert_eq!(backup.settings, r#"{"theme":"dark"}"#);
}

#[test]
fn taking_a_backup_in_overwrites_nothing() {
    let store = furnished();
    let text = now(Backup::of(&store, "{}".to_owned(), Instant(5))).expect("readable").to_text();
    now(save(&store, &[put("plan", r#"{"title":"Changed since"}"#)])).expect("room enough");
    let preview = now(Backup::parse(&text).expect("a backup").preview(&store)).expect("readable");
    assert_eq!((preview.additions.len(), preview.same, preview.different), (0, 2, 1));
}

#[test]
fn the_frozen_backup_of_schema_one_still_opens() {
    let backup = Backup::parse(include_str!("fixtures/backup-1.json")).expect("a backup");
    assert_eq!(backup.records().count(), 4);
}

/// As the records of breathing were written when they came.
#[test]
fn the_frozen_records_of_breathing_are_still_understood() {
    let backup = include_str!("fixtures/backup-1-breathing.json");
    let store = MemoryStore::default();
    let preview = now(Backup::parse(backup).expect("a backup").preview(&store)).expect("readable");
    now(save(&store, &preview.additions)).expect("room enough");
    let kept = now(Contents::read(&store)).expect("readable");
    assert_eq!((kept.set_aside, kept.patterns.len(), kept.paces.len()), (0, 1, 2));
    assert_eq!(kept.named_pattern(&PatternKey::Own(id(3))), Some(&by_the_sea()));
}

/// As the kit and what was left for later were written when they came.
#[test]
fn the_frozen_records_of_the_after_place_are_still_understood() {
    let backup = include_str!("fixtures/backup-1-after.json");
    let store = MemoryStore::default();
    let preview = now(Backup::parse(backup).expect("a backup").preview(&store)).expect("readable");
    now(save(&store, &preview.additions)).expect("room enough");
    let kept = now(Contents::read(&store)).expect("readable");
    assert_eq!((kept.set_aside, kept.kit.tools().len()), (0, 3));
    let left: Vec<What> = kept.left.iter().map(|(_, left)| left.what).collect();
    assert_eq!(left, [What::Decision(About::Work), What::Mood(Mood::Tender)], "earlier first");
    assert_eq!(kept.left[0].1.due, "2026-11-25T08:00".parse().ok());
}

/// Marks become the start of an entry in one transaction: all of it happens, or none.
#[test]
fn what_was_left_goes_only_together_with_the_draft_it_begins() {
    let store = MemoryStore::default();
    let left = Left { what: What::SomethingToTell, at: Instant(5), due: None };
    now(save(&store, &[left_record(&id(3), Some(&left))])).expect("room enough");
    let draft = Draft {
        id: id(5),
        entry: id(4),
        follows: Vec::new(),
        at: Instant(6),
        writing: Writing::of(Kind::Free, "Something to tell".into()),
    };
    let changes = [left_record(&id(3), None), draft_record(&draft)];
    // A taken key fails the transaction at its very end.
    now(save(&store, &[append("taken", "1")])).expect("room enough");
    let failing = [changes.to_vec(), vec![append("taken", "2")]].concat();
    assert_eq!(now(save(&store, &failing)), Err(StoreError::Taken));
    let kept = now(Contents::read(&store)).expect("readable");
    assert_eq!((kept.left.len(), kept.drafts.len()), (1, 0));
    now(save(&store, &changes)).expect("room enough");
    let kept = now(Contents::read(&store)).expect("readable");
    assert_eq!((kept.left.len(), kept.new_drafts()), (0, vec![&draft]));
}

#[test]
fn a_file_that_is_not_a_whole_backup_is_refused() {
    let record = r#"{"table":"log","key":"a","value":1}"#;
    let file = |head: &str, records: &str| {
        format!(r#"{{{head},"made_at":1,"settings":null,"records":[{records}]}}"#)
    };
    let ours = r#""format":"shoreline-backup","schema":1"#;
    let cases = [
        (String::new(), BackupError::NotABackup),
        ("[1,2".into(), BackupError::NotABackup),
        (file(r#""format":"other","schema":1"#, record), BackupError::NotABackup),
        (file(r#""format":"shoreline-backup","schema":2"#, record), BackupError::Newer),
        (file(r#""format":"shoreline-backup","schema":0"#, record), BackupError::Damaged),
        (file(ours, &format!("{record},{record}")), BackupError::Damaged),
        (file(ours, r#"{"table":"meta","key":"schema","value":9}"#), BackupError::Damaged),
        (file(ours, r#"{"table":"log","value":9}"#), BackupError::Damaged),
    ];
    for (text, reason) in cases {
        assert_eq!(Backup::parse(&text), Err(reason), "{text}");
    }
    assert!(Backup::parse(&file(ours, record)).is_ok());
}

fn id(number: u8) -> Id {
    Id::from_random([number; 16])
}

fn writing(text: &str) -> Writing {
    Writing::of(Kind::Perspective, text.into())
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
fn lived_in() -> MemoryStore {
    let store = MemoryStore::default();
    let revision = Revision {
        id: id(1),
        entry: id(2),
        follows: Vec::new(),
        at: Instant(5),
        writing: Some(writing("שלום <b>")),
    };
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
    now(save(&store, &changes)).expect("memory takes everything");
    store
}

#[test]
fn everything_kept_is_read_back_as_it_was() {
    let kept = now(Contents::read(&lived_in())).expect("readable");
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
    assert_eq!(kept.set_aside, 0);
}

#[test]
fn what_is_taken_back_is_gone_and_the_rest_stays() {
    let store = lived_in();
    let taken_back = [
        mark_record(StepId::Ride, None),
        no_draft(&id(8)),
        pattern_record(&id(3), None),
        pace_record(&PatternKey::Own(id(3)), Pace::WHOLE),
    ];
    now(save(&store, &taken_back)).expect("room enough");
    let kept = now(Contents::read(&store)).expect("readable");
    assert_eq!((kept.mark(StepId::Ride), kept.draft(&id(8))), (None, None));
    assert_eq!((kept.patterns.len(), kept.paces.len()), (0, 0));
    assert_eq!(kept.mark(StepId::Bag), Some(Mark::NotForMe));
}

#[test]
fn a_record_that_cannot_be_read_is_set_aside_and_stops_nothing() {
    let store = lived_in();
    let damaged = [
        put("plan", "{\"title\":"),
        put("mark/ride", "\"maybe\""),
        put("pattern/AwMDAwMDAwMDAwMDAwMDAw", r#"{"name":"Rapid","lengths":[2,0,0,2,0]}"#),
        put("pace/box", "0"),
        put("mark/of-a-later-version", "\"done\""),
        append("not-its-id", r#"{"id":"AQEBAQEBAQEBAQEBAQEBAQ"}"#),
    ];
    now(save(&store, &damaged)).expect("room enough");
    let kept = now(Contents::read(&store)).expect("readable");
    assert_eq!(kept.set_aside, 6);
    assert_eq!((kept.plan, kept.log.entries().len()), (None, 1));

    // Nothing of it is lost: it is still there, and in every backup.
    let backup = now(Backup::of(&store, "{}".to_owned(), Instant(1))).expect("readable");
    assert!(backup.to_text().contains(r#""{\"title\":""#));
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
    let store = MemoryStore::default();
    let changes: Vec<Change> = all.iter().map(revision_record).collect();
    now(save(&store, &changes)).expect("memory takes everything");
    now(save(&store, &[no_revision(&id(1)), no_revision(&id(2))])).expect("memory erases");
    let contents = now(Contents::read(&store)).expect("memory can be read");
    assert_eq!(contents.log.revisions(&id(100)), []);
    assert_eq!(contents.log.entries()[0].writing.words(), "to stay");
}
