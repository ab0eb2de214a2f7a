//! The words of keeping: the lock, backups, and what this browser may delete.

use crate::text::LockWords;

pub(super) const LOCK: LockWords =
    LockWords { title: "Lock", first_unlock: "This is locked. Unlock it first, under Reflect." };
