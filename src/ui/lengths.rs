//! The lengths of a breath's parts, each on a stepper.

use super::field;
use crate::breathing::pattern::{Pattern, PatternError};
use crate::browser::dom::{El, el};
use crate::keep::live::Keep;

/// A stepper for each part. `halves` are half seconds; `step` is told which part goes up or down.
pub(crate) fn parts(
    keep: Keep,
    halves: impl Fn() -> [u8; 5] + Copy + 'static,
    step: impl Fn(usize, bool) + Copy + 'static,
) -> El {
    let words = &keep.text().breathe;
    let parts = words.parts.iter().enumerate().map(|(part, name)| {
        let told = move || (words.part)(&keep.locale, halves()[part]);
        let ends = [words.shorter, words.longer];
        let stepper = field::stepper(name, ends, told, move |up| step(part, up));
        let shown = el("span").attr("aria-hidden", "true").text(name);
        el("div").class("part").add(shown).add(stepper)
    });
    el("div").class("parts").add_all(parts)
}

/// How many breaths a minute these lengths make, or that they are too many.
pub(crate) fn told(keep: Keep, halves: [u8; 5]) -> String {
    let words = &keep.text().breathe;
    match Pattern::new(halves) {
        Ok(pattern) => (words.rate)(
            &keep.locale,
            600_000 / u32::try_from(pattern.cycle().as_millis()).unwrap_or(u32::MAX),
        ),
        Err(PatternError::TooFast) => words.too_fast.to_owned(),
        // The steppers leave no part out of range.
        Err(_) => String::new(),
    }
}

/// Half a second more or less. What may be missing goes from one second to none.
pub(crate) const fn stepped(part: usize, half: u8, up: bool) -> u8 {
    let breath = part == 0 || part == 3;
    match (half, up) {
        (0, true) => Pattern::SHORTEST_PART,
        (Pattern::LONGEST_PART, true) | (0, false) => half,
        (Pattern::SHORTEST_PART, false) => {
            if breath {
                half
            } else {
                0
            }
        }
        (half, true) => half + 1,
        (half, false) => half - 1,
    }
}
