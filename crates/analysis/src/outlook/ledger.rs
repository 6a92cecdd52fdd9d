//! Ledger: the world extraction that the country model explains, line by line.
//!
//! ```text
//! materials   Σ over uses of the sectors of a line: new material · extraction per tonne
//! making      (carbon of making materials and of sites − carbon of the stone of cement) / carbon of a tonne of fuel
//! driving     fuel of vehicles, and the fuel behind their power;  using  the same of buildings
//! formwork    wood of formwork · extraction per tonne of wood
//! goods       materials of machines, of household goods and of plastic goods, and the fuel of making them; goods of wood
//! in no line  industrial roundwood − all sawnwood and panels used · extraction per tonne: pulp, poles
//! ```
//!
//! The lines add up to the explained extraction (`bridge`), because both sum the same parts. All lines except goods are
//! housing and mobility. Reports do not say if they include the energy use of buildings there. Out of scope:
//! unexplained extraction.

use crate::outlook::bridge::BridgeRow;
use cairn_core::kind::{EnergyCarrier, ExtractionInput, Material, OF_NETWORKS, Resource, Sector, UseRule, WoodUse};
use cairn_core::model::{Account, Outcome, Use};
use cairn_core::year::Year;

/// Kilograms in a gigatonne.
const KG_IN_GT: f64 = 1e12;

cairn_core::closed! {
    /// A line of the ledger.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum LedgerLine in LINES: &'static str {
        /// Materials of homes and other buildings.
        Buildings => "materials of homes and other buildings";
        /// Materials of unmodelled buildings, and sand of mortar.
        Unmodelled => "materials of buildings not modelled, sand of mortar";
        /// Materials of roads, rail, bridges, tunnels, parking and paths.
        Roads => "materials of roads, rail, bridges, parking, paths";
        /// Materials of civil works.
        Works => "materials of civil works";
        /// Materials of power plants, lines and pipes beyond the cement and steel of works: metals, glass, plastics, pipe
        /// bedding.
        Networks => "metals and beds of power plants, lines, pipes";
        /// Wood for formwork of works.
        Formwork => "wood of formwork";
        /// Materials of road vehicles.
        Vehicles => "materials of road vehicles";
        /// Fuel for making materials and for building.
        Making => "fuel behind making materials and building";
        /// Fuel and power for driving.
        Driving => "fuel and power of driving";
        /// Energy use of buildings.
        Using => "energy used in buildings";
        /// Machines, household goods, plastic goods.
        Goods => "machines, household goods, plastic goods, goods of wood";
    }
}

impl LedgerLine {
    /// The name in tables of the terminal.
    pub const fn name(self) -> &'static str {
        LINES[self as usize]
    }

    /// The line of a material in a sector.
    const fn of(of: Use) -> LedgerLine {
        match of.sector {
            Sector::CivilWorks
                if matches!(
                    of.material,
                    Material::Aluminium | Material::Copper | Material::Glass | Material::Plastics
                ) =>
            {
                LedgerLine::Networks
            }
            Sector::Homes | Sector::OtherBuildings => LedgerLine::Buildings,
            Sector::Unmodelled => LedgerLine::Unmodelled,
            Sector::Infrastructure => LedgerLine::Roads,
            Sector::CivilWorks => LedgerLine::Works,
            Sector::Vehicles | Sector::RoadVehicles => LedgerLine::Vehicles,
            Sector::Goods | Sector::HouseholdGoods | Sector::PlasticGoods => LedgerLine::Goods,
        }
    }
}

/// Housing and mobility in a ledger: without, and with, the energy use of buildings.
pub fn demand(ledger: &[f64; LedgerLine::COUNT]) -> [f64; 2] {
    let without = ledger[..LedgerLine::Using.index()].iter().sum::<f64>();
    [without, without + ledger[LedgerLine::Using.index()]]
}

/// Extraction by line in a year, Gt, in the order of [`LedgerLine::ALL`].
pub fn ledger(taken: &[BridgeRow], outcome: &Outcome, year: Year) -> [f64; LedgerLine::COUNT] {
    let mut sum = [0.0; LedgerLine::COUNT];
    each(taken, outcome, year, |line, _, gt| sum[line.index()] += gt);
    sum
}

/// Minerals, ores and wood behind the inflow to stocks in a year, Gt, without fuel and formwork.
pub fn into_stocks(taken: &[BridgeRow], outcome: &Outcome, year: Year) -> f64 {
    let mut sum = 0.0;
    each(taken, outcome, year, |line, resource, gt| {
        let is_stored = !matches!(line, LedgerLine::Formwork | LedgerLine::Driving | LedgerLine::Using);
        if is_stored && resource != Resource::FossilFuels {
            sum += gt;
        }
    });
    sum
}

/// Stone for the cement of civil works in a year, Gt: computed, because no statistic counts it.
pub fn stone(taken: &[BridgeRow], outcome: &Outcome, year: Year) -> f64 {
    let of = Use {
        sector: Sector::CivilWorks,
        material: Material::Aggregates,
    };
    let gt = primary(outcome, of, year) / KG_IN_GT * (1.0 - bedding(outcome, of, year));
    let turned = taken
        .iter()
        .filter(|(turned, ..)| *turned == ExtractionInput::Material(of.material));
    turned.map(|(_, _, value)| gt * value).sum()
}

/// Calls `add` for each part of the explained extraction in a year: line, group, Gt.
pub(super) fn each(taken: &[BridgeRow], outcome: &Outcome, year: Year, mut add: impl FnMut(LedgerLine, Resource, f64)) {
    for (turned, resource, value) in taken {
        match turned {
            ExtractionInput::Material(material) => {
                for of in Use::ALL.iter().filter(|of| of.material == *material) {
                    let gt = primary(outcome, *of, year) / KG_IN_GT * value;
                    let beds = gt * bedding(outcome, *of, year);
                    add(LedgerLine::of(*of), *resource, gt - beds);
                    add(LedgerLine::Networks, *resource, beds);
                }
                if *material == Material::Wood {
                    let [formwork, goods] = beyond(outcome, year);
                    add(LedgerLine::Formwork, *resource, formwork / KG_IN_GT * value);
                    add(LedgerLine::Goods, *resource, goods / KG_IN_GT * value);
                }
            }
            ExtractionInput::Carrier(carrier) => {
                let taken = taken_by(outcome, UseRule::Heat, EnergyCarrier::Of(*carrier), year);
                add(LedgerLine::Using, *resource, burnt(taken, *value));
            }
            ExtractionInput::MotorFuel | ExtractionInput::Biofuel => {
                let carrier = match turned {
                    ExtractionInput::Biofuel => EnergyCarrier::Biofuel,
                    _ => EnergyCarrier::MotorFuel,
                };
                add(
                    LedgerLine::Driving,
                    *resource,
                    burnt(taken_by(outcome, UseRule::Drive, carrier, year), *value),
                );
            }
            ExtractionInput::Carbon => {
                let mut fuel = |line, kg: f64| add(line, *resource, kg / KG_IN_GT / value);
                for sector in Sector::ALL {
                    let made_for = match sector {
                        Sector::Goods | Sector::HouseholdGoods | Sector::PlasticGoods => LedgerLine::Goods,
                        _ => LedgerLine::Making,
                    };
                    fuel(made_for, making(outcome, sector, year));
                    let power = outcome.row(Account::GhgUsePower.of(sector.index()))[year];
                    match sector.row().in_use {
                        UseRule::Heat => fuel(LedgerLine::Using, power),
                        UseRule::Drive => fuel(LedgerLine::Driving, power),
                        UseRule::None => {}
                    }
                }
                fuel(LedgerLine::Making, -of_stone(taken, outcome, year));
            }
            // Already subtracted above.
            ExtractionInput::CementProcess => {}
        }
    }
}

/// New (primary) material of a use, kg.
fn primary(outcome: &Outcome, of: Use, year: Year) -> f64 {
    let row = Account::Primary.material(of.sector, of.material);
    row.map_or(0.0, |row| outcome.row(row)[year])
}

/// Wood for formwork, and for goods other than household goods, kg.
fn beyond(outcome: &Outcome, year: Year) -> [f64; 2] {
    let used = |of: WoodUse| outcome.row(Account::WoodUsed.of(of.index()))[year];
    let counted = Account::Demand.material(Sector::HouseholdGoods, Material::Wood);
    let goods = used(WoodUse::Goods) - counted.map_or(0.0, |row| outcome.row(row)[year]);
    [used(WoodUse::Formwork), goods.max(0.0)]
}

/// Industrial roundwood outside all lines, Gt: pulp, poles and residues.
pub fn other_roundwood(taken: &[BridgeRow], outcome: &Outcome, year: Year) -> f64 {
    let mut rows = taken.iter();
    let factor = rows
        .find(|(turned, ..)| *turned == ExtractionInput::Material(Material::Wood))
        .map_or(0.0, |(_, _, value)| *value);
    let used: f64 = outcome.rows(Account::WoodUsed).map(|row| row[year]).sum();
    (outcome.line(Account::Roundwood)[year] - used * factor).max(0.0) / KG_IN_GT
}

/// Share of the stone of civil works that is pipe bedding.
fn bedding(outcome: &Outcome, of: Use, year: Year) -> f64 {
    if (of.sector, of.material) != (Sector::CivilWorks, Material::Aggregates) {
        return 0.0;
    }
    let at = OF_NETWORKS.iter().position(|material| *material == of.material).unwrap_or(0);
    let [all, power] = [Account::NetworkInflow, Account::PowerInflow].map(|account| outcome.row(account.of(at))[year]);
    let came = Account::Inflow
        .material(of.sector, of.material)
        .map_or(0.0, |row| outcome.row(row)[year]);
    if came > 0.0 { (all - power) / came } else { 0.0 }
}

/// Emissions of making the materials of a sector, and of its sites and workshops, kg CO2e.
fn making(outcome: &Outcome, sector: Sector, year: Year) -> f64 {
    let rows = sector
        .materials()
        .iter()
        .filter_map(|material| Account::GhgMaterials.material(sector, *material));
    let materials: f64 = rows.map(|row| outcome.row(row)[year]).sum();
    materials + outcome.row(Account::GhgConstruction.of(sector.index()))[year]
}

/// Energy of a carrier in the sectors of a use, PJ.
fn taken_by(outcome: &Outcome, rule: UseRule, carrier: EnergyCarrier, year: Year) -> f64 {
    let of = rule.sectors().iter().filter_map(|sector| outcome.energy(*sector, carrier));
    of.map(|energy| energy[year]).sum()
}

/// Mass of fuel for an amount of energy, Gt: petajoules over gigajoules per tonne.
fn burnt(petajoules: f64, gigajoules_in_a_tonne: f64) -> f64 {
    petajoules / gigajoules_in_a_tonne / 1e3
}

/// Carbon dioxide from the limestone of cement, kg; it comes from no fuel.
fn of_stone(taken: &[BridgeRow], outcome: &Outcome, year: Year) -> f64 {
    let mut rows = taken.iter();
    let factor = rows
        .find(|(turned, ..)| *turned == ExtractionInput::CementProcess)
        .map_or(0.0, |(_, _, value)| *value);
    let cement = Use::ALL.iter().filter(|of| of.material == Material::Cement);
    cement.map(|of| primary(outcome, *of, year)).sum::<f64>() * factor
}
