//! The editor: a kind, a prompt, the words, and a draft that follows every pause in typing.

use super::draft::Draft;
use super::entry::{Id, Kind, Writing};
use super::log::Entry;
use crate::browser::listener::Listener;
use crate::browser::timer::Timer;
use crate::browser::{clock, fragment, lifecycle, random};
use crate::keep::contents::Contents;
use crate::keep::live::Keep;
use crate::ui::{field, heading};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// A pause in typing, after which the draft goes to the database.
const PAUSE: Duration = Duration::from_millis(400);

/// The latest draft of an entry that was never saved.
fn new_draft(contents: &Contents) -> Option<Draft> {
    let drafts = contents.drafts.values();
    let new = drafts.filter(|draft| draft.parent.is_none() && !draft.writing.is_blank());
    new.max_by_key(|draft| draft.at).cloned()
}

pub(super) fn has_new_draft(contents: &Contents) -> bool {
    new_draft(contents).is_some()
}

/// One sitting at the editor.
#[derive(Clone, Copy)]
struct Desk {
    keep: Keep,
    entry: StoredValue<Id>,
    parent: StoredValue<Option<Id>>,
    writing: RwSignal<Writing>,
    /// Whether the words differ from what is saved.
    changed: RwSignal<bool>,
    saving: RwSignal<bool>,
    pause: StoredValue<Option<Timer>, LocalStorage>,
}

impl Desk {
    fn new(keep: Keep, entry: Option<&Entry>) -> Self {
        let found = keep.contents.with_untracked(|kept| match entry {
            Some(entry) => kept.drafts.get(entry.id.as_str()).cloned(),
            None => new_draft(kept),
        });
        let changed = found.is_some();
        let draft = found.unwrap_or_else(|| match entry {
            Some(entry) => Draft {
                entry: entry.id.clone(),
                parent: Some(entry.head.clone()),
                at: entry.written_at,
                writing: entry.writing.clone(),
            },
            None => Draft {
                entry: Id::from_random(random::bits()),
                parent: None,
                at: clock::now(),
                writing: Writing::default(),
            },
        });
        Self {
            keep,
            entry: StoredValue::new(draft.entry),
            parent: StoredValue::new(draft.parent),
            writing: RwSignal::new(draft.writing),
            changed: RwSignal::new(changed),
            saving: RwSignal::new(false),
            pause: StoredValue::new_local(None),
        }
    }

    fn draft(self) -> Draft {
        Draft {
            entry: self.entry.get_value(),
            parent: self.parent.get_value(),
            at: clock::now(),
            writing: self.writing.get_untracked(),
        }
    }

    fn write(self, change: impl FnOnce(&mut Writing)) {
        self.writing.update(change);
        self.changed.set(true);
        let timer = Timer::after(PAUSE, move || self.keep.keep_draft(self.draft()));
        self.pause.set_value(Some(timer));
    }

    /// Words still waiting for a pause are put where a closing page can put them.
    fn leave(self) {
        if self.changed.get_untracked() {
            self.keep.keep_last_draft(&self.draft());
        }
    }

    fn save(self) {
        let text = self.keep.text();
        let writing = self.writing.get_untracked();
        if writing.is_blank() {
            return self.keep.say(text.reflect.nothing_yet);
        }
        if self.saving.get_untracked() {
            return;
        }
        self.saving.set(true);
        self.pause.set_value(None);
        spawn_local(async move {
            let (entry, parent) = (self.entry.get_value(), self.parent.get_value());
            let saved = self.keep.add_revision(entry, parent, Some(writing)).await;
            self.saving.set(false);
            if saved {
                self.changed.set(false);
                self.keep.say(text.common.saved);
                fragment::go("#/reflect");
            }
        });
    }

    fn delete(self, entry: Entry) {
        let keep = self.keep;
        let text = keep.text();
        self.pause.set_value(None);
        spawn_local(async move {
            if !keep
                .add_revision(entry.id.clone(), Some(entry.head.clone()), None)
                .await
            {
                return;
            }
            self.changed.set(false);
            fragment::go("#/reflect");
            keep.say_with_undo(text.reflect.deleted, move || restore(keep, entry.clone()));
        });
    }

    fn discard(self) {
        self.pause.set_value(None);
        self.changed.set(false);
        self.keep.drop_draft(&self.entry.get_value());
        self.keep.say(self.keep.text().reflect.discarded);
        fragment::go("#/reflect");
    }
}

/// Follows the deletion with the words that were there before it.
fn restore(keep: Keep, entry: Entry) {
    spawn_local(async move {
        let parent = keep
            .contents
            .with_untracked(|kept| kept.log.head(&entry.id).map(|head| head.id.clone()));
        if keep
            .add_revision(entry.id, parent, Some(entry.writing))
            .await
        {
            keep.say(keep.text().reflect.restored);
        }
    });
}

pub(super) fn editor(keep: Keep, entry: Option<Entry>) -> AnyView {
    let text = keep.text();
    let desk = Desk::new(keep, entry.as_ref());
    let listeners: [Listener; 2] = [
        lifecycle::on_leave(move || desk.leave()),
        lifecycle::on_visibility(move |shown| {
            if !shown {
                desk.leave()
            }
        }),
    ];
    let _listening: StoredValue<_, LocalStorage> = StoredValue::new_local(listeners);
    // Going to another place is a pause in typing too.
    on_cleanup(move || {
        if desk.changed.get_untracked() {
            desk.keep.keep_draft(desk.draft());
        }
    });

    let title = if entry.is_some() {
        text.reflect.edit_title
    } else {
        text.reflect.new_title
    };
    let kinds: Vec<(Kind, &'static str)> = Kind::ALL
        .into_iter()
        .map(|kind| (kind, (text.kind)(kind).title))
        .collect();
    let kind = Signal::derive(move || desk.writing.with(|writing| writing.kind));
    let choose = move |kind| desk.write(|writing| writing.kind = kind);
    let beside: Vec<_> = entry
        .iter()
        .flat_map(|entry| entry.beside.clone())
        .map(|writing| view! { <p class="clinic-words" dir="auto">{writing.text}</p> })
        .collect();
    let beside = (!beside.is_empty())
        .then(|| view! { <section><p class="hint">{text.reflect.beside}</p> {beside}</section> });
    view! {
        <div class="page writing">
            {heading(title)}
            {field::choice("kind", text.reflect.about, &kinds, kind, choose)}
            <p class="prompt" id="prompt">{move || (text.kind)(kind.get()).line}</p>
            <div class="field">
                <label for="words">{text.reflect.words}</label>
                <textarea
                    id="words"
                    rows="10"
                    dir="auto"
                    aria-describedby="prompt"
                    prop:value=move || desk.writing.with(|writing| writing.text.clone())
                    on:input=move |event| {
                        let words = event_target_value(&event);
                        desk.write(|writing| writing.text = words);
                    }
                ></textarea>
            </div>
            <p class="hint">{text.reflect.optional} " " {text.reflect.draft_note}</p>
            <div class="controls">
                <button
                    type="button"
                    class="big"
                    prop:disabled=move || desk.saving.get()
                    on:click=move |_| desk.save()
                >
                    {text.common.save}
                </button>
                {move || desk.changed.get().then(|| view! {
                    <button type="button" class="big quiet" on:click=move |_| desk.discard()>
                        {text.reflect.discard}
                    </button>
                })}
                {entry.map(|entry| view! {
                    <button
                        type="button"
                        class="big quiet"
                        on:click=move |_| desk.delete(entry.clone())
                    >
                        {text.reflect.delete}
                    </button>
                })}
            </div>
            {beside}
        </div>
    }
    .into_any()
}
