//! Patterns of one's own, and those of a clinic's link.

use e2e::{Browser, Engine, Json, Key, Result, Site, checks, ensure, json, on};

use crate::breath::{begin, has_ended};
use crate::parts::{keep_a_plan, nothing_is_stored, payload, records};

on!(every engine:
    a_pattern_of_ones_own_is_made_used_changed_and_brought_back
    a_plan_brings_its_patterns_and_opens_or_shuts_the_holds
);

async fn a_pattern_of_ones_own_is_made_used_changed_and_brought_back(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/breathe").await?;
    page.press("Make your own").await?;
    page.sees("6 breaths a minute").await?;
    page.press("Save").await?;
    page.hears("Give it a name to save it.").await?;
    nothing_is_stored(&page).await?;

    page.fill("Name", "By the sea").await?;
    nothing_faster_than_twelve_a_minute_is_stored(&page).await?;
    page.press("Longer: Breathe in").await?;
    page.press("Longer: Breathe in").await?;
    page.press("Longer: Hold, full").await?;
    page.press("Shorter: Breathe out").await?;
    page.sees("5.2 breaths a minute").await?;
    page.press("Save").await?;
    page.hears("Saved").await?;
    is_offered(&page, "5 · 1 · 5.5 seconds").await?;
    let kept = stored(&page).await?;
    ensure!(kept == json!([["By the sea", [10, 0, 2, 11, 0]]]), "{kept}");

    // A reload, because WebKit under automation forgets everything when it ends.
    page.reload().await?;
    is_offered(&page, "5 · 1 · 5.5 seconds").await?;
    page.press("By the sea").await?;
    breathes_for(&page, 11.5).await?;

    page.press("Shoreline").await?;
    page.press("Breathe").await?;
    page.press("By the sea").await?;
    page.press("Change it").await?;
    page.press("Shorter: Hold, full").await?;
    page.sees("5.7 breaths a minute").await?;
    page.press("Save").await?;
    is_offered(&page, "5 · 5.5 seconds").await?;
    ensure!(stored(&page).await? == json!([["By the sea", [10, 0, 0, 11, 0]]]), "it is one still");

    page.press("By the sea").await?;
    page.press("Change it").await?;
    page.press("Remove").await?;
    page.hears("The pattern is removed.").await?;
    page.sees_not("By the sea").await?;
    nothing_is_stored(&page).await?;
    page.press("Undo").await?;
    is_offered(&page, "5 · 5.5 seconds").await?;
    page.hears("Saved").await?;
    page.reload().await?;
    is_offered(&page, "5 · 5.5 seconds").await?;
    checks::all_is_well(&page, &site).await
}

/// On the page of a pattern of four seconds in and six out.
async fn nothing_faster_than_twelve_a_minute_is_stored(page: &Browser) -> Result<()> {
    const REFUSED: &str = "At most 12 breaths a minute. Make a part longer to save it.";
    for seconds in ["3.5", "3", "2.5", "2", "1.5"] {
        page.press("Shorter: Breathe in").await?;
        page.sees(&format!("{seconds} seconds")).await?;
    }
    for seconds in ["5.5", "5", "4.5", "4", "3.5"] {
        page.press("Shorter: Breathe out").await?;
        page.sees(&format!("{seconds} seconds")).await?;
    }
    page.sees("12 breaths a minute").await?;
    page.press("Shorter: Breathe in").await?;
    page.sees(REFUSED).await?;
    page.press("Save").await?;
    page.eventually_script(
        "the notice to refuse it",
        &format!("return document.querySelector('.notice').innerText.includes('{REFUSED}')"),
    )
    .await?;
    page.eventually_address("the same place", |url| url.ends_with("#/breathe/new")).await?;
    nothing_is_stored(page).await?;

    for part in ["Breathe in", "Breathe out"] {
        for _ in 0..6 {
            page.press(&format!("Longer: {part}")).await?;
        }
    }
    page.press("Shorter: Breathe out").await?;
    page.sees("6 breaths a minute").await
}

/// The list has the pattern, under the person's own.
async fn is_offered(page: &Browser, seconds: &str) -> Result<()> {
    page.sees("Your own").await?;
    page.sees(&format!("By the sea {seconds}")).await
}

/// The name and the half seconds of every pattern in the store.
async fn stored(page: &Browser) -> Result<Json> {
    let kept = records(page, "kept").await?;
    let patterns = kept.iter().filter(|(key, _)| key.starts_with("pattern/"));
    Ok(patterns.map(|(_, pattern)| json!([pattern["name"], pattern["lengths"]])).collect())
}

/// One breath of the pattern on this page lasts so many seconds, and begins.
async fn breathes_for(page: &Browser, seconds: f64) -> Result<()> {
    begin(page, "Start").await?;
    let lasts = page
        .script(
            "const [animation] = document.querySelector('[data-pacer]').getAnimations();
             return animation.effect.getComputedTiming().duration / 1000",
        )
        .await?;
    ensure!(lasts.as_f64() == Some(seconds), "a breath lasts {lasts} s");
    page.keys(&Key::Escape.to_string()).await?;
    has_ended(page).await?;
    page.sees("You stopped within the first breath.").await
}

async fn a_plan_brings_its_patterns_and_opens_or_shuts_the_holds(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    let patterns = json!([
        { "name": "Like waves", "lengths": [9, 0, 0, 13, 0] },
        { "name": "Like hills", "lengths": [8, 0, 4, 12, 0] },
    ]);
    for (days, holds, shut) in [
        (0, json!(null), true),
        (-1, json!(null), true),
        (0, json!(false), true),
        (0, json!(true), false),
        (-1, json!(true), false),
        (10, json!(null), false),
    ] {
        let at = noon(&page, days).await?;
        let plan = json!({ "title": "Visit", "at": at, "patterns": patterns, "holds": holds });
        if let Some(allowed) = holds.as_bool() {
            page.go(&format!("#/plan/{}", payload(&plan))).await?;
            let said = if allowed { "allows holding the breath" } else { "not to hold the breath" };
            page.sees(said).await?;
        }
        keep_a_plan(&page, &plan).await?;
        page.go("#/breathe").await?;
        page.sees("From your clinic’s link, not checked by this app Like waves 4.5 · 6.5 seconds")
            .await?;
        let what = format!("with an appointment in {days} days and holds {holds}");
        holds_are(&page, shut, &what).await?;
    }
    page.go("#/breathe").await?;
    page.press("Like waves").await?;
    page.button("Start").await?;
    checks::all_is_well(&page, &site).await
}

/// Noon on the wall clock of the device, so many days from today.
async fn noon(page: &Browser, days: i32) -> Result<String> {
    let day = page
        .script(&format!(
            "const day = new Date();
             day.setDate(day.getDate() + {days});
             const part = (number) => String(number).padStart(2, '0');
             return [day.getFullYear(), part(day.getMonth() + 1), part(day.getDate())].join('-')"
        ))
        .await?;
    Ok(format!("{}T12:00", day.as_str().unwrap_or_default()))
}

async fn holds_are(page: &Browser, shut: bool, what: &str) -> Result<()> {
    const WHY: &str = "Holds the breath. Not on the day of a treatment or the day after, unless your clinic’s plan allows it.";
    // Of the app and of the plan: (name, place)
    const HOLDING: [(&str, &str); 3] =
        [("Box", "box"), ("4-7-8", "four-seven-eight"), ("Like hills", "plan-2")];
    let ways = page.count("main .rooms a").await?;
    ensure!(ways == if shut { 5 } else { 8 }, "{what}, {ways} patterns are open");
    let said = page.text().await?.matches(WHY).count();
    ensure!(said == if shut { HOLDING.len() } else { 0 }, "{what}, {said} say why not");
    for (name, place) in HOLDING {
        let way = format!("main a[href='#/breathe/{place}']");
        ensure!(page.count(&way).await? == usize::from(!shut), "{what}, the way to {name}");
    }
    for (name, place) in HOLDING {
        page.go(&format!("#/breathe/{place}")).await?;
        page.eventually(&format!("the page of {name}"), async || {
            Ok(page.text_of("main h1").await? == name)
        })
        .await?;
        if shut {
            page.sees(WHY).await?;
            ensure!(!page.text().await?.contains("Start"), "{what}, {name} can be started");
        } else {
            page.button("Start").await?;
        }
    }
    page.sees_not("This pattern is not here").await
}
