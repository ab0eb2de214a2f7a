//! Pictures of every place, to look at: `cargo xtask pictures`, or, against a running server,
//! `SITE=http://127.0.0.1:8080 PLACES=home,after cargo test -p e2e --test pictures -- --ignored --nocapture`.

use std::path::{Path, PathBuf};

use e2e::{Browser, Context, Engine, Failure, Result, Site, Viewport, ensure, json, run, store};

/// (name of the picture, fragment of the address, what is pressed there)
const PLACES: &[(&str, &str, &[&str])] = &[
    (SHELL, "#/", &[]),
    ("home", "#/", &[]),
    ("prepare", "#/prepare", &[]),
    ("prepare-stage", "#/prepare/coming-home", &[]),
    ("prepare-questions", "#/prepare/questions", &["Answered"]),
    ("prepare-range", "#/prepare/range", &[]),
    ("prepare-intention", "#/prepare/intention", &[]),
    ("prepare-people", "#/prepare/people", &[]),
    ("prepare-sheet", "#/prepare/sheet", &[]),
    ("plan", concat!("#/plan/", include_str!("../../fixtures/link-1-preparing.txt")), &[]),
    ("plan-kept", concat!("#/plan/", include_str!("../../fixtures/link-1-preparing.txt")), &[KEEP]),
    ("breathe", "#/breathe", &[]),
    ("breathe-new", "#/breathe/new", &[]),
    ("breathe-ready", "#/breathe/longer-exhale", &[OPTIONS, "Soft bell"]),
    ("breathe-settling", "#/breathe/longer-exhale", &["Start"]),
    // Slower is there from the first breath on, and changes nothing yet.
    ("breathe-running", "#/breathe/longer-exhale", &["Start", "Slower"]),
    (
        "breathe-ring",
        "#/breathe/box",
        &[OPTIONS, "Ring", "Count along", OPTIONS, "Start", "Slower"],
    ),
    ("breathe-words", "#/breathe/gentle", &[OPTIONS, "Words only", OPTIONS, "Start", "Slower"]),
    ("breathe-paused", "#/breathe/gentle", &["Start", "Pause"]),
    ("breathe-landed", "#/breathe/gentle", &["Start", "Stop"]),
    ("breathe-rhythm", "#/breathe/gentle", &["My rhythm"]),
    ("ground", "#/ground", &[]),
    ("senses", "#/ground/senses", &[]),
    ("senses-step", "#/ground/senses", &["Start", "Next"]),
    ("senses-more", "#/ground/senses", &["Start", MORE]),
    ("senses-finished", "#/ground/senses", &[MORE, SHORTER, "Start", "Next", "Next", "Finish"]),
    ("senses-stopped", "#/ground/senses", &["Start", "Stop"]),
    ("senses-worse", "#/ground/senses", &["Start", "This makes it worse"]),
    ("senses-rated", "#/ground/senses", &[MORE, "7", "Start", "Stop", "7", MORE]),
    ("orient", "#/ground/orient", &[]),
    ("feet", "#/ground/feet", &[]),
    ("butterfly", "#/ground/butterfly", &["Start", "Next"]),
    ("kit", "#/prepare/kit", &[]),
    ("after", "#/after", &[]),
    ("after-more", "#/after/more", &[]),
    ("after-mark", "#/after/mark", &[]),
    ("after-mood", "#/after/mood", &[]),
    ("after-body", "#/after/body", &[]),
    ("after-tomorrow", "#/after/tomorrow", &[]),
    ("after-kept", "#/after/mood", &["Tender"]),
    ("after-parked", "#/after/tomorrow", &[PARK, MORE, "Park a big decision"]),
    ("after-ground", "#/after/more", &[OTHERS]),
    ("after-exercise", "#/after/more", &[OTHERS, "Feet on the floor", MORE]),
    ("after-step", "#/after/more", &[OTHERS, "Feet on the floor", "Start", MORE]),
    ("after-worse", "#/after/more", &[OTHERS, "Feet on the floor", "Start", WORSE, MORE]),
    ("after-butterfly", "#/after/more", &[OTHERS, "Butterfly taps", "Start", "Next"]),
    ("after-help", "#/after", &["Get help"]),
    ("reflect", "#/reflect", &[]),
    ("reflect-waiting", "#/after/mark", &["Something to tell", MORE, LEAVE, "Reflect"]),
    ("home-decision", "#/after/tomorrow", &[PARK, MORE, TOMORROW, LEAVE]),
    ("reflect-new", "#/reflect/new", &[]),
    ("reflect-kinds", "#/reflect/new", &[START, "Letting out", "Feelings"]),
    ("reflect-thought", "#/reflect/new", &[START, "A thought"]),
    ("reflect-list", "#/reflect", &[WRITTEN, "Filter and order"]),
    ("reflect-entry", "#/reflect", &[WRITTEN, SEA]),
    ("reflect-edit", "#/reflect", &[WRITTEN, SEA, "Edit"]),
    ("reflect-versions", "#/reflect", &[WRITTEN, "two versions"]),
    ("reflect-history", "#/reflect", &[WRITTEN, SEA, "Earlier versions"]),
    ("reflect-bin", "#/reflect", &[WRITTEN, SEA, "Delete", "Bin", "Erase now"]),
    ("reflect-back", "#/reflect", &[WRITTEN, "Looking back"]),
    ("reflect-sheet", "#/reflect", &[WRITTEN, "Sheet for my therapist", SEA]),
    ("reflect-steps", "#/reflect", &[WRITTEN, "Small steps"]),
    ("reflect-step", "#/reflect", &[WRITTEN, "Small steps", "Sit for a cup of tea"]),
    ("home-step", "#/reflect", &[WRITTEN, "Shoreline"]),
    ("companion", "#/companion", &[]),
    ("companion-watch", "#/companion", &["Begin"]),
    ("share", "#/share", &[]),
    ("help", "#/help", &[]),
    ("help-country", "#/settings", &[COUNTRY, "Help"]),
    ("settings", "#/settings", &[]),
    ("settings-export", "#/settings", &["Export with a passphrase"]),
    ("lock", "#/settings/lock", &[]),
    ("lock-code", "#/settings/lock", &[LOCK]),
    ("lock-on", "#/settings/lock", &[LOCK, "I have it"]),
    ("lock-cover", "#/settings/lock", &[LOCK, "I have it", "Shoreline", "Reflect", "Cover"]),
    ("lock-door", "#/settings/lock", &[LOCK, "I have it", "Shoreline", "Reflect", "Lock"]),
    ("about", "#/about", &[]),
    ("timing", "#/about/timing", &[]),
];

const OPTIONS: &str = "Picture, sound and touch";
const MORE: &str = "More";
const KEEP: &str = "Keep this plan";
const SHORTER: &str = "Make it shorter";
const WORSE: &str = "This makes it worse";
const OTHERS: &str = "Other ways to settle";
const PARK: &str = "A decision about someone";
const LEAVE: &str = "To the other rooms";
const SEA: &str = "The sea was wide, and cold";
const START: &str = "Something to start from";
/// Pressed once a passphrase is there.
const LOCK: &str = "Turn the lock on";
/// Not pressed: from here on there are entries, and a small step.
const WRITTEN: &str = "entries";
/// Not pressed, but chosen.
const COUNTRY: &str = "Germany";
/// Not pressed: from here on it is the next morning.
const TOMORROW: &str = "the next morning";
/// The page before any script has come.
const SHELL: &str = "shell";

#[test]
#[ignore = "takes pictures for people, proves nothing"]
fn every_place_has_its_pictures() -> Result<(), Failure> {
    run(take_pictures())
}

async fn take_pictures() -> Result<()> {
    let wanted = std::env::var("PLACES").unwrap_or_default();
    let wanted: Vec<&str> =
        wanted.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    for name in &wanted {
        ensure!(PLACES.iter().any(|(known, ..)| known == name), "no place is called {name:?}");
    }

    let folder = workspace()?.join("target/pictures");
    let profile = tempfile::tempdir()?;
    // A running server is being worked on; without one we serve what was built.
    let (base, _site) = match std::env::var("SITE") {
        Ok(base) => (format!("{}/", base.trim_end_matches('/')), None),
        Err(_) => {
            let site = Site::start()?;
            (site.base().to_owned(), Some(site))
        }
    };
    let page = Browser::open(Engine::Chromium, &base, profile.path(), Viewport::PHONE).await?;
    for (name, fragment, pressed) in PLACES {
        if wanted.is_empty() || wanted.contains(name) {
            arrive(&page, name, fragment).await?;
            for button in *pressed {
                match *button {
                    COUNTRY => page.choose("Country, for help numbers", COUNTRY).await?,
                    WRITTEN => written(&page).await?,
                    LOCK => {
                        page.fill("New passphrase", "four quiet words").await?;
                        page.press(LOCK).await?;
                    }
                    TOMORROW => page.set_clock(1, "08:30").await?,
                    button => page.press(button).await?,
                }
            }
            picture(&page, name, &folder).await?;
        }
    }
    println!("pictures are in {}", folder.display());
    Ok(())
}

/// Puts a log into the database, and loads the page anew with it.
async fn written(page: &Browser) -> Result<()> {
    const DAY: u64 = 86_400_000;
    let now = page.script("return Date.now()").await?.as_u64().context("a time after 1970")?;
    let mut log = Vec::new();
    let texts = ["The sea was wide", "I could rest", "A door, and light", "The room was warm"];
    for number in 0..24 {
        let mut writing = store::writing(texts[number % texts.len()]);
        let feelings = [["calm", "tender"], ["sad", "hopeful"], ["tired", "moved"]][number % 3];
        writing["feelings"] = json!(feelings);
        (writing["before"], writing["after"]) = (json!(3 + number % 6), json!(1 + number % 4));
        writing["treatment"] = json!(["2026-01-05", "2026-02-05"][number % 2]);
        log.push(store::revision(number, now - number as u64 * 2 * DAY, &writing));
    }
    for (number, follows, words) in
        [(50, 0, "The sea was wide, and cold"), (51, 5, "I could rest a while"), (52, 5, "No rest")]
    {
        log.push(json!({ "id": store::id(number), "entry": store::id(follows), "at": now,
            "follows": [store::id(follows)], "writing": store::writing(words) }));
    }
    let step = json!({ "intention": "To rest", "insight": "I hurry", "step": "Sit for a cup of tea",
        "begun": now - 2 * DAY });
    let key = format!("thread/{}", store::id(90));
    let mut records = vec![("kept", key.as_str(), Some(store::checked("kept", &key, &step)))];
    for revision in &log {
        let key = revision["id"].as_str().unwrap_or_default();
        records.push(("log", key, Some(store::checked("log", key, revision))));
    }
    page.put_stored(None, &records).await?;
    page.reload().await
}

/// Loads the place from nothing, so that no place leaves a trace in the next one's picture.
async fn arrive(page: &Browser, name: &str, fragment: &str) -> Result<()> {
    page.visit("about:blank").await?;
    let url = format!("{}{fragment}", page.base());
    if name == SHELL {
        page.block(&["*.js", "*.wasm"]).await?;
        page.visit(&url).await?;
        return page.block(&[]).await;
    }
    page.visit(&url).await?;
    if let Err(error) = page.ready().await {
        println!("{name}: pictured as it is, for {error:#}");
    }
    // What was chosen for an earlier picture goes, and the page is made anew without it.
    let kept = page
        .script_async(
            "const chosen = Object.keys(localStorage).length > 0;
             localStorage.clear();
             const asked = (request) => new Promise((resolve, reject) => {
                 request.onsuccess = () => resolve(request.result);
                 request.onerror = () => reject(request.error);
             });
             const database = await asked(indexedDB.open('shoreline'));
             const stores = [...database.objectStoreNames];
             const all = database.transaction(stores, 'readwrite');
             const counts = await Promise.all(stores.map((store) => asked(all.objectStore(store).count())));
             await Promise.all(stores.map((store) => asked(all.objectStore(store).clear())));
             database.close();
             return chosen || counts.some((count) => count > 0)",
        )
        .await?;
    if kept == true {
        page.reload().await?;
    }
    Ok(())
}

async fn picture(page: &Browser, name: &str, folder: &Path) -> Result<()> {
    for viewport in [Viewport::PHONE, Viewport::DESKTOP] {
        page.set_viewport(viewport).await?;
        for scheme in ["light", "dark"] {
            page.emulate(scheme, false).await?;
            // The hour of the day darkens the page too, so the theme is named.
            page.script(&format!(
                "globalThis.shorelineLook?.(JSON.stringify({{ theme: '{scheme}' }}));
                 document.documentElement.dataset.theme = '{scheme}';
                 scrollTo(0, 0)"
            ))
            .await?;
            settle(page).await?;
            let file = format!("{name}-{}x{}-{scheme}", viewport.width, viewport.height);
            page.screenshot(&folder.join(format!("{file}-fold.png"))).await?;
            page.screenshot_whole(&folder.join(format!("{file}.png"))).await?;
        }
    }
    println!("{name}");
    Ok(())
}

/// Waits for fonts and for every movement that ends by itself.
async fn settle(page: &Browser) -> Result<()> {
    page.script_async(
        "await document.fonts.ready;
         const ending = document.getAnimations()
             .filter((a) => Number.isFinite(a.effect?.getComputedTiming().endTime) && a.effect.getComputedTiming().endTime < 3000);
         await Promise.allSettled(ending.map((a) => a.finished));
         await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));",
    )
    .await?;
    Ok(())
}

fn workspace() -> Result<PathBuf> {
    Ok(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize()?)
}
