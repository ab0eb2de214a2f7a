//! My intention: a few prompts, one line.

use super::nook::Nook;
use super::page::way_back;
use crate::browser::dom::{El, el};
use crate::browser::live::Live;
use crate::fields::Words;
use crate::keep::live::Keep;
use crate::ui::field::{self, Label};
use crate::ui::{bullets, p, page as titled};

pub(super) fn page(keep: Keep) -> El {
    let text = keep.text();
    let words = &text.hope;
    let kept = keep.contents.with_untracked(|kept| kept.intention.clone());
    let line = Live::new(kept.map(String::from).unwrap_or_default());
    let save = move || {
        // The field stops at the length that words may have, so only nothing becomes nothing.
        let written = Words::new(&line.get_untracked()).ok();
        if keep.contents.with_untracked(|kept| kept.intention != written) {
            keep.keep_intention(written);
        }
    };
    let label = Label { id: "intention", words: words.line, hint: words.line_hint };
    let form = el("form")
        .add(field::line(label, "text", 200, line))
        .add(el("button").text(text.common.save))
        // Leaving the field keeps it: nobody should lose this to a forgotten button.
        .on("change", move |_| save())
        .on("submit", move |event| {
            event.prevent_default();
            save();
        });
    titled((text.prepare.nook)(Nook::Hope).title)
        .add(p("lead", (text.prepare.nook)(Nook::Hope).line))
        .add(bullets(words.prompts.iter().copied()))
        .add(form)
        .add(way_back(keep))
}
