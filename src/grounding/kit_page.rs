//! My kit: trying things while well, and picking two or three.

use super::kit::{Kit, Tool};
use crate::browser::dom::{El, el};
use crate::keep::live::Keep;
use crate::ui::{button, link, p, page as titled, tool};

pub(crate) fn page(keep: Keep) -> El {
    let text = keep.text();
    let count = move || {
        let picked = keep.contents.with(|kept| kept.kit.tools().len());
        (text.kit.picked)(picked, Kit::MOST)
    };
    let mut rows = el("ul").class("steps").attr("role", "list");
    for one in Tool::ORDER {
        rows = rows.add(row(keep, one));
    }
    titled(text.kit.title)
        .add(p("lead", text.kit.intro))
        .add(el("p").class("count").attr("aria-live", "polite").live_text(count))
        .add(rows)
        .add(p("hint", text.after.home_screen))
        .add(el("p").add(link("button quiet", "#/prepare", text.prepare.title)))
}

fn row(keep: Keep, one: Tool) -> El {
    let text = keep.text();
    let words = tool::words(text, one);
    let name = format!("kit-{}", one.name());
    let try_it = link("button chip quiet", &tool::route(one).to_string(), text.kit.try_it);
    // "In my kit" ten times over says nothing without what it is about.
    let ways = [pick(keep, one), try_it].map(|way| way.attr("aria-describedby", &name));
    el("li")
        .class("step")
        .add(el("h2").attr("id", &name).text(words.title))
        .add(p("", words.line))
        .add_all(one.waits_for_another_day().then(|| p("hint", text.ground.not_today)))
        .add(el("div").class("chips").add_all(ways))
}

/// Puts a tool into the kit, or takes it out.
pub(super) fn pick(keep: Keep, one: Tool) -> El {
    let text = keep.text();
    let picked = move || keep.contents.with(|kept| kept.kit.holds(one));
    let press = move || match keep.contents.with_untracked(|kept| kept.kit.toggled(one)) {
        Some(kit) => keep.keep_kit(kit),
        None => keep.say(text.kit.full),
    };
    let pick = button("chip", text.kit.pick, press);
    pick.live_attr("aria-pressed", move || Some(picked().to_string()))
}
