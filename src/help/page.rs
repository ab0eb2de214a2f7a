//! Help: numbers first, then the three lists.

use super::lines::{Country, ELSEWHERE, Lines};
use crate::keep::live::{Keep, use_keep};
use crate::ui::plan_view::call;
use crate::ui::{bullets, country, heading};
use leptos::prelude::*;

pub(crate) fn page() -> AnyView {
    let keep = use_keep();
    let words = &keep.text().help;
    // Chosen here or in the settings; otherwise what the plan says.
    let chosen = Memo::new(move |_| {
        let planned = || {
            keep.contents
                .with(|kept| kept.plan.as_ref().and_then(|plan| plan.country))
        };
        keep.settings.get().country.or_else(planned)
    });
    view! {
        <div class="page">
            {heading(words.title)}
            {move || own_lines(keep, chosen.get())}
            {move || own_people(keep)}
            {country::field(keep, chosen.into())}
            <section class="card now">
                <h2>{words.now}</h2>
                <p>{words.now_line}</p>
                {bullets(words.now_list)}
            </section>
            <section class="card soon">
                <h2>{words.call}</h2>
                <p>{words.call_line}</p>
                {bullets(words.call_list)}
            </section>
            <section class="card calm">
                <h2>{words.usual}</h2>
                <p>{words.usual_line}</p>
                {bullets(words.usual_list)}
            </section>
            {all_lines(keep)}
        </div>
    }
    .into_any()
}

fn number(label: &'static str, number: &'static str) -> impl IntoView {
    view! {
        <li>
            <a class="call" href=Lines::href(number)>
                <span>{label}</span>
                <strong>{number}</strong>
            </a>
        </li>
    }
}

fn own_lines(keep: Keep, country: Option<Country>) -> AnyView {
    let words = &keep.text().help;
    let Some(country) = country else {
        return view! { <p class="lead">{words.choose_country}</p> }.into_any();
    };
    let lines = country.lines();
    let veterans =
        (country == Country::UnitedStates).then(|| view! { <p class="hint">{words.veterans}</p> });
    view! {
        <ul class="calls">
            {number(words.emergency, lines.emergency)}
            {number(words.crisis, lines.crisis)}
        </ul>
        {veterans}
        <p class="hint">
            {(keep.text().country)(country)} ". " {(words.checked)(lines.checked_on)}
        </p>
    }
    .into_any()
}

/// The clinic's numbers, marked as the link's, and the person's own companion.
fn own_people(keep: Keep) -> impl IntoView {
    let words = &keep.text().help;
    keep.contents.with(|kept| {
        let plan = kept.plan.as_ref();
        let office = plan
            .and_then(|plan| plan.office.as_ref())
            .map(|phone| call(words.office, phone));
        let other = plan
            .and_then(|plan| plan.out_of_hours.as_ref())
            .map(|phone| call(words.out_of_hours, phone));
        let clinic = (office.is_some() || other.is_some()).then(|| {
            view! {
                <h2>{words.clinic}</h2>
                <p class="origin">{words.from_plan}</p>
                <ul class="calls">{office} {other}</ul>
            }
        });
        let name = kept
            .people
            .companion
            .as_ref()
            .map_or(words.person, |name| name.as_str());
        let person = kept.people.phone.as_ref().map(|phone| {
            view! { <h2>{words.person}</h2> <ul class="calls">{call(name, phone)}</ul> }
        });
        view! { {clinic} {person} }
    })
}

fn all_lines(keep: Keep) -> impl IntoView {
    let text = keep.text();
    let words = &text.help;
    let rows: Vec<_> = Country::ALL
        .into_iter()
        .map(|country| {
            let lines = country.lines();
            view! {
                <tr>
                    <th scope="row">{(text.country)(country)}</th>
                    <td><a href=Lines::href(lines.emergency)>{lines.emergency}</a></td>
                    <td><a href=Lines::href(lines.crisis)>{lines.crisis}</a></td>
                    <td class="hint">{lines.checked_on}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <section>
            <h2>{words.all}</h2>
            <div class="scrolls" tabindex="0" role="region" aria-label=words.all>
                <table class="lines">
                    <thead>
                        <tr>
                            <th scope="col">{words.country}</th>
                            <th scope="col">{words.emergency}</th>
                            <th scope="col">{words.crisis}</th>
                            <th scope="col">{words.checked_column}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p>{words.elsewhere}</p>
            <p><a href=ELSEWHERE rel="noreferrer">{words.elsewhere_link}</a></p>
        </section>
    }
}
