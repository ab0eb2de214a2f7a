//! What a person keeps: the plan, the marks, the people, the log and the drafts, as one whole.

pub mod contents;

#[cfg(target_arch = "wasm32")]
mod later;
#[cfg(target_arch = "wasm32")]
pub(crate) mod live;
#[cfg(target_arch = "wasm32")]
mod notice;
