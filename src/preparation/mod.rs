//! Preparing at home: the plan, its clock times, the steps before and after, and the people.

pub mod clock_times;
pub mod people;
pub mod plan;
pub mod season;
pub mod steps;

#[cfg(target_arch = "wasm32")]
pub(crate) mod companion_page;
#[cfg(target_arch = "wasm32")]
pub(crate) mod page;
