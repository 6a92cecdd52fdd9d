//! Start: what a page hands over to the application that takes it over.
//!
//! The prerenderer writes what the page first shows into a data block; the application reads it back and so need not run the model before it can take over.

use crate::figure::board::{About, Board};
use crate::kind::Language;

/// Id of the element the application lives in.
pub const ROOT: &str = "cairn";
/// Id of the data block that holds the first board.
pub const BLOCK: &str = "start";
/// Attribute of the root that tells which language and page were prerendered.
pub const MARK: &str = "data-page";

/// What a page of the explorer hands over: its first board, and what is told of its place.
pub type Explored = (Box<Board>, Box<About>);

/// What [`MARK`] says of a page: its language, and its place or its name.
#[must_use]
pub fn mark(language: Language, page: &str) -> String {
    [language.id(), "/", page].concat()
}

/// Attribute of the block that names the file of the page's words, below the site's root.
pub const WORDS: &str = "data-words";
/// Attribute of the block that names the worker's first module, below the site's root.
pub const WORKER: &str = "data-worker";
/// Attribute of the block that names the inquirer's first module, below the site's root.
pub const INQUIRER: &str = "data-inquirer";

/// Where the words of a language are served, below the site's root.
#[cfg(feature = "evidence")]
#[must_use]
pub fn words_path(language: Language) -> String {
    ["words/", language.id(), ".json"].concat()
}
