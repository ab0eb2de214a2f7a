//! How the browser writes dates, times and numbers, by `Intl`.

use super::intl;
use crate::locale::{Form, Locale};
use crate::time::{Date, DateTime, Utc};

/// A language as it is written where the person is.
pub(crate) struct DeviceLocale(String);

impl DeviceLocale {
    /// `language` is the app's, such as "es". Where the browser prefers it as it is written
    /// somewhere, such as "es-MX", it is written so.
    pub(crate) fn of(language: &str) -> Self {
        let preferred = super::window().navigator().languages();
        let preferred = preferred.iter().filter_map(|tag| tag.as_string());
        let of_language = |tag: &String| tag.split('-').next() == Some(language);
        Self(preferred.into_iter().find(of_language).unwrap_or_else(|| language.to_owned()))
    }

    /// A civil time, written as if all the world were in one zone.
    fn written(&self, at: DateTime, options: &[(&str, &str)]) -> String {
        let options: Vec<_> = options.iter().copied().chain([("timeZone", "UTC")]).collect();
        let format = intl::format(&self.0, &options);
        // The browser named the locale itself.
        format.map(|format| format.format(&intl::date(at.instant(&Utc).0))).unwrap_or_default()
    }
}

impl Locale for DeviceLocale {
    fn date(&self, date: Date, form: Form) -> String {
        let options: &[_] = match form {
            Form::Weekday => &[("weekday", "long")],
            Form::Day => &[("weekday", "long"), ("day", "numeric"), ("month", "long")],
            Form::DayOfYear => {
                &[("weekday", "long"), ("day", "numeric"), ("month", "long"), ("year", "numeric")]
            }
            Form::Short => &[("day", "numeric"), ("month", "short"), ("year", "numeric")],
        };
        self.written(DateTime::midnight(date), options)
    }

    fn clock(&self, at: DateTime) -> String {
        self.written(at, &[("timeStyle", "short")])
    }

    fn number(&self, hundredths: u32) -> String {
        let number = js_sys::Number::from(f64::from(hundredths) / 100.0);
        number.to_locale_string(&self.0).into()
    }
}
