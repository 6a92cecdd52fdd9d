//! Code: a text as a QR code (ISO/IEC 18004).
//!
//! The code is one outline in whole units, so it stays sharp at every size. Out of scope: the text; colours, which the page sets.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// Width of the quiet zone around a code in modules, as the standard requires.
const QUIET_ZONE: i32 = 4;
/// Version of the largest code with more than the lowest error correction: its modules are still some four pixels wide on the page.
const FINE: u8 = 12;

/// A code: an outline in units of one module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Width and height in modules, including the quiet zone.
    pub size: i32,
    /// The dark modules, as the path of an outline.
    pub path: String,
}

/// The modules of a text's code; `None` if the text is too long for a code.
///
/// A longer text gets less error correction, so that its modules do not become too small for a camera.
fn modules(text: &str) -> Option<QrCode> {
    let bytes = [QrSegment::make_bytes(text.as_bytes())];
    let within = |correction, largest| QrCode::encode_segments_advanced(&bytes, correction, Version::MIN, largest, None, true);
    within(QrCodeEcc::Medium, Version::new(FINE))
        .or_else(|_| within(QrCodeEcc::Low, Version::MAX))
        .ok()
}

/// The code of a text; `None` if the text is too long for a code.
pub fn code(text: &str) -> Option<Code> {
    let square = modules(text)?;
    let mut path = String::new();
    for y in 0..square.size() {
        let mut x = 0;
        while x < square.size() {
            let start = x;
            while square.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let [from, down, run] = [start + QUIET_ZONE, y + QUIET_ZONE, x - start].map(|number| number.to_string());
                path.push_str(&["M", &from, " ", &down, "h", &run, "v1h-", &run, "z"].concat());
            }
            x += 1;
        }
    }
    Some(Code {
        size: square.size() + 2 * QUIET_ZONE,
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The modules that the outline covers, row by row.
    fn covered(code: &Code) -> Vec<bool> {
        let size = usize::try_from(code.size).unwrap();
        let mut dark = vec![false; size * size];
        for run in code.path.split('z').filter(|run| !run.is_empty()) {
            let (at, by) = run.trim_start_matches('M').split_once('h').unwrap();
            let (x, y) = at.split_once(' ').unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            let length: usize = by.split_once('v').unwrap().0.parse().unwrap();
            dark[y * size + x..y * size + x + length].fill(true);
        }
        dark
    }

    #[test]
    fn the_outline_covers_the_dark_modules_within_a_quiet_zone() {
        for length in [1, 40, 160, 280, 600, 1500] {
            let link = format!("https://example.org/ar/explore/IND/?n=%D8%B9&l=hs{}", "1".repeat(length));
            let (code, square) = (code(&link).unwrap(), modules(&link).unwrap());
            let dark = (0..code.size).flat_map(|y| (0..code.size).map(move |x| [x - QUIET_ZONE, y - QUIET_ZONE]));
            let dark: Vec<bool> = dark.map(|[x, y]| square.get_module(x, y)).collect();
            assert_eq!(covered(&code), dark, "{link}");
        }
    }

    #[test]
    fn a_text_that_is_too_long_has_no_code() {
        assert!(code(&"x".repeat(2953)).is_some());
        assert_eq!(code(&"x".repeat(2954)), None);
    }

    #[test]
    fn a_usual_link_gives_modules_that_a_phone_can_see() {
        let link = "https://scenarios.example.org/cairn/en/explore/IND/?m=1.0-26a&b=all&l=hs20.ru24_30-45&n=Long%20life&k=7QF2M0XA";
        assert!(code(link).unwrap().size <= 57);
    }
}
