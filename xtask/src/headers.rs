//! The response headers: one table for `serve`, for `_headers` and for the tests.

use anyhow::{Result, ensure};

use crate::fingerprint;
use crate::site::Site;

/// The content security policy, one directive a line.
const POLICY: &[&str] = &[
    "default-src 'none'",
    // Compiling WebAssembly counts as evaluation; nothing else may evaluate.
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    FRAME_ANCESTORS,
    "require-trusted-types-for 'script'",
    "trusted-types default",
];

/// Works as a header only.
const FRAME_ANCESTORS: &str = "frame-ancestors 'none'";

/// What the app uses, and only on its own pages. `web-share` has that meaning by default.
const ALLOWED_FEATURES: &[&str] = &["autoplay", "clipboard-write", "screen-wake-lock"];

/// Names that Chromium knows on every system (not `bluetooth` or `web-share`): the others make it
/// complain in the console.
const DENIED_FEATURES: &[&str] = &[
    "accelerometer",
    "camera",
    "clipboard-read",
    "display-capture",
    "encrypted-media",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "publickey-credentials-create",
    "publickey-credentials-get",
    "serial",
    "storage-access",
    "usb",
    "window-management",
    "xr-spatial-tracking",
];

/// For names that change with the content.
pub const IMMUTABLE: &str = "public, max-age=31536000, immutable";
/// For names that stay: ask before using a kept copy.
pub const REVALIDATE: &str = "no-cache";

/// Two years; only over TLS, since browsers ignore it without. Not for subdomains: the app may stand
/// at the top of a clinic's domain, where it would shut out whatever else of theirs has no TLS.
pub const STRICT_TRANSPORT_SECURITY: (&str, &str) =
    ("Strict-Transport-Security", "max-age=63072000");

pub fn policy() -> String {
    POLICY.join("; ")
}

/// The policy for a `<meta>` tag.
pub fn meta_policy() -> String {
    let directives = POLICY.iter().filter(|it| **it != FRAME_ANCESTORS);
    directives.copied().collect::<Vec<_>>().join("; ")
}

fn permissions_policy() -> String {
    let allowed = ALLOWED_FEATURES.iter().map(|it| format!("{it}=(self)"));
    let denied = DENIED_FEATURES.iter().map(|it| format!("{it}=()"));
    allowed.chain(denied).collect::<Vec<_>>().join(", ")
}

/// Sent with every response.
pub fn every_response() -> Vec<(&'static str, String)> {
    vec![
        ("Content-Security-Policy", policy()),
        ("Cross-Origin-Opener-Policy", "same-origin".into()),
        ("Cross-Origin-Resource-Policy", "same-origin".into()),
        ("Permissions-Policy", permissions_policy()),
        ("Referrer-Policy", "no-referrer".into()),
        ("X-Content-Type-Options", "nosniff".into()),
    ]
}

pub fn cache_control(path: &str) -> &'static str {
    if fingerprint::is_hashed(path) { IMMUTABLE } else { REVALIDATE }
}

/// The most rules that Cloudflare reads, and the most bytes of a line. Netlify names no limit.
const MOST_RULES: usize = 100;
const LONGEST_LINE: usize = 2000;

/// The `_headers` file that Netlify and Cloudflare Pages read.
///
/// # Errors
/// If Cloudflare would read only a part of it.
pub fn headers_file(site: &Site) -> Result<String> {
    let mut lines = vec!["/*".to_owned()];
    let (name, value) = STRICT_TRANSPORT_SECURITY;
    lines.push(format!("  {name}: {value}"));
    for (name, value) in every_response() {
        lines.push(format!("  {name}: {value}"));
    }
    // One rule a file: Cloudflare joins the values of overlapping rules, and "no-cache, immutable" is neither.
    for path in site.paths().filter(|path| *path != "_headers") {
        lines.push(format!("/{path}"));
        lines.push(format!("  Cache-Control: {}", cache_control(path)));
        if path == "index.html" {
            lines.push("/".into());
            lines.push(format!("  Cache-Control: {REVALIDATE}"));
        }
    }
    let rules = lines.iter().filter(|line| line.starts_with('/')).count();
    ensure!(rules <= MOST_RULES, "_headers has {rules} rules; Cloudflare reads {MOST_RULES}.");
    for line in &lines {
        ensure!(line.len() <= LONGEST_LINE, "Cloudflare does not read so long a line: {line}");
    }
    Ok(lines.join("\n") + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::root;
    use std::collections::BTreeMap;
    use std::fs;

    #[test]
    fn the_policy_is_the_promised_one() {
        assert_eq!(
            policy(),
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
             img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; \
             manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
             frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default"
        );
    }

    #[test]
    fn the_page_carries_the_same_policy_as_the_headers() {
        let page = fs::read_to_string(root().join("public/index.html")).expect("the shell");
        let (_, after) = page
            .split_once("http-equiv=\"Content-Security-Policy\"")
            .expect("a policy in the shell");
        let (_, after) = after.split_once("content=\"").expect("its content");
        let (content, _) = after.split_once('"').expect("its end");
        let content = content.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(content, meta_policy());
    }

    #[test]
    fn the_app_may_keep_the_screen_on_but_not_look_or_listen() {
        let policy = permissions_policy();
        assert!(policy.contains("screen-wake-lock=(self)"));
        assert!(policy.contains("camera=()") && policy.contains("microphone=()"));
    }

    #[test]
    fn names_that_stay_are_asked_for_again() {
        assert_eq!(cache_control("index.html"), REVALIDATE);
        assert_eq!(cache_control("sw.js"), REVALIDATE);
        assert_eq!(cache_control("style-0123456789.css"), IMMUTABLE);
    }

    /// What a host that reads the file sends for this path: every rule that fits, and the values of
    /// a header that stands in several joined with a comma, as Cloudflare does it.
    fn sent_for(file: &str, path: &str) -> BTreeMap<String, String> {
        let mut sent = BTreeMap::new();
        let mut fits = false;
        for line in file.lines() {
            let Some(header) = line.strip_prefix("  ") else {
                fits = line == "/*" || line == path;
                continue;
            };
            let (name, value) = header.split_once(": ").expect("a name and a value");
            if fits {
                let joined = |one: &mut String| *one = format!("{one}, {value}");
                sent.entry(name.to_owned()).and_modify(joined).or_insert(value.to_owned());
            }
        }
        sent
    }

    #[test]
    fn the_headers_file_says_what_the_server_sends() {
        let names = ["index.html", "404.html", "sw.js", "style-0123456789.css"];
        let file = headers_file(&Site::from_files(names.map(|name| (name, "")))).expect("a file");
        for path in names.map(|name| format!("/{name}")).into_iter().chain(["/".to_owned()]) {
            let (name, value) = STRICT_TRANSPORT_SECURITY;
            let mut expected = BTreeMap::from([(name.to_owned(), value.to_owned())]);
            expected.extend(every_response().into_iter().map(|(name, value)| (name.into(), value)));
            let page = if path == "/" { "index.html" } else { &path[1..] };
            expected.insert("Cache-Control".into(), cache_control(page).into());
            assert_eq!(sent_for(&file, &path), expected, "{path}");
        }
    }

    #[test]
    fn a_headers_file_that_a_host_would_not_read_is_an_error() {
        let many = (0..MOST_RULES).map(|number| (format!("{number}.js"), ""));
        let error = headers_file(&Site::from_files(many)).expect_err("one rule too many");
        assert!(error.to_string().contains("101 rules"), "{error}");
        let long = headers_file(&Site::from_files([("a".repeat(LONGEST_LINE), "")]));
        assert!(long.is_err(), "a line too long");
    }

    #[test]
    fn the_examples_for_hosts_send_the_same_headers() {
        for name in ["nginx.conf", "Caddyfile"] {
            let example = fs::read_to_string(root().join("docs/hosting").join(name));
            let example = example.expect("an example");
            let (transport, seconds) = STRICT_TRANSPORT_SECURITY;
            let every = every_response().into_iter().chain([(transport, seconds.to_owned())]);
            for (header, value) in every {
                assert!(example.contains(&format!("{header} \"{value}\"")), "{header} in {name}");
            }
            for value in [IMMUTABLE, REVALIDATE] {
                assert!(example.contains(&format!("\"{value}\"")), "{value} in {name}");
            }
        }
    }
}
