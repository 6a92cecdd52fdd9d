//! JSON of scenario files: a small tree with two readers, `serde_json` in the terminal and the browser's own
//! reader on the page. The checks on the tree are therefore the same.
//!
//! JSON readers keep the last of two equal keys without warning; [`odd_key`] finds them in the text.
//! Out of scope: the schema of scenario files.

use std::fmt;

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// A number, and its written form.
    Number(f64, String),
    /// A string.
    Text(String),
    /// An object: keys and values, in the order of the keys.
    Object(Vec<(String, Json)>),
    /// `null`, a boolean or a list: not valid in scenario files, kept as its written form.
    Other(&'static str),
}

impl Json {
    /// The value of a key; none if this is not an object or lacks the key.
    pub fn get(&self, key: &str) -> Option<&Json> {
        let Json::Object(entries) = self else { return None };
        entries.iter().find(|(own, _)| own == key).map(|(_, value)| value)
    }

    /// The string; none if this is not a string.
    pub fn text(&self) -> Option<&str> {
        if let Json::Text(text) = self { Some(text) } else { None }
    }

    /// The number; none if this is not a number.
    pub fn number(&self) -> Option<f64> {
        if let Json::Number(number, _) = self { Some(*number) } else { None }
    }

    /// The number, if it is whole and below 1e9; enough for years and versions.
    pub fn integer(&self) -> Option<i64> {
        self.number()
            .filter(|number| libm::trunc(*number) == *number && number.abs() < 1e9)
            .map(|number| number as i64)
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Json::Number(_, written) => f.write_str(written),
            Json::Text(text) => f.write_str(&quoted(text)),
            Json::Object(_) => f.write_str("{…}"),
            Json::Other(written) => f.write_str(written),
        }
    }
}

/// A text as a JSON string. The text must have no control characters; our texts have none.
pub fn quoted(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 2);
    written.push('"');
    for letter in text.chars() {
        if matches!(letter, '"' | '\\') {
            written.push('\\');
        }
        written.push(letter);
    }
    written.push('"');
    written
}

/// A key that is a duplicate or contains escapes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OddKey {
    /// Line, from 1.
    pub line: usize,
    /// Column of its opening quote in bytes, from 1.
    pub column: usize,
    /// The key as written, between its quotes.
    pub key: String,
    /// True if the key is a duplicate within its object; false if it contains escapes, which could hide a duplicate.
    pub twice: bool,
}

/// The first key of a JSON text that is a duplicate within its object or contains escapes. The text must be valid JSON.
pub fn odd_key(text: &str) -> Option<OddKey> {
    let bytes = text.as_bytes();
    let mut open: Vec<Vec<&str>> = Vec::new();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        at += 1;
        match byte {
            b'{' | b'[' => open.push(Vec::new()),
            b'}' | b']' => {
                open.pop();
            }
            b'"' => {
                let start = at;
                while bytes.get(at).is_some_and(|byte| *byte != b'"') {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                let written = text.get(start..at).unwrap_or_default();
                at += 1;
                let next = bytes
                    .get(at..)
                    .and_then(|rest| rest.iter().find(|byte| !byte.is_ascii_whitespace()));
                if next != Some(&b':') {
                    continue;
                }
                let escaped = written.contains('\\');
                let keys = open.last_mut();
                let twice = keys.as_ref().is_some_and(|keys| keys.contains(&written));
                if let Some(keys) = keys {
                    keys.push(written);
                }
                if escaped || twice {
                    let before = &text[..start];
                    return Some(OddKey {
                        line: 1 + before.matches('\n').count(),
                        column: before.len() - before.rfind('\n').map_or(0, |line| line + 1),
                        key: written.to_owned(),
                        twice,
                    });
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn odd(text: &str) -> Option<(usize, String, bool)> {
        odd_key(text).map(|odd| (odd.column, odd.key, odd.twice))
    }

    #[test]
    fn a_key_stands_once_in_each_object() {
        assert_eq!(odd(r#"{"a":1,"b":{"a":2},"c":[{"a":1},{"a":2}]}"#), None);
        assert_eq!(odd(r#"{"a":1,"a":2}"#), Some((8, "a".to_owned(), true)));
        assert_eq!(odd_key("{\n \"a\":1,\n \"a\":2}").map(|odd| odd.line), Some(3));
        assert_eq!(odd(r#"{"a":"a","b":"\"a\":","c":["b","b"]}"#), None, "values are no keys");
    }

    #[test]
    fn a_key_cannot_hide_behind_escapes() {
        assert_eq!(odd(r#"{"hs":1,"h\u0073":2}"#), Some((9, r"h\u0073".to_owned(), false)));
    }

    #[test]
    fn a_text_is_quoted_as_serde_quotes_it() {
        for text in ["", "Long life", r#"say "keep" \ hold"#, "طول العمر"] {
            assert_eq!(quoted(text), serde_json::to_string(text).unwrap());
        }
    }
}
