//! Composing a plan: templates and a form, and beside them what they make.

use super::desk::Desk;
use super::form_fields::fields;
use super::handout::handout;
use super::result::result;
use super::shelf::shelf;
use crate::browser::dom::{El, el};
use crate::keep::live::Keep;
use crate::text::Share;
use crate::ui::{button, p, page as titled};

pub(crate) fn page(keep: Keep, words: &'static Share) -> El {
    let desk = Desk::new(keep, words);
    let anew = button("quiet", words.start_anew, move || desk.start_anew());
    let typed = el("div").class("typed").add(shelf(desk)).add(fields(desk)).add(el("p").add(anew));
    titled(words.title)
        .class("page wide sharing")
        .live_class("printable", move || desk.ready().is_some())
        .add(p("lead", words.intro))
        .add(el("div").class("beside").add(typed).add(result(desk)))
        .live_one(move || handout(desk))
}
