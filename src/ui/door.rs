//! What stands before a place that is locked.

use super::field::Label;
use super::{p, page as titled, passphrase};
use crate::browser::dom::El;
use crate::browser::live::Live;
use crate::browser::task::spawn_local;
use crate::keep::live::Keep;

pub(crate) fn door(keep: Keep) -> El {
    let words = &keep.text().lock;
    let (typed, trouble) = (Live::new(String::new()), Live::new(String::new()));
    let (seen, busy) = (Live::new(false), Live::new(false));
    let unlock = move || {
        spawn_local(async move {
            let typed = typed.get_untracked();
            // What is unlocked takes the place of this page.
            if let Err(error) = keep.unlock(&typed).await {
                trouble.set(error.said(keep.text()));
                busy.set(false);
            }
        });
    };
    let label = Label { id: "passphrase", words: words.passphrase, hint: words.or_code };
    let field = passphrase::field(label, words.show, typed, seen);
    let told = p("trouble", "").attr("role", "alert").live_text(move || trouble.get());
    titled(words.locked).add(p("lead", words.locked_line)).add(passphrase::form(
        [field, told],
        [words.unlock, words.unlocking],
        busy,
        unlock,
    ))
}
