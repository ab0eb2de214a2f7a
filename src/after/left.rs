//! What one tap leaves for later, when writing and deciding are too much: a mark waits in Reflect
//! as the start of an entry, a big decision comes back the next morning.

use crate::json::{Read, Value, field, optional};
use crate::time::{Date, DateTime, Instant, Zone};
use serde::{Serialize, Serializer};

/// What was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    SomethingToTell,
    Mood(Mood),
    Body(BodyPlace),
    Decision(About),
}

/// A word for a mood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    Calm,
    Tender,
    Heavy,
    Afraid,
    FarAway,
}

impl Mood {
    /// Every mood, with its name in the store.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Calm, "calm"),
        (Self::Tender, "tender"),
        (Self::Heavy, "heavy"),
        (Self::Afraid, "afraid"),
        (Self::FarAway, "far-away"),
    ];
}

impl Serialize for Mood {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let found = Self::ALL.into_iter().find(|(mood, _)| mood == self);
        serializer.serialize_str(found.map_or("calm", |(_, name)| name))
    }
}

impl Read for Mood {
    fn read(value: &Value) -> Option<Self> {
        let name = value.as_str()?;
        Self::ALL.into_iter().find(|(_, one)| *one == name).map(|(mood, _)| mood)
    }
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

/// What a decision is about, as far as one tap can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    Someone,
    Work,
    Other,
}

impl What {
    /// Everything that can be left, with its name in the store.
    pub const ALL: [(Self, &'static str); 14] = [
        (Self::SomethingToTell, "tell"),
        (Self::Mood(Mood::Calm), "mood/calm"),
        (Self::Mood(Mood::Tender), "mood/tender"),
        (Self::Mood(Mood::Heavy), "mood/heavy"),
        (Self::Mood(Mood::Afraid), "mood/afraid"),
        (Self::Mood(Mood::FarAway), "mood/far-away"),
        (Self::Body(BodyPlace::Head), "body/head"),
        (Self::Body(BodyPlace::Chest), "body/chest"),
        (Self::Body(BodyPlace::Belly), "body/belly"),
        (Self::Body(BodyPlace::Hands), "body/hands"),
        (Self::Body(BodyPlace::Legs), "body/legs"),
        (Self::Decision(About::Someone), "decision/someone"),
        (Self::Decision(About::Work), "decision/work"),
        (Self::Decision(About::Other), "decision/other"),
    ];

    fn name(self) -> &'static str {
        let found = Self::ALL.into_iter().find(|(what, _)| *what == self);
        found.map_or("tell", |(_, name)| name)
    }

    #[must_use]
    pub const fn is_decision(self) -> bool {
        matches!(self, Self::Decision(_))
    }
}

impl Serialize for What {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl Read for What {
    fn read(value: &Value) -> Option<Self> {
        let name = value.as_str()?;
        Self::ALL.into_iter().find(|(_, one)| *one == name).map(|(what, _)| what)
    }
}

/// Something left, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Left {
    pub what: What,
    pub at: Instant,
    /// When a decision comes back, on the wall clock of wherever the person is then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<DateTime>,
}

/// A night lies between: whoever is awake before this hour is still in the day before.
const NIGHT_ENDS: u8 = 4;
/// The hour at which a decision comes back.
const MORNING: u8 = 8;

impl Left {
    /// Left now; a decision until the next morning.
    #[must_use]
    pub fn now(what: What, now: Instant, here: &dyn Zone) -> Self {
        let morning = || DateTime::new(day_of(now, here).plus_days(1), MORNING, 0);
        Self { what, at: now, due: what.is_decision().then(morning).flatten() }
    }

    /// Whether it is a decision that has come back.
    #[must_use]
    pub fn is_due(&self, now: Instant, here: &dyn Zone) -> bool {
        self.due.is_some_and(|due| due <= DateTime::at(now, here))
    }
}

/// The day a person would say it is, which ends when the night does.
fn day_of(now: Instant, here: &dyn Zone) -> Date {
    let at = DateTime::at(now, here);
    if at.hour() < NIGHT_ENDS { at.date.plus_days(-1) } else { at.date }
}

impl Read for Left {
    fn read(value: &Value) -> Option<Self> {
        let fields = value.as_object()?;
        let left = Self {
            what: field(fields, "what")?,
            at: field(fields, "at")?,
            due: optional(fields, "due")?,
        };
        // Decisions come back, and nothing else does.
        (left.due.is_some() == left.what.is_decision()).then_some(left)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[test]
    fn everything_left_is_read_as_it_is_written() {
        for (what, name) in What::ALL {
            let due = what.is_decision().then(|| "2026-11-25T08:00".parse().expect("a time"));
            let left = Left { what, at: Instant(7), due };
            let stored = json::text(&left);
            assert!(stored.contains(name));
            assert_eq!(json::parse::<Left>(&stored), Some(left), "{stored}");
        }
    }
}
