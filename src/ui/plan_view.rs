//! A plan as its patient sees it.

use crate::keep::live::{use_keep, zone_of};
use crate::preparation::clock_times::clock_times;
use crate::preparation::fields::Phone;
use crate::preparation::plan::Plan;
use leptos::prelude::*;

/// The times of a plan and everything the clinic wrote, as text.
pub(crate) fn plan_view(plan: &Plan) -> AnyView {
    let text = use_keep().text();
    let zone = zone_of(Some(plan));
    let times: Vec<_> = clock_times(plan, zone.as_ref())
        .into_iter()
        .map(|time| view! { <li>{(text.clock_time)(time)}</li> })
        .collect();
    let times = (!times.is_empty()).then(|| {
        let zone = plan
            .zone
            .as_ref()
            .map(|zone| (text.prepare.other_zone)(zone.as_str()));
        view! {
            <h3>{text.prepare.times}</h3>
            <ul class="times">{times}</ul>
            {zone.map(|zone| view! { <p class="hint">{zone}</p> })}
        }
    });
    let words = |title, words: Option<String>| {
        words.map(|words| view! { <h3>{title}</h3> <p class="clinic-words">{words}</p> })
    };
    let companion = plan.companion.map(|wanted| {
        let line = if wanted {
            text.prepare.companion_wanted
        } else {
            text.prepare.companion_not_wanted
        };
        view! { <p>{line}</p> }
    });
    let phones = [
        (text.help.office, plan.office.as_ref()),
        (text.help.out_of_hours, plan.out_of_hours.as_ref()),
    ]
    .into_iter()
    .filter_map(|(label, phone)| phone.map(|phone| call(label, phone)))
    .collect::<Vec<_>>();
    let phones = (!phones.is_empty())
        .then(|| view! { <h3>{text.help.clinic}</h3> <ul class="calls">{phones}</ul> });
    let country = plan
        .country
        .map(|country| view! { <p class="hint">{(text.country)(country)}</p> });
    view! {
        <section class="plan">
            <p class="origin">{text.common.from_link}</p>
            <h2>{plan.title.to_string()}</h2>
            {times}
            {words(text.prepare.message, plan.message.as_ref().map(ToString::to_string))}
            {words(text.prepare.medicines, plan.medicines.as_ref().map(ToString::to_string))}
            {companion}
            {phones}
            {country}
        </section>
    }
    .into_any()
}

/// A number to call, with whose it is.
pub(crate) fn call(label: &str, phone: &Phone) -> impl IntoView + use<> {
    let label = label.to_owned();
    view! {
        <li>
            <a class="call" href=phone.href()>
                <span>{label}</span>
                <strong>{phone.as_str().to_owned()}</strong>
            </a>
        </li>
    }
}
