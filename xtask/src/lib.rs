//! The developer's commands, and the server that the end-to-end tests share with them.
//!
//! Start in `main.rs` for the commands. [`bundle`] turns the crate, `style/` and `public/` into a
//! site, [`server`] serves one, [`checks`] lists every check in order.

pub mod apps;
pub mod bench;
pub mod bundle;
pub mod checks;
pub mod compression;
pub mod content_type;
pub mod fingerprint;
pub mod glue;
pub mod hashes;
pub mod headers;
pub mod integrity;
pub mod node;
pub mod process;
pub mod review;
pub mod serve;
pub mod server;
pub mod setup;
pub mod site;
pub mod size_report;
pub mod stylesheet;
pub mod weight;
pub mod words;
pub mod worker;
