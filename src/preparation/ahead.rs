//! What is left to do, before which time.

use super::clock_times::{TimeOf, When, clock_times};
use super::plan::Plan;
use super::steps::{Mark, Stage, StepId};
use crate::time::{Instant, Zone};

/// Steps that are left, and the time they have to be done before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ahead {
    pub before: When,
    pub steps: Vec<StepId>,
}

/// When the steps of a stage have to be done; none where nothing waits for them.
#[must_use]
pub fn deadline(stage: Stage, plan: &Plan, zone: &dyn Zone) -> Option<When> {
    let at = plan.at?;
    let arrival = || {
        let times = clock_times(plan, zone);
        times.iter().find(|time| time.what == TimeOf::Arrival).map_or(When::At(at), |it| it.when)
    };
    match stage {
        Stage::FirstVisit | Stage::WeekBefore => Some(When::On(at.date.plus_days(-1))),
        Stage::DayBefore => Some(When::On(at.date)),
        Stage::Morning | Stage::OnTheWay => Some(arrival()),
        Stage::During | Stage::ComingHome | Stage::DaysAfter => None,
    }
}

/// What nobody has said anything about and whose time has not come, the nearest first. Steps
/// whose time is over are not counted against anyone.
#[must_use]
pub fn ahead(plan: &Plan, marks: &[(StepId, Mark)], now: Instant, zone: &dyn Zone) -> Vec<Ahead> {
    let times = clock_times(plan, zone);
    let own = |step: StepId| {
        let what = step.time().filter(|_| deadline(step.stage(), plan, zone).is_some())?;
        times.iter().find(|time| time.what == what).map(|time| time.when)
    };
    let mut groups: Vec<Ahead> = Vec::new();
    for step in StepId::ALL {
        let Some(before) = own(*step).or_else(|| deadline(step.stage(), plan, zone)) else {
            continue;
        };
        if marks.iter().any(|(one, _)| one == step) || before.begins(zone) <= now {
            continue;
        }
        match groups.iter_mut().find(|group| group.before == before) {
            Some(group) => group.steps.push(*step),
            None => groups.push(Ahead { before, steps: vec![*step] }),
        }
    }
    groups.sort_by_key(|group| group.before.begins(zone));
    groups
}
