//! Help: whom to call before what to read. It stands before the place the person is in, which
//! waits behind it as it was.

use super::lines::{Country, ELSEWHERE, Lines};
use super::order::{Part, parts};
use crate::browser::dom::{El, el};
use crate::browser::lifecycle;
use crate::keep::live::Keep;
use crate::ui::plan_view::{call, phones};
use crate::ui::{bullets, button, country, h2, link, list, p, page as titled};

/// `leave` goes back to where the person was.
pub(crate) fn page(keep: Keep, leave: impl Fn() + Clone + 'static) -> El {
    let words = &keep.text().help;
    let escape = leave.clone();
    lifecycle::on_key(move |key| {
        if key == "Escape" {
            escape();
        }
    });
    titled(words.title).class("page spread help").add(button("quiet", words.back, leave)).live(
        move || {
            let clinic = keep.plan_in_view().is_some_and(|it| {
                it.office.is_some() || it.out_of_hours.is_some() || it.emergency.is_some()
            });
            let person = keep.contents.with(|kept| kept.people.phone.is_some());
            let parts = parts(chosen(keep), clinic, person).into_iter();
            parts.flat_map(|part| shown(keep, part)).collect()
        },
    )
}

/// Chosen here or in the settings; otherwise what the plan says.
fn chosen(keep: Keep) -> Option<Country> {
    let planned = || keep.plan_in_view()?.country;
    keep.settings.get().country.or_else(planned)
}

fn shown(keep: Keep, part: Part) -> Option<El> {
    let words = &keep.text().help;
    let number = |country: Country, label, number| {
        let call = call(label, &Lines::href(number), number);
        let name = (keep.text().country)(country);
        let checked = format!("{name}. {}", (words.checked)(country.lines().checked_on));
        el("section").class("number").add(call).add(p("hint", &checked))
    };
    let card = |class, title, line, lines: &[&'static str]| {
        let card = el("section").class(class).add(h2(title)).add(p("", line));
        card.add(bullets(lines.iter().copied()))
    };
    Some(match part {
        Part::Emergency(country) => number(country, words.emergency, country.lines().emergency),
        Part::Crisis(country) => {
            let line = number(country, words.crisis, country.lines().crisis);
            let veterans = (country == Country::UnitedStates).then(|| p("hint", words.veterans));
            line.add_all(veterans)
        }
        Part::Clinic => clinic(keep)?,
        Part::Person => person(keep)?,
        Part::ChooseCountry => country::field(keep, "help-country", move || chosen(keep)),
        Part::Usual => card("card calm", words.usual, words.usual_line, words.usual_list),
        Part::CallClinic => card("card soon", words.call, words.call_line, words.call_list),
        Part::Signs => card("card now", words.now, words.now_line, words.now_list),
        Part::Countries { open } => countries(keep, open),
    })
}

/// The clinic's numbers and what it says about an emergency, marked as the link's.
fn clinic(keep: Keep) -> Option<El> {
    let text = keep.text();
    let plan = keep.plan_in_view()?;
    let emergency = plan.emergency.as_ref().map(|it| p("clinic-words", it.as_str()));
    let phones = phones(keep, &plan);
    let section = el("section").add(h2(text.help.clinic)).add(p("origin", text.common.from_link));
    Some(section.add_all(emergency).add_all(phones))
}

/// The person's own companion.
fn person(keep: Keep) -> Option<El> {
    let words = &keep.text().help;
    keep.contents.with(|kept| {
        let phone = kept.people.phone.as_ref()?;
        let name = kept.people.companion.as_ref().map_or(words.person, |name| name.as_str());
        let write = link("button quiet", &phone.sms(), &(words.write_to)(name));
        let call = call(name, &phone.href(), phone.as_str());
        Some(el("section").add(h2(words.person)).add(list("calls", [call])).add(write))
    })
}

/// Every country's numbers. One that is not here has a site, named as leaving the app.
fn countries(keep: Keep, open: bool) -> El {
    let text = keep.text();
    let words = &text.help;
    let rows = Country::ALL.map(|country| {
        let lines = country.lines();
        let number = |label, number| call(label, &Lines::href(number), number);
        el("div")
            .class("country")
            .add(el("h3").text((text.country)(country)))
            .add(number(words.emergency, lines.emergency))
            .add(number(words.crisis, lines.crisis))
            .add(p("hint", &(words.checked)(lines.checked_on)))
    });
    let elsewhere = link("", ELSEWHERE, words.elsewhere_link).attr("rel", "noreferrer");
    let details = el("details")
        .class("countries")
        .add(el("summary").add(h2(words.all)))
        .add(list("", rows))
        .add(p("", words.elsewhere))
        .add(el("p").add(elsewhere));
    if open { details.attr("open", "") } else { details }
}
