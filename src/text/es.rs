pub use super::en::SHARE;

pub const ES: super::Text = super::Text { language: "es", ..super::EN };
