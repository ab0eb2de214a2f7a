//! Composing a plan: a form, and beside it what the patient sees and what the link gives away.

use super::disclosure::disclosed;
use super::link::encode;
use crate::browser::{clipboard, clock, fragment};
use crate::help::lines::Country;
use crate::keep::live::{Keep, use_keep};
use crate::preparation::fields::{Hours, Phone, Words, ZoneName};
use crate::preparation::plan::Plan;
use crate::route::Route;
use crate::text::Share;
use crate::ui::plan_view::plan_view;
use crate::ui::{field, heading};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A link longer than this may be cut on its way.
const LONGEST_LINK: usize = 2_000;

/// The fields as they are typed.
#[derive(Clone, Copy)]
struct Form {
    title: RwSignal<String>,
    at: RwSignal<String>,
    zone: RwSignal<String>,
    food: RwSignal<String>,
    drink: RwSignal<String>,
    drive: RwSignal<String>,
    medicines: RwSignal<String>,
    companion: RwSignal<Option<bool>>,
    message: RwSignal<String>,
    office: RwSignal<String>,
    out_of_hours: RwSignal<String>,
    country: RwSignal<String>,
}

impl Form {
    fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        Self {
            title: empty(),
            at: empty(),
            zone: RwSignal::new(clock::local_zone_name().unwrap_or_default()),
            food: empty(),
            drink: empty(),
            drive: empty(),
            medicines: empty(),
            companion: RwSignal::new(None),
            message: empty(),
            office: empty(),
            out_of_hours: empty(),
            country: empty(),
        }
    }

    /// The plan the fields make, or the label of the first that cannot be read.
    fn plan(self, words: &Share) -> Result<Plan, String> {
        let bad = |label: &str| (words.bad_field)(label);
        let mut plan =
            Plan::titled(&self.title.get()).map_err(|_| words.title_missing.to_owned())?;
        plan.at =
            optional(&self.at.get(), |text| text.parse().ok()).ok_or_else(|| bad(words.at))?;
        if plan.at.is_some() {
            plan.zone = optional(&self.zone.get(), |name| {
                clock::NamedZone::new(name).and(ZoneName::new(name).ok())
            })
            .ok_or_else(|| bad(words.zone))?;
        }
        let hours = |text: &str| Hours::try_from(text.parse::<f64>().ok()?).ok();
        plan.food = optional(&self.food.get(), hours).ok_or_else(|| bad(words.food))?;
        plan.drink = optional(&self.drink.get(), hours).ok_or_else(|| bad(words.drink))?;
        plan.drive = optional(&self.drive.get(), hours).ok_or_else(|| bad(words.drive))?;
        plan.medicines = optional(&self.medicines.get(), |text| Words::new(text).ok())
            .ok_or_else(|| bad(words.medicines))?;
        plan.message = optional(&self.message.get(), |text| Words::new(text).ok())
            .ok_or_else(|| bad(words.message))?;
        let phone = |text: &str| Phone::new(text).ok();
        plan.office = optional(&self.office.get(), phone).ok_or_else(|| bad(words.office))?;
        plan.out_of_hours =
            optional(&self.out_of_hours.get(), phone).ok_or_else(|| bad(words.out_of_hours))?;
        plan.companion = self.companion.get();
        plan.country = Country::from_code(&self.country.get());
        Ok(plan)
    }
}

/// Nothing for an empty field; the outer nothing for one that cannot be read.
fn optional<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    match text.trim() {
        "" => Some(None),
        written => read(written).map(Some),
    }
}

pub(crate) fn page() -> AnyView {
    let keep = use_keep();
    let words = &keep.text().share;
    let form = Form::new();
    let plan = Memo::new(move |_| form.plan(words));
    view! {
        <div class="page wide">
            {heading(words.title)}
            <p class="lead">{words.intro}</p>
            <div class="beside">
                {fields(keep, form)}
                <div class="result">{move || result(keep, plan.get())}</div>
            </div>
        </div>
    }
    .into_any()
}

fn fields(keep: Keep, form: Form) -> impl IntoView {
    let text = keep.text();
    let words = &text.share;
    let companion = [
        (None, words.not_said),
        (Some(true), words.yes),
        (Some(false), words.no),
    ];
    let mut countries = vec![("", words.not_said)];
    countries.extend(Country::ALL.map(|country| (country.code(), (text.country)(country))));
    view! {
        <form class="compose" on:submit=|event| event.prevent_default()>
            {field::line("share-title", "text", words.name, words.name_hint, 80, form.title)}
            {field::line("share-at", "datetime-local", words.at, "", 16, form.at)}
            {field::line("share-zone", "text", words.zone, words.zone_hint, 64, form.zone)}
            {field::line("share-food", "number", words.food, words.hours_hint, 5, form.food)}
            {field::line("share-drink", "number", words.drink, words.hours_hint, 5, form.drink)}
            {field::line("share-drive", "number", words.drive, words.hours_hint, 5, form.drive)}
            {field::lines("share-medicines", words.medicines, words.medicines_hint, 300, form.medicines)}
            {field::choice(
                "share-companion",
                words.companion,
                &companion,
                form.companion.into(),
                move |wanted| form.companion.set(wanted),
            )}
            {field::lines("share-message", words.message, "", 600, form.message)}
            {field::line("share-office", "tel", words.office, "", 32, form.office)}
            {field::line("share-other", "tel", words.out_of_hours, "", 32, form.out_of_hours)}
            {field::select(
                "share-country",
                words.country,
                countries,
                form.country.into(),
                move |code| form.country.set(code),
            )}
        </form>
    }
}

fn result(keep: Keep, plan: Result<Plan, String>) -> AnyView {
    let text = keep.text();
    let words = &text.share;
    let plan = match plan {
        Ok(plan) => plan,
        Err(missing) => return view! { <p class="hint">{missing}</p> }.into_any(),
    };
    let link = fragment::base() + &Route::Plan(encode(&plan)).to_string();
    let length = link.chars().count();
    let reveals: Vec<_> = disclosed(&plan)
        .into_iter()
        .map(|what| view! { <li>{(text.disclosed)(what)}</li> })
        .collect();
    let copied = link.clone();
    let copy = move |_| {
        let link = copied.clone();
        spawn_local(async move {
            if clipboard::copy(&link).await {
                keep.say(text.common.copied);
            }
        });
    };
    view! {
        <section>
            <h2>{words.link}</h2>
            <p class="hint">{(words.length)(length)}</p>
            {(length <= LONGEST_LINK).then(|| view! {
                <label class="sr-only" for="share-link">{words.link}</label>
                <textarea id="share-link" readonly=true rows="4" prop:value=link></textarea>
                <button type="button" on:click=copy>{text.common.copy}</button>
            })}
        </section>
        <section>
            <h2>{words.reveals}</h2>
            <p class="hint">{words.reveals_why}</p>
            <ul class="bullets">{reveals}</ul>
        </section>
        <section>
            <h2>{words.preview}</h2>
            {plan_view(&plan)}
        </section>
    }
    .into_any()
}
