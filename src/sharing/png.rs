//! A picture of black and white modules as PNG (W3C PNG, third edition), one bit a pixel.
//!
//! Written here, because a canvas is perturbed by browsers that resist fingerprinting. Packing is
//! the browser's, in `browser/deflate.rs`; the tests use a library.

use crate::crc32::crc32;

const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n'];
/// One bit a pixel, greyscale, deflate, no filter, not interlaced.
const KIND: [u8; 5] = [1, 0, 0, 0, 0];
/// The head of a zlib stream (RFC 1950): deflate with a window of 32 KiB, no promise of its level.
const ZLIB: [u8; 2] = [0x78, 0x01];

/// The rows of a square picture, each after the byte that says it is not filtered, to be packed by
/// raw deflate. `side` is in pixels.
#[must_use]
pub fn rows(side: u32, is_dark: impl Fn(u32, u32) -> bool) -> Vec<u8> {
    let mut rows = Vec::new();
    for y in 0..side {
        rows.push(0);
        for start in (0..side).step_by(8) {
            // A bit that is set is white, and so is what fills the last byte up.
            let white = |bit: u32| start + bit >= side || !is_dark(start + bit, y);
            rows.push((0..8).fold(0, |byte, bit| byte << 1 | u8::from(white(bit))));
        }
    }
    rows
}

/// The file of a square picture, from its rows and from the same rows packed by raw deflate.
#[must_use]
pub fn file(side: u32, rows: &[u8], packed: &[u8]) -> Vec<u8> {
    let mut file = SIGNATURE.to_vec();
    let size = side.to_be_bytes();
    chunk(&mut file, *b"IHDR", &[&size, &size, &KIND]);
    chunk(&mut file, *b"IDAT", &[&ZLIB, packed, &adler32(rows).to_be_bytes()]);
    chunk(&mut file, *b"IEND", &[]);
    file
}

fn chunk(file: &mut Vec<u8>, name: [u8; 4], parts: &[&[u8]]) {
    let data = parts.concat();
    let length = u32::try_from(data.len()).expect("a picture is far below 4 GiB");
    file.extend(length.to_be_bytes());
    let checked = [&name[..], &data].concat();
    file.extend(&checked);
    file.extend(crc32(&[&checked]).to_be_bytes());
}

fn adler32(bytes: &[u8]) -> u32 {
    let (a, b) = bytes.iter().fold((1, 0), |(a, b), byte| {
        let a = (a + u32::from(*byte)) % 65_521;
        (a, (a + b) % 65_521)
    });
    b << 16 | a
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_is_that_of_the_standard() {
        // RFC 1950, of the usual test word.
        assert_eq!(adler32(b"Wikipedia"), 0x11E6_0398);
    }

    #[test]
    fn rows_are_filled_up_with_white() {
        assert_eq!(rows(3, |x, y| x == y), [0, 0b0111_1111, 0, 0b1011_1111, 0, 0b1101_1111]);
    }
}
