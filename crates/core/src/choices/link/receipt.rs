//! Receipt: a checksum of forty bits that shows if a link still gives the numbers its sender saw.
//!
//! It has eight letters of Crockford's base 32 (no I, L, O, U). The reader ignores case and hyphens, and
//! accepts letters that look like digits. `findings::receipt` computes the bits.

use std::fmt;

use serde::{Deserialize, Serialize};

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Forty bits, written as eight letters.
///
/// ```
/// use cairn_core::choices::link::receipt::Receipt;
/// let receipt = Receipt::parse("7qf2-moxa").unwrap();
/// assert_eq!(receipt.to_string(), "7QF2M0XA");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Receipt(u64);

impl Receipt {
    /// The top forty bits of a 64-bit number.
    pub const fn from_top(bits: u64) -> Receipt {
        Receipt(bits >> 24)
    }

    /// Reads eight letters; none if the text is not a receipt.
    pub fn parse(text: &str) -> Option<Receipt> {
        let mut bits = 0;
        let mut count = 0;
        for byte in text.bytes().filter(|byte| *byte != b'-') {
            let letter = match byte.to_ascii_uppercase() {
                b'I' | b'L' => b'1',
                b'O' => b'0',
                other => other,
            };
            let digit = LETTERS.iter().position(|known| *known == letter)?;
            count += 1;
            if count > 8 {
                return None;
            }
            bits = bits << 5 | digit as u64;
        }
        (count == 8).then_some(Receipt(bits))
    }
}

impl fmt::Display for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for place in (0..8).rev() {
            let digit = (self.0 >> (5 * place) & 31) as usize;
            write!(f, "{}", char::from(LETTERS[digit]))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for bits in [0, u64::MAX, 0x0123_4567_89ab_cdef, 0xcbf2_9ce4_8422_2325] {
            let receipt = Receipt::from_top(bits);
            assert_eq!(Receipt::parse(&receipt.to_string()), Some(receipt));
        }
    }

    #[test]
    fn what_is_no_receipt_is_refused() {
        for text in ["", "7QF2M0X", "7QF2M0XAA", "7QF2M0XU", "7QF2 M0XA", "７QF2M0XA", "--------"] {
            assert_eq!(Receipt::parse(text), None, "{text}");
        }
    }
}
