//! Taking everything out, and bringing it in.

use super::choices::Settings;
use crate::browser::clock;
use crate::browser::dom::{El, el};
use crate::browser::files::{self, FileError};
use crate::browser::live::Live;
use crate::browser::task::spawn_local;
use crate::json;
use crate::keep::contents::Contents;
use crate::keep::live::Keep;
use crate::keep::records::backed_up_record;
use crate::time::DateTime;
use crate::ui::field::{self, Label};
use crate::ui::{button, p, passphrase};
use crate::vault::backup::{Backup, BackupError, LARGEST, Preview};
use crate::vault::envelope::{Envelope, EnvelopeError};
use crate::vault::sealing::{self, OpenError};
use crate::vault::store::Change;
use leptos::ev::Event;
use std::rc::Rc;

/// Most rounds of a backup made here: the device that opens it may be several times slower.
const MOST_ROUNDS: u32 = 600_000;

/// A file that was chosen, and what taking it in would do.
#[derive(Clone)]
struct Chosen {
    preview: Preview,
    settings: Option<Settings>,
}

#[derive(Clone)]
enum Step {
    Resting,
    /// A sealed file waits for its passphrase.
    Sealed(Rc<Envelope>),
    Previewing(Rc<Chosen>),
}

/// Out of the app: as a file, or as a sealed one.
pub(super) fn export(keep: Keep) -> El {
    let (words, text) = (&keep.text().keeping, keep.text());
    let plain = button("", text.settings.export, move || spawn_local(hand_over(keep, None)));
    let (typed, busy) = (Live::new(String::new()), Live::new(false));
    let seal = move || {
        spawn_local(async move {
            hand_over(keep, Some(typed.get_untracked())).await;
            typed.set(String::new());
            busy.set(false);
        });
    };
    let label = Label { id: "seal-with", words: text.lock.passphrase, hint: words.protect_hint };
    let field = passphrase::field(label, text.lock.show, typed, Live::new(false));
    let said = [words.export_protected, words.exporting];
    let sealed = el("details").add(el("summary").text(words.protect)).add(passphrase::form(
        [field],
        said,
        busy,
        seal,
    ));
    let markdown = move || {
        if keep.hand_over_markdown() {
            keep.say(text.settings.exported);
        }
    };
    let markdown = button("quiet", words.markdown, markdown);
    el("div").class("parts").add(el("p").add(plain)).add(sealed).add(el("p").add(markdown))
}

/// Hands a backup over, sealed if there is a passphrase, and remembers when.
async fn hand_over(keep: Keep, passphrase: Option<String>) {
    let text = keep.text();
    let now = clock::now();
    let records = match keep.records().await {
        Ok(records) => records,
        Err(error) => return keep.say((text.store_error)(&error)),
    };
    let backup = Backup::of(records, keep.schema(), keep.settings_json(), now).to_text();
    let day = DateTime::at(now, &clock::LocalZone).to_string();
    let name = |end: &str| ["shoreline-", &day[..10], end].concat();
    let handed_over = match passphrase.as_deref() {
        None => files::hand_over(&name(".json"), "application/json", &backup),
        Some("") => return keep.say(text.lock.too_short),
        Some(passphrase) => match sealing::seal(backup.as_bytes(), passphrase, MOST_ROUNDS).await {
            Some(sealed) => files::hand_over(&name(".jwe"), "application/jose", &sealed.to_text()),
            None => return keep.say(text.keeping.not_sealed),
        },
    };
    if handed_over {
        keep.say(text.settings.exported);
        keep.contents.update(|kept| kept.backed_up = Some(now));
        keep.commit_then(vec![backed_up_record(now)], || {});
    }
}

/// Into the app, after a look at what it would do.
pub(super) fn import(keep: Keep) -> El {
    let words = &keep.text().settings;
    let step = Live::new(Step::Resting);
    let import = Label { id: "import", words: words.import, hint: words.import_hint };
    let kinds = ".json,.jwe,application/json,application/jose";
    let file = el("input").attr("type", "file").attr("accept", kinds);
    let file = file.on("change", move |event| spawn_local(read(keep, step, event)));
    let more = move || match step.get() {
        Step::Resting => None,
        Step::Sealed(envelope) => Some(ask(keep, step, envelope)),
        Step::Previewing(chosen) => Some(preview(keep, step, chosen)),
    };
    el("div").class("parts").add(field::labelled(import, file)).live_one(more)
}

async fn read(keep: Keep, step: Live<Step>, event: Event) {
    let text = keep.text();
    step.set(Step::Resting);
    // A sealed file is longer than what is in it, if that cannot be packed.
    let file = match files::chosen(&event, 2 * LARGEST).await {
        Ok(file) => file,
        Err(FileError::TooLarge) => return keep.say((text.backup_error)(BackupError::TooLarge)),
        Err(FileError::Unreadable) => return keep.say(text.settings.unreadable_file),
    };
    let token = file.trim();
    // Every sealed file begins with a header, which begins with `{"`.
    if !token.starts_with("ey") {
        return look(keep, step, &file).await;
    }
    match Envelope::read(token) {
        Ok(envelope) => step.set(Step::Sealed(Rc::new(envelope))),
        Err(EnvelopeError::Damaged) => keep.say((text.backup_error)(BackupError::Damaged)),
        Err(EnvelopeError::Unfamiliar) => keep.say((text.backup_error)(BackupError::NotABackup)),
    }
}

/// Asks for the passphrase of a sealed file.
fn ask(keep: Keep, step: Live<Step>, envelope: Rc<Envelope>) -> El {
    let text = keep.text();
    let words = &text.keeping;
    let (typed, busy) = (Live::new(String::new()), Live::new(false));
    let open = move || {
        let envelope = Rc::clone(&envelope);
        spawn_local(async move {
            let opened = sealing::open(&envelope, &typed.get_untracked(), LARGEST).await;
            busy.set(false);
            match opened.map(String::from_utf8) {
                Ok(Ok(file)) => look(keep, step, &file).await,
                Err(OpenError::WrongPassphrase) => keep.say(words.wrong),
                Err(OpenError::NoSealing) => keep.say(words.no_sealing),
                Err(OpenError::TooLarge) => keep.say((text.backup_error)(BackupError::TooLarge)),
                Ok(Err(_)) | Err(OpenError::Damaged) => {
                    keep.say((text.backup_error)(BackupError::Damaged));
                }
            }
        });
    };
    let label = Label { id: "sealed-with", words: words.protected_file, hint: "" };
    let field = passphrase::field(label, text.lock.show, typed, Live::new(false));
    let form = passphrase::form([field], [words.open, words.opening], busy, open);
    el("div").class("ask").add(form).add(cancel(keep, step)).focused()
}

async fn look(keep: Keep, step: Live<Step>, file: &str) {
    let text = keep.text();
    let backup = match understood(file) {
        Ok(backup) => backup,
        Err(error) => return keep.say((text.backup_error)(error)),
    };
    match keep.records().await {
        Ok(here) => {
            let chosen =
                Chosen { preview: backup.preview(&here), settings: json::parse(&backup.settings) };
            step.set(Step::Previewing(Rc::new(chosen)));
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

fn preview(keep: Keep, step: Live<Step>, chosen: Rc<Chosen>) -> El {
    let words = &keep.text().settings;
    let Preview { additions, same, different } = &chosen.preview;
    let counted = (words.preview)(additions.len(), *same, *different);
    let action = if additions.is_empty() {
        p("", words.nothing_new)
    } else {
        button("", words.add, move || {
            let chosen = Rc::clone(&chosen);
            spawn_local(async move {
                add(keep, step, &chosen.preview.additions, chosen.settings).await;
            });
        })
    };
    el("div").class("ask").add(p("", &counted)).add(action).add(cancel(keep, step)).focused()
}

async fn add(keep: Keep, step: Live<Step>, additions: &[Change], settings: Option<Settings>) {
    if !keep.commit(additions).await {
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

fn cancel(keep: Keep, step: Live<Step>) -> El {
    button("quiet", keep.text().common.cancel, move || step.set(Step::Resting))
}
