//! The words of writing, of an entry’s history, and of the bin.

use crate::reflection::entry::Kind;
use crate::text::{Titled, WritingWords};

pub(super) const WRITING: WritingWords = WritingWords { title: "Earlier versions" };

pub(super) fn kind(kind: Kind) -> Titled {
    match kind {
        Kind::Free => Titled { title: "Anything", line: "What is on your mind?" },
        Kind::Release => Titled {
            title: "Letting out",
            line: "Did a feeling come up or let go? What was it like?",
        },
        Kind::Awareness => Titled {
            title: "Seeing myself",
            line: "What did you notice about yourself that you had not before?",
        },
        Kind::Meaning => Titled {
            title: "What matters",
            line: "Was there a sense of belonging or meaning, to people, nature, or something larger?",
        },
        Kind::Perspective => Titled {
            title: "Another view",
            line: "What looks different now from how it looked before?",
        },
        Kind::Habit => Titled {
            title: "Something new",
            line: "Is there one small thing you would like to do differently?",
        },
        Kind::LittleHappened => Titled {
            title: "Little happened",
            line: "That is a full answer. Most treatments bring no peak. Add words only if you like.",
        },
        Kind::ThoughtRecord => {
            Titled { title: "A thought", line: "Look at one thought, step by step." }
        }
        Kind::BodyAndBreath => Titled {
            title: "Body and breath",
            line: "What do you notice in your body and your breath?",
        },
        Kind::FreeAssociation => Titled {
            title: "As it comes",
            line: "Write whatever comes, in any order. It need not make sense.",
        },
    }
}
