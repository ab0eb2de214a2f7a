//! Composing a plan, and opening its link.

use crate::text::{Open, Share};

pub(super) const SHARE: Share = Share {
    title: "Share a plan",
    intro: "For therapists. Fill in what your patient needs to know; leave the rest empty. The plan is the link itself: nothing is uploaded.",
    name: "Title",
    name_hint: "Such as “Tuesday’s visit”. No names.",
    at: "Appointment",
    zone: "Time zone",
    zone_hint: "Such as Europe/Berlin",
    food: "Last food, hours before",
    drink: "Last drink, hours before",
    drive: "No driving, hours after",
    hours_hint: "Empty where your clinic sets no time.",
    medicines: "About medicines",
    medicines_hint: "One or two sentences. No doses.",
    companion: "An adult stays with the patient",
    not_said: "Not said",
    yes: "Yes",
    no: "No",
    message: "Message",
    office: "Phone, office hours",
    out_of_hours: "Phone, any other time",
    country: "Country",
    preview: "What the patient will see",
    reveals: "What this link reveals",
    reveals_why: "Whoever holds the link can read this:",
    link: "The link",
    length: |count| match count {
        ..=660 => format!("{count} characters: fits a message and a QR code."),
        661..=2000 => format!(
            "{count} characters. Up to 660 fits a message and a QR code well: shorten the message."
        ),
        _ => format!("{count} characters. A link may have 2,000: shorten the message to copy it."),
    },
    hours_need_at: "Give the appointment too: hours become clock times from it.",
    no_packing: "This browser is too old to make a link. Update it, or use another.",
    title_missing: "Give the plan a title to make its link.",
    bad_field: |field| {
        format!("“{field}” cannot be read as it is. Mend or empty it to make the link.")
    },
};

pub(super) const OPEN: Open = Open {
    title: "A plan from a link",
    intro: "This is what the link holds. Nothing is stored until you say so.",
    accept: "Keep this plan",
    refuse: "Not now",
    replaces: |title| {
        format!("You already have a plan, “{title}”. Keeping this one puts it in its place.")
    },
    unknown: |count| match count {
        1 => "One part of it is for a newer version of the app and is left out.".into(),
        n => format!("{n} parts of it are for a newer version of the app and are left out."),
    },
    past: "The appointment in this plan is in the past.",
    refused: "Nothing was stored.",
    failed: "This link cannot be opened",
};
