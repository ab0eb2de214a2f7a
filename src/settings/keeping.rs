//! Taking everything out, bringing it in, and erasing it.

use super::choices::Settings;
use crate::browser::{clock, files};
use crate::keep::contents::Contents;
use crate::keep::live::Keep;
use crate::time::DateTime;
use crate::vault::backup::{Backup, BackupError, Preview};
use leptos::ev::Event;
use leptos::prelude::*;
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

pub(super) fn keeping(keep: Keep) -> impl IntoView {
    let words = &keep.text().settings;
    let step = RwSignal::new(Step::Resting);
    let file = move |event: Event| spawn_local(async move { read(keep, step, &event).await });
    let more = move || match step.get() {
        Step::Resting => ().into_any(),
        Step::Previewing(chosen) => preview(keep, step, chosen),
        Step::AskingToErase => erase_question(keep, step),
    };
    view! {
        <section class="keeping">
            <h2>{words.keeping}</h2>
            <p class="hint">{words.keeping_why}</p>
            <p>
                <button type="button" on:click=move |_| spawn_local(export(keep))>
                    {words.export}
                </button>
            </p>
            <div class="field">
                <label for="import">{words.import}</label>
                <input id="import" type="file" accept=".json,application/json" on:change=file />
                <p class="hint">{words.import_hint}</p>
            </div>
            <p>
                <button
                    type="button"
                    class="quiet grave"
                    on:click=move |_| step.set(Step::AskingToErase)
                >
                    {words.erase}
                </button>
            </p>
            {more}
        </section>
    }
}

async fn export(keep: Keep) {
    let text = keep.text();
    let settings = serde_json::to_value(keep.settings.get_untracked()).unwrap_or_default();
    let now = clock::now();
    match Backup::of(keep.store().as_ref(), settings, now).await {
        Ok(backup) => {
            let day = DateTime::at(now, &clock::LocalZone).to_string();
            let name = format!("shoreline-{}.json", &day[..10]);
            if files::hand_over(&name, "application/json", &backup.to_text()) {
                keep.say(text.settings.exported);
            }
        }
        Err(error) => keep.say((text.store_error)(&error)),
    }
}

async fn read(keep: Keep, step: RwSignal<Step>, event: &Event) {
    let text = keep.text();
    let Some(file) = files::chosen(event).await else {
        return keep.say(text.settings.unreadable_file);
    };
    let backup = match understood(&file) {
        Ok(backup) => backup,
        Err(error) => return keep.say((text.backup_error)(error)),
    };
    match backup.preview(keep.store().as_ref()).await {
        Ok(preview) => {
            let settings = serde_json::from_value(backup.settings).ok();
            step.set(Step::Previewing(Chosen { preview, settings }));
        }
        Err(error) => keep.say((text.store_error)(&error)),
    }
}

/// A backup of which every record can be read: all of it or nothing is taken in.
fn understood(file: &str) -> Result<Backup, BackupError> {
    let backup = Backup::parse(file)?;
    let mut contents = Contents::default();
    let whole = backup
        .records()
        .all(|(table, key, value)| contents.take(table, key, &value));
    if whole {
        Ok(backup)
    } else {
        Err(BackupError::Damaged)
    }
}

fn preview(keep: Keep, step: RwSignal<Step>, chosen: Chosen) -> AnyView {
    let text = keep.text();
    let words = &text.settings;
    let Preview {
        additions,
        same,
        different,
    } = chosen.preview;
    let counted = (words.preview)(additions.len(), same, different);
    let nothing_new = additions.is_empty();
    let add = move |_| {
        let additions = additions.clone();
        spawn_local(async move {
            if keep.commit(&additions).await {
                // A device with settings of its own keeps them.
                let unset = keep.settings.get_untracked() == Settings::default();
                if let Some(settings) = chosen.settings.filter(|_| unset) {
                    keep.choose(|present| *present = settings);
                }
                keep.reload().await;
                step.set(Step::Resting);
                keep.say(words.imported);
            }
        });
    };
    view! {
        <div class="ask">
            <p>{counted}</p>
            {if nothing_new {
                view! { <p>{words.nothing_new}</p> }.into_any()
            } else {
                view! { <button type="button" on:click=add>{words.add}</button> }.into_any()
            }}
            <button type="button" class="quiet" on:click=move |_| step.set(Step::Resting)>
                {text.common.cancel}
            </button>
        </div>
    }
    .into_any()
}

fn erase_question(keep: Keep, step: RwSignal<Step>) -> AnyView {
    let text = keep.text();
    let words = &text.settings;
    let erase = move |_| {
        spawn_local(async move {
            match keep.erase().await {
                Ok(()) => {
                    step.set(Step::Resting);
                    keep.say(words.erased);
                }
                Err(error) => keep.say((text.store_error)(&error)),
            }
        });
    };
    view! {
        <div class="ask" role="alertdialog" aria-labelledby="erase-question" aria-describedby="erase-what">
            <h3 id="erase-question">{words.erase_question}</h3>
            <p id="erase-what">{words.erase_what}</p>
            <button type="button" class="quiet" on:click=move |_| step.set(Step::Resting)>
                {text.common.cancel}
            </button>
            <button type="button" class="grave" on:click=erase>{words.erase_yes}</button>
        </div>
    }
    .into_any()
}
