//! Accounts: the quantities of an outcome. One table has a line for each account; each line gives a row for each thing
//! counted.
//!
//! ```text
//! account   rows split by   published unit   factor from base unit
//! ```
//!
//! Base units are persons, m², cars, km, kg, PJ, GW, kg CO2e. Floor by cohort is not in the ledger; the outcome has it
//! as separate tables. A new sector brings rows with its materials ([`Use`]). A new account needs a line here and code
//! that writes it. Out of scope: values.

use crate::kind::{EnergyCarrier, Material, Sector};
use crate::model::account_dimension::AccountDimension;
use crate::model::uses::{ENERGY, Use};
use crate::unit::Unit;

/// A quantity that the ledger counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Account {
    /// People, at the end of the year.
    People,
    /// People who have no clean fuels for cooking.
    WithoutCleanCooking,
    /// Floor built in the year.
    Built,
    /// Floor demolished in the year.
    TakenDown,
    /// Vacant floor at the end of the year: more than the demand.
    Vacant,
    /// Floor kept past its reference life by a longer-life choice; each receives refurbishment.
    Kept,
    /// Floor renovated in addition to the reference.
    Renovated,
    /// Cars in use at the end of the year.
    CarsInUse,
    /// New cars, used imports left out.
    CarsNew,
    /// Used cars imported.
    CarsImported,
    /// Used cars exported.
    CarsExported,
    /// Cars dismantled in the place.
    CarsScrapped,
    /// Used cars that an import standard refused; the seller finds another buyer.
    CarsRefused,
    /// Mass of the refused cars.
    CarsRefusedMass,
    /// Used cars dismantled in the place that would otherwise be exported; a part of the dismantled cars.
    CarsKept,
    /// Mass of the cars kept from export.
    CarsKeptMass,
    /// Cars that left use early because the stock falls faster than cars wear out; a part of the outflow.
    CarsRemoved,
    /// Distance driven by all cars.
    CarKm,
    /// Other road vehicles in use at the end of the year.
    VehiclesInUse,
    /// New road vehicles other than cars; used imports excluded.
    VehiclesNew,
    /// Used road vehicles other than cars, imported.
    VehiclesImported,
    /// Road vehicles other than cars, dismantled.
    VehiclesScrapped,
    /// Road vehicles of every kind, cars first, by age in years.
    Aged,
    /// Distance driven by all vehicles of a kind, cars excluded.
    VehicleKm,
    /// Freight by lorry, tonne-kilometres; no choice changes it.
    Freight,
    /// Nitrogen oxides of the exhaust of road vehicles.
    Nox,
    /// Exhaust particles of road vehicles up to 2.5 µm.
    Particles,
    /// Black carbon in the exhaust of road vehicles: a part of the particles.
    Soot,
    /// Length of roads, rail, bridges and tunnels, where length is known.
    Length,
    /// Material in roads, rail, bridges and tunnels, then in civil works, by construction era. Excludes what networks
    /// add to civil works.
    Laid,
    /// Material in use at the end of 2026 and still in use, all materials: buildings, roads and rail, civil works.
    /// Excludes other sectors, and what networks add to civil works.
    Stood,
    /// A material in use at the end of the year.
    Stock,
    /// Inflow of a material into use in the year, refurbishment included.
    Inflow,
    /// Outflow of a material from use in the year, refurbishment included.
    Outflow,
    /// Net import of a material in used cars in the year.
    Traded,
    /// Demand, including losses in manufacturing and construction: reuse, secondary and primary.
    Demand,
    /// Parts used again as they are.
    Reuse,
    /// Material made from scrap, diverted scrap included.
    Secondary,
    /// Material made new.
    Primary,
    /// Material lost for good: outflow not recovered, and losses in remelting and manufacturing.
    Loss,
    /// Scrap that no use in the place takes.
    Surplus,
    /// New scrap from manufacturing; it is used in the next year.
    NewScrap,
    /// Energy used by buildings and vehicles.
    Energy,
    /// Energy for cooking in homes: a part of the energy used.
    Cooking,
    /// Greenhouse gases of material production, remelting included.
    GhgMaterials,
    /// Greenhouse gases of construction sites and transport to them, renovation, vehicle and goods assembly, and
    /// shaping of plastics.
    GhgConstruction,
    /// Greenhouse gases of using homes, other buildings and vehicles; power from the place's grid.
    GhgUse,
    /// Greenhouse gases of electricity: a part of those of use.
    GhgUsePower,
    /// Greenhouse gases of cooking in homes: a part of those of use.
    GhgCooking,
    /// Greenhouse gases of end of life.
    GhgEndOfLife,
    /// Memo, in no total: carbon from burning wood and biofuel.
    GhgBiogenic,
    /// Memo, in no total: credit for primary material that surplus scrap could replace elsewhere; negative.
    GhgCredit,
    /// Plastics that come into use.
    PlasticsUse,
    /// Plastics in use at the end of the year.
    PlasticsStock,
    /// Plastics that leave use.
    PlasticsWaste,
    /// Plastic waste by fate.
    PlasticsFate,
    /// Recycled plastics in plastics use.
    PlasticsSecondary,
    /// Plastic waste collected for recycling; its losses are counted in landfill and incineration.
    PlasticsCollected,
    /// Plastics lost to the environment: macroplastics, microplastics.
    PlasticsLost,
    /// Mismanaged plastic waste that reaches rivers, lakes and the sea.
    PlasticsToWater,
    /// Plastics that rivers bring to the sea, by another estimate.
    PlasticsToSea,
    /// Plastics in rivers, lakes and the sea at the end of the year, from 2019 on. A place's share follows its flow of
    /// 2019.
    PlasticsInWater,
    /// Paper and card that replace plastic packaging.
    PlasticsPaper,
    /// Memo, in no total: life-cycle greenhouse gases of all plastics, including those of buildings and vehicles.
    PlasticsGhg,
    /// Household goods in use at the end of the year.
    GoodsStock,
    /// Household goods in use that are counted in pieces.
    GoodsInUse,
    /// Household goods in use that are counted by mass.
    GoodsInKg,
    /// Household goods that come into use.
    GoodsInflow,
    /// Household goods that leave use.
    GoodsOutflow,
    /// Electrical household goods that leave use.
    GoodsEWaste,
    /// Power plants in use at the end of the year.
    PlantsInUse,
    /// Power plants commissioned in the year.
    PlantsNew,
    /// Length of power lines at the end of the year: from 52 kV, below 52 kV.
    LineLength,
    /// Length of water mains and sewers at the end of the year.
    PipeLength,
    /// Material in networks at the end of the year; their cement and steel are a part of those of civil works.
    NetworkStock,
    /// Material inflow into networks in the year.
    NetworkInflow,
    /// Material outflow from networks in the year.
    NetworkOutflow,
    /// Material inflow into plants, lines and stations: networks without pipes.
    PowerInflow,
    /// Memo: sawnwood and panels used, by purpose. The wood of buildings and roads is counted in their demand as well.
    WoodUsed,
    /// Memo: biomass of all industrial roundwood used, for sawnwood and panels, pulp, poles.
    Roundwood,
    /// Memo: roundwood demand for sawnwood, panels and paper that replaces plastics, by the region of the place.
    ForestAsked,
    /// Memo: roundwood that the region's forests could supply in addition to that of 2020; a place's share follows its
    /// people.
    ForestRoom,
}

/// A line of the table: account, dimension of its rows, published unit, published units in a base unit.
type AccountEntry = (Account, AccountDimension, Unit, f64);

/// The table, in the order of the rows of every ledger.
const ACCOUNTS: [AccountEntry; 82] = [
    (Account::People, AccountDimension::Whole, Unit::MillionPeople, 1e-6),
    (Account::WithoutCleanCooking, AccountDimension::Whole, Unit::MillionPeople, 1e-6),
    (Account::Built, AccountDimension::Products, Unit::MillionM2PerYear, 1e-6),
    (Account::TakenDown, AccountDimension::Products, Unit::MillionM2PerYear, 1e-6),
    (Account::Vacant, AccountDimension::Products, Unit::MillionM2, 1e-6),
    (Account::Kept, AccountDimension::Products, Unit::MillionM2PerYear, 1e-6),
    (Account::Renovated, AccountDimension::Products, Unit::MillionM2PerYear, 1e-6),
    (Account::CarsInUse, AccountDimension::Drivetrains, Unit::MillionCars, 1e-6),
    (Account::CarsNew, AccountDimension::Drivetrains, Unit::MillionCarsPerYear, 1e-6),
    (Account::CarsImported, AccountDimension::Drivetrains, Unit::MillionCarsPerYear, 1e-6),
    (Account::CarsExported, AccountDimension::Drivetrains, Unit::MillionCarsPerYear, 1e-6),
    (Account::CarsScrapped, AccountDimension::Drivetrains, Unit::MillionCarsPerYear, 1e-6),
    (Account::CarsRefused, AccountDimension::Whole, Unit::MillionCarsPerYear, 1e-6),
    (Account::CarsRefusedMass, AccountDimension::Whole, Unit::MtPerYear, 1e-9),
    (Account::CarsKept, AccountDimension::Whole, Unit::MillionCarsPerYear, 1e-6),
    (Account::CarsKeptMass, AccountDimension::Whole, Unit::MtPerYear, 1e-9),
    (Account::CarsRemoved, AccountDimension::Whole, Unit::MillionCarsPerYear, 1e-6),
    (Account::CarKm, AccountDimension::Whole, Unit::KmPerYear, 1.0),
    (Account::VehiclesInUse, AccountDimension::Powered, Unit::MillionCars, 1e-6),
    (Account::VehiclesNew, AccountDimension::Powered, Unit::MillionCarsPerYear, 1e-6),
    (Account::VehiclesImported, AccountDimension::Powered, Unit::MillionCarsPerYear, 1e-6),
    (Account::VehiclesScrapped, AccountDimension::Powered, Unit::MillionCarsPerYear, 1e-6),
    (Account::Aged, AccountDimension::Aged, Unit::MillionCars, 1e-6),
    (Account::VehicleKm, AccountDimension::Fleets, Unit::KmPerYear, 1.0),
    (Account::Freight, AccountDimension::Whole, Unit::BillionTonneKmPerYear, 1e-9),
    (Account::Nox, AccountDimension::Traffic, Unit::KtPerYear, 1e-6),
    (Account::Particles, AccountDimension::Traffic, Unit::KtPerYear, 1e-6),
    (Account::Soot, AccountDimension::Traffic, Unit::KtPerYear, 1e-6),
    (Account::Length, AccountDimension::Layers, Unit::Km, 1.0),
    (Account::Laid, AccountDimension::Eras, Unit::Mt, 1e-9),
    (Account::Stood, AccountDimension::Sectors, Unit::Mt, 1e-9),
    (Account::Stock, AccountDimension::Uses, Unit::Mt, 1e-9),
    (Account::Inflow, AccountDimension::Uses, Unit::MtPerYear, 1e-9),
    (Account::Outflow, AccountDimension::Uses, Unit::MtPerYear, 1e-9),
    (Account::Traded, AccountDimension::Uses, Unit::MtPerYear, 1e-9),
    (Account::Demand, AccountDimension::Uses, Unit::MtPerYear, 1e-9),
    (Account::Reuse, AccountDimension::Uses, Unit::MtPerYear, 1e-9),
    (Account::Secondary, AccountDimension::Uses, Unit::MtPerYear, 1e-9),
    (Account::Primary, AccountDimension::Uses, Unit::MtPerYear, 1e-9),
    (Account::Loss, AccountDimension::Uses, Unit::MtPerYear, 1e-9),
    (Account::Surplus, AccountDimension::Pools, Unit::MtPerYear, 1e-9),
    (Account::NewScrap, AccountDimension::Pools, Unit::MtPerYear, 1e-9),
    (Account::Energy, AccountDimension::Carriers, Unit::PjPerYear, 1.0),
    (Account::Cooking, AccountDimension::Whole, Unit::PjPerYear, 1.0),
    (Account::GhgMaterials, AccountDimension::Uses, Unit::MtCo2ePerYear, 1e-9),
    (Account::GhgConstruction, AccountDimension::Sectors, Unit::MtCo2ePerYear, 1e-9),
    (Account::GhgUse, AccountDimension::Sectors, Unit::MtCo2ePerYear, 1e-9),
    (Account::GhgUsePower, AccountDimension::Sectors, Unit::MtCo2ePerYear, 1e-9),
    (Account::GhgCooking, AccountDimension::Whole, Unit::MtCo2ePerYear, 1e-9),
    (Account::GhgEndOfLife, AccountDimension::Sectors, Unit::MtCo2ePerYear, 1e-9),
    (Account::GhgBiogenic, AccountDimension::Whole, Unit::MtCo2ePerYear, 1e-9),
    (Account::GhgCredit, AccountDimension::Whole, Unit::MtCo2ePerYear, 1e-9),
    (Account::PlasticsUse, AccountDimension::Applications, Unit::MtPerYear, 1e-9),
    (Account::PlasticsStock, AccountDimension::Applications, Unit::Mt, 1e-9),
    (Account::PlasticsWaste, AccountDimension::Applications, Unit::MtPerYear, 1e-9),
    (Account::PlasticsFate, AccountDimension::Fates, Unit::MtPerYear, 1e-9),
    (Account::PlasticsSecondary, AccountDimension::Whole, Unit::MtPerYear, 1e-9),
    (Account::PlasticsCollected, AccountDimension::Whole, Unit::MtPerYear, 1e-9),
    (Account::PlasticsLost, AccountDimension::Pieces, Unit::MtPerYear, 1e-9),
    (Account::PlasticsToWater, AccountDimension::Whole, Unit::MtPerYear, 1e-9),
    (Account::PlasticsToSea, AccountDimension::Whole, Unit::MtPerYear, 1e-9),
    (Account::PlasticsInWater, AccountDimension::Whole, Unit::Mt, 1e-9),
    (Account::PlasticsPaper, AccountDimension::Whole, Unit::MtPerYear, 1e-9),
    (Account::PlasticsGhg, AccountDimension::Whole, Unit::MtCo2ePerYear, 1e-9),
    (Account::GoodsStock, AccountDimension::Whole, Unit::Mt, 1e-9),
    (Account::GoodsInUse, AccountDimension::GoodsInPieces, Unit::MillionPieces, 1e-6),
    (Account::GoodsInKg, AccountDimension::GoodsInKg, Unit::Mt, 1e-9),
    (Account::GoodsInflow, AccountDimension::Goods, Unit::MtPerYear, 1e-9),
    (Account::GoodsOutflow, AccountDimension::Goods, Unit::MtPerYear, 1e-9),
    (Account::GoodsEWaste, AccountDimension::Whole, Unit::MtPerYear, 1e-9),
    (Account::PlantsInUse, AccountDimension::Plants, Unit::Gw, 1.0),
    (Account::PlantsNew, AccountDimension::Plants, Unit::GwPerYear, 1.0),
    (Account::LineLength, AccountDimension::Lines, Unit::Km, 1.0),
    (Account::PipeLength, AccountDimension::Pipes, Unit::Km, 1.0),
    (Account::NetworkStock, AccountDimension::OfNetworks, Unit::Mt, 1e-9),
    (Account::NetworkInflow, AccountDimension::OfNetworks, Unit::MtPerYear, 1e-9),
    (Account::NetworkOutflow, AccountDimension::OfNetworks, Unit::MtPerYear, 1e-9),
    (Account::PowerInflow, AccountDimension::OfNetworks, Unit::MtPerYear, 1e-9),
    (Account::WoodUsed, AccountDimension::WoodUses, Unit::MtPerYear, 1e-9),
    (Account::Roundwood, AccountDimension::Whole, Unit::MtPerYear, 1e-9),
    (Account::ForestAsked, AccountDimension::Forests, Unit::MillionM3PerYear, 1e-6),
    (Account::ForestRoom, AccountDimension::Forests, Unit::MillionM3PerYear, 1e-6),
];

/// A row of every ledger: an account of one thing. A dimension that does not split the account is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccountRow {
    /// The account.
    pub account: Account,
    /// The sector, if the account is split by sector.
    pub sector: Option<Sector>,
    /// The material, if the account is split by material.
    pub material: Option<Material>,
    /// The energy carrier, if the account is split by carrier.
    pub carrier: Option<EnergyCarrier>,
    /// Published unit.
    pub unit: Unit,
}

/// Index of a row in every ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LedgerRow(pub(super) usize);

/// Index of the first row of each account; the last entry is the number of rows.
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
    /// Number of rows in a ledger.
    pub const COUNT: usize = FIRST[ACCOUNTS.len()];

    /// All rows, in ledger order.
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
    /// Accounts by material and sector that have variables, in list order, with their names.
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

    /// Published unit, and the number of published units in a base unit.
    pub const fn published(self) -> (Unit, f64) {
        let (_, _, unit, factor) = ACCOUNTS[self as usize];
        (unit, factor)
    }

    /// Number of rows of the account.
    pub const fn count(self) -> usize {
        ACCOUNTS[self as usize].1.count()
    }

    /// The only row of the account, or the first.
    pub const fn row(self) -> LedgerRow {
        LedgerRow(FIRST[self as usize])
    }

    /// A row of the account, by the index of the thing in its list.
    pub const fn of(self, at: usize) -> LedgerRow {
        debug_assert!(at < self.count(), "an account has a row for each thing of its kind");
        LedgerRow(FIRST[self as usize] + at)
    }

    /// The row of a material in a sector, if the sector has it.
    pub fn material(self, sector: Sector, material: Material) -> Option<LedgerRow> {
        Some(self.of(Use::place(sector, material)?))
    }

    /// The row of a carrier of energy in a sector, if the sector takes it.
    pub fn carrier(sector: Sector, carrier: EnergyCarrier) -> Option<LedgerRow> {
        let at = ENERGY.iter().position(|of| *of == (sector, carrier))?;
        Some(Account::Energy.of(at))
    }
}

#[cfg(test)]
mod tests;
