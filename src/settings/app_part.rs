//! The app itself: a newer version, a place on the home screen, and a new beginning.

use super::keeping::question;
use crate::browser::dom::{El, el};
use crate::browser::live::Live;
use crate::browser::task::spawn_local;
use crate::browser::{install, update};
use crate::keep::live::Keep;
use crate::ui::{button, h2, newer, p};

pub(super) fn this_app(keep: Keep) -> El {
    let words = &keep.text().this_app;
    let asking = Live::new(false);
    let reset = button("quiet", words.reset, move || asking.set(true));
    el("section")
        .class("keeping")
        .add(h2(words.title))
        .live_one(newer::offer(keep))
        .add_all((!install::is_done()).then(|| installing(keep)))
        .add(el("p").add(reset))
        .live_one(move || asking.get().then(|| reset_question(keep, asking)))
}

fn installing(keep: Keep) -> El {
    let words = &keep.text().this_app;
    let offered = install::can_be_offered();
    let way = move || {
        Some(if offered.get() {
            el("p").add(button("", words.install, install::ask))
        } else {
            p("hint", words.install_by_hand)
        })
    };
    el("div").class("parts").add(p("", words.install_why)).live_one(way)
}

fn reset_question(keep: Keep, asking: Live<bool>) -> El {
    let words = &keep.text().this_app;
    let reset = move || {
        spawn_local(async move {
            if !update::reset().await {
                asking.set(false);
                keep.say(words.out_of_reach);
            }
        });
    };
    let reset = button("", words.reset_yes, reset);
    question(keep, asking, "reset-question", [words.reset_question, words.reset_what], reset)
}
