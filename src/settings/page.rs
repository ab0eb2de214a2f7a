//! Settings.

use super::app_part;
use super::choices::{Language, Motion, Settings, TextSize, Theme};
use super::keeping;
use crate::browser::dom::{El, el};
use crate::keep::live::Keep;
use crate::ui::field;
use crate::ui::senses::senses;
use crate::ui::{country, h2, page as titled, said};

pub(crate) fn page(keep: Keep) -> El {
    let text = keep.text();
    let words = &text.settings;
    let settings = keep.settings;
    let language = field::choice(
        "language",
        words.language,
        &Language::ALL.map(text.language_name),
        move || {
            // One that could not be had is chosen no longer.
            settings.with(|_| ());
            Language::ALL.iter().position(|it| *it == keep.language())
        },
        move |number| keep.choose_language(Language::ALL[number]),
    );
    let theme = field::choice(
        "theme",
        words.theme,
        &Theme::ALL.map(text.theme),
        move || Theme::ALL.iter().position(|theme| *theme == settings.get().theme),
        move |number| keep.choose(Settings { theme: Theme::ALL[number], ..keep.chosen() }),
    );
    let text_size = field::choice(
        "text-size",
        words.text_size,
        &TextSize::ALL.map(text.text_size),
        move || TextSize::ALL.iter().position(|size| *size == settings.get().text_size),
        move |number| keep.choose(Settings { text_size: TextSize::ALL[number], ..keep.chosen() }),
    );
    let motion = field::choice(
        "motion",
        words.motion,
        &Motion::ALL.map(text.motion),
        move || Motion::ALL.iter().position(|motion| *motion == settings.get().motion),
        move |number| keep.choose(Settings { motion: Motion::ALL[number], ..keep.chosen() }),
    );
    let unreviewed = said("hint", text.home.unreviewed);
    let looks = el("div").add(language).add_all(unreviewed).add(theme).add(text_size).add(motion);
    let looks = looks.add(h2(text.breathe.title)).add(senses(keep, |_| {}));
    let country = country::field(keep, "country", move || settings.get().country);
    let kept = el("div").add(h2(text.help.title)).add(country).add(keeping::keeping(keep));
    let kept = kept.add(app_part::this_app(keep));
    let halves = el("div").class("halves").add(looks).add(kept);
    titled(words.title).class("page wide").add(halves)
}
