//! Preparing at home: the plan, its clock times, the steps before and after, and the people.

pub mod ahead;
pub mod calendar;
pub mod clock_times;
pub mod nook;
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
mod hope_page;
#[cfg(target_arch = "wasm32")]
pub(crate) mod page;
#[cfg(target_arch = "wasm32")]
mod people_page;
#[cfg(target_arch = "wasm32")]
mod questions_page;
#[cfg(target_arch = "wasm32")]
mod range_page;
#[cfg(target_arch = "wasm32")]
mod sheet_page;
#[cfg(target_arch = "wasm32")]
mod stage_page;
#[cfg(target_arch = "wasm32")]
mod watch_part;
