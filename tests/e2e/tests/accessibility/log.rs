//! The log in every state: the list, an entry and its versions, the bin, marks over time, small
//! steps, and the sheet.

use e2e::{Engine, Json, Result, Site, json, on, store};

use crate::inspection::{Inspection, OPEN_ALL};

on!([Chromium]: every_state_of_the_log_is_accessible);

const DAY: u64 = 86_400_000;

async fn every_state_of_the_log_is_accessible(_: Engine) -> Result<()> {
    let site = Site::start()?;
    let mut inspection = Inspection::open(&site).await?;
    inspection.page.go("#/reflect").await?;
    let now = inspection.page.script("return Date.now()").await?.as_u64().unwrap_or_default();
    let records = written(now);
    let checked = records
        .iter()
        .map(|(at, key, value)| (*at, key.as_str(), Some(store::checked(at, key, value))));
    inspection.page.put_stored(None, &checked.collect::<Vec<_>>()).await?;
    for theme in ["light", "dark", "black"] {
        inspection.dress(theme).await?;
        in_the_log(&mut inspection, theme).await?;
    }
    inspection.finish()
}

/// Thirty entries with all that can be told, one of them in two versions, one in the bin; and a
/// small step that waits for a look, one that waits, and one that rests.
fn written(now: u64) -> Vec<(&'static str, String, Json)> {
    let kinds = ["free", "release", "thought-record"];
    let mut records = Vec::new();
    let mut log = |revision: Json| {
        let key = revision["id"].as_str().unwrap_or_default().to_owned();
        records.push(("log", key, revision));
    };
    for number in 0..30 {
        let mut writing =
            store::writing("A line, and a longer one after it that goes on for a while");
        writing["kind"] = json!(kinds[number % 3]);
        writing["pieces"][0]["asked"] =
            json!(["", "What did you feel, and where did it go?"][number % 2]);
        let feeling = ["sad", "calm"][number % 2];
        writing["feelings"] = json!([feeling, "tired"]);
        (writing["before"], writing["after"]) = (json!(number % 11), json!(3));
        writing["treatment"] = json!("2026-01-05");
        writing["mood"] = json!("tender");
        log(store::revision(number, now - number as u64 * DAY, &writing));
    }
    for (number, entry, words) in
        [(100, 0, json!("A line, and another")), (101, 0, json!("No line")), (102, 29, json!(null))]
    {
        let writing = if words.is_null() {
            words
        } else {
            store::writing(words.as_str().unwrap_or_default())
        };
        log(
            json!({ "id": store::id(number), "entry": store::id(entry), "follows": [store::id(entry)],
            "at": now - 60_000, "writing": writing }),
        );
    }
    for (number, begun, looks) in [
        (200, now - 2 * DAY, json!([])),
        (201, now - 60_000, json!([])),
        (
            202,
            now - 9 * DAY,
            json!([{ "at": now - DAY, "said": "no-longer-fits", "words": "It is done" }]),
        ),
    ] {
        let step = json!({ "intention": "To rest", "insight": "I hurry", "step": "Sit for a cup of tea",
            "begun": begun, "entry": store::id(3), "looks": looks });
        records.push(("kept", format!("thread/{}", store::id(number)), step));
    }
    records
}

async fn in_the_log(inspection: &mut Inspection, theme: &str) -> Result<()> {
    macro_rules! look {
        ($at:literal) => {
            inspection.look(&format!("{}, {theme}", $at)).await?
        };
    }
    let place = |number, more: &str| format!("#/reflect/{}{more}", store::id(number));
    inspection.page.go("#/").await?;
    inspection.page.sees("A small step of yours").await?;
    look!("home with a small step");
    inspection.page.go("#/reflect").await?;
    inspection.page.sees("two versions").await?;
    look!("a list of entries");
    inspection.page.press("Filter and order").await?;
    inspection.page.choose("Feelings", "Sad").await?;
    inspection.page.choose("Order", "By treatment").await?;
    inspection.page.sees("Treatment of").await?;
    look!("a list with filters, by treatment");
    inspection.page.fill("Search", "nobody wrote this").await?;
    inspection.page.sees("No entry fits.").await?;
    look!("a search that found nothing");
    inspection.page.press("Show all").await?;
    inspection.page.go(&place(1, "")).await?;
    inspection.page.sees("I felt").await?;
    look!("an entry with all that can be told");
    inspection.page.press("Edit").await?;
    inspection.page.script(OPEN_ALL).await?;
    look!("an entry that is changed, with everything open");
    inspection.page.press("Cancel").await?;
    inspection.page.go(&place(0, "")).await?;
    inspection.page.sees("Keep both, one after the other").await?;
    look!("two versions");
    inspection.page.go(&place(0, "/history")).await?;
    inspection.page.sees("stands now").await?;
    inspection.page.script(OPEN_ALL).await?;
    inspection.page.sees("Bring this back").await?;
    look!("versions, compared");
    inspection.page.go("#/reflect/bin").await?;
    inspection.page.button("Erase now").await?;
    look!("the bin");
    inspection.page.go("#/reflect/back").await?;
    inspection.page.sees("Distress before and after").await?;
    look!("looking back");
    inspection.page.script(OPEN_ALL).await?;
    look!("looking back, as tables");
    inspection.page.go("#/reflect/sheet").await?;
    inspection.page.script("document.querySelector('.pick input').click()").await?;
    inspection.page.choose("What comes along", "Small steps").await?;
    inspection.page.button("Copy as Markdown").await?;
    look!("a sheet with lines on it");
    inspection.page.go("#/reflect/threads").await?;
    inspection.page.sees("Resting (1)").await?;
    inspection.page.script(OPEN_ALL).await?;
    look!("small steps");
    for (number, says) in
        [(200, "It no longer fits"), (201, "Change the words"), (202, "It is done")]
    {
        inspection.page.go(&place(number, "").replace("reflect", "reflect/threads")).await?;
        inspection.page.sees(says).await?;
        inspection.page.script(OPEN_ALL).await?;
        look!("a small step");
    }
    Ok(())
}
