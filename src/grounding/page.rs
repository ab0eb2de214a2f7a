//! Ground: one large button, and every way to settle.

use super::kit::Tool;
use crate::browser::clock;
use crate::browser::dom::{El, el};
use crate::keep::live::Keep;
use crate::ui::{link, list, p, page as titled, row, tool, way_out};

pub(crate) fn choose(keep: Keep) -> El {
    let text = keep.text();
    keep.tried.set(Vec::new());
    let now = clock::now();
    let first = keep.settling(now)[0];
    let rows = Tool::offered(keep.is_treatment_day(now)).map(|one| {
        let words = tool::words(text, one);
        row(&tool::route(one).to_string(), words.title, words.line)
    });
    let settle = link("button big", &tool::route(first).to_string(), text.ground.settle);
    titled(text.ground.title)
        .add(p("lead", text.ground.intro))
        .add(settle)
        .add(list("rooms", rows))
        .add(
            el("div")
                .class("controls")
                .add(link("button quiet", "#/prepare/kit", text.kit.change))
                .add(way_out(text)),
        )
}
