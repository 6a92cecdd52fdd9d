//! Energy: energy use of buildings in a year, by carrier, and its emissions.
//!
//! ```text
//! heat of rooms(t) = heat of 2020 · N(t)/N(2020)               N: `needed`
//! cooling(t)       = cooling of 2020 · N(t)/N(2020) of cooling needs · spread(t)
//! hot water(t)     = hot water of 2020 · people(t)/people(2020)
//! appliances, light, power of other buildings: `growth`     open fires, cooking: `fires`     heat pumps: `heat`
//! ```
//!
//! Levels of 2020 are facts; age and standard only set the differences between buildings. The years before 2020 follow
//! the same rule with the cohorts of that time. The rule has no trend of equipment, carriers or behaviour, so those
//! years show the effect of turnover and floor alone. Renovation beyond the reference has site emissions. Electricity
//! has no direct emission; carbon of wood that grows again is a memo. Cooking in homes is written a second time, as a
//! part of the whole.
//!
//! Out of scope: weather, rebound, light and equipment by kind of building, hours of the day.

use crate::facts::Facts;
use crate::facts::energy::CarrierCarbon;
use crate::facts::uses::Finals;
use crate::kind::{Carrier, EnergyCarrier, Sector};
use crate::model::account::{Account, LedgerRow};
use crate::model::buildings::energy_need::{Needed, ratio};
use crate::model::buildings::fires::Fires;
use crate::model::buildings::growth;
use crate::model::buildings::heat::{HeatEnergy, Pumps};
use crate::model::drivers::DemandDrivers;
use crate::model::moves::DialValues;
use crate::model::outcome::Outcome;
use crate::model::power::Power;
use crate::year::{Stretch, Year};

/// Petajoules in a kilowatt-hour.
pub(super) const PER_KWH: f64 = 3.6e-9;
/// Kilograms in a gram.
const KG_PER_GRAM: f64 = 1e-3;

/// Final energy used in a year, PJ.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct FinalEnergy {
    /// Energy by carrier; wood is that of stoves.
    pub(super) finals: Finals,
    /// Wood on open fires.
    pub(super) fire: f64,
    /// Useful heat from pumps in addition to the reference.
    pub(super) pumped: f64,
}

/// Emissions of a year, kg CO2e.
#[derive(Clone, Copy, Debug, Default)]
struct BuildingEmissions {
    burnt: f64,
    power: f64,
    grown: f64,
}

/// Writes the energy of a stretch of years and its emissions. `needed` has the needs of those years in order, `base`
/// the needs of 2020.
pub(crate) fn write(
    facts: &Facts,
    drivers: &DemandDrivers<'_>,
    moves: &DialValues,
    power: &Power,
    years: Stretch,
    (needed, base): (&[Needed], &Needed),
    outcome: &mut Outcome,
) {
    let rows = [Sector::Homes, Sector::OtherBuildings].map(carriers);
    for (year, needed) in years.years().zip(needed) {
        let pumps = Pumps::of(facts, moves, year);
        let grown = drivers.income_growth(year);
        let warmth = ratio(needed.home_heat, base.home_heat);
        let fires = Fires::of(
            facts,
            drivers,
            moves,
            year,
            grown,
            ratio(warmth, ratio(needed.home_floor, base.home_floor)),
        );
        let (homes, cooking) = homes(facts, drivers, pumps, &fires, (year, grown), (needed, base));
        let other = other(facts, pumps, &fires, (year, grown), (needed, base));
        let ledger = &mut outcome.ledger;
        for ((rows, taken), sector) in rows.iter().zip([&homes, &other]).zip([Sector::Homes, Sector::OtherBuildings]) {
            for (row, value) in rows.iter().zip(&taken.finals) {
                ledger[(*row, year)] = *value;
            }
            ledger[(rows[Carrier::Wood.index()], year)] += taken.fire;
            let emitted = emitted(facts, power.national()[year], taken);
            ledger[(Account::GhgUse.of(sector.index()), year)] = emitted.burnt + emitted.power;
            ledger[(Account::GhgUsePower.of(sector.index()), year)] = emitted.power;
            ledger[(Account::GhgBiogenic.row(), year)] += emitted.grown;
        }
        let emitted = emitted(facts, power.national()[year], &cooking);
        ledger[(Account::PumpHeat.row(), year)] = homes.pumped + other.pumped;
        ledger[(Account::WithoutCleanCooking.row(), year)] = fires.people;
        ledger[(Account::Cooking.row(), year)] = cooking.finals.iter().sum::<f64>() + cooking.fire;
        ledger[(Account::GhgCooking.row(), year)] = emitted.burnt + emitted.power;
    }
}

/// The rows of a sector, in the order of [`Carrier::ALL`].
fn carriers(sector: Sector) -> Vec<LedgerRow> {
    let of = |carrier| Account::carrier(sector, EnergyCarrier::Of(carrier));
    Carrier::ALL.into_iter().filter_map(of).collect()
}

/// Energy use of homes in a year, and its part for cooking.
fn homes(
    facts: &Facts,
    drivers: &DemandDrivers<'_>,
    pumps: Pumps,
    fires: &Fires,
    (year, grown): (Year, f64),
    (needed, base): (&Needed, &Needed),
) -> (FinalEnergy, FinalEnergy) {
    let energy = &facts.energy.homes;
    let people = drivers.people(year);
    let (warmth, served) = (ratio(needed.home_heat, base.home_heat), ratio(people, drivers.people_of_levels()));
    let mut heat = HeatEnergy {
        finals: core::array::from_fn(|at| energy.space.value[at] * warmth + energy.water.value[at] * served),
        fire: fires.warming,
    };
    let pumped = heat.pump(pumps, &facts.energy.heaters.value);
    let mut all = FinalEnergy {
        finals: heat.finals,
        fire: heat.fire,
        pumped,
    };
    let cooling = energy.cooling.value * ratio(needed.home_cool, base.home_cool) * facts.energy.cooling_spread.value.at(year);
    let appliances = growth::a_head(energy.appliances.value, energy.growth.value, grown, year);
    all.finals[Carrier::Electricity.index()] += cooling + appliances * people * PER_KWH;
    let cooking = fires.cooking(facts, appliances);
    let instead = fires.warmth_instead(facts);
    for (at, value) in all.finals.iter_mut().enumerate() {
        *value += cooking.finals[at] + instead[at];
    }
    all.fire += cooking.fire;
    (all, cooking)
}

/// Energy use of other buildings in a year.
fn other(facts: &Facts, pumps: Pumps, fires: &Fires, (year, grown): (Year, f64), (needed, base): (&Needed, &Needed)) -> FinalEnergy {
    let energy = &facts.energy.other;
    let begun = ratio(energy.power.value / PER_KWH, base.other_floor);
    let (power, down) = growth::a_floor(begun, energy.growth.value, energy.down_years.value, grown, year);
    let warmth = ratio(needed.other_heat, base.other_heat) * down;
    let mut heat = HeatEnergy {
        finals: energy.heat.value.map(|value| value * warmth),
        fire: 0.0,
    };
    let pumped = heat.pump(pumps, &facts.energy.heaters.value);
    heat.finals[Carrier::Electricity.index()] += power * needed.other_floor * PER_KWH;
    FinalEnergy {
        finals: heat.finals,
        fire: fires.other,
        pumped,
    }
}

/// Emissions of energy use; `grid` is the carbon of electricity, kg CO2e a kWh.
fn emitted(facts: &Facts, grid: f64, taken: &FinalEnergy) -> BuildingEmissions {
    let mut emitted = BuildingEmissions::default();
    let mut burn = |petajoules: f64, carbon: CarrierCarbon| {
        let kwh = petajoules / PER_KWH;
        emitted.burnt += kwh * carbon.grams * KG_PER_GRAM;
        emitted.grown += kwh * carbon.biogenic * KG_PER_GRAM;
    };
    for carrier in Carrier::ALL {
        if carrier != Carrier::Electricity {
            burn(taken.finals[carrier.index()], facts.energy.carbon.value[carrier.index()]);
        }
    }
    burn(taken.fire, facts.energy.fires.carbon.value);
    emitted.power = taken.finals[Carrier::Electricity.index()] / PER_KWH * grid;
    emitted
}
