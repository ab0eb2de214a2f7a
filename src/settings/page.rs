//! Settings.

use super::choices::{Motion, TextSize, Theme, Volume};
use super::keeping;
use crate::browser::vibration;
use crate::keep::live::use_keep;
use crate::ui::{field, heading};
use leptos::prelude::*;

pub(crate) fn page() -> AnyView {
    let keep = use_keep();
    let text = keep.text();
    let words = &text.settings;
    let settings = keep.settings;
    let themes = Theme::ALL.map(|theme| (theme, (text.theme)(theme)));
    let sizes = TextSize::ALL.map(|size| (size, (text.text_size)(size)));
    let motions = Motion::ALL.map(|motion| (motion, (text.motion)(motion)));
    let vibrates = vibration::available().then(|| {
        field::switch(
            words.vibration,
            Signal::derive(move || settings.get().vibration),
            move |on| keep.choose(|settings| settings.vibration = on),
        )
    });
    view! {
        <div class="page">
            {heading(words.title)}
            {field::choice(
                "theme",
                words.theme,
                &themes,
                Signal::derive(move || settings.get().theme),
                move |theme| keep.choose(|settings| settings.theme = theme),
            )}
            {field::choice(
                "text-size",
                words.text_size,
                &sizes,
                Signal::derive(move || settings.get().text_size),
                move |size| keep.choose(|settings| settings.text_size = size),
            )}
            {field::choice(
                "motion",
                words.motion,
                &motions,
                Signal::derive(move || settings.get().motion),
                move |motion| keep.choose(|settings| settings.motion = motion),
            )}
            <h2>{words.sound}</h2>
            {field::switch(
                words.sound_on,
                Signal::derive(move || settings.get().sound),
                move |on| keep.choose(|settings| settings.sound = on),
            )}
            {field::level(
                "volume",
                words.volume,
                Volume::LOUDEST,
                Signal::derive(move || settings.get().volume.into()),
                move |level| keep.choose(|settings| settings.volume = Volume::from(level)),
            )}
            {vibrates}
            <h2>{text.help.title}</h2>
            {crate::ui::country::field(keep, Signal::derive(move || settings.get().country))}
            {keeping::keeping(keep)}
        </div>
    }
    .into_any()
}
