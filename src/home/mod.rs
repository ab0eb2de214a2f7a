//! Home: what fits now, and the way to everything else.

pub mod offer;

#[cfg(target_arch = "wasm32")]
pub(crate) mod page;
