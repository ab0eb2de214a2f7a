//! The link: `1.` and base64url of raw deflate of UTF-8 JSON, or `1e.` and a JWE token of the same.
//! `docs/formats.md` is its contract.
//!
//! Packing and sealing is the browser's, asked by `packing.rs`; the tests use libraries.

use crate::base64url;
use crate::json::{self, Object, Read};
use crate::preparation::plan::Plan;
use crate::vault::envelope::{Envelope, EnvelopeError};

/// Longest payload that is read, in characters.
pub const LONGEST_PAYLOAD: usize = 16 * 1024;
/// Most that a payload may unpack to, in bytes.
pub const LARGEST_JSON: usize = 64 * 1024;
/// Deepest nesting of the JSON.
pub const DEEPEST: usize = 8;

/// A plan read from a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    pub plan: Plan,
    /// Fields this version does not know; they are ignored, but not in silence.
    pub unknown: usize,
}

/// What a payload carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Carried {
    /// Packed JSON.
    Plain(Vec<u8>),
    /// Packed JSON under the seal of a passphrase.
    Sealed(Envelope),
}

/// Why a link was refused. Nothing of it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    #[error("there is no plan in the link")]
    Empty,
    #[error("the link is longer than 16 KiB")]
    TooLong,
    #[error("the link unpacks to more than 64 KiB")]
    TooLarge,
    #[error("the link is protected with a passphrase")]
    Protected,
    #[error("the passphrase is another one, or the link is damaged")]
    WrongPassphrase,
    #[error("the link is protected in a way this app does not open")]
    Unfamiliar,
    #[error("this page cannot open what is protected: it is not served securely")]
    NoSealing,
    #[error("the link was made for a newer version")]
    Newer,
    #[error("the link is cut short or changed on its way")]
    Damaged,
    #[error("the link has lost its capital or its small letters")]
    CaseLost,
    #[error("the plan in the link holds something that cannot be shown")]
    NotAPlan,
}

impl LinkError {
    /// Whether the link may still open, with a passphrase or another one.
    #[must_use]
    pub fn asks_for_a_passphrase(self) -> bool {
        matches!(self, Self::Protected | Self::WrongPassphrase)
    }
}

/// The JSON of a plan, to be packed by raw deflate.
#[must_use]
pub fn to_json(plan: &Plan) -> String {
    json::text(plan)
}

/// The payload of a link that carries this packed JSON.
#[must_use]
pub fn to_payload(packed: &[u8]) -> String {
    format!("1.{}", base64url::encode(packed))
}

/// The payload of a link that carries this packed JSON under a seal.
#[must_use]
pub fn to_sealed_payload(envelope: &Envelope) -> String {
    format!("1e.{}", envelope.to_text())
}

/// What is in the payload of a link, forgiving what mail programs add to it.
///
/// # Errors
/// When it is too long, of another version, or not of the form of a payload.
pub fn from_payload(payload: &str) -> Result<Carried, LinkError> {
    if payload.len() > LONGEST_PAYLOAD {
        return Err(LinkError::TooLong);
    }
    let clean = clean(payload);
    let (version, body) = clean.trim_end_matches('.').split_once('.').ok_or(LinkError::Empty)?;
    match version {
        "1" => base64url::decode(body).map(Carried::Plain).ok_or(LinkError::Damaged),
        "1e" | "1E" => Envelope::read(body).map(Carried::Sealed).map_err(|error| match error {
            EnvelopeError::Damaged => LinkError::Damaged,
            EnvelopeError::Unfamiliar => LinkError::Unfamiliar,
        }),
        newer if newer.trim_end_matches(['e', 'E']).parse::<u32>().is_ok_and(|n| n > 1) => {
            Err(LinkError::Newer)
        }
        _ => Err(LinkError::Damaged),
    }
}

/// The error of a link, and where it is plain from the link how it was damaged, that.
#[must_use]
pub fn explained(payload: &str, error: LinkError) -> LinkError {
    if error != LinkError::Damaged {
        return error;
    }
    let clean = clean(payload);
    let letters = || clean.chars().filter(char::is_ascii_alphabetic);
    let one_case =
        letters().all(|c| c.is_ascii_lowercase()) || letters().all(|c| c.is_ascii_uppercase());
    // By chance, one link in tens of thousands has letters of one case only.
    if one_case && letters().count() >= 16 { LinkError::CaseLost } else { error }
}

/// The payload without what programs on its way add to it, none of which a payload is made of.
fn clean(payload: &str) -> String {
    // Twice, since one program may encode what another has encoded.
    let plain = unescaped(&unescaped(payload));
    let own = plain.split(['&', '?', '#']).next().unwrap_or_default();
    own.chars().filter(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).collect()
}

/// With `%41` as `A`. What stands for no ASCII comes out as something else that is none.
fn unescaped(text: &str) -> String {
    let mut parts = text.split('%');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let code = part.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok());
        plain.push(code.map_or('%', char::from));
        plain.push_str(if code.is_some() { &part[2..] } else { part });
    }
    plain
}

/// Reads the JSON of a plan.
///
/// # Errors
/// When it is too large, too deep, not JSON, or not a plan.
pub fn from_json(json: &[u8]) -> Result<Opened, LinkError> {
    if json.len() > LARGEST_JSON {
        return Err(LinkError::TooLarge);
    }
    let json = str::from_utf8(json).map_err(|_| LinkError::Damaged)?;
    if json::depth(json) > DEEPEST {
        return Err(LinkError::NotAPlan);
    }
    let value = json::parse_value(json).ok_or(LinkError::Damaged)?;
    let plan = Plan::read(&value).ok_or(LinkError::NotAPlan)?;
    let fields = value.as_object().into_iter().flat_map(Object::names);
    let unknown = fields.filter(|field| !Plan::FIELDS.contains(field)).count();
    Ok(Opened { plan, unknown })
}
