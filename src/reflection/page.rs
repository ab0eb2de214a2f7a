//! The list of entries, and the way to write one.

use super::editor;
use super::entry::Id;
use super::log::Entry;
use crate::browser::clock;
use crate::keep::live::{Keep, use_keep};
use crate::route::Route;
use crate::time::DateTime;
use crate::ui::heading;
use leptos::prelude::*;

pub(crate) fn list() -> AnyView {
    let keep = use_keep();
    let text = keep.text();
    let entries = Memo::new(move |_| keep.contents.with(|kept| kept.log.entries()));
    let shown = move || {
        let entries = entries.get();
        if entries.is_empty() {
            return view! { <p class="hint">{text.reflect.empty}</p> }.into_any();
        }
        let entries: Vec<_> = entries.into_iter().map(|entry| item(keep, entry)).collect();
        view! { <ol class="entries">{entries}</ol> }.into_any()
    };
    let write = move || {
        let waiting = keep.contents.with(editor::has_new_draft);
        if waiting {
            text.reflect.go_on
        } else {
            text.reflect.write
        }
    };
    view! {
        <div class="page">
            {heading(text.reflect.title)}
            <p class="lead">{text.reflect.intro}</p>
            <p><a class="button" href=Route::ReflectNew.to_string()>{write}</a></p>
            {shown}
        </div>
    }
    .into_any()
}

fn item(keep: Keep, entry: Entry) -> impl IntoView {
    let text = keep.text();
    let at = DateTime::at(entry.written_at, &clock::LocalZone);
    let kind = (text.kind)(entry.writing.kind).title;
    let href = Route::ReflectOn(entry.id).to_string();
    view! {
        <li>
            <a class="entry" href=href>
                <span class="entry-head">
                    <span>{(text.date_time)(at)}</span>
                    <span>{kind}</span>
                </span>
                // Text from the log reaches the page as a text node only.
                <span class="entry-words" dir="auto">{entry.writing.text}</span>
            </a>
        </li>
    }
}

/// Writing a new entry, or changing one.
pub(crate) fn write(id: Option<&Id>) -> AnyView {
    let keep = use_keep();
    let text = keep.text();
    let entry = id.map(|id| keep.contents.with_untracked(|kept| kept.log.entry(id)));
    match entry {
        None => editor::editor(keep, None),
        Some(Some(entry)) => editor::editor(keep, Some(entry)),
        Some(None) => view! {
            <div class="page">
                {heading(text.reflect.title)}
                <p class="lead">{text.reflect.gone}</p>
                <p><a class="button" href="#/reflect">{text.common.back}</a></p>
            </div>
        }
        .into_any(),
    }
}
