//! What it can be like, and the page for the person beside.

use crate::text::{Companion, Range, Titled};

pub(super) const RANGE: Range = Range {
    cards: &[
        Titled {
            title: "Pictures",
            line: "You may see shapes, colours or scenes with your eyes closed. Or none.",
        },
        Titled {
            title: "Time and space",
            line: "Time may stretch, jump or stand still. The room may seem near, far, large or small.",
        },
        Titled {
            title: "Your body",
            line: "It may feel light, heavy, far away, or not like yours.",
        },
        Titled {
            title: "Feelings",
            line: "Any feeling may come, from mild to strong: calm, joy, fear, sadness. It may change quickly.",
        },
        Titled {
            title: "Very little",
            line: "Some people notice little or nothing. A study of 576 people found no link that matters between feeling detached and getting better.",
        },
        Titled {
            title: "When, and how strong",
            line: "How soon it begins and how strong it gets is hard to foretell. It can come quickly, and one time can differ from the next.",
        },
        Titled {
            title: "When it is hard",
            line: "Trained people are with you. You can ask for a hand, a pause or quiet at any time.",
        },
    ],
    passes: "And it passes.",
    often: "How often",
    often_line: "Of 100 people with esketamine nasal spray, and of 100 with a spray without it. From the US label; 346 people had the medicine. Ketamine given in another way may differ.",
    often_heads: ["What they noticed", "With it", "Without"],
    often_rows: &[
        ("Feeling far from body or room", 41, 9),
        ("Dizzy", 29, 8),
        ("Feeling sick", 28, 9),
        ("Sleepy", 23, 9),
        ("Spinning", 23, 3),
        ("Headache", 20, 17),
        ("Anxious", 13, 6),
        ("Higher blood pressure", 10, 3),
        ("Being sick", 9, 2),
    ],
    side_effects: "Afterwards: what is usual, and when to call",
};

pub(super) const COMPANION: Companion = Companion {
    title: "For the person beside you",
    intro: "You are sitting with someone after a treatment. Mostly, being there is enough.",
    watch: "A look every quarter of an hour",
    watch_line: "The page tells you when a quarter of an hour has passed, with a soft bell if sound is on in Settings. Leave it open beside you.",
    watch_start: "Begin",
    watch_stop: "End",
    watch_next: |minutes| match minutes {
        1 => "The next look is in 1 minute.".into(),
        minutes => format!("The next look is in {minutes} minutes."),
    },
    watch_passed: |quarters| match quarters {
        0 => "Just begun.".into(),
        quarters => {
            let (hours, minutes) = (quarters / 4, quarters % 4 * 15);
            let hours = match hours {
                0 => String::new(),
                1 => "1 hour ".into(),
                hours => format!("{hours} hours "),
            };
            let minutes = if minutes == 0 { String::new() } else { format!("{minutes} minutes ") };
            format!("{hours}{minutes}have passed. Have a look now.")
        }
    },
    watch_looks: &[
        "Do they answer when you speak softly?",
        "Are they breathing easily?",
        "Would water, a blanket or quiet help?",
        "If one of these worries you, look at the lists below.",
    ],
    usual: "Usual, and it passes",
    usual_list: &[
        "Dizzy, sleepy, feeling sick, a headache.",
        "Blurred sight, time feels strange.",
        "Feeling far from their body or from the room.",
        "Strong feelings, or none at all.",
    ],
    orient: "If they are lost",
    orient_list: &[
        "Say your name, where you both are, and the time.",
        "Say: you had a treatment today, and this passes.",
        "Speak slowly. One short sentence, then wait.",
        "Let them rise slowly, and stay close on stairs.",
    ],
    avoid: "Please do not",
    avoid_list: &[
        "Do not quiz them or ask what it meant.",
        "Do not let them drive, drink alcohol, sign things, or look after children alone today.",
        "Do not leave them alone while they are confused.",
    ],
};
