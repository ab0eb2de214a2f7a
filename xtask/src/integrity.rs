//! The sums of its scripts in a page, so that a browser runs them as they were built or not at all:
//! what a half-finished upload or a helpful proxy made of them stops there.

use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest, Sha256};

use crate::site::Site;

const SCRIPT: &str = "<script src=\"";

/// The sum of a file as a page states it.
pub fn sum(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// Puts the sum of every script of a page beside its name. The names must be the final ones.
pub fn add(mut site: Site) -> Result<Site> {
    let pages: Vec<String> =
        site.paths().filter(|path| path.ends_with(".html")).map(str::to_owned).collect();
    for path in pages {
        let page = with_sums(&site, site.text(&path)?)
            .with_context(|| format!("a script of {path} has no sum"))?;
        site.insert(path, page);
    }
    Ok(site)
}

fn with_sums(site: &Site, page: &str) -> Result<String> {
    let mut parts = page.split(SCRIPT);
    let mut with_sums = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('"').context("a name without its end")?;
        let file = name.trim_start_matches(['.', '/']);
        let sum = sum(site.get(file).with_context(|| format!("the site has no {name}"))?);
        with_sums.push_str(&format!("{SCRIPT}{name}\" integrity=\"{sum}\"{rest}"));
    }
    Ok(with_sums)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::root;

    #[test]
    fn each_script_of_a_page_has_its_sum() {
        let site = Site::from_files([
            ("index.html", r#"<script src="boot-0.js"></script><p>"#),
            ("404.html", r#"<script src="/boot-0.js" defer></script>"#),
            ("boot-0.js", "abc"),
        ]);
        let site = add(site).expect("sums");
        // The test vector of FIPS 180-2, in base64.
        let sum = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
        let page = format!(r#"<script src="boot-0.js" integrity="{sum}"></script><p>"#);
        assert_eq!(site.text("index.html").expect("a page"), page);
        let other = format!(r#"<script src="/boot-0.js" integrity="{sum}" defer></script>"#);
        assert_eq!(site.text("404.html").expect("a page"), other);
    }

    #[test]
    fn a_script_that_is_not_there_is_an_error() {
        let error = add(Site::from_files([("index.html", r#"<script src="boot.js">"#)]));
        let error = format!("{:#}", error.expect_err("no script"));
        assert!(error.contains("index.html") && error.contains("boot.js"), "{error}");
    }

    #[test]
    fn the_pages_of_this_project_name_their_scripts_so() {
        for name in ["index.html", "404.html"] {
            let page = std::fs::read_to_string(root().join("public").join(name)).expect("a page");
            let scripts = page.matches("<script").count();
            assert!(scripts > 0 && scripts == page.matches(SCRIPT).count(), "{name}");
        }
    }
}
