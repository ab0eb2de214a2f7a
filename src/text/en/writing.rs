//! The words of writing, of an entry’s history, and of the bin.

use crate::reflection::entry::Kind;
use crate::reflection::feeling::Feeling;
use crate::text::{Titled, WritingWords};

pub(super) const WRITING: WritingWords = WritingWords {
    questions,
    feeling,
    start_from: "Something to start from",
    about: |kind| format!("About: {kind}"),
    a_question: "Ask me a question",
    another_question: "Another question",
    no_question: "No question",
    each_may_stay_empty: "Any of these may stay empty.",
    half_a_sign: "One sign in here is only half there, which can happen when text is cut or pasted. It cannot be kept. Please delete it and type it again. Everything else stays.",
    half_a_sign_stays: "Not saved: one sign is only half there. It is marked under the words.",
    put_in: "Put them into this entry",
    mood: "A word for how I feel",
    before: "Distress now",
    after: "And now, after writing",
    distress_hint: "0 is none, 10 is the most. Tap again to take it back.",
    feelings: "Feelings",
    feelings_hint: "As many as fit, or none.",
    treatment: "Belongs to the treatment on",
    no_treatment: "None",
    changed_elsewhere: "This entry was changed in another tab. Saving keeps both versions.",
    deleted_elsewhere: "This entry was deleted in another tab. Saving keeps your words.",
    copy_words: "Copy my words",
    save_as_file: "Save as a file",
    file_name: "my-words.txt",

    edit: "Edit",
    go_on: "Go on with your changes",
    small_step: "Start a small step from this",
    changed_at: |at| format!("Changed {at}"),
    mood_was: "I felt",
    treatment_was: "Treatment",
    distress: "Distress",
    from_to: |before, after| match (before, after) {
        (Some(before), Some(after)) => format!("{before} before, {after} after"),
        (Some(level), None) => format!("{level} of 10"),
        (None, Some(level)) => format!("{level} after"),
        (None, None) => String::new(),
    },
    no_words: "No words, which is fine.",

    two: "Two versions of this entry",
    two_line: "It was changed in two places. Choose what to keep. Whatever you choose, the others stay in the earlier versions.",
    version: |at| format!("Written {at}"),
    keep_this: "Keep this one",
    keep_both: "Keep both, one after the other",
    kept_this: "This version stands now.",
    kept_both: "Both stand now, one after the other.",
    only_here: "only in this version: ",

    history: "Earlier versions",
    history_line: "Nothing you saved is lost. Open one to see it beside what stands now.",
    stands: "stands now",
    was_deleted: "deleted",
    compared: "Crossed out: in this version, and no longer there. Underlined: not yet in this version.",
    went: "no longer there: ",
    came: "not yet there: ",
    end_of_mark: " (end) ",
    bring_this_back: "Bring this back",
    brought_back: "Brought back.",
    to_entry: "To the entry",

    bin: "Deleted entries",
    bin_line: "What you delete stays here for 30 days. Then it is erased.",
    bin_empty: "Nothing here.",
    binned: |at, days| match days {
        1 => format!("Deleted {at}. It can be brought back for 1 more day."),
        days => format!("Deleted {at}. It can be brought back for {days} more days."),
    },
    bring_back: "Bring back",
    erase: "Erase now",
    erase_question: "Erase this entry with all its earlier versions? It cannot be brought back.",
    erase_yes: "Yes, erase it",
    erased: "Erased.",
};

pub(super) fn kind(kind: Kind) -> Titled {
    let (title, line) = match kind {
        Kind::Free => ("Anything", ""),
        Kind::Release => ("Letting out", ""),
        Kind::Awareness => ("Seeing myself", ""),
        Kind::Meaning => ("What matters", ""),
        Kind::Perspective => ("Another view", ""),
        Kind::Habit => ("Something new", ""),
        Kind::LittleHappened => (
            "Little happened",
            "That is a full answer. Most treatments bring no peak. Add words only if you like.",
        ),
        Kind::ThoughtRecord => ("A thought", "One thought, step by step."),
        Kind::BodyAndBreath => ("Body and breath", ""),
        Kind::FreeAssociation => ("As it comes", "In any order. It need not make sense."),
    };
    Titled { title, line }
}

fn questions(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Free => &[
            "What is on your mind?",
            "What do you want to remember?",
            "What would you like your therapist to know?",
            "What was today like?",
        ],
        Kind::Release => &[
            "Did a feeling come up? What was it like?",
            "Was there something you held on to, or let go?",
            "What did you feel, and where did it go?",
            "Is there something you have not said yet?",
        ],
        Kind::Awareness => &[
            "What did you notice about yourself?",
            "Did you see a habit of yours at work?",
            "What did you need, and did you know it then?",
            "What did you find hard to look at?",
        ],
        Kind::Meaning => &[
            "What matters to you at the moment?",
            "Which people or places felt close, and which far?",
            "Was there a sense of being part of something larger, or none?",
            "Was there anything in nature, music or silence that you want to note?",
            "What do you want your days to stand for?",
        ],
        Kind::Perspective => &[
            "Does something look different from how it looked before? What looks the same?",
            "How would a friend describe what happened?",
            "How might you see this in a year?",
            "What do you not know yet about this?",
        ],
        Kind::Habit => &[
            "Is there one small thing you would like to do differently?",
            "When and where could you try it?",
            "What could get in the way?",
            "Is there something you would like to leave as it is?",
        ],
        Kind::LittleHappened => &[
            "How did the time pass?",
            "What did you expect, and what was there?",
            "What was the room like?",
        ],
        Kind::ThoughtRecord => &[
            "What happened?",
            "What was the thought?",
            "What did I feel?",
            "What speaks for the thought?",
            "What speaks against it?",
            "Is there another way to see it?",
        ],
        Kind::BodyAndBreath => &[
            "What do you notice in your body, and where?",
            "How is your breath?",
            "Has it changed while you were noticing?",
        ],
        Kind::FreeAssociation => &[
            "Which word, picture or sound is there now?",
            "And what comes after that?",
            "Which memory is near?",
            "What would you leave out if someone read this?",
        ],
    }
}

fn feeling(feeling: Feeling) -> &'static str {
    match feeling {
        Feeling::Calm => "Calm",
        Feeling::Relieved => "Relieved",
        Feeling::Grateful => "Grateful",
        Feeling::Joyful => "Joyful",
        Feeling::Hopeful => "Hopeful",
        Feeling::Curious => "Curious",
        Feeling::Connected => "Connected",
        Feeling::Moved => "Moved",
        Feeling::Tender => "Tender",
        Feeling::Proud => "Proud",
        Feeling::Sad => "Sad",
        Feeling::Grieving => "Grieving",
        Feeling::Lonely => "Lonely",
        Feeling::Ashamed => "Ashamed",
        Feeling::Guilty => "Guilty",
        Feeling::Afraid => "Afraid",
        Feeling::Anxious => "Anxious",
        Feeling::Angry => "Angry",
        Feeling::Irritated => "Irritated",
        Feeling::Confused => "Confused",
        Feeling::Overwhelmed => "Overwhelmed",
        Feeling::Restless => "Restless",
        Feeling::Tired => "Tired",
        Feeling::Numb => "Numb",
        Feeling::Empty => "Empty",
    }
}
