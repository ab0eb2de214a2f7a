//! The figures as Markdown, each beside its goal, ready for `docs/benchmarks.md`.

use crate::breathing::{Cpu, Figures, Following};
use crate::memory::Memory;
use crate::picture::FRAME;
use crate::statistics::{Spread, drift};
use crate::{kills, lighthouse, log, paint, start};

pub(crate) fn of(figures: &Figures) -> String {
    let Figures { date, browser, minutes, size: (width, height), .. } = figures;
    let head = format!(
        "{date}, longest session {minutes} min. {browser}, {}. Picture {width} × {height} CSS pixels.",
        machine()
    );
    let parts = [
        head,
        following(&figures.calm, &figures.stalled),
        cpu(&figures.cpu),
        memory(figures.memory),
    ];
    parts.join("\n\n")
}

pub(crate) fn of_visits(figures: &paint::Figures) -> String {
    let paint::Figures { date, browser, .. } = figures;
    let row = |what: &str, goal: &str, it: Spread| {
        vec![what.to_owned(), goal.to_owned(), ms(it.median), ms(it.greatest)]
    };
    let head = format!("| {} first visits | goal | median | greatest |", paint::VISITS);
    let table = table(
        &head,
        &[
            row("first contentful paint", "≤ 600 ms", figures.paint),
            row("the pacer moves, the help numbers stand", "≤ 600 ms", figures.guide),
            row("app ready", "≤ 1500 ms", figures.ready),
        ],
    );
    format!("{date}. {browser}, {}.\n\n{table}", machine())
}

pub(crate) fn of_lighthouse(figures: &lighthouse::Figures) -> String {
    let lighthouse::Figures { date, version, pace, places } = figures;
    let row = |it: &lighthouse::Place| {
        let scores = it.scores.iter().map(|score| format!("{score:.0}"));
        let times = it.times.iter().map(|time| format!("{time:.0} ms"));
        [format!("`{}`", it.place)].into_iter().chain(scores).chain(times).collect()
    };
    let mut rows: Vec<Vec<String>> = places.iter().map(row).collect();
    rows.insert(0, ["goal", "100", "100", "100", "100", "", "", ""].map(str::to_owned).into());
    let names = lighthouse::CATEGORIES.map(|(_, name)| name).join(" | ");
    let head = format!("| place | {names} | first paint | largest paint | blocked |");
    let table = table(&head, &rows);
    let told = places.iter().filter(|it| it.scores.iter().any(|score| *score < 99.5));
    let told = told.map(|it| format!("\n- `{}`: {}", it.place, it.faults.join("; ")));
    let told: String = told.collect();
    let told = if told.is_empty() { told } else { format!("\n\nBelow 100 because of:\n{told}") };
    format!(
        "{date}. Lighthouse {version}, which gives this machine {pace:.0}; {}.\n\n{table}{told}",
        machine()
    )
}

pub(crate) fn of_starts(figures: &start::Figures) -> String {
    let start::Figures { date, browser, plain, slowed } = figures;
    let row = |what: &str, figure: fn(&start::Starts) -> f64| {
        vec![what.to_owned(), ms(figure(plain)), ms(figure(slowed))]
    };
    let table = table(
        "| ten starts without a network | as it is | four times slower |",
        &[
            row("first paint, median", |it| it.paint.median),
            row("first paint, greatest", |it| it.paint.greatest),
            row("app ready, median", |it| it.ready.median),
            row("app ready, greatest", |it| it.ready.greatest),
        ],
    );
    format!("{date}. {browser}, {}.\n\n{table}", machine())
}

pub(crate) fn of_log(figures: &log::Figures) -> String {
    let log::Figures { date, browser, elements: [top, middle], memory, .. } = figures;
    let times = |what: &str, goal: &str, it: Spread| {
        vec![what.to_owned(), goal.to_owned(), ms(it.median), ms(it.greatest)]
    };
    let once =
        |what: &str, figure: String| vec![what.to_owned(), String::new(), figure, String::new()];
    let head = format!("| {} entries | goal | median | greatest |", log::ENTRIES);
    let table = table(
        &head,
        &[
            times("app ready, from the start of loading", "", figures.ready),
            times("the list on the screen, from home", "≤ 300 ms", figures.open),
            once("first press into the search field", ms(figures.index)),
            times("search, each sign", "≤ 50 ms", figures.search),
            times("“Saved”, from the press", "≤ 50 ms", figures.save),
            once("elements in the document, at the top", top.to_string()),
            once("elements in the document, in the middle", middle.to_string()),
            once("memory of the app (WebAssembly)", megabytes(memory.wasm)),
            once("heap of JavaScript", megabytes(memory.script)),
            once("heap of the document", megabytes(memory.document)),
            once("turning the lock on, with two keys derived", ms(figures.sealing)),
            times("locked: app ready", "", figures.locked_ready),
            times("locked: the list on the screen, from the press on Unlock", "", figures.unlock),
            times("of that, deriving the key", "", figures.derive),
        ],
    );
    format!("{date}. {browser}, {}.\n\n{table}", machine())
}

pub(crate) fn of_kills(all: &[kills::Rounds]) -> String {
    let row = |it: &kills::Rounds| {
        let half_way = it.half_way.map(|half_way| half_way.to_string()).unwrap_or_default();
        vec![
            format!("{:?}", it.engine),
            it.moment.clone(),
            it.done.to_string(),
            it.lost.to_string(),
            half_way,
            it.plain.to_string(),
            it.broken_off.to_string(),
        ]
    };
    let rows: Vec<_> = all.iter().map(row).collect();
    let head = "| engine | killed | rounds | entries lost | of these kills, before all was sealed | left unsealed in the end | broken off |";
    format!("{}.\n\n{}", machine(), table(head, &rows))
}

/// The processor's name and how many cores there are.
fn machine() -> String {
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let cores = info.lines().filter(|line| line.starts_with("processor")).count();
    format!("{cores} cores of {}, drawn in software", cpu_model(&info).unwrap_or("unknown make"))
}

fn cpu_model(info: &str) -> Option<&str> {
    let line = info.lines().find(|line| line.starts_with("model name"))?;
    line.split_once(':').map(|(_, name)| name.trim())
}

fn table(head: &str, rows: &[Vec<String>]) -> String {
    let rule = "|---".repeat(head.matches('|').count() - 1) + "|";
    let rows = rows.iter().map(|row| format!("| {} |", row.join(" | ")));
    [head.to_owned(), rule].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

fn following(calm: &Following, stalled: &Following) -> String {
    let row = |what: &str, goal: &str, figure: &dyn Fn(&Following) -> String| {
        vec![what.to_owned(), goal.to_owned(), figure(calm), figure(stalled)]
    };
    let edge = |figure: fn(Spread) -> f64| {
        move |it: &Following| spread(Spread::of(&it.edges.errors), |it| ms(figure(it)))
    };
    let shown = |figure: fn(Spread) -> String| move |it: &Following| spread(it.shown, figure);
    let drawn = |figure: fn(Spread) -> String| move |it: &Following| spread(it.picture, figure);
    let seen = |figure: fn(Spread) -> String| move |it: &Following| spread(it.seen, figure);
    table(
        "| phases and picture | goal | calm | stalled |",
        &[
            row("edges seen", "all", &|it| {
                format!("{} of {}", it.edges.errors.len(), it.edges.expected)
            }),
            row("edge off, median", "", &edge(|it| it.median)),
            row("edge off, 95th percentile", "", &edge(|it| it.high)),
            row("edge off, greatest", "≤ 20 ms", &edge(|it| it.greatest)),
            row("drift, last ten edges against the first", "none", &|it| {
                ms(drift(&it.edges.errors))
            }),
            row("frames that came to the screen", "", &shown(|it| it.count.to_string())),
            row("frames more than the two between changes", "", &|it| format!("{:.0}", it.missed)),
            row("picture late on the screen, median", "", &shown(|it| ms_and_frames(it.median))),
            row(
                "picture late on the screen, 95th percentile",
                "",
                &shown(|it| ms_and_frames(it.high)),
            ),
            row(
                "picture late on the screen, greatest",
                "≤ 1 frame",
                &shown(|it| ms_and_frames(it.greatest)),
            ),
            row("frames seen by a script", "", &drawn(|it| it.count.to_string())),
            row(
                "animation off its frame's time, greatest",
                "≤ 1 frame",
                &drawn(|it| ms_and_frames(it.greatest)),
            ),
            row(
                "animation off the clock when seen, median",
                "",
                &seen(|it| ms_and_frames(it.median)),
            ),
            row(
                "animation off the clock when seen, 95th percentile",
                "",
                &seen(|it| ms_and_frames(it.high)),
            ),
            row(
                "animation off the clock when seen, greatest",
                "",
                &seen(|it| ms_and_frames(it.greatest)),
            ),
            row("greatest change of the animation's start", "0", &|it| ms(it.shift)),
        ],
    )
}

fn spread(spread: Option<Spread>, figure: impl Fn(Spread) -> String) -> String {
    spread.map_or("none".into(), figure)
}

fn cpu(cpu: &Cpu) -> String {
    let row = |what: &str, goal: &str, figure| vec![what.to_owned(), goal.to_owned(), figure];
    table(
        "| share of one core | goal | measured |",
        &[
            row("breathing", "≤ 12 %", per_cent(cpu.breathing)),
            row("the same page, idle", "", per_cent(cpu.idle)),
            row("breathing minus idle", "", per_cent(cpu.breathing - cpu.idle)),
            row("bare drawing at each frame", "", per_cent(cpu.bare)),
            row("breathing / bare drawing", "", format!("{:.2}", cpu.breathing / cpu.bare)),
        ],
    )
}

fn memory([early, late]: [Memory; 2]) -> String {
    let row = |what: &str, size: fn(Memory) -> f64| {
        let (early, late) = (size(early), size(late));
        vec![what.to_owned(), kilobytes(early), kilobytes(late), kilobytes(late - early)]
    };
    table(
        "| memory | early in the session | at its end | growth |",
        &[
            row("heap of JavaScript", |it| it.script),
            row("heap of the document", |it| it.document),
            row("memory of the app (WebAssembly)", |it| it.wasm),
        ],
    )
}

fn ms(time: f64) -> String {
    // Adding 0 turns a rounded -0 into 0.
    format!("{:.1} ms", (time * 10.0).round() / 10.0 + 0.0)
}

fn ms_and_frames(time: f64) -> String {
    format!("{} ({:.1} frames)", ms(time), time / FRAME)
}

fn per_cent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}

fn megabytes(bytes: f64) -> String {
    format!("{:.1} MB", bytes / 1e6)
}

fn kilobytes(bytes: f64) -> String {
    format!("{:.1} kB", bytes / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_has_a_rule_as_wide_as_its_head() {
        let row = vec!["edges".to_owned(), "60".to_owned()];
        assert_eq!(
            table("| what | how many |", &[row]),
            "| what | how many |\n|---|---|\n| edges | 60 |"
        );
    }

    #[test]
    fn figures_carry_their_units() {
        assert_eq!(ms(-0.04), "0.0 ms");
        assert_eq!(ms_and_frames(25.0), "25.0 ms (1.5 frames)");
        assert_eq!(per_cent(0.1234), "12.3 %");
        assert_eq!(kilobytes(-1_500.0), "-1.5 kB");
    }

    #[test]
    fn the_processor_is_known_by_name() {
        let info = "processor\t: 0\nmodel name\t: AMD EPYC\nprocessor\t: 1\n";
        assert_eq!(cpu_model(info), Some("AMD EPYC"));
        assert_eq!(cpu_model(""), None);
    }
}
