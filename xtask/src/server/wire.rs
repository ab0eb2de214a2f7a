//! Reading HTTP/1.1 requests from a connection.

use std::io::{self, BufRead, Read};

/// Bytes that the first lines may take.
const HEAD_LIMIT: u64 = 64 * 1024;
/// Bytes that a body may take; a policy report has a few hundred.
const BODY_LIMIT: usize = 1024 * 1024;
const HEADER_LIMIT: usize = 100;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    pub method: String,
    /// As sent: escaped, and with the query.
    pub path: String,
    pub body: Vec<u8>,
}

/// What the headers said that matters here.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Meta {
    pub(super) accept_encoding: String,
    pub(super) close: bool,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Incoming {
    Request {
        request: Request,
        meta: Meta,
    },
    /// Not understood; the connection is of no use any more.
    Refused(u16),
    End,
}

pub(super) fn read(reader: &mut impl BufRead) -> io::Result<Incoming> {
    let mut head = Vec::new();
    let mut lines = reader.by_ref().take(HEAD_LIMIT);
    while !head.ends_with(b"\r\n\r\n") {
        if lines.read_until(b'\n', &mut head)? == 0 {
            let silent = head.is_empty();
            return Ok(if silent { Incoming::End } else { Incoming::Refused(400) });
        }
    }
    let mut headers = [httparse::EMPTY_HEADER; HEADER_LIMIT];
    let mut parsed = httparse::Request::new(&mut headers);
    let complete = parsed.parse(&head).is_ok_and(|status| status.is_complete());
    let (Some(method), Some(path), true) = (parsed.method, parsed.path, complete) else {
        return Ok(Incoming::Refused(400));
    };
    let header = |name: &str| {
        let mut headers = parsed.headers.iter();
        let header = headers.find(|it| it.name.eq_ignore_ascii_case(name))?;
        std::str::from_utf8(header.value).ok().map(str::trim)
    };
    if header("transfer-encoding").is_some() {
        return Ok(Incoming::Refused(411));
    }
    let length = match header("content-length").map(str::parse::<usize>) {
        None => 0,
        Some(Ok(length)) if length <= BODY_LIMIT => length,
        Some(Ok(_)) => return Ok(Incoming::Refused(413)),
        Some(Err(_)) => return Ok(Incoming::Refused(400)),
    };
    let meta = Meta {
        accept_encoding: header("accept-encoding").unwrap_or_default().to_owned(),
        close: parsed.version == Some(0)
            || header("connection").is_some_and(|it| it.eq_ignore_ascii_case("close")),
    };
    let mut request =
        Request { method: method.to_owned(), path: path.to_owned(), body: vec![0; length] };
    reader.read_exact(&mut request.body)?;
    Ok(Incoming::Request { request, meta })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(mut bytes: &[u8]) -> Vec<Incoming> {
        let mut incoming = Vec::new();
        loop {
            let next = read(&mut bytes).expect("no failing wire");
            let last = !matches!(next, Incoming::Request { .. });
            incoming.push(next);
            if last {
                return incoming;
            }
        }
    }

    #[test]
    fn two_requests_on_one_connection() {
        let wire = b"POST /csp-report HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}\
                     GET /?a HTTP/1.1\r\nConnection: close\r\naccept-encoding: br\r\n\r\n";
        let incoming = read_all(wire);
        assert!(matches!(&incoming[0], Incoming::Request { request, meta }
            if request.body == b"{}" && !meta.close));
        assert!(matches!(&incoming[1], Incoming::Request { request, meta }
            if request.path == "/?a" && meta.close && meta.accept_encoding == "br"));
        assert_eq!(incoming[2], Incoming::End);
    }

    #[test]
    fn nonsense_is_refused() {
        assert_eq!(read_all(b"hello\r\n\r\n"), [Incoming::Refused(400)]);
        assert_eq!(read_all(b"GET / HT"), [Incoming::Refused(400)]);
        let endless = [b"GET / HTTP/1.1\r\na: ".as_slice(), &vec![b'a'; 100_000]].concat();
        assert_eq!(read_all(&endless), [Incoming::Refused(400)]);
        let huge = b"POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n";
        assert_eq!(read_all(huge), [Incoming::Refused(413)]);
    }
}
