//! The page is hidden and a clock is set; and what is said and kept when the breathing is over.

use e2e::{Browser, Engine, Result, Site, ensure, on};

use crate::breath::{
    GENTLE, MOVING, begin, has_ended, picture_and_phase_agree, soften, stands_still,
};
use crate::parts::{is_listed, records};

on!(every engine:
    a_page_that_was_hidden_is_where_the_breath_truly_is_and_a_clock_that_was_set_pauses_it
    a_rating_that_is_no_better_leads_on_and_a_line_is_kept_when_asked
);

async fn a_page_that_was_hidden_is_where_the_breath_truly_is_and_a_clock_that_was_set_pauses_it(
    engine: Engine,
) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/breathe/gentle").await?;
    begin(&page, "Start").await?;
    soften(&page, 3).await?;
    hidden_for_longer_than_a_breath(&page).await?;
    picture_and_phase_agree(&page, &GENTLE).await?;
    page.eventually_script("a moving picture", MOVING).await?;
    ensure!(page.count("[data-cycle='1']").await? == 0, "it stood still meanwhile");

    page.script(
        "const { now } = window.Date;
         window.Date.now = () => now.call(window.Date) + 3_600_000",
    )
    .await?;
    page.sees("You were away, or the clock has changed. Go on when you like.").await?;
    stands_still(&page).await?;
    let breath = page.find("[data-cycle]").await?.attr("data-cycle").await?.unwrap_or_default();
    page.press("Go on").await?;
    page.eventually_script("a moving picture", MOVING).await?;
    picture_and_phase_agree(&page, &GENTLE).await?;
    page.eventually("the next breath", async || {
        Ok(page.count(&format!("[data-phase]:not([data-cycle='{breath}'])")).await? == 1)
    })
    .await?;
    page.sees_not("You were away").await
}

async fn hidden_for_longer_than_a_breath(page: &Browser) -> Result<()> {
    // Five seconds a breath, on the clock of a page.
    const LATER: &str = "return performance.now() > (arguments[0] ?? 0) + 5200";
    page.script(
        "const told = document.documentElement.dataset;
         told.was = '';
         document.addEventListener('visibilitychange', () => { told.was += document.visibilityState + ' ' })",
    )
    .await?;
    let window = page.find("body").await?.client();
    if page.engine() == Engine::WebKit {
        // Its driver opens tabs behind, so the window goes out of sight instead.
        let now = page.script("return performance.now()").await?;
        window.minimize_window().await?;
        page.eventually("a breath to go by", async || {
            Ok(page.script_with(LATER, vec![now.clone()]).await? == true)
        })
        .await?;
        window.set_window_size(1280, 900).await?;
    } else {
        let tabs = page.tabs().await?;
        page.new_tab().await?;
        page.eventually_script("a breath to go by", LATER).await?;
        window.close_window().await?;
        page.switch_to(&tabs[0]).await?;
    }
    page.eventually_script(
        "a page that was hidden and is shown",
        "return document.documentElement.dataset.was === 'hidden visible '",
    )
    .await
}

async fn a_rating_that_is_no_better_leads_on_and_a_line_is_kept_when_asked(
    engine: Engine,
) -> Result<()> {
    const BEFORE: &str = "Distress before, 0 none to 10 most (optional)";
    const AFTER: &str = "Distress now, 0 none to 10 most (optional)";
    const KEEP: &str = "Keep a line in my log";
    const LINE: &str =
        "Breathing, Gentle: 1 breath, 7 seconds. Distress before 7. Distress after 7.";
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/breathe/gentle").await?;
    page.press("Start").await?;
    page.sees("Let your shoulders drop").await?;
    // In the quiet before the first breath there is none to finish, and nothing to keep.
    page.press("Stop").await?;
    has_ended(&page).await?;
    page.sees("You stopped within the first breath.").await?;
    ensure!(!page.text().await?.contains(KEEP), "a line of no breath is offered");

    page.reload().await?;
    page.choose(BEFORE, "7").await?;
    page.press("Start").await?;
    page.sees("Let your shoulders drop").await?;
    // In the quiet before the first breath there is none to finish, and none to write down.
    page.press("Stop").await?;
    has_ended(&page).await?;
    page.sees("You stopped within the first breath.").await?;
    ensure!(!page.text().await?.contains("Keep a line"), "there is nothing to keep");

    begin(&page, "Breathe again").await?;
    page.press("Stop").await?;
    has_ended(&page).await?;
    page.sees("One breath.").await?;
    page.choose(AFTER, "6").await?;
    ensure!(page.is_on("6").await?, "6 was chosen");
    ensure!(!page.text().await?.contains("The same or worse is common."), "6 is better than 7");
    page.choose(AFTER, "7").await?;
    page.sees("The same or worse is common. Something else may fit better now").await?;
    for way in ["#/ground", "#/help"] {
        let way = format!(".next-thing a[href='{way}']");
        ensure!(page.count(&way).await? == 1, "no {way}");
    }

    ensure!(records(&page, "log").await?.is_empty(), "a line was kept that nobody asked for");
    page.press(KEEP).await?;
    page.hears("A line is in your log.").await?;
    ensure!(records(&page, "log").await?.len() == 1, "one line");
    page.press("Undo").await?;
    page.hears("The line is gone again.").await?;
    page.press(KEEP).await?;
    page.hears("A line is in your log.").await?;

    page.press("Ground").await?;
    page.sees("Look and hear").await?;
    page.go("#/reflect").await?;
    is_listed(&page, LINE).await?;
    ensure!(page.count(".entry").await? == 1, "the line that was taken back is there");
    Ok(())
}
