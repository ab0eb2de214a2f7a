//! base64url without padding: RFC 4648, section 5.

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

#[must_use]
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let mut bits = 0;
        for place in 0..3 {
            bits = bits << 8 | usize::from(group.get(place).copied().unwrap_or(0));
        }
        for place in 0..=group.len() {
            text.push(char::from(DIGITS[bits >> (18 - 6 * place) & 63]));
        }
    }
    text
}

/// The bytes that [`encode`] makes this very text of, if there are any.
#[must_use]
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let (mut bits, mut waiting) = (0, 0);
    for digit in text.bytes() {
        let place = DIGITS.iter().position(|one| *one == digit)?;
        bits = bits << 6 | place;
        waiting += 6;
        if waiting >= 8 {
            waiting -= 8;
            let [byte, ..] = (bits >> waiting).to_le_bytes();
            bytes.push(byte);
        }
    }
    // A digit that ends no byte, and bits behind the last byte, are of no text made here.
    (waiting < 6 && bits & ((1 << waiting) - 1) == 0).then_some(bytes)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine as _};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bytes_are_written_as_elsewhere(bytes in any::<Vec<u8>>()) {
            prop_assert_eq!(encode(&bytes), BASE64_URL_SAFE_NO_PAD.encode(&bytes));
            prop_assert_eq!(decode(&encode(&bytes)), Some(bytes));
        }

        #[test]
        fn a_text_is_read_or_refused_as_elsewhere(text in "[A-Za-z0-9_-]{0,24}|[ -~é]{0,8}") {
            prop_assert_eq!(decode(&text), BASE64_URL_SAFE_NO_PAD.decode(&text).ok());
        }
    }
}
