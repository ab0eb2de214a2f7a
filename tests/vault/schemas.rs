//! Stores of every schema, as they were frozen: each opens, and none is changed by an older app.

use crate::disk::{Disk, Fault, Raw, Trouble};
use crate::key::{cipher, lock};
use crate::model::{give_key, open};
use crate::storage::{contents, now, take_in};
use serde_json::Value;
use shoreline::after::left::{Mood, What};
use shoreline::id::Id;
use shoreline::keep::contents::Contents;
use shoreline::keep::records::secrecy;
use shoreline::reflection::entry::Kind;
use shoreline::reflection::feeling::Feeling;
use shoreline::time::{Date, Instant};
use shoreline::vault::backup::Backup;
use shoreline::vault::safe::Vault;
use shoreline::vault::store::{Change, StoreError, Table};
use std::collections::BTreeSet;

const FIRST: &str = include_str!("../fixtures/store-1.json");
const SECOND: &str = include_str!("../fixtures/store-2.json");
/// Sealed with the key of number 7. Its passphrase is "the tide comes in", its recovery code
/// 0123-4567-89AB-CDEF-GHJK-MNPQ.
const SEALED: &str = include_str!("../fixtures/store-2-sealed.json");

/// A store as a fixture has it: each table an object of texts.
fn raw(fixture: &str) -> Raw {
    let tables: Value = serde_json::from_str(fixture).expect("JSON");
    let mut raw = Vec::new();
    for table in Table::ALL {
        for (key, text) in tables[table.name()].as_object().expect("a table") {
            raw.push((table, key.clone(), text.as_str().expect("a text").to_owned()));
        }
    }
    Disk::of(&Raw(raw)).raw()
}

fn id(number: u8) -> Id {
    Id::from_random([number; 16])
}

/// Everything the fixtures hold, read by someone who has the key.
fn understood(vault: &Vault) {
    give_key(vault);
    let kept = contents(vault);
    let aside: BTreeSet<(&str, &str)> =
        kept.set_aside.iter().map(|it| (it.key.as_str(), it.text.as_str())).collect();
    let first = raw(FIRST);
    let unreadable = [id(40).to_string(), id(42).to_string(), "note/bag".into()];
    let unreadable = unreadable.each_ref().map(|key| {
        let found = first.0.iter().find(|(_, one, _)| one == key);
        (key.as_str(), found.expect("a record").2.as_str())
    });
    assert_eq!(aside, BTreeSet::from(unreadable), "to the letter");

    let words = |entry| kept.log.entry(&id(entry)).expect("an entry").writing.words();
    assert_eq!(kept.log.entries().len(), 3);
    assert_eq!(words(2), "A quiet afternoon. 🌊");
    assert_eq!(words(11), "The first words, and \"more\"\nשלום");
    assert_eq!(kept.log.revisions(&id(11)).len(), 2);
    assert_eq!(words(21), "From the other");
    assert_eq!(kept.log.entry(&id(21)).expect("an entry").beside.len(), 1);
    assert_eq!(kept.log.bin(Instant(0))[0].last.writing.words(), "Let go of");

    assert_eq!(kept.drafts.len(), 2);
    assert_eq!(kept.new_drafts()[0].writing.words(), "On its way 🌱");
    assert_eq!(kept.draft_of(&id(11)).map(|draft| &draft.follows[..]), Some(&[id(12)][..]));

    all_kept(&kept);
}

fn all_kept(kept: &Contents) {
    assert_eq!(kept.plan.as_ref().map(|plan| plan.title.as_str()), Some("Second visit"));
    assert_eq!(kept.people.companion.as_ref().map(|name| name.as_str()), Some("Sam"));
    assert_eq!((kept.marks.len(), kept.notes.len(), kept.questions.all().len()), (2, 1, 2));
    assert_eq!(kept.intention.as_ref().map(|words| words.as_str()), Some("To be a little kinder"));
    assert_eq!((kept.past.len(), kept.templates().len(), kept.patterns.len()), (1, 1, 1));
    assert_eq!((kept.paces.len(), kept.kit.tools().len()), (2, 3));
    assert!(kept.compose().is_some() && kept.watch.is_some());
    assert!(matches!(kept.left[..], [(_, first), _] if matches!(first.what, What::Decision(_))));
}

#[test]
fn a_store_of_every_schema_opens_and_is_understood() {
    for fixture in [FIRST, SECOND, SEALED] {
        let disk = Disk::of(&raw(fixture));
        understood(&open(&disk));
        // The first start has brought it up, and the next finds it so.
        let brought_up = disk.raw();
        understood(&open(&disk));
        assert_eq!(disk.raw(), brought_up);
    }
}

#[test]
fn a_store_of_this_schema_is_not_changed_by_opening_it() {
    for fixture in [SECOND, SEALED] {
        let disk = Disk::of(&raw(fixture));
        let vault = open(&disk);
        give_key(&vault);
        assert_eq!(now(vault.go_on()), Ok(()));
        assert_eq!(disk.raw(), raw(fixture));
    }
}

#[test]
fn a_store_of_schema_one_becomes_the_one_that_schema_two_writes() {
    let disk = Disk::of(&raw(FIRST));
    open(&disk);
    assert_eq!(disk.raw(), raw(SECOND));
}

#[test]
fn bringing_a_store_up_stops_anywhere_and_goes_on_to_the_same_end() {
    for fault in Fault::ALL {
        let mut operation = 0;
        loop {
            let disk = Disk::of(&raw(FIRST));
            disk.expect(operation, Trouble::Fault(fault));
            let opened = now(Vault::open(Box::new(disk.clone()), secrecy));
            if !disk.is_calm() {
                break;
            }
            assert!(opened.is_err(), "{fault:?} at {operation}");
            disk.revive();
            understood(&open(&disk));
            assert_eq!(disk.raw(), raw(SECOND), "{fault:?} at {operation}");
            operation += 1;
        }
        assert!(operation > 30, "every record is written and read back");
    }
}

/// Two tabs of a new app, started at once.
#[test]
fn two_tabs_bring_a_store_up_together() {
    let mut operation = 0;
    loop {
        let disk = Disk::of(&raw(FIRST));
        let same = disk.clone();
        let other = move || understood(&open(&same));
        disk.expect(operation, Trouble::Meanwhile(Box::new(other)));
        understood(&open(&disk));
        assert_eq!(disk.raw(), raw(SECOND), "at {operation}");
        if !disk.is_calm() {
            return;
        }
        operation += 1;
    }
}

#[test]
fn the_sealed_store_says_nothing_without_its_key() {
    let disk = Disk::of(&raw(SEALED));
    let vault = open(&disk);
    assert!(vault.is_locked());
    let kept = contents(&vault);
    assert_eq!(kept.plan.as_ref().map(|plan| plan.title.as_str()), Some("Second visit"));
    assert_eq!((kept.log.entries().len(), kept.drafts.len(), kept.notes.len()), (0, 0, 0));
    for words in ["quiet afternoon", "Half of", "On its way", "kinder", "jacke", "mood/tender"] {
        assert!(raw(SECOND).0.iter().any(|(.., text)| text.contains(words)), "{words}");
        assert!(!disk.raw().0.iter().any(|(.., text)| text.contains(words)), "{words}");
    }
    give_key(&vault);
    now(vault.turn_off()).expect("room enough");
    understood(&vault);
}

#[test]
fn a_lock_opens_from_either_copy_and_without_both_what_is_open_stays_within_reach() {
    let disk = Disk::of(&raw(SEALED));
    let whole = disk.text(Table::Meta, "lock").expect("a lock");
    disk.set(Table::Meta, "lock", "=00000000{}");
    let vault = open(&disk);
    give_key(&vault);
    now(vault.turn_off()).expect("room enough");
    understood(&vault);

    let disk = Disk::of(&raw(SEALED));
    disk.set(Table::Meta, "lock", &whole[..40]);
    disk.set(Table::Meta, "lock-spare", "");
    let before = disk.raw();
    let vault = open(&disk);
    assert!(vault.is_locked());
    assert!(contents(&vault).plan.is_some());
    assert!(now(vault.turn_off()).is_err());
    assert_eq!(disk.raw(), before);
}

/// What schema 3 will be nobody knows; but a number, and records and a lock that are not ours.
fn newer(fixture: &str, lock: Option<&str>) -> Disk {
    let disk = Disk::of(&raw(fixture));
    disk.set(Table::Meta, "schema", "3");
    disk.set(Table::Kept, "weather/today", "~3~sunny");
    if let Some(lock) = lock {
        disk.set(Table::Meta, "lock", lock);
        disk.set(Table::Meta, "lock-spare", lock);
    }
    disk
}

#[test]
fn a_newer_store_is_read_and_exported_and_never_changed() {
    for (fixture, lock_text) in
        [(SECOND, None), (SEALED, None), (SECOND, Some("~3~lock")), (SEALED, Some("~3~lock"))]
    {
        let disk = newer(fixture, lock_text);
        let before = disk.raw();
        let vault = open(&disk);
        assert!(vault.is_newer());
        give_key(&vault);
        let records = now(vault.read()).expect("readable");
        assert!(records.iter().any(|it| it.json == Err("~3~sunny".into())));
        assert!(contents(&vault).plan.is_some());

        let changes = [Change::Put { table: Table::Kept, key: "plan".into(), value: "1".into() }];
        let newer = Err(StoreError::Newer);
        assert_eq!(now(vault.commit(&changes)), newer);
        assert_eq!(now(vault.commit(&[])), newer);
        assert_eq!(now(vault.erase()), newer);
        for done in [
            now(vault.turn_on(lock(9, "wrap"), cipher(9))),
            now(vault.rewrap(lock(7, "another wrap"))),
        ] {
            assert!(done.is_err());
        }
        if vault.lock().is_some() {
            assert_eq!(now(vault.turn_off()), newer);
        }
        let _ = now(vault.go_on());
        assert_eq!(disk.raw(), before);

        let text = Backup::of(records, vault.schema(), "null".into(), Instant(5)).to_text();
        assert!(text.contains("~3~sunny") && text.contains("Second visit"));
        assert!(Backup::parse(&text).is_err(), "only the newer app takes it in");
    }
}

#[test]
fn what_a_newer_app_has_half_turned_is_left_so() {
    for fixture in [SECOND, SEALED] {
        let mut operation = 0;
        loop {
            let disk = Disk::of(&raw(fixture));
            let vault = open(&disk);
            give_key(&vault);
            disk.expect(disk.operations() + operation, Trouble::Fault(Fault::DeathAfter));
            let done = match vault.lock() {
                None => now(vault.turn_on(lock(7, "wrap"), cipher(7))),
                Some(_) => now(vault.turn_off()),
            };
            if done.is_ok() {
                break;
            }
            disk.revive();
            disk.set(Table::Meta, "schema", "3");
            let before = disk.raw();
            let newer = open(&disk);
            give_key(&newer);
            understood(&newer);
            let _ = (now(newer.go_on()), now(newer.turn_off()));
            assert_eq!(disk.raw(), before);
            operation += 1;
        }
    }
}

/// As the app of schema 2 made it, with all that an entry can have by then.
#[test]
fn the_frozen_backup_of_schema_two_still_opens() {
    let disk = Disk::default();
    let vault = open(&disk);
    take_in(&vault, include_str!("../fixtures/backup-2.json"));
    let kept = contents(&vault);
    all_kept(&kept);
    assert_eq!((kept.log.entries().len(), kept.drafts.len()), (4, 2));
    assert_eq!((kept.set_aside.len(), kept.backed_up.is_some()), (3, true));
    let rich = &kept.log.entry(&id(61)).expect("an entry").writing;
    assert_eq!(rich.kind, Kind::ThoughtRecord);
    let asked: Vec<&str> = rich.pieces.iter().map(|piece| piece.asked.as_str()).collect();
    assert_eq!(asked, ["What happened?", "What went through your mind?"]);
    assert_eq!((rich.before, rich.after, rich.mood), (Some(7), Some(4), Some(Mood::Tender)));
    assert_eq!(rich.feelings, [Feeling::Sad, Feeling::Hopeful]);
    assert_eq!(rich.treatment, Date::new(2026, 11, 24));
}
