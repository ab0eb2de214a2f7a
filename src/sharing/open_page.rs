//! Opening a therapist's link: shows what it holds, asks, and only then keeps it.

use super::link::{self, Opened};
use crate::browser::{clock, fragment};
use crate::keep::live::{Keep, use_keep, zone_of};
use crate::ui::heading;
use crate::ui::plan_view::plan_view;
use leptos::prelude::*;

pub(crate) fn page(payload: &str) -> AnyView {
    let keep = use_keep();
    let text = keep.text();
    match link::decode(payload) {
        Ok(opened) => asking(keep, opened),
        Err(error) => {
            // Nothing in it is of use, so nothing of it need stay in the address.
            fragment::replace("#/plan/");
            view! {
                <div class="page">
                    {heading(text.open.failed)}
                    <p class="lead">{(text.link_error)(error)}</p>
                    <p><a class="button" href="#/">{text.common.home}</a></p>
                </div>
            }
            .into_any()
        }
    }
}

fn asking(keep: Keep, opened: Opened) -> AnyView {
    let text = keep.text();
    let Opened { plan, unknown } = opened;
    let past = plan
        .at
        .is_some_and(|at| at.instant(zone_of(Some(&plan)).as_ref()) < clock::now());
    let replaced = keep.contents.with_untracked(|kept| kept.plan.clone());
    let replaces = replaced
        .as_ref()
        .filter(|present| **present != plan)
        .map(|present| (text.open.replaces)(present.title.as_str()));
    let shown = plan_view(&plan);
    let accept = move |_| {
        keep.keep_plan(Some(plan.clone()));
        leave("#/prepare");
    };
    let refuse = move |_| {
        keep.say(text.open.refused);
        leave("#/");
    };
    view! {
        <div class="page">
            {heading(text.open.title)}
            <p class="lead">{text.open.intro}</p>
            {shown}
            {past.then(|| view! { <p class="warning">{text.open.past}</p> })}
            {(unknown > 0).then(|| view! { <p class="hint">{(text.open.unknown)(unknown)}</p> })}
            {replaces.map(|line| view! { <p class="warning">{line}</p> })}
            <div class="controls">
                <button type="button" class="big" on:click=accept>{text.open.accept}</button>
                <button type="button" class="big quiet" on:click=refuse>{text.open.refuse}</button>
            </div>
        </div>
    }
    .into_any()
}

/// Takes the plan out of the address and the history, then goes on.
fn leave(to: &str) {
    fragment::replace("#/plan/");
    fragment::go(to);
}
