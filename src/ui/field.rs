//! Form fields: a label above, a hint beneath, and the value in a signal.
//!
//! `most` is the greatest length in UTF-16 units, so that nothing typed is cut off later.

use super::p;
use crate::browser::dom::{self, Act, El, el};
use crate::browser::live::Live;
use std::rc::Rc;

/// What a field is called, and what it says of itself.
#[derive(Clone, Copy)]
pub(crate) struct Label {
    pub(crate) id: &'static str,
    pub(crate) words: &'static str,
    /// May be empty.
    pub(crate) hint: &'static str,
}

/// One line of text of an input type such as "text", "tel" or "datetime-local".
pub(crate) fn line(label: Label, kind: &str, most: usize, value: Live<String>) -> El {
    typed(label, el("input").attr("type", kind), most, value)
}

fn typed(label: Label, input: El, most: usize, value: Live<String>) -> El {
    let input = input.attr("maxlength", &most.to_string()).attr("autocomplete", "off");
    let input = input.live_property("value", move || value.get().into());
    labelled(label, input.on("input", move |event| value.set(dom::value_of(&event))))
}

/// A field of any kind under its label.
pub(crate) fn labelled(label: Label, input: El) -> El {
    let Label { id, words, hint } = label;
    let above = el("label").attr("for", id).text(words);
    let field = el("div").class("field").add(above);
    if hint.is_empty() {
        return field.add(input.attr("id", id));
    }
    let hint_id = format!("{id}-hint");
    let input = input.attr("id", id).attr("aria-describedby", &hint_id);
    field.add(input).add(p("hint", hint).attr("id", &hint_id))
}

/// A choice from a list of (value, words).
pub(crate) fn select(
    label: Label,
    options: &[(&'static str, &'static str)],
    value: impl Fn() -> String + 'static,
    choose: impl Fn(String) + 'static,
) -> El {
    let options = options.iter().map(|(code, words)| el("option").attr("value", code).text(words));
    // The value follows the options: a select can only show what it has.
    let select = el("select").add_all(options).live_property("value", move || value().into());
    labelled(label, select.on("change", move |event| choose(dom::value_of(&event))))
}

/// One of a few choices, all in sight: the number of the one chosen.
pub(crate) fn choice(
    name: &'static str,
    legend: &str,
    options: &[&'static str],
    chosen: impl Fn() -> Option<usize> + 'static,
    choose: impl Fn(usize) + 'static,
) -> El {
    radios(name, legend, options, Rc::new(chosen), Rc::new(choose))
}

/// Apart from its callers, of which each would make it anew.
fn radios(
    name: &'static str,
    legend: &str,
    options: &[&'static str],
    chosen: Rc<dyn Act<Option<usize>>>,
    choose: Rc<dyn Fn(usize)>,
) -> El {
    let options = options.iter().enumerate().map(|(number, words)| {
        let (chosen, choose) = (Rc::clone(&chosen), Rc::clone(&choose));
        let radio = el("input").attr("type", "radio").attr("name", name);
        let radio = radio.attr("value", &number.to_string());
        let radio = radio.live_property("checked", move || (chosen.act() == Some(number)).into());
        let radio = radio.on("change", move |_| choose(number));
        el("label").class("chip").add(radio).add(el("span").text(words))
    });
    let chips = el("div").class("chips").add_all(options);
    el("fieldset").class("choice").add(el("legend").text(legend)).add(chips)
}

/// Something that is on or off.
pub(crate) fn switch(
    words: &str,
    on: impl Fn() -> bool + 'static,
    choose: impl Fn(bool) + 'static,
) -> El {
    let input = el("input").attr("type", "checkbox");
    let input = input.live_property("checked", move || on().into());
    let input = input.on("change", move |event| choose(dom::checked(&event)));
    el("label").class("switch").add(input).add(el("span").text(words))
}

/// A level from 0 to `most`.
pub(crate) fn level(
    label: Label,
    most: u8,
    value: impl Fn() -> u8 + 'static,
    choose: impl Fn(u8) + 'static,
) -> El {
    let input = el("input").attr("type", "range").attr("max", &most.to_string());
    let input = input.live_property("value", move || value().to_string().into());
    let input = input.on("input", move |event| choose(dom::value_of(&event).parse().unwrap_or(0)));
    labelled(label, input).class("field level")
}

/// A number that goes up and down by one press each; none where it is at its end.
pub(crate) fn stepper(
    name: &str,
    [less, more]: [&str; 2],
    value: impl Fn() -> String + 'static,
    step: impl Fn(bool) + Copy + 'static,
) -> El {
    let button = |sign, words: &str, up| {
        let button = super::button("step quiet", sign, move || step(up));
        button.attr("aria-label", &format!("{words}: {name}"))
    };
    el("div")
        .class("stepper")
        .attr("role", "group")
        .attr("aria-label", name)
        .add(button("−", less, false))
        .add(el("output").live_text(value))
        .add(button("+", more, true))
}

/// One of a few choices, or none: another tap takes it back.
pub(crate) fn optional(
    name: &'static str,
    legend: &str,
    options: &[&'static str],
    value: Live<Option<usize>>,
) -> El {
    let chosen = move || value.get();
    let choice = choice(name, legend, options, chosen, move |number| value.set(Some(number)));
    let again = move |event: &_| {
        let pressed = dom::value_of(event).parse().ok();
        let again = pressed.is_some() && pressed == value.get_untracked();
        if again {
            value.set(None);
        }
        again
    };
    // A press that chooses is heard here before the choice is made: then it is another's.
    let choice = choice.on("click", move |event| {
        again(&event);
    });
    // Of a choice that is made some browsers tell no press by key.
    choice.on("keyup", move |event| {
        if dom::key_of(&event) == " " && again(&event) {
            event.prevent_default();
        }
    })
}

/// How strong something is, from 0 to 10, in one tap.
pub(crate) fn rating(name: &'static str, legend: &str, value: Live<Option<usize>>) -> El {
    const LEVELS: [&str; 11] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];
    optional(name, legend, &LEVELS, value).class("choice rating")
}
