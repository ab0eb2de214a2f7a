//! Words for what a person feels, of every colour, none better than another.

use crate::json::{Read, Value};
use serde::{Serialize, Serializer};

/// A word for a feeling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Feeling {
    Calm,
    Relieved,
    Grateful,
    Joyful,
    Hopeful,
    Curious,
    Connected,
    Moved,
    Tender,
    Proud,
    Sad,
    Grieving,
    Lonely,
    Ashamed,
    Guilty,
    Afraid,
    Anxious,
    Angry,
    Irritated,
    Confused,
    Overwhelmed,
    Restless,
    Tired,
    Numb,
    Empty,
}

impl Feeling {
    /// Every feeling, with its name in the store, in the order in which they are offered.
    pub const ALL: [(Self, &'static str); 25] = [
        (Self::Calm, "calm"),
        (Self::Relieved, "relieved"),
        (Self::Grateful, "grateful"),
        (Self::Joyful, "joyful"),
        (Self::Hopeful, "hopeful"),
        (Self::Curious, "curious"),
        (Self::Connected, "connected"),
        (Self::Moved, "moved"),
        (Self::Tender, "tender"),
        (Self::Proud, "proud"),
        (Self::Sad, "sad"),
        (Self::Grieving, "grieving"),
        (Self::Lonely, "lonely"),
        (Self::Ashamed, "ashamed"),
        (Self::Guilty, "guilty"),
        (Self::Afraid, "afraid"),
        (Self::Anxious, "anxious"),
        (Self::Angry, "angry"),
        (Self::Irritated, "irritated"),
        (Self::Confused, "confused"),
        (Self::Overwhelmed, "overwhelmed"),
        (Self::Restless, "restless"),
        (Self::Tired, "tired"),
        (Self::Numb, "numb"),
        (Self::Empty, "empty"),
    ];

    /// Its name in the store.
    #[must_use]
    pub fn name(self) -> &'static str {
        // The list is in the order of the words themselves.
        Self::ALL[self as usize].1
    }
}

impl Read for Feeling {
    fn read(value: &Value) -> Option<Self> {
        let name = value.as_str()?;
        Self::ALL.into_iter().find(|(_, one)| *one == name).map(|(feeling, _)| feeling)
    }
}

impl Serialize for Feeling {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[test]
    fn a_feeling_is_read_as_it_is_written() {
        for (feeling, name) in Feeling::ALL {
            assert_eq!(feeling.name(), name);
            assert_eq!(json::parse::<Feeling>(&json::text(&feeling)), Some(feeling));
        }
    }
}
