//! The example for a clinic's own software writes links that the app opens.

use super::full_plan;
use crate::through::decode;
use shoreline::route::Route;
use shoreline::sharing::link::{Opened, to_json};
use std::io::Write;
use std::process::{Command, Stdio};

#[test]
fn the_example_in_python_writes_a_link_that_opens() {
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/write_link.py");
    let mut python = Command::new("python3");
    python.args([example, "https://example.org/"]).env_remove("PASSPHRASE");
    python.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut python = python.spawn().expect("python3 is on the machine");
    let mut input = python.stdin.take().expect("a piped input");
    input.write_all(to_json(&full_plan()).as_bytes()).expect("it reads");
    drop(input);
    let written = python.wait_with_output().expect("it ends").stdout;
    let link = String::from_utf8(written).expect("a link is text");
    let fragment = link.strip_prefix("https://example.org/").expect("an address");
    let Route::Plan(payload) = Route::parse(fragment) else { panic!("no plan in {link}") };
    assert_eq!(decode(&payload), Ok(Opened { plan: full_plan(), unknown: 0 }));
}
