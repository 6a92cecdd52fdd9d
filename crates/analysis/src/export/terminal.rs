//! Terminal: makes text from persons or files safe for a terminal.
//!
//! ```text
//! U+001B, to read       \u{1b}         U+202E, to read       \u{202e}
//! U+001B, for programs  \u001b         U+202E, for programs  \u202e        (as JSON escapes it: nothing is lost)
//! ```
//!
//! All texts pass through here, whatever their origin.

use std::fmt::Write as _;

use cairn_core::choices::link::text::is_mark;

/// A text of one line. Characters that control a terminal, end the line, or turn or hide text are written as their code.
///
/// ```
/// use cairn_analysis::export::terminal::line;
/// assert_eq!(line("a\u{1b}[2J\n\u{202e}b"), "a\\u{1b}[2J\\u{a}\\u{202e}b");
/// ```
pub fn line(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        if steers(letter) {
            shown.extend(letter.escape_unicode());
        } else {
            shown.push(letter);
        }
    }
    shown
}

/// Cleans a text of several lines and keeps its line breaks.
pub fn lines(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(line).collect();
    lines.join("\n")
}

/// Cleans JSON text: the result is valid JSON with the same content.
///
/// ```
/// use cairn_analysis::export::terminal::json;
/// assert_eq!(json("{\"name\":\"\u{202e}\u{7f}\"}\n"), "{\"name\":\"\\u202e\\u007f\"}\n");
/// ```
pub fn json(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter != '\n' && steers(letter) {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                let _ = write!(shown, "\\u{unit:04x}");
            }
        } else {
            shown.push(letter);
        }
    }
    shown
}

fn steers(letter: char) -> bool {
    letter.is_control() || is_mark(letter)
}
