//! The language of the app: as chosen in Settings, or else as the plan that is opened.

use super::live::Keep;
use crate::browser::language;
use crate::browser::task::spawn_local;
use crate::preparation::plan::Plan;
use crate::settings::choices::{Language, Settings};

impl Keep {
    /// The language that is spoken now.
    pub(crate) fn language(self) -> Language {
        Language::from_tag(self.text().language).expect("every text is in a known language")
    }

    /// Starts anew in the language that the person chose. Nothing changes where it is out of reach.
    pub(crate) fn choose_language(self, chosen: Language) {
        spawn_local(async move {
            if language::is_there(chosen.tag()).await {
                self.choose(Settings { language: Some(chosen), ..self.chosen() });
                language::begin_anew_in(chosen.tag());
            } else {
                self.settings.update(|_| {});
                self.say(self.text().settings.no_language);
            }
        });
    }

    /// Speaks as the plan that is opened, unless the person has chosen. Nothing of it is kept.
    pub(crate) fn speak_as(self, plan: &Plan) {
        let Some(plans) = plan.language.filter(|plans| *plans != self.language()) else { return };
        if self.chosen().language.is_some() {
            return;
        }
        spawn_local(async move {
            if language::is_there(plans.tag()).await {
                language::begin_anew_in(plans.tag());
            }
        });
    }

    /// Keeps the language of a plan that was kept as the person's own, unless they have chosen.
    pub(crate) fn keep_language_of(self, plan: &Plan) {
        if plan.language.is_some() && self.chosen().language.is_none() {
            self.speak_as(plan);
            self.choose(Settings { language: plan.language, ..self.chosen() });
        }
    }
}
