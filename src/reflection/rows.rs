//! The rows of the list, under their headings.

use super::entry::Writing;
use super::log::Entry;
use super::shelf::{Arranged, Group, arrange, first_words, parts};
use crate::after::left::What;
use crate::browser::clock;
use crate::browser::dom::{El, el};
use crate::id::Id;
use crate::keep::live::Keep;
use crate::locale::{Form, Locale};
use crate::route::Route;
use crate::time::{Date, DateTime};
use crate::ui::long_list::long_list;
use crate::ui::{h2, link};
use std::ops::Range;
use std::rc::Rc;

/// How many rows are made and taken away at once.
const BLOCK: usize = 20;
/// About how tall a row and a heading are, in rem.
const ROW: usize = 7;
const HEADING: usize = 4;

struct Rows {
    keep: Keep,
    entries: Vec<Rc<Entry>>,
    groups: Vec<Group>,
    arranged: Arranged,
    /// The entries with unsaved changes.
    unsaved: Vec<Id>,
}

/// `left_by` is the link that the person left the list by, where they have come back.
pub(super) fn rows(
    keep: Keep,
    mut entries: Vec<Rc<Entry>>,
    arranged: Arranged,
    unsaved: Vec<Id>,
    left_by: Option<&str>,
) -> El {
    let groups = arrange(&mut entries, arranged, &clock::LocalZone);
    let left = left_by
        .and_then(|place| entries.iter().position(|entry| place.ends_with(entry.id.as_str())));
    let blocks = entries.len().div_ceil(BLOCK);
    let rows = Rows { keep, entries, groups, arranged, unsaved };
    let tall = |block| {
        let range = rows.range(block);
        let headings = parts(&rows.groups, range.clone()).len();
        range.len() * ROW + headings * HEADING
    };
    let tall: Vec<usize> = (0..blocks).map(tall).collect();
    long_list(&tall, left.map(|place| place / BLOCK), Rc::new(move |block| rows.block(block)))
}

impl Rows {
    fn range(&self, block: usize) -> Range<usize> {
        block * BLOCK..((block + 1) * BLOCK).min(self.entries.len())
    }

    fn block(&self, block: usize) -> Vec<El> {
        let words = &self.keep.text().log;
        let mut made = Vec::new();
        for (group, range) in parts(&self.groups, self.range(block)) {
            if let Some(Group { day, .. }) = group {
                made.push(h2(&match day {
                    Some(day) if self.arranged == Arranged::ByDay => self.day(day),
                    day => (words.treatment)(day.map(|day| self.day(day)).as_deref()),
                }));
            }
            let list = el("ol").class("entries").attr("role", "list");
            made.push(list.add_all(range.map(|place| self.row(place))));
        }
        made
    }

    fn day(&self, day: Date) -> String {
        self.keep.locale.date(day, Form::DayOfYear)
    }

    fn row(&self, place: usize) -> El {
        let text = self.keep.text();
        let words = &text.log;
        let entry = &self.entries[place];
        let writing = &entry.writing;
        let at = DateTime::at(entry.written_at, &clock::LocalZone);
        let when = match self.arranged {
            Arranged::ByTreatment => self.keep.locale.date_time(at, Form::DayOfYear),
            Arranged::ByDay => self.keep.locale.clock(at),
        };
        let flag = |on: bool, words| on.then(|| el("span").class("flag").text(words));
        let head = el("span")
            .class("entry-head")
            .add(el("span").text(&when))
            .add(el("span").text((text.kind)(writing.kind).title))
            .add_all(flag(self.unsaved.contains(&entry.id), words.not_saved))
            .add_all(flag(!entry.beside.is_empty(), words.two_versions));
        let first = first_words(writing);
        let first = (!first.is_empty())
            .then(|| el("span").class("entry-words").attr("dir", "auto").text(&first));
        let told = told(self.keep, writing);
        let told = (!told.is_empty()).then(|| el("span").class("entry-told").text(&told));
        let href = Route::ReflectOn(entry.id.clone()).to_string();
        let row = link("entry", &href, "").add(head).add_all(first).add_all(told);
        el("li")
            .attr("aria-setsize", &self.entries.len().to_string())
            .attr("aria-posinset", &(place + 1).to_string())
            .add(row)
    }
}

/// Feelings, mood and distress in one line; empty where nothing was told.
fn told(keep: Keep, writing: &Writing) -> String {
    let text = keep.text();
    let mood = writing.mood.map(|mood| (text.left)(What::Mood(mood)));
    let feelings = writing.feelings.iter().map(|feeling| (text.writing.feeling)(*feeling));
    let mut line = String::new();
    for part in mood.into_iter().chain(feelings) {
        next(&mut line, part);
    }
    if writing.before.is_some() || writing.after.is_some() {
        next(&mut line, &(text.log.distress)(writing.before, writing.after));
    }
    line
}

fn next(line: &mut String, part: &str) {
    if !line.is_empty() {
        line.push_str(" · ");
    }
    line.push_str(part);
}
