//! What is stored where, what nobody can promise, and the sources.

use crate::browser::dom::El;
use crate::help::lines::Country;
use crate::keep::live::Keep;
use crate::preparation::steps::Source;
use crate::ui::{bullets, h2, p, page as titled};

pub(crate) fn page(keep: Keep) -> El {
    let text = keep.text();
    let words = &text.about;
    let checked = Country::UnitedStates.lines().checked_on;
    titled(words.title)
        .class("page wide about")
        .add_all(words.what.iter().map(|line| p("", line)))
        .add(p("", words.review))
        .add(h2(words.stored))
        .add(bullets(words.stored_list.iter().copied()))
        .add(h2(words.limits))
        .add(bullets(words.limits_list.iter().copied()))
        .add(h2(words.approval))
        .add(p("", words.approval_text))
        .add(h2(words.sources))
        .add(p("", &(words.sources_why)(checked)))
        .add(bullets(Source::ALL.map(text.source)))
        .add(p("hint", &(words.version)(env!("CARGO_PKG_VERSION"))))
}
