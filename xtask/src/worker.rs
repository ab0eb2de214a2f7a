//! The service worker's part of a build: which files make a version of the app, and its name.

use anyhow::{Result, ensure};
use sha2::{Digest, Sha256};

use crate::apps::{self, PATIENT};
use crate::fingerprint;
use crate::site::Site;
use crate::size_report::first_visit;

const WORKER: &str = "sw.js";
/// Stands in `public/sw.js` in the place of the version and its files.
const PLACE: &str = "version and files";
/// Stands there in the place of the files that belong to one app each.
const APPS_PLACE: &str = "files of each app";

/// Ends itself, and what a release that was served at the same address left behind: a developer
/// sees what was built last.
const ENDING: &str = "\
addEventListener('install', () => skipWaiting());
addEventListener('activate', async () => {
  for (const name of await caches.keys()) if (name.startsWith('shoreline-')) caches.delete(name);
  registration.unregister();
});
";

/// The site for a developer: nothing of it is kept.
pub fn without(mut site: Site) -> Site {
    site.insert(WORKER, ENDING);
    site
}

/// Tells the worker what to keep: all that every first visit loads, the worker apart; and what each
/// app adds to it. The names must be the final ones.
pub fn complete(mut site: Site) -> Result<Site> {
    let worker = site.text(WORKER)?;
    for place in [PLACE, APPS_PLACE] {
        ensure!(worker.matches(place).count() == 1, "{WORKER} has no place for its files");
    }
    let mut all = Sha256::new();
    let mut files = Vec::new();
    // A change of an app changes the names of its files, which boot.js holds.
    let own = |path: &str| apps::ALL.iter().any(|app| app.owns(path));
    for path in first_visit(&site, PATIENT)?.into_iter().filter(|it| *it != WORKER && !own(it)) {
        let bytes = site.get(path).unwrap_or_default();
        all.update(format!("{path} {}\n", bytes.len()));
        all.update(bytes);
        // By the address that people visit: a host may redirect from the other one, and a browser
        // takes no redirect from a worker.
        files.push(if path == "index.html" { "./" } else { path });
    }
    let version = fingerprint::digits(&all.finalize());
    let of_each = apps::ALL.map(|app| {
        let own = site.paths().filter(|path| app.owns(path));
        std::iter::once(app.name).chain(own).collect::<Vec<_>>().join(" ")
    });
    let worker = worker.replace(PLACE, &format!("{version} {}", files.join(" ")));
    let worker = worker.replace(APPS_PLACE, &of_each.join("|"));
    site.insert(WORKER, worker);
    Ok(site)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::root;

    fn site() -> Site {
        Site::from_files([
            ("index.html", r#"<script src="boot-0.js"></script><link href="style-0.css">"#),
            (
                "boot-0.js",
                "'shoreline_bg-0123456789.wasm'; 'desk-0123456789.js'; 'sw.js'; 'after.webmanifest'",
            ),
            ("shoreline_bg-0123456789.wasm", "wasm"),
            ("desk-0123456789.js", "'desk_bg-0123456789.wasm'"),
            ("desk_bg-0123456789.wasm", "wasm"),
            ("style-0.css", ""),
            ("after.webmanifest", ""),
            ("404.html", r#"<script src="recover-0.js"></script>"#),
            ("recover-0.js", ""),
            ("robots.txt", ""),
            ("sw.js", "keep('version and files'.split(' '), 'files of each app'.split('|'))"),
        ])
    }

    /// The version, the files of every visit, and those of each app.
    fn told(site: Site) -> (String, Vec<String>, Vec<String>) {
        let site = complete(site).expect("completed");
        let worker = site.text(WORKER).expect("a worker");
        let list = |number, between: char| -> Vec<String> {
            let words = worker.split('\'').nth(number).expect("a list");
            words.split(between).map(str::to_owned).collect()
        };
        (list(1, ' ')[0].clone(), list(1, ' ')[1..].to_vec(), list(5, '|'))
    }

    #[test]
    fn a_version_is_what_a_first_visit_loads() {
        let (_, files, apps) = told(site());
        assert_eq!(files, ["after.webmanifest", "boot-0.js", "./", "style-0.css"]);
        assert_eq!(apps[0], "shoreline shoreline_bg-0123456789.wasm");
        assert_eq!(apps[1], "desk desk-0123456789.js desk_bg-0123456789.wasm");
    }

    #[test]
    fn a_version_is_called_by_its_files() {
        let (version, ..) = told(site());
        assert_eq!(told(site()).0, version, "nothing changed");
        for (path, bytes) in [
            ("index.html", "<script src=boot-0.js>"),
            ("boot-0.js", "'shoreline_bg-9876543210.wasm'"),
        ] {
            let mut changed = site();
            changed.insert(path, bytes);
            assert_ne!(told(changed).0, version, "{path} changed");
        }
        let mut elsewhere = site();
        elsewhere.insert("404.html", "another page");
        assert_eq!(told(elsewhere).0, version, "no file of it changed");
    }

    #[test]
    fn a_worker_that_cannot_be_told_is_an_error() {
        for worker in ["keep([])", "keep('version and files')", "keep('files of each app')"] {
            let mut site = site();
            site.insert(WORKER, worker);
            let error = complete(site).expect_err("nowhere to put the files");
            assert!(error.to_string().contains("no place"));
        }
    }

    #[test]
    fn the_worker_of_this_project_can_be_told() {
        let worker = std::fs::read_to_string(root().join("public/sw.js")).expect("a worker");
        for split in [format!("'{PLACE}'.split(' ')"), format!("'{APPS_PLACE}'.split('|')")] {
            assert_eq!(worker.matches(&split).count(), 1);
        }
    }

    #[test]
    fn a_developer_has_nothing_kept() {
        let site = without(site());
        let worker = site.text(WORKER).expect("a worker");
        assert!(worker.contains("unregister") && !worker.contains("'fetch'"));
    }
}
