//! Composing a plan: templates and a form, and beside them what they make.

use super::desk::Desk;
use super::form_fields::fields;
use super::handout::handout;
use super::result::result;
use super::shelf::shelf;
use crate::browser::dom::{self, El, el};
use crate::browser::live::Live;
use crate::keep::live::Keep;
use crate::ui::field::{self, Label};
use crate::ui::{button, h2, p, page as titled};

pub(crate) fn page(keep: Keep) -> El {
    let words = &keep.text().share;
    let desk = Desk::new(keep);
    let anew = button("quiet", words.start_anew, move || desk.start_anew());
    let typed = el("div")
        .class("typed")
        .add(shelf(desk))
        .add(fields(desk))
        .add(passphrase(desk))
        .add(el("p").add(anew));
    titled(words.title)
        .class("page wide sharing")
        .live_class("printable", move || desk.ready().is_some())
        .add(p("lead", words.intro))
        .add(el("div").class("beside").add(typed).add(result(desk)))
        .live_one(move || handout(desk))
}

/// A passphrase for the link, in sight only when asked for.
fn passphrase(desk: Desk) -> El {
    let words = &desk.keep.text().share.passphrase;
    let shown = Live::new(false);
    let input = el("input")
        .live_attr("type", move || Some(if shown.get() { "text" } else { "password" }.to_owned()))
        .attr("maxlength", "200")
        .attr("autocomplete", "new-password")
        .live_property("value", move || desk.passphrase.with(|typed| typed.as_str().into()))
        .on("input", move |event| desk.set_passphrase(dom::value_of(&event)));
    let label = Label { id: "share-passphrase", words: words.label, hint: words.hint };
    let apart =
        move || (!desk.passphrase.with(String::is_empty)).then(|| p("warning", words.apart));
    el("section")
        .class("protect")
        .add(h2(words.title))
        .add(field::labelled(label, input))
        .add(field::switch(words.show, move || shown.get(), move |on| shown.set(on)))
        .live_one(apart)
}
