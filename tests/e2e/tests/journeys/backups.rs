//! Out as a file, sealed or not, and in again.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine as _};
use e2e::{Browser, Context, Engine, Json, Result, Site, checks, ensure, json, on, store};

use crate::parts::{is_listed, press_at, records, seed, small_plan};

on!(every engine:
    what_went_out_as_a_file_sealed_or_not_comes_back
    a_file_that_is_no_whole_backup_changes_nothing
);

on!([Chromium]: a_sealed_backup_of_this_schema_still_opens);

const PASSPHRASE: &str = "zwei leise Boote, é";
const ASK: &str = "This file is sealed. With which passphrase?";

/// What a person may have: everything that a lock would seal, and what it would not.
async fn something_of_each_kind(page: &Browser) -> Result<()> {
    let now = 1_795_000_000_000_u64;
    let [first, second, third] = [1, 2, 3].map(store::id);
    let changed = json!({ "id": second, "entry": first, "follows": [first], "at": now + 1,
        "writing": { "kind": "thought-record",
            "pieces": [{ "asked": "What happened?", "text": "Licht auf Wasser 🌊\nשקט" }],
            "mood": "tender", "before": 6, "after": 4, "feelings": ["calm", "sad"],
            "treatment": "2026-11-24" } });
    let draft = json!({ "id": third, "entry": third, "follows": [], "at": now,
                        "writing": store::writing("On its way") });
    let thread = json!({ "step": "A short walk", "begun": now, "entry": first,
                         "looks": [{ "at": now, "said": "some" }] });
    let past = json!({ "plan": small_plan(), "intention": "To rest", "at": now });
    let questions = json!([{ "own": "How long?", "answered": false }]);
    seed(
        page,
        &[
            ("log", &first, store::revision(1, now, &store::writing("As it was"))),
            ("log", &second, changed),
            ("drafts", &third, draft),
            ("kept", "plan", small_plan()),
            ("kept", "people", json!({ "companion": "Sam" })),
            ("kept", "questions", questions),
            ("kept", "intention", json!("To listen")),
            ("kept", "kit", json!(["feet", "breathe"])),
            ("kept", "mark/bag", json!("done")),
            ("kept", "note/bag", json!("The green one")),
            ("kept", &format!("left/{first}"), json!({ "what": "tell", "at": now })),
            ("kept", &format!("thread/{first}"), thread),
            ("kept", &format!("past/{first}"), past),
        ],
    )
    .await
}

type Records = BTreeMap<(String, String), Json>;

/// All records but the one that says when the last export was.
async fn everything(page: &Browser) -> Result<Records> {
    let mut all = Records::new();
    for store in ["log", "kept", "drafts"] {
        for (key, record) in records(page, store).await? {
            all.insert((store.to_owned(), key), record);
        }
    }
    all.remove(&("kept".to_owned(), "backed-up".to_owned()));
    Ok(all)
}

/// The same of a backup.
fn carried(backup: &str) -> Result<Records> {
    let backup: Json = serde_json::from_str(backup)?;
    let records = backup["records"].as_array().context("records")?;
    let text = |value: &Json| value.as_str().unwrap_or_default().to_owned();
    let named = |it: &Json| ((text(&it["table"]), text(&it["key"])), it["value"].clone());
    let mut all: Records = records.iter().map(named).collect();
    all.remove(&("kept".to_owned(), "backed-up".to_owned()));
    Ok(all)
}

async fn what_went_out_as_a_file_sealed_or_not_comes_back(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    something_of_each_kind(&page).await?;
    let before = everything(&page).await?;
    page.go("#/settings").await?;
    page.press("Export everything").await?;
    page.hears("The file is ready.").await?;
    let plain = page.downloaded(".json").await?;
    ensure!(
        carried(&fs::read_to_string(&plain)?)? == before,
        "the plain file holds something else"
    );

    page.press("Export with a passphrase").await?;
    page.fill("Passphrase", PASSPHRASE).await?;
    page.press("Export sealed").await?;
    let sealed = page.downloaded(".jwe").await?;
    let token = fs::read_to_string(&sealed)?;
    ensure!(token.split('.').count() == 5 && !token.contains("Licht"), "{token:.80}");
    ensure!(carried(&opened_by_python(&sealed)?)? == before, "Python reads something else");

    page.press("Erase everything").await?;
    page.press("Yes, erase everything").await?;
    page.hears("Everything is erased.").await?;
    ensure!(everything(&page).await?.is_empty(), "something is left");
    page.attach("Import a file", &sealed).await?;
    page.fill(ASK, "zwei laute Boote").await?;
    page.press("Open the file").await?;
    page.hears("That does not open this file, or the file is damaged.").await?;
    page.fill(ASK, PASSPHRASE).await?;
    page.press("Open the file").await?;
    // The sealed one was made after the plain one, and knows of it.
    page.sees(&format!("{} new, 0 already here.", before.len() + 1)).await?;
    ensure!(everything(&page).await?.is_empty(), "it came in before anyone said so");
    page.press("Add what is new").await?;
    page.hears("Added and saved.").await?;
    ensure!(everything(&page).await? == before, "something else came back");

    page.attach("Import a file", &plain).await?;
    page.sees("Everything in this file is already here.").await?;
    page.go("#/reflect").await?;
    is_listed(&page, "Licht auf Wasser 🌊\nשקט").await?;
    page.press("Licht auf Wasser").await?;
    page.press("Earlier versions").await?;
    press_at(&page, ".revisions li:last-child summary").await?;
    page.sees("As it was").await?;
    checks::all_is_well(&page, &site).await
}

/// What the script under `docs/` makes of a sealed file.
fn opened_by_python(file: &Path) -> Result<String> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/open_backup.py");
    let mut python = Command::new(xtask::setup::ensure_jose()?);
    let output = python.arg(script).arg(file).env("PASSPHRASE", PASSPHRASE).output()?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    ensure!(output.status.success(), "the script failed: {said}");
    Ok(String::from_utf8(output.stdout)?)
}

async fn a_file_that_is_no_whole_backup_changes_nothing(engine: Engine) -> Result<()> {
    const DAMAGED: &str = "This file is damaged";
    const NO_BACKUP: &str = "This file is not an export of Shoreline.";
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    something_of_each_kind(&page).await?;
    let before = everything(&page).await?;
    page.go("#/settings").await?;

    let record = json!({ "table": "kept", "key": "intention", "value": "Another" });
    let backup = |schema: u32, records: Json| {
        json!({ "format": "shoreline-backup", "schema": schema, "made_at": 1, "settings": {},
                "records": records })
        .to_string()
    };
    let whole = backup(2, json!([record]));
    let prototype = backup(2, json!([{ "table": "kept", "key": "kit", "value": {} }]))
        .replace(r#""value":{}"#, r#""value":{"__proto__":{"a":1}}"#);
    let hours = r#"{"alg":"PBES2-HS512+A256KW","enc":"A256GCM","zip":"DEF","p2c":4000000000,"p2s":"AAAAAAAAAAAAAAAAAAAAAA"}"#;
    let [hours, key, iv, tag] = [hours.as_bytes(), &[0; 40], &[0; 12], &[0; 16]]
        .map(|part| BASE64_URL_SAFE_NO_PAD.encode(part));
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("backup.json");
    for (said, text) in [
        (DAMAGED, whole[..whole.len() - 5].to_owned()),
        (NO_BACKUP, format!("{hours}.{key}.{iv}.AAAA.{tag}")),
        (DAMAGED, backup(2, json!([record, record]))),
        (DAMAGED, prototype),
        (DAMAGED, format!("{hours}.{key}")),
        ("This file was made with a newer version of the app.", backup(3, json!([record]))),
        (NO_BACKUP, String::from("[]")),
        // One record that means nothing spoils the whole file.
        (DAMAGED, backup(2, json!([record, { "table": "log", "key": store::id(7), "value": 7 }]))),
    ] {
        // What was said before makes room.
        page.go("#/about").await?;
        page.go("#/settings").await?;
        fs::write(&file, text)?;
        page.attach("Import a file", &file).await?;
        page.hears(said).await?;
        ensure!(everything(&page).await? == before, "{said:?}, and something changed");
        ensure!(!page.text().await?.contains("Add what is new"), "{said:?}, and it is offered");
    }
    // All holes and no content; longer than any sealed file.
    File::create(&file)?.set_len(129 << 20)?;
    page.attach("Import a file", &file).await?;
    page.hears("This file is larger than any export of Shoreline.").await?;
    ensure!(everything(&page).await? == before, "something changed");
    checks::all_is_well(&page, &site).await
}

async fn a_sealed_backup_of_this_schema_still_opens(engine: Engine) -> Result<()> {
    let frozen = concat!(env!("CARGO_MANIFEST_DIR"), "/../fixtures/backup-2-sealed.jwe");
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/settings").await?;
    page.attach("Import a file", &Path::new(frozen).canonicalize()?).await?;
    page.fill(ASK, PASSPHRASE).await?;
    page.press("Open the file").await?;
    page.sees("14 new, 0 already here.").await?;
    page.press("Add what is new").await?;
    page.hears("Added and saved.").await?;
    page.go("#/reflect").await?;
    is_listed(&page, "Licht auf Wasser 🌊\nשקט").await?;
    page.go("#/prepare").await?;
    page.sees("A quiet visit").await
}
