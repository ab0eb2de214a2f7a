//! A newer version of the app, offered only where nothing is under way.

use super::{button, controls, p};
use crate::browser::dom::{El, el};
use crate::browser::task::spawn_local;
use crate::browser::update;
use crate::keep::live::Keep;

pub(crate) fn offer(keep: Keep) -> impl Fn() -> Option<El> {
    let waits = update::waits();
    move || waits.get().then(|| section(keep))
}

fn section(keep: Keep) -> El {
    let words = &keep.text().this_app;
    let begin = button("quiet", words.use_it, move || {
        spawn_local(async move {
            if !update::begin().await {
                keep.say(words.other_tabs);
            }
        });
    });
    el("div").class("waiting").add(p("", words.newer)).add(controls([begin]))
}
