//! What single places promise, and the way there by keyboard.

use e2e::{Browser, Engine, Key, PLACES, Result, Site, Viewport, ensure, json, on, store};

use crate::after::CORNERS;
use crate::composing::{compose, link};
use crate::parts::{
    days_ahead, full_plan, is_treated, keep_people, now, payload, plant_log, press_at, seed,
    tab_to, turn_lock_on, unlock,
};

const OPEN_ALL: &str =
    "document.querySelectorAll('main details').forEach((it) => { it.open = true })";

on!([Chromium]: the_largest_text_fits_the_narrowest_phone);
on!(every engine:
    the_keyboard_leads_everywhere
    the_keyboard_leads_from_the_after_place_to_help_and_back
    an_unknown_place_is_home_with_a_notice
);

/// Chromium is the only engine whose window gets this narrow.
async fn the_largest_text_fits_the_narrowest_phone(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let profile = tempfile::tempdir()?;
    let page = Browser::open(engine, site.base(), profile.path(), Viewport::NARROW).await?;
    page.go("#/settings").await?;
    page.choose("Text size", "Largest").await?;
    for place in PLACES {
        page.go(place).await?;
        fits(&page, place).await?;
    }
    page.go("#/breathe/gentle").await?;
    page.press("Picture, sound and touch").await?;
    page.choose("Sound", "Tone").await?;
    fits(&page, "the choices").await?;
    page.press("My rhythm").await?;
    page.button("Start as it is").await?;
    fits(&page, "one’s own rhythm").await?;
    page.press("Start as it is").await?;
    page.button("Softer").await?;
    fits(&page, "the breathing").await?;
    page.keys(&Key::Escape.to_string()).await?;
    page.button("Breathe again").await?;
    fits(&page, "its end").await?;

    page.press("Shoreline").await?;
    page.set_clock(0, "15:00").await?;
    is_treated(&page).await?;
    keep_people(&page).await?;
    all_for_afterwards_fits(&page).await?;
    all_of_a_plan_fits(&page).await?;
    all_of_the_log_fits(&page).await?;
    // Twice the usual text, and the window as narrow as before.
    page.go("#/settings").await?;
    page.choose("Text size", "Usual").await?;
    page.script("document.documentElement.style.fontSize = '200%'").await?;
    all_for_afterwards_fits(&page).await
}

/// A plan on its way from the desk to the checklist; one is there already.
async fn all_of_a_plan_fits(page: &Browser) -> Result<()> {
    let (date, ..) = days_ahead(page, 5).await?;
    page.go(&format!("#/plan/{}", payload(&full_plan(&date)))).await?;
    page.sees("You already have a plan").await?;
    fits(page, "two plans, compared").await?;
    page.press("Keep this plan").await?;
    page.find(".ahead").await?;
    page.script(OPEN_ALL).await?;
    fits(page, "prepare, with everything open").await?;
    page.go("#/prepare/week-before").await?;
    page.choose("Ask about each of your medicines", "Unsure").await?;
    page.fill("A few words, if you like", "The white ones").await?;
    fits(page, "a stage with marks and words").await?;
    page.go("#/prepare/questions").await?;
    page.fill("A question of my own", "May my dog come along?").await?;
    page.press("Add").await?;
    page.button("Remove").await?;
    fits(page, "questions").await?;
    page.go("#/prepare/sheet").await?;
    page.sees("A quiet visit").await?;
    fits(page, "the checklist").await?;
    page.go("#/companion").await?;
    page.press("Begin").await?;
    page.sees("The next look is in").await?;
    fits(page, "the page for the person beside, watching").await?;
    page.go("#/share").await?;
    compose(page, &date).await?;
    link(page).await?;
    page.script(OPEN_ALL).await?;
    fits(page, "a full form with all it makes").await?;
    page.fill("Message", "Dear Mary Miller, come early.").await?;
    page.sees("Look at these words first").await?;
    fits(page, "words to look at first").await
}

/// Writing, reading and looking back, with long words and all that can be told, and the lock.
async fn all_of_the_log_fits(page: &Browser) -> Result<()> {
    let long = "Donaudampfschifffahrtsgesellschaftskapitaensmuetze ".repeat(3);
    let now = now(page).await?;
    let day = 86_400_000;
    let mut writing = store::writing(&long);
    writing["pieces"][0]["asked"] = json!("What did you feel, and where did it go?");
    writing["feelings"] = json!(["overwhelmed", "grateful"]);
    (writing["before"], writing["after"]) = (json!(10), json!(3));
    writing["treatment"] = json!("2026-01-05");
    plant_log(page, &[1, 9, 40].map(|days| (now - days * day, writing.clone())), "#/about").await?;
    let entry = |number: usize, follows: usize, words: &str| {
        let (id, follows) = (store::id(number), store::id(follows));
        json!({ "id": id, "entry": store::id(0), "follows": [follows], "at": now, "writing": store::writing(words) })
    };
    let step = json!({ "intention": long, "step": long, "begun": now - 2 * day });
    seed(
        page,
        &[
            ("log", &store::id(10), entry(10, 0, &long.to_uppercase())),
            ("log", &store::id(11), entry(11, 0, "Short")),
            ("kept", &format!("thread/{}", store::id(12)), step),
            (
                "kept",
                "aside/x",
                json!({ "table": "kept", "key": "plan", "text": long.replace(' ', "") }),
            ),
        ],
    )
    .await?;
    for (place, says) in [
        ("#/reflect".to_owned(), "two versions"),
        (format!("#/reflect/{}", store::id(0)), "Keep both, one after the other"),
        (format!("#/reflect/{}", store::id(1)), "Feelings: Overwhelmed"),
        (format!("#/reflect/{}/history", store::id(0)), "stands now"),
        ("#/reflect/back".to_owned(), "Distress before and after"),
        ("#/reflect/threads".to_owned(), "Donau"),
        (format!("#/reflect/threads/{}", store::id(12)), "It no longer fits"),
        ("#/settings".to_owned(), "1 record set aside"),
        ("#/settings/set-aside".to_owned(), "Stood at"),
    ] {
        page.go(&place).await?;
        page.sees(says).await?;
        page.script(OPEN_ALL).await?;
        fits(page, &format!("{place}, with everything open")).await?;
    }
    page.go("#/reflect/sheet").await?;
    press_at(page, ".pick").await?;
    page.button("Copy as Markdown").await?;
    fits(page, "a sheet with lines on it").await?;
    page.go("#/reflect/new").await?;
    page.press("Something to start from").await?;
    page.press("A thought").await?;
    page.fill("What happened?", &long).await?;
    page.script(OPEN_ALL).await?;
    fits(page, "writing, with everything open").await?;
    page.press("Discard changes").await?;
    page.button("Undo").await?;
    turn_lock_on(page, "four quiet words").await?;
    page.script(OPEN_ALL).await?;
    fits(page, "the lock, on").await?;
    page.go("#/reflect").await?;
    fits(page, "the bar with a lock").await?;
    page.press("Cover").await?;
    page.button("Show it again").await?;
    fits(page, "the cover").await?;
    page.press("Lock").await?;
    page.field("Passphrase").await?;
    fits(page, "the door").await?;
    unlock(page, "four quiet words").await
}

/// The after place, and every state of what it leads to.
async fn all_for_afterwards_fits(page: &Browser) -> Result<()> {
    page.go("#/prepare").await?;
    page.press("Help").await?;
    page.press("All countries").await?;
    fits(page, "Help").await?;
    for place in CORNERS.iter().chain(&["#/after", "#/ground", "#/ground/orient", "#/help"]) {
        page.go(place).await?;
        fits(page, place).await?;
    }
    page.go("#/after/tomorrow").await?;
    page.press("A decision about work or money").await?;
    page.button("Undo").await?;
    fits(page, "the notice").await?;
    page.go("#/prepare/kit").await?;
    press_at(page, ".step button").await?;
    page.hears("Saved").await?;
    fits(page, "the kit").await?;
    page.go("#/ground/butterfly").await?;
    page.press("More").await?;
    page.choose("Distress before, 0 none to 10 most (optional)", "7").await?;
    fits(page, "an exercise, ready").await?;
    page.press("Start").await?;
    page.press("Next").await?;
    page.find(".tap").await?;
    page.press("More").await?;
    fits(page, "a step").await?;
    page.press("This makes it worse").await?;
    page.choose("Distress now, 0 none to 10 most (optional)", "7").await?;
    page.press("More").await?;
    page.sees("The same or worse is common.").await?;
    fits(page, "the end of an exercise").await?;
    page.go("#/ground/container").await?;
    fits(page, "an exercise that is left out").await
}

/// Nothing stands beyond the edge of the page, where it could not be seen, nor do words run out of
/// what holds them.
async fn fits(page: &Browser, what: &str) -> Result<()> {
    // What scrolls in a box of its own may be wider.
    let beyond = page
        .script(
            "const words = document.createRange();
             const box = (it) => { words.selectNodeContents(it); return words.getBoundingClientRect() };
             const own = (it) => [...it.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
             const named = (it) => `${it.tagName}.${it.className} ${it.textContent.slice(0, 30)} ${Math.round(it.getBoundingClientRect().left)}–${Math.round(it.getBoundingClientRect().right)}`;
             const seen = [...document.querySelectorAll('body *')].filter((it) => it.checkVisibility({ visibilityProperty: true }))
                 .filter((it) => !it.closest('.scrolls, .tide, .sr-only, .skip, .many > legend'));
             const beyond = seen.filter((it) => [it.getBoundingClientRect(), ...own(it).map(box)]
                 .some(({ left, right }) => right > innerWidth + 0.5 || left < -0.5));
             const spilt = seen.filter((it) => it.matches('button, .button, summary, .chip span, .notice'))
                 .filter((it) => {
                     const [around, inside] = [it.getBoundingClientRect(), box(it)];
                     return inside.left < around.left - 1 || inside.right > around.right + 1
                         || inside.top < around.top - 1 || inside.bottom > around.bottom + 1;
                 });
             return [...beyond, ...spilt].map(named)",
        )
        .await?;
    ensure!(beyond == json!([]), "beyond the edge of {what}: {beyond}");
    let scrolls = page.script("return document.documentElement.scrollWidth > innerWidth").await?;
    ensure!(scrolls == false, "{what} scrolls to the side");
    Ok(())
}

async fn the_keyboard_leads_everywhere(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    for stop in [
        "Skip to the page",
        "Shoreline",
        "Help",
        "Pause",
        "Breathe",
        "Prepare",
        "Ground",
        "After treatment",
        "Reflect",
        "For the person beside you",
        "For therapists: share a plan",
        "Settings",
        "Privacy, sources, limits",
    ] {
        page.keys(&Key::Tab.to_string()).await?;
        let at = page.focused().await?;
        ensure!(at.starts_with(stop), "after Tab: {at:?}, not {stop:?}");
    }

    page.reload().await?;
    page.keys(&Key::Tab.to_string()).await?;
    page.keys(&Key::Enter.to_string()).await?;
    focus_is_on(&page, "Shoreline").await?;

    tab_to(&page, "Breathe").await?;
    page.keys(&Key::Enter.to_string()).await?;
    focus_is_on(&page, "Breathe").await?;
    tab_to(&page, "Gentle").await?;
    page.keys(&Key::Enter.to_string()).await?;
    focus_is_on(&page, "Gentle").await?;
    tab_to(&page, "Start").await?;
    page.keys(" ").await?;
    page.find("[data-phase]").await?;
    page.keys(&Key::Escape.to_string()).await?;
    page.eventually_script(
        "Escape to end it",
        "return document.querySelector('[data-phase]') === null",
    )
    .await?;
    page.sees("You stopped within the first breath.").await
}

/// The heading of the place has the focus.
async fn focus_is_on(page: &Browser, heading: &str) -> Result<()> {
    page.eventually_script(
        &format!("the focus on the heading {heading:?}"),
        &format!("return document.activeElement.matches('main h1') && document.activeElement.textContent === '{heading}'"),
    )
    .await
}

async fn the_keyboard_leads_from_the_after_place_to_help_and_back(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/after").await?;
    page.sees("This passes.").await?;
    chosen_by_key(&page, "Settle now").await?;
    focus_is_on(&page, "Where am I").await?;
    chosen_by_key(&page, "Next").await?;
    page.sees("This passes.").await?;
    // The large button keeps the focus from step to step.
    focus_shows(&page, "Finish").await?;
    page.keys(&Key::Enter.to_string()).await?;
    page.sees("That is all of it.").await?;
    focus_shows(&page, "Try: Feet on the floor").await?;
    page.keys(&Key::Enter.to_string()).await?;
    focus_is_on(&page, "Feet on the floor").await?;
    chosen_by_key(&page, "Start").await?;
    page.sees("1 of 4").await?;
    focus_shows(&page, "Next").await?;
    page.keys(" ").await?;
    page.sees("2 of 4").await?;
    focus_shows(&page, "Next").await?;
    tab_to(&page, "More").await?;
    page.keys(&Key::Enter.to_string()).await?;
    chosen_by_key(&page, "Get help").await?;
    focus_is_on(&page, "Help").await?;
    tab_to(&page, "Back to where you were").await?;
    page.keys(&Key::Escape.to_string()).await?;
    page.sees("2 of 4").await?;
    focus_shows(&page, "Get help").await
}

/// Goes there with Tab alone, sees where the focus is, and presses Enter.
async fn chosen_by_key(page: &Browser, name: &str) -> Result<()> {
    tab_to(page, name).await?;
    focus_shows(page, name).await?;
    page.keys(&Key::Enter.to_string()).await
}

async fn focus_shows(page: &Browser, name: &str) -> Result<()> {
    page.eventually(&format!("the focus in sight on {name:?}"), async || {
        let drawn = page
            .script(
                "const at = document.activeElement;
                 const { outlineStyle, outlineWidth } = getComputedStyle(at);
                 const { top, bottom } = at.getBoundingClientRect();
                 return at.matches(':focus-visible') && outlineStyle === 'solid'
                     && parseFloat(outlineWidth) >= 3 && bottom > 0 && top < innerHeight",
            )
            .await?;
        Ok(page.focused().await? == name && drawn == true)
    })
    .await
}

async fn an_unknown_place_is_home_with_a_notice(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    for place in ["#/nowhere", "#/breathe/fast", "#/reflect/1"] {
        page.go("#/help").await?;
        page.sees("Emergency now").await?;
        page.go(place).await?;
        page.hears("There is no such page here. This is home.").await?;
        page.sees("Breathe with the tide, or choose a room.").await?;
    }
    Ok(())
}
