//! Energy: facts of every place from its calibration (`calibration`) and from the levels of the best-served region.
//!
//! ```text
//! maximum of other power per square metre = k (1 + CDD / days), k such that North America keeps its own value
//! conditioned floor = (heat + cooling per square metre) / 100 kWh, at most 1: homes; others count a part of their power
//! ```
//!
//! Out of scope: weather, prices, light and equipment by kind of building.

use crate::assumption::Assumption;
use crate::assumption_energy::EnergyAssumption;
use crate::fault::Fault;
use crate::fill::ProvenanceCollector;
use crate::rows::{BuildingEnergyNeed, BuildingFuel, DistrictRow, FuelRow, NeedRow, Scheme};
use crate::table_reader::Row;
use crate::works::calibration::{Calibrated, CalibrationRows, assumed, calibrated};
use crate::works::{BaseYearPlace, RuleContext, cooling, lack};
use cairn_core::facts::Fact;
use cairn_core::facts::energy::{CarrierCarbon, EnergyFacts, Needs};
use cairn_core::facts::fires::{Fall, FireFacts, FireReplacement};
use cairn_core::facts::uses::{Growth, HomeUses, OtherUses};
use cairn_core::kind::{Basis, Building, Carrier};
use cairn_core::place::Wider;

/// Petajoules in a kilowatt-hour.
const PJ_IN_KWH: f64 = 3.6e-9;
/// Smallest distance of a share of people from 0 and from 1: the source rounds to a thousandth.
const ROUNDED: f64 = 0.0005;

/// Results for a place before the comparison with other places.
struct PlaceCalibration<'a> {
    place: &'a BaseYearPlace,
    tabled: CalibrationRows<'a>,
    uses: Calibrated,
    /// Cooling of homes, PJ.
    cooling: f64,
    cooling_trail: ProvenanceCollector,
}

/// Levels of the best-served region.
#[derive(Clone, Copy)]
struct Best {
    /// Cooling of homes, kWh per square metre and degree day.
    cooling: f64,
    /// Other power of other buildings where no cooling is needed, kWh per square metre.
    power: f64,
}

/// Energy of each place, in the order of places.
pub(super) fn all(bench: &RuleContext<'_>, faults: &mut Vec<Fault>) -> Vec<Option<EnergyFacts>> {
    let tabled: Vec<Result<CalibrationRows<'_>, Fault>> = bench.around.iter().map(|place| CalibrationRows::of(bench, place)).collect();
    let days: Vec<f64> = tabled
        .iter()
        .map(|tabled| tabled.as_ref().map_or(0.0, |tabled| tabled.days.cooling))
        .collect();
    let begun = tabled.into_iter().zip(bench.around).enumerate();
    let begun: Vec<Result<PlaceCalibration<'_>, Fault>> =
        begun.map(|(at, (tabled, place))| begin(bench, place, at, tabled?, &days)).collect();
    let best = best(bench, &begun);
    let made = begun.iter().map(|begun| match begun {
        Ok(begun) => facts(bench, begun, best),
        Err(fault) => Err(fault.clone()),
    });
    let mut all = Vec::new();
    for made in made {
        all.push(made.map_err(|fault| faults.push(fault)).ok());
    }
    all
}

fn begin<'a>(
    bench: &RuleContext<'a>,
    place: &'a BaseYearPlace,
    at: usize,
    tabled: CalibrationRows<'a>,
    days: &[f64],
) -> Result<PlaceCalibration<'a>, Fault> {
    let uses = calibrated(bench, place, &tabled)?;
    let mut cooling_trail = uses.power_trail.clone();
    let part = cooling::part(bench, place, at, days, &mut cooling_trail)?;
    cooling_trail.rest_on(&tabled.days.from);
    Ok(PlaceCalibration {
        cooling: part.min(bench.value(EnergyAssumption::CoolingMost) * uses.left),
        place,
        tabled,
        uses,
        cooling_trail,
    })
}

fn best(bench: &RuleContext<'_>, begun: &[Result<PlaceCalibration<'_>, Fault>]) -> Best {
    let (mut cooling, mut warm, mut power, mut floor) = (0.0, 0.0, 0.0, 0.0);
    let best = begun
        .iter()
        .flatten()
        .filter(|begun| begun.place.region(Scheme::MessageR12) == cooling::BEST);
    for begun in best {
        cooling += begun.cooling / PJ_IN_KWH;
        warm += begun.place.homes * begun.tabled.days.cooling;
        power += begun.uses.other_power / PJ_IN_KWH;
        floor += begun.place.other * warmer(bench, begun);
    }
    let of = |value: f64, by: f64| if by > 0.0 { value / by } else { 0.0 };
    Best {
        cooling: of(cooling, warm),
        power: of(power, floor),
    }
}

/// Factor on the power of other buildings in warm climates.
fn warmer(bench: &RuleContext<'_>, begun: &PlaceCalibration<'_>) -> f64 {
    1.0 + begun.tabled.days.cooling / bench.value(EnergyAssumption::OtherDays)
}

fn facts(bench: &RuleContext<'_>, begun: &PlaceCalibration<'_>, best: Best) -> Result<EnergyFacts, Fault> {
    let PlaceCalibration { place, tabled, uses, .. } = begun;
    let mut both = uses.heat_trail.clone();
    both.basis = both.basis.max(uses.power_trail.basis);
    both.cite(&uses.power_trail.sources());
    let of_both = |value| both.fact(value);
    let own_cooling = begun.cooling / PJ_IN_KWH / place.homes;
    let most = if own_cooling > 0.0 {
        best.cooling * tabled.days.cooling / own_cooling
    } else {
        1.0
    };
    let mut spread_trail = ProvenanceCollector::new();
    let spread = cooling::spread(bench, place, most, &mut spread_trail)?;
    spread_trail.rest_on(&tabled.days.from);
    let head = (uses.left - begun.cooling) / PJ_IN_KWH / place.people;
    Ok(EnergyFacts {
        homes: HomeUses {
            space: of_both(uses.space),
            water: of_both(uses.water),
            cooking: of_both(uses.cooking),
            cooling: begun.cooling_trail.fact(begun.cooling),
            appliances: uses.power_trail.fact(head),
            growth: assumed(
                bench,
                [
                    EnergyAssumption::Appliance,
                    EnergyAssumption::ApplianceMost,
                    EnergyAssumption::ApplianceGain,
                ],
                |[power, most, gain]| Growth { power, most, gain },
            ),
            conditioned: conditioned(
                bench,
                begun,
                uses.space.iter().sum::<f64>() + uses.fires[0] + begun.cooling,
                place.homes,
                [],
            ),
        },
        other: OtherUses {
            heat: of_both(uses.other_heat),
            power: uses.power_trail.fact(uses.other_power),
            growth: assumed(
                bench,
                [
                    EnergyAssumption::OtherPower,
                    EnergyAssumption::OtherGain,
                    EnergyAssumption::OtherDays,
                ],
                |[power, gain, _]| Growth {
                    power,
                    most: best.power * warmer(bench, begun),
                    gain,
                },
            ),
            down_years: assumed(bench, [EnergyAssumption::OtherDown], |[years]| years),
            conditioned: conditioned(
                bench,
                begun,
                uses.other_heat.iter().sum::<f64>() + bench.value(EnergyAssumption::ConditionedPower) * uses.other_power,
                place.other,
                [EnergyAssumption::ConditionedPower],
            ),
        },
        fires: fires(bench, begun)?,
        heating_needs: needs(bench, place, BuildingEnergyNeed::Heating)?,
        cooling_needs: needs(bench, place, BuildingEnergyNeed::Cooling)?,
        cooling_spread: spread_trail.fact(spread),
        heaters: uses.heaters.clone(),
        heat_pump: heat_pump(bench, place),
        carbon: carbon(bench, place)?,
        renovated: bench.fact(Assumption::Renovated),
        renovation_saving: bench.fact(Assumption::RenovationSaving),
        renovated_most: bench.fact(Assumption::RenovatedMost),
    })
}

/// Share of a floor that counts as heated or cooled, given its energy use in PJ.
fn conditioned<const N: usize>(
    bench: &RuleContext<'_>,
    begun: &PlaceCalibration<'_>,
    energy: f64,
    floor: f64,
    bending: [EnergyAssumption; N],
) -> Fact<f64> {
    let own = if floor > 0.0 { energy / PJ_IN_KWH / floor } else { 0.0 };
    let mut trail = begun.uses.heat_trail.clone();
    trail.basis = Basis::Assumed;
    let conditioned = trail.take(bench.assumptions, EnergyAssumption::Conditioned);
    trail.assume(bench.assumptions, bending);
    trail.fact((own / conditioned).min(1.0))
}

/// Open fires. Nobody cooks on them in places that burn no wood on open fires.
fn fires(bench: &RuleContext<'_>, begun: &PlaceCalibration<'_>) -> Result<FireFacts, Fault> {
    let PlaceCalibration { place, tabled, uses, .. } = begun;
    let [warming, cooking, other] = uses.fires;
    let of_fires = |value| uses.fire_trail.fact(value);
    let mut cooks = ProvenanceCollector::new();
    cooks.add([&tabled.cooks.from], Basis::National);
    let without = if warming + cooking > 0.0 {
        (1.0 - tabled.cooks.share).clamp(ROUNDED, 1.0 - ROUNDED)
    } else {
        0.0
    };
    let (gas, electric) = (EnergyAssumption::HobGas, EnergyAssumption::HobElectric);
    let mut falls = cooks.clone();
    let fall = Fall {
        own: tabled.cooks.fall,
        income: falls.bend(bench.assumptions, EnergyAssumption::CookIncome),
    };
    Ok(FireFacts {
        without: cooks.fact(without),
        fall: falls.fact(fall),
        warming: of_fires(warming),
        cooking: of_fires(cooking),
        other: of_fires(other),
        carbon: of_fuel(bench, place, BuildingFuel::WoodTraditional)?,
        leaving: assumed(
            bench,
            [
                EnergyAssumption::CookNewGas,
                EnergyAssumption::CookNewPower,
                EnergyAssumption::CookPowerFull,
                EnergyAssumption::NewHeater,
                electric,
                gas,
            ],
            |[gas, power, enough, heater, on_power, on_gas]| FireReplacement {
                gas,
                power,
                enough,
                gas_for_power: on_power / on_gas,
                heater,
            },
        ),
        fuels: uses.heat_trail.fact(uses.clean_fuels),
    })
}

fn needs(bench: &RuleContext<'_>, place: &BaseYearPlace, need: BuildingEnergyNeed) -> Result<Fact<Needs>, Fault> {
    let mut trail = ProvenanceCollector::new();
    let found = place
        .ladder
        .rows_of(Scheme::MessageR12, &bench.built.needs, |row: &NeedRow| &row.region);
    let (rows, basis) = found.unwrap_or((Vec::new(), Basis::Regional));
    let mut all: Needs = [[0.0; 4]; Building::COUNT];
    for building in Building::ALL {
        let Some(row) = rows.iter().find(|row| row.building == building && row.need == need) else {
            let what = format!("need for {} of {} buildings in its region", need.id(), building.id());
            return Err(lack(NeedRow::FILE, place, &what));
        };
        trail.add([&row.from], basis);
        all[building.index()] = row.kwh;
    }
    Ok(trail.fact(all))
}

fn heat_pump(bench: &RuleContext<'_>, place: &BaseYearPlace) -> Fact<[f64; 2]> {
    let ends = if place.income == Wider::HighIncome {
        [EnergyAssumption::PumpHigh, EnergyAssumption::PumpHighEnd]
    } else {
        [EnergyAssumption::PumpElse, EnergyAssumption::PumpElseEnd]
    };
    assumed(bench, ends, |ends| ends)
}

/// Emissions per kWh of each carrier.
fn carbon(bench: &RuleContext<'_>, place: &BaseYearPlace) -> Result<Fact<[CarrierCarbon; Carrier::COUNT]>, Fault> {
    let mut trail = ProvenanceCollector::new();
    let mut all = [CarrierCarbon::default(); Carrier::COUNT];
    for carrier in Carrier::ALL {
        let fuel = match carrier {
            Carrier::Coal => BuildingFuel::Coal,
            Carrier::Oil => BuildingFuel::Oil,
            Carrier::Gas => BuildingFuel::Gas,
            Carrier::Wood => BuildingFuel::WoodModern,
            Carrier::Electricity => continue,
            Carrier::DistrictHeat => {
                all[carrier.index()] = district(bench, place, &mut trail)?;
                continue;
            }
        };
        let carbon = of_fuel(bench, place, fuel)?;
        trail.basis = trail.basis.max(carbon.basis);
        trail.cite(&carbon.sources);
        all[carrier.index()] = carbon.value;
    }
    Ok(trail.fact(all))
}

/// Emissions per kWh of a fuel. Part of the wood burnt on open fires does not grow again.
fn of_fuel(bench: &RuleContext<'_>, place: &BaseYearPlace, fuel: BuildingFuel) -> Result<Fact<CarrierCarbon>, Fault> {
    let row = bench.built.fuels.iter().map(|line| &line.row).find(|row| row.fuel == fuel);
    let row = row.ok_or_else(|| lack(FuelRow::FILE, place, &format!("emissions of {}", fuel.id())))?;
    let mut trail = ProvenanceCollector::new();
    trail.add([&row.from], Basis::Global);
    let lost = match fuel {
        BuildingFuel::WoodTraditional => {
            trail.take(bench.assumptions, Assumption::WoodNotGrown);
            bench.value(Assumption::WoodNotGrown)
        }
        BuildingFuel::Coal | BuildingFuel::Oil | BuildingFuel::Gas | BuildingFuel::WoodModern => 0.0,
    };
    let carbon = CarrierCarbon {
        grams: row.direct + row.upstream + lost * row.biogenic,
        biogenic: (1.0 - lost) * row.biogenic,
    };
    Ok(trail.fact(carbon))
}

fn district(bench: &RuleContext<'_>, place: &BaseYearPlace, trail: &mut ProvenanceCollector) -> Result<CarrierCarbon, Fault> {
    let found = place.ladder.fill(&bench.built.districts, |row: &DistrictRow| &row.region, |_| true);
    let row = found.and_then(|(rows, basis)| Some((*rows.first()?, basis)));
    let (row, basis) = row.ok_or_else(|| lack(DistrictRow::FILE, place, "emissions of district heat"))?;
    trail.add([&row.from], basis);
    Ok(CarrierCarbon {
        grams: row.grams,
        biogenic: 0.0,
    })
}
