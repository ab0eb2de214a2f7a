//! The store in the browser's database.

use super::store::{Answer, Change, SCHEMA, Store, StoreError, Table};
use crate::browser::database::{Database, DatabaseError, Step};

/// The database's name, a contract with tools outside the app.
const NAME: &str = "shoreline";
const STORES: [&str; 4] =
    [Table::Log.name(), Table::Kept.name(), Table::Drafts.name(), Table::Meta.name()];

pub(crate) struct IndexedStore(Database);

impl IndexedStore {
    /// Opens the store. The database has the number of the schema, so that an older app that is
    /// still open lets go of it. One that a newer app has written is opened as it is, which its
    /// schema then tells.
    pub(crate) async fn open() -> Result<Self, StoreError> {
        match Database::open(NAME, Some(SCHEMA), &STORES).await {
            Err(DatabaseError::Newer) => Ok(Self(Database::open(NAME, None, &STORES).await?)),
            opened => Ok(Self(opened?)),
        }
    }
}

impl From<DatabaseError> for StoreError {
    fn from(error: DatabaseError) -> Self {
        match error {
            DatabaseError::Denied => Self::Denied,
            DatabaseError::Full => Self::Full,
            DatabaseError::Taken => Self::Taken,
            DatabaseError::Changed => Self::Changed,
            DatabaseError::Newer => Self::Newer,
            DatabaseError::Failed(reason) => Self::Failed(reason),
        }
    }
}

impl Store for IndexedStore {
    fn read(&self, table: Table) -> Answer<'_, Vec<(String, String)>> {
        Box::pin(async move { Ok(self.0.all(table.name()).await?) })
    }

    fn get<'a>(&'a self, table: Table, key: &'a str) -> Answer<'a, Option<String>> {
        Box::pin(async move { Ok(self.0.get(table.name(), key).await?) })
    }

    fn get_all<'a>(&'a self, records: Vec<(Table, &'a str)>) -> Answer<'a, Vec<Option<String>>> {
        Box::pin(async move {
            let records = records.into_iter().map(|(table, key)| (table.name(), key));
            Ok(self.0.get_all(&records.collect::<Vec<_>>()).await?)
        })
    }

    fn commit<'a>(&'a self, changes: &'a [Change]) -> Answer<'a, ()> {
        let steps: Vec<Step<'a>> = changes
            .iter()
            .map(|change| match change {
                Change::Append { table, key, value } => {
                    Step::Add { store: table.name(), key, value }
                }
                Change::Put { table, key, value } => Step::Put { store: table.name(), key, value },
                Change::Remove { table, key } => Step::Delete { store: table.name(), key },
                Change::Expect { table, key, value } => {
                    Step::Expect { store: table.name(), key, value: value.as_deref() }
                }
            })
            .collect();
        Box::pin(async move { Ok(self.0.write(&steps).await?) })
    }

    fn erase(&self) -> Answer<'_, ()> {
        Box::pin(async move {
            let steps = STORES.map(|store| Step::Clear { store });
            Ok(self.0.write(&steps).await?)
        })
    }
}
