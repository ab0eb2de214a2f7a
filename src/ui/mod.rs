//! Parts that pages share.

pub(crate) mod checked;
pub(crate) mod country;
pub(crate) mod door;
pub(crate) mod field;
pub(crate) mod lengths;
pub(crate) mod long_list;
pub(crate) mod many;
pub(crate) mod minute;
pub(crate) mod newer;
pub(crate) mod passphrase;
pub(crate) mod plan_view;
pub(crate) mod revisit;
pub(crate) mod safekeeping;
pub(crate) mod senses;
pub(crate) mod tide;
mod timeline;
pub(crate) mod tool;
pub(crate) mod typed;
pub(crate) mod waiting;

use crate::browser::dom::{Act, El, el};
use crate::browser::page::is_dim;
use crate::text::Text;

/// A page under its heading, which takes the focus when the page is arrived at.
pub(crate) fn page(title: &str) -> El {
    el("div").class("page").add(el("h1").attr("tabindex", "-1").text(title))
}

/// A paragraph of a class of `style/`.
pub(crate) fn p(class: &str, text: &str) -> El {
    el("p").class(class).text(text)
}

/// A paragraph, where there is something to say.
pub(crate) fn said(class: &str, text: &str) -> Option<El> {
    (!text.is_empty()).then(|| p(class, text))
}

/// A heading within a page.
pub(crate) fn h2(text: &str) -> El {
    el("h2").text(text)
}

/// A list of a class of `style/`.
pub(crate) fn list(class: &str, items: impl IntoIterator<Item = El>) -> El {
    items.into_iter().fold(empty_list(class), add_item)
}

fn empty_list(class: &str) -> El {
    el("ul").class(class).attr("role", "list")
}

/// Apart from `list`, of which each use would make it anew.
#[inline(never)]
fn add_item(list: El, item: El) -> El {
    list.add(el("li").add(item))
}

/// A plain list of sentences.
pub(crate) fn bullets<'a>(lines: impl IntoIterator<Item = &'a str>) -> El {
    let items = lines.into_iter().map(|line| el("li").text(line));
    el("ul").class("bullets").attr("role", "list").add_all(items)
}

/// A link that looks like the classes say.
pub(crate) fn link(class: &str, href: &str, text: &str) -> El {
    el("a").class(class).attr("href", href).text(text)
}

/// A row that leads to a room or an exercise.
pub(crate) fn row(href: &str, title: &str, line: &str) -> El {
    let words = el("span").class("room-words");
    let words = words.add(el("strong").text(title)).add(el("span").text(line));
    el("a").class("room").attr("href", href).add(words)
}

pub(crate) fn button(class: &str, text: &str, press: impl Fn() + 'static) -> El {
    pressed(class, text, Box::new(press))
}

/// Apart from its callers, of which each would make it anew.
fn pressed(class: &str, text: &str, press: Box<dyn Act>) -> El {
    let button = el("button").attr("type", "button").class(class).text(text);
    button.on("click", move |_| press.act())
}

/// A row of large buttons.
pub(crate) fn controls(buttons: impl IntoIterator<Item = El>) -> El {
    el("div").class("controls").add_all(buttons)
}

/// The way out of a room: back to the after place for those who came from it, otherwise home.
pub(crate) fn way_out(text: &Text) -> El {
    let (href, words) =
        if is_dim() { ("#/after", text.after.title) } else { ("#/", text.common.home) };
    link("button big quiet", href, words)
}
