//! A backup: one JSON file with every record in it. The format stands in `docs/formats.md`.

use super::store::{Change, SCHEMA, Store, StoreError, Table};
use crate::time::Instant;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeSet;

const FORMAT: &str = "shoreline-backup";
/// The tables a backup carries; the schema stands in its head.
const CARRIED: [Table; 3] = [Table::Log, Table::Kept, Table::Drafts];

/// A backup file, read or about to be written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Backup {
    format: String,
    schema: u32,
    /// When it was made, in milliseconds since 1970.
    pub made_at: Instant,
    records: Vec<BackupRecord>,
    /// Look and sound of the app, as the settings room writes them.
    pub settings: Value,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct BackupRecord {
    table: String,
    key: String,
    /// The record itself; as plain text where the store held something that is not JSON.
    value: Value,
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
                records.push(BackupRecord {
                    table: table.name().to_owned(),
                    key,
                    value,
                });
            }
        }
        Ok(Self {
            format: FORMAT.to_owned(),
            schema: SCHEMA,
            made_at: now,
            records,
            settings,
        })
    }

    /// The file's text, indented for a person to read.
    #[must_use]
    pub fn to_text(&self) -> String {
        serde_json::to_string_pretty(self).expect("a backup has only text keys")
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
        let backup: Self = serde_json::from_value(value).map_err(|_| BackupError::Damaged)?;
        let mut seen = BTreeSet::new();
        let whole = backup.records.iter().all(|record| {
            let known = CARRIED.iter().any(|table| table.name() == record.table);
            known && !record.key.is_empty() && seen.insert((&record.table, &record.key))
        });
        if whole {
            Ok(backup)
        } else {
            Err(BackupError::Damaged)
        }
    }

    /// Every record with its table, key and text.
    pub fn records(&self) -> impl Iterator<Item = (Table, &str, String)> {
        self.records.iter().filter_map(|record| {
            let table = Table::from_name(&record.table)?;
            Some((table, record.key.as_str(), record.value.to_string()))
        })
    }

    /// Compares with what is here. Taking it in adds, and never overwrites.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn preview(&self, store: &dyn Store) -> Result<Preview, StoreError> {
        let mut preview = Preview {
            additions: Vec::new(),
            same: 0,
            different: 0,
        };
        for (table, key, value) in self.records() {
            match store.get(table, key).await? {
                None => {
                    preview.additions.push(Change::Append {
                        table,
                        key: key.to_owned(),
                        value,
                    });
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
