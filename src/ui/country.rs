//! The field that chooses whose numbers come first.

use super::field::{Label, select};
use crate::browser::dom::El;
use crate::help::lines::Country;
use crate::keep::live::Keep;
use crate::settings::choices::Settings;

/// `id` tells it apart where two pages stand behind each other.
pub(crate) fn field(
    keep: Keep,
    id: &'static str,
    country: impl Fn() -> Option<Country> + 'static,
) -> El {
    let text = keep.text();
    let label = Label { id, words: text.settings.country, hint: "" };
    let code = move || country().map_or("", Country::code).to_owned();
    let choose = move |code: String| {
        keep.choose(Settings { country: Country::from_code(&code), ..keep.chosen() });
    };
    select(label, &options(keep, text.help.no_country), code, choose)
}

/// Every country with its code, after a first choice of none.
pub(crate) fn options(keep: Keep, none: &'static str) -> Vec<(&'static str, &'static str)> {
    let words = keep.text().country;
    let countries = Country::ALL.map(|country| (country.code(), words(country)));
    std::iter::once(("", none)).chain(countries).collect()
}
