//! A log of ten thousand entries: opening it, searching in it, writing one more.

use e2e::{Browser, Context, Engine, Json, Result, Site, json, store, until};

use crate::memory::{self, Memory};
use crate::statistics::Spread;
use crate::{day_and_browser, start};

pub(crate) const ENTRIES: usize = 10_000;
const TREATMENTS: usize = 20;
/// Entries that are handed to the page at once.
const BATCH: usize = 500;
const TIMES: usize = 5;
const PASSPHRASE: &str = "two quiet boats";
/// Typed sign by sign: a word that many entries hold, and one that few do.
const SEARCHED: &str = "river 0042";

/// For the scripts below: the next frame on the screen, and when something is there.
const WAYS: &str = "
    const frame = () => new Promise((drawn) => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = drawn;
        port2.postMessage(0);
    }));
    const there = (look) => new Promise((found) => {
        const observer = new MutationObserver(() => {
            if (look()) { observer.disconnect(); found(); }
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        if (look()) { observer.disconnect(); found(); }
    });";

/// Times in ms.
pub(crate) struct Figures {
    /// The day, as YYYY-MM-DD.
    pub(crate) date: String,
    pub(crate) browser: String,
    pub(crate) ready: Spread,
    pub(crate) open: Spread,
    /// The first press into the search field, which has every word indexed.
    pub(crate) index: f64,
    pub(crate) search: Spread,
    pub(crate) save: Spread,
    /// Elements in the document: at the top of the list, and in its middle.
    pub(crate) elements: [usize; 2],
    pub(crate) memory: Memory,
    /// Having everything sealed, with the two keys derived for it.
    pub(crate) sealing: f64,
    pub(crate) locked_ready: Spread,
    /// From the press on "Unlock" until the list is there.
    pub(crate) unlock: Spread,
    /// What deriving the key alone takes.
    pub(crate) derive: Spread,
}

pub(crate) async fn measure() -> Result<Figures> {
    let site = Site::start()?;
    let page = Browser::fresh(Engine::Chromium, &site).await?;
    let (date, browser) = day_and_browser(&page).await?;
    page.visit(&site.url("robots.txt")).await?;
    seed(&page).await?;
    let watch = json!({ "source": start::WATCH });
    page.devtools("Page.addScriptToEvaluateOnNewDocument", watch).await?;

    let (mut ready, mut open) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        page.visit("about:blank").await?;
        page.go("#/").await?;
        ready.push(number(&page.script("return globalThis.readyAt").await?)?);
        let opened = "
            const begun = performance.now();
            location.hash = '#/reflect';
            await there(() => document.querySelector('.entry'));
            await frame();
            return performance.now() - begun";
        open.push(time(&page, opened).await?);
    }
    let index = "
        const begun = performance.now();
        document.querySelector('#search').focus();
        await frame();
        return performance.now() - begun";
    let index = time(&page, index).await?;
    let search = keystrokes(&page).await?;
    let elements = elements(&page).await?;
    let memory = memory::read(&page).await?;
    let save = saves(&page).await?;

    page.go("#/settings/lock").await?;
    page.fill("New passphrase", PASSPHRASE).await?;
    let sealing = sealing(&page).await?;
    let (mut locked_ready, mut unlock, mut derive) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..TIMES {
        page.visit("about:blank").await?;
        page.go("#/reflect").await?;
        locked_ready.push(number(&page.script("return globalThis.readyAt").await?)?);
        derive.push(number(&page.script_async(DERIVE).await?)?);
        page.fill("Passphrase", PASSPHRASE).await?;
        let unlocked = "
            const begun = performance.now();
            document.querySelector('form button.big').click();
            await there(() => document.querySelector('.entry'));
            await frame();
            return performance.now() - begun";
        unlock.push(time(&page, unlocked).await?);
    }
    page.close().await?;
    let spread = |times: &[f64]| Spread::of(times).context("there are times");
    Ok(Figures {
        date,
        browser,
        ready: spread(&ready)?,
        open: spread(&open)?,
        index,
        search,
        save,
        elements,
        memory,
        sealing,
        locked_ready: spread(&locked_ready)?,
        unlock: spread(&unlock)?,
        derive: spread(&derive)?,
    })
}

/// From the press that turns the lock on until the recovery code is shown, which may be longer than
/// a script may run.
async fn sealing(page: &Browser) -> Result<f64> {
    let begin = format!(
        "{WAYS}
         const begun = performance.now();
         document.querySelector('form button.big').click();
         there(() => document.querySelector('.code')).then(() => {{
             globalThis.sealedIn = performance.now() - begun;
         }})"
    );
    page.script(&begin).await?;
    let mut waits = 0;
    loop {
        let sealed = until("everything to be sealed", async || {
            Ok(page.script("return globalThis.sealedIn ?? null").await?.as_f64())
        });
        match sealed.await {
            Err(_) if waits < 30 => waits += 1,
            sealed => return sealed,
        }
    }
}

/// As many rounds as the lock in the database asks for.
const DERIVE: &str = "
    const asked = (request) => new Promise((resolve) => {
        request.onsuccess = () => resolve(request.result);
    });
    const database = await asked(indexedDB.open('shoreline'));
    const lock = await asked(database.transaction('meta').objectStore('meta').get('lock'));
    database.close();
    const token = JSON.parse(lock.slice(9)).passphrase;
    const header = token.split('.')[0].replaceAll('-', '+').replaceAll('_', '/');
    const iterations = JSON.parse(atob(header)).p2c;
    const begun = performance.now();
    const salt = new Uint8Array(16);
    const key = await crypto.subtle.importKey('raw', salt, 'PBKDF2', false, ['deriveBits']);
    await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-512', salt, iterations }, key, 256);
    return performance.now() - begun";

async fn time(page: &Browser, body: &str) -> Result<f64> {
    number(&page.script_async(&format!("{WAYS}{body}")).await?)
}

fn number(value: &Json) -> Result<f64> {
    value.as_f64().with_context(|| format!("{value} is no time"))
}

/// From each sign put into the field until the frame that shows what fits.
async fn keystrokes(page: &Browser) -> Result<Spread> {
    let mut times = Vec::new();
    for end in 1..=SEARCHED.len() {
        let typed = json!(SEARCHED[..end]);
        let keystroke = format!(
            "const field = document.querySelector('#search');
             const begun = performance.now();
             field.value = {typed};
             field.dispatchEvent(new Event('input', {{ bubbles: true }}));
             await frame();
             return performance.now() - begun"
        );
        times.push(time(page, &keystroke).await?);
    }
    page.sees("of 10000 entries").await?;
    page.press("Show all").await?;
    Spread::of(&times).context("there are times")
}

/// From the press on "Save" until "Saved" is said.
async fn saves(page: &Browser) -> Result<Spread> {
    let mut times = Vec::new();
    for number in 0..TIMES {
        page.go("#/reflect/new").await?;
        page.fill("Your words", &format!("One more, {number}")).await?;
        let save = "
            const save = [...document.querySelectorAll('button.big')].find((it) => it.innerText === 'Save');
            const begun = performance.now();
            save.click();
            await there(() => document.querySelector('[role=status]').innerText.includes('Saved'));
            return performance.now() - begun";
        times.push(time(page, save).await?);
        // What was said has to go before it is said again.
        page.go("#/").await?;
        page.reload().await?;
    }
    Spread::of(&times).context("there are times")
}

/// Elements of the whole document, at the top of the list and in its middle.
async fn elements(page: &Browser) -> Result<[usize; 2]> {
    let mut counts = [0; 2];
    for (place, count) in counts.iter_mut().enumerate() {
        let counted = format!(
            "{WAYS}
             scrollTo(0, document.documentElement.scrollHeight / 2 * {place});
             for (let i = 0; i < 10; i++) await frame();
             return document.querySelectorAll('*').length"
        );
        *count = whole(&page.script_async(&counted).await?)?;
    }
    Ok(counts)
}

fn whole(value: &Json) -> Result<usize> {
    let count = value.as_u64().with_context(|| format!("{value} is no count"))?;
    Ok(usize::try_from(count)?)
}

/// Entries of sixty words over five years, in a database that the app has not opened yet.
async fn seed(page: &Browser) -> Result<()> {
    const KINDS: [&str; 5] = ["free", "release", "awareness", "meaning", "perspective"];
    const FEELINGS: [&str; 6] = ["calm", "sad", "hopeful", "moved", "tired", "afraid"];
    const WORDS: [&str; 24] = [
        "the", "river", "was", "quiet", "and", "light", "on", "water", "then", "a", "door",
        "opened", "slowly", "my", "hands", "felt", "far", "away", "but", "warm", "again", "when",
        "music", "came",
    ];
    const DAY: u64 = 86_400_000;
    const FIRST: u64 = 1_620_000_000_000;
    let schema = ("meta", "schema", Some("2".to_owned()));
    page.put_stored(Some(2), &[schema]).await?;
    let mut random = 1_u32;
    let mut next = |below: usize| {
        // Numerical Recipes' generator: the same entries at every run.
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (random >> 8) as usize % below
    };
    for batch in 0..ENTRIES / BATCH {
        let mut records = Vec::new();
        for entry in batch * BATCH..(batch + 1) * BATCH {
            let mut words: Vec<&str> = (0..59).map(|_| WORDS[next(WORDS.len())]).collect();
            let number = format!("{entry:04}");
            words.push(&number);
            let feelings: Vec<&str> = FEELINGS[next(3)..3 + next(3)].to_vec();
            let treatment = next(TREATMENTS + 1);
            let mut writing = json!({
                "kind": KINDS[next(KINDS.len())],
                "pieces": [{ "asked": "", "text": words.join(" ") }],
                "before": next(11), "after": next(11), "feelings": feelings,
            });
            if treatment < TREATMENTS {
                let (year, month) = (2021 + treatment / 4, 1 + treatment % 4 * 3);
                writing["treatment"] = json!(format!("{year}-{month:02}-15"));
            }
            let at = FIRST + entry as u64 * DAY / 6;
            let revision = store::revision(entry, at, &writing);
            let key = store::id(entry);
            records.push((key.clone(), store::checked("log", &key, &revision)));
        }
        let records: Vec<_> =
            records.iter().map(|(key, text)| ("log", key.as_str(), Some(text.clone()))).collect();
        page.put_stored(None, &records).await?;
    }
    Ok(())
}
