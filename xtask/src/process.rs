//! Running other programs.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

/// The workspace root.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask is a folder in the workspace")
}

/// Cargo's target folder, where what we build on the way may lie.
pub fn target() -> PathBuf {
    xtask_wasm::metadata().target_directory.clone().into()
}

/// A command in the workspace root, without what `cargo run` told this process about itself.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    // Build scripts that watch these would rebuild at every other call.
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        let about_xtask = text.starts_with("CARGO_PKG_")
            || ["CARGO", "CARGO_MANIFEST_DIR", "CARGO_MANIFEST_PATH"].contains(&text.as_ref());
        if about_xtask {
            command.env_remove(&name);
        }
    }
    command
}

pub fn cargo<I: AsRef<OsStr>>(arguments: impl IntoIterator<Item = I>) -> Command {
    let mut command = command("cargo");
    command.args(arguments);
    command
}

/// Runs to the end, with its output going to the terminal.
pub fn run(command: &mut Command) -> Result<()> {
    let words = words(command);
    let status = command.status().with_context(|| format!("`{words}` did not start"))?;
    ensure!(status.success(), "`{words}` failed ({status})");
    Ok(())
}

/// Runs to the end and returns what it printed.
pub fn output(command: &mut Command) -> Result<String> {
    let words = words(command);
    let output = command.output().with_context(|| format!("`{words}` did not start"))?;
    ensure!(
        output.status.success(),
        "`{words}` failed: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).with_context(|| format!("`{words}` printed no UTF-8"))
}

/// The command as a person would type it.
pub fn words(command: &Command) -> String {
    let arguments = command.get_args().map(OsStr::to_string_lossy);
    [command.get_program().to_string_lossy()]
        .into_iter()
        .chain(arguments)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Where `PATH` finds the program.
pub fn find(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(program).with_extension(env::consts::EXE_EXTENSION))
        .find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_reads_as_typed() {
        assert_eq!(words(&cargo(["fmt", "--check"])), "cargo fmt --check");
    }

    #[test]
    fn a_failing_command_names_itself() {
        let error = run(&mut cargo(["no-such-subcommand", "--quiet"])).expect_err("fails");
        assert!(error.to_string().starts_with("`cargo no-such-subcommand"));
    }

    #[test]
    fn the_root_holds_the_app() {
        assert!(root().join("public").is_dir());
    }
}
