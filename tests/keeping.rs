//! What is called saved is there, and a backup brings everything back.
#![cfg(not(target_arch = "wasm32"))]

use shoreline::time::Instant;
use shoreline::vault::backup::{Backup, BackupError};
use shoreline::vault::store::{Answer, Change, MemoryStore, Store, StoreError, Table, save};
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// Runs a future of the in-memory store, which never waits.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(answer) => answer,
        Poll::Pending => panic!("the in-memory store answers at once"),
    }
}

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
