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

/// The columns of an account: dimension of its rows, published unit, published units in a base unit.
type AccountEntry = (AccountDimension, Unit, f64);

crate::closed! {
    /// A quantity that the ledger counts.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Account in ACCOUNTS: AccountEntry {
        /// People, at the end of the year.
        People => (AccountDimension::Whole, Unit::MillionPeople, 1e-6);
        /// People who have no clean fuels for cooking.
        WithoutCleanCooking => (AccountDimension::Whole, Unit::MillionPeople, 1e-6);
        /// Floor built in the year.
        Built => (AccountDimension::Products, Unit::MillionM2PerYear, 1e-6);
        /// Floor demolished in the year.
        TakenDown => (AccountDimension::Products, Unit::MillionM2PerYear, 1e-6);
        /// Vacant floor at the end of the year: more than the demand.
        Vacant => (AccountDimension::Products, Unit::MillionM2, 1e-6);
        /// Floor kept past its reference life by a longer-life choice; each receives refurbishment.
        Kept => (AccountDimension::Products, Unit::MillionM2PerYear, 1e-6);
        /// Floor renovated in addition to the reference.
        Renovated => (AccountDimension::Products, Unit::MillionM2PerYear, 1e-6);
        /// Cars in use at the end of the year.
        CarsInUse => (AccountDimension::Drivetrains, Unit::MillionCars, 1e-6);
        /// New cars, used imports left out.
        CarsNew => (AccountDimension::Drivetrains, Unit::MillionCarsPerYear, 1e-6);
        /// Used cars imported.
        CarsImported => (AccountDimension::Drivetrains, Unit::MillionCarsPerYear, 1e-6);
        /// Used cars exported.
        CarsExported => (AccountDimension::Drivetrains, Unit::MillionCarsPerYear, 1e-6);
        /// Cars dismantled in the place.
        CarsScrapped => (AccountDimension::Drivetrains, Unit::MillionCarsPerYear, 1e-6);
        /// Used cars that an import standard refused; the seller finds another buyer.
        CarsRefused => (AccountDimension::Whole, Unit::MillionCarsPerYear, 1e-6);
        /// Mass of the refused cars.
        CarsRefusedMass => (AccountDimension::Whole, Unit::MtPerYear, 1e-9);
        /// Used cars dismantled in the place that would otherwise be exported; a part of the dismantled cars.
        CarsKept => (AccountDimension::Whole, Unit::MillionCarsPerYear, 1e-6);
        /// Mass of the cars kept from export.
        CarsKeptMass => (AccountDimension::Whole, Unit::MtPerYear, 1e-9);
        /// Cars that left use early because the stock falls faster than cars wear out; a part of the outflow.
        CarsRemoved => (AccountDimension::Whole, Unit::MillionCarsPerYear, 1e-6);
        /// Distance driven by all cars.
        CarKm => (AccountDimension::Whole, Unit::KmPerYear, 1.0);
        /// Other road vehicles in use at the end of the year.
        VehiclesInUse => (AccountDimension::Powered, Unit::MillionCars, 1e-6);
        /// New road vehicles other than cars; used imports excluded.
        VehiclesNew => (AccountDimension::Powered, Unit::MillionCarsPerYear, 1e-6);
        /// Used road vehicles other than cars, imported.
        VehiclesImported => (AccountDimension::Powered, Unit::MillionCarsPerYear, 1e-6);
        /// Road vehicles other than cars, dismantled.
        VehiclesScrapped => (AccountDimension::Powered, Unit::MillionCarsPerYear, 1e-6);
        /// Road vehicles of every kind, cars first, by age in years.
        Aged => (AccountDimension::Aged, Unit::MillionCars, 1e-6);
        /// Distance driven by all vehicles of a kind, cars excluded.
        VehicleKm => (AccountDimension::Fleets, Unit::KmPerYear, 1.0);
        /// Freight by lorry, tonne-kilometres; no choice changes it.
        Freight => (AccountDimension::Whole, Unit::BillionTonneKmPerYear, 1e-9);
        /// Nitrogen oxides of the exhaust of road vehicles.
        Nox => (AccountDimension::Traffic, Unit::KtPerYear, 1e-6);
        /// Exhaust particles of road vehicles up to 2.5 µm.
        Particles => (AccountDimension::Traffic, Unit::KtPerYear, 1e-6);
        /// Black carbon in the exhaust of road vehicles: a part of the particles.
        Soot => (AccountDimension::Traffic, Unit::KtPerYear, 1e-6);
        /// Length of roads, rail, bridges and tunnels, where length is known.
        Length => (AccountDimension::Layers, Unit::Km, 1.0);
        /// Material in roads, rail, bridges and tunnels, then in civil works, by construction era. Excludes what networks
        /// add to civil works.
        Laid => (AccountDimension::Eras, Unit::Mt, 1e-9);
        /// Material in use at the end of 2026 and still in use, all materials: buildings, roads and rail, civil works.
        /// Excludes other sectors, and what networks add to civil works.
        Stood => (AccountDimension::Sectors, Unit::Mt, 1e-9);
        /// A material in use at the end of the year.
        Stock => (AccountDimension::Uses, Unit::Mt, 1e-9);
        /// Inflow of a material into use in the year, refurbishment included.
        Inflow => (AccountDimension::Uses, Unit::MtPerYear, 1e-9);
        /// Outflow of a material from use in the year, refurbishment included.
        Outflow => (AccountDimension::Uses, Unit::MtPerYear, 1e-9);
        /// Net import of a material in used cars in the year.
        Traded => (AccountDimension::Uses, Unit::MtPerYear, 1e-9);
        /// Demand, including losses in manufacturing and construction: reuse, secondary and primary.
        Demand => (AccountDimension::Uses, Unit::MtPerYear, 1e-9);
        /// Parts used again as they are.
        Reuse => (AccountDimension::Uses, Unit::MtPerYear, 1e-9);
        /// Material made from scrap, diverted scrap included.
        Secondary => (AccountDimension::Uses, Unit::MtPerYear, 1e-9);
        /// Material made new.
        Primary => (AccountDimension::Uses, Unit::MtPerYear, 1e-9);
        /// Material lost for good: outflow not recovered, and losses in remelting and manufacturing.
        Loss => (AccountDimension::Uses, Unit::MtPerYear, 1e-9);
        /// Scrap that no use in the place takes.
        Surplus => (AccountDimension::Pools, Unit::MtPerYear, 1e-9);
        /// New scrap from manufacturing; it is used in the next year.
        NewScrap => (AccountDimension::Pools, Unit::MtPerYear, 1e-9);
        /// Energy used by buildings and vehicles.
        Energy => (AccountDimension::Carriers, Unit::PjPerYear, 1.0);
        /// Energy for cooking in homes: a part of the energy used.
        Cooking => (AccountDimension::Whole, Unit::PjPerYear, 1.0);
        /// Useful heat that heat pumps give in place of fuels, beyond today's pumps. It has no variable; money reads it.
        PumpHeat => (AccountDimension::Whole, Unit::PjPerYear, 1.0);
        /// Greenhouse gases of material production, remelting included.
        GhgMaterials => (AccountDimension::Uses, Unit::MtCo2ePerYear, 1e-9);
        /// Greenhouse gases of construction sites and transport to them, renovation, vehicle and goods assembly, and
        /// shaping of plastics.
        GhgConstruction => (AccountDimension::Sectors, Unit::MtCo2ePerYear, 1e-9);
        /// Greenhouse gases of using homes, other buildings and vehicles; power from the place's grid.
        GhgUse => (AccountDimension::Sectors, Unit::MtCo2ePerYear, 1e-9);
        /// Greenhouse gases of electricity: a part of those of use.
        GhgUsePower => (AccountDimension::Sectors, Unit::MtCo2ePerYear, 1e-9);
        /// Greenhouse gases of cooking in homes: a part of those of use.
        GhgCooking => (AccountDimension::Whole, Unit::MtCo2ePerYear, 1e-9);
        /// Greenhouse gases of end of life.
        GhgEndOfLife => (AccountDimension::Sectors, Unit::MtCo2ePerYear, 1e-9);
        /// Memo, in no total: carbon from burning wood and biofuel.
        GhgBiogenic => (AccountDimension::Whole, Unit::MtCo2ePerYear, 1e-9);
        /// Memo, in no total: credit for primary material that surplus scrap could replace elsewhere; negative.
        GhgCredit => (AccountDimension::Whole, Unit::MtCo2ePerYear, 1e-9);
        /// Plastics that come into use.
        PlasticsUse => (AccountDimension::Applications, Unit::MtPerYear, 1e-9);
        /// Plastics in use at the end of the year.
        PlasticsStock => (AccountDimension::Applications, Unit::Mt, 1e-9);
        /// Plastics that leave use.
        PlasticsWaste => (AccountDimension::Applications, Unit::MtPerYear, 1e-9);
        /// Plastic waste by fate.
        PlasticsFate => (AccountDimension::Fates, Unit::MtPerYear, 1e-9);
        /// Recycled plastics in plastics use.
        PlasticsSecondary => (AccountDimension::Whole, Unit::MtPerYear, 1e-9);
        /// Plastic waste collected for recycling; its losses are counted in landfill and incineration.
        PlasticsCollected => (AccountDimension::Whole, Unit::MtPerYear, 1e-9);
        /// Plastics lost to the environment: macroplastics, microplastics.
        PlasticsLost => (AccountDimension::Pieces, Unit::MtPerYear, 1e-9);
        /// Mismanaged plastic waste that reaches rivers, lakes and the sea.
        PlasticsToWater => (AccountDimension::Whole, Unit::MtPerYear, 1e-9);
        /// Plastics that rivers bring to the sea, by another estimate.
        PlasticsToSea => (AccountDimension::Whole, Unit::MtPerYear, 1e-9);
        /// Plastics in rivers, lakes and the sea at the end of the year, from 2019 on. A place's share follows its flow of
        /// 2019.
        PlasticsInWater => (AccountDimension::Whole, Unit::Mt, 1e-9);
        /// Paper and card that replace plastic packaging.
        PlasticsPaper => (AccountDimension::Whole, Unit::MtPerYear, 1e-9);
        /// Memo, in no total: life-cycle greenhouse gases of all plastics, including those of buildings and vehicles.
        PlasticsGhg => (AccountDimension::Whole, Unit::MtCo2ePerYear, 1e-9);
        /// Household goods in use at the end of the year.
        GoodsStock => (AccountDimension::Whole, Unit::Mt, 1e-9);
        /// Household goods in use that are counted in pieces.
        GoodsInUse => (AccountDimension::GoodsInPieces, Unit::MillionPieces, 1e-6);
        /// Household goods in use that are counted by mass.
        GoodsInKg => (AccountDimension::GoodsInKg, Unit::Mt, 1e-9);
        /// Household goods that come into use.
        GoodsInflow => (AccountDimension::Goods, Unit::MtPerYear, 1e-9);
        /// Household goods that leave use.
        GoodsOutflow => (AccountDimension::Goods, Unit::MtPerYear, 1e-9);
        /// Electrical household goods that leave use.
        GoodsEWaste => (AccountDimension::Whole, Unit::MtPerYear, 1e-9);
        /// Power plants in use at the end of the year.
        PlantsInUse => (AccountDimension::Plants, Unit::Gw, 1.0);
        /// Power plants commissioned in the year.
        PlantsNew => (AccountDimension::Plants, Unit::GwPerYear, 1.0);
        /// Length of power lines at the end of the year: from 52 kV, below 52 kV.
        LineLength => (AccountDimension::Lines, Unit::Km, 1.0);
        /// Length of water mains and sewers at the end of the year.
        PipeLength => (AccountDimension::Pipes, Unit::Km, 1.0);
        /// Material in networks at the end of the year; their cement and steel are a part of those of civil works.
        NetworkStock => (AccountDimension::OfNetworks, Unit::Mt, 1e-9);
        /// Material inflow into networks in the year.
        NetworkInflow => (AccountDimension::OfNetworks, Unit::MtPerYear, 1e-9);
        /// Material outflow from networks in the year.
        NetworkOutflow => (AccountDimension::OfNetworks, Unit::MtPerYear, 1e-9);
        /// Material inflow into plants, lines and stations: networks without pipes.
        PowerInflow => (AccountDimension::OfNetworks, Unit::MtPerYear, 1e-9);
        /// People with less floor of homes than is enough.
        BelowFloor => (AccountDimension::NeedReadings, Unit::MillionPeople, 1e-6);
        /// People with less floor of homes than its second reading.
        BelowLeast => (AccountDimension::NeedReadings, Unit::MillionPeople, 1e-6);
        /// Floor that people lack to what is enough.
        MissingFloor => (AccountDimension::NeedReadings, Unit::MillionM2, 1e-6);
        /// Material of that floor, as new homes from 2027 to the year have it.
        NeedTonnes => (AccountDimension::NeedReadings, Unit::Mt, 1e-9);
        /// Greenhouse gases of that floor, as new homes from 2027 to the year have them.
        NeedGhg => (AccountDimension::NeedReadings, Unit::MtCo2e, 1e-9);
        /// Homes of the people with less floor than is enough.
        NeedHomes => (AccountDimension::Whole, Unit::MillionHomes, 1e-6);
        /// Material that replaces the light homes of the year.
        LightTonnes => (AccountDimension::Whole, Unit::Mt, 1e-9);
        /// Greenhouse gases of replacing the light homes of the year.
        LightGhg => (AccountDimension::Whole, Unit::MtCo2e, 1e-9);
        /// People counted in slums or informal settlements; the year of the count alone.
        InSlums => (AccountDimension::CountEnds, Unit::MillionPeople, 1e-6);
        /// People in slums, and people outside towns below the second floor; the year of the count alone.
        InNeed => (AccountDimension::Whole, Unit::MillionPeople, 1e-6);
        /// Displaced people who live in the place; years of the count alone.
        Displaced => (AccountDimension::DisplacedGroups, Unit::MillionPeople, 1e-6);
        /// Memo: sawnwood and panels used, by purpose. The wood of buildings and roads is counted in their demand as well.
        WoodUsed => (AccountDimension::WoodUses, Unit::MtPerYear, 1e-9);
        /// Memo: biomass of all industrial roundwood used, for sawnwood and panels, pulp, poles.
        Roundwood => (AccountDimension::Whole, Unit::MtPerYear, 1e-9);
        /// Memo: roundwood demand for sawnwood, panels and paper that replaces plastics, by the region of the place.
        ForestAsked => (AccountDimension::Forests, Unit::MillionM3PerYear, 1e-6);
        /// Memo: roundwood that the region's forests could supply in addition to that of 2020; a place's share follows its
        /// people.
        ForestRoom => (AccountDimension::Forests, Unit::MillionM3PerYear, 1e-6);
    }
}

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
const FIRST: [usize; Account::COUNT + 1] = {
    let mut first = [0; Account::COUNT + 1];
    let mut at = 0;
    while at < Account::COUNT {
        first[at + 1] = first[at] + ACCOUNTS[at].0.count();
        at += 1;
    }
    first
};

impl AccountRow {
    /// Number of rows in a ledger.
    pub const COUNT: usize = FIRST[Account::COUNT];

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
        while at < Account::COUNT {
            let (account, (by, unit, _)) = (Account::ALL[at], ACCOUNTS[at]);
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
        let (_, unit, factor) = ACCOUNTS[self as usize];
        (unit, factor)
    }

    /// Number of rows of the account.
    pub const fn count(self) -> usize {
        ACCOUNTS[self as usize].0.count()
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
