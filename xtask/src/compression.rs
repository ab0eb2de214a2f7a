//! The `.br` and `.gz` files that lie beside what they stand for.

use std::io::Write;

use anyhow::Result;
use brotli::enc::backward_references::BrotliEncoderMode;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::content_type;
use crate::site::Site;

/// The best there is; the site is compressed once and downloaded often.
const BROTLI_QUALITY: i32 = 11;
/// The largest window that every browser accepts, 16 MiB.
const BROTLI_WINDOW: i32 = 24;

/// As small as one of the modes makes it: for code it is mostly the one that is meant for fonts.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let generic = packed(bytes, BrotliEncoderMode::BROTLI_MODE_GENERIC)?;
    let font = packed(bytes, BrotliEncoderMode::BROTLI_MODE_FONT)?;
    Ok(if font.len() < generic.len() { font } else { generic })
}

fn packed(bytes: &[u8], mode: BrotliEncoderMode) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        mode,
        quality: BROTLI_QUALITY,
        lgwin: BROTLI_WINDOW,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// Puts both beside every file that shrinks; `_headers` is for the host alone.
pub fn add_variants(site: &mut Site) -> Result<()> {
    for (path, bytes) in site.clone().files() {
        if content_type::compressible(path) {
            site.insert(format!("{path}.br"), brotli(bytes)?);
            site.insert(format!("{path}.gz"), gzip(bytes)?);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn both_variants_hold_the_file() {
        let text = "in and out ".repeat(100);
        let mut site = Site::from_files([("index.html", text.as_str()), ("sun.png", "png")]);
        add_variants(&mut site).expect("compressed");
        assert_eq!(
            site.paths().collect::<Vec<_>>(),
            ["index.html", "index.html.br", "index.html.gz", "sun.png"]
        );
        let mut plain = Vec::new();
        let mut small = site.get("index.html.br").expect("the variant");
        brotli::BrotliDecompress(&mut small, &mut plain).expect("brotli");
        assert_eq!(plain, text.as_bytes());
        let small = site.get("index.html.gz").expect("the variant");
        let mut plain = String::new();
        let mut decoder = flate2::read::GzDecoder::new(small);
        decoder.read_to_string(&mut plain).expect("gzip");
        assert_eq!(plain, text);
    }
}
