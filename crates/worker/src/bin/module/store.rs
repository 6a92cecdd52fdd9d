//! Loaded facts, and the target and choices of a query.
//!
//! The facts of a city are built from those of its country on first use, and cached. Out of scope: the reply.

use std::cell::RefCell;
use std::sync::Arc;

use cairn_analysis::ask::choices::{self, RunChoices};
use cairn_analysis::ask::number;
use cairn_analysis::ask::place::with_cities;
use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::export;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::cities::CityPack;
use cairn_core::facts::doubts::Doubts;
use cairn_core::facts::pack::{self, PackFault};
use cairn_core::facts::{Facts, World};

use crate::input::{InputError, PlaceQuery};

/// Loaded data.
pub(crate) struct ModuleStore {
    pub(crate) world: World,
    pub(crate) cities: Arc<CityPack>,
    pub(crate) doubts: Doubts,
    /// The places of the query under way, with the numbers that it sets by hand.
    changed: Vec<Facts>,
    /// Release of model and data.
    pub(crate) release: String,
}

thread_local! {
    static STORE: RefCell<Option<ModuleStore>> = const { RefCell::new(None) };
}

/// Loads packs. If one is faulty, the data loaded before stay.
pub(crate) fn take(world: &[u8], roads: &[u8], cities: &[u8], doubts: &[u8]) -> Result<(), InputError> {
    let in_file = |name: &'static str| move |fault: PackFault| InputError::from(format!("{name}: {fault}"));
    let world = pack::joined(world, roads).map_err(in_file("world.pack"))?;
    let cities = Arc::new(pack::read_cities(cities).map_err(in_file("cities.pack"))?);
    let doubts = pack::read_doubts(doubts).map_err(in_file("doubts.pack"))?;
    if doubts.release != world.release {
        return Err(InputError::from(format!(
            "doubts.pack: is of release {}, but world.pack of {}. Take all packs from one folder.",
            doubts.release, world.release
        )));
    }
    let release = export::release(&world.release);
    let shelf = ModuleStore {
        world,
        cities,
        doubts,
        changed: Vec::new(),
        release,
    };
    STORE.with(|cell| match cell.try_borrow_mut() {
        Ok(mut cell) => {
            *cell = Some(shelf);
            Ok(())
        }
        Err(_) => Err(InputError::from("an answer is under way".to_owned())),
    })
}

/// Runs a function on the loaded data.
pub(crate) fn with_store<T>(answer: impl FnOnce(&mut ModuleStore) -> Result<T, InputError>) -> Result<T, InputError> {
    STORE.with(|cell| match cell.try_borrow_mut() {
        Ok(mut cell) => match cell.as_mut() {
            Some(shelf) => answer(shelf),
            None => Err(InputError::from("nothing is loaded. Call `await load()` first.".to_owned())),
        },
        Err(_) => Err(InputError::from("an answer is under way".to_owned())),
    })
}

impl ModuleStore {
    /// Builds the facts of the cities named in a text.
    pub(crate) fn seek(&mut self, place: &str) -> Result<(), InputError> {
        let cities = Arc::clone(&self.cities);
        with_cities(&mut self.world, place, || Ok(cities))
    }

    /// Choices of a query. Builds the facts of the cities that it names, and those with the numbers that it sets by hand.
    pub(crate) fn chosen(&mut self, query: &PlaceQuery) -> Result<RunChoices, InputError> {
        self.seek(&query.place)?;
        let target = RunTarget::find(&self.world, &query.place)?;
        let mut chosen = self.read(&target, query)?;
        let set = !query.assume.is_empty() || !chosen.scenario.choices.numbers.is_empty();
        let changed = if set {
            number::set(&mut chosen, &query.assume, &target, &self.doubts)?
        } else {
            Vec::new()
        };
        self.changed = changed;
        Ok(chosen)
    }

    /// Target of a query whose choices were just read.
    pub(crate) fn target(&self, query: &PlaceQuery) -> Result<RunTarget<'_>, InputError> {
        Ok(RunTarget::find(&self.world, &query.place)?.with_places(&self.changed))
    }

    fn read(&self, target: &RunTarget<'_>, query: &PlaceQuery) -> Result<RunChoices, InputError> {
        let facts = target.facts();
        let offered = facts.levers();
        let mut chosen = match (&query.link, query.scenario.as_deref()) {
            (Some(link), _) => choices::from_link(link, &offered, &self.release),
            (None, id) => {
                let id = id.unwrap_or("ref");
                let scenario = Scenario::find(id).ok_or_else(|| cairn_analysis::ask::QueryFault::Scenario { found: id.to_owned() })?;
                let mut chosen = RunChoices::default();
                chosen.scenario.choices = scenario.choices();
                chosen
            }
        };
        for (id, pull) in &query.levers {
            let (lever, level) = choices::lever(id, Some(pull.level), "", &offered)?;
            chosen.pull(lever, level);
            if pull.from.is_some() || pull.to.is_some() {
                chosen.scenario.choices = std::mem::take(&mut chosen.scenario.choices).pulled(lever, *pull);
            }
        }
        if let Some(typed) = &query.background {
            chosen.scenario.choices.background = choices::background(typed)?;
        }
        if let Some(form) = &query.form {
            chosen.form(form, facts)?;
        }
        chosen.check_levers(facts, &offered)?;
        chosen.scenario.place = Some(target.id());
        Ok(chosen)
    }
}
