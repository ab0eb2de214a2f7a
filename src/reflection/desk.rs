//! One sitting at an entry: what is typed, when it is kept, and how it ends.

use super::draft::Draft;
use super::entry::Writing;
use super::log::Entry;
use super::{finder, prompt};
use crate::browser::dom::{self, follow};
use crate::browser::live::Live;
use crate::browser::task::spawn_local;
use crate::browser::timer::Timer;
use crate::browser::{clock, fragment, lifecycle, page, random};
use crate::id::Id;
use crate::keep::live::Keep;
use crate::time::{Date, DateTime, Instant};
use leptos::task::tick;
use std::time::Duration;

/// A pause in typing, after which the draft goes to the database.
const PAUSE: Duration = Duration::from_millis(400);
/// The same where there is a lock, and a closing page can seal nothing more.
const SEALED_PAUSE: Duration = Duration::from_millis(100);
/// Who types on without a pause has the draft kept this often.
const MOST: Duration = Duration::from_secs(1);

/// Puts a tapped number, or none, into what is written.
type Tap = Box<dyn Fn(&mut Writing, Option<usize>)>;

/// One sitting at the editor.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) keep: Keep,
    /// What is kept of it, under a name of this sitting's own.
    pub(super) draft: Live<Draft>,
    /// The draft of a former sitting that this one goes on from, until it is replaced, and when it
    /// was kept.
    former: Live<Option<(Id, Instant)>>,
    /// Whether the words differ from what is saved.
    pub(super) changed: Live<bool>,
    pub(super) worded: Live<bool>,
    pub(super) saving: Live<bool>,
    /// Why the last try to save went wrong, if it did.
    pub(super) failed: Live<Option<String>>,
    /// The fields in which a sign is only half there.
    pub(super) half: Live<Vec<usize>>,
    /// Changes when the fields do; the number of the one to write in, where there is one.
    pub(super) sheet: Live<Option<usize>>,
    /// What waits for a pause, and since when.
    pause: Live<Option<(Duration, Timer)>>,
    /// Whether an entry is changed, in its place; none for a new one.
    editing: Option<Live<bool>>,
}

impl Desk {
    pub(super) fn new(keep: Keep, changed: Option<(&Entry, Live<bool>)>) -> Self {
        let entry = changed.map(|(entry, _)| entry);
        let found = keep.contents.with_untracked(|kept| match entry {
            Some(entry) => kept.draft_of(&entry.id).cloned(),
            None => kept.new_drafts().first().map(|draft| Draft::clone(draft)),
        });
        let former = found.as_ref().map(|draft| (draft.id.clone(), draft.at));
        let id = Id::from_random(random::bits());
        let mut draft = found.unwrap_or_else(|| match entry {
            Some(entry) => Draft {
                id: id.clone(),
                entry: entry.id.clone(),
                follows: vec![entry.head.clone()],
                at: entry.written_at,
                writing: entry.writing.clone(),
            },
            None => Draft {
                id: id.clone(),
                entry: Id::from_random(random::bits()),
                follows: Vec::new(),
                at: clock::now(),
                writing: Writing { treatment: latest_treatment(keep), ..Writing::default() },
            },
        });
        prompt::open(&mut draft.writing);
        let worded = !draft.writing.words().is_empty();
        Self {
            keep,
            draft: Live::new(Draft { id, ..draft }),
            changed: Live::new(former.is_some()),
            former: Live::new(former),
            worded: Live::new(worded),
            saving: Live::new(false),
            failed: Live::new(None),
            half: Live::new(Vec::new()),
            sheet: Live::new(None),
            pause: Live::new(None),
            editing: changed.map(|(_, editing)| editing),
        }
    }

    fn draft(self) -> Draft {
        Draft { at: clock::now(), ..self.draft.get_untracked() }
    }

    /// The former draft, unless its own sitting goes on in another tab.
    fn former(self) -> Option<Id> {
        let (id, at) = self.former.get_untracked()?;
        let same = self.keep.contents.with_untracked(|kept| kept.draft(&id).map(|it| it.at));
        (same == Some(at)).then_some(id)
    }

    fn keep(self) {
        let former = self.former();
        self.former.set(None);
        self.pause.set(None);
        self.keep.keep_draft(self.draft(), former.as_ref());
    }

    /// The draft that stands in the database.
    fn kept_as(self) -> Id {
        self.former().unwrap_or_else(|| self.draft.get_untracked().id)
    }

    /// Changes anything but the words of a field.
    pub(super) fn write(self, change: impl FnOnce(&mut Writing)) {
        self.draft.update(|draft| change(&mut draft.writing));
        self.stir();
    }

    /// Takes the words of a field. Nothing on the page is made anew for them.
    pub(super) fn type_in(self, field: usize, (words, whole): (String, bool)) {
        self.draft.update_untracked(|draft| draft.writing.pieces[field].text = words);
        let worded = self.draft.with_untracked(|draft| !draft.writing.words().is_empty());
        set(self.worded, worded);
        if self.half.with_untracked(|half| half.contains(&field)) == whole {
            self.half.update(|half| {
                half.retain(|one| *one != field);
                half.extend((!whole).then_some(field));
            });
        }
        self.stir();
    }

    /// Lays the fields anew, with the last to write in.
    pub(super) fn lay(self, change: impl FnOnce(&mut Writing)) {
        self.write(change);
        self.laid();
    }

    fn laid(self) {
        self.half.set(Vec::new());
        self.sheet
            .set(self.draft.with_untracked(|draft| draft.writing.pieces.len().checked_sub(1)));
    }

    /// There is something to keep, soon.
    fn stir(self) {
        set(self.changed, true);
        let now = clock::page_time();
        let since = self.pause.with_untracked(|pause| pause.as_ref().map_or(now, |it| it.0));
        let pause = if self.keep.seals() { SEALED_PAUSE } else { PAUSE };
        let wait = MOST.saturating_sub(now.saturating_sub(since)).min(pause);
        self.pause.set(Some((since, Timer::after(wait, move || self.keep()))));
    }

    /// Keeps the words when the page, or this place in it, goes.
    pub(super) fn follow_the_page(self) {
        lifecycle::on_leave(move || self.leave());
        lifecycle::on_visibility(move |shown| {
            if !shown {
                self.leave();
            }
        });
        // Going to another place is a pause in typing too.
        dom::on_leaving(move || {
            if self.pause.with_untracked(Option::is_some) {
                self.keep();
            }
        });
    }

    /// Words typed in this sitting are put where a closing page can put them.
    fn leave(self) {
        let typed = self.former.with_untracked(Option::is_none) && self.changed.get_untracked();
        if typed || self.pause.with_untracked(Option::is_some) {
            // In the place of what stands in the database: not a second draft beside it.
            let draft = Draft { id: self.kept_as(), ..self.draft() };
            let goes_on = self.former().map(|id| (id, draft.at));
            if self.keep.keep_last_draft(&draft) {
                self.former.set(goes_on);
            }
        }
    }

    /// Keeps a tapped number in step with what is written: once, and at each tap.
    pub(super) fn tapped(
        self,
        value: impl Fn(&Writing) -> Option<usize>,
        write: impl Fn(&mut Writing, Option<usize>) + 'static,
    ) -> Live<Option<usize>> {
        let tapped = Live::new(self.draft.with_untracked(|draft| value(&draft.writing)));
        self.follow_taps(tapped, Box::new(write));
        tapped
    }

    fn follow_taps(self, tapped: Live<Option<usize>>, write: Tap) {
        let known = Live::new(tapped.get_untracked());
        follow(Box::new(move || {
            let chosen = tapped.get();
            if chosen != known.get_untracked() {
                known.set(chosen);
                self.write(|writing| write(writing, chosen));
            }
        }));
    }

    pub(super) fn save(self) {
        let words = &self.keep.text().writing;
        let mut draft = self.draft();
        if self.half.with_untracked(|half| !half.is_empty()) {
            page::focus("[aria-invalid]");
            return self.keep.say(words.half_a_sign_stays);
        }
        draft.writing = prompt::swept(draft.writing);
        if draft.writing.is_blank() {
            return self.keep.say(self.keep.text().reflect.nothing_yet);
        }
        if self.saving.get_untracked() {
            return;
        }
        self.saving.set(true);
        self.pause.set(None);
        let here = fragment::read();
        spawn_local(async move {
            let from = Some(self.kept_as());
            let Draft { entry, follows, writing, .. } = draft;
            let saved = self.keep.add_revision(entry, follows, Some(writing), from).await;
            self.saving.set(false);
            // What went wrong stands where the words can be copied, and lies over nothing.
            let told = self.keep.notice.get_untracked().filter(|_| !saved);
            if told.is_some() {
                self.keep.notice.set(None);
            }
            self.failed.set(told.map(|notice| notice.text));
            if saved {
                self.changed.set(false);
                // What was searched before would hide what has just been written.
                finder::forget();
                self.keep.say_saved();
                self.rise(&here);
            }
        });
    }

    /// Throws away what was not saved, with a way back.
    pub(super) fn discard(self) {
        self.pause.set(None);
        self.changed.set(false);
        let (keep, draft) = (self.keep, self.draft());
        keep.drop_draft(&self.kept_as());
        self.rise(&fragment::read());
        let again = move || keep.keep_draft(draft.clone(), None);
        keep.say_with_undo(keep.text().reflect.discarded, again);
    }

    /// Ends the sitting: back to the list, or to the entry as it is read.
    pub(super) fn rise(self, here: &str) {
        match self.editing {
            Some(editing) => {
                editing.set(false);
                spawn_local(async {
                    tick().await;
                    page::arrive();
                });
            }
            None => fragment::go_from(here, "#/reflect"),
        }
    }

    /// Puts what was left in the after place into this entry.
    pub(super) fn take_in(self, ids: &[Id]) {
        let lines = self.keep.lines_about(ids);
        if lines.is_empty() {
            return;
        }
        self.lay(|writing| prompt::append(writing, &lines));
        self.pause.set(None);
        let former = self.former();
        self.former.set(None);
        self.keep.take_in(ids, self.draft(), former, || {});
    }
}

/// Sets what is followed only where that changes something.
pub(super) fn set(held: Live<bool>, value: bool) {
    if held.get_untracked() != value {
        held.set(value);
    }
}

/// The day of the latest treatment that is not still to come.
fn latest_treatment(keep: Keep) -> Option<Date> {
    let today = DateTime::at(clock::now(), &clock::LocalZone).date;
    let days = keep.contents.with_untracked(|kept| kept.treatment_days());
    days.into_iter().find(|day| *day <= today)
}

/// Has an entry say this, or be deleted, whatever it said; with a way back to all it said. Goes
/// from here to a place first.
pub(super) fn settle(
    keep: Keep,
    entry: Id,
    writing: Option<Writing>,
    said: &'static str,
    to: Option<String>,
) {
    let (heads, former) = keep.contents.with_untracked(|kept| {
        let shown = kept.log.entry(&entry);
        let stood = shown.iter().flat_map(|entry| {
            let beside = entry.beside.iter().map(|version| &version.writing);
            beside.chain([&entry.writing]).cloned().map(Some)
        });
        let mut former: Vec<Option<Writing>> = stood.collect();
        former.extend(shown.is_none().then_some(None));
        (kept.log.heads(&entry), former)
    });
    let here = fragment::read();
    spawn_local(async move {
        if keep.add_revision(entry.clone(), heads, writing, None).await {
            if let Some(to) = to {
                fragment::go_from(&here, &to);
            }
            keep.say_with_undo(said, move || restore(keep, entry.clone(), former.clone()));
        }
    });
}

/// Follows what was done with what stood before it: several versions, where there were several.
fn restore(keep: Keep, entry: Id, former: Vec<Option<Writing>>) {
    let heads = keep.contents.with_untracked(|kept| kept.log.heads(&entry));
    spawn_local(async move {
        for writing in former {
            if !keep.add_revision(entry.clone(), heads.clone(), writing, None).await {
                return;
            }
        }
        keep.say(keep.text().reflect.restored);
    });
}
