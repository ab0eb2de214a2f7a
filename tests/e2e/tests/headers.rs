//! What the MDN HTTP Observatory says of the served site.

use std::path::{Path, PathBuf};
use std::process::Command;

use e2e::{Json, Result, SecureHost, ensure};

/// DESIGN.md's goal, and the most that a host can reach that browsers do not know beforehand.
const GOAL: i64 = 135;

#[test]
fn the_observatory_finds_no_fault() -> Result<(), e2e::Failure> {
    e2e::run(scanned())
}

async fn scanned() -> Result<()> {
    let host = SecureHost::start().await?;
    let (name, certificate) = (host.name(), host.certificate());
    let report = tokio::task::spawn_blocking(move || scan(&name, &certificate)).await??;
    let tests = report["tests"].as_object().into_iter().flatten();
    let mut rows: Vec<String> = tests.map(|(test, told)| row(test, told)).collect();
    rows.sort();
    let table = format!("| test | result | points |\n|---|---|---|\n{}", rows.concat());
    println!("{table}");
    let (score, failed) = (&report["scan"]["score"], &report["scan"]["testsFailed"]);
    ensure!(score.as_i64() >= Some(GOAL), "a score of {score}\n{table}");
    ensure!(*failed == 0, "{failed} tests failed\n{table}");
    let told = std::fs::read_to_string(root().join("docs/hosting/README.md"))?;
    ensure!(told.contains(&table), "docs/hosting/README.md tells something else than\n{table}");
    Ok(())
}

fn row(test: &str, told: &Json) -> String {
    let result = told["result"].as_str().unwrap_or("none");
    format!("| {test} | {result} | {} |\n", told["scoreModifier"])
}

/// Runs the scanner as it comes, but that it trusts this certificate.
fn scan(host: &str, certificate: &Path) -> Result<Json> {
    let script = root().join("node_modules/@mdn/mdn-http-observatory/src/scan.js");
    let output = Command::new("node")
        .arg(script)
        .arg(host)
        .env("NODE_EXTRA_CA_CERTS", certificate)
        .output()?;
    let told = String::from_utf8_lossy(&output.stdout);
    ensure!(output.status.success(), "{told}{}", String::from_utf8_lossy(&output.stderr));
    Ok(serde_json::from_str(&told)?)
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
