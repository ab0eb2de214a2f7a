//! How far changes of breath came from their true times, and a drawing of it.

use std::fmt::Write as _;
use std::time::Duration;

/// The plot's size, and the error at its rim, in ms.
pub const WIDTH: i32 = 600;
pub const HEIGHT: i32 = 100;
pub const RIM: i32 = 50;

/// Errors of one kind, in whole milliseconds; late is above zero.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Errors(Vec<i32>);

impl Errors {
    /// One change, measured against its true time.
    pub fn add(&mut self, measured: Duration, true_time: Duration) {
        let millis = |time: Duration| i32::try_from(time.as_micros() / 1000).unwrap_or(i32::MAX);
        let late = millis(measured.saturating_sub(true_time));
        let early = millis(true_time.saturating_sub(measured));
        self.0.push(late - early);
    }

    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The error in the middle, by size, and the greatest; nothing before the first.
    #[must_use]
    pub fn middle_and_most(&self) -> Option<(i32, i32)> {
        let mut sizes: Vec<i32> = self.0.iter().map(|error| error.abs()).collect();
        sizes.sort_unstable();
        Some((*sizes.get(sizes.len() / 2)?, *sizes.last()?))
    }

    /// A dot for each of `of` changes, from left to right, late ones above the middle line: the
    /// path of a drawing whose line ends are round.
    #[must_use]
    pub fn dots(&self, of: usize) -> String {
        let of = i32::try_from(of).unwrap_or(i32::MAX).max(1);
        let mut path = String::new();
        for (number, error) in (0i32..).zip(&self.0) {
            let x = (2 * number + 1) * WIDTH / (2 * of);
            let y = HEIGHT / 2 - (error * HEIGHT / (2 * RIM)).clamp(-HEIGHT / 2, HEIGHT / 2);
            // Writing to a text does not fail.
            let _ = write!(path, "M{x} {y}h0");
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn millis(millis: u64) -> Duration {
        Duration::from_millis(millis)
    }

    #[test]
    fn errors_have_a_middle_and_a_greatest_whichever_way_they_go() {
        let mut errors = Errors::default();
        assert_eq!(errors.middle_and_most(), None);
        for measured in [1004, 1012, 991] {
            errors.add(millis(measured), millis(1000));
        }
        assert_eq!((errors.count(), errors.middle_and_most()), (3, Some((9, 12))));
    }

    #[test]
    fn a_late_change_is_a_dot_above_the_line_and_a_wild_one_stays_in_the_picture() {
        let mut errors = Errors::default();
        errors.add(millis(1010), millis(1000));
        errors.add(millis(1000), millis(9000));
        assert_eq!(errors.dots(2), "M150 40h0M450 100h0");
    }
}
