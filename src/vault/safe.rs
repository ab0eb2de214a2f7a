//! The vault: a store whose records are checked, and sealed where they are to be.
//!
//! Every transaction says which schema and which lock it believes in, and changes nothing where the
//! store has others by now. So an app that has not heard of a newer one, or of the lock that another
//! tab has just turned on, cannot write into what it does not understand.

use super::cipher::Cipher;
use super::envelope::DirectToken;
use super::form::{self, Form};
use super::lock::{Lock, Stage};
use super::schema::migrated;
use super::store::{Change, SCHEMA, Store, StoreError, Table, save};
use crate::json;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

const SCHEMA_KEY: &str = "schema";
const LOCK_KEY: &str = "lock";
/// Nothing sealed can be opened without the lock, so there is a second copy.
const SPARE_KEY: &str = "lock-spare";
/// What a backup carries, and what is turned from one form into another.
pub const CARRIED: [Table; 3] = [Table::Log, Table::Kept, Table::Drafts];
/// Records turned in one transaction.
const BATCH: usize = 100;
/// How often a transaction is tried that another tab crosses.
const TRIES: usize = 8;

/// Whether a record is sealed where there is a lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Secrecy {
    /// Within reach also while locked.
    Open,
    Sealed,
    /// Sealed too; while locked it may be written as it is, and is sealed at the next unlocking.
    Waits,
}

/// A record as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub table: Table,
    pub key: String,
    /// Its JSON, or else the text that cannot be read, as it stands in the store.
    pub json: Result<String, String>,
}

/// A record as it stands in the store.
type Stored = (Table, String, String);

pub struct Vault {
    store: Box<dyn Store>,
    secrecy: fn(Table, &str) -> Secrecy,
    /// The text of the schema and of the lock in the store, as every transaction expects them.
    schema: RefCell<Option<String>>,
    lock_text: RefCell<Option<String>>,
    lock: RefCell<Option<Lock>>,
    cipher: RefCell<Option<Rc<dyn Cipher>>>,
    /// Whether a record was seen that has not the form it should have.
    unturned: Cell<bool>,
}

impl Vault {
    /// Takes a store over: an empty one gets its schema, an older one is brought to this one, a
    /// newer one is left untouched and can only be read. `secrecy` says what a lock seals.
    ///
    /// # Errors
    /// When the store fails, or its lock cannot be read.
    pub async fn open(
        store: Box<dyn Store>,
        secrecy: fn(Table, &str) -> Secrecy,
    ) -> Result<Self, StoreError> {
        let vault = Self {
            store,
            secrecy,
            schema: RefCell::default(),
            lock_text: RefCell::default(),
            lock: RefCell::default(),
            cipher: RefCell::default(),
            unturned: Cell::new(false),
        };
        vault.look().await?;
        vault.bring_up().await?;
        Ok(vault)
    }

    /// The schema of the store.
    #[must_use]
    pub fn schema(&self) -> u32 {
        // What is no number was not written by this app or an older one.
        self.schema.borrow().as_ref().map_or(SCHEMA, |schema| schema.parse().unwrap_or(u32::MAX))
    }

    /// Whether a newer app has written the store, so that it can only be read.
    #[must_use]
    pub fn is_newer(&self) -> bool {
        self.schema() > SCHEMA
    }

    /// The lock, where there is one.
    #[must_use]
    pub fn lock(&self) -> Option<Lock> {
        self.lock.borrow().clone()
    }

    /// Whether what is sealed is out of reach.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.lock.borrow().is_some() && self.cipher.borrow().is_none()
    }

    /// Reads which schema and which lock the store has. The key is kept only for its own lock.
    ///
    /// # Errors
    /// When the store fails, or its lock cannot be read.
    pub async fn look(&self) -> Result<(), StoreError> {
        let schema = self.store.get(Table::Meta, SCHEMA_KEY).await?;
        let text = self.store.get(Table::Meta, LOCK_KEY).await?;
        let spare = self.store.get(Table::Meta, SPARE_KEY).await?;
        let lock = [&text, &spare].into_iter().flatten().find_map(|text| read_lock(text));
        if lock.is_none() && (text.is_some() || spare.is_some()) {
            return Err(StoreError::Failed("the lock is damaged".into()));
        }
        let key = |lock: &Option<Lock>| lock.as_ref().map(|lock| lock.key.clone());
        if key(&lock) != key(&self.lock.borrow()) {
            self.forget_key();
        }
        *self.schema.borrow_mut() = schema;
        *self.lock_text.borrow_mut() = text;
        *self.lock.borrow_mut() = lock;
        Ok(())
    }

    /// Brings an empty or an older store to this schema. Whoever is killed on the way goes on at the
    /// next start: the schema is the last to change.
    async fn bring_up(&self) -> Result<(), StoreError> {
        let schema = self.schema();
        if self.schema.borrow().is_some() && schema >= SCHEMA {
            return Ok(());
        }
        self.turn_all(schema).await?;
        let value = SCHEMA.to_string();
        let mark = Change::Put { table: Table::Meta, key: SCHEMA_KEY.into(), value: value.clone() };
        match self.commit_raw(vec![mark]).await {
            // Another tab has done it.
            Err(StoreError::Changed) => self.look().await,
            done => {
                done?;
                *self.schema.borrow_mut() = Some(value);
                Ok(())
            }
        }
    }

    /// Makes all the changes or none, and reads them back. Only after this may anyone say "Saved".
    ///
    /// # Errors
    /// When the store fails, is a newer app's, holds another record than expected, or is locked and
    /// a change would have to be sealed.
    pub async fn commit(&self, changes: &[Change]) -> Result<(), StoreError> {
        for _ in 0..TRIES {
            if self.is_newer() {
                return Err(StoreError::Newer);
            }
            let changes = self.at_rest(changes).await?;
            match self.commit_raw(changes).await {
                Err(StoreError::Changed) => {
                    let believed = self.beliefs();
                    self.look().await?;
                    if believed == self.beliefs() {
                        break;
                    }
                }
                done => return done,
            }
        }
        Err(StoreError::Changed)
    }

    async fn commit_raw(&self, changes: Vec<Change>) -> Result<(), StoreError> {
        if changes.is_empty() {
            return Ok(());
        }
        let mut all = self.beliefs().to_vec();
        all.extend(changes);
        save(self.store.as_ref(), &all).await
    }

    /// The schema and the lock that every transaction expects.
    fn beliefs(&self) -> [Change; 2] {
        let (schema, lock) = (self.schema.borrow().clone(), self.lock_text.borrow().clone());
        [(SCHEMA_KEY, schema), (LOCK_KEY, lock)].map(|(key, value)| Change::Expect {
            table: Table::Meta,
            key: key.to_owned(),
            value,
        })
    }

    /// Whether a record is written sealed now.
    fn seals(&self, table: Table, key: &str) -> bool {
        let seals = self.lock.borrow().as_ref().is_some_and(Lock::seals);
        seals && (self.secrecy)(table, key) != Secrecy::Open
    }

    /// The changes as they go to the store.
    async fn at_rest(&self, changes: &[Change]) -> Result<Vec<Change>, StoreError> {
        let mut tokens = self.tokens(changes).await?.into_iter();
        let mut at_rest = changes.to_vec();
        for change in &mut at_rest {
            if let Change::Append { table, key, value } | Change::Put { table, key, value } = change
            {
                let token = if self.seals(*table, key) { tokens.next() } else { None };
                *value = token.unwrap_or_else(|| form::checked(*table, key, value));
            }
        }
        Ok(at_rest)
    }

    /// The tokens of all that has to be sealed, in order. While locked there are none, and only what
    /// can wait is written without.
    async fn tokens(&self, changes: &[Change]) -> Result<Vec<String>, StoreError> {
        let mut texts = Vec::new();
        let mut waits = true;
        for change in changes {
            if let Change::Append { table, key, value } | Change::Put { table, key, value } = change
                && self.seals(*table, key)
            {
                waits &= (self.secrecy)(*table, key) == Secrecy::Waits;
                texts.push((DirectToken::header(*table, key), value.as_str()));
            }
        }
        if texts.is_empty() {
            return Ok(Vec::new());
        }
        let Some(cipher) = self.cipher.borrow().clone() else {
            return if waits { Ok(Vec::new()) } else { Err(StoreError::Locked) };
        };
        let tokens = cipher.seal(texts).await;
        let tokens =
            tokens.ok_or_else(|| StoreError::Failed("the browser seals nothing".into()))?;
        Ok(tokens.iter().map(DirectToken::to_text).collect())
    }

    /// Every record within reach. One that cannot be read stops nothing.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn read(&self) -> Result<Vec<Record>, StoreError> {
        let mut found: Vec<Stored> = Vec::new();
        for table in CARRIED {
            let records = self.store.read(table).await?.into_iter();
            found.extend(records.map(|(key, text)| (table, key, text)));
        }
        found.retain(|(table, key, _)| self.is_within_reach(*table, key));
        Ok(self.understood(found, SCHEMA).await)
    }

    /// One record, if it is there and within reach.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn get(&self, table: Table, key: &str) -> Result<Option<Record>, StoreError> {
        let found = self.store.get(table, key).await?.filter(|_| self.is_within_reach(table, key));
        let found = found.map(|text| (table, key.to_owned(), text));
        Ok(self.understood(found.into_iter().collect(), SCHEMA).await.pop())
    }

    fn is_within_reach(&self, table: Table, key: &str) -> bool {
        !self.is_locked() || (self.secrecy)(table, key) == Secrecy::Open
    }

    /// What stored records of a schema say.
    async fn understood(&self, found: Vec<Stored>, schema: u32) -> Vec<Record> {
        let (mut tokens, mut sealed) = (Vec::new(), Vec::new());
        let mut records: Vec<Record> = Vec::with_capacity(found.len());
        for (table, key, text) in found {
            let json = match form::read(table, &key, &text) {
                Ok(Form::Checked(json)) => {
                    self.unturned.set(self.unturned.get() || self.seals(table, &key));
                    Some(json.to_owned())
                }
                Ok(Form::Bare(json)) if schema < SCHEMA => migrated(schema, table, json),
                Ok(Form::Sealed(token)) => {
                    self.unturned.set(self.unturned.get() || !self.seals(table, &key));
                    sealed.push(records.len());
                    tokens.push(token);
                    None
                }
                _ => None,
            };
            records.push(Record { table, key, json: json.ok_or(text) });
        }
        let cipher = self.cipher.borrow().clone();
        if let Some(cipher) = cipher.filter(|_| !tokens.is_empty()) {
            for (place, opened) in sealed.into_iter().zip(cipher.open(tokens).await) {
                if let Some(json) = opened {
                    records[place].json = Ok(json);
                }
            }
        }
        records
    }

    /// Turns the lock on and seals everything there is. Killed half-way, it goes on at the next
    /// unlocking.
    ///
    /// # Errors
    /// When the store fails; what is sealed by then stays sealed.
    pub async fn turn_on(&self, lock: Lock, cipher: Rc<dyn Cipher>) -> Result<(), StoreError> {
        self.set_lock(Some(Lock { stage: Stage::Sealing, ..lock })).await?;
        self.unlock(cipher);
        self.go_on().await
    }

    /// Opens everything and takes the lock away. Killed half-way, it goes on at the next unlocking.
    ///
    /// # Errors
    /// When the store fails, or is locked.
    pub async fn turn_off(&self) -> Result<(), StoreError> {
        self.set_stage(Stage::Opening).await?;
        self.go_on().await
    }

    /// Has other wraps of the same key take the place of those there are.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn rewrap(&self, lock: Lock) -> Result<(), StoreError> {
        self.set_lock(Some(lock)).await
    }

    /// Brings what is sealed within reach. [`Self::go_on`] has to follow.
    pub fn unlock(&self, cipher: Rc<dyn Cipher>) {
        *self.cipher.borrow_mut() = Some(cipher);
    }

    /// Puts what is sealed out of reach.
    pub fn forget_key(&self) {
        *self.cipher.borrow_mut() = None;
    }

    /// Goes on with what was begun: sealing, opening, or sealing what was written while locked.
    ///
    /// # Errors
    /// When the store fails, or is locked.
    pub async fn go_on(&self) -> Result<(), StoreError> {
        let Some(Lock { stage, .. }) = self.lock() else {
            return Ok(());
        };
        if stage == Stage::On && !self.unturned.get() {
            return Ok(());
        }
        self.turn_all(SCHEMA).await?;
        self.unturned.set(false);
        match stage {
            Stage::On => Ok(()),
            Stage::Sealing => self.set_stage(Stage::On).await,
            Stage::Opening => self.set_lock(None).await,
        }
    }

    async fn set_stage(&self, stage: Stage) -> Result<(), StoreError> {
        match self.lock() {
            Some(lock) => self.set_lock(Some(Lock { stage, ..lock })).await,
            None => Ok(()),
        }
    }

    async fn set_lock(&self, lock: Option<Lock>) -> Result<(), StoreError> {
        let text = lock.as_ref().map(lock_text);
        let both = [LOCK_KEY, SPARE_KEY].map(|key| match text.clone() {
            Some(value) => Change::Put { table: Table::Meta, key: key.into(), value },
            None => Change::Remove { table: Table::Meta, key: key.into() },
        });
        match self.commit_raw(both.to_vec()).await {
            Err(StoreError::Changed) => {
                self.look().await?;
                // Another tab may have done the same.
                return if *self.lock.borrow() == lock { Ok(()) } else { Err(StoreError::Changed) };
            }
            done => done?,
        }
        if lock.is_none() {
            self.forget_key();
        }
        *self.lock_text.borrow_mut() = text;
        *self.lock.borrow_mut() = lock;
        Ok(())
    }

    /// Brings every record into the form it should have. What cannot be read stays as it is.
    async fn turn_all(&self, schema: u32) -> Result<(), StoreError> {
        for table in CARRIED {
            let records = self.store.read(table).await?;
            for batch in records.chunks(BATCH) {
                self.turn(table, batch.to_vec(), schema).await?;
            }
        }
        Ok(())
    }

    /// Turns a few records at once, each only if it is still the same.
    async fn turn(
        &self,
        table: Table,
        mut batch: Vec<(String, String)>,
        schema: u32,
    ) -> Result<(), StoreError> {
        for _ in 0..TRIES {
            batch.retain(|(key, text)| match form::read(table, key, text) {
                Ok(Form::Checked(_)) => self.seals(table, key),
                Ok(Form::Sealed(_)) => !self.seals(table, key),
                Ok(Form::Bare(_)) => schema < SCHEMA,
                Err(_) => false,
            });
            let stored = batch.iter().map(|(key, text)| (table, key.clone(), text.clone()));
            let records = self.understood(stored.collect(), schema).await;
            let mut changes = Vec::new();
            for (Record { key, json, .. }, (_, text)) in records.into_iter().zip(&batch) {
                if let Ok(value) = json {
                    let (key, text) = (key.clone(), Some(text.clone()));
                    changes.push(Change::Expect { table, key: key.clone(), value: text });
                    changes.push(Change::Put { table, key, value });
                }
            }
            match self.commit(&changes).await {
                Err(StoreError::Changed) => {}
                done => return done,
            }
            let mut again = Vec::new();
            for (key, _) in batch {
                if let Some(text) = self.store.get(table, &key).await? {
                    again.push((key, text));
                }
            }
            batch = again;
        }
        Err(StoreError::Changed)
    }

    /// Removes every record and the lock.
    ///
    /// # Errors
    /// When the store fails, or is a newer app's.
    pub async fn erase(&self) -> Result<(), StoreError> {
        if self.is_newer() {
            return Err(StoreError::Newer);
        }
        self.store.erase().await?;
        self.look().await?;
        self.bring_up().await
    }
}

/// The checksum of both copies is that of the first, so that they are the same text.
fn lock_text(lock: &Lock) -> String {
    form::checked(Table::Meta, LOCK_KEY, &json::text(lock))
}

fn read_lock(text: &str) -> Option<Lock> {
    match form::read(Table::Meta, LOCK_KEY, text) {
        Ok(Form::Checked(json)) => json::parse(json),
        _ => None,
    }
}
