//! A thread: from an intention to an insight to one small step, looked at again now and then.

use crate::fields::Words;
use crate::id::Id;
use crate::json::{Optional, Read, Value, field};
use crate::time::{Date, DateTime, Instant, Zone};
use serde::{Serialize, Serializer};

/// Days after it was begun on which a step is looked at again.
const DAYS: [i64; 4] = [1, 3, 7, 30];
/// The hour from which a look is offered.
const MORNING: u8 = 6;

/// What is said of a step when it is looked at again. Each is a full answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    Did,
    Some,
    NotYet,
    NoLongerFits,
}

impl Said {
    /// Every answer, with its name in the store, in the order in which they are offered.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Did, "did"),
        (Self::Some, "some"),
        (Self::NotYet, "not-yet"),
        (Self::NoLongerFits, "no-longer-fits"),
    ];
}

impl Read for Said {
    fn read(value: &Value) -> Option<Self> {
        let name = value.as_str()?;
        Self::ALL.into_iter().find(|(_, one)| *one == name).map(|(said, _)| said)
    }
}

impl Serialize for Said {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // The list is in the order of the answers themselves.
        serializer.serialize_str(Self::ALL[*self as usize].1)
    }
}

/// One look at a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Look {
    pub at: Instant,
    pub said: Said,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<Words<300>>,
}

impl Read for Look {
    fn read(value: &Value) -> Option<Self> {
        let fields = value.as_object()?;
        let mut may = Optional::of(fields);
        let look = Self {
            at: field(fields, "at")?,
            said: field(fields, "said")?,
            words: may.field("words"),
        };
        may.whole(look)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Thread {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intention: Option<Words<200>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub insight: Option<Words<300>>,
    pub step: Words<200>,
    /// When it was begun, or begun anew.
    pub begun: Instant,
    /// The entry it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<Id>,
    /// The earliest first, those before it was begun anew too.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub looks: Vec<Look>,
    /// When "not now" was last said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub put_off: Option<Instant>,
    /// When the person ended it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended: Option<Instant>,
}

/// Whether a thread is to be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Due,
    /// Until the morning of this day.
    Waits(Date),
    /// It is over, and can be begun anew.
    Rests,
}

impl Thread {
    #[must_use]
    pub const fn of(step: Words<200>, begun: Instant) -> Self {
        Self {
            intention: None,
            insight: None,
            step,
            begun,
            entry: None,
            looks: Vec::new(),
            put_off: None,
            ended: None,
        }
    }

    /// Where it stands. Of several looks that were missed only the latest counts; after the last,
    /// looked at or put off, it rests.
    #[must_use]
    pub fn standing(&self, now: Instant, here: &dyn Zone) -> Standing {
        let last = self.looks.last().filter(|look| look.at >= self.begun);
        if self.ended.is_some() || last.is_some_and(|look| look.said == Said::NoLongerFits) {
            return Standing::Rests;
        }
        let day = DateTime::at(self.begun, here).date;
        let answered = last.map(|look| look.at).max(self.put_off);
        let answered = answered.map(|at| DateTime::at(at, here));
        let now = DateTime::at(now, here);
        let mut standing = Standing::Rests;
        for days in DAYS.into_iter().rev() {
            let date = day.plus_days(days);
            let morning = DateTime::new(date, MORNING, 0);
            if morning <= Some(now) {
                return if answered < morning { Standing::Due } else { standing };
            }
            standing = Standing::Waits(date);
        }
        standing
    }

    /// Begins it anew, with all that was said before.
    pub fn begin_anew(&mut self, now: Instant) {
        self.begun = now;
        self.put_off = None;
        self.ended = None;
    }
}

impl Read for Thread {
    fn read(value: &Value) -> Option<Self> {
        let fields = value.as_object()?;
        let mut may = Optional::of(fields);
        let thread = Self {
            intention: may.field("intention"),
            insight: may.field("insight"),
            step: field(fields, "step")?,
            begun: field(fields, "begun")?,
            entry: may.field("entry"),
            looks: may.field("looks").unwrap_or_default(),
            put_off: may.field("put_off"),
            ended: may.field("ended"),
        };
        may.whole(thread)
    }
}

/// The thread to offer, if any: only the one begun first, and none on a day on which one was put off.
#[must_use]
pub fn offered<'a>(
    threads: &'a [(Id, Thread)],
    now: Instant,
    here: &dyn Zone,
) -> Option<&'a (Id, Thread)> {
    let day = |at| DateTime::at(at, here).date;
    let put_off = |(_, thread): &(Id, Thread)| thread.put_off.map(day) == Some(day(now));
    if threads.iter().any(put_off) {
        return None;
    }
    let due = |(_, thread): &&(Id, Thread)| thread.standing(now, here) == Standing::Due;
    threads.iter().filter(due).min_by_key(|(_, thread)| thread.begun)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;
    use crate::time::Utc;

    fn at(text: &str) -> Instant {
        text.parse::<DateTime>().expect("a time").instant(&Utc)
    }

    fn step() -> Thread {
        Thread::of(Words::new("Ring my sister").expect("words"), at("2026-11-24T22:30"))
    }

    fn standing(thread: &Thread, now: &str) -> Standing {
        thread.standing(at(now), &Utc)
    }

    fn waits(day: &str) -> Standing {
        Standing::Waits(format!("{day}T00:00").parse::<DateTime>().expect("a time").date)
    }

    fn said(thread: &mut Thread, now: &str, said: Said) {
        thread.looks.push(Look { at: at(now), said, words: None });
    }

    #[test]
    fn it_is_looked_at_from_six_in_the_morning_after_one_three_seven_and_thirty_days() {
        let mut thread = step();
        assert_eq!(standing(&thread, "2026-11-24T22:30"), waits("2026-11-25"));
        assert_eq!(standing(&thread, "2026-11-25T05:59"), waits("2026-11-25"));
        for (day, next) in [
            ("2026-11-25", waits("2026-11-27")),
            ("2026-11-27", waits("2026-12-01")),
            ("2026-12-01", waits("2026-12-24")),
            ("2026-12-24", Standing::Rests),
        ] {
            assert_eq!(standing(&thread, &format!("{day}T06:00")), Standing::Due);
            said(&mut thread, &format!("{day}T09:00"), Said::NotYet);
            assert_eq!(standing(&thread, &format!("{day}T09:00")), next);
        }
    }

    #[test]
    fn of_several_looks_that_were_missed_only_the_latest_counts() {
        let mut thread = step();
        assert_eq!(standing(&thread, "2026-12-02T12:00"), Standing::Due);
        said(&mut thread, "2026-12-02T12:00", Said::Some);
        assert_eq!(standing(&thread, "2026-12-02T12:01"), waits("2026-12-24"));
        assert_eq!(standing(&thread, "2027-06-01T12:00"), Standing::Due, "however late");
    }

    #[test]
    fn not_now_lets_it_rest_until_the_next_of_the_days_and_leaves_no_look() {
        let mut thread = step();
        thread.put_off = Some(at("2026-11-25T08:00"));
        assert_eq!(standing(&thread, "2026-11-26T23:59"), waits("2026-11-27"));
        assert_eq!(standing(&thread, "2026-11-27T06:00"), Standing::Due);
        assert_eq!(thread.looks, []);
        thread.put_off = Some(at("2026-12-24T08:00"));
        assert_eq!(standing(&thread, "2026-12-24T08:00"), Standing::Rests);
    }

    #[test]
    fn what_no_longer_fits_or_is_ended_rests_until_it_is_begun_anew() {
        let mut thread = step();
        said(&mut thread, "2026-11-24T23:00", Said::NoLongerFits);
        assert_eq!(standing(&thread, "2026-11-25T06:00"), Standing::Rests);
        thread.ended = Some(at("2026-11-25T07:00"));
        thread.begin_anew(at("2026-11-30T07:00"));
        assert_eq!(standing(&thread, "2026-11-30T07:00"), waits("2026-12-01"));
        assert_eq!(thread.looks.len(), 1, "what was said is still there");
        thread.ended = Some(at("2026-11-30T08:00"));
        assert_eq!(standing(&thread, "2026-12-01T06:00"), Standing::Rests);
    }

    #[test]
    fn one_is_offered_at_a_time_and_none_on_a_day_on_which_one_was_put_off() {
        let [one, other] = [1, 2].map(|number| (Id::from_random([number; 16]), step()));
        let mut threads = [one, other];
        let first = |threads: &[(Id, Thread)], now: &str| {
            offered(threads, at(now), &Utc).map(|(id, _)| id.clone())
        };
        let names = threads.clone().map(|(id, _)| Some(id));
        assert_eq!(first(&threads, "2026-11-24T23:00"), None);
        assert_eq!(first(&threads, "2026-11-25T07:00"), names[0]);
        said(&mut threads[0].1, "2026-11-25T07:01", Said::Did);
        assert_eq!(first(&threads, "2026-11-25T07:02"), names[1]);
        threads[1].1.put_off = Some(at("2026-11-25T07:03"));
        threads[0].1.looks.clear();
        assert_eq!(first(&threads, "2026-11-25T20:00"), None);
        assert_eq!(first(&threads, "2026-11-26T06:00"), names[0]);
    }

    #[test]
    fn a_thread_is_read_as_it_is_written() {
        let mut thread = step();
        let least = r#"{"step":"Ring my sister","begun":1795559400000}"#;
        assert_eq!(json::text(&thread), least);
        assert_eq!(json::parse(least), Some(thread.clone()));
        thread.intention = Words::new("To be less alone").ok();
        thread.insight = Words::new("She would like to hear from me").ok();
        thread.entry = Some(Id::from_random([7; 16]));
        thread.put_off = Some(Instant(3));
        thread.ended = Some(Instant(4));
        for (said, name) in Said::ALL {
            thread.looks = vec![Look { at: Instant(2), said, words: Words::new("Hm").ok() }];
            let written = json::text(&thread);
            assert!(written.contains(&format!(r#"{{"at":2,"said":"{name}","words":"Hm"}}"#)));
            assert_eq!(json::parse(&written), Some(thread.clone()), "{written}");
        }
    }

    #[test]
    fn a_thread_with_a_part_that_cannot_be_read_is_not_half_read() {
        for wrong in [
            r#"{"begun":1}"#,
            r#"{"step":" ","begun":1}"#,
            r#"{"step":"x"}"#,
            r#"{"step":"x","begun":1,"entry":"x"}"#,
            r#"{"step":"x","begun":1,"looks":[{"at":1,"said":"failed"}]}"#,
            r#"{"step":"x","begun":1,"looks":[{"at":1,"said":"did","words":1}]}"#,
        ] {
            assert_eq!(json::parse::<Thread>(wrong), None, "{wrong}");
        }
    }
}
