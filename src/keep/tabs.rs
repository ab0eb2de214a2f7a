//! The other tabs: what changes here appears there, and a lock shuts them all.

use super::contents::Contents;
use super::live::Keep;
use crate::browser::task::spawn_local;
use crate::vault::store::{Change, Table};

/// Everything has to be read anew, the lock first.
const LOOK: &str = "look";
/// The app is to be locked.
const LOCK: &str = "lock";
/// Everything was erased.
const ERASED: &str = "erased";
/// Above this many records it is faster to read everything.
const MANY: usize = 50;

impl Keep {
    /// Names the records that changed.
    pub(super) fn tell_other_tabs(self, changes: &[Change]) {
        let mut told = String::new();
        for change in changes {
            if let Change::Append { table, key, .. }
            | Change::Put { table, key, .. }
            | Change::Remove { table, key } = change
            {
                for part in [table.name(), " ", key, "\n"] {
                    told.push_str(part);
                }
            }
        }
        self.post(if changes.len() > MANY { LOOK } else { &told });
    }

    /// Has the other tabs read everything anew, the lock first.
    pub(super) fn have_others_look(self) {
        self.post(LOOK);
    }

    pub(super) fn tell_others_of_erasing(self) {
        self.post(ERASED);
    }

    pub(super) fn lock_others(self) {
        self.post(LOCK);
    }

    fn post(self, message: &str) {
        if let Some(tabs) = &self.tabs {
            tabs.post(message);
        }
    }

    pub(super) fn hear_other_tabs(self) {
        if let Some(tabs) = &self.tabs {
            tabs.on_message(move |message| spawn_local(self.hear(message)));
        }
    }

    async fn hear(self, message: String) {
        match message.as_str() {
            LOCK => self.lock_here(),
            LOOK => self.look_again().await,
            ERASED => {
                self.held.borrow_mut().clear();
                self.look_again().await;
            }
            records => {
                for record in records.lines() {
                    self.take_from_another_tab(record).await;
                }
            }
        }
    }

    /// Takes one record in as another tab has left it.
    async fn take_from_another_tab(self, record: &str) {
        let Some((table, key)) = record.split_once(' ') else {
            return;
        };
        let Some(table) = Table::from_name(table) else {
            return;
        };
        let _turn = self.queue.turn().await;
        if let Ok(found) = self.vault.get(table, key).await {
            self.contents
                .update(|kept: &mut Contents| kept.take(table, key, found.map(|it| it.json)));
        }
    }

    /// Reads everything anew, the lock first: another tab has changed it, or the store as a whole.
    async fn look_again(self) {
        let looked = {
            let _turn = self.queue.turn().await;
            self.vault.look().await
        };
        if let Err(error) = looked {
            return self.say((self.text().store_error)(&error));
        }
        self.look_locked();
        self.reload().await;
    }
}
