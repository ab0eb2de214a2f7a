//! The sheet a patient takes home: the code, what to do with it, whom to call. Printed only.

use super::desk::Desk;
use super::result::picture;
use crate::browser::dom::{El, el};
use crate::ui::p;

pub(super) fn handout(desk: Desk) -> Option<El> {
    let text = desk.keep.text();
    let desk_words = desk.words;
    let words = &desk_words.handout;
    let linked = desk.ready()?;
    let plan = &linked.plan;
    let steps = words.steps.iter().copied().chain(linked.sealed.then_some(words.sealed));
    let steps = steps.map(|step| el("li").text(step));
    let phones = [(text.help.office, &plan.office), (text.help.out_of_hours, &plan.out_of_hours)];
    let phones = phones.into_iter().filter_map(|(label, phone)| {
        let number = el("strong").text(phone.as_ref()?.as_str());
        Some(el("p").class("handout-call").add(el("span").text(label)).add(number))
    });
    let phones: Vec<El> = phones.collect();
    let call = (!phones.is_empty()).then(|| el("h2").text(words.call));
    let number = plan.country.map(|country| (words.emergency)(country.lines().emergency));
    let emergency = plan.emergency.as_ref().map(ToString::to_string);
    let emergency = number.into_iter().chain(emergency);
    let sheet = el("section").class("handout").add(el("h1").text(plan.title.as_str()));
    let sheet = sheet.add(p("", words.intro));
    let sheet = sheet.add_all(linked.qr.as_ref().map(|qr| picture(desk_words.qr, qr)));
    let sheet = sheet.add(el("ol").add_all(steps)).add(p("", words.private));
    let sheet = sheet.add_all(call).add_all(phones);
    Some(sheet.add_all(emergency.map(|told| p("", &told))).add(p("", text.common.clinic_first)))
}
