//! The lock: turning it on and off, another passphrase, another code.

use super::choices::{LockAfter, Settings};
use crate::browser::dom::{El, el};
use crate::browser::live::Live;
use crate::browser::task::spawn_local;
use crate::browser::{clipboard, clock, printing, random};
use crate::keep::live::Keep;
use crate::keep::locking::LockError;
use crate::locale::{Form, Locale};
use crate::time::DateTime;
use crate::ui::field::{self, Label};
use crate::ui::{bullets, button, controls, h2, p, page as titled, passphrase};
use crate::vault::cipher::Later;
use crate::vault::lock::Stage;
use crate::vault::recovery;
use std::rc::Rc;

/// The fewest signs of a passphrase.
const SHORTEST: usize = 8;

pub(crate) fn page(keep: Keep) -> El {
    let words = &keep.text().lock;
    // Shown once, and nowhere else.
    let code: Live<Option<String>> = Live::new(None);
    let shown = move || match (code.get(), keep.stage.get()) {
        (Some(made), _) => vec![recovery_code(keep, code, &made)],
        (None, Some(stage)) => vec![on(keep, stage, code)],
        (None, None) => vec![off(keep, code)],
    };
    titled(words.title).class("page lock").live(shown)
}

/// Before there is a lock.
fn off(keep: Keep, code: Live<Option<String>>) -> El {
    let words = &keep.text().lock;
    let fresh = Live::new(String::new());
    let turn_on = act(
        keep,
        [words.turn_on, words.sealing],
        vec![new_field(keep, fresh)],
        Rc::new(move || {
            Box::pin(async move {
                long_enough(&fresh)?;
                let made = recovery::code(random::bits());
                keep.turn_lock_on(&fresh.get_untracked(), &made).await?;
                fresh.set(String::new());
                code.set(Some(made));
                Ok(())
            })
        }),
    );
    el("div").class("parts").add(what(keep)).add(turn_on).add(not_from(keep))
}

/// While it is on and open.
fn on(keep: Keep, stage: Stage, code: Live<Option<String>>) -> El {
    let words = &keep.text().lock;
    let (now, fresh) = (Live::new(String::new()), Live::new(String::new()));
    let typed = move || now.get_untracked();
    let change = act(
        keep,
        [words.change, words.sealing],
        vec![now_field(keep, "now", now), new_field(keep, fresh)],
        Rc::new(move || {
            Box::pin(async move {
                long_enough(&fresh)?;
                keep.rewrap(&typed(), Some(&fresh.get_untracked()), None).await?;
                now.set(String::new());
                fresh.set(String::new());
                keep.say(words.changed);
                Ok(())
            })
        }),
    );
    let again = Live::new(String::new());
    let another = act(
        keep,
        [words.another_code, words.sealing],
        vec![now_field(keep, "now-for-code", again)],
        Rc::new(move || {
            Box::pin(async move {
                let made = recovery::code(random::bits());
                keep.rewrap(&again.get_untracked(), None, Some(&made)).await?;
                again.set(String::new());
                code.set(Some(made));
                Ok(())
            })
        }),
    );
    let last = Live::new(String::new());
    let turn_off = act(
        keep,
        [words.turn_off, words.opening],
        vec![p("hint", words.turn_off_line), now_field(keep, "now-for-off", last)],
        Rc::new(move || {
            Box::pin(async move {
                keep.turn_lock_off(&last.get_untracked()).await?;
                keep.say(words.is_off);
                Ok(())
            })
        }),
    );
    let state = match stage {
        Stage::On => words.is_on,
        Stage::Sealing => words.unfinished,
        Stage::Opening => words.still_opening,
    };
    let folded = |title: &str, form: El| el("details").add(el("summary").text(title)).add(form);
    el("div")
        .class("parts")
        .add(p("lead", state))
        .add_all(
            (stage != Stage::On)
                .then(|| button("", words.go_on, move || spawn_local(keep.finish()))),
        )
        .add(controls([button("big", words.lock, move || keep.lock_all())]))
        .add(after(keep))
        .add(folded(words.change, change))
        .add(folded(words.another_code, another))
        .add(folded(words.turn_off, turn_off))
        .add(what(keep))
        .add(not_from(keep))
}

fn what(keep: Keep) -> El {
    el("section").add_all(keep.text().lock.what.iter().map(|line| p("", line)))
}

fn not_from(keep: Keep) -> El {
    let words = &keep.text().lock;
    el("section").add(h2(words.not_from)).add(bullets(words.not_from_list.iter().copied()))
}

/// How long the app may be hidden.
fn after(keep: Keep) -> El {
    let words = &keep.text().lock;
    field::choice(
        "lock-after",
        words.after,
        &LockAfter::ALL.map(|after| (words.minutes)(after.minutes())),
        move || LockAfter::ALL.iter().position(|after| *after == keep.settings.get().lock_after),
        move |number| {
            keep.choose(Settings { lock_after: LockAfter::ALL[number], ..keep.chosen() });
        },
    )
}

fn recovery_code(keep: Keep, code: Live<Option<String>>, made: &str) -> El {
    let text = keep.text();
    let words = &text.lock;
    let copied = made.to_owned();
    // A slip of paper found years later says what it opens.
    let today = DateTime::at(clock::now(), &clock::LocalZone).date;
    let today = keep.locale.date(today, Form::DayOfYear);
    let copy = move || {
        let copied = copied.clone();
        spawn_local(async move {
            let done = clipboard::copy(&copied).await;
            keep.say(if done { text.common.copied } else { text.common.not_copied });
        });
    };
    el("section")
        .class("recovery")
        .attr("aria-label", words.code.title)
        .add(h2(words.code.title).attr("tabindex", "-1"))
        .add(p("lead", words.code.line))
        .add(el("p").class("code").add(el("code").text(made)))
        .add(p("hint", words.code_keep))
        .add(p("on-paper", &format!("{}, {today}", text.common.name)))
        .add(controls([
            button("big", words.print, printing::print),
            button("big quiet", text.common.copy, copy),
            button("big quiet", words.have_it, move || code.set(None)),
        ]))
        .focused()
}

fn new_field(keep: Keep, typed: Live<String>) -> El {
    let words = &keep.text().lock;
    let label = Label { id: "new-passphrase", words: words.new_passphrase, hint: words.new_hint };
    passphrase::field(label, words.show, typed, Live::new(false))
}

fn now_field(keep: Keep, id: &'static str, typed: Live<String>) -> El {
    let words = &keep.text().lock;
    let label = Label { id, words: words.now_passphrase, hint: words.or_code };
    passphrase::field(label, words.show, typed, Live::new(false))
}

/// What a form does; of one type, since each task of its own is half a kilobyte.
type Done = Rc<dyn Fn() -> Later<'static, Result<(), Trouble>>>;

/// Why nothing was done.
enum Trouble {
    TooShort,
    Lock(LockError),
}

impl From<LockError> for Trouble {
    fn from(error: LockError) -> Self {
        Self::Lock(error)
    }
}

fn long_enough(typed: &Live<String>) -> Result<(), Trouble> {
    let enough = typed.with_untracked(|typed| typed.chars().count() >= SHORTEST);
    if enough { Ok(()) } else { Err(Trouble::TooShort) }
}

/// A form with one act, and beneath it what went wrong.
fn act(keep: Keep, said: [&'static str; 2], fields: Vec<El>, done: Done) -> El {
    let (busy, trouble) = (Live::new(false), Live::new(String::new()));
    let submit = move || {
        let done = Rc::clone(&done);
        spawn_local(async move {
            let text = keep.text();
            trouble.set(match done().await {
                Ok(()) => String::new(),
                Err(Trouble::TooShort) => text.lock.too_short.to_owned(),
                Err(Trouble::Lock(error)) => error.said(text),
            });
            busy.set(false);
        });
    };
    let told = p("trouble", "").attr("role", "alert").live_text(move || trouble.get());
    passphrase::form(fields.into_iter().chain([told]), said, busy, submit)
}
