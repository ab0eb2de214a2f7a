//! How a tool to settle with is called, and where it is.

use crate::breathing::key::PatternKey;
use crate::breathing::pattern::PatternId;
use crate::grounding::kit::Tool;
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
