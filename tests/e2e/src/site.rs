//! The site under test, served from this process with the headers of production.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::Value as Json;
use xtask::server::{Host, Options, REPORT_PATH, Request, Server};

/// A served folder; it stops being served when dropped.
#[derive(Debug)]
pub struct Site {
    options: Options,
    folder: PathBuf,
    port: u16,
    base: String,
    server: Option<Server>,
    /// What was asked before the site went away.
    earlier: Vec<Request>,
}

impl Site {
    /// Serves what `cargo xtask build` made, or the folder that `SHORELINE_DIST` names.
    pub fn start() -> Result<Self> {
        Self::serve(&dist()?)
    }

    /// Serves it as a host on which no header can be set.
    pub fn start_bare() -> Result<Self> {
        Self::serve_bare(&dist()?)
    }

    /// Serves any folder with the headers of production.
    pub fn serve(folder: &Path) -> Result<Self> {
        Self::serve_as(Options { report_violations: true, host: Host::Plain }, folder)
    }

    /// Serves any folder without them.
    pub fn serve_bare(folder: &Path) -> Result<Self> {
        Self::serve_as(Options { report_violations: false, host: Host::Bare }, folder)
    }

    fn serve_as(options: Options, folder: &Path) -> Result<Self> {
        let server = server(options, folder, 0)?;
        Ok(Self {
            options,
            folder: folder.to_owned(),
            port: server.addr().port(),
            base: format!("{}/", server.url()),
            server: Some(server),
            earlier: Vec::new(),
        })
    }

    /// The site is out of reach from now on, as on a train in a tunnel.
    pub fn go_away(&mut self) {
        self.earlier = self.requests();
        self.server = None;
    }

    /// The site is back, at the same address.
    pub fn come_back(&mut self) -> Result<()> {
        self.go_away();
        self.server = Some(server(self.options, &self.folder, self.port)?);
        Ok(())
    }

    /// Where the site lives, with a closing slash.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The full address of a place such as `#/help`.
    pub fn url(&self, fragment: &str) -> String {
        format!("{}{fragment}", self.base)
    }

    /// What browsers asked for, in order.
    pub fn requests(&self) -> Vec<Request> {
        let mut requests = self.earlier.clone();
        requests.extend(self.server.iter().flat_map(Server::requests));
        requests
    }

    /// What browsers reported against the content security policy, each as one line.
    pub fn violations(&self) -> Vec<String> {
        let requests = self.requests().into_iter();
        requests
            .filter(|request| request.path == REPORT_PATH)
            .map(|request| summary(&String::from_utf8_lossy(&request.body)))
            .collect()
    }
}

/// The folder that `cargo xtask build` made, or the one that `SHORELINE_DIST` names.
pub(crate) fn dist() -> Result<PathBuf> {
    let dist = match std::env::var_os("SHORELINE_DIST") {
        Some(dist) => PathBuf::from(dist),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist"),
    };
    ensure!(
        dist.join("index.html").is_file(),
        "no site in {}: run `cargo xtask build` first",
        dist.display()
    );
    Ok(dist)
}

fn server(options: Options, folder: &Path, port: u16) -> Result<Server> {
    Server::start(folder, port, options).context("cannot serve the site")
}

/// The telling parts of a report; one that is not understood stands as it came.
fn summary(report: &str) -> String {
    let parsed: Json = serde_json::from_str(report).unwrap_or_default();
    let Some(body) = parsed.get("csp-report") else {
        return report.to_owned();
    };
    let part = |key: &str| body[key].as_str().unwrap_or("?").to_owned();
    format!(
        "{} forbids {} in {}:{}",
        part("effective-directive"),
        part("blocked-uri"),
        part("source-file"),
        body["line-number"],
    )
}
