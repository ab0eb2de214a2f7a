//! Which entries the list shows: the words searched for, the filters, and the order.

use super::log::Entry;
use super::search::Index;
use super::shelf::{Arranged, Sign, bears, signs};
use crate::after::left::What;
use crate::browser::dom::{El, el};
use crate::browser::folding::folded;
use crate::browser::live::Live;
use crate::browser::page;
use crate::keep::live::Keep;
use crate::locale::{Form, Locale};
use crate::ui::button;
use crate::ui::field::{self, Label};
use std::cell::RefCell;
use std::rc::Rc;

/// From this many entries on the browser's own search misses most of them.
const LONG: usize = 100;
/// The longest search, in UTF-16 units.
const MOST: usize = 200;

/// What the person looks for.
#[derive(Clone, Default)]
struct Wanted {
    words: String,
    chosen: Vec<Sign>,
    arranged: Arranged,
}

thread_local! {
    /// What was looked for last, for whoever comes back from an entry.
    static LAST: RefCell<Wanted> = RefCell::default();
    /// Every word of the log, in memory only.
    static INDEX: RefCell<Index> = RefCell::default();
}

/// Lets go of every word that was searched or can be found. The lock calls this too.
pub(crate) fn forget() {
    LAST.take();
    INDEX.take();
}

#[derive(Clone, Copy)]
pub(super) struct Finder {
    keep: Keep,
    /// All there is, newest first.
    all: Live<Vec<Rc<Entry>>>,
    words: Live<String>,
    chosen: Live<Vec<Sign>>,
    pub(super) arranged: Live<Arranged>,
    /// What fits, newest first.
    pub(super) found: Live<Vec<Rc<Entry>>>,
}

impl Finder {
    pub(super) fn new(keep: Keep, all: Live<Vec<Rc<Entry>>>) -> Self {
        let last = LAST.with_borrow(Wanted::clone);
        let words = Live::new(last.words);
        let chosen = Live::new(last.chosen);
        let arranged = Live::new(last.arranged);
        let found = Live::computed(move || {
            let mut found = words.with(|words| match words.trim() {
                "" => all.get(),
                words => {
                    all.with(|all| follow(keep, all));
                    INDEX.with_borrow(|index| index.find(words, &folded))
                }
            });
            chosen.with(|chosen| found.retain(|entry| bears(&entry.writing, chosen)));
            found
        });
        Self { keep, all, words, chosen, arranged, found }
    }

    fn is_wanting(self) -> bool {
        self.words.with(|words| !words.is_empty()) || self.chosen.with(|chosen| !chosen.is_empty())
    }

    fn remember(self) {
        LAST.set(Wanted {
            words: self.words.get_untracked(),
            chosen: self.chosen.get_untracked(),
            arranged: self.arranged.get_untracked(),
        });
    }

    fn clear(self) {
        self.words.set(String::new());
        self.chosen.set(Vec::new());
        self.remember();
        // The button that was pressed is gone.
        page::focus_heading();
    }

    /// The field, the filters, and how many entries fit.
    pub(super) fn parts(self) -> El {
        let words = &self.keep.text().log;
        let hint = if self.all.with_untracked(Vec::len) < LONG { "" } else { words.search_hint };
        let label = Label { id: "search", words: words.search, hint };
        let field = field::line(label, "search", MOST, self.words);
        // The value is there before these hear of it.
        let field = field.on("input", move |_| self.remember());
        // The first search of a long log would wait for this.
        let field =
            field.on("focusin", move |_| self.all.with_untracked(|all| follow(self.keep, all)));
        let told = move || {
            let shown = self.found.with(Vec::len);
            (words.count)(shown, self.all.with(Vec::len))
        };
        let count = el("p").class("hint").attr("aria-live", "polite").live_text(told);
        let all =
            move || self.is_wanting().then(|| button("quiet", words.all, move || self.clear()));
        el("search")
            .class("finder")
            .add(field)
            .add(self.filters())
            .add(el("div").class("found").add(count).live_one(all))
    }

    fn filters(self) -> El {
        let words = &self.keep.text().log;
        let which = move || Some(usize::from(self.arranged.get() == Arranged::ByTreatment));
        let arrange = move |which: usize| {
            self.arranged.set([Arranged::ByDay, Arranged::ByTreatment][which]);
            self.remember();
        };
        let offered = Live::computed(move || self.all.with(|all| signs(all)));
        let choices = move || {
            let offered = offered.get().into_iter().zip(words.signs);
            let some = offered.filter(|(signs, _)| !signs.is_empty());
            some.map(|(signs, legend)| self.choice(legend, signs)).collect()
        };
        el("details")
            .add(el("summary").text(words.filter))
            .add(field::choice("arranged", words.arrange, &words.arrangements, which, arrange))
            .live(choices)
    }

    fn choice(self, legend: &str, signs: Vec<Sign>) -> El {
        let chips = signs.into_iter().map(|sign| {
            let press = move || {
                self.chosen.update(|chosen| {
                    let former = chosen.len();
                    chosen.retain(|one| *one != sign);
                    if chosen.len() == former {
                        chosen.push(sign);
                    }
                });
                self.remember();
            };
            let on = move || Some(self.chosen.with(|chosen| chosen.contains(&sign)).to_string());
            button("chip", &self.named(sign), press).live_attr("aria-pressed", on)
        });
        let chips = el("div").class("chips").add_all(chips);
        el("fieldset").class("choice").add(el("legend").text(legend)).add(chips)
    }

    fn named(self, sign: Sign) -> String {
        let text = self.keep.text();
        match sign {
            Sign::Kind(kind) => (text.kind)(kind).title.to_owned(),
            Sign::Feeling(feeling) => (text.writing.feeling)(feeling).to_owned(),
            Sign::Treatment(Some(day)) => self.keep.locale.date(day, Form::Short),
            Sign::Treatment(None) => (text.log.treatment)(None),
        }
    }
}

/// Has the index hold these entries.
fn follow(keep: Keep, all: &[Rc<Entry>]) {
    INDEX.with_borrow_mut(|index| {
        index.follow(all, &|entry, said| named(keep, entry, said), &folded);
    });
}

/// What an entry says in the app's own words.
fn named(keep: Keep, entry: &Entry, said: &mut String) {
    let text = keep.text();
    let writing = &entry.writing;
    let mood = writing.mood.map(|mood| (text.left)(What::Mood(mood)));
    let feelings = writing.feelings.iter().map(|feeling| (text.writing.feeling)(*feeling));
    for name in [(text.kind)(writing.kind).title].into_iter().chain(mood).chain(feelings) {
        said.push_str(name);
        said.push('\n');
    }
}
