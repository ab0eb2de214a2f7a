//! The response headers: one table for `serve`, for `_headers` and for the tests.

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

/// Two years; sent by real hosts only, since browsers ignore it without TLS.
const STRICT_TRANSPORT_SECURITY: (&str, &str) =
    ("Strict-Transport-Security", "max-age=63072000; includeSubDomains");

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

/// The `_headers` file that Netlify and Cloudflare Pages read.
pub fn headers_file(site: &Site) -> String {
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
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::root;
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

    #[test]
    fn the_headers_file_has_one_cache_rule_for_each_file() {
        let site = Site::from_files([("index.html", ""), ("style-0123456789.css", "")]);
        let file = headers_file(&site);
        let rules = file.lines().filter(|line| line.starts_with('/'));
        assert_eq!(rules.collect::<Vec<_>>(), ["/*", "/index.html", "/", "/style-0123456789.css"]);
        assert!(file.contains("  Strict-Transport-Security: max-age="));
    }
}
