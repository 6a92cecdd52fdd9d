//! Source fault: where is a file of stories or pages wrong, and what is to be written instead?

use std::fmt;

/// A fault of a file in `static`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFault {
    /// Path of the file, below `static`.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The wrong part.
    pub found: String,
    /// What to write instead.
    pub advice: String,
}

impl fmt::Display for SourceFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, line {}: {}. {}", self.file, self.line, self.found, self.advice)
    }
}
