//! Words on their way, and entries that change and go.

use e2e::{Browser, Engine, Json, Result, Site, ensure, on};

use crate::parts::{is_listed, records, write_an_entry};

on!(every engine:
    words_that_were_not_saved_are_still_there
    a_deleted_entry_can_be_brought_back
    a_changed_entry_keeps_what_it_was
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
    page.fill("Your words", "Half a thought, and more").await?;
    page.press("Help").await?;
    page.sees("Emergency now").await?;
    page.press("Shoreline").await?;
    page.press("Reflect").await?;
    page.press("Go on with your draft").await?;
    holds(&page, "Half a thought, and more").await?;

    // Nor is a page that goes before there was a pause in typing.
    page.fill("Your words", "A thought cut sh").await?;
    page.reload().await?;
    holds(&page, "A thought cut sh").await?;

    page.press("Discard changes").await?;
    page.eventually("no draft", async || Ok(records(&page, "drafts").await?.is_empty())).await?;
    page.reload().await?;
    page.press("Write").await?;
    holds(&page, "").await
}

async fn holds(page: &Browser, words: &str) -> Result<()> {
    page.eventually(&format!("{words:?} in the editor"), async || {
        Ok(page.value_of("Your words").await? == words)
    })
    .await
}

async fn a_deleted_entry_can_be_brought_back(engine: Engine) -> Result<()> {
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

    page.press("To be deleted").await?;
    page.press("Delete").await?;
    page.hears("Deleted.").await?;
    page.reload().await?;
    is_listed(&page, "To stay").await?;
    ensure!(page.count(".entry").await? == 1, "the deleted entry came back");
    Ok(())
}

async fn a_changed_entry_keeps_what_it_was(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    write_an_entry(&page, "As it was").await?;
    page.press("As it was").await?;
    page.press("Edit").await?;
    page.fill("Your words", "As it is").await?;
    page.press("Save").await?;
    // It stands where it was read.
    page.button("Edit").await?;
    page.sees("As it is").await?;
    page.go("#/reflect").await?;
    is_listed(&page, "As it is").await?;
    ensure!(page.count(".entry").await? == 1, "one entry stays one");
    let log = records(&page, "log").await?;
    let words = |revision: &Json| revision["writing"]["pieces"][0]["text"].clone();
    let mut texts: Vec<_> = log.values().map(words).collect();
    texts.sort_by_key(Json::to_string);
    ensure!(texts == ["As it is", "As it was"], "the log holds {texts:?}");
    ensure!(records(&page, "drafts").await?.is_empty(), "a draft was left");
    Ok(())
}
