//! A long log: found by word, mark and treatment, walked through by key, and looked back on.

use std::collections::BTreeMap;

use e2e::{Browser, Engine, Json, Key, Result, Site, checks, ensure, json, on, store};

use crate::parts::{days_ahead_here, now, plant_log, press_at};

on!(every engine: a_long_log_is_found_by_word_by_mark_and_by_treatment_and_walked_by_key);

// How much of a list is made, and which marks are drawn, the app decides: engines do not matter.
on!([Chromium]:
    ten_thousand_entries_are_a_small_page
    what_was_marked_is_drawn_and_told_alike_and_nothing_else
);

const HOUR: u64 = 3_600_000;

/// Says how many entries are shown, where it is read out.
async fn counts(page: &Browser, told: &str) -> Result<()> {
    page.eventually(&format!("{told:?} to be read out"), async || {
        Ok(page.text_of(".found [aria-live]").await? == told)
    })
    .await
}

/// The number of the entry that has the focus.
async fn focused_row(page: &Browser) -> Result<Json> {
    let at = "return Number(document.activeElement.closest('li')?.ariaPosInSet ??
                  document.activeElement.closest('li')?.getAttribute('aria-posinset') ?? 0)";
    page.script(at).await
}

async fn a_long_log_is_found_by_word_by_mark_and_by_treatment_and_walked_by_key(
    engine: Engine,
) -> Result<()> {
    const ALL: &str = "300 entries";
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/reflect").await?;
    page.sees("Nothing here yet.").await?;
    let (date, ..) = days_ahead_here(&page, -70).await?;
    let now = now(&page).await?;
    let entry = |number: u64| {
        let mut writing = store::writing(&format!("Tide {number}, coming in"));
        if number.is_multiple_of(3) {
            writing["feelings"] = json!(["sad"]);
        }
        if number.is_multiple_of(5) {
            writing["kind"] = json!("release");
        }
        if number.is_multiple_of(4) {
            writing["treatment"] = json!(date);
        }
        if number == 200 {
            writing["pieces"][0]["asked"] = json!("What did you need, and did you know it then?");
        }
        if number == 250 {
            writing["pieces"][0]["text"] = json!("Cr\u{e8}me br\u{fb}l\u{e9}e at the Harbour");
        }
        (now - number * 6 * HOUR, writing)
    };
    plant_log(&page, &(0..300).map(entry).collect::<Vec<_>>(), "#/reflect").await?;
    counts(&page, ALL).await?;

    for (words, found) in [
        ("harbour CREME", "1 of 300 entries"),
        ("br\u{fb}l\u{e9}e", "1 of 300 entries"),
        ("needed know it then", "0 of 300 entries"),
        ("need know it then", "1 of 300 entries"),
        ("letting out", "60 of 300 entries"),
        ("tide 29", "13 of 300 entries"),
    ] {
        page.fill("Search", words).await?;
        counts(&page, found).await?;
    }
    page.fill("Search", "a word that nobody wrote").await?;
    page.sees("No entry fits.").await?;
    page.press("Show all").await?;
    counts(&page, ALL).await?;
    ensure!(page.focused().await? == "Reflect", "the focus is lost");
    ensure!(page.value_of("Search").await?.is_empty(), "the search still says something");

    page.press("Filter and order").await?;
    page.choose("Feelings", "Sad").await?;
    counts(&page, "100 of 300 entries").await?;
    page.choose("About", "Letting out").await?;
    counts(&page, "20 of 300 entries").await?;
    let short = page
        .script(&format!(
            "return new Date('{date}T12:00').toLocaleDateString('en-GB',
                 {{ day: 'numeric', month: 'short', year: 'numeric' }})"
        ))
        .await?;
    page.choose("Treatments", short.as_str().unwrap_or_default()).await?;
    counts(&page, "5 of 300 entries").await?;
    page.choose("Feelings", "Sad").await?;
    counts(&page, "15 of 300 entries").await?;
    page.choose("Treatments", "Without a treatment").await?;
    counts(&page, "60 of 300 entries").await?;
    page.choose("Order", "By treatment").await?;
    let whole = page
        .script(&format!(
            "return new Date('{date}T12:00').toLocaleDateString('en-GB',
                 {{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }})"
        ))
        .await?;
    page.sees(&format!("Treatment of {}", whole.as_str().unwrap_or_default())).await?;
    ensure!(page.count(".long h2").await? == 2, "two treatments are not two headings");
    page.choose("Order", "By day").await?;
    page.press("Show all").await?;
    counts(&page, ALL).await?;

    // Tab leads beyond what was made at first, and every row knows its place.
    page.script("document.querySelector('.entry').focus()").await?;
    page.keys(&Key::Tab.to_string().repeat(45)).await?;
    page.eventually("the 46th row in sight, with the focus", async || {
        let seen = "const { top, bottom } = document.activeElement.getBoundingClientRect();
                    return top >= 0 && bottom <= innerHeight";
        Ok(focused_row(&page).await? == 46 && page.script(seen).await? == true)
    })
    .await?;
    // Back leads to where one was, here,
    returns(&page, 46).await?;
    // and among what was found.
    page.fill("Search", "tide 29").await?;
    counts(&page, "13 of 300 entries").await?;
    page.script("document.querySelector('li:nth-child(1) .entry').focus()").await?;
    page.keys(&Key::Tab.to_string().repeat(3)).await?;
    page.eventually("a row with the focus", async || Ok(focused_row(&page).await? == 4)).await?;
    returns(&page, 4).await?;
    counts(&page, "13 of 300 entries").await?;
    ensure!(page.value_of("Search").await? == "tide 29", "the search is gone");
    checks::all_is_well(&page, &site).await
}

/// Opens the entry that has the focus, and comes back to it.
async fn returns(page: &Browser, row: u8) -> Result<()> {
    let words = "return document.activeElement.querySelector('.entry-words').textContent";
    let words = page.script(words).await?;
    page.keys(&Key::Enter.to_string()).await?;
    page.button("Edit").await?;
    page.sees(words.as_str().unwrap_or_default()).await?;
    page.back().await?;
    page.eventually("the focus on the row, in sight", async || {
        let seen = "const { top, bottom } = document.activeElement.getBoundingClientRect();
                    return top < innerHeight && bottom > 0";
        Ok(focused_row(page).await? == row && page.script(seen).await? == true)
    })
    .await
}

async fn ten_thousand_entries_are_a_small_page(engine: Engine) -> Result<()> {
    const MOST: u64 = 3000;
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/reflect").await?;
    page.sees("Nothing here yet.").await?;
    let now = now(&page).await?;
    let entry = |number: u64| {
        let words = store::writing(&format!("Entry {number} of a long log, a line or two of it"));
        (now - number * HOUR, words)
    };
    plant_log(&page, &(0..10_000).map(entry).collect::<Vec<_>>(), "#/reflect").await?;
    counts(&page, "10000 entries").await?;
    // Wherever one is in it.
    for part in [0.1, 0.5, 1.0] {
        page.script(&format!("scrollTo(0, {part} * document.documentElement.scrollHeight)"))
            .await?;
        page.eventually_script(
            "rows all over the screen",
            "const seen = [...document.querySelectorAll('.entry')].map((row) => row.getBoundingClientRect());
             return seen.filter(({ top, bottom }) => bottom > 0 && top < innerHeight).length > 3",
        )
        .await?;
        let nodes = page.script("return document.querySelectorAll('*').length").await?;
        ensure!(nodes.as_u64().is_some_and(|nodes| nodes < MOST), "{nodes} elements at {part}");
    }
    page.fill("Search", "entry 9999").await?;
    counts(&page, "1 of 10000 entries").await?;
    press_at(&page, ".entry").await?;
    page.sees("Entry 9999 of a long log").await?;
    page.back().await?;
    counts(&page, "1 of 10000 entries").await?;
    checks::all_is_well(&page, &site).await
}

async fn what_was_marked_is_drawn_and_told_alike_and_nothing_else(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/reflect/back").await?;
    page.sees("Nothing to show yet.").await?;
    let now = now(&page).await?;
    let (date, ..) = days_ahead_here(&page, -45).await?;
    let marks = [
        json!({ "before": 7, "after": 3, "feelings": ["sad", "calm"], "treatment": date }),
        json!({ "before": 4, "after": 4 }),
        json!({ "after": 10, "feelings": ["sad"] }),
        json!({ "before": 0 }),
        json!({ "mood": "calm" }),
    ];
    let entry = |(number, marks): (u64, &Json)| {
        let mut writing = store::writing("Words are not drawn");
        for (name, value) in marks.as_object().into_iter().flatten() {
            writing[name] = value.clone();
        }
        (now - (number * 10 + 1) * 24 * HOUR, writing)
    };
    let entries: Vec<_> = (0..).zip(&marks).map(entry).collect();
    plant_log(&page, &entries[4..], "#/reflect/back").await?;
    page.sees("Nothing to show yet.").await?;
    plant_log(&page, &entries, "#/reflect/back").await?;
    page.sees("Distress before and after").await?;
    let told = [["7", "3"], ["4", "4"], ["–", "10"], ["0", "–"]];
    is_drawn(&page, &told, &[("Calm", 1), ("Sad", 2)], 2).await?;
    page.sees("The upright lines are treatments:").await?;
    ensure!(page.count(".treatments li").await? == 1, "there was one treatment");
    ensure!(!page.text().await?.contains("Words are not"), "words are shown");

    page.choose("Time", "Last 30 days").await?;
    is_drawn(&page, &told[..3], &[("Calm", 1), ("Sad", 2)], 2).await?;
    page.reload().await?;
    is_drawn(&page, &told, &[("Calm", 1), ("Sad", 2)], 2).await?;
    checks::all_is_well(&page, &site).await
}

/// The heights of the marks are the numbers in the table, and a feeling has as many dots as rows.
async fn is_drawn(
    page: &Browser,
    distress: &[[&str; 2]],
    feelings: &[(&str, usize)],
    joined: usize,
) -> Result<()> {
    page.script("document.querySelectorAll('main details').forEach((it) => { it.open = true })")
        .await?;
    let read = "
        const path = (css) => document.querySelector(css).getAttribute('d');
        const levels = (css) => [...path(css).matchAll(/M\\d+ (\\d+)h/g)].map((dot) => String((100 - dot[1]) / 10));
        const cells = [...document.querySelectorAll('table')].map((table) =>
            [...table.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)));
        const strips = [...document.querySelectorAll('.strips > div:not(.ends)')].map((row) =>
            [row.firstChild.textContent, row.querySelector('.dots path').getAttribute('d').split('M').length - 1]);
        const levelled = document.querySelector('.levels').getAttribute('aria-hidden');
        return { before: levels('.rings path'), after: levels('.plot .dots path'), cells, levelled,
                 joined: path('.joins path').split('M').length - 1, strips: Object.fromEntries(strips) }";
    page.eventually("the numbers in the table", async || {
        Ok(page.script(read).await?["cells"][0] == json!(distress))
    })
    .await?;
    let drawn = page.script(read).await?;
    let side = |side: usize| {
        let levels = distress.iter().map(|row| row[side]).filter(|level| *level != "–");
        json!(levels.collect::<Vec<_>>())
    };
    ensure!(drawn["before"] == side(0) && drawn["after"] == side(1), "drawn are {drawn}");
    ensure!(drawn["joined"] == joined && drawn["levelled"] == "true", "drawn are {drawn}");
    let wanted: BTreeMap<_, _> = feelings.iter().copied().collect();
    ensure!(drawn["strips"] == json!(wanted), "dots are {}", drawn["strips"]);
    let mut rows = BTreeMap::<&str, usize>::new();
    for row in drawn["cells"][1].as_array().into_iter().flatten() {
        for feeling in row[0].as_str().unwrap_or_default().split(", ") {
            *rows.entry(feeling).or_default() += 1;
        }
    }
    ensure!(rows == wanted, "the table of feelings has {rows:?}");
    Ok(())
}
