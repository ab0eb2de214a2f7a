//! English.

mod exercises;
mod keeping;
mod lock;
mod log;
mod open;
mod prepare;
mod range;
mod share;
mod steps;
mod thread;
mod writing;

pub use share::SHARE;

use super::*;
use crate::after::left::{About as Decision, BodyPlace, Mood};

pub const EN: Text = Text {
    language: "en",
    common: Common {
        name: "Shoreline",
        tagline: "Breathe, prepare, reflect",
        skip: "Skip to the page",
        home: "Home",
        help: "Help",
        back: "Back",
        save: "Save",
        saved: "Saved",
        kept_for_now: "Kept until you close this page",
        undo: "Undo",
        cancel: "Cancel",
        copy: "Copy",
        copied: "Copied",
        not_copied: "This browser did not let the app copy it. Select the text and copy it by hand.",
        from_link: "From your clinic’s link, not checked by this app",
        clinic_first: "Your clinic’s instructions come first.",
        set_aside: |count| {
            match count {
            1 => "One record could not be read. It is set aside, not deleted, and is part of an export.".into(),
            n => format!("{n} records could not be read. They are set aside, not deleted, and are part of an export."),
        }
        },
        no_such_place: "There is no such page here. This is home.",
        source: "Source",
    },
    home: Home {
        first: "Fits now",
        rest: "Also here",
        share: "For therapists: share a plan",
        companion: "For the person beside you",
        settings: "Settings",
        about: "Privacy, sources, limits",
        unreviewed: "",
    },
    prepare: prepare::PREPARE,
    plan: prepare::PLAN,
    people: prepare::PEOPLE,
    questions: prepare::QUESTIONS,
    range: range::RANGE,
    hope: prepare::HOPE,
    breathe: Breathe {
        title: "Breathe",
        intro: "Light and slow. It may help you settle. You can stop at any moment.",
        own: "Your own",
        make: "Make your own",
        shut: "Holds the breath. Not on the day of a treatment or the day after, unless your clinic’s plan allows it.",
        start: "Start",
        pause: "Pause",
        resume: "Go on",
        stop: "Stop",
        stop_now: "Stop now",
        landing: "Finishing this breath",
        paused: "Paused",
        away: "You were away, or the clock has changed. Go on when you like.",
        no_sound: "No sound now: the browser does not let it play. The breath goes on without.",
        may_go_dark: "Your screen may go dark: the browser does not keep it on now.",
        ready: "Ready when you are",
        settling: "Let your shoulders drop",
        softer: "Softer",
        slower: "Slower",
        pace: |locale, tenths| format!("{} seconds a breath", locale.number(tenths * 10)),
        own_rhythm: "My rhythm",
        own_rhythm_how: "Breathe as you do now. The guide joins in after three breaths, and lengthens them little by little.",
        own_rhythm_pad: "Hold while you breathe in. Let go while you breathe out.",
        own_rhythm_heard: |heard, of| format!("{heard} of {of}"),
        own_rhythm_unclear: "That was hard to follow. No hurry: hold again with your next breath in, or start with the pattern as it is.",
        own_rhythm_skip: "Start as it is",
        how_long: "How long",
        lengths: ["Minutes", "Breaths", "Until I stop"],
        minutes: |count| match count {
            1 => "1 minute".into(),
            n => format!("{n} minutes"),
        },
        breaths_to_go: |count| match count {
            1 => "1 breath".into(),
            n => format!("{n} breaths"),
        },
        before: "Distress before, 0 none to 10 most (optional)",
        after: "Distress now, 0 none to 10 most (optional)",
        options: "Picture, sound and touch",
        cautions: &[
            "Sit or lie down. Never while driving or in water.",
            "Breathe lightly. Stop if you feel dizzy.",
            "If you are pregnant, or have heart, lung, seizure or panic troubles: no holds, and ask your team first.",
        ],
        holds_caution: "This one holds the breath. Breathe on whenever you want to.",
        not_breathing: "Not breathing exercises",
        breaths: |count| match count {
            0 => "You stopped within the first breath.".into(),
            1 => "One breath.".into(),
            n => format!("{n} breaths."),
        },
        ending: "You may feel calmer, the same, or worse. All of these are common.",
        next_thing: "The same or worse is common. Something else may fit better now, or someone to talk to.",
        again: "Breathe again",
        keep_line: "Keep a line in my log",
        line_kept: "A line is in your log.",
        line_removed: "The line is gone again.",
        log_line: |sat| {
            let mut line = format!("Breathing, {}: ", sat.pattern);
            line.push_str(&match sat.breaths {
                1 => "1 breath".to_owned(),
                n => format!("{n} breaths"),
            });
            line.push_str(&match sat.seconds {
                seconds @ ..60 => format!(", {seconds} seconds."),
                seconds => format!(", {}:{:02} minutes.", seconds / 60, seconds % 60),
            });
            if let Some(before) = sat.before {
                line.push_str(&format!(" Distress before {before}."));
            }
            if let Some(after) = sat.after {
                line.push_str(&format!(" Distress after {after}."));
            }
            line
        },
        seconds: |locale, lengths| {
            let parts: Vec<String> =
                lengths.iter().map(|half| locale.number(u32::from(*half) * 50)).collect();
            format!("{} seconds", parts.join(" · "))
        },
        about: "What is known",
        known: |id| match id {
            PatternId::LongerExhale => {
                "People felt more relaxed with a longer out-breath (Van Diest, 2014; Laborde, 2021)."
            }
            PatternId::Gentle => {
                "Without practice, people breathe too much when slowed to six breaths a minute (Szulczewski, 2019). So this one starts faster."
            }
            PatternId::Even => {
                "One of the most studied paces (Shao, 2024). Against a placebo it did no better than a normal rate (Fincham, 2023)."
            }
            PatternId::CyclicSigh => {
                "In a study of 114 people, mood was better than with mindfulness (Balban, 2023). That study set no seconds; these are ours."
            }
            PatternId::Box => "Studied by Röttger, 2020. What it does for you, only you can tell.",
            PatternId::FourSevenEight => {
                "In a study of 43 people, the heart slowed for a short while (Vierra, 2022)."
            }
        },
        new_title: "Your own pattern",
        edit_title: "Change your pattern",
        edit: "Change it",
        name: "Name",
        name_missing: "Give it a name to save it.",
        name_too_long: "A name has at most 40 characters.",
        parts: ["Breathe in", "A little more", "Hold, full", "Breathe out", "Hold, empty"],
        part: |locale, half| match half {
            0 => "none".into(),
            2 => "1 second".into(),
            half => format!("{} seconds", locale.number(u32::from(half) * 50)),
        },
        longer: "Longer",
        shorter: "Shorter",
        rate: |locale, tenths| format!("{} breaths a minute", locale.number(tenths * 10)),
        too_fast: "At most 12 breaths a minute. Make a part longer to save it.",
        remove: "Remove",
        removed: "The pattern is removed.",
        gone: "This pattern is not here. It may have been removed.",
    },
    senses: Senses {
        picture: "Picture",
        pictures: |picture| match picture {
            Picture::Tide => "Tide",
            Picture::Ring => "Ring",
            Picture::Words => "Words only",
        },
        count: "Count along",
        sound: "Sound",
        sounds: |sound| match sound {
            Sound::None => "None",
            Sound::Bell => "Soft bell",
            Sound::Tone => "Tone",
        },
        volume: "Volume",
        vibration: "Vibrate at each change of breath",
        spoken: "Screen reader says each change",
    },
    timing: Timing {
        title: "How close to true",
        intro: "A minute of your pattern on this device. Each dot is one change of breath: how far it came from its true time.",
        start: "Measure one minute",
        stop: "Stop",
        running: |seconds| format!("{seconds} seconds to go"),
        words: "Words",
        picture: "Picture",
        sound: "Sound",
        errors: |count, (middle, most)| {
            format!("{count} changes. In the middle {middle} ms off, at most {most} ms.")
        },
        nothing_yet: "Nothing measured yet. Some browsers do not tell when sound leaves the loudspeaker.",
        plot: "One dot for each change: late ones above the line, early ones below. The band is 17 ms to either side, one picture of the screen; the rim is 50 ms.",
        reading: "Words and picture: the first picture of the screen after each true change. Sound: when this browser says the change leaves the loudspeaker; it is measured in silence.",
        link: "How close to true is the guide?",
    },
    ground: Ground {
        title: "Ground",
        intro: "Short ways to come back to here and now. Keep your eyes open. Skip or stop whenever you like.",
        settle: "Settle now",
        breathe: Titled { title: "Breathe gently", line: "Light and slow, only if you want to" },
        finish: "Finish",
        not_now: "Not now",
        more: "More",
        step_of: |step, of| format!("{step} of {of}"),
        by_itself: ", going on by itself",
        over: |end| match end {
            End::Finished => Titled {
                title: "That is all of it.",
                line: "You may feel better, the same, or worse. All of these are common.",
            },
            End::Stopped => Titled {
                title: "Stopped. That is fine.",
                line: "You can go on, try something else, or rest.",
            },
            End::Worse => Titled {
                title: "Leave this one for now.",
                line: "That happens. You did nothing wrong. Something of another kind may suit you better.",
            },
        },
        same_or_worse: "The same or worse is common. Try the next thing, or let a person help.",
        next: |title| format!("Try: {title}"),
        all_tried: "You have tried all of it. Let a person help now.",
        others: "Other ways",
        not_today: "This one is left out on the day of a treatment. It is here again on another day.",
        you_are: |place| format!("You are here: {place}"),
        with_you: |person| format!("With you: {person}"),
        treated: "You had a treatment today.",
        passes: Titled {
            title: "This passes.",
            line: "Feeling odd, slow or far away is usual after a treatment. It fades with time.",
        },
    },
    kit: Kit {
        title: "My kit",
        line: "Two or three ways to settle, for afterwards",
        intro: "While you are well, try a few and pick two or three. Afterwards, one large button opens just those.",
        picked: |count, most| format!("{count} of {most} picked"),
        pick: "In my kit",
        full: "Three is the most. Take one out first.",
        try_it: "Try it",
        change: "Choose my kit",
    },
    after: After {
        title: "After treatment",
        call: |name| format!("Call {name}"),
        call_person: "Call my person",
        help: "Get help",
        more: "More",
        read: "Read this to me",
        stop_reading: "Stop reading",
        others: "Other ways to settle",
        mark: "Leave a mark for later",
        mark_line: "One tap. It waits in Reflect until you want it.",
        mood: "A word for how I feel",
        body: "A place in my body",
        kept: "Kept for later",
        taken_back: "Taken back",
        tomorrow: "Park a big decision",
        tomorrow_line: "Big decisions can wait. One tap, and it comes back tomorrow morning.",
        parked: "Parked until the morning",
        comes_back: |locale, due| {
            format!("Comes back on {}, {}.", locale.date(due.date, Form::Day), locale.clock(due))
        },
        open_now: "Open it now",
        back_again: "A decision you parked is back.",
        write_about: "Write about it",
        let_go: "Let it go",
        one_more_night: "One more night",
        gone: "Let go",
        waiting: "From the hours after",
        waiting_line: "You left these for later. They can begin an entry.",
        begin: "Begin an entry with these",
        let_these_go: "Let these go",
        entry_line: |at, left| {
            let about = match left {
                What::Mood(_) => ", how I felt",
                What::Body(_) => ", in my body",
                What::SomethingToTell | What::Decision(_) => "",
            };
            format!("{at}{about}: {}", (EN.left)(left))
        },
        leave: "To the other rooms",
        home_screen: "To have it on your phone’s home screen, open it and choose “Add to Home Screen” in your browser’s menu.",
    },
    reflect: Reflect {
        title: "Reflect",
        intro: "Your own log. It stays in this browser and goes nowhere else.",
        write: "Write",
        go_on: "Go on with your draft",
        empty: "Nothing here yet. Write when you like: tonight, tomorrow, or in a month.",
        new_title: "Write",
        edit_title: "Your entry",
        about: "About",
        words: "Your words",
        optional: "Every question may be skipped.",
        nothing_yet: "There are no words to save yet.",
        delete: "Delete",
        deleted: "Deleted.",
        restored: "Back again.",
        gone: "This entry is not here. It may have been deleted.",
        beside: "Another version of this entry was written in a second tab. Both are kept.",
        discard: "Discard changes",
        discarded: "Changes discarded.",
        draft_note: "A draft is kept as you write.",
    },
    writing: writing::WRITING,
    log: log::LOG,
    thread: thread::THREAD,
    lock: lock::LOCK,
    keeping: keeping::KEEPING,
    open: open::OPEN,
    companion: range::COMPANION,
    help: Help {
        title: "Help",
        back: "Back to where you were",
        write_to: |name| format!("Send a message to {name}"),
        emergency: "Emergency",
        crisis: "Someone to talk to, day and night",
        veterans: "Veterans: press 1.",
        clinic: "Your clinic",
        office: "Office hours",
        out_of_hours: "Any other time",
        person: "Your person",
        no_country: "Not chosen",
        usual: "Usual, and it passes",
        usual_line: "Common in the hours after a treatment:",
        usual_list: &[
            "Feeling far from your body or surroundings",
            "Dizzy or spinning",
            "Feeling sick",
            "Sleepy, slow, blurred sight",
            "Headache",
            "Anxious, or full of feeling",
        ],
        call: "Call the clinic",
        call_line: "Call the same day if any of these happens:",
        call_list: &[
            "Being sick again and again",
            "Confused or far away on the next day",
            "Very high mood, or feeling watched or followed",
            "Mood getting worse",
            "Pain, blood or urgency when passing urine",
        ],
        now: "Emergency now",
        now_line: "Call the emergency number if any of these happens:",
        now_list: &[
            "Chest pain",
            "Trouble breathing",
            "Fainting, or cannot be woken",
            "A seizure",
            "A sudden very bad headache, or loss of sight",
            "Meaning to end your life",
        ],
        all: "All countries",
        elsewhere: "For any other country, this site lists lines. It is not ours: following it leaves the app.",
        elsewhere_link: "findahelpline.com",
        checked: |day| format!("Numbers checked on {day}."),
    },
    settings: Settings {
        title: "Settings",
        language: "Language",
        no_language: "That language could not be loaded. Check the connection and try again.",
        theme: "Colours",
        text_size: "Text size",
        motion: "Movement",
        country: "Country, for help numbers",
        keeping: "What you keep here",
        keeping_why: "All of it is in this browser only. An export is one file with everything in it: keep it where only you can read it.",
        export: "Export everything",
        exported: "The file is ready. Look in your downloads.",
        import: "Import a file",
        import_hint: "You see what is in it before anything changes.",
        preview: |new, same, different| {
            let base = format!("{new} new, {same} already here");
            if different == 0 {
                format!("{base}.")
            } else {
                format!(
                    "{base}, {different} that differ from what is here; those stay as they are."
                )
            }
        },
        add: "Add what is new",
        nothing_new: "Everything in this file is already here.",
        imported: "Added and saved.",
        unreadable_file: "This file could not be read. Nothing was changed.",
        erase: "Erase everything",
        erase_question: "Erase everything in this browser?",
        erase_what: "Your plans, notes, questions, kit, marks, patterns, templates, log, small steps, drafts, settings, the lock and what you left for later are removed for good. Without an export nobody can bring them back.",
        erase_yes: "Yes, erase everything",
        erased: "Everything is erased.",
    },
    this_app: ThisApp {
        title: "This app",
        newer: "A new version is ready.",
        use_it: "Use it now",
        other_tabs: "It comes once the other tabs with this app are closed.",
        install_why: "On your home screen it opens like an app of its own. It starts without a network, and the browser keeps what you write for longer.",
        install: "Put it on the home screen",
        install_by_hand: "Look in the browser’s menu for “Install” or “Add to Home Screen”. On an iPhone or iPad it is under Share. There it starts empty: export first, then import the file there.",
        reset: "Reset the app, keep what I wrote",
        reset_question: "Load the whole app anew?",
        reset_what: "What you wrote and chose stays. Do this when something looks broken.",
        reset_yes: "Yes, reset the app",
        out_of_reach: "The app cannot be reached now, so it stays as it is. Try again with a connection.",
    },
    about: About {
        title: "Privacy, sources, limits",
        what: &[
            "Shoreline helps you prepare for a ketamine treatment, settle afterwards, and keep your own notes.",
            "It is not medical advice and takes no part in your treatment. Your clinic’s instructions come first.",
            "It is free. There is no account, nothing is collected, and it asks no other site for anything.",
        ],
        stored: "What is stored where",
        stored_list: &[
            "Your plans, what you noted while preparing, your kit, breathing patterns, log, small steps, drafts and what you left for later are in this browser’s database on this device. So are a therapist’s templates.",
            "With the lock of Settings on, what you write for yourself is sealed there, and only your passphrase or your recovery code opens it. Your plan, your people, your kit and your patterns stay open, so that help is in reach.",
            "How the app looks and sounds is in this browser’s small store, so that the first screen is right at once.",
            "A plan’s link holds the whole plan. It does not reach a server, but it stays in the chat it came in, and the browser’s history may keep it.",
        ],
        limits: "What nobody can promise",
        limits_list: &[
            "Without the lock, anyone who can open this browser on this device can read what you wrote. With it, anyone who watches while it is unlocked, or knows the passphrase.",
            "The lock does not protect from a program or an extension that reads the page, from a passphrase that is easy to guess, or from copies that were made before it was on. Nobody can reset it.",
            "A browser may delete what sites have stored when space is short, or after weeks without a visit. Export now and then.",
            "A browser extension or a program on this device can read any page, this one too.",
            "The app cannot see how you are. It never says that you may drive or that you are well.",
        ],
        review: "No clinician has reviewed these words yet. Where they differ from what your clinic says, your clinic is right.",
        approval: "About the medicine",
        approval_text: "Ketamine is not approved by the US FDA for any psychiatric condition; esketamine nasal spray is, for some depression. Using ketamine at home adds risk (FDA, 2023). Little or nothing happening is common: one study of 576 people found no link that matters between feeling detached and getting better.",
        sources: "Sources",
        sources_why: |day| {
            format!(
                "Where the app states a fact, it comes from one of these. Checked on {day}. Where they disagree, ask your clinic."
            )
        },
        version: |version| format!("Version {version}"),
    },
    steps: steps::STEPS,
    room: |room| match room {
        Room::Prepare => Titled { title: "Prepare", line: "Steps, times and questions" },
        Room::Breathe => Titled { title: "Breathe", line: "Light and slow, with the tide" },
        Room::Ground => Titled { title: "Ground", line: "Come back to here and now" },
        Room::After => Titled { title: "After treatment", line: "Big, dark and simple" },
        Room::Reflect => Titled { title: "Reflect", line: "A private log on this device" },
    },
    season: |locale, season, at, morning| match (season, at) {
        (Season::Before { days: 1 }, Some(at)) => {
            format!("Your appointment is tomorrow at {}.", locale.clock(at))
        }
        (Season::Before { days }, Some(at)) => {
            format!(
                "Your appointment is in {days} days: {}, {}.",
                locale.date(at.date, Form::Day),
                locale.clock(at)
            )
        }
        (Season::DayOf, Some(at)) => format!("Your appointment is today at {}.", locale.clock(at)),
        (Season::SameDay, _) => "You had a treatment today. This passes.".into(),
        (Season::After { days: 1 }, _) => {
            let greeting = if morning { "Good morning. " } else { "" };
            format!("{greeting}Yesterday was your treatment. A few words, if you like.")
        }
        (Season::After { days }, _) => {
            format!("{days} days since your treatment. A few words, if you like.")
        }
        _ => "Breathe with the tide, or choose a room.".into(),
    },
    stage,
    aspect: |aspect| match aspect {
        Aspect::Body => "Body",
        Aspect::Mind => "Mind",
        Aspect::Place => "Place",
        Aspect::People => "People",
    },
    mark: |mark| match mark {
        Mark::Done => "Done",
        Mark::Unsure => "Unsure",
        Mark::NotForMe => "Not for me",
    },
    source: |source| match source {
        Source::Articles => "Five articles on ketamine therapy that describe the path of care",
        Source::EsketamineLabel => "US label of esketamine nasal spray",
        Source::Anesthesiologists => {
            "American Society of Anesthesiologists, fasting guideline, 2017 and 2023"
        }
        Source::FdaAlert => "FDA alert on compounded ketamine, 2023",
        Source::Breeksema => "Breeksema and others, Frontiers in Psychiatry, 2022",
        Source::Short => "Short and others, Lancet Psychiatry, 2018",
        Source::Mathai => "Mathai and others, on dissociation and benefit, 576 people",
        Source::WattsLuoma => "Watts and Luoma, 2020",
        Source::Bathje => "Bathje and others, 2022",
        Source::LongerExhale => "Van Diest, 2014; Laborde, 2021: a longer out-breath",
        Source::Szulczewski => "Szulczewski, 2019: slowing too far at once",
        Source::Fincham => "Fincham, 2023: slow breathing and stress, 12 trials",
        Source::Shao => "Shao, 2024: a review of slow, even breathing",
        Source::Balban => "Balban, 2023, Cell Reports Medicine: a double in-breath, 114 people",
        Source::Rottger => "Röttger, 2020: box breathing",
        Source::Vierra => "Vierra, 2022: 4-7-8, 43 people",
        Source::Kuhn => "Kuhn, 2014: PTSD Coach",
    },
    clock_time: prepare::clock_time,
    pattern: |id| match id {
        PatternId::LongerExhale => {
            Titled { title: "Longer out-breath", line: "Out a little longer than in" }
        }
        PatternId::Gentle => {
            Titled { title: "Gentle", line: "Shorter breaths. First choice when short of air" }
        }
        PatternId::Even => Titled { title: "Even", line: "In and out the same" },
        PatternId::CyclicSigh => {
            Titled { title: "Double in-breath", line: "In, a little more, and a long way out" }
        }
        PatternId::Box => Titled { title: "Box", line: "Four even sides, with holds" },
        PatternId::FourSevenEight => {
            Titled { title: "4-7-8", line: "A long hold and a longer way out" }
        }
    },
    phase: |phase| match phase {
        Phase::Inhale => "Breathe in",
        Phase::TopUp => "A little more",
        Phase::HoldFull | Phase::HoldEmpty => "Hold",
        Phase::Exhale => "Breathe out",
    },
    exercise: exercises::exercise,
    caution: exercises::caution,
    exercise_steps: exercises::steps,
    act: exercises::act,
    left: |left| match left {
        What::SomethingToTell => "Something to tell",
        What::Mood(Mood::Calm) => "Calm",
        What::Mood(Mood::Tender) => "Tender",
        What::Mood(Mood::Heavy) => "Heavy",
        What::Mood(Mood::Afraid) => "Afraid",
        What::Mood(Mood::FarAway) => "Far away",
        What::Body(BodyPlace::Head) => "Head",
        What::Body(BodyPlace::Chest) => "Chest",
        What::Body(BodyPlace::Belly) => "Belly",
        What::Body(BodyPlace::Hands) => "Arms and hands",
        What::Body(BodyPlace::Legs) => "Legs and feet",
        What::Decision(Decision::Someone) => "A decision about someone",
        What::Decision(Decision::Work) => "A decision about work or money",
        What::Decision(Decision::Other) => "Another decision",
    },
    kind: writing::kind,
    country: |country| match country {
        Country::UnitedStates => "United States",
        Country::Canada => "Canada",
        Country::UnitedKingdom => "United Kingdom",
        Country::Ireland => "Ireland",
        Country::Australia => "Australia",
        Country::NewZealand => "New Zealand",
        Country::Germany => "Germany",
        Country::France => "France",
        Country::Spain => "Spain",
        Country::Netherlands => "Netherlands",
    },
    language_name: |language| match language {
        Language::English => "English",
        Language::Spanish => "Español",
    },
    theme: |theme| match theme {
        Theme::System => "As the device",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
        Theme::Black => "Black",
    },
    text_size: |size| match size {
        TextSize::Usual => "Usual",
        TextSize::Large => "Large",
        TextSize::Largest => "Largest",
    },
    motion: |motion| match motion {
        Motion::System => "As the device",
        Motion::Still => "Still, with words",
    },
    link_error: |error| match error {
        LinkError::Empty => {
            "There is no plan here. Open the link from your clinic again, all of it, or ask for a new one."
        }
        LinkError::TooLong => {
            "This link is longer than any plan. Ask your clinic to make a shorter one."
        }
        LinkError::TooLarge => {
            "This link unpacks to far more than a plan. It was not opened. Ask your clinic where it came from."
        }
        LinkError::Protected => {
            "This link is protected. To open it, type the passphrase your clinic gave you."
        }
        LinkError::WrongPassphrase => {
            "The link did not open. Check the passphrase, with its capitals and spaces. If it is right, the link was changed on its way: ask your clinic to send it again."
        }
        LinkError::Unfamiliar => {
            "This link is protected in a way this app does not open. Ask your clinic to make it again."
        }
        LinkError::NoSealing => {
            "This browser cannot open a protected link on this page. Open the link with https at its start, or use another browser."
        }
        LinkError::Newer => {
            "This link was made with a newer version of the app. Reload the page to update, then open the link again."
        }
        LinkError::Damaged => {
            "This link was cut short or changed on its way. Copy all of it again, or ask your clinic to send it again."
        }
        LinkError::CaseLost => {
            "On its way, all letters of this link became small, or all became capitals. That cannot be undone. Ask your clinic to send it in another way, or as a picture to scan."
        }
        LinkError::NotAPlan => {
            "This link holds something that is not a plan. Nothing was stored. Ask your clinic to make it again."
        }
    },
    backup_error: |error| match error {
        BackupError::NotABackup => "This file is not an export of Shoreline. Nothing was changed.",
        BackupError::Newer => {
            "This file was made with a newer version of the app. Reload the page to update, then import it again. Nothing was changed."
        }
        BackupError::TooLarge => {
            "This file is larger than any export of Shoreline. Nothing was changed."
        }
        BackupError::Damaged => {
            "This file is damaged: parts of it are missing or doubled. Nothing was changed."
        }
    },
    not_lasting: |error| match error {
        StoreError::Newer => {
            "A newer version of the app has been used in this browser. You can read what is here and export it, but nothing can be saved. Reload the page to update."
        }
        _ => {
            "This browser does not let the app store anything. You can use all of it, but what you write is gone when you close the page."
        }
    },
    store_error: |error| match error {
        StoreError::Denied => {
            "Not saved: this browser does not let the app store anything. Your words are still on the screen."
        }
        StoreError::Full => {
            "Not saved: there is no room left on this device. Your words are still on the screen. Free some space, or copy them."
        }
        StoreError::Newer => {
            "Not saved: a newer version of the app has been used here. Reload the page to update. Your words are still on the screen."
        }
        StoreError::Locked => {
            "Not saved yet: the app is locked. What you wrote waits on this page and is saved once you unlock it."
        }
        StoreError::Taken
        | StoreError::Changed
        | StoreError::NotReadBack
        | StoreError::Failed(_) => {
            "Not saved: the browser could not store it. Your words are still on the screen. Try again, or copy them."
        }
    },
};

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::FirstVisit => "Before your first visit",
        Stage::WeekBefore => "The week before",
        Stage::DayBefore => "The day before",
        Stage::Morning => "The morning",
        Stage::OnTheWay => "On the way",
        Stage::During => "During",
        Stage::ComingHome => "Coming home",
        Stage::DaysAfter => "The days after",
    }
}
