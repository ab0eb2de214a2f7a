//! A static site in memory: paths with forward slashes, each with its bytes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Site {
    files: BTreeMap<String, Vec<u8>>,
}

impl Site {
    pub fn from_files<P, B>(files: impl IntoIterator<Item = (P, B)>) -> Self
    where
        P: Into<String>,
        B: Into<Vec<u8>>,
    {
        let files = files.into_iter().map(|(path, bytes)| (path.into(), bytes.into()));
        Self { files: files.collect() }
    }

    /// Reads every file below the folder.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut site = Self::default();
        site.read_below(folder, "")?;
        Ok(site)
    }

    fn read_below(&mut self, folder: &Path, prefix: &str) -> Result<()> {
        let entries =
            fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))?;
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name();
            let name = name.to_str().context("a file name is not UTF-8")?;
            let path = format!("{prefix}{name}");
            if entry.file_type()?.is_dir() {
                self.read_below(&entry.path(), &format!("{path}/"))?;
            } else {
                self.files.insert(path, fs::read(entry.path())?);
            }
        }
        Ok(())
    }

    /// Replaces the folder. What was there is gone only when the new files are all written.
    pub fn write(&self, folder: &Path) -> Result<()> {
        let name = folder.file_name().context("a site needs a folder of its own")?;
        let beside = |suffix: &str| {
            let mut name = name.to_owned();
            name.push(suffix);
            folder.with_file_name(name)
        };
        let (fresh, stale) = (beside(".new"), beside(".old"));
        for left_over in [&fresh, &stale] {
            if left_over.exists() {
                fs::remove_dir_all(left_over)?;
            }
        }
        for (path, bytes) in &self.files {
            let target = fresh.join(path);
            let parent = target.parent().context("every file has a folder")?;
            fs::create_dir_all(parent)?;
            fs::write(&target, bytes)
                .with_context(|| format!("cannot write {}", target.display()))?;
        }
        if folder.exists() {
            fs::rename(folder, &stale)?;
        }
        fs::rename(&fresh, folder)?;
        if stale.exists() {
            fs::remove_dir_all(&stale)?;
        }
        Ok(())
    }

    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let files = self.files.iter();
        files.map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    pub fn text(&self, path: &str) -> Result<&str> {
        let bytes = self.get(path).with_context(|| format!("the site has no {path}"))?;
        std::str::from_utf8(bytes).with_context(|| format!("{path} is not UTF-8"))
    }

    pub fn insert(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), bytes.into());
    }

    pub fn remove(&mut self, path: &str) -> Option<Vec<u8>> {
        self.files.remove(path)
    }

    pub fn retain(&mut self, keep: impl Fn(&str) -> bool) {
        self.files.retain(|path, _| keep(path));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().join("dist");
        let site = Site::from_files([("index.html", "page"), ("icons/a.svg", "<svg/>")]);
        site.write(&place).expect("written");
        assert_eq!(Site::read(&place).expect("read"), site);
    }

    #[test]
    fn writing_leaves_nothing_of_the_former_site() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().join("dist");
        let site = |name: &str| Site::from_files([(name, "")]);
        site("before.js").write(&place).expect("written");
        site("after.js").write(&place).expect("written");
        assert_eq!(Site::read(&place).expect("read"), site("after.js"));
        assert_eq!(fs::read_dir(folder.path()).expect("listed").count(), 1);
    }
}
