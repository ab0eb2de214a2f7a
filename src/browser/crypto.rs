//! Sealing and opening, by the browser's own cryptography.
//!
//! It exists only where a page is served securely. Every act says nothing where it failed: the
//! browser does not tell why.

use super::clock;
use js_sys::{Array, Function, JsString, Object, Reflect, Uint8Array};
use std::cell::Cell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

const CIPHER: &str = "AES-GCM";
const WRAP: &str = "AES-KW";
/// How long making a key out of a passphrase should take, in milliseconds.
const PATIENCE: f64 = 300.0;

/// A key in the browser's hands.
pub(crate) struct Key(JsValue);

/// An IV, a header and what is to be sealed or opened.
pub(crate) type Sealing<'a> = (&'a [u8], &'a str, &'a [u8]);

/// Whether this page may use cryptography at all.
pub(crate) fn is_there() -> bool {
    subtle().is_some()
}

fn subtle() -> Option<JsValue> {
    let crypto = super::window().crypto().ok()?;
    let subtle = Reflect::get(&crypto, &"subtle".into()).ok()?;
    subtle.is_truthy().then_some(subtle)
}

/// Has the browser do one thing. One door for all of them is fewer bytes than a binding for each.
async fn ask(act: &str, arguments: &[&JsValue]) -> Option<JsValue> {
    JsFuture::from(js_sys::Promise::from(begun(act, arguments)?)).await.ok()
}

/// The promise of one thing.
fn begun(act: &str, arguments: &[&JsValue]) -> Option<JsValue> {
    let subtle = subtle()?;
    let function: Function = Reflect::get(&subtle, &act.into()).ok()?.dyn_into().ok()?;
    let arguments: Array = arguments.iter().copied().collect();
    function.apply(&subtle, &arguments).ok()
}

fn gcm(iv: &[u8], header: &str) -> JsValue {
    let covered = bytes(header.as_bytes());
    object(&[("name", CIPHER.into()), ("iv", bytes(iv)), ("additionalData", covered)])
}

/// An object of these fields.
fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // A new object takes any field.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

fn bytes(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

fn uses(names: &[&str]) -> JsValue {
    names.iter().map(|name| JsValue::from_str(name)).collect::<Array>().into()
}

/// The algorithm of keys for `name`: 256 bits.
fn aes(name: &str) -> JsValue {
    object(&[("name", name.into()), ("length", 256.into())])
}

/// The key that wraps, out of a passphrase, by PBKDF2 with SHA-512.
///
/// The passphrase is brought into one form first (Unicode NFKC): keyboards write the same letter in
/// several ways.
pub(crate) async fn stretched(passphrase: &str, salt: &[u8], rounds: u32) -> Option<Key> {
    let passphrase: String = JsString::from(passphrase).normalize("NFKC").into();
    let from = [
        &"raw".into(),
        &bytes(passphrase.as_bytes()),
        &"PBKDF2".into(),
        &false.into(),
        &uses(&["deriveKey"]),
    ];
    let from = ask("importKey", &from).await?;
    let how = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-512".into()),
        ("salt", bytes(salt)),
        ("iterations", rounds.into()),
    ]);
    let wraps = uses(&["wrapKey", "unwrapKey"]);
    ask("deriveKey", &[&how, &from, &aes(WRAP), &false.into(), &wraps]).await.map(Key)
}

/// A new key for data.
pub(crate) async fn fresh() -> Option<Key> {
    ask("generateKey", &[&aes(CIPHER), &true.into(), &uses(&["encrypt"])]).await.map(Key)
}

/// The key for data out of its 32 bytes.
pub(crate) async fn imported(key: &[u8]) -> Option<Key> {
    let uses = uses(&["encrypt", "decrypt"]);
    let arguments = [&"raw".into(), &bytes(key), &CIPHER.into(), &false.into(), &uses];
    ask("importKey", &arguments).await.map(Key)
}

/// As many rounds as this device does in about 300 ms, within these limits. Measured once.
pub(crate) async fn rounds(fewest: u32, most: u32) -> Option<u32> {
    thread_local!(static MEASURED: Cell<Option<f64>> = const { Cell::new(None) });
    let took = match MEASURED.get() {
        Some(took) => took,
        None => {
            let start = clock::page_time();
            stretched("a passphrase", &[0; 16], fewest).await?;
            (clock::page_time() - start).as_secs_f64() * 1000.0
        }
    };
    MEASURED.set(Some(took));
    #[expect(clippy::cast_possible_truncation, reason = "more than fit are as many as fit")]
    #[expect(clippy::cast_sign_loss, reason = "neither factor is negative")]
    let rounds = (f64::from(fewest) * PATIENCE / took.max(1.0)) as u32;
    // As whole numbers: bounds of floats bring along the words of a panic and how to write a float.
    Some(rounds.clamp(fewest, most))
}

impl Key {
    /// A key for data, wrapped by this one: 40 bytes.
    pub(crate) async fn wrap(&self, key: &Key) -> Option<Vec<u8>> {
        let wrapped = ask("wrapKey", &[&"raw".into(), &key.0, &self.0, &WRAP.into()]).await?;
        Some(Uint8Array::new(&wrapped).to_vec())
    }

    /// The key that was wrapped by this one; nothing where it was by another, or is damaged.
    pub(crate) async fn unwrap(&self, wrapped: &[u8]) -> Option<Key> {
        let arguments = [
            &"raw".into(),
            &bytes(wrapped),
            &self.0,
            &WRAP.into(),
            &CIPHER.into(),
            &false.into(),
            &uses(&["decrypt"]),
        ];
        ask("unwrapKey", &arguments).await.map(Key)
    }

    /// Seals a text, with its tag behind it. The same 12 bytes of `iv` never come twice with a key.
    pub(crate) async fn seal(&self, iv: &[u8], header: &str, text: &[u8]) -> Option<Vec<u8>> {
        self.crypt("encrypt", iv, header, text).await
    }

    /// What [`Self::seal`] sealed; nothing where one bit of it, or of the header, is another.
    pub(crate) async fn open(&self, iv: &[u8], header: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        self.crypt("decrypt", iv, header, sealed).await
    }

    /// Seals or opens many, each with its IV and under its header. One that fails is nothing.
    async fn crypt_all(&self, act: &str, all: &[Sealing<'_>]) -> Vec<Option<Vec<u8>>> {
        let done = Array::new();
        for (iv, header, data) in all {
            let how = gcm(iv, header);
            done.push(&begun(act, &[&how, &self.0, &bytes(data)]).unwrap_or(JsValue::UNDEFINED));
        }
        // It waits for all, whatever becomes of each.
        let done = JsFuture::from(js_sys::Promise::all_settled(&done)).await;
        let value = |one: JsValue| {
            let value = Reflect::get(&one, &"value".into()).ok().filter(JsValue::is_truthy)?;
            Some(Uint8Array::new(&value).to_vec())
        };
        done.map(|done| Array::from(&done).iter().map(value).collect()).unwrap_or_default()
    }

    /// Seals many texts, each with its tag behind it.
    pub(crate) async fn seal_all(&self, all: &[Sealing<'_>]) -> Vec<Option<Vec<u8>>> {
        self.crypt_all("encrypt", all).await
    }

    /// What [`Self::seal_all`] sealed.
    pub(crate) async fn open_all(&self, all: &[Sealing<'_>]) -> Vec<Option<Vec<u8>>> {
        self.crypt_all("decrypt", all).await
    }

    async fn crypt(&self, act: &str, iv: &[u8], header: &str, data: &[u8]) -> Option<Vec<u8>> {
        let done = ask(act, &[&gcm(iv, header), &self.0, &bytes(data)]).await?;
        Some(Uint8Array::new(&done).to_vec())
    }
}
