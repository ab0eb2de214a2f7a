//! Composing a plan: a form, and beside it what the patient sees and what the link gives away.

use super::disclosure::disclosed;
use super::packing;
use crate::browser::dom::{self, El, el};
use crate::browser::live::Live;
use crate::browser::{clipboard, clock, fragment};
use crate::fields::{Hours, Phone, Words, ZoneName};
use crate::help::lines::Country;
use crate::keep::live::Keep;
use crate::preparation::plan::Plan;
use crate::route::Route;
use crate::text::Share;
use crate::ui::field::{self, Label};
use crate::ui::plan_view::plan_view;
use crate::ui::{bullets, button, country, h2, p, page as titled};
use leptos::task::spawn_local;

/// A link longer than this may be cut on its way.
const LONGEST_LINK: usize = 2_000;

/// The fields as they are typed.
#[derive(Clone, Copy)]
pub(crate) struct Form {
    title: Live<String>,
    at: Live<String>,
    zone: Live<String>,
    food: Live<String>,
    drink: Live<String>,
    drive: Live<String>,
    medicines: Live<String>,
    companion: Live<Option<bool>>,
    message: Live<String>,
    office: Live<String>,
    out_of_hours: Live<String>,
    country: Live<String>,
}

impl Form {
    pub(crate) fn new() -> Self {
        let empty = || Live::new(String::new());
        Self {
            title: empty(),
            at: empty(),
            zone: Live::new(clock::local_zone_name().unwrap_or_default()),
            food: empty(),
            drink: empty(),
            drive: empty(),
            medicines: empty(),
            companion: Live::new(None),
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
        let hours = |text: &str| text.parse::<Hours>().ok();
        plan.food = optional(&self.food.get(), hours).ok_or_else(|| bad(words.food))?;
        plan.drink = optional(&self.drink.get(), hours).ok_or_else(|| bad(words.drink))?;
        plan.drive = optional(&self.drive.get(), hours).ok_or_else(|| bad(words.drive))?;
        let timed = plan.food.is_some() || plan.drink.is_some() || plan.drive.is_some();
        if timed && plan.at.is_none() {
            return Err(words.hours_need_at.to_owned());
        }
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

/// A plan with its link, or the sentence that says what is missing.
type Made = Result<(Plan, String), String>;

/// The latest answer of the fields, and how many times it was asked for.
#[derive(Default)]
struct Answer {
    asked: u32,
    made: Option<Made>,
}

/// `form` outlives the page, so that a look elsewhere loses nothing typed.
pub(crate) fn page(keep: Keep, form: Form) -> El {
    let words = &keep.text().share;
    let answer = Live::new(Answer::default());
    dom::follow(Box::new(move || ask(keep, form.plan(words), answer)));
    let result = move || answer.with(|answer| answer.made.as_ref().map(|made| result(keep, made)));
    let result = el("div")
        .class("result")
        .attr("aria-live", "polite")
        .live(move || result().unwrap_or_default());
    titled(words.title)
        .class("page wide")
        .add(p("lead", words.intro))
        .add(el("div").class("beside").add(fields(keep, form)).add(result))
}

/// Packs the plan. An answer that comes after a later question is dropped.
fn ask(keep: Keep, plan: Result<Plan, String>, answer: Live<Answer>) {
    let mut asked = 0;
    answer.update_untracked(|answer| {
        answer.asked += 1;
        asked = answer.asked;
    });
    spawn_local(async move {
        let made = match plan {
            Ok(plan) => match packing::make(&plan, None).await {
                Ok(payload) => Ok((plan, address(payload))),
                Err(_) => Err(keep.text().share.no_packing.to_owned()),
            },
            Err(missing) => Err(missing),
        };
        answer.update(|answer| {
            if answer.asked == asked {
                answer.made = Some(made);
            }
        });
    });
}

fn address(payload: String) -> String {
    fragment::base() + &Route::Plan(payload).to_string()
}

fn fields(keep: Keep, form: Form) -> El {
    let words = &keep.text().share;
    let label = |id, words, hint| Label { id, words, hint };
    let hours = |id, name, value| {
        // Typed as text: a number field drops what it cannot read, before we can say so.
        field::line(label(id, name, words.hours_hint), "text", 5, value)
            .attr("inputmode", "decimal")
    };
    let companion = [words.not_said, words.yes, words.no];
    let answers = [None, Some(true), Some(false)];
    let chosen = move || answers.iter().position(|answer| *answer == form.companion.get());
    let countries = country::options(keep, words.not_said);
    let country = move || form.country.get();
    let title = label("share-title", words.name, words.name_hint);
    let medicines = label("share-medicines", words.medicines, words.medicines_hint);
    let place = label("share-country", words.country, "");
    el("form")
        .class("compose")
        .on("submit", |event| event.prevent_default())
        .add(field::line(title, "text", 80, form.title))
        .add(field::line(label("share-at", words.at, ""), "datetime-local", 16, form.at))
        .add(field::line(label("share-zone", words.zone, words.zone_hint), "text", 64, form.zone))
        .add(hours("share-food", words.food, form.food))
        .add(hours("share-drink", words.drink, form.drink))
        .add(hours("share-drive", words.drive, form.drive))
        .add(field::lines(medicines, 300, form.medicines))
        .add(field::choice("share-companion", words.companion, &companion, chosen, move |number| {
            form.companion.set(answers[number]);
        }))
        .add(field::lines(label("share-message", words.message, ""), 600, form.message))
        .add(field::line(label("share-office", words.office, ""), "tel", 32, form.office))
        .add(field::line(
            label("share-other", words.out_of_hours, ""),
            "tel",
            32,
            form.out_of_hours,
        ))
        .add(field::select(place, &countries, country, move |code| form.country.set(code)))
}

fn result(keep: Keep, made: &Made) -> Vec<El> {
    let text = keep.text();
    let words = &text.share;
    let (plan, link) = match made {
        Ok(made) => made,
        Err(missing) => return vec![p("hint", missing)],
    };
    let length = link.chars().count();
    let made = el("section").add(h2(words.link)).add(p("hint", &(words.length)(length)));
    let made = made.add_all(
        (length <= LONGEST_LINK).then(|| written(keep, link.clone())).into_iter().flatten(),
    );
    let reveals = disclosed(plan).into_iter().map(|what| (text.disclosed)(what));
    let reveals = el("section")
        .add(h2(words.reveals))
        .add(p("hint", words.reveals_why))
        .add(bullets(reveals));
    vec![made, reveals, el("section").add(h2(words.preview)).add(plan_view(keep, plan))]
}

/// The link to read and to copy.
fn written(keep: Keep, link: String) -> [El; 2] {
    let text = keep.text();
    let shown = el("textarea").attr("id", "share-link").attr("readonly", "").attr("rows", "4");
    let shown = shown.attr("aria-label", text.share.link).text(&link);
    let copy = button("", text.common.copy, move || {
        let link = link.clone();
        spawn_local(async move {
            if clipboard::copy(&link).await {
                keep.say(text.common.copied);
            }
        });
    });
    [shown, copy]
}
