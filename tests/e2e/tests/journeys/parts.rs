//! What the stories share.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine as _};
use e2e::{Browser, Context, Json, Key, Result, Site, bail, ensure, json, store};
use tempfile::TempDir;

/// A copy of the built site, for a journey in which it is another one. The folder goes with it.
pub(crate) struct Copied {
    pub(crate) site: Site,
    folder: TempDir,
}

/// The compressed twins of a file that is left out stay away too.
fn copy(from: &Path, to: &Path, without: &str) -> Result<()> {
    for file in std::fs::read_dir(from)? {
        let file = file?.path();
        let name = file.file_name().unwrap_or_default();
        if file.is_dir() {
            std::fs::create_dir(to.join(name))?;
            copy(&file, &to.join(name), without)?;
        } else if !name.to_string_lossy().contains(without) {
            std::fs::copy(&file, to.join(name))?;
        }
    }
    Ok(())
}

impl Copied {
    pub(crate) fn whole() -> Result<Self> {
        Self::without("?")
    }

    /// A site from which the files with this in their names never come.
    pub(crate) fn without(part: &str) -> Result<Self> {
        let folder = TempDir::with_prefix("shoreline-site-")?;
        copy(&dist(), folder.path(), part)?;
        Ok(Self { site: Site::serve(folder.path())?, folder })
    }

    /// Replaces a part of one file.
    pub(crate) fn replace(&self, file: &str, old: &str, new: &str) -> Result<()> {
        let path = self.folder.path().join(file);
        let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        ensure!(text.contains(old), "no {old:?} in {file}");
        let changed = text.replace(old, new);
        // The page states the sum of its script.
        let sum = |text: &str| xtask::integrity::sum(text.as_bytes());
        if file.ends_with(".js")
            && std::fs::read_to_string(self.folder.path().join("index.html"))?.contains(&sum(&text))
        {
            self.replace("index.html", &sum(&text), &sum(&changed))?;
        }
        std::fs::write(path, changed)?;
        self.remove_twins(file)
    }

    /// Its compressed twins still say what a file was.
    fn remove_twins(&self, file: &str) -> Result<()> {
        for ending in ["br", "gz"] {
            let twin = self.folder.path().join(format!("{file}.{ending}"));
            if twin.exists() {
                std::fs::remove_file(twin)?;
            }
        }
        Ok(())
    }

    /// The whole name of the script or the module that begins so.
    pub(crate) fn name(&self, start: &str) -> Result<String> {
        for file in std::fs::read_dir(self.folder.path())? {
            let name = file?.file_name().to_string_lossy().into_owned();
            if name.starts_with(start) && (name.ends_with(".js") || name.ends_with(".wasm")) {
                return Ok(name);
            }
        }
        bail!("no file {start}…")
    }

    /// Gives a file another name; its compressed twins keep out of the way.
    pub(crate) fn rename(&self, file: &str, to: &str) -> Result<()> {
        let at = |name: &str| self.folder.path().join(name);
        std::fs::rename(at(file), at(to))?;
        self.remove_twins(file)
    }

    pub(crate) fn add(&self, file: &str, text: &str) -> Result<()> {
        Ok(std::fs::write(self.folder.path().join(file), text)?)
    }
}

fn dist() -> PathBuf {
    let built = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist");
    std::env::var_os("SHORELINE_DIST").map_or_else(built, PathBuf::from)
}

/// Every record of one store of the app's database, read past the app; of one that is sealed, its
/// token.
pub(crate) async fn records(page: &Browser, store: &str) -> Result<BTreeMap<String, Json>> {
    let stored = page.stored(store).await?;
    Ok(stored.into_iter().map(|(key, text)| (key, store::said(&text))).collect())
}

/// Nothing of a person's is in the database.
pub(crate) async fn nothing_is_stored(page: &Browser) -> Result<()> {
    for store in ["log", "kept", "drafts"] {
        let found = records(page, store).await?;
        ensure!(found.is_empty(), "{store} holds {found:?}");
    }
    Ok(())
}

/// A link as any other program may write it: raw deflate that leaves out the compressing.
pub(crate) fn payload(plan: &Json) -> String {
    let text = plan.to_string().into_bytes();
    let length = u16::try_from(text.len()).expect("a plan in a test is short");
    let mut deflated = vec![1];
    deflated.extend(length.to_le_bytes());
    deflated.extend((!length).to_le_bytes());
    deflated.extend(text);
    format!("1.{}", BASE64_URL_SAFE_NO_PAD.encode(deflated))
}

/// A plan without a date.
pub(crate) fn small_plan() -> Json {
    json!({ "title": "A quiet visit", "office": "+49 30 1234567", "country": "DE" })
}

/// A plan that says all a plan can say, for this day in Berlin.
pub(crate) fn full_plan(date: &str) -> Json {
    json!({
        "title": "A quiet visit", "at": format!("{date}T10:00"), "zone": "Europe/Berlin",
        "route": "a spray for the nose", "arrive": 0.5, "ride": 2.5, "food": 6, "drink": 2,
        "drive": 24, "decide": 48, "medicines": "Ask us about each of them.", "companion": true,
        "message": "Come early, and bring something warm.", "office": "+49 30 1234567",
        "out_of_hours": "+49 30 7654321", "emergency": "Call 112 first, then us.", "country": "DE",
        "language": "en", "exercises": ["orient", "feet"], "breathe": ["gentle"], "holds": false,
        "patterns": [{ "name": "Like waves", "lengths": [9, 0, 0, 13, 0] }],
    })
}

/// A day in Berlin: as a field takes it, its weekday, and as people read it.
pub(crate) async fn days_ahead(page: &Browser, days: i8) -> Result<(String, String, String)> {
    days_ahead_in(page, days, json!("Europe/Berlin")).await
}

/// The same where the device is.
pub(crate) async fn days_ahead_here(page: &Browser, days: i8) -> Result<(String, String, String)> {
    days_ahead_in(page, days, json!(null)).await
}

async fn days_ahead_in(page: &Browser, days: i8, zone: Json) -> Result<(String, String, String)> {
    let day = page
        .script_with(
            "const zone = { timeZone: arguments[1] ?? undefined };
             const today = new Intl.DateTimeFormat('sv', zone).format(window.Date.now());
             const day = new Date(Date.parse(today) + arguments[0] * 864e5);
             const part = (wanted) => day.toLocaleDateString('en-GB', { ...wanted, timeZone: 'UTC' });
             const read = part({ weekday: 'long', day: 'numeric', month: 'long' });
             return [day.toISOString().slice(0, 10), part({ weekday: 'long' }), read]",
            vec![json!(days), zone],
        )
        .await?;
    Ok(serde_json::from_value(day)?)
}

pub(crate) async fn keep_a_plan(page: &Browser, plan: &Json) -> Result<()> {
    page.go(&format!("#/plan/{}", payload(plan))).await?;
    page.press("Keep this plan").await?;
    page.eventually_address("the prepare room", |url| url.ends_with("#/prepare")).await?;
    page.hears("Saved").await
}

/// Keeps a plan whose appointment was an hour ago.
pub(crate) async fn is_treated(page: &Browser) -> Result<()> {
    let at = page
        .script(
            "const at = new Date(window.Date.now() - 3_600_000);
             const local = new Date(at - at.getTimezoneOffset() * 60_000);
             return local.toISOString().slice(0, 16)",
        )
        .await?;
    let plan =
        json!({ "title": "A quiet visit", "at": at, "office": "+49 30 1234567", "country": "DE" });
    keep_a_plan(page, &plan).await
}

/// Says where one will be, and with whom.
pub(crate) async fn keep_people(page: &Browser) -> Result<()> {
    page.go("#/prepare/people").await?;
    page.fill("Where I will be", "At home, in the blue room").await?;
    page.fill("Who will be with me", "Sam").await?;
    page.fill("Their phone number", "+49 30 7654321").await?;
    page.press("Save").await?;
    page.eventually("the people to be kept", async || {
        Ok(records(page, "kept").await?["people"]["phone"] == "+49 30 7654321")
    })
    .await
}

/// Has this script run before any of the page's own.
pub(crate) async fn before_anything(page: &Browser, script: &str) -> Result<()> {
    let script = json!({ "source": script });
    page.devtools("Page.addScriptToEvaluateOnNewDocument", script).await?;
    Ok(())
}

/// The lines of text of what matches, as they are read.
pub(crate) async fn lines(page: &Browser, css: &str) -> Result<Vec<String>> {
    let text = page
        .script_with(
            "return [...document.querySelectorAll(arguments[0])].map((it) => it.innerText).join('\\n')",
            vec![json!(css)],
        )
        .await?;
    let lines = text.as_str().unwrap_or_default().lines().map(str::trim);
    Ok(lines.filter(|line| !line.is_empty()).map(str::to_owned).collect())
}

/// Presses what a style sheet would find so: for what has its name from around it.
pub(crate) async fn press_at(page: &Browser, css: &str) -> Result<()> {
    // Out from under what stays in sight at the top.
    let show = "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center' })";
    page.eventually(&format!("to press {css}"), async || {
        page.script_with(show, vec![json!(css)]).await?;
        page.find(css).await?.click().await?;
        Ok(true)
    })
    .await
}

/// Writes an entry, and waits for it in the list.
pub(crate) async fn write_an_entry(page: &Browser, words: &str) -> Result<()> {
    page.go("#/reflect/new").await?;
    page.fill("Your words", words).await?;
    page.press("Save").await?;
    page.hears("Saved").await?;
    is_listed(page, words).await
}

/// The list shows these words as they were typed.
pub(crate) async fn is_listed(page: &Browser, words: &str) -> Result<()> {
    page.eventually(&format!("{words:?} in the list"), async || {
        let listed = page
            .script(
                "return [...document.querySelectorAll('.entry-words')].map((e) => e.textContent)",
            )
            .await?;
        Ok(listed.as_array().is_some_and(|all| all.contains(&json!(words))))
    })
    .await
}

/// How bright the page is behind everything, from 0 to 255.
pub(crate) async fn brightness(page: &Browser) -> Result<f64> {
    let mean = page
        .script(
            "const parts = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3);
             return parts.reduce((sum, part) => sum + Number(part), 0) / 3",
        )
        .await?;
    Ok(serde_json::from_value(mean)?)
}

/// Presses Tab until what bears this name has the focus.
pub(crate) async fn tab_to(page: &Browser, name: &str) -> Result<()> {
    for _ in 0..20 {
        page.keys(&Key::Tab.to_string()).await?;
        if page.focused().await?.starts_with(name) {
            return Ok(());
        }
    }
    bail!("twenty times Tab did not reach {name:?}")
}

/// The page from before the app shows numbers that can be called.
pub(crate) async fn has_the_numbers(page: &Browser) -> Result<()> {
    let numbers = page
        .script("return [...document.querySelectorAll('#lines td a')].map((a) => a.href)")
        .await?;
    let numbers: Vec<String> = serde_json::from_value(numbers)?;
    ensure!(numbers.len() >= 20, "only {numbers:?}");
    for number in &numbers {
        let digits = number.strip_prefix("tel:").unwrap_or_default();
        let dialled = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit());
        ensure!(dialled, "{number:?} calls nobody");
    }
    ensure!(numbers.contains(&"tel:988".to_owned()), "no 988 in {numbers:?}");
    Ok(())
}

/// Puts records into the database while the app is open, and loads it anew with them.
pub(crate) async fn seed(page: &Browser, records: &[(&str, &str, Json)]) -> Result<()> {
    page.go("#/about").await?;
    let checked = records
        .iter()
        .map(|(store, key, record)| (*store, *key, Some(store::checked(store, key, record))));
    page.put_stored(None, &checked.collect::<Vec<_>>()).await?;
    page.reload().await
}

/// Turns the lock on, and answers the recovery code.
pub(crate) async fn turn_lock_on(page: &Browser, passphrase: &str) -> Result<String> {
    page.go("#/settings/lock").await?;
    page.fill("New passphrase", passphrase).await?;
    page.press("Turn the lock on").await?;
    page.sees("Your recovery code").await?;
    let code = page.text_of(".code").await?;
    page.press("I have it").await?;
    page.sees("The lock is on.").await?;
    Ok(code)
}

/// Opens the door that stands before a place.
pub(crate) async fn unlock(page: &Browser, passphrase: &str) -> Result<()> {
    page.fill("Passphrase", passphrase).await?;
    page.press("Unlock").await?;
    page.eventually("the door to be gone", async || {
        Ok(page.script("return document.querySelector('h1')?.innerText").await? != "Locked")
    })
    .await
}

/// Nothing that this origin stores shows this word.
pub(crate) async fn nothing_plain(page: &Browser, word: &str) -> Result<()> {
    let all = page.everything_stored().await?;
    let found = all.find(word).map(|at| all[..at].chars().rev().take(90).collect::<String>());
    let before = found.map(|found| found.chars().rev().collect::<String>());
    ensure!(before.is_none(), "{word} can be read after {before:?}");
    Ok(())
}

/// Puts entries, each with when it was written, in ms, into the log, and goes to a place with them.
pub(crate) async fn plant_log(page: &Browser, entries: &[(u64, Json)], place: &str) -> Result<()> {
    let keys: Vec<String> = (0..entries.len()).map(store::id).collect();
    let revisions = entries.iter().enumerate().map(|(number, (at, writing))| {
        ("log", keys[number].as_str(), store::revision(number, *at, writing))
    });
    seed(page, &revisions.collect::<Vec<_>>()).await?;
    page.go(place).await
}

/// The time that the page takes for now, in ms.
pub(crate) async fn now(page: &Browser) -> Result<u64> {
    page.script("return window.Date.now()").await?.as_u64().context("a time after 1970")
}
