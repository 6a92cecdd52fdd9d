//! The facts of places, fetched once and kept for as long as the worker lives.
//!
//! A country comes alone; a place larger than a country brings all countries, which then serve
//! every other place too. Does not know: what follows of them.

use std::cell::{OnceCell, RefCell};

use cairn::facts::doubts::Doubts;
use cairn::facts::pack::PackFault;
use cairn::facts::projects::Projects;
use cairn::facts::trail::Trails;
use cairn::facts::{Facts, World, pack};
use cairn::place::{PlaceId, Wider};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, RequestCache, RequestInit, Response};

/// What was fetched so far.
#[derive(Default)]
pub(crate) struct Library {
    world: OnceCell<&'static World>,
    /// Countries that came alone, with the release they are of.
    alone: RefCell<Vec<(&'static Facts, String)>>,
    /// Which lines of tables values rest on.
    trails: OnceCell<Trails>,
    /// What is varied for ranges.
    doubts: OnceCell<Doubts>,
    /// What is known of housing projects and purchase rules.
    projects: OnceCell<Projects>,
}

/// What is known of a place.
pub(crate) struct Known {
    /// Release of the data.
    pub(crate) release: String,
    /// The countries that the place is the sum of, in the order of ids; of a country, itself.
    pub(crate) members: Vec<&'static Facts>,
}

/// Why facts cannot be had.
enum Missing {
    /// They did not come.
    Absent(String),
    /// They came, but not whole.
    Damaged(String),
}

impl Library {
    /// What is known of a place, where it was fetched.
    pub(crate) fn known(&self, place: PlaceId) -> Option<Known> {
        if let Some(world) = self.world.get() {
            let members = match Wider::find(place.as_str()) {
                Some(wider) => world.members(wider).collect(),
                None => vec![world.place(place)?],
            };
            let release = world.release.clone();
            return Some(Known { release, members });
        }
        let alone = self.alone.borrow();
        let (facts, release) = alone.iter().find(|(facts, _)| facts.place == place)?;
        Some(Known {
            release: release.clone(),
            members: vec![facts],
        })
    }

    /// Fetches what is known of a place; once more past whatever is kept, where that turns out to be damaged.
    pub(crate) async fn fetch(&self, scope: &DedicatedWorkerGlobalScope, place: PlaceId) -> Result<(), String> {
        let mut fetched = self.fetch_from(scope, place, RequestCache::Default).await;
        if let Err(Missing::Damaged(_)) = fetched {
            fetched = self.fetch_from(scope, place, RequestCache::Reload).await;
        }
        fetched.map_err(|missing| match missing {
            Missing::Absent(fault) | Missing::Damaged(fault) => fault,
        })
    }

    /// Whether the lines of tables were fetched.
    pub(crate) fn has_trails(&self) -> bool {
        self.trails.get().is_some()
    }

    /// Which lines of tables values rest on; none where they cannot be had, and then they are asked for again the next time.
    pub(crate) async fn trails(&self, scope: &DedicatedWorkerGlobalScope) -> Option<&Trails> {
        once(&self.trails, scope, pack::TRAILS_PATH, pack::read_trails).await
    }

    /// What is varied for ranges; none where it cannot be had, and then it is asked for again the next time.
    pub(crate) async fn doubts(&self, scope: &DedicatedWorkerGlobalScope) -> Option<&Doubts> {
        once(&self.doubts, scope, pack::DOUBTS_PATH, pack::read_doubts).await
    }

    /// What is known of housing projects and purchase rules; none where it cannot be had, and then it is asked for again the next time.
    pub(crate) async fn projects(&self, scope: &DedicatedWorkerGlobalScope) -> Option<&Projects> {
        once(&self.projects, scope, pack::PROJECTS_PATH, pack::read_projects).await
    }

    /// Fetches what is known of a place and what lies in it, both at once. What comes is referred to as long as the worker lives.
    async fn fetch_from(&self, scope: &DedicatedWorkerGlobalScope, place: PlaceId, cache: RequestCache) -> Result<(), Missing> {
        // The mark of the release stands behind the name of whatever does not tell what it holds.
        let mark = scope.location().search();
        let paths = pack::paths(place).map(|path| path + &mark);
        let options = RequestInit::new();
        options.set_cache(cache);
        let [facts, roads] = paths.each_ref().map(|path| scope.fetch_with_str_and_init(path, &options));
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

/// What a pack of its own holds, fetched once; once more past whatever is kept, where that turns out to be damaged.
async fn once<'a, Held>(
    held: &'a OnceCell<Held>,
    scope: &DedicatedWorkerGlobalScope,
    path: &str,
    read: fn(&[u8]) -> Result<Held, PackFault>,
) -> Option<&'a Held> {
    for cache in [RequestCache::Default, RequestCache::Reload] {
        if held.get().is_some() {
            break;
        }
        let path = [path, &scope.location().search()].concat();
        let options = RequestInit::new();
        options.set_cache(cache);
        let fetched = bytes(&path, scope.fetch_with_str_and_init(&path, &options)).await.ok()?;
        if let Ok(found) = read(&fetched) {
            held.get_or_init(|| found);
        }
    }
    held.get()
}

/// The bytes of what was asked for; a path is told from the worker's own address, at the site's root.
async fn bytes(path: &str, asked: js_sys::Promise) -> Result<Vec<u8>, String> {
    let said = |fault: JsValue| {
        let why = fault.dyn_ref::<js_sys::Error>().map_or_else(String::new, |e| e.message().into());
        [path, ": ", &why].concat()
    };
    let response: Response = JsFuture::from(asked).await.map_err(said)?.unchecked_into();
    if !response.ok() {
        return Err([path, ": the server answered ", &response.status().to_string()].concat());
    }
    let buffer = JsFuture::from(response.array_buffer().map_err(said)?).await.map_err(said)?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
