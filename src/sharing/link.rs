//! The link: `1.` and base64url of raw deflate of UTF-8 JSON. `docs/formats.md` is its contract.
//!
//! Packing and unpacking is the browser's, in `browser/deflate.rs`; the tests use a library.

use crate::base64url;
use crate::json::{self, Object, Read};
use crate::preparation::plan::Plan;

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
    #[error("the link was made for a newer version")]
    Newer,
    #[error("the link is cut short or changed on its way")]
    Damaged,
    #[error("the plan in the link holds something that cannot be shown")]
    NotAPlan,
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

/// The packed JSON in the payload of a link, forgiving what mail programs add to it.
///
/// # Errors
/// When it is too long, of another version, or not of the form of a payload.
pub fn from_payload(payload: &str) -> Result<Vec<u8>, LinkError> {
    if payload.len() > LONGEST_PAYLOAD {
        return Err(LinkError::TooLong);
    }
    let untracked = payload.split('&').next().unwrap_or_default();
    let clean: String = untracked.chars().filter(|c| !c.is_whitespace()).collect();
    let (version, body) = clean.split_once('.').ok_or(LinkError::Empty)?;
    match version {
        "1" => base64url::decode(body.trim_end_matches(['.', '='])).ok_or(LinkError::Damaged),
        "1e" => Err(LinkError::Protected),
        newer if newer.trim_end_matches('e').parse::<u32>().is_ok_and(|n| n > 1) => {
            Err(LinkError::Newer)
        }
        _ => Err(LinkError::Damaged),
    }
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
