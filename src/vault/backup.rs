//! A backup: one JSON file with every record in it. The format stands in `docs/formats.md`.

use super::store::{Change, SCHEMA, Store, StoreError, Table};
use crate::time::Instant;
use serde_json::Value;

const FORMAT: &str = "shoreline-backup";
/// The tables a backup carries; the schema stands in its head.
const CARRIED: [Table; 3] = [Table::Log, Table::Kept, Table::Drafts];

/// A backup file, read or about to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Backup {
    /// When it was made.
    pub made_at: Instant,
    /// Look and sound of the app, as the settings room writes them.
    pub settings: Value,
    records: Vec<Record>,
}

#[derive(Debug, Clone, PartialEq)]
struct Record {
    table: Table,
    key: String,
    /// The record itself; as plain text where the store held something that is not JSON.
    value: Value,
}

impl Record {
    fn to_value(&self) -> Value {
        object([
            ("table", self.table.name().into()),
            ("key", self.key.as_str().into()),
            ("value", self.value.clone()),
        ])
    }

    fn read(value: &Value) -> Option<Self> {
        let table = Table::from_name(value.get("table")?.as_str()?)?;
        let key = value.get("key")?.as_str()?.to_owned();
        let whole = CARRIED.contains(&table) && !key.is_empty();
        whole.then_some(Self { table, key, value: value.get("value")?.clone() })
    }
}

fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    Value::Object(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
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
    pub async fn of(store: &dyn Store, settings: Value, now: Instant) -> Result<Self, StoreError> {
        let mut records = Vec::new();
        for table in CARRIED {
            for (key, text) in store.read(table).await? {
                let value = serde_json::from_str(&text).unwrap_or(Value::String(text));
                records.push(Record { table, key, value });
            }
        }
        Ok(Self { made_at: now, settings, records })
    }

    /// The file's text, indented for a person to read.
    #[must_use]
    pub fn to_text(&self) -> String {
        let value = object([
            ("format", FORMAT.into()),
            ("schema", SCHEMA.into()),
            ("made_at", self.made_at.0.into()),
            ("settings", self.settings.clone()),
            ("records", self.records.iter().map(Record::to_value).collect()),
        ]);
        format!("{value:#}")
    }

    /// Reads a backup file.
    ///
    /// # Errors
    /// When it is something else, from a newer app, or not whole.
    pub fn parse(text: &str) -> Result<Self, BackupError> {
        let value: Value = serde_json::from_str(text).map_err(|_| BackupError::NotABackup)?;
        if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
            return Err(BackupError::NotABackup);
        }
        match value.get("schema").and_then(Value::as_u64) {
            Some(schema) if schema > u64::from(SCHEMA) => return Err(BackupError::Newer),
            Some(1..) => {}
            _ => return Err(BackupError::Damaged),
        }
        Self::read(&value).ok_or(BackupError::Damaged)
    }

    fn read(value: &Value) -> Option<Self> {
        let records = value.get("records")?.as_array()?.iter().map(Record::read);
        let records = records.collect::<Option<Vec<Record>>>()?;
        let mut names: Vec<_> = records.iter().map(|record| (record.table, &record.key)).collect();
        names.sort_unstable();
        let twice = names.windows(2).any(|pair| pair[0] == pair[1]);
        (!twice).then_some(Self {
            made_at: Instant(value.get("made_at")?.as_i64()?),
            settings: value.get("settings")?.clone(),
            records,
        })
    }

    /// Every record with its table, key and text.
    pub fn records(&self) -> impl Iterator<Item = (Table, &str, String)> {
        let records = self.records.iter();
        records.map(|record| (record.table, record.key.as_str(), record.value.to_string()))
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
                    preview.additions.push(Change::Append { table, key: key.to_owned(), value });
                }
                Some(here) => {
                    let parse = |text: &str| serde_json::from_str::<Value>(text).ok();
                    if parse(&here) == parse(&value) {
                        preview.same += 1;
                    } else {
                        preview.different += 1;
                    }
                }
            }
        }
        Ok(preview)
    }
}
