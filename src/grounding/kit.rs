//! What settles: the exercises and the breath, in which order, and the two or three a person has
//! picked while well.

use super::exercise::{ExerciseId, Kind};
use crate::json::{Read, Value};
use serde::{Serialize, Serializer};

/// Something to settle with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    Exercise(ExerciseId),
    /// Gentle breathing.
    Breathe,
}

impl Tool {
    /// Everything, in the order suggested.
    pub const ORDER: [Self; 10] = [
        Self::Exercise(ExerciseId::Orient),
        Self::Exercise(ExerciseId::Feet),
        Self::Exercise(ExerciseId::Senses),
        Self::Exercise(ExerciseId::Temperature),
        Self::Breathe,
        Self::Exercise(ExerciseId::NameThings),
        Self::Exercise(ExerciseId::Butterfly),
        Self::Exercise(ExerciseId::CalmPlace),
        Self::Exercise(ExerciseId::Container),
        Self::Exercise(ExerciseId::Body),
    ];

    /// The name in the store.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exercise(id) => id.name(),
            Self::Breathe => "breathe",
        }
    }

    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::Exercise(id) => id.kind(),
            Self::Breathe => Kind::Breath,
        }
    }

    /// Whether it is left out on the day of a treatment.
    #[must_use]
    pub const fn waits_for_another_day(self) -> bool {
        matches!(self, Self::Exercise(id) if id.waits_for_another_day())
    }

    const fn fits(self, treatment_day: bool) -> bool {
        !(treatment_day && self.waits_for_another_day())
    }

    /// What is offered, in order.
    pub fn offered(treatment_day: bool) -> impl Iterator<Item = Self> {
        Self::ORDER.into_iter().filter(move |tool| tool.fits(treatment_day))
    }
}

impl Serialize for Tool {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl Read for Tool {
    fn read(value: &Value) -> Option<Self> {
        let name = value.as_str()?;
        Self::ORDER.into_iter().find(|tool| tool.name() == name)
    }
}

/// What a person has picked: at most [`Self::MOST`] tools, in the order picked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Kit(Vec<Tool>);

impl Kit {
    pub const MOST: usize = 3;

    /// What a clinic suggests, as far as a kit has room.
    #[must_use]
    pub fn suggested(exercises: &[ExerciseId]) -> Self {
        Self(exercises.iter().copied().take(Self::MOST).map(Tool::Exercise).collect())
    }

    #[must_use]
    pub fn tools(&self) -> &[Tool] {
        &self.0
    }

    #[must_use]
    pub fn holds(&self, tool: Tool) -> bool {
        self.0.contains(&tool)
    }

    /// The kit with this tool put in or taken out; nothing where it is full.
    #[must_use]
    pub fn toggled(&self, tool: Tool) -> Option<Self> {
        let mut tools = self.0.clone();
        match tools.iter().position(|one| *one == tool) {
            Some(place) => drop(tools.remove(place)),
            None if tools.len() < Self::MOST => tools.push(tool),
            None => return None,
        }
        Some(Self(tools))
    }

    /// What to settle with, first things first: the kit, or where it has nothing for the day, the
    /// first five of the order.
    #[must_use]
    pub fn settling(&self, treatment_day: bool) -> Vec<Tool> {
        let own: Vec<Tool> =
            self.0.iter().copied().filter(|tool| tool.fits(treatment_day)).collect();
        if own.is_empty() { Tool::ORDER[..5].to_vec() } else { own }
    }

    /// What to try after this one: of the kit, then of the rest, and nothing twice. After something
    /// that made it worse, a thing of another kind. Nothing where all has been tried: then a person
    /// may help.
    #[must_use]
    pub fn after(
        &self,
        now: Tool,
        worse: bool,
        tried: &[Tool],
        treatment_day: bool,
    ) -> Option<Tool> {
        let path = self.settling(treatment_day).into_iter().chain(Tool::offered(treatment_day));
        let mut rest = path.filter(|tool| *tool != now && !tried.contains(tool));
        rest.find(|tool| !worse || tool.kind() != now.kind())
    }
}

impl Read for Kit {
    fn read(value: &Value) -> Option<Self> {
        let mut kit = Self::default();
        for tool in Vec::<Tool>::read(value)? {
            if kit.holds(tool) {
                return None;
            }
            kit = kit.toggled(tool)?;
        }
        Some(kit)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::json;
    use proptest::prelude::*;

    const CALM_PLACE: Tool = Tool::Exercise(ExerciseId::CalmPlace);
    const CONTAINER: Tool = Tool::Exercise(ExerciseId::Container);
    const FEET: Tool = Tool::Exercise(ExerciseId::Feet);

    fn kit(tools: &[Tool]) -> Kit {
        tools.iter().fold(Kit::default(), |kit, tool| kit.toggled(*tool).expect("room for it"))
    }

    #[test]
    fn a_kit_holds_three_and_asks_for_one_to_be_taken_out_first() {
        let full = kit(&[Tool::Breathe, FEET, CALM_PLACE]);
        assert_eq!(full.toggled(CONTAINER), None);
        let room = full.toggled(FEET).expect("taking out always works");
        assert_eq!(
            room.toggled(CONTAINER).expect("room").tools(),
            [Tool::Breathe, CALM_PLACE, CONTAINER]
        );
    }

    #[test]
    fn settling_opens_exactly_the_kit() {
        assert_eq!(kit(&[FEET, CALM_PLACE]).settling(false), [FEET, CALM_PLACE]);
    }

    #[test]
    fn on_the_treatment_day_pictures_in_the_mind_are_left_out() {
        assert!(Tool::offered(true).all(|tool| tool != CALM_PLACE && tool != CONTAINER));
        assert_eq!(Tool::offered(false).count(), Tool::ORDER.len());
        assert_eq!(kit(&[CALM_PLACE, FEET]).settling(true), [FEET]);
        let nothing_left = kit(&[CALM_PLACE, CONTAINER]).settling(true);
        assert_eq!(nothing_left, Tool::ORDER[..5]);
    }

    #[test]
    fn after_something_that_made_it_worse_comes_another_kind() {
        let next = Kit::default().after(FEET, true, &[FEET], true).expect("there is more");
        assert_ne!(next.kind(), FEET.kind());
    }

    #[test]
    fn a_kit_is_stored_and_read_as_it_is() {
        let kit = kit(&[Tool::Breathe, CALM_PLACE]);
        let stored = json::text(&kit);
        assert_eq!(stored, r#"["breathe","calm-place"]"#);
        assert_eq!(json::parse::<Kit>(&stored), Some(kit));
        for odd in [r#"["feet","feet"]"#, r#"["feet","body","senses","orient"]"#, r#"["x"]"#] {
            assert_eq!(json::parse::<Kit>(odd), None, "{odd}");
        }
    }

    proptest! {
        #[test]
        fn trying_one_thing_after_another_comes_to_an_end_and_repeats_nothing(
            own in prop::sample::subsequence(Tool::ORDER.to_vec(), 0..=3),
            worse in prop::collection::vec(any::<bool>(), 12),
            treatment_day: bool,
        ) {
            let kit = kit(&own);
            let mut now = kit.settling(treatment_day)[0];
            let mut tried = vec![now];
            for worse in worse {
                let Some(next) = kit.after(now, worse, &tried, treatment_day) else { break };
                prop_assert!(!tried.contains(&next));
                tried.push(next);
                now = next;
            }
            prop_assert!(tried.len() <= Tool::ORDER.len());
            prop_assert!(tried.iter().all(|tool| tool.fits(treatment_day)));
        }
    }
}
