//! The words of each built-in step, found by its id.

use crate::preparation::steps::StepId;

#[derive(Debug, Clone, Copy)]
pub struct StepText {
    pub title: &'static str,
    pub why: &'static str,
}

/// Makes a field for each step, so that a language cannot leave one out.
macro_rules! step_texts {
    ($($field:ident: $step:ident),* $(,)?) => {
        pub struct StepTexts { $(pub $field: StepText),* }

        impl StepTexts {
            #[must_use]
            pub const fn get(&self, step: StepId) -> StepText {
                match step { $(StepId::$step => self.$field),* }
            }
        }
    };
}

step_texts! {
    history: History,
    tell_clinic: TellClinic,
    list_medicines: ListMedicines,
    past_care: PastCare,
    hopes: Hopes,
    ask_fasting: AskFasting,
    ask_medicines: AskMedicines,
    learn_range: LearnRange,
    practise_calm: PractiseCalm,
    ride: Ride,
    companion: Companion,
    child_care: ChildCare,
    rest_place: RestPlace,
    bag: Bag,
    no_alcohol: NoAlcohol,
    intention: Intention,
    last_food: LastFood,
    last_drink: LastDrink,
    morning_medicines: MorningMedicines,
    leave_early: LeaveEarly,
    confirm_ride: ConfirmRide,
    phone_away: PhoneAway,
    speak_up: SpeakUp,
    rise_slowly: RiseSlowly,
    no_driving: NoDriving,
    no_decisions: NoDecisions,
    quiet_evening: QuietEvening,
    watch_signs: WatchSigns,
    write_a_little: WriteALittle,
    meet_therapist: MeetTherapist,
    small_step: SmallStep,
}
