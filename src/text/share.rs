//! The words of composing a plan.

use crate::sharing::disclosure::Disclosed;
use crate::sharing::form::Field;
use crate::sharing::form_plan::Trouble;
use crate::sharing::qr::Ease;
use crate::sharing::suspicion::Kind;
use crate::sharing::template::TemplatesError;

/// Apart from [`super::Text`], so that the app of the person in treatment goes without.
pub struct Share {
    pub title: &'static str,
    pub intro: &'static str,
    pub start_anew: &'static str,
    pub emptied: &'static str,
    pub visit: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    pub calming: &'static str,
    pub wording: &'static str,
    pub field: fn(Field) -> &'static str,
    pub disclosed: fn(Disclosed) -> &'static str,
    /// May be empty.
    pub hint: fn(Field) -> &'static str,
    /// What is amiss, at its field.
    pub trouble: fn(Field, Trouble) -> &'static str,
    /// The same where all that is amiss is summed up.
    pub trouble_of: fn(&str, &str) -> String,
    pub companion: &'static str,
    pub holds: &'static str,
    pub not_said: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub exercises: &'static str,
    pub breathe: &'static str,
    pub pattern: fn(usize) -> String,
    pub pattern_name: &'static str,
    pub add_pattern: &'static str,
    pub remove_pattern: &'static str,
    pub link: &'static str,
    pub not_yet: &'static str,
    pub length: fn(usize) -> String,
    /// The labels of the fields to shorten, the longest first.
    pub shorten: fn(&str) -> String,
    pub parts: fn(usize) -> String,
    /// Modules a side, and how well a phone reads them.
    pub qr_size: fn(u32, Ease) -> String,
    pub no_packing: &'static str,
    pub no_sealing: &'static str,
    pub suspicious: &'static str,
    pub suspicious_why: &'static str,
    /// The label of a field, what its words look like, and the words.
    pub suspicion: fn(&str, Kind, &str) -> String,
    pub looked: &'static str,
    pub copy: &'static str,
    pub by_text: &'static str,
    pub by_mail: &'static str,
    pub by_sheet: &'static str,
    pub print: &'static str,
    pub draft_subject: &'static str,
    pub draft: fn(&str) -> String,
    pub qr: &'static str,
    pub svg: &'static str,
    pub png: &'static str,
    pub preview: &'static str,
    pub reveals: &'static str,
    pub reveals_why: &'static str,
    pub reveals_sealed: &'static str,
    pub passphrase: Passphrase,
    pub templates: Templates,
    pub handout: Handout,
}

/// Protecting a link.
pub struct Passphrase {
    pub title: &'static str,
    pub label: &'static str,
    pub hint: &'static str,
    pub show: &'static str,
    pub apart: &'static str,
}

pub struct Templates {
    pub title: &'static str,
    pub choose: &'static str,
    pub none: &'static str,
    pub use_it: &'static str,
    pub edit: &'static str,
    pub duplicate: &'static str,
    pub copy_of: fn(&str) -> String,
    pub remove: &'static str,
    pub removed: &'static str,
    pub filled: &'static str,
    pub saving: &'static str,
    pub name: &'static str,
    pub name_missing: &'static str,
    pub keeps: &'static str,
    pub save: &'static str,
    pub replace: fn(&str) -> String,
    pub save_new: &'static str,
    pub cannot_save: &'static str,
    pub moving: &'static str,
    pub export: &'static str,
    pub import: &'static str,
    pub import_hint: &'static str,
    /// How many are new, and how many are here already.
    pub found: fn(usize, usize) -> String,
    pub add: &'static str,
    pub added: &'static str,
    pub error: fn(TemplatesError) -> &'static str,
    pub unreadable: &'static str,
}

/// The sheet for the patient.
pub struct Handout {
    pub intro: &'static str,
    pub steps: &'static [&'static str],
    pub sealed: &'static str,
    pub private: &'static str,
    pub call: &'static str,
    pub emergency: fn(&str) -> String,
}
