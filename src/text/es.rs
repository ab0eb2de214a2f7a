pub use super::en::{EN as ES, SHARE};
