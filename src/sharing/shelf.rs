//! Templates on their shelf: filling the form from one, saving it as one, carrying them elsewhere.

use super::desk::{Desk, knows_zone};
use super::form::{Field, Form};
use super::template::{self, LARGEST_FILE, Template, TemplatesError};
use crate::browser::dom::{self, El, el};
use crate::browser::files::{self, FileError};
use crate::browser::live::Live;
use crate::browser::random;
use crate::browser::task::spawn_local;
use crate::fields::Words;
use crate::id::Id;
use crate::keep::records;
use crate::ui::field::{self, Label};
use crate::ui::{button, controls, h2, p};
use crate::vault::store::Change;
use leptos::ev::Event;
use std::rc::Rc;

/// What stands on the shelf, and what is being done with it.
#[derive(Clone, Copy)]
struct Shelf {
    desk: Desk,
    /// The id of the template at hand; empty for none.
    at_hand: Live<String>,
    /// The name to save under.
    name: Live<String>,
    /// New templates from a file, with how many of it are here already.
    brought: Live<Option<(Vec<Template>, usize)>>,
}

pub(super) fn shelf(desk: Desk) -> El {
    let words = &desk.words.templates;
    let shelf = Shelf {
        desk,
        at_hand: Live::new(String::new()),
        name: Live::new(String::new()),
        brought: Live::new(None),
    };
    if let Some((_, edited)) = shelf.edited() {
        shelf.name.set(edited.name.to_string());
    }
    el("section")
        .class("shelf")
        .add(h2(words.title))
        .live(move || shelf.choice())
        .add(shelf.saving())
        .add(shelf.moving())
}

impl Shelf {
    /// All templates, in the order of their names.
    fn all(self) -> Vec<(Id, Template)> {
        let mut all = self.desk.keep.contents.with(|kept| kept.templates());
        all.sort_by_key(|(_, template)| template.name.as_str().to_lowercase());
        all
    }

    /// The template that the form changes.
    fn edited(self) -> Option<(Id, Template)> {
        let id = self.desk.form.with(|form| form.template.clone())?;
        self.all().into_iter().find(|(one, _)| *one == id)
    }

    fn choice(self) -> Vec<El> {
        let words = &self.desk.words.templates;
        let all = self.all();
        if all.is_empty() {
            return Vec::new();
        }
        let all = Rc::new(all);
        let named = all.iter().map(|(id, template)| {
            el("option").attr("value", id.as_str()).text(template.name.as_str())
        });
        let select = el("select").add(el("option").attr("value", "").text(words.none));
        let select = select.add_all(named);
        let select = select.live_property("value", move || self.at_hand.get().into());
        let choose = move |event| self.at_hand.set(dom::value_of(&event));
        let label = Label { id: "share-template", words: words.choose, hint: "" };
        let act = |words, act: fn(Self, Id, Template)| {
            let all = Rc::clone(&all);
            let button = button("quiet", words, move || {
                let at_hand = self.at_hand.get_untracked();
                if let Some((id, template)) = all.iter().find(|(id, _)| id.as_str() == at_hand) {
                    act(self, id.clone(), template.clone());
                }
            });
            button.live_property("disabled", move || self.at_hand.with(String::is_empty).into())
        };
        let acts = controls([
            act(words.use_it, Self::fill_in),
            act(words.edit, Self::edit),
            act(words.duplicate, Self::duplicate),
            act(words.remove, Self::remove),
        ]);
        vec![field::labelled(label, select.on("change", choose)), acts]
    }

    /// Fills the form for a patient. Without one of its own, the appointment that is typed stays.
    fn fill_in(self, _: Id, template: Template) {
        let told = self.desk.words.templates.filled;
        self.desk.fill(self.form_of(&template), told);
    }

    /// Fills the form to change the template itself.
    fn edit(self, id: Id, template: Template) {
        let told = self.desk.words.templates.filled;
        self.name.set(template.name.to_string());
        let mut form = self.form_of(&template);
        form.template = Some(id);
        self.desk.fill(form, told);
    }

    fn form_of(self, template: &Template) -> Form {
        let mut form = Form::of(&template.plan);
        self.desk.form.with_untracked(|typed| {
            for field in [Field::At, Field::Zone] {
                if form.text(field).is_empty() {
                    form.set(field, typed.text(field));
                }
            }
        });
        form
    }

    fn duplicate(self, _: Id, template: Template) {
        let name = (self.desk.words.templates.copy_of)(template.name.as_str());
        let name = Words::new(&name).unwrap_or_else(|_| template.name.clone());
        self.put(Id::from_random(random::bits()), Template { name, ..template });
    }

    fn remove(self, id: Id, template: Template) {
        let keep = self.desk.keep;
        self.at_hand.set(String::new());
        if self.desk.form.with_untracked(|form| form.template.as_ref() == Some(&id)) {
            self.desk.write(|form| form.template = None);
        }
        spawn_local(async move {
            if keep.keep_template(id.clone(), None).await {
                keep.say_with_undo(self.desk.words.templates.removed, move || {
                    let (id, template) = (id.clone(), template.clone());
                    spawn_local(async move {
                        if keep.keep_template(id, Some(template)).await {
                            keep.say_saved();
                        }
                    });
                });
            }
        });
    }

    /// Keeps a template, and takes it to hand.
    fn put(self, id: Id, template: Template) {
        let keep = self.desk.keep;
        spawn_local(async move {
            if keep.keep_template(id.clone(), Some(template)).await {
                self.at_hand.set(id.to_string());
                keep.say_saved();
            }
        });
    }

    /// Saving the form, as the template it came from or as a new one.
    fn saving(self) -> El {
        let words = &self.desk.words.templates;
        let label = Label { id: "share-template-name", words: words.name, hint: words.keeps };
        let buttons = move || match self.edited() {
            Some((id, edited)) => vec![
                button("", &(words.replace)(edited.name.as_str()), move || self.save(id.clone())),
                button("quiet", words.save_new, move || self.save_new()),
            ],
            None => vec![button("", words.save, move || self.save_new())],
        };
        el("details")
            .attr("id", "share-save-template")
            .live_attr("open", move || self.edited().map(|_| String::new()))
            .add(el("summary").text(words.saving))
            .add(field::line(label, "text", 80, self.name))
            .add(el("div").class("controls").live(buttons))
    }

    fn save_new(self) {
        self.save(Id::from_random(random::bits()));
    }

    fn save(self, id: Id) {
        let keep = self.desk.keep;
        let words = &self.desk.words.templates;
        let Ok(name) = Words::new(&self.name.get_untracked()) else {
            return keep.say(words.name_missing);
        };
        let plan = self.desk.form.with_untracked(|form| form.template_plan(&knows_zone));
        match plan {
            Ok(plan) => self.put(id, Template { name, plan }),
            Err(_) => keep.say(words.cannot_save),
        }
    }

    fn moving(self) -> El {
        let words = &self.desk.words.templates;
        let export = move || {
            let all: Vec<Template> = self.all().into_iter().map(|(_, template)| template).collect();
            let export = move || {
                let file = template::to_file(&all);
                files::hand_over("shoreline-templates.json", "application/json", &file);
            };
            (!self.all().is_empty()).then(|| button("quiet", words.export, export))
        };
        let import = Label { id: "share-import", words: words.import, hint: words.import_hint };
        let file = el("input").attr("type", "file").attr("accept", ".json,application/json");
        let file = file.on("change", move |event| spawn_local(self.read(event)));
        el("details")
            .attr("id", "share-move-templates")
            .add(el("summary").text(words.moving))
            .live_one(export)
            .add(field::labelled(import, file))
            .live_one(move || self.found())
    }

    async fn read(self, event: Event) {
        let keep = self.desk.keep;
        let words = &self.desk.words.templates;
        self.brought.set(None);
        let file = match files::chosen(&event, LARGEST_FILE).await {
            Ok(file) => file,
            Err(FileError::TooLarge) => return keep.say((words.error)(TemplatesError::TooMany)),
            Err(FileError::Unreadable) => return keep.say(words.unreadable),
        };
        match template::from_file(&file) {
            Err(error) => keep.say((words.error)(error)),
            Ok(brought) => {
                let count = brought.len();
                let new = keep.contents.with_untracked(|kept| {
                    let here = kept.templates();
                    template::additions(here.iter().map(|(_, template)| template), brought)
                });
                let same = count - new.len();
                self.brought.set(Some((new, same)));
            }
        }
    }

    /// What a file would add.
    fn found(self) -> Option<El> {
        let text = self.desk.keep.text();
        let words = &self.desk.words.templates;
        let (new, same) = self.brought.get()?;
        let told = p("", &(words.found)(new.len(), same));
        let add = (!new.is_empty())
            .then(|| button("", words.add, move || spawn_local(self.add(new.clone()))));
        let cancel = button("quiet", text.common.cancel, move || self.brought.set(None));
        Some(el("div").class("ask").add(told).add_all(add).add(cancel).focused())
    }

    /// Adds all of them or none.
    async fn add(self, new: Vec<Template>) {
        let keep = self.desk.keep;
        let new: Vec<(Id, Template)> =
            new.into_iter().map(|template| (Id::from_random(random::bits()), template)).collect();
        let changes: Vec<Change> =
            new.iter().map(|(id, template)| records::template_record(id, Some(template))).collect();
        if keep.commit(&changes).await {
            keep.contents.update(|kept| {
                for (id, template) in new {
                    kept.set_template(&id, Some(&template));
                }
            });
            self.brought.set(None);
            keep.say(self.desk.words.templates.added);
        }
    }
}
