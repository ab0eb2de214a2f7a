//! What only Chromium offers, through its DevTools protocol; and the nearest thing elsewhere.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value as Json, json};

use crate::browser::{Browser, Viewport};
use crate::engine::Engine;

/// A command that only one driver knows, below the session's address.
#[derive(Debug)]
struct Vendor {
    path: &'static str,
    body: Json,
}

impl WebDriverCompatibleCommand for Vendor {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

impl Browser {
    async fn vendor(&self, path: &'static str, body: Json) -> Result<Json, CmdError> {
        self.client.issue_cmd(Vendor { path, body }).await
    }

    /// Sends one command of the DevTools protocol.
    pub async fn devtools(&self, command: &str, params: Json) -> Result<Json> {
        ensure!(
            self.engine() == Engine::Chromium,
            "{command} needs Chromium, this is {:?}",
            self.engine()
        );
        let body = json!({ "cmd": command, "params": params });
        self.vendor("goog/cdp/execute", body).await.with_context(|| command.to_owned())
    }

    /// Gives the page this size, exactly in Chromium and as near as the window allows elsewhere;
    /// answers the size it has now.
    pub async fn set_viewport(&self, wanted: Viewport) -> Result<Viewport> {
        let Viewport { width, height } = wanted;
        if self.engine() == Engine::Chromium {
            let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
            return self.viewport().await;
        }
        let borders =
            self.script("return [outerWidth - innerWidth, outerHeight - innerHeight]").await?;
        let (beside, above): (u32, u32) = serde_json::from_value(borders)?;
        self.client.set_window_size(width + beside, height + above).await?;
        self.viewport().await
    }

    async fn viewport(&self) -> Result<Viewport> {
        let size = self.script("return [innerWidth, innerHeight]").await?;
        let (width, height) = serde_json::from_value(size)?;
        Ok(Viewport { width, height })
    }

    /// What the person's system prefers: `"light"` or `"dark"`, and whether things may move.
    pub async fn emulate(&self, color_scheme: &str, reduced_motion: bool) -> Result<()> {
        let motion = if reduced_motion { "reduce" } else { "no-preference" };
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": color_scheme },
            { "name": "prefers-reduced-motion", "value": motion },
        ]});
        self.devtools("Emulation.setEmulatedMedia", features).await?;
        Ok(())
    }

    /// Lets the system's few colours stand in for the page's own, as in a high contrast theme.
    pub async fn force_colors(&self, on: bool) -> Result<()> {
        let value = if on { "active" } else { "none" };
        let features = json!({ "features": [{ "name": "forced-colors", "value": value }] });
        self.devtools("Emulation.setEmulatedMedia", features).await?;
        Ok(())
    }

    /// Has the page look as it would on paper, or again as on the screen.
    pub async fn on_paper(&self, on: bool) -> Result<()> {
        let media = json!({ "media": if on { "print" } else { "" } });
        self.devtools("Emulation.setEmulatedMedia", media).await?;
        Ok(())
    }

    /// How many sheets of this size, in inches, the page takes on paper.
    pub async fn sheets(&self, [width, height]: [f64; 2]) -> Result<usize> {
        let paper =
            json!({ "paperWidth": width, "paperHeight": height, "preferCSSPageSize": true });
        let printed = self.devtools("Page.printToPDF", paper).await?;
        let file = BASE64_STANDARD.decode(printed["data"].as_str().context("a file has data")?)?;
        let text = String::from_utf8_lossy(&file);
        Ok(text.matches("/Type /Page").count() - text.matches("/Type /Pages").count())
    }

    /// Lets requests for these addresses fail (`*` stands for anything); none lifts the ban.
    pub async fn block(&self, patterns: &[&str]) -> Result<()> {
        self.devtools("Network.enable", json!({})).await?;
        // A service worker answers before the network is asked.
        let bypass = json!({ "bypass": !patterns.is_empty() });
        self.devtools("Network.setBypassServiceWorker", bypass).await?;
        self.devtools("Network.setBlockedURLs", json!({ "urls": patterns })).await?;
        Ok(())
    }

    /// Cuts the network (`true`) or gives it back.
    pub async fn offline(&self, offline: bool) -> Result<()> {
        self.devtools("Network.enable", json!({})).await?;
        let conditions = json!({
            "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
        });
        self.devtools("Network.emulateNetworkConditions", conditions).await?;
        Ok(())
    }

    /// What the console said since the last time we asked, as (level, message).
    pub async fn console(&self) -> Result<Vec<(String, String)>> {
        ensure!(self.engine() == Engine::Chromium, "only Chromium shows its console");
        let log = self.vendor("se/log", json!({ "type": "browser" })).await?;
        let text = |entry: &Json, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
        Ok(log
            .as_array()
            .into_iter()
            .flatten()
            .map(|entry| (text(entry, "level"), text(entry, "message")))
            .collect())
    }

    /// A picture of what is in view.
    pub async fn screenshot(&self, file: &Path) -> Result<()> {
        save(file, &self.client.screenshot().await?)
    }

    /// A picture of the whole page, however long.
    pub async fn screenshot_whole(&self, file: &Path) -> Result<()> {
        let metrics = self.devtools("Page.getLayoutMetrics", json!({})).await?;
        let page = &metrics["cssContentSize"];
        let clip = json!({
            "x": 0, "y": 0, "width": page["width"], "height": page["height"], "scale": 1,
        });
        let picture = self
            .devtools(
                "Page.captureScreenshot",
                json!({ "format": "png", "captureBeyondViewport": true, "clip": clip }),
            )
            .await?;
        let data = picture["data"].as_str().context("a picture has data")?;
        save(file, &BASE64_STANDARD.decode(data)?)
    }
}

fn save(file: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(file, bytes).with_context(|| format!("cannot write {}", file.display()))
}
