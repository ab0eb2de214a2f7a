//! What comes from outside in the middle of it: a frozen page, one that comes back, another clock.

use e2e::{Browser, Engine, Result, Site, checks, ensure, json, on};

use crate::breath::{GENTLE, MOVING, begin, picture_and_phase_agree};
use crate::parts::{
    days_ahead, full_plan, is_listed, keep_a_plan, records, turn_lock_on, unlock, write_an_entry,
};

on!(every engine:
    a_page_that_comes_back_from_memory_is_locked
    a_clock_that_was_set_back_loses_nothing_written
);

on!([Chromium]:
    a_frozen_page_goes_on_where_it_was
    another_zone_changes_neither_the_breath_nor_the_times_of_the_plan
);

const WORDS: &str = "Your words";

async fn a_page_that_comes_back_from_memory_is_locked(engine: Engine) -> Result<()> {
    const PASSPHRASE: &str = "two quiet boats";
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    turn_lock_on(&page, PASSPHRASE).await?;
    write_an_entry(&page, "Of a nightjar").await?;
    page.script(
        "addEventListener('pageshow', ({ persisted }) => {
             if (persisted) document.documentElement.dataset.cameBack = '';
         })",
    )
    .await?;
    page.visit(&site.url("robots.txt")).await?;
    page.back().await?;
    page.ready().await?;
    page.sees("What you wrote is sealed.").await?;
    ensure!(!page.text().await?.contains("nightjar"), "words are left on the screen");
    // Firefox loads it anew here; a person can't tell, and finds it locked just the same.
    let came_back = page.count("[data-came-back]").await? == 1;
    ensure!(came_back || engine == Engine::Firefox, "the page was loaded anew");
    unlock(&page, PASSPHRASE).await?;
    is_listed(&page, "Of a nightjar").await?;
    checks::nothing_left_the_origin(&page).await
}

async fn a_clock_that_was_set_back_loses_nothing_written(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    page.set_clock(1, "12:00").await?;
    write_an_entry(&page, "Written tomorrow").await?;
    page.press("Written tomorrow").await?;
    page.press("Edit").await?;
    page.fill(WORDS, "Changed tomorrow").await?;
    page.eventually("the draft", async || Ok(records(&page, "drafts").await?.len() == 1)).await?;
    // The clock of a page that is loaded anew is the true one: a day earlier.
    page.reload().await?;
    page.eventually("the draft to be back", async || {
        Ok(page.value_of(WORDS).await? == "Changed tomorrow")
    })
    .await?;
    page.fill(WORDS, "Changed a day before").await?;
    page.press("Save").await?;
    page.hears("Saved").await?;
    page.go("#/reflect").await?;
    is_listed(&page, "Changed a day before").await?;
    page.reload().await?;
    is_listed(&page, "Changed a day before").await?;
    ensure!(page.count(".entry").await? == 1, "one entry became several");
    ensure!(records(&page, "drafts").await?.is_empty(), "a draft was left");
    checks::all_is_well(&page, &site).await
}

async fn a_frozen_page_goes_on_where_it_was(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/reflect/new").await?;
    page.fill(WORDS, "Half a thought").await?;
    frozen_for_longer_than_a_breath(&page).await?;
    ensure!(page.value_of(WORDS).await? == "Half a thought", "the words are gone");
    page.press("Save").await?;
    page.hears("Saved").await?;
    is_listed(&page, "Half a thought").await?;

    page.go("#/breathe/gentle").await?;
    begin(&page, "Start").await?;
    frozen_for_longer_than_a_breath(&page).await?;
    picture_and_phase_agree(&page, &GENTLE).await?;
    page.eventually_script("a moving picture", MOVING).await?;
    ensure!(page.count("[data-cycle='1']").await? == 0, "it stood still meanwhile");
    checks::all_is_well(&page, &site).await
}

async fn frozen_for_longer_than_a_breath(page: &Browser) -> Result<()> {
    page.script(
        "const told = document.documentElement.dataset;
         told.frozen = '';
         for (const kind of ['freeze', 'resume'])
             document.addEventListener(kind, () => { told.frozen += kind + ' ' }, { once: true })",
    )
    .await?;
    let first = page.tabs().await?.remove(0);
    page.devtools("Page.setWebLifecycleState", json!({ "state": "frozen" })).await?;
    page.new_tab().await?;
    page.eventually_script("a breath to go by", "return performance.now() > 7200").await?;
    page.find("body").await?.client().close_window().await?;
    page.switch_to(&first).await?;
    page.devtools("Page.setWebLifecycleState", json!({ "state": "active" })).await?;
    page.devtools("Page.bringToFront", json!({})).await?;
    page.eventually_script(
        "a page that was frozen, and is shown",
        "return document.documentElement.dataset.frozen === 'freeze resume ' && !document.hidden",
    )
    .await
}

async fn another_zone_changes_neither_the_breath_nor_the_times_of_the_plan(
    engine: Engine,
) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    let (date, weekday, day) = days_ahead(&page, 5).await?;
    let is_in = async |zone: &str| {
        page.devtools("Emulation.setTimezoneOverride", json!({ "timezoneId": zone })).await?;
        let here = page.script("return Intl.DateTimeFormat().resolvedOptions().timeZone").await?;
        ensure!(here == zone, "the page is in {here}");
        Ok(())
    };
    is_in("America/Los_Angeles").await?;
    keep_a_plan(&page, &full_plan(&date)).await?;
    page.sees(&format!("Appointment at 10:00 on {day}")).await?;

    page.go("#/breathe/gentle").await?;
    begin(&page, "Start").await?;
    is_in("Asia/Tokyo").await?;
    page.eventually_script(
        "the second breath",
        "return document.querySelector('[data-phase]')?.dataset.cycle === '2'",
    )
    .await?;
    picture_and_phase_agree(&page, &GENTLE).await?;
    ensure!(!page.text().await?.contains("You were away"), "the zone stopped the breath");

    page.go("#/prepare").await?;
    page.sees(&format!("Appointment at 10:00 on {day}")).await?;
    page.sees(&format!("Last food by 04:00 on {weekday}")).await?;
    page.sees("Clock times are those of Europe/Berlin.").await?;
    checks::all_is_well(&page, &site).await
}
