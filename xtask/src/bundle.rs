//! From the crate, `style/` and `public/` to a static site.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use xtask_wasm::Dist;

use crate::apps::{self, App};
use crate::compression;
use crate::fingerprint;
use crate::glue;
use crate::hashes;
use crate::headers;
use crate::integrity;
use crate::node::{self, Names};
use crate::process::{self, root};
use crate::setup;
use crate::site::Site;
use crate::size_report::SizeReport;
use crate::stylesheet;
use crate::weight;
use crate::worker;

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
            println!("{}", hashes::line(&site)?);
            report.check()?;
        }
    }
    Ok(folder)
}

/// The apps with their glue, the style sheet and `public/`, as they are.
fn assemble(profile: Profile) -> Result<Site> {
    if profile == Profile::Release {
        setup::ensure_std_source()?;
    }
    // Both at once, side by side; `Dist` then finds each of them built.
    let mut build = cargo_build(profile)?;
    build.args(apps::ALL.iter().flat_map(|app| ["--package", app.package]));
    build.args((profile == Profile::Release).then_some("--release"));
    process::run(&mut build)?;
    let mut site = Site::read(&root().join("public"))?;
    for app in apps::ALL {
        for (path, bytes) in with_glue(app, profile)?.files() {
            site.insert(path, bytes);
        }
    }
    site.insert("style.css", stylesheet::join(&root().join("style"))?);
    Ok(site)
}

fn cargo_build(profile: Profile) -> Result<Command> {
    let mut build = process::cargo(["build", "--target", "wasm32-unknown-unknown"]);
    if profile == Profile::Release {
        with_a_small_std(&mut build)?;
    }
    Ok(build)
}

/// Where the module of an app and its glue are made; apart, so that a dev and a release build can
/// run side by side.
fn parts(profile: Profile, app: App) -> PathBuf {
    let folder = format!("{profile:?}-parts").to_lowercase();
    process::target().join("site").join(folder).join(app.name)
}

/// The module of an app and its glue.
fn with_glue(app: App, profile: Profile) -> Result<Site> {
    let mut dist = Dist::default()
        .build_command(cargo_build(profile)?)
        .dist_dir(parts(profile, app))
        .app_name(app.name);
    dist.quiet = true;
    dist.release = profile == Profile::Release;
    let mut site = Site::read(&dist.build(app.package)?)?;
    // Types for TypeScript, which nobody here writes.
    site.retain(|path| !path.ends_with(".d.ts"));
    Ok(site)
}

/// Has the standard library built along, without the words of its panics: a panic stops the app at
/// once, and nobody reads them. 12 kB of the download; these flags are not stable yet, so they are
/// for this one build and this one pinned compiler.
fn with_a_small_std(build: &mut Command) -> Result<()> {
    build.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
    build.env("RUSTC_BOOTSTRAP", "1");
    // `glue` tells functions by their names, so none may stand for another; wasm-opt merges later.
    let flags = "-Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none \
                 -Zlocation-detail=none -Zmerge-functions=disabled";
    let mut flags: Vec<String> = flags.split(' ').map(str::to_owned).collect();
    // What names a source file names no folder of the builder's: the same bytes wherever it is built.
    for (folder, name) in builders_folders()? {
        flags.push(format!("--remap-path-prefix={}=/{name}", folder.display()));
    }
    build.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    Ok(())
}

/// Where sources lie while building: those that may lie in another come later, since the last holds.
fn builders_folders() -> Result<[(PathBuf, &'static str); 4]> {
    let home = env::var("HOME").unwrap_or_default();
    let cargo = env::var("CARGO_HOME").unwrap_or(format!("{home}/.cargo"));
    let rust = process::output(process::command("rustc").args(["--print", "sysroot"]))?;
    Ok([
        (cargo.into(), "cargo"),
        (rust.trim().into(), "rust"),
        (root().into(), "shoreline"),
        (process::target(), "target"),
    ])
}

/// What the patient's app of the last release build weighs, part by part.
pub fn weight() -> Result<String> {
    node::ensure_packages()?;
    let parts = parts(Profile::Release, apps::PATIENT);
    let wasm = fs::read(parts.join(apps::PATIENT.wasm()));
    let wasm = wasm.context("no release build here; `cargo xtask build` makes one")?;
    let glue = fs::read_to_string(parts.join(apps::PATIENT.glue()))?;
    let (wasm, _) = glue::shorten(&wasm, &glue, &apps::PATIENT.import_name())?;
    let sent = compression::brotli(&node::shrink_wasm(&wasm, Names::Left)?)?.len();
    weight::table(&node::shrink_wasm(&wasm, Names::Kept)?, sent)
}

fn release() -> Result<(Site, SizeReport)> {
    let mut site = assemble(Profile::Release)?;
    for app in apps::ALL {
        let module = site.get(&app.wasm()).unwrap_or_default();
        let (wasm, glue) = glue::shorten(module, site.text(&app.glue())?, &app.import_name())?;
        site.insert(app.wasm(), node::shrink_wasm(&wasm, Names::Left)?);
        site.insert(app.glue(), glue);
    }
    for path in site.clone().paths() {
        let loader = path.rsplit_once('.').map_or("", |(_, extension)| extension);
        if loader == "js" || loader == "css" {
            let small = node::minify(site.text(path)?, loader)?;
            site.insert(path, small);
        }
    }
    let mut site = worker::complete(integrity::add(fingerprint::rename(&site)?)?)?;
    site.insert("_headers", headers::headers_file(&site)?);
    compression::add_variants(&mut site)?;
    let report = SizeReport::of(&site)?;
    hashes::add(&mut site);
    Ok((site, report))
}
