//! What can be seen of the breath: a tide, a ring, or words alone. [`super::guide`] moves it.

use super::pattern::{Pattern, Phase};
use crate::browser::dom::{El, el};
use crate::settings::choices::Picture;
use crate::text::Text;
use crate::ui::p;
use crate::ui::tide::Tide;
use std::time::Duration;

/// Where something stands when the breath is empty and when it is full.
#[derive(Clone, Copy)]
pub(super) struct Range {
    pub(super) empty: f32,
    pub(super) full: f32,
}

/// How something follows the breath.
#[derive(Clone, Copy)]
pub(super) enum Motion {
    /// Its top, in per cent of the picture's height.
    Rise(Range),
    /// Its size, in per cent.
    Grow(Range),
    /// Its light, in per cent.
    Shine(Range),
}

const SEA: Motion = Motion::Rise(Range { empty: 78.0, full: 34.0 });
const FAR: Motion = Motion::Rise(Range { empty: 70.0, full: 28.0 });
const DISC: Motion = Motion::Grow(Range { empty: 38.0, full: 100.0 });
/// What takes the place of movement where that is not wanted.
pub(super) const LIGHT: Motion = Motion::Shine(Range { empty: 55.0, full: 100.0 });
/// Words have to be read at any time.
const WORDS_LIGHT: Motion = Motion::Shine(Range { empty: 75.0, full: 100.0 });

/// A picture, and what moves in it.
#[derive(Clone)]
pub(super) struct Scene {
    pub(super) view: El,
    pub(super) movers: Vec<(El, Motion)>,
}

impl Scene {
    pub(super) fn new(picture: Picture, face: &Face) -> Self {
        match picture {
            Picture::Tide => {
                let tide = Tide::new("tide");
                Self { view: tide.picture, movers: vec![(tide.sea, SEA), (tide.far, FAR)] }
            }
            Picture::Ring => {
                let disc = el("div").class("ring-disc").attr("data-pacer", "");
                let view = el("div").class("ring").attr("aria-hidden", "true").add(disc.clone());
                Self { view, movers: vec![(disc, DISC)] }
            }
            Picture::Words => {
                let words = face.words.clone();
                Self { view: el("div").class("no-picture"), movers: vec![(words, WORDS_LIGHT)] }
            }
        }
    }
}

/// The words of each phase and the count of its seconds, of which the guide shows one each.
#[derive(Clone)]
pub(super) struct Face {
    pub(super) words: El,
    pub(super) count: El,
    /// When in a breath each is to be seen: from, until.
    pub(super) shown: Vec<(Duration, Duration, El)>,
    pub(super) counted: Vec<(Duration, Duration, El)>,
}

const SECOND: Duration = Duration::from_secs(1);

impl Face {
    pub(super) fn new(pattern: &Pattern, phase_words: fn(Phase) -> &'static str) -> Self {
        let (mut shown, mut counted) = (Vec::new(), Vec::new());
        let mut begins = Duration::ZERO;
        for (phase, length) in pattern.parts() {
            let ends = begins + length;
            shown.push((begins, ends, el("span").text(phase_words(phase))));
            // Down to one, so that the last second before each change is whole.
            let (mut until, mut number) = (ends, 1u8);
            while until > begins {
                let from = until.saturating_sub(SECOND).max(begins);
                counted.push((from, until, el("span").text(&number.to_string())));
                (until, number) = (from, number + 1);
            }
            begins = ends;
        }
        let spans = |all: &[(Duration, Duration, El)]| {
            all.iter().map(|(_, _, span)| span.clone()).collect::<Vec<_>>()
        };
        let words = p("breath-words", "").attr("aria-hidden", "true").add_all(spans(&shown));
        let count = p("breath-count", "").attr("aria-hidden", "true").add_all(spans(&counted));
        Self { words, count, shown, counted }
    }

    /// For a page that speaks the words of the app.
    pub(super) fn of(pattern: &Pattern, text: &Text) -> Self {
        Self::new(pattern, text.phase)
    }
}
