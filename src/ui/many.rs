//! A choice of any number from a few.

use crate::browser::dom::{self, El, el};

/// `chosen` says whether the option of a number is; `choose` is told when that changes.
pub(crate) fn many(
    legend: &str,
    options: &[&str],
    chosen: impl Fn(usize) -> bool + Copy + 'static,
    choose: impl Fn(usize, bool) + Copy + 'static,
) -> El {
    let options = options.iter().enumerate().map(|(number, words)| {
        let input = el("input").attr("type", "checkbox");
        let input = input.live_property("checked", move || chosen(number).into());
        let input = input.on("change", move |event| choose(number, dom::checked(&event)));
        el("label").class("chip").add(input).add(el("span").text(words))
    });
    let chips = el("div").class("chips").add_all(options);
    el("fieldset").class("choice many").add(el("legend").text(legend)).add(chips)
}
