//! Help: the lines of each country, and the signs that call for one.

pub mod lines;
pub mod order;

#[cfg(target_arch = "wasm32")]
pub(crate) mod page;
