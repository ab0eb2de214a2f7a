//! What has to be on the machine: installed where we may, or named with the command that does it.

use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use anyhow::{Result, bail};

use crate::node;
use crate::process::{self, command, find, output, run};

const WASM_TARGET: &str = "wasm32-unknown-unknown";
const GECKODRIVER: &str = "geckodriver@0.37.1";
/// What the example in Python protects a link with.
const JOSE: &str = "joserfc==1.8.0";

const PYTHON: (&[&str], &str) = (&["python3"], "python3");

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

/// Python, whose own library is enough for the tests on the host.
pub fn ensure_python() -> Result<()> {
    ensure_debian_packages(&missing_of(&[PYTHON], |program| find(program).is_some()))
}

/// The Python of an environment that has a JOSE library, below the target folder.
pub fn ensure_jose() -> Result<PathBuf> {
    // The stories ask for it side by side.
    static MAKING: Mutex<()> = Mutex::new(());
    let _making = MAKING.lock().unwrap_or_else(PoisonError::into_inner);
    let folder = process::target().join("python");
    let (python, stamp) = (folder.join("bin/python"), folder.join("shoreline-jose"));
    if python.is_file() && fs::read_to_string(&stamp).is_ok_and(|there| there == JOSE) {
        return Ok(python);
    }
    ensure_python()?;
    // Debian has what fills a new environment in a package of its own.
    if output(command("python3").args(["-c", "import ensurepip"])).is_err() {
        ensure_debian_packages(&["python3-venv"])?;
    }
    run(command("python3").args(["-m", "venv", "--clear"]).arg(&folder))?;
    let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", JOSE];
    run(command(&python).args(install))?;
    fs::write(stamp, JOSE)?;
    Ok(python)
}

/// Browsers, their drivers, the packages from npm, and the library for Python.
pub fn ensure_browsers() -> Result<()> {
    ensure_debian_packages(&missing_of(PROGRAMS, |program| find(program).is_some()))?;
    ensure_jose()?;
    if find("geckodriver").is_none() {
        println!("Installing geckodriver; this takes some minutes, once.");
        run(&mut process::cargo(["install", "--locked", GECKODRIVER]))?;
    }
    node::ensure_packages()
}

fn ensure_debian_packages(missing: &[&str]) -> Result<()> {
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

/// Debian's packages for those of the programs that are not there.
fn missing_of(
    programs: &[(&[&str], &'static str)],
    is_there: impl Fn(&str) -> bool,
) -> Vec<&'static str> {
    let missing =
        programs.iter().filter(|(programs, _)| !programs.iter().any(|program| is_there(program)));
    missing.map(|(_, package)| *package).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_of_the_programs_will_do() {
        let missing = missing_of(PROGRAMS, |program| program != "chromium" && program != "xauth");
        assert_eq!(missing, ["xauth"]);
    }
}
