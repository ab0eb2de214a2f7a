//! What the app's database holds, read and written past the app. The format stands in
//! `docs/formats.md`.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::{Value as Json, json};

use crate::browser::Browser;

/// What every script here begins with.
const ASKED: &str = "
    const asked = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });";

const FILL: &str = "
    const opening = indexedDB.open('shoreline', version);
    opening.onupgradeneeded = () => {
        const there = [...opening.result.objectStoreNames];
        const stores = ['log', 'kept', 'drafts', 'meta'].filter((name) => !there.includes(name));
        for (const name of stores) opening.result.createObjectStore(name);
    };
    const database = await asked(opening);
    const change = database.transaction(['log', 'kept', 'drafts', 'meta'], 'readwrite');
    for (const [store, key, text] of records) {
        const objects = change.objectStore(store);
        if (text === null) objects.delete(key); else objects.put(text, key);
    }
    await new Promise((done, failed) => { change.oncomplete = done; change.onabort = failed; });
    database.close();";

impl Browser {
    /// The text of every record of one store, by its key.
    pub async fn stored(&self, store: &str) -> Result<BTreeMap<String, String>> {
        let read = format!(
            "{ASKED}
             const database = await asked(indexedDB.open('shoreline'));
             const store = database.transaction('{store}').objectStore('{store}');
             const [keys, values] = await Promise.all([asked(store.getAllKeys()), asked(store.getAll())]);
             database.close();
             return Object.fromEntries(keys.map((key, i) => [key, values[i]]));"
        );
        Ok(serde_json::from_value(self.script_async(&read).await?)?)
    }

    /// Puts texts, as (store, key, text), or takes records away; the database is of `version`, or
    /// of the one it has.
    pub async fn put_stored(
        &self,
        version: Option<u32>,
        records: &[(&str, &str, Option<String>)],
    ) -> Result<()> {
        let version = version.map_or("undefined".to_owned(), |version| version.to_string());
        let records = json!(records);
        let fill = format!("const [version, records] = [{version}, {records}]; {ASKED} {FILL}");
        self.script_async(&fill).await?;
        Ok(())
    }

    /// Everything that this origin keeps in this browser, as one text.
    pub async fn everything_stored(&self) -> Result<String> {
        let mut all = String::new();
        for store in ["log", "kept", "drafts", "meta"] {
            all += &format!("{store}: {:?}\n", self.stored(store).await?);
        }
        let small = "return JSON.stringify([{ ...localStorage }, { ...sessionStorage }])";
        Ok(all + self.script(small).await?.as_str().unwrap_or_default())
    }
}

/// A record as the app writes it, with its checksum.
pub fn checked(store: &str, key: &str, record: &Json) -> String {
    let json = record.to_string();
    format!("={:08x}{json}", crc32(format!("{store}/{key}\n{json}").as_bytes()))
}

/// CRC-32 (ISO 3309), bit by bit.
fn crc32(bytes: &[u8]) -> u32 {
    let bit = |crc: u32| if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 };
    !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| bit(crc)))
}

/// What a record says: its JSON, or the text of one that is sealed or damaged.
pub fn said(text: &str) -> Json {
    let json = text.strip_prefix('=').and_then(|rest| rest.get(8..)).unwrap_or(text);
    serde_json::from_str(json).unwrap_or_else(|_| Json::from(text))
}

/// A name for the record of this number.
pub fn id(number: usize) -> String {
    // 128 bits take 22 signs, of which the last holds two.
    format!("{number:021}A")
}

/// The first revision of an entry, written at this time, in ms.
pub fn revision(number: usize, at: u64, writing: &Json) -> Json {
    json!({ "id": id(number), "entry": id(number), "follows": [], "at": at, "writing": writing })
}

/// Words under no question.
pub fn writing(words: &str) -> Json {
    json!({ "kind": "free", "pieces": [{ "asked": "", "text": words }] })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_is_that_of_the_format() {
        // The example of `docs/formats.md`.
        assert_eq!(checked("kept", "plan", &json!({})), "=7bdbba05{}");
        assert_eq!(said("=7bdbba05{}"), json!({}));
        assert_eq!(said("eyJ"), json!("eyJ"));
        assert_eq!(id(7).len(), 22);
    }
}
