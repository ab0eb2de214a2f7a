//! A look every quarter of an hour: told in words, and softly by bell and touch where the page was
//! not begun anew since.

use super::watch::Watch;
use crate::browser::audio::{Audio, Bell};
use crate::browser::dom::{El, el, follow};
use crate::browser::live::Live;
use crate::browser::wake_lock::Awake;
use crate::browser::{clock, vibration};
use crate::keep::live::Keep;
use crate::settings::choices::Sound;
use crate::ui::{bullets, button, h2, minute, p};
use std::cell::Cell;

/// The pitch of the bell, in Hz.
const PITCH: f32 = 294.0;

/// What tells a quarter besides words. The screen stays on meanwhile, where the browser agrees.
struct Teller {
    audio: Option<Audio>,
    bell: Option<Bell>,
    _awake: Awake,
}

impl Teller {
    /// Sound begins within a press or stays silent.
    fn within_a_press(keep: Keep) -> Self {
        let settings = keep.settings.get_untracked();
        let sounds = settings.sound != Sound::None;
        let audio = if sounds { Audio::new(settings.volume.gain(), || {}) } else { None };
        let refused = move || keep.say(keep.text().breathe.may_go_dark);
        Self { audio, bell: None, _awake: Awake::ask(refused) }
    }

    fn tell(&mut self, keep: Keep) {
        if let Some(audio) = &self.audio {
            self.bell = audio.bell(PITCH, audio.clock().heard_at(clock::page_time()));
        }
        if keep.settings.get_untracked().vibration {
            vibration::pulse(&[120]);
        }
    }
}

/// A quiet word every quarter of an hour.
pub(super) fn watch(keep: Keep) -> El {
    let words = &keep.text().companion;
    let now = minute::now();
    let stands = Live::computed(move || {
        keep.contents.with(|kept| kept.watch.and_then(|since| Watch::at(since, now.get())))
    });
    // Told once a quarter; the minutes change in silence.
    let quarters = Live::computed(move || stands.get().map(|watch| watch.quarters));
    let told = move || quarters.get().map(words.watch_passed).unwrap_or_default();
    let next = move || {
        stands.get().map(|watch| (words.watch_next)(watch.minutes_to_next)).unwrap_or_default()
    };
    let told_by: Live<Option<Teller>> = Live::new(None);
    let told_last = Cell::new(quarters.get_untracked());
    follow(Box::new(move || {
        let now = quarters.get();
        if now > told_last.replace(now) && now > Some(0) {
            told_by.update_untracked(|it| it.iter_mut().for_each(|teller| teller.tell(keep)));
        }
    }));
    let begun = move || quarters.get().is_some();
    let toggle = move || {
        if quarters.get().is_some() {
            button("quiet", words.watch_stop, move || {
                told_by.update_untracked(|it| *it = None);
                keep.keep_watch(None);
            })
        } else {
            button("", words.watch_start, move || {
                told_by.update_untracked(|it| *it = Some(Teller::within_a_press(keep)));
                keep.keep_watch(Some(clock::now()));
            })
        }
    };
    let looks = move || begun().then(|| bullets(words.watch_looks.iter().copied()));
    el("section")
        .class("watch")
        .add(h2(words.watch))
        .add(p("hint", words.watch_line))
        .add(el("p").class("lead").attr("role", "status").live_text(told))
        .add(el("p").class("hint").live_text(next))
        .live_one(looks)
        .live_one(move || Some(toggle()))
}
