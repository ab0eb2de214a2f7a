//! Which pattern is meant: one of the app, one of the person's own, or one from their plan.

use super::pattern::PatternId;
use crate::id::Id;
use std::fmt;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PatternKey {
    BuiltIn(PatternId),
    Own(Id),
    /// The first of the plan's is 1.
    Plan(u8),
}

const PLAN: &str = "plan-";

impl PatternKey {
    /// Reads the name that stands in routes and records.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        if let Some(id) = PatternId::from_name(name) {
            return Some(Self::BuiltIn(id));
        }
        match name.strip_prefix(PLAN) {
            Some(number) => number.parse().ok().filter(|number| *number > 0).map(Self::Plan),
            None => Id::try_from(name.to_owned()).ok().map(Self::Own),
        }
    }
}

impl fmt::Display for PatternKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BuiltIn(id) => f.write_str(id.name()),
            Self::Own(id) => f.write_str(id.as_str()),
            Self::Plan(number) => write!(f, "{PLAN}{number}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_as_it_is_written() {
        let own = PatternKey::Own(Id::from_random([7; 16]));
        for key in [PatternKey::BuiltIn(PatternId::Box), own, PatternKey::Plan(2)] {
            assert_eq!(PatternKey::from_name(&key.to_string()), Some(key));
        }
        for odd in ["", "plan-", "plan-0", "plan-300", "new", "rapid"] {
            assert_eq!(PatternKey::from_name(odd), None, "{odd}");
        }
    }
}
