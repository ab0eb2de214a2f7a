//! Grounding: short exercises for the senses, walked step by step, and the answers that orient.

pub mod exercise;
pub mod kit;
pub mod taps;
pub mod walk;

#[cfg(target_arch = "wasm32")]
pub(crate) mod kit_page;
#[cfg(target_arch = "wasm32")]
pub(crate) mod page;
#[cfg(target_arch = "wasm32")]
mod tap_page;
#[cfg(target_arch = "wasm32")]
pub(crate) mod walk_page;
