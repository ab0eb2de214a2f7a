//! Shoreline: breathe, prepare, reflect, in the days around a treatment.
//!
//! Start at [`route`]: each place is a room, and the folder listing is the list of rooms. A room's
//! domain knows no browser and is tested on the host; its pages (`page.rs` and the like) exist in
//! WebAssembly only. [`time`] is the wall clock, [`locale`] how it is written, [`json`] and [`fields`] read what comes from
//! outside, [`base64url`] puts bytes into a link, [`crc32`] notices a changed one, [`id`] names what a person makes, [`vault`] is
//! the store, [`keep`] what a person has in it, [`text`] every word people read. `app` is the
//! shell that the two packages below `apps/` start, `ui` the shared parts, and `browser` the only
//! one that talks to the browser. ARCHITECTURE.md says who may import whom.

pub mod about;
pub mod after;
pub mod base64url;
pub mod breathing;
pub mod crc32;
pub mod fields;
pub mod grounding;
pub mod help;
pub mod home;
pub mod id;
pub mod json;
pub mod keep;
pub mod locale;
pub mod preparation;
pub mod reflection;
pub mod route;
pub mod settings;
pub mod sharing;
pub mod text;
pub mod time;
pub mod vault;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
mod ui;
