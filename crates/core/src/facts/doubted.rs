//! Doubted: the closed list of targets of doubts.
//!
//! [`crate::doubt`] defines the change to the facts of a place; one test checks that each target changes something
//! there.
//! Out of scope: the size of the change.

use serde::{Deserialize, Serialize};

use crate::facts::Facts;
use crate::kind::Basis;

/// Target of a doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Doubted {
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
const TABLE: [(Doubted, &str); 75] = [
    (Doubted::HomeFloor, "homes.floor"),
    (Doubted::HomeFloorAhead, "homes.floor_ahead"),
    (Doubted::OtherFloor, "other.floor"),
    (Doubted::OtherFloorAhead, "other.floor_ahead"),
    (Doubted::HomeLife, "homes.life"),
    (Doubted::OtherLife, "other.life"),
    (Doubted::LeastShape, "buildings.least_shape"),
    (Doubted::LongestLife, "buildings.longest_life"),
    (Doubted::Concrete, "buildings.concrete"),
    (Doubted::Steel, "buildings.steel"),
    (Doubted::Bricks, "buildings.bricks"),
    (Doubted::Wood, "buildings.wood"),
    (Doubted::Fittings, "buildings.fittings"),
    (Doubted::Gross, "buildings.gross"),
    (Doubted::Structure, "buildings.structure"),
    (Doubted::ConcreteCement, "concrete.cement"),
    (Doubted::MortarCement, "mortar.cement"),
    (Doubted::InfrastructureMass, "infrastructure.mass"),
    (Doubted::InfrastructurePeoplePower, "infrastructure.people_power"),
    (Doubted::InfrastructureIncomePower, "infrastructure.income_power"),
    (Doubted::AsphaltLife, "infrastructure.asphalt_life"),
    (Doubted::PavementLife, "infrastructure.pavement_life"),
    (Doubted::LastingLife, "infrastructure.lasting_life"),
    (Doubted::WorksPower, "works.power"),
    (Doubted::WorksSteelBend, "works.steel_bend"),
    (Doubted::WorksFold, "works.fold"),
    (Doubted::WorksCement, "works.cement"),
    (Doubted::WorksSteel, "works.steel"),
    (Doubted::WorksLife, "works.life"),
    (Doubted::CementUsed, "cement.used"),
    (Doubted::SteelUsed, "steel.used"),
    (Doubted::Clinker, "cement.clinker"),
    (Doubted::ClinkerFuel, "cement.fuel"),
    (Doubted::MakingSteel, "steel.making"),
    (Doubted::MakingAluminium, "aluminium.making"),
    (Doubted::MakingBricks, "bricks.making"),
    (Doubted::MakingOthers, "others.making"),
    (Doubted::NotRecovered, "all.not_recovered"),
    (Doubted::Site, "construction.site"),
    (Doubted::RenovationWork, "construction.renovation"),
    (Doubted::PlasticsBurnt, "plastics.burnt"),
    (Doubted::PlasticsCarbon, "plastics.carbon"),
    (Doubted::Heating, "homes.heating"),
    (Doubted::OtherEnergy, "other.energy"),
    (Doubted::Cooling, "homes.cooling"),
    (Doubted::Spread, "buildings.spread"),
    (Doubted::Cooking, "homes.cooking"),
    (Doubted::Appliances, "homes.appliances"),
    (Doubted::WoodNotGrown, "fires.not_grown"),
    (Doubted::RenovationRate, "renovation.rate"),
    (Doubted::RenovationSaving, "renovation.saving"),
    (Doubted::Grids, "power.grids"),
    (Doubted::Grid, "power.grid"),
    (Doubted::GridLoss, "power.loss"),
    (Doubted::CarAhead, "cars.ahead"),
    (Doubted::CarKm, "cars.km"),
    (Doubted::CarLife, "cars.life"),
    (Doubted::CarElectric, "cars.electric"),
    (Doubted::CarAluminium, "cars.aluminium"),
    (Doubted::CarFuel, "cars.fuel"),
    (Doubted::CarOlder, "cars.older"),
    (Doubted::CarPetrol, "cars.petrol"),
    (Doubted::CarBatteryPart, "cars.battery_part"),
    (Doubted::CarAssembly, "cars.assembly"),
    (Doubted::CarRiders, "cars.riders"),
    (Doubted::SpaceFloor, "homes.space_floor"),
    (Doubted::Refurbishing, "buildings.refurbishing"),
    (Doubted::LighterCombustion, "cars.lighter_combustion"),
    (Doubted::LighterBattery, "cars.lighter_battery"),
    (Doubted::WorksStone, "works.stone"),
    (Doubted::MortarSand, "works.mortar_sand"),
    (Doubted::GoodsMetals, "goods.metals"),
    (Doubted::GoodsOwned, "goods.owned"),
    (Doubted::PowerMass, "networks.power_mass"),
    (Doubted::PipeMass, "networks.pipe_mass"),
];

impl Doubted {
    /// All, in the order of the table.
    pub const ALL: [Doubted; TABLE.len()] = {
        let mut all = [TABLE[0].0; TABLE.len()];
        let mut at = 0;
        while at < TABLE.len() {
            all[at] = TABLE[at].0;
            at += 1;
        }
        all
    };

    /// The word used in the table.
    #[must_use]
    pub const fn id(self) -> &'static str {
        TABLE[self as usize].1
    }

    /// Basis of the fact, for targets whose stand-in varies only without a national figure; none for the others.
    #[must_use]
    pub const fn basis(self, facts: &Facts) -> Option<Basis> {
        Some(match self {
            Doubted::CementUsed => facts.civil.cement.basis,
            Doubted::SteelUsed => facts.civil.steel.basis,
            Doubted::Heating => facts.energy.homes.space.basis,
            Doubted::OtherEnergy => facts.energy.other.heat.basis,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Doubted, TABLE};

    #[test]
    fn each_stands_at_its_own_place_of_the_table() {
        for (at, (doubted, word)) in TABLE.iter().enumerate() {
            assert_eq!((*doubted as usize, doubted.id()), (at, *word));
            assert_eq!(Doubted::ALL[at], *doubted);
        }
    }
}
