//! No saving: the reason why a lever saves no emissions in a place, by rule; and the test if it saves any.
//!
//! ```text
//! nothing   |R(lever alone at 4) − R(nothing)| < 0.05 % of R(nothing)        R: greenhouse gases of 2027–2060 (decision T19)
//! er, fd    scrap no use takes > 2 % of metal demand: there is too much; else recovery is at the top, or little arises
//! hp        no fuel, stove or fire: nothing is burnt; grid / heat of a pump ≥ replaced fuel / its heater: power is too dirty
//! et        power is too dirty
//! cf        fuel and standard are as clean already; else it acts on no greenhouse gas, and the rule says so
//! pw        hardly any waste is mismanaged
//! gl, pk, ps, pr   plastics and goods of households weigh little
//! cw        civil works are at or below what income asks
//! rp        little asphalt is laid
//! uv        no used vehicles come or go; an exporter keeps the scrap; an importer gets new ones instead, which must be made
//! rf, nb    at least half of heat from wood: that is the reason; else little is heated or cooled
//! ```
//!
//! A rule gives the reason that would apply. The caller, who has the runs, tests if the lever does nothing. A lever
//! without a rule has no reason.
//!
//! Out of scope: runs, words.

use serde::{Deserialize, Serialize};

use crate::findings::lever::series::LeverSeries;
use cairn_core::facts::{DialFacts, Facts};
use cairn_core::kind::{Carrier, Lever, Pool};
use cairn_core::model::buildings::heat;
use cairn_core::model::{Account, Outcome};
use cairn_core::year::Year;

/// A change below this share of the total counts as none.
const NOTHING: f64 = 0.0005;
/// Scrap that no use takes counts as too much above this share of metal demand.
const TOO_MUCH: f64 = 0.02;
/// Heat counts as wood heat from this share of wood on.
const FROM_WOOD: f64 = 0.5;
/// Metals that are remelted.
const METALS: [Pool; 3] = [Pool::Steel, Pool::Aluminium, Pool::Copper];

/// Effect of a lever on greenhouse gases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// Emissions fall.
    Spares,
    /// Emissions stay the same.
    Nothing,
    /// Emissions rise.
    Raises,
}

impl Does {
    /// Classifies a change relative to the total.
    pub fn of(change: f64, whole: f64) -> Does {
        if change.abs() < NOTHING * whole.abs() {
            Does::Nothing
        } else if change > 0.0 {
            Does::Raises
        } else {
            Does::Spares
        }
    }
}

/// Reason why a lever saves no emissions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NoSavingReason {
    /// Homes are at the floor space of decent living.
    DecentLiving,
    /// Buildings already last as long as the longest known.
    LastsLong,
    /// Older buildings use more energy.
    OlderBuildings,
    /// The lever acts on electric vehicles, and few are there.
    OlderCars,
    /// No car is above the smallest segment.
    SmallestCars,
    /// The evidence gives no change at this income.
    Income,
    /// There is more scrap than may be used.
    ScrapExceeds,
    /// Recovery is already at its top.
    RecoveryAtTop,
    /// Little new scrap arises.
    LittleNewScrap,
    /// No fired brick is laid.
    NoBrick,
    /// Little is heated or cooled.
    LittleClimate,
    /// Heat is from wood or electricity, or none is needed.
    NoFuelHeat,
    /// Nothing is burnt for heat.
    NothingBurnt,
    /// A heat pump on this power emits as much as what it replaces.
    DirtyPower,
    /// A battery charged with this power emits as much as the fuel it replaces.
    DirtyBattery,
    /// The lever acts on exhaust emissions and on no greenhouse gas.
    AirAlone,
    /// Fuel and standard are as clean as the lever makes them.
    AirClean,
    /// No used vehicles come in or go out: they are banned, or not in the trade statistics.
    NoUsed,
    /// Vehicles that may not be exported are dismantled here; elsewhere, others stay in use.
    UsedKept,
    /// Few are imported, or making the new ones in their place emits about as much as the lever saves.
    UsedReplaced,
    /// Plastics and goods of households weigh little.
    PlasticsLittle,
    /// Civil works are at or below what income asks.
    WorksSmall,
    /// Little asphalt is laid.
    LittleAsphalt,
    /// Hardly any waste is mismanaged.
    WasteSafe,
    /// Nobody cooks on open fires.
    NoFires,
    /// Power is as clean as it gets.
    PowerClean,
    /// It builds homes that people lack, and saves nothing by design.
    MoreHomes,
    /// The lever reaches the minerals layer alone.
    MineralsAlone,
}

/// The reason that would apply to a lever without effect in a country; none if no rule has one.
pub(super) fn reason(
    lever: Lever,
    row: &DialFacts,
    at_floor: bool,
    facts: &Facts,
    scene: &LeverSeries,
    focus: Year,
) -> Option<NoSavingReason> {
    let too_much = scene.spare.at(focus) > TOO_MUCH;
    match lever {
        Lever::HomeSpace => Some(NoSavingReason::DecentLiving),
        Lever::BuildingLife if at_floor => Some(NoSavingReason::LastsLong),
        Lever::BuildingLife => Some(NoSavingReason::OlderBuildings),
        Lever::VehicleLife => Some(NoSavingReason::OlderCars),
        Lever::VehicleSize if row.steps.value.iter().all(|step| *step == row.steps.value[0]) => Some(NoSavingReason::Income),
        Lever::VehicleSize => Some(NoSavingReason::SmallestCars),
        Lever::Recovery | Lever::ScrapDiverted if too_much => Some(NoSavingReason::ScrapExceeds),
        Lever::Recovery => Some(NoSavingReason::RecoveryAtTop),
        Lever::ScrapDiverted => Some(NoSavingReason::LittleNewScrap),
        Lever::Bricks => Some(NoSavingReason::NoBrick),
        Lever::Retrofit | Lever::NewBuildings if from_wood(facts) >= FROM_WOOD => Some(NoSavingReason::NoFuelHeat),
        Lever::Retrofit | Lever::NewBuildings => Some(NoSavingReason::LittleClimate),
        Lever::CleanHeat if heat::replaceable(facts) <= 0.0 => Some(NoSavingReason::NothingBurnt),
        Lever::CleanHeat if dirty(facts, focus) => Some(NoSavingReason::DirtyPower),
        Lever::CleanHeat => Some(NoSavingReason::NoFuelHeat),
        Lever::ElectricTrucks => Some(NoSavingReason::DirtyBattery),
        Lever::CleanFuel if at_floor => Some(NoSavingReason::AirClean),
        Lever::CleanFuel => Some(NoSavingReason::AirAlone),
        Lever::UsedVehicles if at_floor => Some(NoSavingReason::NoUsed),
        Lever::UsedVehicles if facts.cars.exported.value > 0.0 => Some(NoSavingReason::UsedKept),
        Lever::UsedVehicles => Some(NoSavingReason::UsedReplaced),
        Lever::CleanCooking => Some(NoSavingReason::NoFires),
        Lever::CleanPower => Some(NoSavingReason::PowerClean),
        Lever::HousingNeed => Some(NoSavingReason::MoreHomes),
        Lever::SmallerBatteries | Lever::BatteryRecycling => Some(NoSavingReason::MineralsAlone),
        Lever::WasteKeptSafe => Some(NoSavingReason::WasteSafe),
        Lever::SizedWorks => Some(NoSavingReason::WorksSmall),
        Lever::LastingRoads => Some(NoSavingReason::LittleAsphalt),
        Lever::GoodsLife | Lever::PlasticsRecycling | Lever::PackagingAvoided | Lever::PackagingReplaced => {
            Some(NoSavingReason::PlasticsLittle)
        }
        _ => None,
    }
}

/// Scrap that no use takes, as a share of metal demand.
pub(super) fn spare(outcome: &Outcome, year: Year) -> f64 {
    let surplus: f64 = METALS
        .into_iter()
        .map(|pool| outcome.row(Account::Surplus.of(pool.index()))[year])
        .sum();
    let series = outcome.of_uses(Account::Demand, |of| METALS.contains(&of.material.pool()));
    let demand: f64 = series.map(|series| series[year]).sum();
    if demand > 0.0 { surplus / demand } else { 0.0 }
}

/// Final energy of a carrier that gave heat and hot water in 2020, PJ.
fn heat_of(facts: &Facts, carrier: Carrier) -> f64 {
    let energy = &facts.energy;
    let uses = [&energy.homes.space, &energy.homes.water, &energy.other.heat];
    uses.into_iter().map(|finals| finals.value[carrier.index()]).sum()
}

/// Share of heat and hot water of 2020 from wood, open fires included.
fn from_wood(facts: &Facts) -> f64 {
    let fires = facts.energy.fires.warming.value;
    let all: f64 = Carrier::ALL.into_iter().map(|carrier| heat_of(facts, carrier)).sum();
    if all + fires > 0.0 {
        (heat_of(facts, Carrier::Wood) + fires) / (all + fires)
    } else {
        0.0
    }
}

/// True if a heat pump on the power of a year emits as much as the heaters that it replaces, grams per kWh of heat.
fn dirty(facts: &Facts, focus: Year) -> bool {
    const REPLACED: [Carrier; 4] = [Carrier::Coal, Carrier::Oil, Carrier::Gas, Carrier::Wood];
    let energy = &facts.energy;
    let (mut useful, mut grams) = (0.0, 0.0);
    for carrier in REPLACED {
        let burnt = heat_of(facts, carrier);
        useful += burnt * energy.heaters.value.efficiency(carrier);
        grams += burnt * energy.carbon.value[carrier.index()].grams;
    }
    let [_, pump] = energy.heat_pump.value;
    let power = facts.power.national.value.delivered(focus, facts.power.loss.value) * 1e3;
    useful > 0.0 && power / pump >= grams / useful
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_that_is_less_than_a_two_thousandth_is_none() {
        assert_eq!(Does::of(-0.049, 100.0), Does::Nothing);
        assert_eq!(Does::of(0.049, 100.0), Does::Nothing);
        assert_eq!(Does::of(-0.051, 100.0), Does::Spares);
        assert_eq!(Does::of(0.051, 100.0), Does::Raises);
        assert_eq!(Does::of(0.0, 100.0), Does::Nothing);
    }
}
