//! Fields and forms for passphrases.

use super::field::{self, Label};
use crate::browser::dom::{self, Act, El, el};
use crate::browser::live::Live;

/// A field for a passphrase, with a way to see what is typed. Pasting is allowed.
pub(crate) fn field(label: Label, show: &str, typed: Live<String>, seen: Live<bool>) -> El {
    let kind = move || if seen.get() { "text" } else { "password" };
    let input = el("input").attr("autocomplete", "off").attr("autocapitalize", "none");
    let input = input.attr("spellcheck", "false").live_property("type", move || kind().into());
    let input = input.live_property("value", move || typed.get().into());
    let input = input.on("input", move |event| typed.set(dom::value_of(&event)));
    el("div").class("passphrase").add(field::labelled(label, input)).add(field::switch(
        show,
        move || seen.get(),
        move |on| seen.set(on),
    ))
}

/// A form that does one thing at a time, and says that it is at it: a phone may need a second or two.
pub(crate) fn form(
    fields: impl IntoIterator<Item = El>,
    said: [&'static str; 2],
    busy: Live<bool>,
    submit: impl Fn() + 'static,
) -> El {
    form_of(fields.into_iter().collect(), said, busy, Box::new(submit))
}

/// Apart from its callers, of which each would make it anew.
fn form_of(
    fields: Vec<El>,
    [act, at_it]: [&'static str; 2],
    busy: Live<bool>,
    submit: Box<dyn Act>,
) -> El {
    let said = move || if busy.get() { at_it } else { act };
    let button = el("button").class("big").live_text(move || said().to_owned());
    el("form")
        .on("submit", move |event| {
            event.prevent_default();
            if !busy.get_untracked() {
                busy.set(true);
                submit.act();
            }
        })
        .add_all(fields)
        .add(button)
}
