//! The choices, as one record that the first paint can read.

use crate::breathing::length::Length;
use crate::help::lines::Country;
use crate::json::{Read, Value};
use serde::{Serialize, Serializer};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    Light,
    Dark,
    Black,
    /// As the device has it, and dark after sunset hours.
    #[default]
    System,
}

impl Theme {
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::Black];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextSize {
    Large,
    Largest,
    #[default]
    Usual,
}

impl TextSize {
    pub const ALL: [Self; 3] = [Self::Usual, Self::Large, Self::Largest];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Motion {
    Still,
    #[default]
    System,
}

impl Motion {
    pub const ALL: [Self; 2] = [Self::System, Self::Still];
}

/// A language that the app speaks and a plan may be written in, as its BCP 47 tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    English,
    Spanish,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::English, Self::Spanish];

    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }

    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

impl Read for Language {
    fn read(value: &Value) -> Option<Self> {
        Self::from_tag(value.as_str()?)
    }
}

/// Loudness of the app's own sounds, 0 (silent) to 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(transparent)]
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

/// What is heard of the breath.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sound {
    #[default]
    None,
    /// A soft bell at each change.
    Bell,
    /// A tone that rises and falls with the breath.
    Tone,
}

impl Sound {
    pub const ALL: [Self; 3] = [Self::None, Self::Bell, Self::Tone];
}

/// What is seen of the breath.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Picture {
    #[default]
    Tide,
    Ring,
    Words,
}

impl Picture {
    pub const ALL: [Self; 3] = [Self::Tide, Self::Ring, Self::Words];
}

/// How long the app may be hidden before it locks, in minutes; 0 is at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct LockAfter(u8);

impl LockAfter {
    pub const ALL: [Self; 4] = [Self(0), Self(1), Self(5), Self(15)];

    /// 0 to 15.
    #[must_use]
    pub const fn minutes(self) -> u8 {
        self.0
    }
}

impl Default for LockAfter {
    fn default() -> Self {
        Self(5)
    }
}

/// Every choice. One that cannot be read falls back to its default, alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Settings {
    pub theme: Theme,
    pub text_size: TextSize,
    pub motion: Motion,
    pub picture: Picture,
    /// Count the seconds of each part of the breath down.
    pub count: bool,
    pub sound: Sound,
    pub volume: Volume,
    pub vibration: bool,
    /// Say each change of breath to those who hear the page.
    pub spoken: bool,
    /// How long a session of breathing goes on.
    pub length: Length,
    pub country: Option<Country>,
    pub lock_after: LockAfter,
    /// As chosen; otherwise boot.js follows the plan that is opened, or the browser.
    pub language: Option<Language>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            text_size: TextSize::default(),
            motion: Motion::default(),
            picture: Picture::default(),
            count: false,
            sound: Sound::default(),
            volume: Volume::default(),
            vibration: false,
            spoken: true,
            length: Length::default(),
            country: None,
            lock_after: LockAfter::default(),
            language: None,
        }
    }
}

/// Never fails: what cannot be read falls back, and costs no other choice.
impl Read for Settings {
    fn read(value: &Value) -> Option<Self> {
        let of = |name| value.get(name).and_then(Value::as_str).unwrap_or_default();
        let on = |name| value.get(name).and_then(Value::as_bool).unwrap_or_default();
        let level = value.get("volume").and_then(Value::as_number::<u64>);
        let lock_after = value.get("lock-after").and_then(Value::as_number::<u8>).map(LockAfter);
        Some(Self {
            theme: match of("theme") {
                "light" => Theme::Light,
                "dark" => Theme::Dark,
                "black" => Theme::Black,
                _ => Theme::System,
            },
            text_size: match of("text-size") {
                "large" => TextSize::Large,
                "largest" => TextSize::Largest,
                _ => TextSize::Usual,
            },
            motion: if of("motion") == "still" { Motion::Still } else { Motion::System },
            picture: match of("picture") {
                "ring" => Picture::Ring,
                "words" => Picture::Words,
                _ => Picture::Tide,
            },
            count: on("count"),
            sound: match of("sound") {
                "bell" => Sound::Bell,
                "tone" => Sound::Tone,
                // The first settings knew only bells, on or off.
                _ if on("sound") => Sound::Bell,
                _ => Sound::None,
            },
            volume: level.map_or_else(Volume::default, |level| {
                Volume::from(u8::try_from(level).unwrap_or(u8::MAX))
            }),
            vibration: on("vibration"),
            spoken: value.get("spoken").and_then(Value::as_bool).unwrap_or(true),
            length: Length::from_name(of("length")).unwrap_or_default(),
            country: Country::from_code(of("country")),
            lock_after: lock_after.filter(|it| LockAfter::ALL.contains(it)).unwrap_or_default(),
            language: Language::from_tag(of("language")),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[test]
    fn choices_come_back_as_they_were_stored() {
        let settings = Settings {
            theme: Theme::Black,
            text_size: TextSize::Largest,
            motion: Motion::Still,
            picture: Picture::Ring,
            count: true,
            sound: Sound::Tone,
            volume: Volume::from(7),
            vibration: true,
            spoken: false,
            length: Length::Breaths(12),
            country: Some(Country::Spain),
            lock_after: LockAfter(15),
            language: Some(Language::Spanish),
        };
        let text = json::text(&settings);
        assert_eq!(json::parse::<Settings>(&text), Some(settings));
    }

    #[test]
    fn a_damaged_choice_falls_back_alone() {
        let text =
            r#"{"theme":"plaid","text-size":"large","volume":99,"country":"ZZ","lock-after":99}"#;
        let settings: Settings = json::parse(text).expect("settings");
        assert_eq!(settings.theme, Theme::System);
        assert_eq!(settings.text_size, TextSize::Large);
        assert_eq!((u8::from(settings.volume), settings.country), (Volume::LOUDEST, None));
        assert_eq!(settings.lock_after.minutes(), 5);
    }

    #[test]
    fn choices_of_the_first_version_keep_their_meaning() {
        let read = |text| json::parse::<Settings>(text).expect("settings");
        assert_eq!(read(r#"{"sound":true}"#).sound, Sound::Bell);
        let quiet = read(r#"{"sound":false}"#);
        assert_eq!(
            (quiet.sound, quiet.spoken, quiet.length),
            (Sound::None, true, Length::Minutes(5))
        );
    }

    #[test]
    fn loudness_runs_from_silence_to_full() {
        assert!(Volume::from(0).gain().abs() < f32::EPSILON);
        assert!((Volume::from(200).gain() - 1.0).abs() < f32::EPSILON);
    }
}
