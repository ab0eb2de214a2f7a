//! Every place, and the pages without the app.

use e2e::{Engine, PLACES, Result, Site, Viewport, ensure, on};

use crate::inspection::Inspection;

on!([Chromium]:
    a_planted_fault_is_found
    every_place_is_accessible_in_every_theme
    every_place_is_accessible_in_spanish
    the_page_before_the_app_is_accessible
    the_page_after_a_crash_is_accessible
);

async fn a_planted_fault_is_found(_: Engine) -> Result<()> {
    let site = Site::start()?;
    let mut inspection = Inspection::open(&site).await?;
    inspection.page.go("#/about").await?;
    inspection
        .page
        .script(
            "const line = document.createElement('p');
             document.querySelector('main').append(line);
             for (const name of ['a', 'b']) {
                 const tiny = document.createElement('button');
                 tiny.textContent = name;
                 tiny.style.cssText = 'all: unset; width: 9px; height: 9px; font-size: 8px';
                 line.append(tiny);
             }
             document.querySelector('h1').style.color = '#777780';
             document.querySelector('h1').style.background = '#88888f';
             document.querySelector('h1').style.padding = '8px'",
        )
        .await?;
    inspection.look("about").await?;
    for rule in ["target-size", "color-contrast"] {
        ensure!(
            inspection.found.iter().any(|fault| fault.contains(rule)),
            "{rule} sleeps: {:?}",
            inspection.found
        );
    }
    Ok(())
}

async fn every_place_is_accessible_in_every_theme(_: Engine) -> Result<()> {
    let site = Site::start()?;
    let mut inspection = Inspection::open(&site).await?;
    inspection.page.go("#/").await?;
    for theme in ["light", "dark", "black"] {
        inspection.dress(theme).await?;
        for place in PLACES {
            inspection.page.go(place).await?;
            inspection.look(&format!("{place}, {theme}")).await?;
            if theme == "light" {
                inspection.look_in_forced_colors(place).await?;
            }
        }
    }
    inspection.page.set_viewport(Viewport::DESKTOP).await?;
    for place in PLACES {
        inspection.page.go(place).await?;
        inspection.look(&format!("{place}, black, desktop")).await?;
    }
    inspection.finish()
}

async fn every_place_is_accessible_in_spanish(_: Engine) -> Result<()> {
    let site = Site::start()?;
    let mut inspection = Inspection::open(&site).await?;
    inspection.page.go("#/").await?;
    inspection.speak("es").await?;
    for place in PLACES {
        inspection.page.go(place).await?;
        let tag = inspection.page.script("return document.documentElement.lang").await?;
        ensure!(tag == "es", "{place} says that it is in {tag}");
        inspection.look(&format!("{place}, in Spanish")).await?;
    }
    inspection.finish()
}

async fn the_page_before_the_app_is_accessible(_: Engine) -> Result<()> {
    let site = Site::start()?;
    let mut inspection = Inspection::open(&site).await?;
    inspection.page.block(&["*.wasm"]).await?;
    inspection.page.visit(site.base()).await?;
    for theme in ["light", "dark"] {
        inspection
            .page
            .script(&format!("document.documentElement.dataset.theme = '{theme}'"))
            .await?;
        inspection.page.sees("The rest of the app could not load.").await?;
        inspection.look(&format!("the shell, {theme}")).await?;
    }
    inspection.look_in_forced_colors("the shell").await?;
    inspection.page.visit(&site.url("nowhere")).await?;
    inspection.page.sees("There is no such page").await?;
    inspection.look("no such page").await?;
    inspection.finish()
}

async fn the_page_after_a_crash_is_accessible(_: Engine) -> Result<()> {
    let site = Site::start()?;
    let mut inspection = Inspection::open(&site).await?;
    inspection.page.go("#/").await?;
    for theme in ["light", "dark", "black"] {
        inspection.dress(theme).await?;
        inspection.page.go("#/reflect/new").await?;
        inspection.page.fill("Your words", "Half a thought").await?;
        let gone = "document.createElement = () => { throw new Error('gone') }";
        inspection.page.script(gone).await?;
        inspection.page.script("location.hash = '#/breathe'").await?;
        inspection.page.sees("Something went wrong in the app.").await?;
        // axe makes elements.
        inspection.page.script("delete document.createElement").await?;
        inspection.look(&format!("after a crash, {theme}")).await?;
    }
    inspection.finish()
}
