//! How a tool to settle with is called, and where it is.

use crate::breathing::key::PatternKey;
use crate::breathing::pattern::PatternId;
use crate::browser::clock;
use crate::grounding::kit::Tool;
use crate::keep::live::Keep;
use crate::route::Route;
use crate::text::{Text, Titled};

pub(crate) fn words(text: &Text, tool: Tool) -> Titled {
    match tool {
        Tool::Exercise(id) => (text.exercise)(id),
        Tool::Breathe => text.ground.breathe,
    }
}

pub(crate) const fn route(tool: Tool) -> Route {
    match tool {
        Tool::Exercise(id) => Route::GroundWith(id),
        Tool::Breathe => Route::BreatheWith(PatternKey::BuiltIn(PatternId::Gentle)),
    }
}

/// What to try after this one, if there is anything left.
pub(crate) fn next(keep: Keep, now: Tool, worse: bool) -> Option<Tool> {
    let treatment_day = keep.is_treatment_day(clock::now());
    let tried = keep.tried.get_untracked();
    keep.contents.with_untracked(|kept| kept.kit_at_hand().after(now, worse, &tried, treatment_day))
}
