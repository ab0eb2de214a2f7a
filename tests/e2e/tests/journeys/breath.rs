//! What the stories of breathing share.

use e2e::{Browser, Json, Result, ensure};

/// Remembers every phase, breath and spoken word from now on, in order, where any engine's scripts
/// see it.
const REMEMBER: &str = "
    const told = document.documentElement.dataset;
    for (const name of ['phase', 'cycle', 'spoken']) told[name + 's'] = '';
    const add = (name, now) => {
        const list = told[name].split('|').filter(Boolean);
        if (now && now !== list.at(-1)) told[name] = [...list, now].join('|');
    };
    new MutationObserver((changes) => changes.forEach(({ target }) => {
        if (target instanceof Element) {
            add('phases', target.dataset.phase);
            add('cycles', target.dataset.cycle);
        } else if (target.parentElement?.matches('[aria-live=polite]')) {
            add('spokens', target.data);
        }
    })).observe(document.body, {
        subtree: true, characterData: true, attributeFilter: ['data-phase', 'data-cycle'],
    });
";

pub(crate) const MOVING: &str = "return document.querySelector('[data-pacer]').getAnimations()
    .some((animation) => animation.playState === 'running')";

/// From now on; what was remembered before is forgotten.
pub(crate) async fn remember(page: &Browser) -> Result<()> {
    page.script(REMEMBER).await?;
    Ok(())
}

/// The `phases`, the `cycles`, or the words `spoken`.
pub(crate) async fn remembered(page: &Browser, what: &str) -> Result<Vec<String>> {
    let what = if what == "spoken" { "spokens" } else { what };
    let list = page.script(&format!("return document.documentElement.dataset.{what}")).await?;
    let list = list.as_str().unwrap_or_default().split('|');
    Ok(list.filter(|one| !one.is_empty()).map(str::to_owned).collect())
}

/// Presses this button, and waits through the quiet before the first breath.
pub(crate) async fn begin(page: &Browser, button: &str) -> Result<()> {
    page.press(button).await?;
    in_breath(page, "1").await
}

pub(crate) async fn in_breath(page: &Browser, breath: &str) -> Result<()> {
    page.eventually_script(
        &format!("breath {breath}"),
        &format!("return document.querySelector('[data-phase]')?.dataset.cycle === '{breath}'"),
    )
    .await
}

pub(crate) async fn has_ended(page: &Browser) -> Result<()> {
    page.eventually_script(
        "the end of the breathing",
        "return document.querySelector('[data-phase], [data-cycle]') === null",
    )
    .await?;
    page.sees("You may feel calmer, the same, or worse.").await?;
    page.button("Breathe again").await?;
    Ok(())
}

pub(crate) async fn stands_still(page: &Browser) -> Result<()> {
    page.eventually_script(
        "a picture that stands still",
        "return document.querySelector('[data-pacer]').getAnimations()
             .every((animation) => animation.playState === 'paused' && !animation.pending)",
    )
    .await
}

/// Shorter breaths are the same breaths, and end sooner.
pub(crate) async fn soften(page: &Browser, times: u8) -> Result<()> {
    for _ in 0..times {
        page.press("Softer").await?;
    }
    Ok(())
}

/// How fast the picture moves; 1 is the pattern as it is written.
pub(crate) async fn has_rate(page: &Browser, rate: f64) -> Result<()> {
    page.eventually_script(
        &format!("a picture that moves at {rate}"),
        &format!(
            "const [animation] = document.querySelector('[data-pacer]').getAnimations();
             return Math.abs(animation.playbackRate - {rate}) < 0.001"
        ),
    )
    .await
}

pub(crate) const GENTLE: [(&str, f64); 2] = [("inhale", 3.0), ("exhale", 4.0)];

/// The phase and breath that the page tells are those in which its picture is, by the picture's
/// own clock. `parts` are the phases of the pattern with their seconds.
pub(crate) async fn picture_and_phase_agree(page: &Browser, parts: &[(&str, f64)]) -> Result<()> {
    // Near an edge the picture of one frame and the page of the next may differ.
    let moment = format!(
        "const parts = {};
         const [animation] = document.querySelector('[data-pacer]').getAnimations();
         const whole = parts.reduce((sum, [, seconds]) => sum + seconds, 0);
         const at = animation.currentTime / 1000;
         const {{ phase, cycle }} = document.querySelector('[data-phase]').dataset;
         const near = 0.3 * animation.playbackRate;
         let begins = Math.floor(at / whole) * whole;
         for (const [name, seconds] of parts) {{
             if (at > begins + near && at < begins + seconds - near)
                 return [[phase, cycle], [name, String(Math.floor(at / whole) + 1)]];
             begins += seconds;
         }}
         return null",
        serde_json::to_string(parts)?,
    );
    let mut seen = Json::Null;
    page.eventually("a moment in the middle of a phase", async || {
        seen = page.script(&moment).await?;
        Ok(!seen.is_null())
    })
    .await?;
    ensure!(seen[0] == seen[1], "the page says {}, the picture {}", seen[0], seen[1]);
    Ok(())
}
