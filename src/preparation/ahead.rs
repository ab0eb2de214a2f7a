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

/// What nobody has said anything about, the nearest time first. A step that missed its stage waits
/// for the next one; a time that only the clinic can set counts once it is set, and is not counted
/// against anyone once it is over.
#[must_use]
pub fn ahead(plan: &Plan, marks: &[(StepId, Mark)], now: Instant, zone: &dyn Zone) -> Vec<Ahead> {
    let times = clock_times(plan, zone);
    let later = [Stage::WeekBefore, Stage::DayBefore, Stage::Morning];
    let before = |step: StepId| -> Option<When> {
        let coming = |when: &When| when.begins(zone) > now;
        if let Some(what @ (TimeOf::LastFood | TimeOf::LastDrink)) = step.time() {
            return times
                .iter()
                .find(|time| time.what == what)
                .map(|time| time.when)
                .filter(coming);
        }
        let own = deadline(step.stage(), plan, zone)?;
        let next = later.iter().filter_map(|stage| deadline(*stage, plan, zone));
        let not_sooner = next.filter(|when| when.begins(zone) >= own.begins(zone));
        std::iter::once(own).chain(not_sooner).find(coming)
    };
    let mut groups: Vec<Ahead> = Vec::new();
    for step in StepId::ALL.iter().filter(|step| marks.iter().all(|(one, _)| one != *step)) {
        let Some(before) = before(*step) else { continue };
        match groups.iter_mut().find(|group| group.before == before) {
            Some(group) => group.steps.push(*step),
            None => groups.push(Ahead { before, steps: vec![*step] }),
        }
    }
    groups.sort_by_key(|group| group.before.begins(zone));
    groups
}
