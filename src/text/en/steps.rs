//! The words of each step.

use crate::text::{StepText, StepTexts};

pub(super) const STEPS: StepTexts = StepTexts {
    history: StepText {
        title: "Write down your health history",
        why: "Care starts with a look at your health, so that the plan fits you.",
    },
    tell_clinic: StepText {
        title: "Tell your clinic before",
        why: "They need to know about: high blood pressure, heart trouble, an aneurysm or brain bleed, psychosis or mania, pregnancy or breastfeeding, liver disease, raised pressure in eye or brain, alcohol or drug use, bladder trouble.",
    },
    list_medicines: StepText {
        title: "List every medicine you take",
        why: "Also those without a prescription. Your clinic needs the whole list.",
    },
    past_care: StepText {
        title: "Note how you have been, and what has helped",
        why: "Past treatments and how you feel now help your team make the plan with you.",
    },
    hopes: StepText {
        title: "Think about what you hope for",
        why: "A plan is made around your own goals.",
    },
    ask_fasting: StepText {
        title: "Ask when to stop eating and drinking",
        why: "Clinics differ, so there is no usual time to go by. Yours sets it.",
    },
    ask_medicines: StepText {
        title: "Ask about each of your medicines",
        why: "Some may have to wait on the day. Your clinic says which. Change nothing on your own.",
    },
    learn_range: StepText {
        title: "Know that it varies",
        why: "Pictures, odd time and space, feeling far from your body, any feeling from mild to strong, or very little. It can come quickly and be hard to foretell. And it passes.",
    },
    practise_calm: StepText {
        title: "Practise a calming exercise",
        why: "Patients in one study wished they had practised calming skills beforehand.",
    },
    ride: StepText {
        title: "Arrange a ride home",
        why: "You cannot drive until the next day, after a night’s sleep.",
    },
    companion: StepText {
        title: "Ask an adult to be with you afterwards",
        why: "Being dizzy, sleepy or confused afterwards is common.",
    },
    child_care: StepText {
        title: "Arrange care for children",
        why: "You should not be the only one looking after them that day.",
    },
    rest_place: StepText {
        title: "Make a comfortable place to rest",
        why: "Dim light, a blanket, water, few stairs. Somewhere quiet where you feel at ease.",
    },
    bag: StepText {
        title: "Put a few things in a bag",
        why: "Loose, warm clothes, what you need for the ride back, and a charged phone.",
    },
    no_alcohol: StepText {
        title: "No alcohol or cannabis",
        why: "Not on the day of a treatment. Ask your clinic how long before and after.",
    },
    intention: StepText {
        title: "Put your hope into one line",
        why: "A line is easy to hold on to, and good to come back to.",
    },
    last_food: StepText {
        title: "Last food",
        why: "Some clinics ask you to stop eating for some hours. Yours sets the time.",
    },
    last_drink: StepText {
        title: "Last drink",
        why: "Your clinic sets this time too. Ask whether water counts.",
    },
    morning_medicines: StepText {
        title: "Take medicines just as your clinic said",
        why: "If you are not sure about one, call before you take or leave it.",
    },
    leave_early: StepText {
        title: "Leave with time to spare",
        why: "Arriving without hurry may help you settle.",
    },
    confirm_ride: StepText {
        title: "Check that your ride knows the time",
        why: "You will be watched for a while after the treatment. Your team says when you may leave.",
    },
    phone_away: StepText {
        title: "Put the phone away",
        why: "Trained people give the treatment and stay with you. This app plays no part in it.",
    },
    speak_up: StepText {
        title: "Say how you feel at any time",
        why: "Your team is there for that. You can ask for a hand, a pause or quiet.",
    },
    rise_slowly: StepText {
        title: "Rise slowly",
        why: "You can be dizzy for a while. Hold on to someone or something.",
    },
    no_driving: StepText {
        title: "No driving or machines",
        why: "Not before the next day, and not before a night’s restful sleep. If your clinic says longer, longer.",
    },
    no_decisions: StepText {
        title: "Leave big decisions for another day",
        why: "Nothing important or legal today: no signing, no buying, no messages you cannot take back.",
    },
    quiet_evening: StepText {
        title: "Keep the evening quiet",
        why: "Little light, little noise, something easy to eat. Feelings may come and go.",
    },
    watch_signs: StepText {
        title: "Know when to call",
        why: "Look at the three lists in Help once, while you are well.",
    },
    write_a_little: StepText {
        title: "Write a little, when you like",
        why: "Tonight, after a day, three days, a week, a month. When exactly is best is not settled.",
    },
    meet_therapist: StepText {
        title: "Meet your therapist",
        why: "Many clinics meet within days. Ketamine alone is not the whole of it: talking may help what you found to last.",
    },
    small_step: StepText {
        title: "Choose one small step",
        why: "A walk, a call, a habit. Small steps in daily life are part of the days after.",
    },
};
