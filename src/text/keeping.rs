//! The words of how long what is kept lasts, and of taking it along.

pub struct Keeping {
    pub to_export: &'static str,
    pub not_now: &'static str,
    pub nudge: &'static str,
    pub scarce: &'static str,
    /// Whether the browser promises to keep it; nothing where it does not tell.
    pub lasting: fn(Option<bool>) -> &'static str,
    /// Megabytes used, of how many.
    pub room: fn(u64, u64) -> String,
    /// The day of the last export.
    pub last: fn(&str) -> String,
    pub never: &'static str,
    pub protect: &'static str,
    pub protect_hint: &'static str,
    pub export_protected: &'static str,
    pub exporting: &'static str,
    pub not_sealed: &'static str,
    pub markdown: &'static str,
    pub protected_file: &'static str,
    pub open: &'static str,
    pub opening: &'static str,
    pub wrong: &'static str,
    pub no_sealing: &'static str,
    pub lock_on: &'static str,
    pub lock_off: &'static str,
    /// How many are set aside.
    pub aside: fn(usize) -> String,
    pub aside_title: &'static str,
    pub aside_line: &'static str,
    pub aside_none: &'static str,
    pub aside_from: fn(&str) -> String,
    pub aside_export: &'static str,
    pub aside_remove: &'static str,
    pub aside_removed: &'static str,
}
