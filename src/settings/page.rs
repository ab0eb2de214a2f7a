//! Settings.

use super::choices::{Motion, TextSize, Theme, Volume};
use super::keeping;
use crate::browser::dom::El;
use crate::browser::vibration;
use crate::keep::live::Keep;
use crate::ui::field::{self, Label};
use crate::ui::{country, h2, page as titled};

pub(crate) fn page(keep: Keep) -> El {
    let text = keep.text();
    let words = &text.settings;
    let settings = keep.settings;
    let theme = field::choice(
        "theme",
        words.theme,
        &Theme::ALL.map(text.theme),
        move || Theme::ALL.iter().position(|theme| *theme == settings.get().theme),
        move |number| keep.choose(|settings| settings.theme = Theme::ALL[number]),
    );
    let text_size = field::choice(
        "text-size",
        words.text_size,
        &TextSize::ALL.map(text.text_size),
        move || TextSize::ALL.iter().position(|size| *size == settings.get().text_size),
        move |number| keep.choose(|settings| settings.text_size = TextSize::ALL[number]),
    );
    let motion = field::choice(
        "motion",
        words.motion,
        &Motion::ALL.map(text.motion),
        move || Motion::ALL.iter().position(|motion| *motion == settings.get().motion),
        move |number| keep.choose(|settings| settings.motion = Motion::ALL[number]),
    );
    let sound = field::switch(
        words.sound_on,
        move || settings.get().sound,
        move |on| keep.choose(|settings| settings.sound = on),
    );
    let volume = field::level(
        Label { id: "volume", words: words.volume, hint: "" },
        Volume::LOUDEST,
        move || settings.get().volume.into(),
        move |level| keep.choose(|settings| settings.volume = Volume::from(level)),
    );
    let vibration = vibration::available().then(|| {
        field::switch(
            words.vibration,
            move || settings.get().vibration,
            move |on| keep.choose(|settings| settings.vibration = on),
        )
    });
    titled(words.title)
        .add(theme)
        .add(text_size)
        .add(motion)
        .add(h2(words.sound))
        .add(sound)
        .add(volume)
        .add_all(vibration)
        .add(h2(text.help.title))
        .add(country::field(keep, move || settings.get().country))
        .add(keeping::keeping(keep))
}
