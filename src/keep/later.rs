//! What is left for later: marks, parked decisions, and the entries they begin.

use super::contents::{self, Contents};
use super::live::Keep;
use crate::after::tomorrow::{About, Parked};
use crate::after::waypoint::{Mark, Waypoint};
use crate::browser::{clock, fragment, random};
use crate::id::Id;
use crate::reflection::draft::Draft;
use crate::reflection::entry::Writing;
use crate::route::Route;
use crate::time::DateTime;
use crate::vault::store::Change;
use leptos::task::spawn_local;

impl Keep {
    /// Leaves a mark, says so with a way back, and goes back to what matters now.
    pub(crate) fn leave_mark(self, mark: Mark) {
        let id = Id::from_random(random::bits());
        let left = Waypoint { at: clock::now(), mark };
        let record = contents::waypoint_record(&id, Some(left));
        let undo = contents::waypoint_record(&id, None);
        self.leave(record, undo, self.text().after.kept, move |kept, there| {
            kept.set_waypoint(&id, there.then_some(left));
        });
    }

    /// Parks a decision until the next morning.
    pub(crate) fn park(self, about: About) {
        let id = Id::from_random(random::bits());
        let parked = Parked::until_morning(about, clock::now(), &clock::LocalZone);
        let record = contents::parked_record(&id, Some(parked));
        let undo = contents::parked_record(&id, None);
        self.leave(record, undo, self.text().after.parked, move |kept, there| {
            kept.set_parked(&id, there.then_some(parked));
        });
    }

    fn leave(
        self,
        record: Change,
        undo: Change,
        said: &'static str,
        show: impl Fn(&mut Contents, bool) + Clone + 'static,
    ) {
        spawn_local(async move {
            if !self.commit(&[record]).await {
                return;
            }
            self.contents.update(|kept| show(kept, true));
            fragment::go("#/after");
            self.say_with_undo(said, move || {
                let (undo, show) = (undo.clone(), show.clone());
                spawn_local(async move {
                    if self.commit(&[undo]).await {
                        self.contents.update(|kept| show(kept, false));
                        self.say(self.text().after.taken_back);
                    }
                });
            });
        });
    }

    /// Parks a decision that came back for one more night.
    pub(crate) fn park_again(self, id: Id, about: About) {
        let parked = Parked::until_morning(about, clock::now(), &clock::LocalZone);
        self.put_parked(id, Some(parked), self.text().after.parked);
    }

    /// Takes a decision out of the box.
    pub(crate) fn let_go(self, id: Id) {
        self.put_parked(id, None, self.text().after.gone);
    }

    fn put_parked(self, id: Id, parked: Option<Parked>, said: &'static str) {
        let former = self.contents.with_untracked(|kept| {
            kept.parked.iter().find(|(one, _)| *one == id).map(|(_, parked)| *parked)
        });
        spawn_local(async move {
            if self.commit(&[contents::parked_record(&id, parked)]).await {
                self.contents.update(|kept| kept.set_parked(&id, parked));
                self.say_with_undo(said, move || {
                    self.put_parked(id.clone(), former, self.text().after.taken_back);
                });
            }
        });
    }

    /// Lets go of every mark, with a way back.
    pub(crate) fn let_marks_go(self) {
        let left = self.contents.with_untracked(|kept| kept.waypoints.clone());
        self.put_marks(left, false, self.text().after.gone);
    }

    fn put_marks(self, marks: Vec<(Id, Waypoint)>, there: bool, said: &'static str) {
        let state = move |left: &Waypoint| there.then_some(*left);
        let records = marks.iter().map(|(id, left)| contents::waypoint_record(id, state(left)));
        let records: Vec<Change> = records.collect();
        spawn_local(async move {
            if self.commit(&records).await {
                self.contents.update(|kept| {
                    marks.iter().for_each(|(id, left)| kept.set_waypoint(id, state(left)));
                });
                self.say_with_undo(said, move || {
                    self.put_marks(marks.clone(), !there, self.text().after.taken_back);
                });
            }
        });
    }

    /// Begins an entry with every mark, or goes on with the one under way.
    pub(crate) fn write_about_marks(self) {
        let text = self.text();
        let left = self.contents.with_untracked(|kept| kept.waypoints.clone());
        let line = |(_, left): &(Id, Waypoint)| {
            let at = DateTime::at(left.at, &clock::LocalZone);
            (text.after.entry_line)(&(text.date_time)(at), (text.left)(left.mark))
        };
        let lines: Vec<String> = left.iter().map(line).collect();
        let records = left.iter().map(|(id, _)| contents::waypoint_record(id, None)).collect();
        self.begin_entry(&lines.join("\n"), records, move |kept| {
            left.iter().for_each(|(id, _)| kept.set_waypoint(id, None));
        });
    }

    /// Begins an entry with a decision, early or on its day.
    pub(crate) fn write_about_decision(self, id: Id, about: About) {
        let record = contents::parked_record(&id, None);
        self.begin_entry((self.text().decision)(about), vec![record], move |kept| {
            kept.set_parked(&id, None);
        });
    }

    /// The draft and what it came from change together: nothing is lost or doubled between them.
    fn begin_entry(
        self,
        start: &str,
        mut records: Vec<Change>,
        show: impl FnOnce(&mut Contents) + 'static,
    ) {
        let mut draft = self
            .contents
            .with_untracked(|kept| kept.new_draft().cloned())
            .unwrap_or_else(|| Draft {
                entry: Id::from_random(random::bits()),
                parent: None,
                at: clock::now(),
                writing: Writing::default(),
            });
        draft.at = clock::now();
        let words = &mut draft.writing.text;
        if !words.is_empty() {
            words.push_str("\n\n");
        }
        words.push_str(start);
        words.push('\n');
        records.push(contents::draft_record(&draft));
        spawn_local(async move {
            if self.commit(&records).await {
                self.contents.update(|kept| {
                    kept.set_draft(draft);
                    show(kept);
                });
                fragment::go(&Route::ReflectNew.to_string());
            }
        });
    }
}
