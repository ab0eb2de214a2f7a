//! The words of preparing, and of the page for the companion.

pub struct Prepare {
    pub title: &'static str,
    pub intro: &'static str,
    pub no_plan: &'static str,
    pub times: &'static str,
    pub other_zone: fn(&str) -> String,
    pub message: &'static str,
    pub medicines: &'static str,
    pub companion_wanted: &'static str,
    pub companion_not_wanted: &'static str,
    pub holds_allowed: &'static str,
    pub holds_not_allowed: &'static str,
    pub ask_hours: &'static str,
    pub people: &'static str,
    pub people_why: &'static str,
    pub place: &'static str,
    pub person: &'static str,
    pub phone: &'static str,
    pub not_a_phone: &'static str,
    pub left: fn(usize) -> String,
    pub questions: &'static str,
    pub questions_why: &'static str,
    pub after_link: &'static str,
}

pub struct Companion {
    pub title: &'static str,
    pub intro: &'static str,
    pub usual: &'static str,
    pub usual_list: &'static [&'static str],
    pub orient: &'static str,
    pub orient_list: &'static [&'static str],
    pub avoid: &'static str,
    pub avoid_list: &'static [&'static str],
}
