//! In which place of the app the words of each field stand.

/// The places in the order of the sheet, with the first parts of the paths that belong there.
pub const PLACES: &[(&str, &[&str])] = &[
    ("Everywhere", &["common", "store_error", "not_lasting", "::"]),
    ("Home", &["home", "room", "season"]),
    (
        "Prepare",
        &[
            "prepare",
            "plan",
            "people",
            "questions",
            "range",
            "hope",
            "steps",
            "stage",
            "aspect",
            "mark",
            "clock_time",
        ],
    ),
    ("Companion", &["companion"]),
    ("Breathe", &["breathe", "pattern", "phase", "senses", "timing"]),
    ("Ground", &["ground", "kit", "exercise", "caution", "exercise_steps", "act"]),
    ("After treatment", &["after", "left"]),
    ("Reflect", &["reflect", "writing", "log", "thread", "kind"]),
    ("Help", &["help", "country"]),
    ("Open a plan", &["open", "link_error"]),
    (
        "Settings",
        &[
            "settings",
            "this_app",
            "keeping",
            "backup_error",
            "language_name",
            "theme",
            "text_size",
            "motion",
        ],
    ),
    ("Lock", &["lock"]),
    ("About", &["about", "source"]),
    (SHARE, &["share"]),
];

/// The therapist's place, which no patient reads.
pub const SHARE: &str = "Share a plan";

/// The place of a path; none where the table lacks its field.
#[must_use]
pub fn place(path: &str) -> Option<&'static str> {
    // A helper that no field names.
    let first = if path.contains("::") {
        "::"
    } else {
        path.split(['.', '[', '·']).next().unwrap_or_default()
    };
    let found = PLACES.iter().find(|(_, fields)| fields.contains(&first));
    found.map(|(place, _)| *place)
}
