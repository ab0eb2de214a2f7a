//! The built-in steps: what to do, in which stage, for which part of life, and on whose word.

use super::clock_times::TimeOf;
use crate::json::{Read, Value};
use serde::{Serialize, Serializer};

/// The stretch of time a step belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    FirstVisit,
    WeekBefore,
    DayBefore,
    Morning,
    OnTheWay,
    During,
    ComingHome,
    DaysAfter,
}

impl Stage {
    pub const ALL: [Self; 8] = [
        Self::FirstVisit,
        Self::WeekBefore,
        Self::DayBefore,
        Self::Morning,
        Self::OnTheWay,
        Self::During,
        Self::ComingHome,
        Self::DaysAfter,
    ];
}

/// The part of life a step looks after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    Body,
    Mind,
    Place,
    People,
}

impl Aspect {
    pub const ALL: [Self; 4] = [Self::Body, Self::Mind, Self::Place, Self::People];
}

/// Where a statement comes from; the titles and dates stand on the about page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// The articles on ketamine therapy that shaped the app.
    Articles,
    /// The US label of esketamine nasal spray.
    EsketamineLabel,
    /// The fasting guideline of the American Society of Anesthesiologists, 2017 and 2023.
    Anesthesiologists,
    /// The FDA's alert of 2023.
    FdaAlert,
    /// Breeksema et al. 2022, on what patients wished they had been told.
    Breeksema,
    /// Short et al. 2018, on side effects.
    Short,
    /// Mathai et al., on dissociation and benefit.
    Mathai,
    /// Watts and Luoma 2020, on accepting, connecting and embodying.
    WattsLuoma,
    /// Bathje et al. 2022, on integration in daily life.
    Bathje,
    /// Van Diest 2014 and Laborde 2021, on a longer out-breath.
    LongerExhale,
    /// Szulczewski 2019, on slowing too far at once.
    Szulczewski,
    /// Fincham 2023, on slow breathing and stress.
    Fincham,
    /// Shao 2024, on slow, even breathing.
    Shao,
    /// Balban 2023, on the double in-breath.
    Balban,
    /// Röttger 2020, on box breathing.
    Rottger,
    /// Vierra 2022, on 4-7-8.
    Vierra,
    /// Kuhn 2014, on the pattern of trying, rating and trying the next thing.
    Kuhn,
}

impl Source {
    pub const ALL: [Self; 17] = [
        Self::Articles,
        Self::EsketamineLabel,
        Self::Anesthesiologists,
        Self::FdaAlert,
        Self::Breeksema,
        Self::Short,
        Self::Mathai,
        Self::WattsLuoma,
        Self::Bathje,
        Self::LongerExhale,
        Self::Szulczewski,
        Self::Fincham,
        Self::Shao,
        Self::Balban,
        Self::Rottger,
        Self::Vierra,
        Self::Kuhn,
    ];
}

/// What a person has said about a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    Done,
    Unsure,
    NotForMe,
}

impl Read for Mark {
    fn read(value: &Value) -> Option<Self> {
        match value.as_str()? {
            "done" => Some(Self::Done),
            "unsure" => Some(Self::Unsure),
            "not-for-me" => Some(Self::NotForMe),
            _ => None,
        }
    }
}

/// Builds the list of steps from one table, so that no step lacks a place in it.
macro_rules! steps {
    ($($step:ident = $name:literal, $stage:ident, $aspect:ident, $source:ident;)*) => {
        /// A built-in step.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum StepId { $($step),* }

        impl StepId {
            /// Every step, stage by stage.
            pub const ALL: &[Self] = &[$(Self::$step),*];

            /// The name a mark is stored under; it never changes.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$step => $name),* }
            }

            #[must_use]
            pub const fn stage(self) -> Stage {
                match self { $(Self::$step => Stage::$stage),* }
            }

            #[must_use]
            pub const fn aspect(self) -> Aspect {
                match self { $(Self::$step => Aspect::$aspect),* }
            }

            #[must_use]
            pub const fn source(self) -> Source {
                match self { $(Self::$step => Source::$source),* }
            }
        }
    };
}

steps! {
    History = "history", FirstVisit, Body, Articles;
    TellClinic = "tell-clinic", FirstVisit, Body, EsketamineLabel;
    ListMedicines = "list-medicines", FirstVisit, Body, Articles;
    PastCare = "past-care", FirstVisit, Mind, Articles;
    Hopes = "hopes", FirstVisit, Mind, Articles;
    AskFasting = "ask-fasting", WeekBefore, Body, Anesthesiologists;
    AskMedicines = "ask-medicines", WeekBefore, Body, Articles;
    LearnRange = "learn-range", WeekBefore, Mind, Breeksema;
    PractiseCalm = "practise-calm", WeekBefore, Mind, Breeksema;
    Ride = "ride", WeekBefore, People, EsketamineLabel;
    Companion = "companion", WeekBefore, People, EsketamineLabel;
    ChildCare = "child-care", WeekBefore, People, EsketamineLabel;
    RestPlace = "rest-place", DayBefore, Place, Articles;
    Bag = "bag", DayBefore, Place, Articles;
    NoAlcohol = "no-alcohol", DayBefore, Body, EsketamineLabel;
    Intention = "intention", DayBefore, Mind, Articles;
    LastFood = "last-food", Morning, Body, Anesthesiologists;
    LastDrink = "last-drink", Morning, Body, Anesthesiologists;
    MorningMedicines = "morning-medicines", Morning, Body, Articles;
    LeaveEarly = "leave-early", OnTheWay, Place, Articles;
    ConfirmRide = "confirm-ride", OnTheWay, People, EsketamineLabel;
    PhoneAway = "phone-away", During, Place, Articles;
    SpeakUp = "speak-up", During, People, Articles;
    RiseSlowly = "rise-slowly", ComingHome, Body, EsketamineLabel;
    NoDriving = "no-driving", ComingHome, Body, EsketamineLabel;
    NoDecisions = "no-decisions", ComingHome, Mind, EsketamineLabel;
    QuietEvening = "quiet-evening", ComingHome, Place, Articles;
    WatchSigns = "watch-signs", DaysAfter, Body, Short;
    WriteALittle = "write-a-little", DaysAfter, Mind, Articles;
    MeetTherapist = "meet-therapist", DaysAfter, People, Articles;
    SmallStep = "small-step", DaysAfter, Mind, Bathje;
}

impl StepId {
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|step| step.name() == name)
    }

    /// The time of the plan that the step is about.
    #[must_use]
    pub const fn time(self) -> Option<TimeOf> {
        match self {
            Self::LastFood => Some(TimeOf::LastFood),
            Self::LastDrink => Some(TimeOf::LastDrink),
            Self::LeaveEarly => Some(TimeOf::Arrival),
            Self::ConfirmRide => Some(TimeOf::Ride),
            Self::NoDriving => Some(TimeOf::Driving),
            Self::NoDecisions => Some(TimeOf::Decisions),
            _ => None,
        }
    }

    /// Whether what was said of the step holds for the next treatment too.
    #[must_use]
    pub fn stays_true(self, mark: Mark) -> bool {
        self.stage() == Stage::FirstVisit || mark == Mark::NotForMe
    }

    /// The steps of one stage, in order.
    pub fn of_stage(stage: Stage) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |step| step.stage() == stage)
    }
}

impl Serialize for StepId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl Read for StepId {
    fn read(value: &Value) -> Option<Self> {
        Self::from_name(value.as_str()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;
    use std::collections::BTreeSet;

    #[test]
    fn every_stage_has_steps_and_they_stand_in_its_order() {
        for stage in Stage::ALL {
            assert!(StepId::of_stage(stage).count() > 0, "{stage:?}");
        }
        assert!(StepId::ALL.is_sorted_by_key(|step| step.stage()));
    }

    #[test]
    fn a_mark_is_read_as_it_is_written() {
        for mark in [Mark::Done, Mark::Unsure, Mark::NotForMe] {
            assert_eq!(json::parse::<Mark>(&json::text(&mark)), Some(mark));
        }
    }

    #[test]
    fn names_are_unique_and_lead_back_to_their_step() {
        let names: BTreeSet<_> = StepId::ALL.iter().map(|step| step.name()).collect();
        assert_eq!(names.len(), StepId::ALL.len());
        for step in StepId::ALL {
            assert_eq!(StepId::from_name(step.name()), Some(*step));
        }
    }
}
