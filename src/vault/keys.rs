//! The data key: made, wrapped by a passphrase, and at work.

use super::cipher::{Cipher, Later};
use super::envelope::{DirectToken, Envelope, MOST_ROUNDS};
use super::lock::{Lock, Stage};
use super::sealing::{self, OpenError};
use crate::base64url;
use crate::browser::{crypto, random};
use crate::id::Id;
use crate::json::{self, Value};

/// More than the data key as a JWK ever is, in bytes.
const LARGEST_JWK: usize = 1024;

/// The 32 bytes of the data key, only while it is wrapped or put to work.
pub(crate) struct DataKey(Vec<u8>);

impl DataKey {
    pub(crate) fn fresh() -> Self {
        Self([random::bits(), random::bits()].concat())
    }

    /// The key as a JWK (RFC 7517), sealed with a passphrase. Nothing where the browser cannot.
    pub(crate) async fn wrapped(&self, passphrase: &str) -> Option<String> {
        let key = base64url::encode(&self.0);
        let jwk = [r#"{"kty":"oct","alg":"A256GCM","k":""#, &key, r#""}"#].concat();
        let envelope = sealing::seal(jwk.as_bytes(), passphrase, MOST_ROUNDS).await;
        envelope.map(|envelope| envelope.to_text())
    }

    /// The key out of one of its wraps.
    pub(crate) async fn unwrapped(wrap: &str, passphrase: &str) -> Result<Self, OpenError> {
        let envelope = Envelope::read(wrap).map_err(|_| OpenError::Damaged)?;
        let jwk = sealing::open(&envelope, passphrase, LARGEST_JWK).await?;
        let jwk = String::from_utf8(jwk).ok().and_then(|jwk| json::parse_value(&jwk));
        let key =
            jwk.as_ref().and_then(|jwk| base64url::decode(jwk.get("k").and_then(Value::as_str)?));
        key.filter(|key| key.len() == 32).map(Self).ok_or(OpenError::Damaged)
    }

    /// A lock with this key behind a passphrase and, if given, a recovery code.
    pub(crate) async fn lock(&self, passphrase: &str, recovery: Option<&str>) -> Option<Lock> {
        let recovery = match recovery {
            Some(code) => Some(self.wrapped(code).await?),
            None => None,
        };
        let passphrase = self.wrapped(passphrase).await?;
        Some(Lock { stage: Stage::On, key: Id::from_random(random::bits()), passphrase, recovery })
    }

    /// The key at work.
    pub(crate) async fn cipher(&self) -> Option<WebCipher> {
        crypto::imported(&self.0).await.map(WebCipher)
    }
}

/// The data key in the browser's hands, which do not give it back.
pub(crate) struct WebCipher(crypto::Key);

impl Cipher for WebCipher {
    fn seal<'a>(&'a self, records: Vec<(String, &'a str)>) -> Later<'a, Option<Vec<DirectToken>>> {
        Box::pin(async move {
            let ivs: Vec<[u8; 16]> = records.iter().map(|_| random::bits()).collect();
            let each = records.iter().zip(&ivs);
            let each =
                each.map(|((header, text), iv)| (&iv[..12], header.as_str(), text.as_bytes()));
            let sealed = self.0.seal_all(&each.collect::<Vec<_>>()).await;
            let tokens = records.iter().zip(&ivs).zip(sealed).map(|(((header, _), iv), sealed)| {
                Some(DirectToken { header: header.clone(), iv: iv[..12].to_vec(), sealed: sealed? })
            });
            let tokens: Option<Vec<DirectToken>> = tokens.collect();
            tokens.filter(|tokens| tokens.len() == records.len())
        })
    }

    fn open(&self, tokens: Vec<DirectToken>) -> Later<'_, Option<Vec<Option<String>>>> {
        Box::pin(async move {
            let each = tokens.iter().map(|token| {
                let DirectToken { header, iv, sealed } = token;
                (iv.as_slice(), header.as_str(), sealed.as_slice())
            });
            let opened = self.0.open_all(&each.collect::<Vec<_>>()).await;
            let texts = opened.into_iter().map(|bytes| String::from_utf8(bytes?).ok());
            let texts: Vec<Option<String>> = texts.collect();
            (texts.len() == tokens.len()).then_some(texts)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::store::Table;
    use wasm_bindgen_test::wasm_bindgen_test as browser_test;

    async fn token(cipher: &WebCipher, key: &str, text: &str) -> DirectToken {
        let records = vec![(DirectToken::header(Table::Log, key), text)];
        cipher.seal(records).await.expect("Chromium seals").remove(0)
    }

    #[browser_test]
    async fn a_lock_opens_with_its_passphrase_and_its_code_and_nothing_else() {
        let key = DataKey::fresh();
        let lock = key.lock("two quiet boats", Some("CODE")).await.expect("Chromium seals");
        let recovery = lock.recovery.expect("a code");
        for (wrap, typed) in [(&lock.passphrase, "two quiet boats"), (&recovery, "CODE")] {
            let unwrapped = DataKey::unwrapped(wrap, typed).await;
            assert!(unwrapped.is_ok_and(|unwrapped| unwrapped.0 == key.0));
            let wrong = DataKey::unwrapped(wrap, "another").await;
            assert_eq!(wrong.err(), Some(OpenError::WrongPassphrase));
        }
        // Every wrap is sealed anew.
        assert_ne!(key.wrapped("CODE").await, key.wrapped("CODE").await);
    }

    #[browser_test]
    async fn what_is_sealed_opens_under_its_own_header_with_its_own_key_to_the_bit() {
        let cipher = DataKey::fresh().cipher().await.expect("Chromium has keys");
        let whole = token(&cipher, "a", "words 🌊").await;
        let mut tampered = vec![
            DirectToken { header: DirectToken::header(Table::Log, "b"), ..whole.clone() },
            DirectToken { header: DirectToken::header(Table::Kept, "a"), ..whole.clone() },
        ];
        for place in 0..whole.sealed.len() {
            let mut one = whole.clone();
            one.sealed[place] ^= 1;
            tampered.push(one);
        }
        tampered.push(whole.clone());
        let opened = cipher.open(tampered).await.expect("Chromium opens");
        let (last, rest) = opened.split_last().expect("as many as asked");
        assert_eq!(last.as_deref(), Some("words 🌊"), "among others that do not open");
        assert!(rest.iter().all(Option::is_none));
        let other = DataKey::fresh().cipher().await.expect("Chromium has keys");
        assert_eq!(other.open(vec![whole.clone()]).await, Some(vec![None]));
        assert_ne!(token(&cipher, "a", "words 🌊").await.iv, whole.iv);
    }
}
