//! The tide: the sea that rises with the in-breath and falls with the out-breath.
//!
//! `public/index.html` draws the same picture before any script; `style/tide.css` moves it there
//! and on home, a breathing session moves it here.

use crate::browser::dom::{El, drawing, el};

const FAR: &str = "M0 10C60 0 110 18 170 12S290 0 340 9s40 6 60 2v389H0z";
const SEA: &str = "M0 8c50 10 90 12 150 4S260-2 310 6s70 10 90 4v390H0z";

/// The picture and its moving parts, for whoever moves them.
#[derive(Clone)]
pub(crate) struct Tide {
    pub(crate) picture: El,
    pub(crate) sea: El,
    pub(crate) far: El,
}

impl Tide {
    /// `class` is "tide", or "tide moving" to have the stylesheet move it.
    pub(crate) fn new(class: &str) -> Self {
        let layer =
            |class, path| el("div").class(class).add(drawing("", "0 0 400 400", true, path));
        let far = layer("tide-far", FAR);
        let sea = layer("tide-sea", SEA).attr("data-pacer", "");
        let picture = el("div").class(class).attr("aria-hidden", "true");
        let picture = picture.add(el("div").class("tide-moon")).add(far.clone()).add(sea.clone());
        Self { picture, sea, far }
    }
}
