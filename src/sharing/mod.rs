//! A whole plan as a link: how it is written and read, what it gives away, and the form that makes
//! it, with the templates a therapist keeps.

pub mod disclosure;
pub mod drafts;
pub mod form;
pub mod form_plan;
pub mod link;
pub mod message_parts;
pub mod png;
pub mod qr;
pub mod suspicion;
mod telling_words;
pub mod template;

#[cfg(target_arch = "wasm32")]
pub(crate) mod compose_page;
#[cfg(target_arch = "wasm32")]
mod desk;
#[cfg(target_arch = "wasm32")]
mod form_fields;
#[cfg(target_arch = "wasm32")]
mod handout;
#[cfg(target_arch = "wasm32")]
pub(crate) mod open_page;
#[cfg(target_arch = "wasm32")]
pub(crate) mod packing;
#[cfg(target_arch = "wasm32")]
mod result;
#[cfg(target_arch = "wasm32")]
mod shelf;
