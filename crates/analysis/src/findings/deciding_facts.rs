//! Deciding facts: those that set the size of a result in a place, and how well they are known there.
//!
//! These are the facts that set the size of a result today: floor area, number of cars, cement use. Production of
//! materials or the lifetime of a wall is rarely known for single places and affects all places alike. Such a fact
//! counts only for results that depend on it directly, as for recovery.
//!
//! Out of scope: ranking.

use serde::{Deserialize, Serialize};

use crate::findings::compare::Measure;
use crate::findings::variable;
use crate::findings::variable::name::VariableKind;
use cairn_core::facts::Facts;
use cairn_core::kind::{Basis, Material, Sector};
use cairn_core::model::{Account, Outcome};
use cairn_core::year::Year;

/// A year in which levers have little effect yet; read with no lever set.
const EARLY: Year = Year::of(2029);

cairn_core::closed! {
    /// A fact, or a group of facts, that decides the size of a result in a place.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum DecidingFact {
        /// Population.
        People;
        /// Floor area of homes per person.
        Homes;
        /// Floor area of other buildings per person.
        OtherBuildings;
        /// Lifetime of buildings.
        Lives;
        /// Cars per person.
        Cars;
        /// Distance per car and year.
        Distance;
        /// Material in roads, rail, bridges and tunnels.
        Roads;
        /// Cement use.
        Cement;
        /// Steel use.
        Steel;
        /// Energy use of buildings.
        Energy;
        /// Generation of electricity.
        Power;
        /// Recovery rate at the end of life.
        Recovery;
        /// Structure of buildings.
        Structure;
        /// Trucks, vans, buses and two-wheelers per person.
        RoadVehicles;
        /// Exhaust standards for new vehicles, and sulphur in diesel.
        Exhaust;
        /// Plastics use per person.
        Plastics;
        /// Mismanaged share of plastic waste.
        Waste;
        /// Goods per home or per person.
        Goods;
    }
}

impl DecidingFact {
    /// Basis of the fact in a place; for a group, the weakest.
    pub fn basis(self, facts: &Facts) -> Basis {
        let lives = || facts.buildings().map(|building| building.mean_life.basis);
        let energy = &facts.energy;
        match self {
            DecidingFact::People => facts.people.basis,
            DecidingFact::Homes => facts.home_level.basis,
            DecidingFact::OtherBuildings => facts.other.floor_per_person.basis,
            DecidingFact::Lives => lives().max().unwrap_or(Basis::Assumed),
            DecidingFact::Cars => facts.cars.level.basis,
            DecidingFact::Distance => facts.cars.km.basis,
            DecidingFact::Roads => facts.roads.as_ref().map_or(Basis::Assumed, |roads| roads.layers.basis),
            DecidingFact::Cement => facts.civil.cement.basis,
            DecidingFact::Steel => facts.civil.steel.basis,
            DecidingFact::Energy => {
                let homes = &energy.homes;
                let of_homes = homes.space.basis.max(homes.water.basis).max(homes.appliances.basis);
                of_homes.max(energy.other.heat.basis).max(energy.fires.cooking.basis)
            }
            DecidingFact::Power => facts.power.national.basis,
            DecidingFact::Recovery => facts.process.from_buildings.basis.max(facts.process.from_vehicles.basis),
            DecidingFact::Structure => facts.other.structure.basis,
            DecidingFact::RoadVehicles => {
                let levels = facts.vehicles.fleets.iter().map(|fleet| fleet.level.basis);
                levels.max().unwrap_or(Basis::Assumed)
            }
            DecidingFact::Exhaust => facts.air.light.basis.max(facts.air.heavy.basis).max(facts.air.sulphur.basis),
            DecidingFact::Plastics => facts.plastics.used.basis,
            DecidingFact::Goods => facts.goods.persons.basis.max(facts.goods.everywhere.goods.basis),
            DecidingFact::Waste => facts.plastics.mismanaged.basis.max(facts.plastics.carried.basis),
        }
    }
}

/// The facts that decide the size of a result in a place, most important first.
pub const fn grounds(measure: Measure) -> &'static [DecidingFact] {
    use DecidingFact::{
        Cars, Cement, Distance, Energy, Exhaust, Goods, Homes, Lives, OtherBuildings, People, Plastics, Power, Recovery, RoadVehicles,
        Roads, Steel, Structure, Waste,
    };
    match measure {
        Measure::Emissions | Measure::Cumulative => &[People, Homes, OtherBuildings, Energy, Power, Cars, Distance, Roads, Cement, Steel],
        Measure::NewMaterials | Measure::Making => &[People, Homes, OtherBuildings, Cars, Roads, Cement, Steel],
        Measure::Circular => &[Homes, OtherBuildings, Lives, Recovery],
        Measure::Space => &[People, Homes],
        Measure::Construction => &[People, Homes, OtherBuildings, Roads],
        Measure::UsingBuildings => &[People, Homes, OtherBuildings, Energy, Power],
        Measure::Driving => &[People, Cars, Distance],
        Measure::EndOfLife | Measure::Reused => &[People, Homes, OtherBuildings, Lives, Recovery],
        Measure::Cement => &[People, Cement],
        // Scrap becomes steel and aluminium again, so primary production depends on recovery.
        Measure::Steel => &[People, Steel, Recovery],
        Measure::Aluminium => &[People, Homes, OtherBuildings, Cars, Recovery],
        Measure::Wood => &[People, Homes, OtherBuildings, Structure],
        Measure::Secondary => &[People, Homes, OtherBuildings, Cars, Steel, Lives, Recovery],
        Measure::Out => &[People, Homes, OtherBuildings, Lives, Cars, Roads],
        Measure::Floor => &[People, Homes, OtherBuildings],
        Measure::Built => &[People, Homes, OtherBuildings, Lives],
        Measure::Cars => &[People, Cars],
        Measure::HeavyTrucks | Measure::MediumTrucks | Measure::Vans | Measure::Buses | Measure::TwoWheelers => &[People, RoadVehicles],
        Measure::Energy => &[People, Homes, OtherBuildings, Energy, Cars, Distance],
        Measure::Nox | Measure::Particles | Measure::Soot => &[People, RoadVehicles, Cars, Distance, Exhaust],
        Measure::Plastics | Measure::PlasticWaste => &[People, Plastics],
        Measure::EWaste => &[People, Goods],
        Measure::Mismanaged | Measure::ToWater => &[People, Plastics, Waste],
    }
}

/// The facts that decide the cement demand of a place whose buildings alone need more than statistics count.
const MODELLED: &[DecidingFact] = &[
    DecidingFact::People,
    DecidingFact::Homes,
    DecidingFact::OtherBuildings,
    DecidingFact::Roads,
];

/// The least known of the facts that decide a result in a place, and its basis. `reference` is the place with no lever
/// set; its years before levers may be empty.
pub fn weakest(facts: &Facts, reference: &Outcome, measure: Measure) -> (DecidingFact, Basis) {
    let mut found = (DecidingFact::People, Basis::National);
    let counted = measure != Measure::Cement || is_held_by_statistics(reference);
    for ground in if counted { grounds(measure) } else { MODELLED } {
        let basis = ground.basis(facts);
        if basis > found.1 {
            found = (*ground, basis);
        }
    }
    found
}

/// Facts that a place can have of its own; no table has the others for single places. A recalled value that is still
/// to be verified counts as assumed.
const OF_PLACES: [DecidingFact; 9] = [
    DecidingFact::People,
    DecidingFact::Homes,
    DecidingFact::Lives,
    DecidingFact::Cars,
    DecidingFact::Roads,
    DecidingFact::Cement,
    DecidingFact::Steel,
    DecidingFact::Energy,
    DecidingFact::Power,
];

cairn_core::closed! {
    /// Share of the deciding facts that is known for the place itself.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum FactCoverage {
        /// Less than a third of the facts that a place can have of its own.
        MostlyRegional;
        /// A third to a half of them.
        PartlyRegional;
        /// More than half.
        MostlyNational;
    }
}

impl FactCoverage {
    /// Classifies a place.
    pub fn of(facts: &Facts) -> FactCoverage {
        let own = OF_PLACES.iter().filter(|ground| ground.basis(facts) == Basis::National).count();
        if own * 2 > OF_PLACES.len() {
            FactCoverage::MostlyNational
        } else if own * 3 >= OF_PLACES.len() {
            FactCoverage::PartlyRegional
        } else {
            FactCoverage::MostlyRegional
        }
    }
}

/// True if statistics count at least as much cement as the model. Civil works then get the remainder, and the total
/// follows the statistics.
fn is_held_by_statistics(reference: &Outcome) -> bool {
    let what = VariableKind::Material(Account::Inflow, &[Material::Cement]);
    let sectors = &Sector::REMAINDER;
    variable::series(reference, variable::name::VariableQuery { what, sectors }).1[EARLY] > 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_result_rests_on_something() {
        for measure in Measure::ALL {
            let grounds = grounds(measure);
            assert!(!grounds.is_empty(), "{measure:?}");
            let twice = grounds.iter().enumerate().any(|(at, ground)| grounds[..at].contains(ground));
            assert!(!twice, "{measure:?}");
        }
    }
}
