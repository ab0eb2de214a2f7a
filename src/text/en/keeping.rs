//! The words of how long what is kept lasts, and of taking it along.

use crate::text::Keeping;

pub(super) const KEEPING: Keeping = Keeping {
    to_export: "Export",
    not_now: "Not now",
    nudge: "There are entries that are in this browser alone. A file of your own keeps them safe from a lost phone or a cleared browser.",
    scarce: "There is little room left for this app on this device. Export what you have, then free some space.",
    lasting: |lasting| match lasting {
        Some(true) => "This browser has agreed to keep it, also when space is short.",
        Some(false) => {
            "This browser may delete it when space is short. Safari also does so after seven days of use without a visit, unless the app is on the home screen."
        }
        None => "This browser does not say how long it keeps it. Export now and then.",
    },
    room: |used, allowed| match allowed {
        0..1000 => format!("Used: {used} MB of about {allowed} MB."),
        _ => format!("Used: {used} MB of about {} GB.", allowed / 1000),
    },
    last: |day| format!("Last export: {day}."),
    never: "No export yet.",
    protect: "Export with a passphrase",
    protect_hint: "Whoever has the file needs the passphrase. Nobody can reset it.",
    export_protected: "Export sealed",
    exporting: "Sealing …",
    not_sealed: "This page cannot seal. Nothing was exported.",
    markdown: "Log as a text file (Markdown)",
    protected_file: "This file is sealed. With which passphrase?",
    open: "Open the file",
    opening: "Opening …",
    wrong: "That does not open this file, or the file is damaged. Nothing was changed.",
    no_sealing: "This page cannot open sealed files: it was not opened over a secure address. Nothing was changed.",
    lock_on: "On. What you write is sealed with your passphrase.",
    lock_off: "Off. Seal what you write with a passphrase.",
    aside: |count| match count {
        1 => "1 record set aside".into(),
        n => format!("{n} records set aside"),
    },
    aside_title: "Set aside",
    aside_line: "These records could not be read: they are damaged, or from another version of the app. Nothing else is touched by it, and they are part of every export.",
    aside_none: "Nothing is set aside.",
    aside_from: |place| format!("Stood at {place}"),
    aside_export: "Save as a file",
    aside_remove: "Remove",
    aside_removed: "Removed.",
};
