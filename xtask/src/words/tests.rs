use super::*;
use crate::process::root;
use proc_macro2::{TokenStream, TokenTree};

fn folder() -> std::path::PathBuf {
    root().join("src/text")
}

/// The string literals among tokens, without attributes, which hold the comments.
fn count(tokens: TokenStream) -> usize {
    let mut hash = false;
    let mut sum = 0;
    for token in tokens {
        sum += match &token {
            TokenTree::Group(_) if hash => 0,
            TokenTree::Group(group) => count(group.stream()),
            TokenTree::Literal(literal) => {
                usize::from(syn::parse_str::<syn::LitStr>(&literal.to_string()).is_ok())
            }
            _ => 0,
        };
        // `#[…]`, and `#![…]` in which a mark of its own stands between.
        hash = match &token {
            TokenTree::Punct(mark) => mark.as_char() == '#' || (hash && mark.as_char() == '!'),
            _ => false,
        };
    }
    sum
}

#[test]
fn no_literal_of_the_texts_is_missed() {
    for language in LANGUAGES {
        let mut there = 0;
        let below = fs::read_dir(folder().join(language)).expect("the folder of a language");
        let below = below.map(|entry| entry.expect("an entry").path());
        for path in below.chain([folder().join(format!("{language}.rs"))]) {
            let source = fs::read_to_string(path).expect("a source");
            let texts = source.split("#[cfg(test)]").next().expect("a beginning");
            there += count(texts.parse().expect("tokens"));
        }
        let found = literals(&folder(), language).expect("readable texts");
        assert_eq!(found.len(), there, "{language}");
        assert!(there > 800, "{language}: {there}");
    }
}

#[test]
fn every_sentence_has_a_path_of_its_own_and_a_place() {
    for language in LANGUAGES {
        let found = sentences(&folder(), language).expect("readable texts");
        let paths: BTreeSet<&str> = found.iter().map(|one| one.path.as_str()).collect();
        assert_eq!(paths.len(), found.len(), "{language}");
        for one in &found {
            assert!(places::place(&one.path).is_some(), "{language}: no place for {}", one.path);
        }
    }
}

#[test]
fn paths_lead_through_fields_functions_and_files() {
    let found = sentences(&folder(), "en").expect("readable texts");
    for (path, text) in [
        ("common.help", "Help"),
        ("breathe.cautions[1]", "Breathe lightly. Stop if you feel dizzy."),
        ("mark.NotForMe", "Not for me"),
        ("stage.DaysAfter", "The days after"),
        ("after.call", "Call …"),
        ("left.Mood.Tender", "Tender"),
        ("steps.rise_slowly.title", "Rise slowly"),
        ("exercise_steps.Container[2].title", "Close the lid"),
        ("range.often_rows[1]", "Dizzy: 29, 8"),
        ("kind.FreeAssociation·2", "In any order. It need not make sense."),
        ("share.field.Country", "Country"),
        ("log.day", ""),
    ] {
        let one = found.iter().find(|one| one.path == path);
        match text {
            "" => assert!(one.is_none(), "{path}"),
            text => assert_eq!(one.map(|one| one.text.as_str()), Some(text), "{path}"),
        }
    }
}

#[test]
fn a_hole_stands_for_each_value() {
    assert_eq!(with_holes("{count} of {most} picked"), "… of … picked");
    assert_eq!(with_holes("{}:{:02} minutes, {{so}}"), "…:… minutes, {so}");
}
