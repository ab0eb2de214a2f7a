//! When it is time to say how old the last backup is.

use crate::time::Instant;

/// Days between one and the next.
const DAYS: i64 = 14;
/// Entries below which there is little to lose.
const FEWEST: usize = 3;

/// Whether to say so now. `newest` and `oldest` are of the entries there are; `rested` is when the
/// person last said "not now".
#[must_use]
pub fn is_due(
    entries: usize,
    [oldest, newest]: [Instant; 2],
    backed_up: Option<Instant>,
    rested: Option<Instant>,
    now: Instant,
) -> bool {
    let long_ago = |since: Instant| now >= since.plus_minutes(DAYS * 24 * 60);
    let something_new = backed_up.is_none_or(|at| newest > at);
    entries >= FEWEST
        && something_new
        && long_ago(backed_up.unwrap_or(oldest))
        && rested.is_none_or(long_ago)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn day(day: i64) -> Instant {
        Instant(day * 24 * 60 * 60_000)
    }

    #[test]
    fn nobody_is_reminded_before_there_is_something_to_lose() {
        let entries = [day(0), day(20)];
        assert!(!is_due(2, entries, None, None, day(30)));
        assert!(!is_due(3, entries, None, None, day(13)));
        assert!(is_due(3, entries, None, None, day(14)));
    }

    #[test]
    fn what_is_in_the_last_backup_is_not_asked_for_again() {
        assert!(!is_due(9, [day(0), day(5)], Some(day(6)), None, day(90)));
        assert!(is_due(9, [day(0), day(7)], Some(day(6)), None, day(20)));
        assert!(!is_due(9, [day(0), day(7)], Some(day(6)), None, day(19)));
    }

    #[test]
    fn not_now_is_heard_for_two_weeks() {
        let entries = [day(0), day(20)];
        assert!(!is_due(3, entries, None, Some(day(30)), day(43)));
        assert!(is_due(3, entries, None, Some(day(30)), day(44)));
    }
}
