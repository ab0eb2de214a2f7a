//! The contents as signals, in step with the store: changed there first, shown after.

use super::contents::Contents;
use super::notice::Notice;
use super::queue::Queue;
use super::records;
use crate::breathing::key::PatternKey;
use crate::breathing::pace::Pace;
use crate::breathing::pattern::{NamedPattern, PatternId};
use crate::browser::live::Live;
use crate::browser::locale::DeviceLocale;
use crate::browser::tabs::Tabs;
use crate::browser::task::spawn_local;
use crate::browser::{clock, page, storage};
use crate::grounding::kit::{Kit, Tool};
use crate::id::Id;
use crate::json::{self, Read};
use crate::preparation::plan::Plan;
use crate::preparation::season::Season;
use crate::settings::choices::Settings;
use crate::text::Text;
use crate::time::{Instant, Zone};
use crate::vault::backup::set_aside;
use crate::vault::indexed::IndexedStore;
use crate::vault::lock::Stage;
use crate::vault::safe::{Record, Vault};
use crate::vault::store::{Change, MemoryStore, StoreError};
use std::cell::RefCell;
use std::ops::Deref;

const SETTINGS: &str = "settings";

/// What the person keeps, for every page. Copies share the same state.
///
/// No more than a place, since nearly every closure of a page holds one.
#[derive(Clone, Copy)]
pub(crate) struct Keep(&'static Kept);

impl Deref for Keep {
    type Target = Kept;

    fn deref(&self) -> &Kept {
        self.0
    }
}

/// Open as long as the page is.
pub(crate) struct Kept {
    text: &'static Text,
    pub(crate) locale: DeviceLocale,
    pub(super) vault: Vault,
    pub(super) queue: Queue,
    /// Changes that came when the app was locked already; they are made at the next unlocking.
    pub(super) held: RefCell<Vec<Change>>,
    pub(super) tabs: Option<Tabs>,
    /// How far the lock is, where there is one.
    pub(crate) stage: Live<Option<Stage>>,
    /// Whether what is sealed is out of reach.
    pub(crate) locked: Live<bool>,
    pub(crate) contents: Live<Contents>,
    pub(crate) settings: Live<Settings>,
    pub(crate) notice: Live<Option<Notice>>,
    /// The breathing pattern last chosen on this visit.
    pub(crate) at_hand: Live<PatternKey>,
    /// What was tried to settle with, since the person began to.
    pub(crate) tried: Live<Vec<Tool>>,
    /// Whether a change of the kit is on its way to the store.
    saving_kit: Live<bool>,
    /// Whether Help stands before the place the person is in.
    pub(crate) helping: Live<bool>,
    /// A plan from a link that is only looked at, for as long as this page is open.
    pub(crate) looking: Live<Option<Plan>>,
    /// Whether memory stands in for a store that could not be opened.
    stands_in: bool,
    /// Why nothing lasts beyond this page, if so.
    pub(crate) not_lasting: Live<Option<&'static str>>,
}

impl Keep {
    /// Opens the store and reads it. Where there is none, a store in memory takes its place.
    pub(crate) async fn open(text: &'static Text) -> Self {
        let (vault, contents, trouble) = match Self::open_lasting().await {
            Ok((vault, contents)) => {
                let newer = vault.is_newer().then_some(StoreError::Newer);
                (vault, contents, newer)
            }
            Err(error) => {
                let memory = Vault::open(Box::new(MemoryStore::default()), records::secrecy).await;
                let memory = memory.expect("memory takes everything");
                (memory, Contents::default(), Some(error))
            }
        };
        let (stage, locked) = (vault.lock().map(|lock| lock.stage), vault.is_locked());
        let keep = Self(Box::leak(Box::new(Kept {
            text,
            locale: DeviceLocale::of(text.language),
            vault,
            queue: Queue::default(),
            held: RefCell::default(),
            tabs: Tabs::open(),
            stage: Live::new(stage),
            locked: Live::new(locked),
            contents: Live::new(contents),
            settings: Live::new(stored(SETTINGS).unwrap_or_default()),
            notice: Live::new(None),
            at_hand: Live::new(PatternKey::BuiltIn(PatternId::LongerExhale)),
            tried: Live::new(Vec::new()),
            saving_kit: Live::new(false),
            helping: Live::new(false),
            looking: Live::new(None),
            stands_in: trouble.as_ref().is_some_and(|error| *error != StoreError::Newer),
            not_lasting: Live::new(trouble.map(|error| (text.not_lasting)(&error))),
        })));
        keep.hear_other_tabs();
        keep.lock_in_time();
        if !locked && !keep.vault.is_newer() {
            keep.settle_in();
        }
        keep
    }

    async fn open_lasting() -> Result<(Vault, Contents), StoreError> {
        let vault = Vault::open(Box::new(IndexedStore::open().await?), records::secrecy).await?;
        let contents = Contents::of(vault.read().await?);
        Ok((vault, contents))
    }

    /// What is done once everything is within reach.
    pub(super) fn settle_in(self) {
        self.recover_last_draft();
        self.empty_bin();
    }

    /// Whether what is kept outlasts this page.
    pub(crate) fn lasts(self) -> bool {
        self.not_lasting.with_untracked(Option::is_none)
    }

    /// Everything in the vault, for a backup or to compare with one.
    pub(crate) async fn records(self) -> Result<Vec<Record>, StoreError> {
        let _turn = self.queue.turn().await;
        if self.locked.get_untracked() {
            return Err(StoreError::Locked);
        }
        let records = self.vault.read().await?;
        Ok(self.contents.with_untracked(|kept| kept.judged(records)))
    }

    /// The schema of what is kept.
    pub(crate) fn schema(self) -> u32 {
        self.vault.schema()
    }

    /// The words of the app.
    pub(crate) const fn text(self) -> &'static Text {
        self.0.text
    }

    /// Saves, shows the new state, and only then says so, if it is to be said.
    pub(super) fn change(
        self,
        change: Change,
        say: bool,
        show: impl FnOnce(&mut Contents) + 'static,
    ) {
        self.change_boxed(change, say, Box::new(show));
    }

    /// Apart from its callers, of which each would make it anew.
    fn change_boxed(self, change: Change, say: bool, show: Box<dyn FnOnce(&mut Contents)>) {
        self.commit_then(vec![change], move || {
            self.contents.update(show);
            if say {
                self.say_saved();
            }
        });
    }

    /// Saves, and does the rest only once that is done. Each task of its own is half a kilobyte.
    pub(crate) fn commit_then(self, changes: Vec<Change>, then: impl FnOnce() + 'static) {
        self.commit_boxed(changes, Box::new(then));
    }

    fn commit_boxed(self, changes: Vec<Change>, then: Box<dyn FnOnce()>) {
        spawn_local(async move {
            if self.commit(&changes).await {
                then();
            }
        });
    }

    /// Saves what is shown already. Silent unless that fails.
    pub(super) fn commit_unsaid(self, change: Change) {
        self.commit_then(vec![change], || {});
    }

    /// Saves, one after the other, and says what went wrong if it did.
    pub(crate) async fn commit(self, changes: &[Change]) -> bool {
        let result = self.write(changes).await;
        if let Err(error) = &result {
            self.say((self.text().store_error)(error));
        }
        result.is_ok()
    }

    /// Saves, and tells the other tabs. What comes when the app is locked waits here.
    async fn write(self, changes: &[Change]) -> Result<(), StoreError> {
        let _turn = self.queue.turn().await;
        let mut all = self.moved_aside(changes);
        all.extend_from_slice(changes);
        let result = self.vault.commit(&all).await;
        match &result {
            Ok(()) => {
                if all.len() > changes.len() {
                    self.contents.update(|kept| kept.moved_aside(&all));
                }
                self.tell_other_tabs(&all);
            }
            Err(StoreError::Locked) => {
                self.held.borrow_mut().extend_from_slice(changes);
                self.look_locked();
            }
            Err(StoreError::Newer) => {
                self.not_lasting.set(Some((self.text().not_lasting)(&StoreError::Newer)));
            }
            Err(_) => {}
        }
        result
    }

    /// Records that could not be read move before something else is written in their place.
    fn moved_aside(self, changes: &[Change]) -> Vec<Change> {
        let text = |change: &Change| match change {
            Change::Put { table, key, .. } | Change::Remove { table, key } => {
                self.contents.with_untracked(|kept| {
                    Some(set_aside(*table, key, kept.standing_aside(*table, key)?))
                })
            }
            _ => None,
        };
        changes.iter().filter_map(text).collect()
    }

    /// Shown at once, so that quick presses add up, and saved one after the other; said to be saved
    /// when the last is.
    pub(crate) fn keep_kit(self, kit: Kit) {
        let shown = move || self.contents.with_untracked(|kept| kept.kit.clone());
        let mut lasting = shown();
        self.contents.update(|kept| kept.kit = kit);
        if self.saving_kit.get_untracked() {
            return;
        }
        self.saving_kit.set(true);
        spawn_local(async move {
            while lasting != shown() {
                let kit = shown();
                if !self.commit(&[records::kit_record(&kit)]).await {
                    self.contents.update(|kept| kept.kit = lasting);
                    self.saving_kit.set(false);
                    return;
                }
                lasting = kit;
            }
            self.saving_kit.set(false);
            self.say_saved();
        });
    }

    /// Keeps a pattern of the person's own, or takes it away, and goes on once that is done.
    pub(crate) fn keep_pattern(self, id: Id, named: Option<NamedPattern>, then: Box<dyn FnOnce()>) {
        self.commit_then(vec![records::pattern_record(&id, named.as_ref())], move || {
            self.contents.update(|kept| kept.set_pattern(&id, named));
            then();
        });
    }

    /// Remembers the pace that suited the person. Silent unless that fails.
    pub(crate) fn keep_pace(self, key: PatternKey, pace: Pace) {
        self.contents.update_untracked(|kept| kept.set_pace(&key, pace));
        self.commit_unsaid(records::pace_record(&key, pace));
    }

    /// The settings as they are, for a change of one of them.
    pub(crate) fn chosen(self) -> Settings {
        self.settings.get_untracked()
    }

    /// Keeps the settings and has the page follow them.
    pub(crate) fn choose(self, settings: Settings) {
        self.settings.set(settings);
        storage::write(SETTINGS, &self.settings_json());
        self.dress();
    }

    pub(crate) fn settings_json(self) -> String {
        json::text(&self.settings.get_untracked())
    }

    /// Has the page look as the settings and the place ask.
    pub(crate) fn dress(self) {
        page::dress(&self.settings_json());
    }

    /// Reads the store anew, after it changed as a whole.
    pub(crate) async fn reload(self) {
        let _turn = self.queue.turn().await;
        match self.vault.read().await.map(Contents::of) {
            Ok(contents) if self.contents.with_untracked(|kept| *kept == contents) => {}
            Ok(contents) => self.contents.set(contents),
            Err(error) => self.say((self.text().store_error)(&error)),
        }
    }

    /// Removes everything the app has stored.
    pub(crate) async fn erase(self) -> Result<(), StoreError> {
        // What stands in for a store that could not be opened is not what is to be erased.
        if self.stands_in {
            return Err(StoreError::Denied);
        }
        let _turn = self.queue.turn().await;
        self.vault.erase().await?;
        storage::erase();
        self.contents.set(Contents::default());
        self.looking.set(None);
        self.settings.set(Settings::default());
        self.held.borrow_mut().clear();
        self.look_locked();
        self.dress();
        self.tell_others_of_erasing();
        Ok(())
    }

    /// The plan that is looked at, or else the one that is kept.
    pub(crate) fn plan_in_view(self) -> Option<Plan> {
        self.looking.get().or_else(|| self.contents.with(|kept| kept.plan.clone()))
    }

    /// The zone of the plan's appointment: its own, or the device's where none is given.
    pub(crate) fn plan_zone(self) -> Box<dyn Zone> {
        self.contents.with(|kept| zone_of(kept.plan.as_ref()))
    }

    /// The season that decides what is left out. Where the after place leads, it is the day of a
    /// treatment, whatever the plan says.
    fn season_here(self, now: Instant) -> Season {
        if page::is_dim() { Season::SameDay } else { self.season(now) }
    }

    pub(crate) fn is_treatment_day(self, now: Instant) -> bool {
        self.season_here(now).is_treatment_day()
    }

    /// Remembers what was begun, so that nothing is suggested twice on the same way.
    pub(crate) fn begin_tool(self, tool: Tool) {
        self.tried.update(|tried| {
            tried.retain(|one| *one != tool);
            tried.push(tool);
        });
    }

    /// What to settle with, first things first.
    pub(crate) fn settling(self, now: Instant) -> Vec<Tool> {
        let treatment_day = self.is_treatment_day(now);
        self.contents.with(|kept| kept.kit_at_hand().settling(treatment_day))
    }

    /// Whether patterns that hold the breath stay shut now.
    pub(crate) fn shuts_holds(self, now: Instant) -> bool {
        let season = self.season_here(now);
        self.contents.with(|kept| season.shuts_holds(kept.plan.as_ref()))
    }

    pub(crate) fn season(self, now: Instant) -> Season {
        let zone = self.plan_zone();
        self.contents.with(|kept| Season::of(kept.plan.as_ref(), now, zone.as_ref()))
    }
}

/// The zone a plan's clock times are in.
pub(crate) fn zone_of(plan: Option<&Plan>) -> Box<dyn Zone> {
    let named = plan.and_then(|plan| clock::NamedZone::new(plan.zone.as_ref()?.as_str()));
    match named {
        Some(zone) => Box::new(zone),
        None => Box::new(clock::LocalZone),
    }
}

/// Whether this browser knows the zone a plan names, if it names one.
pub(crate) fn zone_is_known(plan: &Plan) -> bool {
    plan.zone.as_ref().is_none_or(|zone| clock::NamedZone::new(zone.as_str()).is_some())
}

pub(super) fn stored<T: Read>(name: &str) -> Option<T> {
    json::parse(&storage::read(name)?)
}
