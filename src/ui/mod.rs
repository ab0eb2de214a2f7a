//! Parts that pages share.

pub(crate) mod country;
pub(crate) mod field;
pub(crate) mod icon;
pub(crate) mod minute;
pub(crate) mod plan_view;
pub(crate) mod tide;

use leptos::prelude::*;

/// The heading of a page. It takes the focus when the page is arrived at.
pub(crate) fn heading(title: impl Into<String>) -> impl IntoView {
    let title: String = title.into();
    view! { <h1 tabindex="-1">{title}</h1> }
}

/// A plain list of sentences.
pub(crate) fn bullets(lines: &'static [&'static str]) -> impl IntoView {
    let lines: Vec<_> = lines
        .iter()
        .map(|line| view! { <li>{*line}</li> })
        .collect();
    view! { <ul class="bullets">{lines}</ul> }
}
