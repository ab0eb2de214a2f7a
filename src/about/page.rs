//! What is stored where, what nobody can promise, and the sources.

use crate::help::lines::Country;
use crate::keep::live::use_keep;
use crate::preparation::steps::Source;
use crate::ui::{bullets, heading};
use leptos::prelude::*;

pub(crate) fn page() -> AnyView {
    let text = use_keep().text();
    let words = &text.about;
    let what: Vec<_> = words
        .what
        .iter()
        .map(|line| view! { <p>{*line}</p> })
        .collect();
    let sources: Vec<_> = Source::ALL
        .into_iter()
        .map(|source| view! { <li>{(text.source)(source)}</li> })
        .collect();
    let checked = Country::UnitedStates.lines().checked_on;
    view! {
        <div class="page">
            {heading(words.title)}
            {what}
            <h2>{words.stored}</h2>
            {bullets(words.stored_list)}
            <h2>{words.limits}</h2>
            {bullets(words.limits_list)}
            <h2>{words.approval}</h2>
            <p>{words.approval_text}</p>
            <h2>{words.sources}</h2>
            <p>{(words.sources_why)(checked)}</p>
            <ul class="bullets">{sources}</ul>
            <p class="hint">{(words.version)(env!("CARGO_PKG_VERSION"))}</p>
        </div>
    }
    .into_any()
}
