//! Bridge: how much of what the world takes from the earth the country model explains.
//!
//! ```text
//! minerals, ores, wood:  Σ over materials: new material · what is taken for a tonne of it
//! fossil fuels:          Σ over fuels burnt in buildings and cars: energy / energy in a tonne
//!                        + (carbon of power, of making, of sites − carbon of the stone of cement) / carbon of a tonne of fuel
//! remainder              = the world's − what is explained
//! ```
//!
//! The factors are rows of `outlook_taken.csv`, most of them assumed. The remainder is what the country model does not
//! follow: food, freight, industry's other goods, the ground under roads, works without a statistic of their own.
//! Does not know: which part of the remainder is which.

#[cfg(feature = "cli")]
use crate::evidence::outlook::{Quoted, Told};
use crate::kind::{EnergyCarrier, Material, Resource, Turned, UseRule};
use crate::model::{Account, Outcome};
use crate::year::Year;

/// Kilograms in a gigatonne.
const KG_IN_GT: f64 = 1e12;

/// A row of `outlook_taken.csv`: what is turned, into what of which group, and the factor.
pub type Taken = (Turned, Resource, f64);

/// What the country model explains in a year, Gt, in the order of [`Resource::ALL`].
#[must_use]
pub fn explained(taken: &[Taken], outcome: &Outcome, year: Year) -> [f64; Resource::COUNT] {
    let mut sum = [0.0; Resource::COUNT];
    for (turned, resource, value) in taken {
        sum[resource.index()] += match turned {
            Turned::Material(material) => primary(outcome, *material, year) / KG_IN_GT * value,
            Turned::Carrier(carrier) => burnt(taken_by(outcome, UseRule::Heat, EnergyCarrier::Of(*carrier), year), *value),
            Turned::MotorFuel => burnt(taken_by(outcome, UseRule::Drive, EnergyCarrier::MotorFuel, year), *value),
            Turned::Biofuel => burnt(taken_by(outcome, UseRule::Drive, EnergyCarrier::Biofuel, year), *value),
            Turned::Carbon => (carbon(outcome, year) - of_stone(taken, outcome, year)) / KG_IN_GT / value,
            // Taken off above.
            Turned::CementProcess => 0.0,
        };
    }
    sum
}

/// What the built environment and mobility ask for by the report: the mass, Gt, its share of all, and where that stands.
#[cfg(feature = "cli")]
#[must_use]
pub fn told(quoted: &Quoted) -> Option<(f64, f64, String)> {
    let point = |told: Told| quoted.points.iter().find(|point| point.told == told);
    let demand = point(Told::Demand)?;
    Some((demand.value?, point(Told::ShareOfDemand)?.value?, demand.cited()))
}

/// New material of a kind in all sectors, kg.
fn primary(outcome: &Outcome, material: Material, year: Year) -> f64 {
    let of = outcome.of_uses(Account::Primary, |of| of.material == material);
    of.map(|primary| primary[year]).sum()
}

/// Energy of a carrier that sectors of a use take, PJ.
fn taken_by(outcome: &Outcome, rule: UseRule, carrier: EnergyCarrier, year: Year) -> f64 {
    let of = rule.sectors().iter().filter_map(|sector| outcome.energy(*sector, carrier));
    of.map(|energy| energy[year]).sum()
}

/// Fuel behind an energy, Gt: petajoules over gigajoules in a tonne.
fn burnt(petajoules: f64, gigajoules_in_a_tonne: f64) -> f64 {
    petajoules / gigajoules_in_a_tonne / 1e3
}

/// Emissions of power, of making materials and of sites, kg CO2e.
fn carbon(outcome: &Outcome, year: Year) -> f64 {
    let making = outcome.rows(Account::GhgMaterials).chain(outcome.rows(Account::GhgConstruction));
    let series = making.chain(outcome.rows(Account::GhgUsePower));
    series.map(|series| series[year]).sum()
}

/// Carbon dioxide from the stone of cement, kg: it is no fuel.
fn of_stone(taken: &[Taken], outcome: &Outcome, year: Year) -> f64 {
    let mut rows = taken.iter();
    let factor = rows
        .find(|(turned, ..)| *turned == Turned::CementProcess)
        .map_or(0.0, |(_, _, value)| *value);
    primary(outcome, Material::Cement, year) * factor
}
