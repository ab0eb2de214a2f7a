//! Shoreline: breathe, prepare, reflect, in the days around a treatment.
pub mod after;
pub mod breathing;
pub mod grounding;
pub mod help;
pub mod home;
pub mod preparation;
pub mod reflection;
pub mod route;
pub mod settings;
pub mod sharing;
pub mod time;
pub mod vault;
