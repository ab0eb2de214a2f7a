//! A browser that runs, whatever site is in it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result};
use fantoccini::wd::TimeoutConfiguration;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value as Json;
use tempfile::TempDir;

use crate::engine::{Driver, Engine};

/// What a browser prefers, where a story does not say otherwise: it writes days and times as the
/// stories do.
pub(crate) const USUAL_LANGUAGE: &str = "en-GB";

#[derive(Debug)]
pub(crate) struct Running {
    // Before the driver: its farewell is sent while somebody can still hear it.
    pub(crate) client: Client,
    pub(crate) driver: Driver,
    pub(crate) engine: Engine,
    _own_profile: Option<TempDir>,
}

impl Running {
    /// Starts a browser that keeps what it stores in `profile`; its own goes with it. It prefers
    /// `language`, such as "es-MX".
    pub(crate) async fn start(
        engine: Engine,
        profile: &Path,
        own_profile: Option<TempDir>,
        language: &str,
    ) -> Result<Self> {
        let driver = Driver::start(engine, language).await?;
        let wanted = engine.capabilities(profile, &driver.downloads(), language);
        let Json::Object(capabilities) = wanted else {
            unreachable!("capabilities are written as an object");
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver.url)
            .await
            .with_context(|| format!("{engine:?} did not open"))?;
        let patience = TimeoutConfiguration::new(
            Some(Duration::from_secs(30)),
            Some(Duration::from_secs(30)),
            Some(Duration::ZERO),
        );
        client.update_timeouts(patience).await?;
        Ok(Self { client, driver, engine, _own_profile: own_profile })
    }

    /// Leaves one tab that has been nowhere, and no saved file.
    pub(crate) async fn tidy_up(&mut self) -> Result<()> {
        let mut tabs = self.client.windows().await?;
        let stays = if self.engine == Engine::WebKit {
            // Its driver opens tabs behind, where pages believe themselves hidden.
            tabs.remove(0)
        } else {
            self.client.new_window(true).await?.handle
        };
        for tab in tabs {
            self.client.switch_to_window(tab).await?;
            self.client.close_window().await?;
        }
        self.client.switch_to_window(stays).await?;
        self.client.goto("about:blank").await?;
        let downloads: PathBuf = self.driver.downloads();
        std::fs::remove_dir_all(&downloads)?;
        Ok(std::fs::create_dir(downloads)?)
    }
}
