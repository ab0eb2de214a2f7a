//! My intention: a few prompts, one line.

use super::nook::Nook;
use super::page::way_back;
use crate::browser::dom::{El, el};
use crate::browser::live::Live;
use crate::fields::Words;
use crate::keep::live::Keep;
use crate::ui::field::{self, Label};
use crate::ui::{bullets, p, page as titled, typed};

pub(super) fn page(keep: Keep) -> El {
    let text = keep.text();
    let words = &text.hope;
    let kept = keep.contents.with_untracked(|kept| kept.intention.clone());
    let line = Live::new(kept.map(String::from).unwrap_or_default());
    // The field stops at the length that words may have, so only nothing becomes nothing.
    let save = move |say| keep.keep_intention(Words::new(&line.get_untracked()).ok(), say);
    let label = Label { id: "intention", words: words.line, hint: words.line_hint };
    let form = el("form")
        .add(field::line(label, "text", 200, line))
        .add(el("button").text(text.common.save))
        .on("submit", move |event| {
            event.prevent_default();
            save(true);
        });
    let form = typed::kept(form, save);
    titled((text.prepare.nook)(Nook::Hope).title)
        .add(p("lead", (text.prepare.nook)(Nook::Hope).line))
        .add(bullets(words.prompts.iter().copied()))
        .add(form)
        .add(way_back(keep))
}
