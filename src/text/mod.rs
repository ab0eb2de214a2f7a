//! Every word people read. One file per language, with a folder beside it for long parts; a language that misses one does not compile.
//!
//! The page before any script has its own few words in `public/index.html`; a test compares them.

pub mod en;
pub mod es;
mod keeping;
mod lock;
mod log;
mod open;
mod prepare;
mod share;
mod steps;
mod this_app;
mod thread;
mod writing;

pub use en::{EN, SHARE as SHARE_EN};
pub use es::{ES, SHARE as SHARE_ES};
pub use keeping::Keeping;
pub use lock::{LockWords, Unopened};
pub use log::LogWords;
pub use open::Open;
pub use prepare::{CalendarWords, Companion, Hope, People, PlanWords, Prepare, Questions, Range};
pub use share::{Handout, Passphrase, Share, Templates};
pub use steps::{StepText, StepTexts};
pub use this_app::ThisApp;
pub use thread::{SheetWords, ThreadWords};
pub use writing::WritingWords;

use crate::after::left::What;
use crate::breathing::pattern::{PatternId, Phase};
use crate::grounding::exercise::ExerciseId;
use crate::grounding::walk::{Act, End};
use crate::help::lines::Country;
use crate::home::offer::Room;
use crate::locale::{Form, Locale};
use crate::preparation::clock_times::ClockTime;
use crate::preparation::season::Season;
use crate::preparation::steps::{Aspect, Mark, Source, Stage};
use crate::reflection::entry::Kind;
use crate::settings::choices::{Language, Motion, Picture, Sound, TextSize, Theme};
use crate::sharing::link::LinkError;
use crate::time::DateTime;
use crate::vault::backup::BackupError;
use crate::vault::store::StoreError;

/// A title with the line beneath it.
#[derive(Debug, Clone, Copy)]
pub struct Titled {
    pub title: &'static str,
    pub line: &'static str,
}

/// One language.
pub struct Text {
    /// The language as browsers and voices name it.
    pub language: &'static str,
    pub common: Common,
    pub home: Home,
    pub prepare: Prepare,
    pub plan: PlanWords,
    pub people: People,
    pub questions: Questions,
    pub range: Range,
    pub hope: Hope,
    pub breathe: Breathe,
    pub senses: Senses,
    pub timing: Timing,
    pub ground: Ground,
    pub kit: Kit,
    pub after: After,
    pub reflect: Reflect,
    pub writing: WritingWords,
    pub log: LogWords,
    pub thread: ThreadWords,
    pub lock: LockWords,
    pub keeping: Keeping,
    pub open: Open,
    pub companion: Companion,
    pub help: Help,
    pub settings: Settings,
    pub this_app: ThisApp,
    pub about: About,
    pub steps: StepTexts,
    pub room: fn(Room) -> Titled,
    /// With whether it is morning.
    pub season: fn(&dyn Locale, Season, Option<DateTime>, bool) -> String,
    pub stage: fn(Stage) -> &'static str,
    pub aspect: fn(Aspect) -> &'static str,
    pub mark: fn(Mark) -> &'static str,
    pub source: fn(Source) -> &'static str,
    pub clock_time: fn(&dyn Locale, ClockTime) -> String,
    pub pattern: fn(PatternId) -> Titled,
    pub phase: fn(Phase) -> &'static str,
    pub exercise: fn(ExerciseId) -> Titled,
    /// What to know before the start; may be empty.
    pub caution: fn(ExerciseId) -> &'static str,
    /// What each step says. Those of `Orient` are what is known on the day.
    pub exercise_steps: fn(ExerciseId) -> &'static [Titled],
    pub act: fn(Act) -> &'static str,
    /// What is left for later in the after place.
    pub left: fn(What) -> &'static str,
    pub kind: fn(Kind) -> Titled,
    pub country: fn(Country) -> &'static str,
    /// A language by its own name.
    pub language_name: fn(Language) -> &'static str,
    pub theme: fn(Theme) -> &'static str,
    pub text_size: fn(TextSize) -> &'static str,
    pub motion: fn(Motion) -> &'static str,
    pub link_error: fn(LinkError) -> &'static str,
    pub backup_error: fn(BackupError) -> &'static str,
    pub store_error: fn(&StoreError) -> &'static str,
    /// Why nothing lasts beyond this page.
    pub not_lasting: fn(&StoreError) -> &'static str,
}

pub struct Common {
    pub name: &'static str,
    pub tagline: &'static str,
    pub skip: &'static str,
    pub home: &'static str,
    pub help: &'static str,
    pub back: &'static str,
    pub save: &'static str,
    pub saved: &'static str,
    /// Where there is nothing to save to.
    pub kept_for_now: &'static str,
    pub undo: &'static str,
    pub cancel: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub from_link: &'static str,
    pub clinic_first: &'static str,
    pub set_aside: fn(usize) -> String,
    pub no_such_place: &'static str,
    pub source: &'static str,
}

pub struct Home {
    pub first: &'static str,
    pub rest: &'static str,
    pub share: &'static str,
    pub companion: &'static str,
    pub settings: &'static str,
    pub about: &'static str,
    /// What is said on the first page of a language that no clinician has read; or nothing.
    pub unreviewed: &'static str,
}

pub struct Breathe {
    pub title: &'static str,
    pub intro: &'static str,
    pub own: &'static str,
    pub make: &'static str,
    pub shut: &'static str,
    pub start: &'static str,
    pub pause: &'static str,
    pub resume: &'static str,
    pub stop: &'static str,
    pub stop_now: &'static str,
    pub landing: &'static str,
    pub paused: &'static str,
    pub away: &'static str,
    pub no_sound: &'static str,
    pub may_go_dark: &'static str,
    pub ready: &'static str,
    pub settling: &'static str,
    pub softer: &'static str,
    pub slower: &'static str,
    /// The length of a breath, in tenths of a second.
    pub pace: fn(&dyn Locale, u32) -> String,
    pub own_rhythm: &'static str,
    pub own_rhythm_how: &'static str,
    pub own_rhythm_pad: &'static str,
    pub own_rhythm_heard: fn(usize, usize) -> String,
    pub own_rhythm_unclear: &'static str,
    pub own_rhythm_skip: &'static str,
    pub how_long: &'static str,
    pub lengths: [&'static str; 3],
    pub minutes: fn(u8) -> String,
    pub breaths_to_go: fn(u8) -> String,
    pub before: &'static str,
    pub after: &'static str,
    pub options: &'static str,
    pub cautions: &'static [&'static str],
    pub holds_caution: &'static str,
    pub not_breathing: &'static str,
    pub breaths: fn(u64) -> String,
    pub ending: &'static str,
    pub next_thing: &'static str,
    pub again: &'static str,
    pub keep_line: &'static str,
    pub line_kept: &'static str,
    pub line_removed: &'static str,
    pub log_line: fn(&Sat) -> String,
    /// The lengths of the parts, in half seconds.
    pub seconds: fn(&dyn Locale, &[u8]) -> String,
    pub about: &'static str,
    pub known: fn(PatternId) -> &'static str,
    pub new_title: &'static str,
    pub edit_title: &'static str,
    pub edit: &'static str,
    pub name: &'static str,
    pub name_missing: &'static str,
    pub name_too_long: &'static str,
    pub parts: [&'static str; 5],
    /// A part's length in half seconds; none at 0.
    pub part: fn(&dyn Locale, u8) -> String,
    pub longer: &'static str,
    pub shorter: &'static str,
    pub rate: fn(&dyn Locale, u32) -> String,
    pub too_fast: &'static str,
    pub remove: &'static str,
    pub removed: &'static str,
    pub gone: &'static str,
}

/// One sitting of breathing, for a line in the log.
pub struct Sat<'a> {
    pub pattern: &'a str,
    pub breaths: u64,
    pub seconds: u64,
    /// Distress from 0 to 10.
    pub before: Option<usize>,
    pub after: Option<usize>,
}

pub struct Senses {
    pub picture: &'static str,
    pub pictures: fn(Picture) -> &'static str,
    pub count: &'static str,
    pub sound: &'static str,
    pub sounds: fn(Sound) -> &'static str,
    pub volume: &'static str,
    pub vibration: &'static str,
    pub spoken: &'static str,
}

pub struct Timing {
    pub title: &'static str,
    pub intro: &'static str,
    pub start: &'static str,
    pub stop: &'static str,
    pub running: fn(u64) -> String,
    pub words: &'static str,
    pub picture: &'static str,
    pub sound: &'static str,
    /// How many changes, the error in the middle and the greatest, in ms.
    pub errors: fn(usize, (i32, i32)) -> String,
    pub nothing_yet: &'static str,
    pub plot: &'static str,
    pub reading: &'static str,
    pub link: &'static str,
}

pub struct Ground {
    pub title: &'static str,
    pub intro: &'static str,
    pub settle: &'static str,
    pub breathe: Titled,
    pub finish: &'static str,
    pub not_now: &'static str,
    pub more: &'static str,
    pub step_of: fn(usize, usize) -> String,
    /// Follows the count where steps go on by themselves.
    pub by_itself: &'static str,
    pub over: fn(End) -> Titled,
    pub same_or_worse: &'static str,
    /// What comes next, by its title.
    pub next: fn(&str) -> String,
    pub all_tried: &'static str,
    pub others: &'static str,
    pub not_today: &'static str,
    pub you_are: fn(&str) -> String,
    pub with_you: fn(&str) -> String,
    pub treated: &'static str,
    pub passes: Titled,
}

pub struct Kit {
    pub title: &'static str,
    pub line: &'static str,
    pub intro: &'static str,
    /// How many are picked, of how many at most.
    pub picked: fn(usize, usize) -> String,
    pub pick: &'static str,
    pub full: &'static str,
    pub try_it: &'static str,
    pub change: &'static str,
}

pub struct After {
    pub title: &'static str,
    /// Calls someone, by name.
    pub call: fn(&str) -> String,
    pub call_person: &'static str,
    pub help: &'static str,
    pub more: &'static str,
    pub read: &'static str,
    pub stop_reading: &'static str,
    pub others: &'static str,
    pub mark: &'static str,
    pub mark_line: &'static str,
    pub mood: &'static str,
    pub body: &'static str,
    pub kept: &'static str,
    pub taken_back: &'static str,
    pub tomorrow: &'static str,
    pub tomorrow_line: &'static str,
    pub parked: &'static str,
    /// When a decision comes back.
    pub comes_back: fn(&dyn Locale, DateTime) -> String,
    pub open_now: &'static str,
    pub back_again: &'static str,
    pub write_about: &'static str,
    pub let_go: &'static str,
    pub one_more_night: &'static str,
    pub gone: &'static str,
    pub waiting: &'static str,
    pub waiting_line: &'static str,
    pub begin: &'static str,
    pub let_these_go: &'static str,
    /// A line of an entry: when it was left, and what.
    pub entry_line: fn(&str, What) -> String,
    pub leave: &'static str,
    pub home_screen: &'static str,
}

pub struct Reflect {
    pub title: &'static str,
    pub intro: &'static str,
    pub write: &'static str,
    pub go_on: &'static str,
    pub empty: &'static str,
    pub new_title: &'static str,
    pub edit_title: &'static str,
    pub about: &'static str,
    pub words: &'static str,
    pub optional: &'static str,
    pub nothing_yet: &'static str,
    pub delete: &'static str,
    pub deleted: &'static str,
    pub restored: &'static str,
    pub gone: &'static str,
    pub beside: &'static str,
    pub discard: &'static str,
    pub discarded: &'static str,
    pub draft_note: &'static str,
}

pub struct Help {
    pub title: &'static str,
    pub back: &'static str,
    /// Writes to someone, by name.
    pub write_to: fn(&str) -> String,
    pub emergency: &'static str,
    pub crisis: &'static str,
    pub veterans: &'static str,
    pub clinic: &'static str,
    pub office: &'static str,
    pub out_of_hours: &'static str,
    pub person: &'static str,
    pub no_country: &'static str,
    pub usual: &'static str,
    pub usual_line: &'static str,
    pub usual_list: &'static [&'static str],
    pub call: &'static str,
    pub call_line: &'static str,
    pub call_list: &'static [&'static str],
    pub now: &'static str,
    pub now_line: &'static str,
    pub now_list: &'static [&'static str],
    pub all: &'static str,
    pub elsewhere: &'static str,
    pub elsewhere_link: &'static str,
    pub checked: fn(&str) -> String,
}

pub struct Settings {
    pub title: &'static str,
    pub language: &'static str,
    /// The files of the other language did not come.
    pub no_language: &'static str,
    pub theme: &'static str,
    pub text_size: &'static str,
    pub motion: &'static str,
    pub country: &'static str,
    pub keeping: &'static str,
    pub keeping_why: &'static str,
    pub export: &'static str,
    pub exported: &'static str,
    pub import: &'static str,
    pub import_hint: &'static str,
    pub preview: fn(usize, usize, usize) -> String,
    pub add: &'static str,
    pub nothing_new: &'static str,
    pub imported: &'static str,
    pub unreadable_file: &'static str,
    pub erase: &'static str,
    pub erase_question: &'static str,
    pub erase_what: &'static str,
    pub erase_yes: &'static str,
    pub erased: &'static str,
}

pub struct About {
    pub title: &'static str,
    pub what: &'static [&'static str],
    pub stored: &'static str,
    pub stored_list: &'static [&'static str],
    pub limits: &'static str,
    pub limits_list: &'static [&'static str],
    /// Who has read these words, and who has not.
    pub review: &'static str,
    pub approval: &'static str,
    pub approval_text: &'static str,
    pub sources: &'static str,
    pub sources_why: fn(&str) -> String,
    pub version: fn(&str) -> String,
}
