//! From one form into another: sealing, opening, and bringing an older store up. Whoever is killed
//! on the way goes on later, since what says that it is done is the last to change.

use super::backup::set_aside;
use super::cipher::Cipher;
use super::form::{self, Damaged, Form};
use super::lock::{Lock, Stage};
use super::safe::{CARRIED, LOCK_KEY, Record, SCHEMA_KEY, SPARE_KEY, TRIES, Vault, lock_text};
use super::store::{Change, SCHEMA, StoreError, Table};
use std::rc::Rc;

/// Records turned in one transaction.
const BATCH: usize = 100;

impl Vault {
    /// Brings an empty or an older store to this schema.
    pub(super) async fn bring_up(&self) -> Result<(), StoreError> {
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

    /// Turns the lock on and seals everything there is. Killed half-way, it goes on at the next
    /// unlocking.
    ///
    /// # Errors
    /// When there is a lock already, or the store fails; what is sealed by then stays sealed.
    pub async fn turn_on(&self, lock: Lock, cipher: Rc<dyn Cipher>) -> Result<(), StoreError> {
        self.begin(lock, cipher).await?;
        self.go_on().await
    }

    /// Has everything that is written from now on be sealed. [`Self::go_on`] has to follow.
    ///
    /// # Errors
    /// When there is a lock already, or the store fails.
    pub async fn begin(&self, lock: Lock, cipher: Rc<dyn Cipher>) -> Result<(), StoreError> {
        // Another key in its place, and what it sealed would be lost.
        if self.lock().is_some() {
            return Err(StoreError::Changed);
        }
        let key = lock.key.clone();
        self.set_lock(Some(Lock { stage: Stage::Sealing, ..lock })).await?;
        self.unlock(&key, cipher)
    }

    /// Opens everything and takes the lock away. Killed half-way, it goes on at the next unlocking.
    ///
    /// # Errors
    /// When the store fails, or is locked.
    pub async fn turn_off(&self) -> Result<(), StoreError> {
        if self.is_locked() {
            return Err(StoreError::Locked);
        }
        if let Some(lock) = self.lock() {
            self.set_lock(Some(Lock { stage: Stage::Opening, ..lock })).await?;
        }
        self.go_on().await
    }

    /// Has other wraps of the same key take the place of those there are.
    ///
    /// # Errors
    /// When the store fails, or its lock has another key by now.
    pub async fn rewrap(&self, lock: Lock) -> Result<(), StoreError> {
        match self.lock() {
            Some(Lock { key, stage, .. }) if key == lock.key => {
                self.set_lock(Some(Lock { stage, ..lock })).await
            }
            _ => Err(StoreError::Changed),
        }
    }

    /// Goes on with what was begun: sealing, opening, or sealing what was written while locked.
    ///
    /// # Errors
    /// When the store fails, is locked, or another tab has begun something else meanwhile.
    pub async fn go_on(&self) -> Result<(), StoreError> {
        let Some(begun) = self.lock() else {
            return Ok(());
        };
        if self.is_locked() {
            return Err(StoreError::Locked);
        }
        if begun.stage == Stage::On && !self.unturned.get() {
            return Ok(());
        }
        self.turn_all(SCHEMA).await?;
        let end = (begun.stage != Stage::Opening).then_some(Stage::On);
        let found = self.lock();
        if found.as_ref().map(|lock| lock.stage) != end {
            // Without this very key, what it sealed would be lost together with the lock.
            let same = |lock: &Lock| (&lock.key, lock.stage) == (&begun.key, begun.stage);
            let Some(lock) = found.filter(same).filter(|_| !self.is_locked()) else {
                return Err(StoreError::Changed);
            };
            self.set_lock(end.map(|stage| Lock { stage, ..lock })).await?;
        }
        self.unturned.set(false);
        Ok(())
    }

    async fn set_lock(&self, lock: Option<Lock>) -> Result<(), StoreError> {
        self.is_ours()?;
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

    /// Brings every record into the form it should have.
    async fn turn_all(&self, schema: u32) -> Result<(), StoreError> {
        for table in CARRIED {
            let records = self.store.read(table).await?;
            for batch in records.chunks(BATCH) {
                self.turn(table, batch.to_vec(), schema).await?;
            }
        }
        Ok(())
    }

    /// Whether a record of a schema has not the form it should have.
    pub(super) fn is_unturned(
        &self,
        (table, key, text): (Table, &str, &str),
        form: &Result<Form, Damaged>,
        schema: u32,
    ) -> bool {
        let seals = self.seals(table, key);
        match form {
            Ok(Form::Sealed(_)) => !seals,
            Ok(Form::Checked(_)) => seals,
            Ok(Form::Bare(_)) => seals || schema < SCHEMA,
            // Its words may still be legible.
            Err(Damaged) => seals && !form::is_token(text),
        }
    }

    /// Turns a few records at once, each only if it is still the same. One that cannot be read stays
    /// as it is, or is set aside where it would be a plain copy.
    async fn turn(
        &self,
        table: Table,
        mut batch: Vec<(String, String)>,
        schema: u32,
    ) -> Result<(), StoreError> {
        for _ in 0..TRIES {
            batch.retain(|(key, text)| {
                self.is_unturned((table, key, text), &form::read(table, key, text), schema)
            });
            let stored = batch.iter().map(|(key, text)| (table, key.clone(), text.clone()));
            let records = self.understood(stored.collect(), schema).await?;
            let mut changes = Vec::new();
            for (Record { key, json, .. }, (_, text)) in records.into_iter().zip(&batch) {
                let value = Some(text.clone());
                changes.push(Change::Expect { table, key: key.clone(), value });
                match json {
                    Ok(value) => changes.push(Change::Put { table, key, value }),
                    Err(text) if self.seals(table, &key) => {
                        changes.push(set_aside(table, &key, &text));
                        changes.push(Change::Remove { table, key });
                    }
                    Err(_) => drop(changes.pop()),
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
}
