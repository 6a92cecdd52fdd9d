//! Minerals of every place on today's path, for the section of its page.
//!
//! Each country runs once on today's path and once with electric vehicles and clean power, and joins its regions and groups.
//! The levers of minerals act in the layer alone, so they need no run of their own. Out of scope: the section
//! ([`crate::parts::minerals`]).

use std::collections::BTreeMap;

use crate::parts::minerals::{MineralPaths, PlaceMinerals};
use cairn_core::choices::{Choices, Level};
use cairn_core::facts::World;
use cairn_core::facts::minerals::MineralFacts;
use cairn_core::facts::pack;
use cairn_core::kind::{ChemistryPath, Lever};
use cairn_core::model::minerals::{self, MineralOutcome};
use cairn_core::model::{self, Outcome};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Stretch;

/// Levers that ask for more minerals.
const ELECTRIC: [Lever; 3] = [Lever::ElectricVehicles, Lever::ElectricTrucks, Lever::CleanPower];
/// Levers that ask for fewer.
const BACK: [Lever; 2] = [Lever::SmallerBatteries, Lever::BatteryRecycling];

/// Levers at their most.
fn most(levers: &[Lever]) -> Choices {
    let all = levers.iter();
    all.fold(Choices::default(), |choices, lever| choices.with(*lever, Level::TOP))
}

/// The runs of a place, and its layers.
struct MineralSums {
    run: Outcome,
    paths: MineralPaths,
}

impl MineralSums {
    fn new(place: PlaceId) -> MineralSums {
        let empty = || MineralOutcome::empty(place);
        MineralSums {
            run: Outcome::empty(place),
            paths: MineralPaths {
                chemistry: ChemistryPath::ALL.map(|_| empty()).to_vec(),
                electric: empty(),
                back: empty(),
                all: empty(),
            },
        }
    }

    fn add(&mut self, run: &Outcome, paths: &MineralPaths) {
        self.run.add(run, Stretch::HISTORY);
        self.run.add(run, Stretch::AHEAD);
        for (sum, own) in self.paths.chemistry.iter_mut().zip(&paths.chemistry) {
            sum.add(own);
        }
        self.paths.electric.add(&paths.electric);
        self.paths.back.add(&paths.back);
        self.paths.all.add(&paths.all);
    }
}

/// Facts on minerals of this release.
///
/// # Errors
/// Their pack is faulty.
pub(crate) fn mineral_facts() -> Result<MineralFacts, String> {
    pack::read_minerals(pack::MINERALS).map_err(|fault| format!("minerals.pack: {fault}"))
}

/// The minerals of every listed place, region and group.
///
/// # Errors
/// The pack of minerals is faulty.
pub(crate) fn places(world: &World) -> Result<BTreeMap<PlaceId, PlaceMinerals>, String> {
    let facts_of = mineral_facts()?;
    let [electric, back] = [most(&ELECTRIC), most(&BACK)];
    let all = most(&[ELECTRIC.as_slice(), BACK.as_slice()].concat());
    let mut sums: Vec<(Wider, MineralSums)> = Vec::new();
    for wider in Wider::ALL {
        sums.extend(wider.id().map(|id| (wider, MineralSums::new(id))));
    }
    let mut places = BTreeMap::new();
    for facts in &world.places {
        let [run, moved] = [&Choices::default(), &electric].map(|choices| model::run(facts, choices));
        let layer = |path, choices: &Choices, run: &Outcome| minerals::run(facts, &facts_of, path, choices, run);
        let paths = MineralPaths {
            chemistry: ChemistryPath::ALL.map(|path| layer(path, &Choices::default(), &run)).to_vec(),
            electric: layer(ChemistryPath::Reference, &electric, &moved),
            back: layer(ChemistryPath::Reference, &back, &run),
            all: layer(ChemistryPath::Reference, &all, &moved),
        };
        for (_, sums) in sums.iter_mut().filter(|(wider, _)| facts.is_within(*wider)) {
            sums.add(&run, &paths);
        }
        if facts.listed {
            places.insert(facts.place, PlaceMinerals::of(&facts_of, &run, &paths));
        }
    }
    let each = |sums: &MineralSums| PlaceMinerals::of(&facts_of, &sums.run, &sums.paths);
    places.extend(sums.iter().map(|(_, sums)| (sums.run.place, each(sums))));
    let world = Wider::World.id().and_then(|id| places.get(&id)).map(|of| of.each);
    for of in places.values_mut() {
        of.world = world.unwrap_or_default();
    }
    Ok(places)
}
