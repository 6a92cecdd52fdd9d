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

use crate::kind::{Lever, LeverQuantity, Pool, STOCKS, Sector, Stock};

/// Scope of a quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DialScope {
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
    pub what: LeverQuantity,
    /// The scope.
    pub on: DialScope,
}

/// A row: quantity, scope, the word used in tables, and the lever that moves it.
type DialRow = (LeverQuantity, DialScope, &'static str, Lever);

pub(super) const HOMES: DialScope = DialScope::Sector(Sector::Homes);
pub(super) const OTHER: DialScope = DialScope::Sector(Sector::OtherBuildings);
pub(super) const CARS: DialScope = DialScope::Stock(Stock::Cars);
pub(super) const VEHICLES: DialScope = DialScope::Sector(Sector::RoadVehicles);
pub(super) const ROADS: DialScope = DialScope::Sector(Sector::Infrastructure);
pub(super) const WORKS: DialScope = DialScope::Sector(Sector::CivilWorks);

/// Scope of a scrap pool of cars.
const fn cars(pool: Pool) -> DialScope {
    DialScope::SectorPool(Sector::Vehicles, pool)
}

const ROWS: [DialRow; Dial::COUNT] = [
    (LeverQuantity::Space, HOMES, "home_space", Lever::HomeSpace),
    (LeverQuantity::Space, OTHER, "work_space", Lever::WorkSpace),
    (LeverQuantity::Sharing, CARS, "car_sharing", Lever::CarSharing),
    (LeverQuantity::SharedRides, CARS, "shared_rides", Lever::RideSharing),
    (LeverQuantity::Distance, CARS, "modes", Lever::Modes),
    (LeverQuantity::Hauling, VEHICLES, "truck_distance", Lever::FullerLoads),
    (LeverQuantity::Life, HOMES, "home_life", Lever::BuildingLife),
    (LeverQuantity::Life, OTHER, "other_life", Lever::BuildingLife),
    (LeverQuantity::Life, CARS, "car_life", Lever::VehicleLife),
    (
        LeverQuantity::Lean,
        DialScope::BuildingsPool(Pool::Concrete),
        "lean_concrete",
        Lever::BuildingDesign,
    ),
    (
        LeverQuantity::Lean,
        DialScope::BuildingsPool(Pool::Steel),
        "lean_steel",
        Lever::BuildingDesign,
    ),
    (LeverQuantity::Size, CARS, "car_size", Lever::VehicleSize),
    (LeverQuantity::Weight, CARS, "car_weight", Lever::VehicleWeight),
    (LeverQuantity::Replaced, CARS, "car_steel_replaced", Lever::VehicleWeight),
    (LeverQuantity::Lost, cars(Pool::Steel), "car_steel_loss", Lever::MakingWaste),
    (LeverQuantity::Lost, DialScope::Pool(Pool::Steel), "steel_loss", Lever::MakingWaste),
    (
        LeverQuantity::Lost,
        DialScope::Pool(Pool::Aluminium),
        "aluminium_loss",
        Lever::MakingWaste,
    ),
    (LeverQuantity::LostOnSites, DialScope::All, "site_loss", Lever::MakingWaste),
    (
        LeverQuantity::Reused,
        DialScope::BuildingsPool(Pool::Steel),
        "reused_steel",
        Lever::Reuse,
    ),
    (
        LeverQuantity::Reused,
        DialScope::BuildingsPool(Pool::Concrete),
        "reused_concrete",
        Lever::Reuse,
    ),
    (
        LeverQuantity::Reused,
        DialScope::BuildingsPool(Pool::Bricks),
        "reused_bricks",
        Lever::Reuse,
    ),
    (
        LeverQuantity::Reused,
        DialScope::BuildingsPool(Pool::Wood),
        "reused_wood",
        Lever::Reuse,
    ),
    (
        LeverQuantity::Reused,
        DialScope::BuildingsPool(Pool::Aluminium),
        "reused_aluminium",
        Lever::Reuse,
    ),
    (
        LeverQuantity::Reused,
        DialScope::BuildingsPool(Pool::Copper),
        "reused_copper",
        Lever::Reuse,
    ),
    (
        LeverQuantity::Reused,
        DialScope::BuildingsPool(Pool::Glass),
        "reused_glass",
        Lever::Reuse,
    ),
    (LeverQuantity::Reused, cars(Pool::Steel), "car_reused_steel", Lever::Reuse),
    (LeverQuantity::Reused, cars(Pool::Aluminium), "car_reused_aluminium", Lever::Reuse),
    (LeverQuantity::Reused, cars(Pool::Copper), "car_reused_copper", Lever::Reuse),
    (
        LeverQuantity::Recovered,
        DialScope::BuildingsPool(Pool::Steel),
        "recovered_steel",
        Lever::Recovery,
    ),
    (
        LeverQuantity::Recovered,
        DialScope::BuildingsPool(Pool::Concrete),
        "recovered_concrete",
        Lever::Recovery,
    ),
    (
        LeverQuantity::Recovered,
        DialScope::BuildingsPool(Pool::Wood),
        "recovered_wood",
        Lever::Recovery,
    ),
    (
        LeverQuantity::Recovered,
        DialScope::BuildingsPool(Pool::Aluminium),
        "recovered_aluminium",
        Lever::Recovery,
    ),
    (
        LeverQuantity::Recovered,
        DialScope::BuildingsPool(Pool::Copper),
        "recovered_copper",
        Lever::Recovery,
    ),
    (
        LeverQuantity::Recovered,
        DialScope::BuildingsPool(Pool::Glass),
        "recovered_glass",
        Lever::Recovery,
    ),
    (LeverQuantity::Recovered, cars(Pool::Steel), "car_recovered_steel", Lever::Recovery),
    (
        LeverQuantity::Recovered,
        cars(Pool::Aluminium),
        "car_recovered_aluminium",
        Lever::Recovery,
    ),
    (
        LeverQuantity::Recovered,
        cars(Pool::Copper),
        "car_recovered_copper",
        Lever::Recovery,
    ),
    (LeverQuantity::Cap, cars(Pool::Steel), "car_steel_cap", Lever::Recovery),
    (LeverQuantity::Cap, DialScope::Pool(Pool::Aluminium), "wrought_cap", Lever::Recovery),
    (
        LeverQuantity::Diverted,
        DialScope::Pool(Pool::Steel),
        "steel_diverted",
        Lever::ScrapDiverted,
    ),
    (
        LeverQuantity::Diverted,
        DialScope::Pool(Pool::Aluminium),
        "aluminium_diverted",
        Lever::ScrapDiverted,
    ),
    (LeverQuantity::Timber, DialScope::Buildings, "timber", Lever::Timber),
    (
        LeverQuantity::NearZero,
        DialScope::Pool(Pool::Steel),
        "near_zero_steel",
        Lever::SteelMaking,
    ),
    (LeverQuantity::Captured, DialScope::All, "captured", Lever::CementMaking),
    (LeverQuantity::CaptureRate, DialScope::All, "capture_rate", Lever::CementMaking),
    (LeverQuantity::ClinkerRatio, DialScope::All, "clinker_ratio", Lever::Clinker),
    (LeverQuantity::LeanCement, DialScope::All, "lean_cement", Lever::Clinker),
    (
        LeverQuantity::NearZero,
        DialScope::Pool(Pool::Aluminium),
        "near_zero_aluminium",
        Lever::OtherMaking,
    ),
    (LeverQuantity::OtherMaking, DialScope::All, "other_making", Lever::OtherMaking),
    (LeverQuantity::BrickMaking, DialScope::All, "brick_making", Lever::Bricks),
    (
        LeverQuantity::RenovationRate,
        DialScope::Buildings,
        "renovation_rate",
        Lever::Retrofit,
    ),
    (
        LeverQuantity::RenovationSaving,
        DialScope::Buildings,
        "renovation_saving",
        Lever::Retrofit,
    ),
    (LeverQuantity::NewHeating, DialScope::Buildings, "new_heating", Lever::NewBuildings),
    (LeverQuantity::NewCooling, DialScope::Buildings, "new_cooling", Lever::NewBuildings),
    (LeverQuantity::HeatPumps, DialScope::Buildings, "heat_pumps", Lever::CleanHeat),
    (LeverQuantity::CleanCooking, HOMES, "clean_cooking", Lever::CleanCooking),
    (LeverQuantity::Electric, CARS, "electric_cars", Lever::ElectricVehicles),
    (LeverQuantity::Electrified, VEHICLES, "electric_trucks", Lever::ElectricTrucks),
    (LeverQuantity::MostSulphur, DialScope::All, "most_sulphur", Lever::CleanFuel),
    (LeverQuantity::LeastClass, DialScope::All, "least_class", Lever::CleanFuel),
    (LeverQuantity::MostYears, CARS, "used_car_years", Lever::UsedVehicles),
    (LeverQuantity::MostYears, VEHICLES, "used_truck_years", Lever::UsedVehicles),
    (LeverQuantity::MostYearsSold, CARS, "sold_car_years", Lever::UsedVehicles),
    (LeverQuantity::LeastUsedClass, DialScope::All, "used_class", Lever::UsedVehicles),
    (LeverQuantity::Broken, DialScope::All, "used_broken", Lever::UsedVehicles),
    (
        LeverQuantity::PackagingAvoided,
        DialScope::All,
        "plastic_packaging_avoided",
        Lever::PackagingAvoided,
    ),
    (
        LeverQuantity::PackagingReplaced,
        DialScope::All,
        "plastic_packaging_replaced",
        Lever::PackagingReplaced,
    ),
    (
        LeverQuantity::Life,
        DialScope::Sector(Sector::HouseholdGoods),
        "goods_life",
        Lever::GoodsLife,
    ),
    (
        LeverQuantity::Life,
        DialScope::Sector(Sector::Goods),
        "machine_life",
        Lever::GoodsLife,
    ),
    (LeverQuantity::Life, ROADS, "asphalt_life", Lever::LastingRoads),
    (LeverQuantity::Reclaimed, ROADS, "asphalt_reclaimed", Lever::LastingRoads),
    (LeverQuantity::WorksLevel, WORKS, "works_level", Lever::SizedWorks),
    (LeverQuantity::WorksFold, WORKS, "works_fold", Lever::SizedWorks),
    (LeverQuantity::Growth, ROADS, "paths_growth", Lever::SizedWorks),
    (
        LeverQuantity::PlasticRecycled,
        DialScope::All,
        "plastic_recycled",
        Lever::PlasticsRecycling,
    ),
    (
        LeverQuantity::PlasticContent,
        DialScope::All,
        "plastic_content",
        Lever::PlasticsRecycling,
    ),
    (
        LeverQuantity::PlasticKeptSafe,
        DialScope::All,
        "plastic_kept_safe",
        Lever::WasteKeptSafe,
    ),
    (LeverQuantity::CleanPower, DialScope::All, "clean_power", Lever::CleanPower),
];

const POOLS: usize = Pool::ALL.len();
const SECTORS: usize = Sector::ALL.len();

impl DialScope {
    /// The number of entries.
    const COUNT: usize = 2 + 2 * POOLS + SECTORS + SECTORS * POOLS + STOCKS.len();

    const fn index(self) -> usize {
        const SECTOR: usize = 2 + 2 * POOLS;
        match self {
            DialScope::All => 0,
            DialScope::Buildings => 1,
            DialScope::Pool(pool) => 2 + pool.index(),
            DialScope::BuildingsPool(pool) => 2 + POOLS + pool.index(),
            DialScope::Sector(sector) => SECTOR + sector.index(),
            DialScope::SectorPool(sector, pool) => SECTOR + SECTORS + sector.index() * POOLS + pool.index(),
            DialScope::Stock(stock) => SECTOR + SECTORS + SECTORS * POOLS + stock as usize,
        }
    }
}

/// Index of each pair in the table; [`Dial::COUNT`] for pairs without a row.
static PLACES: [[u8; DialScope::COUNT]; LeverQuantity::COUNT] = {
    let mut places = [[Dial::COUNT as u8; DialScope::COUNT]; LeverQuantity::COUNT];
    let mut at = 0;
    while at < ROWS.len() {
        places[ROWS[at].0 as usize][ROWS[at].1.index()] = at as u8;
        at += 1;
    }
    places
};

impl LeverQuantity {
    /// The dial of this quantity on a scope, with or without a row.
    #[must_use]
    pub const fn on(self, on: DialScope) -> Dial {
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

    fn row(self) -> Option<&'static DialRow> {
        static TABLE: [DialRow; Dial::COUNT] = ROWS;
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
        let goods = LeverQuantity::Recovered.on(DialScope::SectorPool(Sector::Goods, Pool::Steel));
        assert_eq!((goods.index(), goods.lever(), goods.id()), (Dial::COUNT, None, ""));
        assert!(Dial::try_from(u32::from(goods)).is_err());
    }
}
