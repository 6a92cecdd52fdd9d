//! Loaded facts, and the target and choices of a query.
//!
//! The facts of a city are built from those of its country on first use, and cached. Out of scope: the reply.

use std::cell::RefCell;
use std::sync::Arc;

use cairn_analysis::ask::choose::{self, Chosen};
use cairn_analysis::ask::place::with_cities;
use cairn_analysis::ask::target::Target;
use cairn_analysis::export;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::World;
use cairn_core::facts::cities::Cities;
use cairn_core::facts::doubts::Doubts;
use cairn_core::facts::pack::{self, PackFault};

use crate::given::{Query, Wrong};

/// Loaded data.
pub(crate) struct Shelf {
    pub(crate) world: World,
    pub(crate) cities: Arc<Cities>,
    pub(crate) doubts: Doubts,
    /// Release of model and data.
    pub(crate) release: String,
}

thread_local! {
    static SHELF: RefCell<Option<Shelf>> = const { RefCell::new(None) };
}

/// Loads packs. If one is faulty, the data loaded before stay.
pub(crate) fn take(world: &[u8], roads: &[u8], cities: &[u8], doubts: &[u8]) -> Result<(), Wrong> {
    let said = |name: &'static str| move |fault: PackFault| Wrong::from(format!("{name}: {fault}"));
    let world = pack::joined(world, roads).map_err(said("world.pack"))?;
    let cities = Arc::new(pack::read_cities(cities).map_err(said("cities.pack"))?);
    let doubts = pack::read_doubts(doubts).map_err(said("doubts.pack"))?;
    if doubts.release != world.release {
        return Err(Wrong::from(format!(
            "doubts.pack: is of release {}, but world.pack of {}. Take all packs from one folder.",
            doubts.release, world.release
        )));
    }
    let release = export::release(&world.release);
    let shelf = Shelf {
        world,
        cities,
        doubts,
        release,
    };
    SHELF.with(|held| match held.try_borrow_mut() {
        Ok(mut held) => {
            *held = Some(shelf);
            Ok(())
        }
        Err(_) => Err(Wrong::from("an answer is under way".to_owned())),
    })
}

/// Runs a function on the loaded data.
pub(crate) fn with<T>(answer: impl FnOnce(&mut Shelf) -> Result<T, Wrong>) -> Result<T, Wrong> {
    SHELF.with(|held| match held.try_borrow_mut() {
        Ok(mut held) => match held.as_mut() {
            Some(shelf) => answer(shelf),
            None => Err(Wrong::from("nothing is loaded. Call `await load()` first.".to_owned())),
        },
        Err(_) => Err(Wrong::from("an answer is under way".to_owned())),
    })
}

impl Shelf {
    /// Builds the facts of the cities named in a text.
    pub(crate) fn seek(&mut self, place: &str) -> Result<(), Wrong> {
        let cities = Arc::clone(&self.cities);
        with_cities(&mut self.world, place, || Ok(cities))
    }

    /// Target and choices of a query. Call [`Shelf::seek`] first for the cities it names.
    pub(crate) fn asked(&self, query: &Query) -> Result<(Target<'_>, Chosen), Wrong> {
        let target = Target::find(&self.world, &query.place)?;
        let facts = target.facts();
        let offered = facts.levers();
        let mut chosen = match (&query.link, query.scenario.as_deref()) {
            (Some(link), _) => choose::from_link(link, &offered, &self.release),
            (None, id) => {
                let id = id.unwrap_or("ref");
                let scenario = Scenario::find(id).ok_or_else(|| cairn_analysis::ask::Fault::Scenario { found: id.to_owned() })?;
                let mut chosen = Chosen::default();
                chosen.scenario.choices = scenario.choices();
                chosen
            }
        };
        for (id, pull) in &query.levers {
            let (lever, level) = choose::lever(id, Some(pull.level), "", &offered)?;
            chosen.pull(lever, level);
            if pull.from.is_some() || pull.to.is_some() {
                chosen.scenario.choices = std::mem::take(&mut chosen.scenario.choices).pulled(lever, *pull);
            }
        }
        if let Some(typed) = &query.background {
            chosen.scenario.choices.background = choose::background(typed)?;
        }
        if let Some(form) = &query.form {
            chosen.form(form, facts)?;
        }
        chosen.held_to(facts, &offered)?;
        chosen.scenario.place = Some(target.id());
        Ok((target, chosen))
    }
}
