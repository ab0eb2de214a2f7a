//! The whole way of a link from outside, with a library in the place of the browser's stream. The
//! fuzz target goes it, too.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use shoreline::base64url;
use shoreline::route::Route;
use shoreline::sharing::link::{
    Carried, LARGEST_JSON, LinkError, Opened, explained, from_json, from_payload, to_json,
    to_payload, to_sealed_payload,
};
use shoreline::vault::envelope::Envelope;

/// As the app opens a link that nobody gives a passphrase for.
pub(crate) fn decode(payload: &str) -> Result<Opened, LinkError> {
    let opened = from_payload(payload).and_then(|carried| match carried {
        Carried::Plain(packed) => unpack(&packed),
        Carried::Sealed(_) => Err(LinkError::Protected),
    });
    opened.map_err(|error| explained(payload, error))
}

fn unpack(packed: &[u8]) -> Result<Opened, LinkError> {
    let json = decompress_to_vec_with_limit(packed, LARGEST_JSON + 1);
    from_json(&json.unwrap_or_else(|error| error.output))
}

/// Goes as far as these bytes get. The first says where they come in, since what is deep inside a
/// link is rarely reached from outside it.
pub(crate) fn go(bytes: &[u8]) {
    let Some((place, bytes)) = bytes.split_first() else { return };
    let text = String::from_utf8_lossy(bytes);
    match place % 5 {
        0 => address(&text),
        1 => opened(decode(&text)),
        2 => opened(unpack(bytes)),
        3 => opened(from_json(bytes)),
        _ => header(bytes),
    }
}

fn address(text: &str) {
    let place = Route::parse(text);
    if place != Route::Unknown {
        assert_eq!(Route::parse(&place.to_string()), place, "it leads back to itself");
    }
    if let Route::Plan(payload) = place {
        opened(decode(&payload));
    }
    // Nothing in an error depends on what came before it.
    let _ = explained(text, LinkError::Damaged);
}

/// What opens once opens again the same, out of a link made here.
fn opened(opened: Result<Opened, LinkError>) {
    if let Ok(Opened { plan, .. }) = opened {
        let link = to_payload(&compress_to_vec(to_json(&plan).as_bytes(), 6));
        assert_eq!(decode(&link), Ok(Opened { plan, unknown: 0 }));
    }
}

/// A token with these bytes for its header.
fn header(bytes: &[u8]) {
    let part = |length| base64url::encode(&vec![0; length]);
    let header = base64url::encode(bytes);
    let token = format!("{header}.{}.{}..{}", part(40), part(12), part(16));
    if let Ok(envelope) = Envelope::read(&token) {
        assert_eq!(envelope.to_text(), token);
        assert_eq!(from_payload(&to_sealed_payload(&envelope)), Ok(Carried::Sealed(envelope)));
    }
}
