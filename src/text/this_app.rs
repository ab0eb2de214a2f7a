//! Words about the app itself, on the first page and in Settings.

pub struct ThisApp {
    pub title: &'static str,
    pub newer: &'static str,
    pub use_it: &'static str,
    /// Other pages use the former version.
    pub other_tabs: &'static str,
    pub install_why: &'static str,
    pub install: &'static str,
    /// Where the browser lets no page offer it, or it was answered before.
    pub install_by_hand: &'static str,
    pub reset: &'static str,
    pub reset_question: &'static str,
    pub reset_what: &'static str,
    pub reset_yes: &'static str,
    /// There is no network to load the app from.
    pub out_of_reach: &'static str,
}
