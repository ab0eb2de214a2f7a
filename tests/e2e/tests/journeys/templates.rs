//! Templates at the desk: saved, used, changed, and shared in a practice.

use std::collections::BTreeMap;

use e2e::{Browser, Engine, Json, Result, Site, checks, ensure, json, on};

use crate::composing::link;
use crate::parts::records;

on!(every engine:
    a_template_is_saved_used_changed_and_brought_back
    a_file_of_templates_adds_and_overwrites_nothing
);

/// The templates in the store, by their ids.
async fn templates(page: &Browser) -> Result<BTreeMap<String, Json>> {
    let mut kept = records(page, "kept").await?;
    kept.retain(|key, _| key.starts_with("template/"));
    Ok(kept)
}

/// The list has these and no others.
async fn offers(page: &Browser, names: &[&str]) -> Result<()> {
    page.eventually(&format!("the templates {names:?}"), async || {
        let offered = page
            .script(
                "return [...document.querySelectorAll('#share-template option')].slice(1)
                     .map((it) => it.text)",
            )
            .await?;
        Ok(offered == json!(names))
    })
    .await
}

/// Saves the form under this name.
async fn save_as(page: &Browser, name: &str) -> Result<()> {
    if page.count("#share-save-template[open]").await? == 0 {
        page.press("Save this form as a template").await?;
    }
    page.fill("Name of the template", name).await?;
    page.press("Save as a template").await?;
    page.hears("Saved").await
}

async fn a_template_is_saved_used_changed_and_brought_back(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/share").await?;
    page.fill("Title", "A quiet visit").await?;
    page.fill("Appointment", "2031-05-06T10:00").await?;
    page.fill("Message", "Bring something warm.").await?;
    page.press("Save this form as a template").await?;
    page.press("Save as a template").await?;
    page.hears("Give the template a name.").await?;
    save_as(&page, "Morning visits").await?;
    offers(&page, &["Morning visits"]).await?;
    let kept = templates(&page).await?;
    let plan = &kept.values().next().map(|it| it["plan"].clone()).unwrap_or_default();
    ensure!(plan["message"] == "Bring something warm.", "kept is {plan}");
    ensure!(plan.get("at").is_none(), "the appointment of one patient is kept: {plan}");

    page.press("Duplicate").await?;
    offers(&page, &["Morning visits", "Morning visits (copy)"]).await?;
    // The copy is at hand.
    page.press("Edit").await?;
    page.hears("The form is filled from the template.").await?;
    page.fill("Name of the template", "Evening visits").await?;
    page.fill("Message", "Bring a lamp.").await?;
    page.press("Save changes to “Morning visits (copy)”").await?;
    offers(&page, &["Evening visits", "Morning visits"]).await?;
    let kept = templates(&page).await?;
    let messages: Vec<&Json> = kept.values().map(|it| &it["plan"]["message"]).collect();
    ensure!(
        messages.len() == 2 && messages.contains(&&json!("Bring something warm.")),
        "the first changed, too: {messages:?}"
    );

    page.reload().await?;
    offers(&page, &["Evening visits", "Morning visits"]).await?;
    page.fill("Appointment", "2032-07-08T11:00").await?;
    page.choose("Your templates", "Morning visits").await?;
    page.press("Fill in").await?;
    page.hears("The form is filled from the template.").await?;
    page.eventually("the words of the template, at the time that was typed", async || {
        Ok(page.value_of("Message").await? == "Bring something warm."
            && page.value_of("Appointment").await? == "2032-07-08T11:00")
    })
    .await?;
    link(&page).await?;

    page.choose("Your templates", "Evening visits").await?;
    page.press("Remove").await?;
    page.hears("Template removed.").await?;
    offers(&page, &["Morning visits"]).await?;
    page.press("Undo").await?;
    offers(&page, &["Evening visits", "Morning visits"]).await?;
    page.eventually("both to be kept as they were", async || Ok(templates(&page).await? == kept))
        .await?;
    checks::all_is_well(&page, &site).await
}

async fn a_file_of_templates_adds_and_overwrites_nothing(engine: Engine) -> Result<()> {
    const IMPORT: &str = "Add from a file";
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    let folder = tempfile::tempdir()?;
    page.go("#/share").await?;
    page.fill("Title", "A quiet visit").await?;
    save_as(&page, "Morning visits").await?;
    page.fill("Title", "A late visit").await?;
    save_as(&page, "Evening visits").await?;
    offers(&page, &["Evening visits", "Morning visits"]).await?;
    let kept = templates(&page).await?;

    page.press("Export and import").await?;
    page.press("Save all as a file").await?;
    let file = page.downloaded(".json").await?;
    let mut shared: Json = serde_json::from_str(&std::fs::read_to_string(&file)?)?;
    ensure!(shared["format"] == "shoreline-templates", "the file is {shared}");
    page.attach(IMPORT, &file).await?;
    page.sees("All templates in this file are here already.").await?;
    page.press("Cancel").await?;

    // From a colleague: one that is here, one of the same name that differs, and a new one.
    shared["templates"] = json!([
        { "name": "Morning visits", "plan": kept.values().find(|it| it["name"] == "Morning visits")
            .map(|it| it["plan"].clone()) },
        { "name": "Evening visits", "plan": { "title": "Another late visit" } },
        { "name": "Noon", "plan": { "title": "A visit at noon" } },
    ]);
    let colleague = folder.path().join("colleague.json");
    std::fs::write(&colleague, shared.to_string())?;
    page.attach(IMPORT, &colleague).await?;
    page.sees("New: 2. Here already: 1.").await?;
    ensure!(templates(&page).await? == kept, "added before it was agreed to");
    page.press("Add them").await?;
    page.hears("Templates added.").await?;
    offers(&page, &["Evening visits", "Evening visits", "Morning visits", "Noon"]).await?;
    let now = templates(&page).await?;
    for (id, template) in &kept {
        ensure!(now.get(id) == Some(template), "{id} was overwritten");
    }
    ensure!(now.len() == 4, "kept are {now:?}");

    for (name, text, told) in [
        ("other.json", "{\"a\":1}", "This file holds no Shoreline templates."),
        (
            "newer.json",
            "{\"format\":\"shoreline-templates\",\"schema\":9,\"templates\":[]}",
            "These templates are from a newer version of the app.",
        ),
    ] {
        let file = folder.path().join(name);
        std::fs::write(&file, text)?;
        page.attach(IMPORT, &file).await?;
        page.hears(told).await?;
        ensure!(templates(&page).await? == now, "{name} changed something");
    }
    checks::all_is_well(&page, &site).await
}
