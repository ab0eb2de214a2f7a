//! Preparing, step by step: marks, questions, what is left, a line to come back to, and people.

use e2e::{Browser, Engine, Result, Site, checks, ensure, json, on};

use crate::parts::{days_ahead, days_ahead_here, full_plan, keep_a_plan, lines, records};

on!(every engine:
    what_is_said_of_a_step_is_kept_and_becomes_a_question
    hours_the_clinic_has_not_set_are_asked_for
    questions_of_ones_own_are_ordered_answered_and_brought_back
    the_questions_leave_by_every_way
    what_is_left_before_which_time_goes_down
    the_line_hoped_for_stands_beside_what_is_written_afterwards
    companion_and_ride_are_asked_and_say_yes
);

const NOTE: &str = "A few words, if you like";

/// The questions in their order, without their buttons.
async fn asks(page: &Browser, wanted: &[&str]) -> Result<()> {
    page.eventually(&format!("the questions {wanted:?}"), async || {
        Ok(lines(page, ".asked .step > p").await? == wanted)
    })
    .await
}

async fn what_is_said_of_a_step_is_kept_and_becomes_a_question(engine: Engine) -> Result<()> {
    const UNSURE: &str = "Ask about each of your medicines: I am unsure about this.";
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    keep_a_plan(&page, &full_plan(&days_ahead(&page, 5).await?.0)).await?;
    page.press("The week before").await?;
    // Whatever a step asks for has its reason and its source.
    page.sees(
        "Some may have to wait on the day. Your clinic says which. Change nothing on your own.",
    )
    .await?;
    let steps = page.count(".step").await?;
    ensure!(page.count(".step > .source").await? == steps && steps == 7, "{steps} steps");
    ensure!(page.count(".note").await? == 0, "words are asked for before anything is said");
    page.choose("Ask about each of your medicines", "Unsure").await?;
    page.fill(NOTE, "The small white ones too?").await?;
    // Words stay while the mark changes, and are kept when the field is left.
    page.choose("Ask about each of your medicines", "Not for me").await?;
    page.choose("Ask about each of your medicines", "Unsure").await?;
    ensure!(page.value_of(NOTE).await? == "The small white ones too?", "the words are gone");
    page.eventually("the words to be kept", async || {
        let kept = records(&page, "kept").await?;
        let both = (kept.get("note/ask-medicines"), kept.get("mark/ask-medicines"));
        Ok(both == (Some(&json!("The small white ones too?")), Some(&json!("unsure"))))
    })
    .await?;
    page.reload().await?;
    page.sees("Ask about each of your medicines").await?;
    ensure!(page.value_of(NOTE).await? == "The small white ones too?", "a reload lost the words");
    page.choose("Arrange care for children", "Not for me").await?;
    page.choose("Arrange a ride home", "Done").await?;
    page.find(".step.done").await?;

    page.press("Prepare").await?;
    page.press("Questions for my clinic").await?;
    let children = "Arrange care for children: this does not fit me.";
    asks(&page, &[UNSURE, "The small white ones too?", children]).await?;
    page.press("Prepare").await?;
    page.press("The week before").await?;
    // Once more takes it back.
    page.choose("Arrange care for children", "Not for me").await?;
    page.eventually("the mark to be gone", async || {
        Ok(!records(&page, "kept").await?.contains_key("mark/child-care"))
    })
    .await?;
    page.go("#/prepare/questions").await?;
    asks(&page, &[UNSURE, "The small white ones too?"]).await?;
    checks::all_is_well(&page, &site).await
}

async fn hours_the_clinic_has_not_set_are_asked_for(engine: Engine) -> Result<()> {
    const ASK: &str = "Clinics differ. Ask yours for the time.";
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    let (date, weekday, _) = days_ahead(&page, 5).await?;
    let mut plan =
        json!({ "title": "A quiet visit", "at": format!("{date}T10:00"), "zone": "Europe/Berlin" });
    keep_a_plan(&page, &plan).await?;
    page.press("The morning").await?;
    page.sees(&format!("Last food {ASK}")).await?;
    page.sees(&format!("Last drink {ASK}")).await?;
    page.go("#/prepare/questions").await?;
    asks(&page, &["When do I stop eating?", "When do I stop drinking, and does water count?"])
        .await?;

    plan["food"] = json!(6);
    keep_a_plan(&page, &plan).await?;
    page.press("The morning").await?;
    page.sees(&format!("Last food by 04:00 on {weekday}")).await?;
    page.sees(&format!("Last drink {ASK}")).await?;
    page.go("#/prepare/questions").await?;
    asks(&page, &["When do I stop drinking, and does water count?"]).await?;
    // Who has asked need not ask again.
    page.go("#/prepare/week-before").await?;
    page.choose("Ask when to stop eating and drinking", "Done").await?;
    page.go("#/prepare/questions").await?;
    page.sees("No questions now. Mark a step unsure, or add your own.").await
}

async fn add(page: &Browser, question: &str) -> Result<()> {
    page.fill("A question of my own", question).await?;
    page.press("Add").await?;
    page.hears("Saved").await?;
    page.eventually("the field to be empty", async || {
        Ok(page.value_of("A question of my own").await?.is_empty())
    })
    .await
}

/// Presses what stands beside a question.
async fn press_beside(page: &Browser, question: &str, way: &str) -> Result<()> {
    page.eventually(&format!("to press {way:?} beside {question:?}"), async || {
        let pressed = page
            .script_with(
                "const [question, way] = arguments;
                 const row = [...document.querySelectorAll('.asked .step')]
                     .find((it) => it.innerText.includes(question));
                 const button = [...row.querySelectorAll('button')].find((it) => it.innerText === way);
                 button?.click();
                 return button !== undefined",
                vec![json!(question), json!(way)],
            )
            .await?;
        Ok(pressed == true)
    })
    .await
}

async fn questions_of_ones_own_are_ordered_answered_and_brought_back(engine: Engine) -> Result<()> {
    const EAT: &str = "When do I stop eating?";
    const DRINK: &str = "When do I stop drinking, and does water count?";
    const DOG: &str = "May my dog come along?";
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/prepare/questions").await?;
    page.press("Add").await?;
    asks(&page, &[EAT, DRINK]).await?;
    add(&page, DOG).await?;
    asks(&page, &[EAT, DRINK, DOG]).await?;
    press_beside(&page, DOG, "Move up").await?;
    asks(&page, &[EAT, DOG, DRINK]).await?;
    press_beside(&page, DOG, "Move up").await?;
    asks(&page, &[DOG, EAT, DRINK]).await?;
    press_beside(&page, EAT, "Answered").await?;
    page.find(".asked .step.done").await?;
    page.reload().await?;
    asks(&page, &[DOG, EAT, DRINK]).await?;
    ensure!(page.text_of(".asked .step.done").await?.starts_with(EAT), "another was answered");

    press_beside(&page, DOG, "Remove").await?;
    page.hears("The question is removed.").await?;
    asks(&page, &[EAT, DRINK]).await?;
    page.press("Undo").await?;
    asks(&page, &[DOG, EAT, DRINK]).await?;
    page.reload().await?;
    asks(&page, &[DOG, EAT, DRINK]).await?;
    checks::all_is_well(&page, &site).await
}

async fn the_questions_leave_by_every_way(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/prepare/morning").await?;
    page.choose("Last drink", "Unsure").await?;
    page.fill(NOTE, "Does tea count?").await?;
    page.choose("Last food", "Done").await?;
    page.eventually("both marks and the words to be kept", async || {
        Ok(records(&page, "kept").await?.len() == 3)
    })
    .await?;
    // In the place of what only the device can do.
    page.script(
        "const told = window.told = {};
         const stub = (on, name, value) => Object.defineProperty(on, name, { value, configurable: true });
         stub(window.navigator, 'clipboard', { writeText: async (text) => { told.copied = text } });
         stub(window.navigator, 'share', async (what) => { told.shared = what.text });
         stub(window, 'print', () => { told.printed = true })",
    )
    .await?;
    page.press("Prepare").await?;
    page.press("Questions for my clinic").await?;
    add(&page, "May my dog come along?").await?;
    add(&page, "Who opens the door?").await?;
    // What is answered stays behind.
    press_beside(&page, "May my dog come along?", "Answered").await?;
    page.find(".asked .step.done").await?;
    page.press("Copy").await?;
    page.hears("Copied").await?;
    page.press("Share").await?;
    page.press("Print").await?;
    let text = "- Last drink: I am unsure about this. (Does tea count?)\n- Who opens the door?\n";
    page.eventually("the questions on every way", async || {
        let told = page.script("return window.told").await?;
        Ok(told == json!({ "copied": text, "shared": text, "printed": true }))
    })
    .await
}

async fn what_is_left_before_which_time_goes_down(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    let (date, weekday, _) = days_ahead_here(&page, 5).await?;
    let (_, before, _) = days_ahead_here(&page, 4).await?;
    let mut plan = full_plan(&date);
    plan["zone"].take();
    keep_a_plan(&page, &plan).await?;
    let first = "Write down your health history, Tell your clinic before, and 10 more";
    page.sees(&format!("Left to do Before {before} {first}")).await?;
    // Only the next two times are told; the others stand with their stages.
    let then = "Make a comfortable place to rest, Put a few things in a bag, and 2 more";
    page.sees(&format!("Before {weekday} {then}")).await?;
    ensure!(page.count(".ahead li").await? == 2, "more than the next two times");
    page.sees(&format!("The morning 3 left, before 09:30 on {weekday}")).await?;
    page.sees("During 2 left").await?;

    for (left, step) in [
        (6, "Ask when to stop eating and drinking"),
        (5, "Ask about each of your medicines"),
        (4, "Know that it varies"),
        (3, "Practise a calming exercise"),
        (2, "Arrange a ride home"),
        (1, "Ask an adult to be with you afterwards"),
    ] {
        page.go("#/prepare/week-before").await?;
        page.choose(step, if left == 4 { "Unsure" } else { "Done" }).await?;
        page.go("#/prepare").await?;
        page.sees(&format!("The week before {left} left, before {before}")).await?;
    }
    page.sees("Write down your health history, Tell your clinic before, and 4 more").await?;
    page.go("#/prepare/week-before").await?;
    page.choose("Arrange care for children", "Not for me").await?;
    page.go("#/prepare").await?;
    page.sees("The week before nothing left").await?;
    // On the morning of the day, what was missed waits for the next time; a time that is over is
    // held against nobody.
    page.set_clock(5, "08:30").await?;
    page.press("Shoreline").await?;
    page.press("Prepare").await?;
    let told = page.text_of(".ahead").await?;
    ensure!(told.contains(&format!("Before 09:30 on {weekday}")), "left is {told:?}");
    ensure!(told.contains("Write down your health history"), "missed, and gone: {told:?}");
    ensure!(!told.contains("Last food"), "left is {told:?}");
    ensure!(!page.text().await?.contains('%'), "it keeps a score");
    checks::all_is_well(&page, &site).await
}

async fn the_line_hoped_for_stands_beside_what_is_written_afterwards(engine: Engine) -> Result<()> {
    const HOPE: &str = "To look at the old house 🌊 from outside";
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/reflect/new").await?;
    page.field("Your words").await?;
    ensure!(page.count(".hoped").await? == 0, "a hope that nobody wrote");
    page.go("#/prepare/day-before").await?;
    page.press("Write my line").await?;
    page.sees("What can you stop wanting, for this one day?").await?;
    page.fill("My line", HOPE).await?;
    // A pause is enough; nobody has to press anything.
    page.eventually("the line to be kept", async || {
        Ok(records(&page, "kept").await?.get("intention") == Some(&json!(HOPE)))
    })
    .await?;
    page.press("Save").await?;
    page.hears("Saved").await?;
    page.reload().await?;
    page.field("My line").await?;
    ensure!(page.value_of("My line").await? == HOPE, "the line is gone");
    page.go("#/reflect/new").await?;
    page.sees(&format!("Before, you hoped: {HOPE}")).await?;
    page.go("#/prepare/intention").await?;
    // Leaving the field keeps it, too; and an empty line is no line.
    page.fill("My line", "").await?;
    page.press("Prepare").await?;
    page.eventually("no line to be kept", async || {
        Ok(!records(&page, "kept").await?.contains_key("intention"))
    })
    .await?;
    checks::all_is_well(&page, &site).await
}

async fn companion_and_ride_are_asked_and_say_yes(engine: Engine) -> Result<()> {
    const STAYS: &str = "Will they be there?";
    const DRIVES: &str = "Is the ride arranged?";
    let site = Site::start()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/prepare/week-before").await?;
    page.press("Note who it is").await?;
    page.fill("Who will be with me", "Sam").await?;
    page.fill("Their phone number", "ask her").await?;
    page.press("Save").await?;
    page.hears("It is not saved yet; the rest is.").await?;
    let kept = records(&page, "kept").await?;
    ensure!(kept.get("people") == Some(&json!({ "companion": "Sam" })), "kept is {kept:?}");
    ensure!(page.value_of("Their phone number").await? == "ask her", "what was typed is gone");
    page.fill("Their phone number", "+49 30 7654321").await?;
    page.choose(STAYS, "Asked").await?;
    page.fill("Who takes me home", "A taxi").await?;
    page.choose(DRIVES, "Asked").await?;
    page.choose(STAYS, "They said yes").await?;
    page.eventually("people and their answers to be kept", async || {
        let kept = records(&page, "kept").await?;
        Ok(kept.get("people")
            == Some(&json!({
                "companion": "Sam", "phone": "+49 30 7654321", "companion_promise": "confirmed",
                "ride": "A taxi", "ride_promise": "asked",
            })))
    })
    .await?;
    page.reload().await?;
    page.field("Who takes me home").await?;
    ensure!(page.value_of("Who takes me home").await? == "A taxi", "the ride is gone");
    for (question, answer) in [(STAYS, "They said yes"), (DRIVES, "Asked")] {
        let chosen = page
            .script_with(
                "const [legend] = arguments;
                 const group = [...document.querySelectorAll('fieldset')]
                     .find((it) => it.querySelector('legend').textContent === legend);
                 return group.querySelector(':checked').labels[0].textContent.trim()",
                vec![json!(question)],
            )
            .await?;
        ensure!(chosen == json!(answer), "{question} {chosen}");
    }
    page.press("For the person beside you").await?;
    page.sees("You are sitting with someone after a treatment.").await?;
    checks::all_is_well(&page, &site).await
}
