//! The choices, as one record that the first paint can read.

use crate::help::lines::Country;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    Light,
    Dark,
    Black,
    /// As the device has it, and dark after sunset hours.
    #[default]
    #[serde(other)]
    System,
}

impl Theme {
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::Black];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextSize {
    Large,
    Largest,
    #[default]
    #[serde(other)]
    Usual,
}

impl TextSize {
    pub const ALL: [Self; 3] = [Self::Usual, Self::Large, Self::Largest];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Motion {
    Still,
    #[default]
    #[serde(other)]
    System,
}

impl Motion {
    pub const ALL: [Self; 2] = [Self::System, Self::Still];
}

/// Loudness of the app's own sounds, 0 (silent) to 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "u8", into = "u8")]
pub struct Volume(u8);

impl Volume {
    pub const LOUDEST: u8 = 10;

    /// From 0 to 1, as the browser's audio takes it. Hearing is logarithmic: squared sounds even.
    #[must_use]
    pub fn gain(self) -> f32 {
        let share = f32::from(self.0) / f32::from(Self::LOUDEST);
        share * share
    }
}

impl From<u8> for Volume {
    fn from(level: u8) -> Self {
        Self(level.min(Self::LOUDEST))
    }
}

impl From<Volume> for u8 {
    fn from(volume: Volume) -> Self {
        volume.0
    }
}

impl Default for Volume {
    fn default() -> Self {
        Self(4)
    }
}

/// Every choice. One that this version does not know falls back to its default, alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Settings {
    pub theme: Theme,
    pub text_size: TextSize,
    pub motion: Motion,
    pub sound: bool,
    pub volume: Volume,
    pub vibration: bool,
    #[serde(deserialize_with = "known_country")]
    pub country: Option<Country>,
}

/// A country that this version does not know is none, and costs no other choice.
fn known_country<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Country>, D::Error> {
    let code = Option::<String>::deserialize(deserializer)?;
    Ok(code.and_then(|code| Country::from_code(&code)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_come_back_as_they_were_stored() {
        let settings = Settings {
            theme: Theme::Black,
            text_size: TextSize::Largest,
            motion: Motion::Still,
            sound: true,
            volume: Volume::from(7),
            vibration: true,
            country: Some(Country::Spain),
        };
        let text = serde_json::to_string(&settings).expect("settings are JSON");
        assert_eq!(serde_json::from_str::<Settings>(&text).ok(), Some(settings));
    }

    #[test]
    fn a_damaged_choice_falls_back_alone() {
        let text = r#"{"theme":"plaid","text-size":"large","volume":99,"country":"ZZ","more":1}"#;
        let settings: Settings = serde_json::from_str(text).expect("settings");
        assert_eq!(settings.theme, Theme::System);
        assert_eq!(settings.text_size, TextSize::Large);
        assert_eq!((u8::from(settings.volume), settings.country), (Volume::LOUDEST, None));
    }

    #[test]
    fn loudness_runs_from_silence_to_full() {
        assert!(Volume::from(0).gain().abs() < f32::EPSILON);
        assert!((Volume::from(200).gain() - 1.0).abs() < f32::EPSILON);
    }
}
