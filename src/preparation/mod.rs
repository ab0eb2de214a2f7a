//! Preparing at home: the plan, its clock times, the steps before and after, and the people.

pub mod ahead;
pub mod clock_times;
pub mod people;
pub mod plan;
pub mod questions;
pub mod season;
pub mod steps;
pub mod treatment;
pub mod watch;

#[cfg(target_arch = "wasm32")]
pub(crate) mod companion_page;
#[cfg(target_arch = "wasm32")]
pub(crate) mod page;
