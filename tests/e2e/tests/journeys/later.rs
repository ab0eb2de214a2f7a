//! Marks and parked decisions: left with one tap, and found again.

use std::collections::BTreeMap;

use e2e::{Browser, Engine, Json, Result, Site, checks, ensure, json, on};

use crate::parts::{is_treated, lines, press_at, records};

on!(every engine:
    a_mark_is_one_tap_and_begins_an_entry_when_wanted
    a_parked_decision_comes_back_the_next_morning
);

const WORDS: &str = "Your words";

/// What was left, by what it is.
async fn left(page: &Browser) -> Result<BTreeMap<String, Json>> {
    let kept = records(page, "kept").await?;
    let left = kept.into_iter().filter(|(key, _)| key.starts_with("left/"));
    Ok(left.map(|(_, left)| (left["what"].as_str().unwrap_or_default().to_owned(), left)).collect())
}

async fn holds(page: &Browser, wanted: &[&str]) -> Result<()> {
    page.eventually(&format!("{wanted:?} in the database"), async || {
        Ok(left(page).await?.keys().eq(wanted))
    })
    .await
}

/// Taps, takes it back, and taps again: each time from the corner it stands in.
async fn leaves(page: &Browser, corner: &str, tap: &str, said: &str) -> Result<()> {
    let before = left(page).await?;
    for again in [false, true] {
        page.go(corner).await?;
        page.press(tap).await?;
        page.hears(said).await?;
        page.eventually_address("the first screen", |url| url.ends_with("#/after")).await?;
        ensure!(left(page).await?.len() == before.len() + 1, "one tap leaves one thing");
        if !again {
            page.press("Undo").await?;
            page.hears("Taken back").await?;
            ensure!(left(page).await? == before, "it was not taken back");
        }
    }
    Ok(())
}

/// Notes what drafts and things left the database ever holds together, from now on.
const WATCH: &str = "
    const told = document.documentElement.dataset;
    told.together = '';
    const asked = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
    (async () => {
        const database = await asked(indexedDB.open('shoreline'));
        while ('together' in told) {
            const both = database.transaction(['drafts', 'kept']);
            const [drafts, kept] = await Promise.all([
                asked(both.objectStore('drafts').getAllKeys()),
                asked(both.objectStore('kept').getAllKeys()),
            ]);
            const now = `${drafts.length} ${kept.filter((key) => key.startsWith('left/')).length}`;
            if (told.together?.split('|').at(-1) !== now) told.together += `|${now}`;
        }
        database.close();
    })()";

async fn a_mark_is_one_tap_and_begins_an_entry_when_wanted(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/after").await?;
    leaves(&page, "#/after/mark", "Something to tell", "Kept for later").await?;
    page.go("#/after/mark").await?;
    page.press("A word for how I feel").await?;
    page.link("Back").await?;
    leaves(&page, "#/after/mood", "Tender", "Kept for later").await?;
    page.go("#/after/mark").await?;
    page.press("A place in my body").await?;
    page.link("Back").await?;
    leaves(&page, "#/after/body", "Legs and feet", "Kept for later").await?;
    let all = ["body/legs", "mood/tender", "tell"];
    holds(&page, &all).await?;

    page.reload().await?;
    holds(&page, &all).await?;
    page.press("Shoreline").await?;
    page.press("Reflect").await?;
    page.sees("From the hours after").await?;
    let waiting = lines(&page, ".waiting div:not(.controls) p").await?;
    for (line, mark) in waiting.iter().zip(["Something to tell", "Tender", "Legs and feet"]) {
        ensure!(line.ends_with(&format!(": {mark}")), "{mark} waits as {line:?}");
    }
    ensure!(waiting.len() == 3, "there wait {waiting:?}");
    page.press("Let these go").await?;
    page.hears("Let go").await?;
    page.sees_not("From the hours after").await?;
    holds(&page, &[]).await?;
    page.press("Undo").await?;
    page.hears("Taken back").await?;
    page.sees("From the hours after").await?;
    holds(&page, &all).await?;

    page.script(WATCH).await?;
    let together = "return document.documentElement.dataset.together";
    let seen = async |wanted: &str| {
        page.eventually(&format!("the database to hold {wanted:?}"), async || {
            Ok(page.script(together).await? == wanted)
        })
        .await
    };
    seen("|0 3").await?;
    page.press("Begin an entry with these").await?;
    page.eventually_address("the editor", |url| url.ends_with("#/reflect/new")).await?;
    // Nothing was lost or doubled at any time.
    seen("|0 3|1 0").await?;
    page.script("delete document.documentElement.dataset.together").await?;
    let begun = format!("{}\n", waiting.join("\n"));
    ensure!(page.value_of(WORDS).await? == begun, "the entry begins otherwise");
    let drafts = records(&page, "drafts").await?;
    ensure!(
        drafts.values().any(|draft| draft["writing"]["pieces"][0]["text"] == begun),
        "{drafts:?}"
    );

    // Words that are there already stay, before what comes.
    page.fill(WORDS, "My own words").await?;
    leaves(&page, "#/after/mood", "Calm", "Kept for later").await?;
    page.go("#/reflect").await?;
    let waiting = lines(&page, ".waiting div:not(.controls) p").await?;
    page.press("Begin an entry with these").await?;
    page.eventually("both in the editor", async || {
        Ok(page.value_of(WORDS).await? == format!("My own words\n\n{}\n", waiting.join("\n")))
    })
    .await?;
    holds(&page, &[]).await?;
    ensure!(records(&page, "drafts").await?.len() == 1, "there are two drafts");
    checks::all_is_well(&page, &site).await
}

async fn a_parked_decision_comes_back_the_next_morning(engine: Engine) -> Result<()> {
    const BACK: &str = "A decision you parked is back.";
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    page.set_clock(0, "15:00").await?;
    is_treated(&page).await?;
    leaves(&page, "#/after/tomorrow", "A decision about someone", "Parked until the morning")
        .await?;
    let due = left(&page).await?["decision/someone"]["due"].clone();
    let (day, told) = tomorrow(&page).await?;
    ensure!(due == format!("{day}T08:00"), "it comes back {due}");
    page.go("#/after/tomorrow").await?;
    page.sees(&format!("Comes back on {told}, 08:00.")).await?;
    page.press("Open it now").await?;
    page.eventually_address("the editor", |url| url.ends_with("#/reflect/new")).await?;
    ensure!(page.value_of(WORDS).await?.ends_with(": A decision about someone\n"), "not in words");
    holds(&page, &[]).await?;
    page.press("Discard changes").await?;
    page.eventually("no draft", async || Ok(records(&page, "drafts").await?.is_empty())).await?;

    let work = "A decision about work or money";
    leaves(&page, "#/after/tomorrow", work, "Parked until the morning").await?;
    leaves(&page, "#/after/tomorrow", "Another decision", "Parked until the morning").await?;
    page.set_clock(1, "07:59").await?;
    page.press("Shoreline").await?;
    page.sees("Good morning. Yesterday was your treatment.").await?;
    ensure!(page.text_of(".first").await?.starts_with("Reflect"), "the first room is another");
    ensure!(!page.text().await?.contains(BACK), "it is back before its hour");

    page.set_clock(1, "08:00").await?;
    page.press("Settings").await?;
    page.press("Shoreline").await?;
    page.sees(BACK).await?;
    are_back(&page, &[work, "Another decision"]).await?;
    press_at(&page, ".waiting button:nth-of-type(3)").await?;
    page.hears("Parked until the morning").await?;
    are_back(&page, &["Another decision"]).await?;
    let (day, _) = tomorrow(&page).await?;
    let due = left(&page).await?["decision/work"]["due"].clone();
    ensure!(due == format!("{day}T08:00"), "one more night lasts until {due}");
    page.press("Undo").await?;
    page.hears("Taken back").await?;
    are_back(&page, &[work, "Another decision"]).await?;
    press_at(&page, ".waiting button:nth-of-type(2)").await?;
    page.hears("Let go").await?;
    are_back(&page, &["Another decision"]).await?;
    holds(&page, &["decision/other"]).await?;
    page.press("Undo").await?;
    are_back(&page, &[work, "Another decision"]).await?;
    page.press("Write about it").await?;
    page.eventually_address("the editor", |url| url.ends_with("#/reflect/new")).await?;
    ensure!(page.value_of(WORDS).await?.ends_with(&format!(": {work}\n")), "not in words");
    holds(&page, &["decision/other"]).await?;
    // Loaded anew, it is the day on which they were parked.
    page.reload().await?;
    page.press("Shoreline").await?;
    page.sees("Breathe").await?;
    ensure!(!page.text().await?.contains(BACK), "it is back before its day");
    Ok(())
}

/// The day after the one the page takes today for: as a field has it, and as people read it.
async fn tomorrow(page: &Browser) -> Result<(String, String)> {
    let day = page
        .script(
            "const day = new Date(window.Date.now());
             day.setDate(day.getDate() + 1);
             const whole = { weekday: 'long', day: 'numeric', month: 'long' };
             return [day.toLocaleDateString('sv'), day.toLocaleDateString('en-GB', whole)]",
        )
        .await?;
    Ok(serde_json::from_value(day)?)
}

async fn are_back(page: &Browser, decisions: &[&str]) -> Result<()> {
    page.eventually(&format!("{decisions:?} to be back"), async || {
        Ok(json!(lines(page, ".waiting > p").await?) == json!(decisions))
    })
    .await
}
