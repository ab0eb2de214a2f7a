//! Opening a plan's link.

use crate::text::Open;

pub(super) const OPEN: Open = Open {
    title: "A plan from a link",
    intro: "This is what the link holds. Nothing is stored until you say so.",
    accept: "Keep this plan",
    refuse: "Not now",
    look: "Only look",
    beside: "I am the person beside them",
    looking: "You are only looking",
    see: "See the plan, or keep it",
    looking_line: "Nothing of this plan is stored. Reload the page, and it is gone.",
    compare: |title| format!("You already have a plan, “{title}”"),
    compare_why: "It is still there. If you keep the new one, this one moves to your earlier plans. They differ in this:",
    next: "The day of that plan is over: keeping this one begins the next treatment. What stays true is kept.",
    same: "It says the same as the plan you have.",
    here: "Your plan",
    in_link: "This link",
    not_said: "not said",
    unknown: |count| match count {
        1 => "One part of it is for a newer version of the app and is left out.".into(),
        n => format!("{n} parts of it are for a newer version of the app and are left out."),
    },
    past: "The appointment in this plan is in the past.",
    refused: "Nothing was stored.",
    failed: "This link cannot be opened",
    locked: "A protected plan",
    passphrase: "Passphrase",
    show: "Show what I type",
    unlock: "Open the plan",
    opening: "Opening …",
};
