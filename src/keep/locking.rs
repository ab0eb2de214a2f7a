//! Locking and unlocking.

use super::contents::Contents;
use super::live::{Keep, stored};
use crate::browser::task::spawn_local;
use crate::browser::timer::Timer;
use crate::browser::{clock, lifecycle, storage};
use crate::json;
use crate::text::{Text, Unopened};
use crate::time::Instant;
use crate::vault::keys::DataKey;
use crate::vault::lock::Lock;
use crate::vault::recovery;
use crate::vault::sealing::OpenError;
use crate::vault::store::StoreError;
use crate::vault::tries::Tries;
use leptos::task::tick;
use std::cell::Cell;
use std::rc::Rc;

const TRIES: &str = "tries";

/// Why it stays locked, or as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum LockError {
    #[error("neither the passphrase nor the recovery code")]
    Wrong,
    /// With the seconds to wait.
    #[error("too many tries in a row")]
    Wait(i64),
    #[error("this page cannot seal or unseal")]
    NoSealing,
    #[error("the lock is damaged")]
    Damaged,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl LockError {
    /// The same, for people.
    pub(crate) fn said(&self, text: &Text) -> String {
        let unopened = match self {
            Self::Wrong => Unopened::Wrong,
            Self::Wait(seconds) => Unopened::Wait(*seconds),
            Self::NoSealing => Unopened::NoSealing,
            Self::Damaged => Unopened::Damaged,
            Self::Store(error) => return (text.store_error)(error).to_owned(),
        };
        (text.lock.error)(unopened)
    }
}

impl From<OpenError> for LockError {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::WrongPassphrase => Self::Wrong,
            OpenError::NoSealing => Self::NoSealing,
            OpenError::Damaged | OpenError::TooLarge => Self::Damaged,
        }
    }
}

impl Keep {
    /// The lock, where there is one.
    pub(crate) fn lock(self) -> Option<Lock> {
        self.vault.lock()
    }

    /// Whether what is written now is sealed.
    pub(crate) fn seals(self) -> bool {
        self.lock().is_some_and(|lock| lock.seals())
    }

    /// Whether what is sealed is within reach; says so where it is not.
    pub(crate) fn is_open(self) -> bool {
        let locked = self.locked.get_untracked();
        if locked {
            self.say(self.text().lock.first_unlock);
        }
        !locked
    }

    /// Locks this tab and all others.
    pub(crate) fn lock_all(self) {
        self.lock_others();
        self.lock_here();
    }

    /// Locks this tab. What was typed is sealed before the key goes.
    pub(super) fn lock_here(self) {
        if self.lock().is_none() || self.locked.get_untracked() {
            return;
        }
        self.shut();
    }

    /// The pages go and hand over what they have not saved; then the key goes, and what it opened.
    fn shut(self) {
        self.locked.set(true);
        spawn_local(async move {
            // First the pages, then what they hand over.
            tick().await;
            tick().await;
            let _turn = self.queue.turn().await;
            if self.locked.get_untracked() {
                self.vault.forget_key();
                self.contents.update(Contents::forget_sealed);
                self.notice.set(None);
            }
        });
    }

    /// Shows how far the lock is, and whether it is shut. It opens by itself only where it is gone.
    pub(super) fn look_locked(self) {
        let stage = self.lock().map(|lock| lock.stage);
        if stage != self.stage.get_untracked() {
            self.stage.set(stage);
        }
        match (self.locked.get_untracked(), stage) {
            (false, Some(_)) if self.vault.is_locked() => self.shut(),
            (true, None) => spawn_local(async move {
                if let Err(error) = self.let_in().await {
                    self.say((self.text().store_error)(&error));
                }
            }),
            _ => {}
        }
    }

    /// Brings everything back into sight, what waited for that included.
    async fn let_in(self) -> Result<(), StoreError> {
        {
            let _turn = self.queue.turn().await;
            let records = self.vault.read().await?;
            self.contents.set(Contents::of(records));
        }
        let held = self.held.take();
        if !held.is_empty() {
            if self.commit(&held).await {
                self.reload().await;
            } else if self.held.borrow().is_empty() {
                // Until the next unlocking; locked meanwhile, they are held already.
                *self.held.borrow_mut() = held;
            }
        }
        self.locked.set(false);
        self.settle_in();
        Ok(())
    }

    /// Unlocks with the passphrase or the recovery code. A wrong one changes nothing, and makes the
    /// next try wait.
    pub(crate) async fn unlock(self, typed: &str) -> Result<(), LockError> {
        let lock = self.lock().ok_or(LockError::Damaged)?;
        let key = self.data_key(typed).await?;
        let cipher = Rc::new(key.cipher().await.ok_or(LockError::NoSealing)?);
        {
            let _turn = self.queue.turn().await;
            self.vault.unlock(&lock.key, cipher)?;
        }
        if let Err(error) = self.let_in().await {
            self.vault.forget_key();
            return Err(error.into());
        }
        self.finish().await;
        Ok(())
    }

    /// The data key, out of the lock.
    async fn data_key(self, typed: &str) -> Result<DataKey, LockError> {
        let tries = stored::<Tries>(TRIES).unwrap_or_default();
        let now = clock::now();
        let wait = tries.wait(now);
        if wait > 0 {
            return Err(LockError::Wait(wait));
        }
        let lock = self.lock().ok_or(LockError::Damaged)?;
        let mut key = DataKey::unwrapped(&lock.passphrase, typed).await;
        if let (Err(OpenError::WrongPassphrase), Some(code), Some(wrap)) =
            (&key, recovery::read(typed), &lock.recovery)
        {
            key = DataKey::unwrapped(wrap, &code).await;
        }
        match &key {
            Ok(_) => storage::remove(TRIES),
            Err(OpenError::WrongPassphrase) => {
                storage::write(TRIES, &json::text(&tries.again(now)));
            }
            Err(_) => {}
        }
        Ok(key?)
    }

    /// Turns the lock on, and seals everything there is. The passphrase is not empty.
    pub(crate) async fn turn_lock_on(self, passphrase: &str, code: &str) -> Result<(), LockError> {
        let key = DataKey::fresh();
        let lock = key.lock(passphrase, Some(code)).await.ok_or(LockError::NoSealing)?;
        let cipher = Rc::new(key.cipher().await.ok_or(LockError::NoSealing)?);
        {
            let _turn = self.queue.turn().await;
            self.vault.begin(lock, cipher).await?;
        }
        // From here on the lock is there, and what is still to be sealed can wait.
        self.look_locked();
        self.have_others_look();
        // A plain copy of a draft in another tab.
        self.recover_last_draft();
        self.finish().await;
        Ok(())
    }

    /// Goes on with what was begun, and says so where it could not be ended.
    pub(crate) async fn finish(self) {
        if let Err(error) = self.go_on().await {
            self.say((self.text().store_error)(&error));
        }
    }

    /// Opens everything and takes the lock away.
    pub(crate) async fn turn_lock_off(self, typed: &str) -> Result<(), LockError> {
        self.data_key(typed).await?;
        let done = {
            let _turn = self.queue.turn().await;
            self.vault.turn_off().await
        };
        self.look_locked();
        self.have_others_look();
        Ok(done?)
    }

    /// Has another passphrase, or another recovery code, wrap the same key.
    pub(crate) async fn rewrap(
        self,
        typed: &str,
        passphrase: Option<&str>,
        code: Option<&str>,
    ) -> Result<(), LockError> {
        let key = self.data_key(typed).await?;
        let mut lock = self.lock().ok_or(LockError::Damaged)?;
        if let Some(passphrase) = passphrase {
            lock.passphrase = key.wrapped(passphrase).await.ok_or(LockError::NoSealing)?;
        }
        if let Some(code) = code {
            lock.recovery = Some(key.wrapped(code).await.ok_or(LockError::NoSealing)?);
        }
        let _turn = self.queue.turn().await;
        self.vault.rewrap(lock).await?;
        self.have_others_look();
        Ok(())
    }

    /// Goes on with what was begun, and tells the other tabs once it is done.
    async fn go_on(self) -> Result<(), StoreError> {
        let before = self.lock();
        let done = {
            let _turn = self.queue.turn().await;
            self.vault.go_on().await
        };
        if self.lock() != before {
            self.look_locked();
            self.have_others_look();
            // What could not be read may have moved.
            self.reload().await;
        }
        done
    }

    /// Locks when the page goes, and when it was hidden for as long as was chosen.
    pub(super) fn lock_in_time(self) {
        lifecycle::on_leave(move || self.lock_here());
        let hidden: Cell<Option<(Instant, Timer)>> = Cell::default();
        lifecycle::on_visibility(move |shown| {
            let allowed = i64::from(self.chosen().lock_after.minutes());
            if !shown {
                // A timer of a hidden page may be late; what it was asked for is looked at again.
                let wait = std::time::Duration::from_secs(allowed.unsigned_abs() * 60);
                let timer = Timer::after(wait, move || self.lock_here());
                return hidden.set(Some((clock::now(), timer)));
            }
            let since = hidden.take().map(|(since, _)| since);
            if since.is_some_and(|since| since.plus_minutes(allowed) <= clock::now()) {
                self.lock_here();
            }
        });
    }
}
