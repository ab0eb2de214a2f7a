//! Records set aside: shown as they are, to be saved as a file, or removed.

use crate::browser::dom::{El, el};
use crate::browser::files;
use crate::keep::contents::SetAside;
use crate::keep::live::Keep;
use crate::ui::{button, controls, list, p, page as titled};
use crate::vault::backup::ASIDE;
use crate::vault::store::{Change, Table};

pub(crate) fn page(keep: Keep) -> El {
    let words = &keep.text().keeping;
    let shown = move || {
        let aside = keep.contents.with(|kept| kept.set_aside.clone());
        if aside.is_empty() {
            return p("", words.aside_none);
        }
        list("set-aside", aside.into_iter().map(|record| one(keep, record)))
    };
    titled(words.aside_title).add(p("lead", words.aside_line)).live_one(move || Some(shown()))
}

fn one(keep: Keep, record: SetAside) -> El {
    let words = &keep.text().keeping;
    let SetAside { table, key, text, moved_to } = record;
    let place = [table.name(), "/", &key].concat();
    let shown = el("pre").attr("dir", "auto").attr("tabindex", "0").text(&text);
    let save = move || {
        files::hand_over("shoreline-record.txt", "text/plain", &text);
    };
    let remove = move || {
        let (table, key) = match &moved_to {
            Some(name) => (Table::Kept, [ASIDE, name].concat()),
            None => (table, key.clone()),
        };
        // Out of sight first, so that it is not moved aside once more.
        keep.contents.update(|kept| kept.take(table, &key, None));
        let gone = Change::Remove { table, key };
        keep.commit_then(vec![gone], move || keep.say(words.aside_removed));
    };
    el("section").add(p("hint", &(words.aside_from)(&place))).add(shown).add(controls([
        button("quiet", words.aside_export, save),
        button("quiet grave", words.aside_remove, remove),
    ]))
}
