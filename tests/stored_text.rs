//! What is stored is to the letter what everybody's JSON library writes of it.
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use proptest::{option, sample};
use serde::Serialize;
use shoreline::after::left::{Left, What};
use shoreline::breathing::length::Length;
use shoreline::breathing::pattern::{NamedPattern, Pattern, PatternId};
use shoreline::fields::{Hours, Phone, Words, ZoneName};
use shoreline::grounding::exercise::ExerciseId;
use shoreline::help::lines::Country;
use shoreline::id::Id;
use shoreline::json;
use shoreline::preparation::people::{People, Promise};
use shoreline::preparation::plan::Plan;
use shoreline::preparation::questions::Questions;
use shoreline::preparation::steps::StepId;
use shoreline::preparation::treatment::Treatment;
use shoreline::reflection::draft::Draft;
use shoreline::reflection::entry::{Kind, Revision, Writing};
use shoreline::settings::choices::{
    Language, Motion, Picture, Settings, Sound, TextSize, Theme, Volume,
};
use shoreline::time::{DateTime, Instant};

fn words<const MAX: usize>() -> impl Strategy<Value = Words<MAX>> {
    "(\\PC|[\"\\\\\n]){1,40}".prop_filter_map("something to read", |text| Words::new(&text).ok())
}

fn phone() -> impl Strategy<Value = Phone> {
    r"\+?[0-9]{3,15}".prop_map(|text| Phone::new(&text).expect("a number"))
}

fn hours() -> impl Strategy<Value = Hours> {
    (0u8..72, sample::select(vec!["", ".25", ".5", ".75"]))
        .prop_map(|(whole, part)| format!("{whole}{part}").parse().expect("hours"))
}

fn time() -> impl Strategy<Value = DateTime> {
    (1970..=9999, 1..=12, 1..=28, 0..24, 0..60).prop_map(|(year, month, day, hour, minute)| {
        let text = format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}");
        text.parse().expect("a time")
    })
}

fn pattern() -> impl Strategy<Value = NamedPattern> {
    let lengths = (5u8..=40, 5u8..=40, sample::select(vec![0, 2, 40]));
    (words(), lengths).prop_map(|(name, (inhale, exhale, hold))| {
        let lengths = Pattern::new([inhale, 0, hold, exhale, 0]).expect("a pattern");
        NamedPattern { name, lengths }
    })
}

fn country() -> impl Strategy<Value = Country> {
    sample::select(Country::ALL.to_vec())
}

fn few<T: Copy + std::fmt::Debug + 'static>(all: &[T]) -> impl Strategy<Value = Vec<T>> + use<T> {
    sample::subsequence(all.to_vec(), 0..=all.len())
}

fn plan() -> impl Strategy<Value = Plan> {
    let zone = sample::select(vec!["Europe/Berlin", "Etc/GMT+5"]);
    let zone = zone.prop_map(|name| ZoneName::new(name).expect("a zone"));
    let when = (option::of(time()), option::of(zone));
    let hours = prop::array::uniform6(option::of(hours()));
    let said = (words(), option::of(words()), option::of(words()), option::of(words()));
    let language = option::of(sample::select(Language::ALL.to_vec()));
    let reached = (option::of(phone()), option::of(phone()), option::of(country()), language);
    let patterns = prop::collection::vec(pattern(), 0..4);
    let calming = (few(&ExerciseId::ALL), few(&PatternId::ALL), patterns);
    let more = (option::of(any::<bool>()), option::of(any::<bool>()), option::of(words()));
    (when, hours, said, reached, calming, more).prop_map(
        |((at, zone), hours, said, reached, calming, (companion, holds, route))| {
            let (title, medicines, message, emergency) = said;
            let (office, out_of_hours, country, language) = reached;
            let (exercises, breathe, patterns) = calming;
            let [arrive, ride, food, drink, drive, decide] = hours;
            Plan {
                title,
                at,
                zone,
                route,
                arrive,
                ride,
                food,
                drink,
                drive,
                decide,
                medicines,
                companion,
                message,
                office,
                out_of_hours,
                emergency,
                country,
                language,
                exercises,
                breathe,
                patterns,
                holds,
            }
        },
    )
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
    (plan(), option::of(words()), at()).prop_map(|(plan, intention, at)| Treatment {
        plan,
        intention,
        at,
    })
}

fn writing() -> impl Strategy<Value = Writing> {
    (sample::select(Kind::ALL.to_vec()), any::<String>())
        .prop_map(|(kind, text)| Writing { kind, text })
}

fn id() -> impl Strategy<Value = Id> {
    any::<[u8; 16]>().prop_map(Id::from_random)
}

fn at() -> impl Strategy<Value = Instant> {
    any::<i64>().prop_map(Instant)
}

fn revision() -> impl Strategy<Value = Revision> {
    (id(), id(), option::of(id()), at(), option::of(writing()))
        .prop_map(|(id, entry, parent, at, writing)| Revision { id, entry, parent, at, writing })
}

fn draft() -> impl Strategy<Value = Draft> {
    (id(), option::of(id()), at(), writing()).prop_map(|(entry, parent, at, writing)| Draft {
        entry,
        parent,
        at,
        writing,
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
    (look, sound, on, length, option::of(country())).prop_map(
        |((theme, text_size, motion, picture), (sound, volume), on, length, country)| {
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
    fn of_a_plan_and_people(plan in plan(), people in people()) {
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
        is_theirs(&left)?;
    }

    #[test]
    fn of_settings(settings in settings()) {
        is_theirs(&settings)?;
    }

    #[test]
    fn of_a_text_by_itself_and_in_lists(texts in prop::collection::vec(any::<String>(), 0..4)) {
        is_theirs(&texts)?;
        is_theirs(&vec![texts, Vec::new()])?;
    }
}
