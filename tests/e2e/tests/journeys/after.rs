//! The after place: large, dark, and what it says and reads aloud.

use e2e::{Browser, Engine, Result, Site, checks, ensure, json, on};

use crate::parts::{before_anything, brightness, is_treated, keep_people, lines, press_at};

on!(every engine:
    the_first_screen_says_what_is_known_and_asks_nothing
    everything_there_and_beyond_is_large_dark_and_still
);

on!([Chromium]: only_a_voice_of_the_device_reads_aloud);

pub(crate) const CORNERS: [&str; 5] =
    ["#/after/more", "#/after/mark", "#/after/mood", "#/after/body", "#/after/tomorrow"];

/// The time and the day as the after place tells them.
const NOW: &str = "const now = new Date(window.Date.now());
    const two = (part) => String(part).padStart(2, '0');
    const whole = { weekday: 'long', day: 'numeric', month: 'long' };
    const day = now.toLocaleDateString('en-GB', whole);
    return [`${two(now.getHours())}:${two(now.getMinutes())}`, day]";

/// The page says the time, the day and these lines, in this order, and no others.
async fn says(page: &Browser, rest: &[&str]) -> Result<()> {
    page.eventually(&format!("the time, the day, then {rest:?}"), async || {
        let now: Vec<String> = serde_json::from_value(page.script(NOW).await?)?;
        let said = lines(page, "main").await?;
        let said: Vec<&str> = said.iter().map(String::as_str).collect();
        // What was known is followed by the button to have it read, where there is a voice.
        let said = said.strip_suffix(&["Read this to me"]).unwrap_or(&said);
        let told = said.strip_prefix(&["After treatment", &now[0], &now[1]]);
        Ok(told.is_some_and(|told| told == rest))
    })
    .await
}

async fn asks_nothing(page: &Browser) -> Result<()> {
    let asked = page
        .script(
            "return [...document.querySelectorAll('input, textarea, select, [contenteditable]')]
                 .filter((it) => it.checkVisibility()).length",
        )
        .await?;
    ensure!(asked == 0, "{asked} fields ask for something");
    Ok(())
}

async fn the_first_screen_says_what_is_known_and_asks_nothing(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/settings").await?;
    page.choose("Colours", "Light").await?;
    page.set_clock(0, "15:00").await?;
    ensure!(brightness(&page).await? > 200.0, "light is bright");
    page.go("#/after").await?;
    // What is not known is left out, and nobody is asked for it.
    says(&page, &["This passes.", "Settle now", "Get help", "More"]).await?;
    asks_nothing(&page).await?;
    ensure!(brightness(&page).await? < 60.0, "the after place is dark");

    is_treated(&page).await?;
    page.press("Shoreline").await?;
    page.sees("You had a treatment today. This passes.").await?;
    ensure!(brightness(&page).await? > 200.0, "home is as it was chosen");
    keep_people(&page).await?;
    page.press("Shoreline").await?;
    // On the day itself it is the first room, one press away.
    press_at(&page, ".first a[href='#/after']").await?;
    let known = ["You are here: At home, in the blue room", "With you: Sam"];
    let passes = ["You had a treatment today.", "This passes."];
    let ways = ["Settle now", "Call Sam", "Get help", "More"];
    says(&page, &[&known[..], &passes, &ways].concat()).await?;
    asks_nothing(&page).await?;
    for (way, leads) in [
        ("Settle now", "#/ground/orient"),
        ("Call Sam", "tel:+49307654321"),
        ("Get help", "#/help"),
        ("More", "#/after/more"),
    ] {
        let href = page.link(way).await?.attr("href").await?;
        // One engine tells the whole address.
        let right = href.as_ref().is_some_and(|href| href.ends_with(leads));
        ensure!(right, "{way} leads to {href:?}");
    }
    for corner in CORNERS {
        page.go(corner).await?;
        page.link("Back").await?;
        asks_nothing(&page).await?;
    }
    checks::all_is_well(&page, &site).await
}

/// What is smaller than a blurred eye reads or a slow hand meets.
const SMALL: &str = "
    const seen = [...document.querySelectorAll('body *')].filter((it) =>
        it.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true }) &&
        it.getClientRects().length > 0 && !it.closest('.sr-only'));
    const named = (it) => `${it.tagName} ${it.className} ${it.textContent.slice(0, 40)}`;
    const words = (it) => [...it.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const texts = seen.filter(words).filter((it) => !it.matches('option'))
        .map((it) => [it, parseFloat(getComputedStyle(it).fontSize)])
        .filter(([, size]) => size < 23.99).map(([it, size]) => `${size} px type: ${named(it)}`);
    const targets = seen.filter((it) => it.matches('a[href], button, summary, select, label.chip, label.switch'))
        .map((it) => [it, it.getBoundingClientRect()])
        .filter(([, { width, height }]) => Math.min(width, height) < 63.5)
        .map(([it, { width, height }]) => `${width} × ${height} px target: ${named(it)}`);
    return [...texts, ...targets]";

/// Everything in sight is large and dark, and stands still.
async fn is_easy(page: &Browser, at: &str) -> Result<()> {
    let small = page.script(SMALL).await?;
    ensure!(small == json!([]), "at {at}: {small:#}");
    ensure!(brightness(page).await? < 60.0, "{at} is not dark");
    page.eventually_script(
        &format!("nothing to move at {at}"),
        "return document.getAnimations().every(({ playState }) => playState !== 'running')",
    )
    .await
}

async fn everything_there_and_beyond_is_large_dark_and_still(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/prepare").await?;
    page.set_clock(0, "15:00").await?;
    is_treated(&page).await?;
    keep_people(&page).await?;
    page.go("#/after").await?;
    page.sees("Call Sam").await?;
    is_easy(&page, "#/after").await?;
    for corner in CORNERS {
        page.go(corner).await?;
        page.link("Back").await?;
        is_easy(&page, corner).await?;
    }
    page.press("A decision about work or money").await?;
    page.button("Undo").await?;
    is_easy(&page, "the notice").await?;
    page.go("#/after/tomorrow").await?;
    page.button("Open it now").await?;
    is_easy(&page, "a parked decision").await?;

    page.go("#/ground").await?;
    page.sees("Look and hear").await?;
    is_easy(&page, "Ground").await?;
    page.press("Where am I").await?;
    page.button("Next").await?;
    is_easy(&page, "Where am I").await?;
    page.go("#/ground/feet").await?;
    page.press("More").await?;
    page.button("Make it shorter").await?;
    is_easy(&page, "an exercise, ready, with More open").await?;
    page.choose("Distress before, 0 none to 10 most (optional)", "7").await?;
    page.press("Start").await?;
    is_easy(&page, "a step").await?;
    page.press("More").await?;
    page.button("Skip this step").await?;
    is_easy(&page, "a step, with More open").await?;
    // Another number each time: the same one again would take it back.
    for (ending, over, distress) in [
        ("Stop", "Stopped. That is fine.", "7"),
        ("This makes it worse", "Leave this one for now.", "8"),
    ] {
        page.press(ending).await?;
        page.sees(over).await?;
        page.press("More").await?;
        page.choose("Distress now, 0 none to 10 most (optional)", distress).await?;
        page.sees("The same or worse is common.").await?;
        is_easy(&page, over).await?;
        page.press("Back").await?;
    }
    page.press("Help").await?;
    page.press("All countries").await?;
    page.link("findahelpline.com").await?;
    is_easy(&page, "Help, with all countries").await?;
    page.press("Back to where you were").await?;
    page.go("#/breathe/gentle").await?;
    page.press("Picture, sound and touch").await?;
    page.press("Count along").await?;
    page.choose("Picture", "Words only").await?;
    let small = page.script(SMALL).await?;
    ensure!(small == json!([]), "at the breath: {small:#}");
    let words =
        "return parseFloat(getComputedStyle(document.querySelector('.breath-words')).fontSize)";
    let size = page.script(words).await?.as_f64().unwrap_or_default();
    ensure!(size >= 36.0, "the words of the breath are {size} px");
    Ok(())
}

/// A device that can read aloud, with these voices.
fn reading_device(voices: &str) -> String {
    format!(
        "globalThis.spoken = [];
         const device = new EventTarget();
         device.voices = {voices};
         device.getVoices = () => device.voices;
         device.speak = (utterance) => spoken.push(utterance);
         device.cancel = () => {{ spoken.silenced = true }};
         Object.defineProperty(globalThis, 'speechSynthesis', {{ value: device }});
         globalThis.SpeechSynthesisUtterance = class extends EventTarget {{
             constructor(text) {{ super(); this.text = text }}
         }};"
    )
}

async fn only_a_voice_of_the_device_reads_aloud(engine: Engine) -> Result<()> {
    const READ: &str = "Read this to me";
    const LOCAL: &str = "{ name: 'Here', lang: 'en-GB', localService: true }";
    const REMOTE: &str = "{ name: 'Far', lang: 'en-GB', localService: false }";
    let site = Site::start()?;
    for voices in ["[]", &format!("[{REMOTE}]"), "[{ lang: 'fr', localService: true }]"] {
        let page = Browser::fresh(engine, &site).await?;
        before_anything(&page, &reading_device(voices)).await?;
        page.go("#/after").await?;
        page.sees("This passes.").await?;
        ensure!(!page.text().await?.contains(READ), "{voices} would read");
        // Browsers find their voices late.
        page.script(&format!(
            "speechSynthesis.voices = [{REMOTE}, {LOCAL}];
             speechSynthesis.dispatchEvent(new Event('voiceschanged'))"
        ))
        .await?;
        page.press(READ).await?;
        page.button("Stop reading").await?;
        let said =
            page.script("return spoken.map(({ text, voice }) => [text, voice.name])").await?;
        let told = lines(&page, ".after-told").await?.join(". ");
        ensure!(said == json!([[told, "Here"]]), "it reads {said}");
        page.press("Stop reading").await?;
        page.button(READ).await?;
        ensure!(page.script("return spoken.silenced").await? == true, "it reads on");
        page.press(READ).await?;
        page.button("Stop reading").await?;
        page.script("spoken.at(-1).dispatchEvent(new Event('end'))").await?;
        page.button(READ).await?;
    }
    Ok(())
}
