//! English: composing a plan.

use crate::sharing::disclosure::Disclosed;
use crate::sharing::form::Field;
use crate::sharing::form_plan::Trouble;
use crate::sharing::qr::Ease;
use crate::sharing::suspicion::Kind;
use crate::sharing::template::TemplatesError;
use crate::text::{Handout, Passphrase, Share, Templates};

pub const SHARE: Share = Share {
    title: "Share a plan",
    intro: "For therapists. Fill in what your patient needs to know; leave the rest empty. The plan is the link itself: nothing is uploaded.",
    start_anew: "Empty the form",
    emptied: "The form is empty.",
    visit: "The visit",
    before: "Before",
    after: "Afterwards",
    calming: "Calming",
    wording: "Words and numbers",
    field: label,
    disclosed,
    hint,
    trouble,
    trouble_of: |field, trouble| format!("{field}: {trouble}"),
    companion: "An adult stays with the patient",
    holds: "Holding the breath on the day of the treatment and the day after",
    not_said: "Not said",
    yes: "Yes",
    no: "No",
    exercises: "Exercises you suggest",
    breathe: "Breathing patterns you suggest",
    pattern: |number| format!("Your pattern {number}"),
    pattern_name: "Name of the pattern",
    add_pattern: "Add a pattern of your own",
    remove_pattern: "Remove this pattern",
    link: "The link",
    not_yet: "The link is made once these are in order:",
    length: |count| match count {
        ..=660 => format!("{count} characters: fits a message and a QR code."),
        661..=2000 => format!("{count} characters. Up to 660 fits a message and a QR code well."),
        _ => format!("{count} characters. A link may have 2,000: shorten it to share it."),
    },
    shorten: |fields| format!("Shorten first: {fields}."),
    parts: |count| match count {
        1 => "One text message.".into(),
        n => format!("Sent as {n} text messages in one."),
    },
    qr_size: |modules, ease| {
        let ease = match ease {
            Ease::Easy => "easy to scan",
            Ease::Large => "print it 9 cm wide or more",
            Ease::Hard => "hard to scan, better send the link",
        };
        format!("QR code of {modules} by {modules}: {ease}.")
    },
    no_packing: "This browser is too old to make a link. Update it, or use another.",
    no_sealing: "A passphrase works only where this page is served securely. Empty it to make a link without.",
    suspicious: "Look at these words first",
    suspicious_why: "Whoever holds the link can read them. Change them, or say that they may stay.",
    suspicion: |field, kind, words| {
        let kind = match kind {
            Kind::Name => "a name",
            Kind::BirthDate => "a date of birth",
            Kind::Diagnosis => "a diagnosis",
            Kind::Dose => "a dose",
            Kind::Email => "an e-mail address",
        };
        format!("{field}: “{words}” looks like {kind}.")
    },
    looked: "I have looked, it may stay",
    copy: "Copy the link",
    by_text: "Text message",
    by_mail: "E-mail",
    by_sheet: "Share",
    print: "Print a handout",
    draft_subject: "Your plan",
    draft: |link| format!("Here is the plan for your visit. Open it on your phone: {link}"),
    qr: "QR code",
    svg: "Save as SVG",
    png: "Save as PNG",
    preview: "What the patient will see",
    reveals: "What this link reveals",
    reveals_why: "Whoever holds the link can read this:",
    reveals_sealed: "Only someone with both the link and the passphrase can read this:",
    passphrase: Passphrase {
        title: "Protect the link",
        label: "Passphrase",
        hint: "Without one, whoever holds the link can read it. Nobody can bring a lost one back.",
        show: "Show the passphrase",
        apart: "Tell your patient the passphrase another way, by phone or face to face, not in the message with the link.",
    },
    templates: Templates {
        title: "Templates",
        choose: "Your templates",
        none: "Choose one",
        use_it: "Fill in",
        edit: "Edit",
        duplicate: "Duplicate",
        copy_of: |name| format!("{name} (copy)"),
        remove: "Remove",
        removed: "Template removed.",
        filled: "The form is filled from the template.",
        saving: "Save this form as a template",
        name: "Name of the template",
        name_missing: "Give the template a name.",
        keeps: "Keeps all of the form but the appointment, in this browser.",
        save: "Save as a template",
        replace: |name| format!("Save changes to “{name}”"),
        save_new: "Save as a new one",
        cannot_save: "Something in the form cannot be read yet. Nothing was saved.",
        moving: "Export and import",
        export: "Save all as a file",
        import: "Add from a file",
        import_hint: "Adds what is not here. Nothing is overwritten.",
        found: |new, same| match (new, same) {
            (0, _) => "All templates in this file are here already.".into(),
            (1, 0) => "One new template.".into(),
            (n, 0) => format!("{n} new templates."),
            (n, here) => format!("New: {n}. Here already: {here}."),
        },
        add: "Add them",
        added: "Templates added.",
        error: |error| match error {
            TemplatesError::NotTemplates => "This file holds no Shoreline templates.",
            TemplatesError::Newer => {
                "These templates are from a newer version of the app. Update it and try again."
            }
            TemplatesError::Damaged => "This file is damaged. Nothing was added.",
            TemplatesError::TooMany => {
                "This file is too large: at most 200 templates and 1 MiB. Nothing was added."
            }
        },
        unreadable: "This file cannot be read.",
    },
    handout: Handout {
        intro: "Your plan for the days around your visit, on your own phone.",
        steps: &[
            "Point the camera of your phone at the square, or open the link you were sent.",
            "The plan opens in your browser. There is nothing to install and no account.",
            "Look through it. If you want to keep it, choose “Keep this plan”.",
        ],
        sealed: "It asks for a passphrase. You get it from us another way.",
        private: "Nothing is collected. What you keep stays on your phone.",
        call: "Any questions, or something feels wrong: call us",
        emergency: |number| format!("In an emergency call {number}."),
    },
};

const fn label(field: Field) -> &'static str {
    match field {
        Field::Title => "Title",
        Field::At => "Appointment",
        Field::Zone => "Time zone",
        Field::Route => "How the medicine is given",
        Field::Arrive => "Arrive, hours before",
        Field::Ride => "Ride home, hours after",
        Field::Food => "Last food, hours before",
        Field::Drink => "Last drink, hours before",
        Field::Medicines => "About medicines",
        Field::Drive => "No driving, hours after",
        Field::Decide => "No decisions, hours after",
        Field::Message => "Message",
        Field::Office => "Phone, office hours",
        Field::OutOfHours => "Phone, any other time",
        Field::Emergency => "In an emergency",
        Field::Country => "Country",
        Field::Language => "Language you write in",
        Field::Patterns => "Your own breathing patterns",
    }
}

const fn hint(field: Field) -> &'static str {
    match field {
        Field::Title => "Such as “Tuesday’s visit”. No names.",
        Field::Zone => "Such as Europe/Berlin",
        Field::Route => "In plain words, such as “a spray for the nose”. No doses.",
        Field::Arrive => "0.25 is a quarter of an hour.",
        Field::Food | Field::Drink => "Empty where your clinic sets no time.",
        Field::Drive => "Not before the next day, whatever stands here.",
        Field::Decide => "Big ones. Not before the next day, whatever stands here.",
        Field::Medicines => "One or two sentences. No doses.",
        Field::Emergency => "One sentence. The country’s own number is shown besides.",
        Field::Patterns => "Twelve breaths a minute at most.",
        _ => "",
    }
}

const fn trouble(field: Field, trouble: Trouble) -> &'static str {
    match (trouble, field) {
        (Trouble::Missing, _) => "Give the plan a title.",
        (Trouble::NeedsAppointment, _) => {
            "Give the appointment too: hours become clock times from it."
        }
        (_, Field::At) => "This is not a date with a time.",
        (_, Field::Zone) => "This browser knows no such zone. Write it like Europe/Berlin.",
        (_, Field::Office | Field::OutOfHours) => {
            "A phone number has 3 to 15 digits, and besides them only + - ( ) / . and spaces."
        }
        (_, Field::Patterns) => "Each needs a name, and at most twelve breaths a minute.",
        (_, Field::Country | Field::Language) => "Choose one from the list.",
        (
            _,
            Field::Arrive | Field::Ride | Field::Food | Field::Drink | Field::Drive | Field::Decide,
        ) => "Hours are a number from 0 to 72, in quarters, such as 6 or 0.25.",
        (_, Field::Medicines) => "This is too long: at most 300 characters.",
        (_, Field::Message) => "This is too long: at most 600 characters.",
        (_, Field::Emergency) => "This is too long: at most 200 characters.",
        _ => "This cannot be read as it is.",
    }
}

const fn disclosed(what: Disclosed) -> &'static str {
    match what {
        Disclosed::Title => "That this is a plan for a treatment, and its title",
        Disclosed::Appointment => "When, and in which part of the world",
        Disclosed::Route => "How the medicine is given",
        Disclosed::Coming => "When to arrive, and when the ride home comes",
        Disclosed::Fasting => "Hours without food or drink",
        Disclosed::Medicines => "What you say about medicines",
        Disclosed::Driving => "How long not to drive",
        Disclosed::Deciding => "How long to make no big decisions",
        Disclosed::Companion => "Whether someone should stay with the patient",
        Disclosed::Exercises => "Which exercises you suggest",
        Disclosed::Breathing => "Breathing patterns, and whether holds are allowed",
        Disclosed::Message => "Your message",
        Disclosed::Phones => "Your phone numbers, and so your clinic",
        Disclosed::Emergency => "What to do in an emergency",
        Disclosed::Country => "The country",
        Disclosed::Language => "The language you write in",
    }
}
