//! PNG: encodes pixels as a file; each line is stored as its difference from the line above.
//!
//! ```text
//! signature · IHDR size, three times eight bits · IDAT compressed lines, filter 2 (up) · IEND
//! part      = length · name · content · CRC-32 of name and content
//! ```
//!
//! After the Portable Network Graphics specification (W3C, third edition). Out of scope: the content of the picture.

use miniz_oxide::deflate::compress_to_vec_zlib;

/// Compression level: higher ones hardly shrink a picture of plain areas.
const EFFORT: u8 = 6;
/// The polynomial of CRC-32, lowest bit first.
const POLYNOMIAL: u32 = 0xedb8_8320;

/// A PNG file from pixels of three bytes, line by line.
pub(crate) fn png([wide, high]: [u32; 2], points: &[u8]) -> Vec<u8> {
    let mut head = [wide.to_be_bytes(), high.to_be_bytes()].concat();
    head.extend([8, 2, 0, 0, 0]);
    let line = wide as usize * 3;
    let mut lines = Vec::with_capacity(points.len() + high as usize);
    let mut above = vec![0; line];
    for points in points.chunks_exact(line) {
        lines.push(2);
        lines.extend(points.iter().zip(&above).map(|(point, above)| point.wrapping_sub(*above)));
        above.copy_from_slice(points);
    }
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, content) in [
        (b"IHDR", head),
        (b"IDAT", compress_to_vec_zlib(&lines, EFFORT)),
        (b"IEND", Vec::new()),
    ] {
        file.extend((content.len() as u32).to_be_bytes());
        let part = [name.as_slice(), &content].concat();
        file.extend(&part);
        file.extend(crc(&part).to_be_bytes());
    }
    file
}

/// Checksum CRC-32.
fn crc(bytes: &[u8]) -> u32 {
    let table: [u32; 256] =
        std::array::from_fn(|byte| (0..8).fold(byte as u32, |crc, _| if crc & 1 == 1 { (crc >> 1) ^ POLYNOMIAL } else { crc >> 1 }));
    !bytes
        .iter()
        .fold(!0, |crc, byte| table[((crc ^ u32::from(*byte)) & 255) as usize] ^ (crc >> 8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_is_that_of_the_specification() {
        assert_eq!(crc(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc(b"IEND"), 0xae42_6082);
    }

    #[test]
    fn lines_are_told_by_what_differs_from_the_line_above() {
        let file = png([1, 2], &[9, 8, 7, 10, 8, 6]);
        let at = file.windows(4).position(|name| name == b"IDAT").unwrap();
        let length = u32::from_be_bytes(file[at - 4..at].try_into().unwrap()) as usize;
        let lines = miniz_oxide::inflate::decompress_to_vec_zlib(&file[at + 4..at + 4 + length]).unwrap();
        assert_eq!(lines, [2, 9, 8, 7, 2, 1, 0, 255]);
    }
}
