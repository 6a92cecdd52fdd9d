//! Dials: the physical quantities that levers move, each with a scope. A lever moves one or a few dials.
//!
//! ```text
//! dial = quantity on scope        a row of one table: word in tables, lever that moves it
//! ```
//!
//! Every value of a dial comes from the lever table. This file gives its meaning, and the model reads each dial in one place.
//! No lever moves a pair without a row, so a new sector never inherits a dial by mistake.

use core::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::kind::{Lever, Pool, Quantity, STOCKS, Sector, Stock};

/// Scope of a quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Everything with this quantity.
    All,
    /// A scrap pool in all sectors.
    Pool(Pool),
    /// Homes and other buildings.
    Buildings,
    /// A scrap pool in homes and other buildings.
    BuildingsPool(Pool),
    /// A sector.
    Sector(Sector),
    /// A scrap pool in one sector.
    SectorPool(Sector, Pool),
    /// A stock; a sector may have several.
    Stock(Stock),
}

/// A quantity that a lever moves, with its scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Dial {
    /// The quantity.
    pub what: Quantity,
    /// The scope.
    pub on: Scope,
}

/// A row: quantity, scope, the word used in tables, and the lever that moves it.
type Row = (Quantity, Scope, &'static str, Lever);

pub(super) const HOMES: Scope = Scope::Sector(Sector::Homes);
pub(super) const OTHER: Scope = Scope::Sector(Sector::OtherBuildings);
pub(super) const CARS: Scope = Scope::Stock(Stock::Cars);
pub(super) const VEHICLES: Scope = Scope::Sector(Sector::RoadVehicles);
pub(super) const ROADS: Scope = Scope::Sector(Sector::Infrastructure);
pub(super) const WORKS: Scope = Scope::Sector(Sector::CivilWorks);

/// Scope of a scrap pool of cars.
const fn cars(pool: Pool) -> Scope {
    Scope::SectorPool(Sector::Vehicles, pool)
}

const ROWS: [Row; Dial::COUNT] = [
    (Quantity::Space, HOMES, "home_space", Lever::HomeSpace),
    (Quantity::Space, OTHER, "work_space", Lever::WorkSpace),
    (Quantity::Sharing, CARS, "car_sharing", Lever::CarSharing),
    (Quantity::SharedRides, CARS, "shared_rides", Lever::RideSharing),
    (Quantity::Distance, CARS, "modes", Lever::Modes),
    (Quantity::Hauling, VEHICLES, "truck_distance", Lever::FullerLoads),
    (Quantity::Life, HOMES, "home_life", Lever::BuildingLife),
    (Quantity::Life, OTHER, "other_life", Lever::BuildingLife),
    (Quantity::Life, CARS, "car_life", Lever::VehicleLife),
    (
        Quantity::Lean,
        Scope::BuildingsPool(Pool::Concrete),
        "lean_concrete",
        Lever::BuildingDesign,
    ),
    (
        Quantity::Lean,
        Scope::BuildingsPool(Pool::Steel),
        "lean_steel",
        Lever::BuildingDesign,
    ),
    (Quantity::Size, CARS, "car_size", Lever::VehicleSize),
    (Quantity::Weight, CARS, "car_weight", Lever::VehicleWeight),
    (Quantity::Replaced, CARS, "car_steel_replaced", Lever::VehicleWeight),
    (Quantity::Lost, cars(Pool::Steel), "car_steel_loss", Lever::MakingWaste),
    (Quantity::Lost, Scope::Pool(Pool::Steel), "steel_loss", Lever::MakingWaste),
    (Quantity::Lost, Scope::Pool(Pool::Aluminium), "aluminium_loss", Lever::MakingWaste),
    (Quantity::LostOnSites, Scope::All, "site_loss", Lever::MakingWaste),
    (Quantity::Reused, Scope::BuildingsPool(Pool::Steel), "reused_steel", Lever::Reuse),
    (
        Quantity::Reused,
        Scope::BuildingsPool(Pool::Concrete),
        "reused_concrete",
        Lever::Reuse,
    ),
    (Quantity::Reused, Scope::BuildingsPool(Pool::Bricks), "reused_bricks", Lever::Reuse),
    (Quantity::Reused, Scope::BuildingsPool(Pool::Wood), "reused_wood", Lever::Reuse),
    (
        Quantity::Reused,
        Scope::BuildingsPool(Pool::Aluminium),
        "reused_aluminium",
        Lever::Reuse,
    ),
    (Quantity::Reused, Scope::BuildingsPool(Pool::Copper), "reused_copper", Lever::Reuse),
    (Quantity::Reused, Scope::BuildingsPool(Pool::Glass), "reused_glass", Lever::Reuse),
    (Quantity::Reused, cars(Pool::Steel), "car_reused_steel", Lever::Reuse),
    (Quantity::Reused, cars(Pool::Aluminium), "car_reused_aluminium", Lever::Reuse),
    (Quantity::Reused, cars(Pool::Copper), "car_reused_copper", Lever::Reuse),
    (
        Quantity::Recovered,
        Scope::BuildingsPool(Pool::Steel),
        "recovered_steel",
        Lever::Recovery,
    ),
    (
        Quantity::Recovered,
        Scope::BuildingsPool(Pool::Concrete),
        "recovered_concrete",
        Lever::Recovery,
    ),
    (
        Quantity::Recovered,
        Scope::BuildingsPool(Pool::Wood),
        "recovered_wood",
        Lever::Recovery,
    ),
    (
        Quantity::Recovered,
        Scope::BuildingsPool(Pool::Aluminium),
        "recovered_aluminium",
        Lever::Recovery,
    ),
    (
        Quantity::Recovered,
        Scope::BuildingsPool(Pool::Copper),
        "recovered_copper",
        Lever::Recovery,
    ),
    (
        Quantity::Recovered,
        Scope::BuildingsPool(Pool::Glass),
        "recovered_glass",
        Lever::Recovery,
    ),
    (Quantity::Recovered, cars(Pool::Steel), "car_recovered_steel", Lever::Recovery),
    (
        Quantity::Recovered,
        cars(Pool::Aluminium),
        "car_recovered_aluminium",
        Lever::Recovery,
    ),
    (Quantity::Recovered, cars(Pool::Copper), "car_recovered_copper", Lever::Recovery),
    (Quantity::Cap, cars(Pool::Steel), "car_steel_cap", Lever::Recovery),
    (Quantity::Cap, Scope::Pool(Pool::Aluminium), "wrought_cap", Lever::Recovery),
    (Quantity::Diverted, Scope::Pool(Pool::Steel), "steel_diverted", Lever::ScrapDiverted),
    (
        Quantity::Diverted,
        Scope::Pool(Pool::Aluminium),
        "aluminium_diverted",
        Lever::ScrapDiverted,
    ),
    (Quantity::Timber, Scope::Buildings, "timber", Lever::Timber),
    (Quantity::NearZero, Scope::Pool(Pool::Steel), "near_zero_steel", Lever::SteelMaking),
    (Quantity::Captured, Scope::All, "captured", Lever::CementMaking),
    (Quantity::CaptureRate, Scope::All, "capture_rate", Lever::CementMaking),
    (Quantity::ClinkerRatio, Scope::All, "clinker_ratio", Lever::Clinker),
    (Quantity::LeanCement, Scope::All, "lean_cement", Lever::Clinker),
    (
        Quantity::NearZero,
        Scope::Pool(Pool::Aluminium),
        "near_zero_aluminium",
        Lever::OtherMaking,
    ),
    (Quantity::OtherMaking, Scope::All, "other_making", Lever::OtherMaking),
    (Quantity::BrickMaking, Scope::All, "brick_making", Lever::Bricks),
    (Quantity::RenovationRate, Scope::Buildings, "renovation_rate", Lever::Retrofit),
    (Quantity::RenovationSaving, Scope::Buildings, "renovation_saving", Lever::Retrofit),
    (Quantity::NewHeating, Scope::Buildings, "new_heating", Lever::NewBuildings),
    (Quantity::NewCooling, Scope::Buildings, "new_cooling", Lever::NewBuildings),
    (Quantity::HeatPumps, Scope::Buildings, "heat_pumps", Lever::CleanHeat),
    (Quantity::CleanCooking, HOMES, "clean_cooking", Lever::CleanCooking),
    (Quantity::Electric, CARS, "electric_cars", Lever::ElectricVehicles),
    (Quantity::Electrified, VEHICLES, "electric_trucks", Lever::ElectricTrucks),
    (Quantity::MostSulphur, Scope::All, "most_sulphur", Lever::CleanFuel),
    (Quantity::LeastClass, Scope::All, "least_class", Lever::CleanFuel),
    (Quantity::MostYears, CARS, "used_car_years", Lever::UsedVehicles),
    (Quantity::MostYears, VEHICLES, "used_truck_years", Lever::UsedVehicles),
    (Quantity::MostYearsSold, CARS, "sold_car_years", Lever::UsedVehicles),
    (Quantity::LeastUsedClass, Scope::All, "used_class", Lever::UsedVehicles),
    (Quantity::Broken, Scope::All, "used_broken", Lever::UsedVehicles),
    (
        Quantity::PackagingAvoided,
        Scope::All,
        "plastic_packaging_avoided",
        Lever::PackagingAvoided,
    ),
    (
        Quantity::PackagingReplaced,
        Scope::All,
        "plastic_packaging_replaced",
        Lever::PackagingReplaced,
    ),
    (
        Quantity::Life,
        Scope::Sector(Sector::HouseholdGoods),
        "goods_life",
        Lever::GoodsLife,
    ),
    (Quantity::Life, Scope::Sector(Sector::Goods), "machine_life", Lever::GoodsLife),
    (Quantity::Life, ROADS, "asphalt_life", Lever::LastingRoads),
    (Quantity::Reclaimed, ROADS, "asphalt_reclaimed", Lever::LastingRoads),
    (Quantity::WorksLevel, WORKS, "works_level", Lever::SizedWorks),
    (Quantity::WorksFold, WORKS, "works_fold", Lever::SizedWorks),
    (Quantity::Growth, ROADS, "paths_growth", Lever::SizedWorks),
    (Quantity::PlasticRecycled, Scope::All, "plastic_recycled", Lever::PlasticsRecycling),
    (Quantity::PlasticContent, Scope::All, "plastic_content", Lever::PlasticsRecycling),
    (Quantity::PlasticKeptSafe, Scope::All, "plastic_kept_safe", Lever::WasteKeptSafe),
    (Quantity::CleanPower, Scope::All, "clean_power", Lever::CleanPower),
];

const POOLS: usize = Pool::ALL.len();
const SECTORS: usize = Sector::ALL.len();

impl Scope {
    /// The number of entries.
    const COUNT: usize = 2 + 2 * POOLS + SECTORS + SECTORS * POOLS + STOCKS.len();

    const fn index(self) -> usize {
        const SECTOR: usize = 2 + 2 * POOLS;
        match self {
            Scope::All => 0,
            Scope::Buildings => 1,
            Scope::Pool(pool) => 2 + pool.index(),
            Scope::BuildingsPool(pool) => 2 + POOLS + pool.index(),
            Scope::Sector(sector) => SECTOR + sector.index(),
            Scope::SectorPool(sector, pool) => SECTOR + SECTORS + sector.index() * POOLS + pool.index(),
            Scope::Stock(stock) => SECTOR + SECTORS + SECTORS * POOLS + stock as usize,
        }
    }
}

/// Index of each pair in the table; [`Dial::COUNT`] for pairs without a row.
static PLACES: [[u8; Scope::COUNT]; Quantity::COUNT] = {
    let mut places = [[Dial::COUNT as u8; Scope::COUNT]; Quantity::COUNT];
    let mut at = 0;
    while at < ROWS.len() {
        places[ROWS[at].0 as usize][ROWS[at].1.index()] = at as u8;
        at += 1;
    }
    places
};

impl Quantity {
    /// The dial of this quantity on a scope, with or without a row.
    #[must_use]
    pub const fn on(self, on: Scope) -> Dial {
        Dial { what: self, on }
    }
}

impl Dial {
    /// The number of entries.
    pub const COUNT: usize = 78;

    /// All entries, in the order of the tables.
    pub const ALL: [Dial; Dial::COUNT] = {
        let mut all = [ROWS[0].0.on(ROWS[0].1); Dial::COUNT];
        let mut at = 0;
        while at < Dial::COUNT {
            all[at] = ROWS[at].0.on(ROWS[at].1);
            at += 1;
        }
        all
    };

    /// Position in [`Dial::ALL`]; [`Dial::COUNT`] without a row.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(PLACES[self.what as usize][self.on.index()])
    }

    fn row(self) -> Option<&'static Row> {
        static TABLE: [Row; Dial::COUNT] = ROWS;
        TABLE.get(self.index())
    }

    /// The identifier in tables; empty without a row.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.row().map_or("", |(_, _, id, _)| id)
    }

    /// True if this lever moves the dial.
    #[must_use]
    pub fn is_of(self, lever: Lever) -> bool {
        self.lever() == Some(lever)
    }

    /// The lever that moves the dial; none without a row.
    #[must_use]
    pub fn lever(self) -> Option<Lever> {
        self.row().map(|(_, _, _, lever)| *lever)
    }

    /// The entry with this [`Dial::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<Dial> {
        Self::ALL.into_iter().find(|dial| dial.id() == id)
    }
}

impl Ord for Dial {
    fn cmp(&self, other: &Dial) -> Ordering {
        self.index().cmp(&other.index())
    }
}

impl PartialOrd for Dial {
    fn partial_cmp(&self, other: &Dial) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<Dial> for u32 {
    fn from(dial: Dial) -> u32 {
        dial.index() as u32
    }
}

impl TryFrom<u32> for Dial {
    type Error = &'static str;
    fn try_from(place: u32) -> Result<Dial, &'static str> {
        let at = usize::try_from(place).unwrap_or(Dial::COUNT);
        Dial::ALL.get(at).copied().ok_or("a dial that is in no table")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lever_moves_a_dial() {
        for lever in Lever::ALL {
            let moves = Dial::ALL.into_iter().any(|dial| dial.is_of(lever));
            assert!(moves, "{}", lever.id());
        }
    }

    #[test]
    fn ids_are_read_back_and_stand_in_order() {
        for (index, dial) in Dial::ALL.into_iter().enumerate() {
            assert_eq!(dial.index(), index, "{dial:?} stands in two rows");
            assert_eq!(Dial::find(dial.id()), Some(dial));
            assert_eq!(Dial::try_from(u32::from(dial)), Ok(dial));
        }
    }

    #[test]
    fn a_pair_without_a_row_is_no_dial() {
        let goods = Quantity::Recovered.on(Scope::SectorPool(Sector::Goods, Pool::Steel));
        assert_eq!((goods.index(), goods.lever(), goods.id()), (Dial::COUNT, None, ""));
        assert!(Dial::try_from(u32::from(goods)).is_err());
    }
}
