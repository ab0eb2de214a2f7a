//! The words of small steps, and of what is taken to the therapist.

use crate::after::left::What;
use crate::reflection::entry::{Kind, Writing};
use crate::reflection::sheet::Along;
use crate::reflection::thread::Said;
use crate::text::{SheetWords, Text, ThreadWords, Titled};
use crate::time::DateTime;

pub(super) const THREAD: ThreadWords = ThreadWords {
    title: "Small steps",
    intro: "From what you hoped for, to what you saw, to one small thing in daily life. You look at it again after 1, 3, 7 and 30 days, if you like.",
    none: "No small steps yet. One is enough, and none is fine.",
    due: "A look, when you like",
    waits: |day| format!("Next look: {day}"),
    rests: "Resting",
    resting: |count| format!("Resting ({count})"),
    begin_title: "A new small step",
    intention: "What I hoped for (optional)",
    insight: Titled { title: "What I saw or understood (optional)", line: "One line is enough." },
    step: Titled { title: "My small step", line: "So small that it can be done in a few minutes." },
    entry: "From an entry (optional)",
    no_entry: "None",
    begin: "Keep this step",
    step_missing: "Write a step first, in a few words.",
    one_title: "A small step",
    from_entry: |day| format!("The entry of {day}"),
    look_title: "How is it with this step?",
    look_early: "Look at it now",
    look_line: "Every answer is a full answer.",
    few_words: "A few words (optional)",
    said: |said| match said {
        Said::Did => "I did it",
        Said::Some => "Some of it",
        Said::NotYet => "Not yet",
        Said::NoLongerFits => "It no longer fits",
    },
    looks: "Looks so far",
    not_now: "Not now",
    put_off: "It comes back another day.",
    change: "Change the words",
    end: "Let it rest",
    ended: "It rests now.",
    begin_anew: "Begin it anew",
    remove: "Remove",
    removed: "The step is removed.",
    gone: "This step is not here. It may have been removed.",
    offer: "A small step of yours",
    look_at_it: "Look at it",
    sheet: SheetWords {
        title: "Sheet for my therapist",
        intro: "You choose what is on it, line by line. Nothing leaves this device unless you print it, copy it or save it.",
        choose: "Choose entries",
        no_entries: "There are no entries yet.",
        lines: "Lines of this entry",
        older: "Show older entries",
        along: "What comes along",
        along_of: |along| match along {
            Along::Feelings => "Mood and feelings",
            Along::Distress => "Distress marks",
            Along::Steps => "Small steps",
            Along::Questions => "Open questions for the clinic",
        },
        preview: "This is all that is on it",
        empty: "Nothing is chosen yet.",
        paper_title: "From my log",
        questions: "Questions",
        print: "Print or save as PDF",
        copy: "Copy as Markdown",
        log: "My log",
        whole: Titled {
            title: "The whole log",
            line: "Every entry and every small step as one Markdown file, for any other journal app. It is not protected: keep it where only you can read it.",
        },
        hand_over: "Save the log as Markdown",
        marks,
        begun: |at| format!("Small step, begun on {at}"),
        look: |look, at| format!("{at}: {}", (THREAD.said)(look.said)),
        thread: ["What I hoped for", "What I saw or understood", "My small step"],
    },
};

/// "Letting out. Calm. Feelings: sad, tired. Distress: 6 before, 3 after. Treatment: 2026-11-24".
fn marks(writing: &Writing, text: &Text) -> String {
    let mut told = Vec::new();
    if writing.kind != Kind::Free {
        told.push((text.kind)(writing.kind).title.to_owned());
    }
    told.extend(writing.mood.map(|mood| (text.left)(What::Mood(mood)).to_owned()));
    if !writing.feelings.is_empty() {
        let names = writing.feelings.iter().map(|feeling| (text.writing.feeling)(*feeling));
        let names: Vec<&str> = names.collect();
        told.push(format!("Feelings: {}", names.join(", ")));
    }
    match (writing.before, writing.after) {
        (Some(before), Some(after)) => {
            told.push(format!("Distress: {before} before, {after} after"))
        }
        (Some(before), None) => told.push(format!("Distress: {before} before")),
        (None, Some(after)) => told.push(format!("Distress: {after} after")),
        (None, None) => {}
    }
    // The year belongs to what is read years later.
    let day = |day| DateTime::midnight(day).to_string()[..10].to_owned();
    told.extend(writing.treatment.map(|treatment| format!("Treatment: {}", day(treatment))));
    let mut told = told.join(". ");
    if !told.is_empty() {
        told.push('.');
    }
    told
}
