//! Whom to call first, and the way back to where one was.

use e2e::{Browser, Engine, Key, PLACES, Result, Site, checks, ensure, json, on};

use crate::breath::begin;
use crate::breathing_sound::{LISTEN, bells_to_come};
use crate::exercises::is_at;
use crate::parts::{
    Copied, before_anything, is_treated, keep_a_plan, keep_people, lines, small_plan,
};

on!(every engine:
    help_stands_before_a_place_and_leaves_it_as_it_was
    help_pauses_the_breath_and_leads_home_where_it_came_from_nowhere
    help_says_whom_to_call_before_what_to_read
);

on!(every engine:
    help_is_in_the_same_spot_everywhere
    help_asked_for_before_the_app_came_is_there_when_it_comes
);

on!([Chromium]: nothing_goes_on_behind_help);

const BACK: &str = "Back to where you were";

/// Where a person is: the address, how far down, and what has the focus.
const STAY: &str = "const at = document.activeElement;
    return [location.hash, Math.round(scrollY), `${at.tagName} ${at.id || at.innerText}`]";

/// Opens Help by this, and comes back by each of its ways to the very same place.
async fn is_undisturbed(page: &Browser, open: &str) -> Result<()> {
    for way in [BACK, "Escape"] {
        let before = page.script(STAY).await?;
        let fields = page.script(FIELDS).await?;
        page.script(open).await?;
        page.eventually_script(
            "Help before the place, which waits unseen",
            "return location.hash === '#/help' && document.querySelector('.help') !== null
                 && document.querySelector('main > [hidden]') !== null
                 && document.activeElement.matches('.help h1') && scrollY === 0",
        )
        .await?;
        if way == BACK {
            page.press(way).await?;
        } else {
            page.keys(&Key::Escape.to_string()).await?;
        }
        page.eventually(&format!("{before} after {way}"), async || {
            Ok(page.script(STAY).await? == before)
        })
        .await?;
        ensure!(page.script(FIELDS).await? == fields, "a field lost what it held");
        ensure!(page.count(".help").await? == 0, "Help is still there");
    }
    Ok(())
}

/// What every field in sight holds, and where the caret is.
const FIELDS: &str = "return [...document.querySelectorAll('input, textarea, select')]
    .filter((it) => it.checkVisibility())
    .map((it) => [it.value, it.checked ?? null, it.type === 'textarea' ? it.selectionStart : null])";

/// By the link at the top.
const LINK: &str =
    "const link = document.querySelector('.bar .help-link'); link.focus(); link.click()";
/// By going there from the middle of something, as a bookmark would.
const ADDRESS: &str = "location.hash = '#/help'";

async fn help_stands_before_a_place_and_leaves_it_as_it_was(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/share").await?;
    page.fill("Title", "Half a tit").await?;
    // It comes at a pause, and is a field too.
    page.find("#share-link").await?;
    page.script("scrollTo(0, 240)").await?;
    is_undisturbed(&page, ADDRESS).await?;
    ensure!(page.value_of("Title").await? == "Half a tit", "the title is gone");

    page.go("#/reflect/new").await?;
    page.choose("A word for how I feel", "Heavy").await?;
    page.fill("Your words", "Half a thought").await?;
    is_undisturbed(&page, ADDRESS).await?;
    ensure!(page.value_of("Your words").await? == "Half a thought", "the words are gone");
    ensure!(page.is_on("Heavy").await?, "the word for it is gone");

    page.go("#/ground/feet").await?;
    page.press("Start").await?;
    page.press("Next").await?;
    page.press("Next").await?;
    is_at(&page, "Let go").await?;
    page.script("document.querySelector('.help-link').focus()").await?;
    is_undisturbed(&page, LINK).await?;
    is_at(&page, "Let go").await?;
    page.sees("3 of 4").await?;
    checks::all_is_well(&page, &site).await
}

async fn help_pauses_the_breath_and_leads_home_where_it_came_from_nowhere(
    engine: Engine,
) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/help").await?;
    for way in [BACK, "Escape"] {
        page.sees(BACK).await?;
        if way == BACK {
            page.press(BACK).await?;
        } else {
            page.keys(&Key::Escape.to_string()).await?;
        }
        page.eventually_address("home", |url| url.ends_with("#/")).await?;
        page.sees("Breathe with the tide, or choose a room.").await?;
        page.visit("about:blank").await?;
        page.go("#/help").await?;
    }

    page.go("#/breathe/gentle").await?;
    begin(&page, "Start").await?;
    page.press("Help").await?;
    page.sees("Emergency now").await?;
    // Escape ends a session, but not from here.
    page.keys(&Key::Escape.to_string()).await?;
    page.eventually_address("the breath", |url| url.ends_with("#/breathe/gentle")).await?;
    page.sees("Paused").await?;
    ensure!(page.count("[data-cycle='1']").await? == 1, "it breathed on behind Help");
    page.press("Go on").await?;
    page.button("Pause").await?;
    Ok(())
}

/// The calls that are offered lead to these numbers.
async fn dials(page: &Browser, calls: &[(&str, &str)]) -> Result<()> {
    for (name, number) in calls {
        page.eventually(&format!("{name:?} to dial {number}"), async || {
            // In the closed list of all countries it stands again.
            let call = format!(".help > :not(.countries) a.call[href='{number}']");
            Ok(page.count(&call).await? == 1 && page.text_of(&call).await?.starts_with(name))
        })
        .await?;
    }
    Ok(())
}

/// The parts of Help by how each begins.
async fn parts_begin(page: &Browser, wanted: &[&str]) -> Result<()> {
    page.eventually(&format!("the parts {wanted:?}"), async || {
        let parts = page
            .script(
                "return [...document.querySelectorAll('.help > *')].map((it) =>
                     it.innerText.split('\\n').filter((line) => line.trim())[0])",
            )
            .await?;
        Ok(parts == json!(wanted))
    })
    .await
}

const CARDS: [&str; 4] =
    ["Country, for help numbers", "Usual, and it passes", "Call the clinic", "Emergency now"];

async fn help_says_whom_to_call_before_what_to_read(engine: Engine) -> Result<()> {
    const COUNTRY: &str = "Country, for help numbers";
    const TALK: &str = "Someone to talk to, day and night";
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/help").await?;
    // Nobody who needs a number has to choose first.
    let first = ["Help", BACK, CARDS[0], "All countries"];
    parts_begin(&page, &[&first, &CARDS[1..]].concat()).await?;
    ensure!(page.count(".countries[open] .country").await? == 10, "ten countries stand open");
    let checked = lines(&page, ".country .hint").await?;
    let day = |text: &str| text.starts_with("Numbers checked on 20");
    ensure!(checked.len() == 10 && checked.iter().all(|text| day(text)), "checked {checked:?}");
    page.sees("It is not ours: following it leaves the app. findahelpline.com").await?;

    page.choose(COUNTRY, "Australia").await?;
    dials(&page, &[("Emergency", "tel:000"), (TALK, "tel:131114")]).await?;
    let numbers = ["Help", BACK, "Emergency", TALK];
    parts_begin(&page, &[&numbers[..], &CARDS, &["All countries"]].concat()).await?;
    ensure!(page.count(".countries[open]").await? == 0, "all numbers stand before one’s own");
    for number in lines(&page, ".number .hint").await? {
        ensure!(number.starts_with("Australia. Numbers checked on 20"), "{number}");
    }
    ensure!(lines(&page, ".number .hint").await?.len() == 2, "each number says it");

    // What a person chose counts for more than what a link says.
    keep_a_plan(&page, &small_plan()).await?;
    keep_people(&page).await?;
    page.press("Help").await?;
    let own = ["Your clinic", "Your person"];
    parts_begin(&page, &[&numbers[..], &own, &CARDS, &["All countries"]].concat()).await?;
    page.sees("Your clinic From your clinic’s link, not checked by this app").await?;
    dials(
        &page,
        &[
            ("Emergency", "tel:000"),
            ("Office hours", "tel:+49301234567"),
            ("Sam", "tel:+49307654321"),
        ],
    )
    .await?;
    let message = page.link("Send a message to Sam").await?.attr("href").await?;
    ensure!(message.as_deref() == Some("sms:+49307654321"), "a message goes to {message:?}");

    page.choose(COUNTRY, "Not chosen").await?;
    dials(&page, &[("Emergency", "tel:112"), (TALK, "tel:08001110111")]).await?;
    page.choose(COUNTRY, "United States").await?;
    dials(&page, &[("Emergency", "tel:911"), (TALK, "tel:988")]).await?;
    page.sees("Veterans: press 1.").await
}

/// The rectangle of the way to Help.
async fn spot(page: &Browser) -> Result<[f64; 4]> {
    page.eventually_script(
        "one way to Help",
        "return document.querySelectorAll('.help-link').length === 1",
    )
    .await?;
    let spot = page
        .script(
            "scrollTo(0, 0);
             const { x, y, width, height } = document.querySelector('.help-link').getBoundingClientRect();
             return [x, y, width, height]",
        )
        .await?;
    Ok(serde_json::from_value(spot)?)
}

async fn is_there_too(page: &Browser, there: [f64; 4], at: &str) -> Result<()> {
    let here = spot(page).await?;
    let same = here.iter().zip(there).all(|(one, other)| (one - other).abs() <= 1.0);
    ensure!(same, "Help is at {here:?} in {at}, and at {there:?} elsewhere");
    Ok(())
}

async fn help_is_in_the_same_spot_everywhere(engine: Engine) -> Result<()> {
    let crippled = Copied::without(".wasm")?;
    let page = Browser::fresh(engine, &crippled.site).await?;
    page.visit(crippled.site.base()).await?;
    let there = spot(&page).await?;
    let site = Site::start()?;
    page.visit(&site.url("nowhere")).await?;
    page.sees("There is no such page").await?;
    is_there_too(&page, there, "the page that is not there").await?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/prepare").await?;
    page.set_clock(0, "15:00").await?;
    is_treated(&page).await?;
    // The after place has it larger.
    for place in PLACES.iter().filter(|place| **place != "#/after") {
        page.go(place).await?;
        is_there_too(&page, there, place).await?;
    }
    page.go("#/after").await?;
    let there = spot(&page).await?;
    for place in crate::after::CORNERS.iter().chain(&[
        "#/ground",
        "#/ground/feet",
        "#/ground/orient",
        "#/breathe/gentle",
        "#/help",
    ]) {
        page.go(place).await?;
        is_there_too(&page, there, place).await?;
    }
    Ok(())
}

async fn help_asked_for_before_the_app_came_is_there_when_it_comes(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    // Where the way to Help leads before any script.
    page.go("#lines").await?;
    page.sees("Emergency now").await?;
    ensure!(!page.text().await?.contains("There is no such page"), "it says there is no Help");
    Ok(())
}

async fn nothing_goes_on_behind_help(engine: Engine) -> Result<()> {
    const WAITED: &str = "return performance.now() > arguments[0]";
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    let feel = "globalThis.felt = [];
        Navigator.prototype.vibrate = (pattern) => felt.push([...pattern]) > 0;";
    before_anything(&page, &format!("{LISTEN} {feel}")).await?;
    page.go("#/breathe/gentle").await?;
    let loud =
        "localStorage.setItem('shoreline.settings', '{\"sound\":\"bell\",\"vibration\":true}')";
    page.script(loud).await?;
    page.reload().await?;
    let pass = async |seconds: f64| {
        let now = page.script("return performance.now()").await?.as_f64().unwrap_or_default();
        page.eventually("time to pass", async || {
            Ok(page.script_with(WAITED, vec![json!(now + seconds * 1e3)]).await? == true)
        })
        .await
    };

    // In the quiet before the first breath.
    page.press("Start").await?;
    page.sees("Let your shoulders drop").await?;
    page.press("Help").await?;
    page.sees("Emergency now").await?;
    pass(6.0).await?;
    ensure!(page.count("[data-phase]").await? == 0, "it began to breathe behind Help");
    ensure!(bells_to_come(&page).await?.is_empty(), "bells ring behind Help");
    page.press(BACK).await?;

    // A step that goes on by itself waits, and does not jump when the person is back.
    page.go("#/ground/feet").await?;
    page.press("More").await?;
    page.press("Let it go on by itself").await?;
    page.press("Start").await?;
    page.press("Help").await?;
    page.sees("Emergency now").await?;
    pass(9.0).await?;
    page.keys(&Key::Escape.to_string()).await?;
    page.sees("1 of 4").await?;
    pass(2.0).await?;
    page.sees("1 of 4").await?;

    // Taps are neither heard nor felt.
    page.go("#/ground/butterfly").await?;
    page.press("Start").await?;
    page.press("Next").await?;
    page.press("Help").await?;
    page.sees("Emergency now").await?;
    let felt = page.script("return felt.length").await?;
    ensure!(bells_to_come(&page).await?.is_empty(), "taps are heard behind Help");
    pass(4.0).await?;
    ensure!(page.script("return felt.length").await? == felt, "taps are felt behind Help");
    Ok(())
}
