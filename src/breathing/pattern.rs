//! Breathing patterns, and the limits none of them may pass.

use std::time::Duration;

/// One part of a breath.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    Inhale,
    TopUp,
    HoldFull,
    Exhale,
    HoldEmpty,
}

impl Phase {
    /// The name in the page's `data-phase` attribute.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Inhale => "inhale",
            Self::TopUp => "top-up",
            Self::HoldFull => "hold-full",
            Self::Exhale => "exhale",
            Self::HoldEmpty => "hold-empty",
        }
    }
}

/// How long each part of one breath lasts. A part of length zero does not happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pattern {
    parts: [(Phase, Duration); 5],
}

/// Why a set of lengths is not a pattern anyone should breathe to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PatternError {
    #[error("each part of a breath lasts between half a second and twenty seconds")]
    PartOutOfRange,
    #[error("a breath has an in-breath and an out-breath")]
    NoBreath,
    #[error("at most twelve breaths a minute")]
    TooFast,
}

impl Pattern {
    const SHORTEST_PART: Duration = Duration::from_millis(500);
    const LONGEST_PART: Duration = Duration::from_secs(20);
    /// Twelve breaths a minute: nothing faster exists, from whatever source.
    const SHORTEST_CYCLE: Duration = Duration::from_secs(5);

    /// A pattern from the lengths of in-breath, top-up, hold, out-breath, hold.
    ///
    /// # Errors
    /// When a part, or the whole breath, is outside the limits.
    pub fn new(lengths: [Duration; 5]) -> Result<Self, PatternError> {
        let [inhale, top_up, hold_full, exhale, hold_empty] = lengths;
        let in_range = |length: &Duration| {
            length.is_zero() || (Self::SHORTEST_PART..=Self::LONGEST_PART).contains(length)
        };
        if inhale.is_zero() || exhale.is_zero() {
            return Err(PatternError::NoBreath);
        }
        if !lengths.iter().all(in_range) {
            return Err(PatternError::PartOutOfRange);
        }
        let pattern = Self {
            parts: [
                (Phase::Inhale, inhale),
                (Phase::TopUp, top_up),
                (Phase::HoldFull, hold_full),
                (Phase::Exhale, exhale),
                (Phase::HoldEmpty, hold_empty),
            ],
        };
        if pattern.cycle() < Self::SHORTEST_CYCLE {
            return Err(PatternError::TooFast);
        }
        Ok(pattern)
    }

    /// The length of one whole breath.
    #[must_use]
    pub fn cycle(&self) -> Duration {
        self.parts.iter().map(|(_, length)| *length).sum()
    }

    /// The parts that happen, in order, with their lengths.
    pub fn parts(&self) -> impl Iterator<Item = (Phase, Duration)> + '_ {
        self.parts.iter().copied().filter(|(_, length)| !length.is_zero())
    }
}

/// The patterns that come with the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PatternId {
    LongerExhale,
    Gentle,
}

impl PatternId {
    pub const ALL: [Self; 2] = [Self::LongerExhale, Self::Gentle];

    /// The name in routes and plans.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::LongerExhale => "longer-exhale",
            Self::Gentle => "gentle",
        }
    }

    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|id| id.name() == name)
    }

    /// Seconds in and out. Sources: Van Diest 2014 and Laborde 2021 for the longer out-breath;
    /// Szulczewski 2019 for starting faster than six a minute.
    #[must_use]
    pub fn pattern(self) -> Pattern {
        let (inhale, exhale) = match self {
            Self::LongerExhale => (4, 6),
            Self::Gentle => (3, 4),
        };
        let none = Duration::ZERO;
        Pattern::new([Duration::from_secs(inhale), none, none, Duration::from_secs(exhale), none])
            .expect("the patterns in this file keep the limits")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(parts: [f64; 5]) -> Result<Pattern, PatternError> {
        Pattern::new(parts.map(Duration::from_secs_f64))
    }

    #[test]
    fn every_built_in_pattern_keeps_the_limits() {
        for id in PatternId::ALL {
            assert!(id.pattern().cycle() >= Pattern::SHORTEST_CYCLE);
            assert_eq!(PatternId::from_name(id.name()), Some(id));
        }
    }

    #[test]
    fn a_breath_faster_than_twelve_a_minute_cannot_be_made() {
        assert_eq!(seconds([2.0, 0.0, 0.0, 2.5, 0.0]), Err(PatternError::TooFast));
        assert!(seconds([2.0, 0.0, 0.0, 3.0, 0.0]).is_ok());
    }

    #[test]
    fn a_part_is_half_a_second_to_twenty_or_absent() {
        assert_eq!(seconds([4.0, 0.4, 0.0, 6.0, 0.0]), Err(PatternError::PartOutOfRange));
        assert_eq!(seconds([4.0, 0.0, 20.5, 6.0, 0.0]), Err(PatternError::PartOutOfRange));
        assert_eq!(seconds([0.0, 0.0, 4.0, 6.0, 0.0]), Err(PatternError::NoBreath));
    }
}
