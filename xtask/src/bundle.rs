//! From the crate, `style/` and `public/` to a static site.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;
use xtask_wasm::Dist;

use crate::compression;
use crate::fingerprint;
use crate::glue;
use crate::headers;
use crate::node;
use crate::process::{self, root};
use crate::setup;
use crate::site::Site;
use crate::size_report::SizeReport;
use crate::stylesheet;
use crate::worker;

const PACKAGE: &str = "shoreline";
const WASM: &str = "shoreline_bg.wasm";
const GLUE: &str = "shoreline.js";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Quick to build; names as in the sources.
    Dev,
    /// What visitors get.
    Release,
}

/// Where the site of this profile is.
pub fn folder(profile: Profile) -> PathBuf {
    match profile {
        Profile::Dev => process::target().join("site/dev"),
        Profile::Release => root().join("dist"),
    }
}

/// Builds the site into its folder.
pub fn build(profile: Profile) -> Result<PathBuf> {
    setup::ensure_wasm_target()?;
    let folder = folder(profile);
    match profile {
        Profile::Dev => worker::without(assemble(profile)?).write(&folder)?,
        Profile::Release => {
            node::ensure_packages()?;
            let (site, report) = release()?;
            site.write(&folder)?;
            println!("{}", report.table());
            report.check()?;
        }
    }
    Ok(folder)
}

/// The app with its glue, the style sheet and `public/`, as they are.
fn assemble(profile: Profile) -> Result<Site> {
    // Apart, so that a dev and a release build can run side by side.
    let parts = process::target().join("site").join(format!("{profile:?}-parts").to_lowercase());
    let mut build = process::cargo(["build", "--target", "wasm32-unknown-unknown"]);
    if profile == Profile::Release {
        setup::ensure_std_source()?;
        with_a_small_std(&mut build);
    }
    let mut dist = Dist::default()
        .build_command(build)
        .assets_dir(root().join("public"))
        .dist_dir(parts)
        .app_name(PACKAGE);
    dist.release = profile == Profile::Release;
    let mut site = Site::read(&dist.build(PACKAGE)?)?;
    // Types for TypeScript, which nobody here writes.
    site.retain(|path| !path.ends_with(".d.ts"));
    site.insert("style.css", stylesheet::join(&root().join("style"))?);
    Ok(site)
}

/// Has the standard library built along, without the words of its panics: a panic stops the app at
/// once, and nobody reads them. 12 kB of the download; these flags are not stable yet, so they are
/// for this one build and this one pinned compiler.
fn with_a_small_std(build: &mut Command) {
    build.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
    build.env("RUSTC_BOOTSTRAP", "1");
    // What names a source file names no folder of the builder's.
    let home = env::var("CARGO_HOME").or_else(|_| env::var("HOME")).unwrap_or_default();
    // `glue` tells functions by their names, so none may stand for another; wasm-opt merges later.
    let flags = "-Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none \
                 -Zlocation-detail=none -Zmerge-functions=disabled";
    build.env("RUSTFLAGS", format!("--remap-path-prefix={home}= {flags}"));
}

fn release() -> Result<(Site, SizeReport)> {
    let mut site = assemble(Profile::Release)?;
    let (wasm, glue) = glue::shorten(site.get(WASM).unwrap_or_default(), site.text(GLUE)?)?;
    site.insert(WASM, node::shrink_wasm(&wasm)?);
    site.insert(GLUE, glue);
    for path in site.clone().paths() {
        let loader = path.rsplit_once('.').map_or("", |(_, extension)| extension);
        if loader == "js" || loader == "css" {
            let small = node::minify(site.text(path)?, loader)?;
            site.insert(path, small);
        }
    }
    let mut site = worker::complete(fingerprint::rename(&site)?)?;
    site.insert("_headers", headers::headers_file(&site));
    compression::add_variants(&mut site)?;
    let report = SizeReport::of(&site)?;
    Ok((site, report))
}
