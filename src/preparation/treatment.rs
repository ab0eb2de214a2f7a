//! One treatment after another: what belongs to one, and what stays true for the next.

use super::people::People;
use super::plan::Plan;
use super::questions::Questions;
use super::steps::{Mark, StepId};
use crate::fields::Words;
use crate::json::{Read, Value, field, optional};
use crate::time::Instant;
use serde::Serialize;

/// A plan that was put away, by finishing it or by keeping another in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Treatment {
    pub plan: Plan,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intention: Option<Words<200>>,
    /// When it was put away.
    pub at: Instant,
}

impl Read for Treatment {
    fn read(value: &Value) -> Option<Self> {
        let fields = value.as_object()?;
        Some(Self {
            plan: field(fields, "plan")?,
            intention: optional(fields, "intention")?,
            at: field(fields, "at")?,
        })
    }
}

/// What changes when one treatment ends and the next begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preparation {
    pub plan: Option<Plan>,
    pub intention: Option<Words<200>>,
    pub marks: Vec<(StepId, Mark)>,
    pub people: People,
    pub questions: Questions,
}

impl Preparation {
    /// The preparation for the next treatment: people have to be asked again and most steps done
    /// again, but what was said of a first visit holds, and so does what is not for this person.
    #[must_use]
    pub fn next(self, plan: Option<Plan>) -> Self {
        let stay = self.marks.into_iter().filter(|(step, mark)| step.stays_true(*mark));
        Self {
            plan,
            intention: None,
            marks: stay.collect(),
            people: self.people.not_asked_yet(),
            questions: self.questions.of_ones_own(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::preparation::people::Promise;

    #[test]
    fn the_next_treatment_keeps_what_stays_true() {
        let before = Preparation {
            plan: Plan::titled("First visit").ok(),
            intention: Words::new("Rest").ok(),
            marks: vec![
                (StepId::ListMedicines, Mark::Done),
                (StepId::Ride, Mark::Done),
                (StepId::ChildCare, Mark::NotForMe),
            ],
            people: People {
                companion: Words::new("Sam").ok(),
                companion_promise: Some(Promise::Confirmed),
                ..People::default()
            },
            questions: Questions::default().with(&[StepId::LastFood]),
        };
        let second = Plan::titled("Second visit").ok();
        let after = before.clone().next(second.clone());
        assert_eq!(after.plan, second);
        assert_eq!(after.intention, None);
        let kept = [(StepId::ListMedicines, Mark::Done), (StepId::ChildCare, Mark::NotForMe)];
        assert_eq!(after.marks, kept);
        assert_eq!(after.people.companion, before.people.companion);
        assert_eq!(after.people.companion_promise, None);
        assert_eq!(after.questions, Questions::default(), "steps ask anew");
    }
}
