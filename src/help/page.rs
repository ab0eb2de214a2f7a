//! Help: numbers first, then the three lists.

use super::lines::{Country, ELSEWHERE, Lines};
use crate::browser::dom::{El, el};
use crate::keep::live::Keep;
use crate::ui::plan_view::{call, phones};
use crate::ui::{bullets, country, h2, link, list, p, page as titled};

pub(crate) fn page(keep: Keep) -> El {
    let words = &keep.text().help;
    // Chosen here or in the settings; otherwise what the plan says.
    let chosen = move || {
        let planned = || keep.contents.with(|kept| kept.plan.as_ref()?.country);
        keep.settings.get().country.or_else(planned)
    };
    let card = |class, title, line, lines: &[&'static str]| {
        let card = el("section").class(class).add(h2(title)).add(p("", line));
        card.add(bullets(lines.iter().copied()))
    };
    titled(words.title)
        .live(move || own_lines(keep, chosen()))
        .live(move || own_people(keep))
        .add(country::field(keep, chosen))
        // Nobody who needs a number now should have to choose first.
        .live_one(move || chosen().is_none().then(|| all_lines(keep)))
        .add(card("card now", words.now, words.now_line, words.now_list))
        .add(card("card soon", words.call, words.call_line, words.call_list))
        .add(card("card calm", words.usual, words.usual_line, words.usual_list))
        .live_one(move || chosen().map(|_| all_lines(keep)))
}

fn own_lines(keep: Keep, country: Option<Country>) -> Vec<El> {
    let words = &keep.text().help;
    let Some(country) = country else {
        return vec![p("lead", words.choose_country)];
    };
    let lines = country.lines();
    let number = |label, number| call(label, &Lines::href(number), number);
    let numbers = [number(words.emergency, lines.emergency), number(words.crisis, lines.crisis)];
    let name = (keep.text().country)(country);
    let checked = p("hint", &format!("{name}. {}", (words.checked)(lines.checked_on)));
    let veterans = (country == Country::UnitedStates).then(|| p("hint", words.veterans));
    [list("calls", numbers)].into_iter().chain(veterans).chain([checked]).collect()
}

/// The clinic's numbers, marked as the link's, and the person's own companion.
fn own_people(keep: Keep) -> Vec<El> {
    let words = &keep.text().help;
    keep.contents.with(|kept| {
        let clinic = kept.plan.as_ref().and_then(|plan| phones(keep, plan)).map(|phones| {
            let clinic = el("section").add(h2(words.clinic));
            clinic.add(p("origin", keep.text().common.from_link)).add(phones)
        });
        let name = kept.people.companion.as_ref().map_or(words.person, |name| name.as_str());
        let person = kept.people.phone.as_ref().map(|phone| {
            let call = call(name, &phone.href(), phone.as_str());
            el("section").add(h2(words.person)).add(list("calls", [call]))
        });
        clinic.into_iter().chain(person).collect()
    })
}

fn all_lines(keep: Keep) -> El {
    let text = keep.text();
    let words = &text.help;
    let heads = [words.country, words.emergency, words.crisis, words.checked_column];
    let heads = heads.map(|head| el("th").attr("scope", "col").text(head));
    let rows = Country::ALL.map(|country| {
        let lines = country.lines();
        let number = |number| el("td").add(link("", &Lines::href(number), number));
        el("tr")
            .add(el("th").attr("scope", "row").text((text.country)(country)))
            .add(number(lines.emergency))
            .add(number(lines.crisis))
            .add(el("td").class("hint").text(lines.checked_on))
    });
    let table = el("table")
        .class("lines")
        .add(el("thead").add(el("tr").add_all(heads)))
        .add(el("tbody").add_all(rows));
    let scrolls = el("div").class("scrolls").attr("tabindex", "0").attr("role", "region");
    let elsewhere = link("", ELSEWHERE, words.elsewhere_link).attr("rel", "noreferrer");
    el("section")
        .add(h2(words.all))
        .add(scrolls.attr("aria-label", words.all).add(table))
        .add(p("", words.elsewhere))
        .add(el("p").add(elsewhere))
}
