//! Making a pattern of one's own, changing it, removing it.

use super::key::PatternKey;
use super::pattern::{NamedPattern, Pattern};
use crate::browser::dom::{El, el};
use crate::browser::live::Live;
use crate::browser::{fragment, random};
use crate::fields::{Words, WordsError};
use crate::id::Id;
use crate::keep::live::Keep;
use crate::ui::field::{self, Label};
use crate::ui::{button, controls, lengths, link, p, page as titled};

/// Longer than any name may be, so that a long one is told and not cut.
const MOST_TYPED: usize = 80;

pub(crate) fn make(keep: Keep) -> El {
    let start = Pattern::new([8, 0, 0, 12, 0]).expect("four in and six out keeps the limits");
    let id = Id::from_random(random::bits());
    editor(keep, keep.text().breathe.new_title, id, "", start)
}

pub(crate) fn edit(keep: Keep, id: Id) -> El {
    let words = &keep.text().breathe;
    let key = PatternKey::Own(id.clone());
    let found = keep.contents.with_untracked(|kept| kept.named_pattern(&key).cloned());
    let Some(named) = found else {
        let back = el("p").add(link("button", "#/breathe", words.title));
        return titled(words.title).add(p("", words.gone)).add(back);
    };
    let page = editor(keep, words.edit_title, id.clone(), named.name.as_str(), named.lengths);
    let remove = move || remove(keep, id.clone(), named.clone());
    page.add(controls([button("quiet", words.remove, remove)]))
}

fn editor(keep: Keep, title: &str, id: Id, name: &str, start: Pattern) -> El {
    let words = &keep.text().breathe;
    let name = Live::new(name.to_owned());
    let halves = Live::new(start.halves());
    let label = Label { id: "pattern-name", words: words.name, hint: "" };
    let parts = lengths::parts(
        keep,
        move || halves.get(),
        move |part, up| {
            halves.update(|halves| halves[part] = lengths::stepped(part, halves[part], up));
        },
    );
    let told = move || lengths::told(keep, halves.get());
    let save = button("big", keep.text().common.save, move || {
        save(keep, id.clone(), &name.get_untracked(), halves.get_untracked());
    });
    titled(title)
        .add(field::line(label, "text", MOST_TYPED, name))
        .add(parts)
        .add(p("", "").live_text(told))
        .add(controls([save]))
}

fn save(keep: Keep, id: Id, name: &str, halves: [u8; 5]) {
    let words = &keep.text().breathe;
    let lengths = match Pattern::new(halves) {
        Ok(lengths) => lengths,
        Err(_) => return keep.say(words.too_fast),
    };
    let name = match Words::new(name) {
        Ok(name) => name,
        Err(WordsError::Empty) => return keep.say(words.name_missing),
        Err(WordsError::TooLong(_)) => return keep.say(words.name_too_long),
    };
    let here = fragment::read();
    let then = move || {
        keep.say_saved();
        fragment::go_from(&here, "#/breathe");
    };
    keep.keep_pattern(id, Some(NamedPattern { name, lengths }), Box::new(then));
}

fn remove(keep: Keep, id: Id, named: NamedPattern) {
    let here = fragment::read();
    let gone = id.clone();
    let then = move || {
        fragment::go_from(&here, "#/breathe");
        keep.say_with_undo(keep.text().breathe.removed, move || {
            let back = Some(named.clone());
            keep.keep_pattern(id.clone(), back, Box::new(move || keep.say_saved()));
        });
    };
    keep.keep_pattern(gone, None, Box::new(then));
}
