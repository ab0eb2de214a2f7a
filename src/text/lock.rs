//! The words of keeping: the lock, backups, and what this browser may delete.

pub struct LockWords {
    pub title: &'static str,
    pub first_unlock: &'static str,
}
