//! The after-treatment place: what is known, in large type, and one thing to do at a time.

pub mod corner;
pub mod left;
pub mod orientation;

#[cfg(target_arch = "wasm32")]
mod corner_page;
#[cfg(target_arch = "wasm32")]
pub(crate) mod page;
