//! What a store should hold, and what it does hold when it is opened afresh.

use crate::disk::{Disk, Raw};
use crate::key::cipher_of;
use crate::storage::now;
use shoreline::json;
use shoreline::keep::records::secrecy;
use shoreline::vault::backup::ASIDE;
use shoreline::vault::form::{self, Form};
use shoreline::vault::lock::{Lock, Stage};
use shoreline::vault::safe::{CARRIED, Record, Secrecy, Vault};
use shoreline::vault::store::{Change, Table};
use std::collections::{BTreeMap, BTreeSet};

/// Every record, without the form it has.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Held {
    pub(crate) records: BTreeMap<(Table, String), String>,
    /// Texts that cannot be read, with the place of each, wherever they stand by now.
    pub(crate) aside: BTreeSet<(Table, String, String)>,
}

impl Held {
    pub(crate) fn of(records: Vec<Record>) -> Self {
        let mut held = Self::default();
        for Record { table, key, json } in records {
            match json {
                Ok(json) => held.put(table, &key, &json),
                Err(text) => drop(held.aside.insert((table, key, text))),
            }
        }
        held
    }

    /// The same once these changes are made.
    pub(crate) fn after(&self, changes: &[Change]) -> Self {
        let mut held = self.clone();
        for change in changes {
            match change {
                Change::Append { table, key, value } | Change::Put { table, key, value } => {
                    held.put(*table, key, value);
                }
                Change::Remove { table, key } => {
                    held.records.remove(&(*table, key.clone()));
                }
                Change::Expect { .. } => {}
            }
        }
        held
    }

    fn put(&mut self, table: Table, key: &str, value: &str) {
        if !key.starts_with(ASIDE) {
            self.records.insert((table, key.to_owned()), value.to_owned());
            return;
        }
        let fields = json::parse_value(value).expect("JSON");
        let [table, key, text] = ["table", "key", "text"]
            .map(|name| fields.get(name).and_then(|it| it.as_str()).expect("a text").to_owned());
        let table = Table::from_name(&table).expect("a table");
        self.aside.insert((table, key, text));
    }
}

/// A vault over a disk.
pub(crate) fn open(disk: &Disk) -> Vault {
    now(Vault::open(Box::new(disk.clone()), secrecy)).expect("the disk is well")
}

pub(crate) fn read(vault: &Vault) -> Held {
    Held::of(now(vault.read()).expect("the disk is well"))
}

/// Gives a vault the key of its lock, if it has one.
pub(crate) fn give_key(vault: &Vault) {
    if let Some(lock) = vault.lock() {
        vault.unlock(&lock.key, cipher_of(&lock)).expect("its own key");
    }
}

/// What a disk holds when someone opens it who has the key; and that nobody else reads what is
/// sealed, and that what was begun comes to its end. `late` was written while locked.
pub(crate) fn inspect(raw: &Raw, late: &BTreeSet<String>) -> Held {
    let disk = Disk::of(raw);
    let vault = open(&disk);
    let lock = vault.lock();
    if let Some(lock) = &lock {
        sealed_stays_shut(&vault, raw);
        if lock.stage == Stage::On {
            nothing_plain(raw, late);
        }
    }
    give_key(&vault);
    let held = read(&vault);

    assert_eq!(now(vault.go_on()), Ok(()), "what was begun comes to its end");
    assert_eq!(read(&vault), held, "the end holds what the beginning did");
    let ended = disk.raw();
    let lock = lock.filter(|lock| lock.stage != Stage::Opening);
    assert_eq!(vault.lock(), lock.map(|lock| Lock { stage: Stage::On, ..lock }));
    if vault.lock().is_some() {
        nothing_plain(&ended, &BTreeSet::new());
    }
    in_form(&ended, &held, vault.lock().is_some());

    let again = open(&disk);
    give_key(&again);
    assert_eq!(read(&again), held, "and it lasts");
    assert_eq!(disk.raw(), ended, "looking changes nothing");
    held
}

fn sealed_stays_shut(vault: &Vault, raw: &Raw) {
    let open = |table, key: &str| secrecy(table, key) == Secrecy::Open;
    for record in now(vault.read()).expect("the disk is well") {
        assert!(open(record.table, &record.key), "{record:?} is read without the key");
    }
    for (table, key, _) in raw.0.iter().filter(|(table, key, _)| !open(*table, key)) {
        assert_eq!(now(vault.get(*table, key)), Ok(None));
    }
}

/// Nothing that only a person's own records say stands anywhere.
pub(crate) fn nothing_plain(raw: &Raw, late: &BTreeSet<String>) {
    for (table, key, text) in &raw.0 {
        let plain = text.contains("words-") || text.contains(r#""what":"#);
        assert!(!plain || late.contains(key), "{}/{key} is plain: {text}", table.name());
    }
}

/// Every record that can be read has the form it should have.
fn in_form(raw: &Raw, held: &Held, locked: bool) {
    for (table, key, text) in raw.0.iter().filter(|(table, ..)| CARRIED.contains(table)) {
        if held.aside.contains(&(*table, key.clone(), text.clone())) {
            continue;
        }
        let sealed = locked && secrecy(*table, key) != Secrecy::Open;
        match form::read(*table, key, text) {
            Ok(Form::Sealed(_)) if sealed => {}
            Ok(Form::Checked(_)) if !sealed => {}
            other => panic!("{}/{key} is {other:?}", table.name()),
        }
    }
}
