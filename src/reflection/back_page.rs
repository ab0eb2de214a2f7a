//! Looking back: the marks a person made, drawn over time, and the same as tables.

use super::feeling::Feeling;
use super::log::Entry;
use super::summary::{self, Distress, Span, WIDTH};
use crate::browser::clock;
use crate::browser::dom::{El, drawing, el};
use crate::browser::live::Live;
use crate::keep::live::Keep;
use crate::locale::{Form, Locale};
use crate::time::DateTime;
use crate::ui::{field, h2, p, page as titled};
use std::rc::Rc;

/// As many rows as a table shows.
const MOST: usize = 200;
/// How close two numbers of treatments may stand.
const APART: i64 = 50;
const BOX: &str = "0 0 1000 100";

pub(crate) fn page(keep: Keep) -> El {
    let words = &keep.text().log;
    let recent = Live::new(false);
    let which = move || Some(usize::from(recent.get()));
    let marked = Live::computed(move || {
        let mut entries = keep.contents.with(|kept| kept.log.entries());
        entries.retain(|entry| summary::is_marked(entry));
        entries
    });
    let charts = move || {
        let (mut marked, now) = (marked.get(), clock::now());
        if recent.get() {
            marked.retain(|entry| summary::is_recent(entry.written_at, now));
        }
        let known = keep.contents.with(|kept| kept.treatment_days());
        match Span::of(&marked, &known, &clock::LocalZone) {
            Some(span) => charts(keep, &marked, &span),
            None if recent.get() => vec![p("hint empty", words.nothing_recent)],
            None => vec![p("hint empty", words.nothing)],
        }
    };
    let choice = field::choice("span", words.span, &words.spans, which, move |which| {
        recent.set(which == 1);
    });
    let choice = move || marked.with(|marked| !marked.is_empty()).then(|| choice.clone());
    titled(words.title).class("page log").add(p("lead", words.raw)).live_one(choice).live(charts)
}

fn charts(keep: Keep, marked: &[Rc<Entry>], span: &Span) -> Vec<El> {
    let words = &keep.text().log;
    let lines = summary::treatments(span, &clock::LocalZone);
    let mut parts = Vec::new();
    let rated: Vec<&Rc<Entry>> = marked.iter().filter(|entry| summary::is_rated(entry)).collect();
    if !rated.is_empty() {
        let level = |level: Option<u8>| level.map_or("–".into(), |level| level.to_string());
        let told = |entry: &Entry| vec![level(entry.writing.before), level(entry.writing.after)];
        let heads = [words.when, words.before, words.after];
        parts.push(
            el("section")
                .add(h2(words.levels))
                .add(p("hint", words.legend))
                .add(distress(keep, &Distress::of(marked, span), span, &lines))
                .add(table(keep, words.levels, &heads, &rated, &told)),
        );
    }
    let felt = summary::feelings(marked, span);
    if !felt.is_empty() {
        let chosen = marked.iter().filter(|entry| !entry.writing.feelings.is_empty());
        let chosen: Vec<&Rc<Entry>> = chosen.collect();
        let name = |feeling: &Feeling| (keep.text().writing.feeling)(*feeling);
        let told = |entry: &Entry| {
            vec![entry.writing.feelings.iter().map(name).collect::<Vec<_>>().join(", ")]
        };
        let row = |(feeling, path): &(Feeling, String)| {
            let strip = el("div").class("strip").add(layer("track", "M0 50H1000"));
            let strip = strip.add(layer("treated", &lines)).add(layer("dots", path));
            el("div").add(el("span").text(name(feeling))).add(strip)
        };
        let heads = [words.when, words.chosen_words];
        parts.push(
            el("section")
                .add(h2(words.chosen))
                .add(p("hint", words.chosen_line))
                .add(picture("strips").add_all(felt.iter().map(row)).add(ends(keep, span)))
                .add(table(keep, words.chosen, &heads, &chosen, &told)),
        );
    }
    if !span.treatments.is_empty() {
        let days =
            span.treatments.iter().map(|day| el("li").text(&keep.locale.date(*day, Form::Short)));
        let days = el("ol").class("treatments").add_all(days);
        parts.push(el("section").add(p("hint", words.treatments)).add(days));
    }
    parts
}

/// What a picture shows stands in the table beneath it, too.
fn picture(class: &str) -> El {
    el("div").class(class).attr("aria-hidden", "true")
}

fn layer(class: &str, path: &str) -> El {
    drawing(class, BOX, true, path)
}

fn distress(keep: Keep, paths: &Distress, span: &Span, lines: &str) -> El {
    let scale = el("div").class("scale");
    let scale = scale.add_all(["10", "5", "0"].map(|level| el("span").text(level)));
    let plot = el("div")
        .class("plot")
        .add(layer("track", "M0 0H1000M0 50H1000M0 100H1000"))
        .add(layer("treated", lines))
        .add(layer("joins", &paths.joins))
        .add(layer("rings", &paths.before))
        .add(layer("holes", &paths.before))
        .add(layer("dots", &paths.after));
    let chart = el("div").add(numbers(span)).add(plot).add(ends(keep, span));
    picture("levels").add(scale).add(chart)
}

/// A number over the line of each treatment, for its date in the list; where lines stand close, not
/// over all of them.
fn numbers(span: &Span) -> El {
    let mut row = el("div").class("numbers");
    let mut free = 0;
    for (number, day) in span.treatments.iter().enumerate() {
        let place = span.place(DateTime::midnight(*day).instant(&clock::LocalZone));
        if place >= free {
            let mut left = (place * 100 / WIDTH).to_string();
            left.push('%');
            row = row.add(el("span").style("left", &left).text(&(number + 1).to_string()));
            free = place + APART;
        }
    }
    row
}

/// The first and the last day.
fn ends(keep: Keep, span: &Span) -> El {
    let day = |at| keep.locale.date(DateTime::at(at, &clock::LocalZone).date, Form::Short);
    let ends = [span.first, span.last].map(|at| el("span").text(&day(at)));
    el("div").class("ends").add_all(ends)
}

fn table(
    keep: Keep,
    caption: &str,
    heads: &[&str],
    entries: &[&Rc<Entry>],
    told: &dyn Fn(&Entry) -> Vec<String>,
) -> El {
    let words = &keep.text().log;
    let head = heads.iter().map(|head| el("th").attr("scope", "col").text(head));
    let rows = entries.iter().take(MOST).map(|entry| {
        let at = DateTime::at(entry.written_at, &clock::LocalZone);
        let when = keep.locale.date_time(at, Form::Short);
        let row = el("tr").add(el("th").attr("scope", "row").text(&when));
        row.add_all(told(entry).iter().map(|told| el("td").text(told)))
    });
    let table = el("table")
        .class("marks")
        .add(el("caption").class("sr-only").text(caption))
        .add(el("thead").add(el("tr").add_all(head)))
        .add(el("tbody").add_all(rows));
    let some = entries.len() > MOST;
    let some = some.then(|| p("hint", &(words.latest)(MOST, entries.len())));
    el("details").add(el("summary").text(words.table)).add_all(some).add(table)
}
