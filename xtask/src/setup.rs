//! What has to be on the machine: installed where we may, or named with the command that does it.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::node;
use crate::process::{self, command, find, output, run};

const WASM_TARGET: &str = "wasm32-unknown-unknown";
const GECKODRIVER: &str = "geckodriver@0.37.1";

/// Programs, any of which will do, and the Debian package that has one.
const PROGRAMS: &[(&[&str], &str)] = &[
    (&["node"], "nodejs"),
    (&["npm"], "npm"),
    (&["chromium", "chromium-browser", "google-chrome"], "chromium"),
    (&["chromedriver"], "chromium-driver"),
    (&["firefox-esr", "firefox"], "firefox-esr"),
    (&["WebKitWebDriver"], "webkit2gtk-driver"),
    (&["xvfb-run"], "xvfb"),
    // `xvfb` only recommends it, and `xvfb-run` fails without.
    (&["xauth"], "xauth"),
];

pub fn ensure_wasm_target() -> Result<()> {
    let arguments = ["--print", "target-libdir", "--target", WASM_TARGET];
    let folder = output(command("rustc").args(arguments))?;
    if PathBuf::from(folder.trim()).is_dir() {
        return Ok(());
    }
    if find("rustup").is_none() {
        bail!("The standard library for {WASM_TARGET} is missing; add it to this Rust.");
    }
    run(command("rustup").args(["target", "add", WASM_TARGET]))
}

/// The source of the standard library, for the release build.
pub fn ensure_std_source() -> Result<()> {
    let sysroot = output(command("rustc").args(["--print", "sysroot"]))?;
    let lock = "lib/rustlib/src/rust/library/Cargo.lock";
    if PathBuf::from(sysroot.trim()).join(lock).is_file() {
        return Ok(());
    }
    if find("rustup").is_none() {
        bail!("The source of the standard library is missing; add rust-src to this Rust.");
    }
    run(command("rustup").args(["component", "add", "rust-src"]))
}

/// rustfmt and clippy, which a minimal toolchain leaves out.
pub fn ensure_components() -> Result<()> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if output(&mut process::cargo([subcommand, "--version"])).is_err() {
            run(command("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

/// Browsers, their drivers, and the packages from npm.
pub fn ensure_browsers() -> Result<()> {
    ensure_debian_packages()?;
    if find("geckodriver").is_none() {
        println!("Installing geckodriver; this takes some minutes, once.");
        run(&mut process::cargo(["install", "--locked", GECKODRIVER]))?;
    }
    node::ensure_packages()
}

fn ensure_debian_packages() -> Result<()> {
    let missing = missing_packages(|program| find(program).is_some());
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    if find("apt-get").is_none() {
        bail!("These are missing: {list} (names of Debian packages). Install them and repeat.");
    }
    if output(command("id").arg("-u"))?.trim() != "0" {
        bail!(
            "Programs are missing. Install them and repeat: \
             sudo apt-get install -y --no-install-recommends {list}"
        );
    }
    println!("Installing {list}");
    run(command("apt-get").args(["update", "--quiet"]))?;
    let install = ["install", "--yes", "--quiet", "--no-install-recommends"];
    run(command("apt-get").env("DEBIAN_FRONTEND", "noninteractive").args(install).args(missing))
}

fn missing_packages(is_there: impl Fn(&str) -> bool) -> Vec<&'static str> {
    let missing =
        PROGRAMS.iter().filter(|(programs, _)| !programs.iter().any(|program| is_there(program)));
    missing.map(|(_, package)| *package).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_of_the_programs_will_do() {
        let missing = missing_packages(|program| program != "chromium" && program != "xauth");
        assert_eq!(missing, ["xauth"]);
    }
}
