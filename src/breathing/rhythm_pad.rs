//! Where a person holds while they breathe in and lets go while they breathe out.

use super::rhythm::{ASLEEP, Heard, Rhythm, WANTED};
use super::sitting::Sitting;
use crate::browser::clock;
use crate::browser::dom::{El, el, key_of};
use crate::browser::live::Live;
use crate::browser::timer::Timer;
use crate::ui::{button, p};
use std::time::Duration;

pub(super) fn pad(sitting: Sitting) -> Vec<El> {
    let words = &sitting.keep.text().breathe;
    // Somebody who has fallen asleep presses nothing: the page looks by itself.
    let asked: Live<Option<Timer>> = Live::new(None);
    let look_again = move || {
        let again = move || sitting.rhythm.update(|_| {});
        let later = Timer::after(ASLEEP + Duration::from_millis(100), again);
        asked.update_untracked(|timer| *timer = Some(later));
    };
    let press = move || {
        sitting.hear(Rhythm::press);
        look_again();
    };
    let release = move || {
        sitting.hear(Rhythm::release);
        look_again();
    };
    let heard = move || {
        let now = clock::page_time();
        sitting.rhythm.with(|rhythm| rhythm.as_ref().map(|one| one.heard(now)))
    };
    let told = move || match heard() {
        Some(Heard::Unclear) => words.own_rhythm_unclear.to_owned(),
        Some(Heard::Listening { breaths }) => (words.own_rhythm_heard)(breaths, WANTED),
        _ => String::new(),
    };
    let held = move || sitting.rhythm.with(|rhythm| rhythm.as_ref().is_some_and(Rhythm::is_held));
    let surface = el("button")
        .attr("type", "button")
        .class("pad")
        .text(words.own_rhythm_pad)
        .live_class("held", held)
        .on("pointerdown", move |_| press())
        .on("pointerup", move |_| release())
        .on("pointerleave", move |_| release())
        .on("pointercancel", move |_| release())
        // The focus stays where it is, because the pad goes while it is pressed.
        .on("mousedown", |event| event.prevent_default())
        // A long press is what is asked for here, not a menu.
        .on("contextmenu", move |event| event.prevent_default())
        .on("keydown", move |event| {
            if matches!(key_of(&event).as_str(), " " | "Enter") {
                event.prevent_default();
                press();
            }
        })
        .on("keyup", move |event| {
            if matches!(key_of(&event).as_str(), " " | "Enter") {
                release();
            }
        });
    let told = p("", "").attr("role", "status").class("hint").live_text(told);
    let skip = button("quiet", words.own_rhythm_skip, move || sitting.begin());
    let leave = button("quiet", sitting.keep.text().common.back, move || sitting.leave_rhythm());
    vec![surface, told, el("div").class("controls").add(skip).add(leave)]
}
