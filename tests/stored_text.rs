//! What is stored is to the letter what everybody's JSON library writes of it.
#![cfg(not(target_arch = "wasm32"))]

mod any;
mod entries;

use any::{any_plan, at as time, phone, words};
use entries::{at, draft, id, revision};
use proptest::prelude::*;
use proptest::{option, sample};
use serde::Serialize;
use shoreline::after::left::{Left, What};
use shoreline::breathing::length::Length;
use shoreline::help::lines::Country;
use shoreline::json;
use shoreline::preparation::people::{People, Promise};
use shoreline::preparation::questions::Questions;
use shoreline::preparation::steps::StepId;
use shoreline::preparation::treatment::Treatment;
use shoreline::settings::choices::{
    Language, LockAfter, Motion, Picture, Settings, Sound, TextSize, Theme, Volume,
};
use shoreline::vault::lock::{Lock, Stage};
use shoreline::vault::tries::Tries;

fn country() -> impl Strategy<Value = Country> {
    sample::select(Country::ALL.to_vec())
}

fn few<T: Copy + std::fmt::Debug + 'static>(all: &[T]) -> impl Strategy<Value = Vec<T>> + use<T> {
    sample::subsequence(all.to_vec(), 0..=all.len())
}

fn promise() -> impl Strategy<Value = Option<Promise>> {
    option::of(sample::select(Promise::ALL.to_vec()))
}

fn people() -> impl Strategy<Value = People> {
    let named = (option::of(words()), option::of(words()), option::of(phone()));
    (named, promise(), option::of(words()), promise()).prop_map(
        |((place, companion, phone), companion_promise, ride, ride_promise)| People {
            place,
            companion,
            phone,
            companion_promise,
            ride,
            ride_promise,
        },
    )
}

fn questions() -> impl Strategy<Value = Questions> {
    (few(StepId::ALL), prop::collection::vec(words(), 0..4), any::<bool>()).prop_map(
        |(raised, own, answered)| {
            let mut questions = Questions::default().with(&raised);
            own.into_iter().for_each(|words| questions.add(words));
            questions.answer(0, answered);
            questions
        },
    )
}

fn treatment() -> impl Strategy<Value = Treatment> {
    (any_plan(), option::of(words()), at()).prop_map(|(plan, intention, at)| Treatment {
        plan,
        intention,
        at,
    })
}

fn left() -> impl Strategy<Value = Left> {
    (sample::select(What::ALL.to_vec()), at(), option::of(time()))
        .prop_map(|((what, _), at, due)| Left { what, at, due })
}

fn settings() -> impl Strategy<Value = Settings> {
    let length = prop_oneof![
        (1..=Length::MOST_MINUTES).prop_map(Length::Minutes),
        (1..=Length::MOST_BREATHS).prop_map(Length::Breaths),
        Just(Length::Open),
    ];
    let look = (
        sample::select(Theme::ALL.to_vec()),
        sample::select(TextSize::ALL.to_vec()),
        sample::select(Motion::ALL.to_vec()),
        sample::select(Picture::ALL.to_vec()),
    );
    let sound = (sample::select(Sound::ALL.to_vec()), any::<u8>().prop_map(Volume::from));
    let on = (any::<bool>(), any::<bool>(), any::<bool>());
    let lock_after = sample::select(LockAfter::ALL.to_vec());
    let language = option::of(sample::select(Language::ALL.to_vec()));
    (look, sound, on, length, option::of(country()), lock_after, language).prop_map(
        |(
            (theme, text_size, motion, picture),
            (sound, volume),
            on,
            length,
            country,
            lock_after,
            language,
        )| {
            let (count, vibration, spoken) = on;
            Settings {
                theme,
                text_size,
                motion,
                picture,
                count,
                sound,
                volume,
                vibration,
                spoken,
                length,
                country,
                lock_after,
                language,
            }
        },
    )
}

fn is_theirs(thing: &impl Serialize) -> Result<(), TestCaseError> {
    prop_assert_eq!(json::text(thing), serde_json::to_string(thing).expect("JSON"));
    Ok(())
}

proptest! {
    #[test]
    fn of_a_plan_and_people(plan in any_plan(), people in people()) {
        is_theirs(&plan)?;
        is_theirs(&people)?;
    }

    #[test]
    fn of_questions_and_a_treatment(questions in questions(), treatment in treatment()) {
        is_theirs(&questions)?;
        is_theirs(&treatment)?;
        prop_assert_eq!(json::parse(&json::text(&questions)), Some(questions));
        prop_assert_eq!(json::parse(&json::text(&treatment)), Some(treatment));
    }

    #[test]
    fn of_a_revision_a_draft_and_what_is_left(
        revision in revision(), draft in draft(), left in left(),
    ) {
        is_theirs(&revision)?;
        is_theirs(&draft)?;
        prop_assert_eq!(json::parse(&json::text(&revision)), Some(revision));
        prop_assert_eq!(json::parse(&json::text(&draft)), Some(draft));
        is_theirs(&left)?;
    }

    #[test]
    fn of_settings(settings in settings()) {
        is_theirs(&settings)?;
    }

    #[test]
    fn of_a_lock_and_of_tries(
        stage in sample::select(vec![Stage::Sealing, Stage::On, Stage::Opening]),
        key in id(), wraps in any::<(String, Option<String>)>(), wrong in any::<u8>(), at in any::<i64>(),
    ) {
        let lock = Lock { stage, key, passphrase: wraps.0, recovery: wraps.1 };
        is_theirs(&lock)?;
        prop_assert_eq!(json::parse(&json::text(&lock)), Some(lock));
        let tries = Tries { wrong, at };
        is_theirs(&tries)?;
        prop_assert_eq!(json::parse(&json::text(&tries)), Some(tries));
    }

    #[test]
    fn of_a_text_by_itself_and_in_lists(texts in prop::collection::vec(any::<String>(), 0..4)) {
        is_theirs(&texts)?;
        is_theirs(&vec![texts, Vec::new()])?;
    }
}
