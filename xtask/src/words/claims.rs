//! Which sentences state a fact, and on whose word.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// The day each source was last compared with what the app says of it, as `YYYY-MM-DD`; named as
/// in the `source` of the texts, which has their titles.
pub const SOURCES: &[(&str, &str)] = &[
    ("Articles", "2026-11-22"),
    ("EsketamineLabel", "2026-11-22"),
    ("Anesthesiologists", "2026-11-22"),
    ("FdaAlert", "2026-11-22"),
    ("Breeksema", "2026-11-22"),
    ("Short", "2026-11-22"),
    ("Mathai", "2026-11-22"),
    ("WattsLuoma", "2026-11-22"),
    ("Bathje", "2026-11-22"),
    ("LongerExhale", "2026-11-22"),
    ("Szulczewski", "2026-11-22"),
    ("Fincham", "2026-11-22"),
    ("Shao", "2026-11-22"),
    ("Balban", "2026-11-22"),
    ("Rottger", "2026-11-22"),
    ("Vierra", "2026-11-22"),
    ("Kuhn", "2026-11-22"),
];

/// Sentences, or what a group of them begins with, and their sources. Those of the steps stand
/// with the steps themselves, see [`all`].
const CLAIMS: &[(&str, &[&str])] = &[
    ("season.SameDay", &["Articles"]),
    ("prepare.ask_hours", &["Anesthesiologists"]),
    ("prepare.calendar_files.time_of.Driving", &["EsketamineLabel"]),
    ("prepare.calendar_files.time_of.Decisions", &["EsketamineLabel"]),
    ("clock_time.Driving", &["EsketamineLabel"]),
    ("clock_time.Decisions", &["EsketamineLabel"]),
    ("range.cards[0]", &["Articles"]),
    ("range.cards[1]", &["Articles"]),
    ("range.cards[2]", &["Articles"]),
    ("range.cards[3]", &["Articles"]),
    ("range.cards[4]", &["Articles", "Mathai"]),
    ("range.cards[5]", &["Breeksema"]),
    ("range.cards[6]", &["Articles"]),
    ("range.passes", &["Articles", "Breeksema"]),
    ("range.often_line", &["EsketamineLabel"]),
    ("range.often_heads", &["EsketamineLabel"]),
    ("range.often_rows", &["EsketamineLabel"]),
    ("hope.prompts", &["WattsLuoma"]),
    ("companion.usual_list", &["Articles", "EsketamineLabel"]),
    ("companion.orient_list[3]", &["EsketamineLabel"]),
    ("companion.avoid_list[1]", &["EsketamineLabel"]),
    ("breathe.intro", &["Fincham"]),
    ("breathe.ending", &["Kuhn"]),
    ("breathe.next_thing", &["Kuhn"]),
    ("breathe.known.LongerExhale", &["LongerExhale"]),
    ("breathe.known.Gentle", &["Szulczewski"]),
    ("breathe.known.Even", &["Shao", "Fincham"]),
    ("breathe.known.CyclicSigh", &["Balban"]),
    ("breathe.known.Box", &["Rottger"]),
    ("breathe.known.FourSevenEight", &["Vierra"]),
    ("ground.over.Finished", &["Kuhn"]),
    ("ground.same_or_worse", &["Kuhn"]),
    ("ground.passes", &["Articles", "EsketamineLabel"]),
    ("kind.LittleHappened", &["Articles", "Mathai"]),
    ("help.usual_list", &["EsketamineLabel", "Short"]),
    ("help.call_list", &["Short"]),
    ("help.now_list", &["Short"]),
    ("about.approval_text", &["FdaAlert", "EsketamineLabel", "Mathai"]),
];

/// A claim: the path of a sentence or of a group of them, and the names of its sources.
pub type Claim = (String, Vec<String>);

/// Every claim; those of the steps are read from the table of steps below `root`.
pub fn all(root: &Path) -> Result<Vec<Claim>> {
    let path = root.join("src/preparation/steps.rs");
    let steps = fs::read_to_string(&path).with_context(|| format!("no {}", path.display()))?;
    let claims = CLAIMS.iter().map(|(path, sources)| {
        ((*path).to_owned(), sources.iter().map(|name| (*name).to_owned()).collect())
    });
    Ok(claims.chain(steps.lines().filter_map(of_step)).collect())
}

/// `Hopes = "hopes", FirstVisit, Mind, Articles;`: the text of the step, and its source.
fn of_step(line: &str) -> Option<Claim> {
    let (_, row) = line.strip_suffix(';')?.split_once(" = \"")?;
    let (name, row) = row.split_once("\", ")?;
    let (_, source) = row.rsplit_once(", ")?;
    Some((format!("steps.{}", name.replace('-', "_")), vec![source.to_owned()]))
}

/// Whether a sentence is the one at `path`, or in the group that is.
#[must_use]
pub fn covers(path: &str, sentence: &str) -> bool {
    let rest = sentence.strip_prefix(path);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', ',', '[', '·']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::root;
    use crate::words::{Words, sentences};

    fn english() -> Vec<Words> {
        sentences(&root().join("src/text"), "en").expect("readable texts")
    }

    #[test]
    fn every_claim_is_of_a_sentence_that_is_there_and_of_sources_with_a_day() {
        let english = english();
        for (path, sources) in all(root()).expect("claims") {
            assert!(english.iter().any(|one| covers(&path, &one.path)), "no sentence at {path}");
            assert!(!sources.is_empty(), "{path}");
            for source in sources {
                assert!(SOURCES.iter().any(|(name, _)| *name == source), "{path}: {source}");
            }
        }
    }

    #[test]
    fn the_sources_are_those_of_the_about_page_and_each_has_its_day() {
        let titles = english().into_iter().map(|one| one.path);
        let mut named: Vec<String> =
            titles.filter_map(|path| Some(path.strip_prefix("source.")?.to_owned())).collect();
        named.sort();
        let mut dated: Vec<String> = SOURCES.iter().map(|(name, _)| (*name).to_owned()).collect();
        dated.sort();
        assert_eq!(named, dated);
        // The about page says one day for all of them.
        let lines = fs::read_to_string(root().join("src/help/lines.rs")).expect("the lines");
        let (_, said) = lines.split_once("checked_on: \"").expect("the day");
        for (name, day) in SOURCES {
            assert_eq!(Some(*day), said.get(..10), "{name}");
        }
    }

    #[test]
    fn every_step_has_its_source() {
        let claims = all(root()).expect("claims");
        for one in english().iter().filter(|one| one.path.starts_with("steps.")) {
            assert!(claims.iter().any(|(path, _)| covers(path, &one.path)), "{}", one.path);
        }
    }

    #[test]
    fn what_tells_of_a_study_an_authority_or_a_label_names_it() {
        let claims = all(root()).expect("claims");
        for one in english() {
            let tells =
                ["study", "studied", "FDA", "label", "20"].iter().any(|it| one.text.contains(it));
            let claimed = claims.iter().any(|(path, _)| covers(path, &one.path));
            let free = one.path.starts_with("source.") || one.path.starts_with("share.");
            assert!(claimed || free || !tells, "{}: {}", one.path, one.text);
        }
    }

    #[test]
    fn a_group_covers_its_own_sentences_only() {
        assert!(covers("range.cards[1]", "range.cards[1].line"));
        assert!(covers("kind.LittleHappened", "kind.LittleHappened·2"));
        assert!(!covers("range.often", "range.often_line"));
        assert!(!covers("range.cards[1]", "range.cards[10]"));
    }
}
