//! Opening a therapist's link: shows what it holds, asks, and only then keeps it.

use super::link::{self, Opened};
use crate::browser::dom::{El, el};
use crate::browser::{clock, fragment};
use crate::keep::live::{Keep, zone_of};
use crate::ui::plan_view::plan_view;
use crate::ui::{button, controls, link as way, p, page as titled};
use leptos::task::spawn_local;

pub(crate) fn page(keep: Keep, payload: &str) -> El {
    let text = keep.text();
    match link::decode(payload) {
        Ok(opened) => asking(keep, opened),
        Err(error) => {
            // Nothing in it is of use, so nothing of it need stay in the address.
            fragment::replace("#/plan/");
            titled(text.open.failed).add(p("lead", (text.link_error)(error))).add(el("p").add(way(
                "button",
                "#/",
                text.common.home,
            )))
        }
    }
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
        spawn_local(async move {
            // Until it is kept, the plan stays on the screen and in the address.
            if keep.keep_plan(plan).await {
                fragment::become_("#/prepare");
            }
        });
    };
    let refuse = move || {
        keep.say(words.refused);
        fragment::become_("#/");
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
