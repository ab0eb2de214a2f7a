//! Two tabs that cross, and a browser that dies, at the points where most would be lost.

use crate::disk::{Disk, Fault, Raw, Trouble};
use crate::key::{cipher, lock};
use crate::model::{Held, give_key, inspect, nothing_plain, open, read};
use crate::storage::now;
use shoreline::vault::lock::{Lock, Stage};
use shoreline::vault::safe::Vault;
use shoreline::vault::store::{Change, StoreError, Table};
use std::collections::BTreeSet;

fn put(table: Table, key: &str, words: &str) -> Change {
    Change::Put { table, key: key.into(), value: format!("\"words-{words}\"") }
}

/// A disk with some words, and two tabs that know of no lock.
fn two_tabs() -> (Disk, Vault, Vault) {
    let disk = Disk::default();
    let (one, other) = (open(&disk), open(&disk));
    now(one.commit(&[put(Table::Drafts, "a", "early")])).expect("room enough");
    (disk, one, other)
}

fn inspected(disk: &Disk) -> Held {
    inspect(&disk.raw(), &BTreeSet::new())
}

#[test]
fn a_tab_that_has_not_heard_of_the_lock_leaves_no_plain_copy() {
    let (disk, one, other) = two_tabs();
    now(one.turn_on(lock(1, "wrap"), cipher(1))).expect("a lock");
    let late = [put(Table::Drafts, "b", "late")];
    assert_eq!(now(other.commit(&late)), Err(StoreError::Locked));
    nothing_plain(&disk.raw(), &BTreeSet::new());
    // By now it has heard, and with the key it goes on.
    assert!(other.is_locked());
    give_key(&other);
    assert_eq!(now(other.commit(&late)), Ok(()));
    assert_eq!(inspected(&disk).records.len(), 2);
}

#[test]
fn a_lock_takes_the_place_of_no_other() {
    for heard in [false, true] {
        let (disk, one, other) = two_tabs();
        now(one.turn_on(lock(1, "wrap"), cipher(1))).expect("a lock");
        if heard {
            now(other.look()).expect("readable");
        }
        let second = other.turn_on(lock(2, "wrap"), cipher(2));
        assert_eq!(now(second), Err(StoreError::Changed));
        assert_eq!(inspected(&disk), read(&one));
    }
}

#[test]
fn a_key_that_was_tried_too_long_opens_no_other_lock() {
    let (disk, one, other) = two_tabs();
    let first = lock(1, "wrap");
    now(one.turn_on(first.clone(), cipher(1))).expect("a lock");
    now(one.turn_off()).expect("open again");
    now(one.turn_on(lock(2, "wrap"), cipher(2))).expect("a lock");
    now(other.look()).expect("readable");
    // The other tab has tried the passphrase all the while.
    assert_eq!(other.unlock(&first.key, cipher(1)), Err(StoreError::Changed));
    assert!(other.is_locked());
    assert_eq!(now(other.rewrap(first)), Err(StoreError::Changed));
    assert_eq!(inspected(&disk), read(&one));
}

#[test]
fn nobody_takes_a_lock_away_without_its_key() {
    for stage in [Stage::Opening, Stage::On] {
        let (disk, one, _) = two_tabs();
        let held = read(&one);
        now(one.turn_on(lock(1, "wrap"), cipher(1))).expect("a lock");
        if stage == Stage::Opening {
            // Killed before anything was opened.
            disk.expect(disk.operations() + 3, Trouble::Fault(Fault::DeathBefore));
            assert!(now(one.turn_off()).is_err());
            disk.revive();
        }
        let locked = open(&disk);
        let before = disk.raw();
        assert_eq!(now(locked.turn_off()), Err(StoreError::Locked));
        assert_eq!(now(locked.go_on()), Err(StoreError::Locked));
        assert_eq!(disk.raw(), before);
        assert_eq!(inspected(&disk), held);
    }
}

/// One tab turns the lock off, the other, which was asked to do the same, on again with another key.
#[test]
fn turning_off_does_not_end_a_lock_that_began_meanwhile() {
    let mut operation = 0;
    loop {
        let (disk, one, other) = two_tabs();
        let held = read(&one);
        now(one.turn_on(lock(1, "wrap"), cipher(1))).expect("a lock");
        now(other.look()).expect("readable");
        give_key(&other);
        let again = move || {
            let _ = now(other.turn_off());
            let _ = now(other.turn_on(lock(2, "wrap"), cipher(2)));
        };
        disk.expect(disk.operations() + operation, Trouble::Meanwhile(Box::new(again)));
        let _ = now(one.turn_off());
        assert_eq!(inspected(&disk), held);
        if !disk.is_calm() {
            return;
        }
        operation += 1;
    }
}

/// One tab goes on with sealing, the other begins to open and is stopped.
#[test]
fn sealing_does_not_end_as_sealed_what_is_being_opened_by_then() {
    let mut operation = 0;
    loop {
        let (disk, first, _) = two_tabs();
        let held = read(&first);
        disk.expect(disk.operations() + 5, Trouble::Fault(Fault::DeathBefore));
        assert!(now(first.turn_on(lock(1, "wrap"), cipher(1))).is_err());
        disk.revive();
        let [one, other] = [open(&disk), open(&disk)];
        give_key(&one);
        give_key(&other);
        let same = disk.clone();
        let open_a_little = move || {
            // The lock is written and read back; then nothing more can be read.
            same.expect(same.operations() + 3, Trouble::Fault(Fault::Refused));
            let _ = now(other.turn_off());
        };
        disk.expect(disk.operations() + operation, Trouble::Meanwhile(Box::new(open_a_little)));
        let _ = now(one.go_on());
        assert_eq!(inspected(&disk), held);
        if !disk.is_calm() {
            return;
        }
        operation += 1;
    }
}

#[test]
fn a_rewrap_keeps_the_key_and_how_far_turning_came() {
    let (disk, one, _) = two_tabs();
    disk.expect(disk.operations() + 5, Trouble::Fault(Fault::DeathBefore));
    assert!(now(one.turn_on(lock(1, "wrap"), cipher(1))).is_err());
    disk.revive();
    let tab = open(&disk);
    assert_eq!(tab.lock().map(|lock| lock.stage), Some(Stage::Sealing));
    now(tab.rewrap(lock(1, "another wrap"))).expect("wrapped");
    let stands = Lock { stage: Stage::Sealing, ..lock(1, "another wrap") };
    assert_eq!(open(&disk).lock(), Some(stands));
    assert_eq!(inspected(&disk).records.len(), 1);
}

/// More than one transaction turns, so that it can stop between two.
#[test]
fn turning_many_records_stops_anywhere_and_goes_on() {
    let disk = Disk::default();
    let vault = open(&disk);
    let many: Vec<Change> =
        (0..230).map(|number| put(Table::Log, &format!("{number:03}"), "many")).collect();
    now(vault.commit(&many)).expect("room enough");
    let (plain, held) = (disk.raw(), read(&vault));
    now(vault.turn_on(lock(1, "wrap"), cipher(1))).expect("a lock");
    let sealed = disk.raw();

    let stop = |start: &Raw, operation: usize, fault: Fault| {
        let disk = Disk::of(start);
        let vault = open(&disk);
        give_key(&vault);
        disk.expect(disk.operations() + operation, Trouble::Fault(fault));
        let done = match vault.lock() {
            None => now(vault.turn_on(lock(1, "wrap"), cipher(1))),
            Some(_) => now(vault.turn_off()),
        };
        disk.revive();
        assert_eq!(inspected(&disk), held);
        done.is_err()
    };
    for start in [&plain, &sealed] {
        let mut operation = 0;
        // Most operations read one record back; all around the transactions, few of the others.
        while stop(start, operation, Fault::ALL[operation % 4]) {
            operation += 13;
        }
        assert!(operation > 230, "one operation for each record at least");
    }
}

#[test]
fn erasing_that_dies_leaves_everything_or_nothing() {
    for fault in Fault::ALL {
        for operation in 0.. {
            let (disk, one, other) = two_tabs();
            let held = read(&one);
            now(one.turn_on(lock(1, "wrap"), cipher(1))).expect("a lock");
            disk.expect(disk.operations() + operation, Trouble::Fault(fault));
            let erased = now(one.erase());
            if !disk.is_calm() {
                break;
            }
            disk.revive();
            let left = inspected(&disk);
            assert!(left == Held::default() || (erased.is_err() && left == held));
            // Whoever has heard of nothing can write into the empty store, or is told.
            let written = now(other.commit(&[put(Table::Drafts, "b", "after")]));
            assert_eq!(
                inspected(&disk).records.len(),
                left.records.len() + usize::from(written.is_ok())
            );
        }
    }
}
