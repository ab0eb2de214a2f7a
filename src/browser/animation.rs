//! Animations that run off the main thread, on the clock of the page.

use js_sys::{Array, Object, Reflect};
use std::time::Duration;
use wasm_bindgen::prelude::*;
use web_sys::{Animation, Element};

// web-sys has `animate` only behind its unstable flag.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = Element)]
    type Animated;
    #[wasm_bindgen(method)]
    fn animate(this: &Animated, keyframes: &Array, options: &Object) -> Animation;
    #[wasm_bindgen(method, js_name = getAnimations)]
    fn get_animations(this: &Animated) -> Array;
}

/// One keyframe: where in the cycle (0 to 1), the value there, and how it leaves for the next.
pub(crate) struct Keyframe {
    pub(crate) offset: f64,
    pub(crate) value: String,
    pub(crate) easing: &'static str,
}

/// An endless animation of one property; it goes when dropped.
pub(crate) struct Cycle(Animation);

/// A point that a cycle passes: at this time of the page it has come this far, at this rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Anchor {
    /// May lie ahead; until then nothing moves.
    pub(crate) at: Duration,
    pub(crate) reached: Duration,
    /// Above 1 is faster.
    pub(crate) rate: f64,
}

impl Cycle {
    pub(crate) fn start(
        element: &Element,
        property: &str,
        keyframes: &[Keyframe],
        length: Duration,
        anchor: Anchor,
    ) -> Self {
        let frames: Array = keyframes
            .iter()
            .map(|frame| {
                object(&[
                    ("offset", frame.offset.into()),
                    (property, frame.value.as_str().into()),
                    ("easing", frame.easing.into()),
                ])
            })
            .collect();
        let options =
            object(&[("duration", millis(length).into()), ("iterations", f64::INFINITY.into())]);
        let animation = element.unchecked_ref::<Animated>().animate(&frames, &options);
        let cycle = Self(animation);
        cycle.follow(anchor);
        cycle
    }

    /// Passes through another point from now on, without starting anew.
    pub(crate) fn follow(&self, anchor: Anchor) {
        self.0.set_playback_rate(anchor.rate);
        self.0.set_start_time(Some(millis(anchor.at) - millis(anchor.reached) / anchor.rate));
    }

    /// How far the cycle had come, in whole and part cycles, when the picture under way was made.
    pub(crate) fn reached(&self) -> Option<Duration> {
        let millis = self.0.current_time()?;
        (millis >= 0.0).then(|| Duration::from_secs_f64(millis / 1000.0))
    }

    /// Holds the picture where it is.
    pub(crate) fn hold(&self) {
        // Pausing an endless animation does not fail.
        let _ = self.0.pause();
    }
}

impl Drop for Cycle {
    fn drop(&mut self) {
        self.0.cancel();
    }
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn object(entries: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in entries {
        // Setting a property of a fresh object does not fail.
        let _ = Reflect::set(&object, &(*key).into(), value);
    }
    object
}

/// Starts the stylesheet's animations under `element` when those under `model` started, so that
/// one picture takes the other's place without a jump.
pub(crate) fn follow(element: &Element, model: &str) {
    let Ok(Some(model)) = super::document().query_selector(model) else {
        return;
    };
    let animations = |element: &Element| -> Vec<(Element, Animation)> {
        let Ok(nodes) = element.query_selector_all("*") else {
            return Vec::new();
        };
        (0..nodes.length())
            .filter_map(|index| nodes.get(index)?.dyn_into::<Element>().ok())
            .flat_map(|node| {
                let list = node.unchecked_ref::<Animated>().get_animations();
                list.iter().map(move |one| (node.clone(), one.unchecked_into())).collect::<Vec<_>>()
            })
            .collect()
    };
    for ((_, mine), (_, theirs)) in animations(element).into_iter().zip(animations(&model)) {
        mine.set_start_time(theirs.start_time());
    }
}
