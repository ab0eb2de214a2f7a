//! `cargo xtask test`: every check, in order, until one fails.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::bundle::{self, Profile};
use crate::process::{self, cargo, words};
use crate::setup;

struct Check {
    name: &'static str,
    command: Command,
}

/// Those that need neither a browser nor a release build, in under a minute.
fn quick() -> Vec<Check> {
    let check = |name, line: &str| Check { name, command: cargo(line.split(' ')) };
    vec![
        check("format", "fmt --all --check"),
        check(
            "lints",
            "clippy --workspace --all-targets --features xtask/browser-runner -- -D warnings",
        ),
        check(
            "lints, wasm",
            "clippy --workspace --exclude xtask --exclude e2e --target wasm32-unknown-unknown \
             --all-targets -- -D warnings",
        ),
        check("host tests", "test -p shoreline -p xtask"),
    ]
}

fn slow() -> Vec<Check> {
    let check = |name, line: &str| Check { name, command: cargo(line.split(' ')) };
    vec![
        check("browser abilities", "test -p shoreline --target wasm32-unknown-unknown --lib"),
        check("release site and its size", "xtask build"),
        Check {
            name: "end to end",
            command: end_to_end(&["--", "--nocapture", "--test-threads=3"]),
        },
    ]
}

fn end_to_end(arguments: &[&str]) -> Command {
    let mut command = cargo(["test", "-p", "e2e"]);
    command.args(arguments);
    command.env("SHORELINE_DIST", bundle::folder(Profile::Release));
    command
}

/// Takes the pictures of the app, which are no check.
pub fn pictures() -> Result<()> {
    setup::ensure_browsers()?;
    bundle::build(Profile::Release)?;
    process::run(&mut end_to_end(&["--test", "pictures", "--", "--ignored", "--nocapture"]))
}

/// Runs the checks; the first that fails ends the run.
pub fn run(only_quick: bool) -> Result<()> {
    setup::ensure_wasm_target()?;
    setup::ensure_components()?;
    setup::ensure_python()?;
    let mut checks = quick();
    if !only_quick {
        setup::ensure_browsers()?;
        checks.extend(slow());
    }
    let mut passed: Vec<(&str, Duration)> = Vec::new();
    for mut check in checks {
        println!("== {}: {}", check.name, words(&check.command));
        let start = Instant::now();
        let result = process::run(&mut check.command);
        if result.is_err() {
            println!("{}", summary(&passed, Some(check.name)));
            bail!("The step \"{}\" failed. {}", check.name, repeat(&check.command));
        }
        passed.push((check.name, start.elapsed()));
    }
    println!("{}", summary(&passed, None));
    Ok(())
}

/// How to repeat one step alone.
fn repeat(command: &Command) -> String {
    let mut line = String::from("Repeat it with: ");
    for (name, value) in command.get_envs() {
        if let Some(value) = value {
            let (name, value) = (name.to_string_lossy(), value.to_string_lossy());
            line.push_str(&format!("{name}={value} "));
        }
    }
    line + &words(command)
}

fn summary(passed: &[(&str, Duration)], failed: Option<&str>) -> String {
    let mut lines = vec![String::new()];
    for (name, duration) in passed {
        lines.push(format!("ok      {:>6.1} s  {name}", duration.as_secs_f32()));
    }
    lines.extend(failed.map(|name| format!("FAILED            {name}")));
    let failures = usize::from(failed.is_some());
    lines.push(format!("steps: {} passed, {failures} failed", passed.len()));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_ends_with_the_counts() {
        let passed = [("format", Duration::from_millis(1240))];
        assert_eq!(
            summary(&passed, Some("lints")),
            "\nok         1.2 s  format\nFAILED            lints\nsteps: 1 passed, 1 failed"
        );
        assert!(summary(&passed, None).ends_with("\nsteps: 1 passed, 0 failed"));
    }

    #[test]
    fn a_failed_step_can_be_repeated_as_printed() {
        let line = repeat(&end_to_end(&["--test", "x"]));
        assert!(line.contains("SHORELINE_DIST=") && line.ends_with(" cargo test -p e2e --test x"));
    }

    #[test]
    fn the_quick_checks_open_no_browser() {
        let lines = quick().iter().map(|it| words(&it.command)).collect::<Vec<_>>();
        assert!(!lines.iter().any(|line| line.contains("e2e") || line.contains("xtask build")));
    }
}
