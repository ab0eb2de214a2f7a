//! Form fields: a label above, a hint beneath, and the value in a signal.
//!
//! `most` is the greatest length in UTF-16 units, so that nothing typed is cut off later.

use leptos::prelude::*;

/// One line of text of an input type such as "text", "tel", "number" or "datetime-local".
pub(crate) fn line(
    id: &'static str,
    kind: &'static str,
    label: &'static str,
    hint: &'static str,
    most: usize,
    value: RwSignal<String>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let described = (!hint.is_empty()).then(|| hint_id.clone());
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input
                id=id
                type=kind
                step=(kind == "number").then_some("any")
                maxlength=most.to_string()
                autocomplete="off"
                aria-describedby=described
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{hint}</p> })}
        </div>
    }
}

/// Several lines of text.
pub(crate) fn lines(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    most: usize,
    value: RwSignal<String>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let described = (!hint.is_empty()).then(|| hint_id.clone());
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <textarea
                id=id
                rows="3"
                maxlength=most.to_string()
                aria-describedby=described
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            ></textarea>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{hint}</p> })}
        </div>
    }
}

/// A choice from a list of (value, words).
pub(crate) fn select(
    id: &'static str,
    label: &'static str,
    options: Vec<(&'static str, &'static str)>,
    value: Signal<String>,
    choose: impl Fn(String) + 'static,
) -> impl IntoView {
    let options: Vec<_> = options
        .into_iter()
        .map(|(code, words)| {
            view! { <option value=code selected=move || value.get() == code>{words}</option> }
        })
        .collect();
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select id=id on:change=move |event| choose(event_target_value(&event))>{options}</select>
        </div>
    }
}

/// One of a few choices, all in sight.
pub(crate) fn choice<T, F>(
    name: &'static str,
    label: &'static str,
    options: &[(T, &'static str)],
    value: Signal<T>,
    choose: F,
) -> impl IntoView + use<T, F>
where
    T: Copy + PartialEq + Send + Sync + 'static,
    F: Fn(T) + Copy + 'static,
{
    let options: Vec<_> = options
        .iter()
        .map(|&(option, words)| {
            view! {
                <label class="chip">
                    <input
                        type="radio"
                        name=name
                        prop:checked=move || value.get() == option
                        on:change=move |_| choose(option)
                    />
                    <span>{words}</span>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class="choice">
            <legend>{label}</legend>
            <div class="chips">{options}</div>
        </fieldset>
    }
}

/// Something that is on or off.
pub(crate) fn switch(
    label: &'static str,
    value: Signal<bool>,
    choose: impl Fn(bool) + 'static,
) -> impl IntoView {
    view! {
        <label class="switch">
            <input
                type="checkbox"
                prop:checked=move || value.get()
                on:change=move |event| choose(event_target_checked(&event))
            />
            <span>{label}</span>
        </label>
    }
}

/// A level from 0 to `most`.
pub(crate) fn level(
    id: &'static str,
    label: &'static str,
    most: u8,
    value: Signal<u8>,
    choose: impl Fn(u8) + 'static,
) -> impl IntoView {
    view! {
        <div class="field level">
            <label for=id>{label}</label>
            <input
                id=id
                type="range"
                min="0"
                max=most.to_string()
                prop:value=move || value.get().to_string()
                on:input=move |event| choose(event_target_value(&event).parse().unwrap_or(0))
            />
        </div>
    }
}
