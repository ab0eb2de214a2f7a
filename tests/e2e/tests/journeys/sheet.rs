//! What is taken along of the log: on a sheet exactly what was chosen, in a file everything.

use e2e::{Browser, Engine, Result, Site, checks, ensure, json, on, store};

use crate::parts::{days_ahead_here, lines, plant_log, seed};

on!(every engine: the_sheet_holds_what_was_chosen_and_nothing_else);

/// In the place of what only the device can do.
const STUBS: &str = "
    const told = window.told = {};
    const stub = (on, name, value) => Object.defineProperty(on, name, { value, configurable: true });
    stub(window.navigator, 'clipboard', { writeText: async (text) => { told.copied = text } });
    stub(window, 'print', () => { told.printed = true })";

/// Ten in the morning of a day, in milliseconds since 1970, and as it is read.
async fn at_ten(page: &Browser, days: i8) -> Result<(u64, String)> {
    let (date, _, day) = days_ahead_here(page, days).await?;
    let at = page.script(&format!("return new Date('{date}T10:00').getTime()")).await?;
    Ok((at.as_u64().unwrap_or_default(), format!("{day}, 10:00")))
}

async fn the_sheet_holds_what_was_chosen_and_nothing_else(engine: Engine) -> Result<()> {
    const QUESTION: &str = "What did you feel, and where did it go?";
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/reflect/sheet").await?;
    page.sees("There are no entries yet.").await?;
    let (early, early_day) = at_ten(&page, -5).await?;
    let (late, late_day) = at_ten(&page, -2).await?;
    let mut first = store::writing("An early thought\nA line to leave out\n*A star*, and # a sign");
    first["feelings"] = json!(["sad", "tired"]);
    (first["before"], first["after"]) = (json!(6), json!(3));
    let second = json!({
        "kind": "release", "mood": "tender",
        "pieces": [{ "asked": QUESTION, "text": "A late thought" }, { "asked": "", "text": "And so" }],
    });
    let entries = [(early, first), (late, second), (late - 1, store::writing("For me alone"))];
    plant_log(&page, &entries, "#/about").await?;
    let step = json!({ "step": "Sit for a cup of tea", "begun": early,
        "looks": [{ "at": late, "said": "some", "words": "Twice" }] });
    // Two more ask themselves, where no plan says when to stop eating and drinking.
    let questions = json!([
        { "own": "May my dog come along?", "answered": false },
        { "own": "Is it far?", "answered": true },
    ]);
    let key = format!("thread/{}", store::id(7));
    seed(&page, &[("kept", &key, step), ("kept", "questions", questions)]).await?;
    page.go("#/reflect/sheet").await?;

    page.sees("Nothing is chosen yet.").await?;
    ensure!(!page.text().await?.contains("Copy as Markdown"), "nothing can be copied");
    // Chosen in any order, they stand in the order in which they were written.
    page.press(&format!("{late_day} A late thought")).await?;
    page.press(&format!("{early_day} An early thought")).await?;
    reads(
        &page,
        &[
            &early_day,
            "An early thought",
            "A line to leave out",
            "*A star*, and # a sign",
            &late_day,
            "Letting out.",
            QUESTION,
            "A late thought",
            "And so",
        ],
    )
    .await?;
    page.press("A line to leave out").await?;
    page.press("And so").await?;
    for along in ["Mood and feelings", "Distress marks", "Small steps", "Open questions"] {
        page.choose("What comes along", along).await?;
    }
    let begun = format!("Small step, begun on {}", early_day.trim_end_matches(", 10:00"));
    let look = format!("{}: Some of it", late_day.trim_end_matches(", 10:00"));
    // As they stand in Markdown, and as they are read.
    let chosen = [
        ("## ", &*early_day),
        ("", "Feelings: Sad, Tired. Distress: 6 before, 3 after."),
        ("", "An early thought"),
        ("", "*A star*, and # a sign"),
        ("## ", &late_day),
        ("", "Letting out. Tender."),
        ("> ", QUESTION),
        ("", "A late thought"),
        ("## ", &begun),
        ("> ", "My small step"),
        ("", "Sit for a cup of tea"),
        ("", &look),
        ("", "Twice"),
        ("## ", "Questions"),
        ("", "May my dog come along?"),
        ("", "When do I stop eating?"),
        ("", "When do I stop drinking, and does water count?"),
    ];
    let markdown = chosen.map(|(mark, line)| format!("\n{mark}{}\n", line.replace('*', "\\*")));
    let chosen = chosen.map(|(_, line)| line);
    reads(&page, &chosen).await?;

    page.script(STUBS).await?;
    page.press("Copy as Markdown").await?;
    page.hears("Copied").await?;
    page.press("Print or save as PDF").await?;
    let told = page.script("return window.told").await?;
    let copied = format!("# From my log\n{}", markdown.concat());
    ensure!(told == json!({ "copied": copied, "printed": true }), "{told:#}");
    if engine == Engine::Chromium {
        page.on_paper(true).await?;
        let printed = lines(&page, "body").await?;
        page.on_paper(false).await?;
        ensure!(printed[0] == "From my log" && printed[1..] == chosen, "printed is {printed:#?}");
    }

    page.press("Save the log as Markdown").await?;
    let file = std::fs::read_to_string(page.downloaded(".md").await?)?;
    ensure!(file.starts_with("# My log\n"), "it begins {file:.40}");
    for words in [
        "An early thought  \nA line to leave out  \n\\*A star\\*, and # a sign\n",
        "For me alone",
        "> What did you feel, and where did it go?\n\nA late thought",
        "And so",
        "Feelings: Sad, Tired.",
        "Sit for a cup of tea",
        "Twice",
    ] {
        ensure!(file.contains(words), "no {words:?} in {file}");
    }
    checks::all_is_well(&page, &site).await
}

/// These lines are all that stands on the paper.
async fn reads(page: &Browser, wanted: &[&str]) -> Result<()> {
    page.eventually("all that was chosen on the paper", async || {
        let paper = lines(page, ".paper").await?;
        ensure!(paper[0] == "From my log" && paper[1..] == *wanted, "the paper says {paper:#?}");
        Ok(true)
    })
    .await
}
