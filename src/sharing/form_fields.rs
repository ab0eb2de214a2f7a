//! The fields of the form, in the order of a visit.

use super::desk::Desk;
use super::form::{Field, TypedPattern};
use crate::breathing::pattern::PatternId;
use crate::browser::dom::{self, El, el};
use crate::browser::live::Live;
use crate::grounding::exercise::ExerciseId;
use crate::preparation::plan::Plan;
use crate::settings::choices::Language;
use crate::ui::checked::checked;
use crate::ui::field::{self, Label};
use crate::ui::many::many;
use crate::ui::{button, country, lengths};

pub(super) fn fields(desk: Desk) -> El {
    let words = desk.words;
    let typed = |field| typed(desk, field);
    let companion = yes_or_no(
        desk,
        "share-companion",
        words.companion,
        move || desk.form.with(|form| form.companion),
        move |answer| desk.write(|form| form.companion = answer),
    );
    let visit = [
        typed(Field::Title),
        typed(Field::At),
        typed(Field::Zone),
        typed(Field::Route),
        typed(Field::Arrive),
        typed(Field::Ride),
    ];
    let wording = [
        typed(Field::Message),
        typed(Field::Office),
        typed(Field::OutOfHours),
        typed(Field::Emergency),
        chosen(desk, Field::Country, &country::options(desk.keep, words.not_said)),
        chosen(desk, Field::Language, &languages(desk)),
    ];
    el("form")
        .class("compose")
        .on("submit", |event| event.prevent_default())
        .add(group(words.visit, visit))
        .add(group(words.before, [Field::Food, Field::Drink, Field::Medicines].map(typed)))
        .add(group(words.after, [typed(Field::Drive), typed(Field::Decide), companion]))
        .add(group(words.calming, [exercises(desk), patterns(desk)]))
        .add(group(words.wording, wording))
        .add(group(words.passphrase.title, passphrase(desk)))
}

fn group<const COUNT: usize>(legend: &str, fields: [El; COUNT]) -> El {
    el("fieldset").class("group").add(el("legend").text(legend)).add_all(fields)
}

fn label(desk: Desk, field: Field) -> Label {
    let words = desk.words;
    Label { id: id(field), words: (words.field)(field), hint: (words.hint)(field) }
}

const fn id(field: Field) -> &'static str {
    match field {
        Field::Title => "share-title",
        Field::At => "share-at",
        Field::Zone => "share-zone",
        Field::Route => "share-route",
        Field::Arrive => "share-arrive",
        Field::Ride => "share-ride",
        Field::Food => "share-food",
        Field::Drink => "share-drink",
        Field::Medicines => "share-medicines",
        Field::Drive => "share-drive",
        Field::Decide => "share-decide",
        Field::Message => "share-message",
        Field::Office => "share-office",
        Field::OutOfHours => "share-other",
        Field::Emergency => "share-emergency",
        Field::Country => "share-country",
        Field::Language => "share-language",
        Field::Patterns => "share-patterns",
    }
}

/// The most a field takes in, in UTF-16 units; the same as the plan takes in characters.
/// Long texts have none: what is pasted is not cut off unseen, but told to be too long.
const fn most(field: Field) -> &'static str {
    match field {
        Field::Title | Field::Route => "80",
        Field::At => "16",
        Field::Zone => "64",
        Field::Medicines | Field::Message | Field::Emergency => "20000",
        Field::Office | Field::OutOfHours => "32",
        _ => "5",
    }
}

fn trouble(desk: Desk, field: Field) -> impl Fn() -> Option<&'static str> + Copy + 'static {
    let words = desk.words;
    move || desk.trouble(field).map(|trouble| (words.trouble)(field, trouble))
}

/// A field that is typed.
fn typed(desk: Desk, field: Field) -> El {
    let line = |kind| el("input").attr("type", kind);
    let input = match field {
        Field::Medicines | Field::Message | Field::Emergency => {
            el("textarea").attr("rows", if matches!(field, Field::Message) { "4" } else { "2" })
        }
        Field::At => line("datetime-local"),
        Field::Office | Field::OutOfHours => line("tel"),
        // Typed as text: a number field drops what it cannot read, before we can say so.
        _ if Field::HOURS.contains(&field) => line("text").attr("inputmode", "decimal"),
        _ => line("text"),
    };
    let input = input
        .attr("maxlength", most(field))
        .attr("autocomplete", "off")
        .attr("dir", "auto")
        .live_property("value", move || desk.form.with(|form| form.text(field).into()))
        .on("input", move |event| {
            let typed = dom::value_of(&event);
            desk.write(|form| form.set(field, &typed));
        });
    let input =
        if matches!(field, Field::Title) { input.attr("aria-required", "true") } else { input };
    checked(label(desk, field), input, trouble(desk, field))
}

/// A field that is chosen from a list.
fn chosen(desk: Desk, field: Field, options: &[(&'static str, &'static str)]) -> El {
    let code = move || desk.form.with(|form| form.text(field).to_owned());
    let choose = move |code: String| desk.write(|form| form.set(field, &code));
    field::select(label(desk, field), options, code, choose)
}

fn languages(desk: Desk) -> Vec<(&'static str, &'static str)> {
    let text = desk.keep.text();
    let languages = Language::ALL.map(|language| (language.tag(), (text.language_name)(language)));
    std::iter::once(("", desk.words.not_said)).chain(languages).collect()
}

fn yes_or_no(
    desk: Desk,
    name: &'static str,
    legend: &str,
    value: impl Fn() -> Option<bool> + 'static,
    choose: impl Fn(Option<bool>) + 'static,
) -> El {
    let words = desk.words;
    let answers = [None, Some(true), Some(false)];
    field::choice(
        name,
        legend,
        &[words.not_said, words.yes, words.no],
        move || answers.iter().position(|answer| *answer == value()),
        move |number| choose(answers[number]),
    )
}

/// Puts one at the end of a list, or takes it out.
fn put<T: PartialEq>(list: &mut Vec<T>, one: T, on: bool) {
    list.retain(|it| *it != one);
    if on {
        list.push(one);
    }
}

fn exercises(desk: Desk) -> El {
    let text = desk.keep.text();
    let names = ExerciseId::ALL.map(|id| (text.exercise)(id).title);
    let chosen = move |number: usize| {
        desk.form.with(|form| form.exercises.contains(&ExerciseId::ALL[number]))
    };
    let choose = move |number: usize, on| {
        desk.write(|form| put(&mut form.exercises, ExerciseId::ALL[number], on));
    };
    let counted = move || desk.form.with(|form| form.exercises.len());
    folded(desk.words.exercises, counted).attr("id", "share-exercises").add(many(
        desk.words.exercises,
        &names,
        chosen,
        choose,
    ))
}

/// Everything about breathing, folded away.
fn patterns(desk: Desk) -> El {
    let text = desk.keep.text();
    let words = desk.words;
    let names = PatternId::ALL.map(|id| (text.pattern)(id).title);
    let chosen =
        move |number: usize| desk.form.with(|form| form.breathe.contains(&PatternId::ALL[number]));
    let choose = move |number: usize, on| {
        desk.write(|form| put(&mut form.breathe, PatternId::ALL[number], on));
    };
    let holds = yes_or_no(
        desk,
        "share-holds",
        words.holds,
        move || desk.form.with(|form| form.holds),
        move |answer| desk.write(|form| form.holds = answer),
    );
    let count = Live::computed(move || desk.form.with(|form| form.patterns.len()));
    let own = move || (0..count.get()).map(|number| own(desk, number)).collect();
    let push = move || {
        let pattern = TypedPattern { name: String::new(), lengths: [8, 0, 0, 12, 0] };
        desk.write(|form| form.patterns.push(pattern));
    };
    let add = move || {
        let add = || button("quiet", words.add_pattern, push).attr("id", "share-add-pattern");
        (count.get() < Plan::MOST_PATTERNS).then(add)
    };
    let amiss = trouble(desk, Field::Patterns);
    let counted = move || desk.form.with(|form| form.breathe.len() + form.patterns.len());
    folded(words.breathe, counted)
        .attr("id", id(Field::Patterns))
        .add(many(words.breathe, &names, chosen, choose))
        .add(el("div").class("own").live(own))
        .add(el("p").class("trouble").live_text(move || amiss().unwrap_or_default().to_owned()))
        .live_one(add)
        .add(holds)
}

/// Parts of the form that most plans leave alone, under what they are and how many were chosen.
fn folded(title: &str, counted: impl Fn() -> usize + 'static) -> El {
    let count = el("span").class("count").live_text(move || match counted() {
        0 => String::new(),
        count => count.to_string(),
    });
    el("details").add(el("summary").text(title).add(count))
}

/// A pattern of the clinic's own.
fn own(desk: Desk, number: usize) -> El {
    let words = desk.words;
    let name = move || {
        desk.form
            .with(|form| form.patterns.get(number).map(|it| it.name.clone()).unwrap_or_default())
    };
    let halves =
        move || desk.form.with(|form| form.patterns.get(number).map_or([0; 5], |it| it.lengths));
    let step = move |part: usize, up| {
        desk.write(|form| {
            if let Some(pattern) = form.patterns.get_mut(number) {
                let length = &mut pattern.lengths[part];
                *length = lengths::stepped(part, *length, up);
            }
        });
    };
    let called = format!("share-pattern-{}", number + 1);
    let input = el("input")
        .attr("type", "text")
        .attr("id", &called)
        .attr("maxlength", "40")
        .attr("autocomplete", "off")
        .live_property("value", move || name().into())
        .on("input", move |event| {
            let typed = dom::value_of(&event);
            desk.write(|form| {
                if let Some(pattern) = form.patterns.get_mut(number) {
                    pattern.name = typed;
                }
            });
        });
    let named = el("div").class("field");
    let named = named.add(el("label").attr("for", &called).text(words.pattern_name)).add(input);
    let remove = move || desk.write(|form| drop(form.patterns.remove(number)));
    el("fieldset")
        .class("choice pattern")
        .add(el("legend").text(&(words.pattern)(number + 1)))
        .add(named)
        .add(lengths::parts(desk.keep, halves, step))
        .add(el("p").class("hint").live_text(move || lengths::told(desk.keep, halves())))
        .add(button("quiet", words.remove_pattern, remove))
}

/// A passphrase for the link, in sight only when asked for.
fn passphrase(desk: Desk) -> [El; 2] {
    let words = &desk.words.passphrase;
    let shown = Live::new(false);
    let kind = move || if shown.get() { "text" } else { "password" };
    let input = el("input")
        .live_attr("type", move || Some(kind().to_owned()))
        .attr("maxlength", "200")
        .attr("autocomplete", "off")
        .live_property("value", move || desk.passphrase.with(|typed| typed.as_str().into()))
        .on("input", move |event| desk.set_passphrase(dom::value_of(&event)));
    let label = Label { id: "share-passphrase", words: words.label, hint: words.hint };
    let show = field::switch(words.show, move || shown.get(), move |on| shown.set(on));
    [field::labelled(label, input), show]
}
