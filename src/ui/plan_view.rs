//! A plan as its patient sees it.

use super::{h2, p};
use crate::browser::dom::{El, el};
use crate::fields::Phone;
use crate::keep::live::{Keep, zone_of};
use crate::preparation::clock_times::clock_times;
use crate::preparation::plan::Plan;

/// The times of a plan and everything the clinic wrote, as text.
pub(crate) fn plan_view(keep: Keep, plan: &Plan) -> El {
    let text = keep.text();
    let words = &text.prepare;
    let h3 = |title| el("h3").text(title);
    let view = el("section").class("plan").add(p("origin", text.common.from_link));
    let mut view = view.add(h2(plan.title.as_str()));

    let times = clock_times(plan, zone_of(Some(plan)).as_ref());
    if !times.is_empty() {
        let times = times.into_iter().map(|time| el("li").text(&(text.clock_time)(time)));
        let times = el("ul").class("times").attr("role", "list").add_all(times);
        view = view.add(h3(words.times)).add(times);
        if let Some(zone) = &plan.zone {
            view = view.add(p("hint", &(words.other_zone)(zone.as_str())));
        }
    }
    if let Some(message) = &plan.message {
        view = view.add(h3(words.message)).add(p("clinic-words", message.as_str()));
    }
    if let Some(medicines) = &plan.medicines {
        view = view.add(h3(words.medicines)).add(p("clinic-words", medicines.as_str()));
    }
    if let Some(wanted) = plan.companion {
        let line = if wanted { words.companion_wanted } else { words.companion_not_wanted };
        view = view.add(p("", line));
    }
    if let Some(allowed) = plan.holds {
        let line = if allowed { words.holds_allowed } else { words.holds_not_allowed };
        view = view.add(p("", line));
    }
    if !plan.patterns.is_empty() {
        let patterns = plan.patterns.iter().map(|named| {
            let lengths = (text.breathe.seconds)(&named.lengths.lengths_that_happen());
            p("", &format!("{}: {lengths}", named.name))
        });
        view = view.add(h3(text.breathe.title)).add_all(patterns);
    }
    if let Some(phones) = phones(keep, plan) {
        view = view.add(h3(text.help.clinic)).add(phones);
    }
    let country = plan.country.map(|country| p("hint", (text.country)(country)));
    view.add_all(country)
}

/// The clinic's numbers, if the plan has any.
pub(crate) fn phones(keep: Keep, plan: &Plan) -> Option<El> {
    let words = &keep.text().help;
    let numbers = [(words.office, &plan.office), (words.out_of_hours, &plan.out_of_hours)];
    let calls: Vec<El> = numbers
        .into_iter()
        .filter_map(|(label, phone)| {
            let phone: &Phone = phone.as_ref()?;
            Some(call(label, &phone.href(), phone.as_str()))
        })
        .collect();
    (!calls.is_empty()).then(|| super::list("calls", calls))
}

/// A number to call, with whose it is.
pub(crate) fn call(label: &str, href: &str, number: &str) -> El {
    let call = el("a").class("call").attr("href", href);
    call.add(el("span").text(label)).add(el("strong").text(number))
}
