//! What the files of the site are, told from their names.

fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}

pub fn of(path: &str) -> &'static str {
    match extension(path) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "json" => "application/json",
        "txt" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "opus" | "ogg" => "audio/ogg",
        "mp3" => "audio/mpeg",
        _ => "application/octet-stream",
    }
}

/// Whether its bytes shrink when compressed once more.
pub fn compressible(path: &str) -> bool {
    ["html", "css", "js", "wasm", "webmanifest", "json", "txt", "svg", "ico"]
        .contains(&extension(path))
}

/// Whether it may name other files of the site.
pub fn names_others(path: &str) -> bool {
    ["html", "css", "js", "webmanifest"].contains(&extension(path))
}
