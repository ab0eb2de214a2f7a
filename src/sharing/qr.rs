//! A link as a QR code (ISO/IEC 18004), error correction M or better.

use super::png;
use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write as _;

/// White modules around the code, as the standard asks.
const QUIET: u32 = 4;
/// A picture has at least this many pixels a side, so that it prints sharp on a sheet.
const PIXELS: u32 = 1_000;

/// How well a code is read by a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ease {
    /// Up to version 20, which is 97 modules: a phone reads it at 6 cm from a sheet or a screen.
    Easy,
    /// Up to version 30, which is 137 modules: printed large, 9 cm or more.
    Large,
    /// It asks for a good camera and a steady hand.
    Hard,
}

/// A QR code.
pub struct Qr(QrCode);

impl Qr {
    /// The code of a text; nothing where no code can hold it.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        QrCode::encode_text(text, QrCodeEcc::Medium).ok().map(Self)
    }

    /// Modules a side, without the quiet zone.
    #[must_use]
    pub fn modules(&self) -> u32 {
        self.0.size().unsigned_abs()
    }

    #[must_use]
    pub fn ease(&self) -> Ease {
        match self.modules() {
            ..=97 => Ease::Easy,
            98..=137 => Ease::Large,
            _ => Ease::Hard,
        }
    }

    /// Modules a side, with the quiet zone.
    #[must_use]
    pub fn side(&self) -> u32 {
        self.modules() + 2 * QUIET
    }

    fn is_dark(&self, x: u32, y: u32) -> bool {
        // Outside of the code all is white; before it, a coordinate wraps to far outside.
        let place = |at: u32| i32::try_from(at.wrapping_sub(QUIET)).unwrap_or(-1);
        self.0.get_module(place(x), place(y))
    }

    /// The dark modules as one path, in a view box of [`Self::side`] by [`Self::side`].
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.side() {
            let mut x = 0;
            while x < self.side() {
                let run = (x..self.side()).take_while(|x| self.is_dark(*x, y)).count();
                let run = u32::try_from(run).expect("a row is short");
                if run > 0 {
                    write!(path, "M{x} {y}h{run}v1h-{run}z").expect("a string takes any text");
                }
                x += run.max(1);
            }
        }
        path
    }

    /// A file of its own, white quiet zone included.
    #[must_use]
    pub fn svg(&self) -> String {
        let (side, path) = (self.side(), self.path());
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
             shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/>\
             <path d=\"{path}\"/></svg>\n"
        )
    }

    /// How many pixels a side the picture has: whole ones for each module.
    #[must_use]
    pub fn pixels(&self) -> u32 {
        self.side() * self.scale()
    }

    fn scale(&self) -> u32 {
        PIXELS.div_ceil(self.side())
    }

    /// The rows of the picture, for [`png::file`].
    #[must_use]
    pub fn rows(&self) -> Vec<u8> {
        let scale = self.scale();
        png::rows(self.pixels(), |x, y| self.is_dark(x / scale, y / scale))
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    /// Links of as many characters: the shortest, the aim, the cap.
    const LENGTHS: [usize; 4] = [60, 250, 660, 2_000];

    fn link(length: usize) -> String {
        let start = "https://example.org/shoreline/#/plan/1.";
        let letters = (b'a'..=b'z').chain(b'0'..=b'9').cycle().map(char::from);
        start.chars().chain(letters).take(length).collect()
    }

    fn qr(link: &str) -> Qr {
        Qr::of(link).expect("2,000 characters fit a code")
    }

    fn picture(qr: &Qr) -> Vec<u8> {
        let rows = qr.rows();
        let packed = miniz_oxide::deflate::compress_to_vec(&rows, 6);
        png::file(qr.pixels(), &rows, &packed)
    }

    /// What an independent reader of QR codes sees in a picture of one byte a pixel.
    fn seen(side: usize, pixels: &[u8]) -> String {
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| pixels[y * side + x]);
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1, "codes in the picture");
        grids[0].decode().expect("a code").1
    }

    #[test]
    fn an_independent_reader_reads_the_link_from_the_picture() {
        for length in LENGTHS {
            let link = link(length);
            let file = picture(&qr(&link));
            let mut decoder = ::png::Decoder::new(std::io::Cursor::new(file));
            decoder.set_transformations(::png::Transformations::EXPAND);
            let mut reader = decoder.read_info().expect("a picture");
            let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
            let info = reader.next_frame(&mut pixels).expect("a frame");
            assert_eq!(info.width, info.height);
            assert!(info.width >= PIXELS);
            assert_eq!(info.color_type, ::png::ColorType::Grayscale);
            assert_eq!(seen(info.width as usize, &pixels), link);
        }
    }

    #[test]
    fn the_path_draws_the_same_modules() {
        let qr = qr(&link(250));
        let side = qr.side() as usize;
        // Each run is "M x y h length …".
        let mut pixels = vec![255; (side * 4) * (side * 4)];
        for run in qr.path().split('M').skip(1) {
            let (place, rest) = run.split_once('h').expect("a run");
            let (x, y) = place.split_once(' ').expect("a place");
            let length = rest.split_once('v').expect("a length").0;
            let [x, y, length] = [x, y, length].map(|it| it.parse::<usize>().expect("a number"));
            for y in y * 4..y * 4 + 4 {
                pixels[y * side * 4 + x * 4..y * side * 4 + (x + length) * 4].fill(0);
            }
        }
        assert_eq!(seen(side * 4, &pixels), link(250));
    }

    #[test]
    fn the_quiet_zone_is_white_on_every_side() {
        let qr = qr(&link(60));
        let edge = qr.side() - QUIET;
        for at in 0..qr.side() {
            for quiet in (0..QUIET).chain(edge..qr.side()) {
                assert!(!qr.is_dark(at, quiet) && !qr.is_dark(quiet, at));
            }
        }
        // The corner of a finder pattern begins right after it.
        assert!(qr.is_dark(QUIET, QUIET));
    }

    #[test]
    fn a_link_of_the_length_aimed_at_is_easy_to_read() {
        assert_eq!(qr(&link(660)).ease(), Ease::Easy);
        assert_eq!(qr(&link(1_000)).ease(), Ease::Large);
        assert_eq!(qr(&link(2_000)).ease(), Ease::Hard);
    }

    #[test]
    fn a_text_that_no_code_holds_is_none() {
        assert!(Qr::of(&"a".repeat(3_000)).is_none());
    }
}
