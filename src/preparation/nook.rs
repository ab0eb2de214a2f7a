//! The places within Prepare, each with one thing to do.

use super::steps::Stage;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nook {
    /// The plan, and what is left to do.
    First,
    /// The steps of one stage.
    Stage(Stage),
    /// Questions for the clinic.
    Questions,
    /// What it can be like.
    Range,
    /// What the person hopes for, in one line.
    Hope,
    /// Companion and ride.
    People,
    /// The checklist to print.
    Sheet,
}

impl Nook {
    /// Every place with its name in routes; that of the first is empty.
    pub const ALL: [(Self, &'static str); 14] = [
        (Self::First, ""),
        (Self::Stage(Stage::FirstVisit), "first-visit"),
        (Self::Stage(Stage::WeekBefore), "week-before"),
        (Self::Stage(Stage::DayBefore), "day-before"),
        (Self::Stage(Stage::Morning), "morning"),
        (Self::Stage(Stage::OnTheWay), "on-the-way"),
        (Self::Stage(Stage::During), "during"),
        (Self::Stage(Stage::ComingHome), "coming-home"),
        (Self::Stage(Stage::DaysAfter), "days-after"),
        (Self::Questions, "questions"),
        (Self::Range, "range"),
        (Self::Hope, "intention"),
        (Self::People, "people"),
        (Self::Sheet, "sheet"),
    ];

    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.into_iter().find(|(nook, _)| *nook == self).map_or("", |(_, name)| name)
    }

    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, one)| *one == name).map(|(nook, _)| nook)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stage_has_a_place_and_every_name_leads_to_its_own() {
        for stage in Stage::ALL {
            assert!(!Nook::Stage(stage).name().is_empty(), "{stage:?}");
        }
        for (nook, name) in Nook::ALL {
            assert_eq!((Nook::from_name(name), nook.name()), (Some(nook), name));
        }
    }
}
