//! What one tap leaves for later, when writing is too much: it waits in Reflect as the start of an
//! entry.

use crate::json::{Read, field};
use crate::time::Instant;
use serde::{Serialize, Serializer};
use serde_json::Value;

/// A word for a mood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    Calm,
    Tender,
    Heavy,
    Afraid,
    FarAway,
}

/// A place in the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BodyPlace {
    Head,
    Chest,
    Belly,
    Hands,
    Legs,
}

impl Mood {
    pub const ALL: [Self; 5] = [Self::Calm, Self::Tender, Self::Heavy, Self::Afraid, Self::FarAway];
}

impl BodyPlace {
    pub const ALL: [Self; 5] = [Self::Head, Self::Chest, Self::Belly, Self::Hands, Self::Legs];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    SomethingToTell,
    Mood(Mood),
    Body(BodyPlace),
}

impl Mark {
    /// Every mark there is.
    pub fn all() -> impl Iterator<Item = Self> {
        let moods = Mood::ALL.into_iter().map(Self::Mood);
        std::iter::once(Self::SomethingToTell)
            .chain(moods)
            .chain(BodyPlace::ALL.into_iter().map(Self::Body))
    }

    /// The name in the store.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::SomethingToTell => "tell",
            Self::Mood(Mood::Calm) => "mood/calm",
            Self::Mood(Mood::Tender) => "mood/tender",
            Self::Mood(Mood::Heavy) => "mood/heavy",
            Self::Mood(Mood::Afraid) => "mood/afraid",
            Self::Mood(Mood::FarAway) => "mood/far-away",
            Self::Body(BodyPlace::Head) => "body/head",
            Self::Body(BodyPlace::Chest) => "body/chest",
            Self::Body(BodyPlace::Belly) => "body/belly",
            Self::Body(BodyPlace::Hands) => "body/hands",
            Self::Body(BodyPlace::Legs) => "body/legs",
        }
    }
}

impl Serialize for Mark {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl Read for Mark {
    fn read(value: &Value) -> Option<Self> {
        let name = value.as_str()?;
        Self::all().find(|mark| mark.name() == name)
    }
}

/// A mark and when it was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Waypoint {
    pub at: Instant,
    pub mark: Mark,
}

impl Read for Waypoint {
    fn read(value: &Value) -> Option<Self> {
        let fields = value.as_object()?;
        Some(Self { at: field(fields, "at")?, mark: field(fields, "mark")? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[test]
    fn every_mark_is_read_as_it_is_written() {
        for mark in Mark::all() {
            let left = Waypoint { at: Instant(7), mark };
            let stored = serde_json::to_string(&left).expect("a waypoint is JSON");
            assert_eq!(json::parse::<Waypoint>(&stored), Some(left), "{stored}");
        }
        assert_eq!(Mark::all().count(), 11);
    }
}
