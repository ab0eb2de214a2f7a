//! How close to true the guide keeps time on this device, measured and shown.

use super::guide::{Guide, anchor};
use super::pace::Course;
use super::pattern::PatternId;
use super::scene::{Face, Scene};
use super::timing::{Errors, HEIGHT, RIM, WIDTH};
use crate::browser::audio::{Audio, AudioClock};
use crate::browser::clock;
use crate::browser::dom::{El, drawing, el};
use crate::browser::frames::Frames;
use crate::browser::live::Live;
use crate::keep::live::Keep;
use crate::settings::choices::Picture;
use crate::ui::{button, p, page as titled};
use std::time::Duration;

const LASTS: Duration = Duration::from_secs(60);
/// Time for picture and sound to get ready.
const LEAD: Duration = Duration::from_secs(1);
/// One picture of the screen, in ms.
const FRAME: i32 = 17;

/// What is measured of one minute.
#[derive(Clone, Default)]
struct Measured {
    words: Errors,
    picture: Errors,
    sound: Errors,
}

struct Run {
    since: Duration,
    course: Course,
    /// True times of the changes, into the minute.
    edges: Vec<Duration>,
    guide: Guide,
    /// Silent; its clock is what is looked at.
    audio: Option<Audio>,
    /// How the sound would have been scheduled.
    scheduled: Option<AudioClock>,
    _frames: Frames,
}

#[derive(Clone, Copy)]
struct Bench {
    course: Live<Course>,
    face: Live<Face>,
    scene: Live<Scene>,
    measured: Live<Measured>,
    run: Live<Option<Run>>,
    /// Seconds to go; nothing while none is under way.
    left: Live<Option<u64>>,
}

pub(crate) fn page(keep: Keep) -> El {
    let text = keep.text();
    let words = &text.timing;
    let key = keep.at_hand.get_untracked();
    let (pattern, pace) =
        keep.contents.with_untracked(|kept| (kept.pattern(&key), kept.pace(&key)));
    let pattern = pattern.unwrap_or_else(|| PatternId::LongerExhale.pattern());
    let face = Face::of(&pattern, text);
    let scene = Scene::new(Picture::Tide, &face);
    let bench = Bench {
        course: Live::new(Course::steady(pattern, pace)),
        face: Live::new(face.clone()),
        scene: Live::new(scene.clone()),
        measured: Live::new(Measured::default()),
        run: Live::new(None),
        left: Live::new(None),
    };
    let edges = bench.course.with_untracked(edges).len();
    let running = Live::computed(move || bench.left.with(Option::is_some));
    let controls = move || {
        Some(match running.get() {
            false => button("big", words.start, move || bench.start()),
            true => button("big quiet", words.stop, move || bench.stop()),
        })
    };
    let to_go = move || bench.left.get().map(words.running).unwrap_or_default();
    let row = move |title, of: fn(&Measured) -> &Errors| {
        el("section").class("timing-row").add(el("h2").text(title)).live(move || {
            let (told, dots) = bench.measured.with(|measured| {
                let errors = of(measured);
                let told =
                    errors.middle_and_most().map(|found| (words.errors)(errors.count(), found));
                (told, errors.dots(edges))
            });
            vec![plot(&dots), p("", &told.unwrap_or_else(|| words.nothing_yet.to_owned()))]
        })
    };
    titled(words.title)
        .class("page timing")
        .add(p("lead", words.intro))
        .add(scene.view)
        .add(el("div").class("breath-slot").add(face.words))
        .add(el("div").class("controls").live_one(controls))
        .add(el("p").class("hint").live_text(to_go))
        .add(row(words.words, |measured| &measured.words))
        .add(row(words.picture, |measured| &measured.picture))
        .add(row(words.sound, |measured| &measured.sound))
        .add(p("hint", words.plot))
        .add(p("hint", words.reading))
}

/// The changes of one minute, the first breath among them.
fn edges(course: &Course) -> Vec<Duration> {
    let first = std::iter::once(Duration::ZERO);
    let more = std::iter::successors(Some(Duration::ZERO), |at| Some(course.edge_after(*at).0));
    first.chain(more.skip(1)).take_while(|at| *at < LASTS).collect()
}

fn plot(dots: &str) -> El {
    let (middle, band) = (HEIGHT / 2, FRAME * HEIGHT / (2 * RIM));
    let frame = format!("M0 {}H{WIDTH}V{}H0z", middle - band, middle + band);
    let layer = |class, path: &str| drawing(class, &format!("0 0 {WIDTH} {HEIGHT}"), true, path);
    el("div")
        .class("plot")
        .add(layer("plot-band", &frame))
        .add(layer("plot-line", &format!("M0 {middle}H{WIDTH}")))
        .add(layer("plot-dots", dots))
}

impl Bench {
    fn start(self) {
        let course = self.course.with_untracked(Course::clone);
        let since = clock::page_time() + LEAD;
        let at = anchor(since, course.stretch(Duration::ZERO));
        let guide = Guide::start(
            course.pattern(),
            at,
            &self.scene.get_untracked(),
            &self.face.get_untracked(),
            false,
        );
        let audio = Audio::new(0.0, || {});
        self.measured.set(Measured::default());
        self.left.set(Some(LASTS.as_secs()));
        let frames = Frames::each(move |at| self.look(at));
        let edges = edges(&course);
        let scheduled = None;
        let run = Run { since, course, edges, guide, audio, scheduled, _frames: frames };
        self.run.update_untracked(|slot| *slot = Some(run));
    }

    fn stop(self) {
        self.run.update_untracked(|run| *run = None);
        self.left.set(None);
    }

    /// Looks at the picture of the screen that is being made.
    fn look(self, at: Duration) {
        let mut measured = self.measured.get_untracked();
        let before = measured.words.count() + measured.picture.count() + measured.sound.count();
        let mut left = None;
        self.run.update_untracked(|run| {
            let Some(run) = run else { return };
            left = (run.since + LASTS).checked_sub(at);
            run.look(at, &mut measured);
        });
        if measured.words.count() + measured.picture.count() + measured.sound.count() > before {
            self.measured.set(measured);
        }
        let left = left.map(|left| left.as_secs().min(LASTS.as_secs()));
        if left.is_none() {
            self.stop();
        } else if left != self.left.get_untracked() {
            self.left.set(left);
        }
    }
}

impl Run {
    fn look(&mut self, at: Duration, measured: &mut Measured) {
        let next = |errors: &Errors| self.edges.get(errors.count()).copied();
        if let Some((picture, words)) = self.guide.reached() {
            for (errors, reached) in
                [(&mut measured.picture, picture), (&mut measured.words, words)]
            {
                if let Some(edge) = next(errors)
                    && reached >= self.course.breathed(edge)
                {
                    errors.add(at, self.since + edge);
                }
            }
        }
        let Some(audio) = self.audio.as_ref().filter(|audio| audio.output_time().is_some()) else {
            return;
        };
        let now = audio.clock();
        let scheduled = *self.scheduled.get_or_insert(now);
        if let Some(edge) = next(&measured.sound)
            && at >= self.since + edge
        {
            let true_time = self.since + edge;
            measured.sound.add(now.page_time(scheduled.heard_at(true_time)), true_time);
            // As a session does at each change.
            if now.is_off(scheduled) {
                self.scheduled = Some(now);
            }
        }
    }
}
