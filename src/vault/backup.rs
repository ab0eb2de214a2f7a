//! A backup: one JSON file with every record in it. The format stands in `docs/formats.md`.

use super::store::{Change, SCHEMA, Store, StoreError, Table};
use crate::json::{self, Read, Value, field};
use crate::time::Instant;

const FORMAT: &str = "shoreline-backup";
/// The tables a backup carries; the schema stands in its head.
const CARRIED: [Table; 3] = [Table::Log, Table::Kept, Table::Drafts];

/// A backup, about to be written or just read.
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

impl Read for Record {
    fn read(value: &Value) -> Option<Self> {
        let fields = value.as_object()?;
        let table = Table::from_name(fields.get("table")?.as_str()?)?;
        let key: String = field(fields, "key")?;
        let whole = CARRIED.contains(&table) && !key.is_empty();
        whole.then_some(Self { table, key, value: fields.get("value")?.to_text() })
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
                let is_json = json::parse_value(&text).is_some();
                let value = if is_json { text } else { json::text(&text) };
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
                let (table, key) = (table.name(), json::text(key));
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
        let value = json::parse_value(text).ok_or(BackupError::NotABackup)?;
        if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
            return Err(BackupError::NotABackup);
        }
        match value.get("schema").and_then(Value::as_number::<u64>) {
            Some(schema) if schema > u64::from(SCHEMA) => Err(BackupError::Newer),
            Some(1..) => Self::read(&value).ok_or(BackupError::Damaged),
            _ => Err(BackupError::Damaged),
        }
    }

    fn read(value: &Value) -> Option<Self> {
        let records = value.get("records")?.as_array()?.iter().map(Record::read);
        let records: Vec<Record> = records.collect::<Option<_>>()?;
        let mut names: Vec<_> = records.iter().map(|record| (record.table, &record.key)).collect();
        names.sort_unstable();
        let once = names.is_sorted_by(|a, b| a < b);
        once.then_some(Self {
            made_at: Instant::read(value.get("made_at")?)?,
            settings: value.get("settings")?.to_text(),
            records,
        })
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
                Some(here) if same(&here, value) => preview.same += 1,
                Some(_) => preview.different += 1,
            }
        }
        Ok(preview)
    }
}

/// Whether two texts hold the same, however they are spaced and ordered.
fn same(one: &str, other: &str) -> bool {
    one == other || json::parse_value(one) == json::parse_value(other)
}
