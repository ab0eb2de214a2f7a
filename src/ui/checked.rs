//! A form field that says what is amiss with it.

use super::field::Label;
use super::p;
use crate::browser::dom::{El, el};

/// A field of any kind under its label, with the hint and then the trouble beneath. `trouble` says
/// nothing where all is well.
pub(crate) fn checked(
    label: Label,
    input: El,
    trouble: impl Fn() -> Option<&'static str> + Copy + 'static,
) -> El {
    let Label { id, words, hint } = label;
    let (hint_id, trouble_id) = (format!("{id}-hint"), format!("{id}-trouble"));
    let input = input.attr("id", id);
    let input = input.live_attr("aria-invalid", move || trouble().map(|_| "true".to_owned()));
    let hinted = (!hint.is_empty()).then(|| p("hint", hint).attr("id", &hint_id));
    let has_hint = hinted.is_some();
    let told = p("trouble", "").attr("id", &trouble_id);
    let described = move || {
        let hint = has_hint.then_some(hint_id.as_str());
        let ids: Vec<&str> = hint.into_iter().chain(trouble().map(|_| &*trouble_id)).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    };
    el("div")
        .class("field")
        .add(el("label").attr("for", id).text(words))
        .add(input.live_attr("aria-describedby", described))
        .add_all(hinted)
        .add(told.live_text(move || trouble().unwrap_or_default().to_owned()))
}
