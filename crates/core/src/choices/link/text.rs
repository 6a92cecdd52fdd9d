//! Text from outside: decoding, cleaning and shortening, and encoding for links.
//!
//! The characters `~ . _ : ; -`, which our own format uses, stay readable; all others are
//! percent-encoded as UTF-8. A `%` that starts no escape is read as `%`; bytes that are
//! not UTF-8 become U+FFFD.

use std::fmt::{self, Write as _};

/// Maximum length of a text in a link, in characters.
pub const LONGEST: usize = 80;

/// The zero-width joiner: joins two letters or emoji into one.
const JOINER: char = '\u{200d}';
/// Maximum number of joiners in one emoji; a family of four has three. A longer chain could not be broken into lines.
const MOST_JOINED: usize = 4;

/// Plain text from outside: one line, without control characters, direction marks or endless emoji, at most
/// [`LONGEST`] characters. Never markup.
///
/// ```
/// use cairn_core::choices::link::text::Plain;
/// assert_eq!(Plain::clean("  long\tlife\u{202e} ").as_str(), "long life");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Plain(String);

impl Plain {
    /// Removes everything that is not safe to show.
    pub fn clean(text: &str) -> Plain {
        let mut clean = String::new();
        let mut count = 0;
        let mut gap = false;
        let (mut joiners, mut joined) = (0, false);
        for letter in text.chars() {
            if letter.is_whitespace() {
                gap = count > 0;
                continue;
            }
            if letter.is_control() || is_mark(letter) {
                continue;
            }
            if letter == JOINER {
                if joiners == MOST_JOINED {
                    continue;
                }
                joiners += 1;
            } else if !joined && !dresses(letter) {
                joiners = 0;
            }
            joined = letter == JOINER;
            if count + usize::from(gap) >= LONGEST {
                break;
            }
            if gap {
                clean.push(' ');
                count += 1;
                gap = false;
            }
            clean.push(letter);
            count += 1;
        }
        Plain(clean)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// True if no text is left.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Plain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// True for a modifier of the previous character: variation selector or skin tone.
const fn dresses(letter: char) -> bool {
    matches!(letter, '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
}

/// True for marks that turn, join or hide text, except the joiners that Arabic and Indic scripts need.
pub const fn is_mark(letter: char) -> bool {
    matches!(letter,
        '\u{00ad}' | '\u{061c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Decodes a query value from percent-encoding.
pub fn decode(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let escape = (*byte == b'%').then(|| Some(nibble(*bytes.get(at + 1)?)? * 16 + nibble(*bytes.get(at + 2)?)?));
        if let Some(Some(value)) = escape {
            plain.push(value);
            at += 3;
        } else {
            plain.push(*byte);
            at += 1;
        }
    }
    String::from_utf8_lossy(&plain).into_owned()
}

const fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

/// Encodes a query value with percent-encoding.
pub fn encode(text: &str) -> String {
    let mut query = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"~._:;-".contains(&byte) {
            query.push(char::from(byte));
        } else {
            let _ = write!(query, "%{byte:02X}");
        }
    }
    query
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_encoded_decodes_to_itself() {
        for text in ["", "Long life", "80 % & more = less", "طول العمر", "建得更少", "a+b", "%", "%zz"] {
            assert_eq!(decode(&encode(text)), text);
        }
    }

    #[test]
    fn a_percent_sign_alone_stands_for_itself() {
        assert_eq!(decode("100%"), "100%");
        assert_eq!(decode("%4"), "%4");
        assert_eq!(decode("%é9"), "%é9");
        assert_eq!(decode("%ff"), "\u{fffd}");
    }

    #[test]
    fn no_picture_is_endless_and_those_that_are_used_stay_whole() {
        let kiss = "\u{1f469}\u{1f3fb}\u{200d}\u{2764}\u{fe0f}\u{200d}\u{1f48b}\u{200d}\u{1f469}\u{1f3fb}";
        for whole in [kiss, "\u{1f3f3}\u{fe0f}\u{200d}\u{1f308}", "ක්\u{200d}ෂ ක්\u{200d}ය", &kiss.repeat(3)] {
            assert_eq!(Plain::clean(whole).as_str(), whole);
        }
        let endless = Plain::clean(&"\u{1f308}\u{200d}".repeat(80));
        for part in endless.as_str().split("\u{1f308}\u{1f308}") {
            assert!(part.matches(JOINER).count() <= MOST_JOINED, "{part:?}");
        }
        assert_eq!(Plain::clean(endless.as_str()), endless);
    }

    #[test]
    fn a_clean_text_stays_as_it_is() {
        let long = "长".repeat(200);
        for text in ["a  b\n", "\u{2067}x\u{2069}", long.as_str(), " . "] {
            let once = Plain::clean(text);
            assert_eq!(Plain::clean(once.as_str()), once);
            assert!(once.as_str().chars().count() <= LONGEST);
        }
    }
}
