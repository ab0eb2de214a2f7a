//! Opening a therapist's link: shows what it holds, asks, and only then keeps it.

use super::link::{LinkError, Opened};
use super::packing;
use crate::browser::dom::{El, el};
use crate::browser::live::Live;
use crate::browser::task::spawn_local;
use crate::browser::{clock, fragment, page};
use crate::keep::live::{Keep, zone_of};
use crate::preparation::plan::Plan;
use crate::ui::field::Label;
use crate::ui::passphrase;
use crate::ui::plan_view::{differences, plan_view};
use crate::ui::{button, controls, h2, link as way, p, page as titled};
use leptos::task::tick;
use std::rc::Rc;

/// Where a plan stands that is only looked at: no part of it is in the address.
const LOOKING: &str = "#/plan/";

/// What came of reading a link; nothing until it is read.
type Read = Live<Option<Result<Opened, LinkError>>>;

pub(crate) fn page(keep: Keep, payload: &str) -> El {
    if payload.is_empty()
        && let Some(plan) = keep.looking.get_untracked()
    {
        return looked_at(keep, &plan);
    }
    let read: Read = Live::new(None);
    let payload: Rc<str> = payload.into();
    let typed = Live::new(String::new());
    let (asked, seen) = (Rc::clone(&payload), Live::new(false));
    attempt(read, payload, None);
    let shown = move || match read.get()? {
        Ok(opened) => {
            keep.speak_as(&opened.plan);
            Some(asking(keep, opened))
        }
        Err(error) if error.asks_for_a_passphrase() => {
            let asked = Rc::clone(&asked);
            let open = move || attempt(read, Rc::clone(&asked), Some(typed.get_untracked()));
            Some(locked(keep, error, typed, seen, open))
        }
        Err(error) => Some(refused(keep, error)),
    };
    el("div").live_one(shown)
}

fn attempt(read: Read, payload: Rc<str>, passphrase: Option<String>) {
    let here = fragment::read();
    spawn_local(async move {
        let opened = packing::open(&payload, passphrase.as_deref()).await;
        let hopeless = opened.as_ref().is_err_and(|error| !error.asks_for_a_passphrase());
        if hopeless && fragment::read() == here {
            // Nothing in it is of use, so nothing of it need stay in the address.
            fragment::replace(LOOKING);
        }
        let unlocked = passphrase.is_some() && opened.is_ok();
        read.set(Some(opened));
        if unlocked {
            // The form has gone: one begins to read where the plan begins.
            tick().await;
            page::arrive();
        }
    });
}

/// Asks for the passphrase; a wrong one stays as it was typed.
fn locked(
    keep: Keep,
    error: LinkError,
    typed: Live<String>,
    seen: Live<bool>,
    open: impl Fn() + 'static,
) -> El {
    let text = keep.text();
    let words = &text.open;
    let label = Label { id: "open-passphrase", words: words.passphrase, hint: "" };
    let role = if error == LinkError::Protected { "note" } else { "alert" };
    let field = passphrase::field(label, words.show, typed, seen);
    // Every answer makes the form anew.
    let form = passphrase::form([field], [words.unlock, words.opening], Live::new(false), open);
    titled(words.locked).add(p("lead", (text.link_error)(error)).attr("role", role)).add(form)
}

fn refused(keep: Keep, error: LinkError) -> El {
    let text = keep.text();
    titled(text.open.failed).add(p("lead", (text.link_error)(error))).add(el("p").add(way(
        "button",
        "#/",
        text.common.home,
    )))
}

fn asking(keep: Keep, opened: Opened) -> El {
    let text = keep.text();
    let words = &text.open;
    let Opened { plan, unknown } = opened;
    let past = plan.at.is_some_and(|at| at.instant(zone_of(Some(&plan)).as_ref()) < clock::now());
    let shown = plan_view(keep, &plan);
    let compared = compared(keep, &plan);
    let refuse = move || {
        keep.say(words.refused);
        fragment::supersede("#/");
    };
    // The plan is in memory alone: the address is cleared, and a reload shows nothing of it.
    let looking = |place: &'static str| {
        let plan = plan.clone();
        move || {
            keep.looking.set(Some(plan.clone()));
            fragment::supersede(place);
        }
    };
    titled(words.title)
        .add(p("lead", words.intro))
        .add_all(past.then(|| p("warning", words.past)))
        .add(shown)
        .add_all((unknown > 0).then(|| p("hint", &(words.unknown)(unknown))))
        .add_all(compared)
        .add(controls([
            accept(keep, &plan),
            button("big quiet", words.look, looking(LOOKING)),
            button("big quiet", words.beside, looking("#/companion")),
            button("big quiet", words.refuse, refuse),
        ]))
}

fn accept(keep: Keep, plan: &Plan) -> El {
    let plan = plan.clone();
    button("big", keep.text().open.accept, move || {
        let (plan, kept) = (plan.clone(), plan.clone());
        let here = fragment::read();
        // Until it is kept, the plan stays on the screen and in the address.
        let then = move || {
            if fragment::read() == here {
                keep.looking.set(None);
                fragment::supersede("#/prepare");
            }
            keep.keep_language_of(&kept);
        };
        keep.keep_plan(plan, Box::new(then));
    })
}

/// The plan that is there already, field by field beside this one.
fn compared(keep: Keep, plan: &Plan) -> Option<El> {
    let words = &keep.text().open;
    let present = keep.contents.with_untracked(|kept| kept.plan.clone())?;
    let rows = differences(keep, &present, plan);
    let section = el("section").add(h2(&(words.compare)(present.title.as_str())));
    if rows.is_empty() {
        return Some(section.add(p("", words.same)));
    }
    let over = keep.treatment_is_over().then(|| p("warning", words.next));
    let said = |whose: &str, value: Option<String>| {
        let value = value.unwrap_or_else(|| words.not_said.into());
        el("dd").add(el("span").text(whose)).text(&value)
    };
    let rows = rows.into_iter().map(|(label, [here, there])| {
        let row = el("div").add(el("dt").text(label));
        row.add(said(words.here, here)).add(said(words.in_link, there))
    });
    let rows = el("dl").class("compare").add_all(rows);
    Some(section.add_all(over).add(p("", words.compare_why)).add(rows))
}

/// A plan that is looked at without being kept.
fn looked_at(keep: Keep, plan: &Plan) -> El {
    let words = &keep.text().open;
    let refuse = move || {
        keep.looking.set(None);
        fragment::supersede("#/");
    };
    titled(words.looking).add(p("lead", words.looking_line)).add(plan_view(keep, plan)).add(
        controls([
            accept(keep, plan),
            way("button big quiet", "#/companion", words.beside),
            button("big quiet", keep.text().common.home, refuse),
        ]),
    )
}
