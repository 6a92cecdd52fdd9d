//! Languages: the pages that come alive, in every language, drawn by as many threads as there are processors.
//!
//! ```text
//! what pages are given is made once and travels as bytes; each thread reads it anew, for it draws from what it holds alone
//! ```
//!
//! Does not know: how what pages are given is made; pages that are only read.

use std::path::Path;
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use cairn::choices::link::{Leaf, Route, Topic};
use cairn::facts::World;
use cairn::facts::cities::Cities;
use cairn::findings::ground::Known;
use cairn::kind::Language;
use cairn::place::{PlaceId, Wider};
use cairn::site::handed::{self, Handed};
use cairn::site::page::away::{self, Away, AwayProps};
use cairn::site::wire;
use cairn::words::places::Told;
use cairn::words::{Key, Words, served};

use crate::besides::Besides;
use crate::embed;
use crate::page::{Page, Shows};
use crate::programs::Programs;
use crate::project::Project;
use crate::site::Site;
use crate::write;

/// What is the same in every language.
pub(crate) struct Languages<'a> {
    pub(crate) folder: &'a Path,
    pub(crate) prefix: &'a str,
    pub(crate) public: Option<&'a str>,
    pub(crate) template: &'a str,
    pub(crate) programs: &'a Programs,
    pub(crate) world: &'a World,
    pub(crate) cities: &'a Cities,
    pub(crate) described: &'a Project,
    /// What pages are given, each as it is served.
    pub(crate) given: Vec<Vec<u8>>,
}

/// What words tell of each place besides its name.
fn told(world: &World, cities: &Cities, place: PlaceId) -> Told {
    let listed = world.place(place).filter(|facts| facts.listed);
    Told {
        known: listed.map_or(0, |facts| Known::of(facts) as u8 + 1),
        cities: cities.country(place).map_or(0, |country| country.cities.len() as u16),
    }
}

impl Languages<'_> {
    /// The words of a language, with what they tell of each place.
    pub(crate) fn words(&self, language: Language) -> Rc<Words> {
        Rc::new(Words::embedded(language).marked(|place| told(self.world, self.cities, place)))
    }

    /// Writes them all, and meanwhile what `besides` writes; tells how many pages.
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
            template: self.template,
            programs: self.programs,
            runtime: &runtime,
            public: self.public,
        };
        let words = self.words(language);
        let texts = served::write(language, |place| told(self.world, self.cities, place));
        write(
            self.folder,
            &handed::words_path(language),
            &texts.ok_or("a text is missing; `cargo xtask test prerender -- words::` says which")?,
        )?;
        let besides = Besides::of_release(self.world)?;
        let mut pages = 0;
        for bytes in &self.given {
            let handed: Handed = wire::read(bytes)?;
            let beside = match &handed {
                Handed::Explore(board, about, _) => runtime.block_on(besides.of(about, &board.release, &words)),
                _ => String::new(),
            };
            let page = site.live(&words, &handed, None, &beside);
            site.put(&page, &route(&handed, language).write())?;
            pages += 1;
            if let Handed::Explore(board, ..) = &handed {
                self.part(&site, &words, &handed, board.place)?;
                pages += 1;
            }
            if language == Language::English && matches!(&handed, Handed::Explore(board, ..) if Some(board.place) == Wider::World.id()) {
                // The front door: English until boot.js finds that the visitor reads another of our languages.
                site.put(&page, "")?;
                pages += 1;
            }
        }
        let project = self.described.handed(language)?;
        site.put(&site.live(&words, &project, None, ""), &Route::Project { language }.write())?;
        site.hand(&project, language)?;
        self.away(&site, &words)?;
        Ok(pages + 1)
    }

    /// An explorer as a part of another page; where the site's own address is known, with what tells other sites of it.
    fn part(&self, site: &Site<'_>, words: &Rc<Words>, handed: &Handed, place: PlaceId) -> Result<(), String> {
        let language = words.language();
        site.put(&site.part(words, handed), &Route::Embed { language, place }.write())?;
        let Some(public) = self.public else { return Ok(()) };
        let title = words.fill(Key::SiteTitle, &[("place", words.place(place))]);
        write(
            self.folder,
            &embed::described_at(language, place),
            &embed::described(words, place, &title, public),
        )
    }

    /// What is shown without a network, where a page was not kept.
    fn away(&self, site: &Site<'_>, words: &Rc<Words>) -> Result<(), String> {
        let props = AwayProps {
            words: Rc::clone(words),
            home: Wider::World.id().ok_or("the world has no id")?,
        };
        let away = yew::LocalServerRenderer::<Away>::with_props(props).hydratable(false);
        let page = Page {
            words,
            shows: Shows::Away,
            body: site.runtime.block_on(away.render()),
            around: None,
            beside: "",
            programs: self.programs,
            public: self.public,
        };
        // It is shown at the address of any page: only the whole prefix leads home from there.
        let path = away::address(words.language());
        write(
            self.folder,
            &[&path, "index.html"].concat(),
            &page.fill(self.template, self.prefix, &path)?,
        )
    }
}

/// Where a page stands, by what it is given.
fn route(handed: &Handed, language: Language) -> Route {
    let topic = |topic| Route::Topic { language, topic };
    let leaf = |leaf| Route::Leaf { language, leaf };
    match handed {
        Handed::Explore(board, ..) => Route::Explore {
            language,
            place: board.place,
        },
        Handed::Compare(_) => Route::Compare { language },
        Handed::Ranks(..) => Route::Map { language },
        Handed::Roads(_) => topic(Topic::Vehicles),
        Handed::Plastics(_) => topic(Topic::Plastics),
        Handed::Hotspots(_) => topic(Topic::Hotspots),
        Handed::Purchase(_) => topic(Topic::Purchase),
        Handed::Project(_) => Route::Project { language },
        Handed::Brief(start) => Route::Brief {
            language,
            place: start.shown.board.place,
            today: !start.shown.told.asked.taken,
        },
        Handed::City(start) => Route::City {
            language,
            place: start.country,
        },
        Handed::Outlook(_) => leaf(Leaf::Outlook),
        Handed::Class(_) => leaf(Leaf::Class),
    }
}
