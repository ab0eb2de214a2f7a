//! About: what is stored where, what nobody can promise, sources.
#[cfg(target_arch = "wasm32")]
pub(crate) mod page;
