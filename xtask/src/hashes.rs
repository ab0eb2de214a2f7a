//! `SHA256SUMS`: what each file of the release site is, for whoever wants to check what a host sends.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

use crate::site::Site;

/// Its name in the site. Nothing names it, so no visit downloads it.
pub const NAME: &str = "SHA256SUMS";

fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// One line a file in the order of names, as `sha256sum` writes and reads it.
fn list(site: &Site) -> String {
    let others = site.files().filter(|(path, _)| *path != NAME);
    others.map(|(path, bytes)| format!("{}  {path}\n", sum(bytes))).collect()
}

/// Puts the list of all other files into the site.
pub fn add(site: &mut Site) {
    site.insert(NAME, list(site));
}

/// The sum of the list, which stands for the whole site.
pub fn line(site: &Site) -> Result<String> {
    let list = site.get(NAME).context("the site has no list of sums")?;
    Ok(format!("{}  {NAME}", sum(list)))
}

/// Prints the list of a folder, the sum of all last.
///
/// # Errors
/// If the files there are not those that the list names.
pub fn print(folder: &Path) -> Result<()> {
    let site = Site::read(folder)?;
    let list = list(&site);
    ensure!(
        site.text(NAME)? == list,
        "{} holds other files than its {NAME} names; `sha256sum -c {NAME}` there names them.",
        folder.display()
    );
    println!("{list}{}", line(&site)?);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn site() -> Site {
        let mut site = Site::from_files([("sw.js", "abc"), ("icons/a.svg", "")]);
        add(&mut site);
        site
    }

    #[test]
    fn the_list_is_one_that_sha256sum_reads() {
        // The test vectors of FIPS 180-2, and of nothing.
        assert_eq!(
            site().text(NAME).expect("a list"),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  icons/a.svg\n\
             ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  sw.js\n"
        );
    }

    #[test]
    fn a_changed_a_missing_and_an_added_file_are_noticed() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().join("dist");
        let write = || site().write(&place).expect("written");
        write();
        print(&place).expect("as it was built");
        fs::write(place.join("sw.js"), "abd").expect("changed");
        assert!(print(&place).is_err(), "changed");
        write();
        fs::remove_file(place.join("sw.js")).expect("removed");
        assert!(print(&place).is_err(), "missing");
        write();
        fs::write(place.join("more.js"), "").expect("added");
        assert!(print(&place).is_err(), "added");
    }
}
