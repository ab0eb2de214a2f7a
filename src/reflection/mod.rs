//! The reflection log: entries as append-only revisions, prompts, and drafts.

pub mod compare;
pub mod draft;
pub mod entry;
pub mod feeling;
pub mod log;
pub mod markdown;
pub mod prompt;
pub mod search;
pub mod sheet;
pub mod shelf;
pub mod summary;
pub mod thread;

#[cfg(target_arch = "wasm32")]
pub(crate) mod back_page;
#[cfg(target_arch = "wasm32")]
pub(crate) mod bin_page;
#[cfg(target_arch = "wasm32")]
mod desk;
#[cfg(target_arch = "wasm32")]
mod editor;
#[cfg(target_arch = "wasm32")]
pub(crate) mod finder;
#[cfg(target_arch = "wasm32")]
pub(crate) mod history_page;
#[cfg(target_arch = "wasm32")]
pub(crate) mod page;
#[cfg(target_arch = "wasm32")]
mod reading;
#[cfg(target_arch = "wasm32")]
mod rows;
#[cfg(target_arch = "wasm32")]
pub(crate) mod sheet_page;
#[cfg(target_arch = "wasm32")]
pub(crate) mod thread_page;
