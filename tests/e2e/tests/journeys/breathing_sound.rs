//! What is heard and felt of the breath. Only Chromium lets a test listen before the app begins.

use e2e::{Browser, Engine, Json, Key, Result, Site, ensure, json, on};

use crate::breath::{begin, has_ended, in_breath, soften};
use crate::parts::before_anything;

on!([Chromium]:
    bells_are_scheduled_ahead_and_one_closes
    a_tone_follows_the_breath_and_falls_silent
    each_change_is_felt
);

on!(every engine: where_nothing_can_vibrate_nothing_is_offered);

/// Listens to everything that is to sound, and to the controls of the device.
pub(crate) const LISTEN: &str = "
    globalThis.heard = { contexts: [], bells: [], levels: [], handlers: {} };
    globalThis.AudioContext = class extends AudioContext {
        constructor(...options) {
            super(...options);
            heard.contexts.push(this);
        }
        createConstantSource() {
            const source = super.createConstantSource();
            heard.levels.push({ offset: source.offset, steps: [] });
            return source;
        }
    };
    const { start, stop } = AudioScheduledSourceNode.prototype;
    AudioScheduledSourceNode.prototype.start = function (when) {
        if (this instanceof OscillatorNode && when !== undefined)
            heard.bells.push({ node: this, pitch: Math.round(this.frequency.value), when });
        return start.apply(this, arguments);
    };
    AudioScheduledSourceNode.prototype.stop = function (when) {
        const bell = heard.bells.find(({ node }) => node === this);
        if (bell !== undefined && when === undefined) bell.silenced = true;
        return stop.apply(this, arguments);
    };
    for (const step of ['setValueAtTime', 'linearRampToValueAtTime']) {
        const native = AudioParam.prototype[step];
        AudioParam.prototype[step] = function (value, when) {
            const level = heard.levels.find(({ offset }) => offset === this);
            level?.steps.push({ step, value, when });
            return native.apply(this, arguments);
        };
    }
    const { setActionHandler } = MediaSession.prototype;
    MediaSession.prototype.setActionHandler = function (action, handler) {
        heard.handlers[action] = handler;
        return setActionHandler.apply(this, arguments);
    };
";

/// On the page of a pattern, with everything that sounds from now on being noted.
async fn listening(site: &Site, engine: Engine, sound: &str) -> Result<Browser> {
    let page = Browser::fresh(engine, site).await?;
    before_anything(&page, LISTEN).await?;
    page.go("#/breathe/gentle").await?;
    page.press("Picture, sound and touch").await?;
    page.choose("Sound", sound).await?;
    Ok(page)
}

async fn bells_are_scheduled_ahead_and_one_closes(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = listening(&site, engine, "Soft bell").await?;
    begin(&page, "Start").await?;
    page.eventually("bells for every change of the next minute and a half", async || {
        let bells = bells_to_come(&page).await?;
        // From some in-breath on, or from some out-breath on: three seconds in, four out.
        let in_turn = bells.windows(2).all(|pair| {
            let apart = pair[1].ahead - pair[0].ahead;
            match (pair[0].pitch, pair[1].pitch) {
                (IN, OUT) => (apart - 3.0).abs() < 0.05,
                (OUT, IN) => (apart - 4.0).abs() < 0.05,
                _ => false,
            }
        });
        let reach = bells.last().map_or(0.0, |bell| bell.ahead);
        Ok(in_turn && (80.0..=95.0).contains(&reach))
    })
    .await?;

    ensure!(controls(&page).await? == json!([["pause", "play", "stop"], "playing"]), "no controls");
    page.script("heard.handlers.pause()").await?;
    page.sees("Paused").await?;
    ensure!(bells_to_come(&page).await?.is_empty(), "it rings on while paused");
    ensure!(controls(&page).await?[1] == "paused", "the device is not told");
    page.script("heard.handlers.play()").await?;
    page.button("Pause").await?;
    page.script("heard.handlers.stop()").await?;
    page.sees("Finishing this breath").await?;
    page.eventually("one bell to close with", async || {
        let bells = bells_to_come(&page).await?;
        let closing = bells.iter().filter(|bell| bell.pitch == CLOSING).count();
        Ok(closing == 1 && bells.last().is_some_and(|bell| bell.pitch == CLOSING))
    })
    .await?;
    has_ended(&page).await?;
    is_over(&page).await
}

const IN: i64 = 392;
const OUT: i64 = 262;
const CLOSING: i64 = 196;

pub(crate) struct Bell {
    pub(crate) pitch: i64,
    /// Seconds from now.
    pub(crate) ahead: f64,
}

/// In the order in which they will ring.
pub(crate) async fn bells_to_come(page: &Browser) -> Result<Vec<Bell>> {
    let bells = page
        .script(
            "const now = heard.contexts.at(-1).currentTime;
             return heard.bells.filter(({ silenced, when }) => !silenced && when > now)
                 .map(({ pitch, when }) => [pitch, when - now]).sort((a, b) => a[1] - b[1])",
        )
        .await?;
    let bells: Vec<(i64, f64)> = serde_json::from_value(bells)?;
    Ok(bells.into_iter().map(|(pitch, ahead)| Bell { pitch, ahead }).collect())
}

/// What the device may ask for, and what it is told.
async fn controls(page: &Browser) -> Result<Json> {
    page.script(
        "const there = Object.keys(heard.handlers).filter((action) => heard.handlers[action]);
         return [there.sort(), navigator.mediaSession.playbackState]",
    )
    .await
}

/// The sound is let go of, and so are the controls.
async fn is_over(page: &Browser) -> Result<()> {
    ensure!(controls(page).await? == json!([[], "none"]), "the controls are still there");
    page.eventually_script(
        "silence, once the last bell has rung out",
        "return heard.contexts.length > 0 && heard.contexts.every(({ state }) => state === 'closed')",
    )
    .await
}

async fn a_tone_follows_the_breath_and_falls_silent(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = listening(&site, engine, "Tone").await?;
    page.press("Start").await?;
    page.eventually_script(
        "sound",
        "return heard.contexts.length === 1 && heard.contexts[0].state === 'running'",
    )
    .await?;
    ensure!(page.script("return heard.levels.length").await? == 1, "one source carries the breath");
    page.eventually("a tone that follows the breath for a minute and a half", async || {
        let strokes = strokes(&page).await?;
        let reach = strokes.last().map_or(0.0, |(at, _)| *at);
        let true_to_the_breath =
            strokes.iter().all(|(at, level)| (level_at(*at) - level).abs() < 0.01);
        Ok(true_to_the_breath && reach >= 89.0)
    })
    .await?;
    ensure!(page.script("return heard.bells.length").await? == 0, "bells besides the tone");
    page.keys(&Key::Escape.to_string()).await?;
    has_ended(&page).await?;
    is_over(&page).await
}

/// The straight lines on which the tone goes: when each ends, in seconds from the first breath,
/// and where.
async fn strokes(page: &Browser) -> Result<Vec<(f64, f64)>> {
    let strokes = page
        .script(
            "const { steps } = heard.levels[0];
             const first = steps.findLastIndex(({ step }) => step === 'setValueAtTime');
             return steps.slice(first + 1).map(({ value, when }) => [when - steps[first].when, value])",
        )
        .await?;
    Ok(serde_json::from_value(strokes)?)
}

/// How full a gentle breath is, from 0 to 1: three seconds in and four out, slow at both ends.
fn level_at(seconds: f64) -> f64 {
    let swell = |share: f64| share * share * (3.0 - 2.0 * share);
    match seconds % 7.0 {
        into if into < 3.0 => swell(into / 3.0),
        into => 1.0 - swell((into - 3.0) / 4.0),
    }
}

async fn each_change_is_felt(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    let stub = "globalThis.felt = [];
        Navigator.prototype.vibrate = (pattern) => felt.push([...pattern]) > 0;";
    before_anything(&page, stub).await?;
    page.go("#/breathe/box").await?;
    page.press("Picture, sound and touch").await?;
    begin(&page, "Start").await?;
    ensure!(page.script("return felt").await? == json!([]), "it vibrates unasked");
    page.press("Vibrate at each change of breath").await?;
    soften(&page, 7).await?;
    in_breath(&page, "2").await?;
    let felt = page.script("return felt").await?;
    ensure!(felt == json!([[30], [90, 120, 90], [30], [400]]), "{felt}");
    Ok(())
}

async fn where_nothing_can_vibrate_nothing_is_offered(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    if engine == Engine::Chromium {
        before_anything(&page, "delete Navigator.prototype.vibrate").await?;
    }
    page.go("#/breathe/gentle").await?;
    ensure!(page.script("return 'vibrate' in navigator").await? == false, "{engine:?} vibrates");
    page.press("Picture, sound and touch").await?;
    page.sees("Count along").await?;
    ensure!(!page.text().await?.contains("Vibrate"), "there is nothing to vibrate");
    Ok(())
}
