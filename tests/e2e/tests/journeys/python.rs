//! A clinic's own software writes the link: the example in Python, with a library for the seal.

use std::io::Write;
use std::process::{Command, Stdio};

use e2e::{Browser, Context, Engine, Result, Site, checks, ensure, on};

use crate::parts::{nothing_is_stored, small_plan};

const PASSPHRASE: &str = "two quiet boats";

on!(every engine:
    links_that_python_wrote_open_here
);

async fn links_that_python_wrote_open_here(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.visit(&written(&site.url(""), None)?).await?;
    page.sees("A quiet visit").await?;
    page.go("#/about").await?;
    page.visit(&written(&site.url(""), Some(PASSPHRASE))?).await?;
    page.fill("Passphrase", "two loud boats").await?;
    page.press("Open the plan").await?;
    page.sees("The link did not open.").await?;
    ensure!(page.value_of("Passphrase").await? == "two loud boats", "what was typed is gone");
    page.sees_not("A quiet visit").await?;
    page.fill("Passphrase", PASSPHRASE).await?;
    page.press("Open the plan").await?;
    page.sees("A quiet visit").await?;
    nothing_is_stored(&page).await?;
    checks::all_is_well(&page, &site).await
}

/// What the example prints.
fn written(address: &str, passphrase: Option<&str>) -> Result<String> {
    let python = xtask::setup::ensure_jose()?;
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/write_link.py");
    let mut python = Command::new(python);
    python.args([example, address]).env_remove("PASSPHRASE");
    python.envs(passphrase.map(|words| ("PASSPHRASE", words)));
    let mut python = python.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let mut input = python.stdin.take().context("a piped input")?;
    input.write_all(small_plan().to_string().as_bytes())?;
    drop(input);
    let output = python.wait_with_output()?;
    ensure!(output.status.success(), "the example failed");
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}
