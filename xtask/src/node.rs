//! The tools that come from npm, pinned in `package-lock.json`.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

use crate::process::{self, root};

/// The hosts that browsers know to have TLS, which a script of the scanner's would fetch.
const PRELOADED: &str = "node_modules/@mdn/mdn-http-observatory/conf/hsts-preload.json";

/// Installs the locked packages unless they are there.
pub fn ensure_packages() -> Result<()> {
    ensure_in(root())?;
    // The scanner scans nothing here but this machine, which is none of them.
    let preloaded = root().join(PRELOADED);
    if !preloaded.exists() {
        fs::write(preloaded, "{}")?;
    }
    Ok(())
}

/// Lighthouse, which is large and has a lock of its own; where it is.
pub fn ensure_lighthouse() -> Result<PathBuf> {
    let folder = root().join("tests/e2e/lighthouse");
    ensure_in(&folder)?;
    Ok(folder)
}

fn ensure_in(folder: &Path) -> Result<()> {
    // Tests ask for them side by side.
    static INSTALLING: Mutex<()> = Mutex::new(());
    let _installing = INSTALLING.lock().unwrap_or_else(PoisonError::into_inner);
    ensure!(
        process::find("node").is_some() && process::find("npm").is_some(),
        "Node.js is missing; it runs wasm-opt and esbuild, and measures the words. Install version 20 or later: \
         `sudo apt-get install -y nodejs npm`, or see https://nodejs.org"
    );
    let stamp = folder.join("node_modules/.shoreline-lock");
    let lock = fs::read(folder.join("package-lock.json")).context("no package-lock.json")?;
    let lock: String = Sha256::digest(lock).iter().map(|byte| format!("{byte:02x}")).collect();
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    // No package needs its scripts, and a script is a stranger's program.
    let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    process::run(process::command("npm").args(arguments).current_dir(folder))?;
    fs::write(stamp, lock)?;
    Ok(())
}

fn tool(name: &str) -> Command {
    process::command(root().join("node_modules/.bin").join(name))
}

/// What the compiler may use, so that wasm-opt uses no more and no less.
fn wasm_features() -> Result<Vec<String>> {
    let target = ["--print", "cfg", "--target", "wasm32-unknown-unknown"];
    let printed = process::output(process::command("rustc").args(target))?;
    Ok(feature_flags(&printed))
}

fn feature_flags(configuration: &str) -> Vec<String> {
    let lines = configuration.lines();
    let features = lines.filter_map(|line| {
        let feature = line.strip_prefix("target_feature=\"")?;
        feature.strip_suffix('"')
    });
    let flag = |feature| match feature {
        "nontrapping-fptoint" => "--enable-nontrapping-float-to-int".to_owned(),
        "simd128" => "--enable-simd".to_owned(),
        "atomics" => "--enable-threads".to_owned(),
        other => format!("--enable-{other}"),
    };
    features.map(flag).collect()
}

/// Whether the functions of a module keep their names, which only we read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    Kept,
    Left,
}

/// The same module in fewer bytes.
pub fn shrink_wasm(wasm: &[u8], names: Names) -> Result<Vec<u8>> {
    let folder = process::target().join("site");
    let (input, output) = (folder.join("before.wasm"), folder.join("after.wasm"));
    fs::create_dir_all(&folder)?;
    fs::write(&input, wasm)?;
    let mut command = tool("wasm-opt");
    // Fewest bytes after brotli: -Oz makes fewer bytes that compress worse, 3 % more in all.
    command.args(wasm_features()?).args(["-O1", "--dae-optimizing"]);
    command.arg(if names == Names::Kept { "--debuginfo" } else { "--strip-debug" });
    command.args(["--duplicate-function-elimination", "--directize"]);
    command.args(["--remove-unused-module-elements", "--rse", "--vacuum", "--coalesce-locals"]);
    command.args(["--reorder-locals", "--remove-unused-brs", "--merge-blocks"]);
    command.args(["--strip-producers", "--strip-target-features"]);
    process::run(command.arg(&input).arg("-o").arg(&output))?;
    Ok(fs::read(output)?)
}

/// The same script or sheet in fewer bytes. `loader` is `js` or `css`.
pub fn minify(source: &str, loader: &str) -> Result<String> {
    let mut command = tool("esbuild");
    command.args(["--minify", "--charset=utf8", "--legal-comments=none", "--log-level=warning"]);
    command.arg(format!("--loader={loader}"));
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().context("esbuild did not start")?;
    let mut input = child.stdin.take().context("a piped input")?;
    input.write_all(source.as_bytes())?;
    drop(input);
    let output = child.wait_with_output()?;
    ensure!(output.status.success(), "esbuild refused the {loader} above");
    Ok(String::from_utf8(output.stdout)?.trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flags_follow_the_compiler() {
        let configuration = "panic=\"abort\"\ntarget_feature=\"bulk-memory\"\n\
                             target_feature=\"nontrapping-fptoint\"\n";
        assert_eq!(
            feature_flags(configuration),
            ["--enable-bulk-memory", "--enable-nontrapping-float-to-int"]
        );
    }
}
