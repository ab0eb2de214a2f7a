//! Wrong passphrases in a row: each makes the next try wait longer.

use crate::json::{Read, Value, field};
use crate::time::Instant;
use serde::Serialize;

/// The longest wait, in seconds.
const LONGEST: i64 = 60;
/// Tries before there is any wait.
const FREE: u8 = 2;

/// How often it was wrong since it was last right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Tries {
    pub wrong: u8,
    /// When it was last wrong, in ms.
    pub at: i64,
}

impl Tries {
    /// One more wrong passphrase.
    #[must_use]
    pub fn again(self, now: Instant) -> Self {
        Self { wrong: self.wrong.saturating_add(1), at: now.0 }
    }

    /// Seconds until the next try: none twice, then 2, 4, 8, up to 60. A clock that was set back
    /// makes nobody wait longer than that.
    #[must_use]
    pub fn wait(self, now: Instant) -> i64 {
        let doubled = self.wrong.saturating_sub(FREE).min(6);
        if doubled == 0 {
            return 0;
        }
        let whole = (1i64 << doubled).min(LONGEST);
        let passed = (now.0.saturating_sub(self.at)).max(0) / 1000;
        (whole - passed).max(0)
    }
}

impl Read for Tries {
    fn read(value: &Value) -> Option<Self> {
        let fields = value.as_object()?;
        let number = |name| fields.get(name)?.as_number();
        Some(Self { wrong: number("wrong")?, at: field::<Instant>(fields, "at")?.0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wrong_passphrase_makes_the_next_try_wait_longer() {
        let mut tries = Tries::default();
        let mut waits = Vec::new();
        for _ in 0..10 {
            tries = tries.again(Instant(5_000));
            waits.push(tries.wait(Instant(5_000)));
        }
        assert_eq!(waits, [0, 0, 2, 4, 8, 16, 32, 60, 60, 60]);
        assert_eq!(tries.wait(Instant(35_000)), 30);
        assert_eq!(tries.wait(Instant(65_000)), 0);
        assert_eq!(tries.wait(Instant(0)), 60, "a clock set back");
    }
}
