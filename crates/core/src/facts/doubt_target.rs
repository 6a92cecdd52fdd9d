//! Doubt target: the closed list of targets of doubts.
//!
//! [`crate::doubt`] defines the change to the facts of a place; one test checks that each target changes something
//! there.
//! Out of scope: the size of the change.

use serde::{Deserialize, Serialize};

use crate::facts::Facts;
use crate::kind::Basis;

/// Target of a doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DoubtTarget {
    /// Floor area of homes per person, all kinds and years, and its level of 2020.
    HomeFloor,
    /// Growth of that floor area after 2020, as a power.
    HomeFloorAhead,
    /// Floor area of other buildings per person, and the least that a lever leaves.
    OtherFloor,
    /// Growth of that floor area after 2020, as a power.
    OtherFloorAhead,
    /// Mean life of homes.
    HomeLife,
    /// Mean life of other buildings.
    OtherLife,
    /// Shape of the lifetime of buildings, where it equals the least shape used.
    LeastShape,
    /// Mean life beyond which no lever prolongs a building.
    LongestLife,
    /// Cement and aggregates of buildings, without mortar.
    Concrete,
    /// Steel of buildings.
    Steel,
    /// Bricks of buildings.
    Bricks,
    /// Wood of buildings.
    Wood,
    /// Aluminium, copper, glass and plastics of buildings.
    Fittings,
    /// Gross floor area beyond the usable.
    Gross,
    /// Share of concrete in new buildings since 1980, at the expense of masonry.
    Structure,
    /// Share of cement in concrete; aggregates take the rest, water stays.
    ConcreteCement,
    /// Cement of mortar.
    MortarCement,
    /// Mass of roads, rail, bridges and tunnels.
    InfrastructureMass,
    /// Power of population in the growth of infrastructure.
    InfrastructurePeoplePower,
    /// Power of income in the growth of infrastructure.
    InfrastructureIncomePower,
    /// Mean life of asphalt.
    AsphaltLife,
    /// Mean life of concrete in roads.
    PavementLife,
    /// Mean life of all other parts of infrastructure.
    LastingLife,
    /// Power of income in the growth of civil works.
    WorksPower,
    /// Income above which the steel of the past no longer follows it.
    WorksSteelBend,
    /// Years in which works above the mature level fall towards it.
    WorksFold,
    /// Cement of mature civil works.
    WorksCement,
    /// Steel of mature civil works.
    WorksSteel,
    /// Mean life of civil works.
    WorksLife,
    /// Cement use, by statistic.
    CementUsed,
    /// Steel use, by statistic.
    SteelUsed,
    /// Clinker share of cement.
    Clinker,
    /// Fuel of clinker.
    ClinkerFuel,
    /// Emissions of primary steel, without electricity.
    MakingSteel,
    /// Emissions of primary aluminium.
    MakingAluminium,
    /// Emissions of brick production.
    MakingBricks,
    /// Emissions of producing all materials except cement, steel, aluminium and bricks.
    MakingOthers,
    /// Share of the outflow that is not recovered, in all sectors.
    NotRecovered,
    /// Site work.
    Site,
    /// Work of renovation.
    RenovationWork,
    /// Share of plastics that is burnt.
    PlasticsBurnt,
    /// Carbon of burning plastics.
    PlasticsCarbon,
    /// Heat of rooms and water of homes.
    Heating,
    /// All energy of other buildings.
    OtherEnergy,
    /// Cooling of homes in 2020.
    Cooling,
    /// Growth of home cooling and of the electricity of other buildings.
    Spread,
    /// Energy of cooking.
    Cooking,
    /// Electricity of appliances and light per person.
    Appliances,
    /// Firewood on open fires that does not regrow.
    WoodNotGrown,
    /// Floor area renovated per year.
    RenovationRate,
    /// Heat saved by renovation.
    RenovationSaving,
    /// Yearly growth of the carbon of electricity, of the place and of the world.
    Grids,
    /// Yearly growth of the carbon of electricity, of the place alone.
    Grid,
    /// Loss of the grid.
    GridLoss,
    /// Growth of cars per person after 2020, as a power.
    CarAhead,
    /// Distance driven per car.
    CarKm,
    /// Life of cars.
    CarLife,
    /// Share of plug-in cars in new cars, after 2024.
    CarElectric,
    /// Aluminium in a car.
    CarAluminium,
    /// Fuel use of combustion cars, own and imported used ones.
    CarFuel,
    /// Extra fuel of older cohorts.
    CarOlder,
    /// Carbon of petrol.
    CarPetrol,
    /// Share of battery cars in plug-in cars, from 2035.
    CarBatteryPart,
    /// Heat for the assembly of a car.
    CarAssembly,
    /// Passengers on a shared trip.
    CarRiders,
    /// Least floor area that a lever leaves.
    SpaceFloor,
    /// Mass of refurbishment.
    Refurbishing,
    /// Fuel saved by a lighter combustion car.
    LighterCombustion,
    /// Power saved by a lighter battery car.
    LighterBattery,
    /// Stone used with the cement of civil works and of buildings not modelled.
    WorksStone,
    /// Sand used with the cement of mortar.
    MortarSand,
    /// Copper and aluminium of machines, packaging and other goods.
    GoodsMetals,
    /// Household goods that people come to own.
    GoodsOwned,
    /// Material mass of power plants and lines.
    PowerMass,
    /// Material mass of pipes and their bedding.
    PipeMass,
}

/// Each target and its word in the table.
const TABLE: [(DoubtTarget, &str); 75] = [
    (DoubtTarget::HomeFloor, "homes.floor"),
    (DoubtTarget::HomeFloorAhead, "homes.floor_ahead"),
    (DoubtTarget::OtherFloor, "other.floor"),
    (DoubtTarget::OtherFloorAhead, "other.floor_ahead"),
    (DoubtTarget::HomeLife, "homes.life"),
    (DoubtTarget::OtherLife, "other.life"),
    (DoubtTarget::LeastShape, "buildings.least_shape"),
    (DoubtTarget::LongestLife, "buildings.longest_life"),
    (DoubtTarget::Concrete, "buildings.concrete"),
    (DoubtTarget::Steel, "buildings.steel"),
    (DoubtTarget::Bricks, "buildings.bricks"),
    (DoubtTarget::Wood, "buildings.wood"),
    (DoubtTarget::Fittings, "buildings.fittings"),
    (DoubtTarget::Gross, "buildings.gross"),
    (DoubtTarget::Structure, "buildings.structure"),
    (DoubtTarget::ConcreteCement, "concrete.cement"),
    (DoubtTarget::MortarCement, "mortar.cement"),
    (DoubtTarget::InfrastructureMass, "infrastructure.mass"),
    (DoubtTarget::InfrastructurePeoplePower, "infrastructure.people_power"),
    (DoubtTarget::InfrastructureIncomePower, "infrastructure.income_power"),
    (DoubtTarget::AsphaltLife, "infrastructure.asphalt_life"),
    (DoubtTarget::PavementLife, "infrastructure.pavement_life"),
    (DoubtTarget::LastingLife, "infrastructure.lasting_life"),
    (DoubtTarget::WorksPower, "works.power"),
    (DoubtTarget::WorksSteelBend, "works.steel_bend"),
    (DoubtTarget::WorksFold, "works.fold"),
    (DoubtTarget::WorksCement, "works.cement"),
    (DoubtTarget::WorksSteel, "works.steel"),
    (DoubtTarget::WorksLife, "works.life"),
    (DoubtTarget::CementUsed, "cement.used"),
    (DoubtTarget::SteelUsed, "steel.used"),
    (DoubtTarget::Clinker, "cement.clinker"),
    (DoubtTarget::ClinkerFuel, "cement.fuel"),
    (DoubtTarget::MakingSteel, "steel.making"),
    (DoubtTarget::MakingAluminium, "aluminium.making"),
    (DoubtTarget::MakingBricks, "bricks.making"),
    (DoubtTarget::MakingOthers, "others.making"),
    (DoubtTarget::NotRecovered, "all.not_recovered"),
    (DoubtTarget::Site, "construction.site"),
    (DoubtTarget::RenovationWork, "construction.renovation"),
    (DoubtTarget::PlasticsBurnt, "plastics.burnt"),
    (DoubtTarget::PlasticsCarbon, "plastics.carbon"),
    (DoubtTarget::Heating, "homes.heating"),
    (DoubtTarget::OtherEnergy, "other.energy"),
    (DoubtTarget::Cooling, "homes.cooling"),
    (DoubtTarget::Spread, "buildings.spread"),
    (DoubtTarget::Cooking, "homes.cooking"),
    (DoubtTarget::Appliances, "homes.appliances"),
    (DoubtTarget::WoodNotGrown, "fires.not_grown"),
    (DoubtTarget::RenovationRate, "renovation.rate"),
    (DoubtTarget::RenovationSaving, "renovation.saving"),
    (DoubtTarget::Grids, "power.grids"),
    (DoubtTarget::Grid, "power.grid"),
    (DoubtTarget::GridLoss, "power.loss"),
    (DoubtTarget::CarAhead, "cars.ahead"),
    (DoubtTarget::CarKm, "cars.km"),
    (DoubtTarget::CarLife, "cars.life"),
    (DoubtTarget::CarElectric, "cars.electric"),
    (DoubtTarget::CarAluminium, "cars.aluminium"),
    (DoubtTarget::CarFuel, "cars.fuel"),
    (DoubtTarget::CarOlder, "cars.older"),
    (DoubtTarget::CarPetrol, "cars.petrol"),
    (DoubtTarget::CarBatteryPart, "cars.battery_part"),
    (DoubtTarget::CarAssembly, "cars.assembly"),
    (DoubtTarget::CarRiders, "cars.riders"),
    (DoubtTarget::SpaceFloor, "homes.space_floor"),
    (DoubtTarget::Refurbishing, "buildings.refurbishing"),
    (DoubtTarget::LighterCombustion, "cars.lighter_combustion"),
    (DoubtTarget::LighterBattery, "cars.lighter_battery"),
    (DoubtTarget::WorksStone, "works.stone"),
    (DoubtTarget::MortarSand, "works.mortar_sand"),
    (DoubtTarget::GoodsMetals, "goods.metals"),
    (DoubtTarget::GoodsOwned, "goods.owned"),
    (DoubtTarget::PowerMass, "networks.power_mass"),
    (DoubtTarget::PipeMass, "networks.pipe_mass"),
];

impl DoubtTarget {
    /// All, in the order of the table.
    pub const ALL: [DoubtTarget; TABLE.len()] = {
        let mut all = [TABLE[0].0; TABLE.len()];
        let mut at = 0;
        while at < TABLE.len() {
            all[at] = TABLE[at].0;
            at += 1;
        }
        all
    };

    /// The word used in the table.
    pub const fn id(self) -> &'static str {
        TABLE[self as usize].1
    }

    /// Basis of the fact, for targets whose stand-in varies only without a national figure; none for the others.
    pub const fn basis(self, facts: &Facts) -> Option<Basis> {
        Some(match self {
            DoubtTarget::CementUsed => facts.civil.cement.basis,
            DoubtTarget::SteelUsed => facts.civil.steel.basis,
            DoubtTarget::Heating => facts.energy.homes.space.basis,
            DoubtTarget::OtherEnergy => facts.energy.other.heat.basis,
            _ => return None,
        })
    }
}

impl crate::closed::ClosedList for DoubtTarget {
    const ENTRIES: &'static [DoubtTarget] = &DoubtTarget::ALL;

    fn identifier(self) -> &'static str {
        self.id()
    }
}

#[cfg(test)]
mod tests {
    use super::{DoubtTarget, TABLE};

    #[test]
    fn each_stands_at_its_own_place_of_the_table() {
        for (at, (doubted, word)) in TABLE.iter().enumerate() {
            assert_eq!((*doubted as usize, doubted.id()), (at, *word));
            assert_eq!(DoubtTarget::ALL[at], *doubted);
        }
    }
}
