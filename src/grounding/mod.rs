//! Grounding: short exercises for the senses, walked step by step, and the answers that orient.

pub mod exercise;
pub mod orientation;

#[cfg(target_arch = "wasm32")]
pub(crate) mod page;
