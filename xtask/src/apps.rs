//! The two apps of the site, each a module with its glue. `public/boot.js` picks one by the place.

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct App {
    /// The package whose library it is.
    pub package: &'static str,
    /// How the names of its files begin.
    pub name: &'static str,
}

/// Every place but the therapist's.
pub const PATIENT: App = App { package: "shoreline-patient", name: "shoreline" };
/// The therapist's page.
pub const DESK: App = App { package: "shoreline-desk", name: "desk" };
pub const ALL: [App; 2] = [PATIENT, DESK];

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
    fn a_file_belongs_to_one_app_or_to_both() {
        for path in ["desk.js", "desk-0123456789.js", "desk_bg-0123456789.wasm"] {
            assert!(DESK.owns(path) && !PATIENT.owns(path), "{path}");
        }
        assert!(PATIENT.owns("shoreline_bg.wasm"));
        for path in ["boot.js", "style-0123456789.css", "desktop.js"] {
            assert!(!ALL.iter().any(|app| app.owns(path)), "{path}");
        }
    }
}
