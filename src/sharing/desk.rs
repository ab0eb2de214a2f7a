//! A therapist at the form: what is typed, and the link that comes of it at each pause.

use super::form::{Field, Form};
use super::form_plan::Trouble;
use super::packing::{self, MakeError};
use super::qr::Qr;
use super::suspicion::{Suspicion, suspicions};
use crate::browser::live::Live;
use crate::browser::task::spawn_local;
use crate::browser::timer::Timer;
use crate::browser::{clock, dom, fragment, lifecycle, storage};
use crate::json;
use crate::keep::live::Keep;
use crate::preparation::plan::Plan;
use crate::route::Route;
use crate::text::Share;
use std::rc::Rc;
use std::time::Duration;

/// A pause in typing, after which the form is kept and its link made: a key is derived then, which
/// takes about as long.
const PAUSE: Duration = Duration::from_millis(400);
/// A link longer than this may be cut on its way, in characters.
pub(super) const LONGEST_LINK: usize = 2_000;
/// Where a closing page leaves the form.
const LAST_FORM: &str = "compose";

/// A plan with its link.
pub(super) struct Linked {
    pub(super) plan: Plan,
    pub(super) link: String,
    /// Whether it asks for a passphrase.
    pub(super) sealed: bool,
    pub(super) found: Vec<Suspicion>,
    /// Nothing for a link that is too long to share.
    pub(super) qr: Option<Qr>,
}

/// What the form makes.
#[derive(Clone)]
pub(super) enum Made {
    Troubles(Vec<(Field, Trouble)>),
    /// Why this browser makes no link.
    Cannot(&'static str),
    Link(Rc<Linked>),
}

/// The latest answer, and how many times it was asked for.
#[derive(Default)]
struct Answer {
    asked: u32,
    made: Option<Made>,
    /// Whether the form has changed since.
    stale: bool,
}

#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) keep: Keep,
    pub(super) words: &'static Share,
    pub(super) form: Live<Form>,
    /// Stays on this page: it is told, and nowhere kept.
    pub(super) passphrase: Live<String>,
    troubles: Live<Vec<(Field, Trouble)>>,
    answer: Live<Answer>,
    /// What the therapist has looked at and lets stay.
    answered: Live<Vec<Suspicion>>,
    /// Runs while the form is not kept yet.
    pause: Live<Option<Timer>>,
}

impl Desk {
    /// The form as it was left, or a new one.
    pub(super) fn new(keep: Keep, words: &'static Share) -> Self {
        let last: Option<Form> = storage::read(LAST_FORM).and_then(|text| json::parse(&text));
        let waits = last.is_some();
        let kept = || keep.contents.with_untracked(|kept| kept.compose());
        let desk = Self {
            keep,
            words,
            form: Live::new(last.or_else(kept).unwrap_or_else(fresh)),
            passphrase: Live::new(String::new()),
            troubles: Live::new(Vec::new()),
            answer: Live::new(Answer::default()),
            answered: Live::new(Vec::new()),
            pause: Live::new(None),
        };
        if waits {
            desk.rest();
        } else {
            desk.make();
        }
        desk.follow_the_page();
        desk
    }

    /// Changes the form. The link follows at a pause.
    pub(super) fn write(self, change: impl FnOnce(&mut Form)) {
        self.form.update(change);
        self.wait();
    }

    pub(super) fn set_passphrase(self, typed: String) {
        self.passphrase.set(typed);
        self.wait();
    }

    /// Does nothing once the page has gone.
    fn outdate(self) {
        let mut known = true;
        self.answer.update_untracked(|answer| {
            known = std::mem::replace(&mut answer.stale, true);
        });
        if !known {
            self.answer.update(|_| {});
        }
    }

    fn wait(self) {
        self.outdate();
        self.pause.set(Some(Timer::after(PAUSE, move || self.rest())));
    }

    /// Fills the whole form, and offers the way back.
    pub(super) fn fill(self, form: Form, told: &str) {
        let former = self.form.get_untracked();
        self.form.set(form);
        // Another plan is another patient: what was answered and typed for the last one is not its own.
        self.answered.set(Vec::new());
        self.passphrase.set(String::new());
        self.rest();
        self.keep.say_with_undo(told, move || {
            // The page may have gone; what is kept has not.
            let (keep, kept) = (self.keep, former.clone());
            spawn_local(async move {
                keep.keep_compose(kept).await;
            });
            self.form.set(former.clone());
            self.wait();
        });
    }

    pub(super) fn start_anew(self) {
        self.fill(fresh(), self.words.emptied);
    }

    /// A pause: keeps the form, and makes its link.
    fn rest(self) {
        self.keep_form();
        self.make();
    }

    fn keep_form(self) {
        self.pause.set(None);
        let form = self.form.get_untracked();
        let keep = self.keep;
        spawn_local(async move {
            let text = json::text(&form);
            // The closing page's copy goes once it is kept, and only if it says the same.
            if keep.keep_compose(form).await && storage::read(LAST_FORM).as_ref() == Some(&text) {
                storage::remove(LAST_FORM);
            }
        });
    }

    /// Keeps the form when the page, or this place in it, goes in the midst of typing.
    fn follow_the_page(self) {
        let typing = move || self.pause.with_untracked(Option::is_some);
        let leave = move || {
            if typing() {
                storage::write(LAST_FORM, &json::text(&self.form.get_untracked()));
            }
        };
        lifecycle::on_leave(leave);
        lifecycle::on_visibility(move |shown| {
            if !shown {
                leave();
            }
        });
        dom::on_leaving(move || {
            if typing() {
                self.keep_form();
            }
        });
    }

    /// Makes the link. An answer that comes after a later question is dropped.
    fn make(self) {
        let plan = self.form.with_untracked(|form| form.plan(&knows_zone));
        self.troubles.set(plan.as_ref().err().cloned().unwrap_or_default());
        let passphrase = self.passphrase.get_untracked();
        self.outdate();
        let mut asked = 0;
        self.answer.update_untracked(|answer| {
            answer.asked += 1;
            asked = answer.asked;
        });
        spawn_local(async move {
            let made = match plan {
                Ok(plan) => linked(self.words, plan, &passphrase).await,
                Err(troubles) => Made::Troubles(troubles),
            };
            self.answer.update(|answer| {
                if answer.asked == asked {
                    answer.made = Some(made);
                    answer.stale = false;
                }
            });
        });
    }

    /// What the form made at the last pause; nothing before the first.
    pub(super) fn made(self) -> Option<Made> {
        self.answer.with(|answer| answer.made.clone())
    }

    /// The link, if the form makes one.
    pub(super) fn linked(self) -> Option<Rc<Linked>> {
        match self.made()? {
            Made::Link(linked) => Some(linked),
            _ => None,
        }
    }

    /// The link, once nothing in it has to be looked at and it is short enough.
    pub(super) fn ready(self) -> Option<Rc<Linked>> {
        self.linked().filter(|linked| linked.qr.is_some() && !self.has_to_look(linked))
    }

    /// Whether the link on the page is of an earlier form.
    pub(super) fn is_stale(self) -> bool {
        self.answer.with(|answer| answer.stale)
    }

    pub(super) fn has_to_look(self, linked: &Linked) -> bool {
        !linked.found.is_empty() && self.answered.with(|answered| *answered != linked.found)
    }

    pub(super) fn let_stay(self, linked: &Linked) {
        self.answered.set(linked.found.clone());
    }

    /// What is amiss with a field, as far as it has been reached.
    pub(super) fn trouble(self, field: Field) -> Option<Trouble> {
        let found = self.troubles.with(|all| all.iter().find(|(one, _)| *one == field).copied());
        let (_, trouble) = found?;
        let reached = trouble != Trouble::Missing || self.form.with(Form::is_begun);
        reached.then_some(trouble)
    }
}

/// An empty form, in the zone of this device.
fn fresh() -> Form {
    let mut form = Form::default();
    form.set(Field::Zone, &clock::local_zone_name().unwrap_or_default());
    form
}

pub(super) fn knows_zone(name: &str) -> bool {
    clock::NamedZone::new(name).is_some()
}

async fn linked(words: &'static Share, plan: Plan, passphrase: &str) -> Made {
    let sealed = !passphrase.is_empty();
    let payload = match packing::make(&plan, sealed.then_some(passphrase)).await {
        Ok(payload) => payload,
        Err(MakeError::Sealing) => return Made::Cannot(words.no_sealing),
        Err(_) => return Made::Cannot(words.no_packing),
    };
    let link = fragment::base() + &Route::Plan(payload).to_string();
    let short = link.chars().count() <= LONGEST_LINK;
    let qr = short.then(|| Qr::of(&link)).flatten();
    let found = suspicions(&plan);
    Made::Link(Rc::new(Linked { plan, link, sealed, found, qr }))
}
