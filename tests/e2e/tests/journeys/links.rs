//! Links that were refused, changed on their way, or never were a plan.

use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine as _};
use e2e::{Browser, Engine, Result, Site, checks, ensure, json, on};

use crate::parts::{keep_a_plan, nothing_is_stored, payload, records, small_plan};

on!(every engine:
    a_link_that_a_mail_program_changed_still_opens
    a_broken_link_says_what_to_do_and_stores_nothing
    a_plan_that_was_refused_leaves_no_trace
    a_second_plan_says_which_one_it_replaces
);

async fn a_link_that_a_mail_program_changed_still_opens(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    let link = payload(&small_plan());
    page.visit(&site.url(&format!("%23/plan/{link}"))).await?;
    page.ready().await?;
    page.sees("A quiet visit").await?;
    let asked = site.requests();
    let asked: Vec<_> =
        asked.iter().map(|request| &request.path).filter(|path| path.contains("plan")).collect();
    ensure!(asked.len() == 1, "the plan went out again: {asked:?}");
    let (start, end) = link.split_at(30);
    for changed in [
        format!("#%2Fplan%2F{link}"),
        format!("#/PLAN/{link}&utm_source=mail"),
        format!("#/plan/{start}%0D%0A {end}"),
        format!("#/plan/{start}\u{200B}{end}\u{AD}"),
        format!("#/plan/{link}).\""),
    ] {
        page.go("#/about").await?;
        page.sees("Privacy, sources, limits").await?;
        page.go(&changed).await?;
        page.sees("A quiet visit").await?;
    }
    checks::no_policy_violation(&page, &site).await
}

async fn a_broken_link_says_what_to_do_and_stores_nothing(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    let whole = payload(&small_plan());
    let deep = format!("{{\"title\":{}1{}}}", "[".repeat(40), "]".repeat(40));
    let deep = payload(&serde_json::from_str(&deep)?);
    let header = r#"{"alg":"PBES2-HS512+A256KW","enc":"A256GCM","zip":"DEF","p2c":4000000000,"p2s":"AAAAAAAAAAAAAAAAAAAAAA"}"#;
    let [header, key, iv, tag] = [header.as_bytes(), &[0; 40], &[0; 12], &[0; 16]]
        .map(|part| BASE64_URL_SAFE_NO_PAD.encode(part));
    for (broken, said) in [
        (&whole[..whole.len() - 9], "This link was cut short"),
        (&whole.to_lowercase(), "all letters of this link became small"),
        (
            &format!("1e.{header}.{key}.{iv}.AAAA.{tag}"),
            "protected in a way this app does not open",
        ),
        ("2.abc", "This link was made with a newer version"),
        ("1e.abc", "This link was cut short"),
        ("1.!!%3Cimg%3E", "This link was cut short"),
        ("rubbish", "There is no plan here."),
        (&payload(&json!({ "title": 7 })), "something that is not a plan"),
        (&payload(&json!({ "title": "x", "office": "tel:1;evil" })), "not a plan"),
        (&deep, "something that is not a plan"),
        (&format!("1.{}", "A".repeat(20_000)), "longer than any plan"),
    ] {
        // From a place that says nothing of the kind.
        page.go("#/about").await?;
        page.sees("Privacy, sources, limits").await?;
        page.go(&format!("#/plan/{broken}")).await?;
        page.sees("This link cannot be opened").await?;
        page.sees(said).await?;
        page.eventually_address("an address without it", |url| url.ends_with("#/plan/")).await?;
        nothing_is_stored(&page).await?;
    }
    checks::all_is_well(&page, &site).await
}

async fn a_plan_that_was_refused_leaves_no_trace(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/about").await?;
    page.go(&format!("#/plan/{}", payload(&small_plan()))).await?;
    page.sees("A quiet visit").await?;
    page.press("Not now").await?;
    page.hears("Nothing was stored.").await?;
    page.sees("Breathe with the tide, or choose a room.").await?;
    nothing_is_stored(&page).await?;
    let home = page.url().await?;
    ensure!(!home.contains("1."), "the address still holds it: {home}");
    page.back().await?;
    page.eventually_address("one place back", |url| url != home).await?;
    page.sees_not("A quiet visit").await?;
    let back = page.url().await?;
    ensure!(!back.contains("1."), "the history still holds it: {back}");
    Ok(())
}

async fn a_second_plan_says_which_one_it_replaces(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    keep_a_plan(&page, &small_plan()).await?;
    let second = json!({ "title": "Another visit", "at": "2020-01-01T10:00", "mood": "new" });
    page.go(&format!("#/plan/{}", payload(&second))).await?;
    page.sees("You already have a plan, “A quiet visit”").await?;
    page.sees("The appointment in this plan is in the past.").await?;
    page.sees("One part of it is for a newer version").await?;
    ensure!(records(&page, "kept").await?["plan"]["title"] == "A quiet visit", "asked, not kept");
    page.press("Keep this plan").await?;
    page.eventually("the second plan to be kept", async || {
        Ok(records(&page, "kept").await?["plan"]["title"] == "Another visit")
    })
    .await
}
