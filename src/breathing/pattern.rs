//! Breathing patterns, and the limits none of them may pass.

use crate::fields::Words;
use crate::json::{Read, Value, field};
use serde::{Serialize, Serializer};
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
    /// In the order of a breath.
    pub const ALL: [Self; 5] =
        [Self::Inhale, Self::TopUp, Self::HoldFull, Self::Exhale, Self::HoldEmpty];

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

/// How long each part of one breath lasts, in half seconds, in the order of [`Phase::ALL`]. A part
/// of length zero does not happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Pattern([u8; 5]);

/// Why a set of lengths is not a pattern anyone should breathe to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PatternError {
    #[error("each part of a breath lasts between one second and twenty")]
    PartOutOfRange,
    #[error("a breath has an in-breath and an out-breath")]
    NoBreath,
    #[error("at most twelve breaths a minute")]
    TooFast,
}

impl Pattern {
    /// One second, in half seconds.
    pub const SHORTEST_PART: u8 = 2;
    /// Twenty seconds, in half seconds.
    pub const LONGEST_PART: u8 = 40;
    /// Twelve breaths a minute: nothing faster exists, from whatever source.
    pub const SHORTEST_CYCLE: Duration = Duration::from_secs(5);

    /// A pattern from the lengths of in-breath, top-up, hold, out-breath, hold, in half seconds.
    ///
    /// # Errors
    /// When a part, or the whole breath, is outside the limits.
    pub fn new(halves: [u8; 5]) -> Result<Self, PatternError> {
        let in_range = |length: &u8| {
            *length == 0 || (Self::SHORTEST_PART..=Self::LONGEST_PART).contains(length)
        };
        let [inhale, _, _, exhale, _] = halves;
        if inhale == 0 || exhale == 0 {
            return Err(PatternError::NoBreath);
        }
        if !halves.iter().all(in_range) {
            return Err(PatternError::PartOutOfRange);
        }
        let pattern = Self(halves);
        if pattern.cycle() < Self::SHORTEST_CYCLE {
            return Err(PatternError::TooFast);
        }
        Ok(pattern)
    }

    /// The lengths as they were given.
    #[must_use]
    pub const fn halves(&self) -> [u8; 5] {
        self.0
    }

    /// The lengths of the parts that happen, in half seconds.
    #[must_use]
    pub fn lengths_that_happen(&self) -> Vec<u8> {
        self.0.into_iter().filter(|length| *length > 0).collect()
    }

    /// The length of one whole breath.
    #[must_use]
    pub fn cycle(&self) -> Duration {
        self.0.iter().map(|length| half_seconds(*length)).sum()
    }

    /// The parts that happen, in order, with their lengths.
    pub fn parts(&self) -> impl Iterator<Item = (Phase, Duration)> + use<> {
        let lengths = Phase::ALL.into_iter().zip(self.0);
        lengths
            .filter(|(_, length)| *length > 0)
            .map(|(phase, length)| (phase, half_seconds(length)))
    }

    /// How long this part lasts; zero where it does not happen.
    #[must_use]
    pub fn length(&self, wanted: Phase) -> Duration {
        self.parts()
            .find(|(phase, _)| *phase == wanted)
            .map_or(Duration::ZERO, |(_, length)| length)
    }

    /// Whether the breath is held anywhere in it.
    #[must_use]
    pub const fn has_holds(&self) -> bool {
        let [_, _, full, _, empty] = self.0;
        full > 0 || empty > 0
    }
}

fn half_seconds(count: u8) -> Duration {
    Duration::from_millis(500 * u64::from(count))
}

impl Read for Pattern {
    fn read(value: &Value) -> Option<Self> {
        let lengths = value.as_array()?;
        let mut halves = [0; 5];
        if lengths.len() != halves.len() {
            return None;
        }
        for (half, length) in halves.iter_mut().zip(lengths) {
            *half = length.as_number()?;
        }
        Self::new(halves).ok()
    }
}

/// A pattern that the person or their clinic made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NamedPattern {
    pub name: Words<40>,
    pub lengths: Pattern,
}

impl Read for NamedPattern {
    fn read(value: &Value) -> Option<Self> {
        let fields = value.as_object()?;
        Some(Self { name: field(fields, "name")?, lengths: field(fields, "lengths")? })
    }
}

/// The patterns that come with the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PatternId {
    LongerExhale,
    Gentle,
    Even,
    CyclicSigh,
    Box,
    FourSevenEight,
}

impl PatternId {
    pub const ALL: [Self; 6] = [
        Self::LongerExhale,
        Self::Gentle,
        Self::Even,
        Self::CyclicSigh,
        Self::Box,
        Self::FourSevenEight,
    ];

    /// The name in routes and plans.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::LongerExhale => "longer-exhale",
            Self::Gentle => "gentle",
            Self::Even => "even",
            Self::CyclicSigh => "cyclic-sigh",
            Self::Box => "box",
            Self::FourSevenEight => "four-seven-eight",
        }
    }

    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|id| id.name() == name)
    }

    /// The lengths. Sources: Van Diest 2014 and Laborde 2021 (longer out-breath); Szulczewski 2019
    /// (gentle: faster than six a minute to begin with); Shao 2024 (even); Balban 2023 (the sigh,
    /// whose seconds the study left open); Röttger 2020 (box); Vierra 2022 (4-7-8).
    #[must_use]
    pub fn pattern(self) -> Pattern {
        let halves = match self {
            Self::LongerExhale => [8, 0, 0, 12, 0],
            Self::Gentle => [6, 0, 0, 8, 0],
            Self::Even => [11, 0, 0, 11, 0],
            Self::CyclicSigh => [5, 2, 0, 12, 0],
            Self::Box => [8, 0, 8, 8, 8],
            Self::FourSevenEight => [8, 0, 14, 16, 0],
        };
        Pattern::new(halves).expect("the patterns in this file keep the limits")
    }
}

impl Serialize for PatternId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl Read for PatternId {
    fn read(value: &Value) -> Option<Self> {
        Self::from_name(value.as_str()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[test]
    fn every_built_in_pattern_keeps_the_limits_and_its_name() {
        for id in PatternId::ALL {
            assert!(id.pattern().cycle() >= Pattern::SHORTEST_CYCLE);
            assert_eq!(PatternId::from_name(id.name()), Some(id));
        }
    }

    #[test]
    fn only_box_and_four_seven_eight_hold_the_breath() {
        let holding: Vec<_> =
            PatternId::ALL.into_iter().filter(|id| id.pattern().has_holds()).collect();
        assert_eq!(holding, [PatternId::Box, PatternId::FourSevenEight]);
    }

    #[test]
    fn a_breath_faster_than_twelve_a_minute_cannot_be_made() {
        assert_eq!(Pattern::new([4, 0, 0, 5, 0]), Err(PatternError::TooFast));
        assert!(Pattern::new([4, 0, 0, 6, 0]).is_ok());
    }

    #[test]
    fn a_part_lasts_one_second_to_twenty_or_is_absent() {
        assert_eq!(Pattern::new([8, 1, 0, 12, 0]), Err(PatternError::PartOutOfRange));
        assert_eq!(Pattern::new([8, 0, 41, 12, 0]), Err(PatternError::PartOutOfRange));
        assert_eq!(Pattern::new([0, 0, 8, 12, 0]), Err(PatternError::NoBreath));
    }

    #[test]
    fn a_named_pattern_is_read_as_it_is_written() {
        let written = r#"{"name":"By the sea","lengths":[9,0,0,13,0]}"#;
        let pattern: NamedPattern = json::parse(written).expect("a pattern");
        assert_eq!(json::text(&pattern), written);
    }

    #[test]
    fn a_stranger_cannot_bring_a_pattern_past_the_limits() {
        for lengths in [
            "[4,0,0,5,0]",
            "[8,0,0,12]",
            "[8,0,0,12,0,0]",
            "[8,0,-1,12,0]",
            "[8.5,0,0,12,0]",
            "[300,0,0,12,0]",
        ] {
            let text = format!(r#"{{"name":"Odd","lengths":{lengths}}}"#);
            assert_eq!(json::parse::<NamedPattern>(&text), None, "{lengths}");
        }
    }
}
