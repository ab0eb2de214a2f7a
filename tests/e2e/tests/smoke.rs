//! The built site opens in every engine, and keeps the promises that hold on every page.

use e2e::{Browser, Engine, Result, Site, checks, ensure, on};

on!(every engine:
    the_site_opens_and_asks_nothing_of_anyone_else
    two_places_can_be_open_at_once
);

async fn the_site_opens_and_asks_nothing_of_anyone_else(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("").await?;
    let title = page.title().await?;
    ensure!(title.contains("Shoreline"), "the title is {title:?}");
    checks::all_is_well(&page, &site).await
}

async fn two_places_can_be_open_at_once(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    page.new_tab().await?;
    page.go("#/help").await?;
    ensure!(page.tabs().await?.len() == 2, "two tabs are open");
    checks::all_is_well(&page, &site).await
}
