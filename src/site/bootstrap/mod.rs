//! Bootstrap data: the data that the prerenderer writes for a live page, and that the page reads to start.
//!
//! ```text
//! start/IND.bin          the first board of a place and the data on it, the same for every language
//! start/compare.bin      sides              start/map.bin      all places by one result
//! start/vehicles.bin     road vehicles of the world, and data on the trade of used ones
//! start/plastics.bin     plastics of the world, and places compared
//! start/hotspots.bin     hotspots of the world, and statistics on every place
//! start/purchase.bin     an example of a purchase rule in a country, and all rules
//! start/en/project.bin   the usual housing project, and the lists to describe one from, with names in the language
//! start/brief-IND.bin    the brief of a country under all three strategies
//! start/city-IND.bin     the cities of a country, its largest in full
//! start/en/class.bin     texts of the class page, and the places of its lessons
//! start/en/outlook.bin   the effect of levers on the world's materials, with texts of the language
//! ```
//!
//! The files lie next to the pages, mostly once for all languages. The browser loads them together with the program,
//! and they spare the page a model run before hydration. The page itself names the files ([`START`], [`WORDS`],
//! [`WORKER`], [`WORKER_WASM`]). Out of scope: the visitor's choices.

pub mod brief;
pub mod city;
pub mod class;
pub mod outlook;
pub mod plastics;
pub mod project;
pub mod roads;
pub mod topic;

use std::borrow::Cow;
use std::marker::PhantomData;
use std::rc::Rc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::draw::atlas::CircleMap;
use cairn_analysis::figure::board::{Board, BoardPlace};
use cairn_analysis::findings::compare::SideComparison;
use cairn_analysis::findings::effects::Effects;
use cairn_analysis::findings::rank::Ranking;
use cairn_core::choices::link::Mode;
use cairn_core::kind::Language;
use cairn_core::place::{PlaceId, Wider};

/// Id of the root element of the application.
pub const ROOT: &str = "cairn";
/// Id of the element that names the files that a page needs to start.
pub const BLOCK: &str = "start";
/// Attribute of the root element with the language and name of the prerendered page.
pub const MARK: &str = "data-page";

/// Prefix of the name of an embedded explorer in [`MARK`].
const PART: &str = "embed-";

/// Attribute of the block that names the file of the page's texts, below the site's root.
pub const WORDS: &str = "data-words";
/// Attribute of the block that names the file of bootstrap data, below the site's root.
pub const START: &str = "data-start";
/// Attribute of the block that names the worker's first module, below the site's root.
pub const WORKER: &str = "data-worker";
/// Attribute of the block that names the worker's program, below the site's root.
pub const WORKER_WASM: &str = "data-worker-wasm";

/// Bootstrap data by kind of page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Bootstrap {
    /// The explorer: its first board, the data on its place, and the reach of its levers.
    Explore(Rc<Board>, Rc<BoardPlace>, Rc<Effects>),
    /// The class page.
    Class(Rc<class::ClassBootstrap>),
    /// The comparison of two sides.
    Compare(Rc<SideComparison>),
    /// All places ranked by one result, and their map.
    Ranks(Rc<Ranking>, Rc<CircleMap>),
    /// A topic in a place.
    Topic(topic::TopicPageBootstrap),
    /// The usual housing project, and the lists to describe one from.
    Project(Rc<project::ProjectBootstrap>),
    /// The brief of a country.
    Brief(Rc<brief::BriefBootstrap>),
    /// The effect of levers on the world's materials.
    Outlook(Rc<outlook::OutlookBootstrap>),
    /// The cities of a country.
    City(Rc<city::CityBootstrap>),
}

/// The explorer's bootstrap data: the first variant of [`Bootstrap`], decoded without code for the others.
#[derive(Deserialize)]
pub enum ExplorerBootstrapVariant {
    /// Its first board, the data on its place, and the reach of its levers.
    Explore(Rc<Board>, Rc<BoardPlace>, Rc<Effects>),
}

/// A variant of [`Bootstrap`] that is decoded without code for the others.
pub struct BootstrapVariant<T> {
    /// Its index in [`Bootstrap`].
    index: u8,
    content: PhantomData<T>,
}

/// The bootstrap data of the class page.
pub const CLASS: BootstrapVariant<Rc<class::ClassBootstrap>> = BootstrapVariant::at(1);
/// The bootstrap data of the comparison.
pub const COMPARE: BootstrapVariant<Rc<SideComparison>> = BootstrapVariant::at(2);

impl<T: DeserializeOwned> BootstrapVariant<T> {
    const fn at(index: u8) -> BootstrapVariant<T> {
        BootstrapVariant {
            index,
            content: PhantomData,
        }
    }

    /// True if these bytes encode this variant.
    pub fn is(&self, bytes: &[u8]) -> bool {
        bytes.first() == Some(&self.index)
    }

    /// Decodes the bytes.
    ///
    /// # Errors
    /// The bytes come from another build.
    pub fn read(&self, bytes: &[u8]) -> Result<T, String> {
        cairn_wire::read(bytes.get(1..).unwrap_or_default())
    }
}

impl Bootstrap {
    /// The name of the page in [`MARK`].
    pub fn page(&self) -> Cow<'_, str> {
        Cow::Borrowed(match self {
            Bootstrap::Brief(start) => {
                let of = if start.shown.view.query.taken { "" } else { "-reference" };
                return Cow::Owned(["brief-", start.shown.board.place.as_str(), of].concat());
            }
            Bootstrap::City(start) => return Cow::Owned(["city-", start.country.as_str()].concat()),
            Bootstrap::Explore(board, ..) => board.place.as_str(),
            Bootstrap::Compare(_) => "compare",
            Bootstrap::Ranks(..) => "map",
            Bootstrap::Topic(start) => start.opened_with().0.id(),
            Bootstrap::Project(_) => "project",
            Bootstrap::Outlook(_) => "outlook",
            Bootstrap::Class(_) => "class",
        })
    }

    /// Says if the workers start together with the page, and if all of them do: true for a place larger than a
    /// country. None if no worker starts yet.
    pub fn eager_workers(&self) -> Option<bool> {
        match self {
            Bootstrap::Explore(board, ..) => Some(Wider::find(board.place.as_str()).is_some()),
            Bootstrap::Compare(comparison) => Some(is_large(comparison)),
            Bootstrap::Ranks(..) | Bootstrap::Topic(_) | Bootstrap::Project(_) | Bootstrap::Brief(_) | Bootstrap::City(_) => Some(false),
            Bootstrap::Outlook(_) | Bootstrap::Class(_) => None,
        }
    }

    /// Path of the file below the site's root.
    pub fn path(&self, language: Language) -> String {
        match self {
            Bootstrap::Outlook(_) | Bootstrap::Project(_) | Bootstrap::Class(_) => {
                ["start/", language.id(), "/", &self.page(), ".bin"].concat()
            }
            _ => ["start/", &self.page(), ".bin"].concat(),
        }
    }
}

/// True if the first side of a comparison is larger than a country.
pub fn is_large(comparison: &SideComparison) -> bool {
    Wider::find(comparison.query.sides[0].place.as_str()).is_some()
}

/// The name of an explorer in [`MARK`], as a page of its own or embedded.
pub fn explored(place: PlaceId, mode: Mode) -> String {
    if mode == Mode::Embed {
        part(place.as_str())
    } else {
        place.to_string()
    }
}

/// The name of an embedded explorer.
pub fn part(page: &str) -> String {
    [PART, page].concat()
}

/// The display mode of an explorer with this mark.
pub fn mode(mark: &str) -> Mode {
    let name = mark.split('/').nth(1).unwrap_or_default();
    if name.starts_with(PART) { Mode::Embed } else { Mode::Page }
}

/// The value of [`MARK`] for a page: its language, and its place or its name.
pub fn mark(language: Language, page: &str) -> String {
    [language.id(), "/", page].concat()
}

/// Path of the texts of a language, below the site's root.
pub fn words_path(language: Language) -> String {
    ["words/", language.id(), ".json"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_analysis::findings::compare::{Measure, Sides};
    use cairn_core::unit::Unit;
    use cairn_core::year::Year;
    use cairn_wire as wire;

    #[test]
    fn a_part_of_another_page_is_known_by_its_mark() {
        let place = PlaceId::parse("IND").unwrap();
        for shown in [Mode::Embed, Mode::Page] {
            assert_eq!(mode(&mark(Language::English, &explored(place, shown))), shown);
        }
        assert_eq!(explored(place, Mode::Page), "IND");
        assert_eq!(mode("en/compare"), Mode::Page);
    }

    #[test]
    fn pages_with_a_part_of_their_own_are_known_by_their_first_byte() {
        let class = class::ClassBootstrap {
            release: "0.1-26a".to_owned(),
            lessons: Vec::new(),
            offered: Vec::new(),
            texts: Vec::new(),
        };
        let bytes = wire::bytes(&Bootstrap::Class(Rc::new(class.clone()))).unwrap();
        assert!(CLASS.is(&bytes) && !COMPARE.is(&bytes));
        assert_eq!(CLASS.read(&bytes), Ok(Rc::new(class)));
        let compare = SideComparison {
            release: "0.1-26a".to_owned(),
            query: Sides {
                sides: Vec::new(),
                focus: Year::LAST,
                per: cairn_core::choices::link::Per::Total,
                shown: Measure::Emissions,
            },
            offered: Vec::new(),
            moved: Vec::new(),
            unit: Unit::MillionPeople,
            lines: Vec::new(),
            rows: Vec::new(),
            parts: Vec::new(),
            balance_error: 0.0,
        };
        let bytes = wire::bytes(&Bootstrap::Compare(Rc::new(compare.clone()))).unwrap();
        assert!(COMPARE.is(&bytes) && !CLASS.is(&bytes));
        assert_eq!(COMPARE.read(&bytes), Ok(Rc::new(compare)));
    }
}
