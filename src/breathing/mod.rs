//! Guided breathing: what a pattern is, where a breath stands at a given time, how a session goes.
//!
//! Start at [`moment`]: everything the page shows, sounds or says follows from it. [`pace`] bends
//! time for those who need shorter breaths, and [`session`] is one sitting from quiet to quiet.

pub mod absence;
pub mod key;
pub mod length;
pub mod moment;
pub mod pace;
pub mod pattern;
pub mod rhythm;
pub mod session;
pub mod timing;

#[cfg(target_arch = "wasm32")]
mod guide;
#[cfg(target_arch = "wasm32")]
pub(crate) mod own_page;
#[cfg(target_arch = "wasm32")]
pub(crate) mod page;
#[cfg(target_arch = "wasm32")]
mod rhythm_pad;
#[cfg(target_arch = "wasm32")]
mod scene;
#[cfg(target_arch = "wasm32")]
pub(crate) mod session_page;
#[cfg(target_arch = "wasm32")]
mod sitting;
#[cfg(target_arch = "wasm32")]
mod sound;
#[cfg(target_arch = "wasm32")]
pub(crate) mod timing_page;
