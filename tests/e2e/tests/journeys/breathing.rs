//! The breath is guided, held, and ended.

use e2e::{Browser, Engine, Json, Key, Result, Site, ensure, on};

on!(every engine: a_pause_holds_the_breath_where_it_is);

/// Remembers every phase and every breath from now on, in order, where any engine's scripts see it.
const REMEMBER: &str = "
    const told = document.documentElement.dataset;
    new MutationObserver((changes) => changes.forEach(({ target }) => {
        for (const name of ['phase', 'cycle']) {
            const list = (told[name + 's'] ?? '').split(' ').filter(Boolean);
            const now = target.dataset[name];
            if (now !== undefined && now !== list.at(-1)) told[name + 's'] = [...list, now].join(' ');
        }
    })).observe(document.body, { subtree: true, attributeFilter: ['data-phase', 'data-cycle'] });
";

const MOVING: &str = "return document.querySelector('[data-pacer]').getAnimations()
    .some((animation) => animation.playState === 'running')";

/// On the page of a pattern without holds: three whole breaths, and one more to land on.
pub(crate) async fn three_breaths(page: &Browser) -> Result<()> {
    page.sees("Ready when you are").await?;
    page.script(REMEMBER).await?;
    page.press("Start").await?;
    for breath in ["1", "2", "3", "4"] {
        in_breath(page, breath).await?;
        page.eventually_script("a moving picture", MOVING).await?;
    }
    page.press("Stop").await?;
    page.button("Stop now").await?;
    has_ended(page).await?;

    let phases = remembered(page, "phases").await?;
    let turns = phases.chunks(2).all(|pair| pair == ["inhale", "exhale"]);
    ensure!(turns, "the last phase is a whole out-breath: {phases:?}");
    let breaths = phases.len() / 2;
    let counted: Vec<String> = (1..=breaths).map(|breath| breath.to_string()).collect();
    ensure!(remembered(page, "cycles").await? == counted, "{counted:?}");
    page.sees(&format!("{breaths} breaths. You may feel calmer, the same, or worse.")).await
}

async fn a_pause_holds_the_breath_where_it_is(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/breathe/gentle").await?;
    page.script(REMEMBER).await?;
    page.press("Start").await?;
    in_breath(&page, "1").await?;
    page.press("Pause").await?;
    page.sees("Paused").await?;
    page.eventually_script(
        "the words of the breath to give way",
        "return getComputedStyle(document.querySelector('.breath-words')).visibility === 'hidden'",
    )
    .await?;
    page.eventually_script(
        "a picture that stands still",
        "return document.querySelector('[data-pacer]').getAnimations()
             .every((animation) => animation.playState === 'paused' && !animation.pending)",
    )
    .await?;

    let held = moment(&page).await?;
    longer_than_any_phase(&page).await?;
    ensure!(moment(&page).await? == held, "the pause did not hold {held}");

    page.press("Go on").await?;
    page.eventually_script("a picture that moves again", MOVING).await?;
    in_breath(&page, "2").await?;
    let phases = remembered(&page, "phases").await?;
    ensure!(
        phases[..3] == ["inhale", "exhale", "inhale"],
        "it did not go on where it was: {phases:?}"
    );
    page.keys(&Key::Escape.to_string()).await?;
    has_ended(&page).await
}

/// The phase, the breath, and how far the picture has come.
async fn moment(page: &Browser) -> Result<Json> {
    page.script(
        "const { phase, cycle } = document.querySelector('[data-phase]').dataset;
         const [animation] = document.querySelector('[data-pacer]').getAnimations();
         return [phase, cycle, animation.currentTime]",
    )
    .await
}

/// The page's own clock says when: a session that goes on would have changed by then.
async fn longer_than_any_phase(page: &Browser) -> Result<()> {
    let now = page.script("return performance.now()").await?;
    page.eventually_script(
        "a phase's time to pass",
        &format!("return performance.now() > {now} + 4100"),
    )
    .await
}

async fn in_breath(page: &Browser, breath: &str) -> Result<()> {
    page.eventually_script(
        &format!("breath {breath}"),
        &format!("return document.querySelector('[data-phase]')?.dataset.cycle === '{breath}'"),
    )
    .await
}

async fn has_ended(page: &Browser) -> Result<()> {
    page.eventually_script(
        "the end of the breathing",
        "return document.querySelector('[data-phase], [data-cycle]') === null",
    )
    .await?;
    page.sees("You may feel calmer, the same, or worse.").await?;
    page.button("Breathe again").await?;
    Ok(())
}

async fn remembered(page: &Browser, what: &str) -> Result<Vec<String>> {
    let list = page.script(&format!("return document.documentElement.dataset.{what}")).await?;
    let list = list.as_str().unwrap_or_default();
    Ok(list.split_whitespace().map(str::to_owned).collect())
}
