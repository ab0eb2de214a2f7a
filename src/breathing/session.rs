//! One sitting of breathing: begin, pause, go on, stop on a whole breath.
//!
//! Times are readings of one steady clock that starts anywhere; the caller reads it.

use super::pace::{self, Moment};
use super::pattern::Pattern;
use std::time::Duration;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Breathing; the first in-breath would have begun at `since` had there been no pause.
    Breathing { since: Duration },
    /// Held where it was, this far into the session.
    Paused { elapsed: Duration },
    /// Finishing the breath under way; it ends this far into the session.
    Landing { since: Duration, ends: Duration },
    /// Over, after this many whole breaths.
    Landed { breaths: u64 },
}

/// A session and the pattern it follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Session {
    pattern: Pattern,
    state: State,
}

impl Session {
    #[must_use]
    pub const fn begin(pattern: Pattern, now: Duration) -> Self {
        Self { pattern, state: State::Breathing { since: now } }
    }

    #[must_use]
    pub const fn state(&self) -> State {
        self.state
    }

    #[must_use]
    pub const fn pattern(&self) -> &Pattern {
        &self.pattern
    }

    /// Time breathed so far, without the pauses.
    #[must_use]
    pub fn elapsed(&self, now: Duration) -> Option<Duration> {
        match self.state {
            State::Breathing { since } => Some(now.saturating_sub(since)),
            State::Landing { since, ends } => Some(now.saturating_sub(since).min(ends)),
            State::Paused { elapsed } => Some(elapsed),
            State::Landed { .. } => None,
        }
    }

    /// Where the breath stands; nothing once the session is over.
    #[must_use]
    pub fn moment(&self, now: Duration) -> Option<Moment> {
        self.elapsed(now).map(|elapsed| Moment::at(&self.pattern, elapsed))
    }

    /// Holds the breath where it is. Does nothing unless breathing.
    #[must_use]
    pub fn pause(self, now: Duration) -> Self {
        match (self.state, self.elapsed(now)) {
            (State::Breathing { .. } | State::Landing { .. }, Some(elapsed)) => {
                Self { state: State::Paused { elapsed }, ..self }
            }
            _ => self,
        }
    }

    /// Goes on from the very place of the pause. Does nothing unless paused.
    #[must_use]
    pub fn resume(self, now: Duration) -> Self {
        match self.state {
            // The clock started long before any session, so the difference holds.
            State::Paused { elapsed } => {
                Self { state: State::Breathing { since: now.saturating_sub(elapsed) }, ..self }
            }
            _ => self,
        }
    }

    /// Finishes the out-breath under way and ends there. Pressed a second time, or while paused,
    /// it ends at once.
    #[must_use]
    pub fn stop(self, now: Duration) -> Self {
        match self.state {
            State::Breathing { since } => {
                let ends = pace::landing(&self.pattern, now.saturating_sub(since));
                Self { state: State::Landing { since, ends }, ..self }
            }
            State::Paused { .. } | State::Landing { .. } => self.end(now),
            State::Landed { .. } => self,
        }
    }

    /// Ends here, whatever the breath.
    #[must_use]
    pub fn end(self, now: Duration) -> Self {
        let Some(elapsed) = self.elapsed(now) else {
            return self;
        };
        let whole = elapsed.as_nanos() / self.pattern.cycle().as_nanos();
        let breaths = u64::try_from(whole).unwrap_or(u64::MAX);
        Self { state: State::Landed { breaths }, ..self }
    }

    /// The session as the clock now has it: a landing that has reached its end is over.
    #[must_use]
    pub fn advance(self, now: Duration) -> Self {
        match self.state {
            State::Landing { since, ends } if now.saturating_sub(since) >= ends => self.end(now),
            _ => self,
        }
    }

    /// The reading of the clock at which something next changes; nothing while it stands still.
    #[must_use]
    pub fn next_change(&self, now: Duration) -> Option<Duration> {
        let edge = now + self.moment(now)?.left;
        match self.state {
            State::Breathing { .. } => Some(edge),
            State::Landing { since, ends } => Some(edge.min(since + ends)),
            State::Paused { .. } | State::Landed { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::breathing::pattern::{PatternId, Phase};

    const fn at(seconds: u64) -> Duration {
        Duration::from_secs(100 + seconds)
    }

    fn session() -> Session {
        Session::begin(PatternId::LongerExhale.pattern(), at(0))
    }

    fn phase(session: &Session, now: Duration) -> Option<Phase> {
        session.moment(now).map(|moment| moment.phase)
    }

    #[test]
    fn a_pause_holds_the_breath_and_resuming_goes_on_from_there() {
        let paused = session().pause(at(6));
        assert_eq!(paused.moment(at(6)), paused.moment(at(600)));
        assert_eq!(paused.next_change(at(7)), None);
        let resumed = paused.resume(at(600));
        assert_eq!(resumed.moment(at(600)), session().moment(at(6)));
        assert_eq!(phase(&resumed, at(604)), Some(Phase::Inhale));
    }

    #[test]
    fn stopping_in_the_in_breath_lands_after_the_out_breath() {
        let landing = session().stop(at(12));
        assert_eq!(landing.advance(at(19)), landing);
        assert_eq!(phase(&landing, at(15)), Some(Phase::Exhale));
        assert_eq!(landing.next_change(at(15)), Some(at(20)));
        assert_eq!(landing.advance(at(20)).state(), State::Landed { breaths: 2 });
    }

    #[test]
    fn a_second_stop_ends_at_once() {
        let ended = session().stop(at(12)).stop(at(13));
        assert_eq!(ended.state(), State::Landed { breaths: 1 });
        assert_eq!(ended.moment(at(13)), None);
    }

    #[test]
    fn stopping_a_paused_session_does_not_make_anyone_breathe_on() {
        assert_eq!(session().pause(at(25)).stop(at(26)).state(), State::Landed { breaths: 2 });
    }

    #[test]
    fn nothing_moves_a_session_that_is_over() {
        let over = session().end(at(10));
        for moved in
            [over.pause(at(11)), over.resume(at(11)), over.stop(at(11)), over.advance(at(99))]
        {
            assert_eq!(moved, over);
        }
    }
}
