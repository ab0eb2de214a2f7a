//! The tomorrow box: a big decision is parked with one tap and comes back the next morning.

use crate::json::{Read, field};
use crate::time::{Date, DateTime, Instant, Zone};
use serde::{Serialize, Serializer};
use serde_json::Value;

/// What a decision is about, as far as one tap can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    Someone,
    Work,
    Other,
}

impl About {
    pub const ALL: [Self; 3] = [Self::Someone, Self::Work, Self::Other];

    /// The name in the store.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Someone => "someone",
            Self::Work => "work",
            Self::Other => "other",
        }
    }
}

impl Serialize for About {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl Read for About {
    fn read(value: &Value) -> Option<Self> {
        let name = value.as_str()?;
        Self::ALL.into_iter().find(|about| about.name() == name)
    }
}

/// A decision that waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Parked {
    pub about: About,
    /// When it comes back, on the wall clock of wherever the person is then.
    pub due: DateTime,
}

/// A night lies between: whoever is awake before this hour is still in the day before.
const NIGHT_ENDS: i64 = 4;
/// The hour at which it comes back.
const MORNING: u8 = 8;

impl Parked {
    /// Parks a decision until the next morning.
    ///
    /// # Panics
    /// Never: the morning hour is an hour of the day.
    #[must_use]
    pub fn until_morning(about: About, now: Instant, here: &dyn Zone) -> Self {
        let day = day_of(now, here).plus_days(1);
        Self { about, due: DateTime::new(day, MORNING, 0).expect("eight is an hour of the day") }
    }

    /// Whether it has come back.
    #[must_use]
    pub fn is_due(&self, now: Instant, here: &dyn Zone) -> bool {
        self.due <= DateTime::at(now, here)
    }
}

/// The day a person would say it is, which ends when the night does.
fn day_of(now: Instant, here: &dyn Zone) -> Date {
    DateTime::at(now.plus_minutes(-NIGHT_ENDS * 60), here).date
}

impl Read for Parked {
    fn read(value: &Value) -> Option<Self> {
        let fields = value.as_object()?;
        Some(Self { about: field(fields, "about")?, due: field(fields, "due")? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[test]
    fn a_decision_is_read_as_it_is_written() {
        let stored = r#"{"about":"someone","due":"2026-11-25T08:00"}"#;
        let parked: Parked = json::parse(stored).expect("a parked decision");
        assert_eq!(serde_json::to_string(&parked).expect("JSON"), stored);
        for about in About::ALL {
            let name = serde_json::to_value(about).expect("a name");
            assert_eq!(About::read(&name), Some(about));
        }
    }
}
