//! Help: the lines of each country, and the signs that call for one.

pub mod lines;

#[cfg(target_arch = "wasm32")]
pub(crate) mod page;
