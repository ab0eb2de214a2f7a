//! A plan as its patient sees it.

use super::timeline::timeline;
use super::{h2, p};
use crate::browser::dom::{El, el};
use crate::fields::Phone;
use crate::keep::live::{Keep, zone_is_known, zone_of};
use crate::preparation::clock_times::{TimeOf, clock_times};
use crate::preparation::plan::Plan;

/// The times of a plan and everything the clinic wrote, as text.
pub(crate) fn plan_view(keep: Keep, plan: &Plan) -> El {
    let text = keep.text();
    let view = el("section").class("plan").add(p("origin", text.common.from_link));
    view.add(h2(plan.title.as_str())).add_all(times(keep, plan)).add_all(rest(keep, plan))
}

/// The same with only the times in sight, for someone who has seen the rest.
pub(crate) fn times_first(keep: Keep, plan: &Plan) -> El {
    let text = keep.text();
    let rest = rest(keep, plan);
    let summary = el("summary").add(h3(text.plan.rest));
    let rest = (!rest.is_empty()).then(|| el("details").add(summary).add_all(rest));
    let view = el("section").class("plan").add(h2(plan.title.as_str()));
    let view = view.add_all(times(keep, plan)).add_all(rest);
    view.add(p("origin", text.common.from_link))
}

fn times(keep: Keep, plan: &Plan) -> Vec<El> {
    let words = &keep.text().plan;
    let zone = zone_of(Some(plan));
    let times = clock_times(plan, zone.as_ref());
    if times.is_empty() {
        return Vec::new();
    }
    let mut view = vec![timeline(keep, &times, zone.as_ref())];
    view.extend(plan.zone.as_ref().map(|zone| match zone_is_known(plan) {
        true => p("hint", &(words.other_zone)(zone.as_str())),
        false => p("warning", &(words.unknown_zone)(zone.as_str())),
    }));
    view
}

/// What stands beside the times.
fn rest(keep: Keep, plan: &Plan) -> Vec<El> {
    let said = said(keep, plan).into_iter();
    let mut rest: Vec<El> =
        said.flat_map(|(label, words)| [h3(label), p("clinic-words", &words)]).collect();
    if let Some(phones) = phones(keep, plan) {
        rest.extend([h3(keep.text().help.clinic), phones]);
    }
    rest
}

fn h3(title: &str) -> El {
    el("h3").text(title)
}

/// What a plan says in words, field by field.
fn said(keep: Keep, plan: &Plan) -> Vec<(&'static str, String)> {
    let text = keep.text();
    let words = &text.plan;
    let mut said = hours_alone(keep, plan);
    let mut say = |label, value: Option<&str>| {
        said.extend(value.map(|value| (label, value.to_owned())));
    };
    say(words.route, plan.route.as_ref().map(|it| it.as_str()));
    say(words.message, plan.message.as_ref().map(|it| it.as_str()));
    say(words.medicines, plan.medicines.as_ref().map(|it| it.as_str()));
    say(words.emergency, plan.emergency.as_ref().map(|it| it.as_str()));
    let either = |answer: Option<bool>, yes, no| answer.map(|it| if it { yes } else { no });
    let companion = either(plan.companion, words.companion_wanted, words.companion_not_wanted);
    say(words.companion, companion);
    let exercises = plan.exercises.iter().map(|id| (text.exercise)(*id).title);
    let mut breathe: Vec<String> =
        plan.breathe.iter().map(|id| (text.pattern)(*id).title.to_owned()).collect();
    breathe.extend(plan.patterns.iter().map(|named| {
        format!(
            "{}: {}",
            named.name,
            (text.breathe.seconds)(&keep.locale, &named.lengths.lengths_that_happen())
        )
    }));
    let exercises = exercises.collect::<Vec<_>>().join(", ");
    say(words.exercises, (!exercises.is_empty()).then_some(&exercises));
    let breathe = breathe.join("\n");
    say(words.breathe, (!breathe.is_empty()).then_some(&breathe));
    say(words.holds, either(plan.holds, words.holds_allowed, words.holds_not_allowed));
    say(words.country, plan.country.map(text.country));
    say(words.language, plan.language.map(text.language_name));
    said
}

/// The hours of a plan without an appointment, which make no times.
fn hours_alone(keep: Keep, plan: &Plan) -> Vec<(&'static str, String)> {
    let words = &keep.text().plan;
    let hours = [
        (TimeOf::LastFood, plan.food),
        (TimeOf::LastDrink, plan.drink),
        (TimeOf::Arrival, plan.arrive),
        (TimeOf::Ride, plan.ride),
        (TimeOf::Driving, plan.drive),
        (TimeOf::Decisions, plan.decide),
    ];
    let told = hours.into_iter().filter(|_| plan.at.is_none());
    told.filter_map(|(what, hours)| {
        Some(((words.time_of)(what), (words.hours)(&keep.locale, what, hours?)))
    })
    .collect()
}

/// The fields in which two plans differ: what each says, or nothing.
pub(crate) fn differences(
    keep: Keep,
    one: &Plan,
    other: &Plan,
) -> Vec<(&'static str, [Option<String>; 2])> {
    let mut rows: Vec<(&'static str, [Option<String>; 2])> = Vec::new();
    for (side, plan) in [one, other].into_iter().enumerate() {
        for (label, value) in whole(keep, plan) {
            match rows.iter_mut().find(|(one, _)| *one == label) {
                Some((_, sides)) => sides[side] = Some(value),
                None => {
                    let mut sides = [None, None];
                    sides[side] = Some(value);
                    rows.push((label, sides));
                }
            }
        }
    }
    rows.retain(|(_, [one, other])| one != other);
    rows
}

/// Every field of a plan.
fn whole(keep: Keep, plan: &Plan) -> Vec<(&'static str, String)> {
    let text = keep.text();
    let words = &text.plan;
    let mut rows = vec![(words.title, plan.title.to_string())];
    for time in clock_times(plan, zone_of(Some(plan)).as_ref()) {
        rows.push(((words.time_of)(time.what), (words.when)(&keep.locale, time.when)));
    }
    rows.extend(plan.zone.as_ref().map(|zone| (words.zone, zone.as_str().to_owned())));
    rows.extend(said(keep, plan));
    let phone = |number: &Option<Phone>| number.as_ref().map(|it| it.as_str().to_owned());
    rows.extend(phone(&plan.office).map(|number| (text.help.office, number)));
    rows.extend(phone(&plan.out_of_hours).map(|number| (text.help.out_of_hours, number)));
    rows
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
