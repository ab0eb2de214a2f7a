//! axe-core finds nothing to say against any place, in any state, in any theme.

use std::path::Path;

use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine as _};
use e2e::{Browser, Context, Engine, PLACES, Result, Site, Viewport, ensure, on};

on!([Chromium]:
    a_planted_fault_is_found
    every_place_is_accessible_in_every_theme
    every_state_is_accessible
    every_state_for_afterwards_is_accessible
    the_page_before_the_app_is_accessible
    the_page_after_a_crash_is_accessible
);

/// Everything that WCAG 2.2 AA asks for and a machine can check; in all that is dim, the contrast
/// that AAA asks for.
const RULES: &str = "
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: {
        'target-size': { enabled: true },
        'color-contrast-enhanced': { enabled: 'dim' in document.documentElement.dataset },
    },
    resultTypes: ['violations'],
";

/// One browser, and all that was found in it.
struct Inspection {
    page: Browser,
    axe: String,
    found: Vec<String>,
}

impl Inspection {
    async fn open(site: &Site) -> Result<Self> {
        let axe =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../../node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(axe).context("axe-core is missing: run `npm ci`")?;
        let page = Browser::fresh(Engine::Chromium, site).await?;
        page.set_viewport(Viewport::PHONE).await?;
        Ok(Self { page, axe, found: Vec::new() })
    }

    async fn look(&mut self, at: &str) -> Result<()> {
        if self.page.script("return window.axe === undefined").await? == true {
            self.page.script(&self.axe).await?;
        }
        // What fades is judged when it is there: one and a half seconds into any breath, its word is.
        let found = self
            .page
            .script_async(&format!(
                // At the top nothing lies under the bar that stays in sight.
                "scrollTo(0, 0);
                 for (const one of document.getAnimations()) {{
                     const endless = one.effect.getComputedTiming().endTime === Infinity;
                     if (!endless) one.finish();
                     else if (one.playState === 'running') one.currentTime = 1500;
                 }}
                 const {{ violations }} = await axe.run(document, {{ {RULES} }});
                 return violations.flatMap(({{ id, nodes }}) => nodes.map(
                     (node) => `${{id}} at ${{node.target.join(' ')}}: ${{node.failureSummary}}`));"
            ))
            .await?;
        let found: Vec<String> = serde_json::from_value(found)?;
        self.found.extend(found.into_iter().map(|fault| format!("{at}: {fault}")));
        Ok(())
    }

    /// Chooses a theme as a stored choice, and loads the page with it.
    async fn dress(&self, theme: &str) -> Result<()> {
        self.page
            .script(&format!(
                "localStorage.setItem('shoreline.settings', '{{\"theme\":\"{theme}\"}}')"
            ))
            .await?;
        self.page.reload().await
    }

    fn finish(self) -> Result<()> {
        ensure!(self.found.is_empty(), "{} faults:\n{}", self.found.len(), self.found.join("\n"));
        Ok(())
    }
}

async fn a_planted_fault_is_found(_: Engine) -> Result<()> {
    let site = Site::start()?;
    let mut inspection = Inspection::open(&site).await?;
    inspection.page.go("#/about").await?;
    inspection
        .page
        .script(
            "for (const name of ['a', 'b']) {
                 const tiny = document.createElement('button');
                 tiny.textContent = name;
                 tiny.style.cssText = 'all: unset; width: 9px; height: 9px; font-size: 8px';
                 document.querySelector('main').append(tiny);
             }
             document.querySelector('h1').style.color = '#777780';
             document.querySelector('h1').style.background = '#88888f'",
        )
        .await?;
    inspection.look("about").await?;
    for rule in ["target-size", "color-contrast"] {
        ensure!(
            inspection.found.iter().any(|fault| fault.contains(rule)),
            "{rule} sleeps: {:?}",
            inspection.found
        );
    }
    Ok(())
}

async fn every_place_is_accessible_in_every_theme(_: Engine) -> Result<()> {
    let site = Site::start()?;
    let mut inspection = Inspection::open(&site).await?;
    inspection.page.go("#/").await?;
    for theme in ["light", "dark", "black"] {
        inspection.dress(theme).await?;
        for place in PLACES {
            inspection.page.go(place).await?;
            inspection.look(&format!("{place}, {theme}")).await?;
        }
    }
    inspection.page.set_viewport(Viewport::DESKTOP).await?;
    for place in PLACES {
        inspection.page.go(place).await?;
        inspection.look(&format!("{place}, black, desktop")).await?;
    }
    inspection.finish()
}

async fn every_state_is_accessible(_: Engine) -> Result<()> {
    let site = Site::start()?;
    let mut inspection = Inspection::open(&site).await?;
    inspection.page.go("#/").await?;
    for theme in ["light", "dark"] {
        inspection.dress(theme).await?;
        in_every_state(&mut inspection, theme).await?;
    }
    inspection.finish()
}

async fn in_every_state(inspection: &mut Inspection, theme: &str) -> Result<()> {
    macro_rules! look {
        ($at:literal) => {
            inspection.look(&format!("{}, {theme}", $at)).await?
        };
    }
    inspection.page.go("#/plan/rubbish").await?;
    inspection.page.sees("This link cannot be opened").await?;
    look!("a broken link");
    inspection.page.go(&plan("2040-01-05")).await?;
    inspection.page.button("Keep this plan").await?;
    look!("a plan that asks");
    inspection.page.press("Keep this plan").await?;
    inspection.page.hears("Saved").await?;
    inspection
        .page
        .script("document.querySelectorAll('details').forEach((stage) => { stage.open = true })")
        .await?;
    let first = theme == "light";
    if first {
        inspection.page.choose("Arrange a ride home", "Unsure").await?;
        inspection.page.fill("Where I will be", "At home").await?;
        inspection.page.fill("Their phone number", "+49 30 7654321").await?;
        inspection.page.press("Save").await?;
    }
    inspection.page.find(".questions").await?;
    look!("prepare, with everything open");

    while_breathing(inspection, theme).await?;

    inspection.page.go("#/reflect/new").await?;
    inspection.page.press("Save").await?;
    inspection.page.hears("There are no words to save").await?;
    look!("a notice");
    inspection.page.fill("Your words", "Words").await?;
    inspection.page.press("Save").await?;
    inspection.page.find(".entry").await?;
    look!("an entry in the list");
    inspection.page.press("Words").await?;
    inspection.page.button("Delete").await?;
    look!("an entry in the editor");
    inspection.page.press("Delete").await?;
    inspection.page.button("Undo").await?;
    look!("a notice with a way back");

    inspection.page.go("#/share").await?;
    inspection.page.fill("Title", "A visit").await?;
    inspection.page.find("#share-link").await?;
    look!("a plan with its link");

    inspection.page.go("#/help").await?;
    inspection.page.sees("Your clinic From your clinic’s link").await?;
    look!("help, with a clinic");

    inspection.page.go("#/settings").await?;
    if first {
        inspection.page.press("Export everything").await?;
    }
    let file = inspection.page.downloaded(".json").await?;
    inspection.page.attach("Import a file", &file).await?;
    inspection.page.button("Cancel").await?;
    look!("a file that asks");
    inspection.page.press("Erase everything").await?;
    inspection.page.button("Yes, erase everything").await?;
    look!("the question before erasing");
    Ok(())
}

async fn every_state_for_afterwards_is_accessible(_: Engine) -> Result<()> {
    let site = Site::start()?;
    let mut inspection = Inspection::open(&site).await?;
    inspection.page.go("#/").await?;
    for theme in ["light", "dark"] {
        inspection.dress(theme).await?;
        the_day_of_a_treatment_begins(&inspection).await?;
        inspection.page.press("Shoreline").await?;
        inspection.page.sees("You had a treatment today.").await?;
        inspection.look(&format!("home on the day, {theme}")).await?;
        while_settling(&mut inspection, theme).await?;
        in_the_kit(&mut inspection, theme).await?;
        // From here on everything is dim, and the theme is one of two.
        inspection.dress(if theme == "light" { "light" } else { "black" }).await?;
        the_day_of_a_treatment_begins(&inspection).await?;
        in_the_after_place(&mut inspection, theme).await?;
        while_settling(&mut inspection, &format!("{theme}, dim")).await?;
        inspection.dress(theme).await?;
        when_it_comes_back(&mut inspection, theme).await?;
    }
    inspection.finish()
}

/// In the afternoon, with a plan for the morning, and someone who is there.
async fn the_day_of_a_treatment_begins(inspection: &Inspection) -> Result<()> {
    let page = &inspection.page;
    page.set_clock(0, "18:00").await?;
    let today = page.script("return new Date(Date.now()).toLocaleDateString('sv')").await?;
    page.go(&plan(today.as_str().unwrap_or_default())).await?;
    page.press("Keep this plan").await?;
    page.eventually_address("prepare", |url| url.ends_with("#/prepare")).await?;
    page.fill("Where I will be", "At home, in the blue room").await?;
    page.fill("Who will be with me", "Sam").await?;
    page.fill("Their phone number", "+49 30 7654321").await?;
    page.press("Save").await?;
    page.hears("Saved").await
}

/// An exercise in each of its states, a set of taps, one that is left out, and Help from there.
async fn while_settling(inspection: &mut Inspection, theme: &str) -> Result<()> {
    macro_rules! look {
        ($at:expr) => {
            inspection.look(&format!("{}, {theme}", $at)).await?
        };
    }
    inspection.page.go("#/ground").await?;
    look!("Ground");
    inspection.page.press("Feet on the floor").await?;
    inspection.page.press("More").await?;
    inspection.page.choose("Distress before, 0 none to 10 most (optional)", "7").await?;
    look!("an exercise, ready, with More open");
    inspection.page.press("Start").await?;
    inspection.page.sees("1 of 4").await?;
    look!("a step");
    inspection.page.press("More").await?;
    look!("a step, with More open");
    for (ending, over) in [
        ("Stop", "Stopped. That is fine."),
        ("This makes it worse", "Leave this one for now."),
        ("Finish", "That is all of it."),
    ] {
        if ending == "Finish" {
            for _ in 0..3 {
                inspection.page.press("Next").await?;
            }
        }
        inspection.page.press(ending).await?;
        inspection.page.sees(over).await?;
        inspection.page.press("More").await?;
        inspection.page.choose("Distress now, 0 none to 10 most (optional)", "7").await?;
        inspection.page.sees("The same or worse is common.").await?;
        look!(over);
        inspection.page.press("Back").await?;
    }
    inspection.page.go("#/ground/butterfly").await?;
    inspection.page.press("Start").await?;
    inspection.page.press("Next").await?;
    inspection.page.find(".tap").await?;
    look!("taps");
    inspection.page.press("Help").await?;
    inspection.page.sees("Send a message to Sam").await?;
    inspection.page.press("All countries").await?;
    look!("Help before an exercise");
    inspection.page.press("Back to where you were").await?;
    inspection.page.go("#/ground/container").await?;
    inspection.page.sees("This one is left out").await?;
    look!("an exercise that is left out");
    Ok(())
}

async fn in_the_kit(inspection: &mut Inspection, theme: &str) -> Result<()> {
    inspection.page.go("#/prepare/kit").await?;
    let full = inspection.page.text().await?.contains("3 of 3 picked");
    for name in ["feet", "senses", "breathe", "body"] {
        if !full || name == "body" {
            inspection.page.find(&format!(".step:has(#kit-{name}) button")).await?.click().await?;
        }
    }
    inspection.page.hears("Three is the most. Take one out first.").await?;
    inspection.look(&format!("a full kit, {theme}")).await
}

async fn in_the_after_place(inspection: &mut Inspection, theme: &str) -> Result<()> {
    macro_rules! look {
        ($at:expr) => {
            inspection.look(&format!("{}, {theme}", $at)).await?
        };
    }
    inspection.page.go("#/after").await?;
    inspection.page.link("Call Sam").await?;
    look!("the after place");
    for corner in ["more", "mark", "mood", "body", "tomorrow"] {
        inspection.page.go(&format!("#/after/{corner}")).await?;
        inspection.page.link("Back").await?;
        look!(corner);
    }
    inspection.page.press("Another decision").await?;
    inspection.page.button("Undo").await?;
    look!("a decision that was parked");
    inspection.page.go("#/after/tomorrow").await?;
    inspection.page.button("Open it now").await?;
    look!("the box with a decision");
    inspection.page.go("#/after/mood").await?;
    inspection.page.press("Tender").await?;
    inspection.page.hears("Kept for later").await?;
    look!("a mark that was left");
    Ok(())
}

/// The next morning; and everything is let go of.
async fn when_it_comes_back(inspection: &mut Inspection, theme: &str) -> Result<()> {
    inspection.page.set_clock(1, "08:30").await?;
    inspection.page.go("#/reflect").await?;
    inspection.page.sees("From the hours after").await?;
    inspection.look(&format!("marks in Reflect, {theme}")).await?;
    inspection.page.press("Let these go").await?;
    inspection.page.press("Shoreline").await?;
    inspection.page.sees("A decision you parked is back.").await?;
    inspection.look(&format!("a decision on home, {theme}")).await?;
    inspection.page.press("Let it go").await?;
    inspection.page.sees_not("A decision you parked is back.").await
}

async fn while_breathing(inspection: &mut Inspection, theme: &str) -> Result<()> {
    macro_rules! look {
        ($at:literal) => {
            inspection.look(&format!("{}, {theme}", $at)).await?
        };
    }
    let today = inspection
        .page
        .script("return new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin' }).format()")
        .await?;
    inspection.page.go(&plan(today.as_str().unwrap_or_default())).await?;
    inspection.page.press("Keep this plan").await?;
    inspection.page.eventually_address("prepare", |url| url.ends_with("#/prepare")).await?;
    inspection.page.go("#/breathe/new").await?;
    inspection.page.press("Save").await?;
    inspection.page.hears("Give it a name to save it.").await?;
    look!("a pattern without a name");
    inspection.page.fill("Name", "By the sea").await?;
    inspection.page.press("Save").await?;
    inspection.page.sees("Your own").await?;
    inspection.page.sees("From your clinic’s link").await?;
    ensure!(inspection.page.count(".room.shut").await? == 3, "today the holds are shut");
    look!("patterns of all kinds, some of them shut");
    inspection.page.press("By the sea").await?;
    inspection.page.press("Change it").await?;
    inspection.page.button("Remove").await?;
    look!("a pattern in the editor");
    inspection.page.go("#/breathe/box").await?;
    inspection.page.sees("Not on the day of a treatment").await?;
    look!("a pattern that is shut");

    inspection.page.go("#/breathe/gentle").await?;
    inspection.page.press("My rhythm").await?;
    inspection.page.press("Hold while you breathe in. Let go while you breathe out.").await?;
    inspection.page.sees("That was hard to follow.").await?;
    look!("one’s own rhythm");
    inspection.page.press("Back").await?;
    inspection.page.press("Picture, sound and touch").await?;
    inspection.page.choose("Sound", "Soft bell").await?;
    inspection.page.press("Count along").await?;
    inspection.page.choose("Distress before, 0 none to 10 most (optional)", "7").await?;
    look!("breathing, ready, with everything open");
    inspection.page.press("Start").await?;
    inspection.page.sees("Let your shoulders drop").await?;
    look!("breathing, in the quiet before");
    inspection.page.find("[data-phase]").await?;
    look!("breathing");
    for picture in ["Ring", "Words only"] {
        inspection.page.choose("Picture", picture).await?;
        inspection.look(&format!("breathing, {picture}, {theme}")).await?;
    }
    inspection.page.press("Stop").await?;
    look!("breathing, landing");
    inspection.page.button("Breathe again").await?;
    inspection.page.choose("Distress now, 0 none to 10 most (optional)", "8").await?;
    inspection.page.sees("The same or worse is common.").await?;
    look!("breathing, ended");
    inspection.page.press("Breathe again").await?;
    inspection.page.press("Pause").await?;
    inspection.page.button("Go on").await?;
    look!("breathing, paused");
    Ok(())
}

/// A link with everything a plan can say.
fn plan(day: &str) -> String {
    let plan = format!(
        r#"{{"title":"A quiet visit","at":"{day}T10:00","zone":"Europe/Berlin","food":6,"drink":2,
        "drive":24,"medicines":"Ask us.","companion":true,"message":"Come early.","office":"+49 30 1234567",
        "out_of_hours":"+49 30 7654321","country":"DE","later":1,"holds":false,"patterns":
        [{{"name":"Like waves","lengths":[9,0,0,13,0]}},{{"name":"Like hills","lengths":[8,0,4,12,0]}}]}}"#
    );
    let length = u16::try_from(plan.len()).expect("a short plan");
    let mut deflated = vec![1];
    deflated.extend(length.to_le_bytes());
    deflated.extend((!length).to_le_bytes());
    deflated.extend(plan.bytes());
    format!("#/plan/1.{}", BASE64_URL_SAFE_NO_PAD.encode(deflated))
}

async fn the_page_before_the_app_is_accessible(_: Engine) -> Result<()> {
    let site = Site::start()?;
    let mut inspection = Inspection::open(&site).await?;
    inspection.page.block(&["*.wasm"]).await?;
    inspection.page.visit(site.base()).await?;
    for theme in ["light", "dark"] {
        inspection
            .page
            .script(&format!("document.documentElement.dataset.theme = '{theme}'"))
            .await?;
        inspection.page.sees("The rest of the app could not load.").await?;
        inspection.look(&format!("the shell, {theme}")).await?;
    }
    inspection.page.visit(&site.url("nowhere")).await?;
    inspection.page.sees("There is no such page").await?;
    inspection.look("no such page").await?;
    inspection.finish()
}

async fn the_page_after_a_crash_is_accessible(_: Engine) -> Result<()> {
    let site = Site::start()?;
    let mut inspection = Inspection::open(&site).await?;
    inspection.page.go("#/").await?;
    for theme in ["light", "dark", "black"] {
        inspection.dress(theme).await?;
        inspection.page.go("#/reflect/new").await?;
        inspection.page.fill("Your words", "Half a thought").await?;
        let gone = "document.createElement = () => { throw new Error('gone') }";
        inspection.page.script(gone).await?;
        inspection.page.script("location.hash = '#/breathe'").await?;
        inspection.page.sees("Something went wrong in the app.").await?;
        // axe makes elements.
        inspection.page.script("delete document.createElement").await?;
        inspection.look(&format!("after a crash, {theme}")).await?;
    }
    inspection.finish()
}
