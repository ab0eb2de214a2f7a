//! What is called saved was read back, and a transaction is whole.

use crate::storage::{now, vault};
use shoreline::keep::records::secrecy;
use shoreline::vault::safe::Vault;
use shoreline::vault::store::{Answer, Change, MemoryStore, Store, StoreError, Table, save};

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

#[test]
fn nothing_is_called_saved_that_cannot_be_read_back() {
    assert_eq!(now(save(&Liar, &[append("a", "1")])), Err(StoreError::NotReadBack));
    assert_eq!(now(save(&MemoryStore::default(), &[append("a", "1")])), Ok(()));
}

#[test]
fn a_transaction_happens_whole_or_not_at_all() {
    let vault = vault();
    let first = [append("a", "1"), put("plan", r#"{"title":"T"}"#)];
    now(vault.commit(&first)).expect("memory takes everything");
    let changes = [put("plan", r#"{"title":"New"}"#), append("a", "2")];
    assert_eq!(now(vault.commit(&changes)), Err(StoreError::Taken));
    let plan = now(vault.get(Table::Kept, "plan")).expect("readable").expect("the plan");
    assert_eq!(plan.json.as_deref(), Ok(r#"{"title":"T"}"#));
}

/// A store that loses a record, or keeps another text than it was given.
struct Forgetful(MemoryStore);

impl Store for Forgetful {
    fn read(&self, table: Table) -> Answer<'_, Vec<(String, String)>> {
        self.0.read(table)
    }
    fn get<'a>(&'a self, table: Table, key: &'a str) -> Answer<'a, Option<String>> {
        self.0.get(table, key)
    }
    fn commit<'a>(&'a self, changes: &'a [Change]) -> Answer<'a, ()> {
        let worse = changes.iter().map(|change| match change.clone() {
            Change::Put { table: Table::Kept, key, value } if key == "cut" => {
                Change::Put { table: Table::Kept, value: value[1..].to_owned(), key }
            }
            Change::Remove { table, key } => Change::Expect { table, key, value: None },
            change => change,
        });
        let worse: Vec<Change> = worse.collect();
        Box::pin(async move { now(self.0.commit(&worse)).or(Ok(())) })
    }
    fn erase(&self) -> Answer<'_, ()> {
        self.0.erase()
    }
}

#[test]
fn a_vault_calls_nothing_saved_that_the_store_changed_or_did_not_let_go() {
    let store = Box::new(Forgetful(MemoryStore::default()));
    let vault = now(Vault::open(store, secrecy)).expect("a schema");
    assert_eq!(now(vault.commit(&[put("plan", "1")])), Ok(()));
    assert_eq!(
        now(vault.commit(&[put("plan", "2"), put("cut", "1")])),
        Err(StoreError::NotReadBack)
    );
    let gone = Change::Remove { table: Table::Kept, key: "plan".into() };
    assert_eq!(now(vault.commit(&[gone])), Err(StoreError::NotReadBack));
}
