//! A disk that outlives the tabs, and fails when it is told to.

use crate::storage::now;
use shoreline::vault::store::{Answer, Change, MemoryStore, Store, StoreError, Table};
use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

/// How an operation of the storage goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Nothing is done, and said so.
    Refused,
    /// It is done, and said not to be.
    Unsaid,
    /// The browser dies before it is done.
    DeathBefore,
    /// The browser dies once it is done.
    DeathAfter,
}

impl Fault {
    pub(crate) const ALL: [Self; 4] =
        [Self::Refused, Self::Unsaid, Self::DeathBefore, Self::DeathAfter];
}

/// What is to happen at an operation.
pub(crate) enum Trouble {
    Fault(Fault),
    /// Another tab does something first.
    Meanwhile(Box<dyn FnOnce()>),
}

/// Copies are the same disk.
#[derive(Clone, Default)]
pub(crate) struct Disk(Rc<Inner>);

#[derive(Default)]
struct Inner {
    store: MemoryStore,
    operations: Cell<usize>,
    trouble: RefCell<Option<(usize, Trouble)>>,
    /// Whether the browser died.
    dead: Cell<bool>,
}

/// Every record as it stands, by table and key.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Raw(pub(crate) Vec<(Table, String, String)>);

impl fmt::Debug for Raw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (table, key, text) in &self.0 {
            writeln!(f, "{}/{key}: {text}", table.name())?;
        }
        Ok(())
    }
}

impl Disk {
    /// A disk with these records.
    pub(crate) fn of(raw: &Raw) -> Self {
        let disk = Self::default();
        for (table, key, text) in &raw.0 {
            disk.set(*table, key, text);
        }
        disk
    }

    pub(crate) fn raw(&self) -> Raw {
        let mut raw = Vec::new();
        for table in Table::ALL {
            let records = now(self.0.store.read(table)).expect("memory reads");
            raw.extend(records.into_iter().map(|(key, text)| (table, key, text)));
        }
        Raw(raw)
    }

    /// One record as it stands.
    pub(crate) fn text(&self, table: Table, key: &str) -> Option<String> {
        now(self.0.store.get(table, key)).expect("memory reads")
    }

    /// Writes past every check, as damage does.
    pub(crate) fn set(&self, table: Table, key: &str, text: &str) {
        let change = Change::Put { table, key: key.into(), value: text.into() };
        now(self.0.store.commit(&[change])).expect("memory takes everything");
    }

    /// How many operations there were.
    pub(crate) fn operations(&self) -> usize {
        self.0.operations.get()
    }

    /// Has trouble happen at an operation, counted from the first.
    pub(crate) fn expect(&self, operation: usize, trouble: Trouble) {
        *self.0.trouble.borrow_mut() = Some((operation, trouble));
    }

    /// Whether trouble is still to come.
    pub(crate) fn is_calm(&self) -> bool {
        self.0.trouble.borrow().is_none()
    }

    pub(crate) fn is_dead(&self) -> bool {
        self.0.dead.get()
    }

    /// Starts the browser again.
    pub(crate) fn revive(&self) {
        self.0.dead.set(false);
    }

    /// One operation.
    fn operate<T>(
        &self,
        act: impl FnOnce(&MemoryStore) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let failed = || StoreError::Failed("as told".into());
        if self.0.dead.get() {
            return Err(failed());
        }
        let number = self.0.operations.replace(self.0.operations.get() + 1);
        let due = self.0.trouble.borrow_mut().take_if(|(at, _)| *at == number);
        let fault = match due {
            None => return act(&self.0.store),
            Some((_, Trouble::Meanwhile(other))) => {
                other();
                return act(&self.0.store);
            }
            Some((_, Trouble::Fault(fault))) => fault,
        };
        if matches!(fault, Fault::Unsaid | Fault::DeathAfter) {
            let _ = act(&self.0.store);
        }
        self.0.dead.set(matches!(fault, Fault::DeathBefore | Fault::DeathAfter));
        Err(failed())
    }
}

impl Store for Disk {
    fn read(&self, table: Table) -> Answer<'_, Vec<(String, String)>> {
        Box::pin(async move { self.operate(|store| now(store.read(table))) })
    }

    fn get<'a>(&'a self, table: Table, key: &'a str) -> Answer<'a, Option<String>> {
        Box::pin(async move { self.operate(|store| now(store.get(table, key))) })
    }

    fn commit<'a>(&'a self, changes: &'a [Change]) -> Answer<'a, ()> {
        Box::pin(async move { self.operate(|store| now(store.commit(changes))) })
    }

    fn erase(&self) -> Answer<'_, ()> {
        Box::pin(async move { self.operate(|store| now(store.erase())) })
    }
}
