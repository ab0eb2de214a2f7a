//! Plans of every kind, and the values they are made of.

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use shoreline::breathing::pattern::{NamedPattern, Pattern, PatternId};
use shoreline::fields::{Hours, Phone, Words, ZoneName};
use shoreline::grounding::exercise::ExerciseId;
use shoreline::help::lines::Country;
use shoreline::preparation::plan::Plan;
use shoreline::settings::choices::Language;
use shoreline::time::DateTime;

/// Words of any script, up to as many as there may be.
pub(crate) fn words<const MAX: usize>() -> impl Strategy<Value = Words<MAX>> {
    let text = prop_oneof![
        vec(any::<char>(), 1..=MAX),
        vec(select(vec!['a', 'ß', '\n', ' ', '"']), 1..=MAX)
    ];
    text.prop_filter_map("words", |text| Words::new(&String::from_iter(text)).ok())
}

fn hours() -> impl Strategy<Value = Hours> {
    (0u16..=288).prop_map(|quarters| {
        let hours = f64::from(quarters) / 4.0;
        hours.to_string().parse().expect("hours in quarters")
    })
}

pub(crate) fn phone() -> impl Strategy<Value = Phone> {
    "[+]?[0-9(][0-9 ()/.-]{2,30}".prop_filter_map("a number", |text| Phone::new(&text).ok())
}

fn zone() -> impl Strategy<Value = ZoneName> {
    "[A-Za-z][A-Za-z0-9_+/-]{0,63}".prop_map(|text| ZoneName::new(&text).expect("a zone name"))
}

pub(crate) fn at() -> impl Strategy<Value = DateTime> {
    (1u16..=9999, 1u8..=12, 1u8..=31, 0u8..=23, 0u8..=59)
        .prop_filter_map("a day", |(y, m, d, h, min)| {
            format!("{y:04}-{m:02}-{d:02}T{h:02}:{min:02}").parse().ok()
        })
}

fn pattern() -> impl Strategy<Value = NamedPattern> {
    let part = || prop_oneof![Just(0u8), 2u8..=40];
    let lengths =
        [(2u8..=40).boxed(), part().boxed(), part().boxed(), (2u8..=40).boxed(), part().boxed()];
    (words(), lengths).prop_filter_map("a slow breath", |(name, lengths)| {
        Some(NamedPattern { name, lengths: Pattern::new(lengths).ok()? })
    })
}

/// A plan with any of its fields, or none but the title.
pub(crate) fn any_plan() -> impl Strategy<Value = Plan> {
    let times = (
        of(at()),
        of(zone()),
        of(hours()),
        of(hours()),
        of(hours()),
        of(hours()),
        of(hours()),
        of(hours()),
    );
    let texts = (words(), of(words()), of(words()), of(words()), of(words()));
    let others = (of(phone()), of(phone()), of(any::<bool>()), of(any::<bool>()));
    let chosen = (
        of(select(Country::ALL.to_vec())),
        of(select(Language::ALL.to_vec())),
        subsequence(ExerciseId::ALL.to_vec(), 0..=ExerciseId::ALL.len()).prop_shuffle(),
        subsequence(PatternId::ALL.to_vec(), 0..=PatternId::ALL.len()).prop_shuffle(),
        vec(pattern(), 0..=Plan::MOST_PATTERNS),
    );
    (times, texts, others, chosen).prop_map(|(times, texts, others, chosen)| {
        let (at, zone, arrive, ride, food, drink, drive, decide) = times;
        let (title, route, medicines, message, emergency) = texts;
        let (office, out_of_hours, companion, holds) = others;
        let (country, language, exercises, breathe, patterns) = chosen;
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
    })
}
