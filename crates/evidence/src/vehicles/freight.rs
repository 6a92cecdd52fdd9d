//! Freight: load, distance and number of the lorries of a place, brought to a count of its freight by road.
//!
//! ```text
//! q     = exp(mean ln(count / ours))      years 2017, 2018, 2020–2022;  ours = Σ lorries · km · load of the region
//! load' = load · q, within bounds;  what is left of q goes to km, then to lorries, each within bounds
//! ```
//!
//! Held after 2020. What the bounds leave of q stays a difference to the count. A country of Europe counts the lorries
//! registered there, wherever they drive. Places without a count keep the load of their region. Decision T1. Out of
//! scope: freight by rail and water; used imports.

use crate::fill::ProvenanceCollector;
use crate::premise::Premise;
use crate::rows::vehicles::FreightRow;
use crate::vehicles::VehiclePlace;
use cairn_core::facts::Fact;
use cairn_core::facts::vehicles::{FleetFacts, VehiclesEverywhere};
use cairn_core::kind::Basis;
use cairn_core::year::Year;

/// Years of counts that set the level. 2019 is kept back for a test.
const LEVEL: [u16; 5] = [2017, 2018, 2020, 2021, 2022];
/// Tonne-kilometres in a billion.
const BILLION: f64 = 1e9;

/// Brings the lorries of every place with a count to it, in the given order.
pub(super) fn close(places: &[VehiclePlace<'_>], everywhere: &VehiclesEverywhere, fleets: &mut [Vec<FleetFacts>], loads: &mut [Fact<f64>]) {
    for ((place, fleets), load) in places.iter().zip(fleets).zip(loads) {
        let rows = place.context.evidence.vehicles.freight.iter().map(|line| &line.row);
        let own = rows.filter(|row| row.place == place.row.place && LEVEL.contains(&row.year.number()));
        let counts: Vec<&FreightRow> = own.collect();
        if let Some(ratio) = ratio(place, everywhere, fleets, load.value, &counts) {
            share_out(place, &counts, ratio, fleets, load);
        }
    }
}

/// Counts relative to ours; `None` without counts.
fn ratio(
    place: &VehiclePlace<'_>,
    everywhere: &VehiclesEverywhere,
    fleets: &[FleetFacts],
    load: f64,
    counts: &[&FreightRow],
) -> Option<f64> {
    let hauling = fleets.iter().filter(|fleet| fleet.vehicle.hauls());
    let paths: Vec<_> = hauling
        .map(|fleet| (fleet.per_person(everywhere, &place.income.value), fleet.km.value))
        .collect();
    let ours = |year: Year| -> f64 {
        let each = paths.iter().map(|(path, km)| path[year] * km);
        each.sum::<f64>() * place.people[year] * load
    };
    let logs = counts.iter().map(|row| libm::log(row.billion * BILLION / ours(row.year)));
    (!counts.is_empty()).then(|| libm::exp(logs.sum::<f64>() / counts.len() as f64))
}

/// Divides a ratio between load, distance and number.
fn share_out(place: &VehiclePlace<'_>, counts: &[&FreightRow], ratio: f64, fleets: &mut [FleetFacts], load: &mut Fact<f64>) {
    let context = place.context;
    let mut trail = ProvenanceCollector::new();
    trail.add(counts.iter().map(|row| &row.from), Basis::National);
    trail.cite(&load.sources);
    let mut within = |value: f64, ends: [Premise; 2]| {
        let [least, most] = trail.assume(context.assumptions, ends);
        value.clamp(least, most)
    };
    let own = within(load.value * ratio, [Premise::FreightLoadLeast, Premise::FreightLoadMost]);
    let rest = load.value * ratio / own;
    let km = within(rest, [Premise::FreightKmLeast, Premise::FreightKmMost]);
    let rest = rest / km;
    let lorries = within(rest, [Premise::FreightLorriesLeast, Premise::FreightLorriesMost]);
    *load = trail.fact(own);
    let more = |fact: &mut Fact<f64>, times: f64| {
        if times != 1.0 {
            let mut own = ProvenanceCollector::assumed();
            own.cite(&fact.sources);
            own.cite(&load.sources);
            *fact = own.fact(fact.value * times);
        }
    };
    for fleet in fleets.iter_mut().filter(|fleet| fleet.vehicle.hauls()) {
        more(&mut fleet.km, km);
        more(&mut fleet.level, lorries);
    }
}
