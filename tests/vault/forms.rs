//! What a record's text may become, and that it is never taken for another.

use crate::cases;
use crate::disk::Disk;
use crate::key::{cipher, lock};
use crate::model::{give_key, open};
use crate::storage::now;
use proptest::prelude::*;
use proptest::sample::Index;
use shoreline::vault::backup::Backup;
use shoreline::vault::envelope::{DirectToken, Envelope, EnvelopeError, FEWEST_ROUNDS, Stretch};
use shoreline::vault::form;
use shoreline::vault::safe::Vault;
use shoreline::vault::schema::migrated;
use shoreline::vault::store::{Change, SCHEMA, Table};

/// Two records of the log and one of the drafts, with words of their own.
const RECORDS: [(Table, &str, &str); 3] = [
    (Table::Log, "AQEBAQEBAQEBAQEBAQEBAQ", r#"{"said":"the first words 🌊"}"#),
    (Table::Log, "AgICAgICAgICAgICAgICAg", r#"{"said":"the other words 🌊"}"#),
    (Table::Drafts, "AQEBAQEBAQEBAQEBAQEBAQ", r#"{"said":"the third words 🌊"}"#),
];

/// A disk with these records, sealed or not.
fn disk(sealed: bool) -> Disk {
    let disk = Disk::default();
    let vault = open(&disk);
    let changes = RECORDS.map(|(table, key, value)| Change::Put {
        table,
        key: key.into(),
        value: value.into(),
    });
    now(vault.commit(&changes)).expect("room enough");
    if sealed {
        now(vault.turn_on(lock(1, "wrap"), cipher(1))).expect("a lock");
    }
    disk
}

/// Someone who has the key, and what they read at the place of the first record.
struct Reader {
    disk: Disk,
    vault: Vault,
}

impl Reader {
    fn of(disk: Disk) -> Self {
        let vault = open(&disk);
        give_key(&vault);
        Self { disk, vault }
    }

    fn text(&self, place: usize) -> String {
        let (table, key, _) = RECORDS[place];
        self.disk.text(table, key).expect("a record")
    }

    /// What the record says once its text is this.
    fn reads(&self, place: usize, text: &str) -> Result<String, String> {
        let (table, key, _) = RECORDS[place];
        let before = self.text(place);
        self.disk.set(table, key, text);
        let record = now(self.vault.get(table, key)).expect("readable").expect("a record");
        self.disk.set(table, key, &before);
        record.json
    }
}

fn readers() -> [Reader; 2] {
    [false, true].map(|sealed| Reader::of(disk(sealed)))
}

#[test]
fn a_record_with_another_bit_is_set_aside_with_the_text_it_has() {
    for reader in readers() {
        let text = reader.text(0);
        assert_eq!(reader.reads(0, &text).as_deref(), Ok(RECORDS[0].2));
        for bit in 0..text.len() * 8 {
            let mut bytes = text.clone().into_bytes();
            bytes[bit / 8] ^= 1 << (bit % 8);
            // What is no text cannot stand in the store.
            if let Ok(other) = String::from_utf8(bytes) {
                assert_eq!(reader.reads(0, &other), Err(other), "bit {bit}");
            }
        }
    }
}

#[test]
fn a_record_cut_short_or_grown_is_set_aside() {
    for reader in readers() {
        let text = reader.text(0);
        let cuts = text.char_indices().map(|(at, _)| text[..at].to_owned());
        let ends = text.char_indices().skip(1).map(|(at, _)| text[at..].to_owned());
        let grown = ["A", " ", ".", "="].map(|more| format!("{text}{more}"));
        for other in cuts.chain(ends).chain(grown) {
            assert_eq!(reader.reads(0, &other), Err(other));
        }
    }
}

#[test]
fn a_record_in_the_place_of_another_is_set_aside() {
    for reader in readers() {
        for (place, from) in [(0, 1), (1, 0), (0, 2), (2, 0)] {
            let other = reader.text(from);
            assert_eq!(reader.reads(place, &other), Err(other));
        }
    }
}

/// The header is that of the place; the seal covers the one it was written under.
#[test]
fn a_sealed_record_under_the_header_of_another_is_set_aside() {
    let [_, reader] = readers();
    for (place, from) in [(0, 1), (0, 2)] {
        let header = |place: usize| DirectToken::header(RECORDS[place].0, RECORDS[place].1);
        let other = reader.text(from).replace(&header(from), &header(place));
        assert!(form::read(RECORDS[place].0, RECORDS[place].1, &other).is_ok());
        assert_eq!(reader.reads(place, &other), Err(other));
    }
}

#[test]
fn a_record_sealed_with_another_key_is_set_aside() {
    let [_, reader] = readers();
    let (table, key, value) = RECORDS[0];
    let sealed = |number| {
        let header = DirectToken::header(table, key);
        let tokens = now(cipher(number).seal(vec![(header, value)])).expect("sealed");
        tokens[0].to_text()
    };
    assert_eq!(reader.reads(0, &sealed(1)).as_deref(), Ok(value));
    let other = sealed(2);
    assert_eq!(reader.reads(0, &other), Err(other));
}

#[test]
fn the_same_words_are_never_sealed_twice_alike() {
    let [one, other] = [disk(true), disk(true)].map(|disk| Reader::of(disk).text(0));
    assert_ne!(one, other);
}

fn wrap() -> Envelope {
    let stretch = Stretch::new(FEWEST_ROUNDS, (0..16).collect()).expect("usual");
    Envelope {
        header: stretch.header(),
        stretch,
        wrapped_key: (0..40).collect(),
        iv: (0..12).collect(),
        sealed: (0..50).collect(),
    }
}

/// Whether the seal still holds only the key can tell; but none is taken for the same.
#[test]
fn an_envelope_with_another_bit_or_cut_short_is_never_the_same() {
    let token = wrap().to_text();
    for bit in 0..token.len() * 8 {
        let mut bytes = token.clone().into_bytes();
        bytes[bit / 8] ^= 1 << (bit % 8);
        if let Ok(other) = String::from_utf8(bytes) {
            assert_ne!(Envelope::read(&other), Ok(wrap()), "bit {bit}");
        }
    }
    let (body, _) = token.rsplit_once('.').expect("parts");
    for end in 0..token.len() {
        let cut = Envelope::read(&token[..end]);
        assert!(cut.is_err(), "cut at {end}");
        if end <= body.len() {
            assert!(matches!(cut, Err(EnvelopeError::Damaged | EnvelopeError::Unfamiliar)));
        }
    }
}

/// Nearly a token, a record or a backup.
fn nearly() -> impl Strategy<Value = String> {
    let made = prop_oneof![
        Just(wrap().to_text()),
        Just(Reader::of(disk(true)).text(0)),
        Just(Reader::of(disk(false)).text(0)),
        Just(include_str!("../fixtures/backup-1.json").to_owned()),
        Just(r#"{"entry":"e","parent":null,"at":5,"writing":{"kind":"a","text":"b"}}"#.to_owned()),
    ];
    (made, any::<Index>(), any::<Index>(), "\\PC{0,4}").prop_map(|(text, from, to, middle)| {
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let [from, to] = [from, to].map(|index| places[index.index(places.len())]);
        [&text[..from.min(to)], &middle, &text[from.max(to)..]].concat()
    })
}

fn nothing_panics(text: &str) {
    let (table, key, _) = RECORDS[0];
    let _ = (Envelope::read(text), DirectToken::read(table, key, text), Backup::parse(text));
    let _ = form::read(table, key, text);
    for table in Table::ALL {
        for schema in 0..=SCHEMA {
            let _ = migrated(schema, table, text);
        }
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn no_text_makes_a_reader_panic(
        text in any::<String>(), tokenlike in "(ey)?[A-Za-z0-9_.-]{0,120}", checked in "=[0-9a-f]{0,9}\\PC{0,9}",
        json in "[\\[\\]{}\":,0-9a-z\\\\ -]{0,80}", nearly in nearly(),
    ) {
        for text in [text, tokenlike, checked, json, nearly] {
            nothing_panics(&text);
        }
    }

    #[test]
    fn a_record_is_read_as_it_was_written_and_at_no_other_place(
        key in "\\PC{1,30}", other in "\\PC{1,30}", json in any::<String>(),
    ) {
        let text = form::checked(Table::Log, &key, &json);
        prop_assert_eq!(form::read(Table::Log, &key, &text), Ok(form::Form::Checked(&json)));
        prop_assert!(form::read(Table::Kept, &key, &text).is_err());
        prop_assert_eq!(form::read(Table::Log, &other, &text).is_ok(), key == other);

        let header = DirectToken::header(Table::Log, &key);
        let token = DirectToken { header, iv: vec![1; 12], sealed: json.into_bytes() };
        // The tag is the end of what is sealed.
        if token.sealed.len() >= 16 {
            let text = token.to_text();
            prop_assert!(DirectToken::read(Table::Kept, &key, &text).is_err());
            prop_assert_eq!(DirectToken::read(Table::Log, &other, &text).is_ok(), key == other);
            prop_assert_eq!(DirectToken::read(Table::Log, &key, &text), Ok(token));
        }
    }
}
