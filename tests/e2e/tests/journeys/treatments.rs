//! One treatment after another: its times on every clock and on paper, and what stays when it is over.

use std::collections::BTreeMap;

use e2e::{Browser, Engine, Json, Result, Site, checks, ensure, json, on};

use crate::parts::{days_ahead, full_plan, keep_a_plan, records};

on!(every engine:
    a_treatment_that_is_over_is_put_away_and_comes_back_whole
    the_times_go_into_a_calendar
);

on!([Chromium]:
    clock_times_are_those_of_the_appointment_wherever_the_phone_is
    checklist_and_questions_fit_one_sheet_each
);

async fn a_treatment_that_is_over_is_put_away_and_comes_back_whole(engine: Engine) -> Result<()> {
    const HOPE: &str = "To rest";
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    let (date, ..) = days_ahead(&page, -2).await?;
    keep_a_plan(&page, &full_plan(&date)).await?;
    for (place, step, mark) in [
        ("first-visit", "Write down your health history", "Done"),
        ("week-before", "Arrange a ride home", "Done"),
        ("week-before", "Arrange care for children", "Not for me"),
    ] {
        page.go(&format!("#/prepare/{place}")).await?;
        page.choose(step, mark).await?;
    }
    page.go("#/prepare/intention").await?;
    page.fill("My line", HOPE).await?;
    page.press("Save").await?;
    page.go("#/prepare/people").await?;
    page.fill("Who will be with me", "Sam").await?;
    page.choose("Will they be there?", "They said yes").await?;
    page.press("Save").await?;
    page.eventually("all of it to be kept", async || {
        let kept = records(&page, "kept").await?;
        Ok(kept.len() == 6 && kept["people"]["companion_promise"] == "confirmed")
    })
    .await?;
    let before = records(&page, "kept").await?;

    page.press("Prepare").await?;
    page.press("This treatment is over").await?;
    page.hears("Put away. What stays true is still here.").await?;
    page.sees("No plan yet.").await?;
    let after = records(&page, "kept").await?;
    let stays: Vec<&str> =
        after.keys().map(String::as_str).filter(|key| !key.starts_with("past/")).collect();
    ensure!(stays == ["mark/child-care", "mark/history", "people"], "what stays is {stays:?}");
    ensure!(after["people"] == json!({ "companion": "Sam" }), "people: {}", after["people"]);
    let past = put_away(&after);
    ensure!(past.len() == 1, "put away: {past:?}");
    ensure!(past[0]["plan"] == before["plan"] && past[0]["intention"] == HOPE, "{past:?}");
    // What was hoped for stands beside what is written about it.
    page.go("#/reflect/new").await?;
    page.sees(&format!("Before, you hoped: {HOPE}")).await?;

    page.press("Undo").await?;
    page.eventually("everything as it was", async || Ok(records(&page, "kept").await? == before))
        .await?;
    page.go("#/prepare").await?;
    page.sees("A quiet visit").await?;
    ensure!(page.count("details.countries").await? == 0, "it is among the earlier plans, too");

    page.press("This treatment is over").await?;
    page.hears("Put away.").await?;
    page.reload().await?;
    page.press("Earlier plans").await?;
    page.sees(&format!("A quiet visit {}", days_ahead(&page, -2).await?.2)).await?;
    page.sees(&format!("Before, you hoped: {HOPE}")).await?;
    page.press("Remove").await?;
    page.hears("Removed.").await?;
    page.sees_not("Earlier plans").await?;
    page.press("Undo").await?;
    page.sees("Earlier plans").await?;
    page.eventually("it to be kept again", async || {
        Ok(put_away(&records(&page, "kept").await?).len() == 1)
    })
    .await?;
    checks::all_is_well(&page, &site).await
}

fn put_away(kept: &BTreeMap<String, Json>) -> Vec<Json> {
    let past = kept.iter().filter(|(key, _)| key.starts_with("past/"));
    past.map(|(_, treatment)| treatment.clone()).collect()
}

async fn the_times_go_into_a_calendar(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    let (date, ..) = days_ahead(&page, 5).await?;
    keep_a_plan(&page, &full_plan(&date)).await?;
    page.press("Put the times in my calendar").await?;
    page.hears("The calendar file is ready.").await?;
    let file = std::fs::read_to_string(page.downloaded(".ics").await?)?;
    ensure!(file.starts_with("BEGIN:VCALENDAR\r\n"), "it begins {:.40}", file);
    let day = date.replace('-', "");
    for line in [
        format!("DTSTART;TZID=Europe/Berlin:{day}T040000"),
        format!("DTSTART;TZID=Europe/Berlin:{day}T100000"),
        format!("DTSTART;TZID=Europe/Berlin:{day}T200000"),
        "TZID:Europe/Berlin".to_owned(),
        "SUMMARY:A few words".to_owned(),
    ] {
        ensure!(file.contains(&format!("\r\n{line}\r\n")), "no {line} in {file}");
    }
    // Others may see a calendar.
    for telling in ["quiet", "spray", "medicine", "etamine", "1234567"] {
        ensure!(!file.contains(telling), "{telling:?} is in {file}");
    }
    checks::all_is_well(&page, &site).await
}

async fn clock_times_are_those_of_the_appointment_wherever_the_phone_is(
    engine: Engine,
) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    let (date, weekday, day) = days_ahead(&page, 5).await?;
    for zone in ["America/Los_Angeles", "Asia/Tokyo"] {
        let there = json!({ "timezoneId": zone });
        page.devtools("Emulation.setTimezoneOverride", there).await?;
        page.visit("about:blank").await?;
        keep_a_plan(&page, &full_plan(&date)).await?;
        page.sees(&format!("Last food by 04:00 on {weekday}")).await?;
        page.sees(&format!("Be there by 09:30 on {weekday}")).await?;
        page.sees(&format!("Appointment at 10:00 on {day}")).await?;
        page.sees("Clock times are those of Europe/Berlin.").await?;
        page.press("The morning").await?;
        page.sees(&format!("Nothing to drink after 08:00 on {weekday}")).await?;
    }
    // In Tokyo the day has begun; where the appointment is, it is still the day before.
    page.set_clock(5, "06:00").await?;
    let here = page.script("return new Date(window.Date.now()).toLocaleDateString('sv')").await?;
    keep_a_plan(&page, &full_plan(here.as_str().unwrap_or_default())).await?;
    page.press("Shoreline").await?;
    page.sees("Your appointment is tomorrow at 10:00.").await?;
    page.set_clock(5, "09:00").await?;
    page.press("Prepare").await?;
    page.press("Shoreline").await?;
    page.sees("Your appointment is today at 10:00.").await
}

async fn checklist_and_questions_fit_one_sheet_each(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    let (date, ..) = days_ahead(&page, 5).await?;
    let mut plan = full_plan(&date);
    plan["title"] = json!("A title as long as a title may be: ".repeat(3)[..80].trim());
    plan["medicines"] = json!("Ask us about each of them, please. ".repeat(9)[..300].trim());
    keep_a_plan(&page, &plan).await?;
    page.go("#/prepare/week-before").await?;
    page.choose("Arrange a ride home", "Done").await?;
    page.choose("Arrange care for children", "Not for me").await?;
    for (step, mark) in [
        ("Ask when to stop eating and drinking", "Unsure"),
        ("Ask about each of your medicines", "Unsure"),
        ("Know that it varies", "Unsure"),
        ("Practise a calming exercise", "Unsure"),
    ] {
        page.choose(step, mark).await?;
    }
    page.go("#/prepare/questions").await?;
    for number in 1..=3 {
        page.fill("A question of my own", &format!("My question number {number}?")).await?;
        page.press("Add").await?;
        page.sees(&format!("My question number {number}?")).await?;
    }
    for (place, said, unsaid) in [
        ("questions", "My question number 3?", &["Answered", "Move up", "Copy", "Add", "Undo"][..]),
        ("sheet", "Rise slowly", &["Arrange care for children", "Help", "Print"]),
    ] {
        page.go(&format!("#/prepare/{place}")).await?;
        page.sees(said).await?;
        for (paper, size) in [("A4", [8.27, 11.69]), ("letter", [8.5, 11.0])] {
            let sheets = page.sheets(size).await?;
            ensure!(sheets == 1, "{place} takes {sheets} sheets of {paper}");
        }
        page.on_paper(true).await?;
        page.sees(said).await?;
        let printed = page.text().await?;
        for button in unsaid {
            ensure!(!printed.contains(button), "{button:?} is printed: {printed}");
        }
        page.on_paper(false).await?;
    }
    Ok(())
}
