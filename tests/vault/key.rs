//! A data key at work on the host.

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, KeyInit};
use shoreline::id::Id;
use shoreline::vault::cipher::{Cipher, Later};
use shoreline::vault::envelope::DirectToken;
use shoreline::vault::lock::{Lock, Stage};
use std::cell::Cell;
use std::rc::Rc;

thread_local! {
    /// How many records were sealed: no IV comes twice.
    static SEALED: Cell<u64> = const { Cell::new(0) };
}

struct Key(Aes256Gcm);

/// The cipher of the key of this number.
pub(crate) fn cipher(number: u8) -> Rc<dyn Cipher> {
    Rc::new(Key(Aes256Gcm::new(&[number; 32].into())))
}

/// The cipher of the key that a lock names.
pub(crate) fn cipher_of(lock: &Lock) -> Rc<dyn Cipher> {
    let number = (0..=u8::MAX).find(|number| name(*number) == lock.key);
    cipher(number.expect("a key of a test"))
}

fn name(number: u8) -> Id {
    Id::from_random([number; 16])
}

/// A lock with the key of this number, and some wrap.
pub(crate) fn lock(number: u8, wrap: &str) -> Lock {
    Lock { stage: Stage::On, key: name(number), passphrase: wrap.into(), recovery: None }
}

impl Cipher for Key {
    fn seal<'a>(&'a self, records: Vec<(String, &'a str)>) -> Later<'a, Option<Vec<DirectToken>>> {
        let seal = |(header, text): (String, &str)| {
            let number = SEALED.replace(SEALED.get() + 1);
            let mut iv = [0; 12];
            iv[4..].copy_from_slice(&number.to_be_bytes());
            let payload = Payload { msg: text.as_bytes(), aad: header.as_bytes() };
            let sealed = self.0.encrypt(&iv.into(), payload).ok()?;
            Some(DirectToken { header, iv: iv.to_vec(), sealed })
        };
        let tokens = records.into_iter().map(seal).collect();
        Box::pin(async { tokens })
    }

    fn open(&self, tokens: Vec<DirectToken>) -> Later<'_, Option<Vec<Option<String>>>> {
        let open = |DirectToken { header, iv, sealed }| {
            let iv: [u8; 12] = iv.try_into().ok()?;
            let payload = Payload { msg: &sealed, aad: header.as_bytes() };
            String::from_utf8(self.0.decrypt(&iv.into(), payload).ok()?).ok()
        };
        let texts = tokens.into_iter().map(open).collect();
        Box::pin(async { Some(texts) })
    }
}
