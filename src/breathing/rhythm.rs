//! A person's own rhythm, from holding while they breathe in and letting go while they breathe out.

use std::time::Duration;

/// How many breaths are listened to before the guide joins in.
pub const WANTED: usize = 3;
/// Shorter than this is a tap, not a breath in or out.
const TAP: Duration = Duration::from_millis(400);
/// Longer than this, someone has fallen asleep or put the phone down.
pub const ASLEEP: Duration = Duration::from_secs(15);

/// What has been heard so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// This many whole breaths, of [`WANTED`].
    Listening { breaths: usize },
    /// The middle one of the breaths lasted this long; the next in-breath began at `since`.
    Breath { length: Duration, since: Duration },
    /// Nothing a breath could be made of. The next press begins anew.
    Unclear,
}

/// Presses and releases, as readings of a steady clock.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rhythm {
    /// In turn: pressed, let go, pressed…
    changes: Vec<Duration>,
}

impl Rhythm {
    /// Breathing in from now on. A second press without letting go between changes nothing.
    pub fn press(&mut self, now: Duration) {
        self.forget_what_is_unclear(now);
        if !self.is_held() {
            self.changes.push(now);
        }
    }

    /// Breathing out from now on.
    pub fn release(&mut self, now: Duration) {
        if self.is_held() {
            self.changes.push(now);
        }
    }

    #[must_use]
    pub fn is_held(&self) -> bool {
        self.changes.len() % 2 == 1
    }

    #[must_use]
    pub fn heard(&self, now: Duration) -> Heard {
        if self.is_odd(now) {
            return Heard::Unclear;
        }
        let presses: Vec<Duration> = self.changes.iter().copied().step_by(2).collect();
        let breaths = presses.len().saturating_sub(1);
        match presses.last() {
            Some(since) if breaths >= WANTED => {
                let mut lengths: Vec<Duration> =
                    presses.windows(2).map(|pair| pair[1] - pair[0]).collect();
                lengths.sort_unstable();
                Heard::Breath { length: lengths[breaths / 2], since: *since }
            }
            _ => Heard::Listening { breaths },
        }
    }

    fn is_odd(&self, now: Duration) -> bool {
        let waited = self.changes.last().map_or(Duration::ZERO, |last| now.saturating_sub(*last));
        let odd = |pair: &[Duration]| !(TAP..=ASLEEP).contains(&(pair[1] - pair[0]));
        waited > ASLEEP || self.changes.windows(2).any(odd)
    }

    fn forget_what_is_unclear(&mut self, now: Duration) {
        if self.is_odd(now) {
            self.changes.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Presses and releases at these times, in tenths of a second.
    fn rhythm(tenths: &[u64]) -> Rhythm {
        let mut rhythm = Rhythm::default();
        for (index, at) in tenths.iter().enumerate() {
            let at = after(*at);
            if index % 2 == 0 { rhythm.press(at) } else { rhythm.release(at) }
        }
        rhythm
    }

    const fn after(tenths: u64) -> Duration {
        Duration::from_millis(tenths * 100)
    }

    #[test]
    fn three_breaths_make_a_rhythm_and_the_middle_one_counts() {
        let heard = rhythm(&[10, 25, 50, 65, 85, 105, 140]).heard(after(141));
        assert_eq!(heard, Heard::Breath { length: after(40), since: after(140) });
    }

    #[test]
    fn fewer_are_counted_while_it_listens() {
        assert_eq!(rhythm(&[]).heard(after(900)), Heard::Listening { breaths: 0 });
        assert_eq!(rhythm(&[10, 25, 50]).heard(after(60)), Heard::Listening { breaths: 1 });
    }

    #[test]
    fn a_tap_is_no_breath_and_the_next_press_begins_anew() {
        let mut tapped = rhythm(&[10, 11]);
        assert_eq!(tapped.heard(after(12)), Heard::Unclear);
        tapped.press(after(30));
        assert_eq!(tapped.heard(after(31)), Heard::Listening { breaths: 0 });
        assert!(tapped.is_held());
    }

    #[test]
    fn falling_asleep_is_noticed_held_or_let_go() {
        assert_eq!(rhythm(&[10]).heard(after(170)), Heard::Unclear);
        assert_eq!(rhythm(&[10, 30]).heard(after(190)), Heard::Unclear);
    }

    #[test]
    fn a_second_finger_changes_nothing() {
        let mut held = rhythm(&[10]);
        held.press(after(20));
        assert_eq!(held, rhythm(&[10]));
        let mut free = rhythm(&[10, 30]);
        free.release(after(40));
        assert_eq!(free, rhythm(&[10, 30]));
    }
}
