//! A backup: one JSON file with every record in it. The format stands in `docs/formats.md`.

use super::safe::{CARRIED, Record};
use super::schema::migrated;
use super::store::{Change, SCHEMA, Table};
use crate::crc32::crc32;
use crate::id::Id;
use crate::json::{self, Read, Value, field};
use crate::time::Instant;

const FORMAT: &str = "shoreline-backup";
/// The longest file that is read, in bytes: 64 MiB, some fifty thousand entries.
pub const LARGEST: usize = 64 << 20;
/// What leads the key of a record that could not be read, with the text it had.
pub const ASIDE: &str = "aside/";

/// A backup, about to be written or just read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// When it was made.
    pub made_at: Instant,
    /// Look and sound of the app: JSON, as the settings room writes it.
    pub settings: String,
    schema: u32,
    records: Vec<Entry>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    table: Table,
    key: String,
    /// JSON.
    value: String,
}

impl Read for Entry {
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
    #[error("this file is larger than any backup")]
    TooLarge,
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
    /// Everything that was read of a store of this schema, as of now. What could not be read comes
    /// along as the text it is.
    #[must_use]
    pub fn of(found: Vec<Record>, schema: u32, settings: String, now: Instant) -> Self {
        let records = found.into_iter().map(|Record { table, key, json }| match json {
            Ok(value) => Entry { table, key, value },
            Err(text) => aside(table, &key, &text),
        });
        Self { made_at: now, settings, schema, records: records.collect() }
    }

    /// The file's text, a record a line.
    #[must_use]
    pub fn to_text(&self) -> String {
        let Self { made_at: Instant(made_at), settings, schema, records } = self;
        let records: Vec<String> = records
            .iter()
            .map(|Entry { table, key, value }| {
                let (table, key) = (table.name(), json::text(key));
                format!("\n{{\"table\":\"{table}\",\"key\":{key},\"value\":{value}}}")
            })
            .collect();
        let records = records.join(",");
        format!(
            "{{\"format\":\"{FORMAT}\",\"schema\":{schema},\"made_at\":{made_at},\n\
             \"settings\":{settings},\n\"records\":[{records}\n]}}\n"
        )
    }

    /// Reads a backup file, and brings one of an older schema to this one.
    ///
    /// # Errors
    /// When it is something else, from a newer app, too large, or not whole.
    pub fn parse(text: &str) -> Result<Self, BackupError> {
        if text.len() > LARGEST {
            return Err(BackupError::TooLarge);
        }
        // One that was cut short still begins like one.
        let begins = text.trim_start().starts_with(&["{\"format\":\"", FORMAT].concat());
        let cut = if begins { BackupError::Damaged } else { BackupError::NotABackup };
        let value = json::parse_value(text).ok_or(cut)?;
        if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
            return Err(BackupError::NotABackup);
        }
        match value.get("schema").and_then(Value::as_number::<u64>) {
            Some(schema) if schema > u64::from(SCHEMA) => Err(BackupError::Newer),
            Some(schema @ 1..) if !names_a_prototype(&value) => {
                let schema = u32::try_from(schema).map_err(|_| BackupError::Newer)?;
                Self::read(&value, schema).ok_or(BackupError::Damaged)
            }
            _ => Err(BackupError::Damaged),
        }
    }

    fn read(value: &Value, schema: u32) -> Option<Self> {
        let records = value.get("records")?.as_array()?.iter().map(|record| {
            let entry = Entry::read(record)?;
            Some(Entry { value: migrated(schema, entry.table, &entry.value)?, ..entry })
        });
        let records: Vec<Entry> = records.collect::<Option<_>>()?;
        let mut names: Vec<_> = records.iter().map(|record| (record.table, &record.key)).collect();
        names.sort_unstable();
        let once = names.is_sorted_by(|a, b| a < b);
        once.then_some(Self {
            made_at: Instant::read(value.get("made_at")?)?,
            settings: value.get("settings")?.to_text(),
            schema: SCHEMA,
            records,
        })
    }

    /// Every record.
    #[must_use]
    pub fn records(&self) -> Vec<Record> {
        let records = self.records.iter().cloned();
        records.map(|Entry { table, key, value }| Record { table, key, json: Ok(value) }).collect()
    }

    /// Compares with what is here. Taking it in adds, and never overwrites.
    #[must_use]
    pub fn preview(&self, here: &[Record]) -> Preview {
        let mut here: Vec<_> =
            here.iter().map(|it| (it.table, it.key.as_str(), &it.json)).collect();
        here.sort_unstable();
        let mut preview = Preview { additions: Vec::new(), same: 0, different: 0 };
        for Entry { table, key, value } in &self.records {
            match here.binary_search_by(|(t, k, _)| (*t, *k).cmp(&(*table, key.as_str()))) {
                Err(_) => {
                    let (table, key, value) = (*table, key.clone(), value.clone());
                    preview.additions.push(Change::Append { table, key, value });
                }
                Ok(place) => match here[place].2 {
                    Ok(here) if same(here, value) => preview.same += 1,
                    _ => preview.different += 1,
                },
            }
        }
        preview
    }
}

/// A record that cannot be read, as one that can. Its name follows from what it holds, so that it is
/// the same in every backup.
fn aside(table: Table, key: &str, text: &str) -> Entry {
    let mut name = [0; 16];
    for (number, part) in name.chunks_mut(4).enumerate() {
        let salt = number.to_string();
        let parts = [salt.as_str(), table.name(), "/", key, "\n", text].map(str::as_bytes);
        part.copy_from_slice(&crc32(&parts).to_be_bytes());
    }
    let fields = [table.name(), key, text].map(json_text);
    let value =
        [r#"{"table":"#, &fields[0], r#","key":"#, &fields[1], r#","text":"#, &fields[2], "}"];
    let key = [ASIDE, Id::from_random(name).as_str()].concat();
    Entry { table: Table::Kept, key, value: value.concat() }
}

fn json_text(text: &str) -> String {
    json::text(&text)
}

/// The change that puts a record that cannot be read where it is not written over.
#[must_use]
pub fn set_aside(table: Table, key: &str, text: &str) -> Change {
    let Entry { table, key, value } = aside(table, key, text);
    Change::Put { table, key, value }
}

/// Whether two texts hold the same, however they are spaced and ordered.
fn same(one: &str, other: &str) -> bool {
    one == other || json::parse_value(one) == json::parse_value(other)
}

/// Whether a field is called like what scripts take an object's nature from. This app has no such
/// fields, and a file with one was made to harm.
fn names_a_prototype(value: &Value) -> bool {
    match value {
        Value::Array(values) => values.iter().any(names_a_prototype),
        Value::Object(fields) => fields
            .names()
            .any(|name| name == "__proto__" || fields.get(name).is_some_and(names_a_prototype)),
        _ => false,
    }
}
