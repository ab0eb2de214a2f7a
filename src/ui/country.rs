//! The field that chooses whose numbers come first.

use super::field::select;
use crate::help::lines::Country;
use crate::keep::live::Keep;
use leptos::prelude::*;

pub(crate) fn field(keep: Keep, country: Signal<Option<Country>>) -> impl IntoView {
    let text = keep.text();
    let mut options = vec![("", text.help.no_country)];
    options.extend(Country::ALL.map(|country| (country.code(), (text.country)(country))));
    let code = Signal::derive(move || country.get().map_or("", Country::code).to_owned());
    let choose = move |code: String| {
        keep.choose(|settings| settings.country = Country::from_code(&code));
    };
    select("country", text.settings.country, options, code, choose)
}
