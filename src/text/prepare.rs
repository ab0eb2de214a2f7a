//! The words of preparing, and of the page for the companion.

use super::Titled;
use crate::fields::Hours;
use crate::locale::Locale;
use crate::preparation::clock_times::{TimeOf, When};
use crate::preparation::nook::Nook;
use crate::preparation::people::Promise;
use crate::preparation::steps::{Mark, StepId};

pub struct Prepare {
    pub title: &'static str,
    pub intro: &'static str,
    pub no_plan: &'static str,
    /// The places that Prepare leads to. Stages have their own names; their lines are empty.
    pub nook: fn(Nook) -> Titled,
    pub ahead: &'static str,
    /// Until when.
    pub before: fn(&dyn Locale, When) -> String,
    /// How many are left, and until when.
    pub left: fn(&dyn Locale, usize, Option<When>) -> String,
    pub more: fn(usize) -> String,
    pub nothing_ahead: &'static str,
    pub steps: &'static str,
    pub next_stage: fn(&str) -> String,
    pub ask_hours: &'static str,
    pub note: &'static str,
    pub look: fn(Nook) -> &'static str,
    pub calendar: &'static str,
    pub calendar_ready: &'static str,
    pub calendar_files: CalendarWords,
    pub finish: &'static str,
    pub finished: &'static str,
    pub former_kept: &'static str,
    pub earlier: &'static str,
    pub forget: &'static str,
    pub forgotten: &'static str,
    pub plan_changed: &'static str,
    pub after_link: &'static str,
    pub print: &'static str,
    pub share: &'static str,
    pub not_shared: &'static str,
}

/// A plan, field by field.
pub struct PlanWords {
    pub times: &'static str,
    pub rest: &'static str,
    pub zone: &'static str,
    pub other_zone: fn(&str) -> String,
    pub time_of: fn(TimeOf) -> &'static str,
    pub when: fn(&dyn Locale, When) -> String,
    /// Hours before or after an appointment that has no time yet.
    pub hours: fn(&dyn Locale, TimeOf, Hours) -> String,
    /// The zone is not known to this browser.
    pub unknown_zone: fn(&str) -> String,
    pub title: &'static str,
    pub route: &'static str,
    pub message: &'static str,
    pub medicines: &'static str,
    pub emergency: &'static str,
    pub companion: &'static str,
    pub companion_wanted: &'static str,
    pub companion_not_wanted: &'static str,
    pub holds: &'static str,
    pub holds_allowed: &'static str,
    pub holds_not_allowed: &'static str,
    pub exercises: &'static str,
    pub breathe: &'static str,
    pub country: &'static str,
    pub language: &'static str,
}

/// Titles in a calendar that others may see: nothing in them tells what it is about.
pub struct CalendarWords {
    pub time_of: fn(TimeOf) -> &'static str,
    pub reflect: &'static str,
}

pub struct People {
    pub place: &'static str,
    pub person: &'static str,
    pub phone: &'static str,
    pub ride: &'static str,
    pub promise: &'static str,
    pub ride_promise: &'static str,
    pub promises: fn(Option<Promise>) -> &'static str,
    pub not_a_phone: &'static str,
    pub same_link: &'static str,
}

pub struct Questions {
    /// What a step asks, and how it was marked.
    pub of_step: fn(StepId, Option<Mark>, &str) -> String,
    pub none: &'static str,
    pub add: &'static str,
    pub add_button: &'static str,
    pub up: &'static str,
    pub answered: &'static str,
    pub remove: &'static str,
    pub removed: &'static str,
}

/// What it can be like.
pub struct Range {
    pub cards: &'static [Titled],
    pub passes: &'static str,
    pub often: &'static str,
    pub often_line: &'static str,
    pub often_heads: [&'static str; 3],
    /// What, of 100 people on the medicine, of 100 on placebo.
    pub often_rows: &'static [(&'static str, u8, u8)],
    pub side_effects: &'static str,
}

pub struct Hope {
    pub prompts: &'static [&'static str],
    pub line: &'static str,
    pub line_hint: &'static str,
    pub hoped: fn(&str) -> String,
}

pub struct Companion {
    pub title: &'static str,
    pub intro: &'static str,
    pub watch: &'static str,
    pub watch_line: &'static str,
    pub watch_start: &'static str,
    pub watch_stop: &'static str,
    /// Minutes to the next look.
    pub watch_next: fn(i64) -> String,
    /// Quarter hours since the watch began.
    pub watch_passed: fn(i64) -> String,
    pub watch_looks: &'static [&'static str],
    pub usual: &'static str,
    pub usual_list: &'static [&'static str],
    pub orient: &'static str,
    pub orient_list: &'static [&'static str],
    pub avoid: &'static str,
    pub avoid_list: &'static [&'static str],
}
