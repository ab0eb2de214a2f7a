//! What it can be like, in neutral words.

use super::nook::Nook;
use super::page::way_back;
use crate::browser::dom::{El, el};
use crate::keep::live::Keep;
use crate::ui::{bullets, h2, link, p, page as titled};

pub(super) fn page(keep: Keep) -> El {
    let text = keep.text();
    let words = &text.range;
    let help = &text.help;
    let cards = words.cards.iter().map(|card| {
        el("li").add(h2(card.title)).add(p("", card.line)).add(p("passes", words.passes))
    });
    let care = |class, title, lines: &[&'static str]| {
        el("section").class(class).add(el("h3").text(title)).add(bullets(lines.iter().copied()))
    };
    titled((text.prepare.nook)(Nook::Range).title)
        .add(p("lead", (text.prepare.nook)(Nook::Range).line))
        .add(el("ul").class("range").attr("role", "list").add_all(cards))
        .add(often(keep))
        .add(h2(words.side_effects))
        .add(care("card calm", help.usual, help.usual_list))
        .add(care("card soon", help.call, help.call_list))
        .add(care("card now", help.now, help.now_list))
        .add(el("p").add(link("", "#/about", text.about.sources)))
        .add(way_back(keep))
}

fn often(keep: Keep) -> El {
    let words = &keep.text().range;
    let cell = |tag, text: &str| el(tag).text(text);
    let head = el("tr").add_all(words.often_heads.map(|one| cell("th", one).attr("scope", "col")));
    let rows = words.often_rows.iter().map(|(what, with, without)| {
        el("tr")
            .add(cell("th", what).attr("scope", "row"))
            .add(cell("td", &with.to_string()))
            .add(cell("td", &without.to_string()))
    });
    let table = el("table").class("lines often").add(el("thead").add(head));
    let table = table.add(el("tbody").add_all(rows));
    let scrolls = el("div").class("scrolls").attr("tabindex", "0").attr("role", "region");
    let table = scrolls.attr("aria-label", words.often).add(table);
    el("section").add(h2(words.often)).add(p("hint", words.often_line)).add(table)
}
