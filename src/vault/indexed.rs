//! The store in the browser's database.

use super::store::{Answer, Change, SCHEMA, Store, StoreError, Table};
use crate::browser::database::{Database, DatabaseError, Step};

/// The database's name, a contract with tools outside the app.
const NAME: &str = "shoreline";
const STORES: [&str; 4] =
    [Table::Log.name(), Table::Kept.name(), Table::Drafts.name(), Table::Meta.name()];
const SCHEMA_KEY: &str = "schema";

pub(crate) struct IndexedStore(Database);

impl IndexedStore {
    /// Opens the store, and refuses one that a newer app has written.
    pub(crate) async fn open() -> Result<Self, StoreError> {
        let store = Self(Database::open(NAME, 1, &STORES).await?);
        match store.get(Table::Meta, SCHEMA_KEY).await? {
            Some(schema) if schema.parse::<u32>().is_ok_and(|schema| schema <= SCHEMA) => {}
            Some(_) => return Err(StoreError::Newer),
            None => store.mark().await?,
        }
        Ok(store)
    }

    async fn mark(&self) -> Result<(), StoreError> {
        let schema = SCHEMA.to_string();
        let change = Change::Put { table: Table::Meta, key: SCHEMA_KEY.into(), value: schema };
        self.commit(&[change]).await
    }
}

impl From<DatabaseError> for StoreError {
    fn from(error: DatabaseError) -> Self {
        match error {
            DatabaseError::Denied => Self::Denied,
            DatabaseError::Full => Self::Full,
            DatabaseError::Taken => Self::Taken,
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

    fn commit<'a>(&'a self, changes: &'a [Change]) -> Answer<'a, ()> {
        let steps: Vec<Step<'a>> = changes
            .iter()
            .map(|change| match change {
                Change::Append { table, key, value } => {
                    Step::Add { store: table.name(), key, value }
                }
                Change::Put { table, key, value } => Step::Put { store: table.name(), key, value },
                Change::Remove { table, key } => Step::Delete { store: table.name(), key },
            })
            .collect();
        Box::pin(async move { Ok(self.0.write(&steps).await?) })
    }

    fn erase(&self) -> Answer<'_, ()> {
        Box::pin(async move {
            let steps = STORES.map(|store| Step::Clear { store });
            self.0.write(&steps).await?;
            self.mark().await
        })
    }
}
