//! Choosing a pattern.

use super::key::PatternKey;
use super::pattern::{Pattern, PatternId};
use crate::browser::clock;
use crate::browser::dom::{El, el};
use crate::keep::live::Keep;
use crate::route::Route;
use crate::ui::{bullets, h2, link, list, p, page as titled, row};

pub(crate) fn choose(keep: Keep) -> El {
    let words = &keep.text().breathe;
    let suggested = keep
        .contents
        .with(|kept| kept.plan.as_ref().map(|plan| plan.breathe.clone()).unwrap_or_default());
    let built_in = PatternId::ALL.into_iter().filter(|id| !suggested.contains(id));
    let built_in = built_in.filter_map(|id| way_in(keep, PatternKey::BuiltIn(id)));
    let [plan, own] = [0, 1].map(|which| {
        let suggested = suggested.clone();
        move || named(keep, &suggested)[which].take()
    });
    titled(words.title)
        .add(p("lead", words.intro))
        .live_one(plan)
        .add(list("rooms", built_in))
        .live_one(own)
        .add(el("p").add(link("button quiet", &Route::BreatheNew.to_string(), words.make)))
        .add(bullets(words.cautions.iter().copied()))
        .add(not_breathing(keep))
}

/// The patterns of the plan and the person's own.
fn named(keep: Keep, suggested: &[PatternId]) -> [Option<El>; 2] {
    let (plan, own) = keep.contents.with(|kept| {
        let most = kept.plan.as_ref().map_or(0, |plan| plan.patterns.len());
        let built_in = suggested.iter().copied().map(PatternKey::BuiltIn);
        let plan: Vec<_> = built_in.chain((1u8..).take(most).map(PatternKey::Plan)).collect();
        let own: Vec<_> = kept.patterns.iter().map(|(id, _)| PatternKey::Own(id.clone())).collect();
        (plan, own)
    });
    let section = |title, origin: &str, keys: Vec<PatternKey>| {
        let rows: Vec<El> = keys.into_iter().filter_map(|key| way_in(keep, key)).collect();
        let section = el("section").add(h2(title));
        let origin = (!origin.is_empty()).then(|| p("origin", origin));
        (!rows.is_empty()).then(|| section.add_all(origin).add(list("rooms", rows)))
    };
    let text = keep.text();
    [section(text.plan.breathe, text.common.from_link, plan), section(text.breathe.own, "", own)]
}

/// The row of a pattern: the way to it, or why there is none today.
fn way_in(keep: Keep, key: PatternKey) -> Option<El> {
    let words = &keep.text().breathe;
    let (name, pattern) = chosen(keep, &key)?;
    let line = match &key {
        PatternKey::BuiltIn(id) => (keep.text().pattern)(*id).line,
        _ => "",
    };
    let lengths = (words.seconds)(&keep.locale, &pattern.lengths_that_happen());
    let lengths = el("span").class("lengths").text(&lengths);
    if pattern.has_holds() && keep.shuts_holds(clock::now()) {
        let said = el("span").class("room-words");
        let said = said.add(el("strong").text(&name)).add(el("span").text(words.shut));
        return Some(el("div").class("room shut").add(said).add(lengths));
    }
    Some(row(&Route::BreatheWith(key).to_string(), &name, line).add(lengths))
}

/// The name of a pattern and the pattern, unless it is gone.
pub(super) fn chosen(keep: Keep, key: &PatternKey) -> Option<(String, Pattern)> {
    let pattern = keep.contents.with_untracked(|kept| kept.pattern(key))?;
    let name = match key {
        PatternKey::BuiltIn(id) => (keep.text().pattern)(*id).title.to_owned(),
        _ => keep
            .contents
            .with_untracked(|kept| kept.named_pattern(key).map(|one| one.name.to_string()))?,
    };
    Some((name, pattern))
}

pub(super) fn not_breathing(keep: Keep) -> El {
    el("p").add(link("button quiet", "#/ground", keep.text().breathe.not_breathing))
}
