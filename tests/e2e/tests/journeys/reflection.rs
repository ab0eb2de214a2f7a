//! Words on their way, and entries that change and go.

use e2e::{Browser, Engine, Json, Result, Site, checks, ensure, json, on, store};

use crate::parts::{is_listed, now, press_at, records, seed, write_an_entry};

on!(every engine:
    words_that_were_not_saved_are_still_there
    a_deleted_entry_can_be_brought_back_or_erased
    a_changed_entry_keeps_every_version_and_gives_each_back
);

async fn words_that_were_not_saved_are_still_there(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/reflect/new").await?;

    page.fill("Your words", "Half a thought").await?;
    page.eventually("the draft to be kept", async || {
        let drafts = records(&page, "drafts").await?;
        let words = |draft: &Json| draft["writing"]["pieces"][0]["text"] == "Half a thought";
        Ok(drafts.values().any(words))
    })
    .await?;
    page.reload().await?;
    holds(&page, "Half a thought").await?;

    // Going elsewhere in the app is no reason to lose them.
    types(&page, "Half a thought, and more").await?;
    page.press("Help").await?;
    page.sees("Emergency now").await?;
    page.press("Shoreline").await?;
    page.press("Reflect").await?;
    page.press("Go on with your draft").await?;
    holds(&page, "Half a thought, and more").await?;

    // Nor is a page that goes before there was a pause in typing.
    types(&page, "A thought cut sh").await?;
    page.reload().await?;
    holds(&page, "A thought cut sh").await?;

    page.press("Discard changes").await?;
    page.eventually("no draft", async || Ok(records(&page, "drafts").await?.is_empty())).await?;
    page.reload().await?;
    page.press("Write").await?;
    holds(&page, "").await
}

/// Types in the place of what the field holds, also where the page was still moving the focus.
async fn types(page: &Browser, words: &str) -> Result<()> {
    page.eventually(&format!("{words:?} to be typed"), async || {
        page.fill("Your words", words).await?;
        Ok(page.value_of("Your words").await? == words)
    })
    .await
}

async fn holds(page: &Browser, words: &str) -> Result<()> {
    page.eventually(&format!("{words:?} in the editor"), async || {
        Ok(page.value_of("Your words").await? == words)
    })
    .await
}

async fn a_deleted_entry_can_be_brought_back_or_erased(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    write_an_entry(&page, "To be deleted").await?;
    write_an_entry(&page, "To stay").await?;
    page.press("To be deleted").await?;
    page.press("Delete").await?;
    page.hears("Deleted.").await?;
    page.sees_not("To be deleted").await?;
    is_listed(&page, "To stay").await?;
    page.press("Undo").await?;
    is_listed(&page, "To be deleted").await?;
    page.hears("Back again.").await?;
    page.reload().await?;
    is_listed(&page, "To be deleted").await?;

    delete(&page).await?;
    page.reload().await?;
    is_listed(&page, "To stay").await?;
    ensure!(page.count(".entry").await? == 1, "the deleted entry came back");
    page.press("Bin").await?;
    page.sees("It can be brought back for 30 more days. To be deleted").await?;
    page.press("Bring back").await?;
    page.hears("Brought back.").await?;
    page.sees("Nothing here.").await?;
    page.go("#/reflect").await?;
    is_listed(&page, "To be deleted").await?;

    delete(&page).await?;
    page.press("Bin").await?;
    page.press("Erase now").await?;
    page.press("Yes, erase it").await?;
    page.hears("Erased.").await?;
    page.sees("Nothing here.").await?;
    let log = records(&page, "log").await?;
    ensure!(log.values().map(words).eq(["To stay"]), "the log holds {log:#?}");

    // What was deleted a month ago and a day goes by itself; a day less, and it stays.
    let now = now(&page).await?;
    let mut old = Vec::new();
    for (number, days) in [(1, 31), (3, 29)] {
        let at = now - days * 86_400_000;
        let first = store::revision(number, at - 1, &store::writing("Of old"));
        let last = json!({ "id": store::id(number + 1), "entry": first["id"], "follows": [first["id"]],
            "at": at, "writing": null });
        old.extend([(store::id(number), first), (store::id(number + 1), last)]);
    }
    let old = old.iter().map(|(key, revision)| ("log", key.as_str(), revision.clone()));
    seed(&page, &old.collect::<Vec<_>>()).await?;
    page.eventually("the older one to be gone", async || {
        Ok(records(&page, "log").await?.len() == 3)
    })
    .await?;
    page.go("#/reflect").await?;
    page.press("Bin").await?;
    page.sees("It can be brought back for 1 more day. Of old").await?;
    checks::all_is_well(&page, &site).await
}

async fn delete(page: &Browser) -> Result<()> {
    page.press("To be deleted").await?;
    page.press("Delete").await?;
    page.hears("Deleted.").await
}

/// What a revision says under its first question.
fn words(revision: &Json) -> &str {
    revision["writing"]["pieces"][0]["text"].as_str().unwrap_or_default()
}

async fn a_changed_entry_keeps_every_version_and_gives_each_back(engine: Engine) -> Result<()> {
    const VERSIONS: [&str; 3] =
        ["The sea was calm", "The sea was calm, and wide", "In the end the sea was wide"];
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    write_an_entry(&page, VERSIONS[0]).await?;
    page.press(VERSIONS[0]).await?;
    for version in &VERSIONS[1..] {
        page.press("Edit").await?;
        page.fill("Your words", version).await?;
        page.press("Save").await?;
        // It stands where it was read.
        page.button("Edit").await?;
        page.sees(version).await?;
    }
    holds_revisions(&page, &VERSIONS).await?;
    ensure!(records(&page, "drafts").await?.is_empty(), "a draft was left");

    page.press("Earlier versions").await?;
    page.sees("stands now").await?;
    ensure!(page.count(".revisions li").await? == 3, "not every version is there");
    for (place, version) in VERSIONS.iter().rev().enumerate().skip(1) {
        let row = format!(".revisions li:nth-child({})", place + 1);
        press_at(&page, &format!("{row} summary")).await?;
        page.find(&format!("{row} .own-words")).await?;
        // Without what is underlined it is what was, without what is crossed out what is.
        let read = page
            .script_with(
                "return ['ins', 'del'].map((left_out) => {
                     const words = document.querySelector(`${arguments[0]} .own-words`).cloneNode(true);
                     words.querySelectorAll(`.sr-only, ${left_out}`).forEach((it) => it.remove());
                     return words.textContent;
                 })",
                vec![json!(row)],
            )
            .await?;
        ensure!(read == json!([version, VERSIONS[2]]), "compared are {read}");
    }
    press_at(&page, ".revisions li:last-child button").await?;
    page.hears("Brought back.").await?;
    page.button("Edit").await?;
    page.sees(VERSIONS[0]).await?;
    page.press("Undo").await?;
    page.hears("Back again.").await?;
    page.sees(VERSIONS[2]).await?;
    page.reload().await?;
    page.sees(VERSIONS[2]).await?;
    let [first, second, third] = VERSIONS;
    holds_revisions(&page, &[first, second, third, first, third]).await?;
    page.go("#/reflect").await?;
    is_listed(&page, third).await?;
    ensure!(page.count(".entry").await? == 1, "one entry stays one");
    checks::all_is_well(&page, &site).await
}

/// The log holds these, each once for each time it was saved, and nothing else.
async fn holds_revisions(page: &Browser, wanted: &[&str]) -> Result<()> {
    let log = records(page, "log").await?;
    let mut revisions: Vec<&Json> = log.values().collect();
    revisions.sort_by_key(|revision| revision["at"].as_i64());
    let texts: Vec<&str> = revisions.into_iter().map(words).collect();
    ensure!(texts == wanted, "the log holds {texts:?}");
    Ok(())
}
