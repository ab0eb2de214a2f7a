//! Anything that can stand in a log.

use proptest::prelude::*;
use proptest::{collection, option, sample};
use shoreline::after::left::Mood;
use shoreline::id::Id;
use shoreline::reflection::draft::Draft;
use shoreline::reflection::entry::{Kind, MOST_DISTRESS, Piece, Revision, Writing};
use shoreline::reflection::feeling::Feeling;
use shoreline::time::{Date, Instant};

pub(crate) fn id() -> impl Strategy<Value = Id> {
    any::<[u8; 16]>().prop_map(Id::from_random)
}

pub(crate) fn at() -> impl Strategy<Value = Instant> {
    any::<i64>().prop_map(Instant)
}

fn piece() -> impl Strategy<Value = Piece> {
    any::<[String; 2]>().prop_map(|[asked, text]| Piece { asked, text })
}

fn distress() -> impl Strategy<Value = Option<u8>> {
    option::of(0..=MOST_DISTRESS)
}

pub(crate) fn writing() -> impl Strategy<Value = Writing> {
    let said = (sample::select(Kind::ALL.to_vec()), collection::vec(piece(), 0..4));
    let mood = option::of(sample::select(Mood::ALL.to_vec()));
    let feelings = sample::subsequence(Feeling::ALL.to_vec(), 0..=4);
    let day = (1970..=9999i64, 1..=12u8, 1..=28u8);
    let treatment = option::of(day.prop_map(|(year, month, day)| {
        Date::new(year, month, day).expect("every month has 28 days")
    }));
    (said, mood, distress(), distress(), feelings, treatment).prop_map(
        |((kind, pieces), mood, before, after, feelings, treatment)| Writing {
            kind: kind.0,
            pieces,
            mood: mood.map(|(mood, _)| mood),
            before,
            after,
            feelings: feelings.into_iter().map(|(feeling, _)| feeling).collect(),
            treatment,
        },
    )
}

pub(crate) fn revision() -> impl Strategy<Value = Revision> {
    (id(), id(), collection::vec(id(), 0..3), at(), option::of(writing()))
        .prop_map(|(id, entry, follows, at, writing)| Revision { id, entry, follows, at, writing })
}

pub(crate) fn draft() -> impl Strategy<Value = Draft> {
    (id(), id(), collection::vec(id(), 0..3), at(), writing())
        .prop_map(|(id, entry, follows, at, writing)| Draft { id, entry, follows, at, writing })
}
