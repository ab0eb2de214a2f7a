//! Taking everything out, bringing it in, and erasing it.

use super::choices::Settings;
use crate::browser::dom::{El, el};
use crate::browser::live::Live;
use crate::browser::{clock, files};
use crate::json;
use crate::keep::contents::Contents;
use crate::keep::live::Keep;
use crate::time::DateTime;
use crate::ui::field::{self, Label};
use crate::ui::{button, h2, p};
use crate::vault::backup::{Backup, BackupError, Preview};
use crate::vault::store::Change;
use leptos::ev::Event;
use leptos::task::spawn_local;

/// A file that was chosen, and what taking it in would do.
#[derive(Clone)]
struct Chosen {
    preview: Preview,
    settings: Option<Settings>,
}

#[derive(Clone)]
enum Step {
    Resting,
    Previewing(Chosen),
    AskingToErase,
}

pub(super) fn keeping(keep: Keep) -> El {
    let words = &keep.text().settings;
    let step = Live::new(Step::Resting);
    let import = Label { id: "import", words: words.import, hint: words.import_hint };
    let file = el("input").attr("type", "file").attr("accept", ".json,application/json");
    let file = file.on("change", move |event| spawn_local(read(keep, step, event)));
    let more = move || match step.get() {
        Step::Resting => None,
        Step::Previewing(chosen) => Some(preview(keep, step, chosen)),
        Step::AskingToErase => Some(erase_question(keep, step)),
    };
    let export = button("", words.export, move || spawn_local(export(keep)));
    let erase = button("quiet grave", words.erase, move || step.set(Step::AskingToErase));
    el("section")
        .class("keeping")
        .add(h2(words.keeping))
        .add(p("hint", words.keeping_why))
        .add(el("p").add(export))
        .add(field::labelled(import, file))
        .add(el("p").add(erase))
        .live_one(more)
}

async fn export(keep: Keep) {
    let text = keep.text();
    let settings = keep.settings_json();
    let now = clock::now();
    match keep.records().await {
        Ok(records) => {
            let backup = Backup::of(records, keep.schema(), settings, now);
            let day = DateTime::at(now, &clock::LocalZone).to_string();
            let name = format!("shoreline-{}.json", &day[..10]);
            if files::hand_over(&name, "application/json", &backup.to_text()) {
                keep.say(text.settings.exported);
            }
        }
        Err(error) => keep.say((text.store_error)(&error)),
    }
}

async fn read(keep: Keep, step: Live<Step>, event: Event) {
    let text = keep.text();
    step.set(Step::Resting);
    let Some(file) = files::chosen(&event).await else {
        return keep.say(text.settings.unreadable_file);
    };
    let backup = match understood(&file) {
        Ok(backup) => backup,
        Err(error) => return keep.say((text.backup_error)(error)),
    };
    match keep.records().await {
        Ok(here) => {
            let preview = backup.preview(&here);
            let settings = json::parse(&backup.settings);
            step.set(Step::Previewing(Chosen { preview, settings }));
        }
        Err(error) => keep.say((text.store_error)(&error)),
    }
}

/// A backup of which every record can be read: all of it or nothing is taken in.
fn understood(file: &str) -> Result<Backup, BackupError> {
    let backup = Backup::parse(file)?;
    // What could not be read when it was made comes along as that, under a name of its own.
    let aside = Contents::of(backup.records()).set_aside;
    let whole = aside.iter().all(|it| it.moved_to.is_some());
    if whole { Ok(backup) } else { Err(BackupError::Damaged) }
}

fn preview(keep: Keep, step: Live<Step>, chosen: Chosen) -> El {
    let text = keep.text();
    let words = &text.settings;
    let Preview { additions, same, different } = chosen.preview;
    let counted = (words.preview)(additions.len(), same, different);
    let action = if additions.is_empty() {
        p("", words.nothing_new)
    } else {
        button("", words.add, move || {
            spawn_local(add(keep, step, additions.clone(), chosen.settings));
        })
    };
    el("div").class("ask").add(p("", &counted)).add(action).add(cancel(keep, step)).focused()
}

async fn add(keep: Keep, step: Live<Step>, additions: Vec<Change>, settings: Option<Settings>) {
    if !keep.commit(&additions).await {
        return;
    }
    // A device with settings of its own keeps them.
    let unset = keep.settings.get_untracked() == Settings::default();
    if let Some(settings) = settings.filter(|_| unset) {
        keep.choose(settings);
    }
    keep.reload().await;
    step.set(Step::Resting);
    keep.say(keep.text().settings.imported);
}

fn erase_question(keep: Keep, step: Live<Step>) -> El {
    let words = &keep.text().settings;
    let erase = button("grave", words.erase_yes, move || spawn_local(erase(keep, step)));
    el("div")
        .class("ask")
        .attr("role", "group")
        .attr("aria-labelledby", "erase-question")
        .add(el("h3").attr("id", "erase-question").text(words.erase_question))
        .add(p("", words.erase_what))
        .add(cancel(keep, step).focused())
        .add(erase)
}

fn cancel(keep: Keep, step: Live<Step>) -> El {
    button("quiet", keep.text().common.cancel, move || step.set(Step::Resting))
}

async fn erase(keep: Keep, step: Live<Step>) {
    match keep.erase().await {
        Ok(()) => {
            step.set(Step::Resting);
            keep.say(keep.text().settings.erased);
        }
        Err(error) => keep.say((keep.text().store_error)(&error)),
    }
}
