//! A browser with axe-core in it.

use std::path::Path;

use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine as _};
use e2e::{Browser, Context, Engine, Result, Site, Viewport, ensure};

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

/// Opens everything that is folded.
pub(crate) const OPEN_ALL: &str =
    "document.querySelectorAll('main details').forEach((it) => { it.open = true })";

/// Where axe looks for the colour of letters before it looks at `color`.
const FILL: &str = "-webkit-text-fill-color";

/// One browser, and all that was found in it.
pub(crate) struct Inspection {
    pub(crate) page: Browser,
    axe: String,
    pub(crate) found: Vec<String>,
}

impl Inspection {
    pub(crate) async fn open(site: &Site) -> Result<Self> {
        let axe =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../../node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(axe).context("axe-core is missing: run `npm ci`")?;
        // What fills letters is told as if no colours were forced; nothing here fills them apart.
        ensure!(axe.contains(FILL), "axe reads colours another way now");
        let axe = axe.replace(FILL, "color");
        let page = Browser::fresh(Engine::Chromium, site).await?;
        page.set_viewport(Viewport::PHONE).await?;
        Ok(Self { page, axe, found: Vec::new() })
    }

    pub(crate) async fn look(&mut self, at: &str) -> Result<()> {
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

    /// The same once more where the system's colours stand in for the page's own.
    pub(crate) async fn look_in_forced_colors(&mut self, at: &str) -> Result<()> {
        self.page.force_colors(true).await?;
        let forced = "return matchMedia('(forced-colors: active)').matches";
        ensure!(self.page.script(forced).await? == true, "the colours are the page's own");
        self.look(&format!("{at}, forced colours")).await?;
        self.page.force_colors(false).await
    }

    /// Chooses a theme as a stored choice, and loads the page with it.
    pub(crate) async fn dress(&self, theme: &str) -> Result<()> {
        self.choose(&format!(r#"{{"theme":"{theme}"}}"#)).await
    }

    /// Chooses a language as a stored choice, and loads the page in it.
    pub(crate) async fn speak(&self, tag: &str) -> Result<()> {
        self.choose(&format!(r#"{{"language":"{tag}"}}"#)).await
    }

    async fn choose(&self, settings: &str) -> Result<()> {
        self.page
            .script(&format!("localStorage.setItem('shoreline.settings', '{settings}')"))
            .await?;
        self.page.reload().await
    }

    pub(crate) fn finish(self) -> Result<()> {
        ensure!(self.found.is_empty(), "{} faults:\n{}", self.found.len(), self.found.join("\n"));
        Ok(())
    }
}

/// A link with everything a plan can say.
pub(crate) fn plan(day: &str) -> String {
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
