//! The words of small steps, and of what is taken to the therapist.

use super::{Text, Titled};
use crate::reflection::entry::Writing;
use crate::reflection::sheet::Along;
use crate::reflection::thread::{Look, Said};

pub struct ThreadWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub none: &'static str,
    /// What a list says of each thread.
    pub due: &'static str,
    pub waits: fn(&str) -> String,
    pub rests: &'static str,
    pub resting: fn(usize) -> String,
    pub begin_title: &'static str,
    pub intention: &'static str,
    pub insight: Titled,
    pub step: Titled,
    pub entry: &'static str,
    pub no_entry: &'static str,
    pub begin: &'static str,
    pub step_missing: &'static str,
    pub one_title: &'static str,
    pub from_entry: fn(&str) -> String,
    pub look_title: &'static str,
    pub look_early: &'static str,
    pub look_line: &'static str,
    pub few_words: &'static str,
    pub said: fn(Said) -> &'static str,
    pub looks: &'static str,
    pub not_now: &'static str,
    pub put_off: &'static str,
    pub change: &'static str,
    pub end: &'static str,
    pub ended: &'static str,
    pub begin_anew: &'static str,
    pub remove: &'static str,
    pub removed: &'static str,
    pub gone: &'static str,
    /// On home.
    pub offer: &'static str,
    pub look_at_it: &'static str,
    pub sheet: SheetWords,
}

pub struct SheetWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub choose: &'static str,
    pub no_entries: &'static str,
    pub lines: &'static str,
    pub older: &'static str,
    pub along: &'static str,
    pub along_of: fn(Along) -> &'static str,
    pub preview: &'static str,
    pub empty: &'static str,
    pub paper_title: &'static str,
    pub questions: &'static str,
    pub print: &'static str,
    pub copy: &'static str,
    /// The title of the whole log as a file.
    pub log: &'static str,
    pub whole: Titled,
    pub hand_over: &'static str,
    /// Everything of a writing but its words; nothing where there is none.
    pub marks: fn(&Writing, &Text) -> String,
    /// Over a small step, with when it was begun.
    pub begun: fn(&str) -> String,
    /// When, and what was said.
    pub look: fn(&Look, &str) -> String,
    /// Intention, insight, small step.
    pub thread: [&'static str; 3],
}
