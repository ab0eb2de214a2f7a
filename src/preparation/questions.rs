//! Questions for the clinic: those that steps raise, and the person's own, in an order of theirs.

use super::plan::Plan;
use super::steps::{Mark, StepId};
use crate::fields::{Hours, Words};
use crate::json::{Read, Value, field, optional};
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

/// What a question is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Topic {
    Step(StepId),
    /// In the person's own words.
    Own(Words<200>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub topic: Topic,
    pub answered: bool,
}

/// Questions in the order the person wants to ask them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Questions(Vec<Question>);

/// The steps that raise a question: marked unsure or not for me, or with a time that only the
/// clinic can set and has not.
#[must_use]
pub fn raised(plan: Option<&Plan>, marks: &[(StepId, Mark)]) -> Vec<StepId> {
    let mark = |step| marks.iter().find(|(one, _)| *one == step).map(|(_, mark)| *mark);
    let asked = mark(StepId::AskFasting) == Some(Mark::Done);
    // Hours without an appointment give no time.
    let is_set = |hours: fn(&Plan) -> Option<Hours>| {
        plan.is_some_and(|plan| plan.at.is_some() && hours(plan).is_some())
    };
    let raises = |step: &StepId| match (step, mark(*step)) {
        (_, Some(mark)) => mark != Mark::Done,
        (StepId::LastFood, None) => !asked && !is_set(|plan| plan.food),
        (StepId::LastDrink, None) => !asked && !is_set(|plan| plan.drink),
        _ => false,
    };
    StepId::ALL.iter().copied().filter(raises).collect()
}

impl Questions {
    /// What is asked now: questions kept keep their places, those newly raised come last.
    #[must_use]
    pub fn with(&self, raised: &[StepId]) -> Self {
        let still = |question: &&Question| match question.topic {
            Topic::Step(step) => raised.contains(&step),
            Topic::Own(_) => true,
        };
        let mut now = Self(self.0.iter().filter(still).cloned().collect());
        for step in raised {
            let topic = Topic::Step(*step);
            if now.0.iter().all(|question| question.topic != topic) {
                now.0.push(Question { topic, answered: false });
            }
        }
        now
    }

    /// Those in the person's own words: steps ask theirs anew for another treatment.
    #[must_use]
    pub fn of_ones_own(self) -> Self {
        let own = |question: &Question| matches!(question.topic, Topic::Own(_));
        Self(self.0.into_iter().filter(own).collect())
    }

    #[must_use]
    pub fn all(&self) -> &[Question] {
        &self.0
    }

    pub fn add(&mut self, words: Words<200>) {
        self.0.push(Question { topic: Topic::Own(words), answered: false });
    }

    /// Moves a question one place towards the first; nothing where there is no place before it.
    pub fn move_up(&mut self, place: usize) {
        if place > 0 && place < self.0.len() {
            self.0.swap(place - 1, place);
        }
    }

    pub fn answer(&mut self, place: usize, answered: bool) {
        if let Some(question) = self.0.get_mut(place) {
            question.answered = answered;
        }
    }

    /// Takes a question out, if there is one in this place.
    pub fn remove(&mut self, place: usize) -> Option<Question> {
        (place < self.0.len()).then(|| self.0.remove(place))
    }

    /// Puts a question where it was, or last if the list is shorter by now.
    pub fn put_back(&mut self, place: usize, question: Question) {
        self.0.insert(place.min(self.0.len()), question);
    }
}

impl Serialize for Question {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Question", 2)?;
        match &self.topic {
            Topic::Step(step) => fields.serialize_field("step", step)?,
            Topic::Own(words) => fields.serialize_field("own", words)?,
        }
        fields.serialize_field("answered", &self.answered)?;
        fields.end()
    }
}

impl Read for Question {
    fn read(value: &Value) -> Option<Self> {
        let fields = value.as_object()?;
        let topic = match optional(fields, "step")? {
            Some(step) => Topic::Step(step),
            None => Topic::Own(field(fields, "own")?),
        };
        Some(Self { topic, answered: field(fields, "answered")? })
    }
}

impl Read for Questions {
    fn read(value: &Value) -> Option<Self> {
        Vec::read(value).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    fn own(text: &str) -> Words<200> {
        Words::new(text).expect("words")
    }

    fn steps(questions: &Questions) -> Vec<StepId> {
        let step = |question: &Question| match question.topic {
            Topic::Step(step) => Some(step),
            Topic::Own(_) => None,
        };
        questions.all().iter().filter_map(step).collect()
    }

    #[test]
    fn hours_that_no_plan_gives_are_asked_for_until_the_step_is_settled() {
        assert_eq!(raised(None, &[]), [StepId::LastFood, StepId::LastDrink]);
        let mut plan = Plan::titled("Tuesday").expect("a title");
        plan.food = Some("6".parse().expect("hours"));
        let both = [StepId::LastFood, StepId::LastDrink];
        assert_eq!(raised(Some(&plan), &[]), both, "hours before an unknown time");
        plan.at = Some("2026-11-24T10:00".parse().expect("a time"));
        assert_eq!(raised(Some(&plan), &[]), [StepId::LastDrink]);
        assert!(raised(Some(&plan), &[(StepId::LastDrink, Mark::Done)]).is_empty());
        assert!(raised(None, &[(StepId::AskFasting, Mark::Done)]).is_empty());
    }

    #[test]
    fn what_is_unsure_or_not_for_me_is_asked_and_what_is_done_is_not() {
        let settled = (StepId::AskFasting, Mark::Done);
        let marks = [settled, (StepId::Ride, Mark::Unsure), (StepId::ChildCare, Mark::NotForMe)];
        assert_eq!(raised(None, &marks), [StepId::Ride, StepId::ChildCare]);
    }

    #[test]
    fn a_question_keeps_its_place_and_a_new_one_comes_last() {
        let mut questions = Questions::default().with(&[StepId::LastFood, StepId::LastDrink]);
        questions.add(own("May I bring music?"));
        questions.move_up(2);
        questions.move_up(1);
        questions.answer(1, true);
        let now = questions.with(&[StepId::Ride, StepId::LastFood]);
        assert_eq!(now.all()[0].topic, Topic::Own(own("May I bring music?")));
        assert_eq!(steps(&now), [StepId::LastFood, StepId::Ride]);
        assert!(now.all()[1].answered && !now.all()[2].answered);
    }

    #[test]
    fn questions_are_read_as_they_are_written() {
        let mut questions = Questions::default().with(&[StepId::LastFood]);
        questions.add(own("Does “water” count?"));
        questions.answer(1, true);
        let written = json::text(&questions);
        assert_eq!(
            written,
            r#"[{"step":"last-food","answered":false},{"own":"Does “water” count?","answered":true}]"#
        );
        assert_eq!(json::parse(&written), Some(questions));
        assert_eq!(json::parse::<Questions>(r#"[{"answered":true}]"#), None);
    }

    #[test]
    fn a_place_that_is_not_there_changes_nothing() {
        let mut questions = Questions::default();
        questions.move_up(0);
        questions.answer(3, true);
        assert_eq!(questions.remove(3), None);
        assert_eq!(questions, Questions::default());
    }

    #[test]
    fn a_question_that_was_taken_out_goes_back_to_its_place() {
        let mut questions = Questions::default();
        for text in ["First?", "Second?", "Third?"] {
            questions.add(own(text));
        }
        let before = questions.clone();
        let gone = questions.remove(1).expect("a question");
        questions.put_back(1, gone.clone());
        assert_eq!(questions, before);
        let mut empty = Questions::default();
        empty.put_back(1, gone.clone());
        assert_eq!(empty.all(), [gone]);
    }
}
