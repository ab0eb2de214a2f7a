//! Where the person will be afterwards, and who is with them.

use super::fields::{Phone, Words};
use serde::{Deserialize, Serialize};

/// Filled in while well, shown when it is hard to read. Every part is optional.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct People {
    /// "At home, in the blue room".
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub place: Option<Words<80>>,
    /// "Sam, my sister".
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub companion: Option<Words<80>>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub phone: Option<Phone>,
}
