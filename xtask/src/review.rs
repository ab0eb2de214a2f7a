//! The sheet on which a clinician reads every sentence, ticks it and signs.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process::{root, target};
use crate::words::claims::{self, Claim, SOURCES};
use crate::words::places::{PLACES, place};
use crate::words::{LANGUAGES, Words, sentences};

/// Writes the sheet and says where it is.
pub fn write() -> Result<()> {
    let path: PathBuf = target().join("review-sheet.html");
    fs::write(&path, sheet(root())?)?;
    println!("{}: open it in a browser and print it.", path.display());
    Ok(())
}

/// The sheet as one page of HTML. `root` is the folder of the sources.
pub fn sheet(root: &Path) -> Result<String> {
    let mut languages = Vec::new();
    for language in LANGUAGES {
        languages.push((*language, sentences(&root.join("src/text"), language)?));
    }
    let claims = claims::all(root)?;
    let (_, first) = languages.first().context("one language at least")?;
    let mut page = HEAD.to_owned();
    for (name, _) in PLACES {
        let of_place = first.iter().filter(|one| place(&one.path) == Some(name));
        let rows: Vec<&Words> = of_place.collect();
        write!(page, "<h2>{name}</h2>\n<table>\n<thead><tr><th>✓</th>")?;
        for (language, _) in &languages {
            write!(page, "<th>{language}</th>")?;
        }
        page.push_str("<th class=\"source\">Source</th><th class=\"remarks\">Remarks</th></tr></thead>\n<tbody>\n");
        for one in rows {
            row(&mut page, one, &languages, &claims)?;
        }
        // What a language says in more pieces than the first one.
        for (index, (_, all)) in languages.iter().enumerate().skip(1) {
            let more = all.iter().filter(|one| place(&one.path) == Some(name));
            for one in more.filter(|one| !first.iter().any(|it| it.path == one.path)) {
                let alone = |at: usize| if at == index { all.as_slice() } else { &[] };
                let languages: Vec<(&str, Vec<Words>)> =
                    (0..languages.len()).map(|at| (languages[at].0, alone(at).to_vec())).collect();
                row(&mut page, one, &languages, &claims)?;
            }
        }
        page.push_str("</tbody>\n</table>\n");
    }
    sources(&mut page, first)?;
    page.push_str(FOOT);
    Ok(page)
}

fn row(
    page: &mut String,
    one: &Words,
    languages: &[(&str, Vec<Words>)],
    claims: &[Claim],
) -> Result<()> {
    page.push_str("<tr><td></td>");
    for (index, (language, all)) in languages.iter().enumerate() {
        let text = all.iter().find(|it| it.path == one.path).map_or("", |it| it.text.trim());
        write!(page, "<td lang=\"{language}\">{}", escaped(text))?;
        if index == 0 {
            write!(page, "<code>{}</code>", escaped(&one.path))?;
        }
        page.push_str("</td>");
    }
    let named = claims.iter().filter(|(path, _)| claims::covers(path, &one.path));
    let named: Vec<String> = named.flat_map(|(_, sources)| sources.iter().map(dated)).collect();
    writeln!(page, "<td>{}</td><td></td></tr>", named.join("<br>"))?;
    Ok(())
}

/// "Short, 2026-11-22".
fn dated(source: &String) -> String {
    let day = SOURCES.iter().find(|(name, _)| name == source).map_or("", |(_, day)| day);
    format!("{source}, {day}")
}

/// The sources in full, and the day each was checked.
fn sources(page: &mut String, english: &[Words]) -> Result<()> {
    page.push_str(
        "<h2>Sources</h2>\n<table>\n<thead><tr><th>✓</th><th>Name on this sheet</th>\
         <th>Source</th><th>Checked on</th></tr></thead>\n<tbody>\n",
    );
    for (name, day) in SOURCES {
        let path = format!("source.{name}");
        let title = english.iter().find(|one| one.path == path).map_or("", |one| &one.text);
        writeln!(
            page,
            "<tr><td></td><td>{name}</td><td>{}</td><td>{day}</td></tr>",
            escaped(title)
        )?;
    }
    page.push_str("</tbody>\n</table>\n");
    Ok(())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

const HEAD: &str = r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Shoreline: review sheet</title>
<style>
body { font: 11pt/1.35 sans-serif; margin: 2em auto; max-width: 80em; padding: 0 1em; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; }
th, td { border: 1px solid #999; overflow-wrap: anywhere; padding: .2em .4em; text-align: left; vertical-align: top; }
thead th:first-child { width: 1.2em; }
th.source { width: 15%; }
th.remarks { width: 20%; }
code { color: #555; font-size: 75%; margin-left: .6em; }
.sign { border-top: 1px solid #000; margin-top: 4em; max-width: 30em; }
@page { margin: 12mm; size: A4 landscape; }
@media print {
  body { font-size: 8.5pt; margin: 0; max-width: none; padding: 0; }
  thead { display: table-header-group; }
  tr, .sign { break-inside: avoid; }
  h2 { break-after: avoid; }
}
</style>
</head>
<body>
<h1>Shoreline: every sentence, for review</h1>
<p>Tick what may stand. Write beside it what has to change. “…” stands for a time, a number or a name that the app fills in. Where a sentence states a fact, its source and the day it was last checked stand beside it. The small grey words after a sentence are its name in the sources.</p>
<p>The numbers for help in each country are not sentences. They stand on the app’s Help page, with the day they were checked.</p>
"#;

const FOOT: &str = r#"<p class="sign">Name and profession</p>
<p class="sign">Place and date</p>
<p class="sign">Signature</p>
</body>
</html>
"#;

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn every_sentence_of_every_language_is_on_the_sheet() {
        let page = sheet(root()).expect("a sheet");
        let path =
            |row: &str| Some(row.split_once("<code>")?.1.split_once("</code>")?.0.to_owned());
        let rows: BTreeMap<String, &str> =
            page.lines().filter_map(|row| Some((path(row)?, row))).collect();
        for language in LANGUAGES {
            for one in sentences(&root().join("src/text"), language).expect("readable texts") {
                let row = rows.get(&escaped(&one.path)).copied().unwrap_or_default();
                let cell = format!("<td lang=\"{language}\">{}<", escaped(one.text.trim()));
                assert!(row.contains(&cell), "{}: {}", one.path, one.text);
            }
        }
    }

    #[test]
    fn a_claim_stands_beside_its_source_and_day_and_other_words_stand_alone() {
        let page = sheet(root()).expect("a sheet");
        let row = |path: &str| {
            let code = format!("<code>{path}</code>");
            page.lines().find(|line| line.contains(&code)).unwrap_or_else(|| panic!("no {path}"))
        };
        assert!(row("steps.ride.why").contains("<td>EsketamineLabel, 2026-11-22</td>"));
        assert!(
            row("range.cards[4].line")
                .contains("<td>Articles, 2026-11-22<br>Mathai, 2026-11-22</td>")
        );
        assert!(row("common.help").contains("</td><td></td><td></td></tr>"));
    }

    #[test]
    fn what_looks_like_markup_is_text_on_the_sheet() {
        assert_eq!(escaped("<b> & </b>"), "&lt;b&gt; &amp; &lt;/b&gt;");
    }
}
