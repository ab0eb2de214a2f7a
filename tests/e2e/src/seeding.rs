//! Records put into the app's store past the app, as if they had been written earlier.

use anyhow::Result;
use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine as _};
use serde_json::{Value as Json, json};

use crate::browser::Browser;

/// A name as the app gives them, the same for the same number.
#[must_use]
pub fn id(number: u32) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(u128::from(number).to_be_bytes())
}

/// The first revision of the entry of this number, and the key it stands under.
#[must_use]
pub fn entry(number: u32, at: i64, writing: &Json) -> (String, Json) {
    let key = id(number + 0x1_0000);
    let revision =
        json!({ "id": key, "entry": id(number), "follows": [], "at": at, "writing": writing });
    (key, revision)
}

/// Words under no question, of no kind.
#[must_use]
pub fn words(text: &str) -> Json {
    json!({ "kind": "free", "pieces": [{ "asked": "", "text": text }] })
}

impl Browser {
    /// Puts records into one store of a site that was opened before, and loads the page anew.
    pub async fn seed(&self, store: &str, records: &[(String, Json)]) -> Result<()> {
        let texts = records.iter().map(|(key, value)| [key.clone(), checked(store, key, value)]);
        let texts = json!(texts.collect::<Vec<_>>());
        self.script_async(&format!(
            "const asked = (request) => new Promise((resolve, reject) => {{
                 request.onsuccess = () => resolve(request.result);
                 request.onerror = () => reject(request.error);
             }});
             const database = await asked(indexedDB.open('shoreline'));
             const change = database.transaction('{store}', 'readwrite');
             for (const [key, text] of {texts}) change.objectStore('{store}').put(text, key);
             await new Promise((resolve, reject) => {{
                 change.oncomplete = resolve;
                 change.onabort = () => reject(change.error);
             }});
             database.close();"
        ))
        .await?;
        self.reload().await
    }
}

/// The text of a record with its sum, as `docs/formats.md` has it.
#[must_use]
pub fn checked(store: &str, key: &str, value: &Json) -> String {
    let json = value.to_string();
    format!("={:08x}{json}", crc32(format!("{store}/{key}\n{json}").as_bytes()))
}

/// Bit by bit, as the standard tells it, and so apart from the app's own.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            crc >> 1 ^ (crc & 1).wrapping_neg() & 0xEDB8_8320
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_has_the_sum_that_the_format_tells() {
        assert_eq!(checked("kept", "plan", &json!({})), "=7bdbba05{}");
    }
}
