//! Opening a therapist's link: shows what it holds, asks, and only then keeps it.

use super::link::{self, LARGEST_JSON, LinkError, Opened};
use crate::browser::deflate::{self, InflateError};
use crate::browser::dom::{El, el};
use crate::browser::live::Live;
use crate::browser::{clock, fragment};
use crate::keep::live::{Keep, zone_of};
use crate::ui::plan_view::plan_view;
use crate::ui::{button, controls, link as way, p, page as titled};
use leptos::task::spawn_local;

pub(crate) fn page(keep: Keep, payload: &str) -> El {
    let read = Live::new(None);
    let payload = payload.to_owned();
    let here = fragment::read();
    spawn_local(async move {
        let opened = open(&payload).await;
        if opened.is_err() && fragment::read() == here {
            // Nothing in it is of use, so nothing of it need stay in the address.
            fragment::replace("#/plan/");
        }
        read.set(Some(opened));
    });
    let shown = move || match read.get()? {
        Ok(opened) => Some(asking(keep, opened)),
        Err(error) => Some(refused(keep, error)),
    };
    el("div").live_one(shown)
}

async fn open(payload: &str) -> Result<Opened, LinkError> {
    let packed = link::from_payload(payload)?;
    let json = deflate::inflate(&packed, LARGEST_JSON).await.map_err(|error| match error {
        InflateError::TooLarge => LinkError::TooLarge,
        InflateError::Damaged => LinkError::Damaged,
    })?;
    link::from_json(&json)
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
