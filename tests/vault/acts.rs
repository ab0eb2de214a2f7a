//! What a person does, in one of two tabs, and what is there afterwards.

use crate::disk::{Disk, Fault, Trouble};
use crate::key::{cipher, cipher_of, lock};
use crate::model::{Held, inspect, open};
use crate::storage::now;
use shoreline::after::left::{Left, What};
use shoreline::fields::Words;
use shoreline::id::Id;
use shoreline::keep::contents::Contents;
use shoreline::keep::records::{
    draft_record, left_record, mark_record, no_draft, note_record, revision_record, secrecy,
};
use shoreline::preparation::steps::{Mark, StepId};
use shoreline::reflection::draft::Draft;
use shoreline::reflection::entry::{Kind, Revision, Writing};
use shoreline::time::Instant;
use shoreline::vault::backup::{Backup, set_aside};
use shoreline::vault::form;
use shoreline::vault::lock::{Lock, Stage};
use shoreline::vault::safe::Vault;
use shoreline::vault::store::{Change, StoreError, Table};
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;

/// The number says which of a few entries, drafts or steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    Add(u8),
    Change(u8),
    Delete(u8),
    BringBack(u8),
    /// Settles which of several versions holds.
    Choose(u8),
    KeepDraft(u8),
    /// Makes an entry of it, in one transaction with what was left.
    SaveDraft(u8),
    DropDraft(u8),
    Mark(u8),
    Unmark(u8),
    Note(u8),
    Unnote(u8),
    Leave(u8),
    TakeAway(u8),
    BackUp,
    TakeIn,
    TurnOn,
    TurnOff,
    Lock,
    Unlock,
    /// With the key of a lock that the tab saw some time ago.
    UnlockLate,
    Rewrap,
    /// The same lock as some time ago, wrapped anew.
    RewrapLate,
    /// Hears of what the other tab did.
    Hear,
    Restart,
    /// One character of a record becomes another.
    Damage(u8),
    /// The same in one of the two copies of the lock.
    DamageLock(bool),
}

/// Which tab does what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Move {
    pub(crate) tab: usize,
    pub(crate) act: Act,
}

struct Tab {
    vault: RefCell<Rc<Vault>>,
    /// What its page shows.
    contents: RefCell<Contents>,
    /// The lock as its page saw it last.
    in_hand: RefCell<Option<Lock>>,
}

/// What was tried on the records, and how it went.
struct Tried {
    changes: Vec<Change>,
    result: Result<(), StoreError>,
}

pub(crate) struct World {
    disk: Disk,
    tabs: [Tab; 2],
    /// What is there for certain.
    held: RefCell<Held>,
    /// What was written while locked, and waits for its seal.
    late: RefCell<BTreeSet<String>>,
    count: Cell<u8>,
    backup: RefCell<Option<String>>,
    tried: RefCell<Vec<Tried>>,
    /// Which tab acts.
    acting: Cell<usize>,
    /// Whether the other tab did something in the middle of it.
    crossed: Cell<bool>,
}

fn id(kind: u8, number: u8) -> Id {
    let mut bytes = [kind; 16];
    bytes[15] = number;
    Id::from_random(bytes)
}

fn step(number: u8) -> StepId {
    StepId::ALL[usize::from(number) % StepId::ALL.len()]
}

impl World {
    /// A disk with a little of everything, and two tabs that have done this by now.
    pub(crate) fn after(moves: &[Move]) -> Rc<Self> {
        let disk = Disk::default();
        let tab = || Tab {
            vault: RefCell::new(Rc::new(open(&disk))),
            contents: RefCell::default(),
            in_hand: RefCell::default(),
        };
        let world = Rc::new(Self {
            tabs: [tab(), tab()],
            disk,
            held: RefCell::default(),
            late: RefCell::default(),
            count: Cell::default(),
            backup: RefCell::default(),
            tried: RefCell::default(),
            acting: Cell::default(),
            crossed: Cell::default(),
        });
        let furnished = [
            Act::Add(0),
            Act::KeepDraft(0),
            Act::Mark(0),
            Act::Note(0),
            Act::Leave(0),
            Act::BackUp,
        ];
        let furnished = furnished.map(|act| Move { tab: 0, act });
        furnished.iter().chain(moves).for_each(|one| world.perform(*one));
        world.trust(world.tried.take());
        world
    }

    pub(crate) fn disk(&self) -> &Disk {
        &self.disk
    }

    /// Has an operation, counted from here, go wrong, or the other tab do something before it.
    pub(crate) fn expect(self: &Rc<Self>, operation: usize, trouble: Result<Act, Fault>) {
        let trouble = match trouble {
            Err(fault) => Trouble::Fault(fault),
            Ok(act) => {
                let world = Rc::clone(self);
                Trouble::Meanwhile(Box::new(move || {
                    world.crossed.set(true);
                    world.perform(Move { tab: 1 - world.acting.get(), act });
                }))
            }
        };
        self.disk.expect(self.disk.operations() + operation, trouble);
    }

    /// Does it, and sees whether what is there is what has to be; but not before the trouble that is
    /// to come, since all that was seen without it.
    pub(crate) fn go(&self, one: Move) {
        self.crossed.set(false);
        self.acting.set(one.tab);
        self.perform(one);
        let died = self.disk.is_dead();
        if died {
            self.disk.revive();
            (0..2).for_each(|tab| self.restart(tab));
        }
        let tried = self.tried.take();
        if self.disk.is_calm() {
            self.see(&tried);
        } else {
            self.trust(tried);
        }
    }

    fn trust(&self, tried: Vec<Tried>) {
        for Tried { changes, .. } in tried.into_iter().filter(|tried| tried.result.is_ok()) {
            let held = self.held.borrow().after(&changes);
            *self.held.borrow_mut() = held;
        }
    }

    fn see(&self, tried: &[Tried]) {
        let may = self.possible(tried);
        let held = inspect(&self.disk.raw(), &self.late.borrow());
        assert!(may.contains(&held), "there is {held:#?}\n, and there may be {may:#?}");
        *self.held.borrow_mut() = held;
    }

    /// Everything that may be there after what was tried, in either order.
    fn possible(&self, tried: &[Tried]) -> Vec<Held> {
        let mut may = Vec::new();
        let backwards: Vec<&Tried> = tried.iter().rev().collect();
        for order in [tried.iter().collect(), backwards] {
            let mut now = vec![self.held.borrow().clone()];
            for Tried { changes, result } in order {
                let done: Vec<Held> = now.iter().map(|held| held.after(changes)).collect();
                match result {
                    Ok(()) => now = done,
                    Err(StoreError::Failed(_) | StoreError::NotReadBack) => now.extend(done),
                    Err(_) => {}
                }
            }
            may.extend(now);
        }
        may.dedup();
        may
    }

    fn vault(&self, tab: usize) -> Rc<Vault> {
        Rc::clone(&self.tabs[tab].vault.borrow())
    }

    fn restart(&self, tab: usize) {
        let opened = loop {
            match now(Vault::open(Box::new(self.disk.clone()), secrecy)) {
                Ok(vault) => break vault,
                Err(_) => self.disk.revive(),
            }
        };
        *self.tabs[tab].vault.borrow_mut() = Rc::new(opened);
        *self.tabs[tab].in_hand.borrow_mut() = self.vault(tab).lock();
        self.show(tab);
    }

    /// Has the page show what is there.
    fn show(&self, tab: usize) {
        if let Ok(records) = now(self.vault(tab).read()) {
            *self.tabs[tab].contents.borrow_mut() = Contents::of(records);
        }
    }

    fn fresh(&self) -> u8 {
        self.count.set(self.count.get() + 1);
        self.count.get()
    }

    fn writing(&self) -> Writing {
        let number = self.fresh();
        Writing::of(Kind::Free, format!("words-{number} 🌊 words-{number}"))
    }

    fn perform(&self, Move { tab, act }: Move) {
        let vault = self.vault(tab);
        let see_lock = || *self.tabs[tab].in_hand.borrow_mut() = vault.lock();
        match act {
            Act::TurnOn => {
                let number = self.fresh();
                let lock = lock(number, "first wrap");
                let done = now(vault.turn_on(lock.clone(), cipher(number)));
                if done.is_ok() && !self.crossed.get() {
                    assert_eq!(vault.lock(), Some(lock));
                }
                see_lock();
            }
            Act::TurnOff => {
                let locked = vault.is_locked();
                let done = now(vault.turn_off());
                assert!(!(locked && done.is_ok()), "nobody turns a lock off without the key");
                if done.is_ok() && !self.crossed.get() {
                    assert_eq!(vault.lock(), None);
                }
            }
            Act::Lock => vault.forget_key(),
            Act::Unlock => {
                see_lock();
                self.unlock(tab);
            }
            Act::UnlockLate => self.unlock(tab),
            Act::Rewrap => {
                see_lock();
                self.rewrap(tab);
            }
            Act::RewrapLate => self.rewrap(tab),
            Act::Hear => {
                let _ = now(vault.look());
                self.show(tab);
            }
            Act::Restart => self.restart(tab),
            Act::BackUp => {
                if !vault.is_locked()
                    && let Ok(records) = now(vault.read())
                {
                    let records = Contents::of(records.clone()).judged(records);
                    let backup = Backup::of(records, vault.schema(), "{}".into(), Instant(5));
                    *self.backup.borrow_mut() = Some(backup.to_text());
                }
            }
            Act::Damage(number) => self.damage(number),
            Act::DamageLock(spare) => self.damage_lock(spare),
            _ => {
                if let Some(changes) = self.changes(tab, act) {
                    self.commit(tab, changes);
                }
            }
        }
    }

    /// The changes an act makes of the records; nothing where there is nothing to do.
    fn changes(&self, tab: usize, act: Act) -> Option<Vec<Change>> {
        let kept = self.tabs[tab].contents.borrow();
        let revise = |entry: &Id, follows, writing| {
            let number = self.fresh();
            let at = Instant(i64::from(number));
            let revision =
                Revision { id: id(1, number), entry: entry.clone(), follows, at, writing };
            Some(vec![revision_record(&revision)])
        };
        match act {
            Act::Add(entry) => revise(&id(2, entry), Vec::new(), Some(self.writing())),
            Act::Change(entry) => {
                let entry = kept.log.entry(&id(2, entry))?;
                revise(&entry.id, vec![entry.head.clone()], Some(self.writing()))
            }
            Act::Delete(entry) => {
                let entry = kept.log.entry(&id(2, entry))?;
                revise(&entry.id, entry.heads.clone(), None)
            }
            Act::BringBack(entry) => {
                let bin = kept.log.bin(Instant(0));
                let gone = bin.into_iter().find(|gone| gone.entry == id(2, entry))?;
                revise(&gone.entry, gone.heads, Some(gone.last.writing))
            }
            Act::Choose(entry) => {
                let entry = kept.log.entry(&id(2, entry))?;
                let version = entry.beside.first()?;
                revise(&entry.id, entry.heads.clone(), Some(version.writing.clone()))
            }
            Act::KeepDraft(draft) => Some(vec![draft_record(&Draft {
                id: id(3, draft),
                entry: id(2, draft),
                follows: Vec::new(),
                at: Instant(5),
                writing: self.writing(),
            })]),
            Act::SaveDraft(draft) => {
                let draft = kept.draft(&id(3, draft))?.clone();
                let left = kept.left.iter().map(|(id, _)| left_record(id, None));
                let rest = left.chain([no_draft(&draft.id)]).collect();
                let entry = revise(&draft.entry, draft.follows, Some(draft.writing))?;
                Some([entry, rest].concat())
            }
            Act::DropDraft(draft) => Some(vec![no_draft(&id(3, draft))]),
            Act::Mark(one) => Some(vec![mark_record(step(one), Some(Mark::Done))]),
            Act::Unmark(one) => Some(vec![mark_record(step(one), None)]),
            Act::Note(one) => {
                let words = Words::new(&self.writing().words()).expect("words");
                Some(vec![note_record(step(one), Some(&words))])
            }
            Act::Unnote(one) => Some(vec![note_record(step(one), None)]),
            Act::Leave(one) => {
                let left = Left { what: What::SomethingToTell, at: Instant(5), due: None };
                Some(vec![left_record(&id(4, one), Some(&left))])
            }
            Act::TakeAway(one) => Some(vec![left_record(&id(4, one), None)]),
            Act::TakeIn => {
                let vault = self.vault(tab);
                let backup = self.backup.borrow().clone().filter(|_| !vault.is_locked())?;
                let here = now(vault.read()).ok()?;
                Some(Backup::parse(&backup).expect("a backup").preview(&here).additions)
            }
            _ => None,
        }
    }

    /// As the app does it: what cannot be read moves before something takes its place.
    fn commit(&self, tab: usize, changes: Vec<Change>) {
        let moved = |change: &Change| match change {
            Change::Put { table, key, .. } | Change::Remove { table, key } => {
                let standing = self.held.borrow().aside.clone().into_iter();
                let standing = standing.filter(|(t, k, _)| (t, k) == (table, key));
                let text = self.disk.text(*table, key)?;
                let (.., text) = standing.into_iter().find(|(.., one)| *one == text)?;
                Some(set_aside(*table, key, &text))
            }
            _ => None,
        };
        let changes: Vec<Change> =
            changes.iter().filter_map(moved).chain(changes.iter().cloned()).collect();
        let vault = self.vault(tab);
        let result = now(vault.commit(&changes));
        for change in &changes {
            // A backup that was looked at while unlocked may be taken in when it is not.
            if let Change::Put { table: Table::Kept, key, .. }
            | Change::Append { table: Table::Kept, key, .. } = change
                && vault.is_locked()
            {
                self.late.borrow_mut().insert(key.clone());
            }
            if let (
                Ok(()),
                Change::Append { table, key, value } | Change::Put { table, key, value },
            ) = (&result, change)
            {
                let json = Some(Ok(value.clone()));
                self.tabs[tab].contents.borrow_mut().take(*table, key, json);
            }
            if let (Ok(()), Change::Remove { table, key }) = (&result, change) {
                self.tabs[tab].contents.borrow_mut().take(*table, key, None);
            }
        }
        self.tried.borrow_mut().push(Tried { changes, result });
    }

    fn unlock(&self, tab: usize) {
        let vault = self.vault(tab);
        let Some(lock) = self.tabs[tab].in_hand.borrow().clone() else {
            return;
        };
        if vault.unlock(&lock.key, cipher_of(&lock)).is_err() {
            return;
        }
        let late = self.late.take();
        let read = now(vault.read());
        if read.is_err() {
            vault.forget_key();
        }
        let done = read.is_ok() && now(vault.go_on()).is_ok();
        if !done {
            self.late.borrow_mut().extend(late);
        } else if !self.crossed.get() {
            assert!(vault.lock().is_none_or(|lock| lock.stage == Stage::On));
        }
        self.show(tab);
    }

    fn rewrap(&self, tab: usize) {
        let Some(lock) = self.tabs[tab].in_hand.borrow().clone() else {
            return;
        };
        let passphrase = format!("wrap {}", self.fresh());
        let done = now(self.vault(tab).rewrap(Lock { passphrase: passphrase.clone(), ..lock }));
        if done.is_ok() {
            let lock = self.vault(tab).lock().expect("a lock");
            assert_eq!(lock.passphrase, passphrase);
        }
    }

    fn damage(&self, number: u8) {
        let held = self.held.borrow().clone();
        let Some(((table, key), _)) = held.records.iter().nth(usize::from(number) % 8) else {
            return;
        };
        let mut text = self.disk.text(*table, key).expect("a record that is held is there");
        if form::read(*table, key, &text).is_err() {
            return;
        }
        let places: Vec<usize> = (0..text.len()).filter(|at| text.is_char_boundary(*at)).collect();
        let at = places[usize::from(number) * 7 % places.len()];
        let other = if text[at..].starts_with('A') { "B" } else { "A" };
        let next = text[at..].chars().next().expect("a character").len_utf8();
        text.replace_range(at..at + next, other);
        self.disk.set(*table, key, &text);
        let mut held = self.held.borrow_mut();
        held.records.remove(&(*table, key.clone()));
        held.aside.insert((*table, key.clone(), text));
    }

    fn damage_lock(&self, spare: bool) {
        let [one, other] = ["lock", "lock-spare"].map(|key| self.disk.text(Table::Meta, key));
        if let (Some(text), true) = (&one, one == other) {
            let key = if spare { "lock-spare" } else { "lock" };
            self.disk.set(Table::Meta, key, &text.replace("wrap", "warp"));
        }
    }
}
