//! The envelope of what is sealed: a JWE token in its compact form (RFC 7516), so that any JOSE
//! library can open it. What leaves the app is sealed with a passphrase, and packed by raw deflate
//! first; a record is sealed with the data key itself, and its header says which record it is.
//!
//! Here are its five parts and their limits; the sealing is the browser's, in `browser/crypto.rs`.

use super::store::Table;
use crate::base64url;
use crate::json::{self, Object};

/// Least rounds of PBKDF2: what OWASP asks for with SHA-512.
pub const FEWEST_ROUNDS: u32 = 210_000;
/// Most rounds that are tried, so that a hostile token cannot keep a phone busy for minutes.
pub const MOST_ROUNDS: u32 = 2_000_000;
/// Longest header that is read, in characters of its text in the token.
const LONGEST_HEADER: usize = 1024;
/// Deepest nesting of a header.
const DEEPEST: usize = 8;

const ALGORITHM: &str = "PBES2-HS512+A256KW";
const CIPHER: &str = "A256GCM";
const PACKED: &str = "DEF";

const TAG: usize = 16;

/// Why a token is not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopeError {
    #[error("the token is cut short or changed on its way")]
    Damaged,
    #[error("the token is sealed in a way this app does not open")]
    Unfamiliar,
}

/// How a passphrase becomes the key that wraps the key (RFC 7518, section 4.8).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    rounds: u32,
    salt: Vec<u8>,
}

impl Stretch {
    /// With 210,000 to 2,000,000 rounds, and 8 to 64 random bytes.
    #[must_use]
    pub fn new(rounds: u32, salt: Vec<u8>) -> Option<Self> {
        let usual = (FEWEST_ROUNDS..=MOST_ROUNDS).contains(&rounds);
        (usual && (8..=64).contains(&salt.len())).then_some(Self { rounds, salt })
    }

    #[must_use]
    pub fn rounds(&self) -> u32 {
        self.rounds
    }

    /// The salt as PBKDF2 takes it: behind the name of the algorithm.
    #[must_use]
    pub fn salt(&self) -> Vec<u8> {
        [ALGORITHM.as_bytes(), &[0], &self.salt].concat()
    }

    /// The first part of a token, which its seal covers too.
    #[must_use]
    pub fn header(&self) -> String {
        let (rounds, salt) = (self.rounds.to_string(), base64url::encode(&self.salt));
        let fields = [
            r#"{"alg":""#,
            ALGORITHM,
            r#"","enc":""#,
            CIPHER,
            r#"","zip":""#,
            PACKED,
            r#"","p2c":"#,
            &rounds,
            r#","p2s":""#,
            &salt,
            r#""}"#,
        ];
        base64url::encode(fields.concat().as_bytes())
    }
}

/// A token taken apart. Its lengths are those of the algorithms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// As it stands in the token: the seal covers this very text.
    pub header: String,
    pub stretch: Stretch,
    /// The data key, wrapped by the key from the passphrase: 40 bytes.
    pub wrapped_key: Vec<u8>,
    /// 12 bytes, never the same twice.
    pub iv: Vec<u8>,
    /// What is sealed, with the 16 bytes of its tag behind it.
    pub sealed: Vec<u8>,
}

impl Envelope {
    /// Takes a token apart. Its length is the caller's to limit.
    ///
    /// # Errors
    /// When it has not the form of a token, or its header asks for what this app does not do.
    pub fn read(token: &str) -> Result<Self, EnvelopeError> {
        let mut parts = token.split('.');
        let mut part = || parts.next().ok_or(EnvelopeError::Damaged);
        let header = part()?;
        let [wrapped_key, iv, text, tag] = [part()?, part()?, part()?, part()?]
            .map(|part| base64url::decode(part).ok_or(EnvelopeError::Damaged));
        let (wrapped_key, iv, mut sealed, tag) = (wrapped_key?, iv?, text?, tag?);
        let stretch = stretch_of(header)?;
        let lengths = [wrapped_key.len(), iv.len(), tag.len()];
        if parts.next().is_some() || lengths != [40, 12, TAG] {
            return Err(EnvelopeError::Damaged);
        }
        sealed.extend(tag);
        Ok(Self { header: header.to_owned(), stretch, wrapped_key, iv, sealed })
    }

    /// The token.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut token = self.header.clone();
        token.push('.');
        token.push_str(&base64url::encode(&self.wrapped_key));
        push_sealed(&mut token, &self.iv, &self.sealed);
        token
    }
}

/// A record sealed with the data key itself (`dir`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectToken {
    /// As it stands in the token: it names the record, and the seal covers it.
    pub header: String,
    /// 12 bytes, never the same twice.
    pub iv: Vec<u8>,
    /// What is sealed, with the 16 bytes of its tag behind it.
    pub sealed: Vec<u8>,
}

impl DirectToken {
    /// The header of a record's token. A revision's key is its id.
    #[must_use]
    pub fn header(table: Table, key: &str) -> String {
        let (table, key) = (json::text(&table.name()), json::text(&key));
        let fields =
            [r#"{"alg":"dir","enc":""#, CIPHER, r#"","table":"#, &table, r#","key":"#, &key, "}"];
        base64url::encode(fields.concat().as_bytes())
    }

    /// Takes the token of this record apart.
    ///
    /// # Errors
    /// When it has not the form of a token, or is of another record.
    pub fn read(table: Table, key: &str, token: &str) -> Result<Self, EnvelopeError> {
        let header = Self::header(table, key);
        let rest = token.strip_prefix(&header).and_then(|rest| rest.strip_prefix(".."));
        let parts = rest.ok_or(EnvelopeError::Damaged)?.split('.').map(base64url::decode);
        let parts: Option<Vec<Vec<u8>>> = parts.collect();
        let Ok([iv, mut sealed, tag]) = <[_; 3]>::try_from(parts.ok_or(EnvelopeError::Damaged)?)
        else {
            return Err(EnvelopeError::Damaged);
        };
        if [iv.len(), tag.len()] != [12, TAG] {
            return Err(EnvelopeError::Damaged);
        }
        sealed.extend(tag);
        Ok(Self { header, iv, sealed })
    }

    /// The token.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut token = self.header.clone();
        token.push('.');
        push_sealed(&mut token, &self.iv, &self.sealed);
        token
    }
}

/// The last three parts of a token, each behind its dot.
fn push_sealed(token: &mut String, iv: &[u8], sealed: &[u8]) {
    let (text, tag) = sealed.split_at(sealed.len().saturating_sub(TAG));
    for part in [iv, text, tag] {
        token.push('.');
        token.push_str(&base64url::encode(part));
    }
}

fn stretch_of(header: &str) -> Result<Stretch, EnvelopeError> {
    if header.len() > LONGEST_HEADER {
        return Err(EnvelopeError::Unfamiliar);
    }
    let text = base64url::decode(header).and_then(|bytes| String::from_utf8(bytes).ok());
    let text = text.filter(|text| json::depth(text) <= DEEPEST).ok_or(EnvelopeError::Damaged)?;
    let header = json::parse_value(&text).ok_or(EnvelopeError::Damaged)?;
    header.as_object().and_then(asked).ok_or(EnvelopeError::Unfamiliar)
}

/// What a header asks for, if this app does it. Fields that ask for nothing are left alone.
fn asked(header: &Object) -> Option<Stretch> {
    let says = |name, word| header.get(name).and_then(|said| said.as_str()) == Some(word);
    let ours = says("alg", ALGORITHM) && says("enc", CIPHER) && says("zip", PACKED);
    // What is critical has to be understood, and nothing is but the fields above.
    if !ours || header.get("crit").is_some() {
        return None;
    }
    let salt = base64url::decode(header.get("p2s")?.as_str()?)?;
    Stretch::new(header.get("p2c")?.as_number()?, salt)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn envelope() -> Envelope {
        let stretch = Stretch::new(FEWEST_ROUNDS, vec![7; 16]).expect("usual");
        Envelope {
            header: stretch.header(),
            stretch,
            wrapped_key: vec![1; 40],
            iv: vec![2; 12],
            sealed: vec![3; 50],
        }
    }

    /// The token with another header.
    fn headed(header: &str) -> Result<Envelope, EnvelopeError> {
        let envelope = Envelope { header: base64url::encode(header.as_bytes()), ..envelope() };
        Envelope::read(&envelope.to_text())
    }

    #[test]
    fn a_token_is_read_as_it_was_written() {
        let token = envelope().to_text();
        assert_eq!(token.split('.').count(), 5);
        assert_eq!(Envelope::read(&token), Ok(envelope()));
        let header = base64url::decode(&envelope().header).expect("base64url");
        assert_eq!(
            String::from_utf8(header).expect("text"),
            r#"{"alg":"PBES2-HS512+A256KW","enc":"A256GCM","zip":"DEF","p2c":210000,"p2s":"BwcHBwcHBwcHBwcHBwcHBw"}"#
        );
    }

    #[test]
    fn the_salt_stands_behind_the_name_of_the_algorithm() {
        let salt = envelope().stretch.salt();
        assert_eq!(salt[..19], *b"PBES2-HS512+A256KW\0");
        assert_eq!(salt[19..], [7; 16]);
    }

    #[test]
    fn a_header_in_another_order_with_harmless_fields_is_read() {
        let header = r#" {"typ":"x","kid":["a"],"p2s":"AAAAAAAAAAA","p2c":2000000,"zip":"DEF",
            "enc":"A256GCM","alg":"PBES2-HS512+A256KW"} "#;
        let read = headed(header).expect("a token");
        assert_eq!(Some(read.stretch), Stretch::new(2_000_000, vec![0; 8]));
    }

    #[test]
    fn a_header_that_asks_for_anything_else_is_refused() {
        let usual = base64url::decode(&envelope().header).expect("base64url");
        let usual = String::from_utf8(usual).expect("text");
        for (part, other) in [
            ("PBES2-HS512+A256KW", "PBES2-HS256+A128KW"),
            ("PBES2-HS512+A256KW", "dir"),
            ("PBES2-HS512+A256KW", "none"),
            ("A256GCM", "A128CBC-HS256"),
            ("DEF", "BROTLI"),
            (r#","zip":"DEF""#, ""),
            (r#""zip""#, r#""crit":["zip"],"zip""#),
            (r#""zip""#, r#""crit":[],"zip""#),
            ("210000", "209999"),
            ("210000", "2000001"),
            ("210000", "4294967296"),
            ("210000", "2.1e5"),
            ("210000", "-210000"),
            ("210000", "\"210000\""),
            ("BwcHBwcHBwcHBwcHBwcHBw", ""),
            ("BwcHBwcHBwcHBwcHBwcHBw", "BwcHBwcHBw"),
            ("BwcHBwcHBwcHBwcHBwcHBw", &"A".repeat(87)),
            ("BwcHBwcHBwcHBwcHBwcHBw", "===="),
            (r#""p2s""#, r#""p3s""#),
        ] {
            let header = usual.replace(part, other);
            assert_ne!(header, usual);
            assert_eq!(headed(&header), Err(EnvelopeError::Unfamiliar), "{header}");
        }
        assert_eq!(headed("[]"), Err(EnvelopeError::Unfamiliar));
        assert_eq!(headed("{"), Err(EnvelopeError::Damaged));
        assert_eq!(headed(&"[".repeat(700)), Err(EnvelopeError::Damaged));
        assert_eq!(headed(&" ".repeat(2000)), Err(EnvelopeError::Unfamiliar));
    }

    #[test]
    fn parts_that_are_missing_or_of_another_length_are_damage() {
        let token = envelope().to_text();
        let (cut, _) = token.rsplit_once('.').expect("parts");
        for odd in [String::new(), ".".into(), cut.into(), format!("{token}."), "....".into()] {
            assert_eq!(Envelope::read(&odd), Err(EnvelopeError::Damaged), "{odd}");
        }
        for envelope in [
            Envelope { wrapped_key: vec![1; 39], ..envelope() },
            Envelope { iv: vec![2; 16], ..envelope() },
            Envelope { sealed: vec![3; 15], ..envelope() },
        ] {
            assert_eq!(Envelope::read(&envelope.to_text()), Err(EnvelopeError::Damaged));
        }
    }
}
