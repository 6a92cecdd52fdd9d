//! Vehicles: lorries, vans, buses and two-wheelers of every place, from rows to facts.
//!
//! ```text
//! level and income → fleets → freight counted → used ones in trade → facts
//! ```
//!
//! All places are computed at once: places of a region depend on each other, and used vehicles are scaled to one
//! world count. Out of scope: choices; light-duty vehicles (see `cars`).

mod freight;
mod kinds;
mod levels;
mod used_imports;

use crate::assumption::Assumption;
use crate::context::PlaceContext;
use crate::fault::Fault;
use crate::fill::ProvenanceCollector;
use crate::premise::Premise;
use crate::rows::PlaceRow;
use crate::rows::used_vehicles::UsedRuleRow;
use crate::rows::vehicle_kinds::{VehicleKindRow, VehicleLifeRow, VehicleMarketRow, VehicleMaterialRow, VehicleSalesRow};
use crate::rows::vehicles::{FreightRow, Regionally, TwoWheelerRow, VehicleRegionRow};
use crate::table_reader::{ReadingLog, Row, TableLine, rows};
use crate::tables::Tables;
use cairn_core::facts::vehicles::{FleetFacts, UsedPart, VehicleFacts, VehiclesEverywhere};
use cairn_core::facts::{Fact, income};
use cairn_core::kind::{Storyline, Vehicle};
use cairn_core::year::{Annual, Year};

/// All rows of the tables on these vehicles.
#[derive(Clone, Debug)]
pub(super) struct VehicleRows {
    counts: Vec<TableLine<TwoWheelerRow>>,
    freight: Vec<TableLine<FreightRow>>,
    regional: Vec<TableLine<VehicleRegionRow>>,
    kinds: Vec<TableLine<VehicleKindRow>>,
    lives: Vec<TableLine<VehicleLifeRow>>,
    markets: Vec<TableLine<VehicleMarketRow>>,
    sales: Vec<TableLine<VehicleSalesRow>>,
    materials: Vec<TableLine<VehicleMaterialRow>>,
    rules: Vec<TableLine<UsedRuleRow>>,
}

impl VehicleRows {
    /// Reads every table. Anything unreadable becomes a fault in `found`.
    pub(super) fn read(tables: &Tables, found: &mut ReadingLog) -> VehicleRows {
        VehicleRows {
            counts: rows(tables, found),
            freight: rows(tables, found),
            regional: rows(tables, found),
            kinds: rows(tables, found),
            lives: rows(tables, found),
            markets: rows(tables, found),
            sales: rows(tables, found),
            materials: rows(tables, found),
            rules: rows(tables, found),
        }
    }

    /// Checks that no single cell can show: years that do not rise.
    pub(super) fn laws(&self, faults: &mut Vec<Fault>) {
        for pair in self.sales.windows(2) {
            let (one, two) = (&pair[0].row, &pair[1].row);
            if (one.kinds, one.market) == (two.kinds, two.market) && one.year > two.year {
                let found = format!("{} comes after {}", two.year, one.year);
                let advice = "Put the lines in the order of years.";
                faults.push(Fault::at(VehicleSalesRow::FILE, pair[1].number, "year", found, advice));
            }
        }
    }
}

/// A place and the drivers of its vehicles.
struct VehiclePlace<'a> {
    context: &'a PlaceContext<'a>,
    row: &'a PlaceRow,
    people: Annual,
    /// Settled income per person in dollars, with its provenance.
    income: Fact<Annual>,
}

impl<'a> VehiclePlace<'a> {
    /// `None` where people or income are missing; their own rules report that.
    fn of(context: &'a PlaceContext<'a>, row: &'a PlaceRow) -> Option<VehiclePlace<'a>> {
        let earned = context.shared.drivers.income(row.place, Storyline::Ssp2)?;
        Some(VehiclePlace {
            context,
            row,
            people: context.shared.drivers.people(row.place, Storyline::Ssp2)?.value,
            income: Fact {
                value: income::settled(&earned.value),
                basis: earned.basis,
                sources: earned.sources,
            },
        })
    }

    /// A value of the region, or the place's own if it has one. Its provenance goes to `trail`.
    fn regional(&self, vehicle: Vehicle, measure: Regionally, trail: &mut ProvenanceCollector) -> Option<f64> {
        let rows = &self.context.evidence.vehicles.regional;
        let (found, basis) = self
            .context
            .ladder
            .fill(rows, |row| &row.region, |row| row.measure == measure && row.kinds.holds(vehicle))?;
        trail.add([&found[0].from], basis);
        Some(found[0].value)
    }
}

/// The vehicles of every place, in the given order. Missing people or income give no fault here; their own rules
/// report it.
pub(super) fn vehicles(desks: &[(PlaceContext<'_>, &PlaceRow)]) -> Result<Vec<VehicleFacts>, Vec<Fault>> {
    let places: Option<Vec<VehiclePlace<'_>>> = desks.iter().map(|(context, row)| VehiclePlace::of(context, row)).collect();
    let Some(places) = places else {
        return Err(Vec::new());
    };
    let Some(context) = places.first().map(|place| place.context) else {
        return Ok(Vec::new());
    };
    let everywhere = everywhere(context);
    let mut fleets: Vec<Vec<FleetFacts>> = places.iter().map(|_| Vec::new()).collect();
    for vehicle in Vehicle::ALL {
        let levels = levels::levels(&places, vehicle).map_err(|fault| vec![fault])?;
        for ((place, level), fleets) in places.iter().zip(levels).zip(&mut fleets) {
            fleets.push(kinds::fleet(place, vehicle, level).map_err(|fault| vec![fault])?);
        }
    }
    let mut loads = regional(&places, Regionally::Load)?;
    let biofuels = regional(&places, Regionally::Biofuel)?;
    freight::close(&places, &everywhere, &mut fleets, &mut loads);
    used_imports::used(&places, &everywhere, &mut fleets);
    let made = fleets.into_iter().zip(loads).zip(biofuels);
    let made = made.map(|((fleets, load), biofuel)| VehicleFacts {
        fleets,
        load,
        biofuel,
        everywhere: everywhere.clone(),
    });
    Ok(made.collect())
}

/// A value of the region of every place, in the given order.
fn regional(places: &[VehiclePlace<'_>], measure: Regionally) -> Result<Vec<Fact<f64>>, Vec<Fault>> {
    let of = |place: &VehiclePlace<'_>| {
        let mut trail = ProvenanceCollector::new();
        let found = place.regional(Vehicle::HeavyTruck, measure, &mut trail);
        let lacking = || {
            let what = format!("{} of vehicles, nor has its region", measure.id());
            vec![place.context.lack(VehicleRegionRow::FILE, &what)]
        };
        found.map(|value| trail.fact(value)).ok_or_else(lacking)
    };
    places.iter().map(of).collect()
}

fn everywhere(context: &PlaceContext<'_>) -> VehiclesEverywhere {
    VehiclesEverywhere {
        growth_before: context.fact(Assumption::CarGrowthBefore),
        first_year: context.fact(Assumption::CarFirstYear),
        older: context.fact(Premise::VehicleOlder),
        older_years: context.fact(Premise::VehicleOlderYears),
        newer: context.fact(Premise::VehicleNewer),
        newer_to: context.fact(Premise::VehicleNewerTo),
        diesel: context.fact(Premise::VehicleDiesel),
        car_mass: context.fact(Premise::VehicleCarMass),
    }
}

/// No used imports in additions, until [`used`] sets them.
const NEW: UsedPart = UsedPart { share: 0.0, age: 0.0 };

/// First and last year of the count of used vehicles.
const COUNTED: [Year; 2] = [Year::of(2018), Year::of(2022)];
