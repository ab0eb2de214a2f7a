//! The editor: a kind, a prompt, the words, and a draft that follows every pause in typing.

use super::draft::Draft;
use super::entry::{Kind, Writing};
use super::log::Entry;
use crate::browser::dom::{self, El, el};
use crate::browser::live::Live;
use crate::browser::timer::Timer;
use crate::browser::{clock, fragment, lifecycle, random};
use crate::id::Id;
use crate::keep::live::Keep;
use crate::ui::field::{self, Label};
use crate::ui::{button, controls, p, page as titled};
use leptos::task::spawn_local;
use std::rc::Rc;
use std::time::Duration;

/// A pause in typing, after which the draft goes to the database.
const PAUSE: Duration = Duration::from_millis(400);

/// One sitting at the editor.
#[derive(Clone, Copy)]
struct Desk {
    keep: Keep,
    /// What is kept of it, under a name of this sitting's own.
    draft: Live<Draft>,
    /// The draft of a former sitting that this one goes on from, until it is replaced.
    former: Live<Option<Id>>,
    /// Whether the words differ from what is saved.
    changed: Live<bool>,
    saving: Live<bool>,
    pause: Live<Option<Timer>>,
}

impl Desk {
    fn new(keep: Keep, entry: Option<&Entry>) -> Self {
        let found = keep.contents.with_untracked(|kept| match entry {
            Some(entry) => kept.draft_of(&entry.id).cloned(),
            None => kept.new_drafts().first().map(|draft| Draft::clone(draft)),
        });
        let former = found.as_ref().map(|draft| draft.id.clone());
        let id = Id::from_random(random::bits());
        let draft = found.unwrap_or_else(|| match entry {
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
                writing: Writing::default(),
            },
        });
        Self {
            keep,
            draft: Live::new(Draft { id, ..draft }),
            changed: Live::new(former.is_some()),
            former: Live::new(former),
            saving: Live::new(false),
            pause: Live::new(None),
        }
    }

    fn draft(self) -> Draft {
        Draft { at: clock::now(), ..self.draft.get_untracked() }
    }

    fn keep(self) {
        let former = self.former.get_untracked();
        self.former.set(None);
        self.keep.keep_draft(self.draft(), former.as_ref());
    }

    /// The draft that stands in the database.
    fn kept_as(self) -> Id {
        self.former.get_untracked().unwrap_or_else(|| self.draft.get_untracked().id)
    }

    fn write(self, change: impl FnOnce(&mut Writing)) {
        self.draft.update(|draft| change(&mut draft.writing));
        self.changed.set(true);
        self.pause.set(Some(Timer::after(PAUSE, move || self.keep())));
    }

    /// Keeps the words when the page, or this place in it, goes.
    fn follow_the_page(self) {
        lifecycle::on_leave(move || self.leave());
        lifecycle::on_visibility(move |shown| {
            if !shown {
                self.leave();
            }
        });
        // Going to another place is a pause in typing too.
        dom::on_leaving(move || {
            if self.changed.get_untracked() {
                self.keep();
            }
        });
    }

    /// Words still waiting for a pause are put where a closing page can put them.
    fn leave(self) {
        if self.changed.get_untracked() {
            self.keep.keep_last_draft(&self.draft());
        }
    }

    fn save(self) {
        let text = self.keep.text();
        let draft = self.draft();
        if draft.writing.is_blank() {
            return self.keep.say(text.reflect.nothing_yet);
        }
        if self.saving.get_untracked() {
            return;
        }
        self.saving.set(true);
        self.pause.set(None);
        spawn_local(async move {
            let from = Some(self.kept_as());
            let Draft { entry, follows, writing, .. } = draft;
            let saved = self.keep.add_revision(entry, follows, Some(writing), from).await;
            self.saving.set(false);
            if saved {
                self.changed.set(false);
                self.keep.say_saved();
                fragment::go("#/reflect");
            }
        });
    }

    fn delete(self, entry: Rc<Entry>) {
        let keep = self.keep;
        let text = keep.text();
        self.pause.set(None);
        spawn_local(async move {
            let heads = entry.heads.clone();
            if !keep.add_revision(entry.id.clone(), heads, None, Some(self.kept_as())).await {
                return;
            }
            self.changed.set(false);
            fragment::go("#/reflect");
            keep.say_with_undo(text.reflect.deleted, move || restore(keep, entry.clone()));
        });
    }

    fn discard(self) {
        self.pause.set(None);
        self.changed.set(false);
        let (keep, draft) = (self.keep, self.draft());
        keep.drop_draft(&self.kept_as());
        fragment::go("#/reflect");
        let again = move || keep.keep_draft(draft.clone(), None);
        keep.say_with_undo(keep.text().reflect.discarded, again);
    }
}

/// Follows the deletion with the words that were there before it.
fn restore(keep: Keep, entry: Rc<Entry>) {
    spawn_local(async move {
        let heads = keep.contents.with_untracked(|kept| kept.log.heads(&entry.id));
        let writing = Some(entry.writing.clone());
        if keep.add_revision(entry.id.clone(), heads, writing, None).await {
            keep.say(keep.text().reflect.restored);
        }
    });
}

pub(super) fn editor(keep: Keep, entry: Option<Rc<Entry>>) -> El {
    let text = keep.text();
    let words = &text.reflect;
    let desk = Desk::new(keep, entry.as_deref());
    desk.follow_the_page();

    let title = if entry.is_some() { words.edit_title } else { words.new_title };
    let kinds = Kind::ALL.map(|(kind, _)| (text.kind)(kind).title);
    let kind = move || desk.draft.with(|draft| draft.writing.kind);
    let chosen = move || Kind::ALL.iter().position(|(one, _)| *one == kind());
    let choose = move |number: usize| desk.write(|writing| writing.kind = Kind::ALL[number].0);
    let prompt = p("prompt", "").attr("id", "prompt");
    let prompt = prompt.live_text(move || (text.kind)(kind()).line.to_owned());
    let area = el("textarea")
        .attr("rows", "10")
        .attr("dir", "auto")
        .attr("aria-describedby", "prompt")
        .live_property("value", move || desk.draft.with(|draft| draft.writing.words().into()))
        .on("input", move |event| {
            let words = dom::value_of(&event);
            desk.write(|writing| *writing = Writing::of(writing.kind, words));
        });
    let label = Label { id: "words", words: words.words, hint: "" };

    let save = button("big", text.common.save, move || desk.save());
    let save = save.live_property("disabled", move || desk.saving.get().into());
    let discard = move || {
        let discard = || button("big quiet", words.discard, move || desk.discard());
        desk.changed.get().then(discard)
    };
    let beside = entry.as_ref().map(|entry| entry.beside.clone()).unwrap_or_default();
    let delete =
        entry.map(|entry| button("big quiet", words.delete, move || desk.delete(entry.clone())));
    let beside = (!beside.is_empty()).then(|| {
        let versions = beside.iter();
        let versions =
            versions.map(|it| p("clinic-words", &it.writing.words()).attr("dir", "auto"));
        el("section").add(p("hint", words.beside)).add_all(versions)
    });
    let hope = keep.contents.with_untracked(|kept| {
        kept.hope().map(|line| p("hoped", &(text.hope.hoped)(line.as_str())).attr("dir", "auto"))
    });
    titled(title)
        .class("page writing")
        .add_all(hope)
        .add(field::choice("kind", words.about, &kinds, chosen, choose))
        .add(prompt)
        .add(field::labelled(label, area))
        .add(p("hint", &format!("{} {}", words.optional, words.draft_note)))
        .add(controls([save]).live_one(discard).add_all(delete))
        .add_all(beside)
}
