//! The exercises: their steps, and when they are left out.

use crate::json::{Read, Value};
use serde::{Serialize, Serializer};

/// An exercise in the order suggested after a treatment. `Body` is the last choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExerciseId {
    Orient,
    Feet,
    Senses,
    Temperature,
    NameThings,
    Butterfly,
    CalmPlace,
    Container,
    Body,
}

/// What an exercise works through. Where one kind makes it worse, another may help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Bearings,
    Senses,
    Body,
    Mind,
    Breath,
}

/// How much of an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Full,
    Short,
}

/// One step of an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Which of the exercise's sentences, from 0.
    pub words: usize,
    /// How long it stays when steps go by themselves, in seconds.
    pub seconds: u8,
    /// Whether taps are paced on the screen.
    pub taps: bool,
}

const fn step(words: usize, seconds: u8) -> Step {
    Step { words, seconds, taps: false }
}

/// Twelve taps and a moment before them.
const fn taps(words: usize) -> Step {
    Step { words, seconds: 14, taps: true }
}

const FEET: [Step; 4] = [step(0, 8), step(1, 8), step(2, 10), step(3, 16)];
const SENSES: [Step; 5] = [step(0, 30), step(1, 25), step(2, 20), step(3, 15), step(4, 15)];
const THREE_THREE_THREE: [Step; 3] = [step(5, 20), step(6, 20), step(7, 20)];
const TEMPERATURE: [Step; 4] = [step(0, 30), step(1, 20), step(2, 12), step(3, 20)];
const NAME_THINGS: [Step; 4] = [step(0, 30), step(1, 30), step(2, 30), step(3, 60)];
const BUTTERFLY: [Step; 5] = [step(0, 12), taps(1), step(2, 12), taps(3), step(4, 12)];
const CALM_PLACE: [Step; 4] = [step(0, 30), step(1, 25), step(2, 25), step(3, 20)];
const CONTAINER: [Step; 3] = [step(0, 25), step(1, 25), step(2, 15)];
const BODY: [Step; 3] = [step(0, 20), step(1, 20), step(2, 15)];

impl ExerciseId {
    pub const ALL: [Self; 9] = [
        Self::Orient,
        Self::Feet,
        Self::Senses,
        Self::Temperature,
        Self::NameThings,
        Self::Butterfly,
        Self::CalmPlace,
        Self::Container,
        Self::Body,
    ];

    /// The name in routes, plans and the store.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Orient => "orient",
            Self::Feet => "feet",
            Self::Senses => "senses",
            Self::Temperature => "temperature",
            Self::NameThings => "name-things",
            Self::Butterfly => "butterfly",
            Self::CalmPlace => "calm-place",
            Self::Container => "container",
            Self::Body => "body",
        }
    }

    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|id| id.name() == name)
    }

    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::Orient => Kind::Bearings,
            Self::Senses => Kind::Senses,
            Self::Feet | Self::Temperature | Self::Butterfly | Self::Body => Kind::Body,
            Self::NameThings | Self::CalmPlace | Self::Container => Kind::Mind,
        }
    }

    /// Whether it is left out on the day of a treatment, when pictures in the mind can run away.
    #[must_use]
    pub const fn waits_for_another_day(self) -> bool {
        matches!(self, Self::CalmPlace | Self::Container)
    }

    /// The steps, at least one. `answers` is how many things `Orient` has to tell.
    #[must_use]
    pub fn steps(self, form: Form, answers: usize) -> Vec<Step> {
        let all: &[Step] = match self {
            Self::Orient => {
                let told = (0..answers.max(1)).map(|words| step(words, 8));
                return match form {
                    Form::Full => told.collect(),
                    // The time, and that it passes.
                    Form::Short => {
                        told.filter(|it| it.words == 0 || it.words + 1 >= answers).collect()
                    }
                };
            }
            Self::Feet => &FEET,
            Self::Senses if form == Form::Short => return THREE_THREE_THREE.to_vec(),
            Self::Senses => &SENSES,
            Self::Temperature => &TEMPERATURE,
            Self::NameThings => &NAME_THINGS,
            Self::Butterfly => &BUTTERFLY,
            Self::CalmPlace => &CALM_PLACE,
            Self::Container => &CONTAINER,
            Self::Body => &BODY,
        };
        let left_out: &[usize] = match (form, self) {
            (Form::Full, _) => &[],
            (_, Self::Butterfly) => &[3, 4],
            (_, Self::Feet) => &[0, 3],
            (_, Self::Temperature) => &[0, 2],
            (_, Self::NameThings) => &[2, 3],
            (_, Self::CalmPlace) => &[1, 2],
            _ => &[0],
        };
        all.iter().filter(|step| !left_out.contains(&step.words)).copied().collect()
    }
}

impl Serialize for ExerciseId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl Read for ExerciseId {
    fn read(value: &Value) -> Option<Self> {
        Self::from_name(value.as_str()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_exercise_is_found_by_its_name() {
        for id in ExerciseId::ALL {
            assert_eq!(ExerciseId::from_name(id.name()), Some(id));
        }
        assert_eq!(ExerciseId::from_name("unknown"), None);
    }

    #[test]
    fn every_exercise_has_a_shorter_form_that_still_has_steps() {
        for id in ExerciseId::ALL {
            let (full, short) = (id.steps(Form::Full, 4), id.steps(Form::Short, 4));
            assert!((1..full.len()).contains(&short.len()), "{id:?}");
            assert!(full.iter().chain(&short).all(|step| step.seconds >= 8), "{id:?}");
        }
    }

    #[test]
    fn where_nothing_is_known_there_is_still_the_time_to_tell() {
        assert_eq!(ExerciseId::Orient.steps(Form::Full, 0).len(), 1);
        assert_eq!(ExerciseId::Orient.steps(Form::Short, 2).len(), 2);
    }
}
