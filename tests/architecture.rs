//! The rule of who may import whom, held by reading the sources.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A source file below `src/`, by its path from there.
struct Source {
    path: String,
    text: String,
}

fn sources() -> Vec<Source> {
    fn below(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a folder of the sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() { below(&path, found) } else { found.push(path) }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    below(&root, &mut paths);
    let read = |path: &PathBuf| Source {
        path: path.strip_prefix(&root).expect("below src").to_string_lossy().replace('\\', "/"),
        text: fs::read_to_string(path).expect("UTF-8 source"),
    };
    paths.iter().map(read).collect()
}

impl Source {
    /// The first part of the path: the room, or the file's own name.
    fn room(&self) -> &str {
        self.path.split(['/', '.']).next().expect("a path has a part")
    }

    /// Rooms that this file names by `crate::`, with what it names of each.
    fn imports(&self) -> Vec<(String, String)> {
        let named = self.text.split("crate::").skip(1).flat_map(|rest| {
            let end = |text: &str| {
                text.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(text.len())
            };
            let rooms: Vec<&str> = match rest.strip_prefix('{') {
                Some(list) => list.split('}').next().unwrap_or_default().split(',').collect(),
                None => vec![rest],
            };
            rooms
                .into_iter()
                .map(move |room| {
                    let room = room.trim();
                    let name = &room[..end(room)];
                    let rest = room[end(room)..].trim_start_matches("::");
                    (name.to_owned(), rest[..end(rest)].to_owned())
                })
                .collect::<Vec<_>>()
        });
        named.filter(|(room, _)| !room.is_empty()).collect()
    }

    /// Whether the module exists in WebAssembly only, by the attribute in its parent.
    fn is_wasm(&self, sources: &[Self]) -> bool {
        let top = ["app", "browser", "ui"];
        if top.contains(&self.room()) {
            return true;
        }
        let Some((folder, file)) = self.path.split_once('/') else { return false };
        let name = file.trim_end_matches(".rs");
        let parent = sources.iter().find(|source| source.path == format!("{folder}/mod.rs"));
        parent.is_some_and(|parent| {
            let lines: Vec<&str> = parent.text.lines().collect();
            lines.windows(2).any(|pair| {
                pair[0] == "#[cfg(target_arch = \"wasm32\")]"
                    && pair[1].ends_with(&format!("mod {name};"))
            })
        })
    }
}

/// Modules of the browser side, which no domain file may name.
const BROWSER_SIDE: [&str; 3] = ["app", "browser", "ui"];

#[test]
fn a_rooms_domain_knows_no_browser() {
    let sources = sources();
    for source in sources.iter().filter(|source| !source.is_wasm(&sources)) {
        for word in ["web_sys", "js_sys", "wasm_bindgen", "gloo", "leptos"] {
            assert!(!source.text.contains(word), "{} names {word}", source.path);
        }
        for (room, part) in source.imports() {
            assert!(!BROWSER_SIDE.contains(&room.as_str()), "{} uses {room}", source.path);
            assert!(!part.ends_with("page") && part != "live", "{} uses a page", source.path);
        }
    }
}

#[test]
fn the_rooms_domains_import_each_other_without_a_circle() {
    let sources = sources();
    let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources.iter().filter(|source| !source.is_wasm(&sources)) {
        // The words and the routes know every room's ids.
        if ["text", "lib", "route"].contains(&source.room()) {
            continue;
        }
        let tests = source.text.find("#[cfg(").unwrap_or(source.text.len());
        let domain = Source { path: source.path.clone(), text: source.text[..tests].to_owned() };
        let others = domain.imports().into_iter().map(|(room, _)| room);
        let others = others.filter(|room| room != source.room());
        uses.entry(source.room().to_owned()).or_default().extend(others);
    }
    let mut left = uses;
    while !left.is_empty() {
        let free = |left: &BTreeMap<String, BTreeSet<String>>| {
            left.iter()
                .find(|(_, uses)| uses.iter().all(|other| !left.contains_key(other)))
                .map(|(room, _)| room.clone())
        };
        let Some(room) = free(&left) else { panic!("rooms in a circle: {left:?}") };
        left.remove(&room);
    }
}

#[test]
fn no_page_uses_another_rooms_page() {
    let sources = sources();
    for source in sources.iter().filter(|source| source.room() != "app") {
        for (room, part) in source.imports() {
            let shared = room == source.room() || BROWSER_SIDE.contains(&room.as_str());
            assert!(shared || !part.ends_with("page"), "{} uses a page of {room}", source.path);
        }
    }
}

#[test]
fn only_the_browser_folder_names_the_browsers_types() {
    for source in sources().iter().filter(|source| source.room() != "browser") {
        for word in ["web_sys::", "js_sys::", "gloo_storage", "wasm_bindgen::JsCast"] {
            assert!(!source.text.contains(word), "{} names {word}", source.path);
        }
    }
}

#[test]
fn the_browser_folder_imports_no_room() {
    for source in sources().iter().filter(|source| source.room() == "browser") {
        for (room, _) in source.imports() {
            let known = ["time", "locale", "browser"].contains(&room.as_str());
            assert!(known, "{} uses the room {room}", source.path);
        }
    }
}

#[test]
fn words_for_people_stand_in_one_place() {
    // A sentence in a page would be missing from every other language.
    let spoken = [".text(\"", "p(\"hint\", \"", "p(\"lead\", \"", "h2(\"", "titled(\""];
    let sources = sources();
    let pages = sources.iter().filter(|source| source.is_wasm(&sources));
    for source in pages.filter(|source| source.room() != "browser") {
        for start in spoken {
            assert!(!source.text.contains(start), "{} speaks for itself", source.path);
        }
    }
}
