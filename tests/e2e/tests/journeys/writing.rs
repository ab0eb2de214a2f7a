//! Writing: from questions and taps to an entry, and words that are kept to the letter.

use e2e::{Browser, Engine, Json, Key, Result, Site, checks, ensure, json, on};

use crate::parts::{days_ahead_here, is_listed, press_at, records, seed};

on!(every engine:
    an_entry_says_all_that_was_typed_and_tapped_and_markup_stays_text
    words_are_kept_to_the_letter_or_refused
);

/// What a page must never take for its own.
const MARKUP: &str = r#"<img src=x onerror="document.title='broken'"> &amp; <script>document.title='broken'</script>"#;
const HELD: &str = "Was there something you held on to, or let go?";
const FELT: &str = "What did you feel, and where did it go?";

async fn an_entry_says_all_that_was_typed_and_tapped_and_markup_stays_text(
    engine: Engine,
) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    let (date, _, day) = days_ahead_here(&page, -2).await?;
    let plan = json!({ "title": "A quiet visit", "at": format!("{date}T10:00") });
    let hope = ("kept", "intention", json!("To rest"));
    seed(&page, &[("kept", "plan", plan), hope]).await?;

    page.go("#/reflect").await?;
    page.press("Write").await?;
    has_the_focus(&page, "Your words").await?;
    page.sees("Before, you hoped: To rest").await?;
    // A question comes, makes room for another, goes, and comes again.
    page.press("Something to start from").await?;
    page.press("Letting out").await?;
    has_the_focus(&page, "Did a feeling come up? What was it like?").await?;
    page.press("Another question").await?;
    has_the_focus(&page, HELD).await?;
    page.press("No question").await?;
    has_the_focus(&page, "Your words").await?;
    page.press("Ask me a question").await?;
    page.press("Another question").await?;
    has_the_focus(&page, HELD).await?;
    page.keys("A grudge").await?;
    ensure!(page.value_of(HELD).await? == "A grudge", "the keys led elsewhere");
    page.fill(HELD, MARKUP).await?;
    page.press("Another question").await?;
    has_the_focus(&page, FELT).await?;
    page.fill(FELT, "Warmth").await?;

    // The second tap takes back what the first one said.
    for mood in ["Heavy", "Heavy", "Tender"] {
        page.choose("A word for how I feel", mood).await?;
    }
    for level in ["7", "7", "6"] {
        page.choose("Distress now", level).await?;
    }
    page.choose("And now, after writing", "3").await?;
    page.press("Feelings").await?;
    for feeling in ["Sad", "Calm", "Tired", "Calm"] {
        page.choose("As many as fit, or none.", feeling).await?;
    }
    page.button("Feelings: Sad, Tired").await?;
    let select = page.field("Belongs to the treatment on").await?;
    let chosen = page
        .script_with("return arguments[0].selectedOptions[0].text", vec![json!(select)])
        .await?;
    ensure!(chosen == day.as_str(), "it belongs to {chosen}");
    page.press("Save").await?;
    page.hears("Saved").await?;

    let words = format!("{MARKUP}\n\nWarmth");
    is_listed(&page, &words).await?;
    is_only_text(&page, "the list").await?;
    page.sees("Tender · Sad · Tired · distress before 6, after 3").await?;
    let log = records(&page, "log").await?;
    let mut writing = json!({
        "kind": "release",
        "pieces": [{ "asked": HELD, "text": MARKUP }, { "asked": FELT, "text": "Warmth" }],
        "mood": "tender", "before": 6, "after": 3, "feelings": ["sad", "tired"], "treatment": date,
    });
    ensure!(log.values().all(|one| one["writing"] == writing) && log.len() == 1, "{log:#?}");

    page.reload().await?;
    press_at(&page, ".entry").await?;
    for said in [
        HELD,
        MARKUP,
        FELT,
        "I felt: Tender",
        "Distress: 6 before, 3 after",
        "Feelings: Sad, Tired",
        &format!("Treatment: {day}"),
    ] {
        page.sees(said).await?;
    }
    is_only_text(&page, "the entry").await?;
    page.press("Edit").await?;
    page.fill(FELT, "Warmth, and weight").await?;
    page.press("Save").await?;
    page.press("Earlier versions").await?;
    press_at(&page, ".revisions li:last-child summary").await?;
    page.find(".revisions ins").await?;
    page.sees(MARKUP).await?;
    is_only_text(&page, "an earlier version").await?;

    // Once from every way on.
    page.go("#/reflect/threads").await?;
    ensure!(page.value_of("What I hoped for (optional)").await? == "To rest", "another hope");
    page.choose("From an entry (optional)", "<img src=x").await?;
    page.fill("My small step", MARKUP).await?;
    page.press("Keep this step").await?;
    page.hears("Saved").await?;
    page.sees("Next look").await?;
    page.sees(MARKUP).await?;
    is_only_text(&page, "the small steps").await?;
    press_at(&page, ".rooms a").await?;
    page.sees("Change the words").await?;
    page.sees(MARKUP).await?;
    is_only_text(&page, "a small step").await?;
    page.go("#/reflect/sheet").await?;
    press_at(&page, ".pick").await?;
    page.choose("What comes along", "Small steps").await?;
    page.eventually("the words on the paper twice", async || {
        Ok(page.text_of(".paper").await?.matches(MARKUP).count() == 2)
    })
    .await?;
    is_only_text(&page, "the sheet").await?;
    page.go("#/reflect").await?;
    press_at(&page, ".entry").await?;
    page.press("Delete").await?;
    page.hears("Deleted.").await?;
    page.press("Bin").await?;
    page.sees(MARKUP).await?;
    is_only_text(&page, "the bin").await?;
    writing["pieces"][1]["text"] = json!("Warmth, and weight");
    let log = records(&page, "log").await?;
    ensure!(
        log.values().any(|one| one["writing"] == writing),
        "something went on the way: {log:#?}"
    );
    checks::all_is_well(&page, &site).await
}

async fn has_the_focus(page: &Browser, label: &str) -> Result<()> {
    page.eventually(&format!("the focus on {label:?}"), async || Ok(page.focused().await? == label))
        .await
}

/// Nothing of it became an element, and none of it ran.
async fn is_only_text(page: &Browser, what: &str) -> Result<()> {
    let broken = page
        .script("return document.title === 'broken' || document.querySelector('main img, main script') !== null")
        .await?;
    ensure!(broken == false, "markup became markup in {what}");
    Ok(())
}

/// Of every sort that software likes to change: composed and not, from right to left, joined of
/// many signs, of no width, ends of lines, and spaces at either end.
const ODD: &str = "\n  Zoe\u{308} and Zo\u{eb}\t\u{a0}e\u{301}\u{5e9}\u{5dc}\u{5d5}\u{5dd}, \u{645}\u{631}\u{62d}\u{628}\u{627} 123 \u{202e}abc\u{202c}\n\
    \u{1f469}\u{200d}\u{1f469}\u{200d}\u{1f467}\u{200d}\u{1f466} \u{1f1e9}\u{1f1ea} \u{1f30a}\u{fe0f} \u{feff}\u{200b}\u{2028}\u{ffff} \u{fb01} \u{2126} ===01234567{}\\u0041 \"'`\n\n\n  ";

async fn words_are_kept_to_the_letter_or_refused(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    let words = format!("{ODD}{}{ODD}", "A long day, \u{1f30a} and a longer night.\n".repeat(6000));
    page.go("#/reflect/new").await?;
    // A line of the field ends with a line feed, whatever came in.
    page.fill("Your words", &words.replace("\n\n\n", "\r\n\r\n\r")).await?;
    page.press("Save").await?;
    page.hears("Saved").await?;
    let log = records(&page, "log").await?;
    let kept = log.values().next().map(|one| &one["writing"]["pieces"][0]["text"]);
    same(kept, &words, "the database")?;
    page.reload().await?;
    press_at(&page, ".entry").await?;
    page.find(".own-words").await?;
    let shown = page.script("return document.querySelector('.own-words').textContent").await?;
    same(Some(&shown), &words, "the page")?;
    page.press("Edit").await?;
    let again = json!(page.value_of("Your words").await?);
    same(Some(&again), &words, "the field")?;
    page.press("Cancel").await?;

    // Half a sign, as a cut through the middle of one leaves it.
    page.go("#/reflect").await?;
    page.press("Write").await?;
    page.press("Something to start from").await?;
    page.press("Letting out").await?;
    page.fill("Did a feeling come up? What was it like?", "A wave").await?;
    page.press("Another question").await?;
    has_the_focus(&page, HELD).await?;
    page.choose("A word for how I feel", "Tender").await?;
    page.script(
        "const field = document.querySelector('textarea[data-begin]');
         field.value = 'It broke \\ud83c in two';
         field.dispatchEvent(new Event('input', { bubbles: true }))",
    )
    .await?;
    page.sees("One sign in here is only half there").await?;
    page.press("Save").await?;
    page.hears("Not saved: one sign is only half there.").await?;
    has_the_focus(&page, HELD).await?;
    ensure!(records(&page, "log").await?.len() == 1, "half a sign was saved");
    page.keys(&format!("{}{}", Key::End, Key::Home)).await?;
    page.fill(HELD, "It broke \u{1f30a} in two").await?;
    page.sees_not("One sign in here is only half there").await?;
    page.press("Save").await?;
    page.hears("Saved").await?;
    let log = records(&page, "log").await?;
    let wanted = json!({
        "kind": "release", "mood": "tender",
        "pieces": [
            { "asked": "Did a feeling come up? What was it like?", "text": "A wave" },
            { "asked": HELD, "text": "It broke \u{1f30a} in two" },
        ],
    });
    ensure!(log.values().any(|one| one["writing"] == wanted), "the rest was lost: {log:.999?}");
    checks::all_is_well(&page, &site).await
}

/// Tells where two long texts part, rather than both of them.
fn same(found: Option<&Json>, wanted: &str, place: &str) -> Result<()> {
    let found = found.and_then(Json::as_str).unwrap_or_default();
    let part = found.chars().zip(wanted.chars()).position(|(one, other)| one != other);
    let part = part.unwrap_or_else(|| found.chars().count().min(wanted.chars().count()));
    let around =
        |text: &str| text.chars().skip(part.saturating_sub(5)).take(20).collect::<String>();
    let [one, other] = [around(found), around(wanted)];
    ensure!(found == wanted, "{place} has {one:?} for {other:?}, at {part}");
    Ok(())
}
