//! The words of the lock.

use crate::text::Titled;

/// Why something cannot be locked or unlocked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unopened {
    Wrong,
    /// With the seconds until the next try.
    Wait(i64),
    NoSealing,
    Damaged,
}

pub struct LockWords {
    pub title: &'static str,
    pub first_unlock: &'static str,
    pub locked: &'static str,
    pub locked_line: &'static str,
    pub passphrase: &'static str,
    pub or_code: &'static str,
    pub show: &'static str,
    pub unlock: &'static str,
    pub unlocking: &'static str,
    pub error: fn(Unopened) -> String,
    pub cover: &'static str,
    pub uncover: &'static str,
    /// Locks at once.
    pub lock: &'static str,
    pub what: &'static [&'static str],
    pub not_from: &'static str,
    pub not_from_list: &'static [&'static str],
    pub new_passphrase: &'static str,
    pub new_hint: &'static str,
    pub too_short: &'static str,
    pub turn_on: &'static str,
    pub sealing: &'static str,
    pub unfinished: &'static str,
    pub still_opening: &'static str,
    pub go_on: &'static str,
    pub code: Titled,
    pub code_keep: &'static str,
    pub print: &'static str,
    pub have_it: &'static str,
    pub is_on: &'static str,
    pub after: &'static str,
    /// How long the app may be hidden, in minutes.
    pub minutes: fn(u8) -> &'static str,
    pub change: &'static str,
    pub changed: &'static str,
    pub now_passphrase: &'static str,
    pub another_code: &'static str,
    pub turn_off: &'static str,
    pub turn_off_line: &'static str,
    pub opening: &'static str,
    pub is_off: &'static str,
}
