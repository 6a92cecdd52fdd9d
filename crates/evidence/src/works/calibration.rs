//! Calibration: energy use of homes and other buildings of a place in 2020, by use and carrier, PJ.
//!
//! Totals by carrier in the tables: E power, F coal, oil and gas, H heat of networks, M wood in stoves, W wood on
//! open fires. The rules here split them by use, once; nothing later changes them:
//!
//! ```text
//! E              at most a part of the power delivered, where that is counted (T12)
//! cooking        = fuel and power per person who cooks with clean fuels; Europe: from statistics
//! s              = share of space heating in heat = HDD / (HDD + water days); Europe: of the needs that power does not meet
//! heat           = (F − cooking) and H by s to rooms and water; M and a part of W to rooms
//! electric heat  = U σ / (1 − σ), U useful heat of fuel, network and stoves; Europe: from statistics
//! cooling        = its part of the region's (`cooling`), of what power is left
//! appliances     = the rest of power
//! ```
//!
//! Out of scope: years after 2020, buildings, prices.

use crate::assumption_energy::EnergyAssumption;
use crate::fault::Fault;
use crate::fill::ProvenanceCollector;
use crate::rows::{CleanCookingRow, DegreeDaysRow, EndUseRow, FuelUseRow, HeatElectricRow, HeatUseRow, PowerUseRow, Scheme, Settlement};
use crate::table_reader::{Row, TableLine};
use crate::works::{BaseYearPlace, RuleContext, lack, power};
use cairn_core::facts::Fact;
use cairn_core::facts::uses::{Finals, Heaters};
use cairn_core::kind::{Basis, Carrier};
use cairn_core::place::Wider;

/// Petajoules in a terawatt-hour.
const PJ_IN_TWH: f64 = 3.6;
/// Terawatt-hours in a kilowatt-hour.
const TWH_IN_KWH: f64 = 1e-9;
/// Petajoules in a gigajoule.
const PJ_IN_GJ: f64 = 1e-6;
/// Regions where wood heaters are stoves although income is not high.
const STOVES: [&str; 2] = ["EEU", "FSU"];

/// Assumptions that split heat, power and cooking where no statistics do.
const PARTING: [EnergyAssumption; 9] = [
    EnergyAssumption::WaterDays,
    EnergyAssumption::ElectricPart,
    EnergyAssumption::ElectricShare,
    EnergyAssumption::CookHigh,
    EnergyAssumption::CookGas,
    EnergyAssumption::CookPower,
    EnergyAssumption::CookPowerMost,
    EnergyAssumption::OtherElectric,
    EnergyAssumption::OtherHeatDays,
];

/// The table rows of a place.
pub(super) struct CalibrationRows<'a> {
    pub(super) power: &'a PowerUseRow,
    pub(super) fuel: &'a FuelUseRow,
    pub(super) heat: &'a HeatUseRow,
    pub(super) uses: Option<&'a EndUseRow>,
    pub(super) days: &'a DegreeDaysRow,
    pub(super) cooks: &'a CleanCookingRow,
}

/// Energy of 2020 by use, PJ.
#[derive(Clone, Debug)]
pub(super) struct Calibrated {
    pub(super) space: Finals,
    pub(super) water: Finals,
    pub(super) cooking: Finals,
    /// Power of homes left for cooling, appliances and light.
    pub(super) left: f64,
    pub(super) other_heat: Finals,
    pub(super) other_power: f64,
    /// Wood on open fires: heating of homes, cooking in homes, other buildings.
    pub(super) fires: [f64; 3],
    /// Shares of the fuel carriers other than coal.
    pub(super) clean_fuels: Finals,
    pub(super) heaters: Fact<Heaters>,
    /// Trails of power, of all heat, and of open fires.
    pub(super) power_trail: ProvenanceCollector,
    pub(super) heat_trail: ProvenanceCollector,
    pub(super) fire_trail: ProvenanceCollector,
}

impl<'a> CalibrationRows<'a> {
    /// The rows of a place, with end uses if there are any.
    pub(super) fn of(bench: &RuleContext<'a>, place: &BaseYearPlace) -> Result<CalibrationRows<'a>, Fault> {
        let id = place.ladder.place;
        let built = bench.built;
        Ok(CalibrationRows {
            power: row(&built.power_uses, place, |row| row.place == id)?,
            fuel: row(&built.fuel_uses, place, |row| row.place == id)?,
            heat: row(&built.heat_uses, place, |row| row.place == id)?,
            uses: row(&built.end_uses, place, |row: &EndUseRow| row.place == id).ok(),
            days: row(&built.days, place, |row| row.place == id)?,
            cooks: row(&built.cooks, place, |row| row.place == id)?,
        })
    }
}

fn row<'a, R: Row>(lines: &'a [TableLine<R>], place: &BaseYearPlace, is: impl Fn(&R) -> bool) -> Result<&'a R, Fault> {
    let found = lines.iter().map(|line| &line.row).find(|row| is(row));
    found.ok_or_else(|| lack(R::FILE, place, "row of its own"))
}

/// Splits the tabled energy of a place by use.
pub(super) fn calibrated(bench: &RuleContext<'_>, place: &BaseYearPlace, tabled: &CalibrationRows<'_>) -> Result<Calibrated, Fault> {
    let assumed = |of| bench.value(of);
    let factor = |value: f64, of| value * PJ_IN_TWH * assumed(of);
    let part = part_of_power(bench, place, tabled.power);
    let (power, other_power) = (
        factor(part * tabled.power.homes, EnergyAssumption::PowerFactor),
        factor(part * tabled.power.other, EnergyAssumption::PowerFactor),
    );
    let (fuel, other_fuel) = (
        factor(tabled.fuel.homes, EnergyAssumption::FossilFactor),
        factor(tabled.fuel.other, EnergyAssumption::FossilFactor),
    );
    let fire = factor(tabled.heat.fire, EnergyAssumption::FireFactor);
    let [network, other_network, stove] =
        [tabled.heat.district_homes, tabled.heat.district_other, tabled.heat.stove].map(|twh| twh * PJ_IN_TWH);
    let days = tabled.days.heating;
    let mix = [tabled.fuel.coal, tabled.fuel.oil, tabled.fuel.gas];
    let heaters = heaters(bench, place);
    let whole = power + fuel + network + stove + fire;
    let (mut power_trail, mut heat_trail, mut fire_trail) =
        (ProvenanceCollector::new(), ProvenanceCollector::new(), ProvenanceCollector::new());

    // Cooking in homes.
    let (cooking_fuel, cooking_power) = match tabled.uses {
        Some(uses) => {
            let own = uses.power_cooking * power;
            let fuel_part = (uses.cooking * whole - own).max(0.0);
            (fuel_part.min(assumed(EnergyAssumption::CookFuelMost) * fuel), own)
        }
        None => {
            let cooks = place.people * tabled.cooks.share * PJ_IN_GJ;
            let [gas, kwh] = if place.income == Wider::HighIncome {
                [EnergyAssumption::CookHigh; 2]
            } else {
                [EnergyAssumption::CookGas, EnergyAssumption::CookPower]
            };
            (
                (cooks * assumed(gas)).min(assumed(EnergyAssumption::CookFuelMost) * fuel),
                (cooks * assumed(kwh)).min(assumed(EnergyAssumption::CookPowerMost) * power),
            )
        }
    };
    let clean_fuels = without_coal(mix);
    let mut cooking = clean_fuels.map(|share| share * cooking_fuel);
    cooking[Carrier::Electricity.index()] = cooking_power;

    // Heating of homes.
    let burnt = fuel - cooking_fuel;
    let (rooms, electric_space, electric_water) = match tabled.uses {
        Some(uses) => {
            let needs = [
                (uses.space * whole - uses.power_space * power).max(0.0),
                (uses.water * whole - uses.power_water * power).max(0.0),
            ];
            let rooms = if needs[0] + needs[1] > 0.0 {
                needs[0] / (needs[0] + needs[1])
            } else {
                0.0
            };
            (rooms, uses.power_space * power, uses.power_water * power)
        }
        None => {
            let rooms = days / (assumed(EnergyAssumption::WaterDays) + days);
            let of = heaters.value;
            let useful = of.fuel * burnt + of.district * network + of.stove * stove;
            let share = electric(bench, place, &mut heat_trail)?.min(assumed(EnergyAssumption::ElectricShare));
            let heats = (useful * share / (1.0 - share)).min(assumed(EnergyAssumption::ElectricPart) * power);
            (rooms, heats * rooms, heats * (1.0 - rooms))
        }
    };
    let mut space = burning(mix, burnt * rooms);
    let mut water = burning(mix, burnt * (1.0 - rooms));
    space[Carrier::DistrictHeat.index()] = network * rooms;
    water[Carrier::DistrictHeat.index()] = network * (1.0 - rooms);
    space[Carrier::Wood.index()] = stove;
    space[Carrier::Electricity.index()] = electric_space;
    water[Carrier::Electricity.index()] = electric_water;
    let warms = days / (days + assumed(EnergyAssumption::FireDays));

    // Other buildings.
    let electric_part = tabled.uses.map_or_else(
        || assumed(EnergyAssumption::OtherElectric) * (days / assumed(EnergyAssumption::OtherHeatDays)).min(1.0),
        |uses| uses.other_power_space,
    );
    let open = place.income != Wider::HighIncome && tabled.uses.is_none();
    let other_wood = tabled.heat.other_wood * PJ_IN_TWH;
    let mut other_heat = burning(mix, other_fuel);
    other_heat[Carrier::DistrictHeat.index()] = other_network;
    other_heat[Carrier::Electricity.index()] = electric_part * other_power;
    other_heat[Carrier::Wood.index()] = if open { 0.0 } else { other_wood };

    power_trail.add([&tabled.power.from], Basis::National);
    if let Some(row) = power::delivered(bench, place) {
        power_trail.rest_on(&row.from);
    }
    heat_trail.add([&tabled.fuel.from, &tabled.heat.from], Basis::National);
    if let Some(uses) = tabled.uses {
        let basis = if uses.own { Basis::National } else { Basis::Regional };
        heat_trail.add([&uses.from], basis);
        power_trail.add([&uses.from], basis);
    } else {
        heat_trail.rest_on(&tabled.days.from);
        heat_trail.rest_on(&tabled.cooks.from);
        heat_trail.assume(bench.assumptions, PARTING);
        power_trail.assume(bench.assumptions, PARTING);
    }
    power_trail.assume(bench.assumptions, [EnergyAssumption::PowerFactor]);
    heat_trail.assume(bench.assumptions, [EnergyAssumption::FossilFactor, EnergyAssumption::CookFuelMost]);
    fire_trail.add([&tabled.heat.from, &tabled.days.from], Basis::National);
    fire_trail.assume(bench.assumptions, [EnergyAssumption::FireFactor, EnergyAssumption::FireDays]);
    Ok(Calibrated {
        left: (power - cooking_power - electric_space - electric_water).max(0.0),
        space,
        water,
        cooking,
        other_power: (1.0 - electric_part) * other_power,
        other_heat,
        fires: [fire * warms, fire * (1.0 - warms), if open { other_wood } else { 0.0 }],
        clean_fuels,
        heaters,
        power_trail,
        heat_trail,
        fire_trail,
    })
}

/// Part of the tabled power of homes and other buildings that counts: where power delivered is counted, both together
/// take at most their limit of it.
pub(super) fn part_of_power(bench: &RuleContext<'_>, place: &BaseYearPlace, tabled: &PowerUseRow) -> f64 {
    let taken = tabled.homes + tabled.other;
    match power::delivered(bench, place) {
        Some(row) if taken > 0.0 => {
            let most = bench.value(EnergyAssumption::PowerMost) * row.kwh * place.people * TWH_IN_KWH;
            (most / taken).min(1.0)
        }
        Some(_) | None => 1.0,
    }
}

/// Final energy burnt, split by carrier.
fn burning([coal, oil, gas]: [f64; 3], all: f64) -> Finals {
    let mut finals = [0.0; Carrier::COUNT];
    finals[Carrier::Coal.index()] = coal * all;
    finals[Carrier::Oil.index()] = oil * all;
    finals[Carrier::Gas.index()] = gas * all;
    finals
}

/// Shares of oil and gas, where nobody cooks with coal. All gas if coal is the only fuel.
fn without_coal([_, oil, gas]: [f64; 3]) -> Finals {
    if oil + gas > 0.0 {
        burning([0.0, oil / (oil + gas), gas / (oil + gas)], 1.0)
    } else {
        burning([0.0, 0.0, 1.0], 1.0)
    }
}

/// Performance of a place's heaters.
fn heaters(bench: &RuleContext<'_>, place: &BaseYearPlace) -> Fact<Heaters> {
    let stoves = place.income == Wider::HighIncome || STOVES.contains(&place.region(Scheme::MessageR12));
    let stove = if stoves {
        EnergyAssumption::StoveHigh
    } else {
        EnergyAssumption::StoveElse
    };
    assumed(
        bench,
        [
            EnergyAssumption::FuelHeat,
            stove,
            EnergyAssumption::FireHeat,
            EnergyAssumption::DistrictHeat,
        ],
        |[fuel, stove, fire, district]| Heaters {
            fuel,
            stove,
            fire,
            district,
        },
    )
}

/// A fact that rests on assumptions only.
pub(super) fn assumed<T, const N: usize>(bench: &RuleContext<'_>, of: [EnergyAssumption; N], make: impl Fn([f64; N]) -> T) -> Fact<T> {
    let mut trail = ProvenanceCollector::assumed();
    let values = of.map(|assumption| trail.take(bench.assumptions, assumption));
    trail.fact(make(values))
}

/// Share of electricity in useful heat, over town and country.
fn electric(bench: &RuleContext<'_>, place: &BaseYearPlace, trail: &mut ProvenanceCollector) -> Result<f64, Fault> {
    let found = place
        .ladder
        .rows_of(Scheme::MessageR11, &bench.built.electric, |row: &HeatElectricRow| &row.region);
    let mut sum = 0.0;
    for settlement in Settlement::ALL {
        let part = match settlement {
            Settlement::Urban => place.urban,
            Settlement::Rural => 1.0 - place.urban,
        };
        let row = found
            .as_ref()
            .and_then(|(rows, _)| rows.iter().find(|row| row.settlement == settlement));
        let row = row.ok_or_else(|| lack(HeatElectricRow::FILE, place, "electric heat of its region"))?;
        trail.rest_on(&row.from);
        sum += part * row.share;
    }
    Ok(sum)
}
