//! Accounts: what an outcome counts, one table: a line an account, and from it a row for each thing that the account counts.
//!
//! ```text
//! account   stands apart by   published in        as so many of our base units
//! ```
//!
//! Base units are persons, m², cars, km, kg, PJ, GW, kg CO2e. Stocks of floor stand by cohort beside the ledger and not in it.
//! A new sector brings rows with its materials ([`Use`]); a new account is a line here and the place that writes it.
//! Does not know: values.

use crate::kind::{EnergyCarrier, Material, Sector};
use crate::model::by::By;
use crate::model::uses::{ENERGY, Use};
use crate::unit::Unit;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Account {
    /// People, at the end of the year.
    People,
    /// Of them without clean fuels to cook with.
    WithoutCleanCooking,
    /// Floor built in the year.
    Built,
    /// Floor taken down in the year.
    TakenDown,
    /// Floor that stands at the end of the year and that nobody asks for.
    Vacant,
    /// Floor kept past its reference life by a longer-life choice; each receives refurbishment.
    Kept,
    /// Floor renovated beyond what the reference renovates.
    Renovated,
    /// Cars in use at the end of the year.
    CarsInUse,
    /// New cars, used imports left out.
    CarsNew,
    /// Used cars that came in.
    CarsImported,
    /// Used cars that went abroad.
    CarsExported,
    /// Cars taken apart at home.
    CarsScrapped,
    /// Used cars that a standard turned away: who sells them finds another buyer.
    CarsRefused,
    /// Their mass.
    CarsRefusedMass,
    /// Used cars that would have gone abroad and are taken apart at home, among those that are.
    CarsKept,
    /// Their mass.
    CarsKeptMass,
    /// Part of what left that left before its time because the stock falls faster than cars wear out.
    CarsRemoved,
    /// Distance gone by all cars.
    CarKm,
    /// Other road vehicles in use at the end of the year.
    VehiclesInUse,
    /// New ones, those that were driven elsewhere left out.
    VehiclesNew,
    /// Those that came in used.
    VehiclesImported,
    /// Those taken apart.
    VehiclesScrapped,
    /// Road vehicles of every kind, cars first, by the years since they were made.
    Aged,
    /// Distance gone by all of a kind.
    VehicleKm,
    /// What lorries carry: tonne-kilometres, the same whatever is chosen.
    Freight,
    /// Nitrogen oxides of the exhaust of road vehicles.
    Nox,
    /// Particles of it up to 2.5 µm.
    Particles,
    /// Black carbon of it: a part of the particles.
    Soot,
    /// Roads, rail, bridges and tunnels that are counted by length.
    Length,
    /// What roads, rail, bridges and tunnels, then civil works, hold, by the time it was laid; what networks add to works is not in it.
    Laid,
    /// What was in use at the end of 2026 and still is, all materials: buildings, roads and rail, civil works; nothing of other sectors, nor
    /// of what networks add to works.
    Stood,
    /// A material in use at the end of the year.
    Stock,
    /// Into use in the year, refurbishment included.
    Inflow,
    /// Out of use in the year, refurbishment included.
    Outflow,
    /// Carried over borders in the year within used cars: in less out.
    Traded,
    /// Asked for, what is lost in making and building included: reuse, secondary and primary.
    Demand,
    /// Parts used again as they are.
    Reuse,
    /// Made from scrap, diverted scrap included.
    Secondary,
    /// Made new.
    Primary,
    /// Gone for good: what left use and was not recovered, what remelting for it and making it lost.
    Loss,
    /// Scrap that no use at home takes.
    Surplus,
    /// New scrap of making: it is used in the next year.
    NewScrap,
    /// Energy in use.
    Energy,
    /// Part of it that cooks in homes.
    Cooking,
    /// Greenhouse gases of making materials; remelting included.
    GhgMaterials,
    /// Of sites, transport to them, renovation, putting vehicles and goods together, and shaping plastics.
    GhgConstruction,
    /// Of using homes, other buildings and cars; power at the place's grid.
    GhgUse,
    /// Part of use that comes with electricity.
    GhgUsePower,
    /// Part of use that comes with cooking in homes.
    GhgCooking,
    /// Of what leaves use.
    GhgEndOfLife,
    /// Memo, in no total: carbon of wood and biofuel burnt.
    GhgBiogenic,
    /// Memo, in no total: primary material that surplus scrap could spare elsewhere, below zero.
    GhgCredit,
    /// Plastics that come into use.
    PlasticsUse,
    /// Plastics in use at the end of the year.
    PlasticsStock,
    /// Plastics that leave use.
    PlasticsWaste,
    /// What becomes of them.
    PlasticsFate,
    /// Recycled plastics in what is used.
    PlasticsSecondary,
    /// Plastic waste collected for recycling; what is lost of it stands in landfill and burning.
    PlasticsCollected,
    /// Plastics lost to the environment: large pieces, small ones.
    PlasticsLost,
    /// Part of mismanaged waste that reaches rivers, lakes and the sea.
    PlasticsToWater,
    /// What rivers bring to the sea, as others count it.
    PlasticsToSea,
    /// In rivers, lakes and the sea at the end of the year, from 2019 on; a place's part is by its flow of 2019.
    PlasticsInWater,
    /// Paper and card in place of plastic packaging.
    PlasticsPaper,
    /// Memo, in no total: greenhouse gases of all plastics over their life, those of buildings and vehicles too.
    PlasticsGhg,
    /// Goods of households in use at the end of the year.
    GoodsStock,
    /// Those that are counted in pieces.
    GoodsInUse,
    /// Those that are counted in kilograms.
    GoodsInKg,
    /// Goods that come into use.
    GoodsInflow,
    /// Goods that leave use.
    GoodsOutflow,
    /// Electrical ones among them.
    GoodsEWaste,
    /// Power plants in use at the end of the year.
    PlantsInUse,
    /// Those that start to run in the year.
    PlantsNew,
    /// Power lines at the end of the year: from 52 kV, below.
    LineLength,
    /// Water mains and sewers at the end of the year.
    PipeLength,
    /// What networks hold at the end of the year; cement and steel are a part of those of civil works.
    NetworkStock,
    /// What goes into them in the year.
    NetworkInflow,
    /// What comes out of them in the year.
    NetworkOutflow,
    /// What goes into plants, lines and stations: all but pipes.
    PowerInflow,
    /// Memo: sawnwood and panels used, by what for; what buildings and roads take stands in their demand as well.
    WoodUsed,
    /// Memo: biomass of all industrial roundwood used: for sawnwood and panels, pulp, poles.
    Roundwood,
    /// Memo: roundwood that sawnwood, panels and paper in place of plastics ask for, by the region of the place.
    ForestAsked,
    /// Memo: roundwood that forests of the region could give beyond what they gave in 2020: a place's part by its people.
    ForestRoom,
}

/// An account: what it counts, what its rows stand apart by, the unit in which it is published, how much of that a base unit is.
type Entry = (Account, By, Unit, f64);

/// The table, in the order of the rows of every ledger.
const ACCOUNTS: [Entry; 82] = [
    (Account::People, By::Whole, Unit::MillionPeople, 1e-6),
    (Account::WithoutCleanCooking, By::Whole, Unit::MillionPeople, 1e-6),
    (Account::Built, By::Products, Unit::MillionM2PerYear, 1e-6),
    (Account::TakenDown, By::Products, Unit::MillionM2PerYear, 1e-6),
    (Account::Vacant, By::Products, Unit::MillionM2, 1e-6),
    (Account::Kept, By::Products, Unit::MillionM2PerYear, 1e-6),
    (Account::Renovated, By::Products, Unit::MillionM2PerYear, 1e-6),
    (Account::CarsInUse, By::Drivetrains, Unit::MillionCars, 1e-6),
    (Account::CarsNew, By::Drivetrains, Unit::MillionCarsPerYear, 1e-6),
    (Account::CarsImported, By::Drivetrains, Unit::MillionCarsPerYear, 1e-6),
    (Account::CarsExported, By::Drivetrains, Unit::MillionCarsPerYear, 1e-6),
    (Account::CarsScrapped, By::Drivetrains, Unit::MillionCarsPerYear, 1e-6),
    (Account::CarsRefused, By::Whole, Unit::MillionCarsPerYear, 1e-6),
    (Account::CarsRefusedMass, By::Whole, Unit::MtPerYear, 1e-9),
    (Account::CarsKept, By::Whole, Unit::MillionCarsPerYear, 1e-6),
    (Account::CarsKeptMass, By::Whole, Unit::MtPerYear, 1e-9),
    (Account::CarsRemoved, By::Whole, Unit::MillionCarsPerYear, 1e-6),
    (Account::CarKm, By::Whole, Unit::KmPerYear, 1.0),
    (Account::VehiclesInUse, By::Powered, Unit::MillionCars, 1e-6),
    (Account::VehiclesNew, By::Powered, Unit::MillionCarsPerYear, 1e-6),
    (Account::VehiclesImported, By::Powered, Unit::MillionCarsPerYear, 1e-6),
    (Account::VehiclesScrapped, By::Powered, Unit::MillionCarsPerYear, 1e-6),
    (Account::Aged, By::Aged, Unit::MillionCars, 1e-6),
    (Account::VehicleKm, By::Fleets, Unit::KmPerYear, 1.0),
    (Account::Freight, By::Whole, Unit::BillionTonneKmPerYear, 1e-9),
    (Account::Nox, By::Traffic, Unit::KtPerYear, 1e-6),
    (Account::Particles, By::Traffic, Unit::KtPerYear, 1e-6),
    (Account::Soot, By::Traffic, Unit::KtPerYear, 1e-6),
    (Account::Length, By::Layers, Unit::Km, 1.0),
    (Account::Laid, By::Eras, Unit::Mt, 1e-9),
    (Account::Stood, By::Sectors, Unit::Mt, 1e-9),
    (Account::Stock, By::Uses, Unit::Mt, 1e-9),
    (Account::Inflow, By::Uses, Unit::MtPerYear, 1e-9),
    (Account::Outflow, By::Uses, Unit::MtPerYear, 1e-9),
    (Account::Traded, By::Uses, Unit::MtPerYear, 1e-9),
    (Account::Demand, By::Uses, Unit::MtPerYear, 1e-9),
    (Account::Reuse, By::Uses, Unit::MtPerYear, 1e-9),
    (Account::Secondary, By::Uses, Unit::MtPerYear, 1e-9),
    (Account::Primary, By::Uses, Unit::MtPerYear, 1e-9),
    (Account::Loss, By::Uses, Unit::MtPerYear, 1e-9),
    (Account::Surplus, By::Pools, Unit::MtPerYear, 1e-9),
    (Account::NewScrap, By::Pools, Unit::MtPerYear, 1e-9),
    (Account::Energy, By::Carriers, Unit::PjPerYear, 1.0),
    (Account::Cooking, By::Whole, Unit::PjPerYear, 1.0),
    (Account::GhgMaterials, By::Uses, Unit::MtCo2ePerYear, 1e-9),
    (Account::GhgConstruction, By::Sectors, Unit::MtCo2ePerYear, 1e-9),
    (Account::GhgUse, By::Sectors, Unit::MtCo2ePerYear, 1e-9),
    (Account::GhgUsePower, By::Sectors, Unit::MtCo2ePerYear, 1e-9),
    (Account::GhgCooking, By::Whole, Unit::MtCo2ePerYear, 1e-9),
    (Account::GhgEndOfLife, By::Sectors, Unit::MtCo2ePerYear, 1e-9),
    (Account::GhgBiogenic, By::Whole, Unit::MtCo2ePerYear, 1e-9),
    (Account::GhgCredit, By::Whole, Unit::MtCo2ePerYear, 1e-9),
    (Account::PlasticsUse, By::Applications, Unit::MtPerYear, 1e-9),
    (Account::PlasticsStock, By::Applications, Unit::Mt, 1e-9),
    (Account::PlasticsWaste, By::Applications, Unit::MtPerYear, 1e-9),
    (Account::PlasticsFate, By::Fates, Unit::MtPerYear, 1e-9),
    (Account::PlasticsSecondary, By::Whole, Unit::MtPerYear, 1e-9),
    (Account::PlasticsCollected, By::Whole, Unit::MtPerYear, 1e-9),
    (Account::PlasticsLost, By::Pieces, Unit::MtPerYear, 1e-9),
    (Account::PlasticsToWater, By::Whole, Unit::MtPerYear, 1e-9),
    (Account::PlasticsToSea, By::Whole, Unit::MtPerYear, 1e-9),
    (Account::PlasticsInWater, By::Whole, Unit::Mt, 1e-9),
    (Account::PlasticsPaper, By::Whole, Unit::MtPerYear, 1e-9),
    (Account::PlasticsGhg, By::Whole, Unit::MtCo2ePerYear, 1e-9),
    (Account::GoodsStock, By::Whole, Unit::Mt, 1e-9),
    (Account::GoodsInUse, By::GoodsInPieces, Unit::MillionPieces, 1e-6),
    (Account::GoodsInKg, By::GoodsInKg, Unit::Mt, 1e-9),
    (Account::GoodsInflow, By::Goods, Unit::MtPerYear, 1e-9),
    (Account::GoodsOutflow, By::Goods, Unit::MtPerYear, 1e-9),
    (Account::GoodsEWaste, By::Whole, Unit::MtPerYear, 1e-9),
    (Account::PlantsInUse, By::Plants, Unit::Gw, 1.0),
    (Account::PlantsNew, By::Plants, Unit::GwPerYear, 1.0),
    (Account::LineLength, By::Lines, Unit::Km, 1.0),
    (Account::PipeLength, By::Pipes, Unit::Km, 1.0),
    (Account::NetworkStock, By::OfNetworks, Unit::Mt, 1e-9),
    (Account::NetworkInflow, By::OfNetworks, Unit::MtPerYear, 1e-9),
    (Account::NetworkOutflow, By::OfNetworks, Unit::MtPerYear, 1e-9),
    (Account::PowerInflow, By::OfNetworks, Unit::MtPerYear, 1e-9),
    (Account::WoodUsed, By::WoodUses, Unit::MtPerYear, 1e-9),
    (Account::Roundwood, By::Whole, Unit::MtPerYear, 1e-9),
    (Account::ForestAsked, By::Forests, Unit::MillionM3PerYear, 1e-6),
    (Account::ForestRoom, By::Forests, Unit::MillionM3PerYear, 1e-6),
];

/// A row of every ledger: an account of one thing. What it does not stand apart by is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccountRow {
    /// What is counted.
    pub account: Account,
    /// In which sector.
    pub sector: Option<Sector>,
    /// Of which material.
    pub material: Option<Material>,
    /// Of which carrier.
    pub carrier: Option<EnergyCarrier>,
    /// The unit in which it is published.
    pub unit: Unit,
}

/// The place of a row in every ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row(pub(super) usize);

/// The first row of each account, and how many rows there are.
const FIRST: [usize; ACCOUNTS.len() + 1] = {
    let mut first = [0; ACCOUNTS.len() + 1];
    let mut at = 0;
    while at < ACCOUNTS.len() {
        first[at + 1] = first[at] + ACCOUNTS[at].1.count();
        at += 1;
    }
    first
};

impl AccountRow {
    /// How many there are.
    pub const COUNT: usize = FIRST[ACCOUNTS.len()];

    /// All, in the order of every ledger.
    pub const ALL: [AccountRow; AccountRow::COUNT] = {
        let mut all = [AccountRow {
            account: Account::People,
            sector: None,
            material: None,
            carrier: None,
            unit: Unit::MillionPeople,
        }; AccountRow::COUNT];
        let mut at = 0;
        while at < ACCOUNTS.len() {
            let (account, by, unit, _) = ACCOUNTS[at];
            let mut of = 0;
            while of < by.count() {
                let (sector, material, carrier) = by.named(of);
                all[FIRST[at] + of] = AccountRow {
                    account,
                    sector,
                    material,
                    carrier,
                    unit,
                };
                of += 1;
            }
            at += 1;
        }
        all
    };
}

impl Account {
    /// Those of materials in sectors that variables name, in the order of every list, and their words.
    pub const OF_MATERIALS: [(Account, &'static str); 8] = [
        (Account::Stock, "Stock"),
        (Account::Inflow, "Inflow"),
        (Account::Outflow, "Outflow"),
        (Account::Demand, "Demand"),
        (Account::Reuse, "Reuse"),
        (Account::Secondary, "Secondary"),
        (Account::Primary, "Primary"),
        (Account::Loss, "Loss"),
    ];

    /// The unit in which it is published, and how much of that a base unit is.
    #[must_use]
    pub const fn published(self) -> (Unit, f64) {
        let (_, _, unit, factor) = ACCOUNTS[self as usize];
        (unit, factor)
    }

    /// How many rows it has.
    #[must_use]
    pub const fn count(self) -> usize {
        ACCOUNTS[self as usize].1.count()
    }

    /// Its only row, or the first.
    #[must_use]
    pub const fn row(self) -> Row {
        Row(FIRST[self as usize])
    }

    /// One of its rows, by the place of the thing among all of its kind.
    #[must_use]
    pub const fn of(self, at: usize) -> Row {
        debug_assert!(at < self.count(), "an account has a row for each thing of its kind");
        Row(FIRST[self as usize] + at)
    }

    /// The row of a material in a sector, if the sector has it.
    #[must_use]
    pub fn material(self, sector: Sector, material: Material) -> Option<Row> {
        Some(self.of(Use::place(sector, material)?))
    }

    /// The row of a carrier of energy in a sector, if the sector takes it.
    #[must_use]
    pub fn carrier(sector: Sector, carrier: EnergyCarrier) -> Option<Row> {
        let at = ENERGY.iter().position(|of| *of == (sector, carrier))?;
        Some(Account::Energy.of(at))
    }
}

#[cfg(test)]
mod tests;
