//! Preparing.

use super::stage;
use crate::locale::{Form, Locale};
use crate::preparation::clock_times::{ClockTime, TimeOf, When};
use crate::preparation::nook::Nook;
use crate::preparation::people::Promise;
use crate::preparation::steps::{Mark, StepId};
use crate::text::{CalendarWords, Hope, People, PlanWords, Prepare, Questions, Titled};

pub(super) const PREPARE: Prepare = Prepare {
    title: "Prepare",
    intro: "One thing at a time. What you are unsure about becomes a list to ask your clinic.",
    no_plan: "No plan yet. If your clinic sends you a link, open it in this browser and its times show here.",
    nook: |nook| match nook {
        Nook::First => Titled { title: "Prepare", line: "" },
        Nook::Stage(one) => Titled { title: stage(one), line: "" },
        Nook::Questions => {
            Titled { title: "Questions for my clinic", line: "What to ask, in your order" }
        }
        Nook::Range => Titled { title: "What it can be like", line: "And that it passes" },
        Nook::Hope => Titled { title: "My intention", line: "One line to come back to" },
        Nook::People => {
            Titled { title: "My people", line: "Who stays with you, who takes you home" }
        }
        Nook::Sheet => Titled { title: "Checklist to print", line: "All of it on one sheet" },
    },
    ahead: "Left to do",
    before: |locale, when| format!("Before {}", short(locale, when)),
    left: |locale, count, before| {
        let left = match count {
            0 => return "nothing left".into(),
            count => format!("{count} left"),
        };
        before.map_or(left.clone(), |when| format!("{left}, before {}", short(locale, when)))
    },
    more: |count| format!("and {count} more"),
    nothing_ahead: "Nothing is left to do before your appointment.",
    steps: "Step by step",
    next_stage: |stage| format!("Next: {stage}"),
    ask_hours: "Clinics differ. Ask yours for the time.",
    note: "A few words, if you like",
    look: |nook| match nook {
        Nook::Questions => "See my questions",
        Nook::Range => "Read what it can be like",
        Nook::Hope => "Write my line",
        Nook::People => "Note who it is",
        _ => "Look",
    },
    calendar: "Put the times in my calendar",
    calendar_ready: "The calendar file is ready. Open it from your downloads.",
    calendar_files: CalendarWords {
        time_of: |what| match what {
            TimeOf::LastFood => "Last food",
            TimeOf::LastDrink => "Last drink",
            TimeOf::Arrival => "Be there",
            TimeOf::Appointment => "Appointment",
            TimeOf::Ride => "Ride home",
            TimeOf::Driving => "No driving until after a night’s sleep",
            TimeOf::Decisions => "No big decisions until after a night’s sleep",
        },
        reflect: "A few words",
    },
    finish: "This treatment is over",
    finished: "Put away. What stays true is still here.",
    former_kept: "Saved. The plan before it is among your earlier ones.",
    earlier: "Earlier plans",
    forget: "Remove",
    forgotten: "Removed.",
    plan_changed: "The plan has changed meanwhile, perhaps in another tab. This is how it is now; nothing else was done.",
    after_link: "Look at the after place now, while you are well",
    print: "Print",
    share: "Share",
    not_shared: "This browser could not share it. You can copy it instead.",
};

pub(super) const PLAN: PlanWords = PlanWords {
    times: "Times to know",
    rest: "Everything in the plan",
    zone: "Time zone",
    other_zone: |zone| format!("Clock times are those of {zone}."),
    time_of: |what| match what {
        TimeOf::LastFood => "Last food",
        TimeOf::LastDrink => "Last drink",
        TimeOf::Arrival => "Be there by",
        TimeOf::Appointment => "Appointment",
        TimeOf::Ride => "Ride home",
        TimeOf::Driving => "No driving until",
        TimeOf::Decisions => "No big decisions until",
    },
    when: |locale, when| match when {
        When::At(at) => locale.date_time(at, Form::Day),
        When::On(day) => locale.date(day, Form::Day),
    },
    hours: |locale, what, hours| {
        let side = match what {
            TimeOf::LastFood | TimeOf::LastDrink | TimeOf::Arrival => "before",
            _ => "after",
        };
        let unit = if hours.minutes() == 60 { "hour" } else { "hours" };
        let hours = locale.number(hours.hundredths());
        format!("{hours} {unit} {side} the appointment")
    },
    unknown_zone: |zone| {
        format!(
            "This browser does not know the time zone {zone}. The times are shown as if it were the zone of this device: ask your clinic."
        )
    },
    title: "Title",
    route: "How it is given",
    message: "A message from your clinic",
    medicines: "About your medicines",
    emergency: "In an emergency, your clinic says",
    companion: "Someone with you",
    companion_wanted: "Your clinic wants an adult to stay with you afterwards.",
    companion_not_wanted: "Your clinic does not ask for an adult to stay with you.",
    holds: "Holding the breath",
    holds_allowed: "Your clinic allows holding the breath on the day of a treatment and the day after.",
    holds_not_allowed: "Your clinic asks you not to hold the breath on the day of a treatment and the day after.",
    exercises: "Exercises to try",
    breathe: "Breathing to try",
    country: "Country",
    language: "Language",
};

pub(super) const PEOPLE: People = People {
    place: "Where I will be",
    person: "Who will be with me",
    phone: "Their phone number",
    ride: "Who takes me home",
    promise: "Will they be there?",
    ride_promise: "Is the ride arranged?",
    promises: |promise| match promise {
        None => "Not asked yet",
        Some(Promise::Asked) => "Asked",
        Some(Promise::Confirmed) => "They said yes",
    },
    not_a_phone: "A phone number has 3 to 15 digits, and besides them only + - ( ) / . and spaces. It is not saved yet; the rest is.",
    same_link: "Give them the link your clinic sent you: it has a page for the person beside you.",
};

pub(super) const QUESTIONS: Questions = Questions {
    of_step: |step, mark, title| match (step, mark) {
        (StepId::LastFood, None) => "When do I stop eating?".into(),
        (StepId::LastDrink, None) => "When do I stop drinking, and does water count?".into(),
        (_, Some(Mark::NotForMe)) => format!("{title}: this does not fit me."),
        _ => format!("{title}: I am unsure about this."),
    },
    none: "No questions now. Mark a step unsure, or add your own.",
    add: "A question of my own",
    add_button: "Add",
    up: "Move up",
    answered: "Answered",
    remove: "Remove",
    removed: "The question is removed.",
};

pub(super) const HOPE: Hope = Hope {
    prompts: &[
        "What would you like to be with, or look at?",
        "What would a small change for the better look like?",
        "What do you want to remember if it gets hard?",
        "What can you stop wanting, for this one day?",
    ],
    line: "My line",
    line_hint: "You see it again when you write afterwards. You can leave it empty.",
    hoped: |line| format!("Before, you hoped: {line}"),
};

pub(super) fn clock_time(locale: &dyn Locale, time: ClockTime) -> String {
    let at = short(locale, time.when);
    match time.what {
        TimeOf::LastFood => format!("Last food by {at}"),
        TimeOf::LastDrink => format!("Nothing to drink after {at}"),
        TimeOf::Arrival => format!("Be there by {at}"),
        TimeOf::Appointment => match time.when {
            When::At(at) => format!(
                "Appointment at {} on {}",
                locale.clock(at),
                locale.date(at.date, Form::Day)
            ),
            When::On(day) => format!("Appointment on {}", locale.date(day, Form::Day)),
        },
        TimeOf::Ride => format!("Your ride comes at {at}"),
        TimeOf::Driving => format!("No driving until {at}, after a night’s sleep"),
        TimeOf::Decisions => format!("No big decisions until {at}, after a night’s sleep"),
    }
}

/// "04:00 on Tuesday", or "Tuesday".
fn short(locale: &dyn Locale, when: When) -> String {
    let day = locale.date(when.date(), Form::Weekday);
    match when {
        When::At(at) => format!("{} on {day}", locale.clock(at)),
        When::On(_) => day,
    }
}
