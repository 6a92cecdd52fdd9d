//! Start: what a page hands over to the application that takes it over.
//!
//! The prerenderer writes what the page first shows into a data block; the application reads it back and so need not run the model before it can take over.

use crate::facts::Source;
use crate::figure::board::{About, Board};
use crate::kind::Language;

/// Id of the element the application lives in.
pub const ROOT: &str = "cairn";
/// Id of the data block that holds the first board.
pub const BLOCK: &str = "start";
/// Id of the block that holds the sources of the place. They stand there as text, as they stand in the page below, so that
/// compressed the two cost little more than one.
pub const SOURCES: &str = "start-sources";
/// Attribute of the root that tells which language and page were prerendered.
pub const MARK: &str = "data-page";

/// What a page of the explorer hands over: its first board, and what is told of its place but its sources ([`SOURCES`]).
pub type Explored = (Box<Board>, Box<About>);

/// Sources as text: one a line, key, citation and licence with a tab between.
///
/// # Errors
/// Where one of them holds what would part it, or end the block.
#[cfg(feature = "evidence")]
pub fn write_sources(sources: &[Source]) -> Result<String, String> {
    let mut text = String::new();
    for Source { key, citation, licence } in sources {
        let line = [key.as_str(), citation, licence].join("\t");
        if line.contains(['<', '\n', '\r']) || line.matches('\t').count() != 2 {
            return Err(["sources.csv, ", key, ": holds a tab, a line break or a <. Write it without."].concat());
        }
        text.push_str(&line);
        text.push('\n');
    }
    Ok(text)
}

/// Reads what [`write_sources`] wrote.
#[must_use]
pub fn read_sources(text: &str) -> Vec<Source> {
    let read = |line: &str| {
        let (key, rest) = line.split_once('\t')?;
        let (citation, licence) = rest.split_once('\t')?;
        Some(Source {
            key: key.to_owned(),
            citation: citation.to_owned(),
            licence: licence.to_owned(),
        })
    };
    text.split('\n').filter_map(read).collect()
}

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

#[cfg(test)]
mod tests {
    #[test]
    #[cfg(feature = "evidence")]
    fn sources_are_read_back_and_none_can_end_its_block() {
        use super::{Source, read_sources, write_sources};
        let source = |citation: &str| Source {
            key: "who2020".to_owned(),
            citation: citation.to_owned(),
            licence: "CC BY 4.0".to_owned(),
        };
        let two = [source("Who & others 2020, Où"), source("")];
        assert_eq!(read_sources(&write_sources(&two).unwrap()), two);
        assert_eq!(read_sources(""), []);
        for wrong in ["</script>", "one\ntwo", "one\ttwo"] {
            assert!(write_sources(&[source(wrong)]).is_err(), "{wrong}");
        }
    }
}
