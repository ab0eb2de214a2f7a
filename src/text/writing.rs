//! The words of writing, of an entry’s history, and of the bin.

use crate::reflection::entry::Kind;
use crate::reflection::feeling::Feeling;

pub struct WritingWords {
    /// The questions of a kind, in the order in which they are offered or, where it has steps,
    /// answered.
    pub questions: fn(Kind) -> &'static [&'static str],
    pub feeling: fn(Feeling) -> &'static str,
    pub start_from: &'static str,
    /// What the entry is about, by its kind.
    pub about: fn(&str) -> String,
    pub a_question: &'static str,
    pub another_question: &'static str,
    pub no_question: &'static str,
    pub each_may_stay_empty: &'static str,
    pub half_a_sign: &'static str,
    pub half_a_sign_stays: &'static str,
    pub put_in: &'static str,
    pub mood: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    pub distress_hint: &'static str,
    pub feelings: &'static str,
    pub feelings_hint: &'static str,
    pub treatment: &'static str,
    pub no_treatment: &'static str,
    pub changed_elsewhere: &'static str,
    pub deleted_elsewhere: &'static str,
    pub copy_words: &'static str,
    pub save_as_file: &'static str,
    pub file_name: &'static str,

    pub edit: &'static str,
    pub go_on: &'static str,
    pub small_step: &'static str,
    pub changed_at: fn(&str) -> String,
    pub mood_was: &'static str,
    pub treatment_was: &'static str,
    pub distress: &'static str,
    /// What distress was before, after, or both.
    pub from_to: fn(Option<u8>, Option<u8>) -> String,
    pub no_words: &'static str,

    pub two: &'static str,
    pub two_line: &'static str,
    /// When a version was written.
    pub version: fn(&str) -> String,
    pub keep_this: &'static str,
    pub keep_both: &'static str,
    pub kept_this: &'static str,
    pub kept_both: &'static str,
    pub only_here: &'static str,

    pub history: &'static str,
    pub history_line: &'static str,
    pub stands: &'static str,
    pub was_deleted: &'static str,
    pub compared: &'static str,
    pub went: &'static str,
    pub came: &'static str,
    pub end_of_mark: &'static str,
    pub bring_this_back: &'static str,
    pub brought_back: &'static str,
    pub to_entry: &'static str,

    pub bin: &'static str,
    pub bin_line: &'static str,
    pub bin_empty: &'static str,
    /// When it was deleted, and for how many days it can be brought back.
    pub binned: fn(&str, i64) -> String,
    pub bring_back: &'static str,
    pub erase: &'static str,
    pub erase_question: &'static str,
    pub erase_yes: &'static str,
    pub erased: &'static str,
}
