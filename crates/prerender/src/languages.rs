//! Languages: live pages in every language, rendered by one thread per processor.
//!
//! ```text
//! bootstrap data are made once and passed as bytes; each thread decodes them again, because `Rc` values stay in their
//! thread
//! ```
//!
//! Out of scope: making the bootstrap data; static pages.

use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::pages::offline::{self, Away, AwayProps};
use cairn::site::bootstrap::{self, Bootstrap};
use cairn_analysis::findings::deciding_facts::FactCoverage;
use cairn_analysis::findings::knowledge::CountryKnowledge;
use cairn_analysis::words::places::PlaceRecord;
use cairn_analysis::words::{Key, Words, builtin};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::facts::World;
use cairn_core::facts::cities::CityPack;
use cairn_core::kind::Language;
use cairn_core::place::{PlaceId, Wider};
use cairn_wire as wire;

use crate::embed;
use crate::explorer_footers::FooterSources;
use crate::page::{Page, PageKind};
use crate::parts::homes::PlaceHomes;
use crate::parts::minerals::PlaceMinerals;
use crate::programs::Programs;
use crate::project::Project;
use crate::site::Site;
use crate::styles::Templates;
use crate::wanted::WantedPages;
use crate::write;

/// Data shared by all languages.
pub(crate) struct Languages<'a> {
    pub(crate) folder: &'a Path,
    pub(crate) wanted: &'a WantedPages,
    pub(crate) prefix: &'a str,
    pub(crate) public: Option<&'a str>,
    pub(crate) contact: Option<&'a str>,
    pub(crate) templates: &'a Templates,
    pub(crate) programs: &'a Programs,
    pub(crate) world: &'a World,
    pub(crate) cities: &'a CityPack,
    pub(crate) described: &'a Project,
    /// Need for homes of each place.
    pub(crate) homes: BTreeMap<PlaceId, PlaceHomes>,
    /// Minerals of each place.
    pub(crate) minerals: BTreeMap<PlaceId, PlaceMinerals>,
    /// What is known of each country.
    pub(crate) knowledge: BTreeMap<PlaceId, CountryKnowledge>,
    /// Keys of the sources that every place uses.
    pub(crate) shared_sources: Vec<String>,
    /// Bootstrap data of the pages, as served.
    pub(crate) given: Vec<Vec<u8>>,
}

/// Facts about a place that appear next to its name.
fn place_record(world: &World, cities: &CityPack, place: PlaceId) -> PlaceRecord {
    let listed = world.place(place).filter(|facts| facts.listed);
    PlaceRecord {
        quality: listed.map_or(0, |facts| FactCoverage::of(facts) as u8 + 1),
        cities: cities.country(place).map_or(0, |country| country.cities.len() as u16),
    }
}

impl Languages<'_> {
    /// Texts of a language, with the facts shown next to place names.
    pub(crate) fn words(&self, language: Language) -> Rc<Words> {
        Rc::new(Words::embedded(language).marked(|place| place_record(self.world, self.cities, place)))
    }

    /// Writes all pages and, at the same time, those of `besides`. Returns the number of pages.
    ///
    /// # Errors
    /// The first fault.
    pub(crate) fn write(&self, besides: impl FnOnce() -> Result<usize, String>) -> Result<usize, String> {
        let next = AtomicUsize::new(0);
        let some = || {
            let mut pages = 0;
            while let Some(language) = Language::READY.get(next.fetch_add(1, Ordering::Relaxed)) {
                pages += self.language(*language)?;
            }
            Ok::<usize, String>(pages)
        };
        let hands = thread::available_parallelism().map_or(1, usize::from).min(Language::READY.len());
        thread::scope(|scope| {
            let hands: Vec<_> = (0..hands).map(|_| scope.spawn(some)).collect();
            let mut pages = besides()?;
            for hand in hands {
                pages += hand.join().map_err(|_| "a thread that draws pages has failed")??;
            }
            Ok(pages)
        })
    }

    fn language(&self, language: Language) -> Result<usize, String> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .map_err(|fault| fault.to_string())?;
        let site = Site {
            folder: self.folder,
            wanted: self.wanted,
            templates: self.templates,
            programs: self.programs,
            runtime: &runtime,
            public: self.public,
            contact: self.contact,
        };
        let words = self.words(language);
        let texts = builtin::served(language, |place| place_record(self.world, self.cities, place));
        write(
            self.folder,
            &bootstrap::words_path(language),
            &texts.ok_or("a text is missing; `cargo xtask test prerender -- words::` says which")?,
        )?;
        let besides = FooterSources::of_release(
            self.world,
            (&self.homes, &self.minerals),
            &self.knowledge,
            &self.shared_sources,
            self.contact,
        )?;
        let mut pages = 0;
        for bytes in &self.given {
            let bootstrap: Bootstrap = wire::read(bytes)?;
            let path = route(&bootstrap, language).write();
            let is_part = board_place(&bootstrap).is_some_and(|place| site.writes(Route::Embed { language, place }));
            if !self.wanted.includes(&path) && !is_part {
                continue;
            }
            let beside = match &bootstrap {
                Bootstrap::Explore(board, about, _) => runtime.block_on(besides.footer(about, &board.release, &words)),
                _ => String::new(),
            };
            let page = site.live_page(&words, &bootstrap, None, &beside);
            site.put(&page, &path)?;
            pages += 1;
            if let Some(place) = board_place(&bootstrap) {
                self.part(&site, &words, &bootstrap, place)?;
                pages += 1;
            }
        }
        let project = self.described.bootstrap(language)?;
        site.put(&site.live_page(&words, &project, None, ""), &Route::Project { language }.write())?;
        site.write_bootstrap(&project, language)?;
        self.away(&site, &words)?;
        Ok(pages + 1)
    }

    /// Writes an embeddable explorer. If the site's public address is known, it also writes the oEmbed description.
    fn part(&self, site: &Site<'_>, words: &Rc<Words>, bootstrap: &Bootstrap, place: PlaceId) -> Result<(), String> {
        let language = words.language();
        site.put(&site.part(words, bootstrap), &Route::Embed { language, place }.write())?;
        let Some(public) = self.public else { return Ok(()) };
        let title = words.fill(Key::SiteTitle, &[("place", words.place(place))]);
        write(
            self.folder,
            &embed::described_at(language, place),
            &embed::described(words, place, &title, public),
        )
    }

    /// Writes the offline page, for pages that are not cached.
    fn away(&self, site: &Site<'_>, words: &Rc<Words>) -> Result<(), String> {
        let props = AwayProps {
            words: Rc::clone(words),
            home: Wider::World.id().ok_or("the world has no id")?,
        };
        let away = yew::LocalServerRenderer::<Away>::with_props(props).hydratable(false);
        let page = Page {
            words,
            shows: PageKind::Away,
            body: site.runtime.block_on(away.render()),
            around: None,
            footer: "",
            programs: self.programs,
            public: self.public,
            contact: self.contact,
        };
        // This page appears at any address: only the full prefix leads to the root from there.
        let path = offline::address(words.language());
        write(
            self.folder,
            &[&path, "index.html"].concat(),
            &page.fill(self.templates, self.prefix, &path)?,
        )
    }
}

/// Place of an explorer.
fn board_place(bootstrap: &Bootstrap) -> Option<PlaceId> {
    match bootstrap {
        Bootstrap::Explore(board, ..) => Some(board.place),
        _ => None,
    }
}

/// Route of a page, by its bootstrap data.
fn route(bootstrap: &Bootstrap, language: Language) -> Route {
    let leaf = |leaf| Route::Leaf { language, leaf };
    match bootstrap {
        Bootstrap::Explore(board, ..) => Route::Explore {
            language,
            place: board.place,
        },
        Bootstrap::Compare(_) => Route::Compare { language },
        Bootstrap::Ranks(..) => Route::Map { language },
        Bootstrap::Topic(start) => Route::Topic {
            language,
            topic: start.opened_with().0,
        },
        Bootstrap::Project(_) => Route::Project { language },
        Bootstrap::Brief(start) => Route::Brief {
            language,
            place: start.shown.board.place,
            today: !start.shown.view.query.taken,
        },
        Bootstrap::City(start) => Route::City {
            language,
            place: start.country,
        },
        Bootstrap::Outlook(_) => leaf(Leaf::Outlook),
        Bootstrap::Class(_) => leaf(Leaf::Class),
    }
}
