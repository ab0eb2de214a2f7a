//! The reflection log: entries as append-only revisions, prompts, and drafts.

pub mod draft;
pub mod entry;
pub mod log;

#[cfg(target_arch = "wasm32")]
mod editor;
#[cfg(target_arch = "wasm32")]
pub(crate) mod page;
