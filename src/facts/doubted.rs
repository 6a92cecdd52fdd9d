//! Doubted: what a doubt acts on, a closed list.
//!
//! How it is changed in the facts of a place stands in [`crate::doubt`]; one test says that each changes something there.
//! Does not know: by how much.

use serde::{Deserialize, Serialize};

use crate::facts::Facts;
use crate::kind::Basis;

/// What a doubt acts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Doubted {
    /// Floor of homes a person, all kinds and years, and its level of 2020.
    HomeFloor,
    /// Growth of it after 2020, as a power.
    HomeFloorAhead,
    /// Floor of other buildings a person, and the least that a lever leaves.
    OtherFloor,
    /// Growth of it after 2020, as a power.
    OtherFloorAhead,
    /// Mean life of homes.
    HomeLife,
    /// Mean life of other buildings.
    OtherLife,
    /// Shape of the life of buildings where it is the least that is taken.
    LeastShape,
    /// Mean life beyond which no lever prolongs.
    LongestLife,
    /// Cement and aggregates of buildings, mortar left out.
    Concrete,
    /// Steel of buildings.
    Steel,
    /// Bricks of buildings.
    Bricks,
    /// Wood of buildings.
    Wood,
    /// Aluminium, copper, glass and plastics of buildings.
    Fittings,
    /// Gross floor beyond the usable.
    Gross,
    /// Share of concrete in what is built since 1980, taken from masonry.
    Structure,
    /// Cement in concrete; aggregates take the rest, water stays.
    ConcreteCement,
    /// Cement of mortar.
    MortarCement,
    /// Mass of roads, rail, bridges and tunnels.
    InfrastructureMass,
    /// How they grow with people.
    InfrastructurePeoplePower,
    /// How they grow with income.
    InfrastructureIncomePower,
    /// Mean life of asphalt.
    AsphaltLife,
    /// Mean life of concrete in roads.
    PavementLife,
    /// Mean life of the rest of them.
    LastingLife,
    /// How civil works grow with income.
    WorksPower,
    /// Income at which the steel of the past stops going with it.
    WorksSteelBend,
    /// Years in which works above the mature level come down.
    WorksFold,
    /// Cement of mature civil works.
    WorksCement,
    /// Steel of mature civil works.
    WorksSteel,
    /// Mean life of civil works.
    WorksLife,
    /// Cement used, by statistic.
    CementUsed,
    /// Steel used, by statistic.
    SteelUsed,
    /// Clinker in cement.
    Clinker,
    /// Fuel of clinker.
    ClinkerFuel,
    /// Emissions of making steel new, without power.
    MakingSteel,
    /// Emissions of making aluminium new.
    MakingAluminium,
    /// Emissions of making bricks.
    MakingBricks,
    /// Emissions of making all else but cement, steel, aluminium and bricks.
    MakingOthers,
    /// What is not recovered of what leaves use, in all sectors.
    NotRecovered,
    /// Site work.
    Site,
    /// Work of renovation.
    RenovationWork,
    /// Plastics burnt.
    PlasticsBurnt,
    /// Carbon of burning them.
    PlasticsCarbon,
    /// Heat of rooms and water of homes.
    Heating,
    /// All energy of other buildings.
    OtherEnergy,
    /// Cooling of homes in 2020.
    Cooling,
    /// How cooling of homes and power of other buildings grow.
    Spread,
    /// Energy of cooking.
    Cooking,
    /// Power of appliances and light a person.
    Appliances,
    /// Firewood on open fires that does not grow again.
    WoodNotGrown,
    /// Floor renovated a year.
    RenovationRate,
    /// Heat that renovation saves.
    RenovationSaving,
    /// Yearly growth of the carbon of electricity, of the place and of the world.
    Grids,
    /// The same of the place alone.
    Grid,
    /// Loss of the grid.
    GridLoss,
    /// Growth of cars a person after 2020, as a power.
    CarAhead,
    /// Distance of a car.
    CarKm,
    /// Life of cars.
    CarLife,
    /// Share of plugged-in cars in new ones, after 2024.
    CarElectric,
    /// Aluminium in a car.
    CarAluminium,
    /// Fuel of combustion cars, own and used ones.
    CarFuel,
    /// More fuel of older cohorts.
    CarOlder,
    /// Carbon of petrol.
    CarPetrol,
    /// Battery cars in what is plugged in, from 2035.
    CarBatteryPart,
    /// Heat for putting a car together.
    CarAssembly,
    /// Riders on a shared trip.
    CarRiders,
    /// Least floor that a lever leaves.
    SpaceFloor,
    /// Mass of refurbishment.
    Refurbishing,
    /// Fuel saved by a lighter combustion car.
    LighterCombustion,
    /// Power saved by a lighter battery car.
    LighterBattery,
    /// Stone with the cement of civil works and of buildings not modelled.
    WorksStone,
    /// Sand with the cement of mortar.
    MortarSand,
    /// Copper and aluminium of machines, packaging and other goods.
    GoodsMetals,
    /// Goods of households that one comes to have.
    GoodsOwned,
    /// What power plants and lines are made of.
    PowerMass,
    /// What pipes and their beds are made of.
    PipeMass,
}

/// Each and the word used in the table.
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

    /// How well it is known of a place, where that decides whether what stands in for it is doubted; none of the others.
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
