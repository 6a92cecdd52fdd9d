//! Energy: what the buildings of each place used in 2020, and what tells one building from another.
//!
//! ```text
//! weight of a place = energy that a count of its buildings gives, where there is one
//!                   = floor · (counted energy / counted floor of its region), else floor
//! use of a place    = region's total · weight / Σ weights
//! final share       = useful share / efficiency, rescaled to one; useful by town and country
//! ```
//!
//! Does not know: weather, prices, light and equipment by kind of building.

use crate::evidence::assumption::Assumption;
use crate::evidence::built::{Around, Bench, known, lack};
use crate::evidence::curve::Curve;
use crate::evidence::fault::Fault;
use crate::evidence::fill::Trail;
use crate::evidence::reading::Row;
use crate::evidence::rows::{
    CookingRow, CountedRow, DistrictRow, EndUse, EnergyFloorRow, EnergyTotalRow, From, Fuel, FuelRow, HeatCarrierRow, HeatEfficiencyRow,
    HeatPumpRow, House, Need, NeedRow, Scheme, Settlement,
};
use crate::facts::Known;
use crate::facts::energy::{CarrierCarbon, Cooking, EnergyFacts, HeatMix, Needs, Spread};
use crate::facts::power::PowerFacts;
use crate::kind::{Basis, Building, Carrier};
use crate::place::Wider;
use crate::year::Year;

/// Energy of each place, in the order of places.
pub(super) fn all(bench: &Bench<'_>, power: &[Option<PowerFacts>], faults: &mut Vec<Fault>) -> Vec<Option<EnergyFacts>> {
    let made = bench.around.iter().zip(power).map(|(place, power)| {
        let generation = &power.as_ref()?.generation_per_person;
        match energy(bench, place, generation) {
            Ok(energy) => Some(energy),
            Err(fault) => {
                faults.push(fault);
                None
            }
        }
    });
    made.collect()
}

fn energy(bench: &Bench<'_>, place: &Around, generation: &Known<f64>) -> Result<EnergyFacts, Fault> {
    let hot_water = level(bench, place, EndUse::HomesHotWater)?;
    let efficiency = efficiency(bench, place)?;
    let mut sources = bench.assumptions.sources(Assumption::ApplianceShare).to_vec();
    sources.extend(generation.sources.iter().cloned());
    Ok(EnergyFacts {
        heating: level(bench, place, EndUse::HomesHeating)?,
        cooling: level(bench, place, EndUse::HomesCooling)?,
        hot_water: Known {
            value: hot_water.value * 1e6 / place.people,
            ..hot_water
        },
        other: level(bench, place, EndUse::OtherAll)?,
        other_heat: heat_part(bench, place)?,
        heating_needs: needs(bench, place, Need::Heating)?,
        cooling_needs: needs(bench, place, Need::Cooling)?,
        cooling_spread: spread(bench, place, EndUse::HomesCooling)?,
        other_spread: spread(bench, place, EndUse::OtherAll)?,
        homes_heat: mix(bench, place, House::Homes, &efficiency)?,
        other_mix: mix(bench, place, House::Other, &efficiency)?,
        heat_pump: heat_pump(bench, place)?,
        carbon: carbon(bench, place)?,
        appliances: Known {
            value: bench.assumed(Assumption::ApplianceShare) * generation.value,
            basis: Basis::Assumed,
            sources,
        },
        cooking: cooking(bench, place)?,
        renovated: bench.known(Assumption::Renovated),
        renovation_saving: bench.known(Assumption::RenovationSaving),
        renovated_most: bench.known(Assumption::RenovatedMost),
        efficiency,
    })
}

/// Final energy of a place in 2020, PJ: its part of the region's.
fn level(bench: &Bench<'_>, place: &Around, end_use: EndUse) -> Result<Known<f64>, Fault> {
    let region = place.ladder.region(Scheme::MessageR12);
    let mut rows = bench.built.totals.iter().map(|line| &line.row);
    let total = rows.find(|row| row.end_use == end_use && Some(&row.region) == region.map(|(region, _)| region));
    let (Some(total), Some((code, basis))) = (total, region) else {
        return Err(lack(EnergyTotalRow::FILE, place, &format!("{} in its region", end_use.id())));
    };
    let (mut energy, mut floor) = (0.0, 0.0);
    for (_, other) in bench.within(Scheme::MessageR12, &code.code) {
        if let Some((counted, _)) = counted(bench, other, end_use) {
            energy += counted;
            floor += floor_of(other, end_use);
        }
    }
    let rate = if floor > 0.0 { energy / floor } else { 1.0 };
    let weight = |other: &Around| counted(bench, other, end_use).map_or_else(|| floor_of(other, end_use) * rate, |(counted, _)| counted);
    let sum: f64 = bench.within(Scheme::MessageR12, &code.code).map(|(_, other)| weight(other)).sum();
    let mut trail = Trail::new();
    match counted(bench, place, end_use) {
        Some((_, from)) => trail.add([from, &total.from], Basis::National),
        None => trail.add([&total.from], basis.max(Basis::Regional)),
    }
    let part = if sum > 0.0 { weight(place) / sum } else { 0.0 };
    Ok(known(total.exajoules * 1e3 * part, &trail))
}

const fn floor_of(place: &Around, end_use: EndUse) -> f64 {
    match end_use {
        EndUse::HomesHeating | EndUse::HomesCooling | EndUse::HomesHotWater => place.homes,
        EndUse::OtherAll | EndUse::OtherElectric => place.other,
    }
}

/// What a count of buildings gives, TWh.
fn counted<'a>(bench: &'a Bench<'_>, place: &Around, end_use: EndUse) -> Option<(f64, &'a From)> {
    let house = match end_use {
        EndUse::HomesHeating | EndUse::HomesCooling | EndUse::HomesHotWater => House::Homes,
        EndUse::OtherAll | EndUse::OtherElectric => House::Other,
    };
    let mut rows = bench.built.counted.iter().map(|line| &line.row);
    let row: &CountedRow = rows.find(|row| row.place == place.ladder.place && row.house == house)?;
    let [heating, cooling, hot_water] = row.twh;
    let twh = match end_use {
        EndUse::HomesHeating => heating,
        EndUse::HomesCooling => cooling,
        EndUse::HomesHotWater => hot_water,
        EndUse::OtherAll | EndUse::OtherElectric => heating + cooling + hot_water,
    };
    Some((twh, &row.from))
}

/// Energy a square metre by year in the region's own accounts.
fn course(bench: &Bench<'_>, place: &Around, scheme: Scheme, end_use: EndUse, trail: &mut Trail) -> Result<Curve, Fault> {
    let rows = place
        .ladder
        .rows_of(scheme, &bench.built.floors, |row: &EnergyFloorRow| &row.region);
    let curve = rows.and_then(|(rows, basis)| {
        let rows: Vec<_> = rows.into_iter().filter(|row| row.end_use == end_use).collect();
        trail.add(rows.iter().map(|row| &row.from), basis.max(Basis::Regional));
        Curve::through(rows.iter().map(|row| (f64::from(row.year), row.kwh)).collect())
    });
    curve.ok_or_else(|| {
        let what = format!("{} a square metre in its {} region, years rising", end_use.id(), scheme.id());
        lack(EnergyFloorRow::FILE, place, &what)
    })
}

const BASE: f64 = 2020.0;

/// Share of heat in what other buildings use: what is not electric for light and equipment.
fn heat_part(bench: &Bench<'_>, place: &Around) -> Result<Known<f64>, Fault> {
    let mut trail = Trail::new();
    let all = course(bench, place, Scheme::MessageR12, EndUse::OtherAll, &mut trail)?.at(BASE);
    let electric = course(bench, place, Scheme::MessageR11, EndUse::OtherElectric, &mut trail)?.at(BASE);
    let (least, most) = (bench.assumed(Assumption::HeatPartLeast), bench.assumed(Assumption::HeatPartMost));
    trail.cite(bench.assumptions.sources(Assumption::HeatPartLeast));
    trail.assume(bench.assumptions, &[Assumption::HeatPartMost]);
    Ok(known((1.0 - electric / all).clamp(least, most), &trail))
}

fn spread(bench: &Bench<'_>, place: &Around, end_use: EndUse) -> Result<Known<Spread>, Fault> {
    let mut trail = Trail::new();
    let curve = course(bench, place, Scheme::MessageR12, end_use, &mut trail)?;
    let base = curve.at(BASE);
    let factor = |year: Year| (curve.at(f64::from(year.number())) / base).max(1.0);
    let thousandths = Year::BASE.to(Year::LAST).map(|year| libm::round(factor(year) * 1e3) as u32);
    Ok(known(
        Spread {
            first: Year::BASE,
            thousandths: thousandths.collect(),
        },
        &trail,
    ))
}

fn needs(bench: &Bench<'_>, place: &Around, need: Need) -> Result<Known<Needs>, Fault> {
    let mut trail = Trail::new();
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
    Ok(known(all, &trail))
}

fn efficiency(bench: &Bench<'_>, place: &Around) -> Result<Known<[f64; Carrier::COUNT]>, Fault> {
    let found = place
        .ladder
        .rows_of(Scheme::MessageR11, &bench.built.efficiencies, |row: &HeatEfficiencyRow| &row.region);
    let row = found.and_then(|(rows, basis)| Some((*rows.first()?, basis)));
    let (row, basis) = row.ok_or_else(|| lack(HeatEfficiencyRow::FILE, place, "efficiency of heaters in its region"))?;
    let mut trail = Trail::new();
    trail.add([&row.from], basis.max(Basis::Regional));
    Ok(known(row.ratios, &trail))
}

fn mix(bench: &Bench<'_>, place: &Around, house: House, efficiency: &Known<[f64; Carrier::COUNT]>) -> Result<Known<HeatMix>, Fault> {
    let found = place
        .ladder
        .rows_of(Scheme::MessageR11, &bench.built.carriers, |row: &HeatCarrierRow| &row.region);
    let mut trail = Trail::new();
    let mut useful = [0.0; Carrier::COUNT];
    for settlement in Settlement::ALL {
        let part = match settlement {
            Settlement::Urban => place.urban,
            Settlement::Rural => 1.0 - place.urban,
        };
        let row = found.as_ref().and_then(|(rows, basis)| {
            let row = rows.iter().find(|row| row.house == house && row.settlement == settlement)?;
            Some((*row, *basis))
        });
        let Some((row, basis)) = row else {
            return Err(lack(
                HeatCarrierRow::FILE,
                place,
                &format!("carriers of heat of {} in its region", house.id()),
            ));
        };
        trail.add([&row.from], basis.max(Basis::Regional));
        for (sum, share) in useful.iter_mut().zip(row.shares) {
            *sum += part * share;
        }
    }
    let mut finals = [0.0; Carrier::COUNT];
    for carrier in Carrier::ALL {
        finals[carrier.index()] = useful[carrier.index()] / efficiency.value[carrier.index()];
    }
    let sum: f64 = finals.iter().sum();
    for share in &mut finals {
        *share /= sum;
    }
    trail.cite(&efficiency.sources);
    Ok(known(HeatMix { useful, finals }, &trail))
}

fn heat_pump(bench: &Bench<'_>, place: &Around) -> Result<Known<[f64; 2]>, Fault> {
    let mut rows = bench.built.heat_pumps.iter().map(|line| &line.row);
    let row = rows.find(|row| row.income == place.income);
    let row = row.ok_or_else(|| lack(HeatPumpRow::FILE, place, "heat pump for its income group"))?;
    let mut trail = Trail::new();
    trail.add([&row.from], Basis::Regional);
    Ok(known([row.cop_2020, row.cop_2050], &trail))
}

fn cooking(bench: &Bench<'_>, place: &Around) -> Result<Known<Cooking>, Fault> {
    let mut rows = bench.built.cooking.iter().map(|line| &line.row);
    let row = rows.find(|row| row.income == place.income);
    let row = row.ok_or_else(|| lack(CookingRow::FILE, place, "cooking for its income group"))?;
    let mut trail = Trail::new();
    trail.add([&row.from], Basis::Regional);
    let [electricity, gas, wood] = row.shares;
    let mut shares = [0.0; Carrier::COUNT];
    shares[Carrier::Electricity.index()] = electricity;
    shares[Carrier::Gas.index()] = gas;
    shares[Carrier::Wood.index()] = wood;
    Ok(known(
        Cooking {
            gigajoules: row.gigajoules,
            shares,
        },
        &trail,
    ))
}

/// Emissions of a kWh of each carrier; wood is grown again where income is high, elsewhere a part is not.
fn carbon(bench: &Bench<'_>, place: &Around) -> Result<Known<[CarrierCarbon; Carrier::COUNT]>, Fault> {
    let mut trail = Trail::new();
    let rich = place.income == Wider::HighIncome;
    let mut all = [CarrierCarbon::default(); Carrier::COUNT];
    for carrier in Carrier::ALL {
        let fuel = match carrier {
            Carrier::Coal => Fuel::Coal,
            Carrier::Oil => Fuel::Oil,
            Carrier::Gas => Fuel::Gas,
            Carrier::Wood if rich => Fuel::WoodModern,
            Carrier::Wood => Fuel::WoodTraditional,
            Carrier::Electricity => continue,
            Carrier::DistrictHeat => {
                all[carrier.index()] = district(bench, place, &mut trail)?;
                continue;
            }
        };
        let row = bench.built.fuels.iter().map(|line| &line.row).find(|row| row.fuel == fuel);
        let row = row.ok_or_else(|| lack(FuelRow::FILE, place, &format!("emissions of {}", fuel.id())))?;
        trail.add([&row.from], Basis::Global);
        let lost = match fuel {
            Fuel::WoodTraditional => bench.assumed(Assumption::WoodNotGrown),
            Fuel::Coal | Fuel::Oil | Fuel::Gas | Fuel::WoodModern => 0.0,
        };
        all[carrier.index()] = CarrierCarbon {
            grams: row.direct + row.upstream + lost * row.biogenic,
            biogenic: (1.0 - lost) * row.biogenic,
        };
    }
    trail.cite(bench.assumptions.sources(Assumption::WoodNotGrown));
    Ok(known(all, &trail))
}

fn district(bench: &Bench<'_>, place: &Around, trail: &mut Trail) -> Result<CarrierCarbon, Fault> {
    let found = place.ladder.fill(&bench.built.districts, |row: &DistrictRow| &row.region, |_| true);
    let row = found.and_then(|(rows, basis)| Some((*rows.first()?, basis)));
    let (row, basis) = row.ok_or_else(|| lack(DistrictRow::FILE, place, "emissions of district heat"))?;
    trail.add([&row.from], basis);
    Ok(CarrierCarbon {
        grams: row.grams,
        biogenic: 0.0,
    })
}
