//! Where the person will be afterwards, and who is with them.

use crate::fields::{Phone, Words};
use crate::json::{Read, Value, Write, optional};

/// Filled in while well, shown when it is hard to read. Every part is optional.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct People {
    /// "At home, in the blue room".
    pub place: Option<Words<80>>,
    /// "Sam, my sister".
    pub companion: Option<Words<80>>,
    pub phone: Option<Phone>,
}

impl Read for People {
    fn read(value: &Value) -> Option<Self> {
        let fields = value.as_object()?;
        Some(Self {
            place: optional(fields, "place")?,
            companion: optional(fields, "companion")?,
            phone: optional(fields, "phone")?,
        })
    }
}

impl Write for People {
    fn write(&self) -> Value {
        Value::object_of_some(vec![
            ("place", self.place.write()),
            ("companion", self.companion.write()),
            ("phone", self.phone.write()),
        ])
    }
}
