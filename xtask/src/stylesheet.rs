//! `style/*.css` as one sheet.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Later files may lean on these; the rest follows in the order of names.
const FIRST: &[&str] = &["tokens.css", "base.css"];

/// The order in which the sheets are joined.
fn rank(name: &str) -> (usize, &str) {
    let place = FIRST.iter().position(|first| *first == name);
    (place.unwrap_or(FIRST.len()), name)
}

/// Joins the sheets of the folder.
pub fn join(folder: &Path) -> Result<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("no {}", folder.display()))? {
        let name = entry?.file_name();
        let name = name.to_str().context("a sheet's name is not UTF-8")?;
        if name.ends_with(".css") {
            names.push(name.to_owned());
        }
    }
    names.sort_by(|one, other| rank(one).cmp(&rank(other)));
    let mut joined = String::new();
    for name in names {
        let sheet = fs::read_to_string(folder.join(&name))?;
        joined.push_str(&format!("/* {name} */\n{}\n", sheet.trim_end()));
    }
    Ok(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_then_base_then_by_name() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["after.css", "tokens.css", "help.css", "base.css", "notes.txt"] {
            fs::write(folder.path().join(name), format!(".{} {{}}", &name[..1])).expect("written");
        }
        assert_eq!(
            join(folder.path()).expect("joined"),
            "/* tokens.css */\n.t {}\n/* base.css */\n.b {}\n\
             /* after.css */\n.a {}\n/* help.css */\n.h {}\n"
        );
    }
}
