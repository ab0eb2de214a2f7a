//! Where things are kept: records, the store that holds them, and the backup that carries them.
//!
//! The vault knows nothing of what a record means; the rooms do.

pub mod backup;
pub mod envelope;
pub mod store;

#[cfg(target_arch = "wasm32")]
pub(crate) mod indexed;
