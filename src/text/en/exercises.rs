//! English: the exercises, step by step.

use crate::grounding::exercise::ExerciseId;
use crate::grounding::walk::Act;
use crate::text::Titled;

const fn said(title: &'static str, line: &'static str) -> Titled {
    Titled { title, line }
}

pub(super) const fn exercise(id: ExerciseId) -> Titled {
    match id {
        ExerciseId::Orient => said("Where am I", "The time, the place, and that this passes"),
        ExerciseId::Feet => said("Feet on the floor", "Press, let go, notice"),
        ExerciseId::Senses => said("Look and hear", "See, feel, hear, smell, taste"),
        ExerciseId::Temperature => said("Cool and warm", "Something cool, then warm hands"),
        ExerciseId::NameThings => said("Name things", "Animals, places, foods, A to Z"),
        ExerciseId::Butterfly => said("Butterfly taps", "Arms crossed, slow taps, left and right"),
        ExerciseId::CalmPlace => said("A calm place", "A picture, its senses, and a word for it"),
        ExerciseId::Container => said("Put it away", "Leave something until therapy"),
        ExerciseId::Body => said("Hands and feet", "Just those, with your eyes open"),
    }
}

pub(super) const fn caution(id: ExerciseId) -> &'static str {
    match id {
        ExerciseId::Orient => "",
        ExerciseId::Feet => "Stay seated for this.",
        ExerciseId::Senses => "Smell and taste can be skipped.",
        ExerciseId::Temperature => "Do not put your face in cold water.",
        ExerciseId::NameThings => {
            "Keep to plain things. Leave hard thoughts, and writing, for another time."
        }
        ExerciseId::Butterfly => "Stop if hard memories come.",
        ExerciseId::CalmPlace => "Choose somewhere calm. Stop if the picture turns on you.",
        ExerciseId::Container => "Nothing has to be solved now. This is for later, in therapy.",
        ExerciseId::Body => "Keep your eyes open. If this makes it worse, leave it.",
    }
}

pub(super) const fn steps(id: ExerciseId) -> &'static [Titled] {
    match id {
        // What it tells is known only on the day.
        ExerciseId::Orient => &[],
        ExerciseId::Feet => {
            const {
                &[
                    said("Both feet flat", "Sit, and put both feet on the floor."),
                    said("Press both feet down", "Feel the floor hold you."),
                    said("Let go", "Notice what changes in your legs and feet."),
                    said("Press and let go once more", "At your own pace."),
                ]
            }
        }
        ExerciseId::Senses => {
            const {
                &[
                    said(
                        "See five things",
                        "Let your eyes rest on five things, one after another.",
                    ),
                    said(
                        "Feel four things",
                        "Your feet, your clothes, the chair, the air on your face.",
                    ),
                    said("Hear three sounds", "Near ones and far ones. They need no name."),
                    said("Smell two things", "Or remember two smells you like."),
                    said("Taste one thing", "A sip of water, or just the inside of your mouth."),
                    said("See three things", "Let your eyes rest on each for a moment."),
                    said("Hear three sounds", "Near ones and far ones. They need no name."),
                    said("Move three parts", "Fingers, toes, shoulders: small and slow."),
                ]
            }
        }
        ExerciseId::Temperature => {
            const {
                &[
                    said(
                        "Something cool",
                        "A damp cloth, a can, a glass of water. Ask someone to bring it.",
                    ),
                    said("Hold it", "Feel the cool in your hands, or on your neck."),
                    said("Put it down", "Notice what is left of the cool."),
                    said("Warm your hands", "Rub them, or hold a warm cup."),
                ]
            }
        }
        ExerciseId::NameThings => {
            const {
                &[
                    said("Animals", "Name a few, aloud or to yourself."),
                    said("Places", "Towns, rivers, rooms you know."),
                    said("Foods", "Sweet ones, salty ones, any."),
                    said("A to Z", "One thing for each letter. Skip the hard ones."),
                ]
            }
        }
        ExerciseId::Butterfly => {
            const {
                &[
                    said("Cross your arms", "Each hand rests on the other arm, near the shoulder."),
                    said("Tap, left and right", "Slow and light. Two lights below show when."),
                    said("Rest", "Hands still. Look around you."),
                    said("Once more", "Slow and light. Two lights below show when."),
                    said("Let your hands down", "Notice how you are now."),
                ]
            }
        }
        ExerciseId::CalmPlace => {
            const {
                &[
                    said("Picture a calm place", "Real or made up. A shore, a room, a garden."),
                    said("Look around in it", "Its colours, its light, what is near and far."),
                    said("Hear and feel it", "Its sounds, the air, the ground under you."),
                    said("Give it a word", "One word, to come back by another day."),
                ]
            }
        }
        ExerciseId::Container => {
            const {
                &[
                    said("Picture a box", "Strong, with a lid. Any size, any shape."),
                    said("Put it in", "What is too much for now goes inside."),
                    said("Close the lid", "It waits there until therapy. You need not carry it."),
                ]
            }
        }
        ExerciseId::Body => {
            const {
                &[
                    said("Your hands", "Open and close them. Feel warm, cool, rough, smooth."),
                    said("Your feet", "Wiggle your toes. Feel your socks, your shoes, the floor."),
                    said("Hands and feet together", "And look around you."),
                ]
            }
        }
    }
}

pub(super) const fn act(act: Act) -> &'static str {
    match act {
        Act::Start => "Start",
        Act::Next => "Next",
        Act::Back => "Back",
        Act::Skip => "Skip this step",
        Act::Stop => "Stop",
        Act::Worse => "This makes it worse",
        Act::Again => "Once more",
        Act::Shorter => "Make it shorter",
        Act::Longer => "All of it",
        Act::ByItself => "Let it go on by itself",
        Act::OwnPace => "At my own pace",
        Act::Help => "Get help",
    }
}
