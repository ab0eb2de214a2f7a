//! Two tabs at once.

use e2e::{Browser, Engine, Result, Site, checks, ensure, on};

use crate::offline::{is_kept, version};
use crate::parts::{Copied, is_listed, keep_people, records, write_an_entry};

on!(every engine:
    what_one_tab_keeps_appears_in_the_other
    what_two_tabs_write_at_once_is_all_there
    two_versions_that_are_open_at_once_share_what_is_written
);

const WORDS: &str = "Your words";

async fn what_one_tab_keeps_appears_in_the_other(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/reflect").await?;
    let first = page.tabs().await?.remove(0);
    let second = page.new_tab().await?;
    write_an_entry(&page, "From the second tab").await?;
    page.switch_to(&first).await?;
    is_listed(&page, "From the second tab").await?;

    page.go("#/prepare/questions").await?;
    page.switch_to(&second).await?;
    page.go("#/prepare/questions").await?;
    page.fill("A question of my own", "May I bring a blanket?").await?;
    page.press("Add").await?;
    page.hears("Saved").await?;
    keep_people(&page).await?;
    page.switch_to(&first).await?;
    page.sees("May I bring a blanket?").await?;
    page.go("#/prepare/people").await?;
    ensure!(page.value_of("Who will be with me").await? == "Sam", "nobody came over");

    page.go("#/reflect").await?;
    page.press("From the second tab").await?;
    page.press("Delete").await?;
    page.hears("Deleted.").await?;
    page.switch_to(&second).await?;
    page.go("#/reflect").await?;
    page.sees_not("From the second tab").await?;
    checks::all_is_well(&page, &site).await
}

async fn what_two_tabs_write_at_once_is_all_there(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/reflect/new").await?;
    let first = page.tabs().await?.remove(0);
    let second = page.new_tab().await?;
    page.go("#/reflect/new").await?;
    page.fill(WORDS, "New in the second").await?;
    page.switch_to(&first).await?;
    page.fill(WORDS, "New in the first").await?;
    page.eventually("two drafts", async || Ok(records(&page, "drafts").await?.len() == 2)).await?;
    page.press("Save").await?;
    page.hears("Saved").await?;
    page.switch_to(&second).await?;
    page.press("Save").await?;
    page.hears("Saved").await?;
    is_listed(&page, "New in the first").await?;
    is_listed(&page, "New in the second").await?;

    // The same entry in both.
    for tab in [&first, &second] {
        page.switch_to(tab).await?;
        page.go("#/reflect").await?;
        page.press("New in the first").await?;
        page.press("Edit").await?;
    }
    page.fill(WORDS, "Changed in the second").await?;
    page.switch_to(&first).await?;
    page.fill(WORDS, "Changed in the first").await?;
    page.switch_to(&second).await?;
    page.press("Save").await?;
    page.hears("Saved").await?;
    page.switch_to(&first).await?;
    page.sees("This entry was changed in another tab. Saving keeps both versions.").await?;
    page.press("Save").await?;
    page.hears("Saved").await?;
    page.sees("Two versions of this entry").await?;
    let texts: Vec<String> =
        records(&page, "log").await?.values().map(|it| it["writing"].to_string()).collect();
    for words in ["New in the first", "Changed in the first", "Changed in the second"] {
        ensure!(texts.iter().any(|text| text.contains(words)), "{words} is not in {texts:?}");
    }
    page.switch_to(&second).await?;
    page.go("#/reflect").await?;
    page.sees("two versions").await?;
    page.switch_to(&first).await?;
    page.press("Keep both, one after the other").await?;
    page.hears("Both stand now").await?;
    page.sees_not("Two versions of this entry").await?;
    page.sees("Changed in the first").await?;
    page.sees("Changed in the second").await?;
    ensure!(records(&page, "drafts").await?.is_empty(), "a draft was left");
    checks::all_is_well(&page, &site).await
}

async fn two_versions_that_are_open_at_once_share_what_is_written(engine: Engine) -> Result<()> {
    let copied = Copied::whole()?;
    let page = Browser::fresh(engine, &copied.site).await?;
    page.go("#/reflect/new").await?;
    is_kept(&page).await?;
    let former = version(&page).await?;
    copied.replace("index.html", "<body>", "<body class=\"next\">")?;
    copied.replace("sw.js", &former, "next")?;
    // As after a reload past the worker, or where a browser has none.
    page.script_async(
        "await (await navigator.serviceWorker.getRegistration()).unregister();
         await Promise.all((await caches.keys()).map((name) => caches.delete(name)))",
    )
    .await?;
    let old = page.tabs().await?.remove(0);
    let new = page.new_tab().await?;
    page.go("#/reflect/new").await?;
    ensure!(page.count("body.next").await? == 1, "the second tab has the old version");
    page.fill(WORDS, "In the new version").await?;
    page.press("Save").await?;
    page.hears("Saved").await?;

    page.switch_to(&old).await?;
    ensure!(page.count("body.next").await? == 0, "the first tab has become the new version");
    page.fill(WORDS, "In the old version").await?;
    page.press("Save").await?;
    page.hears("Saved").await?;
    for tab in [&old, &new] {
        page.switch_to(tab).await?;
        page.go("#/reflect").await?;
        is_listed(&page, "In the old version").await?;
        is_listed(&page, "In the new version").await?;
    }
    checks::all_is_well(&page, &copied.site).await
}
