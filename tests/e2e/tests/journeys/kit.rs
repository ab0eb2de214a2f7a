//! What a person picked while well, and what they come to next.

use e2e::{Browser, Engine, Result, Site, checks, ensure, json, on};

use crate::exercises::{STOPPED, WORSE, is_at, is_warned, walk};
use crate::parts::{press_at, records};

on!(every engine: a_kit_of_three_is_what_settle_now_opens);

on!([Chromium]:
    two_quick_taps_pick_two
    who_has_tried_everything_is_led_to_a_person
);

async fn pick(page: &Browser, name: &str) -> Result<()> {
    press_at(page, &format!(".step:has(#kit-{name}) button")).await
}

async fn holds(page: &Browser, kit: &[&str]) -> Result<()> {
    page.eventually(&format!("a kit of {kit:?}"), async || {
        let kept = records(page, "kept").await?;
        let pressed = page
            .script(
                "return [...document.querySelectorAll('.step [aria-pressed=true]')]
                     .map((it) => it.closest('.step').querySelector('h2').id.slice(4))",
            )
            .await?;
        let mut shown: Vec<String> = serde_json::from_value(pressed)?;
        let mut wanted: Vec<&str> = kit.to_vec();
        shown.sort_unstable();
        wanted.sort_unstable();
        Ok(kept.get("kit") == Some(&json!(kit)) && shown == wanted)
    })
    .await
}

async fn a_kit_of_three_is_what_settle_now_opens(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/prepare").await?;
    page.press("My kit").await?;
    page.sees("0 of 3 picked").await?;
    ensure!(page.count(".step").await? == 10, "nine exercises and the breath");
    // Trying one comes first; the way back is one press.
    press_at(&page, ".step:has(#kit-temperature) a").await?;
    is_warned(&page, "Do not put your face in cold water.").await?;
    page.back().await?;
    page.sees("0 of 3 picked").await?;
    for name in ["body", "calm-place", "senses"] {
        pick(&page, name).await?;
        page.hears("Saved").await?;
    }
    holds(&page, &["body", "calm-place", "senses"]).await?;
    page.sees("3 of 3 picked").await?;
    pick(&page, "feet").await?;
    page.hears("Three is the most. Take one out first.").await?;
    holds(&page, &["body", "calm-place", "senses"]).await?;
    page.reload().await?;
    page.sees("3 of 3 picked").await?;
    holds(&page, &["body", "calm-place", "senses"]).await?;
    pick(&page, "senses").await?;
    holds(&page, &["body", "calm-place"]).await?;
    pick(&page, "name-things").await?;
    holds(&page, &["body", "calm-place", "name-things"]).await?;

    // The first, then the second, then the third; afterwards something else.
    page.go("#/ground").await?;
    page.press("Settle now").await?;
    is_warned(&page, "Keep your eyes open. If this makes it worse, leave it.").await?;
    page.press("Start").await?;
    walk(&page, 3).await?;
    page.press("Try: A calm place").await?;
    page.press("Not now").await?;
    is_at(&page, STOPPED).await?;
    page.press("Try: Name things").await?;
    page.press("Start").await?;
    page.press("This makes it worse").await?;
    is_at(&page, WORSE).await?;
    page.press("Try: Where am I").await?;
    page.sees("1 of 2").await?;

    // On the day of a treatment a picture in the mind is passed over.
    page.go("#/after").await?;
    page.press("Settle now").await?;
    is_warned(&page, "Keep your eyes open. If this makes it worse, leave it.").await?;
    page.press("Start").await?;
    walk(&page, 3).await?;
    page.link("Try: Name things").await?;
    checks::all_is_well(&page, &site).await
}

async fn two_quick_taps_pick_two(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/prepare/kit").await?;
    page.script(
        "for (const name of ['feet', 'senses'])
             document.querySelector(`.step:has(#kit-${name}) button`).click()",
    )
    .await?;
    holds(&page, &["feet", "senses"]).await
}

/// From the first to the last of the ten by the way each end offers. The breath is one of them.
async fn who_has_tried_everything_is_led_to_a_person(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/ground").await?;
    page.press("Settle now").await?;
    page.press("Stop").await?;
    for tried in 2..=10 {
        let next = page.find("main a.huge[href^='#/']").await?.attr("href").await?;
        page.go(&next.unwrap_or_default()).await?;
        let breath = page.count(".breathing").await? == 1;
        if breath {
            page.press("Start").await?;
        }
        page.press(if breath { "Stop" } else { "Not now" }).await?;
        page.eventually(&format!("the end of number {tried}"), async || {
            Ok(page.count("main a.huge").await? == 1)
        })
        .await?;
    }
    page.sees("You have tried all of it. Let a person help now.").await?;
    ensure!(page.count("main a.huge[href='#/help']").await? == 1, "no way to a person");
    Ok(())
}
