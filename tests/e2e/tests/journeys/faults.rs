//! What goes wrong around the app: a newer one, damaged records, no room, a page that crashes.

use std::collections::BTreeMap;

use e2e::{Browser, Engine, Json, Result, Site, Viewport, checks, ensure, json, on, store, until};

use crate::parts::{is_listed, records, seed, turn_lock_on, unlock, write_an_entry};

on!(every engine:
    beside_a_newer_app_this_one_only_reads
    damaged_and_swapped_records_are_set_aside_and_stop_nothing
    what_is_cleared_under_an_open_page_takes_no_word_from_the_screen
);

on!([Chromium]:
    without_room_the_words_stay_and_can_be_taken_elsewhere
    a_page_that_crashed_gives_its_words_back
);

const WORDS: &str = "Your words";
const NEWER: &str = "A newer version of the app has been used in this browser.";

async fn beside_a_newer_app_this_one_only_reads(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    write_an_entry(&page, "From before").await?;
    page.go("#/reflect/new").await?;
    page.fill(WORDS, "Written beside a newer app").await?;
    page.eventually("the draft", async || Ok(records(&page, "drafts").await?.len() == 1)).await?;
    page.put_stored(None, &[("meta", "schema", Some("3".to_owned()))]).await?;
    let untouched = everything(&page).await?;
    page.press("Save").await?;
    page.sees("Not saved: a newer version of the app has been used here.").await?;
    ensure!(page.value_of(WORDS).await? == "Written beside a newer app", "the words are gone");
    page.sees(NEWER).await?;
    page.button("Copy my words").await?;
    is_exported(&page, "From before").await?;

    page.reload().await?;
    page.sees(NEWER).await?;
    page.go("#/reflect").await?;
    is_listed(&page, "From before").await?;
    page.go("#/reflect/new").await?;
    page.fill(WORDS, "Written beside a newer app").await?;
    page.press("Save").await?;
    page.sees("Not saved: a newer version of the app has been used here.").await?;
    is_exported(&page, "From before").await?;
    ensure!(everything(&page).await? == untouched, "a newer app's database was written to");

    // The newer app brings its own version of the database, while this one is open, and before.
    page.put_stored(Some(3), &[]).await?;
    page.go("#/prepare/people").await?;
    page.fill("Who will be with me", "Sam").await?;
    page.press("Save").await?;
    page.sees("Not saved: a newer version of the app has been used here.").await?;
    page.reload().await?;
    page.sees(NEWER).await?;
    page.go("#/reflect").await?;
    is_listed(&page, "From before").await?;
    is_exported(&page, "From before").await?;
    ensure!(everything(&page).await? == untouched, "a newer app's database was written to");
    Ok(())
}

async fn everything(page: &Browser) -> Result<Vec<BTreeMap<String, String>>> {
    let mut all = Vec::new();
    for store in ["log", "kept", "drafts", "meta"] {
        all.push(page.stored(store).await?);
    }
    Ok(all)
}

/// Exports, and looks into the file for these words.
async fn is_exported(page: &Browser, words: &str) -> Result<()> {
    page.go("#/settings").await?;
    page.press("Export everything").await?;
    let file = page.downloaded(".json").await?;
    let exported = std::fs::read_to_string(&file)?;
    ensure!(exported.contains(words), "the file holds {exported}");
    // The next one is another.
    Ok(std::fs::remove_file(file)?)
}

async fn damaged_and_swapped_records_are_set_aside_and_stop_nothing(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    let keys: Vec<String> = (0..8).map(store::id).collect();
    let entry = |number| {
        let words = format!("Entry {number}");
        store::revision(number, 1_790_000_000_000 + number as u64, &store::writing(&words))
    };
    let entries: Vec<(&str, &str, Json)> =
        (0..8).map(|number| ("log", keys[number].as_str(), entry(number))).collect();
    seed(&page, &entries).await?;
    let log = page.stored("log").await?;
    // One sign other than the sum says, and two in each other's place.
    let damaged = log[&keys[0]].replace("Entry", "Entri");
    let swap = |log: &BTreeMap<String, String>, one: usize, other: usize| {
        [
            ("log", keys[one].clone(), log[&keys[other]].clone()),
            ("log", keys[other].clone(), log[&keys[one]].clone()),
        ]
    };
    let swapped = swap(&log, 1, 2);
    let mut wrong = vec![("log", keys[0].as_str(), Some(damaged.clone()))];
    wrong.extend(
        swapped.iter().map(|(store, key, text)| (*store, key.as_str(), Some(text.clone()))),
    );
    page.put_stored(None, &wrong).await?;
    page.reload().await?;
    the_rest_is_there(&page, 3, 5).await?;
    page.sees(&damaged).await?;
    page.go("#/settings").await?;
    page.press("Export everything").await?;
    let file: Json =
        serde_json::from_str(&std::fs::read_to_string(page.downloaded(".json").await?)?)?;
    let carried = file["records"].as_array().into_iter().flatten();
    let texts: Vec<&Json> = carried.map(|record| &record["value"]["text"]).collect();
    ensure!(texts.contains(&&json!(damaged)), "the export lacks the damaged record: {texts:?}");

    turn_lock_on(&page, "two quiet boats").await?;
    let log = page.stored("log").await?;
    let swapped = swap(&log, 4, 5);
    // A bit of the seal itself.
    let flipped = log[&keys[6]].clone();
    let (start, end) = flipped.split_at(flipped.len() - 12);
    let flipped = format!("{start}{}{}", if end.starts_with('A') { 'B' } else { 'A' }, &end[1..]);
    let mut wrong = vec![("log", keys[6].as_str(), Some(flipped))];
    wrong.extend(
        swapped.iter().map(|(store, key, text)| (*store, key.as_str(), Some(text.clone()))),
    );
    page.put_stored(None, &wrong).await?;
    page.reload().await?;
    unlock(&page, "two quiet boats").await?;
    the_rest_is_there(&page, 6, 2).await?;
    write_an_entry(&page, "After all that").await?;
    checks::all_is_well(&page, &site).await
}

/// So many records are said to be set aside, so many entries are listed; ends where the records are.
async fn the_rest_is_there(page: &Browser, aside: usize, entries: usize) -> Result<()> {
    page.go("#/reflect").await?;
    page.eventually(&format!("{entries} entries"), async || {
        Ok(page.count(".entry").await? == entries)
    })
    .await?;
    page.go("#/settings").await?;
    page.press(&format!("{aside} records set aside")).await?;
    page.eventually(&format!("{aside} records"), async || {
        Ok(page.count(".set-aside li").await? == aside)
    })
    .await
}

async fn what_is_cleared_under_an_open_page_takes_no_word_from_the_screen(
    engine: Engine,
) -> Result<()> {
    const TYPED: &str = "Typed before it was cleared";
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/reflect/new").await?;
    page.fill(WORDS, TYPED).await?;
    page.eventually("the draft", async || Ok(records(&page, "drafts").await?.len() == 1)).await?;
    if engine == Engine::Chromium {
        // As its own settings do it.
        let all = json!({ "origin": page.base().trim_end_matches('/'), "storageTypes": "all" });
        page.devtools("Storage.clearDataForOrigin", all).await?;
    } else {
        page.script_async(
            "localStorage.clear();
             sessionStorage.clear();
             const clearing = indexedDB.deleteDatabase('shoreline');
             await new Promise((done, failed) => {
                 [clearing.onsuccess, clearing.onerror] = [done, failed];
             })",
        )
        .await?;
    }
    page.press("Save").await?;
    page.sees("Not saved: the browser could not store it. Your words are still on the screen.")
        .await?;
    ensure!(page.value_of(WORDS).await? == TYPED, "the words are gone");
    page.button("Copy my words").await?;
    ensure!(!page.text().await?.contains("newer version"), "nobody used a newer one");

    // Loading anew is a new beginning, with the words.
    page.reload().await?;
    page.eventually("the words", async || Ok(page.value_of(WORDS).await? == TYPED)).await?;
    page.press("Save").await?;
    page.hears("Saved").await?;
    is_listed(&page, TYPED).await?;
    checks::all_is_well(&page, &site).await
}

async fn without_room_the_words_stay_and_can_be_taken_elsewhere(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    // Before anything is stored: the browser takes a former answer for true for a while.
    page.visit(&site.url("robots.txt")).await?;
    let origin = page.base().trim_end_matches('/').to_owned();
    let room = async |bytes: Option<u32>| {
        let mut params = json!({ "origin": origin });
        if let Some(bytes) = bytes {
            params["quotaSize"] = json!(bytes);
        }
        page.devtools("Storage.overrideQuotaForOrigin", params).await
    };
    room(Some(2_000_000)).await?;
    write_an_entry(&page, "While there was room").await?;
    page.go("#/reflect").await?;
    page.go("#/reflect/new").await?;
    let long = long_words(1_700_000);
    page.script_with(
        "const field = document.querySelector('textarea');
         field.value = arguments[0];
         field.dispatchEvent(new Event('input', { bubbles: true }))",
        vec![json!(long)],
    )
    .await?;
    page.press("Save").await?;
    page.sees("Not saved: there is no room left on this device.").await?;
    ensure!(page.value_of(WORDS).await? == long, "the words are gone");
    page.button("Copy my words").await?;
    page.press("Save as a file").await?;
    let saved = std::fs::read_to_string(page.downloaded("words.txt").await?)?;
    ensure!(saved.trim() == long.trim(), "the file holds {} signs", saved.len());
    ensure!(records(&page, "log").await?.len() == 1, "something was stored");
    room(None).await?;
    page.press("Save").await?;
    page.eventually("it to be stored", async || Ok(records(&page, "log").await?.len() == 2))
        .await?;
    is_listed(&page, "While there was room").await
}

/// Words out of which no packing makes fewer bytes.
fn long_words(length: usize) -> String {
    let mut random = 1_u32;
    let letters = (0..length).map(|place| {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let letter = b'a' + u8::try_from((random >> 16) % 26).unwrap_or_default();
        if place % 9 == 8 { ' ' } else { char::from(letter) }
    });
    letters.collect()
}

async fn a_page_that_crashed_gives_its_words_back(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let profile = tempfile::tempdir()?;
    let page = Browser::open(engine, site.base(), profile.path(), Viewport::PHONE).await?;
    page.go("#/reflect/new").await?;
    page.fill(WORDS, "Just before the crash").await?;
    page.eventually("the draft", async || Ok(records(&page, "drafts").await?.len() == 1)).await?;
    // It answers that the page crashed, or nothing in time.
    let _ = page.devtools("Page.crash", json!({})).await;
    until("the page to be gone", async || Ok(page.script("return 1").await.is_err().then_some(())))
        .await?;
    drop(page);
    let page = Browser::open(engine, site.base(), profile.path(), Viewport::PHONE).await?;
    page.go("#/reflect/new").await?;
    page.eventually("the words to be back", async || {
        Ok(page.value_of(WORDS).await? == "Just before the crash")
    })
    .await
}
