//! A database of the first schema, brought up when the app of today opens it.

use e2e::{Browser, Engine, Json, Result, Site, ensure, json, on, store};

use crate::parts::{is_listed, press_at, records, small_plan};

on!(every engine: a_database_of_the_first_schema_is_brought_up_whole);

const UNREADABLE: &str = r#"{"id":"cut sh"#;

async fn a_database_of_the_first_schema_is_brought_up_whole(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    // A page of the site that is not the app.
    page.visit(&site.url("robots.txt")).await?;
    let at = 1_780_000_000_000_u64;
    let revision = |number, entry, parent: Option<usize>, words: Option<&str>| {
        let writing = words.map(|words| json!({ "kind": "habit", "text": words }));
        json!({ "id": store::id(number), "entry": store::id(entry), "parent": parent.map(store::id),
                "at": at + number as u64, "writing": writing })
        .to_string()
    };
    let draft = json!({ "entry": store::id(9), "parent": null, "at": at,
                        "writing": { "kind": "free", "text": "On its way" } });
    let last = json!({ "entry": store::id(8), "parent": null, "at": at,
                       "writing": { "kind": "free", "text": "In the small store" } });
    let keys: Vec<String> = (0..10).map(store::id).collect();
    page.put_stored(
        Some(1),
        &[
            ("log", &keys[1], Some(revision(1, 1, None, Some("As it was then")))),
            ("log", &keys[2], Some(revision(2, 1, Some(1), Some("As it was\nlater 🌊")))),
            ("log", &keys[3], Some(revision(3, 3, None, Some("Long gone")))),
            ("log", &keys[4], Some(revision(4, 3, Some(3), None))),
            ("log", &keys[5], Some(UNREADABLE.to_owned())),
            ("drafts", &keys[9], Some(draft.to_string())),
            ("kept", "plan", Some(small_plan().to_string())),
            ("kept", "mark/bag", Some(json!("unsure").to_string())),
            ("meta", "schema", Some("1".to_owned())),
        ],
    )
    .await?;
    page.script_with(
        "localStorage['shoreline.draft'] = arguments[0]",
        vec![json!(last.to_string())],
    )
    .await?;

    page.go("#/reflect").await?;
    is_listed(&page, "As it was\nlater 🌊").await?;
    ensure!(page.count(".entry").await? == 1, "what was deleted is back");
    page.eventually("both drafts in the database", async || {
        let drafts = records(&page, "drafts").await?;
        let words = |draft: &Json| draft["writing"]["pieces"][0]["text"].to_string();
        let mut texts: Vec<String> = drafts.values().map(words).collect();
        texts.sort();
        Ok(texts == [r#""In the small store""#, r#""On its way""#])
    })
    .await?;
    let meta = page.stored("meta").await?;
    ensure!(meta["schema"] == "2", "the schema is {}", meta["schema"]);
    for (key, text) in [page.stored("log").await?, page.stored("kept").await?].iter().flatten() {
        ensure!(text.starts_with('=') != (text == UNREADABLE), "{key} is {text}");
    }
    page.press("As it was").await?;
    page.press("Earlier versions").await?;
    press_at(&page, ".revisions li:last-child summary").await?;
    page.press("Bring this back").await?;
    page.hears("Brought back.").await?;
    page.sees("As it was then").await?;
    page.go("#/prepare").await?;
    page.sees("A quiet visit").await?;
    page.go("#/prepare/questions").await?;
    page.sees("Put a few things in a bag: I am unsure about this.").await?;

    page.go("#/settings").await?;
    page.press("1 record set aside").await?;
    page.sees(UNREADABLE).await?;
    page.press("Save as a file").await?;
    let saved = std::fs::read_to_string(page.downloaded("record.txt").await?)?;
    ensure!(saved == UNREADABLE, "the file holds {saved:?}");
    page.press("Remove").await?;
    page.sees("Nothing is set aside.").await?;
    page.eventually("it to be gone", async || {
        Ok(!page.stored("log").await?.contains_key(&keys[5]))
    })
    .await?;
    page.reload().await?;
    page.sees("Nothing is set aside.").await
}
