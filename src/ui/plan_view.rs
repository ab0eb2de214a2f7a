//! A plan as its patient sees it.

use super::timeline::timeline;
use super::{h2, p};
use crate::browser::dom::{El, el};
use crate::fields::Phone;
use crate::keep::live::{Keep, zone_of};
use crate::preparation::clock_times::clock_times;
use crate::preparation::plan::Plan;

/// The times of a plan and everything the clinic wrote, as text.
pub(crate) fn plan_view(keep: Keep, plan: &Plan) -> El {
    let text = keep.text();
    let view = el("section").class("plan").add(p("origin", text.common.from_link));
    let mut view = view.add(h2(plan.title.as_str()));
    let zone = zone_of(Some(plan));
    let times = clock_times(plan, zone.as_ref());
    if !times.is_empty() {
        view = view.add(h3(text.plan.times)).add(timeline(keep, &times, zone.as_ref()));
        if let Some(zone) = &plan.zone {
            view = view.add(p("hint", &(text.plan.other_zone)(zone.as_str())));
        }
    }
    for (label, words) in said(keep, plan) {
        view = view.add(h3(label)).add(p("clinic-words", &words));
    }
    if let Some(phones) = phones(keep, plan) {
        view = view.add(h3(text.help.clinic)).add(phones);
    }
    view
}

fn h3(title: &str) -> El {
    el("h3").text(title)
}

/// What a plan says in words, field by field.
fn said(keep: Keep, plan: &Plan) -> Vec<(&'static str, String)> {
    let text = keep.text();
    let words = &text.plan;
    let mut said = Vec::new();
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
        format!("{}: {}", named.name, (text.breathe.seconds)(&named.lengths.lengths_that_happen()))
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
        rows.push(((words.time_of)(time.what), (words.when)(time.when)));
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
