//! The vault under hard use: storage that fails, tabs that cross, locks half turned, old stores.
#![cfg(not(target_arch = "wasm32"))]

#[path = "vault/acts.rs"]
mod acts;
#[path = "vault/crossing.rs"]
mod crossing;
#[path = "vault/disk.rs"]
mod disk;
#[path = "vault/forms.rs"]
mod forms;
#[path = "vault/key.rs"]
mod key;
#[path = "vault/model.rs"]
mod model;
#[path = "vault/random.rs"]
mod random;
#[path = "vault/saving.rs"]
mod saving;
#[path = "vault/schemas.rs"]
mod schemas;
mod storage;

use proptest::prelude::ProptestConfig;

/// A few cases at every run, unless the environment asks for more.
fn cases(few: u32) -> ProptestConfig {
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => ProptestConfig::default(),
        None => ProptestConfig::with_cases(few),
    }
}
