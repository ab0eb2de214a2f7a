//! A lock: what it seals, what it leaves open, and every way through it.

use e2e::{Browser, Engine, Key, Result, Site, checks, ensure, json, on, store};

use crate::parts::{is_listed, nothing_plain, press_at, seed, small_plan, turn_lock_on, unlock};

on!(every engine:
    what_was_written_is_sealed_and_every_way_in_opens_it
    a_lock_shuts_every_tab_and_keeps_the_words_on_their_way
);

const PASSPHRASE: &str = "two quiet boats";
const NOW: u64 = 1_795_000_000_000;
/// In all that was written for oneself.
const SECRET: &str = "nightjar";

async fn what_was_written_is_sealed_and_every_way_in_opens_it(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    something_of_each_kind(&page).await?;
    page.go("#/settings/lock").await?;
    page.fill("New passphrase", "boats").await?;
    page.press("Turn the lock on").await?;
    page.sees("Please take at least 8 characters.").await?;
    let code = turn_lock_on(&page, PASSPHRASE).await?;
    everything_secret_is_sealed(&page).await?;
    the_cover_hides_and_shows(&page).await?;
    page.press("Lock").await?;
    page.sees("What you wrote is sealed.").await?;
    ensure!(!page.text().await?.contains(SECRET), "words are left on the screen");
    what_may_be_needed_stays_open(&page).await?;
    wrong_ones_change_nothing_and_must_wait(&page).await?;

    page.set_clock(1, "12:00").await?;
    unlock(&page, &code.to_lowercase().replace('-', " ")).await?;
    is_listed(&page, "Said as nightjar now").await?;
    page.sees("Something to tell").await?;
    page.eventually("the tap to be sealed", async || {
        let kept = page.stored("kept").await?;
        Ok(kept.iter().filter(|(key, _)| key.starts_with("left/")).all(|it| it.1.starts_with("ey")))
    })
    .await?;
    nothing_plain(&page, SECRET).await?;

    page.reload().await?;
    page.sees("What you wrote is sealed.").await?;
    shown_and_pasted(&page).await?;
    is_listed(&page, "Said as nightjar now").await?;
    out_of_sight(&page).await?;
    checks::all_is_well(&page, &site).await
}

/// What a person may have written, with one word in all of it.
async fn something_of_each_kind(page: &Browser) -> Result<()> {
    let log = |number, follows: &[usize], entry, words: Option<&str>| {
        let follows: Vec<String> = follows.iter().map(|one| store::id(*one)).collect();
        json!({ "id": store::id(number), "entry": store::id(entry), "follows": follows,
                "at": NOW + number as u64, "writing": words.map(store::writing) })
    };
    let draft = json!({ "id": store::id(9), "entry": store::id(9), "follows": [], "at": NOW,
                        "writing": store::writing("A nightjar on its way") });
    let past = json!({ "plan": small_plan(), "intention": "To hear a nightjar", "at": NOW });
    let thread = json!({ "step": "Walk to the nightjar", "begun": NOW });
    let [first, second, third, fourth, draft_id] = [1, 2, 3, 4, 9].map(store::id);
    let (past_key, thread_key) = (format!("past/{first}"), format!("thread/{first}"));
    seed(
        page,
        &[
            ("log", &first, log(1, &[], 1, Some("Said as nightjar then"))),
            ("log", &second, log(2, &[1], 1, Some("Said as nightjar now"))),
            ("log", &third, log(3, &[], 3, Some("A nightjar that was deleted"))),
            ("log", &fourth, log(4, &[3], 3, None)),
            ("drafts", &draft_id, draft),
            ("kept", "plan", small_plan()),
            ("kept", "people", json!({ "companion": "Sam" })),
            ("kept", "note/bag", json!("The nightjar book")),
            ("kept", "questions", json!([{ "own": "Is a nightjar loud?", "answered": false }])),
            ("kept", "intention", json!("A nightjar at dusk")),
            ("kept", &past_key, past),
            ("kept", &thread_key, thread),
        ],
    )
    .await
}

async fn everything_secret_is_sealed(page: &Browser) -> Result<()> {
    nothing_plain(page, SECRET).await?;
    let kept = page.stored("kept").await?;
    let (log, drafts) = (page.stored("log").await?, page.stored("drafts").await?);
    ensure!(log.len() == 4 && drafts.len() == 1 && kept.len() == 7, "records came or went");
    for (key, text) in log.iter().chain(&drafts).chain(&kept) {
        let open = key == "plan" || key == "people";
        ensure!(text.starts_with(if open { '=' } else { 'e' }), "{key} is {text:.40}");
    }
    let lock = page.stored("meta").await?;
    ensure!(lock["lock"].contains(r#""stage":"on""#), "the lock is {}", lock["lock"]);
    ensure!(lock["lock"] == lock["lock-spare"], "the spare is another");
    Ok(())
}

async fn the_cover_hides_and_shows(page: &Browser) -> Result<()> {
    page.go("#/reflect").await?;
    is_listed(page, "Said as nightjar now").await?;
    page.press("Cover").await?;
    ensure!(!page.text().await?.contains(SECRET), "words show beside the cover");
    page.press("Show it again").await?;
    is_listed(page, "Said as nightjar now").await
}

async fn what_may_be_needed_stays_open(page: &Browser) -> Result<()> {
    page.go("#/prepare").await?;
    page.sees("A quiet visit").await?;
    page.go("#/prepare/people").await?;
    ensure!(page.value_of("Who will be with me").await? == "Sam", "the people are gone");
    page.go("#/prepare/questions").await?;
    page.sees("Locked").await?;
    page.go("#/help").await?;
    page.sees("Emergency now").await?;
    page.go("#/after/mark").await?;
    page.press("Something to tell").await?;
    page.hears("Kept for later").await?;
    let kept = page.stored("kept").await?;
    ensure!(kept.keys().any(|key| key.starts_with("left/")), "the tap is not in the database");
    page.go("#/settings").await?;
    ensure!(!page.text().await?.contains("Export everything"), "an export that lacks most of it");
    page.go("#/reflect").await?;
    page.sees("Locked").await
}

async fn wrong_ones_change_nothing_and_must_wait(page: &Browser) -> Result<()> {
    let before =
        [page.stored("log").await?, page.stored("kept").await?, page.stored("meta").await?];
    for wrong in 1..=3 {
        page.fill("Passphrase", &format!("two loud boats {wrong}")).await?;
        page.press("Unlock").await?;
        page.eventually("it to be counted", async || Ok(tries(page).await? == wrong)).await?;
        page.sees("That does not open it. Nothing has changed.").await?;
    }
    // As after many more, so that a slow machine does not sit the pause out.
    page.script(
        "localStorage['shoreline.tries'] = JSON.stringify({ wrong: 9, at: window.Date.now() })",
    )
    .await?;
    page.reload().await?;
    page.fill("Passphrase", PASSPHRASE).await?;
    page.press("Unlock").await?;
    page.sees("Please wait").await?;
    ensure!(tries(page).await? == 9, "waiting counts as a try");
    let after = [page.stored("log").await?, page.stored("kept").await?, page.stored("meta").await?];
    ensure!(before == after, "a wrong passphrase changed something");
    Ok(())
}

async fn tries(page: &Browser) -> Result<u64> {
    let wrong = "return JSON.parse(localStorage['shoreline.tries'] ?? '{}').wrong ?? 0";
    Ok(serde_json::from_value(page.script(wrong).await?)?)
}

/// Typed in one place, copied, and pasted at the door.
async fn shown_and_pasted(page: &Browser) -> Result<()> {
    let kind = "return document.querySelector('#passphrase').type";
    ensure!(page.script(kind).await? == "password", "it is there for all to read");
    page.press("Show what I type").await?;
    ensure!(page.script(kind).await? == "text", "it cannot be looked at");
    page.fill("Passphrase", PASSPHRASE).await?;
    let (control, up) = (char::from(Key::Control), char::from(Key::Null));
    let field = page.field("Passphrase").await?;
    field.send_keys(&format!("{control}ax{up}")).await?;
    ensure!(page.value_of("Passphrase").await?.is_empty(), "it was not cut out");
    page.press("Show what I type").await?;
    page.field("Passphrase").await?.send_keys(&format!("{control}v{up}")).await?;
    ensure!(page.value_of("Passphrase").await? == PASSPHRASE, "it was not pasted");
    page.press("Unlock").await
}

async fn out_of_sight(page: &Browser) -> Result<()> {
    page.go("#/settings/lock").await?;
    page.choose("Lock when the app was out of sight for", "A moment").await?;
    page.go("#/reflect").await?;
    is_listed(page, "Said as nightjar now").await?;
    let window = page.find("body").await?.client();
    if page.engine() == Engine::WebKit {
        // Its driver opens tabs behind, so the window goes out of sight instead.
        window.minimize_window().await?;
        page.sees("What you wrote is sealed.").await?;
        window.set_window_size(1280, 900).await?;
    } else {
        let tabs = page.tabs().await?;
        page.new_tab().await?;
        window.close_window().await?;
        page.switch_to(&tabs[0]).await?;
    }
    page.sees("What you wrote is sealed.").await?;
    ensure!(!page.text().await?.contains(SECRET), "words are left on the screen");
    Ok(())
}

async fn a_lock_shuts_every_tab_and_keeps_the_words_on_their_way(engine: Engine) -> Result<()> {
    const TYPED: &str = "A nightjar, in the middle of a";
    const OTHER: &str = "three slow boats";
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    let code = turn_lock_on(&page, PASSPHRASE).await?;
    let first = page.tabs().await?.remove(0);
    let second = page.new_tab().await?;
    page.go("#/reflect/new").await?;
    unlock(&page, PASSPHRASE).await?;
    page.fill("Your words", TYPED).await?;

    page.switch_to(&first).await?;
    page.go("#/reflect").await?;
    page.press("Lock").await?;
    page.sees("What you wrote is sealed.").await?;
    page.switch_to(&second).await?;
    page.sees("What you wrote is sealed.").await?;
    ensure!(!page.text().await?.contains(SECRET), "words are left on the screen");
    nothing_plain(&page, SECRET).await?;
    unlock(&page, PASSPHRASE).await?;
    page.eventually("the words to be back", async || {
        Ok(page.value_of("Your words").await? == TYPED)
    })
    .await?;
    page.press("Save").await?;
    page.hears("Saved").await?;

    page.go("#/settings/lock").await?;
    page.press("Change the passphrase").await?;
    page.fill("The passphrase you have now", PASSPHRASE).await?;
    page.fill("New passphrase", OTHER).await?;
    press_at(&page, "details[open] form button.big").await?;
    page.hears("Changed").await?;
    page.press("Change the passphrase").await?;
    page.press("Make a new recovery code").await?;
    page.fill("The passphrase you have now", OTHER).await?;
    press_at(&page, "details[open] form button.big").await?;
    page.sees("Your recovery code").await?;
    let new_code = page.text_of(".code").await?;
    page.press("I have it").await?;
    page.press("Lock").await?;
    for shut_out in [PASSPHRASE, &code] {
        page.fill("Passphrase", shut_out).await?;
        page.press("Unlock").await?;
        page.sees("That does not open it.").await?;
        page.reload().await?;
    }
    unlock(&page, &new_code).await?;

    page.press("Turn the lock off").await?;
    page.fill("The passphrase you have now", OTHER).await?;
    press_at(&page, "details[open] form button.big").await?;
    page.hears("The lock is off").await?;
    let log = page.stored("log").await?;
    ensure!(log.values().all(|text| text.starts_with('=')), "something is sealed: {log:?}");
    ensure!(page.stored("meta").await?.len() == 1, "something of the lock is left");
    // The other tab stood before the door.
    page.switch_to(&first).await?;
    is_listed(&page, TYPED).await
}
