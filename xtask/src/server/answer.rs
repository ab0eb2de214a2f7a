//! From a request to the file it means, in the best encoding the browser takes.

use std::fs;
use std::path::{Path, PathBuf};

use super::wire::{Meta, Request};
use super::{Host, Options, REPORT_PATH};
use crate::content_type;
use crate::headers;

#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
}

impl Answer {
    fn new(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let mut headers = headers::every_response();
        headers.push(("Content-Type", content_type.to_owned()));
        Self { status, headers, body: body.into() }
    }

    /// As it goes over the wire; the answer to HEAD is one without a body.
    pub(super) fn bytes(&self, with_body: bool) -> Vec<u8> {
        let reason = match self.status {
            200 => "OK",
            204 => "No Content",
            400 => "Bad Request",
            404 => "Not Found",
            405 => "Method Not Allowed",
            411 => "Length Required",
            _ => "Content Too Large",
        };
        let mut head = format!("HTTP/1.1 {} {reason}\r\n", self.status);
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        if self.status != 204 {
            head.push_str(&format!("Content-Length: {}\r\n", self.body.len()));
        }
        head.push_str("\r\n");
        let mut bytes = head.into_bytes();
        if with_body {
            bytes.extend_from_slice(&self.body);
        }
        bytes
    }
}

/// To what we do not understand or do not do.
pub(super) fn refusal(status: u16) -> Answer {
    let mut answer = Answer::new(status, "text/plain; charset=utf-8", "Refused\n");
    if status == 405 {
        answer.headers.push(("Allow", "GET, HEAD".into()));
    } else {
        answer.headers.push(("Connection", "close".into()));
    }
    answer
}

pub(super) fn to(request: &Request, meta: &Meta, dist: &Path, options: Options) -> Answer {
    let mut answer = match request.method.as_str() {
        "GET" | "HEAD" => match file_path(&request.path) {
            Some(path) => page(dist, &path, &meta.accept_encoding),
            None => refusal(400),
        },
        "POST" if options.report_violations && request.path == REPORT_PATH => {
            Answer::new(204, "text/plain", "")
        }
        _ => refusal(405),
    };
    match options.host {
        Host::Plain => {}
        Host::BehindTls => {
            let (name, value) = headers::STRICT_TRANSPORT_SECURITY;
            answer.headers.push((name, value.to_owned()));
        }
        Host::Bare => {
            let ours = headers::every_response();
            answer.headers.retain(|(name, _)| {
                *name != "Cache-Control" && ours.iter().all(|(own, _)| own != name)
            });
        }
    }
    if options.report_violations {
        for (name, value) in &mut answer.headers {
            if *name == "Content-Security-Policy" {
                value.push_str(&format!("; report-uri {REPORT_PATH}"));
            }
        }
    }
    answer
}

fn page(dist: &Path, path: &str, accept_encoding: &str) -> Answer {
    // A host reads this file and serves it to nobody.
    let hidden = path == "_headers";
    if let (false, Some(found)) = (hidden, file(200, dist, path, accept_encoding)) {
        return found;
    }
    let not_found = file(404, dist, "404.html", accept_encoding);
    not_found.unwrap_or_else(|| Answer::new(404, "text/plain; charset=utf-8", "Not found\n"))
}

fn file(status: u16, dist: &Path, path: &str, accept_encoding: &str) -> Option<Answer> {
    let plain = dist.join(path);
    let variants: Vec<(&str, PathBuf)> = [("br", "br"), ("gzip", "gz")]
        .into_iter()
        .map(|(encoding, suffix)| (encoding, dist.join(format!("{path}.{suffix}"))))
        .filter(|(_, variant)| variant.is_file())
        .collect();
    let mut accepted = variants.iter();
    let accepted = accepted.find(|(encoding, _)| accepts(accept_encoding, encoding));
    let source = accepted.map_or(&plain, |(_, variant)| variant);
    let body = fs::read(source).ok()?;
    let mut answer = Answer::new(status, content_type::of(path), body);
    let keep = ("Cache-Control", headers::cache_control(path).to_owned());
    answer.headers.push(keep);
    if let Some((encoding, _)) = accepted {
        answer.headers.push(("Content-Encoding", (*encoding).to_owned()));
    }
    if !variants.is_empty() {
        answer.headers.push(("Vary", "Accept-Encoding".into()));
    }
    Some(answer)
}

/// Whether the header names the encoding and does not rule it out with `q=0`.
fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|item| {
        let (name, weight) = item.split_once(';').unwrap_or((item, ""));
        let weight = weight.trim().strip_prefix("q=").unwrap_or("1");
        name.trim().eq_ignore_ascii_case(encoding) && weight.parse().is_ok_and(|it: f32| it > 0.0)
    })
}

/// The path below the site's folder, or nothing if it could lead out of it.
fn file_path(target: &str) -> Option<String> {
    let (path, _) = target.split_once('?').unwrap_or((target, ""));
    let path = unescaped(path.strip_prefix('/')?)?;
    let odd = |part: &str| part == "." || part == ".." || part.contains(['\\', '\0', ':']);
    if path.split('/').any(odd) || path.starts_with('/') {
        return None;
    }
    if path.is_empty() || path.ends_with('/') {
        return Some(path + "index.html");
    }
    Some(path)
}

/// Resolves `%` escapes.
fn unescaped(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if *first == b'%' {
            let digits = std::str::from_utf8(rest.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &rest[2..];
        } else {
            bytes.push(*first);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_below_the_folder() {
        for target in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/a/../../Cargo.toml",
            "/..\\Cargo.toml",
            "/%5c..%5cCargo.toml",
            "//etc/passwd",
            "/%2fetc/passwd",
            "/C:/secret",
            "/a%00",
            "/%zz",
            "/%ff",
            "no-slash",
        ] {
            assert_eq!(file_path(target), None, "{target}");
        }
    }

    #[test]
    fn a_folder_means_its_index() {
        assert_eq!(file_path("/").as_deref(), Some("index.html"));
        assert_eq!(file_path("/?a=b").as_deref(), Some("index.html"));
        assert_eq!(file_path("/a%20b.js?v").as_deref(), Some("a b.js"));
        assert_eq!(file_path("/%23/plan/1.x").as_deref(), Some("#/plan/1.x"));
    }

    #[test]
    fn an_encoding_counts_when_named_and_not_ruled_out() {
        assert!(accepts("gzip, deflate, br", "br"));
        assert!(accepts("br;q=0.5", "br"));
        assert!(!accepts("br;q=0, gzip", "br"));
        assert!(!accepts("brx", "br"));
        assert!(!accepts("", "gzip"));
    }
}
