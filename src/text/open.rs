//! The words of opening a plan's link.

pub struct Open {
    pub title: &'static str,
    pub intro: &'static str,
    pub accept: &'static str,
    pub refuse: &'static str,
    pub look: &'static str,
    pub beside: &'static str,
    pub looking: &'static str,
    pub looking_line: &'static str,
    /// The plan that is there, by its title.
    pub compare: fn(&str) -> String,
    pub compare_why: &'static str,
    pub next: &'static str,
    pub same: &'static str,
    pub here: &'static str,
    pub in_link: &'static str,
    pub not_said: &'static str,
    pub unknown: fn(usize) -> String,
    pub past: &'static str,
    pub refused: &'static str,
    pub failed: &'static str,
    pub locked: &'static str,
    pub passphrase: &'static str,
    pub show: &'static str,
    pub unlock: &'static str,
    pub opening: &'static str,
}
