//! What is seen, heard and felt of the breath.

use super::field::{self, Label};
use crate::browser::dom::{El, el};
use crate::browser::live::Live;
use crate::browser::vibration;
use crate::keep::live::Keep;
use crate::settings::choices::{Picture, Settings, Sound, Volume};

/// What a choice changes of a session under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sensed {
    Sight,
    Sound,
    Loudness,
}

/// The choices; `changed` is called within the tap, after each.
pub(crate) fn senses(keep: Keep, changed: impl Fn(Sensed) + Copy + 'static) -> El {
    let words = &keep.text().senses;
    let settings = keep.settings;
    let picture = field::choice(
        "picture",
        words.picture,
        &Picture::ALL.map(words.pictures),
        move || Picture::ALL.iter().position(|one| *one == settings.get().picture),
        // The page takes the new picture in by itself.
        move |number| keep.choose(Settings { picture: Picture::ALL[number], ..keep.chosen() }),
    );
    let sound = field::choice(
        "sound",
        words.sound,
        &Sound::ALL.map(words.sounds),
        move || Sound::ALL.iter().position(|one| *one == settings.get().sound),
        move |number| {
            keep.choose(Settings { sound: Sound::ALL[number], ..keep.chosen() });
            changed(Sensed::Sound);
        },
    );
    let heard = Live::computed(move || settings.get().sound != Sound::None);
    let volume = move || {
        let label = Label { id: "volume", words: words.volume, hint: "" };
        let choose = move |level| {
            keep.choose(Settings { volume: Volume::from(level), ..keep.chosen() });
            changed(Sensed::Loudness);
        };
        let volume = move || settings.get().volume.into();
        heard.get().then(|| field::level(label, Volume::LOUDEST, volume, choose))
    };
    let count = field::switch(
        words.count,
        move || settings.get().count,
        move |on| {
            keep.choose(Settings { count: on, ..keep.chosen() });
            changed(Sensed::Sight);
        },
    );
    let vibration = vibration::available().then(|| {
        field::switch(
            words.vibration,
            move || settings.get().vibration,
            move |on| keep.choose(Settings { vibration: on, ..keep.chosen() }),
        )
    });
    let spoken = field::switch(
        words.spoken,
        move || settings.get().spoken,
        move |on| keep.choose(Settings { spoken: on, ..keep.chosen() }),
    );
    el("div")
        .class("senses")
        .add(picture)
        .add(sound)
        .live_one(volume)
        .add(count)
        .add_all(vibration)
        .add(spoken)
}
