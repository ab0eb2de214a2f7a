//! Preparing, and the page for the companion.

use super::{date, weekday};
use crate::preparation::clock_times::{ClockTime, TimeOf, When};
use crate::text::{Companion, Prepare};

pub(super) const PREPARE: Prepare = Prepare {
    title: "Prepare",
    intro: "Steps for before, during and after. Mark each one done, unsure, or not for you. What you are unsure about becomes a list to ask.",
    no_plan: "No plan yet. If your clinic sends you a link, open it in this browser and its times show here.",
    times: "Times to know",
    other_zone: |zone| format!("Clock times are those of {zone}."),
    message: "A message from your clinic",
    medicines: "About your medicines",
    companion_wanted: "Your clinic wants an adult to stay with you afterwards.",
    companion_not_wanted: "Your clinic does not ask for an adult to stay with you.",
    holds_allowed: "Your clinic allows holding the breath on the day of a treatment and the day after.",
    holds_not_allowed: "Your clinic asks you not to hold the breath on the day of a treatment and the day after.",
    ask_hours: "Clinics differ. Ask yours for the time.",
    people: "For afterwards",
    people_why: "When your head is foggy, the app can show you this. Leave out what you like.",
    place: "Where I will be",
    person: "Who will be with me",
    phone: "Their phone number",
    not_a_phone: "A phone number has 3 to 15 digits, and besides them only + - ( ) / . and spaces. Nothing was saved yet.",
    left: |count| match count {
        0 => "all looked at".into(),
        1 => "1 to look at".into(),
        n => format!("{n} to look at"),
    },
    questions: "To ask my clinic",
    questions_why: "The steps you marked unsure or not for you.",
    former_kept: "Saved. The plan before it is among your earlier ones.",
    finished: "Put away, among your earlier plans.",
    forgotten: "Removed.",
    after_link: "Look at the after place now, while you are well",
};

pub(super) const COMPANION: Companion = Companion {
    title: "For the person beside you",
    intro: "You are sitting with someone after a treatment. Mostly, being there is enough.",
    usual: "Usual, and it passes",
    usual_list: &[
        "Dizzy, sleepy, feeling sick, a headache.",
        "Blurred sight, time feels strange.",
        "Feeling far from their body or from the room.",
        "Strong feelings, or none at all.",
    ],
    orient: "If they are lost",
    orient_list: &[
        "Say your name, where you both are, and the time.",
        "Say: you had a treatment today, and this passes.",
        "Speak slowly. One short sentence, then wait.",
        "Let them rise slowly, and stay close on stairs.",
    ],
    avoid: "Please do not",
    avoid_list: &[
        "Do not quiz them or ask what it meant.",
        "Do not let them drive, drink alcohol, sign things, or look after children alone today.",
        "Do not leave them alone while they are confused.",
    ],
};

pub(super) fn clock_time(time: ClockTime) -> String {
    let day = weekday(time.when.date().weekday());
    let at = match time.when {
        When::At(at) => format!("{} on {day}", at.clock()),
        When::On(_) => day.to_owned(),
    };
    match time.what {
        TimeOf::LastFood => format!("Last food by {at}"),
        TimeOf::LastDrink => format!("Nothing to drink after {at}"),
        TimeOf::Arrival => format!("Be there by {at}"),
        TimeOf::Appointment => {
            let whole = date(time.when.date());
            format!("Appointment at {}", at.replace(day, &whole))
        }
        TimeOf::Ride => format!("Your ride comes at {at}"),
        TimeOf::Driving => format!("No driving until {at}, after a night’s sleep"),
        TimeOf::Decisions => format!("No big decisions until {at}, after a night’s sleep"),
    }
}
