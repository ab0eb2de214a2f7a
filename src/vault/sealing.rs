//! Sealing with a passphrase, by the browser's cryptography: what leaves the app, and the data key.

use super::envelope::{Envelope, FEWEST_ROUNDS, Stretch};
use crate::browser::deflate::{self, InflateError};
use crate::browser::{crypto, random};

/// Why something sealed cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum OpenError {
    #[error("this page cannot unseal: it is not served securely")]
    NoSealing,
    #[error("the passphrase is not the one it was sealed with, or its key is damaged")]
    WrongPassphrase,
    #[error("it is damaged")]
    Damaged,
    #[error("it holds more than it may")]
    TooLarge,
}

/// Packs and seals bytes. Takes about a third of a second, and at most as many rounds; the fewest
/// are 210,000. Nothing where the browser is too old or the page not secure.
pub(crate) async fn seal(bytes: &[u8], passphrase: &str, most_rounds: u32) -> Option<Envelope> {
    let packed = deflate::deflate(bytes).await?;
    seal_packed(&packed, passphrase, most_rounds).await
}

/// Seals bytes that are packed already.
pub(crate) async fn seal_packed(
    packed: &[u8],
    passphrase: &str,
    most_rounds: u32,
) -> Option<Envelope> {
    let rounds = crypto::rounds(FEWEST_ROUNDS, most_rounds).await?;
    let stretch = Stretch::new(rounds, random::bits().to_vec())?;
    let (header, iv) = (stretch.header(), random::bits()[..12].to_vec());
    let key = crypto::fresh().await?;
    let sealed = key.seal(&iv, &header, packed).await?;
    let wrapping = crypto::stretched(passphrase, &stretch.salt(), rounds).await?;
    let wrapped_key = wrapping.wrap(&key).await?;
    Some(Envelope { header, stretch, wrapped_key, iv, sealed })
}

/// Opens and unpacks, to `most` bytes.
///
/// # Errors
/// When the passphrase is another, or what is sealed is not whole or too large.
pub(crate) async fn open(
    envelope: &Envelope,
    passphrase: &str,
    most: usize,
) -> Result<Vec<u8>, OpenError> {
    let packed = open_packed(envelope, passphrase).await?;
    deflate::inflate(&packed, most).await.map_err(|error| match error {
        InflateError::TooLarge => OpenError::TooLarge,
        InflateError::Damaged => OpenError::Damaged,
    })
}

/// Opens what was packed before it was sealed.
///
/// # Errors
/// When the passphrase is another, or what is sealed is not whole.
pub(crate) async fn open_packed(
    envelope: &Envelope,
    passphrase: &str,
) -> Result<Vec<u8>, OpenError> {
    if !crypto::is_there() {
        return Err(OpenError::NoSealing);
    }
    let Envelope { header, stretch, wrapped_key, iv, sealed } = envelope;
    let key = crypto::stretched(passphrase, &stretch.salt(), stretch.rounds()).await;
    let key = key.ok_or(OpenError::NoSealing)?.unwrap(wrapped_key).await;
    let opened = key.ok_or(OpenError::WrongPassphrase)?.open(iv, header, sealed).await;
    opened.ok_or(OpenError::Damaged)
}
