//! For the person who sits with someone after a treatment.

use crate::browser::dom::{El, el};
use crate::keep::live::Keep;
use crate::ui::{bullets, h2, link, p, page as titled};

pub(crate) fn page(keep: Keep) -> El {
    let text = keep.text();
    let words = &text.companion;
    let section = |class, title, lines: &[&'static str]| {
        el("section").class(class).add(h2(title)).add(bullets(lines.iter().copied()))
    };
    titled(words.title)
        .add(p("lead", words.intro))
        .add(section("card calm", words.usual, words.usual_list))
        .add(section("", words.orient, words.orient_list))
        .add(section("", words.avoid, words.avoid_list))
        .add(section("card soon", text.help.call, text.help.call_list))
        .add(section("card now", text.help.now, text.help.now_list))
        .add(el("p").add(link("button", "#/help", text.common.help)))
        .add(p("hint", text.common.clinic_first))
}
