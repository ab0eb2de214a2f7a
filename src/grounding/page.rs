//! Ground: one large button, and every way to settle.

use super::kit::Tool;
use crate::browser::clock;
use crate::browser::dom::{El, el};
use crate::browser::page::is_dim;
use crate::keep::live::Keep;
use crate::ui::{controls, h2, link, list, p, page as titled, row, tool, way_out};

pub(crate) fn choose(keep: Keep) -> El {
    let text = keep.text();
    // Whoever comes from the after place is still on the same way.
    if !is_dim() {
        keep.tried.set(Vec::new());
    }
    let now = clock::now();
    let first = keep.settling(now)[0];
    let suggested = keep
        .contents
        .with(|kept| kept.plan.as_ref().map(|plan| plan.exercises.clone()).unwrap_or_default());
    // The clinic's come in its own order.
    let mut rows: Vec<Tool> = Tool::offered(keep.is_treatment_day(now)).collect();
    let first_rows: Vec<Tool> = suggested.into_iter().map(Tool::Exercise).collect();
    let first_rows: Vec<Tool> = first_rows.into_iter().filter(|tool| rows.contains(tool)).collect();
    rows.retain(|tool| !first_rows.contains(tool));
    let rows_of = |tools: Vec<Tool>| {
        list(
            "rooms",
            tools.into_iter().map(|one| {
                let words = tool::words(text, one);
                row(&tool::route(one).to_string(), words.title, words.line)
            }),
        )
    };
    let clinic = (!first_rows.is_empty())
        .then(|| el("section").add(h2(text.common.from_link)).add(rows_of(first_rows)));
    let settle = link("button big", &tool::route(first).to_string(), text.ground.settle);
    let kit = (!is_dim()).then(|| link("button quiet", "#/prepare/kit", text.kit.change));
    titled(text.ground.title)
        .add(p("lead", text.ground.intro))
        .add(settle)
        .add_all(clinic)
        .add(rows_of(rows))
        .add(controls(kit).add(way_out(text)))
}
