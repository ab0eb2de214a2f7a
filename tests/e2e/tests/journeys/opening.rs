//! Opening a plan: beside one that is there, only to look, and for the person beside.

use e2e::{Browser, Engine, Result, Site, checks, ensure, json, on};

use crate::parts::{
    days_ahead, full_plan, keep_a_plan, nothing_is_stored, payload, records, small_plan,
};

on!(every engine:
    a_second_plan_is_compared_field_by_field_and_the_first_is_put_away
    after_its_day_a_plan_gives_way_to_the_next_treatment
    only_looking_keeps_nothing
    the_person_beside_has_numbers_and_quarter_hours
);

/// Opens the link of a plan.
async fn open(page: &Browser, plan: &e2e::Json) -> Result<()> {
    page.go("#/about").await?;
    page.sees("Privacy, sources, limits").await?;
    page.go(&format!("#/plan/{}", payload(plan))).await?;
    page.button("Keep this plan").await?;
    Ok(())
}

async fn a_second_plan_is_compared_field_by_field_and_the_first_is_put_away(
    engine: Engine,
) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    let (date, _, day) = days_ahead(&page, 5).await?;
    let first = full_plan(&date);
    keep_a_plan(&page, &first).await?;
    open(&page, &first).await?;
    page.sees("It says the same as the plan you have.").await?;
    page.press("Keep this plan").await?;
    page.eventually_address("the prepare room", |url| url.ends_with("#/prepare")).await?;
    page.hears("Saved").await?;

    let mut second = first.clone();
    second["title"] = json!("A later visit");
    second["food"] = json!(4);
    second["office"] = json!("+49 30 1111111");
    second["companion"] = json!(false);
    let lost = second.as_object_mut().and_then(|fields| fields.remove("message"));
    ensure!(lost.is_some(), "the first has a message");
    open(&page, &second).await?;
    page.sees("You already have a plan, “A quiet visit”").await?;
    let compared = page
        .script(
            "return [...document.querySelectorAll('.compare > div')].map((row) =>
                 [...row.children].map((it) => it.lastChild.textContent))",
        )
        .await?;
    let wanted = json!([
        ["Title", "A quiet visit", "A later visit"],
        ["Last food", format!("{day}, 04:00"), format!("{day}, 06:00")],
        ["A message from your clinic", "Come early, and bring something warm.", "not said"],
        [
            "Someone with you",
            "Your clinic wants an adult to stay with you afterwards.",
            "Your clinic does not ask for an adult to stay with you.",
        ],
        ["Office hours", "+49 30 1234567", "+49 30 1111111"],
    ]);
    ensure!(compared == wanted, "compared are {compared:#}");

    // Nothing changes before it is agreed to.
    page.press("Not now").await?;
    page.hears("Nothing was stored.").await?;
    ensure!(records(&page, "kept").await?["plan"]["title"] == "A quiet visit", "it changed");
    open(&page, &second).await?;
    page.press("Keep this plan").await?;
    page.hears("Saved. The plan before it is among your earlier ones.").await?;
    page.sees("A later visit").await?;
    page.press("Earlier plans").await?;
    page.sees(&format!("A quiet visit {day}")).await?;
    page.reload().await?;
    page.sees("A later visit").await?;
    page.press("Earlier plans").await?;
    page.sees(&format!("A quiet visit {day}")).await?;
    checks::all_is_well(&page, &site).await
}

async fn after_its_day_a_plan_gives_way_to_the_next_treatment(engine: Engine) -> Result<()> {
    const OVER: &str = "The day of that plan is over: keeping this one begins the next treatment.";
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    let (past, ..) = days_ahead(&page, -3).await?;
    let (next, ..) = days_ahead(&page, 4).await?;
    open(&page, &full_plan(&past)).await?;
    page.sees("The appointment in this plan is in the past.").await?;
    keep_a_plan(&page, &full_plan(&past)).await?;
    page.go("#/prepare/week-before").await?;
    page.choose("Arrange a ride home", "Done").await?;
    page.go("#/prepare/first-visit").await?;
    page.choose("Write down your health history", "Done").await?;
    page.find(".step.done").await?;
    open(&page, &full_plan(&next)).await?;
    page.sees(OVER).await?;
    ensure!(!page.text().await?.contains("is in the past"), "the next one is not in the past");
    page.press("Keep this plan").await?;
    page.hears("Saved. The plan before it is among your earlier ones.").await?;
    page.sees("The week before 7 left").await?;
    page.sees("Before your first visit 4 left").await?;
    page.press("Undo").await?;
    page.eventually("the treatment as it was", async || {
        let kept = records(&page, "kept").await?;
        let past = format!("{past}T10:00");
        Ok(kept["plan"]["at"] == past.as_str() && kept.get("mark/ride") == Some(&json!("done")))
    })
    .await
}

async fn only_looking_keeps_nothing(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    open(&page, &small_plan()).await?;
    page.press("Only look").await?;
    page.sees("You are only looking").await?;
    page.sees("From your clinic’s link, not checked by this app").await?;
    page.sees("+49 30 1234567").await?;
    ensure!(page.url().await? == site.url("#/plan/"), "the address is {}", page.url().await?);
    nothing_is_stored(&page).await?;
    // It stands while the page does, and whoever looks may still keep it.
    page.press("Help").await?;
    page.sees("Emergency now").await?;
    page.press("Back to where you were").await?;
    page.sees("You are only looking").await?;
    page.button("Keep this plan").await?;

    page.reload().await?;
    page.sees("There is no plan here.").await?;
    page.sees_not("A quiet visit").await?;

    open(&page, &small_plan()).await?;
    page.press("Only look").await?;
    page.sees("You are only looking").await?;
    page.back().await?;
    page.sees_not("You are only looking").await?;
    ensure!(!page.url().await?.contains("1."), "the history holds it: {}", page.url().await?);
    page.go("#/companion").await?;
    page.sees("You are sitting with someone after a treatment.").await?;
    page.sees_not("+49 30 1234567").await?;
    nothing_is_stored(&page).await?;
    checks::all_is_well(&page, &site).await
}

/// The wall clock of this page goes ahead.
async fn minutes_pass(page: &Browser, minutes: i64) -> Result<()> {
    let then = page
        .script_with(
            "const now = new Date(window.Date.now());
             const then = new Date(now.getTime() + arguments[0] * 60_000);
             const two = (part) => String(part).padStart(2, '0');
             const today = new Date(now - Number(document.documentElement.dataset.ahead ?? 0));
             return [Number(today.getDate() !== then.getDate()),
                 `${two(then.getHours())}:${two(then.getMinutes())}`]",
            vec![json!(minutes)],
        )
        .await?;
    let (days, clock): (u8, String) = serde_json::from_value(then)?;
    page.set_clock(days, &clock).await
}

async fn the_person_beside_has_numbers_and_quarter_hours(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    let (date, weekday, _) = days_ahead(&page, 0).await?;
    open(&page, &full_plan(&date)).await?;
    page.press("I am the person beside them").await?;
    page.sees("You are sitting with someone after a treatment.").await?;
    ensure!(page.url().await? == site.url("#/companion"), "the address is {}", page.url().await?);
    page.sees("Call 112 first, then us.").await?;
    page.sees(&format!("Your ride comes at 12:30 on {weekday}")).await?;
    for (label, number) in
        [("Office hours", "tel:+49301234567"), ("Any other time", "tel:+49307654321")]
    {
        let href = page.link(label).await?.attr("href").await?;
        ensure!(href.as_deref() == Some(number), "{label} calls {href:?}");
    }
    nothing_is_stored(&page).await?;

    // The page looks at the clock once a minute; here, once it may.
    page.script(
        "const set = window.setTimeout;
         window.setTimeout = (call, wait) => set(call, Math.min(wait, 250))",
    )
    .await?;
    page.press("Shoreline").await?;
    page.press("For the person beside you").await?;
    page.press("Begin").await?;
    page.hears("Just begun.").await?;
    page.sees("The next look is in 15 minutes.").await?;
    minutes_pass(&page, 13).await?;
    page.sees_not("The next look is in 15 minutes.").await?;
    ensure!(page.status().await?.contains("Just begun."), "a look comes too early");
    minutes_pass(&page, 3).await?;
    page.hears("15 minutes have passed. Have a look now.").await?;
    page.sees("Do they answer when you speak softly?").await?;
    minutes_pass(&page, 105).await?;
    page.hears("2 hours have passed. Have a look now.").await?;

    // Loading the page anew brings the true time back, and the watch goes on.
    page.reload().await?;
    page.hears("Just begun.").await?;
    minutes_pass(&page, 32).await?;
    page.press("Shoreline").await?;
    page.press("For the person beside you").await?;
    page.hears("30 minutes have passed. Have a look now.").await?;
    page.press("End").await?;
    page.button("Begin").await?;
    nothing_is_stored(&page).await?;
    checks::all_is_well(&page, &site).await
}
