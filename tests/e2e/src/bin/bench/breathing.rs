//! The measurements on the page of one breathing pattern, in the order in which they are made.

use std::time::Duration;

use e2e::{Browser, Context, Engine, Json, Result, Site, json};

use crate::compositor::{self, Shown};
use crate::edges::{self, Edge, Errors, PATTERN, quiet_moment};
use crate::memory::{self, Memory};
use crate::picture::{self, Frame, greatest_shift};
use crate::{cpu, day_and_browser, statistics::Spread};

const WATCH: &str = include_str!("watch.js");
const BARE: &str = include_str!("bare.js");

/// A page of the same site without the app.
const EMPTY: &str = "robots.txt";
/// The length in which a session never ends by itself, and colours that do not follow the hour.
const SETTINGS: &str =
    r#"localStorage.setItem("shoreline.settings", '{"length":"open","theme":"light"}')"#;
/// What a page still does after it has loaded is over by then.
const SETTLED: Duration = Duration::from_secs(5);
/// Before the first edge of a session, in ms from its start.
const BEFORE: f64 = -3_000.0;

/// How long each part takes, in ms.
#[derive(Clone, Copy, Debug)]
struct Lengths {
    warm_up: f64,
    cpu: f64,
    edges: f64,
    session: f64,
    picture: f64,
}

impl Lengths {
    /// The whole is made for a session of ten minutes; others take their share.
    fn of(minutes: f64) -> Self {
        let session = minutes * 60_000.0;
        Self {
            warm_up: session / 20.0,
            cpu: session / 10.0,
            edges: session / 2.0,
            session,
            picture: session / 10.0,
        }
    }
}

pub(crate) struct Figures {
    /// The day, as YYYY-MM-DD.
    pub(crate) date: String,
    pub(crate) browser: String,
    pub(crate) minutes: f64,
    /// Of the picture, in CSS pixels.
    pub(crate) size: (f64, f64),
    pub(crate) calm: Following,
    pub(crate) stalled: Following,
    pub(crate) cpu: Cpu,
    pub(crate) memory: [Memory; 2],
}

/// How the page followed the clock.
pub(crate) struct Following {
    pub(crate) edges: Errors,
    /// Errors of the animation for the frames it is drawn in.
    pub(crate) picture: Option<Spread>,
    /// Errors at the moments at which a script saw those frames.
    pub(crate) seen: Option<Spread>,
    /// How late the compositor's frames came to the screen.
    pub(crate) shown: Option<Spread>,
    /// Frames that never came to the screen.
    pub(crate) missed: f64,
    pub(crate) shift: f64,
}

/// Shares of one core.
pub(crate) struct Cpu {
    pub(crate) breathing: f64,
    pub(crate) idle: f64,
    pub(crate) bare: f64,
}

pub(crate) async fn measure(minutes: f64) -> Result<Figures> {
    let lengths = Lengths::of(minutes);
    let site = Site::start()?;
    let page = Browser::fresh(Engine::Chromium, &site).await?;
    page.visit(&site.url(EMPTY)).await?;
    page.script(SETTINGS).await?;
    let (date, browser) = day_and_browser(&page).await?;

    eprintln!("idle, then a calm session of {minutes} minutes");
    arrive(&page).await?;
    let size = picture_size(&page).await?;
    let idle = cpu::share(&page, millis(lengths.cpu)).await?;
    let calm = calm_session(&page, lengths).await?;
    eprintln!("a session in which the page stalls");
    let stalled = stalled_session(&page, lengths).await?;
    eprintln!("the bare drawing");
    let bare = bare_drawing(&page, size, lengths).await?;
    page.close().await?;

    Ok(Figures {
        date,
        browser,
        minutes,
        size,
        calm: following(calm.edges, stalled.calm_picture, stalled.start),
        stalled: following(stalled.edges, stalled.picture, stalled.start),
        cpu: Cpu { breathing: calm.cpu, idle, bare },
        memory: calm.memory,
    })
}

/// `start` is that of the session in which the picture was watched.
fn following((edges, edge_shift): (Errors, f64), picture: Picture, start: f64) -> Following {
    let Picture { frames, shown } = picture;
    let errors = |error: fn(&Frame, f64) -> f64| -> Vec<f64> {
        frames.iter().map(|frame| error(frame, start)).collect()
    };
    let shift = greatest_shift(frames.iter().map(|frame| frame.start), start);
    Following {
        edges,
        picture: Spread::of(&errors(Frame::error)),
        seen: Spread::of(&errors(Frame::error_when_seen)),
        shown: Spread::of(&shown.iter().map(Shown::late).collect::<Vec<_>>()),
        missed: compositor::missed(&shown),
        shift: shift.max(edge_shift),
    }
}

struct Calm {
    edges: (Errors, f64),
    cpu: f64,
    memory: [Memory; 2],
}

async fn calm_session(page: &Browser, lengths: Lengths) -> Result<Calm> {
    let start = begin(page).await?;
    wait_until(page, start + quiet_moment(lengths.warm_up)).await?;
    let early = memory::read(page).await?;
    let cpu = cpu::share(page, millis(lengths.cpu)).await?;
    wait_until(page, start + quiet_moment(lengths.session)).await?;
    let late = memory::read(page).await?;
    let edges = noted_edges(page).await?;
    let to = quiet_moment(lengths.edges + BEFORE);
    Ok(Calm { edges: followed(&edges, start, BEFORE, to), cpu, memory: [early, late] })
}

struct Stalled {
    start: f64,
    edges: (Errors, f64),
    calm_picture: Picture,
    picture: Picture,
}

struct Picture {
    /// As the page's scripts see it.
    frames: Vec<Frame>,
    /// As it comes to the screen.
    shown: Vec<Shown>,
}

/// Watches the picture, first while nothing disturbs the page, then while it stalls.
async fn stalled_session(page: &Browser, lengths: Lengths) -> Result<Stalled> {
    arrive(page).await?;
    let start = begin(page).await?;
    let shown_calm = compositor::watch(page, millis(lengths.picture)).await?;
    page.script("bench.sample(true)").await?;
    let from = quiet_moment(page_time(page).await? - start + lengths.picture);
    let to = quiet_moment(from + lengths.edges);
    wait_until(page, start + from).await?;
    page.script("bench.stall()").await?;
    wait_until(page, start + to).await?;
    page.script("bench.sample(false)").await?;
    let shown = compositor::watch(page, millis(lengths.picture)).await?;

    let edges = followed(&noted_edges(page).await?, start, from, to);
    let frames = picture::read(page.script("return bench.frames()").await?)?;
    let stalls = |frame: &Frame| frame.seen_at >= start + from;
    let (frames, calm_frames) = frames.into_iter().partition(stalls);
    let calm_picture = Picture { frames: calm_frames, shown: shown_calm };
    Ok(Stalled { start, edges, calm_picture, picture: Picture { frames, shown } })
}

async fn bare_drawing(page: &Browser, size: (f64, f64), lengths: Lengths) -> Result<f64> {
    page.visit(&format!("{}{EMPTY}", page.base())).await?;
    page.script_with(BARE, vec![json!(size.0), json!(size.1)]).await?;
    tokio::time::sleep(SETTLED).await;
    cpu::share(page, millis(lengths.cpu)).await
}

/// Loads the page of the pattern from nothing.
async fn arrive(page: &Browser) -> Result<()> {
    page.visit("about:blank").await?;
    page.go(&format!("#/breathe/{PATTERN}")).await?;
    tokio::time::sleep(SETTLED).await;
    Ok(())
}

/// Starts a session, and tells when it truly began once it is under way, in ms on the page's clock.
async fn begin(page: &Browser) -> Result<f64> {
    page.script(WATCH).await?;
    page.press("Start").await?;
    page.eventually_script(
        "the first phase, and a picture that moves",
        "return document.querySelector('[data-phase]') !== null && !Number.isNaN(bench.begun())",
    )
    .await?;
    let begun = page.script("return bench.begun()").await?;
    begun.as_f64().context("the picture's animation has a start")
}

/// The page's own clock, in ms.
async fn page_time(page: &Browser) -> Result<f64> {
    let now = page.script("return performance.now()").await?;
    now.as_f64().context("the page has a clock")
}

/// Leaves the page alone until its clock says so.
async fn wait_until(page: &Browser, time: f64) -> Result<()> {
    let left = time - page_time(page).await?;
    tokio::time::sleep(millis(left.max(0.0))).await;
    Ok(())
}

async fn noted_edges(page: &Browser) -> Result<Vec<Edge>> {
    edges::read(page.script("return bench.edges()").await?)
}

/// The errors in this time of the session, and how far the animation's start was from its first.
fn followed(edges: &[Edge], start: f64, from: f64, to: f64) -> (Errors, f64) {
    let starts = edges.iter().filter_map(|edge| edge.start);
    (edges::errors(edges, start, from, to), greatest_shift(starts, start))
}

/// The room the picture takes, which the app's own moving part only fills to the tide.
async fn picture_size(page: &Browser) -> Result<(f64, f64)> {
    let size: Json = page
        .script(
            "const { offsetWidth, offsetHeight } = document.querySelector('[data-pacer]').parentElement;
             return [offsetWidth, offsetHeight]",
        )
        .await?;
    Ok(serde_json::from_value(size)?)
}

fn millis(time: f64) -> Duration {
    Duration::from_secs_f64(time / 1000.0)
}
