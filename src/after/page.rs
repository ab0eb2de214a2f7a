//! The first screen of the after place: what is known, in large type, and at most three things to
//! do.

use super::corner::Corner;
use super::corner_page;
use super::orientation::{Answer, answers};
use crate::browser::clock;
use crate::browser::dom::{El, el, follow};
use crate::browser::live::Live;
use crate::browser::speech::{self, Reading};
use crate::keep::live::Keep;
use crate::locale::Locale;
use crate::time::Instant;
use crate::ui::{button, link, minute, p, tool};

pub(crate) fn page(keep: Keep, corner: Corner) -> El {
    match corner {
        Corner::First => first(keep),
        other => corner_page::page(keep, other),
    }
}

fn first(keep: Keep) -> El {
    let text = keep.text();
    let words = &text.after;
    keep.tried.set(Vec::new());
    let now = minute::now();
    let told =
        move || known(keep, now.get()).into_iter().map(|(class, line)| p(class, &line)).collect();
    // Made anew only when it changes: a press that lasts over the minute finds its button.
    let first = Live::computed(move || keep.settling(now.get())[0]);
    let settle = move || {
        let first = first.get();
        vec![link("button huge", &tool::route(first).to_string(), text.ground.settle)]
    };
    let person = move || {
        keep.contents.with(|kept| {
            let phone = kept.people.phone.as_ref()?;
            let name = kept.people.companion.as_ref();
            let call = name.map(|name| (words.call)(name.as_str()));
            let call = call.as_deref().unwrap_or(words.call_person);
            Some(link("button huge quiet", &phone.href(), call))
        })
    };
    let ways = el("nav")
        .class("after-ways")
        .attr("aria-label", words.title)
        .live(settle)
        .live_one(person)
        .add(link("button huge quiet", "#/help", words.help))
        .add(link("button quiet", "#/after/more", words.more));
    el("div")
        .class("page after")
        .add(el("h1").attr("tabindex", "-1").class("sr-only").text(words.title))
        .add(el("div").class("after-told").live(told))
        .add(ways)
        .add(el("div").class("after-read").live_one(read_aloud(keep, now)))
}

/// The lines of what is known, with the class of each. What is not known is left out.
fn known(keep: Keep, now: Instant) -> Vec<(&'static str, String)> {
    let text = keep.text();
    let season = keep.season(now);
    let told = keep.contents.with(|kept| answers(now, &clock::LocalZone, season, &kept.people));
    let lines = told.into_iter().flat_map(|answer| match answer {
        Answer::Now(at) => {
            vec![("after-clock", keep.locale.clock(at)), ("after-day", keep.date(at.date))]
        }
        Answer::Place(place) => vec![("", (text.ground.you_are)(&place))],
        Answer::Companion(person) => vec![("", (text.ground.with_you)(&person))],
        Answer::TreatedToday => vec![("", text.ground.treated.to_owned())],
        Answer::Passes => vec![("after-passes", text.ground.passes.title.to_owned())],
    });
    lines.collect()
}

/// The button that reads it all, where the device has a voice for it.
fn read_aloud(keep: Keep, now: Live<Instant>) -> impl Fn() -> Option<El> {
    let text = keep.text();
    let can = Live::new(speech::can_read(text.language));
    speech::on_voices(move || can.set(speech::can_read(text.language)));
    let reading: Live<Option<Reading>> = Live::new(None);
    // Nothing is read from behind Help.
    follow(Box::new(move || {
        if keep.helping.get() {
            reading.set(None);
        }
    }));
    move || {
        let reads = reading.with(Option::is_some);
        let words = if reads { text.after.stop_reading } else { text.after.read };
        can.get().then(|| {
            button("quiet", words, move || {
                let lines = known(keep, now.get_untracked()).into_iter().map(|(_, line)| line);
                let lines: Vec<String> = lines.collect();
                reading.set(None);
                if !reads {
                    let ended = move || reading.set(None);
                    reading.set(Reading::aloud(&lines.join(". "), text.language, ended));
                }
            })
        })
    }
}
