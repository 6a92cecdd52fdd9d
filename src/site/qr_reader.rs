//! Eye: finds a QR code in a picture and reads its text.
//!
//! ```text
//! grey = (2 · red + 5 · green + blue) / 8
//! ```
//!
//! For browsers without a barcode reader of their own. Out of scope: the source of pictures, the meaning of a text.

/// The result for one picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QrSearchResult {
    /// No code.
    Nothing,
    /// A code that cannot be read: torn, blurred or half covered.
    Torn,
    /// A code with this text.
    Text(String),
}

/// Searches a picture for a code. Pixels are RGBA bytes, row by row.
#[must_use]
pub fn look(width: usize, height: usize, pixels: &[u8]) -> QrSearchResult {
    if width == 0 || height == 0 || pixels.len() < 4 * width * height {
        return QrSearchResult::Nothing;
    }
    let grey = |x: usize, y: usize| {
        let at = 4 * (y * width + x);
        let [red, green, blue] = [pixels[at], pixels[at + 1], pixels[at + 2]].map(u32::from);
        ((2 * red + 5 * green + blue) / 8) as u8
    };
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, grey);
    let mut seen = QrSearchResult::Nothing;
    for grid in picture.detect_grids() {
        match grid.decode() {
            Ok((_, text)) => return QrSearchResult::Text(text),
            Err(_) => seen = QrSearchResult::Torn,
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;
    use qrcodegen::{QrCode, QrCodeEcc};

    /// A picture of a code as a camera sees it, with some modules painted over.
    fn picture(text: &str, torn: usize) -> (usize, Vec<u8>) {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).unwrap();
        let (zoom, quiet, modules) = (4, 4, code.size() as usize);
        let side = zoom * (modules + 2 * quiet);
        let dark = |x: usize, y: usize| {
            let [x, y] = [x, y].map(|at| (at / zoom) as i32 - quiet as i32);
            let covered = x > 8 && y > 8 && ((x - 8) as usize) < torn && ((y - 8) as usize) < torn;
            code.get_module(x, y) && !covered
        };
        let mut pixels = Vec::with_capacity(4 * side * side);
        for y in 0..side {
            for x in 0..side {
                let light = if dark(x, y) { 20 } else { 230 };
                pixels.extend([light, light, light, 255]);
            }
        }
        (side, pixels)
    }

    #[test]
    fn a_code_is_read_a_torn_one_is_told_and_nothing_is_nothing() {
        let link = "https://example.org/cairn/en/class/#0TJ2R2MGK";
        let (side, pixels) = picture(link, 0);
        assert_eq!(look(side, side, &pixels), QrSearchResult::Text(link.to_owned()));
        let (side, pixels) = picture(link, 14);
        assert_eq!(look(side, side, &pixels), QrSearchResult::Torn);
        assert_eq!(look(64, 64, &[255; 4 * 64 * 64]), QrSearchResult::Nothing);
        assert_eq!(look(64, 64, &[]), QrSearchResult::Nothing);
    }
}
