//! Questions on the sheet: what becomes of the fields when one is asked, swapped or let go.

use super::entry::{Kind, Piece, Writing};

impl Kind {
    /// Whether all its questions are asked, as steps, and not one at a time.
    #[must_use]
    pub const fn asks_in_steps(self) -> bool {
        matches!(self, Self::ThoughtRecord | Self::BodyAndBreath)
    }
}

/// Puts these questions on the sheet, each with a field. Words stay, under the question they
/// answer; empty fields go. A question answered already keeps its words, in its new place. The
/// empty question stands for none.
pub fn ask(writing: &mut Writing, questions: &[&str]) {
    let has_words = |piece: &Piece| !piece.text.trim().is_empty();
    let again = |piece: &Piece| !piece.asked.is_empty() && questions.contains(&&*piece.asked);
    writing.pieces.retain(has_words);
    let (answered, mut sheet): (Vec<_>, Vec<_>) = writing.pieces.drain(..).partition(again);
    for question in questions {
        let found = answered.iter().filter(|piece| piece.asked == *question);
        let before = sheet.len();
        sheet.extend(found.cloned());
        let goes_on = question.is_empty() && sheet.last().is_some_and(|it| it.asked.is_empty());
        if sheet.len() == before && !goes_on {
            sheet.push(Piece { asked: (*question).to_owned(), text: String::new() });
        }
    }
    writing.pieces = sheet;
}

/// Turns to another kind, with its first question, or all of them where they are steps.
pub fn turn_to(writing: &mut Writing, kind: Kind, questions: &[&str]) {
    writing.kind = kind;
    let asked = if kind.asks_in_steps() { questions } else { &questions[..questions.len().min(1)] };
    ask(writing, asked);
}

/// The question after the one asked last: the next that has no words yet, or simply the next.
#[must_use]
pub fn another<'a>(writing: &Writing, questions: &[&'a str]) -> &'a str {
    let asked = writing.pieces.last().map_or("", |piece| &piece.asked);
    let next = questions.iter().position(|one| *one == asked).map_or(0, |place| place + 1);
    let following = || questions.iter().cycle().skip(next).take(questions.len());
    let answered = |one: &str| {
        writing.pieces.iter().any(|piece| piece.asked == one && !piece.text.trim().is_empty())
    };
    let open = following().find(|one| **one != asked && !answered(one));
    open.or_else(|| following().next()).copied().unwrap_or_default()
}

/// At least one field to write in.
pub fn open(writing: &mut Writing) {
    if writing.pieces.is_empty() {
        writing.pieces.push(Piece::default());
    }
}

/// What is kept of it: questions that were left empty are not.
#[must_use]
pub fn swept(mut writing: Writing) -> Writing {
    writing.pieces.retain(|piece| !piece.text.trim().is_empty());
    writing
}

/// Adds lines after the last words, a blank line between.
pub fn append(writing: &mut Writing, lines: &str) {
    open(writing);
    let last = writing.pieces.last_mut().map(|piece| &mut piece.text).expect("a field is open");
    if !last.is_empty() {
        last.push_str("\n\n");
    }
    last.push_str(lines);
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ONE: [&str; 3] = ["What now?", "What else?", "What then?"];
    const STEPS: [&str; 2] = ["What happened?", "What did I think?"];

    fn questions(kind: Kind) -> &'static [&'static str] {
        match kind {
            Kind::Free => &[""],
            kind if kind.asks_in_steps() => &STEPS,
            _ => &ONE,
        }
    }

    fn asked(writing: &Writing) -> Vec<&str> {
        writing.pieces.iter().map(|piece| &*piece.asked).collect()
    }

    #[test]
    fn a_question_nobody_answered_makes_room_for_the_next() {
        let mut writing = Writing::default();
        turn_to(&mut writing, Kind::Release, &ONE);
        assert_eq!(asked(&writing), ["What now?"]);
        let next = another(&writing, &ONE);
        ask(&mut writing, &[next]);
        assert_eq!(asked(&writing), ["What else?"]);
        ask(&mut writing, &[""]);
        assert_eq!(asked(&writing), [""]);
    }

    #[test]
    fn words_stay_under_the_question_they_answer() {
        let mut writing = Writing::of(Kind::Free, "First of all".into());
        turn_to(&mut writing, Kind::Release, &ONE);
        assert_eq!(asked(&writing), ["", "What now?"]);
        writing.pieces[1].text = "This".into();
        ask(&mut writing, &["What else?"]);
        assert_eq!(asked(&writing), ["", "What now?", "What else?"]);
        // Without a question the words go on where they are.
        writing.pieces.pop();
        ask(&mut writing, &[""]);
        assert_eq!(asked(&writing), ["", "What now?", ""]);
        ask(&mut writing, &[""]);
        assert_eq!(asked(&writing), ["", "What now?", ""]);
    }

    #[test]
    fn steps_stand_in_their_order_with_what_was_said_of_each() {
        let mut writing = Writing::default();
        turn_to(&mut writing, Kind::ThoughtRecord, &STEPS);
        writing.pieces[1].text = "That I am late".into();
        turn_to(&mut writing, Kind::Free, &[""]);
        turn_to(&mut writing, Kind::ThoughtRecord, &STEPS);
        assert_eq!(asked(&writing), STEPS);
        assert_eq!(writing.words(), "That I am late");
    }

    #[test]
    fn every_question_comes_round_and_none_twice_before() {
        let mut writing = Writing::default();
        turn_to(&mut writing, Kind::Habit, &ONE);
        let mut seen = vec![writing.pieces[0].asked.clone()];
        for _ in 0..3 {
            let next = another(&writing, &ONE);
            ask(&mut writing, &[next]);
            seen.push(writing.pieces[0].asked.clone());
        }
        assert_eq!(seen, ["What now?", "What else?", "What then?", "What now?"]);
    }

    #[test]
    fn what_was_left_in_the_after_place_comes_after_the_words() {
        let mut writing = Writing::default();
        append(&mut writing, "15:00: Calm\n");
        append(&mut writing, "16:00: Tender\n");
        assert_eq!(writing.words(), "15:00: Calm\n\n\n16:00: Tender\n");
    }

    #[derive(Debug, Clone)]
    enum Act {
        Type(usize, String),
        TurnTo(usize),
        Another,
        Skip,
        Reopen,
    }

    fn act() -> impl Strategy<Value = Act> {
        prop_oneof![
            (0usize..4, "[a-z]{1,3}").prop_map(|(field, words)| Act::Type(field, words)),
            (0usize..10).prop_map(Act::TurnTo),
            Just(Act::Another),
            Just(Act::Skip),
            Just(Act::Reopen),
        ]
    }

    proptest! {
        #[test]
        fn no_order_of_choosing_swapping_and_skipping_loses_a_word(
            acts in prop::collection::vec(act(), 0..30),
        ) {
            let mut writing = Writing::default();
            open(&mut writing);
            let mut typed: Vec<(String, String)> = Vec::new();
            for (number, act) in acts.into_iter().enumerate() {
                match act {
                    Act::Type(field, words) => {
                        let field = field % writing.pieces.len();
                        let piece = &mut writing.pieces[field];
                        let words = format!("{words}{number}.");
                        piece.text.push_str(&words);
                        typed.push((piece.asked.clone(), words));
                    }
                    Act::TurnTo(kind) => {
                        let kind = Kind::ALL[kind].0;
                        turn_to(&mut writing, kind, questions(kind));
                    }
                    Act::Another => {
                        let next = another(&writing, questions(writing.kind));
                        ask(&mut writing, &[next]);
                    }
                    Act::Skip => ask(&mut writing, &[""]),
                    Act::Reopen => {
                        writing = swept(writing);
                        open(&mut writing);
                    }
                }
                // There is always a field to write in, and never more than the steps' empty ones.
                let empty = writing.pieces.iter().filter(|piece| piece.text.is_empty()).count();
                prop_assert!(!writing.pieces.is_empty());
                prop_assert!(empty <= STEPS.len());
                for (question, words) in &typed {
                    let there = |piece: &Piece| piece.asked == *question && piece.text.contains(words);
                    prop_assert!(writing.pieces.iter().any(there), "{:?} lost {words}", writing.pieces);
                }
            }
        }
    }
}
