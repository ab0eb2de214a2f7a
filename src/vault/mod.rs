//! Where things are kept: records, the store that holds them, the lock that seals them, and the
//! backup that carries them.
//!
//! The vault knows nothing of what a record means; the rooms do.

pub mod backup;
pub mod cipher;
pub mod envelope;
pub mod form;
pub mod lock;
pub mod nudge;
pub mod recovery;
pub mod safe;
pub mod schema;
pub mod store;
pub mod tries;
mod turning;

#[cfg(target_arch = "wasm32")]
pub(crate) mod indexed;
#[cfg(target_arch = "wasm32")]
pub(crate) mod keys;
#[cfg(target_arch = "wasm32")]
pub(crate) mod sealing;
