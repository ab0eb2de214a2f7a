//! From a plan to the payload of its link and back, sealed with a passphrase or not. It needs the
//! browser's deflate and its cryptography.

use super::link::{self, Carried, LARGEST_JSON, LinkError, Opened};
use crate::browser::crypto;
use crate::browser::deflate::{self, InflateError};
use crate::preparation::plan::Plan;
use crate::vault::envelope::Envelope;
use crate::vault::sealing::{self, OpenError};

/// Most rounds of a link made here: the phone that opens it may be several times slower.
const MOST_ROUNDS: u32 = 600_000;

/// Why no link can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum MakeError {
    #[error("this browser cannot pack a plan")]
    Packing,
    #[error("this page cannot seal: it is not served securely")]
    Sealing,
    #[error("the passphrase is empty")]
    Passphrase,
}

/// Reads the payload of a link.
///
/// # Errors
/// [`LinkError::Protected`] asks for a passphrase, [`LinkError::WrongPassphrase`] for another one;
/// every other error stays whatever is typed.
pub(crate) async fn open(payload: &str, passphrase: Option<&str>) -> Result<Opened, LinkError> {
    let opened = unpacked(payload, passphrase).await;
    opened.map_err(|error| link::explained(payload, error))
}

async fn unpacked(payload: &str, passphrase: Option<&str>) -> Result<Opened, LinkError> {
    let packed = match link::from_payload(payload)? {
        Carried::Plain(packed) => packed,
        Carried::Sealed(envelope) => unsealed(&envelope, passphrase).await?,
    };
    let json = deflate::inflate(&packed, LARGEST_JSON).await.map_err(|error| match error {
        InflateError::TooLarge => LinkError::TooLarge,
        InflateError::Damaged => LinkError::Damaged,
    })?;
    link::from_json(&json)
}

async fn unsealed(envelope: &Envelope, passphrase: Option<&str>) -> Result<Vec<u8>, LinkError> {
    if !crypto::is_there() {
        return Err(LinkError::NoSealing);
    }
    let passphrase = passphrase.filter(|typed| !typed.is_empty()).ok_or(LinkError::Protected)?;
    sealing::open_packed(envelope, passphrase).await.map_err(|error| match error {
        OpenError::NoSealing => LinkError::NoSealing,
        OpenError::WrongPassphrase => LinkError::WrongPassphrase,
        OpenError::Damaged => LinkError::Damaged,
        OpenError::TooLarge => LinkError::TooLarge,
    })
}

/// The payload of a link that carries the plan. With a passphrase it takes about a third of a
/// second, so do not ask for it at every letter.
///
/// # Errors
/// When the browser is too old, the page not secure, or the passphrase empty.
pub(crate) async fn make(plan: &Plan, passphrase: Option<&str>) -> Result<String, MakeError> {
    let packed = deflate::deflate(link::to_json(plan).as_bytes()).await;
    let packed = packed.ok_or(MakeError::Packing)?;
    match passphrase {
        None => Ok(link::to_payload(&packed)),
        Some("") => Err(MakeError::Passphrase),
        Some(passphrase) => {
            let envelope = sealing::seal_packed(&packed, passphrase, MOST_ROUNDS).await;
            let envelope = envelope.ok_or(MakeError::Sealing)?;
            Ok(link::to_sealed_payload(&envelope))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base64url;
    use crate::vault::envelope::Stretch;
    use wasm_bindgen_test::wasm_bindgen_test as browser_test;

    fn plan() -> Plan {
        let title = "Tuesday’s visit";
        Plan::titled(title).expect("a title")
    }

    async fn protected() -> String {
        make(&plan(), Some("two quiet boats")).await.expect("Chromium seals")
    }

    #[browser_test]
    async fn a_protected_link_opens_with_its_passphrase_and_no_other() {
        let link = protected().await;
        assert!(link.starts_with("1e."));
        assert_ne!(link, protected().await);
        let opened = open(&link, Some("two quiet boats")).await;
        assert_eq!(opened.map(|opened| opened.plan), Ok(plan()));
        assert_eq!(open(&link, None).await, Err(LinkError::Protected));
        assert_eq!(open(&link, Some("")).await, Err(LinkError::Protected));
        for wrong in ["two quiet boat", "Two quiet boats", " two quiet boats", "two quiet boats "] {
            assert_eq!(open(&link, Some(wrong)).await, Err(LinkError::WrongPassphrase), "{wrong}");
        }
    }

    #[browser_test]
    async fn the_frozen_protected_link_still_opens() {
        // Written in Python, from the same plan as the plain one beside it.
        let plain = open(include_str!("../../tests/fixtures/link-1-preparing.txt"), None).await;
        let link = include_str!("../../tests/fixtures/link-1e.txt");
        assert!(plain.is_ok());
        assert_eq!(open(link, Some("zwei ruhige Boote im Cafe\u{301}")).await, plain);
    }

    #[browser_test]
    async fn a_passphrase_is_the_same_from_every_keyboard() {
        let link = make(&plan(), Some("cafe\u{301} １２ ﬁn")).await.expect("Chromium seals");
        assert!(open(&link, Some("café 12 fin")).await.is_ok());
    }

    #[browser_test]
    async fn an_empty_passphrase_protects_nothing() {
        assert_eq!(make(&plan(), Some("")).await, Err(MakeError::Passphrase));
        let plain = make(&plan(), None).await.expect("Chromium packs");
        assert_eq!(open(&plain, None).await.map(|opened| opened.plan), Ok(plan()));
    }

    #[browser_test]
    async fn a_protected_link_changed_in_any_part_does_not_open() {
        let Ok(Carried::Sealed(whole)) = link::from_payload(&protected().await) else {
            panic!("it is protected");
        };
        let turned = |bytes: &[u8]| {
            let mut bytes = bytes.to_vec();
            bytes[0] ^= 1;
            bytes
        };
        let salted = Stretch::new(whole.stretch.rounds(), vec![1; 16]).expect("usual");
        // The same rounds and salt, in a header of other bytes.
        let mut header = base64url::decode(&whole.header).expect("our own");
        header.push(b' ');
        let header = base64url::encode(&header);
        let [wrong, damaged] = [LinkError::WrongPassphrase, LinkError::Damaged];
        let mut tag = whole.sealed.clone();
        *tag.last_mut().expect("a tag") ^= 1;
        for (changed, error) in [
            (Envelope { header: salted.header(), ..whole.clone() }, wrong),
            (Envelope { wrapped_key: turned(&whole.wrapped_key), ..whole.clone() }, wrong),
            (Envelope { iv: turned(&whole.iv), ..whole.clone() }, damaged),
            (Envelope { sealed: turned(&whole.sealed), ..whole.clone() }, damaged),
            (Envelope { sealed: tag, ..whole.clone() }, damaged),
            (Envelope { header, ..whole.clone() }, damaged),
        ] {
            let link = link::to_sealed_payload(&changed);
            assert_eq!(open(&link, Some("two quiet boats")).await, Err(error), "{changed:?}");
        }
    }

    #[browser_test]
    async fn a_link_that_would_keep_a_phone_busy_is_refused_before_anything_is_asked() {
        let whole = protected().await;
        let (_, behind) = whole.split_at(whole.find('.').expect("parts") + 1);
        let (_, behind) = behind.split_once('.').expect("parts");
        let header = r#"{"alg":"PBES2-HS512+A256KW","enc":"A256GCM","zip":"DEF","p2c":4000000000,"p2s":"AAAAAAAAAAAAAAAAAAAAAA"}"#;
        let hostile = format!("1e.{}.{behind}", base64url::encode(header.as_bytes()));
        assert_eq!(open(&hostile, None).await, Err(LinkError::Unfamiliar));
        assert_eq!(open(&hostile, Some("x")).await, Err(LinkError::Unfamiliar));
    }

    #[browser_test]
    async fn what_is_sealed_unpacks_no_further_than_a_plain_link() {
        let bomb = deflate::deflate(&[b' '; 70_000]).await.expect("Chromium packs");
        let bomb = sealing::seal_packed(&bomb, "boats", MOST_ROUNDS).await.expect("Chromium seals");
        let link = link::to_sealed_payload(&bomb);
        assert_eq!(open(&link, Some("boats")).await, Err(LinkError::TooLarge));
    }
}
