//! My people: who stays, who drives, and whether they said yes.

use super::nook::Nook;
use super::page::way_back;
use super::people::{People, Promise};
use crate::browser::dom::{El, el};
use crate::browser::live::Live;
use crate::fields::{Phone, Words};
use crate::keep::live::Keep;
use crate::ui::field::{self, Label};
use crate::ui::{link, p, page as titled, typed};

const PROMISES: [Option<Promise>; 3] = [None, Some(Promise::Asked), Some(Promise::Confirmed)];

pub(super) fn page(keep: Keep) -> El {
    let text = keep.text();
    let words = &text.people;
    let kept = keep.contents.with_untracked(|kept| kept.people.clone());
    let typed = |kept: Option<Words<80>>| Live::new(kept.map(String::from).unwrap_or_default());
    let (place, person, ride) = (typed(kept.place), typed(kept.companion), typed(kept.ride));
    let phone = Live::new(kept.phone.map(String::from).unwrap_or_default());
    let (stays, drives) = (Live::new(kept.companion_promise), Live::new(kept.ride_promise));
    let save = move |say: bool| {
        let number = phone.get_untracked();
        let read = Phone::new(&number);
        let wrong = read.is_err() && !number.trim().is_empty();
        // What is no number leaves the one that is kept, and stops nothing else.
        let former = || keep.contents.with_untracked(|kept| kept.people.phone.clone());
        let phone = if wrong { former() } else { read.ok() };
        // The fields stop at the length that words may have, so only nothing becomes nothing.
        let kept = |typed: Live<String>| Words::new(&typed.get_untracked()).ok();
        let people = People {
            place: kept(place),
            companion: kept(person),
            phone,
            companion_promise: stays.get_untracked(),
            ride: kept(ride),
            ride_promise: drives.get_untracked(),
        };
        keep.keep_people(people, say && !wrong);
        if say && wrong {
            keep.say(words.not_a_phone);
        }
    };
    let label = |id, words| Label { id, words, hint: "" };
    let promise = |name, legend, promise: Live<Option<Promise>>| {
        let chosen = move || PROMISES.iter().position(|one| *one == promise.get());
        field::choice(name, legend, &PROMISES.map(words.promises), chosen, move |number| {
            promise.set(PROMISES[number]);
        })
    };
    let form = el("form")
        .add(field::line(label("people-person", words.person), "text", 80, person))
        .add(field::line(label("people-phone", words.phone), "tel", 32, phone))
        .add(promise("people-stays", words.promise, stays))
        .add(field::line(label("people-ride", words.ride), "text", 80, ride))
        .add(promise("people-drives", words.ride_promise, drives))
        .add(field::line(label("people-place", words.place), "text", 80, place))
        .add(el("button").text(text.common.save))
        .on("submit", move |event| {
            event.prevent_default();
            save(true);
        });
    let form = typed::kept(form, save);
    titled((text.prepare.nook)(Nook::People).title)
        .add(p("lead", (text.prepare.nook)(Nook::People).line))
        .add(form)
        .add(p("hint", words.same_link))
        .add(el("p").add(link("", "#/companion", text.companion.title)))
        .add(way_back(keep))
}
