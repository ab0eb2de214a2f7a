//! What seals and opens records, once its key is there. The browser's stands in `vault/keys.rs`,
//! the tests bring another.

use super::envelope::DirectToken;
use std::future::Future;
use std::pin::Pin;

/// An answer that comes later, on this thread.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// A data key at work: A256GCM with a fresh random IV of 12 bytes for every record.
pub trait Cipher {
    /// Seals texts, each under its header; nothing at all where one could not be sealed.
    fn seal<'a>(&'a self, records: Vec<(String, &'a str)>) -> Later<'a, Option<Vec<DirectToken>>>;

    /// What the tokens hold; nothing where one bit of a token, or of its header, is another, and
    /// nothing at all where the browser opens none.
    fn open(&self, tokens: Vec<DirectToken>) -> Later<'_, Option<Vec<Option<String>>>>;
}
