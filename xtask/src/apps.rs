//! The apps of the site, each a module with its glue. `public/boot.js` picks one by the language and
//! the place.

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct App {
    /// The package whose library it is.
    pub package: &'static str,
    /// How the names of its files begin, and how `boot.js` and `sw.js` call it.
    pub name: &'static str,
    /// Bytes after brotli that everything a first visit to it downloads may weigh.
    pub budget: usize,
}

/// Every place but the therapist's. Its budget stands just above what there is: see ARCHITECTURE.md.
pub const PATIENT: App = App { package: "shoreline-patient", name: "shoreline", budget: 267_600 };
/// The therapist's page, at a desk and mostly over a fast line: loose, since it is to grow.
pub const DESK: App = App { package: "shoreline-desk", name: "desk", budget: 200_000 };
pub const SPANISH: App =
    App { package: "shoreline-patient-es", name: "shoreline-es", budget: 269_900 };
pub const SPANISH_DESK: App =
    App { package: "shoreline-desk-es", name: "desk-es", budget: 200_000 };
pub const ALL: [App; 4] = [PATIENT, DESK, SPANISH, SPANISH_DESK];

impl App {
    pub fn wasm(self) -> String {
        format!("{}_bg.wasm", self.name)
    }

    pub fn glue(self) -> String {
        format!("{}.js", self.name)
    }

    /// How the module calls its glue.
    pub fn import_name(self) -> String {
        format!("./{}_bg.js", self.name)
    }

    /// Whether this app alone needs the file, whose name may have a hash.
    pub fn owns(self, path: &str) -> bool {
        let plain = crate::fingerprint::plain(path);
        plain == self.wasm() || plain == self.glue()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_belongs_to_one_app_or_to_all() {
        for path in ["desk.js", "desk-0123456789.js", "desk_bg-0123456789.wasm"] {
            assert!(DESK.owns(path) && !PATIENT.owns(path) && !SPANISH_DESK.owns(path), "{path}");
        }
        assert!(PATIENT.owns("shoreline_bg.wasm"));
        assert!(SPANISH.owns("shoreline-es_bg-0123456789.wasm"));
        for path in ["boot.js", "style-0123456789.css", "desktop.js"] {
            assert!(!ALL.iter().any(|app| app.owns(path)), "{path}");
        }
    }
}
