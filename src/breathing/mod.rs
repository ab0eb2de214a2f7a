//! Guided breathing: what a pattern is, where a breath stands at a given time, how a session goes.
//!
//! Start at [`pace`]: everything the page shows, sounds or says follows from it.

pub mod pace;
pub mod pattern;
pub mod session;

#[cfg(target_arch = "wasm32")]
mod guide;
#[cfg(target_arch = "wasm32")]
pub(crate) mod page;
#[cfg(target_arch = "wasm32")]
mod sound;
