//! The breath is guided, held, and ended.

use e2e::{Browser, Engine, Json, Key, Result, Site, checks, ensure, on};

use crate::breath::{
    GENTLE, MOVING, begin, has_ended, in_breath, picture_and_phase_agree, remember, remembered,
    soften, stands_still,
};

on!(every engine:
    six_patterns_are_offered_and_each_is_as_it_says
    a_pause_holds_every_picture_and_a_stop_finishes_the_out_breath
);

/// The words of a breath, and for how many seconds each.
type Words = &'static [(&'static str, f64)];

/// (name, seconds as the row has them, the breath)
const PATTERNS: [(&str, &str, Words); 6] = [
    ("Longer out-breath", "4 · 6 seconds", &[("Breathe in", 4.0), ("Breathe out", 6.0)]),
    ("Gentle", "3 · 4 seconds", &[("Breathe in", 3.0), ("Breathe out", 4.0)]),
    ("Even", "5.5 · 5.5 seconds", &[("Breathe in", 5.5), ("Breathe out", 5.5)]),
    (
        "Double in-breath",
        "2.5 · 1 · 6 seconds",
        &[("Breathe in", 2.5), ("A little more", 1.0), ("Breathe out", 6.0)],
    ),
    (
        "Box",
        "4 · 4 · 4 · 4 seconds",
        &[("Breathe in", 4.0), ("Hold", 4.0), ("Breathe out", 4.0), ("Hold", 4.0)],
    ),
    ("4-7-8", "4 · 7 · 8 seconds", &[("Breathe in", 4.0), ("Hold", 7.0), ("Breathe out", 8.0)]),
];

/// On the page of a pattern without holds: three whole breaths, and one more to land on.
pub(crate) async fn three_breaths(page: &Browser) -> Result<()> {
    page.sees("Ready when you are").await?;
    remember(page).await?;
    page.press("Start").await?;
    page.sees("Let your shoulders drop").await?;
    in_breath(page, "1").await?;
    soften(page, 3).await?;
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

async fn six_patterns_are_offered_and_each_is_as_it_says(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    for (name, seconds, words) in PATTERNS {
        page.go("#/breathe").await?;
        page.sees("Make your own").await?;
        let offered = page.link(name).await?.text().await?;
        ensure!(offered.contains(seconds), "{name}: {offered:?}");
        ensure!(page.count("main .rooms a").await? == PATTERNS.len(), "six are offered");
        page.press(name).await?;
        page.press("Start").await?;
        let whole: f64 = words.iter().map(|(_, seconds)| seconds).sum();
        // The picture and the words are there from the start, and wait for the first breath.
        page.eventually(&format!("{name} to move as it says"), async || {
            let (lasts, seen) = planned(&page).await?;
            Ok(lasts == whole
                && seen.iter().map(|(word, lasts)| (&**word, *lasts)).eq(words.iter().copied()))
        })
        .await?;
        page.keys(&Key::Escape.to_string()).await?;
        has_ended(&page).await?;
    }
    checks::all_is_well(&page, &site).await
}

/// How long the picture takes for a breath, and each word with how long it is to be seen, in
/// seconds.
async fn planned(page: &Browser) -> Result<(f64, Vec<(String, f64)>)> {
    let planned = page
        .script(
            "const lasts = ({ effect }) => effect.getComputedTiming().duration / 1000;
         const [pacer] = document.querySelector('[data-pacer]').getAnimations();
         const words = [...document.querySelectorAll('.breath-words span')].map((word) => {
             const [animation] = word.getAnimations();
             const frames = animation.effect.getKeyframes();
             const seen = frames.filter(({ opacity }) => opacity === '1');
             const from = frames[frames.indexOf(seen[0]) - 1].computedOffset;
             const until = frames[frames.indexOf(seen.at(-1)) + 1].computedOffset;
             return [word.textContent, Math.round((until - from) * lasts(animation) * 1e3) / 1e3];
         });
         return [lasts(pacer), words]",
        )
        .await?;
    Ok(serde_json::from_value(planned)?)
}

async fn a_pause_holds_every_picture_and_a_stop_finishes_the_out_breath(
    engine: Engine,
) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/breathe/gentle").await?;
    page.press("Picture, sound and touch").await?;
    page.press("Screen reader says each change").await?;
    remember(&page).await?;
    begin(&page, "Start").await?;
    soften(&page, 3).await?;
    page.press("Pause").await?;
    page.sees("Paused").await?;
    page.eventually_script(
        "the words of the breath to give way",
        "return getComputedStyle(document.querySelector('.breath-words')).visibility === 'hidden'",
    )
    .await?;
    stands_still(&page).await?;
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

    for picture in ["Ring", "Words only"] {
        page.choose("Picture", picture).await?;
        page.eventually_script(&format!("{picture}, moving"), MOVING).await?;
        ensure!(page.count("[data-pacer]").await? == 1, "one picture at a time");
        // The new picture is where the breath is.
        picture_and_phase_agree(&page, &GENTLE).await?;
        page.press("Pause").await?;
        stands_still(&page).await?;
        page.press("Go on").await?;
        page.eventually_script(&format!("{picture}, moving again"), MOVING).await?;
        picture_and_phase_agree(&page, &GENTLE).await?;
    }

    page.press("Stop").await?;
    page.sees("Finishing this breath").await?;
    has_ended(&page).await?;
    let phases = remembered(&page, "phases").await?;
    let turns = phases.chunks(2).all(|pair| pair == ["inhale", "exhale"]);
    ensure!(turns, "it did not land on an out-breath: {phases:?}");
    page.sees(&format!("{} breaths.", phases.len() / 2)).await?;
    // What is told between breaths is said in any case; the changes were not to be.
    let said = remembered(&page, "spoken").await?;
    ensure!(said.contains(&"Paused".to_owned()), "{said:?}");
    ensure!(!said.iter().any(|words| words.starts_with("Breathe")), "{said:?}");
    Ok(())
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
        &format!("return performance.now() > {now} + 3100"),
    )
    .await
}
