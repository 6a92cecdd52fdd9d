//! Kinds: lifetime, distance, drive and materials of the vehicles of a kind.
//!
//! ```text
//! fuel = fuel of a new one of 2015 · road gap
//! ```
//!
//! Out of scope: the number of vehicles; used imports.

use crate::context::PlaceContext;
use crate::fault::Fault;
use crate::fill::ProvenanceCollector;
use crate::premise::Premise;
use crate::rows::vehicle_kinds::{KindTrait, VehicleKindRow, VehicleLifeRow, VehicleMarketRow, VehicleMaterialRow, VehicleSalesRow};
use crate::rows::vehicles::{Regionally, VehicleRegionRow};
use crate::table_reader::Row;
use crate::vehicles::{NEW, VehiclePlace};
use cairn_core::facts::Fact;
use cairn_core::facts::cars::CarLife;
use cairn_core::facts::path::YearPath;
use cairn_core::facts::vehicles::{FleetFacts, IncomeGrowth};
use cairn_core::kind::{Basis, CarMaterial, Vehicle};

/// Above any income and any number of vehicles per person: no limit for the kind.
const UNBOUND: (f64, f64) = (1e9, 1e3);

/// A property of a kind, the same everywhere; `None` without a row.
pub(super) fn of_kind(context: &PlaceContext<'_>, vehicle: Vehicle, of: KindTrait, trail: &mut ProvenanceCollector) -> Option<f64> {
    let mut rows = context.evidence.vehicles.kinds.iter().map(|line| &line.row);
    let row = rows.find(|row| row.vehicle == vehicle && row.of == of)?;
    trail.add([&row.from], Basis::Global);
    Some(row.value)
}

/// Vehicles of a kind in a place at the given level; none of them are used imports yet.
pub(super) fn fleet(place: &VehiclePlace<'_>, vehicle: Vehicle, level: Fact<f64>) -> Result<FleetFacts, Fault> {
    let context = place.context;
    let regional = |measure: Regionally| {
        let mut trail = ProvenanceCollector::new();
        let found = place.regional(vehicle, measure, &mut trail)?;
        Some(trail.fact(found))
    };
    let kind = |of: KindTrait| {
        let mut trail = ProvenanceCollector::new();
        let found = of_kind(context, vehicle, of, &mut trail)?;
        Some(trail.fact(found))
    };
    let in_region = |what: &str| context.lack(VehicleRegionRow::FILE, &format!("{what} of {}", vehicle.id()));
    let of_it = |what: &str| context.lack(VehicleKindRow::FILE, &format!("{what} of {}", vehicle.id()));
    let mut fuel = regional(Regionally::Fuel)
        .or_else(|| kind(KindTrait::Fuel))
        .ok_or_else(|| in_region("fuel"))?;
    fuel.value *= context.value(Premise::VehicleRoadGap);
    fuel.basis = Basis::Assumed;
    fuel.sources.extend(context.fact(Premise::VehicleRoadGap).sources);
    // Kinds that the count of used vehicles does not contain are assumed to have no used imports.
    let used = Fact {
        value: NEW,
        basis: Basis::Assumed,
        sources: context.fact(Premise::VehicleUsedMillion).sources,
    };
    let mut growth = ProvenanceCollector::new();
    let power = of_kind(context, vehicle, KindTrait::Growth, &mut growth).ok_or_else(|| of_it("growth"))?;
    let income_most = of_kind(context, vehicle, KindTrait::IncomeMost, &mut growth).unwrap_or(UNBOUND.0);
    let most = of_kind(context, vehicle, KindTrait::Most, &mut growth).map_or(UNBOUND.1, |most| most / 1e3);
    Ok(FleetFacts {
        vehicle,
        level,
        used,
        life: life(place, vehicle)?,
        km: regional(Regionally::Km).ok_or_else(|| in_region("km"))?,
        fuel,
        diesel: regional(Regionally::Diesel)
            .or_else(|| kind(KindTrait::Diesel))
            .ok_or_else(|| of_it("diesel"))?,
        electric: electric(context, vehicle)?,
        power: kind(KindTrait::Power).ok_or_else(|| of_it("power"))?,
        growth: growth.fact(IncomeGrowth { power, income_most, most }),
        materials: materials(context, vehicle)?,
    })
}

/// Lifetime of a vehicle, by the income group of the place.
fn life(place: &VehiclePlace<'_>, vehicle: Vehicle) -> Result<Fact<CarLife>, Fault> {
    let context = place.context;
    let rows = context.evidence.vehicles.lives.iter().map(|line| &line.row);
    let lives = rows.filter(|row| row.vehicle == vehicle && row.within.holds(place.row));
    let Some(row) = lives.max_by_key(|row| row.within) else {
        return Err(context.lack(VehicleLifeRow::FILE, &format!("life of {}", vehicle.id())));
    };
    let mut trail = ProvenanceCollector::new();
    trail.add([&row.from], Basis::Regional);
    let life = CarLife::Weibull {
        shape: trail.bend(context.assumptions, Premise::VehicleLifeShape),
        scale: row.scale,
    };
    Ok(trail.fact(life))
}

/// Share of battery vehicles in new ones, in the market of the place.
fn electric(context: &PlaceContext<'_>, vehicle: Vehicle) -> Result<Fact<YearPath>, Fault> {
    let rows = &context.evidence.vehicles;
    let Some((markets, _)) = context.ladder.fill(&rows.markets, |row| &row.region, |_| true) else {
        return Err(context.lack(VehicleMarketRow::FILE, "market of vehicles"));
    };
    let sold = rows.sales.iter().map(|line| &line.row);
    let sold: Vec<&VehicleSalesRow> = sold
        .filter(|row| row.market == markets[0].market && row.kinds.holds(vehicle))
        .collect();
    if sold.is_empty() {
        let what = format!("electric {} in the market {}", vehicle.id(), markets[0].market.id());
        return Err(context.lack(VehicleSalesRow::FILE, &what));
    }
    let mut trail = ProvenanceCollector::new();
    trail.add(sold.iter().map(|row| &row.from), Basis::Regional);
    Ok(trail.fact(YearPath(sold.iter().map(|row| (row.year, row.share)).collect())))
}

/// Materials of a vehicle, then those that a battery adds. A material missing from the table is zero.
fn materials(context: &PlaceContext<'_>, vehicle: Vehicle) -> Result<Fact<[[f64; CarMaterial::COUNT]; 2]>, Fault> {
    let mut trail = ProvenanceCollector::new();
    let mut kg = [[0.0; CarMaterial::COUNT]; 2];
    for line in context
        .evidence
        .vehicles
        .materials
        .iter()
        .filter(|line| line.row.vehicle == vehicle)
    {
        trail.add([&line.row.from], Basis::Global);
        kg[usize::from(line.row.battery)][line.row.material.index()] = line.row.kg;
    }
    if kg[0].iter().sum::<f64>() <= 0.0 {
        return Err(context.lack(VehicleMaterialRow::FILE, &format!("materials of {}", vehicle.id())));
    }
    Ok(trail.fact(kg))
}
