//! The vault: a store whose records are checked, and sealed where they are to be.
//!
//! Every transaction says which schema and which lock it believes in, and changes nothing where the
//! store has others by now. So an app that has not heard of a newer one, or of the lock that another
//! tab has just turned on, cannot write into what it does not understand.

use super::cipher::Cipher;
use super::envelope::DirectToken;
use super::form::{self, Form};
use super::lock::Lock;
use super::schema::migrated;
use super::store::{Change, SCHEMA, Store, StoreError, Table, save};
use crate::id::Id;
use crate::json;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

pub(super) const SCHEMA_KEY: &str = "schema";
pub(super) const LOCK_KEY: &str = "lock";
/// Nothing sealed can be opened without the lock, so there is a second copy.
pub(super) const SPARE_KEY: &str = "lock-spare";
/// What a backup carries, and what is turned from one form into another.
pub const CARRIED: [Table; 3] = [Table::Log, Table::Kept, Table::Drafts];
/// How often a transaction is tried that another tab crosses.
pub(super) const TRIES: usize = 8;

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
    pub(super) store: Box<dyn Store>,
    secrecy: fn(Table, &str) -> Secrecy,
    /// The text of the schema and of the lock in the store, as every transaction expects them.
    pub(super) schema: RefCell<Option<String>>,
    pub(super) lock_text: RefCell<Option<String>>,
    pub(super) lock: RefCell<Option<Lock>>,
    cipher: RefCell<Option<Rc<dyn Cipher>>>,
    /// Whether a record was seen that has not the form it should have.
    pub(super) unturned: Cell<bool>,
}

impl Vault {
    /// Takes a store over: an empty one gets its schema, an older one is brought to this one, a
    /// newer one is left untouched and can only be read. `secrecy` says what a lock seals.
    ///
    /// # Errors
    /// When the store fails.
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

    /// Refuses to change what a newer app has written.
    pub(super) fn is_ours(&self) -> Result<(), StoreError> {
        if self.is_newer() { Err(StoreError::Newer) } else { Ok(()) }
    }

    /// Brings what is sealed within reach, if `key` is the name of the lock's key: the lock may have
    /// become another while the passphrase was tried. [`Self::go_on`] has to follow.
    ///
    /// # Errors
    /// When the lock is another, or there is none.
    pub fn unlock(&self, key: &Id, cipher: Rc<dyn Cipher>) -> Result<(), StoreError> {
        if self.lock.borrow().as_ref().is_none_or(|lock| lock.key != *key) {
            return Err(StoreError::Changed);
        }
        *self.cipher.borrow_mut() = Some(cipher);
        Ok(())
    }

    /// Puts what is sealed out of reach.
    pub fn forget_key(&self) {
        *self.cipher.borrow_mut() = None;
    }

    /// Reads which schema and which lock the store has. The key is kept only for its own lock.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn look(&self) -> Result<(), StoreError> {
        let keys = [SCHEMA_KEY, LOCK_KEY, SPARE_KEY].map(|key| (Table::Meta, key));
        let mut found = self.store.get_all(keys.to_vec()).await?.into_iter();
        let [schema, text, spare] = [found.next(), found.next(), found.next()].map(Option::flatten);
        let lock = [&text, &spare].into_iter().flatten().find_map(|text| read_lock(text));
        *self.schema.borrow_mut() = schema;
        // A newer app may have another kind of lock. What it sealed can still be exported.
        let damaged = (text.is_some() || spare.is_some()) && !self.is_newer();
        let lock = lock.or_else(|| damaged.then(Lock::damaged));
        let key = |lock: &Option<Lock>| lock.as_ref().map(|lock| lock.key.clone());
        if key(&lock) != key(&self.lock.borrow()) {
            self.forget_key();
        }
        *self.lock_text.borrow_mut() = text;
        *self.lock.borrow_mut() = lock;
        Ok(())
    }

    /// Makes all the changes or none, and reads them back. Only after this may anyone say "Saved".
    ///
    /// # Errors
    /// When the store fails, is a newer app's, holds another record than expected, or is locked and
    /// a change would have to be sealed.
    pub async fn commit(&self, changes: &[Change]) -> Result<(), StoreError> {
        for _ in 0..TRIES {
            self.is_ours()?;
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

    pub(super) async fn commit_raw(&self, changes: Vec<Change>) -> Result<(), StoreError> {
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
    pub(super) fn seals(&self, table: Table, key: &str) -> bool {
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
            // A whole table that is out of reach, such as a long log.
            if !self.is_within_reach(table, "") {
                continue;
            }
            let records = self.store.read(table).await?.into_iter();
            found.extend(records.map(|(key, text)| (table, key, text)));
        }
        found.retain(|(table, key, _)| self.is_within_reach(*table, key));
        self.understood(found, SCHEMA).await
    }

    /// One record, if it is there and within reach.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn get(&self, table: Table, key: &str) -> Result<Option<Record>, StoreError> {
        let found = self.store.get(table, key).await?.filter(|_| self.is_within_reach(table, key));
        let found = found.map(|text| (table, key.to_owned(), text));
        Ok(self.understood(found.into_iter().collect(), SCHEMA).await?.pop())
    }

    fn is_within_reach(&self, table: Table, key: &str) -> bool {
        !self.is_locked() || (self.secrecy)(table, key) == Secrecy::Open
    }

    /// What stored records of a schema say.
    pub(super) async fn understood(
        &self,
        found: Vec<Stored>,
        schema: u32,
    ) -> Result<Vec<Record>, StoreError> {
        let (mut tokens, mut sealed) = (Vec::new(), Vec::new());
        let mut records: Vec<Record> = Vec::with_capacity(found.len());
        for (table, key, text) in found {
            let form = form::read(table, &key, &text);
            let unturned = self.is_unturned((table, &key, &text), &form, schema);
            self.unturned.set(self.unturned.get() || unturned);
            let json = match form {
                Ok(Form::Checked(json)) => Some(json.to_owned()),
                Ok(Form::Bare(json)) if schema < SCHEMA => migrated(schema, table, json),
                Ok(Form::Sealed(token)) => {
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
            let opened = cipher.open(tokens).await;
            let opened =
                opened.ok_or_else(|| StoreError::Failed("the browser opens nothing".into()))?;
            for (place, opened) in sealed.into_iter().zip(opened) {
                if let Some(json) = opened {
                    records[place].json = Ok(json);
                }
            }
        }
        Ok(records)
    }

    /// Removes every record and the lock.
    ///
    /// # Errors
    /// When the store fails, or is a newer app's.
    pub async fn erase(&self) -> Result<(), StoreError> {
        self.is_ours()?;
        self.store.erase().await?;
        self.look().await?;
        self.bring_up().await
    }
}

/// The checksum of both copies is that of the first, so that they are the same text.
pub(super) fn lock_text(lock: &Lock) -> String {
    form::checked(Table::Meta, LOCK_KEY, &json::text(lock))
}

fn read_lock(text: &str) -> Option<Lock> {
    match form::read(Table::Meta, LOCK_KEY, text) {
        Ok(Form::Checked(json)) => json::parse(json),
        _ => None,
    }
}
