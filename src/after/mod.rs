//! The after-treatment place.
#[cfg(target_arch = "wasm32")]
pub(crate) mod page;
