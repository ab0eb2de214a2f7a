//! The words of the list, the search, and looking back.

pub struct LogWords {
    /// Small steps, the sheet, looking back, and the bin.
    pub ways: [&'static str; 4],
    pub drafts: &'static str,
    /// Words on their way to a new entry, by when they were typed.
    pub draft: fn(&str) -> String,
    pub not_saved: &'static str,
    pub two_versions: &'static str,
    /// Distress before and after, as far as it was told.
    pub distress: fn(Option<u8>, Option<u8>) -> String,

    pub search: &'static str,
    /// Where the list is long.
    pub search_hint: &'static str,
    pub filter: &'static str,
    pub arrange: &'static str,
    pub arrangements: [&'static str; 2],
    /// Over the kinds, the feelings and the treatments.
    pub signs: [&'static str; 3],
    pub treatment: fn(Option<&str>) -> String,
    /// How many are shown, of how many.
    pub count: fn(usize, usize) -> String,
    pub none: &'static str,
    pub all: &'static str,

    pub title: &'static str,
    pub raw: &'static str,
    pub nothing: &'static str,
    pub nothing_recent: &'static str,
    pub span: &'static str,
    pub spans: [&'static str; 2],
    pub levels: &'static str,
    pub legend: &'static str,
    pub chosen: &'static str,
    pub chosen_line: &'static str,
    pub treatments: &'static str,
    pub table: &'static str,
    pub when: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    pub chosen_words: &'static str,
    /// Where a table shows only the latest, of how many.
    pub latest: fn(usize, usize) -> String,
}
