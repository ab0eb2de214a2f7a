//! The store: tables of text records, changed in whole transactions, and its in-memory twin.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;

/// The schema this app writes. A newer one is refused and left untouched.
pub const SCHEMA: u32 = 2;

/// A table of the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// Revisions of log entries, one record each; only ever added to.
    Log,
    /// The latest state of one thing a record: the plan, each step's mark, the people.
    Kept,
    /// Words not yet saved as an entry.
    Drafts,
    /// The schema, and the lock.
    Meta,
}

impl Table {
    pub const ALL: [Self; 4] = [Self::Log, Self::Kept, Self::Drafts, Self::Meta];

    /// The name of the object store and of the table in a backup.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Log => "log",
            Self::Kept => "kept",
            Self::Drafts => "drafts",
            Self::Meta => "meta",
        }
    }

    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.name() == name)
    }
}

/// One step of a transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Adds a record; the whole transaction fails if the key is taken.
    Append { table: Table, key: String, value: String },
    /// Adds or replaces a record.
    Put { table: Table, key: String, value: String },
    /// Removes a record, if there is one.
    Remove { table: Table, key: String },
    /// Changes nothing; the whole transaction fails if the record is another, or there is one
    /// where none is expected.
    Expect { table: Table, key: String, value: Option<String> },
}

/// Why a store could not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The browser allows no storage here.
    #[error("this browser does not let the app store anything")]
    Denied,
    #[error("there is no room left on this device")]
    Full,
    /// A record to be added is already there.
    #[error("a record of that name is already there")]
    Taken,
    /// A record is not what it was expected to be: another tab was faster.
    #[error("a record has changed meanwhile")]
    Changed,
    /// What is to be sealed cannot be while the app is locked.
    #[error("the app is locked")]
    Locked,
    /// What was written did not come back the same.
    #[error("what was written could not be read back")]
    NotReadBack,
    /// A newer app has been here; what it kept is left untouched.
    #[error("what is stored here was written by a newer version of the app")]
    Newer,
    #[error("the browser could not store it ({0})")]
    Failed(String),
}

/// An answer that comes later, on this thread.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + 'a>>;

pub trait Store {
    /// Every record of a table, by key, in the order of the keys.
    fn read(&self, table: Table) -> Answer<'_, Vec<(String, String)>>;

    /// One record.
    fn get<'a>(&'a self, table: Table, key: &'a str) -> Answer<'a, Option<String>>;

    /// Several records at once, in order.
    fn get_all<'a>(&'a self, records: Vec<(Table, &'a str)>) -> Answer<'a, Vec<Option<String>>> {
        Box::pin(async move {
            let mut found = Vec::with_capacity(records.len());
            for (table, key) in records {
                found.push(self.get(table, key).await?);
            }
            Ok(found)
        })
    }

    /// Makes all the changes or none; they are on disk when this answers.
    fn commit<'a>(&'a self, changes: &'a [Change]) -> Answer<'a, ()>;

    /// Removes every record of every table.
    fn erase(&self) -> Answer<'_, ()>;
}

/// Commits, then reads every changed record back. Only after this may anyone say "Saved".
///
/// # Errors
/// When the commit fails, or what comes back is not what went in.
pub async fn save(store: &dyn Store, changes: &[Change]) -> Result<(), StoreError> {
    if changes.is_empty() {
        // A database takes no transaction about nothing.
        return Ok(());
    }
    store.commit(changes).await?;
    let (mut records, mut expected) = (Vec::new(), Vec::new());
    for change in changes {
        let (table, key, value) = match change {
            Change::Append { table, key, value } | Change::Put { table, key, value } => {
                (table, key, Some(value))
            }
            Change::Remove { table, key } => (table, key, None),
            Change::Expect { .. } => continue,
        };
        records.push((*table, key.as_str()));
        expected.push(value);
    }
    let found = store.get_all(records).await?;
    let same = found.iter().map(Option::as_ref).eq(expected);
    if same { Ok(()) } else { Err(StoreError::NotReadBack) }
}

/// A store that lasts as long as the page: for tests, and for browsers that allow no other.
#[derive(Debug, Default)]
pub struct MemoryStore {
    records: RefCell<Vec<(Table, String, String)>>,
}

impl MemoryStore {
    fn apply(&self, changes: &[Change]) -> Result<(), StoreError> {
        let mut records = self.records.borrow().clone();
        for change in changes {
            let (Change::Append { table, key, .. }
            | Change::Put { table, key, .. }
            | Change::Remove { table, key }
            | Change::Expect { table, key, .. }) = change;
            let place = records.iter().position(|(t, k, _)| (t, k) == (table, key));
            if let Change::Expect { value, .. } = change {
                if place.map(|place| &records[place].2) != value.as_ref() {
                    return Err(StoreError::Changed);
                }
                continue;
            }
            if matches!(change, Change::Append { .. }) && place.is_some() {
                return Err(StoreError::Taken);
            }
            if let Some(place) = place {
                records.remove(place);
            }
            if let Change::Append { value, .. } | Change::Put { value, .. } = change {
                let place = records.partition_point(|(t, k, _)| (t, k) < (table, key));
                records.insert(place, (*table, key.clone(), value.clone()));
            }
        }
        *self.records.borrow_mut() = records;
        Ok(())
    }
}

impl Store for MemoryStore {
    fn read(&self, table: Table) -> Answer<'_, Vec<(String, String)>> {
        let records = self.records.borrow();
        let records = records.iter().filter(|(t, _, _)| *t == table);
        let records = records.map(|(_, key, value)| (key.clone(), value.clone())).collect();
        Box::pin(async { Ok(records) })
    }

    fn get<'a>(&'a self, table: Table, key: &'a str) -> Answer<'a, Option<String>> {
        let records = self.records.borrow();
        let found = records.iter().find(|(t, k, _)| (*t, k.as_str()) == (table, key));
        let value = found.map(|(_, _, value)| value.clone());
        Box::pin(async { Ok(value) })
    }

    fn commit<'a>(&'a self, changes: &'a [Change]) -> Answer<'a, ()> {
        Box::pin(async { self.apply(changes) })
    }

    fn erase(&self) -> Answer<'_, ()> {
        self.records.borrow_mut().clear();
        Box::pin(async { Ok(()) })
    }
}
