//! One sitting of breathing: settle, begin, pause, go on, change the pace, end on a whole breath.
//!
//! Times are readings of one steady clock that starts anywhere; the caller reads it.

use super::length::Length;
use super::moment::{self, Moment};
use super::pace::{Course, Pace, Stretch};
use super::pattern::Pattern;
use std::time::Duration;

/// Quiet before the first in-breath.
pub const SETTLING: Duration = Duration::from_secs(4);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Breathing; the first in-breath would have begun at `since` had there been no pause. Before
    /// that it is quiet.
    Breathing { since: Duration },
    /// Held where it was, this far into the session; on the way to its end where it was landing.
    Paused { elapsed: Duration, ends: Option<Duration> },
    /// Finishing the breath under way; it ends this far into the session.
    Landing { since: Duration, ends: Duration },
    /// Over, after this many whole breaths and this long, pauses apart.
    Landed { breaths: u64, lasted: Duration },
}

/// A session and the course it follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    course: Course,
    length: Length,
    state: State,
}

impl Session {
    /// Breathes in first at `first_breath`, which may lie ahead.
    #[must_use]
    pub const fn begin(course: Course, length: Length, first_breath: Duration) -> Self {
        Self { course, length, state: State::Breathing { since: first_breath } }
    }

    #[must_use]
    pub const fn state(&self) -> State {
        self.state
    }

    #[must_use]
    pub const fn pattern(&self) -> &Pattern {
        self.course.pattern()
    }

    #[must_use]
    pub const fn course(&self) -> &Course {
        &self.course
    }

    /// The reading of the clock at which the session began, without the pauses; nothing while it
    /// stands still.
    #[must_use]
    pub const fn since(&self) -> Option<Duration> {
        match self.state {
            State::Breathing { since } | State::Landing { since, .. } => Some(since),
            State::Paused { .. } | State::Landed { .. } => None,
        }
    }

    /// Time breathed so far, without the pauses; nothing before the first breath and at the end.
    #[must_use]
    pub fn elapsed(&self, now: Duration) -> Option<Duration> {
        match self.state {
            State::Breathing { since } => now.checked_sub(since),
            State::Landing { since, ends } => Some(now.saturating_sub(since).min(ends)),
            State::Paused { elapsed, .. } => Some(elapsed),
            State::Landed { .. } => None,
        }
    }

    /// Where the breath stands; nothing before the first and once the session is over.
    #[must_use]
    pub fn moment(&self, now: Duration) -> Option<Moment> {
        self.elapsed(now).map(|elapsed| self.course.moment(elapsed))
    }

    /// What holds of the pace now.
    #[must_use]
    pub fn stretch(&self, now: Duration) -> Stretch {
        self.course.stretch(self.elapsed(now).unwrap_or_default())
    }

    /// How far into the session it ends by itself, or by having been stopped.
    #[must_use]
    pub fn ends(&self) -> Option<Duration> {
        match (self.state, self.length) {
            (State::Landing { ends, .. } | State::Paused { ends: Some(ends), .. }, _) => Some(ends),
            (_, Length::Minutes(minutes)) => {
                Some(self.course.landing(Duration::from_secs(60 * u64::from(minutes))))
            }
            (_, Length::Breaths(breaths)) => {
                Some(self.course.when(moment::end_of_breath(self.pattern(), breaths)))
            }
            (_, Length::Open) => None,
        }
    }

    /// Holds the breath where it is. Does nothing unless breathing.
    #[must_use]
    pub fn pause(self, now: Duration) -> Self {
        let ends = match self.state {
            State::Breathing { .. } => None,
            State::Landing { ends, .. } => Some(ends),
            State::Paused { .. } | State::Landed { .. } => return self,
        };
        let elapsed = self.elapsed(now).unwrap_or_default();
        Self { state: State::Paused { elapsed, ends }, ..self }
    }

    /// Goes on from the very place of the pause. Does nothing unless paused.
    #[must_use]
    pub fn resume(self, now: Duration) -> Self {
        match self.state {
            // The clock started long before any session, so the difference holds.
            State::Paused { elapsed, ends } => {
                let since = now.saturating_sub(elapsed);
                let state =
                    ends.map_or(State::Breathing { since }, |ends| State::Landing { since, ends });
                Self { state, ..self }
            }
            _ => self,
        }
    }

    /// Finishes the out-breath under way and ends there. Pressed a second time, while paused, or
    /// before the first breath, it ends at once.
    #[must_use]
    pub fn stop(self, now: Duration) -> Self {
        match (self.state, self.elapsed(now)) {
            (State::Breathing { since }, Some(elapsed)) => {
                let ends = self.course.landing(elapsed);
                Self { state: State::Landing { since, ends }, ..self }
            }
            _ => self.end(now),
        }
    }

    /// Ends here, whatever the breath.
    #[must_use]
    pub fn end(self, now: Duration) -> Self {
        if matches!(self.state, State::Landed { .. }) {
            return self;
        }
        let lasted = self.elapsed(now).unwrap_or_default();
        let breaths = moment::breaths(self.pattern(), self.course.breathed(lasted));
        Self { state: State::Landed { breaths, lasted }, ..self }
    }

    /// One step shorter from here on, and no lengthening any more. Does nothing unless breathing
    /// or paused.
    #[must_use]
    pub fn softer(self, now: Duration) -> Self {
        let pace = self.stretch(now).pace;
        let softer = pace.softer(self.pattern()).unwrap_or(pace);
        self.at_pace(now, Some(softer))
    }

    /// Whether softer would change anything.
    #[must_use]
    pub fn can_soften(&self, now: Duration) -> bool {
        let elapsed = self.elapsed(now).unwrap_or_default();
        let shorter = self.stretch(now).pace.softer(self.pattern()).is_some();
        shorter || self.course.lengthens_after(elapsed)
    }

    /// One step back towards the pattern as it is written.
    #[must_use]
    pub fn slower(self, now: Duration) -> Self {
        let pace = self.stretch(now).pace.slower();
        self.at_pace(now, pace)
    }

    fn at_pace(mut self, now: Duration, pace: Option<Pace>) -> Self {
        if let (State::Breathing { .. } | State::Paused { .. }, Some(pace)) = (self.state, pace) {
            self.course.change(self.elapsed(now).unwrap_or_default(), pace);
        }
        self
    }

    /// The session as the clock now has it: one that has reached its end is over.
    #[must_use]
    pub fn advance(self, now: Duration) -> Self {
        match (self.since(), self.ends()) {
            // It ended then, however late this was noticed.
            (Some(since), Some(ends)) if now >= since + ends => self.end(since + ends),
            _ => self,
        }
    }

    /// The reading of the clock at which something next changes; nothing while it stands still.
    #[must_use]
    pub fn next_change(&self, now: Duration) -> Option<Duration> {
        let since = self.since()?;
        let Some(elapsed) = self.elapsed(now) else {
            return Some(since);
        };
        let (edge, _) = self.course.edge_after(elapsed);
        Some(since + self.ends().map_or(edge, |ends| ends.min(edge)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::breathing::pattern::{PatternId, Phase};

    const fn at(seconds: u64) -> Duration {
        Duration::from_secs(100 + seconds)
    }

    fn with(id: PatternId, length: Length) -> Session {
        Session::begin(Course::steady(id.pattern(), Pace::WHOLE), length, at(0))
    }

    fn session() -> Session {
        with(PatternId::LongerExhale, Length::Open)
    }

    fn phase(session: &Session, now: Duration) -> Option<Phase> {
        session.moment(now).map(|moment| moment.phase)
    }

    fn breaths(session: &Session) -> Option<u64> {
        match session.state() {
            State::Landed { breaths, .. } => Some(breaths),
            _ => None,
        }
    }

    #[test]
    fn it_is_quiet_before_the_first_in_breath() {
        let settling = Session::begin(session().course, Length::Open, at(4));
        assert_eq!(settling.moment(at(0)), None);
        assert_eq!(settling.next_change(at(0)), Some(at(4)));
        assert_eq!(phase(&settling, at(4)), Some(Phase::Inhale));
        assert_eq!(breaths(&settling.stop(at(1))), Some(0));
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
        assert_eq!(landing.clone().advance(at(19)), landing);
        assert_eq!(phase(&landing, at(15)), Some(Phase::Exhale));
        assert_eq!(landing.next_change(at(15)), Some(at(20)));
        assert_eq!(breaths(&landing.advance(at(20))), Some(2));
    }

    #[test]
    fn a_second_stop_ends_at_once() {
        let ended = session().stop(at(12)).stop(at(13));
        assert_eq!(breaths(&ended), Some(1));
        assert_eq!(ended.moment(at(13)), None);
    }

    #[test]
    fn stopping_a_paused_session_does_not_make_anyone_breathe_on() {
        assert_eq!(breaths(&session().pause(at(25)).stop(at(26))), Some(2));
    }

    #[test]
    fn minutes_end_with_the_out_breath_that_is_under_way_then() {
        // A minute is in the middle of the ninth breath of seven seconds.
        let minute = with(PatternId::Gentle, Length::Minutes(1));
        assert_eq!(minute.clone().advance(at(62)), minute);
        let over = minute.advance(at(63));
        assert_eq!(over.state(), State::Landed { breaths: 9, lasted: Duration::from_secs(63) });
    }

    #[test]
    fn minutes_that_are_whole_breaths_end_on_the_minute() {
        let minute = with(PatternId::LongerExhale, Length::Minutes(1));
        assert_eq!(minute.ends(), Some(Duration::from_secs(60)));
    }

    #[test]
    fn a_number_of_breaths_ends_without_the_hold_after_the_last() {
        let two = with(PatternId::Box, Length::Breaths(2));
        assert_eq!(two.next_change(at(27)), Some(at(28)));
        assert_eq!(breaths(&two.advance(at(28))), Some(2));
    }

    #[test]
    fn an_end_noticed_late_is_still_where_it_was() {
        let over = with(PatternId::LongerExhale, Length::Breaths(3)).advance(at(500));
        assert_eq!(over.state(), State::Landed { breaths: 3, lasted: Duration::from_secs(30) });
    }

    #[test]
    fn softer_shortens_what_is_left_of_the_breath_and_leaves_it_where_it_is() {
        let (before, now) = (session(), at(2));
        let softer = before.clone().softer(now);
        assert_eq!(softer.moment(now), before.moment(now));
        // Two of four seconds of the in-breath are left, at nine tenths.
        assert_eq!(softer.next_change(now), Some(at(2) + Duration::from_millis(1800)));
        assert_eq!(softer.slower(now), before.softer(now).slower(now));
    }

    #[test]
    fn softer_ends_the_lengthening_even_where_no_breath_can_be_shorter() {
        let course = Course::lengthening(
            PatternId::LongerExhale.pattern(),
            Pace::floor(&PatternId::LongerExhale.pattern()),
        );
        let own = Session::begin(course, Length::Open, at(0));
        assert!(own.can_soften(at(30)));
        let softer = own.softer(at(30));
        assert!(!softer.can_soften(at(31)));
        assert_eq!(softer.stretch(at(3000)).pace, Pace::floor(softer.pattern()));
    }

    #[test]
    fn a_pause_on_the_way_to_the_end_goes_on_to_the_end() {
        let landing = session().stop(at(12)).pause(at(15)).resume(at(60));
        assert_eq!(breaths(&landing.advance(at(65))), Some(2));
    }

    #[test]
    fn softer_brings_a_number_of_breaths_to_its_end_sooner() {
        let ten = with(PatternId::LongerExhale, Length::Breaths(10)).softer(at(0));
        assert_eq!(ten.ends(), Some(Duration::from_secs(90)));
    }

    #[test]
    fn nothing_moves_a_session_that_is_over() {
        let over = session().end(at(10));
        let now = at(11);
        for change in [
            Session::pause,
            Session::resume,
            Session::stop,
            Session::softer,
            Session::slower,
            Session::advance,
        ] {
            assert_eq!(change(over.clone(), now), over);
        }
    }
}
