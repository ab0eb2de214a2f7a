//! The words of the list, the search, and looking back.

use crate::text::LogWords;

pub(super) const LOG: LogWords = LogWords {
    ways: ["Small steps", "Sheet for my therapist", "Looking back", "Bin"],
    drafts: "Other drafts",
    draft: |at| ["Unsaved words, ", at].concat(),
    not_saved: "not saved yet",
    two_versions: "two versions",
    distress: |before, after| {
        let mut line = String::from("distress");
        for (word, level) in [(" before ", before), (" after ", after)] {
            if let Some(level) = level {
                // A second one follows the first.
                line.push_str(if line.ends_with(char::is_numeric) { "," } else { "" });
                line.push_str(word);
                line.push_str(&level.to_string());
            }
        }
        line
    },

    search: "Search",
    search_hint: "Search here rather than with your browser’s own search, which sees only what is on the screen.",
    filter: "Filter and order",
    arrange: "Order",
    arrangements: ["By day", "By treatment"],
    signs: ["About", "Feelings", "Treatments"],
    treatment: |on| match on {
        Some(on) => ["Treatment of ", on].concat(),
        None => "Without a treatment".into(),
    },
    count: |shown, all| {
        let mut line = String::new();
        if shown != all {
            line.push_str(&shown.to_string());
            line.push_str(" of ");
        }
        line.push_str(&all.to_string());
        line.push_str(if all == 1 { " entry" } else { " entries" });
        line
    },
    none: "No entry fits. Fewer words or filters may find more.",
    all: "Show all",

    title: "Looking back",
    raw: "These are marks you made, and nothing more: no sum, no trend, no verdict.",
    nothing: "Nothing to show yet. Where you tap a number or a feeling as you write, a mark comes here.",
    nothing_recent: "No marks in the last 30 days.",
    span: "Time",
    spans: ["All", "Last 30 days"],
    levels: "Distress before and after",
    legend: "From 0 at the foot to 10 at the top. A ring is before writing, a dot after. A thin line joins the two.",
    chosen: "Feelings you chose",
    chosen_line: "One dot for each time.",
    treatments: "The upright lines are treatments:",
    table: "As a table",
    when: "When",
    before: "Before",
    after: "After",
    chosen_words: "Feelings",
    latest: |shown, all| {
        let (shown, all) = (shown.to_string(), all.to_string());
        let parts = ["The latest ", &shown, " of ", &all];
        parts.concat() + ". Settings has an export with all of them."
    },
};
