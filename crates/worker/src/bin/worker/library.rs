//! The facts of places, fetched once and cached for the life of the worker.
//!
//! A country is fetched alone. A place larger than a country fetches all countries, which then serve every other place
//! too. A city fetches its country and the data on that country's cities. Numbers set by hand change the facts that are
//! given out; a city has none, so its country stays as known. Out of scope: what the model makes of the facts.

use std::cell::{OnceCell, RefCell};
use std::ops::Deref;
use std::rc::Rc;
use std::sync::Arc;

use cairn_analysis::export::archive::{ReleaseRow, place as archive_place};
use cairn_core::doubt::{OpenNumber, OwnNumbers};
use cairn_core::facts::cities::{CityIndex, CityPack};
use cairn_core::facts::doubts::Doubts;
use cairn_core::facts::minerals::MineralFacts;
use cairn_core::facts::money::MoneyFacts;
use cairn_core::facts::pack::PackFault;
use cairn_core::facts::projects::Projects;
use cairn_core::facts::provenance::Trails;
use cairn_core::facts::ranges::{WideMatters, WideRanges};
use cairn_core::facts::{Facts, World, city, pack};
use cairn_core::place::{PlaceId, Wider};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, RequestCache, RequestInit, Response};

use crate::assumptions::Assumptions;

/// The facts of one place: as known, or with numbers set by hand.
#[derive(Clone, Debug)]
pub(crate) enum MemberFacts {
    /// As fetched; they live as long as the worker.
    Known(&'static Facts),
    /// With numbers set by hand; they live as long as somebody uses them.
    Changed(Rc<Facts>),
}

impl Deref for MemberFacts {
    type Target = Facts;

    fn deref(&self) -> &Facts {
        match self {
            MemberFacts::Known(facts) => facts,
            MemberFacts::Changed(facts) => facts,
        }
    }
}

/// Cache of everything fetched.
#[derive(Default)]
pub(crate) struct Library {
    world: OnceCell<&'static World>,
    /// Countries fetched alone, and cities, each with the release of its data.
    alone: RefCell<Vec<(&'static Facts, String)>>,
    /// Data on cities, by country.
    cities: RefCell<Vec<&'static CityPack>>,
    /// Every city by name.
    index: OnceCell<CityIndex>,
    /// Provenance: the table rows behind each value.
    trails: OnceCell<Trails>,
    /// The numbers that uncertainty draws vary, with their ranges.
    doubts: OnceCell<Doubts>,
    /// Ranges drawn at release time, for each place requested.
    ranges: RefCell<Vec<Rc<WideRanges>>>,
    /// Data on housing projects and purchase rules.
    projects: OnceCell<Projects>,
    /// Facts on minerals.
    minerals: OnceCell<MineralFacts>,
    /// Unit costs and price levels.
    money: OnceCell<MoneyFacts>,
    /// Numbers set by hand.
    pub(crate) own: Assumptions,
}

/// Facts known on a place.
pub(crate) struct LoadedFacts {
    /// Release of the data.
    pub(crate) release: String,
    /// The countries that the place sums, in the order of ids; a country contains only itself.
    pub(crate) members: Vec<MemberFacts>,
}

impl LoadedFacts {
    /// The facts of each member.
    pub(crate) fn facts(&self) -> Vec<&Facts> {
        self.members.iter().map(|member| &**member).collect()
    }
}

/// Why facts are not available.
enum Missing {
    /// The fetch failed.
    Absent(String),
    /// The file arrived, but incomplete or damaged.
    Damaged(String),
}

impl Missing {
    /// The reason, in English.
    fn fault(self) -> String {
        match self {
            Missing::Absent(fault) | Missing::Damaged(fault) => fault,
        }
    }
}

impl Library {
    /// Facts on a place with the numbers set by hand, if they were fetched.
    pub(crate) fn loaded_facts(&self, place: PlaceId) -> Option<LoadedFacts> {
        let mut loaded = self.as_known(place)?;
        if !self.own.are(&OwnNumbers::NONE) {
            let doubts = self.doubts.get()?;
            for member in &mut loaded.members {
                *member = MemberFacts::Changed(self.own.changed(member, doubts)?);
            }
        }
        Some(loaded)
    }

    /// Facts on a place as known, if they were fetched.
    pub(crate) fn as_known(&self, place: PlaceId) -> Option<LoadedFacts> {
        if place.is_city() {
            self.found(place)?;
        } else if let Some(world) = self.world.get() {
            let members = match Wider::find(place.as_str()) {
                Some(wider) => world.members(wider).map(MemberFacts::Known).collect(),
                None => vec![MemberFacts::Known(world.place(place)?)],
            };
            let release = world.release.clone();
            return Some(LoadedFacts { release, members });
        }
        let alone = self.alone.borrow();
        let (facts, release) = alone.iter().find(|(facts, _)| facts.place == place)?;
        Some(LoadedFacts {
            release: release.clone(),
            members: vec![MemberFacts::Known(facts)],
        })
    }

    /// Builds the facts of a city from those of its country, once. None if either was not fetched or the city does not
    /// exist.
    fn found(&self, place: PlaceId) -> Option<()> {
        if self.alone.borrow().iter().any(|(facts, _)| facts.place == place) {
            return Some(());
        }
        let country = self.as_known(place.country()?)?;
        let cities = self.cities(place.country()?)?;
        let (known, listed) = cities.city(place)?;
        let whole = Arc::new(Facts::clone(country.members.first()?));
        let facts: &Facts = Box::leak(Box::new(city::listed_city(&whole, cities, known, listed)));
        self.alone.borrow_mut().push((facts, country.release));
        Some(())
    }

    /// Data on the cities of a country, if fetched.
    fn cities(&self, country: PlaceId) -> Option<&'static CityPack> {
        self.cities
            .borrow()
            .iter()
            .copied()
            .find(|cities| cities.country(country).is_some())
    }

    /// Names of the cities of a country, fetched on first use. For a group of countries: all listed cities.
    ///
    /// # Errors
    /// Why the names are not available, in English.
    pub(crate) async fn city_names(&self, scope: &DedicatedWorkerGlobalScope, place: PlaceId) -> Result<CityIndex, String> {
        if Wider::find(place.as_str()).is_some() {
            let index = fetch_once(&self.index, scope, pack::CITY_INDEX_PATH, pack::read_city_index).await;
            return index.cloned().ok_or_else(|| [pack::CITY_INDEX_PATH, " did not come"].concat());
        }
        self.fetch_cities(scope, place, None).await?;
        Ok(self.cities(place).map(CityPack::index).unwrap_or_default())
    }

    /// Data on the cities of a country, fetched on first use.
    ///
    /// # Errors
    /// Why the data are not available, in English.
    pub(crate) async fn cities_of(&self, scope: &DedicatedWorkerGlobalScope, country: PlaceId) -> Result<&'static CityPack, String> {
        self.fetch_cities(scope, country, None).await?;
        self.cities(country)
            .ok_or_else(|| ["nothing is known of the cities of ", country.as_str()].concat())
    }

    /// Fetches the facts of a place. For a city, it fetches the country and its cities at the same time. A damaged file
    /// is fetched again, past the browser's cache.
    ///
    /// # Errors
    /// Why the facts are not available, in English.
    pub(crate) async fn fetch(&self, scope: &DedicatedWorkerGlobalScope, place: PlaceId) -> Result<(), String> {
        let Some(country) = place.country() else {
            return self.fetch_facts(scope, place).await;
        };
        let cities = self.cities(country).is_none();
        let cities = cities.then(|| request(scope, &cities_path(scope, country), RequestCache::Default));
        let facts = match self.as_known(country) {
            Some(_) => Ok(()),
            None => self.fetch_facts(scope, country).await,
        };
        let cities = self.fetch_cities(scope, country, cities).await;
        facts.and(cities)
    }

    /// Fetches the facts of a place. The page may have fetched the same files, and their address names the release: what
    /// the browser has is taken without a question to the host. A missing or damaged file is fetched past that.
    async fn fetch_facts(&self, scope: &DedicatedWorkerGlobalScope, place: PlaceId) -> Result<(), String> {
        let mut fetched = self.fetch_from(scope, place, RequestCache::ForceCache).await;
        if fetched.is_err() {
            fetched = self.fetch_from(scope, place, RequestCache::Reload).await;
        }
        fetched.map_err(Missing::fault)
    }

    /// Fetches the data on the cities of a country, if missing. A damaged file is fetched again, past the browser's
    /// cache. `first` is a request already under way.
    async fn fetch_cities(
        &self,
        scope: &DedicatedWorkerGlobalScope,
        country: PlaceId,
        first: Option<js_sys::Promise>,
    ) -> Result<(), String> {
        if self.cities(country).is_some() {
            return Ok(());
        }
        let path = cities_path(scope, country);
        let first = first.unwrap_or_else(|| request(scope, &path, RequestCache::Default));
        let mut read = cities_of(country, &path, first).await;
        if let Err(Missing::Damaged(_)) = read {
            read = cities_of(country, &path, request(scope, &path, RequestCache::Reload)).await;
        }
        let cities = read.map_err(Missing::fault)?;
        self.cities.borrow_mut().push(Box::leak(Box::new(cities)));
        Ok(())
    }

    /// True if provenance was fetched.
    pub(crate) fn has_trails(&self) -> bool {
        self.trails.get().is_some()
    }

    /// Provenance: the table rows behind each value. None if the fetch fails; the next call tries again.
    pub(crate) async fn trails(&self, scope: &DedicatedWorkerGlobalScope) -> Option<&Trails> {
        fetch_once(&self.trails, scope, pack::TRAILS_PATH, pack::read_trails).await
    }

    /// The numbers set by hand as they are known in a place; none before its facts are known.
    pub(crate) fn numbers_of(&self, place: PlaceId) -> Option<Vec<OpenNumber>> {
        self.own.listed(&self.as_known(place)?.facts(), self.doubts.get()?)
    }

    /// The numbers that draws vary. None if the fetch fails; the next call tries again.
    pub(crate) async fn doubts(&self, scope: &DedicatedWorkerGlobalScope) -> Option<&Doubts> {
        fetch_once(&self.doubts, scope, pack::DOUBTS_PATH, pack::read_doubts).await
    }

    /// Ranges of a place drawn at release time. None if the fetch fails; the next call tries again.
    pub(crate) async fn ranges(&self, scope: &DedicatedWorkerGlobalScope, place: PlaceId) -> Option<Rc<WideRanges>> {
        let of_place = |ranges: &&Rc<WideRanges>| ranges.rows(place).is_some();
        if let Some(known) = self.ranges.borrow().iter().find(of_place) {
            return Some(Rc::clone(known));
        }
        let fetched = OnceCell::new();
        let _ = fetch_once(&fetched, scope, &pack::ranges_path(place), pack::read_ranges).await;
        let fetched = Rc::new(fetched.into_inner()?);
        self.ranges.borrow_mut().push(Rc::clone(&fetched));
        Some(fetched)
    }

    /// The inputs that matter most in a place, computed at release time. None if the fetch fails; the next call tries
    /// again.
    pub(crate) async fn matters(&self, scope: &DedicatedWorkerGlobalScope, place: PlaceId) -> Option<WideMatters> {
        let fetched = OnceCell::new();
        let _ = fetch_once(&fetched, scope, &pack::matters_path(place), pack::read_matters).await;
        fetched.into_inner()
    }

    /// Data on housing projects and purchase rules. None if the fetch fails; the next call tries again.
    pub(crate) async fn projects(&self, scope: &DedicatedWorkerGlobalScope) -> Option<&Projects> {
        fetch_once(&self.projects, scope, pack::PROJECTS_PATH, pack::read_projects).await
    }

    /// Facts on minerals. None if the fetch fails; the next call tries again.
    pub(crate) async fn minerals(&self, scope: &DedicatedWorkerGlobalScope) -> Option<&MineralFacts> {
        fetch_once(&self.minerals, scope, pack::MINERALS_PATH, pack::read_minerals).await
    }

    /// Unit costs and price levels. None if the fetch fails; the next call tries again.
    pub(crate) async fn money(&self, scope: &DedicatedWorkerGlobalScope) -> Option<&MoneyFacts> {
        fetch_once(&self.money, scope, pack::MONEY_PATH, pack::read_money).await
    }

    /// Unit costs and price levels, if they were fetched.
    pub(crate) fn money_known(&self) -> Option<&MoneyFacts> {
        self.money.get()
    }

    /// Results that a release published for a country or a larger place; no rows if nothing is kept of that release. None
    /// if the file is missing or damaged. Fetched on every call: a release may have been published since.
    pub(crate) async fn release_rows(&self, scope: &DedicatedWorkerGlobalScope, place: PlaceId, release: &str) -> Option<Vec<ReleaseRow>> {
        let path = archive_place::path(place);
        for cache in [RequestCache::NoCache, RequestCache::Reload] {
            let fetched = bytes(&path, request(scope, &path, cache)).await.ok()?;
            let text = String::from_utf8(fetched).ok();
            if let Some(rows) = text.and_then(|text| archive_place::read(&text, release, place)) {
                return Some(rows);
            }
        }
        None
    }

    /// Fetches the facts of a place and of its roads at the same time. The facts live as long as the worker.
    async fn fetch_from(&self, scope: &DedicatedWorkerGlobalScope, place: PlaceId, cache: RequestCache) -> Result<(), Missing> {
        // The query string carries the release for files whose name does not depend on their content.
        let mark = scope.location().search();
        let paths = pack::paths(place).map(|path| path + &mark);
        let [facts, roads] = paths.each_ref().map(|path| request(scope, path, cache));
        let (facts, roads) = (bytes(&paths[0], facts).await, bytes(&paths[1], roads).await);
        let (facts, roads) = (facts.map_err(Missing::Absent)?, roads.map_err(Missing::Absent)?);
        let damaged = |fault: String| Missing::Damaged([&paths[0], ": ", &fault].concat());
        if Wider::find(place.as_str()).is_some() {
            let world = pack::joined(&facts, &roads).map_err(|fault| damaged(fault.to_string()))?;
            self.world.get_or_init(|| Box::leak(Box::new(world)));
            return Ok(());
        }
        let read = pack::release_of(&facts).and_then(|release| Ok((pack::joined_place(&facts, &roads)?, release.to_owned())));
        let (facts, release) = read.map_err(|fault| damaged(fault.to_string()))?;
        if facts.place != place {
            return Err(damaged(["holds ", facts.place.as_str(), " instead"].concat()));
        }
        self.alone.borrow_mut().push((Box::leak(Box::new(facts)), release));
        Ok(())
    }
}

/// Address of the data on the cities of a country, with the release as query string.
fn cities_path(scope: &DedicatedWorkerGlobalScope, country: PlaceId) -> String {
    pack::cities_path(country) + &scope.location().search()
}

/// Reads the data on the cities of a country from a request under way.
async fn cities_of(country: PlaceId, path: &str, promise: js_sys::Promise) -> Result<CityPack, Missing> {
    let fetched = bytes(path, promise).await.map_err(Missing::Absent)?;
    let damaged = |fault: String| Missing::Damaged([path, ": ", &fault].concat());
    let cities = pack::read_cities(&fetched).map_err(|fault| damaged(fault.to_string()))?;
    match cities.country(country) {
        Some(_) => Ok(cities),
        None => Err(damaged(["holds nothing of ", country.as_str()].concat())),
    }
}

/// Fetches and reads one pack, once. A damaged file is fetched again, past the browser's cache.
async fn fetch_once<'a, Held>(
    cell: &'a OnceCell<Held>,
    scope: &DedicatedWorkerGlobalScope,
    path: &str,
    read: fn(&[u8]) -> Result<Held, PackFault>,
) -> Option<&'a Held> {
    for cache in [RequestCache::Default, RequestCache::Reload] {
        if cell.get().is_some() {
            break;
        }
        let path = [path, &scope.location().search()].concat();
        let fetched = bytes(&path, request(scope, &path, cache)).await.ok()?;
        if let Ok(found) = read(&fetched) {
            cell.get_or_init(|| found);
        }
    }
    cell.get()
}

/// Starts to fetch a file.
fn request(scope: &DedicatedWorkerGlobalScope, path: &str, cache: RequestCache) -> js_sys::Promise {
    let options = RequestInit::new();
    options.set_cache(cache);
    scope.fetch_with_str_and_init(path, &options)
}

/// The bytes of a response. Paths are relative to the worker's own address, the root of the site.
async fn bytes(path: &str, promise: js_sys::Promise) -> Result<Vec<u8>, String> {
    let text = |fault: JsValue| {
        let why = fault.dyn_ref::<js_sys::Error>().map_or_else(String::new, |e| e.message().into());
        [path, ": ", &why].concat()
    };
    let response: Response = JsFuture::from(promise).await.map_err(text)?.unchecked_into();
    if !response.ok() {
        return Err([path, ": the server answered ", &response.status().to_string()].concat());
    }
    let buffer = JsFuture::from(response.array_buffer().map_err(text)?).await.map_err(text)?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
