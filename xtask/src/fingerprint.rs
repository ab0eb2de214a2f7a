//! Names that change with the content, so that a browser may keep the files for ever.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::content_type;
use crate::site::Site;

/// Hex digits in a name: 40 bits, where a site has a few dozen files.
const DIGITS: usize = 10;

/// Addresses that others know by heart: people, browsers, hosts, crawlers.
const FIXED: &[&str] = &[
    "404.html",
    "_headers",
    "after-es.webmanifest",
    "after.webmanifest",
    "apple-touch-icon.png",
    "favicon.ico",
    "index.html",
    "manifest-es.webmanifest",
    "manifest.webmanifest",
    "robots.txt",
    "sw.js",
];

fn is_fixed(path: &str) -> bool {
    FIXED.contains(&path) || path.starts_with(".well-known/") || path.ends_with(".txt")
}

/// The name before [`rename`] and what comes after the hash; nothing for any other name.
fn parts(path: &str) -> Option<(&str, &str)> {
    let (stem, extension) = path.rsplit_once('.')?;
    let (stem, digits) = stem.rsplit_once('-')?;
    let hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    (digits.len() == DIGITS && digits.bytes().all(hex)).then_some((stem, extension))
}

/// Whether the name came from [`rename`].
pub fn is_hashed(path: &str) -> bool {
    parts(path).is_some()
}

/// The name as it was before [`rename`].
pub fn plain(path: &str) -> String {
    parts(path).map_or(path.to_owned(), |(stem, extension)| format!("{stem}.{extension}"))
}

/// The part of a hash that stands in a name.
pub fn digits(hash: &[u8]) -> String {
    let mut hex: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    hex.truncate(DIGITS);
    hex
}

fn hashed(path: &str, bytes: &[u8]) -> String {
    let digits = digits(&Sha256::digest(bytes));
    match path.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{digits}.{extension}"),
        None => format!("{path}-{digits}"),
    }
}

/// Where the text names one of the files: in quotes, in `url(…)` or as a bare attribute value,
/// from the root of the site, with or without a leading `/` or `./`.
fn references<'a>(
    text: &str,
    paths: impl Iterator<Item = &'a str>,
) -> BTreeMap<usize, (Range<usize>, &'a str)> {
    let mut found = BTreeMap::new();
    for path in paths {
        for (start, _) in text.match_indices(path) {
            let before = &text[..start];
            let before = before.strip_suffix('/').unwrap_or(before);
            let before = before.strip_suffix('.').unwrap_or(before);
            let end = start + path.len();
            let opened = before.ends_with(['"', '\'', '`', '(', '=']);
            let closed = text[end..].starts_with(['"', '\'', '`', ')', '>', '?', '#', ' ', '\n']);
            if opened && closed {
                found.insert(start, (start..end, path));
            }
        }
    }
    found
}

/// The files that one file names, itself apart.
pub fn named_by<'a>(site: &'a Site, path: &str) -> Result<BTreeSet<&'a str>> {
    if !content_type::names_others(path) {
        return Ok(BTreeSet::new());
    }
    let references = references(site.text(path)?, site.paths());
    let paths = references.into_values().map(|(_, named)| named);
    Ok(paths.filter(|named| *named != path).collect())
}

/// Gives every file that is not at a fixed address a name with its hash, and rewrites the
/// references. Fails when nothing names a file, since a browser would never ask for it.
pub fn rename(site: &Site) -> Result<Site> {
    let mut named = BTreeSet::new();
    for path in site.paths() {
        named.extend(named_by(site, path)?);
    }
    let orphans: Vec<_> = site.paths().filter(|it| !is_fixed(it) && !named.contains(it)).collect();
    if !orphans.is_empty() {
        bail!("nothing in the site refers to {}", orphans.join(", "));
    }
    let mut renaming =
        Renaming { site, done: BTreeMap::new(), open: Vec::new(), result: Site::default() };
    for path in site.paths() {
        renaming.finish(path)?;
    }
    Ok(renaming.result)
}

struct Renaming<'a> {
    site: &'a Site,
    /// Old name to new name.
    done: BTreeMap<&'a str, String>,
    /// The files being finished, each named by the one before.
    open: Vec<&'a str>,
    result: Site,
}

impl<'a> Renaming<'a> {
    /// Finishes the files it names first: their new names are part of its content.
    fn finish(&mut self, path: &'a str) -> Result<()> {
        if self.done.contains_key(path) {
            return Ok(());
        }
        if self.open.contains(&path) {
            bail!("the names go in a circle: {} -> {path}", self.open.join(" -> "));
        }
        self.open.push(path);
        let bytes = if content_type::names_others(path) {
            self.rewritten(path)?.into_bytes()
        } else {
            self.site.get(path).context("a listed file")?.to_vec()
        };
        self.open.pop();
        let name = if is_fixed(path) { path.to_owned() } else { hashed(path, &bytes) };
        self.result.insert(name.clone(), bytes);
        self.done.insert(path, name);
        Ok(())
    }

    fn rewritten(&mut self, path: &'a str) -> Result<String> {
        let text = self.site.text(path)?;
        let mut rewritten = String::with_capacity(text.len() + 64);
        let mut rest = 0;
        for (range, named) in references(text, self.site.paths()).into_values() {
            // A fixed name stays whatever the file holds; waiting for it could go in a circle.
            if is_fixed(named) || named == path {
                continue;
            }
            self.finish(named)?;
            rewritten.push_str(&text[rest..range.start]);
            rewritten.push_str(&self.done[named]);
            rest = range.end;
        }
        rewritten.push_str(&text[rest..]);
        Ok(rewritten)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<link rel="stylesheet" href="style.css"><link rel=icon href=icons/sun.svg>
<link rel="manifest" href="manifest.webmanifest"><script src="./app.js"></script><p>style.css</p>"#;

    fn site() -> Site {
        Site::from_files([
            ("index.html", PAGE),
            ("404.html", r#"<link rel="stylesheet" href="/style.css">"#),
            ("style.css", "@font-face{src:url(fonts/a.woff2)}"),
            ("app.js", "load(new URL('app_bg.wasm', import.meta.url)); 'my-app.js'"),
            ("app_bg.wasm", "wasm"),
            ("fonts/a.woff2", "font"),
            ("icons/sun.svg", "<svg/>"),
            ("manifest.webmanifest", r#"{"icons":[{"src":"icons/sun.svg"}]}"#),
            ("sw.js", "addEventListener('fetch', () => {})"),
        ])
    }

    fn name<'a>(site: &'a Site, start: &str) -> &'a str {
        let mut paths = site.paths();
        paths.find(|path| path.starts_with(start)).expect("a file with that start")
    }

    #[test]
    fn every_reference_follows_its_file() {
        let renamed = rename(&site()).expect("renamed");
        let page = renamed.text("index.html").expect("the page");
        for start in ["style-", "app-", "icons/sun-"] {
            assert!(page.contains(name(&renamed, start)), "{start} in {page}");
        }
        assert!(page.contains("<p>style.css</p>"), "prose is no reference");
        let lost = renamed.text("404.html").expect("the other page");
        assert!(lost.contains(&format!("\"/{}\"", name(&renamed, "style-"))));
        let script = renamed.text(name(&renamed, "app-")).expect("the script");
        assert!(script.contains(&format!("'{}'", name(&renamed, "app_bg-"))));
        assert!(script.contains("'my-app.js'"));
        let sheet = renamed.text(name(&renamed, "style-")).expect("the sheet");
        assert!(sheet.contains(&format!("url({})", name(&renamed, "fonts/a-"))));
        let manifest = renamed.text("manifest.webmanifest").expect("the manifest");
        assert!(manifest.contains(name(&renamed, "icons/sun-")));
    }

    #[test]
    fn known_addresses_stay() {
        let renamed = rename(&site()).expect("renamed");
        for path in ["index.html", "404.html", "manifest.webmanifest", "sw.js"] {
            assert!(renamed.get(path).is_some() && !is_hashed(path));
        }
        assert!(is_hashed(name(&renamed, "app_bg-")));
        assert_eq!(plain(name(&renamed, "app_bg-")), "app_bg.wasm");
    }

    #[test]
    fn a_change_deep_down_changes_every_name_above() {
        let mut changed = site();
        changed.insert("app_bg.wasm", "other wasm");
        let (before, after) = (rename(&site()), rename(&changed));
        let (before, after) = (before.expect("renamed"), after.expect("renamed"));
        assert_ne!(name(&before, "app-"), name(&after, "app-"));
        assert_eq!(name(&before, "style-"), name(&after, "style-"));
    }

    #[test]
    fn the_same_files_get_the_same_names() {
        assert_eq!(rename(&site()).expect("once"), rename(&site()).expect("twice"));
    }

    #[test]
    fn a_file_that_nothing_names_is_an_error() {
        let mut site = site();
        site.insert("snippets/inline0.js", "");
        let error = rename(&site).expect_err("an orphan");
        assert!(error.to_string().contains("snippets/inline0.js"));
    }

    #[test]
    fn names_in_a_circle_are_an_error() {
        let mut site = site();
        site.insert("app_bg.wasm.js", "import './app.js'");
        site.insert("app.js", "import './app_bg.wasm.js'; 'app_bg.wasm'");
        let error = rename(&site).expect_err("a circle");
        assert!(error.to_string().contains("circle"));
    }
}
