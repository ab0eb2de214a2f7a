//! Templates: plans a therapist uses again, and the file that carries them through a practice.

use crate::fields::Words;
use crate::json::{self, Read, Value, field};
use crate::preparation::plan::Plan;
use serde::Serialize;

const FORMAT: &str = "shoreline-templates";
const SCHEMA: u8 = 1;
/// Most templates in a file.
pub const MOST_TEMPLATES: usize = 200;
/// Largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 1024 * 1024;

/// A plan under a name of its own. Its record in the store and its place in a file are the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Template {
    pub name: Words<80>,
    pub plan: Plan,
}

impl Read for Template {
    fn read(value: &Value) -> Option<Self> {
        let fields = value.as_object()?;
        Some(Self { name: field(fields, "name")?, plan: field(fields, "plan")? })
    }
}

/// Why a file brings no templates. Nothing of it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TemplatesError {
    #[error("this file holds no Shoreline templates")]
    NotTemplates,
    #[error("these templates were made by a newer version of the app")]
    Newer,
    #[error("these templates are damaged")]
    Damaged,
    #[error("a file of templates has at most 200 of them and 1 MiB")]
    TooMany,
}

#[derive(Serialize)]
struct File<'a> {
    format: &'static str,
    schema: u8,
    templates: &'a [Template],
}

/// The text of a file with these templates.
#[must_use]
pub fn to_file(templates: &[Template]) -> String {
    json::text(&File { format: FORMAT, schema: SCHEMA, templates }) + "\n"
}

/// Reads a file of templates: all of it or nothing.
///
/// # Errors
/// When it is something else, from a newer app, not whole, or too much.
pub fn from_file(text: &str) -> Result<Vec<Template>, TemplatesError> {
    if text.len() > LARGEST_FILE {
        return Err(TemplatesError::TooMany);
    }
    let value = json::parse_value(text).ok_or(TemplatesError::NotTemplates)?;
    if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(TemplatesError::NotTemplates);
    }
    match value.get("schema").and_then(Value::as_number::<u64>) {
        Some(schema) if schema > u64::from(SCHEMA) => return Err(TemplatesError::Newer),
        Some(1..) => {}
        _ => return Err(TemplatesError::Damaged),
    }
    let written = value.get("templates").and_then(Value::as_array);
    let written = written.ok_or(TemplatesError::Damaged)?;
    if written.len() > MOST_TEMPLATES {
        return Err(TemplatesError::TooMany);
    }
    written.iter().map(Template::read).collect::<Option<_>>().ok_or(TemplatesError::Damaged)
}

/// What importing adds to those that are here: each that equals none of them, once. Of two that
/// share a name and differ, both stay.
#[must_use]
pub fn additions<'a>(
    here: impl IntoIterator<Item = &'a Template>,
    brought: Vec<Template>,
) -> Vec<Template> {
    let here: Vec<&Template> = here.into_iter().collect();
    let mut added: Vec<Template> = Vec::new();
    for template in brought {
        if !here.contains(&&template) && !added.contains(&template) {
            added.push(template);
        }
    }
    added
}

#[cfg(test)]
mod tests {
    use super::*;

    fn template(name: &str, title: &str) -> Template {
        Template {
            name: Words::new(name).expect("a name"),
            plan: Plan::titled(title).expect("a title"),
        }
    }

    #[test]
    fn a_file_brings_what_was_put_into_it() {
        let templates = [template("Morning", "First visit"), template("Evening", "Second visit")];
        assert_eq!(from_file(&to_file(&templates)), Ok(templates.to_vec()));
        assert_eq!(from_file(&to_file(&[])), Ok(Vec::new()));
    }

    #[test]
    fn a_file_that_is_something_else_is_refused() {
        for (text, error) in [
            ("", TemplatesError::NotTemplates),
            ("not JSON", TemplatesError::NotTemplates),
            ("[]", TemplatesError::NotTemplates),
            (r#"{"format":"shoreline-backup","schema":1}"#, TemplatesError::NotTemplates),
            (
                r#"{"format":"shoreline-templates","schema":2,"templates":[]}"#,
                TemplatesError::Newer,
            ),
            (r#"{"format":"shoreline-templates","templates":[]}"#, TemplatesError::Damaged),
            (
                r#"{"format":"shoreline-templates","schema":0,"templates":[]}"#,
                TemplatesError::Damaged,
            ),
            (r#"{"format":"shoreline-templates","schema":1}"#, TemplatesError::Damaged),
        ] {
            assert_eq!(from_file(text), Err(error), "{text}");
        }
    }

    #[test]
    fn one_template_that_cannot_be_read_refuses_the_whole_file() {
        let file = to_file(&[template("Morning", "First visit"), template("Evening", "Second")]);
        let damaged = file.replace("\"Second\"", "\"\"");
        assert_eq!(from_file(&damaged), Err(TemplatesError::Damaged));
    }

    #[test]
    fn a_file_of_too_many_or_too_much_is_refused() {
        let one = template("Morning", "First visit");
        assert!(from_file(&to_file(&vec![one.clone(); MOST_TEMPLATES])).is_ok());
        let many = to_file(&vec![one; MOST_TEMPLATES + 1]);
        assert_eq!(from_file(&many), Err(TemplatesError::TooMany));
        let much = to_file(&[]) + &" ".repeat(LARGEST_FILE);
        assert_eq!(from_file(&much), Err(TemplatesError::TooMany));
    }

    #[test]
    fn importing_adds_what_is_new_once_and_keeps_what_is_here() {
        let here = [template("Morning", "First visit")];
        let other = template("Morning", "Another plan");
        let brought = vec![here[0].clone(), other.clone(), other.clone()];
        assert_eq!(additions(&here, brought), [other]);
    }
}
