//! Isolate: text that keeps its own direction inside another's.
//!
//! ```text
//! U+2066 left to right   U+2067 right to left   U+2068 as its first letter says   U+2069 end
//! ```

use cairn_core::kind::Direction;

const LEFT_TO_RIGHT: char = '\u{2066}';
const RIGHT_TO_LEFT: char = '\u{2067}';
const AS_IT_SAYS: char = '\u{2068}';
const END: char = '\u{2069}';

/// Isolates a text of known direction.
pub fn in_direction(direction: Direction, text: &str) -> String {
    let start = match direction {
        Direction::LeftToRight => LEFT_TO_RIGHT,
        Direction::RightToLeft => RIGHT_TO_LEFT,
    };
    wrap(start, text)
}

/// Isolates a text from outside, such as a part of a link. Removes its direction marks, so that it cannot change its surroundings.
pub fn isolate(text: &str) -> String {
    let safe: String = text.chars().filter(|letter| !is_mark(*letter) && !letter.is_control()).collect();
    wrap(AS_IT_SAYS, &safe)
}

/// A text without isolation marks; for files, the terminal and tests.
pub fn bare(text: &str) -> String {
    text.chars().filter(|letter| !is_mark(*letter)).collect()
}

/// True if a text contains a letter of a right-to-left script.
pub fn runs_right_to_left(text: &str) -> bool {
    text.chars()
        .any(|letter| matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'))
}

fn wrap(start: char, text: &str) -> String {
    let mut isolated = String::with_capacity(text.len() + 6);
    isolated.push(start);
    isolated.push_str(text);
    isolated.push(END);
    isolated
}

const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_from_a_link_cannot_turn_its_surroundings() {
        assert_eq!(isolate("ab\u{202e}c\u{2069}\n"), "\u{2068}abc\u{2069}");
    }

    #[test]
    fn bare_text_has_no_marks() {
        assert_eq!(bare(&in_direction(Direction::RightToLeft, "12")), "12");
    }
}
