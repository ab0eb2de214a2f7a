//! Every exercise, from its start to each of its ends.

use e2e::{Browser, Engine, Result, Site, checks, ensure, json, on};

use crate::parts::{is_treated, keep_people, lines};

on!(every engine:
    every_exercise_is_walked_left_at_any_step_and_gone_on_with
    where_am_i_tells_what_is_known_and_asks_nothing
    an_exercise_gets_shorter_is_skipped_through_and_goes_on_by_itself
    what_is_felt_before_and_after_leads_on
);

/// (its address, its name, its caution, the steps)
type Exercise = (&'static str, &'static str, &'static str, &'static [&'static str]);

const EXERCISES: [Exercise; 8] = [
    (
        "feet",
        "Feet on the floor",
        "Stay seated for this.",
        &["Both feet flat", "Press both feet down", "Let go", "Press and let go once more"],
    ),
    (
        "senses",
        "Look and hear",
        "Smell and taste can be skipped.",
        &[
            "See five things",
            "Feel four things",
            "Hear three sounds",
            "Smell two things",
            "Taste one thing",
        ],
    ),
    (
        "temperature",
        "Cool and warm",
        "Do not put your face in cold water.",
        &["Something cool", "Hold it", "Put it down", "Warm your hands"],
    ),
    (
        "name-things",
        "Name things",
        "Keep to plain things. Leave hard thoughts, and writing, for another time.",
        &["Animals", "Places", "Foods", "A to Z"],
    ),
    (
        "butterfly",
        "Butterfly taps",
        "Stop if hard memories come.",
        &["Cross your arms", "Tap, left and right", "Rest", "Once more", "Let your hands down"],
    ),
    (
        "calm-place",
        "A calm place",
        "Choose somewhere calm. Stop if the picture turns on you.",
        &["Picture a calm place", "Look around in it", "Hear and feel it", "Give it a word"],
    ),
    (
        "container",
        "Put it away",
        "Nothing has to be solved now. This is for later, in therapy.",
        &["Picture a box", "Put it in", "Close the lid"],
    ),
    (
        "body",
        "Hands and feet",
        "Keep your eyes open. If this makes it worse, leave it.",
        &["Your hands", "Your feet", "Hands and feet together"],
    ),
];

pub(crate) const STOPPED: &str = "Stopped. That is fine.";
pub(crate) const WORSE: &str = "Leave this one for now.";
pub(crate) const FINISHED: &str = "That is all of it.";

/// The large words, once they are these.
pub(crate) async fn is_at(page: &Browser, title: &str) -> Result<()> {
    page.eventually(&format!("the step {title:?}"), async || {
        Ok(page.text_of(".step-title").await? == title)
    })
    .await
}

/// What to know before the start stands there, and nothing has begun.
pub(crate) async fn is_warned(page: &Browser, caution: &str) -> Result<()> {
    page.button("Start").await?;
    page.eventually(&format!("the caution {caution:?}"), async || {
        Ok(page.text_of(".step-line").await? == caution)
    })
    .await
}

/// From the first step to the end with the large button alone.
pub(crate) async fn walk(page: &Browser, steps: usize) -> Result<()> {
    for _ in 1..steps {
        page.press("Next").await?;
    }
    page.press("Finish").await?;
    is_at(page, FINISHED).await
}

/// Stops, goes back, says that it makes it worse, and goes back again: what stood there each time.
const DETOURS: &str = "
    const title = () => document.querySelector('.step-title').innerText;
    const step = title();
    const press = async (name) => {
        const was = title();
        const button = [...document.querySelectorAll('.walk-ways > .controls button')]
            .find((it) => it.innerText === name);
        button.click();
        while (title() === was) await new Promise((drawn) => setTimeout(drawn, 5));
    };
    const seen = [];
    for (const name of ['Stop', 'This makes it worse']) {
        await press(name);
        const offered = [...document.querySelectorAll('.walk-ways a')];
        const next = offered.some((it) => it.matches('.huge') && it.innerText.startsWith('Try: '));
        const help = offered.find((it) => it.hash === '#/help');
        seen.push([title(), next, help !== undefined && help.checkVisibility()]);
        await press('Back');
        seen.push(title() === step);
    }
    return seen;";

async fn every_exercise_is_walked_left_at_any_step_and_gone_on_with(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    for (address, name, caution, steps) in EXERCISES {
        page.go("#/ground").await?;
        page.press(name).await?;
        page.eventually_address(name, |url| url.ends_with(&format!("#/ground/{address}"))).await?;
        is_warned(&page, caution).await?;
        page.press("Start").await?;
        for (number, step) in steps.iter().enumerate() {
            is_at(&page, step).await?;
            let count = format!("{} of {}", number + 1, steps.len());
            ensure!(page.text_of(".count").await? == count, "{step} is not {count}");
            ensure!(!page.text_of(".step-line").await?.is_empty(), "{step} says nothing more");
            let seen = page.script_async(DETOURS).await?;
            // In the closed "More" after a stop; in sight where it got worse.
            let expected = json!([[STOPPED, true, false], true, [WORSE, true, true], true]);
            ensure!(seen == expected, "{name}, {step}: {seen}");
            let last = number + 1 == steps.len();
            page.press(if last { "Finish" } else { "Next" }).await?;
        }
        is_at(&page, FINISHED).await?;
        page.sees("You may feel better, the same, or worse. All of these are common.").await?;
    }
    page.press("Back").await?;
    is_at(&page, "Hands and feet together").await?;
    page.press("Back").await?;
    page.press("Back").await?;
    page.press("Back").await?;
    // Before the start the same button says that it is not for now.
    page.press("Not now").await?;
    is_at(&page, STOPPED).await?;
    page.press("More").await?;
    page.press("Once more").await?;
    is_at(&page, "Your hands").await?;
    checks::all_is_well(&page, &site).await
}

async fn where_am_i_tells_what_is_known_and_asks_nothing(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/prepare").await?;
    page.set_clock(0, "15:00").await?;
    is_treated(&page).await?;
    keep_people(&page).await?;
    page.go("#/ground/orient").await?;
    let clock = "const now = new Date(window.Date.now());
        return [now.getHours(), now.getMinutes()].map((it) => String(it).padStart(2, '0')).join(':')";
    // There is no caution before it: it begins at once, and with the time.
    page.eventually("the time", async || {
        Ok(json!(page.text_of(".step-title").await?) == page.script(clock).await?)
    })
    .await?;
    for (number, told) in [
        "You are here: At home, in the blue room",
        "With you: Sam",
        "You had a treatment today.",
        "This passes.",
    ]
    .iter()
    .enumerate()
    {
        let asked = page.count("main input, main textarea, main select").await?;
        ensure!(asked == 0, "{asked} fields ask for something");
        page.press("Next").await?;
        is_at(&page, told).await?;
        page.sees(&format!("{} of 5", number + 2)).await?;
    }
    page.press("Finish").await?;
    is_at(&page, FINISHED).await?;

    // On this day pictures in the mind are left out; from another day on they are there.
    pictures_are_offered(&page, false).await?;
    page.set_clock(1, "15:00").await?;
    page.press("Shoreline").await?;
    pictures_are_offered(&page, true).await?;
    // The after place is for such a day whatever the plan says.
    page.go("#/after").await?;
    page.sees("This passes.").await?;
    pictures_are_offered(&page, false).await
}

async fn pictures_are_offered(page: &Browser, offered: bool) -> Result<()> {
    page.go("#/ground").await?;
    page.sees("Hands and feet").await?;
    let rows = lines(page, ".rooms strong").await?;
    for name in ["A calm place", "Put it away"] {
        ensure!(rows.contains(&name.to_owned()) == offered, "Ground offers {rows:?}");
    }
    page.go("#/ground/calm-place").await?;
    if offered {
        return is_warned(page, "Choose somewhere calm. Stop if the picture turns on you.").await;
    }
    page.sees("This one is left out on the day of a treatment.").await?;
    ensure!(page.count(".walk-ways").await? == 0, "it can be walked");
    page.press("Other ways").await?;
    page.sees("Short ways to come back to here and now.").await
}

async fn an_exercise_gets_shorter_is_skipped_through_and_goes_on_by_itself(
    engine: Engine,
) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/ground/senses").await?;
    page.press("Start").await?;
    page.sees("1 of 5").await?;
    page.press("Next").await?;
    page.press("More").await?;
    page.press("Skip this step").await?;
    is_at(&page, "Hear three sounds").await?;

    // From the third of four steps, the shorter form has nothing more than that step.
    page.go("#/ground/feet").await?;
    page.press("Start").await?;
    page.press("Next").await?;
    page.press("More").await?;
    page.press("Make it shorter").await?;
    is_at(&page, "Press both feet down").await?;
    page.sees("1 of 2").await?;
    page.press("Next").await?;
    is_at(&page, "Let go").await?;
    page.press("Finish").await?;
    is_at(&page, FINISHED).await?;
    page.press("More").await?;
    page.press("Other ways").await?;

    page.press("Feet on the floor").await?;
    is_warned(&page, "Stay seated for this.").await?;
    page.press("More").await?;
    page.press("Make it shorter").await?;
    page.press("More").await?;
    page.press("All of it").await?;
    page.press("More").await?;
    page.press("Let it go on by itself").await?;
    page.press("Start").await?;
    is_at(&page, "Both feet flat").await?;
    is_at(&page, "Press both feet down").await?;
    page.press("More").await?;
    page.press("At my own pace").await?;
    page.press("Next").await?;
    is_at(&page, "Let go").await
}

async fn what_is_felt_before_and_after_leads_on(engine: Engine) -> Result<()> {
    const SAME: &str = "The same or worse is common. Try the next thing, or let a person help.";
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/ground/body").await?;
    page.press("Start").await?;
    walk(&page, 3).await?;
    // Nobody who said nothing before is asked after.
    ensure!(page.count("main input").await? == 0, "it asks how it was");

    page.go("#/ground/feet").await?;
    page.press("More").await?;
    page.choose("Distress before, 0 none to 10 most (optional)", "7").await?;
    page.press("Start").await?;
    walk(&page, 4).await?;
    page.choose("Distress now, 0 none to 10 most (optional)", "6").await?;
    ensure!(!page.text().await?.contains(SAME), "6 is better than 7");
    page.choose("Distress now, 0 none to 10 most (optional)", "7").await?;
    page.hears(SAME).await?;
    page.link("Try: Where am I").await?;
    page.press("More").await?;
    page.link("Get help").await?;
    Ok(())
}
