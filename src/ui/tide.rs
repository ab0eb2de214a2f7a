//! The tide: the sea that rises with the in-breath and falls with the out-breath.
//!
//! `public/index.html` draws the same picture before any script; `style/tide.css` moves it there
//! and on home, a breathing session moves it here.

use leptos::html::Div;
use leptos::prelude::*;

/// The moving parts, for whoever moves them.
#[derive(Clone, Copy)]
pub(crate) struct Tide {
    pub(crate) picture: NodeRef<Div>,
    pub(crate) sea: NodeRef<Div>,
    pub(crate) far: NodeRef<Div>,
}

impl Tide {
    pub(crate) fn new() -> Self {
        Self {
            picture: NodeRef::new(),
            sea: NodeRef::new(),
            far: NodeRef::new(),
        }
    }

    /// The picture. `moving` lets the stylesheet move it at four seconds in and six out.
    pub(crate) fn view(self, moving: bool) -> impl IntoView {
        view! {
            <div class="tide" class:moving=moving aria-hidden="true" node_ref=self.picture>
                <div class="tide-moon"></div>
                <div class="tide-far" node_ref=self.far>
                    <svg viewBox="0 0 400 400" preserveAspectRatio="none">
                        <path d="M0 10C60 0 110 18 170 12S290 0 340 9s40 6 60 2v389H0z" />
                    </svg>
                </div>
                <div class="tide-sea" data-pacer="" node_ref=self.sea>
                    <svg viewBox="0 0 400 400" preserveAspectRatio="none">
                        <path d="M0 8c50 10 90 12 150 4S260-2 310 6s70 10 90 4v390H0z" />
                    </svg>
                </div>
            </div>
        }
    }
}
