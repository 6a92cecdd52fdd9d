//! Handed: what the prerenderer gives a page that comes alive: written and read here.
//!
//! ```text
//! start/IND.json          the first board of a place and what is told of it, the same for every language
//! start/compare.json      two sides          start/map.json      all places by one result
//! start/en/outlook.json   what levers move of the world's materials, with texts of the language
//! ```
//!
//! It stands beside the pages, once for all languages, is fetched while the program is, and spares the
//! page a run of the model before it can be taken over. The page itself names the files
//! ([`START`], [`WORDS`], [`WORKER`]). Does not know: what is chosen.

pub mod outlook;

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::draw::earth::Sheet;
use crate::figure::board::{About, Board};
use crate::findings::compare::Comparison;
use crate::findings::rank::Ranking;
use crate::kind::Language;

/// Id of the element the application lives in.
pub const ROOT: &str = "cairn";
/// Id of the element that names what a page needs to come alive.
pub const BLOCK: &str = "start";
/// Attribute of the root that tells which language and page were prerendered.
pub const MARK: &str = "data-page";

/// Attribute of the block that names the file of the page's words, below the site's root.
pub const WORDS: &str = "data-words";
/// Attribute of the block that names the file with what is handed over, below the site's root.
pub const START: &str = "data-start";
/// Attribute of the block that names the worker's first module, below the site's root.
pub const WORKER: &str = "data-worker";

/// What a page is given, by the kind of page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Handed {
    /// The explorer: its first board, and what is told of its place.
    Explore(Rc<Board>, Rc<About>),
    /// Two sides: what differs, and what follows.
    Compare(Rc<Comparison>),
    /// All places by one result, and where they lie.
    Ranks(Rc<Ranking>, Rc<Sheet>),
    /// What moves on the page of the world's materials.
    Outlook(Rc<outlook::Start>),
}

impl Handed {
    /// The name of the page in [`MARK`].
    #[must_use]
    pub fn page(&self) -> &str {
        match self {
            Handed::Explore(board, _) => board.place.as_str(),
            Handed::Compare(_) => "compare",
            Handed::Ranks(..) => "map",
            Handed::Outlook(_) => "outlook",
        }
    }

    /// Where it is served, below the site's root.
    #[must_use]
    pub fn path(&self, language: Language) -> String {
        match self {
            Handed::Explore(..) | Handed::Compare(_) | Handed::Ranks(..) => ["start/", self.page(), ".json"].concat(),
            Handed::Outlook(_) => ["start/", language.id(), "/", self.page(), ".json"].concat(),
        }
    }
}

/// What [`MARK`] says of a page: its language, and its place or its name.
#[must_use]
pub fn mark(language: Language, page: &str) -> String {
    [language.id(), "/", page].concat()
}

/// Where the words of a language are served, below the site's root.
#[cfg(feature = "cli")]
#[must_use]
pub fn words_path(language: Language) -> String {
    ["words/", language.id(), ".json"].concat()
}

/// What is handed over, as text: a long series is a list of numbers in it.
///
/// # Errors
/// Where a value has no counterpart; ours all have.
#[cfg(feature = "cli")]
pub fn write(handed: &Handed) -> Result<String, String> {
    let mut bytes = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, Series);
    handed.serialize(&mut serializer).map_err(|fault| fault.to_string())?;
    String::from_utf8(bytes).map_err(|fault| fault.to_string())
}

/// Writes a run of numbers, which travels as bytes, as a list.
#[cfg(feature = "cli")]
struct Series;

#[cfg(feature = "cli")]
impl serde_json::ser::Formatter for Series {
    fn write_byte_array<W: std::io::Write + ?Sized>(&mut self, writer: &mut W, bytes: &[u8]) -> std::io::Result<()> {
        let values: Vec<f64> = crate::unit::numbers::of_bytes(bytes).collect();
        serde_json::to_writer(&mut *writer, &values).map_err(std::io::Error::other)
    }
}

#[cfg(all(test, feature = "cli"))]
mod tests {
    use super::*;
    use crate::figure::board::About;
    use crate::place::PlaceId;

    #[test]
    fn what_is_written_is_read_back_to_the_last_bit() {
        let place = PlaceId::parse("IND").unwrap();
        let start = outlook::World {
            prospect: crate::kind::Prospect::Trends2024,
            taken: vec![vec![0.1 + 0.2, f64::MIN_POSITIVE, 1e300], Vec::new()],
        };
        let mut bytes = Vec::new();
        let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, Series);
        start.serialize(&mut serializer).unwrap();
        assert_eq!(serde_json::from_slice::<outlook::World>(&bytes).unwrap(), start);
        assert!(String::from_utf8(bytes).unwrap().contains("[0.30000000000000004,"));
        assert_eq!(About::nothing(place).place, place);
    }
}
