//! Composing a plan at the desk: every field, what stands in the way, and a form that is not lost.

use e2e::{Browser, Engine, Result, Site, checks, ensure, json, on};

use crate::parts::{days_ahead, full_plan, keep_a_plan, records};

on!(every engine:
    what_is_composed_is_what_the_patient_gets
    what_cannot_be_read_or_is_too_long_makes_no_link
    words_that_tell_too_much_are_looked_at_first
    a_half_filled_form_is_there_again
);

/// Waits until the link is that of the form, and reads it.
pub(crate) async fn link(page: &Browser) -> Result<String> {
    page.eventually_script(
        "a link that may be copied",
        "return [...document.querySelectorAll('button')]
             .some((it) => it.innerText === 'Copy the link' && !it.disabled)",
    )
    .await?;
    page.value_of("The link").await
}

/// No link is there, nor anything to pass one on.
async fn makes_no_link(page: &Browser) -> Result<()> {
    page.eventually("no way for a link to leave", async || {
        let text = page.text().await?;
        let ways = ["Copy the link", "Text message", "E-mail", "Save as PNG", "Print a handout"];
        let left = ways.iter().any(|way| text.contains(way));
        Ok(!left && page.count("#share-link, #share-qr, .result .qr").await? == 0)
    })
    .await
}

/// Fills in a plan that says all a plan can say, for this day.
pub(crate) async fn compose(page: &Browser, date: &str) -> Result<()> {
    for (label, value) in [
        ("Title", "A quiet visit"),
        ("Appointment", &format!("{date}T10:00")),
        ("Time zone", "Europe/Berlin"),
        ("How the medicine is given", "a spray for the nose"),
        ("Arrive, hours before", "0.5"),
        ("Ride home, hours after", "2.5"),
        ("Last food, hours before", "6"),
        ("Last drink, hours before", "2"),
        ("About medicines", "Ask us about each of them."),
        ("No driving, hours after", "24"),
        ("No decisions, hours after", "48"),
        ("Message", "Come early, and bring something warm."),
        ("Phone, office hours", "+49 30 1234567"),
        ("Phone, any other time", "+49 30 7654321"),
        ("In an emergency", "Call 112 first, then us."),
    ] {
        page.fill(label, value).await?;
    }
    page.choose("An adult stays with the patient", "Yes").await?;
    page.choose("Country", "Germany").await?;
    page.choose("Language you write in", "English").await?;
    page.press("Exercises you suggest").await?;
    page.choose("Exercises you suggest", "Where am I").await?;
    page.choose("Exercises you suggest", "Feet on the floor").await?;
    page.press("Breathing patterns you suggest").await?;
    page.choose("Breathing patterns you suggest", "Gentle").await?;
    page.press("Add a pattern of your own").await?;
    page.fill("Name of the pattern", "Like waves").await?;
    page.press("Longer: Breathe in").await?;
    page.press("Longer: Breathe out").await?;
    page.choose("Holding the breath on the day of the treatment and the day after", "No").await
}

async fn what_is_composed_is_what_the_patient_gets(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    let (date, ..) = days_ahead(&page, 5).await?;
    keep_a_plan(&page, &full_plan(&date)).await?;
    let kept = records(&page, "kept").await?;

    page.go("#/share").await?;
    compose(&page, &date).await?;
    let link = link(&page).await?;
    ensure!(link.starts_with(&site.url("#/plan/1.")), "the link is {link}");
    ensure!(link.len() <= 660, "a full plan takes {} characters", link.len());
    page.sees(&format!("{} characters: fits a message and a QR code.", link.len())).await?;
    let shown = page.text_of("#share-preview").await?;
    for part in ["Last food by 04:00", "Like waves: 4.5 · 6.5 seconds", "Come early", "7654321"] {
        ensure!(shown.contains(part), "no {part:?} in what the patient sees: {shown}");
    }
    let reveals = page.count("#share-reveals li").await?;
    ensure!(reveals == 16, "it is told that {reveals} things are revealed");
    checks::all_is_well(&page, &site).await?;

    // Field by field the same as the one that is there.
    page.visit(&link).await?;
    page.ready().await?;
    page.sees("It says the same as the plan you have.").await?;
    page.press("Keep this plan").await?;
    page.hears("Saved").await?;
    let now = records(&page, "kept").await?;
    ensure!(now["plan"] == kept["plan"], "composed {} for {}", now["plan"], kept["plan"]);
    checks::all_is_well(&page, &site).await
}

/// Words in which nothing repeats, three bytes a character.
fn dense(count: usize) -> String {
    let mut noise = 7_u32;
    let next = || {
        for (left, by) in [(true, 13), (false, 17), (true, 5)] {
            noise ^= if left { noise << by } else { noise >> by };
        }
        char::from_u32(0x4E00 + noise % 20_000)
    };
    std::iter::repeat_with(next).flatten().take(count).collect()
}

async fn what_cannot_be_read_or_is_too_long_makes_no_link(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/share").await?;
    // Nobody is scolded for what they have not reached yet.
    page.sees("The link is made once these are in order: Title: Give the plan a title.").await?;
    ensure!(page.count(".trouble:not(:empty)").await? == 0, "an empty form is scolded");
    makes_no_link(&page).await?;
    page.fill("Title", "A quiet visit").await?;
    link(&page).await?;
    for (label, wrong, told, right) in [
        ("Last food, hours before", "many", "Hours are a number from 0 to 72, in quarters", ""),
        ("Time zone", "Atlantis/Deep", "This browser knows no such zone.", "Europe/Berlin"),
        ("Phone, office hours", "ask me", "A phone number has 3 to 15 digits", "+49 30 1234567"),
    ] {
        page.fill(label, wrong).await?;
        page.sees(&format!("{label}: {told}")).await?;
        ensure!(page.count("[aria-invalid=true]").await? == 1, "{label} is not marked");
        makes_no_link(&page).await?;
        page.fill(label, right).await?;
        link(&page).await?;
    }

    page.fill("Message", &dense(600)).await?;
    page.fill("About medicines", &dense(300)).await?;
    page.fill("In an emergency", &dense(200)).await?;
    page.sees("characters. A link may have 2,000: shorten it to share it.").await?;
    page.sees("Shorten first: Message, About medicines, In an emergency.").await?;
    makes_no_link(&page).await?;
    page.fill("About medicines", "").await?;
    page.fill("In an emergency", "").await?;
    let link = link(&page).await?;
    ensure!((661..=2_000).contains(&link.len()), "{} characters", link.len());
    let length = format!("{} characters. Up to 660 fits a message and a QR code well.", link.len());
    page.sees(&length).await?;
    page.sees("Shorten first: Message.").await?;
    checks::all_is_well(&page, &site).await
}

async fn words_that_tell_too_much_are_looked_at_first(engine: Engine) -> Result<()> {
    const LOOK: &str = "Look at these words first";
    const LOOKED: &str = "I have looked, it may stay";
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/share").await?;
    page.fill("Title", "A visit").await?;
    link(&page).await?;
    for (words, told) in [
        ("Dear Mary Miller, come early.", "Mary Miller” looks like a name."),
        ("You get 50 mg this time.", "Message: “50 mg” looks like a dose."),
        (
            "Write to desk@clinic.example",
            "Message: “desk@clinic.example” looks like an e-mail address.",
        ),
    ] {
        page.fill("Message", words).await?;
        page.sees(told).await?;
        page.sees(LOOK).await?;
        makes_no_link(&page).await?;
        page.press(LOOKED).await?;
        link(&page).await?;
        ensure!(!page.text().await?.contains(LOOK), "it asks again for {words:?}");
    }
    // What was looked at stays so while something else changes; what tells more asks again.
    page.fill("Phone, office hours", "+49 30 1234567").await?;
    link(&page).await?;
    page.fill("About medicines", "Take 20 mg in the morning.").await?;
    page.sees("About medicines: “20 mg” looks like a dose.").await?;
    makes_no_link(&page).await?;
    page.fill("About medicines", "").await?;
    page.fill("Message", "Come early.").await?;
    link(&page).await?;
    checks::all_is_well(&page, &site).await
}

async fn a_half_filled_form_is_there_again(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/share").await?;
    page.fill("Title", "Half a tit").await?;
    page.fill("Last food, hours before", "six").await?;
    page.choose("An adult stays with the patient", "No").await?;
    page.fill("Passphrase", "two quiet boats").await?;
    page.fill("Message", "Come ear").await?;
    let is_there = async || {
        page.field("Message").await?;
        for (label, typed) in
            [("Title", "Half a tit"), ("Last food, hours before", "six"), ("Message", "Come ear")]
        {
            ensure!(page.value_of(label).await? == typed, "{label} is gone");
        }
        ensure!(page.is_on("No").await?, "an answer is gone");
        Ok(())
    };
    page.reload().await?;
    is_there().await?;
    // What protects a link is kept nowhere.
    ensure!(page.value_of("Passphrase").await?.is_empty(), "the passphrase was kept");
    let stored = records(&page, "kept").await?;
    ensure!(!json!(stored).to_string().contains("boats"), "the passphrase is in {stored:?}");

    page.press("Shoreline").await?;
    page.press("For therapists: share a plan").await?;
    is_there().await?;
    page.press("Empty the form").await?;
    page.hears("The form is empty.").await?;
    ensure!(page.value_of("Title").await?.is_empty(), "it is not empty");
    page.press("Undo").await?;
    page.eventually("the form to be back", async || {
        Ok(page.value_of("Title").await? == "Half a tit")
    })
    .await?;
    is_there().await?;
    page.press("Shoreline").await?;
    page.press("For therapists: share a plan").await?;
    is_there().await?;
    checks::all_is_well(&page, &site).await
}
