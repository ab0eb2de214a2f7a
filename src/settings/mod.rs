//! Settings: how the app looks, sounds and moves on this device.

pub mod choices;

#[cfg(target_arch = "wasm32")]
mod app_part;
#[cfg(target_arch = "wasm32")]
pub(crate) mod aside_page;
#[cfg(target_arch = "wasm32")]
mod backup_part;
#[cfg(target_arch = "wasm32")]
mod keeping;
#[cfg(target_arch = "wasm32")]
pub(crate) mod lock_page;
#[cfg(target_arch = "wasm32")]
pub(crate) mod page;
