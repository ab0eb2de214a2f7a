//! `docs/faults.md` names a test for each fault, and each of those exists.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

fn sources(folder: &Path, all: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder of the sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, all);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            all.push_str(&fs::read_to_string(path).expect("UTF-8 source"));
        }
    }
}

/// The rows of the tables, as cells.
fn rows(page: &str) -> Vec<Vec<&str>> {
    let lines = page.lines().filter_map(|line| line.strip_prefix('|')?.strip_suffix('|'));
    let rows = lines.map(|line| line.split('|').map(str::trim).collect::<Vec<_>>());
    rows.filter(|row| row[0] != "fault" && !row[0].starts_with("---")).collect()
}

#[test]
fn every_fault_has_a_test_that_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = String::new();
    for folder in ["src", "tests", "xtask/src"] {
        sources(&root.join(folder), &mut all);
    }
    let page = fs::read_to_string(root.join("docs/faults.md")).expect("the page of faults");
    let rows = rows(&page);
    assert!(rows.len() > 30, "only {} faults were read", rows.len());
    for row in rows {
        let [fault, done, shown] = row[..] else { panic!("not three cells: {row:?}") };
        assert!(!fault.is_empty() && !done.is_empty(), "{row:?} says nothing");
        let tests: Vec<&str> = shown.split('`').skip(1).step_by(2).collect();
        assert!(!tests.is_empty(), "no test shows: {fault}");
        for test in tests {
            assert!(all.contains(&format!("fn {test}(")), "no test is called {test}");
        }
    }
}
