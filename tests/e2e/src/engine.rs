//! The three browser engines, and starting the driver that steers each.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, anyhow, ensure};
use serde_json::{Value as Json, json};
use tempfile::TempDir;

use crate::leash::Leash;
use crate::pool;
use crate::wait::until;

/// Debian's browser for WebKitGTK; its driver starts nothing else.
const MINI_BROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

/// Names other than the test server's lead nowhere, so that nothing can leave unnoticed.
pub const NOWHERE: &str = "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost";

/// What the page runs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Whether what a page stores is still there after the browser ends; WebKitGTK forgets it
    /// whenever a driver steers it.
    pub fn remembers(self) -> bool {
        self != Self::WebKit
    }

    fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        }
    }

    fn arguments(self, port: u16) -> Vec<String> {
        match self {
            Self::Chromium => vec![format!("--port={port}")],
            // Port 0 for the second protocol too: 9222 is taken as soon as two tests run at once.
            Self::Firefox => vec![format!("--port={port}"), "--websocket-port=0".into()],
            Self::WebKit => vec![format!("--port={port}"), "--host=127.0.0.1".into()],
        }
    }

    /// What to ask of the driver for a browser that keeps its data in `profile`, saves files to
    /// `downloads`, and prefers this language, such as "es-MX".
    pub(crate) fn capabilities(self, profile: &Path, downloads: &Path, language: &str) -> Json {
        let mut capabilities = self.usual_capabilities(profile, downloads);
        let options = match self {
            Self::Chromium => "goog:chromeOptions",
            Self::Firefox => "moz:firefoxOptions",
            // It has it from its surroundings.
            Self::WebKit => return capabilities,
        };
        capabilities[options]["prefs"]["intl.accept_languages"] = json!(language);
        capabilities
    }

    fn usual_capabilities(self, profile: &Path, downloads: &Path) -> Json {
        match self {
            Self::Chromium => json!({
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": { "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic",
                    "--no-first-run", "--disable-background-networking",
                    "--disable-component-update", "--disable-sync",
                    // Phones draw scrollbars over the page, not beside it.
                    "--hide-scrollbars",
                    "--autoplay-policy=user-gesture-required", "--window-size=1400,1000",
                    format!("--host-resolver-rules={NOWHERE}"),
                    format!("--user-data-dir={}", profile.display()),
                ], "prefs": {
                    "download.default_directory": downloads,
                    "download.prompt_for_download": false,
                }},
            }),
            Self::Firefox => json!({
                "moz:firefoxOptions": {
                    "args": ["-headless", "-profile", profile],
                    "prefs": firefox_preferences(downloads),
                },
            }),
            Self::WebKit => json!({
                "webkitgtk:browserOptions": { "binary": MINI_BROWSER, "args": ["--automation"] },
            }),
        }
    }
}

/// No updates, no telemetry, no greeting after a crash, and no way out of this machine.
fn firefox_preferences(downloads: &Path) -> Json {
    json!({
        "app.normandy.enabled": false,
        "app.update.enabled": false,
        "browser.download.dir": downloads,
        "browser.download.folderList": 2,
        "browser.download.useDownloadDir": true,
        "browser.safebrowsing.downloads.remote.enabled": false,
        "browser.safebrowsing.malware.enabled": false,
        "browser.safebrowsing.phishing.enabled": false,
        "browser.sessionstore.resume_from_crash": false,
        "browser.shell.checkDefaultBrowser": false,
        "datareporting.policy.dataSubmissionEnabled": false,
        "dom.push.connection.enabled": false,
        "extensions.update.enabled": false,
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": 9,
        "network.proxy.share_proxy_settings": true,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": 9,
        "network.proxy.type": 1,
        "toolkit.startup.max_resumed_crashes": -1,
    })
}

/// A running driver; dropping it ends the driver and every browser it started.
#[derive(Debug)]
pub(crate) struct Driver {
    pub(crate) leash: Leash,
    pub(crate) url: String,
    // Fields drop in this order: the screen goes after those who draw on it, their folder last.
    _screen: Option<Screen>,
    home: TempDir,
}

impl Driver {
    /// Where its browser saves files.
    pub(crate) fn downloads(&self) -> PathBuf {
        self.home.path().join("downloads")
    }

    pub(crate) async fn start(engine: Engine, language: &str) -> Result<Self> {
        let home = TempDir::with_prefix_in("home-", pool::litter())?;
        std::fs::create_dir(home.path().join("downloads"))?;
        // WebKitGTK asks the desktop's settings where files go.
        let settings = home.path().join(".config");
        std::fs::create_dir(&settings)?;
        std::fs::write(settings.join("user-dirs.dirs"), "XDG_DOWNLOAD_DIR=\"$HOME/downloads\"\n")?;
        let screen = (engine == Engine::WebKit).then(Screen::start).transpose()?;
        let locale = (engine == Engine::WebKit).then(|| make_locale(home.path(), language));
        let locale = locale.transpose()?;
        let port = free_port()?;
        let program = engine.driver();
        let leash = Leash::start(program, engine.arguments(port), |command| {
            // Browsers that are killed leave their temporary files; these go with the folder.
            command.env("TMPDIR", home.path());
            if let Some(locale) = &locale {
                command.env("LOCPATH", home.path()).env("LC_ALL", locale);
            }
            if let Some(screen) = &screen {
                command
                    .env("DISPLAY", &screen.display)
                    .env("HOME", home.path())
                    .env("XDG_RUNTIME_DIR", home.path());
            }
        })
        .with_context(|| format!("cannot start {program}"))?;
        let driver = Self { leash, url: format!("http://127.0.0.1:{port}"), _screen: screen, home };
        until(&format!("{program} answers (is it installed?)"), async || {
            let connection = tokio::net::TcpStream::connect(("127.0.0.1", port)).await;
            Ok(connection.ok())
        })
        .await?;
        Ok(driver)
    }
}

/// Makes the locale of a language such as "es-MX", which a machine for tests may lack; its name.
fn make_locale(folder: &Path, tag: &str) -> Result<String> {
    let name = tag.replace('-', "_");
    let locale = format!("{name}.UTF-8");
    let made = Command::new("localedef")
        .args(["--no-archive", "-i", &name, "-f", "UTF-8"])
        .arg(folder.join(&locale))
        .output()
        .context("cannot start localedef")?;
    let told = String::from_utf8_lossy(&made.stderr).into_owned();
    ensure!(made.status.success(), "cannot make {locale} (are locales installed?): {told}");
    Ok(locale)
}

/// A screen in memory. It picks a free number by itself, where `xvfb-run -a` can lose a race
/// against another test.
#[derive(Debug)]
struct Screen {
    leash: Leash,
    display: String,
}

impl Screen {
    fn start() -> Result<Self> {
        let args = ["-displayfd", "1", "-screen", "0", "1600x1400x24", "-nolisten", "tcp"];
        let mut leash = Leash::start("Xvfb", args, |command| {
            command.stdout(Stdio::piped());
        })
        .context("cannot start Xvfb")?;
        let stdout = leash.stdout().context("Xvfb was started with a pipe")?;
        let mut number = String::new();
        BufReader::new(stdout).read_line(&mut number)?;
        match number.trim() {
            "" => Err(anyhow!("Xvfb ended before it had a screen (is it installed?)")),
            number => Ok(Self { leash, display: format!(":{number}") }),
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // It removes its lock file.
        self.leash.ask_to_end();
    }
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
