//! A whole plan as a link: how it is written and read, and what it gives away.

pub mod disclosure;
pub mod form;
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
pub(crate) mod open_page;
