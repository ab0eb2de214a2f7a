//! The ways a link leaves the desk: copied, as a picture, on paper, in a message, under a passphrase.

use e2e::{Browser, Context, Engine, Result, Site, Viewport, checks, ensure, json, on};

use crate::composing::{compose, link};
use crate::parts::{days_ahead, nothing_is_stored, records};

on!(every engine:
    the_code_reads_as_the_link_on_a_light_and_a_dark_screen
    the_link_is_copied_and_leaves_in_messages
    a_passphrase_made_here_opens_the_link_and_no_other_does
);

on!([Chromium]: only_the_handout_reaches_the_paper);

/// A part of a picture, in pixels.
type Part = std::ops::Range<usize>;

/// What the code in this part of a picture says, read by a decoder that the app knows nothing of.
fn read(picture: &[u8], part: Option<[Part; 2]>) -> Result<String> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(picture));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut picture = decoder.read_info()?;
    let mut pixels = vec![0; picture.output_buffer_size().context("a picture that fits")?];
    let shape = picture.next_frame(&mut pixels)?;
    let [across, down] = part.unwrap_or([0..shape.width as usize, 0..shape.height as usize]);
    let samples = shape.color_type.samples();
    // As a phone that is moved nearer.
    let read = (1..=3).find_map(|near| {
        let grey = |x, y| {
            pixels[(down.start + y / near) * shape.line_size + (across.start + x / near) * samples]
        };
        let size = [across.len() * near, down.len() * near];
        let mut seen = rqrr::PreparedImage::prepare_from_greyscale(size[0], size[1], grey);
        seen.detect_grids().first()?.decode().ok()
    });
    Ok(read.context("no code can be read in the picture")?.1)
}

/// A phone that is held before the code on the screen reads this link.
async fn is_scanned(page: &Browser, css: &str, link: &str) -> Result<()> {
    page.find(css).await?;
    let file = tempfile::NamedTempFile::new()?;
    // A screen may take a moment to show what the page says.
    page.eventually(&format!("{css} to be read as {link}"), async || {
        let place = page
            .script_with(
                "const code = document.querySelector(arguments[0]);
                 code.scrollIntoView({ block: 'center', behavior: 'instant' });
                 const { left, right, top, bottom } = code.getBoundingClientRect();
                 return [left, right, top, bottom].map((edge) => Math.round(edge * devicePixelRatio))",
                vec![json!(css)],
            )
            .await?;
        let [left, right, top, bottom]: [usize; 4] = serde_json::from_value(place)?;
        page.screenshot(file.path()).await?;
        Ok(read(&std::fs::read(file.path())?, Some([left..right, top..bottom]))? == link)
    })
    .await
}

async fn a_short_plan(page: &Browser) -> Result<String> {
    page.fill("Title", "A visit").await?;
    page.fill("Phone, office hours", "+49 30 1234567").await?;
    link(page).await
}

async fn the_code_reads_as_the_link_on_a_light_and_a_dark_screen(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    for theme in ["Light", "Dark"] {
        page.go("#/settings").await?;
        page.choose("Colours", theme).await?;
        page.go("#/share").await?;
        let link = a_short_plan(&page).await?;
        page.press("QR code").await?;
        is_scanned(&page, "#share-qr .qr", &link).await?;
    }
    // Once open it stays, and follows the form.
    page.fill("Title", "Another visit").await?;
    let link = link(&page).await?;
    is_scanned(&page, "#share-qr .qr", &link).await?;
    page.press("Save as PNG").await?;
    let file = page.downloaded(".png").await?;
    ensure!(read(&std::fs::read(file)?, None)? == link, "the picture says something else");
    page.press("Save as SVG").await?;
    let file = std::fs::read_to_string(page.downloaded(".svg").await?)?;
    let drawn = page.script("return document.querySelector('#share-qr path').getAttribute('d')");
    let drawn = drawn.await?;
    ensure!(file.contains(drawn.as_str().context("a path")?), "the drawing is another");
    checks::all_is_well(&page, &site).await
}

async fn the_link_is_copied_and_leaves_in_messages(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    // In the place of what only the device can do.
    let stub = "const told = window.told = {};
        const stub = (on, name, value) => Object.defineProperty(on, name, { value, configurable: true });
        stub(window.navigator, 'clipboard', { writeText: async (text) => { told.copied = text } });
        stub(window.navigator, 'share', async (what) => { told.shared = what.text });
        stub(window, 'print', () => { told.printed = true })";
    page.go("#/share").await?;
    page.script(stub).await?;
    let link = a_short_plan(&page).await?;
    let message = format!("Here is the plan for your visit. Open it on your phone: {link}");
    page.press("Copy the link").await?;
    page.hears("Copied").await?;
    page.press("Share").await?;
    page.press("Print a handout").await?;
    page.eventually("the link on every way", async || {
        let told = page.script("return window.told").await?;
        Ok(told == json!({ "copied": link, "shared": message, "printed": true }))
    })
    .await?;
    for (way, scheme) in [("Text message", "sms:"), ("E-mail", "mailto:")] {
        let href = page.link(way).await?.attr("href").await?.unwrap_or_default();
        let draft = url::Url::parse(&href)?;
        ensure!(href.starts_with(scheme), "{way} begins {href}");
        let body = draft.query_pairs().find(|(name, _)| name == "body");
        let body = body.map(|(_, body)| body.into_owned());
        ensure!(body.as_deref() == Some(&message), "{way} says {body:?}");
    }
    // While something is typed, the link of before cannot leave.
    let open = page
        .script_async(
            "const title = document.querySelector('#share-title');
             title.value = 'Another visit';
             title.dispatchEvent(new Event('input', { bubbles: true }));
             await new Promise((done) => setTimeout(done));
             const ways = [...document.querySelectorAll('.result .controls :is(button, a)')];
             return ways.filter((it) => it.matches(':enabled, [href]')).map((it) => it.innerText)",
        )
        .await?;
    ensure!(open == json!([]), "these still lead out: {open}");
    checks::all_is_well(&page, &site).await
}

async fn a_passphrase_made_here_opens_the_link_and_no_other_does(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/share").await?;
    page.fill("Title", "A visit").await?;
    page.fill("Message", "Come early.").await?;
    page.fill("Passphrase", "Two quiet böats ").await?;
    page.press("Show the passphrase").await?;
    page.find("#share-passphrase[type=text]").await?;
    page.sees("with both the link and the passphrase can read this:").await?;
    page.sees("not in the message with the link.").await?;
    let link = link(&page).await?;
    ensure!(link.starts_with(&site.url("#/plan/1e.")), "the link is {link}");
    ensure!(link.len() <= 2_000, "{} characters", link.len());
    page.fill("Title", "").await?;
    page.press("Empty the form").await?;
    page.close().await?;

    let page = Browser::fresh(engine, &site).await?;
    page.visit(&link).await?;
    page.ready().await?;
    page.sees("A protected plan").await?;
    page.find("#open-passphrase[type=password]").await?;
    page.press("Show what I type").await?;
    page.find("#open-passphrase[type=text]").await?;
    for wrong in ["two quiet böats ", "Two quiet böats"] {
        page.fill("Passphrase", wrong).await?;
        page.press("Open the plan").await?;
        page.sees("The link did not open.").await?;
        ensure!(page.value_of("Passphrase").await? == wrong, "what was typed is gone");
        ensure!(page.url().await? == link, "it cannot be tried again");
    }
    // The same letter, from a keyboard that writes it in two parts.
    page.fill("Passphrase", "Two quiet bo\u{308}ats ").await?;
    page.press("Open the plan").await?;
    page.sees("Come early.").await?;
    nothing_is_stored(&page).await?;
    page.press("Keep this plan").await?;
    page.hears("Saved").await?;
    page.eventually_address("an address without it", |url| url.ends_with("#/prepare")).await?;
    ensure!(records(&page, "kept").await?["plan"]["message"] == "Come early.", "another plan");
    checks::all_is_well(&page, &site).await
}

async fn only_the_handout_reaches_the_paper(engine: Engine) -> Result<()> {
    const A4: [f64; 2] = [8.27, 11.69];
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/share").await?;
    let (date, ..) = days_ahead(&page, 5).await?;
    compose(&page, &date).await?;
    let link = link(&page).await?;
    page.on_paper(true).await?;
    let printed = page.text().await?;
    ensure!(printed.starts_with("A quiet visit Your plan for the days"), "printed: {printed}");
    for part in ["Point the camera", "+49 30 1234567", "+49 30 7654321", "Call 112 first, then us."]
    {
        ensure!(printed.contains(part), "no {part:?} in {printed}");
    }
    for part in ["Copy", "Templates", "Message", "Come early", "reveals", "Help", "Shoreline"] {
        ensure!(!printed.contains(part), "{part:?} is printed: {printed}");
    }
    // The code is as easy to read there.
    page.set_viewport(Viewport { width: 794, height: 1123 }).await?;
    is_scanned(&page, ".handout .qr", &link).await?;
    page.on_paper(false).await?;
    ensure!(page.sheets(A4).await? == 1, "the handout takes more than one sheet");
    checks::console_is_quiet(&page).await
}
