//! How many bytes a first visit costs, and whether that is still little enough.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};

use crate::fingerprint;
use crate::site::Site;

/// Bytes after brotli that everything a first visit downloads may weigh. The goal is 150,000;
/// ARCHITECTURE.md says what stands above it.
pub const BUDGET: usize = 153_500;

#[derive(Debug, PartialEq, Eq)]
pub struct Line {
    pub path: String,
    pub raw: usize,
    /// What travels: brotli at its best, or the file as it is when it is packed already.
    pub sent: usize,
    pub first_visit: bool,
}

#[derive(Debug, PartialEq, Eq)]
pub struct SizeReport {
    pub lines: Vec<Line>,
}

/// What a browser loads by itself: the page, what it names, and what those name in turn. A
/// manifest's icons come with installing, and another page with visiting it.
pub fn first_visit(site: &Site) -> Result<BTreeSet<&str>> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&str> = ["index.html", "sw.js"].into();
    while let Some(path) = open.pop() {
        let page = path.ends_with(".html") && path != "index.html";
        if page || site.get(path).is_none() || !reached.insert(path) {
            continue;
        }
        if !path.ends_with(".webmanifest") {
            open.extend(fingerprint::named_by(site, path)?);
        }
    }
    Ok(reached)
}

impl SizeReport {
    /// Of a site with its compressed variants.
    pub fn of(site: &Site) -> Result<Self> {
        let first_visit = first_visit(site)?;
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
                first_visit: first_visit.contains(path),
            });
        }
        Ok(Self { lines })
    }

    pub fn first_visit(&self) -> usize {
        let loaded = self.lines.iter().filter(|line| line.first_visit);
        loaded.map(|line| line.sent).sum()
    }

    pub fn table(&self) -> String {
        let mut table = format!("{:<40} {:>9} {:>9}\n", "file (* first visit)", "raw", "brotli");
        for line in &self.lines {
            let mark = if line.first_visit { "*" } else { " " };
            let Line { path, raw, sent, .. } = line;
            table.push_str(&format!("{mark} {path:<38} {raw:>9} {sent:>9}\n"));
        }
        let total = self.first_visit();
        table + &format!("first visit: {total} of {BUDGET} bytes")
    }

    pub fn check(&self) -> Result<()> {
        let total = self.first_visit();
        ensure!(
            total <= BUDGET,
            "A first visit downloads {total} bytes, {} more than the {BUDGET} we allow ourselves.",
            total - BUDGET
        );
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(icon: &str) -> Site {
        Site::from_files([
            ("404.html", "<p>Lost"),
            (
                "index.html",
                r#"<link href="manifest.webmanifest"><script src="app.js"></script><a href="404.html">"#,
            ),
            ("app.js", "'app.wasm'"),
            ("app.wasm", "wasm"),
            ("icon.png", icon),
            ("manifest.webmanifest", r#"{"icons":[{"src":"icon.png"}]}"#),
            ("sw.js", ""),
        ])
    }

    #[test]
    fn a_first_visit_loads_what_the_page_names_in_turn() {
        let report = SizeReport::of(&site("png")).expect("a report");
        let loaded = report.lines.iter().filter(|line| line.first_visit);
        assert_eq!(
            loaded.map(|line| line.path.as_str()).collect::<Vec<_>>(),
            ["app.js", "app.wasm", "index.html", "manifest.webmanifest", "sw.js"]
        );
    }

    #[test]
    fn too_heavy_a_visit_is_an_error() {
        let heavy = "x".repeat(BUDGET + 1);
        let mut site = site(&heavy);
        site.insert("app.wasm", heavy.as_str());
        site.insert("app.wasm.br", "compressed");
        let light = SizeReport::of(&site).expect("a report");
        light.check().expect("the icon is not loaded, the app compressed");
        site.insert("index.html", r#"<link rel="icon" href="icon.png">"#);
        let error = SizeReport::of(&site).expect("a report").check().expect_err("too heavy");
        assert!(error.to_string().contains("more than the 153500"));
    }
}
