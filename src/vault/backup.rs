//! A backup: one JSON file with every record in it. The format stands in `docs/formats.md`.

use super::json;
use super::store::{Change, SCHEMA, Store, StoreError, Table};
use crate::time::Instant;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;
use std::collections::BTreeSet;

const FORMAT: &str = "shoreline-backup";
/// The tables a backup carries; the schema stands in its head.
const CARRIED: [Table; 3] = [Table::Log, Table::Kept, Table::Drafts];

/// A backup, about to be written or just read. Records are kept to the letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// When it was made.
    pub made_at: Instant,
    /// Look and sound of the app: JSON, as the settings room writes it.
    pub settings: String,
    records: Vec<Record>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Record {
    table: Table,
    key: String,
    /// JSON; a JSON string where the store held something else.
    value: String,
}

/// The file, before anything in it is believed.
#[derive(Deserialize)]
struct File<'a> {
    #[serde(default)]
    format: String,
    #[serde(default)]
    schema: u32,
    #[serde(default)]
    made_at: i64,
    #[serde(borrow, default)]
    settings: Option<&'a RawValue>,
    #[serde(borrow, default)]
    records: Vec<FileRecord<'a>>,
}

#[derive(Deserialize)]
struct FileRecord<'a> {
    #[serde(default)]
    table: String,
    #[serde(default)]
    key: String,
    #[serde(borrow, default)]
    value: Option<&'a RawValue>,
}

impl Record {
    fn read(record: FileRecord<'_>) -> Option<Self> {
        let table = Table::from_name(&record.table)?;
        let whole = CARRIED.contains(&table) && !record.key.is_empty();
        let value = record.value?.get().to_owned();
        whole.then_some(Self { table, key: record.key, value })
    }
}

/// Why a file is not a backup this app can take in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BackupError {
    #[error("this file is not a Shoreline backup")]
    NotABackup,
    #[error("this backup was made by a newer version of the app")]
    Newer,
    #[error("this backup is damaged")]
    Damaged,
}

/// What taking a backup in would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// Changes that add what is not here yet.
    pub additions: Vec<Change>,
    /// Records that are here already, the same.
    pub same: usize,
    /// Records that differ from those here; what is here stays.
    pub different: usize,
}

impl Backup {
    /// Everything in the store, as of now.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn of(store: &dyn Store, settings: String, now: Instant) -> Result<Self, StoreError> {
        let mut records = Vec::new();
        for table in CARRIED {
            for (key, text) in store.read(table).await? {
                let is_json = serde_json::from_str::<IgnoredAny>(&text).is_ok();
                let value = if is_json { text } else { quoted(&text) };
                records.push(Record { table, key, value });
            }
        }
        Ok(Self { made_at: now, settings, records })
    }

    /// The file's text, a record a line.
    #[must_use]
    pub fn to_text(&self) -> String {
        let Self { made_at: Instant(made_at), settings, records } = self;
        let records: Vec<String> = records
            .iter()
            .map(|Record { table, key, value }| {
                let (table, key) = (table.name(), quoted(key));
                format!("\n{{\"table\":\"{table}\",\"key\":{key},\"value\":{value}}}")
            })
            .collect();
        let records = records.join(",");
        format!(
            "{{\"format\":\"{FORMAT}\",\"schema\":{SCHEMA},\"made_at\":{made_at},\n\
             \"settings\":{settings},\n\"records\":[{records}\n]}}\n"
        )
    }

    /// Reads a backup file.
    ///
    /// # Errors
    /// When it is something else, from a newer app, or not whole.
    pub fn parse(text: &str) -> Result<Self, BackupError> {
        let file: File = serde_json::from_str(text).map_err(|_| BackupError::NotABackup)?;
        match (file.format.as_str(), file.schema) {
            (FORMAT, 1..=SCHEMA) => Self::read(file).ok_or(BackupError::Damaged),
            (FORMAT, 0) => Err(BackupError::Damaged),
            (FORMAT, _) => Err(BackupError::Newer),
            _ => Err(BackupError::NotABackup),
        }
    }

    fn read(file: File<'_>) -> Option<Self> {
        let records: Vec<Record> =
            file.records.into_iter().map(Record::read).collect::<Option<_>>()?;
        let mut names = BTreeSet::new();
        let once = |record: &Record| names.insert((record.table, record.key.clone()));
        let settings = file.settings.map_or("null", RawValue::get).to_owned();
        let made_at = Instant(file.made_at);
        records.iter().all(once).then_some(Self { made_at, settings, records })
    }

    /// Every record with its table, key and text.
    pub fn records(&self) -> impl Iterator<Item = (Table, &str, &str)> {
        let records = self.records.iter();
        records.map(|record| (record.table, record.key.as_str(), record.value.as_str()))
    }

    /// Compares with what is here. Taking it in adds, and never overwrites.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn preview(&self, store: &dyn Store) -> Result<Preview, StoreError> {
        let mut preview = Preview { additions: Vec::new(), same: 0, different: 0 };
        for (table, key, value) in self.records() {
            match store.get(table, key).await? {
                None => {
                    let (key, value) = (key.to_owned(), value.to_owned());
                    preview.additions.push(Change::Append { table, key, value });
                }
                Some(here) if json::same(&here, value) => preview.same += 1,
                Some(_) => preview.different += 1,
            }
        }
        Ok(preview)
    }
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("a text is JSON")
}
