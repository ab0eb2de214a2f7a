//! How many bytes a first visit costs, and whether that is still little enough.
//!
//! Each app is counted by itself: a visit downloads one language, and the therapist's page or the rest.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};

use crate::apps::{self, App};
use crate::fingerprint;
use crate::site::Site;

#[derive(Debug, PartialEq, Eq)]
pub struct Line {
    pub path: String,
    pub raw: usize,
    /// What travels: brotli at its best, or the file as it is when it is packed already.
    pub sent: usize,
    /// The apps of which a first visit loads it.
    pub loaded_by: Vec<App>,
}

#[derive(Debug, PartialEq, Eq)]
pub struct SizeReport {
    pub lines: Vec<Line>,
}

/// The page names it, and a browser asks for it only when it puts the app on a home screen.
const HOME_SCREEN: &str = "apple-touch-icon.png";

/// What a browser loads by itself: the page, what it names, and what those name in turn. A
/// manifest's icons come with installing, another page with visiting it, and the other app with
/// going to a place of it.
pub fn first_visit(site: &Site, app: App) -> Result<BTreeSet<&str>> {
    let others = |path: &str| apps::ALL.iter().any(|other| *other != app && other.owns(path));
    let mut reached = BTreeSet::new();
    let mut open: Vec<&str> = ["index.html", "sw.js"].into();
    while let Some(path) = open.pop() {
        let page = path.ends_with(".html") && path != "index.html";
        if page
            || path == HOME_SCREEN
            || others(path)
            || site.get(path).is_none()
            || !reached.insert(path)
        {
            continue;
        }
        if !path.ends_with(".webmanifest") {
            open.extend(fingerprint::named_by(site, path)?);
        }
    }
    Ok(reached)
}

/// What a first visit to the patient's app was meant to download at most, with all rooms and words.
const GOAL: usize = 150_000;

fn kind(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "wasm" => "app",
        "js" if apps::ALL.iter().any(|app| app.owns(path)) => "its glue",
        "js" => "other scripts",
        "html" => "page",
        "css" => "style sheet",
        "woff2" => "letters",
        _ => "manifest, icons",
    }
}

impl SizeReport {
    /// Of a site with its compressed variants.
    pub fn of(site: &Site) -> Result<Self> {
        let visits = apps::ALL.map(|app| first_visit(site, app).map(|visit| (app, visit)));
        let visits = visits.into_iter().collect::<Result<Vec<_>>>()?;
        let mut lines = Vec::new();
        for (path, bytes) in site.files() {
            if path == "_headers" || path.ends_with(".br") || path.ends_with(".gz") {
                continue;
            }
            let compressed = site.get(&format!("{path}.br"));
            let sent = compressed.unwrap_or(bytes).len();
            lines.push(Line {
                path: path.to_owned(),
                raw: bytes.len(),
                sent,
                loaded_by: visits
                    .iter()
                    .filter(|(_, visit)| visit.contains(path))
                    .map(|(app, _)| *app)
                    .collect(),
            });
        }
        Ok(Self { lines })
    }

    /// What a first visit to this app downloads.
    pub fn first_visit(&self, app: App) -> usize {
        let loaded = self.lines.iter().filter(|line| line.loaded_by.contains(&app));
        loaded.map(|line| line.sent).sum()
    }

    pub fn table(&self) -> String {
        let mut table = format!("{:<40} {:>9} {:>9}\n", "file (* every visit)", "raw", "brotli");
        for line in &self.lines {
            let mark = if line.loaded_by.len() == apps::ALL.len() { "*" } else { " " };
            let Line { path, raw, sent, .. } = line;
            table.push_str(&format!("{mark} {path:<38} {raw:>9} {sent:>9}\n"));
        }
        let visits = apps::ALL.map(|app| {
            format!("first visit, {}: {} of {} bytes", app.name, self.first_visit(app), app.budget)
        });
        table + &visits.join("\n")
    }

    /// A table in Markdown: what a first visit to each app downloads, by kind of file.
    pub fn by_kind(&self) -> String {
        let mut rows: BTreeMap<&str, [usize; 4]> = BTreeMap::new();
        for line in &self.lines {
            let row = rows.entry(kind(&line.path)).or_default();
            for (sum, app) in row.iter_mut().zip(apps::ALL) {
                *sum += if line.loaded_by.contains(&app) { line.sent } else { 0 };
            }
        }
        let mut rows: Vec<_> =
            rows.into_iter().filter(|(_, row)| row.iter().any(|it| *it > 0)).collect();
        rows.sort_by_key(|(_, row)| Reverse(*row));
        rows.push(("**all**", apps::ALL.map(|app| self.first_visit(app))));
        rows.push(("the build fails above", apps::ALL.map(|app| app.budget)));
        let heads = apps::ALL.map(|app| format!("`{}`", app.name)).join(" | ");
        let mut table = format!("| bytes sent | {heads} |\n|---|--:|--:|--:|--:|\n");
        for (kind, row) in rows {
            let cells = row.map(|bytes| bytes.to_string()).join(" | ");
            table.push_str(&format!("| {kind} | {cells} |\n"));
        }
        table + &format!("| goal | {GOAL} | | | |")
    }

    pub fn check(&self) -> Result<()> {
        for app in apps::ALL {
            let (total, App { name, budget, .. }) = (self.first_visit(app), app);
            ensure!(
                total <= budget,
                "A first visit to {name} downloads {total} bytes, {} more than the {budget} we allow ourselves.",
                total - budget
            );
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::apps::{DESK, PATIENT};

    fn site(icon: &str) -> Site {
        Site::from_files([
            ("404.html", "<p>Lost"),
            (
                "index.html",
                r#"<link href="manifest.webmanifest"><link href="apple-touch-icon.png"><script src="app.js"></script><a href="404.html">"#,
            ),
            ("app.js", "'shoreline.js'; 'desk.js'"),
            ("shoreline.js", "'shoreline_bg.wasm'"),
            ("shoreline_bg.wasm", "wasm"),
            ("desk.js", "'desk_bg.wasm'"),
            ("desk_bg.wasm", "larger wasm"),
            ("icon.png", icon),
            ("apple-touch-icon.png", icon),
            ("manifest.webmanifest", r#"{"icons":[{"src":"icon.png"}]}"#),
            ("sw.js", ""),
        ])
    }

    #[test]
    fn a_first_visit_loads_what_the_page_names_in_turn() {
        let report = SizeReport::of(&site("png")).expect("a report");
        let loaded = |app| {
            let lines = report.lines.iter().filter(|line| line.loaded_by.contains(&app));
            lines.map(|line| line.path.as_str()).collect::<Vec<_>>()
        };
        let both = ["app.js", "index.html", "manifest.webmanifest", "sw.js"];
        let with = |own: [&'static str; 2]| {
            let mut all = [&both[..], &own[..]].concat();
            all.sort_unstable();
            all
        };
        let patients = with(["shoreline.js", "shoreline_bg.wasm"]);
        assert_eq!(loaded(PATIENT), patients);
        assert_eq!(loaded(DESK), with(["desk.js", "desk_bg.wasm"]));
    }

    #[test]
    fn every_byte_of_a_first_visit_is_of_one_kind() {
        let table = SizeReport::of(&site("png")).expect("a report").by_kind();
        for row in ["| app | 4 | 11 | 0 | 0 |", "| its glue | 19 | 14 | 0 | 0 |"] {
            assert!(table.contains(row), "{table}");
        }
        let sum = |column| {
            let rows = table.lines().skip(2).take_while(|row| !row.contains("**all**"));
            let cell = |row: &str| row.split('|').nth(column).expect("a cell").trim().to_owned();
            rows.map(|row| cell(row).parse::<usize>().expect("bytes")).sum::<usize>()
        };
        assert!(table.contains(&format!("| **all** | {} | {} |", sum(2), sum(3))), "{table}");
    }

    #[test]
    fn too_heavy_a_visit_is_an_error() {
        let heavy = "x".repeat(PATIENT.budget + 1);
        let mut site = site(&heavy);
        site.insert("shoreline_bg.wasm", heavy.as_str());
        site.insert("shoreline_bg.wasm.br", "compressed");
        let light = SizeReport::of(&site).expect("a report");
        light.check().expect("the icon is not loaded, the app compressed");
        site.insert("index.html", r#"<link rel="icon" href="icon.png">"#);
        let error = SizeReport::of(&site).expect("a report").check().expect_err("too heavy");
        assert!(error.to_string().contains(&format!("more than the {}", PATIENT.budget)));
    }

    #[test]
    fn too_heavy_a_page_for_therapists_is_an_error_of_its_own() {
        let mut site = site("png");
        site.insert("desk_bg.wasm", "x".repeat(DESK.budget));
        let error = SizeReport::of(&site).expect("a report").check().expect_err("too heavy");
        assert!(error.to_string().contains("to desk"));
    }
}
