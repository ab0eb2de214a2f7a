//! From the records of older schemas to those of this one.
//!
//! Schema 2: revisions and drafts name all that they follow, a draft has a name of its own, and
//! words stand under the question they answer.

use super::store::{SCHEMA, Table};
use crate::json::{self, Value};

/// The JSON of a record as this schema has it; nothing where it is not what its schema asks for.
/// `schema` is that of the record, 1 or more.
#[must_use]
pub fn migrated(schema: u32, table: Table, json: &str) -> Option<String> {
    let first = schema < SCHEMA && matches!(table, Table::Log | Table::Drafts);
    if !first {
        return Some(json.to_owned());
    }
    let record = json::parse_value(json)?;
    let part = |name| record.get(name).map(Value::to_text);
    let follows = match record.get("parent")? {
        Value::Null => "[]".to_owned(),
        parent => ["[", &parent.to_text(), "]"].concat(),
    };
    // The draft of an entry bore the entry's name.
    let id = part(if table == Table::Log { "id" } else { "entry" })?;
    let writing = match record.get("writing")? {
        Value::Null => "null".to_owned(),
        writing => {
            let (kind, text) = (writing.get("kind")?.to_text(), writing.get("text")?.to_text());
            let parts = [r#"{"kind":"#, &kind, r#","pieces":[{"asked":"","text":"#, &text, "}]}"];
            parts.concat()
        }
    };
    let (entry, at) = (part("entry")?, part("at")?);
    let parts = [
        r#"{"id":"#,
        &id,
        r#","entry":"#,
        &entry,
        r#","follows":"#,
        &follows,
        r#","at":"#,
        &at,
        r#","writing":"#,
        &writing,
        "}",
    ];
    Some(parts.concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reflection::draft::Draft;
    use crate::reflection::entry::Revision;

    const ID: &str = "AQEBAQEBAQEBAQEBAQEBAQ";
    const ENTRY: &str = "AgICAgICAgICAgICAgICAg";

    #[test]
    fn a_revision_of_schema_one_follows_its_parent() {
        let first = format!(
            r#"{{"id":"{ID}","entry":"{ENTRY}","parent":"{ENTRY}","at":5,"writing":{{"kind":"habit","text":"a \"b\" 🌊"}}}}"#
        );
        let revision =
            migrated(1, Table::Log, &first).and_then(|text| json::parse::<Revision>(&text));
        let revision = revision.expect("a revision");
        assert_eq!(revision.follows.len(), 1);
        assert_eq!(revision.writing.expect("words").words(), "a \"b\" 🌊");

        let deleted = first.replace(r#"{"kind":"habit","text":"a \"b\" 🌊"}"#, "null");
        let revision =
            migrated(1, Table::Log, &deleted).and_then(|text| json::parse::<Revision>(&text));
        assert_eq!(revision.map(|revision| revision.writing), Some(None));
    }

    #[test]
    fn a_draft_of_schema_one_bears_the_name_of_its_entry() {
        let first = format!(
            r#"{{"entry":"{ENTRY}","parent":null,"at":5,"writing":{{"kind":"free","text":"x"}}}}"#
        );
        let draft = migrated(1, Table::Drafts, &first).and_then(|text| json::parse::<Draft>(&text));
        let draft = draft.expect("a draft");
        assert_eq!((draft.id.as_str(), draft.follows.len()), (ENTRY, 0));
    }

    #[test]
    fn other_records_and_those_of_this_schema_stay_as_they_are() {
        assert_eq!(migrated(1, Table::Kept, "[1]").as_deref(), Some("[1]"));
        assert_eq!(migrated(2, Table::Log, "{}").as_deref(), Some("{}"));
        assert_eq!(migrated(1, Table::Log, "{}"), None);
        assert_eq!(migrated(1, Table::Log, "{"), None);
    }
}
