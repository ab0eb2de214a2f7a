//! Opening a therapist's link: shows what it holds, asks, and only then keeps it.

use super::link::{LinkError, Opened};
use super::packing;
use crate::browser::dom::{self, El, el};
use crate::browser::live::Live;
use crate::browser::{clock, fragment};
use crate::keep::live::{Keep, zone_of};
use crate::ui::field::{self, Label};
use crate::ui::plan_view::plan_view;
use crate::ui::{button, controls, link as way, p, page as titled};
use leptos::task::spawn_local;
use std::rc::Rc;

/// What came of reading a link; nothing until it is read.
type Read = Live<Option<Result<Opened, LinkError>>>;

pub(crate) fn page(keep: Keep, payload: &str) -> El {
    let read: Read = Live::new(None);
    let payload: Rc<str> = payload.into();
    let typed = Live::new(String::new());
    let (asked, seen) = (Rc::clone(&payload), Live::new(false));
    attempt(read, payload, None);
    let shown = move || match read.get()? {
        Ok(opened) => Some(asking(keep, opened)),
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
            fragment::replace("#/plan/");
        }
        read.set(Some(opened));
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
    let kind = move || if seen.get() { "text" } else { "password" };
    let input = el("input").attr("autocomplete", "off").attr("autocapitalize", "none");
    let input = input.attr("spellcheck", "false").live_property("type", move || kind().into());
    let input = input.live_property("value", move || typed.get().into());
    let input = input.on("input", move |event| typed.set(dom::value_of(&event)));
    let label = Label { id: "open-passphrase", words: words.passphrase, hint: "" };
    let role = if error == LinkError::Protected { "note" } else { "alert" };
    let form = el("form")
        .on("submit", move |event| {
            event.prevent_default();
            open();
        })
        .add(field::labelled(label, input))
        .add(field::switch(words.show, move || seen.get(), move |on| seen.set(on)))
        .add(el("button").class("big").text(words.unlock));
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
    let words = &keep.text().open;
    let Opened { plan, unknown } = opened;
    let past = plan.at.is_some_and(|at| at.instant(zone_of(Some(&plan)).as_ref()) < clock::now());
    let present = keep.contents.with_untracked(|kept| kept.plan.clone());
    let replaced = present.filter(|present| *present != plan);
    let replaces = replaced.map(|present| (words.replaces)(present.title.as_str()));
    let shown = plan_view(keep, &plan);
    let accept = move || {
        let plan = plan.clone();
        let here = fragment::read();
        spawn_local(async move {
            // Until it is kept, the plan stays on the screen and in the address.
            if keep.keep_plan(plan).await && fragment::read() == here {
                fragment::supersede("#/prepare");
            }
        });
    };
    let refuse = move || {
        keep.say(words.refused);
        fragment::supersede("#/");
    };
    titled(words.title)
        .add(p("lead", words.intro))
        .add(shown)
        .add_all(past.then(|| p("warning", words.past)))
        .add_all((unknown > 0).then(|| p("hint", &(words.unknown)(unknown))))
        .add_all(replaces.map(|line| p("warning", &line)))
        .add(controls([
            button("big", words.accept, accept),
            button("big quiet", words.refuse, refuse),
        ]))
}
